import PlaybookSource

/// Which texts of a test's lead the text form writes without quotes, and YAML as a plain scalar: one word, a date, a time, a
/// percentage, an amount of money. Written so in one form they are written so in the other.
enum BareData {
  static func holds(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let lexed = Lexer.lex(bytes)
    guard lexed.problems.isEmpty, lexed.lexemes.first?.start == 0,
      lexed.lexemes.last.map({ Int($0.end) }) == bytes.count
    else { return false }
    let place = SourceSpan(file: 0, start: 0, end: 0)
    let tokens = lexed.lexemes.map { Token($0, in: bytes, span: place) }
    let sign = tokens.first?.kind == .minus ? "-" : ""
    let rest = sign.isEmpty ? tokens[...] : tokens.dropFirst()
    // Signs of other languages count as words, and a number may have groups of thousands.
    guard (sign + rest.map(\.written).joined(separator: " ")).utf8.elementsEqual(text.utf8) else { return false }
    switch rest.map(\.kind) {
    case [.word]: return sign.isEmpty && !isTaken(text)
    case [.date], [.time], [.percent], [.mixed]: return sign.isEmpty
    case [.number, .word]: return rest.last.map { isCurrency($0.text) } ?? false
    case _: return false
    }
  }

  /// What both forms, or one of them, take for yes, no or nothing.
  static func isTaken(_ word: String) -> Bool {
    ["yes", "no", "null", "true", "false"].contains { $0.utf8.elementsEqual(word.utf8) }
  }

  private static func isCurrency(_ word: String) -> Bool {
    word.utf8.count == 3 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
