package import PlaybookIR
package import PlaybookJSON

/// A lead's text with its private values made unreadable, for the excerpts under messages.
///
/// Hidden are the values of private fields of the lead and of its events, and in a book that has any, whatever stands under
/// keys that the book does not read: such a key may be a private one that was misspelt. Guarantee: every other byte and
/// every place stays as it is, so that lines, columns and carets fit.
package struct PrivateText: Sendable {
  /// Names by which something is read.
  private struct Names {
    var hidden: [ArraySlice<UInt8>] = []
    var shown: [ArraySlice<UInt8>] = []
    /// Whether what stands under another key is hidden.
    var hidesOthers: Bool

    init(_ fields: [Field], hidesOthers: Bool) {
      self.hidesOthers = hidesOthers
      for field in fields {
        let names = field.sourceNames.map { Array($0.utf8)[...] }
        if field.isPrivate { hidden += names } else { shown += names }
      }
    }

    /// What is left of the names that lead into the object under `key`.
    func within(_ key: [UInt8]) -> Names? {
      let prefix = key + [UInt8(ascii: ".")]
      func rest(_ names: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        names.filter { $0.starts(with: prefix) }.map { $0.dropFirst(prefix.count) }
      }
      var inner = self
      inner.hidden = rest(hidden)
      inner.shown = rest(shown)
      return inner.hidden.isEmpty && inner.shown.isEmpty ? nil : inner
    }
  }

  private let names: Names
  private let eventNames: Names

  package init(_ program: Program) {
    names = Names(program.fields, hidesOthers: program.fields.contains(where: \.isPrivate))
    eventNames = Names(program.events.flatMap(\.fields), hidesOthers: false)
  }

  /// `lead` is what `bytes` hold.
  package func masked(_ bytes: [UInt8], of lead: JSONValue) -> [UInt8] {
    var masked = bytes
    mask(lead, names, &masked)
    return masked
  }

  /// Text of which nobody knows what it holds: no letter and no digit is left.
  package static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var masked = bytes
    dot(&masked, in: 0..<bytes.count) { scalar in
      switch scalar.properties.generalCategory {
      // Quotes that are none in JSON, and space that is none.
      case .initialPunctuation, .finalPunctuation, .openPunctuation, .spaceSeparator, .format: true
      case _: scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
      }
    }
    return masked
  }

  private func mask(_ value: JSONValue, _ names: Names, _ bytes: inout [UInt8]) {
    for member in value.members ?? [] {
      func isNamed(_ names: [ArraySlice<UInt8>]) -> Bool { names.contains { $0.elementsEqual(member.key) } }
      if isNamed(names.hidden) {
        Self.mask(member.value, &bytes)
      } else if let inner = names.within(member.key), member.value.members != nil {
        mask(member.value, inner, &bytes)
      } else if !isNamed(names.shown), names.hidesOthers {
        Self.mask(member.value, &bytes)
      } else {
        for event in member.value.elements ?? [] { mask(event, eventNames, &bytes) }
      }
    }
  }

  private static func mask(_ value: JSONValue, _ bytes: inout [UInt8]) {
    guard value.start < value.end, value.end <= bytes.count else { return }
    dot(&bytes, in: value.start..<value.end) { $0 == "\"" }
  }

  /// Each character becomes a dot of as many bytes; line ends and those that say nothing stay.
  private static func dot(
    _ bytes: inout [UInt8], in span: Range<Int>, unless saysNothing: (Unicode.Scalar) -> Bool
  ) {
    var index = span.lowerBound
    for scalar in String(decoding: bytes[span], as: UTF8.self).unicodeScalars {
      let dot: Unicode.Scalar =
        switch UTF8.width(scalar) {
        case _ where scalar == "\n" || scalar == "\r" || saysNothing(scalar): scalar
        case 1: "*"
        case 2: "\u{B7}"
        case 3: "\u{2022}"
        case _: "\u{10101}"
        }
      for byte in String(dot).utf8 where index < span.upperBound {
        bytes[index] = byte
        index += 1
      }
    }
  }
}
