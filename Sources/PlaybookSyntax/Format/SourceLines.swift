/// The lines of a file. In YAML a carriage return ends one, too; the text form has none but before a line feed.
///
/// Guarantee: each answer takes time logarithmic in the number of lines, however long a line is.
struct SourceLines {
  let bytes: [UInt8]
  private let starts: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte-order mark is no part of the first line.
    var starts: [Int32] = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for index in bytes.indices where Self.isLineEnd(bytes[index]) {
      let isHalf = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isHalf { starts.append(Int32(truncatingIfNeeded: index + 1)) }
    }
    self.starts = starts
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The number of the line of `place`, from 0.
  private func line(of place: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// Where the line of `place` begins.
  func start(of place: Int) -> Int { min(Int(starts[line(of: place)]), place) }

  /// Where the line of `place` ends, before what ends it.
  func end(of place: Int) -> Int {
    let line = line(of: place)
    guard line + 1 < starts.count else { return bytes.count }
    let end = Int(starts[line + 1]) - 1
    return end > place && bytes[end] == 0x0A && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  /// Bytes before it on its line.
  func column(of place: Int) -> Int { place - start(of: place) }

  /// Whether there is a line above that of `place`, and it is blank.
  func hasBlankLine(above place: Int) -> Bool {
    let line = line(of: place)
    guard line > 0 else { return false }
    return bytes[Int(starts[line - 1])..<Int(starts[line])].allSatisfy { $0 <= 0x20 }
  }
}
