/// Says where a space stands between two lexemes of a head or a value, and where the line may break.
struct TokenSpacing {
  private let lexemes: [Lexeme]
  private let bytes: [UInt8]
  private var depth = 0
  /// Whether the lexeme before was a sign that belongs to what follows, as in `-30`.
  private var isAfterPrefix = false

  init(lexemes: [Lexeme], bytes: [UInt8]) {
    self.lexemes = lexemes
    self.bytes = bytes
  }

  /// `depth` counts the brackets around the lexeme; brackets themselves stand outside.
  mutating func next(_ index: Int, isFirst: Bool) -> (hasSpaceBefore: Bool, depth: Int, mayBreakBefore: Bool) {
    let kind = lexemes[index].kind
    if closes(kind) { depth -= 1 }
    let level = depth
    if opens(kind) { depth += 1 }
    guard !isFirst else {
      isAfterPrefix = isSign(kind)
      return (true, level, false)
    }
    let before = lexemes[index - 1].kind
    let hasSpace = !isAfterPrefix && separates(before, kind, index)
    isAfterPrefix = isSign(kind) && isPrefix(index)
    let mayBreak = hasSpace && (before == .comma || kind == .arrow || isJoining(index))
    return (hasSpace, level, mayBreak)
  }

  private func separates(_ before: TokenKind, _ kind: TokenKind, _ index: Int) -> Bool {
    switch (before, kind) {
    case (.dot, _), (_, .dot), (_, .comma), (_, .colon), (.openParen, _), (.openBracket, _), (_, .closeParen),
      (_, .closeBracket), (.openBrace, .closeBrace):
      false
    // `min(a, b)`, but `not (a or b)`
    case (.word, .openParen): !spells(index - 1, "min") && !spells(index - 1, "max")
    // The type `yes/no`.
    case (.word, .slash): !isYesNo(at: index)
    case (.slash, .word): !isYesNo(at: index - 1)
    default: true
    }
  }

  private func isYesNo(at slash: Int) -> Bool {
    slash > 0 && slash + 1 < lexemes.count && spells(slash - 1, "yes") && spells(slash + 1, "no")
  }

  /// Whether a sign belongs to the number after it: nothing stands before it that could be taken away from, or its author
  /// wrote it close to what follows and apart from what comes before.
  private func isPrefix(_ index: Int) -> Bool {
    switch lexemes[index - 1].kind {
    case .openParen, .openBracket, .openBrace, .comma, .colon, .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .plus, .minus, .star, .slash:
      return true
    case .word, .mixed, .number, .percent, .date, .time, .clock, .string, .openText, .malformed, .invalid, .dot,
      .closeParen, .closeBracket, .closeBrace:
      guard index + 1 < lexemes.count else { return false }
      return lexemes[index - 1].end < lexemes[index].start && lexemes[index].end == lexemes[index + 1].start
    }
  }

  private func isSign(_ kind: TokenKind) -> Bool { kind == .plus || kind == .minus }

  private func isJoining(_ index: Int) -> Bool { spells(index, "and") || spells(index, "or") }

  private func opens(_ kind: TokenKind) -> Bool { kind == .openParen || kind == .openBracket || kind == .openBrace }

  private func closes(_ kind: TokenKind) -> Bool {
    kind == .closeParen || kind == .closeBracket || kind == .closeBrace
  }

  private func spells(_ index: Int, _ word: StaticString) -> Bool {
    lexemes[index].kind == .word
      && word.withUTF8Buffer { buffer in bytes[lexemes[index].range].elementsEqual(buffer) }
  }
}
