import PlaybookIR
package import PlaybookJSON
package import PlaybookSource

/// What can be wrong with a lead. PB50xx: its text is not JSON; PB51xx: its values.
package enum RuntimeCode: String, DiagnosticCode {
  case emptyText = "PB5001"
  case textCutOff = "PB5002"
  case unexpectedCharacter = "PB5003"
  case unknownWord = "PB5004"
  case badNumber = "PB5005"
  case badEscape = "PB5006"
  case halfCharacter = "PB5007"
  case controlCharacter = "PB5008"
  case notUTF8 = "PB5009"
  case tooDeep = "PB5010"
  case tooLarge = "PB5011"
  case trailingText = "PB5012"
  case missingComma = "PB5013"
  case missingColon = "PB5014"
  case trailingComma = "PB5015"
  case keyNotQuoted = "PB5016"
  case singleQuotes = "PB5017"
  case comment = "PB5018"

  case notAnObject = "PB5101"
  case requiredMissing = "PB5102"
  case valueMisfit = "PB5103"
  case valueOutOfRange = "PB5104"
  case keyTwice = "PB5105"
  case misspeltKey = "PB5106"
  case sourcesDiffer = "PB5107"
  case elementDropped = "PB5108"
  case currenciesDiffer = "PB5109"
  case historyNotAList = "PB5110"
  case eventWithoutType = "PB5111"
  case eventWithoutTime = "PB5112"
  case unknownStep = "PB5113"
}

// MARK: - The text

extension Diagnostic {
  /// A lead whose text is not JSON. `text` is what was read, `file` its index for spans.
  package static func unreadableLead(_ error: JSONError, text: [UInt8], file: Int) -> Diagnostic {
    func span(_ length: Int) -> SourceSpan {
      SourceSpan(file: file, start: error.offset, end: error.offset + length)
    }
    let rest = text[min(error.offset, text.count)..<min(error.offset + 4, text.count)]
    let character = String(String(decoding: rest, as: UTF8.self).unicodeScalars.prefix(1))
    let here = span(max(1, character.utf8.count))
    return switch error.fault {
    case .empty:
      Diagnostic(
        RuntimeCode.emptyText, at: span(0), "the file is empty; expected a lead as JSON",
        hint: "the smallest lead is `{}`")
    case .truncated: textCutOff(character, at: here, end: text.count)
    case .unexpected: unexpectedCharacter(character, at: here)
    case .unknownWord(let word): unknownWord(word, at: span(word.utf8.count))
    case .badNumber(let number): badNumber(number, at: span(number.utf8.count))
    case .badEscape: badEscape(at: span(2))
    case .loneSurrogate: halfCharacter(at: span(6))
    case .controlCharacter(let byte): controlCharacter(byte, at: span(1))
    case .badUTF8:
      Diagnostic(
        RuntimeCode.notUTF8, at: span(1), "the bytes here are not UTF-8 text; expected a JSON file in UTF-8",
        hint: "save or export the file with the encoding UTF-8")
    case .tooDeep(let limit):
      Diagnostic(
        RuntimeCode.tooDeep, at: here, "more than \(limit) brackets stand inside each other; expected fewer",
        hint: "a lead needs only a few levels; was the right file given?")
    case .tooLarge(let limit):
      Diagnostic(
        RuntimeCode.tooLarge, at: span(0), "the lead is larger than \(limit >> 20) MiB; expected the data of one lead",
        hint: "was the right file given?")
    case .trailingText:
      Diagnostic(
        RuntimeCode.trailingText, at: here, "something follows after the end of the lead; expected nothing more",
        hint: "one file holds one lead")
    case .missingComma:
      Diagnostic(RuntimeCode.missingComma, at: here, "a comma is missing; expected `,` before this")
    case .missingColon:
      Diagnostic(
        RuntimeCode.missingColon, at: here, "a colon is missing; expected `:` between a key and its value",
        hint: "an object is written `{\"key\": value}`")
    case .trailingComma:
      Diagnostic(
        RuntimeCode.trailingComma, at: here, "a comma stands after the last value; expected another value or no comma",
        fixIt: .init(here, replaceWith: "", isSafe: true))
    case .keyNotQuoted: keyNotQuoted(character, at: here)
    case .singleQuotes:
      Diagnostic(RuntimeCode.singleQuotes, at: here, "`'` begins no text in JSON; expected the double quote `\"`")
    case .comment:
      Diagnostic(RuntimeCode.comment, at: here, "a comment stands here, and JSON has none; expected a value or the end")
    }
  }

