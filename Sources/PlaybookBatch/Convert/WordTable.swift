import PlaybookIR

/// Numbers the texts of a closed set by a hash of their folded bytes.
///
/// Input: texts. Output of a look-up: the number of the text that equals it in the language, from 1, or 0 for any other.
/// Guarantee: the hash of a small set is perfect wherever one of many seeds gives that, so that a look-up is one probe;
/// in a large one, at most half full, it is few.
final class WordTable: Sendable {
  private let entries: Frozen<WordLookup.Entry>
  private let longBytes: Frozen<UInt8>
  let lookup: WordLookup
  /// Every text once, folded, by its number less 1.
  let texts: [Text]

  init(_ words: [Text]) {
    var texts: [Text] = []
    var seen: Set<Text> = []
    for word in words where seen.insert(word.folded).inserted { texts.append(word.folded) }
    self.texts = texts

    var longBytes: [UInt8] = []
    var list: [WordLookup.Entry] = []
    for (index, text) in texts.enumerated() {
      list.append(
        WordLookup.Entry(key: WordKey(text), offset: Int32(longBytes.count), number: Int32(index + 1)))
      if text.bytes.count > 16 { longBytes += text.bytes }
    }
    self.longBytes = Frozen(longBytes)

    var bits: UInt64 = 2
    while 1 << bits < texts.count * (texts.count < 64 ? 4 : 2) { bits += 1 }
    var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    var best = Self.place(list, bits, seed)
    var bestSeed = seed
    for _ in 0..<64 where best.displaced > 0 && texts.count < 256 {
      seed = seed &* 0xD129_42FC_9C5C_61D5 | 1
      let placed = Self.place(list, bits, seed)
      if placed.displaced < best.displaced { (best, bestSeed) = (placed, seed) }
    }
    entries = Frozen(best.entries)
    lookup = WordLookup(
      entries: entries.pointer, last: entries.count - 1, longBytes: self.longBytes.pointer, seed: bestSeed,
      shift: 64 - bits)
  }

  /// Each word at its place, or at the next one that is free.
  private static func place(
    _ list: [WordLookup.Entry], _ bits: UInt64, _ seed: UInt64
  ) -> (entries: [WordLookup.Entry], displaced: Int) {
    var entries = [WordLookup.Entry](repeating: WordLookup.Entry(), count: 1 << Int(bits))
    var displaced = 0
    for entry in list {
      var place = Int(truncatingIfNeeded: entry.key.hash(seed) >> (64 - bits))
      if entries[place].number != 0 { displaced += 1 }
      while entries[place].number != 0 { place = (place + 1) & (entries.count - 1) }
      entries[place] = entry
    }
    return (entries, displaced)
  }

  /// Eight bytes behind the text can be read.
  func number(of text: UnsafePointer<UInt8>, _ length: Int) -> Int { lookup.number(of: text, length) }
}

/// A table of words as plain data.
struct WordLookup: BitwiseCopyable, @unchecked Sendable {
  struct Entry: BitwiseCopyable {
    var key = WordKey(head: 0, tail: 0, length: -1)
    /// Where the bytes of a text of more than 16 stand.
    var offset: Int32 = 0
    /// 0: free.
    var number: Int32 = 0
  }

  fileprivate let entries: UnsafePointer<Entry>
  fileprivate let last: Int
  fileprivate let longBytes: UnsafePointer<UInt8>
  fileprivate let seed: UInt64
  fileprivate let shift: UInt64

  /// Eight bytes behind the text can be read.
  @inline(__always)
  func number(of text: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let key = WordKey(text, length)
    var place = Int(truncatingIfNeeded: key.hash(seed) &>> shift)
    while true {
      let entry = entries + place
      if entry.pointee.number == 0 { return 0 }
      if entry.pointee.key == key, length <= 16 || isSame(text, length, entry.pointee.offset) {
        return Int(entry.pointee.number)
      }
      place = (place &+ 1) & last
    }
  }

  @inline(never)
  private func isSame(_ text: UnsafePointer<UInt8>, _ length: Int, _ offset: Int32) -> Bool {
    let word = longBytes + Int(offset)
    for index in 0..<length where Text.fold(text[index]) != word[index] { return false }
    return true
  }
}

extension WordKey {
  init(head: UInt64, tail: UInt64, length: Int) {
    self.head = head
    self.tail = tail
    self.length = length
  }

  fileprivate init(_ text: Text) {
    let padded = text.bytes + [UInt8](repeating: 0, count: 8)
    self = padded.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { WordKey($0, text.bytes.count) } ?? WordKey(head: 0, tail: 0, length: 0)
    }
  }
}
