import PlaybookIR
import RandomSupport
import Testing

@Suite struct OperatorTableTests {
  static let choice: ValueType = .choice(["saas", "fintech"])
  static let grade: ValueType = .grade(["A", "B"])

  static let types: [ValueType] = [
    .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
    .clock,
    .duration, choice, .list(.text), .list(choice), .points, grade, .events,
  ]

  private static let mixed: ValueType = .choice(["x"])

  /// What an operator gives, or the index of the operand that does not fit.
  static let results: [(Operator, [ValueType], ValueType)] = [
    (.equal, [.money, .money], .yesNo), (.equal, [.points, .count], .yesNo), (.equal, [.email, .text], .yesNo),
    (.less, [.percent, .number], .yesNo), (.between, [.date, .date, .date], .yesNo),
    (.isIn, [grade, grade, grade], .yesNo),
    (.isIn, [.country, .country], .yesNo), (.isInList, [choice], .yesNo),
    (.includesAny, [.list(.text), .text], .yesNo),
    (.countOf, [.list(.text)], .count), (.includesAll, [.list(choice), choice, choice], .yesNo),
    (.contains, [.url, .text], .yesNo),
    (.containsAnyWord, [.text, .text, .text], .yesNo), (.isMissing, [.list(.text)], .yesNo),
    (.emailDomain, [.email], .domain),
    (.add, [.count, .count], .count), (.subtract, [.count, .count], .number), (.add, [.percent, .percent], .percent),
    (.add, [.count, .percent], .number), (.add, [.points, .number], .points), (.subtract, [.money, .money], .money),
    (.add, [.date, .duration], .date), (.multiply, [.percent, .money], .money),
    (.multiply, [.percent, .count], .number),
    (.multiply, [.percent, .percent], .percent), (.multiply, [.count, .count], .count),
    (.multiply, [.points, .number], .points),
    (.divide, [.count, .count], .number), (.divide, [.money, .money], .number), (.divide, [.money, .count], .money),
    (.divide, [.percent, .number], .percent), (.divide, [.percent, .percent], .number), (.negate, [.count], .number),
    (.negate, [.money], .money), (.minimum, [.count, .number], .number), (.maximum, [.points, .count], .points),
    (.maximum, [.date, .date], .date), (.choose, [.yesNo, .count, .number], .number),
    (.choose, [.yesNo, .text, .email], .text),
    (.firstKnown, [choice, choice], choice), (.largestKnown, [.money, .money], .money), (.daysSince, [.date], .number),
    (.inLast, [.time, .duration], .yesNo), (.before, [.time, .time], .yesNo), (.and, [.yesNo, .yesNo, .yesNo], .yesNo),
    (.timeOfDay, [.time, .timezone], .clock), (.isFrom, [.clock, .clock, .clock], .yesNo),
    (.less, [.clock, .clock], .yesNo), (.before, [.clock, .clock], .yesNo),
  ]

