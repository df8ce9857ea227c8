import PlaybookIR
import PlaybookRuntime

/// Why a cadence or a step is in its state.
extension English {
  func say(_ message: CauseMessage) -> Sentence {
    switch message {
    case .noHistory: "the lead came without its history"
    case .verdict(let verdict): "the verdict is \(verdict)"
    case .notUsed: "no playbook of this lead asks for it"
    case .exclusive(let cadence): "\(cadence) is running"
    case .comesAfter(let cadence): "\(cadence) comes first"
    case .touchGap: "the last touch is too recent"
    case .enrolledWithoutTime: "it was enrolled at a time that nobody knows"
    case .enrolledBefore: "it ran before"
    case .recycled(let outcome): "it ended with \(outcome) and comes back later"
    case .neverAgain(let outcome): "it ended with \(outcome), after which it never comes back"
    case .tooOften: "it ran as often as it may"
    case .stops(let condition): "\(condition) stops it"
    case .stoppedByHand(let reason): given("someone stopped it", reason)
    case .heldByHand(let reason): given("someone put it on hold", reason)
    case .skippedByHand(let reason): given("someone skipped it", reason)
    case .away(let day?): "the person is away until \(day)"
    case .away(nil): "the person is away"
    case .otherVersion: "it was enrolled in another version of the book"
    case .pathEnded(let outcome?): "its path ended with \(outcome)"
    case .pathEnded(nil): "every step is past"
    case .handedOver(let cadence): "it went on with \(cadence)"
    case .isYes(let condition): "\(condition) is yes"
    case .isNo(let condition): "\(condition) is no"
    case .noAddress(let channel, let field): "no address for \(channel) (\(field))"
    case .noConsent(let channel, let field): "no consent for \(channel) (\(field))"
    case .optedOut(let channel): "opted out of \(channel)"
    case .bounced(let channel): "\(channel) bounced for good"
    case .notYet(let action, let verb): "\(action) is not \(verb) yet"
    case .timePast: "its time of day was past"
    case .undoneTask: "it was not done in time"
    case .nothingFits(let days): "no time fits within \(days) days"
    case .neverOpen: "its windows are never open together"
    case .outOfRange: "its time is before or after all that can be told"
    case .afterStop: "done after the stop"
    case .unknownZone(let field): "the person's zone is not known (\(field))"
    case .channelStopped(let channel, let condition): "\(condition) stops \(channel)"
    case .waits(let what): "for \(what)"
    case .waitsForTime(let event): "for the time of \(event)"
    case .waitsForStep(let step): "for \(step) to be done"
    case .waitsForBranch(let condition): "for whether \(condition)"
    case .anotherBranch(let condition): "the other way at \(condition)"
    case .track(let condition): "\(condition) led to other steps"
    case .cadenceEnded: "the cadence ended before"
    case .move(let kind, let by?): "\(words(kind)) (\(by))"
    case .move(let kind, nil): words(kind)
    }
  }

  private func given(_ what: Sentence, _ reason: Phrase?) -> Sentence {
    reason.map { "\(what): \($0)" } ?? what
  }

  private func words(_ kind: StepOutcome.Move.Kind) -> Sentence {
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
  }
}
