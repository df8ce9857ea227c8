import PlaybookIR
import PlaybookRuntime
import Testing

/// Counts, windows and what is not seen. `now` is 2026-03-02T15:00:00Z.
@Suite struct HistoryTests {
  /// The answer of one query as a fact.
  private func answer(
    _ events: [LeadEvent], now: Instant = Sketch.now, _ query: (Int) -> Expression
  ) -> Evaluation? {
    var book = Sketch()
    let view = book.event("page_view", [("page", .text), ("seconds", .count)])
    _ = book.event("call")
    _ = book.fact("asked", query(view))
    return book.decide(events: events, now: now).facts.first
  }

  private func number(_ count: Int) -> Evaluation { .known(.count(count)) }

  @Test func `an event after now is not seen, whether it happened or was received later`() {
    let events = [
      LeadEvent(0, "2026-03-02T15:00:00Z"),
      LeadEvent(0, "2026-03-02T15:00:00.000001Z"),
      LeadEvent(0, "2026-03-01T00:00:00Z", receivedAt: "2026-03-02T15:00:01Z"),
      LeadEvent(1, "2026-03-01T00:00:00Z"),
    ]
    #expect(answer(events) { .query(.count, $0) } == number(1))
  }

  @Test func `an event without a time that was received later is not seen either`() {
    let events = [LeadEvent(0, nil, receivedAt: "2026-03-02T15:00:01Z"), LeadEvent(0, nil)]
    #expect(answer(events) { .query(.count, $0) } == number(1))
  }

  @Test func `of events with one kind and id the earliest that is seen counts`() {
    let events = [
      LeadEvent(0, nil, id: "a"), LeadEvent(0, nil, id: "b"), LeadEvent(0, nil, id: "b"),
      LeadEvent(0, "2026-02-28T00:00:00Z", receivedAt: "2026-03-03T00:00:00Z", id: "c"),
      LeadEvent(0, "2026-03-01T00:00:00Z", id: "c"), LeadEvent(0, "2026-03-01T00:00:00Z"),
      LeadEvent(0, "2026-03-01T00:00:00Z"), LeadEvent(0, "2026-03-01T00:00:00Z", id: "C"),
      LeadEvent(0, "2026-03-02T00:00:00Z", id: "c"), LeadEvent(0, "2026-03-02T01:00:00Z", id: "a"),
      LeadEvent(0, "2026-03-05T00:00:00Z", id: "b"), LeadEvent(1, "2026-03-02T00:00:00Z", id: "c"),
    ]
    #expect(answer(events) { .query(.count, $0) } == number(6))
    #expect(answer(events) { .query(.count, $0, days: 7) } == number(5))
    #expect(answer(events) { .query(.last, $0) } == .known(.time(Sketch.instant("2026-03-02T01:00:00Z"))))
    let later = Sketch.instant("2026-03-06T00:00:00Z")
    #expect(
      answer(events, now: later) { .query(.first, $0) } == .known(.time(Sketch.instant("2026-02-28T00:00:00Z"))))
    #expect(answer(events, now: later) { .query(.count, $0, days: 30) } == number(6))
  }

  @Test func `a window holds now and not its far end`() {
    let events = [
      LeadEvent(0, "2026-02-23T15:00:00Z"),  // exactly 7 days
      LeadEvent(0, "2026-02-23T15:00:00.000001Z"),
      LeadEvent(0, "2026-03-02T15:00:00Z"),
    ]
    #expect(answer(events) { .query(.count, $0, days: 7) } == number(2))
    #expect(answer(events) { .query(.count, $0) } == number(3))
  }

  @Test func `a window as long as time itself does not overflow`() {
    let events = [LeadEvent(kind: 0, at: Instant(microseconds: .min), receivedAt: nil, fields: [])]
    #expect(answer(events, now: .latest) { .query(.count, $0, days: 1) } == number(0))
  }

  @Test func `an unknown time is seen by plain counts only`() {
    let events = [LeadEvent(0, nil, [.known(.string("/pricing")), .known(.count(5))])]
    #expect(answer(events) { .query(.count, $0) } == number(1))
    #expect(answer(events) { .query(.any, $0) } == .yes)
    #expect(answer(events) { .query(.count, $0, days: 400) } == number(0))
    #expect(answer(events) { .query(.any, $0, days: 400) } == .no)
    #expect(answer(events) { .query(.days, $0) } == number(0))
    #expect(answer(events) { .query(.first, $0) } == .unknown(.absent))
    #expect(answer(events) { .query(.last, $0, field: 1, type: .count) } == .unknown(.absent))
  }

  @Test func `days are counted in UTC`() {
    let events = [
      LeadEvent(0, "2026-02-27T23:59:59Z"), LeadEvent(0, "2026-02-28T00:00:00Z"),
      LeadEvent(0, "2026-02-28T18:00:00Z"), LeadEvent(0, "2026-03-01T00:00:00Z"),
    ]
    #expect(answer(events) { .query(.days, $0) } == number(3))
  }

  @Test func `where counts an event only when it is yes`() {
    let events = [
      LeadEvent(0, "2026-02-01T00:00:00Z", [.known(.string("/PRICING")), .unknown(.absent)]),
      LeadEvent(0, "2026-02-02T00:00:00Z", [.known(.string("/blog")), .unknown(.absent)]),
      LeadEvent(0, "2026-02-03T00:00:00Z", [.unknown(.invalid), .unknown(.absent)]),
    ]
    let isPricing = Expression.eventField(0, .text).with(.equal, .text("/pricing"))
    #expect(answer(events) { .query(.count, $0, where: isPricing) } == number(1))
    #expect(answer(events) { .query(.count, $0, where: !isPricing) } == number(1))
    #expect(answer(events) { .query(.any, $0, where: isPricing && !isPricing) } == .no)
  }

  @Test func `first and last read the instant or a field of the event`() {
    let events = [
      LeadEvent(0, "2026-02-01T00:00:00Z", [.known(.string("/a")), .known(.count(7))]),
      LeadEvent(0, "2026-02-02T00:00:00Z", [.known(.string("/b")), .unknown(.blank)]),
      LeadEvent(0, "2026-03-03T00:00:00Z", [.known(.string("/late")), .known(.count(1))]),
    ]
    #expect(answer(events) { .query(.first, $0) } == .known(.time(Sketch.instant("2026-02-01T00:00:00Z"))))
    #expect(answer(events) { .query(.last, $0) } == .known(.time(Sketch.instant("2026-02-02T00:00:00Z"))))
    #expect(answer(events) { .query(.first, $0, field: 1, type: .count) } == number(7))
    #expect(answer(events) { .query(.last, $0, field: 1, type: .count) } == .unknown(.blank))
    #expect(answer(events) { .query(.last, $0, days: 1) } == .unknown(.absent))
  }

  @Test func `a history that was not supplied counts as empty and the decision says so`() {
    var book = Sketch()
    let view = book.event("page_view")
    _ = book.signal("seen", .query(.any, view))
    #expect(book.decide().signals == [.no])
    #expect(!book.decide().historySupplied)
    #expect(book.decide(events: []).historySupplied)
  }

  @Test func `an event of a kind that is not there changes nothing`() {
    #expect(answer([LeadEvent(9, "2026-02-01T00:00:00Z"), LeadEvent(-1, nil)]) { .query(.count, $0) } == number(0))
    #expect(answer([]) { _ in .query(.count, 77) } == number(0))
  }
}
