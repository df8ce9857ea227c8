import PlaybookIR
import PlaybookJSON
import PlaybookReceipt
package import PlaybookRuntime

/// The member `receipt` of a decision: the values that were read, and the digests by which a change is noticed.
package struct ReceiptDocument: Sendable {
  private let lead: Lead
  /// `sha256:…` of the bytes of the lead.
  private let leadDigest: String

  package init(_ lead: Lead, leadDigest: String) {
    self.lead = lead
    self.leadDigest = leadDigest
  }

  /// As the last member of the document that `writer` is in: its digest is that of everything before it.
  func write(_ program: Program, now: Instant, to writer: inout JSONWriter) {
    writer.key("receipt")
    writer.beginObject()
    writer.member("lead", leadDigest)
    writer.key("values")
    writer.object { writer in
      for index in program.fieldsRead where lead.fields.indices.contains(index) {
        writer.key(program.fields[index].title.name)
        writer.object { write(lead.fields[index], to: &$0) }
      }
    }
    writer.key("events")
    writer.array(lead.history.events.filter { $0.isVisible(at: now) }) { writer, event in
      writer.object { write(event, of: program.events[event.kind], to: &$0) }
    }
    // The rest of the document is closed here, so that its body can be read.
    var body = writer
    body.endObject()
    body.endObject()
    writer.member("digest", (try? Receipt.parse(Array(body.text.utf8))).map(Receipt.digest))
    writer.endObject()
  }

  private func write(_ reading: FieldReading, to writer: inout JSONWriter) {
    write(reading.evaluation, to: &writer)
    if let source = reading.source { writer.member("source", source) }
    if reading.isDefault { writer.flag("default", true) }
  }

  private func write(_ event: LeadEvent, of kind: EventKind, to writer: inout JSONWriter) {
    writer.member("kind", kind.title.name)
    if let at = event.at { writer.member("at", "\(at)") }
    if let receivedAt = event.receivedAt { writer.member("received_at", "\(receivedAt)") }
    if let id = event.id { writer.member("id", id.string) }
    for link in ReceivedLead.Link.allCases {
      if let text = event.links[link] { writer.member(link.rawValue, text.string) }
    }
    let known = zip(kind.fields, event.fields).filter { $0.1 != .unknown(.absent) }
    guard !known.isEmpty else { return }
    writer.key("fields")
    writer.object { writer in
      for (field, evaluation) in known {
        writer.key(field.title.name)
        writer.object { write(evaluation, to: &$0) }
      }
    }
  }

  /// Either `value` or `why`.
  private func write(_ evaluation: Evaluation, to writer: inout JSONWriter) {
    switch evaluation {
    case .known(let value):
      writer.key("value")
      write(value, to: &writer)
    case .unknown, .interval, .possible: writer.member("why", (evaluation.why ?? .invalid).rawValue)
    }
  }

  private func write(_ value: Value, to writer: inout JSONWriter) {
    switch value {
    case .truth(let truth): writer.bool(truth)
    case .list(let elements): writer.array(elements) { write($1, to: &$0) }
    case .number, .money, .text, .member, .country, .date, .time, .duration, .clock: writer.string(value.canonical)
    }
  }
}

extension LeadEvent {
  /// Whether it had happened and was known at `now`.
  fileprivate func isVisible(at now: Instant) -> Bool {
    at.map { $0 <= now } ?? true && receivedAt.map { $0 <= now } ?? true
  }
}

extension EventLinks {
  fileprivate subscript(link: ReceivedLead.Link) -> Text? {
    get {
      switch link {
      case .cadence: cadence
      case .enrolment: enrolment
      case .step: step
      case .person: person
      case .by: by
      }
    }
    set {
      switch link {
      case .cadence: cadence = newValue
      case .enrolment: enrolment = newValue
      case .step: step = newValue
      case .person: person = newValue
      case .by: by = newValue
      }
    }
  }
}

// MARK: - Back again

extension Lead {
  /// The lead that a receipt lists. What its receipt does not list is absent, and so is what the door said about it.
  init(_ received: ReceivedLead) {
    let fields = received.fields.map { field in
      FieldReading(field.evaluation, source: field.source, isDefault: field.isDefault)
    }
    let events = received.events.map { event in
      var links = EventLinks()
      for link in ReceivedLead.Link.allCases { links[link] = event.links[link] }
      return LeadEvent(
        kind: event.kind, at: event.at, receivedAt: event.receivedAt, id: event.id, fields: event.fields, links: links)
    }
    self.init(
      fields: fields, history: History(isSupplied: received.isHistorySupplied, events: events), problems: [])
  }
}
