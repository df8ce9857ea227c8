import PlaybookSource

extension Parser {
  struct Head {
    /// The span of the block's keyword or the line's role.
    var keyword: SourceSpan
    var name: NameSyntax?
    var label: LabelSyntax?
  }

  /// Reads a head: so many `words` of keyword or role, a name if there is one, a label if there may be one.
  mutating func readHead(
    _ entry: EntrySyntax, words: Int = 1, named: Bool = true, labelled: Bool = true, what: String
  ) -> Head {
    enterHead(entry)
    let first = position
    position = min(end, position + words)
    var head = Head(keyword: words == 0 ? place : span(from: first), name: nil, label: nil)
    if named {
      if kind() == .string || kind() == .openText || isAtEnd {
        let name = nameFromLabel()
        report(.missingName(of: what, at: place, example: name?.text))
        head.name = name
        losesNames = true
      } else {
        head.name = parseName()
      }
    }
    if let joined = joinedName(from: head.name) {
      losesNames = true
      report(.crowdedName(joined, role: words == 1 ? outline.tokens[first].keyword : nil, labelled: labelled))
      head.name = joined
    }
    if labelled, kind() == .string || kind() == .openText { head.label = parseLabel() }
    if let found = current {
      losesNames = true
      let expected =
        labelled ? "after the name only a label in quotes was expected" : "only a name was expected here"
      fail(
        .crowdedHead(
          found.written, at: found.span,
          expected: named ? expected : "nothing more was expected before the colon or brace"))
    }
    return head
  }

  /// The name of a line that has none gets a stand-in, so that the line still counts in its block.
  func standIn(_ head: Head, _ entry: EntrySyntax) -> NameSyntax {
    head.name ?? NameSyntax("_\(entry.span.start)", headSpan(entry))
  }

  /// Which of the `known` lines an entry is: by its first words, or by the nearest ones, which is reported. Nil, also
  /// reported, if it is none. `entry` is marked as reported.
  mutating func readLineKind(_ entry: inout EntrySyntax, in block: String, known: [String]) -> String? {
    let tokens = outline.tokens[entry.head]
    for line in known {
      let words = line.split(separator: " ")
      if tokens.count >= words.count, zip(tokens, words).allSatisfy({ $0.kind == .word && $0.text == $1 }) {
        return line
      }
    }
    guard let first = tokens.first else { return nil }
    if tokens.count > 1, first.kind == .minus || first.kind == .number {
      enterHead(entry)
      report(
        .crowdedHead(
          first.written, at: first.span, expected: "a line begins with its first word, without a bullet or a number"))
      entry.isReported = true
      entry.head = entry.head.dropFirst()
      return readLineKind(&entry, in: block, known: known)
    }
    var suggestion = Self.lineHabit(first.text, in: known) ?? guess(first.text, among: known)
    if suggestion == nil, tokens.count > 1 { suggestion = guess(headText(entry), among: known) }
    enterHead(entry)
    report(.unknownLine(headText(entry), in: block, at: first.span, known: known, suggestion: suggestion))
    entry.isReported = true
    losesNames = losesNames || suggestion == nil
    return suggestion
  }

  /// What a keyword was probably meant to be. A file of nothing but unknown words is not worth the search.
  mutating func guess(_ word: String, among known: [String]) -> String? {
    guesses += 1
    return guesses > 2 * DiagnosticLog.limit ? nil : Suggestion.nearest(to: word, in: known)
  }

  /// Notes that a line stands in a block; false, with a report, if it stood there before.
  mutating func isFirst(_ entry: EntrySyntax, in seen: inout [String: SourceSpan], as line: String, of block: String)
    -> Bool
  {
    if let first = seen[line] {
      enterHead(entry)
      report(.repeatedLine(line, in: block, at: headSpan(entry), first: first))
      return false
    }
    seen[line] = headSpan(entry)
    return true
  }

  // MARK: - Names

  mutating func parseName() -> NameSyntax? {
    guard let token = current else {
      unexpected("a name")
      return nil
    }
    switch token.kind {
    case .word, .malformed: break
    case .mixed: report(.nameBeginsWithDigit(token.text, at: token.span))
    case .number where token.text.utf8.allSatisfy({ $0 != 0x2E }):
      report(.nameBeginsWithDigit(token.text, at: token.span))
    case .number, .percent, .date, .time, .clock, .string, .openText, .invalid, .arrow, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .comma, .colon, .dot, .openParen,
      .closeParen,
      .openBracket, .closeBracket, .openBrace, .closeBrace:
      unexpected("a name", hint: token.kind == .string ? "a name stands without quotes" : nil)
      return nil
    }
    position += 1
    return NameSyntax(token.text, token.span)
  }

  /// A name that may be a whole number or begin with one.
  mutating func parseBandName() -> NameSyntax? {
    guard let token = current, token.kind == .mixed || token.kind == .number, !token.text.utf8.contains(0x2E) else {
      return parseName()
    }
    position += 1
    return NameSyntax(token.text, token.span)
  }

  mutating func parsePath() -> PathSyntax? {
    guard let first = parseName() else { return nil }
    var parts = [first]
    while eat(.dot) {
      guard let part = parseBandName() else { break }
      parts.append(part)
    }
    return PathSyntax(parts)
  }

  mutating func parseNames() -> [NameSyntax] {
    var names: [NameSyntax] = []
    repeat {
      if let name = parseName() { names.append(name) }
    } while eat(.comma)
    return names
  }

  mutating func parseLabel() -> LabelSyntax? {
    guard let token = current, token.kind == .string || token.kind == .openText else {
      let text = current.flatMap { $0.kind == .word && position + 1 == end ? $0.text : nil } ?? "…"
      unexpected("a text in quotes", hint: "write it in double quotes: `\"\(text)\"`")
      return nil
    }
    position += 1
    return LabelSyntax(token.text, token.span)
  }

  /// Texts with commas between them; a comma that no text follows is left for the caller.
  mutating func parseLabels() -> [LabelSyntax] {
    var labels: [LabelSyntax] = []
    if let first = parseLabel() { labels.append(first) }
    while kind() == .comma, kind(1) == .string || kind(1) == .openText {
      position += 1
      if let label = parseLabel() { labels.append(label) }
    }
    return labels
  }

  /// A number with its sign, if it has one.
  mutating func parseNumber() -> NumberSyntax? {
    let start = position
    let isNegative = eat(.minus)
    if !isNegative { _ = eat(.plus) }
    guard let token = current, token.kind == .number else {
      if let token = current, token.kind == .mixed { fail(.badNumber(token.text, at: token.span)) }
      unexpected("a number")
      return nil
    }
    position += 1
    let behind = position
    skipGroups(after: token, from: start)
    guard position == behind else { return nil }
    return NumberSyntax(isNegative ? "-" + token.text : token.text, span(from: start))
  }

  /// What a broken phrase stands for.
  func broken(from start: Int) -> ExpressionSyntax { ExpressionSyntax(.broken, span(from: start)) }
}
