/// How the rows of one table are written: what divides their cells, and the names in its header.
package struct TableShape: Sendable {
  /// One byte: `,`, `;` or a tab.
  package let divider: UInt8
  /// UTF-8, as the header has them, without quotes and spaces around.
  package let names: [[UInt8]]
  /// Line ends before the first row.
  package let lines: Int

  package init(divider: UInt8, names: [[UInt8]], lines: Int = 0) {
    self.divider = divider
    self.names = names
    self.lines = lines
  }

  /// The row as an object of texts, in the order of its cells; cells beyond the header are left out.
  package func json(ofRow row: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    var json = [UInt8(ascii: "{")]
    var position = row.startIndex
    for (index, name) in names.enumerated() where index == 0 || position < row.endIndex {
      if index > 0 { position += 1 }
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      Self.append(name, to: &json)
      json.append(UInt8(ascii: ":"))
      let cell = TableCell(in: row, at: position, divider: divider)
      Self.append(cell.text(in: row), to: &json)
      position = cell.end
    }
    json.append(UInt8(ascii: "}"))
    return json
  }

  private static func append(_ text: some Sequence<UInt8>, to json: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    json.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
      case 0x00..<0x20: json += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      case _: json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
  }
}

/// One cell of a row: its text without the quotes around it, and where the cell ends.
package struct TableCell: Sendable {
  /// Of the text, in the bytes that hold the row.
  package let start: Int
  package let length: Int
  /// Some quotes stand doubled for one.
  package let hasDoubledQuotes: Bool
  /// The divider behind the cell, or the end of the row.
  package let end: Int
  /// Something other than a divider follows the closing quote, or there is no closing quote.
  package let isBroken: Bool

  /// The cell that begins at `position`. A quote opens a cell only as its first byte; elsewhere it stands for itself.
  package init(in row: Slice<UnsafeRawBufferPointer>, at position: Int, divider: UInt8) {
    let quote = UInt8(ascii: "\"")
    var index = position
    guard index < row.endIndex, row[index] == quote else {
      while index < row.endIndex, row[index] != divider { index += 1 }
      self.init(start: position, length: index - position, hasDoubledQuotes: false, end: index, isBroken: false)
      return
    }
    index += 1
    var isDoubled = false
    while index < row.endIndex {
      if row[index] != quote {
        index += 1
      } else if index + 1 < row.endIndex, row[index + 1] == quote {
        isDoubled = true
        index += 2
      } else {
        break
      }
    }
    let close = index
    if index < row.endIndex { index += 1 }
    let isBroken = close == row.endIndex || index < row.endIndex && row[index] != divider
    while index < row.endIndex, row[index] != divider { index += 1 }
    self.init(
      start: position + 1, length: close - position - 1, hasDoubledQuotes: isDoubled, end: index, isBroken: isBroken)
  }

  private init(start: Int, length: Int, hasDoubledQuotes: Bool, end: Int, isBroken: Bool) {
    self.start = start
    self.length = length
    self.hasDoubledQuotes = hasDoubledQuotes
    self.end = end
    self.isBroken = isBroken
  }

  /// What the cell says, doubled quotes undone.
  package func text(in row: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    let written = row[start..<start + length]
    guard hasDoubledQuotes else { return Array(written) }
    var text: [UInt8] = []
    var isAfterQuote = false
    for byte in written {
      if byte == UInt8(ascii: "\""), !isAfterQuote {
        isAfterQuote = true
        continue
      }
      isAfterQuote = false
      text.append(byte)
    }
    return text
  }
}
