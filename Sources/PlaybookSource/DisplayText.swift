/// User text made safe to show on a terminal: control, bidirectional and zero-width characters become visible escapes.
package enum DisplayText {
  /// `text` on one line, cut after `limit` scalars with `…`; no scalar of it can move the cursor, change colours, or
  /// hide or reorder its neighbours.
  package static func escaped(_ text: String, limit: Int = 200) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit {
        result += "…"
        break
      }
      count += 1
      switch scalar.value {
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
