import PlaybookIR

/// Decides the targets of the chosen playbook for one lead.
struct TargetDecision {
  private let facts: TimedFacts
  /// Since when touches count towards giving up; nil: always.
  private let enrolledAt: Instant?

  init(_ facts: TimedFacts, enrolledAt: Instant?) {
    self.facts = facts
    self.enrolledAt = enrolledAt
  }

  func decide(_ target: SalesTarget) -> (TargetOutcome, [Reason]) {
    let outcome = outcome(of: target)
    return (outcome, facts.evaluation.tree(reason(of: target, outcome)))
  }

  private func reason(of target: SalesTarget, _ outcome: TargetOutcome) -> Reason {
    var reason = Reason(
      .target, part: "target.\(target.title.name)", name: target.title.name, label: target.title.label,
      outcome: .team, origin: target.title.origin)
    switch outcome {
    case .clock(let timer):
      reason.outcome = .timer(timer.state)
      reason.role = timer.clock
    case .touches(let done, let atLeast): reason.outcome = .touches(done: done, atLeast: atLeast)
    case .team: break
    }
    return reason
  }

  private func outcome(of target: SalesTarget) -> TargetOutcome {
    switch target.value {
    case .clock(let timer): return .clock(run(timer))
    case .touches(let atLeast):
      let touches = facts.timeline.lead.touches.filter { touch in enrolledAt.map { touch.at >= $0 } ?? true }
      return .touches(done: touches.count, atLeast: atLeast)
    case .touchesADay, .replyRate: return .team
    }
  }

  /// The last run of a clock: a start while it runs does not set it back, the first one after it stopped begins anew.
  private func run(_ timer: SLATimer) -> TimerOutcome {
    let times: [Instant]
    switch facts.times(of: timer.start) {
    case .notKnown(let why): return facts.blank(timer, .notKnown, why: why)
    case .known(let known): times = known
    }
    guard var start = times.first else { return facts.blank(timer, .notStarted) }
    var stops = facts.times(of: timer.stops)[...]
    for time in times where time > start {
      stops = stops.drop { $0 < start }
      if let stop = stops.first, stop < time { start = time }
    }
    return facts.run(timer, from: start)
  }
}
