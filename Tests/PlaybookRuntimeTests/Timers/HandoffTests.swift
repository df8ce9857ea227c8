import PlaybookIR
import PlaybookRuntime
import Testing

/// The states of a hand-off and its clocks. 2026-03-06 is a Friday.
@Suite struct HandoffTests {
  private static let kinds = TimedSketch()
  private static func point(_ kind: String) -> ClockPoint { .event(kinds.kind(kind), filter: nil) }

  /// As a book writes them: accept, meeting, reassign.
  private static func timers(_ calendar: CalendarSource? = TimedSketch.office) -> [SLATimer] {
    [
      .clock(
        "accept", 24, .hours, from: point("handoff_offered"),
        until: [point("handoff_accepted"), point("handoff_rejected")], [(100, .tell("sales-manager"))]),
      .clock(
        "meeting", 2, .businessDays, in: calendar, from: point("handoff_offered"), until: [point("meeting_held")],
        [(50, .tell("owner"))]),
      .clock(
        "reassign", 48, .hours, from: point("handoff_offered"),
        until: [point("handoff_accepted"), point("handoff_rejected")], [(100, .reassign)]),
    ]
  }

  private static let rejections = [
    Handoff.Rejection(title: Title("bad_fit", label: "Not a fit"), recycle: .never),
    Handoff.Rejection(
      title: Title("no_show"), recycle: .after(Duration(count: 90, unit: .days), into: nil, atMost: 1)),
  ]

  private static func sketch(_ timers: [SLATimer] = timers()) -> TimedSketch {
    var sketch = TimedSketch(timers: timers)
    sketch.book.program.handoffs[0].rejections = rejections
    return sketch
  }

  private func handoff(
    _ events: [(kind: String, at: String, text: String?)], now: String, _ timers: [SLATimer] = timers()
  ) -> HandoffOutcome {
    let sketch = Self.sketch(timers)
    let decision = sketch.decide(events.map { sketch.event($0.kind, $0.at, $0.text, "sam") }, at: now)
    return decision.handoffs.first ?? HandoffOutcome(state: .notStarted, missingContext: [])
  }

  private static let offer = (kind: "handoff_offered", at: "2026-03-06T10:00:00", text: String?("lee"))

  // MARK: - States

  @Test(arguments: [
    (nil, "2026-03-06T10:00:00", HandoffOutcome.State.offered), (nil, "2026-03-07T09:59:59", .offered),
    (nil, "2026-03-07T10:00:00", .expired), (nil, "2026-03-08T10:00:00", .reassigned),
    ("handoff_accepted", "2026-03-20T10:00:00", .accepted), ("handoff_rejected", "2026-03-20T10:00:00", .rejected),
    ("handoff_returned", "2026-03-20T10:00:00", .returned), ("meeting_held", "2026-03-06T12:00:00", .meetingHeld),
    ("meeting_no_show", "2026-03-06T12:00:00", .noShow), ("owner_changed", "2026-03-06T12:00:00", .reassigned),
  ])
  func `what happened last, and the clocks, say the state`(
    answer: String?, now: String, state: HandoffOutcome.State
  ) {
    let answers = answer.map { [(kind: $0, at: "2026-03-06T11:00:00", text: String?("nora"))] } ?? []
    #expect(handoff([Self.offer] + answers, now: now).state == state)
  }

  @Test func `a new owner who gets the lead in time may let the time run out, one who gets it later may not`() {
    let timers = Array(Self.timers().prefix(2))
    let early = [Self.offer, ("owner_changed", "2026-03-06T12:00:00", "nora")]
    #expect(handoff(early, now: "2026-03-07T09:00:00", timers).state == .reassigned)
    #expect(handoff(early, now: "2026-03-07T10:00:00", timers).state == .expired)
    let late = [Self.offer, ("owner_changed", "2026-03-07T12:00:00", "nora")]
    #expect(handoff(late, now: "2026-03-09T10:00:00", timers).state == .reassigned)
    #expect(handoff(late, now: "2026-03-09T10:00:00", timers).owner == "nora")
  }

