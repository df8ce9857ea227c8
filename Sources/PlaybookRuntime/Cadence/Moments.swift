import PlaybookIR

/// Whether and when the moments happened that stops, branches, guards and tracks of one enrolment wait for.
///
/// Guarantee: only what happened at or after the enrolment counts; what is unknown is told with the field that would
/// settle it. Steps count as done when the walk says so, also in a projection.
struct Moments {
  let lead: CadenceCase
  let enrolment: Enrolment
  /// By step: when it was, or will be, done.
  var doneAt: [Instant?]

  init(_ lead: CadenceCase, _ enrolment: Enrolment) {
    self.lead = lead
    self.enrolment = enrolment
    doneAt = enrolment.records.map { records in
      records.first { record in
        if case .done = record.kind { true } else { false }
      }?.at
    }
  }

  enum Answer {
    case yes(at: Instant)
    case no
    /// The field that would settle it.
    case unknown(String)
  }

  // MARK: - At a moment

  /// Whether any of the alternatives has happened by, or holds at, a moment.
  func answer(_ list: MomentList, at moment: Instant) -> Answer {
    var missing: String?
    for alternative in list.any {
      switch alternative {
      case .condition(let expression):
        switch lead.conditions.truth(of: expression, at: moment) {
        case .yes: return .yes(at: moment)
        case .no: break
        case .unknown: missing = missing ?? lead.conditions.missingField(in: expression)
        }
      case .verdict(let verdicts):
        if verdicts.contains(lead.verdict.rawValue) { return .yes(at: moment) }
      case .event, .replied, .bounced, .optedOut, .step, .stepEvent:
        if let first = first(alternative, in: lead.timeline.lead), first <= moment { return .yes(at: first) }
      }
    }
    return missing.map { .unknown($0) } ?? .no
  }

  // MARK: - The first time

  /// The first moment from `start` on, and before `end`, at which one of the alternatives is so: that of an event, or
  /// `start` for what is so already. Conditions that look at time are asked again when something happened, and at the
  /// end.
  func first(_ list: MomentList, from start: Instant, until end: Instant?) -> Answer {
    var found: Instant?
    var missing: String?
    for alternative in list.any {
      var moment: Instant?
      switch alternative {
      case .condition(let expression):
        switch first(expression, from: start, until: end) {
        case .yes(let at): moment = at
        case .no: break
        case .unknown(let field): missing = missing ?? field
        }
      case .verdict(let verdicts): moment = verdicts.contains(lead.verdict.rawValue) ? start : nil
      case .event, .replied, .bounced, .optedOut, .step, .stepEvent:
        moment = first(alternative, in: lead.timeline.lead).map { max($0, start) }
      }
      if let end, let at = moment, at >= end, at > start { moment = at == end && alternative.isCondition ? at : nil }
      if let at = moment { found = min(found ?? at, at) }
    }
    if let found { return .yes(at: found) }
    return missing.map { .unknown($0) } ?? .no
  }

  private func first(_ expression: Expression, from start: Instant, until end: Instant?) -> Answer {
    var isUnknown = false
    func asks(_ moment: Instant) -> Bool {
      let truth = lead.conditions.truth(of: expression, at: moment)
      if truth == .unknown { isUnknown = true }
      return truth == .yes
    }
    if asks(start) { return .yes(at: start) }
    if let end, end > start, lead.conditions.readsTime(expression) {
      for moment in happenings(after: start, before: end) where asks(moment) { return .yes(at: moment) }
      if asks(end) { return .yes(at: end) }
    }
    return isUnknown ? .unknown(lead.conditions.missingField(in: expression)) : .no
  }

  /// How often a condition that looks at time is asked again, at most.
  private static let mostQuestions = 100

  /// The first moments at which something happened.
  func happenings(after start: Instant, before end: Instant) -> [Instant] {
    var found: [Instant] = []
    for entry in lead.timeline.lead.entries where entry.at > start && entry.at < end && entry.at != found.last {
      found.append(entry.at)
      if found.count == Self.mostQuestions { break }
    }
    return found
  }

  /// When an event first made an alternative so; nil for conditions.
  func first(_ moment: Moment, in course: Timeline.Course) -> Instant? {
    all(moment, in: course, onlyFirst: true).first
  }

  /// Every time that an event did, oldest first; empty for conditions.
  func all(_ moment: Moment, in course: Timeline.Course, onlyFirst: Bool = false) -> [Instant] {
    let start = enrolment.at
    switch moment {
    case .event(let kind, let filter):
      var found: [Instant] = []
      for entry in course.entries where entry.at >= start && entry.event.kind == kind {
        guard filter.map({ lead.evaluation.evaluate($0, on: entry.event).truth == .yes }) ?? true else { continue }
        found.append(entry.at)
        if onlyFirst { break }
      }
      return found
    case .replied(let channel): return Self.answers(course.replies, from: start, channel)
    case .bounced(let channel): return Self.answers(course.bounces, from: start, channel)
    case .optedOut(let channel): return optOuts(course, channel)
    case .step(let step, let verb): return becomes(step, verb)
    case .stepEvent(let step, let kind, let filter): return completed(step, by: kind, filter)
    case .verdict, .condition: return []
    }
  }

