import PlaybookIR
import PlaybookRuntime

/// Random numbers that are the same everywhere for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ options: [Element]) -> Element? { options.randomElement(using: &self) }
}

/// Writes random programs of every kind of part, and leads for them, from a seed.
///
/// Guarantee: what it writes is a program as the checker would: types fit, parts ask only earlier parts, names are in
/// order. Without `exceptions` no part of it reads whether a value is there (`is on file`, `first known of`,
/// `unknown counts 0`, a route's persons), so that filling a field can only settle what is open.
struct ProgramGenerator {
  var book = Sketch()
  var numbers: SeededNumbers
  private let hasExceptions: Bool
  private var fields: [Expression] = []
  private var conditions: [Expression] = []
  private var scores: [Expression] = []
  private var grades: [Expression] = []
  private var values: [Expression] = []

  static let types: [ValueType] = [
    .yesNo, .yesNo, .yesNo, .count, .count, .number, .money, .date, .time, .text, .choice(members), .list(.text),
  ]
  private static let members = ["ic", "manager", "unknown"]
  private static let words = ["alpha", "Beta", "gamma"]

  init(seed: UInt64, hasExceptions: Bool) {
    numbers = SeededNumbers(seed: seed)
    self.hasExceptions = hasExceptions
    addDeclarations()
    addParts()
    addOutputs()
  }

  private func name(_ kind: String, _ index: Int) -> String { "\(kind)\(index < 10 ? "0" : "")\(index)" }

  // MARK: - Leads

  func value(_ type: ValueType, _ numbers: inout SeededNumbers) -> Value {
    switch type {
    case .yesNo: .truth(numbers.chance(50))
    case .count: .count(numbers.below(8))
    case .money: .money(Money(units: Int64(numbers.below(80_000)), currency: numbers.chance(80) ? "USD" : "EUR"))
    case .date: .date(CivilDate(days: Sketch.now.date.days - 10 + Int32(numbers.below(20))))
    case .time:
      .time(Instant(microseconds: Sketch.now.microseconds - Int64(numbers.below(20) - 5) * 43_200_000_000))
    case .choice(let members): .member(numbers.pick(members) ?? "")
    case .list: .list((0..<numbers.below(3)).map { _ in .string(numbers.pick(Self.words) ?? "") })
    case .number, .percent, .points:
      .number(Fixed(units: Int64(numbers.below(9_000_000)) - 2_000_000))
    case .text, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration, .grade, .events:
      .string(numbers.pick(Self.words + ["dana", "lee"]) ?? "")
    }
  }

  /// About `filled` percent of the fields have a value.
  mutating func lead(filled: Int) -> Lead {
    var lead = book.lead(events: events())
    for index in lead.fields.indices {
      if numbers.chance(filled) {
        lead.fields[index] = FieldReading(.known(value(book.program.fields[index].type, &numbers)))
      } else {
        lead.fields[index] = FieldReading(.unknown(numbers.pick(UnknownReason.allCases) ?? .absent))
      }
    }
    return lead
  }

  /// The lead with about `percent` of its unknown fields filled, of those that `fills` takes.
  mutating func completed(_ lead: Lead, percent: Int, where fills: (String) -> Bool = { _ in true }) -> Lead {
    var lead = lead
    for (index, field) in book.program.fields.enumerated() where fills(field.title.name) {
      guard case .unknown = lead.fields[index].evaluation, numbers.chance(percent) else { continue }
      lead.fields[index] = FieldReading(.known(value(field.type, &numbers)))
    }
    return lead
  }

  private mutating func events() -> [LeadEvent] {
    var times: [Int64?] = (0..<numbers.below(12)).map { _ in Int64(numbers.below(40)) - 3 }
    times += [nil, nil].prefix(numbers.below(3))
    return times.sorted { ($0 ?? .max) > ($1 ?? .max) }.map { halfDaysAgo in
      let at = halfDaysAgo.map { Instant(microseconds: Sketch.now.microseconds - $0 * 43_200_000_000) }
      let kind = numbers.below(book.program.events.count)
      let fields = book.program.events[kind].fields.map { field in
        numbers.chance(70) ? Evaluation.known(value(field.type, &numbers)) : .unknown(.absent)
      }
      return LeadEvent(kind: kind, at: at, receivedAt: at, fields: fields)
    }
  }

  // MARK: - Parts

