import PlaybookJSON

/// Text as a cell of a table that any program may open.
enum TableText {
  /// In quotes where it must be. A text that a spreadsheet would take for a formula gets an apostrophe in front; a
  /// number stays as it is.
  static func cell(_ text: some Collection<UInt8>) -> [UInt8] {
    var cell: [UInt8] = []
    if isFormula(text) { cell.append(UInt8(ascii: "'")) }
    let needsQuotes =
      text.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
      || text.first == 0x20 || text.reversed().first == 0x20
    guard needsQuotes else { return cell + text }
    cell.insert(UInt8(ascii: "\""), at: 0)
    for byte in text {
      if byte == UInt8(ascii: "\"") { cell.append(byte) }
      cell.append(byte)
    }
    cell.append(UInt8(ascii: "\""))
    return cell
  }

  /// Of one JSON value: a text as it is, nothing for null, other values as they are written.
  static func cell(ofJSON json: [UInt8]) -> [UInt8] {
    guard let value = try? JSONReader.parse(json) else { return cell(json) }
    if value.isNull { return [] }
    return cell(value.stringBytes ?? json)
  }

  /// What begins with `=`, `+`, `-`, `@`, one of their wide forms, a tab or a line end; not a minus before a plain number.
  private static func isFormula(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A: return true
    case UInt8(ascii: "-"): return !text.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    case 0xEF:
      // ＝ ＋ － ＠
      let start = Array(text.prefix(3))
      return [[0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0]].contains(start)
    case _: return false
    }
  }
}
