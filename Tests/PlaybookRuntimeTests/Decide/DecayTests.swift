import PlaybookIR
import PlaybookRuntime
import Testing

/// How points by events wear off, by hand, and the factor of a half-life against the values of exact arithmetic.
@Suite struct DecayTests {
  /// 2026-03-02T15:00:00Z and so many days, hours and microseconds before it.
  private static func ago(days: Int64 = 0, microseconds: Int64 = 0) -> String {
    "\(Instant(microseconds: Sketch.now.microseconds - days * 86_400_000_000 - microseconds))"
  }

  private func score(
    _ times: [String?], now: Instant = Sketch.now, neverBelow: Fixed? = nil, _ rules: [Score.Rule]
  ) -> ScoreOutcome? {
    var book = Sketch()
    let view = book.event("page_view")
    _ = book.score("intent", rules)
    book.program.scores[0].neverBelow = neverBelow
    return book.decide(events: times.map { LeadEvent(view, $0) }, now: now).scores.first
  }

  private func points(_ times: [String?], _ rule: Score.Rule) -> Fixed? { score(times, [rule])?.points }

  // MARK: - Each form

  @Test func `an event expires when so many whole days are over`() {
    let rule = Score.Rule.each(5, 0).expiring(days: 30)
    #expect(points([Self.ago(days: 30, microseconds: -1)], rule) == 5)
    #expect(points([Self.ago(days: 30)], rule) == 0)
    #expect(points([Self.ago()], rule) == 5)
    #expect(points([Self.ago(microseconds: -1)], rule) == 0)
    #expect(points([nil, Self.ago(days: 1)], rule) == 5)
  }

  @Test(arguments: [(0, 10), (6, 10), (7, 5), (13, 5), (14, 0), (700, 0)])
  func `points are lost by whole periods and never beyond 0`(days: Int64, expected: Int) {
    for sign in [1, -1] {
      let rule = Score.Rule.each(Fixed(whole: 10 * sign), 0).losing(5, days: 7)
      #expect(points([Self.ago(days: days)], rule) == Fixed(whole: expected * sign))
    }
  }

  @Test func `a loss that does not divide the points ends at 0`() {
    #expect(points([Self.ago(days: 14)], .each(12, 0).losing(5, days: 7)) == 2)
    #expect(points([Self.ago(days: 21)], .each(12, 0).losing(5, days: 7)) == 0)
  }

