extension Lexer {
  /// The longest text that a book may quote, in Unicode scalars.
  package static let longestText = 10_000

  /// `"…"` on one line.
  mutating func lexString() {
    let start = index
    index += 1
    var curlyEnd: Int?
    while index < bytes.count, bytes[index] != 0x0A {
      switch bytes[index] {
      case 0x22:
        index += 1
        return addString(from: start)
      case 0x5C: lexEscape(of: start)
      case 0x00...0x08, 0x0B...0x1F, 0x7F: lexControlInString()
      case 0xE2 where byte(1) == 0x80 && byte(2) == 0x9D:
        index += 3
        curlyEnd = curlyEnd ?? index
      default: index += 1
      }
    }
    if let curlyEnd {
      index = curlyEnd
      return addForeignString(from: start, contents: start + 1..<curlyEnd - 3)
    }
    endOpenString(start)
  }

  /// A text whose second quote is missing ends with its line, but it does not swallow the `{` of a block.
  private mutating func endOpenString(_ start: Int) {
    var end = index
    while end > start + 1, [0x20, 0x09, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    if end > start + 1, bytes[end - 1] == 0x7B { end -= 1 }
    while end > start + 1, [0x20, 0x09].contains(bytes[end - 1]) { end -= 1 }
    index = end
    // What stood in the part that is given back is read again, and would be noted twice.
    while let last = result.problems.last, last.range.lowerBound >= end { result.problems.removeLast() }
    note(.openText, start..<index)
    add(.openText, from: start)
  }

  private mutating func addString(from start: Int) {
    var length = 0
    for place in start..<index where bytes[place] & 0xC0 != 0x80 { length += 1 }
    if length - 2 > Self.longestText { note(.longText, start..<index) }
    add(.string, from: start)
  }

  /// A text in quotes of another kind: read as a text, and reported.
  private mutating func addForeignString(from start: Int, contents: Range<Int>) {
    let text = String(decoding: bytes[contents], as: UTF8.self)
    let isSimple = !text.utf8.contains(0x22) && !text.utf8.contains(0x5C)
    note(.foreignQuotes, start..<index, replacement: isSimple ? "\"\(text)\"" : nil)
    add(.string, from: start)
  }

  private mutating func lexControlInString() {
    // The line end of CRLF belongs to no text.
    if bytes[index] != 0x0D || byte(1) != 0x0A { note(.controlCharacter, index..<index + 1) }
    index += 1
  }

  /// Says of a text once that it has such escapes, not for each of them.
  private mutating func noteEscape(_ range: Range<Int>, of text: Int) {
    if let last = result.problems.last, last.range.lowerBound > text, last.range.count == range.count,
      bytes[last.range].elementsEqual(bytes[range])
    {
      return
    }
    note(.unknownEscape, range)
  }

  private mutating func lexEscape(of text: Int) {
    let start = index
    index += 1
    switch byte(0) {
    case 0x22, 0x5C, 0x6E, 0x74: index += 1
    case 0x75:
      index += 1
      if StringText.scalar(ofEscape: bytes[index...]) != nil {
        while byte(0) != 0x7D { index += 1 }
        index += 1
      } else {
        noteEscape(start..<index, of: text)
      }
    case 0x0A, 0x0D, 0x00: noteEscape(start..<index, of: text)
    default:
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      noteEscape(start..<index, of: text)
    }
  }

  /// `'…'` is a text if it is closed on its line; a lone `'` is an odd character.
  mutating func lexSingleQuotes() {
    let start = index
    var end = index + 1
    while end < bytes.count, bytes[end] != 0x27, bytes[end] != 0x0A { end += 1 }
    guard end < bytes.count, bytes[end] == 0x27 else {
      index += 1
      note(.oddCharacter, start..<index)
      // The rest of the line is read no further: without its second quote nobody knows where the text ends.
      skipLine()
      return add(.invalid, from: start)
    }
    index = end + 1
    addForeignString(from: start, contents: start + 1..<end)
  }

  /// “…”, „…“, «…» and their kin, closed by their partner on the same line, or else by a straight quote.
  mutating func lexCurlyQuotes(_ opening: Unicode.Scalar, length: Int) {
    let start = index
    index += length
    let contents = index
    var straight: Int?
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == 0x22 { straight = straight ?? index }
      guard bytes[index] >= 0x80, let (scalar, length) = scalar(at: index) else {
        index += 1
        continue
      }
      index += length
      if Self.closes(scalar, opening) { return addForeignString(from: start, contents: contents..<index - length) }
    }
    if let straight {
      index = straight + 1
      return addForeignString(from: start, contents: contents..<straight)
    }
    endOpenString(start)
  }

  private static func closes(_ scalar: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    switch opening {
    case "„": scalar == "“" || scalar == "”"
    case "“": scalar == "”"
    case "‚": scalar == "‘" || scalar == "’"
    case "‘": scalar == "’"
    case "«": scalar == "»"
    case "»": scalar == "«"
    case "‹": scalar == "›"
    case "›": scalar == "‹"
    case "「": scalar == "」"
    default: scalar == opening
    }
  }
}

/// What a quoted text says once its escapes are resolved.
enum StringText {
  /// `bytes` is a whole quoted text, its quotes included; `isClosed` is false where the second quote is missing.
  static func decode(_ bytes: ArraySlice<UInt8>, isClosed: Bool) -> String {
    var contents = bytes
    dropScalar(&contents, fromEnd: false)
    if isClosed { dropScalar(&contents, fromEnd: true) }
    guard contents.contains(0x5C) else { return String(decoding: contents, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(contents.count)
    while let first = contents.popFirst() {
      guard first == 0x5C, let escaped = contents.popFirst() else {
        text.append(first)
        continue
      }
      switch escaped {
      case 0x6E: text.append(0x0A)
      case 0x74: text.append(0x09)
      case 0x75:
        guard let scalar = scalar(ofEscape: contents), let end = contents.firstIndex(of: 0x7D) else { continue }
        text.append(contentsOf: String(scalar).utf8)
        contents = contents[(end + 1)...]
      default: text.append(escaped)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The scalar of `{1F600}` at the start of `bytes`: what follows `\u`. Nil if it is not spelled like this or is none.
  static func scalar(ofEscape bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.first == 0x7B else { return nil }
    let digits = bytes.dropFirst().prefix(7).prefix { $0 != 0x7D }
    guard (1...6).contains(digits.count), bytes.dropFirst(digits.count + 1).first == 0x7D else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: value = value * 16 + UInt32(digit - 0x30)
      case 0x41...0x46: value = value * 16 + UInt32(digit - 0x41 + 10)
      case 0x61...0x66: value = value * 16 + UInt32(digit - 0x61 + 10)
      default: return nil
      }
    }
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static func dropScalar(_ bytes: inout ArraySlice<UInt8>, fromEnd: Bool) {
    if fromEnd {
      while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
    } else {
      bytes = bytes.dropFirst()
      while let first = bytes.first, first & 0xC0 == 0x80 { bytes = bytes.dropFirst() }
    }
  }
}
