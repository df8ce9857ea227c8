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
    /// The start or the calendar cannot be known; `why` says which.
    case notKnown = "not_known"
  }

  package struct Fired: Sendable {
    package var percent: Int
    package var action: Escalation.Action
    package var at: Instant
    /// Whether `at` is not after `now` and the clock had not stopped before it.
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
  package var stoppedAt: Instant?
  /// The clock that was used: `wall clock`, `business time of calendar.office`.
  package var clock: String
  package var zone: ResolvedZone?
  package var escalations: [Fired] = []
  /// What could not be known: a field's path, `owner`.
  package var why: String?

  package init(state: State, clock: String) {
    self.state = state
    self.clock = clock
  }
}

/// What a target comes to; parallel to the chosen playbook's targets.
package enum TargetOutcome: Sendable {
  case clock(TimerOutcome)
  case touches(done: Int, atLeast: Int)
  /// A figure of the team.
  case team
}
