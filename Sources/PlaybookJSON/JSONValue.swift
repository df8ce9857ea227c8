/// A JSON value as it was read: numbers keep their text, strings their bytes, everything its place in the file.
package struct JSONValue: Sendable {
  package enum Kind: Sendable {
    case null
    case bool(Bool)
    /// The number exactly as written.
    case number(String)
    /// UTF-8 after escapes.
    case string([UInt8])
    case array([JSONValue])
    /// In written order; a key may stand more than once.
    case object([JSONMember])
  }

  package let kind: Kind
  /// Byte offsets into the text, end not included.
  package let start: Int
  package let end: Int

  package init(_ kind: Kind, start: Int = 0, end: Int = 0) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}

package struct JSONMember: Sendable {
  /// UTF-8 after escapes.
  package let key: [UInt8]
  /// Byte offset of the key's opening quote.
  package let keyStart: Int
  package let value: JSONValue

  package init(key: [UInt8], keyStart: Int = 0, value: JSONValue) {
    self.key = key
    self.keyStart = keyStart
    self.value = value
  }
}

/// Why a text is not JSON, and where.
package struct JSONError: Error, Sendable, Hashable {
  package enum Fault: Sendable, Hashable {
    case empty
    /// The text ends inside an array, object, string or literal that began at `offset` of the error.
    case truncated
    case unexpected(UInt8)
    /// A word such as `NaN`, `Infinity`, `True`.
    case unknownWord(String)
    case badNumber(String)
    case badEscape
    case loneSurrogate
    case controlCharacter(UInt8)
    case badUTF8
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
    case trailingText
    case missingComma
    case missingColon
    case trailingComma
    case keyNotQuoted
    case singleQuotes
    case comment
  }

  package let fault: Fault
  /// Byte offset in the text.
  package let offset: Int

  /// The same without what was read.
  package var withoutText: JSONError {
    switch fault {
    case .unknownWord: JSONError(.unknownWord("…"), at: offset)
    case .badNumber: JSONError(.badNumber("…"), at: offset)
    case _: self
    }
  }

  package init(_ fault: Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}
