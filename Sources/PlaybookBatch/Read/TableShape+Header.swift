/// Reading the first row of a table.
extension TableShape {
  init(header: UnsafeBufferPointer<UInt8>, _ divider: UInt8) throws(FeedFault) {
    var row = Slice(base: UnsafeRawBufferPointer(header), bounds: 0..<header.count)
    if row.last == 0x0D { row = row.dropLast() }
    guard !row.contains(0x0D) else { throw .badHeader("its lines end as on old Macs") }
    guard !row.contains(0) else { throw .notUTF8 }
    guard String(validating: Array(row), as: UTF8.self) != nil else { throw .notUTF8 }
    var names: [[UInt8]] = []
    var position = row.startIndex
    while true {
      let cell = TableCell(in: row, at: position, divider: divider)
      guard !cell.isBroken else { throw .badHeader("the quotes of a name do not match") }
      names.append(Self.trimmed(cell.text(in: row)))
      guard cell.end < row.endIndex else { break }
      position = cell.end + 1
    }
    self.init(divider: divider, names: names)
  }

  private static func trimmed(_ name: [UInt8]) -> [UInt8] {
    let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    return Array(name.drop { space.contains($0) }.reversed().drop { space.contains($0) }.reversed())
  }
}
