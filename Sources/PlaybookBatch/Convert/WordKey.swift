/// A text of which at most 16 bytes matter: its first eight and its last eight, A–Z folded, and its length. Two texts of
/// up to 16 bytes have equal keys exactly when they are equal in the language.
struct WordKey: Hashable, BitwiseCopyable {
  var head: UInt64
  var tail: UInt64
  var length: Int

  /// Eight bytes behind the last one of the text can be read.
  @inline(__always)
  init(_ text: UnsafePointer<UInt8>, _ length: Int) {
    let raw = UnsafeRawPointer(text)
    self.length = length
    if length >= 8 {
      head = Self.folded(raw.loadUnaligned(as: UInt64.self))
      tail = Self.folded((raw + (length - 8)).loadUnaligned(as: UInt64.self))
    } else {
      let kept: UInt64 = (1 << UInt64(truncatingIfNeeded: length &* 8)) &- 1
      head = Self.folded(raw.loadUnaligned(as: UInt64.self) & kept)
      tail = 0
    }
  }

  /// Spread over all bits; the table takes as many as it needs from the top.
  @inline(__always)
  func hash(_ seed: UInt64) -> UInt64 {
    var mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15)) &+ UInt64(truncatingIfNeeded: length)
    mixed ^= mixed >> 29
    return mixed &* seed
  }

  /// Every byte from A to Z made small, eight at once.
  @inline(__always)
  static func folded(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & (ones &* 0x7F)
    let isAboveZ = low &+ ones &* (0x7F - 0x5A)
    let isFromA = low &+ ones &* (0x80 - 0x41)
    let isUpper = (isFromA ^ isAboveZ) & ~bytes & (ones &* 0x80)
    return bytes | isUpper >> 2
  }
}