  private mutating func addDeclarations() {
    for index in 0..<(6 + numbers.below(8)) {
      fields.append(book.field(name("f", index), numbers.pick(Self.types) ?? .yesNo))
    }
    addFreshness()
    fields.append(book.field("id", .text))
    for index in 0..<2 { _ = book.event(name("e", index), [("n", .count), ("word", .text)]) }
    book.program.book.rates = [
      Rate(currency: "EUR", priceCurrency: "USD", price: "1.08", date: CivilDate(days: 0))
    ]
    book.program.lists = [ValueList(title: Title("words"), values: Self.words.map { Text($0) })]
  }

  private mutating func addFreshness() {
    let stamps = fields.filter { $0.type == .date || $0.type == .time }.compactMap(\.fieldIndex)
    for index in book.program.fields.indices where numbers.chance(25) {
      guard let stamp = numbers.pick(stamps), !stamps.contains(index) else { continue }
      book.program.fields[index].freshness = Field.Freshness(
        size: Expression.day(Int64(1 + numbers.below(6))), stamp: stamp)
    }
  }

  private mutating func addParts() {
    for round in 0..<2 {
      for index in 0..<2 {
        let expression = numbers.chance(50) ? condition(3) : number(2)
        let fact = book.fact(name("f", round * 2 + index), expression)
        if expression.type == .yesNo { conditions.append(fact) } else { values.append(fact) }
      }
      conditions.append(book.signal(name("s", round), condition(3)))
      addIcp(round)
      addChecklist(round)
      addScore(round)
      addGrade(round)
    }
  }

  private mutating func addIcp(_ index: Int) {
    let criteria = (0..<(1 + numbers.below(4))).map { item in
      (numbers.pick(Icp.Role.allCases) ?? .must, name("c", item), condition(2))
    }
    var tiers: [(String, Expression?)] = []
    let own = criteria.indices.map { Sketch.criterion(of: index, $0) }
    for tier in 0..<numbers.below(4) {
      let first = numbers.pick(own) ?? own[0]
      let second = numbers.pick(own) ?? own[0]
      tiers.append((name("t", tier), numbers.chance(50) ? first && second : first || !second))
    }
    if numbers.chance(50) { tiers.append(("t99", nil)) }
    conditions.append(book.icp(name("i", index), criteria) { _ in tiers })
    conditions += own
  }

  private mutating func addChecklist(_ index: Int) {
    let items = (0..<(1 + numbers.below(4))).map { item -> Checklist.Item in
      let title = name("i", item)
      if numbers.chance(25) { return .points(title, itemTable()) }
      return .when(title, condition(2), weight: Fixed(whole: 1 + numbers.below(3)))
    }
    let including = items.indices.filter { _ in numbers.chance(25) }
    conditions.append(
      book.checklist(
        name("c", index), items, atLeast: Fixed(whole: 1 + numbers.below(items.count)), including: including))
    conditions += items.indices.map { Sketch.item(of: index, $0) }
  }

  /// A table's points make up an item's weight, so they are not below 0 there.
  private mutating func itemTable() -> PointTable {
    var table = table()
    for index in table.rows.indices { table.rows[index].points = Fixed(whole: index + numbers.below(2)) }
    if table.otherwise != nil { table.otherwise = Fixed(whole: numbers.below(2)) }
    return table
  }

  private mutating func table() -> PointTable {
    let cut = Fixed(whole: 1 + numbers.below(3))
    let more = Fixed(whole: 4 + numbers.below(3))
    var table = PointTable(
      subject: number(1),
      rows: [
        .init(range: .from(nil, below: cut), points: points()), .init(range: .from(cut, below: more), points: points()),
      ], otherwise: points())
    if numbers.chance(50) {
      table.rows.append(.init(range: .from(more, below: nil), points: points()))
      table.otherwise = nil
    }
    return table
  }

  private mutating func points() -> Fixed { Fixed(units: Int64(numbers.below(400) - 150) * 100_000) }

