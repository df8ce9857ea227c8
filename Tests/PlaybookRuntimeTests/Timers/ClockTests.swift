import PlaybookIR
import PlaybookRuntime
import Testing

/// Clocks with a limit, worked out by hand. 2026-03-06 is a Friday; the office is open from 09:00 to 17:30.
@Suite struct ClockTests {
  /// Speed to lead: from `created_at` until the first call.
  private func speed(
    _ count: Int64, _ unit: Duration.Unit, in calendar: CalendarSource? = nil, created: String, calls: [String] = [],
    now: String, _ escalations: [(Int, Escalation.Action)] = []
  ) -> TimerOutcome? {
    let sketch = TimedSketch(
      targets: [
        SalesTarget(
          title: Title("speed"),
          value: .clock(
            .clock(
              "speed", count, unit, in: calendar, from: .field(0), until: [.firstTouch(channel: nil)], escalations)))
      ])
    let decision = sketch.decide(calls.map { sketch.event("call", $0) }, at: now, created: created)
    guard case .clock(let outcome) = decision.targets.first else { return nil }
    return outcome
  }

  // MARK: - Lengths

  @Test func `ninety seconds at closing time`() {
    let closing = "2026-03-06T17:29:30"
    #expect(speed(90, .seconds, created: closing, now: closing)?.shown == "pending 2026-03-06T17:31")
    // Thirty seconds are left of Friday; the other sixty are Monday's first.
    let office = speed(90, .seconds, in: TimedSketch.office, created: closing, now: "2026-03-06T18:00:00")
    #expect(office?.shown == "pending 2026-03-09T09:01")
    #expect(office?.clock.text == "business time of calendar.office")
    // What ends exactly at closing ends there.
    let exact = speed(90, .seconds, in: TimedSketch.office, created: "2026-03-06T17:28:30", now: closing)
    #expect(exact?.shown == "pending 2026-03-06T17:30")
  }

  @Test func `a day from Friday afternoon`() {
    let friday = "2026-03-06T16:00:00"
    #expect(speed(24, .hours, created: friday, now: friday)?.shown == "pending 2026-03-07T16:00")
    #expect(speed(1, .days, created: friday, now: friday)?.shown == "pending 2026-03-07T16:00")
    // 1.5 hours on Friday, 8.5 on Monday and on Tuesday, 5.5 on Wednesday.
    let hours = speed(24, .businessHours, in: TimedSketch.office, created: friday, now: friday)
    #expect(hours?.shown == "pending 2026-03-11T14:30")
    let day = speed(1, .businessDays, in: TimedSketch.office, created: friday, now: friday)
    #expect(day?.shown == "pending 2026-03-09T16:00")
  }

  // MARK: - States

