package import PlaybookIR
package import PlaybookJSON
import PlaybookSource

/// Turns what a lead holds for one field into a value of the field's type. `docs/leads.md` has the table of all that is
/// accepted.
///
/// Input: a JSON value, or the text of a table's cell. Output: a value, or why there is none.
/// Guarantee: exact, total, linear in the text; a JSON text and the same text from a table give the same value.
package struct ValueReader: Sendable {
  /// What a value is before its type is asked: a text without outer space, or a number as written.
  enum Token {
    case text([UInt8])
    case number([UInt8])
    case bool(Bool)

    var bytes: [UInt8] {
      switch self {
      case .text(let bytes), .number(let bytes): bytes
      case .bool(let value): Array((value ? "true" : "false").utf8)
      }
    }
  }

  let field: Field
  private let blanks: Set<Text>
  let zones: any ZoneLibrary
  /// In which a date becomes a moment and the other way round.
  let zone: Zone?
  /// Members by their folded names and spellings.
  private let members: [Text: String]

  /// A zone that is not there counts as UTC: whoever loads a program reports it before.
  package init(_ field: Field, zones: any ZoneLibrary = UTCOnly()) {
    self.field = field
    self.zones = zones
    zone = field.zone.map { (try? zones.zone($0).get()) ?? .utc }
    blanks = Set(field.blanks.map(\.trimmed.folded))
    var members: [Text: String] = [:]
    for member in field.members {
      for spelling in [Text(member.name)] + member.spellings {
        let key = spelling.trimmed.folded
        if members[key] == nil { members[key] = member.name }
      }
    }
    self.members = members
  }

  /// Why the value is none at all: null, or a text that is empty or means "not answered". Nil when there is a value.
  package func absence(of value: JSONValue) -> UnknownReason? {
    switch value.kind {
    case .null: return .null
    case .bool, .array: return nil
    case .number(let text): return isBlank(Array(text.utf8)[...]) ? .blank : nil
    case .string(let bytes): return isBlank(Text.trim(bytes[...])) ? .blank : nil
    case .object:
      guard field.type == .money, let amount = value.member("amount") else { return nil }
      return absence(of: amount)
    }
  }

  /// `isScaled`: the value stands where the field's scale applies.
  package func convert(_ value: JSONValue, isScaled: Bool, currency: PlainCurrency) -> Conversion {
    if case .list(let element) = field.type { return convertList(value, of: element, isScaled, currency) }
    do {
      return .value(try convert(value, to: field.type, isScaled, currency))
    } catch {
      return .misfit(error)
    }
  }

  /// The text of a cell, or of anything else that has only text.
  package func convert(text: [UInt8], isScaled: Bool, currency: PlainCurrency) -> Conversion {
    convert(JSONValue(.string(text)), isScaled: isScaled, currency: currency)
  }

  // MARK: - One value

  private func isBlank(_ trimmed: ArraySlice<UInt8>) -> Bool {
    trimmed.isEmpty || !blanks.isEmpty && blanks.contains(Text(bytes: Array(trimmed)).folded)
  }

  private func convert(
    _ value: JSONValue, to type: ValueType, _ isScaled: Bool, _ currency: PlainCurrency
  ) throws(Misfit) -> Value {
    switch value.kind {
    case .null: throw misfit(type, isScaled)
    case .bool(let bool): return try convert(.bool(bool), to: type, isScaled, currency)
    case .number(let text): return try convert(.number(Array(text.utf8)), to: type, isScaled, currency)
    case .string(let bytes): return try convert(.text(Array(Text.trim(bytes[...]))), to: type, isScaled, currency)
    case .array, .object:
      if case .object(let members) = value.kind, type == .money { return try readMoney(members, currency) }
      if case .choice = type, let member = field.elseMember { return .member(member) }
      throw misfit(type, isScaled)
    }
  }

  private func convert(
    _ token: Token, to type: ValueType, _ isScaled: Bool, _ currency: PlainCurrency
  ) throws(Misfit) -> Value {
    switch type {
    case .yesNo: return try readTruth(token)
    case .choice: return try readMember(token)
    case .money: return try readMoney(token, currency)
    case .count, .number, .percent: return .number(try readNumber(token, type, isScaled))
    case .date, .time: return try readMoment(token, type, isScaled)
    case .text, .email, .domain, .phone, .url, .country, .timezone: return try readText(token, type)
    // No field has these; a list of lists has no single value.
    case .duration, .clock, .points, .grade, .events, .list: throw misfit(type, isScaled)
    }
  }

  private func readTruth(_ token: Token) throws(Misfit) -> Value {
    switch token {
    case .bool(let value): return .truth(value)
    case .text(let bytes), .number(let bytes):
      switch String(decoding: bytes.map(Text.fold), as: UTF8.self) {
      case "true", "yes", "1": return .truth(true)
      case "false", "no", "0": return .truth(false)
      case _: throw Misfit(expected: "yes or no", hint: "write `true` or `false`")
      }
    }
  }

  private func readMember(_ token: Token) throws(Misfit) -> Value {
    let text = Text(bytes: token.bytes)
    if let member = members[text.folded] ?? field.elseMember { return .member(member) }
    let known = field.members.flatMap { [$0.name] + $0.spellings.map(\.string) }
    throw Misfit(
      expected: expected(field.memberType, false), hint: Suggestion.hint(for: text.string, in: known),
      hintTellsValue: true)
  }

  private func readText(_ token: Token, _ type: ValueType) throws(Misfit) -> Value {
    let bytes = token.bytes
    if case .bool = token { throw misfit(type, false) }
    guard !bytes.contains(0) else {
      throw Misfit(expected: expected(type, false), hint: "the text holds the character U+0000")
    }
    let text: Text? =
      switch type {
      case .email: TextShape.email(bytes)
      case .domain: TextShape.domain(bytes)
      case .phone: TextShape.phone(bytes)
      case .url: TextShape.url(bytes)
      case .timezone: try zoneName(Text(bytes: bytes))
      case .country: Country.code(of: bytes).map { Text($0) }
      case .text: Text(bytes: bytes)
      case .yesNo, .count, .number, .percent, .money, .date, .time, .duration, .clock, .choice, .list, .points, .grade,
        .events:
        nil
      }
    guard let text else {
      guard type == .country, let code = Country.code(named: Text(bytes: bytes)) else { throw misfit(type, false) }
      throw Misfit(expected: expected(type, false), hint: "did you mean `\(code)`?", hintTellsValue: true)
    }
    return type == .country ? .country(text.string) : .text(text)
  }

  /// The name of a zone that there is, as the zone files spell it.
  private func zoneName(_ text: Text) throws(Misfit) -> Text {
    let name = text.string
    let fault: ZoneFault
    switch zones.zone(zones.spelling(of: name) ?? name) {
    case .success(let zone): return Text(zone.name)
    case .failure(let other): fault = other
    }
    switch fault {
    case .noData:
      throw Misfit(
        expected: expected(.timezone, false), hint: "there are no zone files here to look it up in: install `tzdata`")
    case .damaged:
      throw Misfit(
        expected: expected(.timezone, false), hint: "its file here is damaged: install `tzdata` again")
    case .unknown:
      if let zone = ZoneWords.zone(for: name) {
        throw Misfit(
          expected: expected(.timezone, false), hint: "such clocks are those of `\(zone)`", hintTellsValue: true)
      }
      // Near a short name is another part of the world. Of a list nobody reads more than the first, and each costs a look
      // at all names.
      guard field.type == .timezone, name.utf8.count > 4, let hint = Suggestion.hint(for: name, in: zones.names) else {
        throw misfit(.timezone, false)
      }
      throw Misfit(expected: expected(.timezone, false), hint: hint, hintTellsValue: true)
    }
  }

  // MARK: - Lists

  private func convertList(
    _ value: JSONValue, of element: ValueType, _ isScaled: Bool, _ currency: PlainCurrency
  ) -> Conversion {
    let elements: [JSONValue]
    switch value.kind {
    case .array(let values): elements = values
    case .string(let bytes):
      // A text may hold several values, as multiple-choice fields are exported.
      elements = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
        JSONValue(.string(Array($0)), start: value.start, end: value.end)
      }
    case .number, .bool: elements = [value]
    case .null, .object: return .misfit(misfit(field.type, isScaled))
    }
    var values: [Value] = []
    var dropped: [DroppedElement] = []
    for (index, json) in elements.enumerated() where absence(of: json) == nil {
      do {
        values.append(try convert(json, to: element, isScaled, currency))
      } catch {
        // A list of a million faults is one fault to its reader.
        guard dropped.count < LeadFindings.problemLimit else { continue }
        dropped.append(
          DroppedElement(index: index, misfit: error, start: json.start, end: json.end, shown: LeadText.shown(json)))
      }
    }
    return .list(.list(values), dropped: dropped)
  }
}

extension Field {
  /// The closed set, also where it is the element of a list.
  var memberType: ValueType {
    if case .list(let element) = type { element } else { type }
  }
}