  private mutating func addScore(_ index: Int) {
    let groups = (0..<numbers.below(3)).map { group in
      Score.Group(
        title: Title(name("g", group)), atMost: numbers.chance(60) ? 20 : nil, atLeast: numbers.chance(40) ? -5 : nil)
    }
    let rules = (0..<(1 + numbers.below(5))).map { rule in
      let group = numbers.chance(50) ? numbers.pick(Array(groups.indices)) : nil
      let limit: Fixed? = numbers.chance(40) ? Fixed(whole: 1 + numbers.below(20)) : nil
      let countsZero = hasExceptions && numbers.chance(25)
      let value: Score.Rule.Value
      var upTo = limit
      switch numbers.below(5) {
      case 0: value = .table(table())
      case 1:
        let size = limit ?? 10
        upTo = size
        value = .expression(number(2), unknownLow: Fixed(units: -size.units), unknownHigh: size)
      case 2 where !scores.isEmpty:
        value = .expression(pointsExpression(), unknownLow: 0, unknownHigh: 0)
      case 3:
        let query = EventQuery(form: .count, event: numbers.below(2), filter: filter(), window: window())
        let clause = numbers.pick(Score.Repeat.allCases) ?? .every
        value = .events(points: points(), every: 1 + numbers.below(3), query, clause)
      default: value = .when(points: points(), condition: condition(2))
      }
      var written = Score.Rule.rule(name("r", rule), value, group: group, upTo: upTo, unknownCountsZero: countsZero)
      if case .events = value { wearOff(&written) }
      return written
    }
    let total: Score.Total? = numbers.chance(60) ? Score.Total(low: 0, high: 40) : nil
    scores.append(book.score(name("s", index), rules, groups: groups, total: total))
    let hasEvents = rules.contains { rule in if case .events = rule.value { true } else { false } }
    if hasEvents, numbers.chance(40) { book.program.scores[index].neverBelow = Fixed(whole: numbers.below(9) - 4) }
  }

  private mutating func wearOff(_ rule: inout Score.Rule) {
    let period = Expression.day(Int64(1 + numbers.below(5)))
    if numbers.chance(40) { rule.expires = Expression.day(Int64(1 + numbers.below(15))) }
    rule.decay =
      switch numbers.below(4) {
      case 0: .loses(Fixed(whole: 1 + numbers.below(5)), every: period)
      case 1: .losesWithout(Fixed(whole: 1 + numbers.below(5)), every: period, event: numbers.below(2))
      case 2: .halves(days: 1 + numbers.below(10))
      default: nil
      }
  }

  private mutating func addGrade(_ index: Int) {
    let rows = Grade.Axis(
      subject: pointsExpression(), bands: [.init(name: "A", from: 20), .init(name: "B", from: "7.5")], otherwise: "C")
    let columns = Grade.Axis(subject: pointsExpression(), bands: [.init(name: "1", from: 10)], otherwise: "2")
    grades.append(
      book.grade(name("g", index), numbers.chance(50) ? .bands(rows) : .matrix(rows: rows, columns: columns)))
  }

  // MARK: - Outputs

  private mutating func addOutputs() {
    book.stage("s00", [("lead", nil), ("mql", condition(2)), ("sql", condition(2))])
    let team = book.team("t00", [("dana", 1), ("lee", 2)], overflow: "pool")
    let texts = fields.filter { $0.type == .text }
    for index in 0..<2 {
      let rows = (0..<numbers.below(4)).map { row -> (String, Expression, Target) in
        var target =
          numbers.pick([.rep("sam"), team, .queue("q\(row)"), .noOwner(result: "refer", reason: nil)]) ?? team
        if hasExceptions, numbers.chance(40), let field = numbers.pick(texts)?.fieldIndex {
          target = .person(field: field)
        }
        return (name("r", row), condition(2), target)
      }
      let never = hasExceptions && numbers.chance(50) ? numbers.pick(texts) : nil
      book.route(
        name("r", index), rows, inDoubt: numbers.chance(50) ? .queue("triage") : nil, never: never)
    }
    book.handoff("h00", needs: Array(fields.prefix(numbers.below(4))), owner: 0)
    for index in 0..<(1 + numbers.below(3)) {
      book.playbook(
        name("p", index), applies: numbers.chance(70) ? condition(2) : nil,
        disqualify: (0..<numbers.below(3)).map { (name("d", $0), condition(2)) }, qualified: condition(3),
        route: numbers.below(2), handoff: numbers.chance(50) ? 0 : nil)
    }
  }

  // MARK: - Expressions

