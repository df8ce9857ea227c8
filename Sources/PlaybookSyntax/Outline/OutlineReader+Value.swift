import PlaybookSource

extension OutlineReader {
  enum ValueEnd {
    /// The value is read; whether something in it was reported.
    case value(isReported: Bool)
    /// The position is at a `{` that opens a block, not a value.
    case block
  }

  /// Reads tokens up to where the entry ends. `start` is the entry's first lexeme. A record whose `{` is missing is read
  /// as if it were there, and is reported by the caller.
  mutating func readValue(from start: Int, allowsBrace: Bool, lacksBrace: Bool = false) -> ValueEnd {
    let firstToken = outline.tokens.count
    var open: [Int32] = lacksBrace ? [Int32(position - 1)] : []
    var braces = lacksBrace ? 1 : 0
    var isReported = lacksBrace
    var isDropping = false
    reading: while position < lexemes.count {
      let lexeme = lexemes[position]
      if lexeme.startsLine,
        endsLine(from: start, isEmpty: outline.tokens.count == firstToken, open: open.isEmpty, braces: braces)
      {
        break
      }
      switch lexeme.kind {
      case .openParen, .openBracket: open.append(Int32(position))
      case .openBrace:
        if !allowsBrace, open.isEmpty { return .block }
        open.append(Int32(position))
        braces += 1
      case .closeParen, .closeBracket:
        // Half-open ranges are written `[1, 2)`: which of the two closes is for the parser to judge.
        if let last = open.last, lexemes[Int(last)].kind != .openBrace { open.removeLast() }
      case .closeBrace:
        if braces == 0 { break reading }
        isReported = closeBrace(&open, isReported: isReported)
        braces -= 1
      case .colon:
        if open.isEmpty, !isDropping, followsClause(from: firstToken) {
          log.report(.clauseColon(token(position - 1).text, at: span(position)))
          isReported = true
          position += 1
          continue reading
        }
        if open.isEmpty, !isDropping, let meant = stepWithTimeFirst(from: firstToken) {
          log.report(.stepColon(at: span(position), meant: meant))
          isReported = true
          position += 1
          continue reading
        }
        if open.isEmpty, !isDropping, precedesPoints() {
          log.report(.pointsLast(at: span(position)))
          isReported = true
          isDropping = true
          outline.tokens.removeSubrange(firstToken...)
          continue reading
        }
        if open.isEmpty, !isDropping, splitEntry(from: firstToken) { break reading }
      case .malformed, .invalid, .openText: isReported = true
      case .word, .mixed, .number, .percent, .date, .time, .clock, .string, .arrow, .equal, .notEqual, .less,
        .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .comma, .dot:
        break
      }
      if !isDropping, let limit = limitReached(depth: open.count, tokens: outline.tokens.count - firstToken) {
        // Half of such a value would only give rise to further findings.
        outline.tokens.removeSubrange(firstToken...)
        isDropping = true
        isReported = true
        log.report(limit)
      }
      if !isDropping { outline.tokens.append(token(position)) }
      position += 1
    }
    if let last = open.last {
      // An open text has swallowed its bracket: one mistake.
      if braces > 0, !isReported, let brace = open.last(where: { lexemes[Int($0)].kind == .openBrace }) {
        reportMissingBrace(of: Int(brace))
      } else if !isReported {
        log.report(.openBracket(token(Int(last)).text, at: span(Int(last))))
      }
      isReported = true
    }
    return .value(isReported: isReported)
  }

  /// Whether the entry ends before the lexeme at the position, which begins a line.
  private func endsLine(from start: Int, isEmpty: Bool, open isClosed: Bool, braces: Int) -> Bool {
    let lexeme = lexemes[position]
    if braces > 0 {
      if isTopLevelStart(position) { return true }
      let indent = lexemes[start].indent
      guard trustsIndentation, indent >= 0 else { return false }
      return lexeme.kind == .closeBrace ? lexeme.indent < indent : lexeme.indent <= indent
    }
    if lexeme.kind == .closeBrace || looksLikeEntry(position) { return true }
    guard isClosed, !isEmpty, !continuesLine() else { return false }
    // No entry begins here, and the line stands to the right of the entry before it: its author means it as a part.
    return lexemes[start].indent < 0 || lexeme.indent <= lexemes[start].indent
  }

  /// Closes the innermost brace; a bracket still open within it is reported.
  private mutating func closeBrace(_ open: inout [Int32], isReported: Bool) -> Bool {
    var isReported = isReported
    while let last = open.popLast(), lexemes[Int(last)].kind != .openBrace {
      if !isReported { log.report(.openBracket(token(Int(last)).text, at: span(Int(last)))) }
      isReported = true
    }
    return isReported
  }

  private func limitReached(depth: Int, tokens: Int) -> Diagnostic? {
    if depth > Parser.deepestExpression { return .deepExpression(Parser.deepestExpression, at: span(position)) }
    if tokens >= Self.mostTokens { return .longEntry(Self.mostTokens, at: span(position)) }
    return nil
  }

  /// Whether a comma and the first word of a clause stand before the colon, and a text or a number after it.
  private func followsClause(from firstToken: Int) -> Bool {
    let last = outline.tokens.count - 1
    guard last > firstToken, outline.tokens[last - 1].kind == .comma, let word = outline.tokens[last].keyword,
      Self.clauseWords.contains(word), position + 1 < lexemes.count, !lexemes[position + 1].startsLine
    else { return false }
    return lexemes[position + 1].kind == .string || lexemes[position + 1].kind == .number
  }

