import PlaybookIR

/// Where one enrolment stands: it is pinned to another version of the book, stopped, held, finished or running.
///
/// Guarantee: what stops it first, stops it; nothing is planned behind that, and what was done stays done.
struct EnrolmentDecision {
  private let lead: CadenceCase
  private let enrolment: Enrolment
  private let frame: CadenceFrame
  private(set) var outcome = CadenceOutcome(state: .running)

  private var cadence: Cadence { frame.cadence }

  /// What ends an enrolment before its end.
  private struct Stop {
    let at: Instant
    let cause: CadenceCause
  }

  init(_ enrolment: Enrolment, _ lead: CadenceCase) {
    self.lead = lead
    self.enrolment = enrolment
    frame = CadenceFrame(lead.program.cadences[enrolment.cadence], lead)
    outcome.enrolment = enrolment.id?.string
    outcome.enrolledAt = enrolment.at
    outcome.zone = frame.resolved
    decide()
    let end = outcome.endedAt ?? lead.now
    let done = lastDone
    outcome.touches = lead.timeline.lead.touches.count { touch in
      touch.at >= enrolment.at && (touch.at <= end || done.contains(touch.entry))
    }
    if outcome.state == .finished { outcome.minimumTouches = missedTouches }
  }

  /// The events that did a step, also behind a stop.
  private var lastDone: Set<Int> {
    var found: Set<Int> = []
    for record in enrolment.records.joined() {
      if case .done(let entry, _) = record.kind { found.insert(entry) }
    }
    return found
  }

  private mutating func decide() {
    if let book = enrolment.book, let fingerprint = lead.tables.fingerprint, book != fingerprint {
      outcome.state = .pinned
      outcome.cause = .otherVersion
      if let stop = stopByHand { end(stop) }
      return
    }
    if hasLimits { outcome.notChecked = ["per rep", "per account"] }
    let (stop, unknown) = stops()
    var walk = Walk(
      enrolment, lead, frame, at: stop?.at ?? lead.now,
      stoppedChannels: stoppedChannels(until: stop?.at ?? lead.now))
    walk.run()
    outcome.steps = walk.outcomes
    if walk.isFinished, let end = walk.end {
      finish(end)
    } else if let stop {
      cancel(stop)
      end(stop)
    } else if let unknown {
      outcome.state = .held
      outcome.cause = unknown
      wait(for: unknown)
    } else if let hold = walk.holds.hold(at: lead.now) {
      outcome.state = .held
      outcome.cause = hold.cause
      outcome.until = hold.end
      outcome.heldSince = hold.start
    }
    outcome.next = next
  }

  // MARK: - Ends

  private mutating func finish(_ end: Walk.End) {
    outcome.state = .finished
    outcome.endedAt = end.at
    outcome.cause = end.cause
    outcome.outcome = end.outcome
    outcome.into = end.into
    guard let index = end.outcome, cadence.outcomes.indices.contains(index) else { return }
    switch cadence.outcomes[index].recycle {
    case .never: outcome.neverAgain = true
    case .after(let delay, let into, _):
      outcome.into = into
      outcome.recycleOn = recycleDay(delay, from: end.at)
    }
  }

  private func recycleDay(_ delay: PlaybookIR.Duration, from end: Instant) -> CivilDate? {
    frame.zone.local(end).date.adding(delay) ?? frame.adding(delay, to: end).map { frame.zone.local($0).date }
  }

  private mutating func end(_ stop: Stop) {
    outcome.state = .stopped
    outcome.cause = stop.cause
    outcome.endedAt = stop.at
  }

  /// Whatever was not over when it stopped.
  private mutating func cancel(_ stop: Stop) {
    for index in outcome.steps.indices {
      let step = outcome.steps[index]
      if step.state == .done {
        if let at = step.at, at > stop.at { outcome.steps[index].cause = .afterStop }
        continue
      }
      if step.state.isOver, let at = step.at, at <= stop.at { continue }
      if case .recordedSkip? = step.cause { continue }
      var cancelled = StepOutcome(step: step.step, state: .cancelled, cause: stop.cause)
      cancelled.at = stop.at
      cancelled.ownTime = step.ownTime
      cancelled.track = step.track
      cancelled.entry = step.entry
      cancelled.zone = step.zone
      outcome.steps[index] = cancelled
    }
  }

  /// Nothing is sent while it is not known whether it is stopped.
  private mutating func wait(for cause: CadenceCause) {
    for index in outcome.steps.indices {
      let state = outcome.steps[index].state
      let isAhead = state == .skipped && outcome.steps[index].at.map { $0 > lead.now } ?? false
      guard state == .due || state == .planned || isAhead else { continue }
      outcome.steps[index].state = .waiting
      outcome.steps[index].cause = cause
      outcome.steps[index].at = nil
      outcome.steps[index].moves = []
    }
  }

  private var next: Int? {
    let steps = outcome.steps
    if let due = steps.firstIndex(where: { $0.state == .due }) { return due }
    return steps.indices.filter { steps[$0].state == .planned }
      .min { (steps[$0].at ?? .latest) < (steps[$1].at ?? .latest) }
  }

  private var missedTouches: Int? {
    for target in lead.playbook?.targets ?? [] {
      if case .touches(let atLeast) = target.value, outcome.touches < atLeast { return atLeast }
    }
    return nil
  }

