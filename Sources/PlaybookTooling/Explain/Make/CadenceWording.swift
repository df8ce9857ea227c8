import PlaybookIR
import PlaybookRuntime

/// A cause as reports need it: a word for programs, a sentence for people, and what it names.
struct CauseWords {
  let kind: String
  let text: Phrase
  var details: [(key: String, value: String)] = []
  var origin: Origin?

  /// Whether the sentence goes on behind `waits`.
  var isAwaited: Bool { kind.hasPrefix("waits_for_") }
}

/// The one place that says why a cadence, a step or a clock is in its state.
struct CadenceWording {
  let program: Program
  let words: Words

  /// What a clock that nobody can tell lacks.
  func text(notKnown why: String?) -> Phrase {
    switch why {
    case "history"?: words(.noLeadHistory)
    case "owner"?: words(.noOwner)
    case "calendar"?: words(.neverOpens)
    case "out of range"?: words(.endsTooLate)
    case let field?: words(.notKnown(.field(field)))
    case nil: words(.somethingMissing)
    }
  }

  func text(_ clock: TimerOutcome.Clock) -> Phrase {
    switch clock {
    case .wall: words(.wallClock)
    case .business(let name?): words(.businessTime(of: .name(name)))
    case .business(nil): words(.businessTimeOfOwner)
    }
  }

  // MARK: - What moves a step

  /// `closed day (Office)`
  func text(_ move: StepOutcome.Move) -> Phrase { text(move.kind, by: move.by) }

  private func text(_ kind: StepOutcome.Move.Kind, by: String?) -> Phrase {
    words(.move(kind, by: by.map(source)))
  }

  // MARK: - Causes

