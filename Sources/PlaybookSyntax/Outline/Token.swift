package import PlaybookSource

/// A lexeme with its text decoded and its place in a file: what the declaration parser reads, whichever form of the
/// language the file has.
package struct Token: Sendable {
  package let kind: TokenKind
  package let keyword: Keyword?
  /// A word or sign as it is spelled, a number without `_`, a percentage without its sign, a text after its escapes.
  package let text: String
  package let span: SourceSpan

  package init(_ kind: TokenKind, _ text: String, _ span: SourceSpan) {
    self.kind = kind
    self.keyword = kind == .word ? Keyword.named(text) : nil
    self.text = text
    self.span = span
  }

  /// Decodes a lexeme of `bytes`; `span` is its place in the file, which differs from its place in `bytes` where the
  /// bytes are a part of another format.
  package init(_ lexeme: Lexeme, in bytes: [UInt8], span: SourceSpan) {
    let text: String
    switch lexeme.kind {
    case .word: text = Self.word(bytes[lexeme.range])
    case .mixed, .date, .time, .clock: text = String(decoding: bytes[lexeme.range], as: UTF8.self)
    case .number: text = Self.number(bytes[lexeme.range])
    case .percent: text = Self.number(bytes[lexeme.range].dropLast())
    case .string: text = StringText.decode(bytes[lexeme.range], isClosed: true)
    case .openText: text = StringText.decode(bytes[lexeme.range], isClosed: false)
    case .malformed: text = Self.malformed(bytes[lexeme.range])
    case .invalid: text = String(decoding: bytes[lexeme.range].prefix(40), as: UTF8.self)
    case .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
      .comma, .colon, .dot, .openParen, .closeParen, .openBracket, .closeBracket, .openBrace, .closeBrace:
      text = lexeme.kind.spelling ?? ""
    }
    self.init(lexeme.kind, text, span)
  }

  /// Signs of other languages count as the words that they stand for.
  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    switch bytes.first {
    case 0x26: "and"
    case 0x7C: "or"
    case 0x21: "not"
    default: String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.contains(0x5F)
      ? String(decoding: bytes.filter { $0 != 0x5F }, as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
  }

  /// A word that may stand as a name: the same for the same spelling, and different for different ones.
  private static func malformed(_ bytes: ArraySlice<UInt8>) -> String {
    var name = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.isASCII, Lexer.isWordByte(UInt8(truncatingIfNeeded: scalar.value)) {
        name.unicodeScalars.append(scalar)
      } else {
        name += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return name
  }

  /// As the author wrote it, or nearly so: for messages.
  package var written: String {
    switch kind {
    case .string, .openText: "\"\(text)\""
    case .percent: text + "%"
    case .word, .mixed, .number, .date, .time, .clock, .malformed, .invalid, .arrow, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .comma, .colon, .dot, .openParen,
      .closeParen,
      .openBracket, .closeBracket, .openBrace, .closeBrace:
      text
    }
  }

  /// Whether the lexer has reported this token already.
  package var isReported: Bool { kind == .malformed || kind == .invalid || kind == .openText }
}
