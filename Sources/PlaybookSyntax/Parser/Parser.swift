import PlaybookSource

/// Reads an outline into declarations.
///
/// Input: entries over tokens, from either form of the language. Output: the tree, and diagnostics. Guarantee: it always
/// returns a tree; each entry gives at most one diagnostic here, and none if the lexer or the outline has already
/// reported it; an entry with a broken value keeps its name, with `.broken` in the value's place; no expression of the
/// tree is deeper than `deepestExpression`.
///
/// Each `parse<Production>` reads the production of that name in `grammar/playbook.ebnf`.
struct Parser {
  static let deepestExpression = 100

  let outline: Outline
  let file: Int
  var log = DiagnosticLog()
  /// The next token, and the end of the phrase that is being read.
  var position = 0
  var end = 0
  /// Where to point when the phrase ends too early.
  private var endPlace: SourceSpan
  /// Whether the entry is reported: then nothing more is said about it.
  var isReported = false
  /// Whether the entry's value could not be read as a whole.
  var isBroken = false
  /// Set where something may have lost its name, so that nobody can say of a name that nothing has it.
  var losesNames = false
  /// A head that may be a misspelt line, and the lines it may have been meant as: for the next diagnostic of this entry.
  private var doubtfulHead: (word: String, lines: [String])?
  /// How deep the expression being read is nested so far.
  var nesting = 0
  /// How many lists and calls the expression being read stands in: there a comma parts two values.
  var itemDepth = 0
  /// Set where the expression being read turned out to be nested too deeply: then nothing of it is kept.
  var isTooDeep = false
  /// How high the tree of the expression read last is.
  var height = 0
  /// Set within a `where` filter, outside of brackets: there `in last` belongs to the phrase around it.
  var isInFilter = false
  /// How often a keyword had to be guessed.
  var guesses = 0
  /// Set where the edition is not this one: its other lines are not judged.
  var hasUnknownEdition = false

  init(_ outline: Outline, file: Int) {
    self.outline = outline
    self.file = file
    endPlace = outline.end
  }

  // MARK: - Entries

  /// Makes an entry's head the phrase to read.
  mutating func enterHead(_ entry: EntrySyntax) {
    enter(entry.head, place: entry.span.beginning)
    isReported = entry.isReported
    isBroken = entry.isBroken
    doubtfulHead = nil
  }

  /// What does not fit behind this head is told as a slip in the head, if one of `lines` is near.
  mutating func doubt(_ head: Head, among lines: [String]) {
    guard let name = head.name, head.label == nil else { return }
    doubtfulHead = (name.text, lines)
  }

  /// What the head was probably meant to be.
  private var headHint: String? {
    guard let (word, lines) = doubtfulHead else { return nil }
    return (Self.lineHabit(word, in: lines) ?? Suggestion.nearest(to: word, in: lines)).map {
      "did you mean `\($0):`?"
    }
  }

  /// Makes an entry's value the phrase to read; what was reported of its head stays so. False if it has none.
  mutating func enterValue(_ entry: EntrySyntax) -> Bool {
    switch entry.body {
    case .value(let range):
      enter(range, place: entry.span.after)
      return true
    case .block:
      report(.blockForLine(headText(entry), at: headSpan(entry)))
      isBroken = true
      enter(entry.head.suffix(0), place: entry.span.after)
      return false
    case .missing:
      isReported = true
      isBroken = true
      enter(entry.head.suffix(0), place: entry.span.after)
      return false
    }
  }

  private mutating func enter(_ range: Range<Int>, place: SourceSpan) {
    position = range.lowerBound
    end = range.upperBound
    endPlace = range.isEmpty ? place : outline.tokens[range.upperBound - 1].span.after
    nesting = 0
    itemDepth = 0
    isTooDeep = false
    isInFilter = false
  }

  /// The entries of a block. `example` shows how the block is written.
  mutating func lines(of entry: EntrySyntax, example: String) -> [EntrySyntax] {
    switch entry.body {
    case .block(let entries): return entries
    case .value:
      report(.lineForBlock(headText(entry), example: example, at: headSpan(entry)))
      return []
    case .missing: return []
    }
  }

  func headText(_ entry: EntrySyntax) -> String {
    let words = outline.tokens[entry.head].prefix(3).filter { $0.kind == .word }.map(\.text)
    return words.isEmpty ? outline.tokens[entry.head].first?.written ?? "" : words.joined(separator: " ")
  }

  func headSpan(_ entry: EntrySyntax) -> SourceSpan {
    guard let first = outline.tokens[entry.head].first, let last = outline.tokens[entry.head].last else {
      return entry.span
    }
    return first.span.joined(last.span)
  }

  /// The first words of an entry's head are these keywords, and it has no others.
  func isLine(_ entry: EntrySyntax, _ keywords: Keyword...) -> Bool {
    entry.head.count == keywords.count && zip(entry.head, keywords).allSatisfy { outline.tokens[$0].keyword == $1 }
  }

