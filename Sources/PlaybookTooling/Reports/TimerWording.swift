import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// Says in words where hand-offs, clocks and targets stand. Moments are in UTC, as everywhere in an explanation.
extension ReasonWording {
  func words(_ outcome: HandoffOutcome) -> String {
    let owner = outcome.owner.map { " (\(DisplayText.escaped($0)))" } ?? ""
    switch outcome.state {
    case .notStarted: return "starts when the lead qualifies"
    case .proposed: return "ready, everything is written down"
    case .blocked: return "waits for \(outcome.missingContext.joined(separator: ", "))"
    case .offered: return "offered\(owner), waits for an answer"
    case .accepted: return "accepted\(owner)"
    case .expired: return "nobody answered in time\(owner)"
    case .reassigned: return "goes to someone else\(owner)"
    case .meetingHeld: return "the meeting was held\(owner)"
    case .noShow: return "nobody came to the meeting\(owner)"
    case .returned: return "given back\(owner)"
    case .rejected:
      let reason = outcome.rejection.map { ": \(label(ofRejection: $0))" } ?? ""
      if outcome.neverAgain { return "rejected\(reason), never again" }
      return "rejected\(reason)" + (outcome.recycleOn.map { ", may come back on \($0)" } ?? "")
    }
  }

  private func label(ofRejection name: String) -> String {
    let listed = program.handoffs.flatMap(\.rejections).first { $0.title.name.utf8.elementsEqual(name.utf8) }
    return DisplayText.escaped(listed?.title.label ?? name)
  }

  /// `met after 75 seconds (wall clock)`, `pending, due 2026-03-03T15:00:00Z (business time of calendar.office,
  /// America/New_York)`.
  func words(_ timer: TimerOutcome) -> String {
    let zone = timer.zone.map { ", \(DisplayText.escaped($0.name))" } ?? ""
    let clock = " (\(DisplayText.escaped(timer.clock))\(zone))"
    let due = timer.dueAt.map { ", due \($0)" } ?? ""
    switch timer.state {
    case .notStarted: return "not started\(due)"
    case .pending: return "pending\(due)\(clock)"
    case .met: return "met\(took(timer))\(due)\(clock)"
    case .breached: return "breached\(took(timer))\(due)\(clock)"
    case .cancelled: return "no longer owed"
    case .notKnown: return "not known, as \(cause(timer.why))"
    }
  }

  private func took(_ timer: TimerOutcome) -> String {
    timer.took.map { " after \(AgeWording.words(span: $0))" } ?? ""
  }

  private func cause(_ why: String?) -> String {
    switch why {
    case "history"?: "the lead has no history"
    case "owner"?: "nobody knows whose calendar counts"
    case "calendar"?: "the calendar does not open in time"
    case let field?: "\(DisplayText.escaped(field)) is not known"
    case nil: "something is missing"
    }
  }

  /// What has happened because time went by, and what will.
  func escalations(of timer: TimerOutcome) -> [String] {
    let isOpen = timer.state == .pending || timer.state == .breached
    return timer.escalations.compactMap { escalation in
      if escalation.hasFired { return "\(words(escalation.action)) since \(escalation.at)" }
      return isOpen && timer.stoppedAt == nil ? "\(words(escalation.action)) on \(escalation.at)" : nil
    }
  }

  private func words(_ action: Escalation.Action) -> String {
    switch action {
    case .tell(let who): "tell \(DisplayText.escaped(who))"
    case .queue(let name): "queue \(DisplayText.escaped(name))"
    case .reassign: "reassign"
    }
  }

  func words(_ outcome: TargetOutcome, of target: SalesTarget) -> String {
    switch outcome {
    case .clock(let timer): return words(timer)
    case .touches(let done, let atLeast):
      return "\(CountText.of(done, "touch", plural: "touches")) of at least \(atLeast)"
    case .team:
      switch target.value {
      case .touchesADay(let from, let to):
        return "\(to.map { "\(from) to \($0)" } ?? "at least \(from)") touches a day (a figure of the team)"
      case .replyRate(let atLeast): return "reply rate at least \(atLeast)% (a figure of the team)"
      case .clock, .touches: return "a figure of the team"
      }
    }
  }
}

extension AgeWording {
  /// A span in its two largest units: `1 hour 5 minutes`, `75 seconds` below two minutes.
  static func words(span microseconds: Int64) -> String {
    let seconds = max(0, microseconds) / 1_000_000
    func words(_ count: Int64, _ unit: Duration.Unit) -> String { Duration(count: count, unit: unit).words }
    func pair(_ size: Int64, _ unit: Duration.Unit, _ below: Int64, _ lower: Duration.Unit) -> String {
      let rest = seconds % size / below
      return words(seconds / size, unit) + (rest > 0 ? " \(words(rest, lower))" : "")
    }
    if seconds < 120 { return words(seconds, .seconds) }
    if seconds < 3_600 { return pair(60, .minutes, 1, .seconds) }
    if seconds < 86_400 { return pair(3_600, .hours, 60, .minutes) }
    return pair(86_400, .days, 3_600, .hours)
  }
}
