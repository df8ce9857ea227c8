import PlaybookIR
import PlaybookRuntime
import Testing

/// What must hold of hand-offs and clocks for every history. Each seed is a history of two weeks.
@Suite struct TimerPropertyTests {
  private static let kinds = [
    "handoff_offered", "handoff_offered", "handoff_accepted", "handoff_rejected", "handoff_returned", "owner_changed",
    "meeting_held", "meeting_no_show", "meeting_rescheduled", "call", "demo_request",
  ]

  private static func sketch() -> TimedSketch {
    let kinds = TimedSketch()
    func point(_ kind: String) -> ClockPoint { .event(kinds.kind(kind), filter: nil) }
    let answers = [point("handoff_accepted"), point("handoff_rejected")]
    let ladder: [(Int, Escalation.Action)] = [(1, .tell("owner")), (50, .queue("rescue")), (100, .reassign)]
    let offered = point("handoff_offered")
    return TimedSketch(
      timers: [
        .clock("a", 24, .hours, from: offered, until: answers, ladder),
        .clock("b", 2, .days, from: point("handoff_accepted"), until: [point("meeting_held")], ladder),
        .clock("c", 5, .businessHours, in: .owner, from: offered, until: [point("call")], ladder),
        .clock("d", 3, .businessDays, in: .owner, from: offered, until: [point("meeting_held")], ladder),
        .clock("e", 2, .businessDays, in: TimedSketch.office, from: point("call"), until: [], ladder),
      ],
      targets: [
        SalesTarget(
          title: Title("speed"),
          value: .clock(
            .clock("speed", 4, .hours, from: point("demo_request"), until: [.firstTouch(channel: nil)], ladder)))
      ])
  }

  private static func history(_ sketch: TimedSketch, _ numbers: inout SeededNumbers) -> [LeadEvent] {
    (0..<(1 + numbers.below(14))).map { _ in
      let kind = numbers.pick(kinds) ?? "call"
      // Coarse, so that some events happen at one moment.
      let hours = Int64(numbers.below(14 * 12)) * 2
      let at = Sketch.now.later(microseconds: hours * 3_600_000_000)
      return sketch.event(kind, "\("\(at)".dropLast())", numbers.pick(["lee", "nora", "pat", "bad_fit"]), "sam")
    }
  }

  private static func timers(_ decision: Decision) -> [TimerOutcome] {
    decision.handoffs.flatMap(\.timers)
      + decision.targets.compactMap { target in
        switch target {
        case .clock(let timer): timer
        case .touches, .team: nil
        }
      }
  }

  private static func decide(_ sketch: TimedSketch, _ events: [LeadEvent], hours: Int) -> Decision {
    let now = Sketch.now.later(microseconds: Int64(hours) * 3_600_000_000)
    return sketch.decide(events, at: "\("\(now)".dropLast())")
  }

  @Test(arguments: UInt64(1)...120)
  func `what has not happened yet changes nothing`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let sketch = Self.sketch()
    let events = Self.history(sketch, &numbers)
    for hours in [0, 50, 170, 400] {
      let now = Sketch.now.later(microseconds: Int64(hours) * 3_600_000_000)
      let past = events.filter { $0.at.map { $0 <= now } ?? true }
      let whole = Self.decide(sketch, events, hours: hours)
      let seen = Self.decide(sketch, past, hours: hours)
      #expect(String(describing: whole.handoffs) == String(describing: seen.handoffs))
      #expect(String(describing: whole.targets) == String(describing: seen.targets))
    }
  }

  /// Nothing happens but time.
  @Test(arguments: UInt64(1)...120)
  func `what a clock has said it does not take back`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let sketch = Self.sketch()
    let events = Self.history(sketch, &numbers)
    var before: [TimerOutcome] = []
    for hours in stride(from: 14 * 24, through: 24 * 24, by: 12) {
      let now = Sketch.now.later(microseconds: Int64(hours) * 3_600_000_000)
      let timers = Self.timers(Self.decide(sketch, events, hours: hours))
      for (earlier, timer) in zip(before, timers) {
        #expect(timer.startedAt == earlier.startedAt && timer.dueAt == earlier.dueAt)
        let mayChange = earlier.state == .pending
        #expect(timer.state == earlier.state || (mayChange && timer.state == .breached))
        for (old, new) in zip(earlier.escalations, timer.escalations) {
          #expect(new.at == old.at && (!old.hasFired || new.hasFired))
        }
      }
      for timer in timers {
        if let startedAt = timer.startedAt, let dueAt = timer.dueAt { #expect(startedAt <= dueAt) }
        let times = timer.escalations.map(\.at)
        #expect(times == times.sorted() && times.last == (timer.escalations.isEmpty ? nil : timer.dueAt))
        #expect(timer.escalations.allSatisfy { !$0.hasFired || $0.at <= now })
        if timer.state == .met { #expect(timer.escalations.last?.hasFired == false) }
      }
      before = timers
    }
  }

  @Test(arguments: UInt64(1)...120)
  func `cycles are counted and the credit stays`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let sketch = Self.sketch()
    let events = Self.history(sketch, &numbers)
    let offers = events.count { $0.kind == sketch.kind("handoff_offered") }
    let outcome = Self.decide(sketch, events, hours: 400).handoffs.first
    #expect(outcome?.cycle == offers)
    #expect(outcome?.source == (offers > 0 ? "sam" : nil))
    #expect((outcome?.state == .proposed) == (offers == 0))
  }
}