  func firstKeyword(_ entry: EntrySyntax) -> Keyword? { outline.tokens[entry.head].first?.keyword }

  // MARK: - The cursor

  var current: Token? { position < end ? outline.tokens[position] : nil }

  func kind(_ offset: Int = 0) -> TokenKind? {
    position + offset < end ? outline.tokens[position + offset].kind : nil
  }

  func keyword(_ offset: Int = 0) -> Keyword? {
    position + offset < end ? outline.tokens[position + offset].keyword : nil
  }

  var isAtEnd: Bool { position >= end }

  /// Where a message about the next token points.
  var place: SourceSpan { position < end ? outline.tokens[position].span : endPlace }

  /// From the token at `start` to the last one read.
  func span(from start: Int) -> SourceSpan {
    guard start < position, position > 0 else { return start < end ? outline.tokens[start].span : endPlace }
    return outline.tokens[start].span.joined(outline.tokens[position - 1].span)
  }

  mutating func eat(_ wanted: Keyword) -> Bool {
    guard keyword() == wanted else { return false }
    position += 1
    return true
  }

  mutating func eat(_ wanted: TokenKind) -> Bool {
    guard kind() == wanted else { return false }
    position += 1
    return true
  }

  /// Several words in a row, or none of them.
  mutating func eat(_ first: Keyword, _ second: Keyword, _ third: Keyword? = nil) -> Bool {
    guard keyword() == first, keyword(1) == second, third == nil || keyword(2) == third else { return false }
    position += third == nil ? 2 : 3
    return true
  }

  /// A comma before a further clause. One that is forgotten before a clause's first word is reported and supposed.
  mutating func eatComma(before clauses: [Keyword]) -> Bool {
    if eat(.comma) { return true }
    guard let word = current, let keyword = word.keyword, clauses.contains(keyword), position > 0 else { return false }
    report(.missingComma(before: word, at: outline.tokens[position - 1].span.after))
    return true
  }

  mutating func expect(_ wanted: Keyword) {
    if !eat(wanted) { unexpected("`\(wanted.rawValue)`", like: [wanted.rawValue]) }
  }

  mutating func expect(_ wanted: TokenKind) {
    if !eat(wanted) { unexpected("`\(wanted.spelling ?? "")`") }
  }

  // MARK: - Reporting

  /// Reports something that does not keep the phrase from being read.
  mutating func report(_ diagnostic: Diagnostic) {
    if !isReported { log.report(diagnostic) }
    isReported = true
  }

  /// Reports, and gives up the phrase: whatever is still expected of it is missing silently.
  mutating func fail(_ diagnostic: Diagnostic) {
    report(diagnostic)
    position = end
    isBroken = true
  }

  /// The next token is not what has to stand here. `like` are words that it may have been meant as.
  mutating func unexpected(_ expected: String, like words: [String] = [], hint: String? = nil) {
    isBroken = true
    guard !isReported else { return position = end }
    let found = current
    var best: String?
    if let found, !words.isEmpty, position > 0 { best = habitHint(found, after: outline.tokens[position - 1]) }
    if let found, best == nil, found.kind == .word { best = Suggestion.hint(for: found.text, in: words) }
    if outline.isYAML, found?.kind == .minus, let word = following {
      best = "an item of a list has a blank behind its `-`: `- \(Diagnostic.shortened(word))`"
    }
    best = best ?? hint
    let shown = headHint ?? best
    fail(.unexpected(found, expected: expected, at: place, hint: shown))
  }

  /// The word that stands right behind the next token, without a blank.
  private var following: String? {
    guard kind(1) == .word, outline.tokens[position].span.end == outline.tokens[position + 1].span.start else {
      return nil
    }
    return outline.tokens[position + 1].text
  }

  /// Checks that nothing is left of the phrase.
  mutating func finish(_ expected: String = "the end of the line", like words: [String] = []) {
    guard let found = current else { return }
    var hint = headHint
    if hint == nil, position > 0 { hint = habitHint(found, after: outline.tokens[position - 1]) }
    if hint == nil, found.kind == .word { hint = Suggestion.hint(for: found.text, in: words) }
    if hint == nil { hint = surplusHint(found) }
    fail(.surplus(found, expected: expected, hint: hint))
  }

  private func surplusHint(_ found: Token) -> String? {
    guard position > 0 else { return nil }
    let before = outline.tokens[position - 1]
    if let hint = momentHint(found, after: before) { return hint }
    if before.keyword == .when { return "leave out `when`: the condition stands alone here" }
    if before.kind == .number, found.kind == .word, found.text.utf8.count == 3 {
      let capitals = found.text.uppercased()
      if capitals.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
        return "currencies are written in capitals: `\(capitals)`"
      }
    }
    return nil
  }
}
