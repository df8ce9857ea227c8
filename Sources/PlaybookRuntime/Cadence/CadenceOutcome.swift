package import PlaybookIR

/// Where a lead stands in a cadence at `now`, and how it goes on if nothing else happens.
package struct CadenceOutcome: Sendable {
  package enum State: String, Sendable, CaseIterable {
    /// No playbook asks for it, or it may not start (yet); `cause` says why.
    case notStarted = "not_started"
    /// Not enrolled, but the playbook asks for it: the plan begins at `now`.
    case wouldStart = "would_start"
    case running
    /// Nothing is done until `until`, or until someone ends the hold.
    case held
    /// Every step is done, skipped or past, or a branch ended it.
    case finished
    case stopped
    /// Enrolled in another version of the book: nothing is projected.
    case pinned = "pinned_to_another_version"
    /// It cannot be said: there is no history.
    case blocked
  }

  package var state: State
  package var cause: CadenceCause?
  /// When it may start, or the hold ends.
  package var until: Instant?
  /// Id of the enrolment's event.
  package var enrolment: String?
  package var enrolledAt: Instant?
  /// When the hold began; nil of one that waits to know something.
  package var heldSince: Instant?
  /// When it stopped or finished.
  package var endedAt: Instant?
  /// Index into the cadence's outcomes; nil: it ended without a declared one, or goes on.
  package var outcome: Int?
  /// The day on which the lead may come back, in the cadence's zone; nil with `neverAgain` or while it runs.
  package var recycleOn: CivilDate?
  package var neverAgain = false
  /// How many times it was to come back at most, where they are used up; `neverAgain` is true then.
  package var usedUp: Int?
  /// Index into `Program.cadences`: where a recycled lead goes, or which cadence is started next.
  package var into: Int?
  /// The lead's own touches since the enrolment.
  package var touches = 0
  /// What the playbook's minimum-touch rule asks for, where the cadence gave up with fewer.
  package var minimumTouches: Int?
  /// In the order in which they happened or will; steps that no path reaches any more come last, cancelled.
  package var steps: [StepOutcome] = []
  /// Index into `steps` of the next thing to do: the first that is due, else the first that is planned.
  package var next: Int?
  /// Limits that need more than one lead and were not applied: `per rep`, `per account`.
  package var notChecked: [String] = []
  /// The zone that its days are counted in, and where it was taken from.
  package var zone: ResolvedZone?

  package init(state: State, cause: CadenceCause? = nil) {
    self.state = state
    self.cause = cause
  }
}

/// A zone and the place it was found in: `timezone` (a field), `calendar.office`, `book`, or the rule itself.
package struct ResolvedZone: Hashable, Sendable {
  package var name: String
  package var source: String

  package init(name: String, source: String) {
    self.name = name
    self.source = source
  }
}

/// One step of one enrolment.
package struct StepOutcome: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case done, skipped
    /// To be done now: its time has come.
    case due
    /// Will be due if nothing else happens.
    case planned
    case waiting, blocked, cancelled
  }

  /// Index into the cadence's steps.
  package var step: Int
  package var state: State
  /// done: when; skipped, cancelled: as of when, which for a step that will be skipped is after `now`; due, planned: its
  /// settled instant. Nil where none can be said.
  package var at: Instant?
  /// Its own time, before anything moved it.
  package var ownTime: Instant?
  /// What moved it, in order.
  package var moves: [Move] = []
  package var dueBy: Instant?
  /// Index into the step's ways: the channel that is, was or would be used.
  package var way: Int?
  package var variant: String?
  package var cause: CadenceCause?
  /// Waiting until.
  package var until: Instant?
  /// The track that it belongs to (index), and which entry of that track (from 1); nil: the main path.
  package var track: Int?
  package var entry: Int?
  /// The zone of its clock time.
  package var zone: ResolvedZone?
  /// Only with `due`: whether an automatic or manual step is overdue past `dueBy`.
  package var isOverdue = false

  package init(step: Int, state: State) {
    self.step = step
    self.state = state
  }

  /// Why a step is later than its own time.
  package struct Move: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case closedDay = "closed day"
      case pushed
      case hold
      case window
      case legalHours = "legal hours"
      case gap
      case limit
      /// Its time of day was past.
      case timePast = "time past"
      /// It was not done at its time: judged again now.
      case late
      /// A track, or an undone task, kept it back.
      case behind
    }

    package var kind: Kind
    package var until: Instant
    /// Such as the calendar or the limit: `calendar.office`, `3 in any 7 days`.
    package var by: String?

    package init(kind: Kind, until: Instant, by: String? = nil) {
      self.kind = kind
      self.until = until
      self.by = by
    }
  }
}

/// Why a cadence or a step is in its state. Names and paths are the book's; `String` payloads of conditions are as the
/// author wrote them.
package indirect enum CadenceCause: Hashable, Sendable {
  // Of a cadence.
  case noHistory
  /// The playbook does not ask for it with this verdict.
  case verdict(String)
  /// No playbook was chosen that uses it.
  case notUsed
  /// Another cadence is running.
  case exclusive(cadence: String)
  /// The playbook names another cadence first whose verdicts hold.
  case comesAfter(cadence: String)
  case touchGap
  /// Enrolled, but nobody can say when.
  case enrolledWithoutTime
  case enrolledBefore
  case recycled(outcome: String)
  case neverAgain(outcome: String)
  case tooOften
  /// An event or a condition that stops it, as written.
  case stop(condition: String, origin: Origin)
  case stoppedByHand(reason: String?)
  case away(until: CivilDate?)
  case holdByHand(reason: String?)
  case otherVersion
  case pathEnded(outcome: String?)
  case handedOver(cadence: String)

  // Of a step.
  case recordedSkip(reason: String?)
  case guarded(condition: String, isUnless: Bool, origin: Origin)
  case noAddress(channel: String, field: String)
  case noConsent(channel: String, field: String)
  case optedOut(channel: String)
  case bounced(channel: String)
  case precondition(action: String, verb: String)
  case timePast
  case undoneTask
  case outside(StepOutcome.Move.Kind, by: String?)
  case nothingFits(days: Int)
  case neverOpen
  case waitsForField(String)
  case waitsForEvent(String)
  /// An event of that kind, which would stop the cadence, has no time.
  case waitsForTime(event: String)
  /// Done, though the cadence had stopped.
  case afterStop
  /// Before or behind all moments that can be told.
  case outOfRange
  /// Behind an undone step.
  case waitsForStep(String)
  case waitsForBranch(condition: String, origin: Origin)
  case unknownZone(field: String)
  case anotherBranch(condition: String, origin: Origin)
  case track(condition: String, origin: Origin)
  case cadenceEnded
  case channelStopped(channel: String, condition: String)
}
