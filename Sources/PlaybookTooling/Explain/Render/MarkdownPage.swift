import PlaybookSource

/// A page as Markdown for a CRM note or a chat.
///
/// Guarantee: nothing that a lead or a book says is taken for markup. What the lead says, fields and conditions stand as
/// code, where no dialect looks for links, mentions, images or HTML, and which they cannot end: a backtick shows as its
/// escape. Labels have every letter escaped that could begin markup.
package struct MarkdownPage {
  private let page: Page
  private let words: Words
  private var lines: [String] = []

  package init(_ page: Page, words: Words = .english) {
    self.page = page
    self.words = words
  }

  package func render() -> String {
    var laid = self
    if let headline = page.headline { laid.add(headline) }
    for section in page.sections { laid.add(section) }
    if !page.footer.isEmpty { laid.lines += ["", page.footer.map(Self.inline).joined(separator: " · ")] }
    return laid.lines.map { $0 + "\n" }.joined()
  }

  // MARK: - Sections

  private mutating func add(_ headline: Headline) {
    let mark = headline.mark.map { $0.text + " " } ?? ""
    let subject = headline.subject.map(Self.inline).joined(separator: ", ")
    lines.append("**\(mark)\(Self.inline(headline.title))**" + (subject.isEmpty ? "" : " \(subject)"))
    if let outlook = headline.outlook { lines += ["", Self.inline(outlook)] }
  }

  private mutating func add(_ section: Section) {
    let mark = section.mark.map { $0.text + " " } ?? ""
    if !section.title.isEmpty {
      lines += ["", "**\(mark)\(Self.inline(section.title))**" + place(section.place)]
    }
    for block in section.blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    // A list or a table must not run on from the line above it.
    lines.append("")
    switch block {
    case .statements(let statements): for statement in statements { add(statement, indent: 0) }
    case .questions(let questions):
      for (index, question) in questions.enumerated() {
        let reading = question.reading.map { " (\(Self.inline($0)))" } ?? ""
        lines.append("\(index + 1). \(Self.inline(question.text))\(reading)")
        for effect in question.effects { lines.append("   - \(Self.inline(effect))") }
      }
    case .pairs(let pairs):
      for pair in pairs { lines.append("- \(Self.inline(pair.name)): \(Self.inline(pair.text))") }
    case .waterfall(let waterfall): add(waterfall)
    case .timeline(let entries): for entry in entries { add(entry) }
    case .note(let note, let isFaint): lines.append(isFaint ? "_\(Self.inline(note))_" : Self.inline(note))
    }
  }

  private mutating func add(_ statement: Statement, indent: Int) {
    let space = String(repeating: " ", count: indent)
    lines.append("\(space)- \(statement.mark.text) \(Self.inline(statement.whole))\(place(statement.place))")
    for note in statement.notes { lines.append("\(space)  - \(Self.inline(note))") }
    for child in statement.children { add(child, indent: indent + 2) }
  }

  private mutating func add(_ entry: TimelineEntry) {
    var time = ""
    if case .step(let at?) = entry.form { time = Self.inline(at) + ": " }
    lines.append("- \(entry.mark.text) \(time)\(Self.inline(entry.text))")
    for note in entry.notes { lines.append("  - \(Self.inline(note))") }
  }

  // MARK: - Scores

  private mutating func add(_ waterfall: Waterfall) {
    guard let last = waterfall.rows.last else {
      lines.removeLast()
      return
    }
    addRow([words(.change), words(.reason)].map { Self.inline($0, isCell: true) })
    lines.append("| ---: | --- |")
    for row in waterfall.rows {
      let points = row.kind == .group ? "" : Self.inline(words.points(row.adds), isCell: true)
      let text = row.statement.flat.joined("; ")
      addRow([points, Self.inline(text, isCell: true) + place(row.statement.place)])
    }
    addRow([words.sum(last.sum), words(.sum)].map { "**\(Self.inline($0, isCell: true))**" })
  }

  private mutating func addRow(_ cells: [String]) { lines.append("| " + cells.joined(separator: " | ") + " |") }

  // MARK: - Escaping

  private func place(_ place: Place?) -> String {
    guard let place else { return "" }
    let column = page.depth == .auditor ? ":\(place.column)" : ""
    return " " + Self.code("\(DisplayText.escaped(place.file)):\(place.line)\(column)", isCell: true)
  }

  static func inline(_ phrase: Phrase) -> String { inline(phrase, isCell: false) }

  private static func inline(_ phrase: Phrase, isCell: Bool) -> String {
    phrase.runs.reduce(into: "") { text, run in
      switch run.kind {
      case .lead, .code, .quote, .field:
        // Two backticks side by side would be another mark.
        if text.utf8.last == UInt8(ascii: "`") { text += " " }
        text += code(run.text, isCell: isCell)
      case .words, .label, .name, .figure: text += escaped(run.text)
      }
    }
  }

  /// Between backticks; a bar would end a table's cell even there.
  private static func code(_ text: String, isCell: Bool) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "`": shown += "\\u{60}"
      case "|" where isCell: shown += "\\u{7C}"
      case _: shown.unicodeScalars.append(scalar)
      }
    }
    return "`\(shown)`"
  }

  private static func escaped(_ text: String) -> String {
    var shown = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      // Within a word it is a letter like any other: `America/New_York`.
      case "_" where isLetter(scalars.at(index - 1)) && isLetter(scalars.at(index + 1)): break
      case "\\", "`", "*", "_", "[", "]", "<", "#", "|", "~", "&", "!": shown += "\\"
      case _: break
      }
      shown.unicodeScalars.append(scalar)
    }
    return shown
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isAlphabetic ?? false
  }
}

extension Statement {
  /// With everything beneath it, for a cell, which holds no list.
  fileprivate var flat: [Phrase] { [whole] + notes + children.flatMap(\.flat) }

  /// Title, answer and readings in one sentence.
  fileprivate var whole: Phrase {
    let rest = readings.joined(", ")
    return rest.isEmpty ? head : [head, rest].joined(answer == nil ? ": " : ", ")
  }
}
