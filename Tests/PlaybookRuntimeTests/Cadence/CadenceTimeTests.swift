import PlaybookIR
import PlaybookRuntime
import Testing

/// When a step's time is, and what moves it. 2026-03-02 is a Monday; everything is in UTC.
@Suite struct CadenceTimeTests {
  private func sketch(_ steps: [Cadence.Step], _ change: (inout Cadence) -> Void = { _ in }) -> CadenceSketch {
    var sketch = CadenceSketch()
    sketch.cadence("c", steps, change)
    return sketch
  }

  /// The lines of the steps alone, as of the enrolment.
  private func steps(
    _ sketch: CadenceSketch, from enrolment: String, _ events: [LeadEvent] = [], now: String? = nil,
    lead values: [String: Value] = CadenceSketch.contact
  ) -> [String] {
    Array(sketch.plan([.enrolled(enrolment)] + events, now: now ?? enrolment, values).dropFirst())
  }

  // MARK: - Closed days

  private static let five = (1...5).map { Cadence.Step.mail("d\($0)", .day($0)) }

  private func closed(_ rule: Cadence.ClosedDays, _ change: (inout Cadence) -> Void = { _ in }) -> CadenceSketch {
    var sketch = CadenceSketch()
    let office = sketch.office(closed: ["2026-03-10"])
    sketch.cadence("c", Self.five) { cadence in
      cadence.closedDays = .init(rule: rule, calendar: office)
      change(&cadence)
    }
    return sketch
  }