  private static func unknownWord(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.unknownWord, at: span,
      "`\(word)` is no value in JSON; expected a number, text in double quotes, true, false or null",
      hint: hint(forWord: word))
  }

  private static func badNumber(_ number: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.badNumber, at: span,
      "`\(number)` is not written as JSON writes numbers; expected one such as `12`, `-0.5` or `1e3`",
      hint: hint(forNumber: number))
  }

  private static func badEscape(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.badEscape, at: span,
      "a backslash begins a sign that JSON does not have; expected `\\n`, `\\t`, `\\\"`, `\\\\`, or `\\u` and four digits",
      hint: "a backslash itself is written `\\\\`")
  }

  private static func halfCharacter(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.halfCharacter, at: span, "half of a character stands alone; expected both of its `\\u` parts",
      hint: "text was cut in the middle of an emoji or another rare character; export it again, or delete the half")
  }

  private static func keyNotQuoted(_ character: String, at span: SourceSpan) -> Diagnostic {
    let isDigit = character.utf8.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } == true
    return Diagnostic(
      RuntimeCode.keyNotQuoted, at: span, "a key stands without quotes; expected a key in double quotes",
      hint: isDigit ? "a number is written without thousands separators" : nil)
  }

  private static func textCutOff(_ opening: String, at span: SourceSpan, end: Int) -> Diagnostic {
    let (what, expected) =
      switch opening {
      case "{": ("the object that begins here", "its closing `}`")
      case "[": ("the list that begins here", "its closing `]`")
      case "\"": ("the text that begins here", "its closing quote")
      case _: ("the word that begins here", "the rest of it")
      }
    let label = SourceSpan(file: Int(span.file), start: end, end: end)
    return Diagnostic(
      RuntimeCode.textCutOff, at: span, "\(what) does not end; expected \(expected)",
      labels: [.init(label, "the file ends here")])
  }

  private static func unexpectedCharacter(_ character: String, at span: SourceSpan) -> Diagnostic {
    let hint: String? =
      switch character {
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}":
        "JSON has only the straight double quote `\"`"
      case "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{3000}": "replace this character by a plain space"
      case _: nil
      }
    return Diagnostic(
      RuntimeCode.unexpectedCharacter, at: span,
      "`\(character)` cannot stand here; expected \(expected(at: character))",
      hint: hint)
  }

  private static func expected(at character: String) -> String {
    switch character {
    case ",", ":": "a value before it"
    case "}", "]": "a value, or the bracket that closes what is open"
    case _: "a value"
    }
  }

  private static func hint(forWord word: String) -> String {
    switch word.lowercased() {
    case "true", "yes", "on", "y": "write `true`"
    case "false", "no", "off", "n": "write `false`"
    case "nan", "-nan", "inf", "-inf", "infinity", "-infinity", "none", "null", "nil", "undefined", "na":
      "write `null`, or leave the field out"
    case _: "text stands in double quotes"
    }
  }

  private static func hint(forNumber number: String) -> String? {
    let bytes = Array(number.utf8)
    let isDate = bytes.dropFirst().count { $0 == UInt8(ascii: "-") } > 1
    if isDate || bytes.contains(where: { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 && $0 | 0x20 != 0x65 }) {
      return "text, and also a date or a number with letters, stands in double quotes"
    }
    if bytes.contains(UInt8(ascii: "_")) { return "leave out the `_`" }
    switch bytes.first {
    case UInt8(ascii: "+"): return "leave out the `+`"
    case UInt8(ascii: "."): return "write a `0` before the point"
    case _:
      if bytes.last == UInt8(ascii: ".") { return "write a digit after the point, or leave the point out" }
      let digits = bytes.drop { $0 == UInt8(ascii: "-") }
      let isPadded = digits.first == UInt8(ascii: "0") && digits.count > 1
      return isPadded ? "leave out the zeros in front, or write the number in double quotes to keep them" : nil
    }
  }

  private static func controlCharacter(_ byte: UInt8, at span: SourceSpan) -> Diagnostic {
    switch byte {
    case 0x0A, 0x0D:
      return Diagnostic(
        RuntimeCode.controlCharacter, at: span, "a line ends inside a text; expected the closing quote before it",
        hint: "a line break inside a text is written `\\n`")
    case 0x09:
      return Diagnostic(
        RuntimeCode.controlCharacter, at: span, "a tab stands inside a text; expected `\\t` for it")
    case _:
      let digits = String(byte, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: 4 - digits.utf8.count) + digits
      return Diagnostic(
        RuntimeCode.controlCharacter, at: span, "the control character U+\(code) stands here; expected JSON text",
        hint: byte == 0 ? "the file may be UTF-16 or no text at all; save it with the encoding UTF-8" : nil)
    }
  }
}

