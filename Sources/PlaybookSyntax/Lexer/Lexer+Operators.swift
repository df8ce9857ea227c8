extension Lexer {
  /// Comparison signs, and what stands for `and`, `or` and `not` elsewhere: read as what it means, and reported.
  mutating func lexOperator(_ start: Int) {
    while index < bytes.count, index - start < 3, Self.isOperatorByte(bytes[index]) { index += 1 }
    // `a<-1` is a comparison with a negative number, so `-` and `!` never continue a sign.
    switch (bytes[start], index - start > 1 ? bytes[start + 1] : 0, index - start) {
    case (0x3D, _, 1): add(.equal, from: start)
    case (0x3C, _, 1): add(.less, from: start)
    case (0x3E, _, 1): add(.greater, from: start)
    case (0x3C, 0x3D, 2): add(.lessOrEqual, from: start)
    case (0x3E, 0x3D, 2): add(.greaterOrEqual, from: start)
    case (0x21, 0x3D, 2): add(.notEqual, from: start)
    case (0x3D, 0x3D, _): addForeign(.equal, "=", from: start)
    case (0x21, 0x3D, _), (0x3C, 0x3E, 2): addForeign(.notEqual, "!=", from: start)
    case (0x3D, 0x3C, 2): addForeign(.lessOrEqual, "<=", from: start)
    case (0x26, 0, _), (0x26, 0x26, 2): addForeign(.word, "and", from: start)
    case (0x7C, 0, _), (0x7C, 0x7C, 2): addForeign(.word, "or", from: start)
    case (0x21, 0, _): addForeign(.word, "not", from: start)
    default:
      note(.foreignSpelling, start..<index)
      add(.invalid, from: start)
    }
  }

  /// A sign that is read as `replacement`. Signs that stand for words need a space before the next word.
  mutating func addForeign(_ kind: TokenKind, _ replacement: String, from start: Int) {
    let needsSpace = kind == .word && !(index == bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]))
    note(.foreignSpelling, start..<index, replacement: needsSpace ? replacement + " " : replacement)
    add(kind, from: start)
  }

  private static func isOperatorByte(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x7C
  }
}
