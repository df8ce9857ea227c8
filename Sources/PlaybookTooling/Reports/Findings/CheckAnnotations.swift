import PlaybookSource

/// What `check` says as workflow commands of GitHub Actions, which mark the lines of a change: one line a finding.
struct CheckAnnotations {
  let report: CheckReport

  func text() -> String {
    report.findings.map { line($0.diagnostic, $0.sources) + "\n" }.joined()
  }

  private func line(_ diagnostic: Diagnostic, _ sources: SourceSet) -> String {
    var properties: [String] = []
    if let span = diagnostic.span {
      let start = sources[span].position(at: Int(span.start))
      let end = sources[span].position(at: Int(span.end))
      properties = [
        "file=" + Self.escaped(property: sources[span].path), "line=\(start.line)", "col=\(start.column)",
        "endLine=\(end.line)",
      ]
      // Columns of the last line are only understood within one line.
      if start.line == end.line { properties.append("endColumn=\(end.column)") }
    }
    properties.append("title=" + Self.escaped(property: diagnostic.code))
    let hint = diagnostic.hint.map { "\nhint: \($0)" } ?? ""
    let ruling = diagnostic.ruling.map { "\n" + DisplayText.escaped($0.words, limit: 1_000) } ?? ""
    let message = Self.escaped(DisplayText.escaped(diagnostic.message, limit: 2_000) + ruling + hint)
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(message)"
  }

  private static func escaped(_ text: String) -> String {
    replacing(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func escaped(property text: String) -> String {
    replacing(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func replacing(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let replacement = table[scalar] { result += replacement } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
