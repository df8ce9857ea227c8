import PlaybookIR

/// Reads the text of a list's file: one value a line, or a column of a CSV file.
///
/// Input: bytes. Output: values with the place of each, or the first fault with its place. Guarantee: linear, no
/// recursion, any bytes.
struct ListFileReader {
  struct Entry {
    /// Trimmed, never empty.
    let text: Text
    /// Byte offsets in the file.
    let range: Range<Int>
  }

  enum Fault: Error {
    /// At that byte.
    case notUTF8(Int)
    case zeroByte(Int)
    /// A quote that opens at that byte and never closes.
    case openQuote(Int)
    /// A character after a closing quote, or a quote inside a plain value.
    case strayQuote(Int)
    /// The row that begins there has another number of values than the first line.
    case rowLength(Range<Int>, count: Int, expected: Int)
    case empty
  }

  typealias Row = [Entry]

  private let bytes: [UInt8]

  /// A byte order mark at the start is skipped.
  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    if let offset = Self.firstInvalidByte(bytes) { throw .notUTF8(offset) }
    if let offset = bytes.firstIndex(of: 0) { throw .zeroByte(offset) }
  }

  private var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  // MARK: - One value a line

  /// Blank lines and lines that begin with `#` say nothing.
  func lines() -> [Entry] {
    var entries: [Entry] = []
    var lineStart = start
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(where: Self.endsLine) ?? bytes.count
      let line = Text.trim(bytes[lineStart..<lineEnd])
      if let first = line.first, first != UInt8(ascii: "#") {
        entries.append(Entry(text: Text(bytes: Array(line)), range: line.startIndex..<line.endIndex))
      }
      lineStart = lineEnd + 1
    }
    return entries
  }

  // MARK: - CSV

  /// All rows, the header first; blank lines are skipped; quotes and line ends as RFC 4180 has them.
  func rows() throws(Fault) -> [Row] {
    var rows: [Row] = []
    var position = start
    while position < bytes.count {
      var row: Row = []
      let rowStart = position
      repeat {
        row.append(try value(at: &position))
      } while takeComma(&position)
      takeLineEnd(&position)
      if row.count == 1, row[0].text.isEmpty { continue }
      if let expected = rows.first?.count, row.count != expected {
        let end = bytes[rowStart...].firstIndex(where: Self.endsLine) ?? bytes.count
        throw .rowLength(rowStart..<end, count: row.count, expected: expected)
      }
      rows.append(row)
    }
    guard !rows.isEmpty else { throw .empty }
    return rows
  }

  private func value(at position: inout Int) throws(Fault) -> Entry {
    let start = position
    if position < bytes.count, bytes[position] == Self.quote { return try quoted(at: &position) }
    while position < bytes.count, bytes[position] != Self.comma, !Self.endsLine(bytes[position]) {
      if bytes[position] == Self.quote { throw .strayQuote(position) }
      position += 1
    }
    let trimmed = Text.trim(bytes[start..<position])
    return Entry(text: Text(bytes: Array(trimmed)), range: start..<position)
  }

  private func quoted(at position: inout Int) throws(Fault) -> Entry {
    let start = position
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == Self.quote {
        text.append(byte)
        position += 1
        continue
      }
      guard position == bytes.count || bytes[position] == Self.comma || Self.endsLine(bytes[position]) else {
        throw .strayQuote(position)
      }
      return Entry(text: Text(bytes: text).trimmed, range: start..<position)
    }
    throw .openQuote(start)
  }

  private func takeComma(_ position: inout Int) -> Bool {
    guard position < bytes.count, bytes[position] == Self.comma else { return false }
    position += 1
    return true
  }

  private func takeLineEnd(_ position: inout Int) {
    if position < bytes.count, bytes[position] == Self.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
  }

  // MARK: - Bytes

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private static func endsLine(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
