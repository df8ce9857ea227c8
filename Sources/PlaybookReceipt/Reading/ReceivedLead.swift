package import PlaybookIR
package import PlaybookJSON

/// What a decision read of its lead, as its receipt lists it: the values as they came through the door, and the events
/// that could be seen.
package struct ReceivedLead: Sendable {
  package struct Field: Sendable {
    /// `.known` or `.unknown`; of an answer that has become stale the answer.
    package var evaluation: Evaluation
    package var source: String?
    package var isDefault: Bool

    package init(_ evaluation: Evaluation, source: String? = nil, isDefault: Bool = false) {
      self.evaluation = evaluation
      self.source = source
      self.isDefault = isDefault
    }
  }

  package struct Event: Sendable {
    /// Index into `Program.events`.
    package var kind: Int
    /// nil: at an unknown past time.
    package var at: Instant?
    package var receivedAt: Instant?
    package var id: Text?
    /// One for each field of the kind.
    package var fields: [Evaluation]
    /// The cadence, enrolment and step that it belongs to, the person it is about, and who did it; by `Link`.
    package var links: [Link: Text]
  }

  /// What any event may say about where it belongs; the raw values are the keys of a receipt.
  package enum Link: String, Sendable, CaseIterable {
    case cadence, enrolment, step, person, by
  }

  /// One for each of `Program.fields`; a field that the program does not read is absent.
  package var fields: [Field]
  package var isHistorySupplied: Bool
  /// In the order of the language; what was sent twice stands here twice.
  package var events: [Event]
}

extension ReceivedLead {
  /// Reads the values of a receipt.
  ///
  /// Output: a lead that could have come through the door of `program` and be seen at `now`. Guarantee: every field that
  /// the program reads is there once, each value is of its field's type and in its canonical form, the events are in
  /// order and none is of the future. Whether they are what the lead says, only the lead can tell.
  package static func read(
    _ values: JSONValue, events: JSONValue, isHistorySupplied: Bool, program: Program, now: Instant
  ) throws(ProgramError) -> ReceivedLead {
    var fields = program.fields.map { _ in Field(.unknown(.absent)) }
    var object = try JSONObject(values)
    for index in program.fieldsRead {
      let field = program.fields[index]
      let value = try object.required(field.title.name)
      fields[index] = try JSONObject.read(value) { (object) throws(ProgramError) in
        try self.field(field, &object, isHistorySupplied: isHistorySupplied)
      }
    }
    try object.finish()
    guard let elements = events.elements else { throw ProgramError(.expected("a list"), at: events.start) }
    if !isHistorySupplied, let first = elements.first {
      throw ProgramError(.expected("no event where no history was supplied"), at: first.start)
    }
    var history: [Event] = []
    for element in elements {
      let event = try JSONObject.read(element) { (object) throws(ProgramError) in try self.event(&object, program) }
      guard (event.at ?? .earliest) <= now, (event.receivedAt ?? .earliest) <= now else {
        throw ProgramError(.expected("an event that had happened and was known by `now`"), at: element.start)
      }
      if let last = history.last, program.precedes(event, last) {
        throw ProgramError(.expected("events in their order: `at`, `received_at`, `kind`, `id`"), at: element.start)
      }
      history.append(event)
    }
    return ReceivedLead(fields: fields, isHistorySupplied: isHistorySupplied, events: history)
  }

  private static func field(
    _ field: PlaybookIR.Field, _ object: inout JSONObject, isHistorySupplied: Bool
  ) throws(ProgramError) -> Field {
    var read = Field(try evaluation(of: field, &object))
    read.source = try object.optionalString("source")
    read.isDefault = try object.flag("default")
    if let source = read.source {
      let names = [field.title.name] + field.reads
      guard names.contains(where: { $0.utf8.elementsEqual(source.utf8) }) else {
        throw object.fault(.expected("a source that the book names"))
      }
    }
    if read.isDefault {
      guard let value = field.defaultValue, read.evaluation == .known(value), read.source == nil else {
        throw object.fault(.expected("the default that the book gives"))
      }
    }
    if field.type == .events, read.evaluation.isUsable != isHistorySupplied {
      throw object.fault(.expected("a history exactly where one was supplied"))
    }
    return read
  }

