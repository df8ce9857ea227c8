import PlaybookSource

/// A handbook as one HTML file that needs nothing else, to be read on a screen and on paper.
///
/// Guarantee: as for every page in an `HTMLFrame`; what a book says is text and nothing else; every link leads to a part of
/// the same file. The same handbook gives the same bytes.
package struct HTMLHandbook {
  private let handbook: Handbook
  private let words: Words

  package init(_ handbook: Handbook, words: Words = .english) {
    self.handbook = handbook
    self.words = words
  }

  package func render() -> String {
    let frame = HTMLFrame(
      language: handbook.language, title: handbook.title.plain, style: .handbook, skip: words(.skipToText),
      footer: handbook.footer.joined(" · "))
    return frame.render { html in
      html.block("header", ["class": "cover"]) { html in
        html.block("h1") { $0.phrase(handbook.title) }
        for sentence in handbook.about { html.block("p", ["class": "reads"]) { $0.phrase(sentence) } }
      }
      writeContents(to: &html)
      for chapter in handbook.chapters { write(chapter, to: &html) }
    }
  }

  private func writeContents(to html: inout HTMLWriter) {
    html.block("nav", ["class": "card contents", "aria-labelledby": "contents"]) { html in
      html.block("h2", ["id": "contents"]) { $0.phrase(words(.contents)) }
      html.block("ol") { html in
        for chapter in handbook.chapters {
          html.block("li") { html in
            html.inline("a", ["href": "#\(chapter.id)"]) { $0.phrase(chapter.title) }
            html.block("ul") { html in
              for part in chapter.parts {
                html.block("li") { $0.inline("a", ["href": "#\(part.id)"]) { $0.phrase(part.title) } }
              }
            }
          }
        }
      }
    }
  }

  private func write(_ chapter: Handbook.Chapter, to html: inout HTMLWriter) {
    html.block("section", ["aria-labelledby": chapter.id]) { html in
      html.block("h2", ["id": chapter.id]) { $0.phrase(chapter.title) }
      if let intro = chapter.intro { html.block("p", ["class": "intro"]) { $0.phrase(intro) } }
      for part in chapter.parts {
        html.block("div", ["class": "card part", "id": part.id]) { html in
          html.block("div", ["class": "head"]) { html in
            html.inline("h3") { $0.phrase(part.title) }
            write(part.place, to: &html)
          }
          for block in part.blocks { write(block, to: &html) }
        }
      }
    }
  }

  private func write(_ block: Handbook.Block, to html: inout HTMLWriter) {
    switch block {
    case .paragraph(let phrase): html.block("p", ["class": "note"]) { $0.phrase(phrase) }
    case .heading(let phrase): html.block("h4") { $0.phrase(phrase) }
    case .list(let items): write(items, to: &html)
    case .table(let table): write(table, to: &html)
    case .path(let path, _): write(path, to: &html)
    }
  }

  private func write(_ place: Place?, to html: inout HTMLWriter) {
    guard let place else { return }
    html.inline("code", ["class": "place"]) { $0.text("\(DisplayText.escaped(place.file)):\(place.line)") }
  }

  private func write(_ items: [Handbook.Item], to html: inout HTMLWriter) {
    html.block("ul", ["class": "facts"]) { html in
      for item in items {
        html.block("li") { html in
          html.mark(item.mark ?? .dot, label: nil)
          html.inline("div", ["class": "what"]) { html in
            html.phrase(item.text, in: "span", ["class": item.notes.isEmpty ? "said" : "title"])
            for note in item.notes { html.block("p", ["class": "reads"]) { $0.phrase(note) } }
          }
          write(item.place, to: &html)
        }
      }
    }
  }

  // MARK: - Tables

  /// So many columns of a matrix have room side by side on a phone.
  private static let widest = 4

  /// A table that a phone shows row by row; the roles keep it a table for a screen reader even then.
  private func write(_ table: Handbook.Table, to html: inout HTMLWriter) {
    let isGrid = table.form == .matrix && table.columns.count <= Self.widest
    let form = isGrid ? "grid" : table.form == .numbered ? "stack numbered" : "stack"
    html.block("table", ["role": "table", "class": form]) { html in
      html.block("caption", ["class": "unseen"]) { $0.phrase(table.caption) }
      html.block("thead", ["role": "rowgroup"]) { html in
        html.block("tr", ["role": "row"]) { html in
          for column in table.columns {
            html.inline("th", ["role": "columnheader", "scope": "col", "class": column.isNumber ? "n" : "cell"]) {
              $0.phrase(column.title)
            }
          }
        }
      }
      html.block("tbody", ["role": "rowgroup"]) { html in
        for row in table.rows {
          html.block("tr", row.isCounted ? ["role": "row"] : ["role": "row", "class": "uncounted"]) { html in
            for (index, cell) in row.cells.enumerated() {
              if index == 0 {
                html.inline("th", ["role": "rowheader", "scope": "row", "class": "cell"]) { html in
                  write(cell, of: nil, to: &html)
                  write(row.place, to: &html)
                }
              } else {
                write(cell, table.columns.at(index), isGrid: isGrid, to: &html)
              }
            }
          }
        }
      }
    }
  }

  private func write(
    _ cell: [Phrase], _ column: Handbook.Table.Column?, isGrid: Bool, to html: inout HTMLWriter
  ) {
    let style = column?.isNumber == true ? "n" : "cell"
    html.inline("td", ["role": "cell", "class": cell.isEmpty ? "none" : style]) { html in
      write(cell, of: isGrid ? nil : column?.title, to: &html)
    }
  }

  /// `column` is said again in each cell where a phone shows it alone.
  private func write(_ cell: [Phrase], of column: Phrase?, to html: inout HTMLWriter) {
    guard let first = cell.first else { return }
    if let column { html.inline("span", ["class": "column", "aria-hidden": "true"]) { $0.phrase(column) } }
    html.phrase(first, in: "span", ["class": "first"])
    for phrase in cell.dropFirst() { html.block("p", ["class": "reads"]) { $0.phrase(phrase) } }
  }

  // MARK: - Paths

  private func write(_ path: Handbook.Path, to html: inout HTMLWriter) {
    html.block("ol", ["class": "path"]) { html in
      for row in path.rows {
        html.block("li", ["class": row.node == .answer ? "answer" : "stop"]) { html in
          PathPicture(row, of: path).write(to: &html)
          html.inline("div", ["class": "what"]) { html in
            if let when = row.when {
              html.phrase(when, in: "span", ["class": "when"])
              html.literal(" ")
            }
            html.phrase(row.text, in: "span", ["class": row.node == .step ? "title" : "said"])
            if let note = row.note { html.block("p", ["class": "reads"]) { $0.phrase(note) } }
          }
        }
      }
    }
  }
}

