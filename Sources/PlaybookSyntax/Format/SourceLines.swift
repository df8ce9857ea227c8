/// The lines of a file. In YAML a carriage return ends one, too; the text form has none but before a line feed.
struct SourceLines {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Where the line of `place` begins.
  func start(of place: Int) -> Int {
    var start = place
    while start > 0, !Self.isLineEnd(bytes[start - 1]) { start -= 1 }
    // A byte-order mark is no part of the first line.
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, place) : start
  }

  func end(of place: Int) -> Int { bytes[place...].firstIndex(where: Self.isLineEnd) ?? bytes.count }

  /// Bytes before it on its line.
  func column(of place: Int) -> Int { place - start(of: place) }

  /// Whether there is a line above that of `place`, and it is blank.
  func hasBlankLine(above place: Int) -> Bool {
    var index = start(of: place)
    var ends = 0
    while index > 0, ends < 2 {
      index -= 1
      switch bytes[index] {
      case 0x0A: ends += 1
      case 0x0D: if bytes[index + 1] != 0x0A { ends += 1 }
      case 0x20, 0x09: break
      default: return false
      }
    }
    return ends == 2 || (ends == 1 && index == 0)
  }
}
