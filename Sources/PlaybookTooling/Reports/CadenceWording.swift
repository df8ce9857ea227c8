import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// A cause as reports need it: a word for programs, a sentence for people, and what it names.
struct CauseWords {
  let kind: String
  let text: String
  var details: [(key: String, value: String)] = []
  var origin: Origin?
}

/// The one place that says why a cadence, a step or a clock is in its state.
struct CadenceWording {
  let program: Program

  // MARK: - States

  static func words(_ state: CadenceOutcome.State) -> String {
    switch state {
    case .notStarted: "not started"
    case .wouldStart: "would start now"
    case .running: "running"
    case .held: "on hold"
    case .finished: "finished"
    case .stopped: "stopped"
    case .pinned: "enrolled in another version of the book"
    case .blocked: "cannot be said"
    }
  }

  static func words(_ state: StepOutcome.State) -> String {
    switch state {
    case .done: "done"
    case .skipped: "skipped"
    case .due: "due"
    case .planned: "planned"
    case .waiting: "waits"
    case .blocked: "blocked"
    case .cancelled: "cancelled"
    }
  }

  static func words(_ state: TimerOutcome.State) -> String {
    switch state {
    case .notStarted: "not started"
    case .pending: "open"
    case .met: "met"
    case .breached: "missed"
    case .cancelled: "no longer owed"
    case .notKnown: "not known"
    }
  }

  /// What a clock that nobody can tell lacks.
  static func words(notKnown why: String?) -> String {
    switch why {
    case "history"?: "the lead has no history"
    case "owner"?: "nobody knows whose calendar counts"
    case "calendar"?: "the calendar does not open in time"
    case "out of range"?: "it ends after the year 9999"
    case let field?: "\(DisplayText.escaped(field)) is not known"
    case nil: "something is missing"
    }
  }

  // MARK: - What moves a step

  /// `closed day (Office)`
  func words(_ move: StepOutcome.Move) -> String { words(move.kind, by: move.by) }

  func words(_ kind: StepOutcome.Move.Kind, by: String?) -> String {
    let note = by.map { " (\(source($0)))" } ?? ""
    let words =
      switch kind {
      case .closedDay: "closed day"
      case .pushed: "pushed with the step before"
      case .hold: "on hold"
      case .window: "outside its window"
      case .legalHours: "outside legal hours"
      case .gap: "too soon after another touch"
      case .limit: "limit"
      case .timePast: "its time of day was past"
      case .late: "was not done at its time"
      case .behind: "waited for what came first"
      }
    return words + note
  }

  // MARK: - Causes

  func words(_ cause: CadenceCause) -> CauseWords {
    switch cause {
    case .noHistory, .verdict, .notUsed, .exclusive, .comesAfter, .touchGap, .enrolledBefore, .enrolledWithoutTime,
      .recycled,
      .neverAgain, .tooOften:
      ofStart(cause)
    case .stop, .stoppedByHand, .away, .holdByHand, .otherVersion, .pathEnded, .handedOver: ofEnd(cause)
    case .recordedSkip, .guarded, .noAddress, .noConsent, .optedOut, .bounced, .precondition, .timePast, .undoneTask,
      .outside, .nothingFits, .neverOpen, .outOfRange, .afterStop, .unknownZone, .channelStopped:
      ofStep(cause)
    case .waitsForField, .waitsForEvent, .waitsForTime, .waitsForStep, .waitsForBranch, .anotherBranch, .track,
      .cadenceEnded:
      ofPath(cause)
    }
  }

