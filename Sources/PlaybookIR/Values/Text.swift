/// UTF-8 text that compares by bytes after folding A–Z; never by Unicode equivalence.
///
/// `==` and hashing compare the bytes as they are; the language's own comparison is `equals`.
package struct Text: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ string: String) { bytes = Array(string.utf8) }

  /// All bytes at once, where an array would hash them one by one.
  package func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
  package var isEmpty: Bool { bytes.isEmpty }

  /// A–Z become a–z; all other bytes stay.
  package static func fold(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// The text with A–Z folded: two texts are equal in the language exactly when these are `==`.
  package var folded: Text { Text(bytes: bytes.map(Self.fold)) }

  package func equals(_ other: Text) -> Bool { bytes.count == other.bytes.count && has(other, at: 0) }

  /// By folded bytes: the order of lists and of output, not an operator of the language.
  package func precedes(_ other: Text) -> Bool {
    bytes.lexicographicallyPrecedes(other.bytes) { Self.fold($0) < Self.fold($1) }
  }

  package func starts(with other: Text) -> Bool { bytes.count >= other.bytes.count && has(other, at: 0) }

  package func ends(with other: Text) -> Bool {
    bytes.count >= other.bytes.count && has(other, at: bytes.count - other.bytes.count)
  }

  package func contains(_ other: Text) -> Bool {
    var isFound = other.isEmpty
    if !isFound {
      forEachOccurrence(of: other) { _ in
        isFound = true
        return false
      }
    }
    return isFound
  }

  /// Whether `word` stands in the text with no letter, digit or `_` right before or after it.
  package func contains(word: Text) -> Bool {
    var isFound = false
    forEachOccurrence(of: word) { start in
      let end = start + word.bytes.count
      let isFree = start == 0 || !Self.isWordByte(bytes[start - 1])
      isFound = isFree && (end == bytes.count || !Self.isWordByte(bytes[end]))
      return !isFound
    }
    return isFound
  }

  /// Letters, digits and `_`. Every byte of a character outside ASCII counts as a letter, so that no table of Unicode
  /// letters, which changes from year to year, takes part in a decision.
  package static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  /// One word: not empty, and nothing but letters, digits and `_`.
  package var isWord: Bool { !bytes.isEmpty && bytes.allSatisfy(Self.isWordByte) }

  /// `*` stands for any text, `?` for one Unicode scalar. Linear in the text.
  package func isLike(_ pattern: Text) -> Bool { LikePattern(pattern).matches(self) }

  /// Without space, tab, line feed and carriage return at either end.
  package var trimmed: Text {
    let slice = Self.trim(bytes[...])
    return slice.count == bytes.count ? self : Text(bytes: Array(slice))
  }

  package static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes
    while let byte = slice.first, isOuterSpace(byte) { slice.removeFirst() }
    while let byte = slice.last, isOuterSpace(byte) { slice.removeLast() }
    return slice
  }

  private static func isOuterSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether `other` stands at `offset`; the caller has made sure that it fits.
  private func has(_ other: Text, at offset: Int) -> Bool {
    for index in other.bytes.indices where Self.fold(bytes[offset + index]) != Self.fold(other.bytes[index]) {
      return false
    }
    return true
  }

  /// Calls `body` with the start of each occurrence of a text that is not empty, overlapping ones too, until it says
  /// false. Linear in both texts (Knuth, Morris and Pratt).
  private func forEachOccurrence(of other: Text, _ body: (Int) -> Bool) {
    let needle = other.bytes
    guard !needle.isEmpty, needle.count <= bytes.count else { return }
    // For each prefix, the length of its longest proper prefix that is also its suffix.
    var borders = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, Self.fold(needle[index]) != Self.fold(needle[length]) { length = borders[length - 1] }
      if Self.fold(needle[index]) == Self.fold(needle[length]) { length += 1 }
      borders[index] = length
    }
    var matched = 0
    for (index, byte) in bytes.enumerated() {
      while matched > 0, Self.fold(byte) != Self.fold(needle[matched]) { matched = borders[matched - 1] }
      if Self.fold(byte) == Self.fold(needle[matched]) { matched += 1 }
      if matched == needle.count {
        if !body(index + 1 - needle.count) { return }
        matched = borders[matched - 1]
      }
    }
  }
}
