import PlaybookIR
import PlaybookRuntime
import Testing

/// Worked out by hand; 2026-03-02 is a Monday. Everything is in UTC.
@Suite struct CadenceTests {
  private func sketch(_ steps: [Cadence.Step], _ change: (inout Cadence) -> Void = { _ in }) -> CadenceSketch {
    var sketch = CadenceSketch()
    sketch.cadence("c", steps, change)
    return sketch
  }

  private static let three: [Cadence.Step] = [
    .call("first", .day(1)), .mail("intro", .after(.hours(1))), .mail("more", .day(4)),
  ]

  // MARK: - States

  @Test func `without a history nobody can say`() {
    #expect(sketch(Self.three).plan(nil, now: "2026-03-02T09:00:00Z") == ["blocked (noHistory)"])
  }

  @Test func `whom the playbook asks for would start now`() {
    #expect(
      sketch(Self.three).plan([], now: "2026-03-02T09:00:00Z") == [
        "would_start", "first: due 2026-03-02T09:00:00Z", "intro: planned 2026-03-02T10:00:00Z",
        "more: planned 2026-03-05T09:00:00Z",
      ])
  }

  @Test func `a step is done by the first event that names it`() {
    let events: [LeadEvent] = [
      .enrolled("2026-03-02T09:00:00Z"), .of("call", "2026-03-02T09:10:00Z", step: "first"),
      .of("call", "2026-03-02T09:20:00Z", step: "first"), .of("email_sent", "2026-03-02T09:30:00Z"),
    ]
    #expect(
      sketch(Self.three).plan(events, now: "2026-03-02T09:40:00Z") == [
        "running", "first: done 2026-03-02T09:10:00Z", "intro: planned 2026-03-02T10:10:00Z",
        "more: planned 2026-03-05T09:00:00Z",
      ])
  }

  @Test func `what follows an undone task is planned as if it were done now`() {
    #expect(
      sketch(Self.three).plan([.enrolled("2026-03-02T09:00:00Z")], now: "2026-03-08T12:00:00Z") == [
        "running", "first: due 2026-03-02T09:00:00Z", "intro: planned 2026-03-08T13:00:00Z",
        "more: planned 2026-03-08T13:00:00Z [behind]",
      ])
  }

  @Test func `it ends with its outcome, and the lead comes back`() {
    let sketch = sketch(Self.three) { cadence in
      cadence.outcomes = [.init(title: Title("nurture"), recycle: .after(.days(60), into: nil, atMost: nil))]
      cadence.end = 0
    }
    let events: [LeadEvent] = [
      .enrolled("2026-03-02T09:00:00Z"), .of("call", "2026-03-02T09:10:00Z", step: "first"),
      .of("email_sent", "2026-03-02T10:30:00Z", step: "intro"),
      .of("step_skipped", "2026-03-05T10:00:00Z", step: "more", ["reason": .string("wrong text")]),
    ]
    #expect(
      sketch.plan(events, now: "2026-03-20T00:00:00Z") == [
        "finished (pathEnded outcome: nurture) until 2026-05-04T00:00:00Z ended 2026-03-05T10:00:00Z back on 2026-05-04",
        "first: done 2026-03-02T09:10:00Z", "intro: done 2026-03-02T10:30:00Z",
        "more: skipped 2026-03-05T10:00:00Z (recordedSkip reason: wrong text)",
      ])
    #expect(sketch.outcome(events, now: "2026-05-03T23:59:59Z").state == .finished)
    #expect(sketch.outcome(events, now: "2026-05-04T00:00:00Z").state == .wouldStart)
  }

  @Test func `another version of the book plans nothing`() {
    let events: [LeadEvent] = [.enrolled("2026-03-02T09:00:00Z", book: "sha256:other")]
    #expect(
      sketch(Self.three).plan(events, now: "2026-03-02T09:40:00Z") == ["pinned_to_another_version (otherVersion)"])
  }

  // MARK: - Stops

  @Test func `a reply between planning and sending stops the rest and keeps what was done`() {
    let sketch = sketch(Self.three) { cadence in
      cadence.stops = [.init(scope: .cadence, when: .any("replied", .replied(channel: nil)))]
    }
    var events: [LeadEvent] = [
      .of("email_replied", "2026-03-01T09:00:00Z"), .enrolled("2026-03-02T09:00:00Z"),
      .of("call", "2026-03-02T09:10:00Z", step: "first"), .of("email_replied", "2026-03-02T09:30:00Z", person: "2"),
    ]
    #expect(sketch.outcome(events, now: "2026-03-02T10:00:00Z").state == .running)
    events.append(.of("email_replied", "2026-03-02T10:05:00Z"))
    events.append(.of("email_sent", "2026-03-05T10:05:00Z", step: "more"))
    #expect(
      sketch.plan(events, now: "2026-03-09T10:06:00Z") == [
        "stopped (stop replied) ended 2026-03-02T10:05:00Z", "first: done 2026-03-02T09:10:00Z",
        "intro: cancelled 2026-03-02T10:05:00Z (stop replied)", "more: done 2026-03-05T10:05:00Z (afterStop)",
      ])
  }

  @Test func `an unknown stop holds`() {
    let sketch = sketch(Self.three) { cadence in
      cadence.stops = [.init(scope: .cadence, when: .any("hot", .condition(CadenceSketch.field(7))))]
    }
    var values = CadenceSketch.contact
    values["hot"] = nil
    #expect(
      sketch.plan([.enrolled("2026-03-02T09:00:00Z")], now: "2026-03-02T09:00:00Z", values) == [
        "held (waitsForField hot)", "first: waiting (waitsForField hot)", "intro: waiting (waitsForField hot)",
        "more: waiting (waitsForField hot)",
      ])
  }

  @Test func `a stop of one channel leaves the others`() {
    let steps: [Cadence.Step] = [
      .mail("a", .day(1)), .step("b", ["whatsapp"], .day(2)), .step("c2", ["whatsapp", "call"], .day(3)),
    ]
    let sketch = sketch(steps) { cadence in
      cadence.stops = [.init(scope: .channel("whatsapp"), when: .any("replied on email", .replied(channel: "email")))]
    }
    let events: [LeadEvent] = [.enrolled("2026-03-02T09:00:00Z"), .of("email_replied", "2026-03-02T09:30:00Z")]
    #expect(
      sketch.plan(events, now: "2026-03-02T10:00:00Z") == [
        "running", "a: due 2026-03-02T09:00:00Z",
        "b: cancelled 2026-03-02T09:30:00Z (channelStopped channel: whatsapp, condition: replied on email)",
        "c2: planned 2026-03-04T09:00:00Z",
      ])
  }

  @Test func `an answer of a colleague stops where the account counts`() {
    let sketch = sketch(Self.three) { cadence in
      cadence.stops = [.init(scope: .account, when: .any("replied", .replied(channel: nil)))]
    }
    let events: [LeadEvent] = [
      .enrolled("2026-03-02T09:00:00Z"), .of("email_replied", "2026-03-02T09:30:00Z"),
      .of("email_replied", "2026-03-02T09:40:00Z", person: "2"),
    ]
    #expect(sketch.plan(events, now: "2026-03-02T10:00:00Z")[0] == "stopped (stop replied) ended 2026-03-02T09:40:00Z")
  }

  @Test func `a stop by hand stops`() {
    let events: [LeadEvent] = [
      .enrolled("2026-03-02T09:00:00Z"),
      .of("cadence_stopped", "2026-03-02T09:40:00Z", cadence: "c", ["reason": .string("asked by Dana")]),
    ]
    #expect(
      sketch(Self.three).plan(events, now: "2026-03-02T10:00:00Z")[0]
        == "stopped (stoppedByHand reason: asked by Dana) ended 2026-03-02T09:40:00Z")
  }
}
