import PlaybookIR
import PlaybookJSON

/// What a field says at the moment of the decision.
struct Reading {
  let evaluation: Evaluation
  let source: String?
  let isDefault: Bool
  /// Of an answer that does not count for ever.
  var age: Age?

  struct Age {
    /// Whole 24-hour days; nil when nobody knows.
    let days: Int?
    /// Elapsed microseconds.
    let limit: Int64
  }

  /// An answer is stale from its limit on, and when its age is not known; a default never is.
  static func all(of lead: ReceivedLead, _ program: Program, now: Instant, zone: Zone) -> [Reading] {
    zip(program.fields, lead.fields).map { field, read in
      let plain = Reading(evaluation: read.evaluation, source: read.source, isDefault: read.isDefault)
      guard let freshness = field.freshness, read.evaluation.isUsable, !read.isDefault else { return plain }
      let stamp: Instant? =
        switch lead.fields[freshness.stamp].evaluation {
        case .known(.time(let moment)): moment
        case .known(.date(let date)): zone.instant(date, clock: 0)
        case .known, .interval, .possible, .unknown: nil
        }
      let isStale = stamp.map { now.elapsed(since: $0) >= Int128(freshness.size) } ?? true
      return Reading(
        evaluation: isStale ? .unknown(.stale) : read.evaluation, source: read.source, isDefault: false,
        age: Age(days: stamp.map(now.wholeDays), limit: freshness.size))
    }
  }
}

extension ReceiptChecker {
  /// A read as the tree lists it.
  func document(ofField index: Int) -> JSONValue {
    let field = program.fields[index]
    let reading = readings[index]
    var members = [("field", JSONValue.text(field.title.name))]
    if let source = reading.source, !source.utf8.elementsEqual(field.title.name.utf8) {
      members.append(("source", .text(source)))
    }
    members.append(("value", .text(reading.evaluation.canonical)))
    if let why = reading.evaluation.why { members.append(("why", .text(why.rawValue))) }
    if reading.isDefault { members.append(("default", .flag(true))) }
    if let age = reading.age {
      members.append(("age_days", .whole(age.days)))
      members.append(("fresh_for", .text(Duration.elapsed(microseconds: age.limit).words)))
    }
    if field.isPrivate { members.append(("private", .flag(true))) }
    return .object(members)
  }

  /// What the history or the clocks of a zone answered.
  func document(of expression: Expression, _ answer: Evaluation, isPrivate: Bool) -> JSONValue {
    var members = [("field", JSONValue.text(words.text(expression))), ("value", .text(answer.canonical))]
    if let why = answer.why { members.append(("why", .text(why.rawValue))) }
    if isPrivate { members.append(("private", .flag(true))) }
    return .object(members)
  }

  /// Whether what a leaf reads is personal.
  func isPrivate(_ leaf: Expression) -> Bool {
    switch leaf.reference {
    case .field(let index): program.fields[index].isPrivate
    case .query(let query): query.field.map { program.events[query.event].fields[$0].isPrivate } ?? false
    case .none, .value, .part, .item, .list: false
    }
  }
}

extension ReceivedLead {
  /// The events by kind, in order. Of those with one id the first whose time is known counts, else the first.
  func history(kinds: Int) -> [[Event]] {
    (0..<kinds).map { kind in
      let events = events.filter { $0.kind == kind }
      var counting: [Text: Int] = [:]
      for (index, event) in events.enumerated() {
        guard let id = event.id else { continue }
        if let earlier = counting[id], events[earlier].at != nil || event.at == nil { continue }
        counting[id] = index
      }
      return events.indices.filter { index in events[index].id.map { counting[$0] == index } ?? true }
        .map { events[$0] }
    }
  }
}
