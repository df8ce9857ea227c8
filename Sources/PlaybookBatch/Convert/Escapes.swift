/// Texts as they are meant, out of texts as they are written.
enum Escapes {
  /// A JSON string between its quotes, whose syntax is sound. Returns how many bytes it has; never more than `length`.
  static func undo(
    _ text: UnsafePointer<UInt8>, _ length: Int, into output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var (read, written) = (0, 0)
    while read < length {
      let byte = text[read]
      guard byte == UInt8(ascii: "\\"), read + 1 < length else {
        output[written] = byte
        read += 1
        written += 1
        continue
      }
      let escaped = text[read + 1]
      read += 2
      guard escaped == UInt8(ascii: "u") else {
        output[written] = plain(escaped)
        written += 1
        continue
      }
      var code = digits(text + read)
      read += 4
      if code & 0xFC00 == 0xD800 {
        code = 0x10000 + (code & 0x3FF) << 10 + (digits(text + read + 2) & 0x3FF)
        read += 6
      }
      written += encode(code, into: output + written)
    }
    return written
  }

  /// A cell of a table in which some quotes stand doubled.
  static func undoQuotes(
    _ text: UnsafePointer<UInt8>, _ length: Int, into output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var (read, written) = (0, 0)
    let quote = UInt8(ascii: "\"")
    while read < length {
      let isDoubled = text[read] == quote && read + 1 < length && text[read + 1] == quote
      output[written] = text[read]
      read += isDoubled ? 2 : 1
      written += 1
    }
    return written
  }

  private static func plain(_ escaped: UInt8) -> UInt8 {
    switch escaped {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case _: escaped
    }
  }

  private static func digits(_ text: UnsafePointer<UInt8>) -> UInt32 {
    var code: UInt32 = 0
    for index in 0..<4 {
      let byte = text[index]
      code = code << 4 | UInt32(byte & 15) + (byte > 0x39 ? 9 : 0)
    }
    return code
  }

  private static func encode(_ code: UInt32, into output: UnsafeMutablePointer<UInt8>) -> Int {
    switch code {
    case 0..<0x80:
      output[0] = UInt8(truncatingIfNeeded: code)
      return 1
    case 0x80..<0x800:
      output[0] = UInt8(truncatingIfNeeded: 0xC0 | code >> 6)
      output[1] = UInt8(truncatingIfNeeded: 0x80 | code & 0x3F)
      return 2
    case 0x800..<0x10000:
      output[0] = UInt8(truncatingIfNeeded: 0xE0 | code >> 12)
      output[1] = UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F)
      output[2] = UInt8(truncatingIfNeeded: 0x80 | code & 0x3F)
      return 3
    case _:
      output[0] = UInt8(truncatingIfNeeded: 0xF0 | code >> 18)
      output[1] = UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F)
      output[2] = UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F)
      output[3] = UInt8(truncatingIfNeeded: 0x80 | code & 0x3F)
      return 4
    }
  }
}