  /// `condition: +40`, where the points follow what they are given for.
  private func precedesPoints() -> Bool {
    guard position + 2 <= lexemes.count - 1, !lexemes[position + 1].startsLine else { return false }
    let sign = lexemes[position + 1].kind
    return (sign == .plus || sign == .minus) && lexemes[position + 2].kind == .number
      && (position + 3 == lexemes.count || lexemes[position + 3].startsLine
        || lexemes[position + 3].kind == .closeBrace)
  }

  private static let clauseWords: [Keyword] = [.ask, .blank, .reads, .currency, .default, .weight]

  /// A second colon on a line: the words before it begin an entry of their own. Gives them back and reports.
  private mutating func splitEntry(from firstToken: Int) -> Bool {
    var name = outline.tokens.count - 1
    if name > firstToken, outline.tokens[name].kind == .string { name -= 1 }
    guard name > firstToken, outline.tokens[name].kind == .word else { return false }
    while name - 2 > firstToken, outline.tokens[name - 1].kind == .dot, outline.tokens[name - 2].kind == .word {
      name -= 2
    }
    if name - 1 > firstToken, let before = outline.tokens[name - 1].keyword {
      let word = outline.tokens[name].keyword
      let isPair = before == .in ? word == .doubt : before == .at && (word == .most || word == .least)
      if isPair || Self.roles.contains(before) { name -= 1 }
    }
    log.report(.severalEntries(at: outline.tokens[name].span))
    position -= outline.tokens.count - name
    outline.tokens.removeSubrange(name...)
    return true
  }

  // MARK: - Lines

  /// Whether the line that begins here goes on with the value before it.
  private func continuesLine() -> Bool {
    if position > 0, Self.expectsMore(lexemes[position - 1].kind) || isWord(position - 1, in: Self.openWords) {
      return true
    }
    let kind = lexemes[position].kind
    return kind == .closeBracket || kind == .closeParen || (Self.expectsMore(kind) && kind != .colon)
      || isWord(position, in: Self.joiningWords)
  }

  /// Whether the line that begins here goes on with the condition of a block of steps.
  func continuesHead() -> Bool {
    let before = lexemes[position - 1]
    return Self.expectsMore(before.kind) || before.kind == .openBracket || before.kind == .openParen
      || isWord(position - 1, in: Self.openWords)
      || (isWord(position, in: Self.joiningWords) && token(position).keyword != .else)
      || token(position).keyword == .within
  }

  private func isWord(_ index: Int, in words: [Keyword]) -> Bool {
    guard lexemes[index].kind == .word, let keyword = token(index).keyword else { return false }
    return words.contains(keyword)
  }

  /// Signs that join what stands before them to what follows.
  private static func expectsMore(_ kind: TokenKind) -> Bool {
    switch kind {
    case .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
      .comma,
      .colon:
      true
    case .dot, .word, .mixed, .number, .percent, .date, .time, .clock, .string, .openText, .malformed, .invalid,
      .openParen, .closeParen, .openBracket, .closeBracket, .openBrace, .closeBrace:
      false
    }
  }

  /// Words that cannot be the last of a value.
  private static let openWords: [Keyword] = [
    .and, .or, .not, .when, .where, .if, .then, .else, .in, .between, .is, .includes, .contains, .like, .with, .of, .by,
    .each, .every, .before, .after, .since, .until, .from, .to,
  ]

  /// Words that cannot be the first of a line: they go on with the one before.
  private static let joiningWords: [Keyword] = [
    .and, .or, .then, .else, .where, .in, .between, .is, .includes, .contains, .like, .starts, .ends, .before, .after,
  ]

  /// `words ["Label"] :` or `words ["Label"] {` on one line, even if the words are missing.
  func looksLikeEntry(_ index: Int) -> Bool {
    if lexemes[index].kind == .string { return opensAfterLabel(index) }
    guard lexemes[index].kind == .word || lexemes[index].kind == .malformed else { return false }
    var next = index + 1
    while next < lexemes.count, next - index < 32, !lexemes[next].startsLine {
      switch lexemes[next].kind {
      case .word, .mixed, .number, .malformed, .dot: next += 1
      case .string: return opensAfterLabel(next)
      case .colon, .openBrace: return true
      case .percent, .date, .time, .clock, .openText, .invalid, .arrow, .equal, .notEqual, .less, .lessOrEqual,
        .greater,
        .greaterOrEqual, .plus, .minus, .star, .slash, .comma, .openParen, .closeParen, .openBracket, .closeBracket,
        .closeBrace:
        return false
      }
    }
    return false
  }

  private func opensAfterLabel(_ label: Int) -> Bool {
    guard label + 1 < lexemes.count, !lexemes[label + 1].startsLine else { return false }
    return lexemes[label + 1].kind == .colon || lexemes[label + 1].kind == .openBrace
  }

  /// Whether a block of the file's top level begins here, at the left edge: then every block before it has ended.
  func isTopLevelStart(_ index: Int) -> Bool {
    guard lexemes[index].indent == 0, lexemes[index].kind == .word, let block = BlockKind(rawValue: token(index).text)
    else { return false }
    var next = index + 1
    func has(_ kind: TokenKind) -> Bool { next < lexemes.count && lexemes[next].kind == kind }
    if block.hasName {
      guard has(.word) else { return false }
      next += 1
    }
    let hasLabel = has(.string)
    if hasLabel { next += 1 }
    if block.isLine { return has(.colon) }
    // `lead {` and `book {` have neither name nor label; nothing inside a block looks like them.
    return has(.openBrace)
  }

  /// Whether an entry with this head is a block.
  func opensBlock(_ head: Range<Int>, depth: Int) -> Bool {
    guard let keyword = outline.tokens[head].first?.keyword else { return false }
    if depth == 1 { return keyword == .group && head.count > 1 }
    guard depth == 0, let block = BlockKind(rawValue: keyword.rawValue) else { return false }
    return !block.isLine
  }
}
