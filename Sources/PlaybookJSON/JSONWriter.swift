import PlaybookSource

/// Writes JSON: keys in the order given, indented by two spaces or on one line.
///
/// The caller balances begin and end.
package struct JSONWriter: Sendable {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var hasItems: [Bool] = []
  private var isAfterKey = false

  /// Room is made at once for as many bytes as are expected.
  package init(pretty: Bool, expecting size: Int = 0) {
    isPretty = pretty
    bytes.reserveCapacity(size)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func beginObject() { begin("{") }
  package mutating func endObject() { end("}") }
  package mutating func beginArray() { begin("[") }
  package mutating func endArray() { end("]") }

  package mutating func key(_ name: String) {
    separate()
    Self.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  package mutating func null() { raw("null") }
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func integer(_ value: Int) { raw(String(value)) }
  /// A number as it is to be written, in JSON's form.
  package mutating func number(_ text: String) { raw(text) }

  /// A list of whole numbers, on one line in either form.
  package mutating func integers(_ values: [Int]) {
    raw("[" + values.map(String.init).joined(separator: isPretty ? ", " : ",") + "]")
  }

  package mutating func string(_ value: String) {
    separate()
    Self.append(value, to: &bytes)
  }

  package mutating func stringOrNull(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// A whole object: `body` writes its members.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// An array with one call of `body` for each element.
  package mutating func array<Element>(_ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void)
  {
    beginArray()
    for element in elements { body(&self, element) }
    endArray()
  }

  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    stringOrNull(value)
  }

  private mutating func raw(_ value: String) {
    separate()
    bytes += value.utf8
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    hasItems.append(false)
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    let hadItems = hasItems.popLast() ?? false
    if hadItems { newLine() }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = hasItems.last else { return }
    if last { bytes.append(UInt8(ascii: ",")) }
    hasItems[hasItems.count - 1] = true
    newLine()
  }

  private mutating func newLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * hasItems.count))
  }

  /// A JSON string: what is hidden or reorders text is escaped, other text stays.
  package static func append(_ value: String, to text: inout String) {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    text += String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ value: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly every key and value: copied whole.
    let isCopied = value.utf8.withContiguousStorageIfAvailable { text in
      guard text.allSatisfy(isPlain) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isCopied != true {
      for scalar in value.unicodeScalars { append(scalar, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x22: bytes += #"\""#.utf8
    case 0x5C: bytes += #"\\"#.utf8
    case 0x0A: bytes += #"\n"#.utf8
    case 0x0D: bytes += #"\r"#.utf8
    case 0x09: bytes += #"\t"#.utf8
    case _ where scalar.isHidden:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
      }
    default: bytes += String(scalar).utf8
    }
  }

  /// A printable ASCII character that stands for itself in a JSON string.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }
}