  @Test func `a meeting that nobody came to can be held later`() {
    var events = [
      Self.offer, ("handoff_accepted", "2026-03-06T11:00:00", nil), ("meeting_no_show", "2026-03-09T10:00:00", nil),
    ]
    #expect(handoff(events, now: "2026-03-09T11:00:00").state == .noShow)
    events.append(("meeting_rescheduled", "2026-03-09T12:00:00", nil))
    #expect(handoff(events, now: "2026-03-09T13:00:00").state == .accepted)
    events.append(("meeting_held", "2026-03-10T10:00:00", nil))
    let held = handoff(events, now: "2026-03-10T13:00:00")
    #expect(held.state == .meetingHeld)
    #expect(held.timers.map(\.shown) == ["met 2026-03-07T10:00", "met 2026-03-10T10:00", "met 2026-03-08T10:00"])
  }

  @Test func `nothing that happens before an offer counts`() {
    let events = [("handoff_accepted", "2026-03-06T09:00:00", String?.none)]
    let before = handoff(events, now: "2026-03-06T10:00:00")
    #expect(before.state == .proposed)
    #expect(before.timers.map(\.state) == [.notStarted, .notStarted, .notStarted])
    #expect(before.owner == "lee")
    #expect(handoff(events + [Self.offer], now: "2026-03-06T11:00:00").state == .offered)
  }

