import PlaybookIR
import PlaybookJSON
import PlaybookSource

/// Reads the list of events: kinds that the program does not know are passed over, and every event gets its place in
/// time.
///
/// Output: events in the order `at`, `received_at`, `type`, `id`, canonical bytes; those without a usable `at` first.
struct HistoryReader: Sendable {
  private let kinds: [KindReader]
  /// Indices into `kinds` by folded name.
  private let kindsByName: [Text: Int]
  private let steps: StepNames

  private final class KindReader: Sendable {
    let name: String
    let tree: SourceTree
    let fields: [FieldReader]
    let id: FieldReader
    let at: FieldReader
    let receivedAt: FieldReader
    let links: Links

    init(_ kind: EventKind, tree: SourceTree, readers: [FieldReader], ownCount: Int) {
      name = kind.title.name
      self.tree = tree
      fields = Array(readers.dropFirst(ownCount))
      id = readers[0]
      at = readers[1]
      receivedAt = readers[2]
      links = Links(cadence: readers[3], enrolment: readers[4], step: readers[5], person: readers[6], by: readers[7])
    }
  }

  /// Where an event belongs; every kind has these.
  private struct Links: Sendable {
    let cadence: FieldReader
    let enrolment: FieldReader
    let step: FieldReader
    let person: FieldReader
    let by: FieldReader
  }

  /// An event with what its order rests on.
  private struct Entry {
    var event: LeadEvent
    let type: String
    let json: JSONValue
  }

  init(program: Program, zones: any ZoneLibrary) {
    func base(_ name: String, _ type: ValueType) -> Field {
      Field(title: Title(name, origin: .none), type: type)
    }
    let own =
      [base("id", .text), base("at", .time), base("received_at", .time)]
      + ["cadence", "enrolment", "step", "person", "by"].map { base($0, .text) }
    var trees = SourceTrees()
    kinds = program.events.map { kind in
      let (tree, readers) = LeadReader.readers(
        for: own + kind.fields.map { Self.optional($0) }, prefix: "\(kind.title.name).",
        currency: program.book.currency, zones: zones, trees: &trees)
      return KindReader(kind, tree: tree, readers: readers, ownCount: own.count)
    }
    var kindsByName: [Text: Int] = [:]
    for (index, kind) in program.events.enumerated() { kindsByName[Text(kind.title.name).folded] = index }
    self.kindsByName = kindsByName
    steps = StepNames(program)
  }

  /// An event is never a reason to refuse a lead.
  private static func optional(_ field: Field) -> Field {
    var field = field
    field.isRequired = false
    return field
  }

  func read(
    _ elements: [JSONValue], field: String, pointer: String, into findings: inout LeadFindings
  ) -> [LeadEvent] {
    var entries: [Entry] = []
    for (index, element) in elements.enumerated() {
      guard let type = type(of: element, field: field, pointer: (pointer, index), into: &findings),
        let kind = kindsByName[type], let members = element.members
      else { continue }
      entries.append(read(element, members, kind: kind, field: field, pointer: (pointer, index), into: &findings))
    }
    return ordered(entries).map(\.event)
  }

  /// The event's folded type; nil, with a warning, when it cannot be used.
  private func type(
    of element: JSONValue, field: String, pointer: (list: String, index: Int), into findings: inout LeadFindings
  ) -> Text? {
    let found = (element.members ?? []).filter { $0.key.elementsEqual("type".utf8) }
    if found.count == 1, let bytes = found[0].value.stringBytes {
      let type = Text.trim(bytes[...])
      if !type.isEmpty { return Text(bytes: Array(type)).folded }
    }
    let value = found.count == 1 ? found[0].value : element
    let span = findings.span(value.start, value.end)
    let isTwice = found.count > 1
    findings.add(.eventWithoutType, field: field, at: span) {
      .eventWithoutType(field: field, isTwice: isTwice, at: span)
    }
    findings.add(
      LeadProblem(
        field: field, pointer: "\(pointer.list)/\(pointer.index)/type", why: .invalid,
        expected: "the name of a kind of event"),
      field: field, at: value.start)
    return nil
  }

