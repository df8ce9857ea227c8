import PlaybookSource

/// A sentence in pieces, each of which says where it comes from, so that a renderer can escape and style each kind by
/// itself and nothing of a lead can be taken for markup.
///
/// Guarantee: every piece is one line, without control, bidirectional and zero-width characters (they show as escapes).
/// Words come from the catalogue alone: only `Words` makes them.
package struct Phrase: Sendable {
  package enum Kind: Sendable, CaseIterable {
    /// Of the catalogue.
    case words
    /// What the lead says: a value, its id, what somebody typed. Never trusted.
    case lead
    /// A label, a question or advice that the book's author wrote.
    case label
    /// A name that the book gives: of a rep, a grade, a channel; or that of a zone.
    case name
    /// Something in the language of books: a condition, a limit, a place to go.
    case code
    /// The same in the midst of a sentence, which quotes set apart where a renderer has no letters for code.
    case quote
    /// A field's path or the source name that it was read from.
    case field
    /// A number, a day, a time, a digest: the same in every language.
    case figure
  }

  package struct Run: Sendable {
    package let kind: Kind
    package let text: String
    /// The part of the same document that it leads to, by its id.
    package var link: String?
  }

  package private(set) var runs: [Run] = []

  init() {}

  init(_ kind: Kind, escaping text: String, limit: Int = 200) {
    append(kind, DisplayText.escaped(text, limit: limit))
  }

  static func lead(_ text: String) -> Phrase { Phrase(.lead, escaping: text) }
  static func label(_ text: String) -> Phrase { Phrase(.label, escaping: text) }
  static func name(_ name: String) -> Phrase { Phrase(.name, escaping: name) }
  static func code(_ text: String) -> Phrase { Phrase(.code, escaping: text, limit: 400) }
  static func quote(_ text: String) -> Phrase { Phrase(.quote, escaping: text, limit: 400) }
  static func field(_ path: String) -> Phrase { Phrase(.field, escaping: path, limit: 400) }
  static func figure(_ text: String) -> Phrase { Phrase(.figure, escaping: text) }
  static func figure(_ number: Int) -> Phrase { figure(String(number)) }

  package var isEmpty: Bool { runs.isEmpty }

  /// As a terminal shows it: quotes are backticks.
  package var plain: String { runs.reduce(into: "") { $0 += $1.kind == .quote ? "`\($1.text)`" : $1.text } }

  func isSame(as other: Phrase) -> Bool {
    runs.elementsEqual(other.runs) { $0.kind == $1.kind && $0.text.utf8.elementsEqual($1.text.utf8) }
  }

  /// `text` must be safe to show; neighbours of one kind become one piece, but for pieces of code.
  mutating func append(_ kind: Kind, _ text: String) { append(Run(kind: kind, text: text)) }

  private mutating func append(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if run.kind == .words, run.link == nil, let last = runs.last, last.kind == .words, last.link == nil {
      runs[runs.count - 1] = Run(kind: .words, text: last.text + run.text)
    } else {
      runs.append(run)
    }
  }

  /// Each piece leads to the part of the same document that has this id.
  func linked(to id: String?) -> Phrase {
    guard let id else { return self }
    var phrase = self
    for index in runs.indices { phrase.runs[index].link = id }
    return phrase
  }

  /// ` (…)`, behind what it belongs to; nothing for nothing.
  var inBrackets: Phrase {
    guard !isEmpty else { return self }
    var phrase = Phrase()
    phrase.append(.words, " (")
    phrase += self
    phrase.append(.words, ")")
    return phrase
  }

  static func + (left: Phrase, right: Phrase) -> Phrase {
    var sum = left
    for run in right.runs { sum.append(run) }
    return sum
  }

  static func += (left: inout Phrase, right: Phrase) { left = left + right }
}

extension [Phrase] {
  /// With `separator` between them, which is punctuation and no words.
  func joined(_ separator: String) -> Phrase {
    var joined = Phrase()
    for (index, phrase) in enumerated() {
      if index > 0 { joined.append(.words, separator) }
      joined += phrase
    }
    return joined
  }
}
