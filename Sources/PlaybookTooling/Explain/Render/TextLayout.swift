/// Lays text out in lines of a fixed width.
///
/// Colour is added after a line is laid out, so widths are those of what is seen.
struct TextLayout {
  /// Columns of a line; at least 40.
  let width: Int

  init(width: Int) { self.width = max(40, width) }

  /// `text` in lines of at most the width, broken at spaces; the first begins with `first`, the others with as many
  /// spaces. A word that is too long for a line stands alone in one.
  func wrap(_ text: String, first: String = "", reserving reserved: Int = 0) -> [String] {
    let indent = Self.columns(first)
    let limit = max(20, width - indent - reserved)
    if Self.isOneLine(text, of: limit) { return [first + text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      let word = Substring(word)
      let columns = Self.columns(word)
      if used > 0, used + 1 + columns > limit {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 { line += " " }
      line += String(word)
      used += used > 0 ? 1 + columns : columns
    }
    lines.append(line)
    let rest = Self.spaces(indent)
    return lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
  }

  /// `text` and, at the right edge of its last line or of a line of its own, `note`.
  func wrap(_ text: String, first: String = "", note: String) -> (lines: [String], note: String) {
    var lines = wrap(text, first: first)
    let last = lines.count - 1
    let gap = width - Self.columns(lines[last]) - Self.columns(note)
    if gap >= 2 { return (lines, Self.spaces(gap) + note) }
    lines.append("")
    return (lines, Self.spaces(width - Self.columns(note)) + note)
  }

  /// Nothing for a number below 0.
  static func spaces(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: max(0, count)) { bytes in
      bytes.initialize(repeating: UInt8(ascii: " "))
      return max(0, count)
    }
  }

  /// Whether a text stands in one line as it is: short ASCII with single spaces between its words.
  private static func isOneLine(_ text: String, of limit: Int) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= limit else { return false }
    var last = UInt8(ascii: " ")
    for byte in bytes {
      if byte >= 0x80 || (byte == UInt8(ascii: " ") && last == byte) { return false }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }

  /// Columns on a terminal: wide East Asian letters and emoji take two, marks that combine take none.
  static func columns(_ text: some StringProtocol) -> Int {
    let bytes = text.utf8
    return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: 1
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
