import PlaybookSource

/// How a text is written in YAML: bare where nothing can mistake it, or else in quotes.
enum YAMLText {
  /// What a scalar stands in; in brackets, the signs of lists end it.
  enum Context {
    case line, brackets
  }

  static func scalar(_ text: String, in context: Context) -> String {
    if isPlain(text, in: context) { return text }
    return text.unicodeScalars.contains(where: needsEscape) ? doubleQuoted(text) : singleQuoted(text)
  }

  /// What is a text whoever reads it: in quotes also where YAML 1.1 or 1.2 would take it for nothing, a truth, a number, a
  /// date or a time.
  static func text(_ text: String, in context: Context) -> String {
    isTyped(text) && isPlain(text, in: context) ? singleQuoted(text) : scalar(text, in: context)
  }

  private static let words: Set<[UInt8]> = Set(
    ["null", "yes", "no", "true", "false", "on", "off", "y", "n"].map { Array($0.utf8) })

  private static func isTyped(_ text: String) -> Bool {
    let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if words.contains(bytes) { return true }
    let digits = bytes.first == 0x2B || bytes.first == 0x2D ? bytes.dropFirst() : bytes[...]
    guard let first = digits.first, (0x30...0x39).contains(first) || first == 0x2E else { return false }
    // `0x1F`, `0o17`
    if first == 0x30, let base = digits.dropFirst().first, "xob".utf8.contains(base) {
      return digits.dropFirst(2).allSatisfy { consists($0, of: "abcdef_") }
    }
    // `1e3`, `1_000`, `12:30`, `2026-03-02`
    if digits.allSatisfy({ consists($0, of: "_,.:+-e") }) { return true }
    // `2026-03-02T15:00:00Z`, `2026-03-02 15:00`
    let time = digits.drop { consists($0, of: "-") }
    return time.first.map { $0 == 0x74 || $0 == 0x20 } == true
      && time.dropFirst().allSatisfy { consists($0, of: ":.z+- ") }
      && digits.contains(0x2D) && time.count > 1
  }

  private static func consists(_ byte: UInt8, of signs: String) -> Bool {
    (0x30...0x39).contains(byte) || signs.utf8.contains(byte)
  }

  static func singleQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case 0...0xFF where needsEscape(scalar): result += "\\x" + hex(scalar.value, digits: 2)
      case 0...0xFFFF where needsEscape(scalar): result += "\\u" + hex(scalar.value, digits: 4)
      case _ where needsEscape(scalar): result += "\\U" + hex(scalar.value, digits: 8)
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A comment that came from the text form: what YAML has no place for in a comment is shown as an escape.
  static func comment(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar != "\t", needsEscape(scalar) { result += scalar.escape } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// Begins with a letter, a digit or a sign that is no sign of YAML, and holds nothing that YAML could read.
  private static func isPlain(_ text: String, in context: Context) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, last != 0x20, last != 0x3A else { return false }
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x28, 0x2B, 0x24, 0x80...: break
    case 0x2D: guard bytes.count > 1, (0x30...0x39).contains(bytes[1]) else { return false }
    default: return false
    }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x3A where bytes[index + 1] == 0x20: return false
      case 0x23 where bytes[index - 1] == 0x20: return false
      case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x3A: if context == .brackets { return false }
      default: break
      }
    }
    return !text.unicodeScalars.contains(where: needsEscape)
  }

  /// What a YAML file may not hold, what nobody would see in it, and what would end its line.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }
}
