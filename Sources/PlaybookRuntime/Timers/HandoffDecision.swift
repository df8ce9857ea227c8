import PlaybookIR

/// Decides one hand-off: its state, its clocks, and when a rejected lead may come back.
///
/// Input: the facts of a decision. Guarantee: a pure function of the lead, its history and `now`; each escalation comes at
/// most once in a cycle; a hand-off starts only with a qualified lead, and once it was offered the history alone says how
/// it goes on.
struct HandoffDecision {
  private let handoff: Handoff
  private let facts: TimedFacts
  private let part: String

  init(_ handoff: Handoff, _ facts: TimedFacts) {
    self.handoff = handoff
    self.facts = facts
    part = "handoff.\(handoff.title.name)"
  }

  /// `isQualified` when the lead is qualified by a playbook that uses this hand-off; `isUsed` also with another verdict.
  func decide(isQualified: Bool, isUsed: Bool) -> (HandoffOutcome, [Reason]) {
    let (missing, needs) = context()
    let course = isUsed ? HandoffCourse(facts.timeline, facts.roles) : nil
    let before: HandoffOutcome.State = !isQualified ? .notStarted : missing.isEmpty ? .proposed : .blocked
    var outcome = HandoffOutcome(state: before, missingContext: missing)
    if isUsed { outcome.owner = facts.owner(at: facts.now) }
    if let course, let offeredAt = course.offeredAt, let step = course.step {
      outcome.cycle = course.cycle
      outcome.source = course.source
      outcome.timers = handoff.timers.map { run($0, offeredAt, course) }
      outcome.state = state(step, at: course.steppedAt ?? offeredAt, outcome.timers)
      if case .rejected(let rejection) = step { add(rejection, of: course, to: &outcome) }
    } else {
      let isUnknown = isUsed && isQualified && !facts.hasHistory
      outcome.timers = handoff.timers.map {
        facts.blank($0, isUnknown ? .notKnown : .notStarted, why: isUnknown ? "history" : nil)
      }
    }
    return (
      outcome,
      facts.evaluation.tree(
        Reason(
          .handoff, part: part, name: handoff.title.name, label: handoff.title.label,
          outcome: .handoff(outcome.state), isOpen: !missing.isEmpty, origin: handoff.title.origin,
          children: needs + reasons(of: outcome.timers)))
    )
  }

  private func reasons(of timers: [TimerOutcome]) -> [Reason] {
    zip(handoff.timers, timers).map { timer, outcome in
      Reason(
        .timer, part: part, name: timer.title.name, label: timer.title.label, outcome: .timer(outcome.state),
        role: outcome.clock.text, origin: timer.title.origin)
    }
  }

  // MARK: - Context

  /// What must be written down and is not, or is too old.
  private func context() -> (missing: [String], reasons: [Reason]) {
    var missing: [String] = []
    var reasons: [Reason] = []
    for need in handoff.needs {
      guard let read = facts.evaluation.read(ofField: need) else { continue }
      let field = read.name(in: facts.evaluation.program)
      if read.why != nil { missing.append(field) }
      reasons += facts.evaluation.tree(
        Reason(
          .need, part: part, name: field, outcome: .need(read.why), isOpen: read.why != nil, reads: [read],
          origin: handoff.title.origin))
    }
    return (missing, reasons)
  }

  // MARK: - Clocks

  /// In the last cycle.
  private func run(_ timer: SLATimer, _ offeredAt: Instant, _ course: HandoffCourse) -> TimerOutcome {
    switch facts.times(of: timer.start) {
    case .notKnown(let why): return facts.blank(timer, .notKnown, why: why)
    case .known(let times):
      let start: Instant?
      switch timer.start {
      case .field: start = times.first
      case .event, .firstTouch: start = times.first { $0 >= offeredAt }
      }
      return start.map { facts.run(timer, from: $0, closed: course.closedAt) } ?? facts.blank(timer, .notStarted)
    }
  }

  /// What the clocks make of the last step: nobody answered in time, or someone else must take over.
  private func state(
    _ step: HandoffCourse.Step, at moment: Instant, _ timers: [TimerOutcome]
  ) -> HandoffOutcome.State {
    switch step {
    case .accepted: return .accepted
    case .rejected: return .rejected
    case .returned: return .returned
    case .meetingHeld: return .meetingHeld
    case .noShow: return .noShow
    case .offered, .reassigned: break
    }
    let reassigns = timers.contains { timer in
      timer.escalations.contains { $0.hasFired && $0.action == .reassign }
    }
    if reassigns { return .reassigned }
    let answerDue = zip(handoff.timers, timers).compactMap { timer, outcome in
      facts.waitsForAnswer(timer) && outcome.state == .breached ? outcome.dueAt : nil
    }.min()
    switch step {
    case .reassigned:
      // Whoever got it after the time was over has not let it run out.
      return answerDue.map { moment < $0 } ?? false ? .expired : .reassigned
    case .offered, .accepted, .rejected, .returned, .meetingHeld, .noShow:
      return answerDue == nil ? .offered : .expired
    }
  }

  // MARK: - Rejection

  private func add(_ rejection: HandoffCourse.Rejection, of course: HandoffCourse, to outcome: inout HandoffOutcome) {
    guard let listed = handoff.rejections.first(where: { $0.title.isMeant(by: rejection.reason) }) else {
      outcome.rejection = rejection.reason?.string
      return
    }
    outcome.rejection = listed.title.name
    switch listed.recycle {
    case .never: outcome.neverAgain = true
    case .after(let duration, let into, let atMost):
      let before = course.rejections.count { listed.title.isMeant(by: $0.reason) }
      if let atMost, before > atMost {
        outcome.neverAgain = true
        return
      }
      let day = facts.evaluation.clocks.table.book.local(rejection.at).date
      outcome.recycleOn = day.adding(duration)
      outcome.into = into
    }
  }
}

extension TimedFacts {
  /// Whether the clock stops when the AE answers.
  fileprivate func waitsForAnswer(_ timer: SLATimer) -> Bool {
    timer.stops.contains { stop in
      guard case .event(let kind, _) = stop else { return false }
      switch roles[kind] {
      case .accepted: return true
      case .none, .offered, .rejected, .returned, .ownerChanged, .meetingHeld, .noShow, .rebooked, .calledOff:
        return false
      }
    }
  }
}

extension Title {
  /// By its name or its label, A–Z folded.
  fileprivate func isMeant(by reason: Text?) -> Bool {
    guard let reason else { return false }
    return Text(name).equals(reason) || label.map { Text($0).equals(reason) } ?? false
  }
}