  @Test(arguments: [
    ([], "2026-03-02T10:01:29", TimerOutcome.State.pending), ([], "2026-03-02T10:01:30", .breached),
    (["2026-03-02T10:01:30"], "2026-03-02T10:01:30", .met), (["2026-03-02T10:00:00"], "2026-03-02T11:00:00", .met),
    (["2026-03-02T10:01:31"], "2026-03-02T11:00:00", .breached),
    (["2026-03-02T09:59:59"], "2026-03-02T10:00:30", .pending),
    (["2026-03-02T10:00:40", "2026-03-02T10:09:00"], "2026-03-02T11:00:00", .met),
    ([], "2026-03-02T09:59:59", .notStarted),
  ])
  func `a clock is met up to its end`(calls: [String], now: String, state: TimerOutcome.State) {
    let outcome = speed(90, .seconds, created: "2026-03-02T10:00:00", calls: calls, now: now)
    #expect(outcome?.state == state)
    if state == .met { #expect(outcome?.stoppedAt == calls.first.map { Sketch.instant($0 + "Z") }) }
  }

  @Test func `what is not known is said`() {
    let target = SalesTarget(
      title: Title("speed"),
      value: .clock(.clock("speed", 5, .minutes, from: .field(0), until: [.firstTouch(channel: nil)])))
    let sketch = TimedSketch(targets: [target])
    func outcome(_ decision: Decision) -> TimerOutcome? {
      guard case .clock(let outcome) = decision.targets.first else { return nil }
      return outcome
    }
    let noStart = outcome(sketch.decide([], at: "2026-03-02T10:00:00"))
    #expect(noStart?.state == .notKnown)
    #expect(noStart?.why == "created_at")
    let noHistory = outcome(sketch.decide(nil, at: "2026-03-02T10:00:00", created: "2026-03-02T09:00:00"))
    #expect(noHistory?.state == .notKnown)
    #expect(noHistory?.why == "history")
  }

  @Test func `a second request does not set the clock back, one after an answer begins anew`() {
    let sketch = TimedSketch()
    let target = SalesTarget(
      title: Title("answer"),
      value: .clock(
        .clock(
          "answer", 1, .hours, from: .event(sketch.kind("demo_request"), filter: nil),
          until: [.firstTouch(channel: "call")])))
    func outcome(_ events: [(String, String)]) -> TimerOutcome? {
      let sketch = TimedSketch(targets: [target])
      let decision = sketch.decide(events.map { sketch.event($0.0, $0.1) }, at: "2026-03-02T15:00:00")
      guard case .clock(let outcome) = decision.targets.first else { return nil }
      return outcome
    }
    #expect(outcome([])?.state == .notStarted)
    let twice = [("demo_request", "2026-03-02T10:00:00"), ("demo_request", "2026-03-02T10:30:00")]
    #expect(outcome(twice)?.shown == "breached 2026-03-02T11:00")
    #expect(outcome(twice + [("call", "2026-03-02T10:45:00")])?.shown == "met 2026-03-02T11:00")
    let again = twice + [("call", "2026-03-02T10:45:00"), ("demo_request", "2026-03-02T14:30:00")]
    #expect(outcome(again)?.shown == "pending 2026-03-02T15:30")
  }

  // MARK: - Escalations

  @Test func `escalations come at their share of the time, once, and not after the answer`() {
    let ladder: [(Int, Escalation.Action)] = [(50, .tell("owner")), (100, .queue("rescue"))]
    let friday = "2026-03-06T16:00:00"
    func fired(_ outcome: TimerOutcome?) -> [String] {
      outcome?.escalations.map { "\("\($0.at)".dropLast(4)) \($0.hasFired)" } ?? []
    }
    let wall = speed(24, .hours, created: friday, now: "2026-03-07T04:00:00", ladder)
    #expect(fired(wall) == ["2026-03-07T04:00 true", "2026-03-07T16:00 false"])
    // Half of 24 open hours: 1.5 on Friday, 8.5 on Monday, 2 on Tuesday.
    let hours = speed(24, .businessHours, in: TimedSketch.office, created: friday, now: friday, ladder)
    #expect(fired(hours) == ["2026-03-10T11:00 false", "2026-03-11T14:30 false"])
    // Of one business day 8.5 open hours: half are over on Monday at 11:45.
    let day = speed(1, .businessDays, in: TimedSketch.office, created: friday, now: "2026-03-09T17:00:00", ladder)
    #expect(fired(day) == ["2026-03-09T11:45 true", "2026-03-09T16:00 true"])
    let answered = speed(
      24, .hours, created: friday, calls: ["2026-03-07T10:00:00"], now: "2026-03-09T12:00:00", ladder)
    #expect(fired(answered) == ["2026-03-07T04:00 true", "2026-03-07T16:00 false"])
  }

  // MARK: - Touches and figures

  @Test func `touches are counted, figures of the team are not`() {
    let sketch = TimedSketch(targets: [
      SalesTarget(title: Title("persistence"), value: .touches(atLeast: 6)),
      SalesTarget(title: Title("volume"), value: .touchesADay(from: 40, to: 60)),
    ])
    let calls = [sketch.event("call", "2026-03-02T09:00:00"), sketch.event("call", "2026-03-02T10:00:00")]
    let targets = sketch.decide(calls, at: "2026-03-02T15:00:00").targets
    guard case .touches(2, 6) = targets.first, case .team = targets.last else {
      Issue.record("\(targets)")
      return
    }
  }
}
