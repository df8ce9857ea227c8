import PlaybookIR

/// Looks for several texts in one pass: the bits of a word are the places reached in all of them at once.
///
/// Guarantee: linear in the text, whatever is looked for.
final class PatternTable: Sendable {
  struct Pattern {
    let text: Text
    /// Only with no letter, digit or `_` beside it.
    let isWord: Bool
    /// The bit that it settles, in the words of its field.
    let bit: Int
  }

  /// So many bytes of texts go into one table.
  static let capacity = 64

  private let places: Frozen<UInt64>
  private let endings: Frozen<PatternLookup.End>
  let lookup: PatternLookup

  /// The texts are not empty and have at most `capacity` bytes together.
  init(_ patterns: [Pattern]) {
    var places = [UInt64](repeating: 0, count: 256)
    var endings = [PatternLookup.End](repeating: PatternLookup.End(), count: 64)
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
      endings[place - 1] = PatternLookup.End(
        bit: Int32(pattern.bit), length: Int32(pattern.text.bytes.count), isWord: pattern.isWord)
    }
    self.places = Frozen(places)
    self.endings = Frozen(endings)
    lookup = PatternLookup(
      places: self.places.pointer, endings: self.endings.pointer, starts: starts, ends: ends,
      longest: patterns.map(\.text.bytes.count).max() ?? 0)
  }
}

/// A table of patterns as plain data.
struct PatternLookup: BitwiseCopyable, @unchecked Sendable {
  struct End: BitwiseCopyable {
    var bit: Int32 = 0
    var length: Int32 = 0
    var isWord = false
  }

  /// By byte: the places of all texts at which it stands, in either case.
  fileprivate let places: UnsafePointer<UInt64>
  /// By place.
  fileprivate let endings: UnsafePointer<End>
  fileprivate let starts: UInt64
  fileprivate let ends: UInt64
  /// Bytes of the longest text.
  fileprivate let longest: Int

  /// Sets the bit of every text that stands in `text`.
  @inline(__always)
  func scan(_ text: UnsafePointer<UInt8>, _ length: Int, into run: FeatureRun) {
    // One step waits for the one before, but the two halves of a text do not wait for each other. They overlap, so that
    // every place where a text may stand lies in one of them.
    let steps = length < 2 &* longest ? length : (length &+ longest) &>> 1
    let behind = length &- steps
    var (front, back): (UInt64, UInt64) = (0, 0)
    for index in 0..<steps {
      front = (front &<< 1 | starts) & places[Int(text[index])]
      back = (back &<< 1 | starts) & places[Int(text[index &+ behind])]
      if (front | back) & ends != 0 {
        settle(front & ends, text, length, index, into: run)
        settle(back & ends, text, length, index &+ behind, into: run)
      }
    }
  }

  @inline(never)
  private func settle(
    _ hits: UInt64, _ text: UnsafePointer<UInt8>, _ length: Int, _ index: Int, into run: FeatureRun
  ) {
    var hits = hits
    while hits != 0 {
      let ending = endings[hits.trailingZeroBitCount]
      hits &= hits &- 1
      if ending.isWord {
        let start = index + 1 - Int(ending.length)
        if start > 0, Text.isWordByte(text[start - 1]) { continue }
        if index + 1 < length, Text.isWordByte(text[index + 1]) { continue }
      }
      run.set(Int(ending.bit))
    }
  }
}
