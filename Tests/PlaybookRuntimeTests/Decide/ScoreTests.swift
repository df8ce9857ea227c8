import PlaybookIR
import PlaybookRuntime
import Testing

@Suite struct ScoreTests {
  private func outcome(
    _ values: [String: Value] = [:], events: [LeadEvent] = [], _ build: (inout Sketch) -> [Score.Rule]
  )
    -> ScoreOutcome?
  {
    var book = Sketch()
    let rules = build(&book)
    _ = book.score("fit", rules)
    return book.decide(values, events: events).scores.first
  }

  @Test func `a condition gives its points, nothing, or the range between`() throws {
    for (points, low, high) in [(Fixed(40), Fixed(0), Fixed(40)), (-30, -30, 0)] {
      let rules: (inout Sketch) -> [Score.Rule] = { [.when(points, $0.field("a"))] }
      let yes = try #require(outcome(["a": .yes], rules))
      #expect(yes.final == Interval(points, points))
      #expect(yes.points == points)
      #expect(yes.rules.map(\.outcome) == [.yes])
      let no = try #require(outcome(["a": .no], rules))
      #expect(no.final == Interval(0, 0))
      #expect(no.rules.map(\.outcome) == [.no])
      let unknown = try #require(outcome([:], rules))
      #expect(unknown.final == Interval(low, high))
      #expect(unknown.points == 0)
      #expect(unknown.rules.map(\.outcome) == [.unknown])
    }
  }

  @Test func `unknown counts 0 closes the range and keeps the outcome unknown`() throws {
    let outcome = try #require(outcome { [.when(40, $0.field("a"), unknownCountsZero: true)] })
    #expect(outcome.final == Interval(0, 0))
    #expect(outcome.rules.map(\.outcome) == [.unknown])
  }

  private static func sizes(_ book: inout Sketch, otherwise: Fixed? = nil) -> PointTable {
    PointTable(
      subject: book.field("employees", .count),
      rows: [
        .init(range: .from(0, below: 10), points: -10), .init(range: .from(10, below: 100), points: 5),
        .init(range: .from(100, below: nil), points: 15),
      ], otherwise: otherwise)
  }

