import PlaybookIR
import Testing

/// One line for each thing that the language says about an operator.
@Suite struct OperatorExampleTests {
  private static func days(_ text: String) -> Expression { Sketch.literal(.date(CivilDate(text) ?? .earliest), .date) }
  private static func time(_ text: String) -> Expression {
    Sketch.literal(.time(Instant(text) ?? Instant(microseconds: 0)), .time)
  }
  private static func clock(_ minutes: Int) -> Expression {
    Sketch.literal(.clock(ClockTime(minutes: minutes)), .clock)
  }
  private static func zone(_ name: String) -> Expression { Sketch.literal(.text(Text(name)), .timezone) }
  private static func list(_ texts: String...) -> Expression {
    Sketch.literal(.list(texts.map { .text(Text($0)) }), .list(.text))
  }
  /// An unknown in the middle of literals: a quotient by zero.
  private static let unknown = Sketch.make(.divide, Sketch.count(1), Sketch.count(0))
  private static let unknownTruth = Sketch.make(.equal, unknown, Sketch.count(1))

  /// Now is 2026-03-02T15:00:00Z; one EUR is 1.08 USD.
  static let examples: [(Expression, String)] = [
    (Sketch.make(.equal, Sketch.text("HubSpot"), Sketch.text("hubspot")), "yes"),
    (Sketch.make(.notEqual, Sketch.text("é"), Sketch.text("É")), "yes"),
    (Sketch.make(.equal, Sketch.money("108 USD"), Sketch.money("100 EUR")), "yes"),
    (Sketch.make(.less, Sketch.money("100 EUR"), Sketch.money("108.0001 USD")), "yes"),
    (Sketch.make(.less, Sketch.money("1 JPY"), Sketch.money("1 USD")), "other currency"),
    (Sketch.make(.greaterOrEqual, Sketch.percent("80"), Sketch.count(80)), "yes"),
    (Sketch.make(.less, unknown, Sketch.count(1)), "division by zero"),
    (Sketch.make(.between, Sketch.count(5), Sketch.count(5), Sketch.count(6)), "yes"),
    (Sketch.make(.between, Sketch.count(7), Sketch.count(5), Sketch.count(6)), "no"),
    (Sketch.make(.isIn, Sketch.country("US"), Sketch.country("CA"), Sketch.country("US")), "yes"),
    (Sketch.make(.isIn, unknown, Sketch.count(1)), "division by zero"),
    (Sketch.make(.isInList, Sketch.text("ACME.example"), reference: .list(0)), "yes"),
    (Sketch.make(.isInList, Sketch.text("acme.example "), reference: .list(0)), "no"),
    (Sketch.make(.isInList, Sketch.country("US"), reference: .list(0)), "yes"),
    (Sketch.make(.isInList, Sketch.country("DE"), reference: .list(0)), "no"),
    (Sketch.make(.includesAny, list("Slack", "HubSpot"), Sketch.text("hubspot")), "yes"),
    (Sketch.make(.includesAny, list(), Sketch.text("hubspot")), "no"),
    (Sketch.make(.includesAll, list("a", "b"), Sketch.text("B"), Sketch.text("A")), "yes"),
    (Sketch.make(.includesAll, list("a"), Sketch.text("a"), Sketch.text("b")), "no"),
    (Sketch.make(.countOf, list("a", "a")), "2"),
    (Sketch.make(.countOf, list()), "0"),
    (Sketch.make(.includesAnyInList, list("none", "acme.example"), reference: .list(0)), "yes"),
    (Sketch.make(.includesAllInList, list("saas", "us", "vp"), reference: .list(0)), "no"),
    (Sketch.make(.includesAllInList, list("SAAS", "US", "VP", "ACME.EXAMPLE"), reference: .list(0)), "yes"),
    (Sketch.make(.containsWord, Sketch.text("VP Sales"), Sketch.text("vp")), "yes"),
    (Sketch.make(.containsWord, Sketch.text("MVP"), Sketch.text("VP")), "no"),
    (Sketch.make(.containsAnyWord, Sketch.text("the cto"), Sketch.text("vp"), Sketch.text("CTO")), "yes"),
    (Sketch.make(.containsAnyWordInList, Sketch.text("a VP"), reference: .list(0)), "yes"),
    (Sketch.make(.startsWith, Sketch.text("Acme"), Sketch.text("ac")), "yes"),
    (Sketch.make(.endsWith, Sketch.text("x.edu"), Sketch.text(".EDU")), "yes"),
    (Sketch.make(.like, Sketch.text("vp@x.edu"), Sketch.text("*@*.edu")), "yes"),
    (Sketch.make(.emailDomain, Sketch.literal(.text(Text("a@b@pay.example")), .email)), "pay.example"),
    (Sketch.make(.add, Sketch.decimal("0.1"), Sketch.decimal("0.2")), "0.3"),
    (Sketch.make(.subtract, Sketch.count(1), Sketch.count(3)), "-2"),
    (Sketch.make(.add, Sketch.count(999_999_999_999), Sketch.count(1)), "out of range"),
    (Sketch.make(.add, Sketch.money("1 EUR"), Sketch.money("1 USD")), "2.08 USD"),
    (Sketch.make(.add, Sketch.money("1 USD"), Sketch.money("1 EUR")), "1.9259 EUR"),
    (Sketch.make(.add, days("2026-01-31"), Sketch.duration(1, .months)), "2026-02-28"),
    (Sketch.make(.subtract, days("2026-03-31"), Sketch.duration(1, .months)), "2026-02-28"),
    (Sketch.make(.add, days("9999-12-31"), Sketch.duration(1, .days)), "out of range"),
    (Sketch.make(.multiply, Sketch.percent("10"), Sketch.count(50)), "5"),
    (Sketch.make(.multiply, Sketch.percent("50"), Sketch.percent("50")), "25"),
    (Sketch.make(.multiply, Sketch.money("200 USD"), Sketch.percent("12.5")), "25 USD"),
    (Sketch.make(.multiply, Sketch.decimal("0.000001"), Sketch.decimal("0.5")), "0.000001"),
    (Sketch.make(.multiply, Sketch.decimal("-0.000001"), Sketch.decimal("0.5")), "-0.000001"),
    (Sketch.make(.divide, Sketch.count(2), Sketch.count(3)), "0.666667"),
    (Sketch.make(.divide, Sketch.percent("50"), Sketch.count(2)), "25"),
    (Sketch.make(.divide, Sketch.money("10 USD"), Sketch.count(0)), "division by zero"),
    (Sketch.make(.divide, Sketch.money("108 USD"), Sketch.money("1 EUR")), "100"),
    (Sketch.make(.negate, Sketch.count(3)), "-3"),
    (Sketch.make(.minimum, Sketch.money("1 EUR"), Sketch.money("1.05 USD")), "1.05 USD"),
    (Sketch.make(.maximum, Sketch.money("1 EUR"), Sketch.money("1.05 USD")), "1 EUR"),
    (Sketch.make(.maximum, Sketch.count(1), unknown), "division by zero"),
    (Sketch.make(.largestKnown, unknown, Sketch.count(1), Sketch.count(4)), "4"),
    (Sketch.make(.largestKnown, unknown, unknown), "division by zero"),
    (Sketch.make(.firstKnown, unknown, Sketch.count(7), Sketch.count(9)), "7"),
    (Sketch.make(.choose, Sketch.yes, Sketch.count(1), Sketch.count(2)), "1"),
    (Sketch.make(.choose, unknownTruth, Sketch.count(1), Sketch.count(1)), "division by zero"),
    (Sketch.make(.choose, Sketch.make(.not, Sketch.yes), unknown, Sketch.count(2)), "2"),
    (Sketch.make(.today), "2026-03-02"),
    (Sketch.make(.daysSince, time("2026-03-01T15:00:00.000001Z")), "0"),
    (Sketch.make(.daysSince, time("2026-03-02T15:00:00.000001Z")), "-1"),
    (Sketch.make(.daysUntil, time("2026-03-03T14:59:59Z")), "0"),
    (Sketch.make(.daysSince, days("2026-03-01")), "1"), (Sketch.make(.daysUntil, days("2026-03-01")), "-1"),
    (Sketch.make(.inLast, time("2026-02-28T15:00:00.000001Z"), Sketch.duration(2, .days)), "yes"),
    (Sketch.make(.inLast, time("2026-02-28T15:00:00Z"), Sketch.duration(2, .days)), "no"),
    (Sketch.make(.inLast, time("2026-03-02T15:00:00Z"), Sketch.duration(1, .seconds)), "yes"),
    (Sketch.make(.inLast, time("2026-03-02T15:00:01Z"), Sketch.duration(2, .days)), "no"),
    (Sketch.make(.inNext, time("2026-03-02T15:00:00Z"), Sketch.duration(1, .hours)), "yes"),
    (Sketch.make(.inNext, time("2026-03-02T16:00:00Z"), Sketch.duration(1, .hours)), "no"),
    (Sketch.make(.inLast, days("2026-03-02"), Sketch.duration(1, .days)), "yes"),
    (Sketch.make(.inLast, days("2026-03-01"), Sketch.duration(1, .days)), "no"),
    (Sketch.make(.inLast, days("2026-03-03"), Sketch.duration(9, .days)), "no"),
    (Sketch.make(.inLast, days("2026-02-02"), Sketch.duration(1, .months)), "no"),
    (Sketch.make(.inLast, days("2026-02-03"), Sketch.duration(1, .months)), "yes"),
    (Sketch.make(.inNext, days("2026-03-15"), Sketch.duration(2, .weeks)), "yes"),
    (Sketch.make(.inNext, days("2026-03-16"), Sketch.duration(2, .weeks)), "no"),
    (Sketch.make(.inNext, days("2026-04-02"), Sketch.duration(1, .months)), "no"),
    (Sketch.make(.inLast, days("0001-01-01"), Sketch.duration(200_000, .months)), "yes"),
    (Sketch.make(.before, days("2026-03-01"), days("2026-03-02")), "yes"),
    (Sketch.make(.after, time("2026-03-01T00:00:00Z"), time("2026-03-01T00:00:00Z")), "no"),
    (Sketch.make(.timeOfDay, time("2026-03-02T15:00:30.5Z"), zone("UTC")), "15:00:30.5"),
    (Sketch.make(.timeOfDay, time("1969-12-31T23:59:59Z"), zone("UTC")), "23:59:59"),
    (Sketch.make(.timeOfDay, time("2026-03-02T15:00:00Z"), zone("Mars/Phobos")), "invalid"),
    (Sketch.make(.isFrom, clock(540), clock(540), clock(1020)), "yes"),
    (Sketch.make(.isFrom, clock(1020), clock(540), clock(1020)), "no"),
    (Sketch.make(.isFrom, clock(1439), clock(1320), clock(360)), "yes"),
    (Sketch.make(.isFrom, clock(0), clock(1320), clock(360)), "yes"),
    (Sketch.make(.isFrom, clock(360), clock(1320), clock(360)), "no"),
    (Sketch.make(.isFrom, clock(1439), clock(0), clock(1440)), "yes"),
    (Sketch.make(.before, clock(539), clock(540)), "yes"),
    (Sketch.make(.between, clock(1020), clock(540), clock(1020)), "yes"),
    (Sketch.make(.maximum, clock(540), clock(541)), "09:01"),
    (Sketch.make(.isAnswered, unknown), "division by zero"), (Sketch.make(.isAnswered, Sketch.count(1)), "yes"),
    (Sketch.make(.isOnFile, unknown), "no"), (Sketch.make(.isMissing, unknown), "yes"),
    (Sketch.make(.isMissing, Sketch.count(1)), "no"),
  ]