  mutating func condition(_ depth: Int) -> Expression {
    if depth > 0, numbers.chance(45) {
      switch numbers.below(4) {
      case 0: return condition(depth - 1) && condition(depth - 1)
      case 1: return condition(depth - 1) || condition(depth - 1)
      case 2: return !condition(depth - 1)
      default: return Expression(.choose, .yesNo, (0..<3).map { _ in condition(depth - 1) }, origin: .none)
      }
    }
    switch numbers.below(10) {
    case 0...2: return numbers.pick(fields.filter { $0.type == .yesNo }) ?? comparison()
    case 3...4: return numbers.pick(conditions) ?? comparison()
    case 5:
      guard let field = numbers.pick(fields) else { return comparison() }
      return test(field)
    case 6:
      guard let grade = numbers.pick(grades), case .grade(let names) = grade.type else { return comparison() }
      let some = names.filter { _ in numbers.chance(50) } + names.prefix(1)
      return Expression(.isIn, .yesNo, [grade] + some.map { .literal(.member($0), grade.type) }, origin: .none)
    case 7: return .query(.any, numbers.below(2), where: filter(), days: numbers.chance(50) ? 5 : nil)
    case 8 where !scores.isEmpty:
      return pointsExpression().with(comparisonOperator(), .number(Fixed(whole: numbers.below(30))))
    default: return comparison()
    }
  }

  private mutating func comparisonOperator() -> Operator {
    numbers.pick([.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual]) ?? .less
  }

  private mutating func comparison() -> Expression {
    if numbers.chance(30) { return number(1).with(.between, .number(1), .number(4)) }
    return number(1).with(
      comparisonOperator(), numbers.chance(70) ? .number(Fixed(whole: numbers.below(6))) : number(1))
  }

  /// A condition on one field that fits its type.
  private mutating func test(_ field: Expression) -> Expression {
    if hasExceptions, numbers.chance(30) { return field.with(numbers.chance(50) ? .isOnFile : .isMissing) }
    if numbers.chance(20) { return field.with(.isAnswered) }
    func like(_ value: Value) -> Expression { .literal(value, field.type) }
    switch field.type {
    case .money: return field.with(comparisonOperator(), like(.money(Money(units: 40_000, currency: "USD"))))
    case .date, .time:
      let days = Expression.literal(.duration(Duration(count: 4, unit: .days)), .duration)
      return numbers.chance(50) ? field.with(.inLast, days) : field.with(.inNext, days)
    case .text:
      if numbers.chance(50) { return Expression(.isInList, .yesNo, [field], reference: .list(0), origin: .none) }
      return field.with(.contains, .text("a"))
    case .choice: return field.with(.isIn, like(.member("ic")), like(.member("unknown")))
    case .list(let element): return field.with(.includesAny, .literal(.string("BETA"), element))
    case .yesNo: return field.with(.equal, like(.no))
    case .count, .number, .percent: return field.with(comparisonOperator(), .number(3))
    case .email, .domain, .phone, .url, .country, .timezone, .clock, .duration, .points, .grade, .events:
      return field.with(.isAnswered)
    }
  }

  mutating func number(_ depth: Int) -> Expression {
    if depth > 0, numbers.chance(50) {
      let op = numbers.pick([Operator.add, .subtract, .multiply, .divide, .minimum, .maximum]) ?? .add
      return number(depth - 1).typed(op, number(depth - 1))
    }
    switch numbers.below(hasExceptions ? 7 : 6) {
    case 0: return .number(Fixed(whole: numbers.below(5)))
    case 1:
      let form = numbers.pick([EventQuery.Form.count, .days]) ?? .count
      return .query(form, numbers.below(2), where: filter(), days: numbers.chance(50) ? 8 : nil)
    case 2:
      return .query(numbers.chance(50) ? .first : .last, numbers.below(2), field: 0, where: filter(), type: .count)
    case 3: return numbers.pick(values) ?? .number(2)
    case 6:
      let op = numbers.chance(50) ? Operator.firstKnown : .largestKnown
      return number(0).typed(op, number(0))
    default:
      return numbers.pick(fields.filter { $0.type == .count || $0.type == .number }) ?? .number(1)
    }
  }

  private mutating func pointsExpression() -> Expression {
    guard let score = numbers.pick(scores) else { return .number(5) }
    switch numbers.below(6) {
    case 0: return score.with(.multiply, .number("-0.5"), type: .points)
    case 1: return score.with(.subtract, numbers.pick(scores) ?? score, type: .points)
    case 2: return score.with(.maximum, numbers.pick(scores) ?? score, type: .points)
    default: return score
    }
  }

  private mutating func filter() -> Expression? {
    switch numbers.below(4) {
    case 0: .eventField(0, .count).with(comparisonOperator(), .number(3))
    case 1: Expression(.isInList, .yesNo, [.eventField(1, .text)], reference: .list(0), origin: .none)
    case 2: !Expression.eventField(1, .text).with(.contains, .text("a"))
    default: nil
    }
  }

  private mutating func window() -> Int64? { numbers.chance(50) ? Expression.day(Int64(1 + numbers.below(12))) : nil }
}