// MARK: - The values

extension Diagnostic {
  static func notAnObject(_ value: JSONValue, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.notAnObject, at: span, "the lead is \(value.kindName); expected an object: `{ … }`",
      hint: value.elements == nil ? nil : "one file holds one lead; give one of the list's leads alone")
  }

  static func requiredMissing(_ reason: UnknownReason, field: Field, at span: SourceSpan) -> Diagnostic {
    let name = field.title.name
    let message =
      reason == .absent
      ? "the lead has no `\(name)`; expected a value, because the book requires one"
      : "`\(name)` is \(reason.rawValue); expected a value, because the book requires one"
    let names = ([name] + field.reads).map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      RuntimeCode.requiredMissing, at: span, message, hint: field.reads.isEmpty ? nil : "it is read from \(names)")
  }

  static func requiredStale(_ age: AnswerAge, stamp: String, field: Field, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.requiredMissing, at: span,
      "`\(field.title.name)` is \(age.words(stamp: "`\(stamp)`")), and an answer counts for \(age.limitWords); expected a fresh one, because the book requires it",
      hint: "ask again, and set `\(stamp)` to when it was answered")
  }

  /// A value that its field cannot use; an error where the field is required.
  static func misfit(
    _ misfit: Misfit, field: String, isPrivate: Bool, isRequired: Bool, source: String?, shown: String,
    at span: SourceSpan
  ) -> Diagnostic {
    let value = isPrivate ? "the value" : "`\(shown)`"
    let place = source.map { " in `\($0)`" } ?? ""
    let target = isRequired ? "`\(field)`, which the book requires" : "`\(field)`"
    let isTooLarge = misfit.why == .outOfRange
    return Diagnostic(
      isTooLarge ? RuntimeCode.valueOutOfRange : .valueMisfit, at: span,
      "\(value)\(place) \(isTooLarge ? "is out of range for" : "does not fit") \(target); expected \(misfit.expected)",
      severity: isRequired ? .error : .warning, hint: isPrivate && misfit.hintTellsValue ? nil : misfit.hint)
  }

  static func keyTwice(_ key: SourceTree.Twice, fields: [LeadFindings.FieldName], in file: Int) -> Diagnostic {
    let first = SourceSpan(file: file, start: key.first, end: key.first + key.length)
    let second = SourceSpan(file: file, start: key.second, end: key.second + key.length)
    let names = LeadText.some(of: fields.map { "`\($0.path)`" })
    return Diagnostic(
      RuntimeCode.keyTwice, at: second, "`\(key.path)` stands twice, so \(names) cannot be read; expected it once",
      severity: fields.contains(where: \.isRequired) ? .error : .warning, labels: [.init(first, "the first one")],
      hint: "delete the one that is wrong")
  }

  static func misspeltKey(_ path: String, meant name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.misspeltKey, at: span,
      "the book reads no `\(LeadText.cut(Array(path.utf8)))`; expected a key that it reads",
      severity: .warning, hint: "did you mean `\(name)`?")
  }

  /// Two sources of one field cannot be brought together.
  static func sourcesDiffer(
    _ why: UnknownReason, field: String, isPrivate: Bool, isRequired: Bool,
    _ first: (name: String, shown: String, span: SourceSpan), _ second: (name: String, shown: String, span: SourceSpan)
  ) -> Diagnostic {
    func source(_ source: (name: String, shown: String, span: SourceSpan)) -> String {
      isPrivate ? "`\(source.name)`" : "`\(source.shown)` in `\(source.name)`"
    }
    let isMoney = why == .otherCurrency
    let what = isMoney ? "are in two currencies" : "differ"
    let expected = isMoney ? "one currency, because only equal currencies compare here" : "the same value in both"
    return Diagnostic(
      isMoney ? RuntimeCode.currenciesDiffer : .sourcesDiffer, at: second.span,
      "\(source(first)) and \(source(second)) \(what), so `\(field)` is unknown; expected \(expected)",
      severity: isRequired ? .error : .warning, labels: [.init(first.span, "the other source")])
  }

  static func elementDropped(_ element: DroppedElement, field: String, isPrivate: Bool, at span: SourceSpan)
    -> Diagnostic
  {
    let value = isPrivate ? "an element" : "the element `\(element.shown)`"
    return Diagnostic(
      RuntimeCode.elementDropped, at: span,
      "\(value) of `\(field)` is left out; expected \(element.misfit.expected)", severity: .warning,
      hint: isPrivate && element.misfit.hintTellsValue ? nil : element.misfit.hint)
  }

  static func historyNotAList(_ value: JSONValue, field: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.historyNotAList, at: span, "`\(field)` is \(value.kindName); expected a list of events: `[ … ]`")
  }

  static func eventWithoutType(field: String, isTwice: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.eventWithoutType, at: span,
      isTwice
        ? "an event of `\(field)` has two types and is left out; expected one `type`"
        : "an event of `\(field)` has no usable type and is left out; expected an object with a `type`",
      severity: .warning, hint: "an event is written `{\"type\": \"page_view\", \"at\": \"2026-03-02T15:00:00Z\"}`")
  }

  /// `shown`: what stands in `at`, if anything.
  static func eventWithoutTime(kind: String, shown: String?, at span: SourceSpan) -> Diagnostic {
    let what = shown.map { "has `\($0)` as its time" } ?? "has no time"
    return Diagnostic(
      RuntimeCode.eventWithoutTime, at: span,
      "a `\(kind)` \(what) so it counts as long ago; expected `at` with a moment such as `2026-03-02T15:00:00Z`",
      severity: .warning, hint: "rules with a window, a day or an order in time do not see it")
  }

  static func unknownCadence(_ given: Text, known: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.unknownStep, at: span,
      "the book has no cadence `\(LeadText.cut(given.bytes))`, so this event counts for none; expected "
        + LeadText.some(of: known.map { "`\($0)`" }),
      severity: .warning, hint: Suggestion.hint(for: LeadText.cut(given.bytes), in: known))
  }

  static func unknownStep(_ given: Text, of cadence: String, known: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuntimeCode.unknownStep, at: span,
      "the cadence `\(cadence)` has no step `\(LeadText.cut(given.bytes))`, so none is done by this event; expected "
        + LeadText.some(of: known.map { "`\($0)`" }),
      severity: .warning, hint: Suggestion.hint(for: LeadText.cut(given.bytes), in: known))
  }

  /// What is not listed because it would only repeat what is.
  static func moreOfTheSame(_ code: RuntimeCode, field: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, at: span, "from here on more of the same in `\(field)` is not listed; expected none", severity: .warning)
  }
}
