package import PlaybookSource

/// Diagnostics as they are found, up to a limit: a file of a hundred thousand mistakes must not cost their memory.
package struct DiagnosticLog: Sendable {
  /// How many findings about one file are shown.
  package static let limit = 100

  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package mutating func report(_ diagnostic: Diagnostic) {
    // One more than is shown, so that the reader learns that there are more.
    if diagnostics.count <= Self.limit { diagnostics.append(diagnostic) }
  }
}
