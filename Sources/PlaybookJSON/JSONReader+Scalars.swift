/// Strings, numbers and words.
extension JSONReader {
  /// The string whose opening quote stands here, after escapes.
  mutating func readString() throws(JSONError) -> [UInt8] {
    let start = position
    position += 1
    var text: [UInt8] = []
    // Bytes from here to `position` are taken as they are.
    var pieceStart = position
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        if text.isEmpty { text = Array(bytes[pieceStart..<position]) } else { text += bytes[pieceStart..<position] }
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += bytes[pieceStart..<position]
        try readEscape(stringStart: start, into: &text)
        pieceStart = position
      case 0x00..<0x20:
        // A line end after which no quote follows is that of a file that was cut off.
        let isCutOff = (byte == 0x0A || byte == 0x0D) && !bytes[position...].contains(UInt8(ascii: "\""))
        throw isCutOff ? JSONError(.truncated, at: start) : JSONError(.controlCharacter(byte), at: position)
      case 0x80...:
        let length = scalarLength(at: position)
        guard length > 0 else { throw JSONError(.badUTF8, at: position) }
        position += length
      case _: position += 1
      }
    }
    throw JSONError(.truncated, at: start)
  }

  /// The escape whose backslash stands here; of a pair of surrogates both halves.
  private mutating func readEscape(stringStart: Int, into text: inout [UInt8]) throws(JSONError) {
    let start = position
    guard position + 1 < bytes.count else { throw JSONError(.truncated, at: stringStart) }
    position += 2
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): text.append(0x22)
    case UInt8(ascii: "\\"): text.append(0x5C)
    case UInt8(ascii: "/"): text.append(0x2F)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try readFourDigits(escapeStart: start, stringStart: stringStart)
      if 0xD800...0xDBFF ~= code {
        guard position < bytes.count else { throw JSONError(.truncated, at: stringStart) }
        let second = position
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
          bytes[position + 1] == UInt8(ascii: "u")
        else { throw JSONError(.loneSurrogate, at: start) }
        position += 2
        let low = try readFourDigits(escapeStart: second, stringStart: stringStart)
        guard 0xDC00...0xDFFF ~= low else { throw JSONError(.loneSurrogate, at: start) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw JSONError(.loneSurrogate, at: start) }
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    case _: throw JSONError(.badEscape, at: start)
    }
  }

  private mutating func readFourDigits(escapeStart: Int, stringStart: Int) throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw JSONError(.truncated, at: stringStart) }
      let byte = bytes[position]
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(byte - UInt8(ascii: "A")) + 10
      case _: throw JSONError(.badEscape, at: escapeStart)
      }
      code = code << 4 | digit
      position += 1
    }
    return code
  }

  /// The length of the well-formed UTF-8 sequence at `index`, 0 when there is none.
  ///
  /// Overlong forms, surrogates and numbers beyond U+10FFFF are not well-formed.
  func scalarLength(at index: Int) -> Int {
    func isContinuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
    case 0xE0: return isContinuation(1, 0xA0...0xBF) && isContinuation(2) ? 3 : 0
    case 0xED: return isContinuation(1, 0x80...0x9F) && isContinuation(2) ? 3 : 0
    case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0: return isContinuation(1, 0x90...0xBF) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF1...0xF3: return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF4: return isContinuation(1, 0x80...0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case _: return 0
    }
  }

  /// The number that begins here, as it is written.
  mutating func readNumber() throws(JSONError) -> String {
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let whole = skipDigits()
    var isSound = whole == 1 || whole > 1 && bytes[position - whole] != UInt8(ascii: "0")
    if isSound, position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      isSound = skipDigits() > 0
    }
    if isSound, position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      isSound = skipDigits() > 0
    }
    if isSound, position >= bytes.count || !isPartOfToken(bytes[position]) {
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    position = start
    let token = readToken()
    if isNegative, token.utf8.dropFirst().first.map(isLetter) == true {
      throw JSONError(.unknownWord(token), at: start)
    }
    throw JSONError(.badNumber(token), at: start)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] { position += 1 }
    return position - start
  }

  /// `true`, `false`, `null`, or the word that stands there instead.
  mutating func readWord() throws(JSONError) -> JSONValue.Kind {
    let start = position
    let word = readToken()
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case _:
      let isCut = position == bytes.count && ["true", "false", "null"].contains { $0.hasPrefix(word) }
      throw JSONError(isCut ? .truncated : .unknownWord(word), at: start)
    }
  }

  /// The letters, digits and signs from here on, for a message at most the first 40.
  private mutating func readToken() -> String {
    let start = position
    while position < bytes.count, isPartOfToken(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<min(position, start + 40)], as: UTF8.self)
  }

  /// What numbers, and words that are not JSON, are made of.
  func isPartOfToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    case _: isLetter(byte)
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
}
