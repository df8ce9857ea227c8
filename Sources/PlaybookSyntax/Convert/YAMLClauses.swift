import PlaybookSource

/// The long form of a line: its keys and what each of them holds.
enum YAMLClauses {
  enum Value {
    /// A text word for word.
    case label(String)
    /// One token, word for word.
    case text(Range<Int>)
    /// A list of texts, with the signs between them.
    case texts(Range<Int>)
    /// Text of the grammar.
    case code(Range<Int>)
    case codes([Range<Int>])
    case flag
  }
}

extension YAMLTranscript {
  typealias Keys = [(key: String, value: YAMLClauses.Value)]

  /// The keys of a line's long form; none where it stands better on one line. A line has the long form if it has a label, holds
  /// a text that YAML needs no second quotes for, or is too long.
  func longForm(_ tokens: Range<Int>, _ label: Token?, of line: YAMLShape.Line, columns: Int) -> Keys {
    let start: Keys = label.map { [("label", .label($0.text))] } ?? []
    switch line {
    case .long(let mains, let clauses):
      let (main, rest) = split(tokens, clauses)
      let hasTexts = rest.contains {
        if case .text = $0.value { true } else if case .texts = $0.value { true } else { false }
      }
      let isLong = !rest.isEmpty && columns + text(of: tokens).unicodeScalars.count > YAMLFormat.width
      guard label != nil || hasTexts || isLong else { return [] }
      return start + [self.main(main, mains)] + rest
    case .list:
      if outline.tokens[tokens].first?.keyword == .from, tokens.count >= 2 {
        let file = tokens.lowerBound + 1
        let column: Keys = tokens.count == 4 ? [("column", .text(file + 2..<file + 3))] : []
        return start + [("from", .text(file..<file + 1))] + column
      }
      guard label != nil else { return [] }
      let isTexts = outline.tokens[tokens].allSatisfy { $0.kind != .word && $0.kind != .number }
      return start + [("values", isTexts ? .texts(tokens) : .code(tokens))]
    case .motion, .moments, .scalar, .pieces, .record, .block, .blocks, .lines, .alike: return []
    }
  }

  /// The key of the main thing that a line says.
  private func main(_ tokens: Range<Int>, _ mains: [YAMLShape.Main]) -> (key: String, value: YAMLClauses.Value) {
    let first = outline.tokens[tokens].first?.text ?? ""
    if let written = mains.first(where: { $0.isWritten && $0.rawValue == first }) {
      return (written.rawValue, .code(tokens.dropFirst()))
    }
    let isTable = first == "points" && mains.contains(.value)
    let main = isTable ? .value : mains.first { !$0.isWritten } ?? .value
    return (main.rawValue, .code(tokens))
  }

  /// Takes a value apart at its commas: what comes before the first clause, and the clauses. Where anything behind them is
  /// no clause, the value stays whole.
  private func split(_ tokens: Range<Int>, _ clauses: [YAMLShape.Clause]) -> (main: Range<Int>, clauses: Keys) {
    var main = tokens
    var found: Keys = []
    for piece in commaPieces(tokens).dropFirst() {
      if let (key, value) = clause(piece, clauses) {
        if found.isEmpty { main = tokens.lowerBound..<piece.lowerBound - 1 }
        if let same = found.firstIndex(where: { $0.key == key }) {
          guard same == found.count - 1, let joined = joined(found[same].value, value) else { return (tokens, []) }
          found[same].value = joined
        } else {
          found.append((key, value))
        }
      } else if case .texts(let texts)? = found.last?.value, piece.count == 1, isString(piece.lowerBound) {
        // `blank "n/a", "unknown"`
        found[found.count - 1].value = .texts(texts.lowerBound..<piece.upperBound)
      } else if !found.isEmpty {
        return (tokens, [])
      }
    }
    return (main, found)
  }

  private func clause(
    _ piece: Range<Int>, _ clauses: [YAMLShape.Clause]
  ) -> (key: String, value: YAMLClauses.Value)? {
    for clause in clauses where !clause.isJoined && !clause.isArrow {
      let words = clause.key.split(separator: " ")
      guard piece.count >= words.count,
        zip(outline.tokens[piece], words).allSatisfy({ $0.kind == .word && $0.text.utf8.elementsEqual($1.utf8) })
      else { continue }
      let rest = piece.dropFirst(words.count)
      if let value = value(rest, of: clause) { return (clause.key, value) }
    }
    return nil
  }

