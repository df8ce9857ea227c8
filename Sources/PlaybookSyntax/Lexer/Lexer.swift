/// Cuts text into lexemes.
///
/// Input: any bytes; those that are no UTF-8 become lexemes of kind `invalid`, and reporting them is up to the caller.
/// Output: lexemes in order, without overlap, and the problems met. Guarantee: every byte belongs to a lexeme or to
/// trivia (blank space, line ends, comments, or what a problem covers); the work is linear in the number of bytes.
package struct Lexer {
  package struct Result: Sendable {
    package var lexemes: [Lexeme] = []
    package var problems: [LexicalProblem] = []
  }

  /// Many more than are ever shown; a file of nothing else must not cost their memory.
  package static let mostProblems = 1_000

  let bytes: [UInt8]
  var index = 0
  var result = Result()
  private var lineStart = 0
  private var isFirstOfLine = true

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  package static func lex(_ bytes: [UInt8]) -> Result {
    var lexer = Lexer(bytes)
    lexer.lexAll()
    return lexer.result
  }

  private mutating func lexAll() {
    // Books have a lexeme for four bytes or more.
    result.lexemes.reserveCapacity(bytes.count / 4)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      lineStart = 3
    }
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        index += 1
        lineStart = index
        isFirstOfLine = true
      case 0x20, 0x09: index += 1
      case 0x0D where byte(1) == 0x0A: index += 1
      case 0x23: skipLine()
      default: lexToken()
      }
    }
  }

  private mutating func lexToken() {
    switch bytes[index] {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: lexWord()
    case 0x30...0x39: lexNumber()
    case 0x22: lexString()
    case 0x27: lexSingleQuotes()
    case 0x80...0xFF: lexUnicode()
    case 0x00...0x1F, 0x7F: lexControl()
    default: lexSign()
    }
  }

  /// The byte `offset` places on, or 0 beyond the end.
  func byte(_ offset: Int) -> UInt8 {
    let place = index + offset
    return place < bytes.count ? bytes[place] : 0
  }

  /// Adds the lexeme from `start` to the current index.
  mutating func add(_ kind: TokenKind, from start: Int) {
    result.lexemes.append(
      Lexeme(kind: kind, start: start, end: index, indent: isFirstOfLine ? start - lineStart : -1))
    isFirstOfLine = false
  }

  /// Notes a problem; one that follows its like without a gap is part of it.
  mutating func note(_ kind: LexicalProblem.Kind, _ range: Range<Int>, replacement: String? = nil) {
    if let last = result.problems.last, last.kind == kind, last.range.upperBound == range.lowerBound,
      kind == .controlCharacter || kind == .oddSpace
    {
      let joined = last.range.lowerBound..<range.upperBound
      result.problems[result.problems.count - 1] = LexicalProblem(kind, joined, replacement: last.replacement)
      return
    }
    guard result.problems.count < Self.mostProblems else { return }
    result.problems.append(LexicalProblem(kind, range, replacement: replacement))
  }

  mutating func skipLine() {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
  }

  /// A name or a keyword. Letters beyond A–Z are taken along, so that a word with one of them is one mistake.
  private mutating func lexWord() {
    let start = index
    let isPlain = skipWordCharacters()
    if !isPlain { note(.nonASCIIName, start..<index) }
    add(isPlain ? .word : .malformed, from: start)
  }

  /// Returns whether all of the characters passed were letters A–Z, digits or `_`.
  mutating func skipWordCharacters() -> Bool {
    var isPlain = true
    while index < bytes.count {
      if Self.isWordByte(bytes[index]) {
        index += 1
      } else if bytes[index] >= 0x80, let (scalar, length) = scalar(at: index), Self.isForeignLetter(scalar) {
        isPlain = false
        index += length
      } else {
        break
      }
    }
    return isPlain
  }

  private mutating func lexControl() {
    note(.controlCharacter, index..<index + 1)
    index += 1
  }

  private mutating func lexSign() {
    let start = index
    let first = bytes[index]
    index += 1
    switch first {
    case 0x28: add(.openParen, from: start)
    case 0x29: add(.closeParen, from: start)
    case 0x5B: add(.openBracket, from: start)
    case 0x5D: add(.closeBracket, from: start)
    case 0x7B: add(.openBrace, from: start)
    case 0x7D: add(.closeBrace, from: start)
    case 0x2C: add(.comma, from: start)
    case 0x3A: add(.colon, from: start)
    case 0x2B: add(.plus, from: start)
    case 0x2A: add(.star, from: start)
    case 0x2E: lexDot(start)
    case 0x2D: addLonger(0x3E, .arrow, or: .minus, from: start)
    case 0x2F: lexSlash(start)
    case 0x3D, 0x3C, 0x3E, 0x21, 0x26, 0x7C: lexOperator(start)
    case 0x3B: lexSemicolon(start)
    default:
      note(.oddCharacter, start..<index)
      add(.invalid, from: start)
    }
  }

  private mutating func addLonger(_ second: UInt8, _ long: TokenKind, or short: TokenKind, from start: Int) {
    if byte(0) == second {
      index += 1
      add(long, from: start)
    } else {
      add(short, from: start)
    }
  }

  private mutating func lexSlash(_ start: Int) {
    guard byte(0) == 0x2F || byte(0) == 0x2A else { return add(.slash, from: start) }
    note(.foreignComment, start..<index + 1)
    skipLine()
  }

  /// A full stop joins the words of a path; before a digit and after nothing it is half of a number.
  private mutating func lexDot(_ start: Int) {
    let follows = start > 0 && (Self.isWordByte(bytes[start - 1]) || bytes[start - 1] >= 0x80)
    guard !follows, (0x30...0x39).contains(byte(0)) else { return add(.dot, from: start) }
    while Self.isWordByte(byte(0)) { index += 1 }
    note(.badNumber, start..<index)
    add(.malformed, from: start)
  }

  /// A `;` is forgiven at the end of a line, where other languages want it.
  private mutating func lexSemicolon(_ start: Int) {
    var rest = index
    while rest < bytes.count, bytes[rest] == 0x20 || bytes[rest] == 0x09 || bytes[rest] == 0x0D { rest += 1 }
    if rest == bytes.count || bytes[rest] == 0x0A || bytes[rest] == 0x23 {
      note(.foreignSpelling, start..<index, replacement: "")
    } else {
      note(.oddCharacter, start..<index)
      add(.invalid, from: start)
    }
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