  private var hasLimits: Bool {
    !cadence.limits.isEmpty
      || cadence.steps.contains { step in
        step.ways.contains { way in
          lead.program.channels.indices.contains(way.channel) && !lead.program.channels[way.channel].limits.isEmpty
        }
      }
  }

  // MARK: - Stops

  /// The first stop, and what would tell whether there is one.
  private func stops() -> (stop: Stop?, unknown: CadenceCause?) {
    let moments = Moments(lead, enrolment)
    var found = stopByHand
    var unknown = timeless(among: lead.timeline.untimed) { stopsByHand($0.event) }
    func note(_ stop: Stop?) {
      guard let stop else { return }
      if let known = found, known.at <= stop.at { return }
      found = stop
    }
    if lead.verdict == .disqualified { note(Stop(at: lead.now, cause: .verdict(lead.verdict.rawValue))) }
    for stop in cadence.stops {
      let cause = CadenceCause.stop(condition: stop.when.text, origin: stop.when.origin)
      switch stop.scope {
      case .channel: break
      case .account:
        let times = stop.when.any.compactMap { moments.first($0, in: lead.timeline.others) }
        note(times.min().map { Stop(at: $0, cause: cause) })
        unknown = unknown ?? timeless(stop.when, moments, among: lead.timeline.untimedOthers)
      case .cadence:
        switch stopped(stop.when, moments) {
        case .yes(let at): note(Stop(at: at, cause: cause))
        case .no: break
        case .unknown(let field): unknown = unknown ?? .waitsForField(field)
        }
        unknown = unknown ?? timeless(stop.when, moments, among: lead.timeline.untimed)
      }
    }
    return (found, found == nil ? unknown : nil)
  }

  /// What waits for the time of the first event without one that may have come since the enrolment and stops it.
  private func timeless(among events: [Timeline.Untimed], where stops: (Timeline.Untimed) -> Bool) -> CadenceCause? {
    guard enrolment.at < lead.now else { return nil }
    let found = events.first { untimed in
      if let id = untimed.event.links.enrolment, id != enrolment.id { return false }
      return stops(untimed)
    }
    return found.map { .waitsForTime(event: lead.program.events[$0.event.kind].title.name) }
  }

  private func timeless(
    _ list: MomentList, _ moments: Moments, among events: [Timeline.Untimed]
  ) -> CadenceCause? {
    timeless(among: events) { untimed in list.any.contains { moments.mayBe($0, untimed.event, untimed.meanings) } }
  }

  private func stopsByHand(_ event: LeadEvent) -> Bool {
    guard case .cadenceStopped = lead.tables.roles[event.kind] else { return false }
    return event.links.cadence.map { $0.isName(cadence.title.name) } ?? true
  }

  /// Events stop when they happen. A condition stops as of now or, where it looks at the history, as of the event that
  /// made it so.
  private func stopped(_ list: MomentList, _ moments: Moments) -> Moments.Answer {
    var first: Instant?
    var missing: String?
    for alternative in list.any {
      var at = moments.first(alternative, in: lead.timeline.lead)
      switch alternative {
      case .verdict(let verdicts):
        if verdicts.contains(lead.verdict.rawValue) { at = lead.now }
      case .condition(let expression):
        switch lead.conditions.truth(of: expression, at: lead.now) {
        case .yes: at = since(expression, moments)
        case .no: break
        case .unknown: missing = missing ?? lead.conditions.missingField(in: expression)
        }
      case .event, .replied, .bounced, .optedOut, .step, .stepEvent: break
      }
      if let at { first = min(first ?? at, at) }
    }
    if let first { return .yes(at: first) }
    return missing.map { .unknown($0) } ?? .no
  }

  /// The first event of the enrolment at which a condition that holds now held already.
  private func since(_ expression: Expression, _ moments: Moments) -> Instant {
    guard lead.conditions.readsTime(expression) else { return lead.now }
    return ([enrolment.at] + moments.happenings(after: enrolment.at, before: lead.now)).first {
      lead.conditions.truth(of: expression, at: $0) == .yes
    } ?? lead.now
  }

  private var stopByHand: Stop? {
    for entry in lead.timeline.lead.entries where entry.at >= enrolment.at {
      guard case .cadenceStopped(let reason) = lead.tables.roles[entry.event.kind] else { continue }
      if let name = entry.event.links.cadence, !name.isName(cadence.title.name) { continue }
      if let id = entry.event.links.enrolment, id != enrolment.id { continue }
      let text = reason.flatMap { entry.event.fields.indices.contains($0) ? entry.event.fields[$0].knownText : nil }
      return Stop(at: entry.at, cause: .stoppedByHand(reason: text?.string))
    }
    return nil
  }

  private func stoppedChannels(until end: Instant) -> [Ways.Stop] {
    let moments = Moments(lead, enrolment)
    var found: [Ways.Stop] = []
    for stop in cadence.stops {
      guard case .channel(let name) = stop.scope else { continue }
      var unknown: CadenceCause?
      switch stopped(stop.when, moments) {
      case .yes(let at):
        if at <= end { found.append(Ways.Stop(channel: name, at: at, condition: stop.when.text)) }
        continue
      case .no: break
      case .unknown(let field): unknown = .waitsForField(field)
      }
      unknown = unknown ?? timeless(stop.when, moments, among: lead.timeline.untimed)
      if let unknown { found.append(Ways.Stop(channel: name, at: end, condition: stop.when.text, unknown: unknown)) }
    }
    return found
  }
}
