import PlaybookSource

// The blocks of steps in a cadence, which begin with `if`, `else` and `on`.
extension OutlineReader {
  func isElse(_ index: Int) -> Bool {
    index + 1 < lexemes.count && lexemes[index].kind == .word && token(index).keyword == .else
      && lexemes[index + 1].kind == .openBrace
  }

  /// The indentation of the line that a lexeme stands in; of `else`, that of the brace before it.
  func lineIndent(_ index: Int) -> Int {
    let isBehind = index > 0 && !lexemes[index].startsLine && isElseWord(index)
    return Int(lexemes[isBehind ? index - 1 : index].indent)
  }

  private func isElseWord(_ index: Int) -> Bool {
    holdsSteps && lexemes[index].kind == .word && token(index).keyword == .else
  }

  /// The `else` of the block's own `if`, whose `}` is missing: none of the entries in the block could have it.
  func startsElse(after last: EntrySyntax?) -> Bool {
    guard isElse(position) else { return false }
    guard let last, case .block = last.body else { return true }
    // A block with another word has lost its `if`.
    let keyword = outline.tokens[last.head].first?.keyword
    return keyword == .else || keyword == .on
  }

  /// `if` and `on` in a cadence: what they wait for stands before the brace.
  func startsStepBlock(_ index: Int) -> Bool {
    guard holdsSteps, lexemes[index].kind == .word, let keyword = token(index).keyword else { return false }
    return keyword == .if || keyword == .on
  }

  /// `intro: after 1 hour: email`, at its second colon: the value as it is meant, `email after 1 hour`.
  func stepWithTimeFirst(from firstToken: Int) -> String? {
    let phrase = outline.tokens[firstToken...]
    guard holdsSteps, (2...4).contains(phrase.count), let first = phrase.first?.keyword,
      first == .after || first == .on,
      phrase.last?.kind == .number || phrase.dropLast().last?.kind == .number
        || phrase.dropLast().last?.keyword == .business,
      position + 1 < lexemes.count, !lexemes[position + 1].startsLine, lexemes[position + 1].kind == .word
    else { return nil }
    return ([token(position + 1)] + phrase).map(\.text).joined(separator: " ")
  }

  /// Whether a head in a cadence begins a block of steps.
  func opensSteps(_ head: Range<Int>, depth: Int) -> Bool {
    guard holdsSteps, depth > 0, let keyword = outline.tokens[head].first?.keyword else { return false }
    if keyword == .else { return head.count == 1 || outline.tokens[head.lowerBound + 1].keyword == .if }
    return (keyword == .if || keyword == .on) && head.count > 1 && outline.tokens[head.lowerBound + 1].kind != .string
  }
}