  private static func event(_ object: inout JSONObject, _ program: Program) throws(ProgramError) -> Event {
    let name = try object.string("kind")
    guard let kind = program.events.firstIndex(where: { $0.title.name.utf8.elementsEqual(name.utf8) }) else {
      throw object.fault(.expected("a kind of event that the book reads"))
    }
    var event = Event(kind: kind, fields: [], links: [:])
    event.at = try moment("at", &object)
    event.receivedAt = try moment("received_at", &object)
    event.id = try object.value("id").map { value throws(ProgramError) in try text(value) }
    for link in Link.allCases {
      event.links[link] = try object.value(link.rawValue).map { value throws(ProgramError) in try text(value) }
    }
    let kinds = program.events[kind].fields
    event.fields = kinds.map { _ in .unknown(.absent) }
    if let fields = object.value("fields") {
      var members = try JSONObject(fields)
      for (index, field) in kinds.enumerated() {
        guard let value = members.value(field.title.name) else { continue }
        event.fields[index] = try JSONObject.read(value) { (object) throws(ProgramError) in
          try evaluation(of: field, &object)
        }
      }
      try members.finish()
    }
    return event
  }

  private static func moment(_ key: String, _ object: inout JSONObject) throws(ProgramError) -> Instant? {
    guard let value = object.value(key) else { return nil }
    guard let moment = value.string.flatMap({ Instant($0) }), "\(moment)".utf8.elementsEqual(value.stringBytes ?? [])
    else { throw ProgramError(.expected("a moment"), at: value.start) }
    return moment
  }

  private static func text(_ value: JSONValue) throws(ProgramError) -> Text {
    guard let bytes = value.stringBytes else { throw ProgramError(.expected("a text"), at: value.start) }
    return Text(bytes: bytes)
  }

  // MARK: - Values

  /// Either `value` or `why`.
  private static func evaluation(
    of field: PlaybookIR.Field, _ object: inout JSONObject
  ) throws(ProgramError) -> Evaluation {
    if let json = object.value("value") {
      guard let value = value(json, field.type) else {
        throw ProgramError(.expected("\(field.type.words), in its canonical form"), at: json.start)
      }
      return .known(value)
    }
    let json = try object.required("why")
    switch json.string.flatMap(UnknownReason.init) {
    case .absent?: return .unknown(.absent)
    case .null?: return .unknown(.null)
    case .blank?: return .unknown(.blank)
    case .invalid?: return .unknown(.invalid)
    case .outOfRange?: return .unknown(.outOfRange)
    case .otherCurrency?: return .unknown(.otherCurrency)
    case .stale?, .divisionByZero?, nil:
      throw ProgramError(.expected("a reason for which a lead has no value"), at: json.start)
    }
  }

  /// nil for what is no value of the type, or not written as a receipt writes it.
  private static func value(_ json: JSONValue, _ type: ValueType) -> Value? {
    switch type {
    case .yesNo: return json.bool.map { .truth($0) }
    case .list(let element):
      guard let elements = json.elements else { return nil }
      let values = elements.compactMap { value($0, element) }
      return values.count == elements.count ? .list(values) : nil
    case .events: return json.elements.flatMap { $0.isEmpty ? .list([]) : nil }
    case .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
      .duration, .clock, .choice, .points, .grade:
      guard let bytes = json.stringBytes, let value = single(bytes, type), value.canonical.utf8.elementsEqual(bytes)
      else { return nil }
      return value
    }
  }

  private static func single(_ bytes: [UInt8], _ type: ValueType) -> Value? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch type {
    case .text, .email, .domain, .phone, .url, .timezone: return .text(Text(bytes: bytes))
    case .count: return (try? Fixed.parse(bytes)).flatMap { $0.isWhole && !$0.isNegative ? .number($0) : nil }
    case .number: return (try? Fixed.parse(bytes)).map { .number($0) }
    case .percent: return (try? Fixed.parse(bytes, places: 4)).map { .number($0) }
    case .money: return Money(canonical: text).map { .money($0) }
    case .date: return CivilDate(bytes).map { .date($0) }
    case .time: return Instant(bytes).map { .time($0) }
    case .country: return Country.code(of: bytes).map { .country($0) }
    case .choice(let names): return names.first { $0.utf8.elementsEqual(bytes) }.map { .member($0) }
    case .yesNo, .list, .events, .duration, .clock, .points, .grade: return nil
    }
  }
}

extension Program {
  /// The order of a history, as far as a receipt shows it; those without a time come first.
  fileprivate func precedes(_ left: ReceivedLead.Event, _ right: ReceivedLead.Event) -> Bool {
    let (at, otherAt) = (left.at?.microseconds ?? .min, right.at?.microseconds ?? .min)
    if at != otherAt { return at < otherAt }
    let (received, otherReceived) = (left.receivedAt?.microseconds ?? .min, right.receivedAt?.microseconds ?? .min)
    if received != otherReceived { return received < otherReceived }
    if left.kind != right.kind {
      return events[left.kind].title.name.utf8.lexicographicallyPrecedes(events[right.kind].title.name.utf8)
    }
    return (left.id?.bytes ?? []).lexicographicallyPrecedes(right.id?.bytes ?? [])
  }
}
