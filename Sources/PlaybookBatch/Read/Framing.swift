/// Where leads end: what the feed must know of each format to cut a file between leads.
enum Framing {
  /// The end of the last line, or 0.
  static func endOfLines(_ start: Bytes.Pointer, _ count: Int) -> Int {
    var end = count
    while end > 0, start[end - 1] != 0x0A { end -= 1 }
    return end
  }

  /// The end of the last row, which is the end of a line outside of quotes, or 0. `start` is the start of a row.
  static func endOfRows(_ start: Bytes.Pointer, _ count: Int, divider: UInt8) -> Int {
    let quote = UInt8(ascii: "\"")
    let end = start + count
    var rowEnd = 0
    var p = start
    while true {
      // Outside of quotes.
      let open = Bytes.first(quote, from: p, to: end)
      let plain = endOfLines(p, open - p)
      if plain > 0 { rowEnd = p - start + plain }
      guard open < end else { return rowEnd }
      p = open + 1
      guard open == start || open[-1] == divider || open[-1] == 0x0A else { continue }
      // Inside.
      while true {
        p = Bytes.first(quote, from: p, to: end)
        guard p < end else { return rowEnd }
        p += 1
        guard p < end, p.pointee == quote else { break }
        p += 1
      }
    }
  }

  /// The end of the row that begins here, without its line end; `end` where it has none.
  static func endOfRow(_ start: Bytes.Pointer, to end: Bytes.Pointer, divider: UInt8) -> Bytes.Pointer {
    let quote = UInt8(ascii: "\"")
    var p = start
    var isStart = true
    while p < end {
      if isStart, p.pointee == quote {
        p += 1
        while true {
          p = Bytes.first(quote, from: p, to: end)
          guard p < end else { return end }
          p += 1
          guard p < end, p.pointee == quote else { break }
          p += 1
        }
        isStart = false
        continue
      }
      if p.pointee == 0x0A { return p }
      isStart = p.pointee == divider
      p += 1
    }
    return end
  }
}
