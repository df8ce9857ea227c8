package import PlaybookIR

/// Where a clock with a limit stands at `now`.
package struct TimerOutcome: Sendable {
  package enum State: String, Sendable, CaseIterable {
    /// Its start has not happened.
    case notStarted = "not_started"
    case pending
    /// Stopped in time.
    case met
    case breached
    /// What it belongs to ended before its time was over: nothing is owed any more.
    case cancelled
    /// The start or the calendar cannot be known; `why` says which.
    case notKnown = "not_known"
  }

  package struct Fired: Sendable {
    package var percent: Int
    package var action: Escalation.Action
    package var at: Instant
    /// Whether `at` is not after `now` and the clock had not stopped by then.
    package var hasFired: Bool

    package init(percent: Int, action: Escalation.Action, at: Instant, hasFired: Bool) {
      self.percent = percent
      self.action = action
      self.at = at
      self.hasFired = hasFired
    }
  }

  package var state: State
  package var startedAt: Instant?
  package var dueAt: Instant?
  /// When what stops it happened, be it too late.
  package var stoppedAt: Instant?
  /// The clock that was used: `wall clock`, `business time of calendar.office`.
  package var clock: String
  package var zone: ResolvedZone?
  package var escalations: [Fired] = []
  /// What could not be known: a field's path, `owner`, `history`, a `calendar` that does not open in
  /// time; `out of range` where it is over behind the last moment that can be told.
  package var why: String?

  package init(state: State, clock: String) {
    self.state = state
    self.clock = clock
  }

  /// From the start to what stopped it, in elapsed microseconds; nil while it runs.
  package var took: Int64? {
    guard let startedAt, let stoppedAt else { return nil }
    return Int64(clamping: stoppedAt.elapsed(since: startedAt))
  }
}

/// What a target comes to; parallel to the chosen playbook's targets.
package enum TargetOutcome: Sendable {
  case clock(TimerOutcome)
  case touches(done: Int, atLeast: Int)
  /// A figure of the team.
  case team
}
