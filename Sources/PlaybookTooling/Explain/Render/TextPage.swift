package import PlaybookSource

/// A page for a terminal: fixed width, places at the right edge, colour where the terminal has it.
package struct TextPage {
  private let page: Page
  private let layout: TextLayout
  private let style: TextStyle
  private let words: Words
  private var lines: [String] = []

  package init(_ page: Page, width: Int, style: TextStyle, words: Words = .english) {
    self.page = page
    self.style = style
    self.words = words
    layout = TextLayout(width: width)
  }

  package func render() -> String { text().map { $0 + "\n" }.joined() }

  package func text() -> [String] {
    var laid = self
    if let headline = page.headline { laid.add(headline) }
    for (index, section) in page.sections.enumerated() {
      laid.add(section, behind: index > 0 ? page.sections[index - 1] : nil)
    }
    if !page.footer.isEmpty {
      laid.lines.append("")
      laid.lines += layout.wrap(page.footer.map(\.plain).joined(separator: " · ")).map(laid.faint)
    }
    return laid.lines
  }

  // MARK: - Head and sections

  private mutating func add(_ headline: Headline) {
    let mark = headline.mark.map { $0.text + " " } ?? ""
    let title = mark + headline.title.plain
    let wrapped = layout.wrap(headline.subject.map(\.plain).joined(separator: ", "), first: title + " ")
    let tone = headline.mark?.tone.style ?? .strong
    lines.append(style.paint(title, tone) + String(wrapped[0].dropFirst(title.count).trimmedEnd))
    lines += wrapped.dropFirst()
    if let outlook = headline.outlook { lines += layout.wrap(outlook.plain, first: "  ") }
  }

  private mutating func add(_ section: Section, behind previous: Section?) {
    if let mark = section.mark {
      // Signals and facts are short; they stand as one list.
      if page.headline != nil || previous != nil, !section.kind.continues(previous?.kind) { lines.append("") }
      add(section.title.plain, mark, indent: 0, note: place(section.place))
    } else if !section.title.isEmpty {
      lines += ["", style.strong(section.title.plain)]
    }
    for block in section.blocks { add(block, in: section) }
  }

  private mutating func add(_ block: Block, in section: Section) {
    switch block {
    case .statements(let statements): for statement in statements { add(statement, indent: 2, in: section) }
    case .questions(let questions):
      for (index, question) in questions.enumerated() { add(question, number: "\(index + 1).") }
    case .pairs(let pairs): add(pairs)
    case .waterfall(let waterfall): add(waterfall, in: section)
    case .timeline(let entries): for entry in entries { add(entry) }
    case .note(let note, let isFaint):
      let indent = if case .cadence = section.kind { 2 } else { 4 }
      let laid = layout.wrap(note.plain, first: TextLayout.spaces(indent))
      lines += isFaint ? laid.map(faint) : laid
    }
  }

  // MARK: - Statements

  private mutating func add(_ statement: Statement, indent: Int, in section: Section) {
    add(statement, statement.mark.text, statement.mark.tone.style, indent: indent, in: section)
  }

  /// The readings stand below where they do not fit.
  private mutating func add(
    _ statement: Statement, _ mark: String, _ tone: TextStyle.Tone, indent: Int, inset: Int = 0, in section: Section
  ) {
    let note = place(statement.place, in: section)
    let head = statement.head.plain
    let readings = statement.readings.map(\.plain).joined(separator: ", ")
    let first = mark + TextLayout.spaces(1 + inset)
    let begin = indent + TextLayout.columns(first)
    let whole = readings.isEmpty ? head : head + (statement.answer == nil ? ": " : ", ") + readings
    let columns = begin + TextLayout.columns(whole) + 2 + (note.map(TextLayout.columns) ?? 0)
    if columns <= layout.width || readings.isEmpty {
      add(whole, mark, tone, first: first, indent: indent, note: note)
    } else {
      add(head, mark, tone, first: first, indent: indent, note: note)
      lines += layout.wrap(readings, first: TextLayout.spaces(begin + 2))
    }
    for note in statement.notes { lines += layout.wrap(note.plain, first: TextLayout.spaces(begin + 2)) }
    for child in statement.children { add(child, indent: begin, in: section) }
  }

  private mutating func add(_ text: String, _ mark: Mark, indent: Int, note: String?) {
    add(text, mark.text, mark.tone.style, first: mark.text + " ", indent: indent, note: note)
  }

  /// One line behind a mark, broken where it is too long; `note` stands faint at the right edge.
  private mutating func add(
    _ text: String, _ mark: String, _ tone: TextStyle.Tone, first: String, indent: Int, note: String?
  ) {
    let space = TextLayout.spaces(indent)
    var wrapped: [String]
    var end = ""
    if let note {
      let laid = layout.wrap(text, first: space + first, note: note)
      wrapped = laid.lines
      end = style.paint(laid.note, .faint)
    } else {
      wrapped = layout.wrap(text, first: space + first)
    }
    wrapped[0] = space + style.paint(mark, tone) + String(wrapped[0].dropFirst(indent + mark.count))
    wrapped[wrapped.count - 1] += end
    lines += wrapped
  }

  // MARK: - Questions and pairs

  private mutating func add(_ question: Question, number: String) {
    lines += layout.wrap(question.text.plain, first: "  \(number) ")
    let rest = [question.reading].compactMap { $0 } + question.effects
    for line in rest { lines += layout.wrap(line.plain, first: TextLayout.spaces(number.count + 3)).map(faint) }
  }

  private mutating func add(_ pairs: [(name: Phrase, text: Phrase)]) {
    let width = min(24, pairs.map { TextLayout.columns($0.name.plain) }.max() ?? 0)
    for pair in pairs {
      let name = pair.name.plain
      let padding = TextLayout.spaces(max(0, width - TextLayout.columns(name)))
      lines += layout.wrap(pair.text.plain, first: "  \(name)\(padding)  ")
    }
  }

  // MARK: - Scores

  /// One column of points, so that a reader can add them up.
  private mutating func add(_ waterfall: Waterfall, in section: Section) {
    guard let last = waterfall.rows.last else { return }
    let points = waterfall.rows.map { $0.kind == .group ? "" : words.points($0.adds).plain }
    let sum = words.sum(last.sum).plain
    let width = (points + [sum]).map(\.count).max() ?? 0
    for (row, points) in zip(waterfall.rows, points) {
      let column = TextLayout.spaces(width - points.count) + points
      add(row.statement, column, .strong, indent: 2, inset: row.isInGroup ? 2 : 0, in: section)
    }
    let column = TextLayout.spaces(width - sum.count) + sum
    add(words(.sum).plain, column, .strong, first: column + " ", indent: 2, note: nil)
  }

  // MARK: - Times

  /// Columns of a day and a time of day, and what stands between them and the text.
  private static let timeColumn = 22

  private mutating func add(_ entry: TimelineEntry) {
    var first = entry.mark.text + " "
    if case .step(let time) = entry.form {
      let time = time?.plain ?? ""
      first += time + TextLayout.spaces(max(1, Self.timeColumn - TextLayout.columns(time)))
    }
    add(entry.text.plain, entry.mark.text, entry.mark.tone.style, first: first, indent: 2, note: nil)
    let space = TextLayout.spaces(4 + Self.timeColumn)
    for note in entry.notes { lines += layout.wrap(note.plain, first: space).map(faint) }
  }

  // MARK: - Pieces

  private func faint(_ line: String) -> String { style.paint(line, .faint) }

  /// `inbound.playbook:17`; for an auditor with the column.
  private func place(_ place: Place?) -> String? {
    place.map { DisplayText.escaped($0.file) + position($0) }
  }

  /// In the section's own file the position alone.
  private func place(_ place: Place?, in section: Section) -> String? {
    guard let place, let head = section.place, head.file.utf8.elementsEqual(place.file.utf8) else {
      return self.place(place)
    }
    return position(place)
  }

  private func position(_ place: Place) -> String {
    page.depth == .auditor ? ":\(place.line):\(place.column)" : ":\(place.line)"
  }
}

extension Statement {
  /// What stands before the readings.
  var head: Phrase { [title, answer].compactMap { $0 }.joined(": ") }
}

extension Mark.Tone {
  fileprivate var style: TextStyle.Tone {
    switch self {
    case .good: .good
    case .bad: .bad
    case .doubtful: .doubtful
    case .faint: .faint
    }
  }
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
