/// User text made safe to show on a terminal: what is hidden, or reorders its neighbours, becomes a visible escape.
package enum DisplayText {
  /// `text` on one line, cut after `limit` scalars with `…`; no scalar of it can move the cursor, change colours, or
  /// hide or reorder its neighbours.
  package static func escaped(_ text: String, limit: Int = 200) -> String {
    // Most texts are short and plain.
    if text.utf8.count <= limit, text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
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
      case _ where scalar.isHidden: result += scalar.escape
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
