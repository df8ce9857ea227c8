/// Whether bytes are text at all, before anybody looks for words in them.
package enum UTF8Text {
  package enum Verdict: Equatable, Sendable {
    case good
    /// Text, but for some bytes: the first of them.
    case damaged(at: Int)
    /// UTF-16, by its byte order mark.
    case utf16
    /// Mostly what no text has: an image, an archive, a spreadsheet.
    case binary
  }

  /// More than one odd byte in ten is no text.
  package static func examine(_ bytes: [UInt8]) -> Verdict {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    var odd = 0
    var firstBad: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        if let (_, length) = scalar(in: bytes, at: index) {
          index += length
        } else {
          odd += 1
          firstBad = firstBad ?? index
          index += 1
        }
      } else {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { odd += 1 }
        index += 1
      }
    }
    if odd > 3, odd > bytes.count / 10 { return .binary }
    return firstBad.map { .damaged(at: $0) } ?? .good
  }

  /// The scalar at `place` and its length in bytes; nil where the bytes are no UTF-8 (overlong forms and surrogates
  /// included).
  package static func scalar(in bytes: [UInt8], at place: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[place]
    let length: Int
    var value: UInt32
    switch first {
    case 0x00...0x7F: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard place + length <= bytes.count else { return nil }
    for offset in 1..<length {
      let next = bytes[place + offset]
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    return (scalar, length)
  }
}
