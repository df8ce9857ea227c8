import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// Says in words where hand-offs and targets stand; clocks have their sentences in `TimeLines`.
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
      let into =
        outcome.into.flatMap { program.cadences.at($0) }.map { " into \(DisplayText.escaped($0.title.name))" } ?? ""
      return "rejected\(reason)" + (outcome.recycleOn.map { ", may come back on \($0)\(into)" } ?? "")
    }
  }

  private func label(ofRejection name: String) -> String {
    let listed = program.handoffs.flatMap(\.rejections).first { $0.title.name.utf8.elementsEqual(name.utf8) }
    return DisplayText.escaped(listed?.title.label ?? name)
  }

  /// A target that is no clock.
  func words(_ outcome: TargetOutcome, of target: SalesTarget) -> String {
    switch outcome {
    case .clock(let timer): return CadenceWording.words(timer.state)
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

/// Lengths of time as people say them.
enum AgeWording {
  /// A span in its two largest units: `1 hour 5 minutes`; below two minutes in seconds: `75 seconds`.
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
