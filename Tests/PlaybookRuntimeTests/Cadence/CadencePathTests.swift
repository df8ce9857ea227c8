import PlaybookIR
import PlaybookRuntime
import Testing

/// Guards, ways, branches and tracks. 2026-03-02 is a Monday; everything is in UTC.
@Suite struct CadencePathTests {
  private func sketch(_ steps: [Cadence.Step], _ change: (inout Cadence) -> Void = { _ in }) -> CadenceSketch {
    var sketch = CadenceSketch()
    sketch.cadence("c", steps, change)
    return sketch
  }

  private static let from = "2026-03-02T09:00:00Z"

  private func steps(
    _ sketch: CadenceSketch, _ events: [LeadEvent] = [], now: String = Self.from,
    lead values: [String: Value] = CadenceSketch.contact
  ) -> [String] {
    Array(sketch.plan([.enrolled(Self.from)] + events, now: now, values).dropFirst())
  }

  private func without(_ field: String) -> [String: Value] {
    var values = CadenceSketch.contact
    values[field] = nil
    return values
  }

  // MARK: - Guards

  private func guarded(isUnless: Bool, _ when: MomentList) -> CadenceSketch {
    sketch([.mail("a", .day(2)) { $0.guards = [.init(isUnless: isUnless, when: when)] }, .mail("b", .after(.days(1)))])
  }