  @Test(arguments: examples.indices) func `an expression comes to its value`(index: Int) {
    let (expression, expected) = Self.examples[index]
    #expect(answer(expression) == expected)
  }

  private func answer(_ expression: Expression) -> String {
    switch evaluate(expression) {
    case .known(let value): value.canonical
    case .unknown(let reason): reason.rawValue
    case .interval(let low, let high): "\(low) to \(high)"
    case .possible(let names): names.joined(separator: " or ")
    }
  }

  private func evaluate(_ expression: Expression) -> Evaluation {
    expression.evaluate(expression.operands.map { evaluate($0) }, Samples.context)
  }

  @Test func `only what reads no lead and no clock folds`() {
    let sum = Sketch.make(.add, Sketch.count(1), Sketch.count(2))
    #expect(sum.folded(Samples.context) == .known(.number(Fixed(whole: 3))))
    #expect(Sketch.make(.equal, Sketch.make(.today), Sketch.make(.today)).folded(Samples.context) == nil)
    #expect(Sketch.make(.isAnswered, SampleProgram().field("budget")).folded(Samples.context) == nil)
  }

  @Test func `the latest rate on or before today counts, direct before reverse`() throws {
    func rate(_ currency: String, _ other: String, _ price: String, _ date: String) throws -> Rate {
      Rate(currency: currency, priceCurrency: other, price: Sketch.number(price), date: try #require(CivilDate(date)))
    }
    let context = EvaluationContext(
      rates: [
        try rate("EUR", "USD", "1.10", "2026-01-01"), try rate("EUR", "USD", "1.20", "2026-03-02"),
        try rate("EUR", "USD", "9", "2026-03-03"), try rate("GBP", "USD", "1.25", "2027-01-01"),
        try rate("USD", "CHF", "0.8", "2020-01-01"), try rate("CHF", "USD", "2", "2020-01-01"),
      ], now: Sketch.now)
    let day = Sketch.now.date
    #expect(context.rate(from: "EUR", to: "USD", on: day) == .direct(Sketch.number("1.2")))
    #expect(context.rate(from: "USD", to: "EUR", on: day) == .reverse(Sketch.number("1.2")))
    #expect(
      context.rate(from: "EUR", to: "USD", on: try #require(CivilDate("2026-02-01"))) == .direct(Sketch.number("1.1")))
    #expect(context.rate(from: "GBP", to: "USD", on: day) == nil)
    #expect(context.rate(from: "USD", to: "CHF", on: day) == .direct(Sketch.number("0.8")))
    #expect(context.rate(from: "EUR", to: "CHF", on: day) == nil, "rates are not chained")
    #expect(context.rate(from: "EUR", to: "EUR", on: day) == .same)
    #expect(context.at(Instant(startOf: CivilDate(days: 0))).today == CivilDate(days: 0))
  }

  @Test func `no operands and wrong operands are invalid, not a trap`() {
    for op in Operator.allCases {
      for operands: [Evaluation] in [[], [.yes], [.yes, .known(.list([]))], Array(repeating: .possible([]), count: 3)] {
        for reference in [Reference.none, .list(99), .list(-1), .part(3)] {
          _ = op.evaluate(operands, types: [], reference: reference, context: Samples.context)
        }
      }
    }
    #expect(Operator.add.evaluate([], types: [], reference: .none, context: Samples.context) == .unknown(.invalid))
  }
}
