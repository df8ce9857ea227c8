import PlaybookSource

extension YAMLReader {
  /// Characters that YAML takes for something else than an editor shows: line ends that are none, and controls.
  ///
  /// Found before libyaml sees the text, whose own places for them are of no use.
  static func oddCharacters(in bytes: [UInt8], file: Int) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var index = 0
    while index < bytes.count, found.count <= DiagnosticLog.limit {
      let byte = bytes[index]
      if byte < 0x80 {
        if (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F {
          let range = index..<index + 1
          let span = SourceSpan(file: file, start: index, end: index + 1)
          found.append(.lexical(LexicalProblem(.controlCharacter, range), "", at: span))
        }
        index += 1
      } else if let (scalar, length) = UTF8Text.scalar(in: bytes, at: index) {
        if let name = name(of: scalar) {
          found.append(.yamlOddCharacter(name, at: SourceSpan(file: file, start: index, end: index + length)))
        }
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  private static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x85: "next-line character (U+0085)"
    case 0x2028: "line separator (U+2028)"
    case 0x2029: "paragraph separator (U+2029)"
    default: nil
    }
  }
}
