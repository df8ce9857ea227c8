import PlaybookSource

/// Writes HTML piece by piece: tags close themselves, and text cannot become anything but text.
///
/// Guarantee: names of elements and attributes are literals of the source; whatever else is given is escaped.
struct HTMLWriter {
  private(set) var html = ""

  typealias Attributes = KeyValuePairs<StaticString, String>

  /// An element on a line of its own.
  mutating func block(_ name: StaticString, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void) {
    html += "\n"
    inline(name, attributes, body)
  }

  /// An element within a line.
  mutating func inline(_ name: StaticString, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void) {
    void(name, attributes)
    body(&self)
    html += "</\(name)>"
  }

  /// An element that has no end.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    html += "<\(name)"
    for (key, value) in attributes {
      html += " \(key)"
      if !value.isEmpty {
        html += "=\""
        text(value)
        html += "\""
      }
    }
    html += ">"
  }

  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case _: html.unicodeScalars.append(scalar)
      }
    }
  }

  /// A style stands between its tags as it is.
  mutating func style(_ style: HTMLStyle) { html += style.text }

  /// What the source of this program says, as it stands.
  mutating func literal(_ text: StaticString) { html += "\(text)" }

  /// Each kind of words in letters of its own. What a lead or an author wrote keeps the direction of its script to itself.
  mutating func phrase(_ phrase: Phrase) {
    for run in phrase.runs {
      if let link = run.link {
        inline("a", ["href": "#\(link)"]) { $0.write(run) }
      } else {
        write(run)
      }
    }
  }

  private mutating func write(_ run: Phrase.Run) {
    switch run.kind {
    case .words, .name, .figure: text(run.text)
    case .lead, .label: inline("bdi") { $0.text(run.text) }
    case .code, .quote, .field: inline("code") { $0.text(run.text) }
    }
  }

  /// A phrase in an element, nothing for nothing.
  mutating func phrase(_ phrase: Phrase, in name: StaticString, _ attributes: Attributes = [:]) {
    if !phrase.isEmpty { inline(name, attributes) { $0.phrase(phrase) } }
  }

  /// A sign that a screen reader reads as `label`; without one it passes it over.
  mutating func mark(_ mark: Mark, label: Phrase?) {
    let shade = "mark \(mark.tone.shade)"
    if let label {
      inline("span", ["class": shade, "role": "img", "aria-label": label.plain]) { $0.text(mark.text) }
    } else {
      inline("span", ["class": shade, "aria-hidden": "true"]) { $0.text(mark.text) }
    }
  }
}

extension Mark.Tone {
  /// Its class in the page's style.
  var shade: String {
    switch self {
    case .good: "good"
    case .bad: "bad"
    case .doubtful: "doubtful"
    case .faint: "faint"
    }
  }
}