  static let mismatches: [(Operator, [ValueType], Int, String)] = [
    (.equal, [.money, .count], 1, "an amount of money"), (.equal, [.date, .time], 1, "a date"),
    (.equal, [.list(.text), .text], 0, "a value"),
    (.equal, [choice, mixed], 1, "one of [saas, fintech]"), (.equal, [.domain, .phone], 1, "a domain"),
    (.less, [.text, .text], 0, "a number"),
    (.less, [.count, .money], 1, "a number"), (.greater, [.points, .money], 1, "a number"),
    (.less, [grade, grade], 0, "a number"),
    (.before, [.date, .time], 1, "a date"), (.before, [.count, .count], 0, "a date"),
    (.isIn, [.points, .count], 0, "a text"),
    (.isIn, [.list(.text), .text], 0, "a text"), (.isInList, [.count], 0, "a text"),
    (.includesAny, [.text, .text], 0, "a list"),
    (.includesAny, [.list(.text), .count], 1, "a text"), (.contains, [.list(.text), .text], 0, "a text"),
    (.contains, [.text, .count], 1, "a text"),
    (.and, [.yesNo, .points], 1, "a yes or no"), (.add, [.text, .text], 0, "a number"),
    (.add, [.money, .count], 1, "an amount of money"),
    (.add, [.date, .count], 1, "a duration such as 30 days"), (.add, [.time, .duration], 0, "a number"),
    (.multiply, [.money, .money], 1, "a number"),
    (.multiply, [.points, .points], 1, "a number"), (.divide, [.points, .count], 0, "a number"),
    (.divide, [.count, .percent], 1, "a number"),
    (.divide, [.count, .money], 1, "a number"), (.negate, [.date], 0, "a number"), (.minimum, [.text], 0, "a number"),
    (.maximum, [.count, .date], 1, "a count"), (.choose, [.count, .text, .text], 0, "a yes or no"),
    (.choose, [.yesNo, .text, .count], 2, "a text"),
    (.choose, [.yesNo, .points, .points], 1, "a value"), (.firstKnown, [.text, .date], 1, "a text"),
    (.daysSince, [.count], 0, "a date"),
    (.inLast, [.date, .count], 1, "a duration such as 30 days"), (.emailDomain, [.text], 0, "an e-mail address"),
    (.negate, [.duration], 0, "a number"),
    (.timeOfDay, [.date, .timezone], 0, "a time"), (.timeOfDay, [.time, .text], 1, "a time zone"),
    (.isFrom, [.clock, .clock, .time], 2, "a time of day"), (.less, [.clock, .time], 1, "a time of day"),
  ]

  @Test(arguments: results.indices) func `types that fit`(index: Int) {
    let (op, operands, result) = Self.results[index]
    #expect(OperatorTable.check(op, operands) == .success(result))
  }

  @Test(arguments: mismatches.indices) func `types that do not fit`(index: Int) {
    let (op, operands, place, words) = Self.mismatches[index]
    guard case .failure(.operand(let found, let expected)) = OperatorTable.check(op, operands) else {
      Issue.record("\(op) accepts \(operands)")
      return
    }
    #expect(found == place)
    #expect(expected.first == words)
  }

  @Test func `operands are counted first`() {
    #expect(OperatorTable.check(.and, [.yesNo]) == .failure(.count(least: 2, most: nil)))
    #expect(OperatorTable.check(.between, [.count, .count]) == .failure(.count(least: 3, most: 3)))
    #expect(OperatorTable.check(.field, [.count]) == .failure(.count(least: 0, most: 0)))
    #expect(OperatorTable.check(.field, [], leaf: .money) == .success(.money))
  }

  @Test func `every type has words`() {
    #expect(ValueType.list(.text).words == "a list of texts")
    #expect(ValueType.list(Self.choice).words == "a list of values out of [saas, fintech]")
    #expect(ValueType.choice((1...20).map { "m\($0)" }).words == "one of [m1, m2, m3, m4, m5, m6, …]")
    for type in Self.types { #expect(!type.words.isEmpty && !type.plural.isEmpty) }
  }

  /// What the table lets through computes: a value of the promised type, or an unknown that the language has a reason
  /// for; never "this cannot happen".
  @Test func `what fits computes`() {
    var random = SeededRandom(10)
    var accepted = 0
    for op in Operator.allCases {
      let row = OperatorTable.row(op)
      guard row.least > 0 else { continue }
      for operands in Self.tuples(row.least) + (row.most == nil ? Self.tuples(2) : []) {
        guard case .success(let result) = OperatorTable.check(op, operands) else { continue }
        if operands.contains(.events) { continue }
        accepted += 1
        for _ in 0..<20 {
          let values = operands.indices.map { Samples.evaluation(operands[$0], in: operands, &random) }
          let list =
            op == .isInList || op == .includesAnyInList || op == .includesAllInList || op == .containsAnyWordInList
          let answer = op.evaluate(
            values, types: operands, reference: list ? .list(0) : .none, context: Samples.context)
          #expect(Samples.fits(answer, result), "\(op) \(operands) \(values) gave \(answer)")
        }
      }
    }
    #expect(accepted > 250)
  }

  static func tuples(_ count: Int) -> [[ValueType]] {
    var tuples: [[ValueType]] = [[]]
    for _ in 0..<count { tuples = tuples.flatMap { tuple in types.map { tuple + [$0] } } }
    return tuples
  }
}

/// Values of every type.
enum Samples {
  static let context = EvaluationContext(
    rates: [
      Rate(
        currency: "EUR", priceCurrency: "USD", price: Sketch.number("1.08"), date: CivilDate("2026-01-01") ?? .earliest)
    ],
    lists: [ValueList(title: Sketch.title("words"), values: ["saas", "acme.example", "US", "vp"].map { Text($0) })],
    now: Sketch.now)

