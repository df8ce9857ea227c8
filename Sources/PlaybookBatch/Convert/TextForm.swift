import PlaybookIR

/// Quick looks at texts that have a form of their own: yes for the usual ones, no for all that `TextShape` has to judge.
enum TextForm {
  /// Where the last `@` stands.
  @inline(__always)
  static func lastAt(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int? {
    var index = length - 1
    while index >= 0 {
      if text[index] == UInt8(ascii: "@") { return index }
      index -= 1
    }
    return nil
  }

  @inline(__always)
  static func holdsZero(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var index = 0
    while index < length {
      var word = Bytes.word(text + index)
      // What stands behind the text does not count.
      if length &- index < 8 { word |= ~0 &<< UInt64(truncatingIfNeeded: (length &- index) &* 8) }
      if (word &- Bytes.all(0x01)) & ~word & Bytes.highBits != 0 { return true }
      index &+= 8
    }
    return false
  }

  /// Nothing but printable ASCII that stands for itself in a JSON string. Eight bytes behind the text can be read.
  @inline(__always)
  static func isPlainJSON(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var index = 0
    while index < length {
      var word = Bytes.word(text + index)
      // What stands behind the text does not count.
      if length &- index < 8 {
        let kept: UInt64 = (1 &<< UInt64(truncatingIfNeeded: (length &- index) &* 8)) &- 1
        word = word & kept | Bytes.all(0x20) & ~kept
      }
      let quotes = (word ^ Bytes.all(0x22)) &- Bytes.all(0x01)
      let escapes = (word ^ Bytes.all(0x5C)) &- Bytes.all(0x01)
      let deletes = (word ^ Bytes.all(0x7F)) &- Bytes.all(0x01)
      let marks = quotes | escapes | deletes | (word &- Bytes.all(0x20)) | word
      if marks & Bytes.highBits != 0 { return false }
      index &+= 8
    }
    return true
  }

  static func startsWithWWW(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    length >= 3 && text[0] | 0x20 == 0x77 && text[1] | 0x20 == 0x77 && text[2] | 0x20 == 0x77
  }

  /// One `@`, before it letters, digits and a few signs with single points between them, behind it a host.
  @inline(__always)
  static func isPlainAddress(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var index = 0
    var last = UInt8(ascii: ".")
    while index < length {
      let byte = text[index]
      if byte == UInt8(ascii: "@") { break }
      if byte == UInt8(ascii: ".") {
        if last == UInt8(ascii: ".") { return false }
      } else if !isWordByte(byte), byte != UInt8(ascii: "+"), byte != UInt8(ascii: "_"), byte != UInt8(ascii: "'") {
        return false
      }
      last = byte
      index &+= 1
    }
    guard index > 0, index <= 64, index < length, last != UInt8(ascii: ".") else { return false }
    return isPlainHost(text + (index &+ 1), length &- index &- 1)
  }

  /// At least two labels of letters, digits and inner `-`, the last with a letter in front.
  @inline(__always)
  static func isPlainHost(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard length <= 253 else { return false }
    var labels = 0
    var size = 0
    var first: UInt8 = 0
    for index in 0...length {
      let byte = index < length ? text[index] : UInt8(ascii: ".")
      if byte == UInt8(ascii: ".") {
        guard size > 0, size <= 63, first != UInt8(ascii: "-"), text[index &- 1] != UInt8(ascii: "-") else {
          return false
        }
        labels &+= 1
        size = 0
        continue
      }
      guard isWordByte(byte) else { return false }
      if size == 0 { first = byte }
      size &+= 1
    }
    return labels >= 2 && !(first >= 0x30 && first <= 0x39)
  }

  /// Digits with spaces, points and dashes between them, a `+` in front.
  @inline(__always)
  static func isPlainPhone(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var digits = 0
    for index in 0..<length {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits &+= 1
      case UInt8(ascii: "+"): if index > 0 { return false }
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."): if index == 0 { return false }
      case _: return false
      }
    }
    return digits >= 5 && digits <= 15
  }

  /// A letter, a digit, `-`, or a byte beyond ASCII.
  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 <= 9 || byte | 0x20 &- 0x61 <= 25 || byte == UInt8(ascii: "-") || byte >= 0x80
  }
}