  /// Whether an event without a time is what an alternative looks for.
  func mayBe(_ moment: Moment, _ event: LeadEvent, _ meanings: [EventMeaning]) -> Bool {
    switch moment {
    case .event(let kind, let filter):
      return event.kind == kind && filter.map { lead.evaluation.evaluate($0, on: event).truth == .yes } ?? true
    case .replied(let channel): return meanings.contains { $0.isReply(on: channel) }
    case .bounced(let channel): return meanings.contains { $0.isBounce(on: channel) }
    case .optedOut(let channel): return meanings.contains { $0.isOptOut(of: channel) }
    case .step(let step, let verb): return names(step, event) && may(verb, event, meanings)
    case .stepEvent(let step, let kind, let filter):
      return event.kind == kind && names(step, event) && lead.evaluation.evaluate(filter, on: event).truth == .yes
    case .verdict, .condition: return false
    }
  }

  private func names(_ step: Int, _ event: LeadEvent) -> Bool {
    let cadence = lead.program.cadences[enrolment.cadence]
    guard cadence.steps.indices.contains(step), let link = event.links.cadence, let name = event.links.step else {
      return false
    }
    return link.isName(cadence.title.name) && name.isName(cadence.steps[step].title.name)
  }

  private func may(_ verb: StepVerb, _ event: LeadEvent, _ meanings: [EventMeaning]) -> Bool {
    switch verb {
    case .done:
      switch lead.tables.roles[event.kind] {
      case .stepCompleted, .taskCompleted: true
      case .plain, .enrolled, .stepSkipped, .holdStarted, .holdEnded, .cadenceStopped:
        meanings.contains(where: \.isTouch)
      }
    case .opened, .clicked, .accepted, .answered: lead.tables.says(verb, event)
    case .replied: meanings.contains { $0.isReply(on: nil) }
    case .bounced: meanings.contains { $0.isBounce(on: nil) }
    }
  }

  private static func answers(_ answers: [Timeline.Answer], from start: Instant, _ channel: String?) -> [Instant] {
    answers.filter { $0.at >= start && (channel == nil || $0.channel == channel) }.map(\.at)
  }

  /// Also by a field of the channel, which has always been so.
  private func optOuts(_ course: Timeline.Course, _ channel: String?) -> [Instant] {
    var found = course.optOuts.filter { optOut in
      optOut.at >= enrolment.at && (channel == nil || optOut.channel == nil || optOut.channel == channel)
    }.map(\.at)
    let isOut = lead.program.channels.contains { other in
      guard channel == nil || other.title.name == channel, let field = other.optOut else { return false }
      return lead.saysYes(field: field)
    }
    if isOut { found.insert(enrolment.at, at: 0) }
    return found
  }

  private func becomes(_ step: Int, _ verb: StepVerb) -> [Instant] {
    guard enrolment.mentions.indices.contains(step) else { return [] }
    let course = lead.timeline.lead
    let found: [Int]
    switch verb {
    case .done: return [doneAt[step]].compactMap { $0 }
    case .opened, .clicked, .accepted, .answered:
      found = enrolment.mentions[step].filter { lead.tables.says(verb, course.entries[$0].event) }
    case .replied: found = enrolment.mentions[step].filter(Set(course.replies.compactMap(\.entry)).contains)
    case .bounced: found = enrolment.mentions[step].filter(Set(course.bounces.compactMap(\.entry)).contains)
    }
    return found.map { course.entries[$0].at }
  }

  private func completed(_ step: Int, by kind: Int, _ filter: Expression) -> [Instant] {
    guard enrolment.records.indices.contains(step) else { return [] }
    for record in enrolment.records[step] {
      guard case .done(let index, _) = record.kind else { continue }
      let event = lead.timeline.lead.entries[index].event
      return event.kind == kind && lead.evaluation.evaluate(filter, on: event).truth == .yes ? [record.at] : []
    }
    return []
  }
}

extension Moment {
  fileprivate var isCondition: Bool {
    switch self {
    case .condition: true
    case .event, .replied, .bounced, .optedOut, .step, .stepEvent, .verdict: false
    }
  }
}

extension EventMeaning {
  fileprivate var isTouch: Bool {
    if case .touch = kind { true } else { false }
  }

  fileprivate func isReply(on channel: String?) -> Bool {
    if case .reply(let own) = kind { channel == nil || own == channel } else { false }
  }

  /// For good.
  fileprivate func isBounce(on channel: String?) -> Bool {
    if case .bounce(let own, isSoft: false) = kind { channel == nil || own == channel } else { false }
  }

  /// One of a channel that the event names may be one of any.
  fileprivate func isOptOut(of channel: String?) -> Bool {
    switch kind {
    case .optOut(let own): channel == nil || own == nil || own == channel
    case .optOutInField: true
    case .touch, .reply, .away, .bounce: false
    }
  }
}