  @Test func `the next open day at the same time`() {
    #expect(
      steps(closed(.nextOpenDay), from: "2026-03-06T10:00:00Z") == [
        "d1: due 2026-03-06T10:00:00Z", "d2: planned 2026-03-09T10:00:00Z [closed day]",
        "d3: planned 2026-03-09T10:00:00Z [behind]", "d4: planned 2026-03-09T10:00:00Z",
        "d5: planned 2026-03-11T10:00:00Z [closed day]",
      ])
  }

  @Test func `the next open day, and the rest is pushed`() {
    #expect(
      steps(closed(.nextOpenDayPushingTheRest), from: "2026-03-06T10:00:00Z") == [
        "d1: due 2026-03-06T10:00:00Z", "d2: planned 2026-03-09T10:00:00Z [closed day]",
        "d3: planned 2026-03-11T10:00:00Z [pushed] [closed day]", "d4: planned 2026-03-12T10:00:00Z [pushed]",
        "d5: planned 2026-03-13T10:00:00Z [pushed]",
      ])
  }

  @Test func `days are open days`() {
    #expect(
      steps(closed(.businessDays), from: "2026-03-06T10:00:00Z") == [
        "d1: due 2026-03-06T10:00:00Z", "d2: planned 2026-03-09T10:00:00Z", "d3: planned 2026-03-11T10:00:00Z",
        "d4: planned 2026-03-12T10:00:00Z", "d5: planned 2026-03-13T10:00:00Z",
      ])
    #expect(steps(closed(.businessDays), from: "2026-03-07T10:00:00Z")[0] == "d1: planned 2026-03-09T10:00:00Z")
  }

  @Test(arguments: Cadence.ClosedDays.allCases)
  func `the first step at once is exempt`(rule: Cadence.ClosedDays) {
    let sketch = closed(rule) { $0.firstStepAtOnce = true }
    #expect(steps(sketch, from: "2026-03-07T10:00:00Z")[0] == "d1: due 2026-03-07T10:00:00Z")
    #expect(steps(closed(.nextOpenDay), from: "2026-03-07T10:00:00Z")[0].hasPrefix("d1: planned 2026-03-09T10:00:00Z"))
  }

  // MARK: - Windows

  private func window(_ open: Int, _ close: Int, skips: Bool = false) -> (inout Cadence) -> Void {
    { cadence in
      let hours = Hours(days: Hours.everyDay, open: open * 60, close: close * 60)
      cadence.sends = [.init(channel: nil, windows: [.hours([hours], zone: [])], skips: skips, origin: .none)]
    }
  }

  @Test(arguments: [
    ("08:59:59", "planned 2026-03-02T09:00:00Z [window]"), ("09:00:00", "due 2026-03-02T09:00:00Z"),
    ("16:59:59", "due 2026-03-02T16:59:59Z"), ("17:00:00", "planned 2026-03-03T09:00:00Z [window]"),
  ])
  func `a window is open from its opening and not at its end`(clock: String, expected: String) {
    let sketch = sketch([.mail("a", .day(1))], window(9, 17))
    #expect(steps(sketch, from: "2026-03-02T\(clock)Z") == ["a: \(expected)"])
  }

  @Test(arguments: [
    ("23:00:00", "due 2026-03-02T23:00:00Z"), ("05:59:00", "due 2026-03-02T05:59:00Z"),
    ("06:00:00", "planned 2026-03-02T22:00:00Z [window]"),
  ])
  func `a window may run overnight`(clock: String, expected: String) {
    let sketch = sketch([.mail("a", .day(1))], window(22, 6))
    #expect(steps(sketch, from: "2026-03-02T\(clock)Z") == ["a: \(expected)"])
  }

  @Test func `outside a window that skips, a step is skipped`() {
    let sketch = sketch([.mail("a", .day(1)), .mail("b", .after(.hours(1)))], window(9, 17, skips: true))
    #expect(
      steps(sketch, from: "2026-03-02T08:30:00Z")
        == [
          "a: skipped 2026-03-02T08:30:00Z (outside window, by: nil)", "b: planned 2026-03-02T09:30:00Z",
        ].map { $0.replacing("outside window", with: "outside PlaybookRuntime.StepOutcome.Move.Kind.window") })
  }

  @Test func `a step overdue when its window is closed waits for the next opening`() {
    let sketch = sketch([.mail("a", .day(1)), .mail("b", .after(.hours(1)))], window(9, 17))
    #expect(
      steps(sketch, from: "2026-03-02T10:00:00Z", now: "2026-03-02T18:00:00Z") == [
        "a: planned 2026-03-03T09:00:00Z [late] [window]", "b: planned 2026-03-03T10:00:00Z",
      ])
  }

  // MARK: - Gap and limits

  @Test func `the gap counts every touch, also another cadence's`() {
    let sketch = sketch([.call("a", .day(1)), .mail("b", .after(.hours(1)))]) { $0.gap = .hours(4) }
    #expect(
      steps(sketch, from: "2026-03-02T09:00:00Z", [.of("sms_sent", "2026-03-02T07:00:00Z")]) == [
        "a: planned 2026-03-02T11:00:00Z [gap]", "b: planned 2026-03-02T15:00:00Z [gap]",
      ])
  }

  private static func limit(_ per: TouchLimit.Per, _ count: Int, skips: Bool = false) -> Cadence.Limit {
    Cadence.Limit(channel: "email", limits: [TouchLimit(count: count, per: per)], skips: skips, origin: .none)
  }

  @Test func `one a day begins anew at midnight`() {
    let steps: [Cadence.Step] = [
      .mail("a", .day(1)), .mail("b", .after(.hours(1))), .call("x", .after(.minutes(5))),
      .mail("c2", .after(.hours(1))),
    ]
    let sketch = sketch(steps) { $0.limits = [Self.limit(.day(zone: []), 1)] }
    #expect(
      self.steps(sketch, from: "2026-03-02T09:00:00Z") == [
        "a: due 2026-03-02T09:00:00Z", "b: planned 2026-03-03T00:00:00Z [limit]", "x: planned 2026-03-03T00:05:00Z",
        "c2: planned 2026-03-04T00:00:00Z [limit]",
      ])
  }

  @Test func `two in any seven days is rolling, and mail sent by hand counts`() {
    let steps: [Cadence.Step] = [.mail("a", .day(1)), .mail("b", .day(2)), .mail("c2", .day(3))]
    let week = 7 * Instant.microsecondsPerDay
    var sketch = sketch(steps) { $0.limits = [Self.limit(.elapsed(week), 2)] }
    #expect(
      self.steps(sketch, from: "2026-03-02T09:00:00Z") == [
        "a: due 2026-03-02T09:00:00Z", "b: planned 2026-03-03T09:00:00Z", "c2: planned 2026-03-09T09:00:00Z [limit]",
      ])
    #expect(
      self.steps(sketch, from: "2026-03-02T09:00:00Z", [.of("email_sent", "2026-03-01T12:00:00Z")])[1]
        == "b: planned 2026-03-08T12:00:00Z [limit]")
    sketch = self.sketch(steps) { $0.limits = [Self.limit(.elapsed(week), 2, skips: true)] }
    #expect(self.steps(sketch, from: "2026-03-02T09:00:00Z")[2].hasPrefix("c2: skipped 2026-03-04T09:00:00Z"))
  }

  @Test func `nothing is put off beyond sixty days`() {
    let quarter = 90 * Instant.microsecondsPerDay
    let sketch = sketch([.mail("a", .day(1)), .mail("b", .day(2)), .mail("c2", .day(3))]) {
      $0.limits = [Self.limit(.elapsed(quarter), 1)]
    }
    #expect(
      steps(sketch, from: "2026-03-02T09:00:00Z") == [
        "a: due 2026-03-02T09:00:00Z", "b: blocked [limit] (nothingFits days: 60)", "c2: waiting (waitsForStep b)",
      ])
  }

  // MARK: - Time of day and anchors

  private static func at(_ minutes: Int, _ past: Cadence.Step.TimeOfDay.Past) -> (inout Cadence.Step) -> Void {
    { $0.timeOfDay = .init(minutes: minutes, zone: [], past: past) }
  }

  @Test func `a time of day that is past goes to the next day or skips`() {
    let sketch = sketch([
      .mail("a", .day(1), Self.at(540, .nextDay)), .mail("b", .after(.hours(1)), Self.at(540, .nextDay)),
      .mail("c2", .after(.hours(1)), Self.at(540, .skip)), .mail("d", .day(4), Self.at(480, .skip)),
      .mail("e", .after(.days(2)), Self.at(480, .skip)),
    ])
    #expect(
      steps(sketch, from: "2026-03-02T09:30:00Z") == [
        "a: planned 2026-03-03T09:00:00Z [time past]", "b: planned 2026-03-04T09:00:00Z [time past]",
        "c2: skipped 2026-03-04T10:00:00Z (timePast)", "d: planned 2026-03-05T08:00:00Z",
        "e: planned 2026-03-07T08:00:00Z",
      ])
  }

  @Test func `months clamp, each from its own anchor`() {
    func month(_ count: Int64) -> PlaybookIR.Duration { PlaybookIR.Duration(count: count, unit: .months) }
    let sketch = sketch([
      .mail("a", .around(month(1), .enrolment)), .mail("b", .around(month(2), .enrolment)),
      .mail("c2", .after(month(1))), .mail("d", .after(month(1))),
    ])
    #expect(
      steps(sketch, from: "2026-01-31T12:00:00Z") == [
        "a: planned 2026-02-28T12:00:00Z", "b: planned 2026-03-31T12:00:00Z", "c2: planned 2026-04-30T12:00:00Z",
        "d: planned 2026-05-30T12:00:00Z",
      ])
  }

  @Test func `days before a date, with what happens when it is past or missing`() {
    let sketch = sketch([
      .mail("a", .around(.days(-2), .field(6)), Self.at(600, .skip)), .mail("b", .around(.days(0), .field(6))),
    ])
    var values = CadenceSketch.contact
    #expect(
      steps(sketch, from: "2026-03-02T09:00:00Z", lead: values) == [
        "a: waiting (waitsForField renewal)", "b: waiting (waitsForStep a)",
      ])
    values["renewal"] = .date(CivilDate(days: CivilDate("2026-03-10")?.days ?? 0))
    #expect(
      steps(sketch, from: "2026-03-02T09:00:00Z", lead: values) == [
        "a: planned 2026-03-08T10:00:00Z", "b: planned 2026-03-10T00:00:00Z",
      ])
    #expect(
      steps(sketch, from: "2026-03-09T09:00:00Z", lead: values)[0] == "a: skipped 2026-03-09T09:00:00Z (timePast)")
  }

  @Test func `a day after the latest event of a kind`() {
    let meeting = Cadence.Step.When.around(.days(1), .lastEvent(CadenceSketch.kind("meeting_booked"), filter: nil))
    let sketch = sketch([.mail("a", meeting)])
    #expect(steps(sketch, from: "2026-03-02T09:00:00Z") == ["a: waiting (waitsForEvent meeting_booked)"])
    let events: [LeadEvent] = [
      .of("meeting_booked", "2026-03-01T08:00:00Z"), .of("meeting_booked", "2026-03-02T08:00:00Z"),
    ]
    #expect(steps(sketch, from: "2026-03-02T09:00:00Z", events) == ["a: planned 2026-03-03T08:00:00Z"])
  }

  // MARK: - Holds

  private static func away(_ at: String, until: String?) -> LeadEvent {
    .of("out_of_office", at, until.flatMap { CivilDate($0) }.map { ["until": .date($0)] } ?? [:])
  }

  @Test func `an away notice holds until the day after the return, and held time is no wait`() {
    let events = [
      LeadEvent.of("email_sent", "2026-03-02T09:00:00Z", step: "a"),
      Self.away("2026-03-02T12:00:00Z", until: "2026-03-04"),
    ]
    func only(_ when: Cadence.Step.When) -> String? {
      let sketch = sketch([.mail("a", .day(1)), .mail("b", when)])
      return steps(sketch, from: "2026-03-02T09:00:00Z", events, now: "2026-03-03T00:00:00Z").last
    }
    #expect(only(.day(2)) == "b: planned 2026-03-06T09:00:00Z [hold]")
    #expect(only(.after(.days(2))) == "b: planned 2026-03-07T09:00:00Z [hold]")
    #expect(only(.after(.hours(10))) == "b: planned 2026-03-05T07:00:00Z [hold]")
    #expect(only(.after(.hours(2))) == "b: planned 2026-03-05T00:00:00Z [late] [hold]")
  }

  @Test func `the sender is back at the opening of an open day`() {
    var sketch = CadenceSketch()
    let office = sketch.office(closed: ["2026-03-05"])
    sketch.cadence("c", [.mail("a", .day(1)), .mail("b", .day(2))]) {
      $0.closedDays = .init(rule: .nextOpenDay, calendar: office)
    }
    let events = [
      LeadEvent.of("email_sent", "2026-03-02T09:00:00Z", step: "a"),
      Self.away("2026-03-02T12:00:00Z", until: "2026-03-04"),
    ]
    let plan = sketch.plan([.enrolled("2026-03-02T09:00:00Z")] + events, now: "2026-03-03T00:00:00Z")
    #expect(plan[0] == "held (away until: 2026-03-04) until 2026-03-06T09:00:00Z")
    // Four local days later is Saturday.
    #expect(plan[2] == "b: planned 2026-03-09T09:00:00Z [hold] [closed day]")
  }

  @Test func `without a day of return the cadence says how long`() {
    let sketch = sketch([.mail("a", .day(1))])
    let events = [Self.away("2026-03-02T08:00:00Z", until: nil)]
    #expect(
      steps(sketch, from: "2026-03-02T09:00:00Z", events) == ["a: planned 2026-03-09T08:00:00Z [hold]"])
    #expect(
      steps(sketch, from: "2026-03-02T09:00:00Z", [Self.away("2026-03-02T08:00:00Z", until: "2026-02-10")])
        == ["a: planned 2026-03-09T08:00:00Z [hold]"])
  }

  @Test func `a hold by hand is never shortened, and ends when someone ends it`() {
    let sketch = sketch([.mail("a", .day(1)), .mail("b", .day(2))])
    let sent = LeadEvent.of("email_sent", "2026-03-02T09:00:00Z", step: "a")
    let held = LeadEvent.of("hold_started", "2026-03-02T13:00:00Z", ["reason": .string("asked")])
    let away = Self.away("2026-03-02T14:00:00Z", until: "2026-03-04")
    let plan = sketch.plan([.enrolled("2026-03-02T09:00:00Z"), sent, held, away], now: "2026-03-20T00:00:00Z")
    #expect(plan[0] == "held (holdByHand reason: asked)")
    #expect(plan[2] == "b: waiting (holdByHand reason: asked)")
    #expect(
      steps(
        sketch, from: "2026-03-02T09:00:00Z", [sent, held, away, .of("hold_ended", "2026-03-18T10:00:00Z")],
        now: "2026-03-18T10:00:00Z")[1] == "b: planned 2026-03-19T09:00:00Z [hold]")
  }

  // MARK: - Undone

  private func undone(_ undone: Cadence.Undone) -> CadenceSketch {
    sketch([.call("a", .day(1)) { $0.undone = undone }, .mail("b", .after(.days(1)))])
  }

  @Test func `an undone task blocks, is passed, or is skipped after a while`() {
    let (from, now) = ("2026-03-02T09:00:00Z", "2026-03-04T08:00:00Z")
    #expect(
      steps(undone(.block), from: from, now: now) == ["a: due 2026-03-02T09:00:00Z", "b: planned 2026-03-05T08:00:00Z"])
    #expect(
      steps(undone(.pass), from: from, now: now) == ["a: due 2026-03-02T09:00:00Z", "b: due 2026-03-03T09:00:00Z"])
    #expect(
      steps(undone(.skip(after: .days(2))), from: from, now: now) == [
        "a: due 2026-03-02T09:00:00Z", "b: planned 2026-03-05T08:00:00Z",
      ])
    #expect(
      steps(undone(.skip(after: .days(2))), from: from, now: "2026-03-04T09:00:00Z") == [
        "a: skipped 2026-03-04T09:00:00Z (undoneTask)", "b: planned 2026-03-05T09:00:00Z",
      ])
  }

  @Test func `due within is a deadline and moves nothing`() {
    let sketch = sketch([.call("a", .day(1)) { $0.due = .init(within: .minutes(5), countedIn: nil) }])
    let events = [LeadEvent.enrolled("2026-03-02T09:00:00Z")]
    let step = sketch.outcome(events, now: "2026-03-02T09:05:00Z").steps[0]
    #expect(step.dueBy == Sketch.instant("2026-03-02T09:05:00Z"))
    #expect(!step.isOverdue)
    #expect(sketch.outcome(events, now: "2026-03-02T09:05:01Z").steps[0].isOverdue)
  }
}
