package import PlaybookTooling

/// Stretches of the letters a to z, in either case.
package enum PlainWords {
  package static func of(_ text: String) -> [String] {
    text.utf8.split { !(0x61...0x7A).contains($0 | 0x20) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands between the tags of an HTML page.
  package static func shown(in html: String) -> String {
    html.replacing(/(?s)<style>.*?<\/style>|<[^>]*>/, with: " ")
  }
}

extension Page {
  /// What a page in the pseudo-language says in plain letters, so that it cannot come from the catalogue.
  package var untranslated: [String] {
    runs.filter { $0.kind == .words && !PlainWords.of($0.text).isEmpty }.map(\.text)
  }

  /// Every piece of every sentence.
  package var runs: [Phrase.Run] {
    let heads = (headline.map { [$0.title] + $0.subject + [$0.outlook].compactMap { $0 } } ?? []) + footer
    return (heads + sections.flatMap { [$0.title] + $0.blocks.flatMap(\.phrases) }).flatMap(\.runs)
  }
}

extension Handbook {
  /// What a handbook in the pseudo-language says in plain letters, so that it cannot come from the catalogue.
  package var untranslated: [String] {
    runs.filter { $0.kind == .words && !PlainWords.of($0.text).isEmpty }.map(\.text)
  }

  /// Every piece of every sentence.
  package var runs: [Phrase.Run] {
    let heads = [title] + about + footer
    let chapters = chapters.flatMap { chapter in
      [chapter.title] + [chapter.intro].compactMap { $0 }
        + chapter.parts.flatMap { [$0.title] + $0.blocks.flatMap(\.phrases) }
    }
    return (heads + chapters).flatMap(\.runs)
  }

  /// Every place that it names.
  package var places: [Place] {
    chapters.flatMap(\.parts).flatMap { part in [part.place].compactMap { $0 } + part.blocks.flatMap(\.places) }
  }
}

extension Handbook.Block {
  fileprivate var phrases: [Phrase] {
    switch self {
    case .paragraph(let phrase), .heading(let phrase): [phrase]
    case .list(let items): items.flatMap { [$0.text] + $0.notes }
    case .table(let table):
      [table.caption] + table.columns.map(\.title) + table.rows.flatMap { $0.cells.flatMap { $0 } }
    case .path(let path, _): path.rows.flatMap { [$0.when, $0.text, $0.note].compactMap { $0 } }
    }
  }

  fileprivate var places: [Place] {
    switch self {
    case .list(let items): items.compactMap(\.place)
    case .table(let table): table.rows.compactMap(\.place)
    case .paragraph, .heading, .path: []
    }
  }
}

extension Block {
  fileprivate var phrases: [Phrase] {
    switch self {
    case .statements(let statements): statements.flatMap(\.phrases)
    case .questions(let questions):
      questions.flatMap { [$0.text] + [$0.reading].compactMap { $0 } + $0.effects }
    case .pairs(let pairs): pairs.flatMap { [$0.name, $0.text] }
    case .waterfall(let waterfall): waterfall.rows.flatMap(\.statement.phrases)
    case .timeline(let entries):
      entries.flatMap { entry -> [Phrase] in
        guard case .step(let time?) = entry.form else { return [entry.text] + entry.notes }
        return [time, entry.text] + entry.notes
      }
    case .note(let note, _): [note]
    }
  }
}

extension Statement {
  fileprivate var phrases: [Phrase] {
    [title] + [answer].compactMap { $0 } + readings + notes + children.flatMap(\.phrases)
  }
}