  @Test func `answers at the moment of the offer belong to it, a rejection then to the offer before`() {
    let accepted = [Self.offer, ("handoff_accepted", Self.offer.at, nil)]
    #expect(handoff(accepted, now: "2026-03-06T11:00:00").state == .accepted)
    let first = (kind: "handoff_offered", at: "2026-03-05T10:00:00", text: String?("lee"))
    let again = [first, ("handoff_rejected", Self.offer.at, "no_show"), Self.offer]
    let outcome = handoff(again, now: "2026-03-06T11:00:00")
    #expect(outcome.state == .offered)
    #expect(outcome.cycle == 2)
    #expect(
      handoff([Self.offer, ("handoff_rejected", Self.offer.at, nil)], now: "2026-03-06T11:00:00").state == .rejected)
  }

  // MARK: - Who

  @Test func `the credit stays with whoever offered it first`() {
    let sketch = Self.sketch()
    let events = [
      sketch.event("handoff_offered", "2026-03-02T10:00:00", "lee", by: "kim"),
      sketch.event("handoff_rejected", "2026-03-03T10:00:00", "other reason"),
      sketch.event("handoff_offered", "2026-03-04T10:00:00", "Nora", "sam"),
      sketch.event("owner_changed", "2026-03-04T12:00:00", "pat"),
    ]
    let outcome = sketch.decide(events, at: "2026-03-04T11:00:00").handoffs.first
    #expect(outcome?.source == "kim")
    #expect(outcome?.owner == "nora")
    #expect(outcome?.cycle == 2)
    #expect(sketch.decide(events, at: "2026-03-04T12:00:00").handoffs.first?.owner == "pat")
  }

  // MARK: - Rejection

  @Test func `a rejection says when the lead may come back`() {
    let reject = (kind: "handoff_rejected", at: "2026-03-06T23:30:00", text: String?("NO_SHOW"))
    let once = handoff([Self.offer, reject], now: "2026-03-07T00:00:00")
    #expect(once.rejection == "no_show")
    #expect(once.recycleOn == CivilDate("2026-06-04"))
    let twice = [Self.offer, reject, ("handoff_offered", "2026-06-05T10:00:00", "lee")]
    let again = handoff(twice + [("handoff_rejected", "2026-06-05T11:00:00", "no_show")], now: "2026-06-06T00:00:00")
    #expect(again.recycleOn == nil)
    #expect(again.neverAgain)
    let never = handoff(
      [Self.offer, ("handoff_rejected", "2026-03-06T12:00:00", "not a FIT")], now: "2026-03-07T00:00:00")
    #expect(never.rejection == "bad_fit")
    #expect(never.neverAgain)
    let other = handoff(
      [Self.offer, ("handoff_rejected", "2026-03-06T12:00:00", "Holiday")], now: "2026-03-07T00:00:00")
    #expect(other.rejection == "Holiday")
    #expect(!other.neverAgain && other.recycleOn == nil)
  }

  @Test func `after a rejection nothing is owed any more`() {
    let outcome = handoff([Self.offer, ("handoff_rejected", "2026-03-06T12:00:00", nil)], now: "2026-03-20T00:00:00")
    #expect(outcome.timers.map(\.state) == [.met, .cancelled, .met])
    #expect(outcome.fired.isEmpty)
    let late = handoff([Self.offer, ("handoff_returned", "2026-03-12T12:00:00", nil)], now: "2026-03-20T00:00:00")
    #expect(late.timers.map(\.state) == [.breached, .breached, .breached])
  }

  @Test func `a new offer starts every clock anew`() {
    let events = [Self.offer, ("handoff_offered", "2026-03-09T10:00:00", "lee")]
    let outcome = handoff(events, now: "2026-03-09T11:00:00")
    #expect(
      outcome.timers.map(\.shown) == [
        "pending 2026-03-10T10:00", "pending 2026-03-11T10:00", "pending 2026-03-11T10:00",
      ])
    #expect(outcome.fired.isEmpty)
  }

  // MARK: - The owner's calendar

  @Test func `an owner change keeps the time that is left`() {
    let first = SLATimer.clock(
      "first", 4, .businessHours, in: .owner, from: Self.point("handoff_offered"), until: [Self.point("call")],
      [(50, .tell("owner")), (100, .tell("manager"))])
    let offer = (kind: "handoff_offered", at: "2026-03-06T15:30:00", text: String?("lee"))
    let alone = handoff([offer], now: "2026-03-06T16:00:00", [first]).timers.first
    // 2 hours on Friday, 2 on Monday.
    #expect(alone?.shown == "pending 2026-03-09T11:00")
    #expect(alone?.clock.text == "business time of calendar.office of lee")
    // After an hour nora gets it, who begins on Friday at 22:00; three hours are left.
    let change = [offer, ("owner_changed", "2026-03-06T16:30:00", "nora")]
    let kept = handoff(change, now: "2026-03-06T17:00:00", [first]).timers.first
    #expect(kept?.shown == "pending 2026-03-07T01:00")
    #expect(kept?.clock.text == "business time of calendar.night of nora")
    #expect(kept?.escalations.map { "\($0.at)" } == ["2026-03-06T23:00:00Z", "2026-03-07T01:00:00Z"])
    // A change after the end changes nothing.
    let late = [offer, ("owner_changed", "2026-03-09T11:00:00", "nora")]
    #expect(handoff(late, now: "2026-03-10T00:00:00", [first]).timers.first?.shown == "breached 2026-03-09T11:00")
  }

  @Test func `whole business days that are over stay so`() {
    let meeting = SLATimer.clock(
      "meeting", 3, .businessDays, in: .owner, from: Self.point("handoff_offered"), until: [Self.point("meeting_held")])
    let offer = (kind: "handoff_offered", at: "2026-03-05T10:00:00", text: String?("lee"))
    #expect(handoff([offer], now: "2026-03-05T11:00:00", [meeting]).timers.first?.shown == "pending 2026-03-10T10:00")
    // One day is over on Friday at 10:00; nora's second begins on Monday at 22:00, her third on Tuesday.
    let change = [offer, ("owner_changed", "2026-03-06T12:00:00", "nora")]
    #expect(handoff(change, now: "2026-03-06T13:00:00", [meeting]).timers.first?.shown == "pending 2026-03-10T22:00")
  }

  @Test func `nobody's calendar is not known`() {
    let first = SLATimer.clock(
      "first", 4, .businessHours, in: .owner, from: Self.point("handoff_offered"), until: [Self.point("call")],
      [(100, .tell("manager"))])
    let offer = (kind: "handoff_offered", at: "2026-03-06T15:30:00", text: String?("pat"))
    let outcome = handoff([offer], now: "2026-03-20T16:00:00", [first]).timers.first
    #expect(outcome?.state == .notKnown)
    #expect(outcome?.why == "owner")
    #expect(outcome?.escalations.isEmpty == true)
  }
}

extension HandoffOutcome {
  fileprivate var fired: [TimerOutcome.Fired] { timers.flatMap(\.escalations).filter(\.hasFired) }
}