  /// Why a cadence has not started.
  private func ofStart(_ cause: CadenceCause) -> CauseWords {
    switch cause {
    case .noHistory: CauseWords(kind: "no_history", text: "the lead came without its history")
    case .verdict(let verdict):
      CauseWords(kind: "verdict", text: "the verdict is \(verdict)", details: [("verdict", verdict)])
    case .notUsed: CauseWords(kind: "not_used", text: "no playbook of this lead asks for it")
    case .exclusive(let other):
      CauseWords(kind: "exclusive", text: "\(cadence(other)) is running", details: [("cadence", other)])
    case .comesAfter(let other):
      CauseWords(kind: "comes_after", text: "\(cadence(other)) comes first", details: [("cadence", other)])
    case .touchGap: CauseWords(kind: "touch_gap", text: "the last touch is too recent")
    case .enrolledWithoutTime:
      CauseWords(kind: "enrolled_without_time", text: "it was enrolled at a time that nobody knows")
    case .enrolledBefore: CauseWords(kind: "enrolled_before", text: "it ran before")
    case .recycled(let outcome):
      CauseWords(
        kind: "recycled", text: "it ended with \(quoted(outcome)) and comes back later", details: [("outcome", outcome)]
      )
    case .neverAgain(let outcome):
      CauseWords(
        kind: "never_again", text: "it ended with \(quoted(outcome)), after which it never comes back",
        details: [("outcome", outcome)])
    case .tooOften: CauseWords(kind: "too_often", text: "it ran as often as it may")
    case _: ofEnd(cause)
    }
  }

  /// Why a cadence stopped, ended or is on hold.
  private func ofEnd(_ cause: CadenceCause) -> CauseWords {
    switch cause {
    case .stop(let condition, let origin):
      CauseWords(
        kind: "stop", text: "\(quoted(condition)) stops it", details: [("condition", condition)], origin: origin)
    case .stoppedByHand(let reason): given(reason, kind: "stopped_by_hand", "someone stopped it")
    case .away(let until):
      CauseWords(
        kind: "away", text: "the person is away" + (until.map { " until \(LocalTimes.day($0))" } ?? ""),
        details: until.map { [("until", "\($0)")] } ?? [])
    case .holdByHand(let reason): given(reason, kind: "hold_by_hand", "someone put it on hold")
    case .otherVersion: CauseWords(kind: "other_version", text: "it was enrolled in another version of the book")
    case .pathEnded(let outcome?):
      CauseWords(kind: "path_ended", text: "its path ended with \(quoted(outcome))", details: [("outcome", outcome)])
    case .pathEnded(nil): CauseWords(kind: "path_ended", text: "every step is past")
    case .handedOver(let other):
      CauseWords(kind: "handed_over", text: "it went on with \(cadence(other))", details: [("cadence", other)])
    case _: ofStep(cause)
    }
  }

  /// Why a step was skipped, is blocked or waits by itself.
  private func ofStep(_ cause: CadenceCause) -> CauseWords {
    switch cause {
    case .recordedSkip(let reason): return given(reason, kind: "recorded_skip", "someone skipped it")
    case .guarded(let condition, let isUnless, let origin):
      let text = isUnless ? "\(quoted(condition)) is no" : "\(quoted(condition)) is yes"
      return CauseWords(
        kind: isUnless ? "skip_unless" : "skip_if", text: text, details: [("condition", condition)], origin: origin)
    case .noAddress(let channel, let field):
      return CauseWords(
        kind: "no_address", text: "no address for \(channel) (\(field))",
        details: [("channel", channel), ("field", field)])
    case .noConsent(let channel, let field):
      return CauseWords(
        kind: "no_consent", text: "no consent for \(channel) (\(field))",
        details: [("channel", channel), ("field", field)])
    case .optedOut(let channel):
      return CauseWords(kind: "opted_out", text: "opted out of \(channel)", details: [("channel", channel)])
    case .bounced(let channel):
      return CauseWords(kind: "bounced", text: "\(channel) bounced for good", details: [("channel", channel)])
    case .precondition(let action, let verb):
      return CauseWords(
        kind: "precondition", text: "\(action) is not \(verb) yet", details: [("action", action), ("verb", verb)])
    case .timePast: return CauseWords(kind: "time_past", text: "its time of day was past")
    case .undoneTask: return CauseWords(kind: "undone_task", text: "it was not done in time")
    case .outside(let kind, let by):
      return CauseWords(
        kind: "outside", text: words(kind, by: by),
        details: [("rule", kind.rawValue)] + (by.map { [("by", $0)] } ?? []))
    case .nothingFits(let days):
      return CauseWords(
        kind: "nothing_fits", text: "no time fits within \(days) days", details: [("days", String(days))])
    case .neverOpen: return CauseWords(kind: "never_open", text: "its windows are never open together")
    case .outOfRange:
      return CauseWords(kind: "out_of_range", text: "its time is before or after all that can be told")
    case .afterStop: return CauseWords(kind: "after_stop", text: "done after the stop")
    case .unknownZone(let field):
      return CauseWords(
        kind: "unknown_zone", text: "the person's zone is not known (\(field))", details: [("field", field)])
    case .channelStopped(let channel, let condition):
      return CauseWords(
        kind: "channel_stopped", text: "\(quoted(condition)) stops \(channel)",
        details: [("channel", channel), ("condition", condition)])
    case _: return ofPath(cause)
    }
  }