  static func evaluation(_ type: ValueType, in operands: [ValueType], _ random: inout SeededRandom) -> Evaluation {
    if type == .duration { return .known(.duration(duration(operands, &random))) }
    if type == .points {
      let ends = [random.units(limit: Fixed.limit), random.units(limit: Fixed.limit)].sorted()
      return .interval(low: Fixed(units: ends[0]), high: Fixed(units: ends[random.number(0...1)]))
    }
    if case .grade(let names) = type { return random.oneIn(2) ? .possible(names) : .possible([random.pick(names)]) }
    if random.oneIn(6) { return .unknown(random.pick([.absent, .stale, .blank])) }
    return .known(value(type, &random))
  }

  private static func duration(_ operands: [ValueType], _ random: inout SeededRandom) -> Duration {
    let units: [Duration.Unit] = operands.first == .time ? [.minutes, .hours, .days] : [.days, .weeks, .months]
    return Duration(count: Int64(random.number(0...40)), unit: random.pick(units))
  }

  static func value(_ type: ValueType, _ random: inout SeededRandom) -> Value {
    switch type {
    case .yesNo: .truth(random.oneIn(2))
    case .count: .number(Fixed(whole: random.oneIn(9) ? 999_999_999_999 : random.number(0...9)))
    case .number, .points: .number(Fixed(units: random.units(limit: Fixed.limit)))
    case .percent: .number(Sketch.number(random.pick(["80", "12.5", "0", "250"])))
    case .money: .money(Money(units: random.units(limit: Money.limit), currency: random.pick(["USD", "EUR", "JPY"])))
    case .date: .date(CivilDate(days: Int32(random.number(20_500...20_530))))
    case .time: .time(Instant(microseconds: Int64(random.number(20_500...20_530)) * 86_400_000_000))
    case .email: .text(Text(random.pick(["vp@acme.example", "a@b.example"])))
    case .timezone: .text(Text("UTC"))
    case .text, .domain, .phone, .url: .text(Text(random.pick(["acme.example", "the VP", "x"])))
    case .country: .country(random.pick(["US", "DE"]))
    case .duration: .duration(Duration(count: 3, unit: .days))
    case .clock: .clock(ClockTime(minutes: random.number(0...1_440)))
    case .choice(let names), .grade(let names): .member(random.pick(names))
    case .list(let element): .list((0..<random.number(0...3)).map { _ in value(element, &random) })
    case .events: .list([])
    }
  }

  static func fits(_ evaluation: Evaluation, _ type: ValueType) -> Bool {
    switch evaluation {
    case .unknown(let reason): reason != .invalid && reason != .null
    case .interval(let low, let high): type == .points && low <= high
    case .possible: if case .grade = type { true } else { false }
    case .known(let value): fits(value, type)
    }
  }

  private static func fits(_ value: Value, _ type: ValueType) -> Bool {
    switch value {
    case .truth: type == .yesNo
    case .number(let number):
      type == .count
        ? number.isWhole && !number.isNegative : type.isNumber && number.units.magnitude < Fixed.limit.magnitude
    case .money(let money): type == .money && money.units.magnitude < Money.limit.magnitude
    case .text: type.isText
    case .member(let name): if case .choice(let names) = type { names.contains(name) } else { false }
    case .country: type == .country
    case .date: type == .date
    case .time: type == .time
    case .duration: type == .duration
    case .clock: type == .clock
    case .list: if case .list = type { true } else { false }
    }
  }
}
