import PlaybookJSON
import PlaybookSource

/// What `check` says as SARIF 2.1.0, which code hosts show beside the lines of a change.
///
/// Columns count Unicode scalars, as everywhere in this tool, and the document says so. Guarantee: valid by the standard's
/// own schema; rules by code, each once; results in the order in which `check` prints them.
struct CheckSARIF {
  let report: CheckReport
  let version: String

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  func json() -> String {
    let findings = report.results
    // By the standard all results say it, or none does.
    let saysSuppressions = findings.contains { $0.suppression != nil }
    let codes = Set(findings.map(\.diagnostic.code)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("$schema", Self.schema)
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array(0..<1) { writer, _ in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { writer in
              writer.member("name", "playbookc")
              writer.member("semanticVersion", version)
              writer.key("rules")
              writer.array(codes) { write(rule: $1, to: &$0) }
            }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.key("results")
          writer.array(findings) { writer, finding in
            let rule = codes.firstIndex { $0.utf8.elementsEqual(finding.diagnostic.code.utf8) }
            write(finding, rule: rule ?? 0, saysSuppressions: saysSuppressions, to: &writer)
          }
        }
      }
    }
    return writer.text + "\n"
  }

  /// A code with the title and the text of its page.
  private func write(rule code: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", code)
      guard let page = try? DiagnosticPages.page(for: code) else { return }
      let title = page.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " }
      text("shortDescription", String(title.dropFirst(code.utf8.count + 2)), to: &writer)
      writer.key("help")
      writer.object { writer in
        writer.member("text", page)
        writer.member("markdown", page)
      }
    }
  }

  private func write(_ result: Result, rule: Int, saysSuppressions: Bool, to writer: inout JSONWriter) {
    let diagnostic = result.diagnostic
    let sources = result.sources
    // Why something is allowed stands in its suppression.
    let ruling = diagnostic.ruling.flatMap { $0.level == .allow ? nil : $0 }
    writer.object { writer in
      writer.member("ruleId", diagnostic.code)
      writer.key("ruleIndex")
      writer.integer(rule)
      writer.member("level", diagnostic.severity.rawValue)
      let hint = diagnostic.hint.map { "\nhint: \($0)" } ?? ""
      let level = ruling.map { "\n\($0.words)" } ?? ""
      text("message", diagnostic.message + level + hint, to: &writer)
      writer.key("locations")
      writer.array(diagnostic.span.map { [$0] } ?? []) { writer, span in
        writer.object { write(span, sources, to: &$0) }
      }
      if saysSuppressions {
        writer.key("suppressions")
        writer.array(result.suppression.map { [$0] } ?? []) { write($1, diagnostic, sources, to: &$0) }
      }
      let labels = diagnostic.labels + (ruling.map { [Diagnostic.Label($0.span, $0.words)] } ?? [])
      guard !labels.isEmpty || diagnostic.fixIt != nil else { return }
      writer.key("relatedLocations")
      writer.array(labels) { writer, label in
        writer.object { writer in
          write(label.span, sources, to: &writer)
          text("message", label.text, to: &writer)
        }
      }
      guard let fix = diagnostic.fixIt else { return }
      writer.key("fixes")
      writer.array([fix]) { writer, fix in
        writer.object { writer in
          writer.key("artifactChanges")
          writer.array([fix]) { writer, fix in
            writer.object { writer in
              artifact(sources[fix.span].path, to: &writer)
              writer.key("replacements")
              writer.array([fix]) { writer, fix in
                writer.object { writer in
                  region("deletedRegion", fix.span, sources, to: &writer)
                  text("insertedContent", fix.replacement, to: &writer)
                }
              }
            }
          }
        }
      }
    }
  }

  private func write(
    _ suppression: Suppression, _ diagnostic: Diagnostic, _ sources: SourceSet, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      switch suppression {
      case .allowed:
        writer.member("kind", "inSource")
        guard let ruling = diagnostic.ruling else { return }
        writer.member("justification", ruling.reason)
        writer.key("location")
        writer.object { write(ruling.span, sources, to: &$0) }
      case .baseline(let path):
        writer.member("kind", "external")
        writer.member("justification", "listed in \(path)")
      }
    }
  }

  private func write(_ span: SourceSpan, _ sources: SourceSet, to writer: inout JSONWriter) {
    writer.key("physicalLocation")
    writer.object { writer in
      artifact(sources[span].path, to: &writer)
      region("region", span, sources, to: &writer)
    }
  }

  private func artifact(_ path: String, to writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.object { $0.member("uri", Self.uri(path)) }
  }

  private func region(_ name: String, _ span: SourceSpan, _ sources: SourceSet, to writer: inout JSONWriter) {
    let start = sources[span].position(at: Int(span.start))
    let end = sources[span].position(at: Int(span.end))
    writer.key(name)
    writer.object { writer in
      for (name, value) in [
        ("startLine", start.line), ("startColumn", start.column), ("endLine", end.line), ("endColumn", end.column),
      ] {
        writer.key(name)
        writer.integer(value)
      }
    }
  }

  private func text(_ name: String, _ text: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.object { $0.member("text", text) }
  }

  /// A path as a relative reference: everything but letters, digits, `-._~` and `/` as `%XX`.
  static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }
}
