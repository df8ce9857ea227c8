/// Renders diagnostics for a terminal: place, severity and code, the sentence, the line with the span underlined.
package struct DiagnosticText {
  private let sources: SourceSet
  private let style: TextStyle

  package init(sources: SourceSet, style: TextStyle) {
    self.sources = sources
    self.style = style
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) }.joined(separator: "\n")
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    var text = ""
    let tone: TextStyle.Tone = diagnostic.severity == .error ? .bad : .doubtful
    if let span = diagnostic.span {
      text += style.strong(place(of: span)) + ": "
    }
    text += style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", tone) + ": "
    text += DisplayText.escaped(diagnostic.message, limit: 2_000) + "\n"
    if let span = diagnostic.span { text += excerpt(at: span, tone) }
    for label in diagnostic.labels {
      text += "  " + style.strong(place(of: label.span)) + ": " + DisplayText.escaped(label.text) + "\n"
      text += excerpt(at: label.span, .faint)
    }
    if let ruling = diagnostic.ruling {
      text +=
        "  " + style.strong(place(of: ruling.span)) + ": " + DisplayText.escaped(ruling.words, limit: 1_000) + "\n"
    }
    if let hint = diagnostic.hint {
      text += "  " + style.paint("hint", .good) + ": " + DisplayText.escaped(hint, limit: 1_000) + "\n"
    }
    return text
  }

  /// `path:line:column`.
  package func place(of span: SourceSpan) -> String {
    let position = sources.position(of: span)
    return "\(DisplayText.escaped(sources[span].path)):\(position.line):\(position.column)"
  }

  /// The line with carets under the span; long lines are cut to a window around it.
  private func excerpt(at span: SourceSpan, _ tone: TextStyle.Tone) -> String {
    let file = sources[span]
    let start = file.position(at: Int(span.start))
    let end = file.position(at: Int(span.end))
    let scalars = Array(String(decoding: file.line(start.line), as: UTF8.self).unicodeScalars)
    let width = 100
    let first = max(0, min(start.column - 1, scalars.count) - 60)
    let window = scalars[min(first, scalars.count)..<min(scalars.count, first + width)]
    let lead = window.prefix(max(0, start.column - 1 - first))
    let lastColumn = end.line == start.line ? end.column : scalars.count + 1
    let marked = window.dropFirst(lead.count).prefix(max(0, lastColumn - start.column))
    let shown = escaped(window)
    let carets = String(repeating: "^", count: max(1, escaped(marked).unicodeScalars.count))
    let number = String(start.line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    let indent = String(repeating: " ", count: escaped(lead).unicodeScalars.count)
    return "  \(style.paint("\(number) |", .faint)) \(shown)\n"
      + "  \(style.paint("\(gutter) |", .faint)) \(indent)\(style.paint(carets, tone))\n"
  }

  private func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    // A tab is shown as one space, so that the carets stay under their words.
    for scalar in scalars { text.append(scalar == "\t" ? " " : scalar) }
    return DisplayText.escaped(String(text), limit: .max)
  }
}
