package import PlaybookJSON

/// The members of a JSON object while they are read: each key once, none left over, everything of the wanted kind.
///
/// A program is refused for a key that it should not have, unlike other documents: an unknown key could change what a
/// book decides.
package struct JSONObject {
  private let offset: Int
  private let members: [JSONMember]
  private var isRead: [Bool]

  package init(_ value: JSONValue) throws(ProgramError) {
    guard let members = value.members else { throw ProgramError(.expected("an object"), at: value.start) }
    offset = value.start
    self.members = members
    isRead = Array(repeating: false, count: members.count)
  }

  package func fault(_ fault: ProgramError.Fault) -> ProgramError { ProgramError(fault, at: offset) }

  /// Every key has been read; a key that stands twice has been read once.
  package func finish() throws(ProgramError) {
    guard let index = isRead.firstIndex(of: false) else { return }
    let key = String(decoding: members[index].key, as: UTF8.self)
    throw ProgramError(.unexpectedKey(key), at: members[index].keyStart)
  }

  package mutating func value(_ key: String) -> JSONValue? {
    guard let index = members.firstIndex(where: { $0.key.elementsEqual(key.utf8) }) else { return nil }
    isRead[index] = true
    return members[index].value
  }

  package mutating func required(_ key: String) throws(ProgramError) -> JSONValue {
    guard let value = value(key) else { throw fault(.missingKey(key)) }
    return value
  }

  // MARK: - Plain values

  package mutating func optionalString(_ key: String) throws(ProgramError) -> String? {
    guard let value = value(key) else { return nil }
    return try Self.string(value)
  }

  package mutating func string(_ key: String) throws(ProgramError) -> String { try Self.string(required(key)) }

  package static func string(_ value: JSONValue) throws(ProgramError) -> String {
    guard let string = value.string else { throw ProgramError(.expected("a text"), at: value.start) }
    return string
  }

  package mutating func strings(_ key: String) throws(ProgramError) -> [String] {
    var strings: [String] = []
    for element in try elements(key) { strings.append(try Self.string(element)) }
    return strings
  }

  package mutating func optionalInteger(_ key: String) throws(ProgramError) -> Int? {
    guard let value = value(key) else { return nil }
    return try Self.integer(value)
  }

  package mutating func integer(_ key: String) throws(ProgramError) -> Int { try Self.integer(required(key)) }

  package static func integer(_ value: JSONValue) throws(ProgramError) -> Int {
    guard let integer = value.integer else { throw ProgramError(.expected("a whole number"), at: value.start) }
    return integer
  }

  package mutating func integers(_ key: String) throws(ProgramError) -> [Int] {
    var integers: [Int] = []
    for element in try elements(key) { integers.append(try Self.integer(element)) }
    return integers
  }

  package mutating func flag(_ key: String) throws(ProgramError) -> Bool {
    guard let value = value(key) else { return false }
    guard let flag = value.bool else { throw ProgramError(.expected("true or false"), at: value.start) }
    return flag
  }

  package mutating func optionalNumber(_ key: String) throws(ProgramError) -> Fixed? {
    guard let value = value(key) else { return nil }
    return try Self.number(value)
  }

  package mutating func number(_ key: String) throws(ProgramError) -> Fixed { try Self.number(required(key)) }

  package static func number(_ value: JSONValue) throws(ProgramError) -> Fixed {
    guard let bytes = value.stringBytes, let number = try? Fixed.parse(bytes) else {
      throw ProgramError(.expected("a decimal in quotes"), at: value.start)
    }
    return number
  }

  package mutating func date(_ key: String) throws(ProgramError) -> CivilDate {
    let value = try required(key)
    guard let date = value.stringBytes.flatMap({ CivilDate($0) }) else {
      throw ProgramError(.expected("a date in quotes"), at: value.start)
    }
    return date
  }

  /// One of an enumeration's raw values.
  package mutating func choice<Choice: RawRepresentable<String>>(_ key: String) throws(ProgramError) -> Choice {
    let value = try required(key)
    guard let choice = Choice(rawValue: try Self.string(value)) else {
      throw ProgramError(.expected("one of the known words for `\(key)`"), at: value.start)
    }
    return choice
  }

  package mutating func optionalChoice<Choice: RawRepresentable<String>>(
    _ key: String
  ) throws(ProgramError) -> Choice? {
    guard value(key) != nil else { return nil }
    return try choice(key)
  }

  // MARK: - Lists and objects

  /// An absent list is empty.
  package mutating func elements(_ key: String) throws(ProgramError) -> [JSONValue] {
    guard let value = value(key) else { return [] }
    guard let elements = value.elements else { throw ProgramError(.expected("a list"), at: value.start) }
    return elements
  }

  /// The elements of a list of objects, each read to its end by `read`.
  package mutating func array<Element>(
    _ key: String, _ read: (inout JSONObject) throws(ProgramError) -> Element
  ) throws(ProgramError) -> [Element] {
    var result: [Element] = []
    for element in try elements(key) { result.append(try Self.read(element, read)) }
    return result
  }

  package mutating func object<Element>(
    _ key: String, _ read: (inout JSONObject) throws(ProgramError) -> Element
  ) throws(ProgramError) -> Element {
    try Self.read(required(key), read)
  }

  package mutating func optionalObject<Element>(
    _ key: String, _ read: (inout JSONObject) throws(ProgramError) -> Element
  ) throws(ProgramError) -> Element? {
    guard let value = value(key) else { return nil }
    return try Self.read(value, read)
  }

  package static func read<Element>(
    _ value: JSONValue, _ read: (inout JSONObject) throws(ProgramError) -> Element
  ) throws(ProgramError) -> Element {
    var object = try JSONObject(value)
    let element = try read(&object)
    try object.finish()
    return element
  }
}
