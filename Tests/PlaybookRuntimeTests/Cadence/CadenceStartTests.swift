import PlaybookIR
import PlaybookRuntime
import Testing

/// Whether a cadence may start, and when it may again. Everything is in UTC.
@Suite struct CadenceStartTests {
  private static let now = "2026-03-02T09:00:00Z"

  private func two(_ change: (inout Cadence) -> Void = { _ in }) -> CadenceSketch {
    var sketch = CadenceSketch()
    sketch.cadence("c", [.mail("a", .day(1))], change)
    sketch.cadence("other", [.call("x", .day(1))])
    return sketch
  }

  private func head(_ sketch: CadenceSketch, _ events: [LeadEvent] = [], now: String = Self.now, of cadence: Int = 0)
    -> String
  {
    sketch.plan(events, now: now, cadence: cadence)[0]
  }

  @Test func `the first that the playbook names starts`() {
    #expect(head(two()) == "would_start")
    #expect(head(two(), of: 1) == "not_started (comesAfter cadence: c)")
  }

  @Test func `nothing starts that the playbook does not ask for`() {
    var sketch = two()
    sketch.book.program.playbooks[0].cadences = [.init(cadence: 0, verdicts: ["qualified"])]
    #expect(head(sketch) == "not_started (verdict not_qualified)")
    #expect(head(sketch, of: 1) == "not_started (notUsed)")
    sketch = two()
    sketch.book.program.playbooks[0].disqualifiers = [
      Condition(title: Title("cold"), expression: !CadenceSketch.field(7))
    ]
    #expect(head(sketch) == "not_started (verdict disqualified)")
    #expect(head(sketch, [.enrolled("2026-03-02T08:00:00Z")]) == "stopped (verdict disqualified) ended \(Self.now)")
  }

  @Test func `exclusive works both ways`() {
    let other = LeadEvent.enrolled("2026-03-01T09:00:00Z", cadence: "other")
    #expect(head(two(), [other]) == "would_start")
    #expect(
      head(two { $0.exclusive = .everyCadence }, [other]) == "not_started (exclusive cadence: other)")
    #expect(
      head(two { $0.exclusive = .cadences([1]) }, [other]) == "not_started (exclusive cadence: other)")
    var sketch = two()
    sketch.book.program.cadences[1].exclusive = .everyCadence
    #expect(head(sketch, [other]) == "not_started (exclusive cadence: other)")
    let done = LeadEvent.of("call", "2026-03-01T10:00:00Z", step: "x", cadence: "other")
    #expect(head(sketch, [other, done]) == "would_start")
  }

  @Test func `some time after any touch`() {
    let sketch = two { $0.startGap = .days(7) }
    let call = LeadEvent.of("call", "2026-02-24T10:00:00Z")
    #expect(head(sketch, [call]) == "not_started (touchGap) until 2026-03-03T10:00:00Z")
    #expect(head(sketch, [call], now: "2026-03-03T10:00:00Z") == "would_start")
  }

  private static let ended = [
    LeadEvent.enrolled("2026-02-01T09:00:00Z"), .of("email_sent", "2026-02-01T10:00:00Z", step: "a"),
  ]

  @Test func `never again, unless the cadence says so`() {
    #expect(head(two(), Self.ended) == "finished (pathEnded outcome: nil) ended 2026-02-01T10:00:00Z")
    let again = two { $0.again = .after(.days(90), atMost: 1) }
    #expect(
      head(again, Self.ended)
        == "finished (pathEnded outcome: nil) until 2026-05-02T10:00:00Z ended 2026-02-01T10:00:00Z")
    #expect(head(again, Self.ended, now: "2026-05-02T10:00:00Z") == "would_start")
    let twice =
      [LeadEvent.enrolled("2025-02-01T09:00:00Z", id: "e0")] + Self.ended
    #expect(head(again, twice, now: "2026-05-02T10:00:00Z").hasPrefix("finished"))
  }

  @Test func `an outcome leads into another cadence on its day`() {
    let sketch = two { cadence in
      cadence.outcomes = [.init(title: Title("later"), recycle: .after(.days(30), into: 1, atMost: 1))]
      cadence.end = 0
    }
    #expect(head(sketch, Self.ended, now: "2026-03-02T23:59:59Z", of: 1).hasSuffix("until 2026-03-03T00:00:00Z"))
    #expect(head(sketch, Self.ended, now: "2026-03-03T00:00:00Z", of: 1) == "would_start (recycled outcome: later)")
    #expect(
      head(sketch, Self.ended, now: "2026-03-03T00:00:00Z")
        == "finished (pathEnded outcome: later) ended 2026-02-01T10:00:00Z back on 2026-03-03")
    let followed = Self.ended + [.enrolled("2026-03-03T09:00:00Z", cadence: "other", id: "e2")]
    #expect(head(sketch, followed, now: "2026-03-04T00:00:00Z", of: 1) == "running")
  }

  @Test func `a cadence hands over to another at once`() {
    let sketch = two { $0.body = [.step(0), .end(.start(1))] }
    #expect(
      head(sketch, Self.ended) == "finished (handedOver cadence: other) ended 2026-02-01T10:00:00Z")
    #expect(head(sketch, Self.ended, of: 1) == "would_start")
  }

  @Test func `too few touches before giving up are told`() {
    var sketch = two()
    sketch.book.program.playbooks[0].targets = [SalesTarget(title: Title("t"), value: .touches(atLeast: 2))]
    let outcome = sketch.outcome(Self.ended, now: Self.now)
    #expect(outcome.touches == 1)
    #expect(outcome.minimumTouches == 2)
    #expect(sketch.outcome(Self.ended + [.of("call", "2026-02-01T09:30:00Z")], now: Self.now).minimumTouches == nil)
  }

  @Test func `a variant is chosen by the lead and stays`() {
    var sketch = CadenceSketch()
    let variants = [Cadence.Step.Variant(name: "short", weight: 1), .init(name: "long", weight: 2)]
    sketch.cadence("c", [.mail("a", .day(1)) { $0.variants = variants }])
    var seen: [String: Int] = [:]
    for id in 0..<60 {
      var values = CadenceSketch.contact
      values["id"] = .string("\(id)")
      let step = sketch.outcome([], now: Self.now, values).steps[0]
      let expected = WeightedChoice.choose(
        salt: "c\u{1F}a", lead: Text("\(id)"), among: variants.map { .init(name: $0.name, weight: $0.weight) })
      #expect(step.variant == expected.map { variants[$0].name })
      seen[step.variant ?? "", default: 0] += 1
    }
    #expect(seen["short", default: 0] > 10 && seen["long", default: 0] > 25)
  }
}
