/// Reads a JSON text (RFC 8259) into values that keep every number's text and every value's place.
///
/// Input: any bytes. Output: the one value of the text, or the first fault and where it is.
/// Guarantee: never traps, takes time linear in the bytes, and accepts exactly UTF-8 JSON, with or without a byte order
/// mark. Keys that stand twice are kept: what they mean is the caller's question.
package struct JSONReader {
  package struct Limits: Sendable {
    /// Arrays and objects inside each other.
    package var depth: Int
    package var bytes: Int

    package init(depth: Int = 64, bytes: Int = 64 * 1_048_576) {
      self.depth = depth
      self.bytes = bytes
    }
  }

  package static func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws(JSONError) -> JSONValue {
    guard bytes.count <= limits.bytes else { throw JSONError(.tooLarge(limit: limits.bytes), at: 0) }
    var reader = JSONReader(bytes: bytes, depthLimit: min(limits.depth, deepestLimit))
    return try reader.readText()
  }

  /// What the call stack holds with room to spare, whatever a caller asks for.
  private static let deepestLimit = 1_000

  // The rest of the reader is shared with `JSONReader+Scalars.swift`.
  let bytes: [UInt8]
  private let depthLimit: Int
  private var depth = 0
  var position = 0

  private init(bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func readText() throws(JSONError) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw JSONError(.empty, at: 0) }
    let value = try readValue(inside: nil)
    skipSpace()
    guard position >= bytes.count else {
      throw unexpectedByte(orElse: isStartOfValue(bytes[position]) ? .trailingText : nil)
    }
    return value
  }

  /// The value that begins here; `opening` is where the array or object around it began.
  private mutating func readValue(inside opening: Int?) throws(JSONError) -> JSONValue {
    guard position < bytes.count else { throw JSONError(.truncated, at: opening ?? position) }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""):
      let text = try readString()
      return JSONValue(.string(text), start: start, end: position)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."):
      let number = try readNumber()
      return JSONValue(.number(number), start: start, end: position)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      let kind = try readWord()
      return JSONValue(kind, start: start, end: position)
    case _: throw unexpectedByte()
    }
  }

  private mutating func readArray() throws(JSONError) -> JSONValue {
    let start = position
    try enter()
    var elements: [JSONValue] = []
    skipSpace()
    if !skip(UInt8(ascii: "]")) {
      while true {
        elements.append(try readValue(inside: start))
        if try !readSeparator(closing: UInt8(ascii: "]"), start: start) { break }
      }
    }
    depth -= 1
    return JSONValue(.array(elements), start: start, end: position)
  }

  private mutating func readObject() throws(JSONError) -> JSONValue {
    let start = position
    try enter()
    var members: [JSONMember] = []
    skipSpace()
    if !skip(UInt8(ascii: "}")) {
      while true {
        members.append(try readMember(start: start))
        if try !readSeparator(closing: UInt8(ascii: "}"), start: start) { break }
      }
    }
    depth -= 1
    return JSONValue(.object(members), start: start, end: position)
  }

  private mutating func readMember(start: Int) throws(JSONError) -> JSONMember {
    guard position < bytes.count else { throw JSONError(.truncated, at: start) }
    let keyStart = position
    guard bytes[position] == UInt8(ascii: "\"") else {
      throw unexpectedByte(orElse: isPartOfToken(bytes[position]) ? .keyNotQuoted : nil)
    }
    let key = try readString()
    skipSpace()
    guard position < bytes.count else { throw JSONError(.truncated, at: start) }
    guard skip(UInt8(ascii: ":")) else { throw unexpectedByte(orElse: .missingColon) }
    skipSpace()
    return JSONMember(key: key, keyStart: keyStart, value: try readValue(inside: start))
  }

  /// After an element: true when a comma announces another one, false when the bracket closed.
  private mutating func readSeparator(closing bracket: UInt8, start: Int) throws(JSONError) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw JSONError(.truncated, at: start) }
    if skip(bracket) { return false }
    let comma = position
    guard skip(UInt8(ascii: ",")) else {
      let next = bytes[position]
      throw unexpectedByte(orElse: isStartOfValue(next) || isPartOfToken(next) ? .missingComma : nil)
    }
    skipSpace()
    if position < bytes.count, bytes[position] == bracket { throw JSONError(.trailingComma, at: comma) }
    return true
  }

  /// Steps into an array or object.
  private mutating func enter() throws(JSONError) {
    guard depth < depthLimit else { throw JSONError(.tooDeep(limit: depthLimit), at: position) }
    depth += 1
    position += 1
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      case _: return
      }
    }
  }

  /// Why the byte here cannot stand here: what is always wrong first, then `likely`, then the byte itself.
  private func unexpectedByte(orElse likely: JSONError.Fault? = nil) -> JSONError {
    let byte = bytes[position]
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    let fault: JSONError.Fault =
      switch byte {
      case UInt8(ascii: "'"): .singleQuotes
      case UInt8(ascii: "#"): .comment
      case UInt8(ascii: "/") where next == UInt8(ascii: "/") || next == UInt8(ascii: "*"): .comment
      case 0x00..<0x20: .controlCharacter(byte)
      case 0x80... where scalarLength(at: position) == 0: .badUTF8
      case _: likely ?? .unexpected(byte)
      }
    return JSONError(fault, at: position)
  }

  private func isStartOfValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): true
    case _: isPartOfToken(byte)
    }
  }
}
