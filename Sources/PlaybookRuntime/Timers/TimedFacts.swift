import PlaybookIR

/// What the clocks of a decision look at: the lead's fields and history, and who had the lead when.
struct TimedFacts {
  let evaluation: LeadEvaluation
  let timeline: Timeline
  let hasHistory: Bool
  let roles: HandoffRoles
  /// Whom the lead's events make its owner, in order of time.
  let owners: [(at: Instant, name: String)]
  /// Whom the route names.
  private var routedOwner: String?

  init(_ evaluation: LeadEvaluation, _ timeline: Timeline, roles: HandoffRoles, hasHistory: Bool) {
    self.evaluation = evaluation
    self.timeline = timeline
    self.roles = roles
    self.hasHistory = hasHistory
    owners = timeline.lead.entries.compactMap { entry in
      roles.newOwner(entry.event).map { (entry.at, evaluation.program.nameOfRep($0)) }
    }
  }

  /// The same where a route names that rep.
  func routed(to rep: String?) -> TimedFacts {
    var facts = self
    facts.routedOwner = rep
    return facts
  }

  var now: Instant { evaluation.context.now }
  var program: Program { evaluation.program }

  // MARK: - Owners

  /// Who has the lead at a moment: the latest owner of its history, else whom the route names.
  func owner(at moment: Instant) -> String? { owners.last { $0.at <= moment }?.name ?? routedOwner }

  /// Whose hours count from `start` on, by the owners until now; empty where nobody's do.
  func stretches(_ source: CalendarSource?, from start: Instant) -> [ClockCount.Stretch] {
    guard let source else { return [] }
    func stretch(from moment: Instant, _ owner: String?) -> ClockCount.Stretch {
      let found = evaluation.clocks.hours(source, owner: owner)
      return ClockCount.Stretch(from: moment, hours: found?.hours, zone: found?.zone ?? evaluation.clocks.table.book)
    }
    var stretches = [stretch(from: start, owner(at: start))]
    switch source {
    case .calendar: break
    case .owner:
      for change in owners where change.at > start { stretches.append(stretch(from: change.at, change.name)) }
    }
    return stretches
  }

  // MARK: - Points in time

  /// Why a moment cannot be told, or every time at which it came, in order.
  enum Times {
    case known([Instant])
    case notKnown(String)
  }

  func times(of point: ClockPoint) -> Times {
    switch point {
    case .firstTouch(let channel):
      guard hasHistory else { return .notKnown("history") }
      return .known(timeline.lead.touches.filter { $0.isOn(channel) }.map(\.at))
    case .event(let kind, let filter):
      guard hasHistory else { return .notKnown("history") }
      let entries = timeline.lead.entries.filter { entry in
        guard entry.event.kind == kind else { return false }
        return filter.map { evaluation.evaluate($0, on: entry.event).truth == .yes } ?? true
      }
      return .known(entries.map(\.at))
    case .field(let index):
      switch evaluation.reading(ofField: index).evaluation {
      case .known(.time(let instant)): return .known([instant])
      case .known(.date(let date)):
        return .known([evaluation.clocks.table.book.instant(date, clock: 0)].compactMap { $0 })
      case .known, .interval, .possible, .unknown:
        return .notKnown(program.fields.indices.contains(index) ? program.fields[index].title.name : "field")
      }
    }
  }

  /// Every time at which one of these came, up to now, in order.
  func times(of points: [ClockPoint]) -> [Instant] {
    points.flatMap { point -> [Instant] in
      guard case .known(let times) = times(of: point) else { return [] }
      return times.filter { $0 <= now }
    }.sorted()
  }

  // MARK: - Clocks

  /// A clock that starts at `start`; `closed` is when what it belongs to ended.
  func run(_ timer: SLATimer, from start: Instant, closed: Instant? = nil) -> TimerOutcome {
    var outcome = blank(timer, .pending)
    outcome.startedAt = start
    let stretches = stretches(timer.countedIn, from: start)
    let count = ClockCount(timer.length, from: start, in: evaluation.clocks.table.book, counting: stretches)
    name(&outcome, timer, owner: owner(at: min(now, max(start, closed ?? now))))
    let due: Instant
    switch count.due() {
    case .at(let moment): due = moment
    case .ownerUnknown: return notKnown(outcome, why: "owner")
    case .never: return notKnown(outcome, why: "calendar")
    case .outOfRange: return notKnown(outcome, why: "out of range")
    }
    outcome.dueAt = due
    guard start <= now else {
      outcome.state = .notStarted
      return outcome
    }
    outcome.stoppedAt = times(of: timer.stops).first { $0 >= start }
    let closed = closed.flatMap { $0 > start ? $0 : nil }
    if let stoppedAt = outcome.stoppedAt, closed.map({ stoppedAt <= $0 }) ?? true {
      outcome.state = stoppedAt <= due ? .met : .breached
    } else if let closed {
      outcome.stoppedAt = nil
      outcome.state = closed <= due ? .cancelled : .breached
    } else if !hasHistory, timer.stops.contains(where: \.readsHistory) {
      outcome.state = .notKnown
      outcome.why = "history"
    } else if due <= now {
      outcome.state = .breached
    }
    let end = outcome.stoppedAt ?? closed
    for escalation in timer.escalations {
      guard case .at(let at) = count.share(escalation.percent) else { continue }
      let hasFired = outcome.state != .notKnown && at <= now && end.map { at < $0 } ?? true
      outcome.escalations.append(
        TimerOutcome.Fired(percent: escalation.percent, action: escalation.action, at: at, hasFired: hasFired))
    }
    return outcome
  }

  private func notKnown(_ timer: TimerOutcome, why: String) -> TimerOutcome {
    var outcome = timer
    outcome.state = .notKnown
    outcome.why = why
    return outcome
  }

  /// A clock that does not run.
  func blank(_ timer: SLATimer, _ state: TimerOutcome.State, why: String? = nil) -> TimerOutcome {
    var outcome = TimerOutcome(state: state, clock: "wall clock")
    outcome.why = why
    name(&outcome, timer, owner: owner(at: now))
    return outcome
  }

  /// Which clock counts, and where.
  private func name(_ outcome: inout TimerOutcome, _ timer: SLATimer, owner: String?) {
    if let source = timer.countedIn {
      let found = evaluation.clocks.hours(source, owner: owner)
      let name = found?.name ?? "the owner's calendar"
      outcome.clock = "business time of \(name)"
      outcome.zone = found.map { ResolvedZone(name: $0.zone.name, source: name) }
    } else if timer.length.kind == .calendar {
      let zone = evaluation.clocks.table.book
      outcome.zone = ResolvedZone(name: zone.name, source: "book")
    }
  }
}

extension ClockPoint {
  fileprivate var readsHistory: Bool {
    switch self {
    case .firstTouch, .event: true
    case .field: false
    }
  }
}

extension Timeline.Touch {
  fileprivate func isOn(_ channel: String?) -> Bool { channel.map { $0.utf8.elementsEqual(self.channel.utf8) } ?? true }
}

extension Program {
  /// The rep's name where some team has one that `person` names, A–Z folded; else as it is written.
  fileprivate func nameOfRep(_ person: Text) -> String {
    for team in teams {
      for rep in team.reps where Text(rep.title.name).equals(person) { return rep.title.name }
    }
    return person.string
  }
}
