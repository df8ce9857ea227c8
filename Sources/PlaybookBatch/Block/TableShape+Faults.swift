/// What is wrong with a row, and where: asked about rows that are refused.
extension TableShape {
  enum RowFault {
    case tooLarge
    case notUTF8
    case openQuote
    case textAfterQuote
    case tooManyCells(cells: Int, names: Int)
  }

  /// The first fault of the row and its offset in it; nil for a row that has none.
  func fault(ofRow row: Slice<UnsafeRawBufferPointer>) -> (RowFault, offset: Int)? {
    if let offset = Self.offsetOfBadText(row) { return (.notUTF8, offset) }
    var position = row.startIndex
    var cells = 0
    var extra: Int?
    while true {
      let cell = TableCell(in: row, at: position, divider: divider)
      if cell.isBroken {
        let close = cell.start + cell.length
        return close >= row.endIndex
          ? (.openQuote, position - row.startIndex) : (.textAfterQuote, close + 1 - row.startIndex)
      }
      cells += 1
      if cells > names.count, extra == nil, cell.length > 0 { extra = position - row.startIndex }
      guard cell.end < row.endIndex else { break }
      position = cell.end + 1
    }
    return extra.map { (.tooManyCells(cells: cells, names: names.count), $0) }
  }

  /// Where in the row the cell stands that became the text around byte `json` of `json(ofRow:)`.
  func offset(ofRow row: Slice<UnsafeRawBufferPointer>, json offset: Int) -> Int {
    var position = row.startIndex
    for count in 1...max(1, names.count) where position < row.endIndex {
      // The object of the first cells alone is one bracket longer than what the next cell follows.
      let shape = TableShape(divider: divider, names: Array(names.prefix(count)))
      let cell = TableCell(in: row, at: position, divider: divider)
      if offset < shape.json(ofRow: row).count - 1 { return cell.start - row.startIndex }
      guard cell.end < row.endIndex else { break }
      position = cell.end + 1
    }
    return 0
  }

  private static func offsetOfBadText(_ row: Slice<UnsafeRawBufferPointer>) -> Int? {
    // Behind the row stand at least padding bytes, so that a sequence that is cut off is read safely.
    guard let base = row.base.bindMemory(to: UInt8.self).baseAddress else { return nil }
    var index = row.startIndex
    while index < row.endIndex {
      let length = base[index] < 0x80 ? 1 : Bytes.sequence(base + index)
      guard length > 0 else { return index - row.startIndex }
      index += length
    }
    return nil
  }
}
