/// Reading a document whose shape is known: nil wherever the value is of another kind.
extension JSONValue {
  package var isNull: Bool {
    if case .null = kind { true } else { false }
  }

  package var bool: Bool? {
    if case .bool(let value) = kind { value } else { nil }
  }

  /// A number's text, as written.
  package var numberText: String? {
    if case .number(let text) = kind { text } else { nil }
  }

  /// A number that is written without fraction and exponent and fits.
  package var integer: Int? { numberText.flatMap { Int($0) } }

  package var string: String? { stringBytes.map { String(decoding: $0, as: UTF8.self) } }

  package var stringBytes: [UInt8]? {
    if case .string(let bytes) = kind { bytes } else { nil }
  }

  package var elements: [JSONValue]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  package var members: [JSONMember]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// The value of the first member with this name.
  package func member(_ name: String) -> JSONValue? {
    members?.first { $0.key.elementsEqual(name.utf8) }?.value
  }

  /// What the value is, as people say it: `a number`, `text`, `a list`.
  package var kindName: String {
    switch kind {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