  @Test(arguments: [(0, -10), (9, -10), (10, 5), (99, 5), (100, 15), (5_000, 15)])
  func `a table takes the row that holds the number, its lower end included`(employees: Int, points: Int) throws {
    let outcome = try #require(
      outcome(["employees": .count(employees)]) { [.rule("size", .table(Self.sizes(&$0)))] })
    #expect(outcome.final == Interval(Fixed(whole: points), Fixed(whole: points)))
    #expect(outcome.rules.map(\.outcome) == [.yes])
  }

  @Test func `a table with an unknown input gives the range of all its rows and its else`() throws {
    let open = try #require(outcome { [.rule("size", .table(Self.sizes(&$0)))] })
    #expect(open.final == Interval(-10, 15))
    #expect(open.points == 0)
    let wider = try #require(outcome { [.rule("size", .table(Self.sizes(&$0, otherwise: 20)))] })
    #expect(wider.final == Interval(-10, 20))
    let zero = try #require(outcome { [.rule("size", .table(Self.sizes(&$0)), unknownCountsZero: true)] })
    #expect(zero.final == Interval(0, 0))
    #expect(zero.rules.map(\.outcome) == [.unknown])
  }

  @Test func `a number gives itself to 2 places, within its limit, and its limits while unknown`() throws {
    func rule(_ book: inout Sketch) -> [Score.Rule] {
      let deal = book.field("deal", .number)
      let points = deal.with(.divide, .number(3), type: .number)
      return [.rule("deal", .expression(points, unknownLow: -10, unknownHigh: 10), upTo: 10)]
    }
    #expect(outcome(["deal": .number(5)], rule)?.final == Interval("1.67", "1.67"))
    #expect(outcome(["deal": .number(-5)], rule)?.final == Interval("-1.67", "-1.67"))
    #expect(outcome(["deal": .number(90)], rule)?.final == Interval(10, 10))
    #expect(outcome(["deal": .number(-90)], rule)?.final == Interval(-10, -10))
    #expect(outcome([:], rule)?.final == Interval(-10, 10))
    #expect(outcome(["deal": .number(0)], rule)?.rules.map(\.outcome) == [.no])
  }

  @Test func `points of another score keep their range`() throws {
    var book = Sketch()
    let fit = book.score("fit", [.when(50, book.field("a")), .when(20, book.field("b"))])
    let part = fit.with(.multiply, .number("0.6"), type: .points)
    _ = book.score("ready", [.rule("fit", .expression(part, unknownLow: 0, unknownHigh: 0))])
    let open = try #require(book.decide(["a": .yes]).scores.last)
    #expect(open.final == Interval(30, 42))
    #expect(open.points == 30)
    #expect(open.rules.map(\.outcome) == [.unknown])
    #expect(try #require(book.decide(["a": .yes, "b": .yes]).scores.last).points == 42)
  }

  // MARK: - Events

  private let views = [
    "2026-02-15T10:00:00Z",  // Sunday
    "2026-02-16T00:00:00Z", "2026-02-16T09:00:00Z",  // Monday
    "2026-02-22T23:59:59Z",  // Sunday of the same week
    "2026-02-23T00:00:00Z", "2026-02-24T00:00:00Z",
  ]

  private func points(_ rule: (Int) -> Score.Rule) -> Interval? {
    outcome(events: views.map { LeadEvent(0, $0) }) { [rule($0.event("page_view"))] }?.final
  }

  @Test func `events give points for each, for each full group, for one, a day or a week`() {
    #expect(points { .each(5, $0) } == Interval(30, 30))
    #expect(points { .each(3, $0, every: 4) } == Interval(3, 3))
    #expect(points { .each(3, $0, every: 3) } == Interval(6, 6))
    #expect(points { .each(3, $0, every: 7) } == Interval(0, 0))
    #expect(points { .each(5, $0, .once) } == Interval(5, 5))
    #expect(points { .each(5, $0, .oncePerDay) } == Interval(25, 25))
    #expect(points { .each(5, $0, .oncePerWeek) } == Interval(15, 15))
    #expect(points { .each(5, $0, days: 10) } == Interval(15, 15))
    #expect(points { .each(-5, $0, upTo: 12) } == Interval(-12, -12))
  }

  @Test func `full groups are formed before the repeat limit`() {
    // The 2nd, 4th and 6th view: 02-16, 02-22, 02-24, in two weeks.
    #expect(points { .each(5, $0, every: 2, .oncePerWeek) } == Interval(10, 10))
    #expect(points { .each(5, $0, every: 2, .once) } == Interval(5, 5))
  }

  @Test func `an event at an unknown time counts where no day matters`() {
    func points(_ rule: (Int) -> Score.Rule) -> Interval? {
      outcome(events: [LeadEvent(0, nil)]) { [rule($0.event("page_view"))] }?.final
    }
    #expect(points { .each(5, $0) } == Interval(5, 5))
    #expect(points { .each(5, $0, .once) } == Interval(5, 5))
    #expect(points { .each(5, $0, .oncePerDay) } == Interval(0, 0))
    #expect(points { .each(5, $0, .oncePerWeek) } == Interval(0, 0))
    #expect(points { .each(5, $0, days: 30) } == Interval(0, 0))
  }

  @Test func `where a day matters, an event at an unknown time completes no group either`() {
    let events = [LeadEvent(0, nil), LeadEvent(0, "2026-02-15T10:00:00Z")]
    func points(_ clause: Score.Repeat) -> Interval? {
      outcome(events: events) { [.each(5, $0.event("page_view"), every: 2, clause)] }?.final
    }
    #expect(points(.every) == Interval(5, 5))
    #expect(points(.oncePerDay) == Interval(0, 0))
  }

  // MARK: - Limits

  @Test func `limits apply in the order rule, group, total`() throws {
    var book = Sketch()
    let view = book.event("page_view")
    let a = book.field("a")
    let b = book.field("b")
    let web = Score.Group(title: Title("web"), atMost: 30, atLeast: -5)
    _ = book.score(
      "fit",
      [
        .each(20, view, group: 0, upTo: 25),  // 60 → 25
        .when(15, a, group: 0),
        .when(-50, b, group: 0),
        .when(80, a),
      ], groups: [web], total: .init(low: 0, high: 100))
    let events = (1...3).map { LeadEvent(view, "2026-02-0\($0)T00:00:00Z") }

    let all = try #require(book.decide(["a": .yes, "b": .no], events: events).scores.first)
    #expect(all.raw == Interval(120, 120))
    #expect(all.capped == Interval(110, 110))
    #expect(all.final == Interval(100, 100))
    #expect(all.points == 100)
    #expect(all.rules.map(\.points) == [Interval(25, 25), Interval(15, 15), Interval(0, 0), Interval(80, 80)])

    let open = try #require(book.decide(events: events).scores.first)
    #expect(open.raw == Interval(-25, 120))
    #expect(open.capped == Interval(-5, 110))
    #expect(open.final == Interval(0, 100))
    #expect(open.points == 25)
  }

  @Test func `a group that must give at least something gives it for certain`() throws {
    var book = Sketch()
    let floor = Score.Group(title: Title("floor"), atMost: nil, atLeast: 7)
    _ = book.score("fit", [.when(-5, book.field("a"), group: 0)], groups: [floor])
    let outcome = try #require(book.decide().scores.first)
    #expect(outcome.capped == Interval(7, 7))
    #expect(outcome.points == 7)
  }

  @Test func `sums stop at the greatest size and never trap`() throws {
    let greatest = Fixed(units: Fixed.limit - 1)
    let least = Fixed(units: 1 - Fixed.limit)
    for points in [greatest, least] {
      let outcome = try #require(
        outcome(["a": .yes], events: (1...9).map { LeadEvent(0, "2026-02-0\($0)T00:00:00Z") }) { book in
          let view = book.event("page_view")
          let a = book.field("a")
          return [.each(points, view), .when(points, a), .when(points, a)]
        })
      #expect(outcome.final == Interval(points, points))
    }
  }

  @Test func `a score without rules is zero`() {
    #expect(outcome { _ in [] }?.final == Interval(0, 0))
  }
}