  @Test(arguments: [(0, "25"), (1, "23.79"), (13, "13.13"), (14, "12.5"), (28, "6.25"), (140, "0.02"), (400, "0")])
  func `points halve by whole days and are rounded to 2 places`(days: Int64, expected: String) throws {
    let size = try Fixed.parse(expected)
    for (gain, expected) in [(Fixed(25), size), (-25, size.negated)] {
      #expect(points([Self.ago(days: days)], .each(gain, 0).halving(days: 14)) == expected)
      // What is left of a day does not count.
      #expect(
        points([Self.ago(days: days, microseconds: 86_399_999_999)], .each(gain, 0).halving(days: 14)) == expected)
    }
  }

  @Test func `each event is rounded before the sum`() {
    // 1 · 2^(-1/14) is 0.951695: three of them are 2.85 and not 2.86.
    let times = (0..<3).map { Self.ago(days: 1, microseconds: $0) }
    #expect(points(times, .each(1, 0).halving(days: 14)) == "2.85")
  }

  @Test func `half a hundredth goes away from 0`() {
    // 0.01 · 1/2 and 0.03 · 1/2.
    #expect(points([Self.ago(days: 14)], .each("0.01", 0).halving(days: 14)) == "0.01")
    #expect(points([Self.ago(days: 14)], .each("-0.03", 0).halving(days: 14)) == "-0.02")
  }

  @Test(arguments: [(29, 15), (30, 5), (59, 5), (60, 0), (90, 0)])
  func `a rule's sum is lost while nothing happens`(days: Int64, expected: Int) throws {
    var book = Sketch()
    let view = book.event("page_view")
    let reply = book.event("reply")
    _ = book.score("intent", [.each(5, view).losing(10, days: 30, sinceLast: reply)])
    let views = (100...102).map { LeadEvent(view, Self.ago(days: $0)) }
    let outcome = book.decide(events: views + [LeadEvent(reply, Self.ago(days: days))])
    #expect(outcome.scores.first?.points == Fixed(whole: expected))
    // Without any there is nothing to count from.
    #expect(book.decide(events: views).scores.first?.points == 15)
  }

  // MARK: - Order

  @Test func `expired events form no groups and take no day`() {
    let days = ["2026-01-01T08:00:00Z", "2026-02-10T08:00:00Z", "2026-02-10T12:00:00Z", "2026-02-20T08:00:00Z"]
    #expect(points(days, .each(5, 0, every: 2).expiring(days: 30)) == 5)
    #expect(points(days, .each(5, 0, every: 2)) == 10)
    #expect(points(days, .each(5, 0, .oncePerDay).expiring(days: 30)) == 10)
  }

  @Test func `the repeat limit chooses before points wear off`() {
    // Half of 10 was there on 02-16.
    let times = ["2026-02-16T15:00:00Z", "2026-02-16T16:00:00Z", "2026-03-02T14:00:00Z"]
    #expect(points(times, .each(10, 0, .once).halving(days: 14)) == 10)
    // The earliest of the day is 14 days old, the one after it 13.
    #expect(points(times, .each(10, 0, .oncePerDay).halving(days: 14)) == 15)
    #expect(points(times, .each(10, 0, every: 2).halving(days: 14)) == "5.25")
    #expect(points(times, .each(10, 0, every: 3).halving(days: 14)) == 10)
  }

  @Test func `limits come after decay`() {
    let times = (0..<4).map { Self.ago(days: 14, microseconds: $0) }
    #expect(points(times, .each(10, 0, upTo: 15).halving(days: 14)) == 15)
    #expect(points(times, .each(10, 0, upTo: 30).halving(days: 14)) == 20)
  }

  @Test func `whatever is asked for, nothing traps`() {
    let far = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", nil, Self.ago()]
    let greatest = Fixed(units: Fixed.limit - 1)
    let last = Instant.latest
    for gain in [greatest, greatest.negated] {
      for rule in [
        Score.Rule.each(gain, 0).halving(days: .max), .each(gain, 0).halving(days: 1),
        .each(gain, 0).losing(greatest, days: 1), .each(gain, 0).losing(greatest, days: 1, sinceLast: 0),
        .each(gain, 0).expiring(days: 1),
      ] {
        _ = score(far, now: last, neverBelow: greatest.negated, [rule, rule])
        _ = score(far, now: .earliest, neverBelow: greatest, [rule])
      }
    }
  }

  // MARK: - Never below

  @Test func `a total below the floor is lifted where its day ends`() {
    // 10, then -30 on the next day, then 5 today.
    let rules = [Score.Rule.each(10, 0, on: "a"), .each(-30, 0, on: "b"), .each(5, 0, on: "c")]
    func total(_ now: String, neverBelow floor: Fixed? = 0) -> Fixed? {
      var book = Sketch()
      let kind = book.event("mark", [("kind", .text)])
      _ = book.score("intent", rules)
      book.program.scores[0].neverBelow = floor
      let events = [("2026-02-26T10:00:00Z", "a"), ("2026-02-27T10:00:00Z", "b"), ("2026-03-01T10:00:00Z", "c")]
      return book.decide(
        events: events.map { LeadEvent(kind, $0.0, [.known(.string($0.1))]) }, now: Sketch.instant(now)
      ).scores.first?.points
    }
    #expect(total("2026-02-26T12:00:00Z") == 10)
    #expect(total("2026-02-27T23:59:59Z") == -20)
    #expect(total("2026-02-28T00:00:00Z") == 0)
    #expect(total("2026-03-01T10:00:00Z") == 5)
    #expect(total("2026-03-01T10:00:00Z", neverBelow: nil) == -15)
    #expect(total("2026-03-01T10:00:00Z", neverBelow: -12) == -7)
    // The 29th of February is a day like any other.
    #expect(total("2026-03-05T00:00:00Z", neverBelow: 3) == 8)
  }

  @Test func `a rule counts towards the floor within its own limit`() {
    var book = Sketch()
    let good = book.event("good")
    let bad = book.event("bad")
    _ = book.score("intent", [.each(10, good, upTo: 10), .each(-15, bad)], total: .init(low: -100, high: 100))
    book.program.scores[0].neverBelow = 0
    let events = [
      LeadEvent(good, "2026-02-01T00:00:00Z"), LeadEvent(good, "2026-02-02T00:00:00Z"),
      LeadEvent(bad, "2026-02-03T00:00:00Z"),
    ]
    let outcome = book.decide(events: events)
    #expect(outcome.scores.first?.points == 0)
    #expect(outcome.scores.first?.raw == Interval(0, 0))
    let lift = outcome.reasons.first { $0.kind == .score }?.children.first { $0.kind == .lift }
    #expect(lift?.points == Interval(5, 5))
  }

  @Test func `a score with a floor does not see events without a time`() {
    #expect(score([nil, Self.ago()], neverBelow: 0, [.each(5, 0)])?.points == 5)
    #expect(score([nil, Self.ago()], [.each(5, 0)])?.points == 10)
  }

  // MARK: - Reasons

  @Test func `the steps of a rule lead from the events to its points`() throws {
    var book = Sketch()
    let view = book.event("page_view")
    _ = book.score("intent", [.each(10, view, every: 2, upTo: 12).expiring(days: 30).halving(days: 14)])
    let days: [Int64] = [40, 28, 14, 1, 0]
    let tree = book.decide(events: days.map { LeadEvent(view, Self.ago(days: $0)) }).reasons
    let rule = try #require(tree.first { $0.kind == .score }?.children.first)
    #expect(rule.role == "every 2, up to 12, expires after 30 days, halves every 14 days")
    let steps = rule.children.filter { $0.kind == .step }.map { "\($0.name ?? "") \($0.outcome.text)" }
    #expect(steps == ["seen 5", "expired 1", "counted 2", "undecayed 20", "decayed 15"])
    #expect(rule.points == Interval(12, 12))
  }

  // MARK: - The factor

  /// 2^(-days/14) in millionths, from Python's `decimal` with 60 digits.
  @Test func `the factor of 14 days`() {
    let exact: [Int64] = [
      1_000_000, 951_695, 905_724, 861_973, 820_335, 780_709, 742_997, 707_107, 672_950, 640_443, 609_507, 580_065,
      552_045, 525_378, 500_000,
    ]
    #expect((0...14).map { HalfLife.factor(days: $0, halfLife: 14) } == exact)
  }

  /// Sums of the factors up to the first that is 0, plain and each multiplied by its day from 1, from the same source.
  @Test(arguments: [
    (1, 2_000_000, 3_999_993), (2, 3_414_213, 11_656_820), (3, 4_847_322, 23_496_453), (7, 10_607_113, 112_510_368),
    (14, 20_701_850, 428_564_753), (30, 43_782_761, 1_916_921_402), (45, 65_422_540, 4_280_087_812),
    (90, 130_343_151, 16_989_253_288), (365, 527_083_662, 277_815_844_122),
  ])
  func `factors of every day`(halfLife: Int, sum: Int64, weighted: Int64) {
    let factors = (0..<(21 * halfLife + 2)).map { HalfLife.factor(days: $0, halfLife: halfLife) }
    #expect(factors.reduce(0, +) == sum)
    #expect(factors.enumerated().reduce(0) { $0 + Int64($1.offset + 1) * $1.element } == weighted)
    #expect(factors.last == 0)
  }
}

extension Score.Rule {
  fileprivate func expiring(days: Int64) -> Self { with { $0.expires = Expression.day(days) } }
  fileprivate func halving(days: Int) -> Self { with { $0.decay = .halves(days: days) } }

  fileprivate func losing(_ points: Fixed, days: Int64, sinceLast event: Int? = nil) -> Self {
    let every = Expression.day(days)
    return with {
      $0.decay = event.map { .losesWithout(points, every: every, event: $0) } ?? .loses(points, every: every)
    }
  }

  private func with(_ change: (inout Self) -> Void) -> Self {
    var rule = self
    change(&rule)
    return rule
  }

  /// Events whose only field is this text.
  fileprivate static func each(_ points: Fixed, _ event: Int, on kind: String) -> Self {
    each(points, event, where: Expression.eventField(0, .text).with(.equal, .text(kind)))
  }
}
