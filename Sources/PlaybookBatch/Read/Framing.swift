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

/// Finds the leads of a JSON list, or of JSON values one after another, without knowing what is in them.
///
/// Commas and space between leads are passed over. Brackets and quotes are counted; whether a lead is sound JSON is for
/// its reader to say.
struct ValueFraming {
  private(set) var isInList = false
  /// Whether a list or a value was met.
  private(set) var hasBegun = false

  /// The leads that are whole, and how many bytes were done with. `line` counts on.
  mutating func leads(
    _ start: Bytes.Pointer, _ count: Int, isAtEnd: Bool, into leads: inout [RawLead]
  ) -> Int {
    let end = start + count
    var p = start
    var line: UInt32 = 0
    var done = start
    while p < end {
      switch p.pointee {
      case 0x0A:
        line += 1
        p += 1
      case 0x20, 0x09, 0x0D, UInt8(ascii: ","): p += 1
      case UInt8(ascii: "[") where !isInList:
        (isInList, hasBegun) = (true, true)
        p += 1
      case UInt8(ascii: "]") where isInList:
        isInList = false
        p += 1
      case _:
        hasBegun = true
        guard let valueEnd = Self.endOfValue(p, to: end, isAtEnd: isAtEnd) else { return done - start }
        leads.append(
          RawLead(
            offset: UInt32(p - start), length: UInt32(valueEnd - p), line: line, state: .plain))
        line += UInt32(Bytes.count(0x0A, from: p, to: valueEnd))
        p = valueEnd
      }
      done = p
    }
    return count
  }

  /// The end of the value that begins here; nil where it lies behind `end`.
  ///
  /// A bracket that closes another one than is open closes that one too, so that a fault in one lead does not swallow those
  /// behind it.
  private static func endOfValue(_ start: Bytes.Pointer, to end: Bytes.Pointer, isAtEnd: Bool) -> Bytes.Pointer? {
    var open: [UInt8] = []
    var p = start
    while p < end {
      switch p.pointee {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(p.pointee)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // Two bytes lie between the brackets of a pair.
        guard let opening = open.lastIndex(of: p.pointee - 2) else {
          // One that nothing opened ends what it stands in; the `]` is that of the list.
          return p.pointee == UInt8(ascii: "]") && p > start ? p : p + 1
        }
        open.removeSubrange(opening...)
        if open.isEmpty { return p + 1 }
      case UInt8(ascii: "\""):
        p += 1
        while p < end, p.pointee != UInt8(ascii: "\"") {
          p += p.pointee == UInt8(ascii: "\\") ? 2 : 1
        }
        if p >= end { return isAtEnd ? end : nil }
        if open.isEmpty { return p + 1 }
      case 0x20, 0x09, 0x0D, 0x0A, UInt8(ascii: ","):
        if open.isEmpty { return p }
      case _: break
      }
      p += 1
    }
    return isAtEnd ? end : nil
  }
}