  @Test func `a guard skips for good, and what is unknown waits`() {
    let hot = MomentList.any("hot", .condition(CadenceSketch.field(7)))
    var values = CadenceSketch.contact
    #expect(
      steps(guarded(isUnless: true, hot)) == [
        "a: skipped 2026-03-03T09:00:00Z (guarded hot)", "b: planned 2026-03-04T09:00:00Z",
      ])
    #expect(steps(guarded(isUnless: false, hot))[0] == "a: planned 2026-03-03T09:00:00Z")
    values["hot"] = .yes
    #expect(steps(guarded(isUnless: false, hot), lead: values)[0] == "a: skipped 2026-03-03T09:00:00Z (guarded hot)")
    #expect(
      steps(guarded(isUnless: false, hot), lead: without("hot")) == [
        "a: waiting (waitsForField hot)", "b: waiting (waitsForStep a)",
      ])
  }

  @Test func `a guard on an event is judged at the step's time, and again when it is late`() {
    let opened = guarded(isUnless: false, .event("email_opened"))
    let early = LeadEvent.of("email_opened", "2026-03-02T10:00:00Z")
    let late = LeadEvent.of("email_opened", "2026-03-03T10:00:00Z")
    let before = LeadEvent.of("email_opened", "2026-03-02T08:00:00Z")
    #expect(steps(opened, [before], now: "2026-03-02T12:00:00Z")[0] == "a: planned 2026-03-03T09:00:00Z")
    #expect(
      steps(opened, [early], now: "2026-03-06T12:00:00Z") == [
        "a: skipped 2026-03-03T09:00:00Z (guarded email_opened)", "b: due 2026-03-04T09:00:00Z",
      ])
    #expect(
      steps(opened, [late], now: "2026-03-03T12:00:00Z") == [
        "a: skipped 2026-03-03T10:00:00Z (guarded email_opened)", "b: planned 2026-03-04T10:00:00Z",
      ])
    let unless = guarded(isUnless: true, .event("email_opened"))
    #expect(
      steps(unless, [late], now: "2026-03-03T12:00:00Z")[0] == "a: skipped 2026-03-03T09:00:00Z (guarded email_opened)")
  }

  @Test func `a condition on time is judged at the step's time`() {
    let calls = Expression.query(.count, CadenceSketch.kind("call"), days: 2) >= 1
    let sketch = guarded(isUnless: false, .any("called", .condition(calls)))
    #expect(
      steps(sketch, [.of("call", "2026-03-01T08:00:00Z")])[0] == "a: planned 2026-03-03T09:00:00Z")
    #expect(
      steps(sketch, [.of("call", "2026-03-01T10:00:00Z")])[0] == "a: skipped 2026-03-03T09:00:00Z (guarded called)")
  }

  // MARK: - Ways

  private var either: CadenceSketch { sketch([.step("a", ["email", "sms"], .day(1)), .mail("b", .day(2))]) }

  private func way(_ events: [LeadEvent], _ values: [String: Value] = CadenceSketch.contact) -> Int? {
    either.outcome([.enrolled(Self.from)] + events, now: "2026-03-02T09:00:00Z", values).steps[0].way
  }

  @Test func `the first way with an address that nothing rules out`() {
    #expect(way([]) == 0)
    #expect(way([], without("email")) == 1)
    #expect(way([.of("email_bounced", "2026-01-05T09:00:00Z")]) == 1)
    #expect(way([.of("email_bounced", nil)]) == 1)
    #expect(way([.of("email_soft_bounced", "2026-01-05T09:00:00Z")]) == 0)
    #expect(way([.of("unsubscribed", "2026-01-05T09:00:00Z", ["channel": .string("email")])]) == 1)
    #expect(way([.of("unsubscribed", nil, ["channel": .string("sms")])]) == 0)
    #expect(way([.of("unsubscribed", "2026-01-05T09:00:00Z", ["channel": .string("all")])]) == nil)
    #expect(way([.of("unsubscribed", "2026-01-05T09:00:00Z")]) == nil)
    #expect(way([.of("unsubscribed", "2026-01-05T09:00:00Z", person: "2")]) == 0)
  }

  @Test func `without any way the step is skipped, blocks or waits, and says why`() {
    func plan(_ noAddress: Cadence.NoAddress) -> [String] {
      steps(sketch([.mail("a", .day(1)) { $0.noAddress = noAddress }, .call("b", .day(2))]), lead: without("email"))
    }
    let cause = "(noAddress channel: email, field: email)"
    #expect(plan(.skip) == ["a: skipped 2026-03-02T09:00:00Z \(cause)", "b: planned 2026-03-03T09:00:00Z"])
    #expect(plan(.block) == ["a: blocked \(cause)", "b: waiting (waitsForStep a)"])
    #expect(plan(.wait) == ["a: waiting \(cause)", "b: waiting (waitsForStep a)"])
  }

  @Test func `unknown consent is none`() {
    let sketch = sketch([.step("a", ["whatsapp"], .day(1))])
    let skipped = ["a: skipped 2026-03-02T09:00:00Z (noConsent channel: whatsapp, field: consent)"]
    #expect(steps(sketch, lead: without("consent")) == skipped)
    #expect(steps(sketch) == ["a: due 2026-03-02T09:00:00Z"])
  }

  @Test func `an opt-out between planning and sending closes the step when it came`() {
    let sketch = sketch([.mail("a", .day(1)), .call("b", .after(.hours(1)))])
    let out = LeadEvent.of("unsubscribed", "2026-03-02T09:30:00Z", ["channel": .string("email")])
    #expect(
      steps(sketch, [out], now: "2026-03-02T12:00:00Z") == [
        "a: skipped 2026-03-02T09:30:00Z (optedOut channel: email)", "b: due 2026-03-02T10:30:00Z",
      ])
  }

  @Test func `a message waits for the connection that it needs`() {
    let steps: [Cadence.Step] = [
      .step("a", ["linkedin connect"], .day(1)), .step("b", ["linkedin message"], .day(3)) { $0.noAddress = .wait },
    ]
    let sent = LeadEvent.of("linkedin_connect_sent", "2026-03-02T09:00:00Z", step: "a")
    let sketch = sketch(steps)
    #expect(
      self.steps(sketch, [sent], now: "2026-03-05T09:00:00Z")[1]
        == "b: waiting (precondition action: connect, verb: accepted)")
    let accepted = LeadEvent.of("linkedin_connect_accepted", "2026-03-05T08:00:00Z", step: "a")
    #expect(
      self.steps(sketch, [sent, accepted], now: "2026-03-05T09:00:00Z")[1] == "b: due 2026-03-05T09:00:00Z [late]")
    let early = LeadEvent.of("linkedin_connect_accepted", "2026-03-03T08:00:00Z")
    #expect(self.steps(sketch, [sent, early], now: "2026-03-03T09:00:00Z")[1] == "b: planned 2026-03-04T09:00:00Z")
  }

  // MARK: - Branches

  private var branching: CadenceSketch {
    sketch([.mail("intro", .day(1)), .mail("then", .day(4)), .call("else", .day(5)), .mail("last", .day(6))]) {
      cadence in
      let opened = MomentList.any("intro opened", .step(0, .opened))
      cadence.body = [
        .step(0), .branch(.init(when: opened, within: .days(2), then: [.step(1)], otherwise: [.step(2)])), .step(3),
      ]
    }
  }

  private static let intro = LeadEvent.of("email_sent", "2026-03-02T10:00:00Z", step: "intro")

  @Test func `a branch is open until something happens or its time is over`() {
    #expect(
      steps(branching, [Self.intro], now: "2026-03-03T12:00:00Z") == [
        "intro: done 2026-03-02T10:00:00Z", "else: planned 2026-03-06T09:00:00Z", "last: planned 2026-03-07T09:00:00Z",
        "then: waiting (waitsForBranch intro opened) until 2026-03-04T10:00:00Z",
      ])
    let opened = LeadEvent.of("email_opened", "2026-03-04T09:59:59Z", step: "intro")
    #expect(
      steps(branching, [Self.intro, opened], now: "2026-03-04T12:00:00Z") == [
        "intro: done 2026-03-02T10:00:00Z", "then: planned 2026-03-05T09:00:00Z", "last: planned 2026-03-07T09:00:00Z",
        "else: cancelled 2026-03-04T09:59:59Z (anotherBranch intro opened)",
      ])
    let late = LeadEvent.of("email_opened", "2026-03-04T10:00:00Z", step: "intro")
    #expect(
      steps(branching, [Self.intro, late], now: "2026-03-04T12:00:00Z")[3]
        == "then: cancelled 2026-03-04T10:00:00Z (anotherBranch intro opened)")
  }

  @Test func `an opening that names no step opens no branch`() {
    let opened = LeadEvent.of("email_opened", "2026-03-03T09:59:59Z")
    #expect(steps(branching, [Self.intro, opened], now: "2026-03-04T12:00:00Z")[1].hasPrefix("else: planned"))
  }

  @Test func `what was done says how a branch was decided`() {
    let called = LeadEvent.of("call", "2026-03-06T09:00:00Z", step: "else")
    var opened = LeadEvent.of("email_opened", "2026-03-03T09:00:00Z", step: "intro")
    opened.receivedAt = Sketch.instant("2026-03-06T12:00:00Z")
    #expect(
      steps(branching, [Self.intro, called, opened], now: "2026-03-06T13:00:00Z") == [
        "intro: done 2026-03-02T10:00:00Z", "else: done 2026-03-06T09:00:00Z", "last: planned 2026-03-07T09:00:00Z",
        "then: cancelled 2026-03-06T09:00:00Z (anotherBranch intro opened)",
      ])
  }

  @Test func `a branch on a field is decided on reaching it, and unknown is else`() {
    let sketch = sketch([.mail("a", .day(1)), .mail("b", .day(2)), .call("d", .day(2))]) { cadence in
      let hot = MomentList.any("hot", .condition(CadenceSketch.field(7)))
      cadence.body = [.step(0), .branch(.init(when: hot, within: nil, then: [.step(1)], otherwise: [.step(2)]))]
    }
    let done = [LeadEvent.of("email_sent", "2026-03-02T10:00:00Z", step: "a")]
    var values = CadenceSketch.contact
    #expect(steps(sketch, done, now: "2026-03-02T12:00:00Z", lead: values)[1] == "d: planned 2026-03-03T09:00:00Z")
    values["hot"] = nil
    #expect(steps(sketch, done, now: "2026-03-02T12:00:00Z", lead: values)[1] == "d: planned 2026-03-03T09:00:00Z")
    values["hot"] = .yes
    #expect(
      steps(sketch, done, now: "2026-03-02T12:00:00Z", lead: values).dropFirst() == [
        "b: planned 2026-03-03T09:00:00Z", "d: cancelled 2026-03-02T10:00:00Z (anotherBranch hot)",
      ])
  }

  @Test func `a path may end the cadence`() {
    let sketch = sketch([.mail("a", .day(1)), .mail("b", .day(2))]) { cadence in
      cadence.outcomes = [.init(title: Title("lost"), recycle: .never)]
      let opened = MomentList.any("a opened", .step(0, .opened))
      cadence.body = [
        .step(0), .branch(.init(when: opened, within: .hours(2), then: [], otherwise: [.end(.outcome(0))])), .step(1),
      ]
    }
    let sent = LeadEvent.of("email_sent", "2026-03-02T09:00:00Z", step: "a")
    #expect(
      sketch.plan([.enrolled(Self.from), sent], now: "2026-03-02T11:00:00Z") == [
        "finished (pathEnded outcome: lost) ended 2026-03-02T11:00:00Z", "a: done 2026-03-02T09:00:00Z",
        "b: cancelled 2026-03-02T11:00:00Z (pathEnded outcome: lost)",
      ])
    #expect(sketch.outcome([.enrolled(Self.from), sent], now: "2026-03-02T11:00:00Z").neverAgain)
    #expect(sketch.outcome([.enrolled(Self.from), sent], now: "2026-03-02T10:59:59Z").state == .running)
  }

  // MARK: - Tracks

  private func track(everyTime: Bool = false, _ end: Cadence.End? = .resume) -> CadenceSketch {
    sketch([.mail("a", .day(1)), .mail("b", .day(4)), .mail("d", .day(6)), .call("quick", .after(.minutes(5)))]) {
      $0.outcomes = [.init(title: Title("won"), recycle: .never)]
      $0.body = [.step(0), .step(1), .step(2)]
      $0.tracks = [
        .init(when: .event("demo_request"), everyTime: everyTime, body: [.step(3)] + (end.map { [.end($0)] } ?? []))
      ]
    }
  }

  private static let sent = LeadEvent.of("email_sent", "2026-03-02T09:00:00Z", step: "a")
  private static let asked = LeadEvent.of("demo_request", "2026-03-03T12:00:00Z")

  @Test func `a track takes the place of the pending step and is resumed behind it`() {
    #expect(
      steps(track(), [Self.sent, Self.asked], now: "2026-03-03T12:00:00Z") == [
        "a: done 2026-03-02T09:00:00Z", "b: cancelled 2026-03-03T12:00:00Z (track demo_request)",
        "quick: planned 2026-03-05T09:00:00Z [behind]", "d: planned 2026-03-07T09:00:00Z",
      ])
    // Overdue at the time: nothing to wait for.
    let late = LeadEvent.of("demo_request", "2026-03-05T12:00:00Z")
    #expect(
      steps(track(), [Self.sent, late], now: "2026-03-05T12:00:00Z")[2] == "quick: planned 2026-03-05T12:05:00Z")
  }

  @Test func `a track is entered once, unless every time`() {
    let again = LeadEvent.of("demo_request", "2026-03-06T12:00:00Z")
    let call = LeadEvent.of("call", "2026-03-05T09:00:00Z", step: "quick")
    let events = [Self.sent, Self.asked, call, again]
    #expect(
      steps(track(), events, now: "2026-03-06T13:00:00Z") == [
        "a: done 2026-03-02T09:00:00Z", "b: cancelled 2026-03-03T12:00:00Z (track demo_request)",
        "quick: done 2026-03-05T09:00:00Z", "d: planned 2026-03-07T09:00:00Z",
      ])
    #expect(
      steps(track(everyTime: true), events, now: "2026-03-06T13:00:00Z") == [
        "a: done 2026-03-02T09:00:00Z", "b: cancelled 2026-03-03T12:00:00Z (track demo_request)",
        "quick: done 2026-03-05T09:00:00Z", "d: cancelled 2026-03-06T12:00:00Z (track demo_request)",
        "quick: planned 2026-03-07T09:00:00Z [behind]",
      ])
  }

  @Test func `a track may end the cadence`() {
    let call = LeadEvent.of("call", "2026-03-05T09:00:00Z", step: "quick")
    #expect(
      track(.outcome(0)).plan([.enrolled(Self.from), Self.sent, Self.asked, call], now: "2026-03-06T13:00:00Z") == [
        "finished (pathEnded outcome: won) ended 2026-03-05T09:00:00Z", "a: done 2026-03-02T09:00:00Z",
        "b: cancelled 2026-03-03T12:00:00Z (track demo_request)", "quick: done 2026-03-05T09:00:00Z",
        "d: cancelled 2026-03-05T09:00:00Z (pathEnded outcome: won)",
      ])
  }

  @Test func `what was done although a track had taken over stays done`() {
    let done = LeadEvent.of("email_sent", "2026-03-05T09:30:00Z", step: "b")
    #expect(
      steps(track(), [Self.sent, Self.asked, done], now: "2026-03-05T10:00:00Z") == [
        "a: done 2026-03-02T09:00:00Z", "b: done 2026-03-05T09:30:00Z", "quick: due 2026-03-05T09:30:00Z [behind]",
        "d: planned 2026-03-07T09:00:00Z",
      ])
  }
}
