#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Eight bytes at a time: what the scanners ask of text.
///
/// Every function reads whole words, so that up to `RawBlock.padding` bytes behind what is asked about are touched.
enum Bytes {
  typealias Pointer = UnsafePointer<UInt8>

  @inline(__always)
  static func word(_ p: Pointer) -> UInt64 { UnsafeRawPointer(p).loadUnaligned(as: UInt64.self) }

  /// `byte` eight times.
  @inline(__always)
  static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte, of which the lowest that is set is right: those above it may be set by a borrow.
  @inline(__always)
  static func firstMark(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// How many digits stand from here on.
  @inline(__always)
  static func digits(_ start: Pointer) -> Int {
    var p = start
    while true {
      let digits = word(p) ^ all(0x30)
      let marks = ((digits &+ all(0x76)) | digits) & highBits
      if marks != 0 { return p - start + firstMark(marks) }
      p += 8
    }
  }

  /// The length of the well-formed UTF-8 sequence that begins here with a byte from 0x80 on, 0 when there is none.
  static func sequence(_ p: Pointer) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool { range.contains(p[offset]) }
    switch p[0] {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    case _: return 0
    }
  }
}

extension Bytes {
  /// The first `byte` from `start` on, or `end`.
  static func first(_ byte: UInt8, from start: Pointer, to end: Pointer) -> Pointer {
    guard start < end, let found = memchr(start, Int32(byte), end - start) else { return end }
    return start + UnsafeRawPointer(start).distance(to: found)
  }

  /// How many times `byte` stands between `start` and `end`.
  static func count(_ byte: UInt8, from start: Pointer, to end: Pointer) -> Int {
    var count = 0
    var p = first(byte, from: start, to: end)
    while p < end {
      count &+= 1
      p = first(byte, from: p + 1, to: end)
    }
    return count
  }
}