/// A row's share of the drawing: lines run on in the rows above and below, however high a row gets.
struct PathPicture {
  private let row: Handbook.Path.Row
  private let width: Int

  /// Pixels between two rails, and from the top of a row to its node.
  private static let (gap, middle) = (18, 18)

  init(_ row: Handbook.Path.Row, of path: Handbook.Path) {
    self.row = row
    width = Self.gap * path.rails + 4
  }

  func write(to html: inout HTMLWriter) {
    html.block("svg", ["width": "\(width)", "aria-hidden": "true"]) { html in
      for rail in row.above { line(rail, "0", rail, "\(Self.middle)", to: &html) }
      for rail in row.below { line(rail, "\(Self.middle)", rail, "100%", to: &html) }
      for rail in row.joins { line(rail, "\(Self.middle)", row.rail, "\(Self.middle)", to: &html) }
      node(to: &html)
    }
  }

  private func x(_ rail: Int) -> Int { Self.gap * rail + Self.gap / 2 + 2 }

  private func line(_ from: Int, _ top: String, _ to: Int, _ bottom: String, to html: inout HTMLWriter) {
    html.inline("line", ["x1": "\(x(from))", "y1": top, "x2": "\(x(to))", "y2": bottom, "class": "rail"]) { _ in }
  }

  private func node(to html: inout HTMLWriter) {
    let (x, y) = (x(row.rail), Self.middle)
    switch row.node {
    case .step: circle(x, y, 6, "step", to: &html)
    case .answer: circle(x, y, 3, "answer", to: &html)
    case .event: circle(x, y, 6, "event", to: &html)
    case .question:
      let points = [(0, -8), (8, 0), (0, 8), (-8, 0)].map { "\(x + $0.0),\(y + $0.1)" }
      html.inline("polygon", ["points": points.joined(separator: " "), "class": "question"]) { _ in }
    case .end:
      html.inline("rect", ["x": "\(x - 6)", "y": "\(y - 6)", "width": "12", "height": "12", "class": "end"]) { _ in }
    }
  }

  private func circle(_ x: Int, _ y: Int, _ radius: Int, _ style: String, to html: inout HTMLWriter) {
    html.inline("circle", ["cx": "\(x)", "cy": "\(y)", "r": "\(radius)", "class": style]) { _ in }
  }
}
