// Generated from docs/diagnostics by `make generate`; do not edit.

extension DiagnosticPages {
  package static let all: [(code: String, text: String)] = []
}
