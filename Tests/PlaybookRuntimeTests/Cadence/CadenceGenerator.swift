import PlaybookIR
import PlaybookRuntime

/// Random cadences with all that moves, skips and ends a step, and random histories for them. Small numbers, so that
/// things meet.
struct CadenceGenerator {
  var numbers: SeededNumbers
  var sketch = CadenceSketch()
  private var steps: [Cadence.Step] = []
  let enrolledAt: Instant
  /// Made once: a program is named by a hash of all of it.
  private(set) var interpreter: Interpreter

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    interpreter = Interpreter(program: Program())
    let hours = Int64(numbers.below(24 * 14))
    enrolledAt = Sketch.instant("2026-03-02T00:30:00Z").later(microseconds: hours * 3_600_000_000)
    let office = sketch.office(closed: ["2026-03-10"])
    var cadence = Cadence(title: Title("c"))
    cadence.body = nodes(depth: 2, count: 2 + numbers.below(4))
    if numbers.chance(40) {
      let body =
        nodes(depth: 0, count: 1 + numbers.below(2)) + (numbers.chance(70) ? [.end(.resume)] : [.end(.outcome(0))])
      cadence.tracks = [.init(when: .event("demo_request"), everyTime: numbers.chance(50), body: body)]
    }
    cadence.steps = steps
    cadence.outcomes = [.init(title: Title("over"), recycle: .never)]
    cadence.end = numbers.chance(50) ? 0 : nil
    if numbers.chance(60), let rule = numbers.pick(Cadence.ClosedDays.allCases) {
      cadence.closedDays = .init(rule: rule, calendar: office)
      cadence.firstStepAtOnce = numbers.chance(30)
    }
    if numbers.chance(60) { cadence.sends = [window(office)] }
    if numbers.chance(50) { cadence.gap = .hours(Int64(1 + numbers.below(30))) }
    if numbers.chance(60) { cadence.limits = [limit()] }
    if numbers.chance(50) {
      cadence.stops = [.init(scope: .cadence, when: .any("replied", .replied(channel: nil)))]
    }
    sketch.cadence("c", steps) { $0 = cadence }
    interpreter = Interpreter(program: sketch.book.program)
  }

  private mutating func window(_ office: CalendarSource) -> Cadence.Send {
    let open = numbers.below(24)
    let hours = Hours(days: Hours.everyDay, open: open * 60, close: ((open + 1 + numbers.below(20)) % 24) * 60 + 30)
    let windows: [Window] = numbers.chance(40) ? [.open(office)] : [.hours([hours], zone: [])]
    return .init(
      channel: numbers.chance(70) ? nil : "email", windows: windows, skips: numbers.chance(15), origin: .none)
  }

  private mutating func limit() -> Cadence.Limit {
    let per: TouchLimit.Per =
      numbers.chance(50) ? .day(zone: []) : .elapsed(Int64(1 + numbers.below(5)) * Instant.microsecondsPerDay)
    return Cadence.Limit(
      channel: numbers.chance(50) ? nil : "email", limits: [TouchLimit(count: 1 + numbers.below(2), per: per)],
      skips: numbers.chance(15), origin: .none)
  }

  // MARK: - Paths

  private mutating func nodes(depth: Int, count: Int) -> [Cadence.Node] {
    var nodes: [Cadence.Node] = []
    for _ in 0..<count {
      if depth > 0, !steps.isEmpty, numbers.chance(30) {
        let moment = MomentList.any(
          "opened", .step(numbers.below(steps.count), .opened), .event(CadenceSketch.kind("demo_request"), filter: nil))
        nodes.append(
          .branch(
            .init(
              when: moment, within: numbers.chance(50) ? .hours(Int64(1 + numbers.below(50))) : .days(2),
              then: self.nodes(depth: depth - 1, count: 1 + numbers.below(2)),
              otherwise: numbers.chance(10)
                ? [.end(.outcome(0))] : self.nodes(depth: depth - 1, count: numbers.below(2)))))
      } else {
        nodes.append(.step(step()))
      }
    }
    return nodes
  }

  private mutating func step() -> Int {
    let name = "s\(steps.count)"
    let ways = numbers.pick([["email"], ["call"], ["email", "sms"], ["task"], ["whatsapp"]]) ?? []
    var step = Cadence.Step.step(name, ways, when())
    if numbers.chance(25) {
      step.timeOfDay = .init(
        minutes: numbers.below(24) * 60, zone: [], past: numbers.chance(60) ? .nextDay : .skip)
    }
    switch numbers.below(6) {
    case 0: step.undone = .pass
    case 1: step.undone = .skip(after: .days(1))
    default: break
    }
    if numbers.chance(25) {
      step.guards = [.init(isUnless: numbers.chance(50), when: .event("meeting_booked"))]
    }
    steps.append(step)
    return steps.count - 1
  }

  private mutating func when() -> Cadence.Step.When {
    switch numbers.below(6) {
    case 0, 1: .day(1 + numbers.below(7))
    case 2: .after(.hours(Int64(numbers.below(40))))
    case 3: .after(.days(Int64(numbers.below(4))))
    case 4: .around(.days(Int64(numbers.below(5))), .enrolment)
    default: .after(.minutes(Int64(numbers.below(200))))
    }
  }

  // MARK: - Histories

  /// What others do within three weeks of the enrolment, in order.
  mutating func events(_ count: Int) -> [LeadEvent] {
    let kinds = [
      "call", "demo_request", "email_opened", "email_sent", "meeting_booked", "out_of_office", "sms_sent",
      "email_replied", "unsubscribed", "hold_ended",
    ]
    return (0..<count).map { _ in
      let at = enrolledAt.later(microseconds: Int64(numbers.below(24 * 21) - 48) * 3_600_000_000)
      let kind = numbers.pick(Array(kinds.prefix(numbers.chance(20) ? 10 : 7))) ?? "call"
      let step = kind == "email_opened" ? "s\(numbers.below(4))" : nil
      let back = ["until": Value.date(at.later(days: numbers.below(4)).date)]
      let values =
        kind == "out_of_office" && numbers.chance(50)
        ? back : kind == "unsubscribed" ? ["channel": .string("email")] : [:]
      return .of(kind, "\(at)", step: step, values)
    }
  }

  /// The event that does a step.
  func done(_ step: StepOutcome, at moment: Instant) -> LeadEvent {
    let cadence = sketch.book.program.cadences[0]
    let way = cadence.steps[step.step].ways[step.way ?? 0]
    let name = CadenceSketch.channels[way.channel]
    let kind = ["email": "email_sent", "call": "call", "sms": "sms_sent", "whatsapp": "whatsapp_sent"][name]
    return .of(kind ?? "task_completed", "\(moment)", step: cadence.steps[step.step].title.name)
  }
}
