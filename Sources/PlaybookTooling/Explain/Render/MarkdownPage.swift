import PlaybookSource

/// A page as Markdown for a CRM note or a chat.
///
/// Guarantee: nothing that a lead or a book says is taken for markup (`MarkdownText`).
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

  // MARK: - Pieces

  private func place(_ place: Place?) -> String {
    guard let place else { return "" }
    let column = page.depth == .auditor ? ":\(place.column)" : ""
    return " " + MarkdownText.code("\(DisplayText.escaped(place.file)):\(place.line)\(column)", isCell: true)
  }

  private static func inline(_ phrase: Phrase) -> String { inline(phrase, isCell: false) }

  private static func inline(_ phrase: Phrase, isCell: Bool) -> String { MarkdownText.inline(phrase, isCell: isCell) }
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