  private func read(
    _ element: JSONValue, _ members: [JSONMember], kind index: Int, field: String,
    pointer: (list: String, index: Int), into findings: inout LeadFindings
  ) -> Entry {
    let kind = kinds[index]
    let object = FieldReader.Object(
      findings: kind.tree.find(in: members, notesStrays: false).findings, base: pointer.list, index: pointer.index)
    let at = time(of: object, element, kind, field: field, into: &findings)
    let receivedAt = kind.receivedAt.read(object, into: &findings).instant
    let id = kind.id.read(object, into: &findings)
    var links = EventLinks()
    links.cadence = kind.links.cadence.read(object, into: &findings).text
    links.enrolment = kind.links.enrolment.read(object, into: &findings).text
    links.step = kind.links.step.read(object, into: &findings).text
    links.person = kind.links.person.read(object, into: &findings).text
    links.by = kind.links.by.read(object, into: &findings).text
    if links.cadence != nil {
      func span(_ reader: FieldReader) -> SourceSpan {
        let value = reader.firstPlace(in: object)?.value ?? element
        return findings.span(value.start, value.end)
      }
      let (cadence, step) = (span(kind.links.cadence), span(kind.links.step))
      steps.settle(&links, field: field, cadence: cadence, step: step, into: &findings)
    }
    let event = LeadEvent(
      kind: index, at: at, receivedAt: receivedAt ?? at, id: id.text,
      fields: kind.fields.map { $0.read(object, into: &findings).evaluation }, links: links)
    return Entry(event: event, type: kind.name, json: element)
  }

  /// When the event happened; nil, with one warning that says what follows, when nobody can say.
  private func time(
    of object: FieldReader.Object, _ element: JSONValue, _ kind: KindReader, field: String,
    into findings: inout LeadFindings
  ) -> Instant? {
    var unheard = LeadFindings(file: findings.file)
    let reading = kind.at.read(object, into: &unheard)
    if let instant = reading.instant { return instant }
    let value = kind.at.firstPlace(in: object)?.value
    let span = findings.span((value ?? element).start, (value ?? element).end)
    findings.add(.eventWithoutTime, field: field, at: span) {
      .eventWithoutTime(kind: kind.name, shown: value.map(LeadText.shown), at: span)
    }
    var why = UnknownReason.invalid
    if case .unknown(let reason) = reading.evaluation { why = reason }
    findings.add(
      LeadProblem(field: kind.at.path, pointer: "\(object.pointer)/at", why: why, expected: "a moment"),
      field: field, at: Int(span.start))
    return nil
  }

  // MARK: - Order

  private func ordered(_ entries: [Entry]) -> [Entry] {
    // Times and places are sorted, not entries, which are large.
    let times = entries.map { $0.event.at?.microseconds ?? .min }
    let places = entries.indices.sorted { left, right in
      times[left] == times[right] ? Self.order(entries[left], entries[right]) == .before : times[left] < times[right]
    }
    var ordered = places.map { entries[$0] }
    // Canonical bytes are dear and seldom asked for.
    var start = 0
    while start < ordered.count {
      var end = start + 1
      while end < ordered.count, Self.order(ordered[start], ordered[end]) == .same { end += 1 }
      if end - start > 1 {
        let sorted = ordered[start..<end].map { ($0, CanonicalJSON.bytes(of: $0.json)) }
          .sorted { $0.1.lexicographicallyPrecedes($1.1) }
        ordered.replaceSubrange(start..<end, with: sorted.map(\.0))
      }
      start = end
    }
    return ordered
  }

  private enum Order { case before, same, after }

  private static func order(_ left: Entry, _ right: Entry) -> Order {
    let byTime = order(left.event.at?.microseconds, right.event.at?.microseconds)
    if byTime != .same { return byTime }
    let byReceipt = order(left.event.receivedAt?.microseconds, right.event.receivedAt?.microseconds)
    if byReceipt != .same { return byReceipt }
    let byType = order(Array(left.type.utf8), Array(right.type.utf8))
    return byType != .same ? byType : order(left.event.id?.bytes ?? [], right.event.id?.bytes ?? [])
  }

  /// Without a time comes first.
  private static func order(_ left: Int64?, _ right: Int64?) -> Order {
    let (a, b) = (left ?? .min, right ?? .min)
    return a < b ? .before : a == b ? .same : .after
  }

  private static func order(_ left: [UInt8], _ right: [UInt8]) -> Order {
    if left == right { return .same }
    return left.lexicographicallyPrecedes(right) ? .before : .after
  }
}

extension FieldReading {
  fileprivate var instant: Instant? {
    if case .known(.time(let instant)) = evaluation { instant } else { nil }
  }

  fileprivate var text: Text? {
    if case .known(.text(let text)) = evaluation { text } else { nil }
  }
}
