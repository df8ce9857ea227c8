import PlaybookIR
import PlaybookRuntime

/// A book with the events of hand-offs, an office, a team and one playbook that everybody qualifies for.
///
/// The office is open from Monday to Friday, 09:00 to 17:30; rep lee has it, rep nora works nights. Team times are UTC.
struct TimedSketch {
  var book = Sketch()
  /// The field `created_at`.
  let createdAt = 0
  private var kinds: [String: Int] = [:]

  init(timers: [SLATimer] = [], targets: [SalesTarget] = [], needs: [Expression] = []) {
    _ = book.field("created_at", .time)
    _ = book.field("id", .text)
    let all: [(String, [String])] = [
      ("call", []), ("demo_request", []), ("handoff_accepted", []), ("handoff_offered", ["owner", "sdr"]),
      ("handoff_rejected", ["reason"]), ("handoff_returned", ["reason"]), ("meeting_held", []),
      ("meeting_no_show", []), ("meeting_rescheduled", []), ("owner_changed", ["new_owner"]),
    ]
    for (name, fields) in all { kinds[name] = book.event(name, fields.map { ($0, .text) }) }
    book.program.events[kind("call")].meanings = [EventMeaning(kind: .touch(channel: "call", action: nil))]
    book.program.calendars = [
      Calendar(
        title: Title("night"), zone: nil, hours: [Hours(days: 0b001_1111, open: 22 * 60, close: 360)], closed: []),
      Calendar(
        title: Title("office"), zone: nil, hours: [Hours(days: 0b001_1111, open: 540, close: 1_050)], closed: []),
    ]
    _ = book.team("days", [("lee", 1)])
    _ = book.team("nights", [("nora", 1)])
    book.program.teams[0].calendar = 1
    book.program.teams[1].calendar = 0
    book.route("territory", [], otherwise: .rep("lee"))
    book.handoff("to_ae", needs: needs, owner: 0)
    book.program.handoffs[0].timers = timers
    book.playbook("inbound", qualified: .literal(.yes, .yesNo), route: 0, handoff: 0)
    book.program.playbooks[0].targets = targets
  }

  static let office = CalendarSource.calendar(1)

  func kind(_ name: String) -> Int { kinds[name] ?? 0 }

  /// An event by its kind, its time without `Z`, and the texts of its fields.
  func event(_ name: String, _ at: String, _ fields: String?..., by: String? = nil) -> LeadEvent {
    let width = book.program.events[kind(name)].fields.count
    let values = (0..<width).map { index in
      fields.indices.contains(index) ? fields[index].map { Evaluation.known(.string($0)) } : nil
    }
    var event = LeadEvent(kind(name), at + "Z", values.map { $0 ?? .unknown(.absent) })
    event.links.by = by.map { Text($0) }
    return event
  }

  func decide(_ events: [LeadEvent]?, at now: String, created: String? = nil) -> Decision {
    let values = created.map { ["created_at": Value.time(Sketch.instant($0 + "Z"))] } ?? [:]
    let ordered = events?.sorted { ($0.at?.microseconds ?? 0, $0.kind) < ($1.at?.microseconds ?? 0, $1.kind) }
    return book.decide(values, events: ordered, now: Sketch.instant(now + "Z"))
  }
}

extension SLATimer {
  /// From the event or field on until one of the events.
  static func clock(
    _ name: String, _ count: Int64, _ unit: Duration.Unit, in calendar: CalendarSource? = nil, from start: ClockPoint,
    until stops: [ClockPoint], _ escalations: [(Int, Escalation.Action)] = []
  ) -> SLATimer {
    SLATimer(
      title: Title(name), length: Duration(count: count, unit: unit), countedIn: calendar, start: start, stops: stops,
      escalations: escalations.map { Escalation(percent: $0.0, action: $0.1) })
  }
}

extension TimerOutcome {
  /// `met 2026-03-09T16:00`, with the instant at which it is or was due.
  var shown: String { "\(state.rawValue) \(dueAt.map { "\("\($0)".dropLast(4))" } ?? "")" }
}
