/// Finds the cells of a projection in the rows of a table, one pass over the bytes.
///
/// Input: bytes of whole rows. Output: for each row the raw values of the slots, or that it is unusual or refused.
/// Guarantee: a row that is plain has in each slot what the door finds in the object that `TableShape.json` makes of it.
/// A row that is not refused is UTF-8, its quotes are in order, and it has no more cells than the header, but for empty
/// ones.
struct TableScanner: ~Copyable {
  typealias Pointer = Bytes.Pointer

  private let projection: Projection
  private let values: UnsafeMutablePointer<RawValue>
  private var file = -1
  private var divider: UInt8 = 0
  /// By column: the slot that its cells go to, or none.
  private var slots: [Int] = []
  /// The header has a name twice that is read, so that no row is plain.
  private var isDoubtful = false

  init(_ projection: Projection, values: RawValues) {
    self.projection = projection
    self.values = values.start
  }

  /// Makes ready for the rows of a file.
  mutating func use(_ shape: TableShape, ofFile file: Int) {
    guard file != self.file else { return }
    self.file = file
    divider = shape.divider
    var slotsByName: [[UInt8]: Int] = [:]
    var read: Set<[UInt8]> = []
    for (slot, name) in projection.names.enumerated() {
      let bytes = Array(name.utf8)
      slotsByName[bytes] = slot
      read.insert(bytes)
      // Also what the name would be nested in.
      read.insert(Array(bytes.prefix { $0 != UInt8(ascii: ".") }))
    }
    slots = shape.names.map { slotsByName[$0] ?? KeyTable.none }
    let found = shape.names.filter { read.contains($0) }
    isDoubtful = Set(found).count < found.count
  }

  /// Scans the row that begins at `start` into place `lead`. Its line end, what it is, and the line ends in it.
  mutating func scan(
    _ start: Pointer, to end: Pointer, from base: Pointer, lead: Int
  ) -> (end: Pointer, state: RawLead.State, lines: UInt32) {
    var p = start
    var lines: UInt32 = 0
    var column = 0
    while true {
      var kind = RawValue.Kind.text
      var cell = p
      if p.pointee == UInt8(ascii: "\"") {
        cell = p + 1
        guard let close = closingQuote(cell, to: end, &kind, &lines) else { return refused(start, to: end) }
        p = close + 1
        if p.pointee == 0x0D, p[1] == 0x0A { p += 1 }
        guard p.pointee == divider || p.pointee == 0x0A else { return refused(start, to: end) }
        if column >= slots.count, close > cell { return refused(start, to: end) }
        store(kind, cell, close, column, from: base, lead)
      } else {
        guard let next = endOfPlainCell(p) else { return refused(start, to: end) }
        p = next
        let cellEnd = p.pointee == 0x0A && p > cell && p[-1] == 0x0D ? p - 1 : p
        // Most likely a divider that should stand in quotes.
        if column >= slots.count, cellEnd > cell { return refused(start, to: end) }
        store(kind, cell, cellEnd, column, from: base, lead)
      }
      column &+= 1
      guard p.pointee == divider, p < end else { return (p, isDoubtful ? .unusual : .plain, lines) }
      p += 1
    }
  }

  @inline(__always)
  private func store(
    _ kind: RawValue.Kind, _ start: Pointer, _ end: Pointer, _ column: Int, from base: Pointer, _ lead: Int
  ) {
    guard column < slots.count, slots[column] != KeyTable.none else { return }
    (values + (slots[column] &* RawValues.stride &+ lead)).pointee = RawValue(
      kind, offset: UInt32(truncatingIfNeeded: start - base), length: UInt32(truncatingIfNeeded: end - start))
  }

  private func refused(
    _ start: Pointer, to end: Pointer
  ) -> (end: Pointer, state: RawLead.State, lines: UInt32) {
    var rowEnd = Framing.endOfRow(start, to: end, divider: divider)
    // A quote that does not end takes its own line with it, and no other.
    if rowEnd == end { rowEnd = Bytes.first(0x0A, from: start, to: end) }
    return (rowEnd, .refused, UInt32(Bytes.count(0x0A, from: start, to: rowEnd)))
  }

  /// The divider or line end behind the cell; nil where it is not UTF-8.
  @inline(__always)
  private func endOfPlainCell(_ start: Pointer) -> Pointer? {
    var p = start
    while true {
      p = Bytes.endOfPlainCell(p, divider)
      guard p.pointee >= 0x80 else { return p }
      let length = Bytes.sequence(p)
      guard length > 0 else { return nil }
      p += length
    }
  }

  /// The quote that closes the cell; nil where there is none or the cell is not UTF-8.
  private func closingQuote(
    _ start: Pointer, to end: Pointer, _ kind: inout RawValue.Kind, _ lines: inout UInt32
  ) -> Pointer? {
    var p = start
    while p < end {
      let word = Bytes.word(p)
      let marks =
        (((word ^ Bytes.all(0x22)) &- Bytes.all(0x01)) | ((word ^ Bytes.all(0x0A)) &- Bytes.all(0x01)) | word)
        & Bytes.highBits
      if marks == 0 {
        p += 8
        continue
      }
      p += Bytes.firstMark(marks)
      guard p < end else { return nil }
      switch p.pointee {
      case UInt8(ascii: "\""):
        guard p[1] == UInt8(ascii: "\"") else { return p }
        kind = .escapedText
        p += 2
      case 0x0A:
        lines &+= 1
        p += 1
      case _:
        let length = Bytes.sequence(p)
        guard length > 0 else { return nil }
        p += length
      }
    }
    return nil
  }
}
