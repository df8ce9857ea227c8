import PlaybookIR

/// What stands in a section.
extension HTMLPage {
  /// `headed`: what the block is about, where that is to be said again for who does not see the page.
  func write(_ block: Block, headed: Phrase = Phrase(), to html: inout HTMLWriter) {
    switch block {
    case .statements(let statements): write(statements, level: 0, to: &html)
    case .questions(let questions): write(questions, to: &html)
    case .pairs(let pairs):
      html.block("dl", ["class": "pairs card"]) { html in
        for pair in pairs {
          html.block("dt") { $0.phrase(pair.name) }
          html.block("dd") { $0.phrase(pair.text) }
        }
      }
    case .waterfall(let waterfall): write(waterfall, headed: headed, to: &html)
    case .timeline(let entries): write(entries, to: &html)
    case .note(let note, let isFaint): html.block("p", ["class": isFaint ? "note faint" : "note"]) { $0.phrase(note) }
    }
  }

  // MARK: - Statements and questions

  /// Deeper than this a list keeps its place, so that a phone has room for its words.
  private static let deepest = 4

  private func write(_ statements: [Statement], level: Int, to html: inout HTMLWriter) {
    let style = level == 0 ? "facts card" : level <= Self.deepest ? "facts below" : "facts below deep"
    html.block("ul", ["class": style]) { html in
      for statement in statements {
        html.block("li") { write(statement, level: level, to: &$0) }
      }
    }
  }

  private func write(_ statement: Statement, level: Int, to html: inout HTMLWriter) {
    html.mark(statement.mark, label: label(statement.mark))
    html.inline("div", ["class": "what"]) { html in
      html.phrase(statement.head, in: "span", ["class": "title"])
      let readings = statement.readings.joined(", ")
      if !readings.isEmpty {
        html.text(statement.answer == nil ? ": " : ", ")
        html.phrase(readings, in: "span", ["class": "reads"])
      }
    }
    write(statement.place, to: &html)
    if statement.notes.isEmpty && statement.children.isEmpty { return }
    html.block("div", ["class": "more"]) { html in
      for note in statement.notes { html.block("p", ["class": "reads"]) { $0.phrase(note) } }
      if !statement.children.isEmpty { write(statement.children, level: level + 1, to: &html) }
    }
  }

  private func write(_ questions: [Question], to html: inout HTMLWriter) {
    html.block("ol", ["class": "facts asks card"]) { html in
      for question in questions {
        html.block("li") { html in
          html.inline("div", ["class": "what"]) { html in
            html.phrase(question.text, in: "span", ["class": "title"])
            if let reading = question.reading { html.block("p", ["class": "reads"]) { $0.phrase(reading) } }
            if question.effects.isEmpty { return }
            html.block("ul", ["class": "effects"]) { html in
              for effect in question.effects { html.phrase(effect, in: "li") }
            }
          }
        }
      }
    }
  }

  // MARK: - Times

  private func write(_ entries: [TimelineEntry], to html: inout HTMLWriter) {
    html.block("ol", ["class": "time"]) { html in
      for entry in entries {
        html.block("li") { html in
          // The words say the state as well.
          html.mark(entry.mark, label: nil)
          if case .step(let at?) = entry.form {
            html.phrase(at, in: "span", ["class": "at"])
            html.literal(" ")
          }
          html.inline("div", ["class": "what"]) { html in
            html.phrase(entry.text)
            for note in entry.notes { html.block("p", ["class": "reads"]) { $0.phrase(note) } }
          }
        }
      }
    }
  }

  // MARK: - Scores

  /// A table that a phone shows row by row; the roles keep it a table for a screen reader even then.
  private func write(_ waterfall: Waterfall, headed: Phrase, to html: inout HTMLWriter) {
    guard let last = waterfall.rows.last else { return }
    let picture = WaterfallPicture(waterfall)
    html.block("table", ["role": "table"]) { html in
      html.block("caption", ["class": "unseen"]) { $0.phrase(headed) }
      html.block("thead", ["role": "rowgroup"]) { html in
        html.block("tr", ["role": "row"]) { html in
          for (heading, style) in [(words(.reason), "what"), (words(.change), "n"), (words(.sum), "n")] {
            html.inline("th", ["role": "columnheader", "scope": "col", "class": style]) { $0.phrase(heading) }
          }
          html.inline("td", ["class": "bars", "aria-hidden": "true"]) { _ in }
        }
      }
      html.block("tbody", ["role": "rowgroup"]) { html in
        for (index, row) in waterfall.rows.enumerated() {
          html.block("tr", ["role": "row", "class": row.isInGroup ? "row member" : "row"]) { html in
            html.inline("th", ["role": "rowheader", "scope": "row", "class": "what"]) { write(row, to: &$0) }
            let isHead = row.kind == .group
            write(isHead ? Phrase() : words.points(row.adds), style: "n", to: &html)
            write(isHead ? Phrase() : words.sum(row.sum), style: "n sum", to: &html)
            write(picture.bars(before: waterfall.rows.sum(before: index), row), to: &html)
          }
        }
        html.block("tr", ["role": "row", "class": "total"]) { html in
          html.inline("th", ["role": "rowheader", "scope": "row", "class": "what"]) { $0.phrase(words(.sum)) }
          write(Phrase(), style: "n", to: &html)
          write(words.sum(last.sum), style: "n sum", to: &html)
          write(picture.bars(of: last.sum), to: &html)
        }
      }
    }
  }

  private func write(_ row: Waterfall.Row, to html: inout HTMLWriter) {
    let statement = row.statement
    html.phrase(statement.head, in: "span", ["class": "title"])
    html.literal(" ")
    write(statement.place, to: &html)
    let readings = statement.readings.joined(", ")
    for line in [readings] + statement.notes where !line.isEmpty {
      html.block("p", ["class": "reads"]) { $0.phrase(line) }
    }
    if !statement.children.isEmpty { write(statement.children, level: 1, to: &html) }
  }

  private func write(_ cell: Phrase, style: String, to html: inout HTMLWriter) {
    html.inline("td", ["role": "cell", "class": style]) { $0.phrase(cell) }
  }

  /// The numbers beside it say the same, so a screen reader passes it over.
  private func write(_ bars: [WaterfallPicture.Bar], to html: inout HTMLWriter) {
    html.inline("td", ["class": "bars", "aria-hidden": "true"]) { html in
      if bars.isEmpty { return }
      html.inline("svg", ["viewBox": "0 0 1000 10", "preserveAspectRatio": "none", "focusable": "false"]) { html in
        html.inline("line", ["class": "base", "x1": "0", "x2": "1000", "y1": "5", "y2": "5"]) { _ in }
        for bar in bars {
          html.inline(
            "rect",
            ["class": bar.form.rawValue, "x": "\(bar.start)", "width": "\(bar.width)", "y": "1", "height": "8"]
          ) { _ in }
        }
      }
    }
  }
}

extension [Waterfall.Row] {
  /// The sum that the row at `index` adds to.
  fileprivate func sum(before index: Int) -> Waterfall.Change { index > 0 ? self[index - 1].sum : .zero }
}
