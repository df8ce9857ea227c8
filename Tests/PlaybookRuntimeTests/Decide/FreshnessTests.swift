import PlaybookIR
import PlaybookRuntime
import Testing

/// Answers that do not count for ever.
@Suite struct FreshnessTests {
  /// `budget … fresh for 90 days by updated`.
  private static func book(stamp: ValueType) -> Sketch {
    var book = Sketch()
    let budget = book.field("budget", .number)
    _ = book.field("updated", stamp)
    book.program.fields[0].freshness = Field.Freshness(size: Expression.day(90), stamp: 1)
    _ = book.signal("rich", budget >= 10)
    return book
  }

  private static let size: Int64 = 90 * 86_400_000_000

  @Test(arguments: [(size - 1, Truth.yes), (size, .unknown), (size + 1, .unknown), (0, .yes), (-5_000_000, .yes)])
  func `an answer is stale from its limit on, and fresh when it is from the future`(age: Int64, truth: Truth) {
    let stamp = Value.time(Instant(microseconds: Sketch.now.microseconds - age))
    let decision = Self.book(stamp: .time).decide(["budget": .number(20), "updated": stamp])
    #expect(decision.signals == [truth])
    let read = decision.reasons.first { $0.kind == .signal }?.children.first?.reads.first
    #expect(read?.why == (truth == .unknown ? .stale : nil))
    #expect(read?.age == AnswerAge(elapsed: age, limit: Self.size, stamp: 1))
  }

  @Test func `an answer of unknown age is stale`() {
    let decision = Self.book(stamp: .time).decide(["budget": .number(20)])
    #expect(decision.signals == [.unknown])
    let read = decision.reasons.first { $0.kind == .signal }?.children.first?.reads.first
    #expect(read?.why == .stale)
    #expect(read?.age?.elapsed == nil)
  }

  @Test func `a date counts from the beginning of its day`() {
    // 90 days before 2026-03-02T15:00 is 2025-12-02T15:00.
    for (date, truth) in [("2025-12-02", Truth.unknown), ("2025-12-03", .yes)] {
      let stamp = CivilDate(date).map { Value.date($0) }
      #expect(Self.book(stamp: .date).decide(["budget": .number(20), "updated": stamp ?? .no]).signals == [truth])
    }
  }

  @Test func `a default is never stale`() {
    let book = Self.book(stamp: .time)
    var lead = book.lead()
    lead.fields[0] = FieldReading(.known(.number(20)), isDefault: true)
    let decision = Interpreter(program: book.program).decide(lead, now: Sketch.now)
    #expect(decision.signals == [.yes])
  }

  @Test func `what is not there stays what it is`() {
    let decision = Self.book(stamp: .time).decide(unknown: ["budget": .blank])
    let read = decision.reasons.first { $0.kind == .signal }?.children.first?.reads.first
    #expect(read?.why == .blank)
    #expect(read?.age == nil)
  }

  @Test func `a stale answer is missing context of a hand-off`() {
    var book = Self.book(stamp: .time)
    book.handoff("to_ae", needs: [Expression(.field, .number, reference: .field(0), origin: .none)])
    book.playbook("inbound", qualified: .literal(.yes, .yesNo), handoff: 0)
    func state(_ days: Int64) -> HandoffOutcome.State? {
      let stamp = Instant(microseconds: Sketch.now.microseconds - Expression.day(days))
      return book.decide(["budget": .number(20), "updated": .time(stamp)], events: []).handoffs.first?.state
    }
    #expect(state(89) == .proposed)
    #expect(state(90) == .blocked)
  }
}
