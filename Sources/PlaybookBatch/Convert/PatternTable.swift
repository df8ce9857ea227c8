import PlaybookIR

/// Looks for several texts in one pass: the bits of a word are the places reached in all of them at once.
///
/// Guarantee: linear in the text, whatever is looked for.
final class PatternTable: Sendable {
  struct Pattern {
    let text: Text
    /// Only with no letter, digit or `_` beside it.
    let isWord: Bool
    /// The feature that it settles.
    let feature: Int
  }

  /// So many bytes of texts go into one table.
  static let capacity = 64

  /// By byte: the places of all texts at which it stands, in either case.
  private let places: Frozen<UInt64>
  private let starts: UInt64
  private let ends: UInt64
  private struct End: BitwiseCopyable {
    var feature: Int32 = 0
    var length: Int32 = 0
    var isWord = false
  }
  /// By place.
  private let endings: Frozen<End>

  /// The texts are not empty and have at most `capacity` bytes together.
  init(_ patterns: [Pattern]) {
    var places = [UInt64](repeating: 0, count: 256)
    var endings = [End](repeating: End(), count: 64)
    var starts: UInt64 = 0
    var ends: UInt64 = 0
    var place = 0
    for pattern in patterns {
      starts |= 1 << UInt64(place)
      for byte in pattern.text.folded.bytes {
        places[Int(byte)] |= 1 << UInt64(place)
        if byte >= 0x61, byte <= 0x7A { places[Int(byte & 0xDF)] |= 1 << UInt64(place) }
        place += 1
      }
      ends |= 1 << UInt64(place - 1)
      endings[place - 1] = End(
        feature: Int32(pattern.feature), length: Int32(pattern.text.bytes.count), isWord: pattern.isWord)
    }
    self.places = Frozen(places)
    self.endings = Frozen(endings)
    self.starts = starts
    self.ends = ends
  }

  /// Calls `found` for every text that stands in `text`, as often as it does.
  @inline(__always)
  func scan(_ text: UnsafePointer<UInt8>, _ length: Int, _ found: (_ feature: Int) -> Void) {
    var state: UInt64 = 0
    let (places, starts, ends) = (places.pointer, starts, ends)
    for index in 0..<length {
      state = (state << 1 | starts) & places[Int(text[index])]
      if state & ends != 0 { settle(state & ends, text, length, index, found) }
    }
  }

  @inline(never)
  private func settle(
    _ hits: UInt64, _ text: UnsafePointer<UInt8>, _ length: Int, _ index: Int, _ found: (_ feature: Int) -> Void
  ) {
    var hits = hits
    while hits != 0 {
      let ending = endings.pointer[hits.trailingZeroBitCount]
      hits &= hits - 1
      if ending.isWord {
        let start = index + 1 - Int(ending.length)
        if start > 0, Text.isWordByte(text[start - 1]) { continue }
        if index + 1 < length, Text.isWordByte(text[index + 1]) { continue }
      }
      found(Int(ending.feature))
    }
  }
}