  func words(for cause: CadenceCause) -> CauseWords {
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
    case .noHistory: CauseWords(kind: "no_history", text: words(.noHistory))
    case .verdict(let verdict):
      CauseWords(kind: "verdict", text: words(.verdict(.name(verdict))), details: [("verdict", verdict)])
    case .notUsed: CauseWords(kind: "not_used", text: words(.notUsed))
    case .exclusive(let other):
      CauseWords(kind: "exclusive", text: words(.exclusive(cadence(other))), details: [("cadence", other)])
    case .comesAfter(let other):
      CauseWords(kind: "comes_after", text: words(.comesAfter(cadence(other))), details: [("cadence", other)])
    case .touchGap: CauseWords(kind: "touch_gap", text: words(.touchGap))
    case .enrolledWithoutTime:
      CauseWords(kind: "enrolled_without_time", text: words(.enrolledWithoutTime))
    case .enrolledBefore: CauseWords(kind: "enrolled_before", text: words(.enrolledBefore))
    case .recycled(let outcome):
      CauseWords(
        kind: "recycled", text: words(.recycled(.quote(outcome))), details: [("outcome", outcome)]
      )
    case .neverAgain(let outcome):
      CauseWords(
        kind: "never_again", text: words(.neverAgain(.quote(outcome))),
        details: [("outcome", outcome)])
    case .tooOften: CauseWords(kind: "too_often", text: words(.tooOften))
    case _: ofEnd(cause)
    }
  }

  /// Why a cadence stopped, ended or is on hold.
  private func ofEnd(_ cause: CadenceCause) -> CauseWords {
    switch cause {
    case .stop(let condition, let origin):
      CauseWords(
        kind: "stop", text: words(.stops(.quote(condition))), details: [("condition", condition)], origin: origin)
    case .stoppedByHand(let reason):
      CauseWords(kind: "stopped_by_hand", text: words(.stoppedByHand(given(reason))), details: details(reason))
    case .away(let until):
      CauseWords(
        kind: "away", text: words(.away(until: until.map(words.day))),
        details: until.map { [("until", "\($0)")] } ?? [])
    case .holdByHand(let reason):
      CauseWords(kind: "hold_by_hand", text: words(.heldByHand(given(reason))), details: details(reason))
    case .otherVersion: CauseWords(kind: "other_version", text: words(.otherVersion))
    case .pathEnded(let outcome?):
      CauseWords(kind: "path_ended", text: words(.pathEnded(.quote(outcome))), details: [("outcome", outcome)])
    case .pathEnded(nil): CauseWords(kind: "path_ended", text: words(.pathEnded(nil)))
    case .handedOver(let other):
      CauseWords(kind: "handed_over", text: words(.handedOver(cadence(other))), details: [("cadence", other)])
    case _: ofStep(cause)
    }
  }

  /// Why a step was skipped, is blocked or waits by itself.
  private func ofStep(_ cause: CadenceCause) -> CauseWords {
    switch cause {
    case .recordedSkip(let reason):
      return CauseWords(kind: "recorded_skip", text: words(.skippedByHand(given(reason))), details: details(reason))
    case .guarded(let condition, let isUnless, let origin):
      let text = words(isUnless ? .isNo(.quote(condition)) : .isYes(.quote(condition)))
      return CauseWords(
        kind: isUnless ? "skip_unless" : "skip_if", text: text, details: [("condition", condition)], origin: origin)
    case .noAddress(let channel, let field):
      return CauseWords(
        kind: "no_address", text: words(.noAddress(channel: .name(channel), field: .field(field))),
        details: [("channel", channel), ("field", field)])
    case .noConsent(let channel, let field):
      return CauseWords(
        kind: "no_consent", text: words(.noConsent(channel: .name(channel), field: .field(field))),
        details: [("channel", channel), ("field", field)])
    case .optedOut(let channel):
      return CauseWords(kind: "opted_out", text: words(.optedOut(.name(channel))), details: [("channel", channel)])
    case .bounced(let channel):
      return CauseWords(kind: "bounced", text: words(.bounced(.name(channel))), details: [("channel", channel)])
    case .precondition(let action, let verb):
      return CauseWords(
        kind: "precondition", text: words(.notYet(.name(action), verb: .name(verb))),
        details: [("action", action), ("verb", verb)])
    case .timePast: return CauseWords(kind: "time_past", text: words(.timePast))
    case .undoneTask: return CauseWords(kind: "undone_task", text: words(.undoneTask))
    case .outside(let kind, let by):
      return CauseWords(
        kind: "outside", text: text(kind, by: by),
        details: [("rule", kind.rawValue)] + (by.map { [("by", $0)] } ?? []))
    case .nothingFits(let days):
      return CauseWords(
        kind: "nothing_fits", text: words(.nothingFits(days: days)), details: [("days", String(days))])
    case .neverOpen: return CauseWords(kind: "never_open", text: words(.neverOpen))
    case .outOfRange:
      return CauseWords(kind: "out_of_range", text: words(.outOfRange))
    case .afterStop: return CauseWords(kind: "after_stop", text: words(.afterStop))
    case .unknownZone(let field):
      return CauseWords(
        kind: "unknown_zone", text: words(.unknownZone(.field(field))), details: [("field", field)])
    case .channelStopped(let channel, let condition):
      return CauseWords(
        kind: "channel_stopped", text: words(.channelStopped(.name(channel), by: .quote(condition))),
        details: [("channel", channel), ("condition", condition)])
    case _: return ofPath(cause)
    }
  }

  /// Why a step is not reached.
  private func ofPath(_ cause: CadenceCause) -> CauseWords {
    switch cause {
    case .waitsForField(let field):
      CauseWords(kind: "waits_for_field", text: words(.waits(for: .field(field))), details: [("field", field)])
    case .waitsForEvent(let event):
      CauseWords(kind: "waits_for_event", text: words(.waits(for: .name(event))), details: [("event", event)])
    case .waitsForTime(let event):
      CauseWords(kind: "waits_for_time", text: words(.waitsForTime(of: .quote(event))), details: [("event", event)])
    case .waitsForStep(let step):
      CauseWords(kind: "waits_for_step", text: words(.waitsForStep(.quote(step))), details: [("step", step)])
    case .waitsForBranch(let condition, let origin):
      CauseWords(
        kind: "waits_for_branch", text: words(.waitsForBranch(.quote(condition))), details: [("condition", condition)],
        origin: origin)
    case .anotherBranch(let condition, let origin):
      CauseWords(
        kind: "another_branch", text: words(.anotherBranch(.quote(condition))), details: [("condition", condition)],
        origin: origin)
    case .track(let condition, let origin):
      CauseWords(
        kind: "track", text: words(.track(.quote(condition))), details: [("condition", condition)],
        origin: origin)
    case .cadenceEnded: CauseWords(kind: "cadence_ended", text: words(.cadenceEnded))
    case _: CauseWords(kind: "other", text: Phrase())
    }
  }

  // MARK: - Pieces

  /// What somebody typed.
  private func given(_ reason: String?) -> Phrase? { reason.flatMap { $0.isEmpty ? nil : .lead($0) } }

  private func details(_ reason: String?) -> [(key: String, value: String)] {
    reason.flatMap { $0.isEmpty ? nil : [("reason", $0)] } ?? []
  }

  /// A cadence by its label.
  func cadence(_ name: String) -> Phrase {
    program.cadences.first { $0.title.name.utf8.elementsEqual(name.utf8) }.map { .title($0.title) } ?? .name(name)
  }

  /// `calendar.office` by the calendar's label; anything else as it is.
  func source(_ name: String) -> Phrase {
    let found = program.calendars.first { "calendar.\($0.title.name)".utf8.elementsEqual(name.utf8) }
    return found.map { .title($0.title) } ?? .name(name)
  }

  func text(_ action: Escalation.Action) -> Phrase {
    switch action {
    case .tell(let who): words(.tell(.name(who)))
    case .queue(let name): words(.toQueue(.name(name)))
    case .reassign: words(.reassign)
    }
  }
}

extension Program {
  /// `call`, `linkedin connect`; nil for a step whose way is not chosen.
  func way(of step: Cadence.Step, _ outcome: StepOutcome) -> (channel: Channel, action: String?)? {
    guard let index = outcome.way, step.ways.indices.contains(index),
      channels.indices.contains(step.ways[index].channel)
    else { return nil }
    return (channels[step.ways[index].channel], step.ways[index].action)
  }
}
