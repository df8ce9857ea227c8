import PlaybookSource

/// A handbook as Markdown for a wiki; cadences are drawn by Mermaid.
///
/// Guarantee: nothing that a book says is taken for markup (`MarkdownText`); links lead to headings as GitHub and those
/// that follow it name them.
package struct MarkdownHandbook {
  private let handbook: Handbook
  private let words: Words
  private let anchors: [String: String]
  private var lines: [String] = []

  package init(_ handbook: Handbook, words: Words = .english) {
    self.handbook = handbook
    self.words = words
    var anchors = HeadingAnchors()
    _ = anchors.add(handbook.title)
    _ = anchors.add(words(.contents))
    var found: [String: String] = [:]
    for chapter in handbook.chapters {
      found[chapter.id] = anchors.add(chapter.title)
      for part in chapter.parts {
        found[part.id] = anchors.add(part.title)
        for case .heading(let heading) in part.blocks { _ = anchors.add(heading) }
      }
    }
    self.anchors = found
  }

  package func render() -> String {
    var laid = self
    laid.lines = ["# \(inline(handbook.title))"]
    for sentence in handbook.about { laid.lines += ["", inline(sentence)] }
    laid.lines += ["", "## \(inline(words(.contents)))", ""]
    for chapter in handbook.chapters {
      laid.lines.append("- \(link(chapter.title, chapter.id))")
      laid.lines += chapter.parts.map { "  - \(link($0.title, $0.id))" }
    }
    for chapter in handbook.chapters {
      laid.lines += ["", "## \(inline(chapter.title))"]
      if let intro = chapter.intro { laid.lines += ["", inline(intro)] }
      for part in chapter.parts { laid.add(part) }
    }
    laid.lines += ["", "---", "", handbook.footer.map { inline($0) }.joined(separator: " · ")]
    return laid.lines.map { $0 + "\n" }.joined()
  }

  private mutating func add(_ part: Handbook.Part) {
    lines += ["", "### \(inline(part.title))"]
    if let place = part.place { lines += ["", code(place)] }
    for block in part.blocks {
      lines.append("")
      switch block {
      case .paragraph(let phrase): lines.append(inline(phrase))
      case .heading(let phrase): lines.append("#### \(inline(phrase))")
      case .list(let items): for item in items { add(item) }
      case .table(let table): add(table)
      case .path(_, let diagram): lines += ["```mermaid", String(MermaidText.of(diagram).dropLast()), "```"]
      }
    }
  }

  private mutating func add(_ item: Handbook.Item) {
    let mark = item.mark.map { $0.text + " " } ?? ""
    let text = item.notes.isEmpty ? inline(item.text) : "**\(inline(item.text))**"
    let parts = [mark + text] + item.notes.map { inline($0) }
    lines.append("- \(parts.joined(separator: ": "))\(item.place.map { " " + code($0) } ?? "")")
  }

  private mutating func add(_ table: Handbook.Table) {
    let isNumbered = table.form == .numbered
    let heads = table.columns.map { inline($0.title, isCell: true) }
    addRow((isNumbered ? [""] : []) + heads)
    addRow((isNumbered ? ["---:"] : []) + table.columns.map { $0.isNumber ? "---:" : "---" })
    var number = 0
    for row in table.rows {
      if row.isCounted { number += 1 }
      var cells = row.cells.map { cell in
        cell.map { inline($0, isCell: true) }.joined(separator: "<br>")
      }
      if let place = row.place, !cells.isEmpty { cells[0] += " " + code(place) }
      addRow((isNumbered ? [row.isCounted ? String(number) : ""] : []) + cells)
    }
  }

  private mutating func addRow(_ cells: [String]) { lines.append("| " + cells.joined(separator: " | ") + " |") }

  // MARK: - Pieces

  private func inline(_ phrase: Phrase, isCell: Bool = false) -> String {
    MarkdownText.inline(phrase, isCell: isCell, anchors: anchors)
  }

  private func link(_ title: Phrase, _ id: String) -> String { inline(title.linked(to: id)) }

  private func code(_ place: Place) -> String {
    MarkdownText.code("\(DisplayText.escaped(place.file)):\(place.line)", isCell: true)
  }
}

/// The names that GitHub gives headings: letters and digits in lower case, a hyphen for each space, and a number behind a
/// name that was given before.
struct HeadingAnchors {
  private var counts: [String: Int] = [:]

  mutating func add(_ heading: Phrase) -> String {
    var name = ""
    for scalar in heading.runs.map(\.text).joined().lowercased().unicodeScalars {
      switch scalar {
      case " ": name += "-"
      case "-", "_": name.unicodeScalars.append(scalar)
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        name.unicodeScalars.append(scalar)
      case _: break
      }
    }
    let before = counts[name, default: 0]
    counts[name] = before + 1
    return before == 0 ? name : "\(name)-\(before)"
  }
}
