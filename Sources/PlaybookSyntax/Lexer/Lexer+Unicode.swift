extension Lexer {
  /// What lies beyond ASCII: curly quotes, odd spaces, signs of mathematics, letters of names, and the rest.
  mutating func lexUnicode() {
    let start = index
    guard let (scalar, length) = scalar(at: index) else {
      while index < bytes.count, bytes[index] >= 0x80, self.scalar(at: index) == nil { index += 1 }
      return add(.invalid, from: start)
    }
    if Self.isForeignQuote(scalar) { return lexCurlyQuotes(scalar, length: length) }
    index += length
    switch scalar.value {
    case 0xA0, 0x85, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
      note(.oddSpace, start..<index, replacement: Self.isVisibleSpace(scalar) ? " " : "")
    case 0x80...0x9F: note(.controlCharacter, start..<index)
    case 0x2264: addForeign(.lessOrEqual, "<=", from: start)
    case 0x2265: addForeign(.greaterOrEqual, ">=", from: start)
    case 0x2260: addForeign(.notEqual, "!=", from: start)
    case 0x2192, 0x21D2: addForeign(.arrow, "->", from: start)
    case 0x2010...0x2013 where start > 0 && Self.isDigit(bytes[start - 1]) && Self.isDigit(byte(0)):
      note(.rangeDash, start..<index)
      add(.invalid, from: start)
    case 0x2014, 0x2015:
      // A word processor makes it of `->` or `--`: which was meant is not clear.
      note(.foreignSpelling, start..<index)
      add(.invalid, from: start)
    case 0x2010...0x2013, 0x2212: addForeign(.minus, "-", from: start)
    case 0xD7: addForeign(.star, "*", from: start)
    case 0xF7: addForeign(.slash, "/", from: start)
    case 0xFF1A: addForeign(.colon, ":", from: start)
    case 0xFF0C: addForeign(.comma, ",", from: start)
    default:
      if Self.isForeignLetter(scalar) {
        _ = skipWordCharacters()
        note(.nonASCIIName, start..<index)
        add(.malformed, from: start)
      } else {
        note(.oddCharacter, start..<index)
        add(.invalid, from: start)
      }
    }
  }

  /// The scalar at `place` and its length in bytes; nil where the bytes are no UTF-8.
  func scalar(at place: Int) -> (Unicode.Scalar, Int)? { UTF8Text.scalar(in: bytes, at: place) }

  static func isForeignQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0xFF02, 0x300C, 0x300D: true
    default: false
    }
  }

  /// A letter, digit or mark of a script other than plain Latin: the author means it as part of a name.
  static func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber: return true
    default: return false
    }
  }

  /// Spaces that take room are replaced by a plain one, the others by nothing.
  private static func isVisibleSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