  private func value(_ rest: Range<Int>, of clause: YAMLShape.Clause) -> YAMLClauses.Value? {
    switch clause.form {
    case .flag: rest.isEmpty ? .flag : nil
    case .value(.text): rest.count == 1 && isString(rest.lowerBound) ? .text(rest) : nil
    case .texts: rest.count == 1 && isString(rest.lowerBound) ? .texts(rest) : nil
    case .value(.code): rest.isEmpty ? clause.key == "once" ? .flag : nil : .code(rest)
    case .repeated: rest.isEmpty ? nil : .code(rest)
    case .bracketed:
      rest.count > 2 && outline.tokens[rest.lowerBound].kind == .openBracket
        ? .codes(commaPieces(rest.dropFirst().dropLast())) : nil
    case .arrow, .joined: nil
    }
  }

  /// A clause that stands twice.
  private func joined(_ first: YAMLClauses.Value, _ second: YAMLClauses.Value) -> YAMLClauses.Value? {
    switch (first, second) {
    case (.code(let first), .code(let second)): .codes([first, second])
    case (.codes(let first), .code(let second)): .codes(first + [second])
    case _: nil
    }
  }

  private func isString(_ index: Int) -> Bool { outline.tokens[index].kind == .string }

  /// What stands between the commas that lie in no brackets.
  private func commaPieces(_ tokens: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = tokens.lowerBound
    var depth = 0
    for index in tokens {
      switch outline.tokens[index].kind {
      case .openParen, .openBracket, .openBrace: depth += 1
      case .closeParen, .closeBracket, .closeBrace: depth -= 1
      case .comma where depth == 0:
        pieces.append(start..<index)
        start = index + 1
      case _: break
      }
    }
    return pieces + (start < tokens.upperBound ? [start..<tokens.upperBound] : [])
  }

  // MARK: - Lead data

  /// `{ … }` of a test's lead, in brackets as well.
  func record(_ tokens: Range<Int>) -> String {
    var text = ""
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let token = outline.tokens[index]
      switch token.kind {
      case .openBrace, .openBracket, .closeBracket, .closeBrace:
        // A comma may stand behind the last one.
        if text.utf8.last == 0x20, text.utf8.dropLast().last == 0x2C,
          token.kind == .closeBrace || token.kind == .closeBracket
        {
          text.removeLast(2)
        }
        text += token.text
      case .comma: text += ", "
      case .colon: text += ": "
      case _:
        let end = dataEnd(index, in: tokens)
        text += data(index..<end)
        index = end
        continue
      }
      index += 1
    }
    return text
  }

  private func dataEnd(_ start: Int, in tokens: Range<Int>) -> Int {
    var index = start
    while index < tokens.upperBound {
      switch outline.tokens[index].kind {
      case .openBrace, .openBracket, .closeBracket, .closeBrace, .comma, .colon: return index
      case _: index += 1
      }
    }
    return index
  }

  /// A key, or a value without brackets.
  private func data(_ tokens: Range<Int>) -> String {
    let isKey = tokens.upperBound < outline.tokens.count && outline.tokens[tokens.upperBound].kind == .colon
    let first = outline.tokens[tokens.lowerBound]
    if isKey {
      let key = tokens.count == 1 && first.kind == .string ? first.text : outline.tokens[tokens].map(\.text).joined()
      return YAMLText.scalar(key, in: .brackets)
    }
    switch first.kind {
    case .string where tokens.count == 1:
      // Without quotes it would come back as a bare word or date.
      return BareData.holds(first.text) ? YAMLText.singleQuoted(first.text) : Self.dataText(first.text)
    case .word where first.keyword == .yes || first.keyword == .no || first.keyword == .null: return first.text
    case .number where tokens.count == 1: return first.text
    case .minus where tokens.count == 2: return "-" + outline.tokens[tokens.lowerBound + 1].text
    case .plus where tokens.count == 2: return outline.tokens[tokens.lowerBound + 1].text
    // A word, a date, an amount of money: text to YAML.
    case _:
      let words = outline.tokens[tokens].filter { $0.kind != .minus && $0.kind != .plus }.map(\.written)
      let text = (first.kind == .minus ? "-" : "") + words.joined(separator: " ")
      return BareData.holds(text) ? text : Self.dataText(text)
    }
  }

  /// A text in quotes where it would be read as something else.
  private static func dataText(_ text: String) -> String {
    BareData.isTaken(text) || YAMLOutline.isPlainNumber(Array(text.utf8))
      ? YAMLText.singleQuoted(text) : YAMLText.text(text, in: .brackets)
  }
}