  /// Why a step is not reached.
  private func ofPath(_ cause: CadenceCause) -> CauseWords {
    switch cause {
    case .waitsForField(let field):
      CauseWords(kind: "waits_for_field", text: "for \(field)", details: [("field", field)])
    case .waitsForEvent(let event):
      CauseWords(kind: "waits_for_event", text: "for \(event)", details: [("event", event)])
    case .waitsForTime(let event):
      CauseWords(kind: "waits_for_time", text: "for the time of \(quoted(event))", details: [("event", event)])
    case .waitsForStep(let step):
      CauseWords(kind: "waits_for_step", text: "for \(quoted(step)) to be done", details: [("step", step)])
    case .waitsForBranch(let condition, let origin):
      CauseWords(
        kind: "waits_for_branch", text: "for whether \(quoted(condition))", details: [("condition", condition)],
        origin: origin)
    case .anotherBranch(let condition, let origin):
      CauseWords(
        kind: "another_branch", text: "the other way at \(quoted(condition))", details: [("condition", condition)],
        origin: origin)
    case .track(let condition, let origin):
      CauseWords(
        kind: "track", text: "\(quoted(condition)) led to other steps", details: [("condition", condition)],
        origin: origin)
    case .cadenceEnded: CauseWords(kind: "cadence_ended", text: "the cadence ended before")
    case _: CauseWords(kind: "other", text: "")
    }
  }

  // MARK: - Pieces

  private func given(_ reason: String?, kind: String, _ text: String) -> CauseWords {
    guard let reason, !reason.isEmpty else { return CauseWords(kind: kind, text: text) }
    return CauseWords(kind: kind, text: "\(text): \(DisplayText.escaped(reason))", details: [("reason", reason)])
  }

  private func quoted(_ text: String) -> String { "`\(DisplayText.escaped(text))`" }

  /// A cadence by its label.
  func cadence(_ name: String) -> String {
    let found = program.cadences.first { $0.title.name.utf8.elementsEqual(name.utf8) }
    return DisplayText.escaped(found?.title.label ?? name)
  }

  /// `calendar.office` by the calendar's label; anything else as it is.
  func source(_ name: String) -> String {
    let found = program.calendars.first { "calendar.\($0.title.name)".utf8.elementsEqual(name.utf8) }
    return DisplayText.escaped(found?.title.label ?? name)
  }

  /// `call`, `linkedin connect`; nil for a step whose way is not chosen.
  func way(of step: Cadence.Step, _ outcome: StepOutcome) -> (channel: Channel, action: String?)? {
    guard let index = outcome.way, step.ways.indices.contains(index),
      program.channels.indices.contains(step.ways[index].channel)
    else { return nil }
    return (program.channels[step.ways[index].channel], step.ways[index].action)
  }

  static func words(_ action: Escalation.Action) -> String {
    switch action {
    case .tell(let who): "tell \(DisplayText.escaped(who))"
    case .queue(let name): "queue \(name)"
    case .reassign: "reassign"
    }
  }
}
