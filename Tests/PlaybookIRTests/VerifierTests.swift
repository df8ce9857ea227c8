import PlaybookIR
import Testing

@Suite struct VerifierTests {
  typealias Damage = (place: String, problem: String, apply: @Sendable (inout Program) -> Void)

  /// Each damages the sample in one way; the verifier says where and what, and nothing else.
  static let damages: [Damage] = [
    ("program", "edition", { $0.edition = 2 }), ("book", "zone", { $0.book.zone = "../zone" }),
    ("book", "currency", { $0.book.currency = "XXQ" }), ("book.rates[0]", "price", { $0.book.rates[0].price = .zero }),
    ("book.rates[1]", "order", { $0.book.rates.append($0.book.rates[0]) }),
    ("book.rates[0]", "between one", { $0.book.rates[0].priceCurrency = "EUR" }),
    ("fields[2]", "order", { $0.fields.swapAt(1, 2) }),
    ("fields[3]", "letters", { $0.fields[3].title.name = "company..x" }),
    ("fields[4]", "members", { $0.fields[4].members.removeFirst() }),
    ("fields[4]", "others", { $0.fields[4].elseMember = "saas" }),
    ("fields[1]", "fraction", { $0.fields[1].scale = .fraction }),
    ("fields[3]", "source", { $0.fields[3].currencySource = "x" }),
    ("fields[10]", "default", { $0.fields[10].defaultValue = .text(Text("x")) }),
    ("fields[9]", "percentage", { $0.fields[9].defaultValue = .number(Fixed(units: 1)) }),
    ("fields[3]", "closed set", { $0.fields[3].elseMember = "x" }),
    (
      "events[0].fields[2]", "history",
      {
        $0.events[0].fields[0].title.origin = .none;
        $0.events[0].fields.append(Field(title: Sketch.title("zz"), type: .events))
      }
    ),
    ("lists[0].values[0]", "outer spaces", { $0.lists[0].values[0] = Text(" x") }),
    (
      "facts[0].expression.operands[1]", "out of range",
      {
        $0.facts[0].value = .expression(
          Sketch.make(.greater, Sketch.decimal("1"), Sketch.literal(.number(Fixed(units: .max)), .number)))
      }
    ),
    ("facts[1].bands", "overlap", { $0.mapBands { $0.rows[1].range.low = .number(.one) } }),
    ("facts[1].bands.rows[0]", "reversed", { $0.mapBands { $0.rows[0].range.high = .number(.zero) } }),
    ("facts[1].bands", "letters", { $0.mapBands { $0.otherwise = "a b" } }),
    ("signals[0].condition", "not a yes or no", { $0.signals[0].condition = Sketch.count(1) }),
    ("signals[0].condition", "no event 5", { $0.mapQuery { EventQuery(form: $0.form, event: 5) } }),
    ("signals[0].condition", "whole seconds", { $0.mapQuery { EventQuery(form: $0.form, event: 0, window: 7) } }),
    (
      "signals[0].condition.where", "not a yes or no",
      { $0.mapQuery { EventQuery(form: $0.form, event: 0, filter: Sketch.text("x")) } }
    ),
    (
      "signals[0].condition.where.operands[0]", "more than the event",
      {
        $0.mapQuery {
          EventQuery(
            form: $0.form, event: 0, filter: Sketch.make(.equal, SampleProgram().field("id"), Sketch.text("x")))
        }
      }
    ),
    ("signals[0].condition", "only the first", { $0.mapQuery { EventQuery(form: $0.form, event: 0, field: 0) } }),
    ("icps[0].criteria[1]", "twice", { $0.icps[0].criteria[1].title.name = "size" }),
    (
      "icps[0]", "no criteria",
      {
        $0.icps[0].criteria = []; $0.icps[0].tiers = []
      }
    ),
    (
      "icps[0].tiers[0].condition", "no criterion 7",
      {
        $0.icps[0].tiers[0].condition = Expression(
          .criterion, .yesNo, reference: .item(part: 0, index: 7), origin: .none)
      }
    ),
    (
      "icps[0].criteria[0].condition", "in no file",
      {
        $0.icps[0].criteria[0].condition = Expression(
          .literal, .yesNo, reference: .value(.truth(true)), origin: Origin(file: 9, line: 1, column: 1))
      }
    ),
    ("checklists[0]", "sum", { $0.checklists[0].of = .one }),
    ("checklists[0]", "no item 5", { $0.checklists[0].including = [5] }),
    ("checklists[0]", "never|cannot pass", { $0.checklists[0].atLeast = Sketch.number("4") }),
    ("checklists[0]", "included twice", { $0.checklists[0].including = [0, 0] }),
    ("scores[0].rules[3]", "no group 4", { $0.scores[0].rules[3].group = 4 }),
    ("scores[0]", "reversed", { $0.scores[0].total = Score.Total(low: .one, high: .zero) }),
    ("scores[0].rules[2]", "not above 0", { $0.scores[0].rules[2].upTo = .zero }),
    ("scores[0].groups[0]", "decimals", { $0.scores[0].groups[0].atMost = Fixed(units: 1) }),
    (
      "scores[0].rules[1].table", "gap",
      {
        $0.scores[0].rules[1].value = .table(
          PointTable(
            subject: SampleProgram().field("budget"),
            rows: [
              PointTable.Row(range: ValueRange(low: nil, high: .money(Money(units: 1, currency: "USD"))), points: .one)
            ], otherwise: nil))
      }
    ),
    (
      "scores[0].rules[1].table.rows[0]", "amount of money",
      {
        $0.scores[0].rules[1].value = .table(
          PointTable(
            subject: SampleProgram().field("budget"),
            rows: [PointTable.Row(range: ValueRange(low: .number(.one), high: nil), points: .one)], otherwise: .one))
      }
    ),
    (
      "scores[1].rules[0].expression", "than a literal",
      {
        $0.scores[1].rules[0].value = .expression(
          Sketch.make(.multiply, SampleProgram().part(.score, .points), SampleProgram().field("company.employees")),
          unknownLow: .zero, unknownHigh: .zero)
      }
    ),
    (
      "program", "circle through score.fit",
      {
        $0.scores[0].rules[0].value = .expression(
          SampleProgram().part(.score, .points, 1), unknownLow: .zero, unknownHigh: .zero)
      }
    ),
    (
      "program", "circle through icp.midmarket",
      {
        $0.icps[0].criteria[0].condition = Expression(
          .criterion, .yesNo, reference: .item(part: 0, index: 1), origin: .none)
      }
    ),
    ("program", "circle through fact.grown", { $0.facts[0].value = .expression(SampleProgram().part(.fact)) }),
    ("grades[1].cells[0]", "no cell", { $0.grades[1].cells[0].name = "C9" }),
    (
      "grades[0].bands.subject", "not the points",
      { $0.grades[0].form = .bands(Grade.Axis(subject: Sketch.count(1), bands: [], otherwise: "x")) }
    ),
    ("stages[0]", "no rungs", { $0.stages[0].rungs = [] }),
    (
      "stages[0].rungs[1].condition", "a grade",
      { $0.stages[0].rungs[1].condition = Expression(.grade, .grade(["A1"]), reference: .part(1), origin: .none) }
    ),
    ("teams[0].reps[0]", "weight", { $0.teams[0].reps[0].weight = 0 }),
    ("teams[0]", "more than 100", { $0.teams[0].reps[0].weight = 99 }),
    ("teams[0]", "capacity", { $0.teams[0].capacity = 0 }), ("teams[0]", "no reps", { $0.teams[0].reps = [] }),
    ("routes[0].rows[1].target", "no team 3", { $0.routes[0].rows[1].target = .team(3) }),
    ("routes[0]", "names no person", { $0.routes[0].never = 3 }),
    ("routes[0].otherwise", "letters", { $0.routes[0].otherwise = .queue("a b") }),
    ("handoffs[0]", "no route 1", { $0.handoffs[0].owner = 1 }),
    ("playbooks[0]", "no hand-off 2", { $0.playbooks[0].handoff = 2 }),
    ("playbooks[1]", "twice", { $0.playbooks.append($0.playbooks[0]) }),
    (
      "playbooks[0].qualified", "at least 2",
      { $0.playbooks[0].qualified = Expression(.and, .yesNo, [Sketch.yes], origin: .none) }
    ),
    (
      "playbooks[0].qualified", "operand 1",
      {
        $0.playbooks[0].qualified = Expression(.equal, .yesNo, [Sketch.money("1 USD"), Sketch.count(1)], origin: .none)
      }
    ),
    (
      "playbooks[0].qualified", "another kind",
      { $0.playbooks[0].qualified = Expression(.field, .yesNo, reference: .part(0), origin: .none) }
    ),
    (
      "playbooks[0].qualified", "no field -1",
      { $0.playbooks[0].qualified = Expression(.field, .yesNo, reference: .field(-1), origin: .none) }
    ),
    (
      "playbooks[0].qualified", "outside a `where`",
      { $0.playbooks[0].qualified = Expression(.eventField, .yesNo, reference: .field(0), origin: .none) }
    ),
    (
      "playbooks[0].qualified.operands[0]", "history",
      {
        $0.playbooks[0].qualified = Expression(
          .isAnswered, .yesNo, [SampleProgram().field("activities")], origin: .none)
      }
    ),
    (
      "playbooks[0].qualified", "can be answered",
      { $0.playbooks[0].qualified = Expression(.isMissing, .yesNo, [Sketch.yes], origin: .none) }
    ),
    (
      "playbooks[0].qualified", "duration does not fit",
      {
        $0.playbooks[0].qualified = Expression(
          .inLast, .yesNo, [SampleProgram().field("created_at"), Sketch.duration(1, .months)], origin: .none)
      }
    ),
    (
      "playbooks[0].qualified", "duration does not fit",
      {
        $0.playbooks[0].qualified = Expression(
          .inNext, .yesNo, [SampleProgram().field("funded_on"), Sketch.duration(1, .hours)], origin: .none)
      }
    ),
    (
      "playbooks[0].qualified", "no list 1",
      { $0.playbooks[0].qualified = Sketch.make(.isInList, SampleProgram().field("id"), reference: .list(1)) }
    ),
    (
      "playbooks[0].qualified.operands[1]", "one of",
      {
        $0.playbooks[0].qualified = Expression(
          .equal, .yesNo,
          [SampleProgram().field("company.industry"), Sketch.member("steel", SampleProgram.industries)], origin: .none)
      }
    ),
  ]

  static let allDamages = damages + TimeDamages.all

  @Test(arguments: allDamages.indices)
  func `each damage is found where it is`(index: Int) throws {
    let damage = Self.allDamages[index]
    var program = SampleProgram().program
    damage.apply(&program)
    let violations = program.verify()
    let words = damage.problem.split(separator: "|")
    #expect(violations.first?.place == damage.place, "\(violations)")
    #expect(violations.contains { violation in words.contains { violation.problem.contains($0) } }, "\(violations)")
    // What is not verified is not read either; the text form of a text drops nothing that matters here.
    #expect(throws: ProgramError.self) { try Program.read(json: Array(program.json(pretty: false).utf8)) }
  }

  @Test func `a huge matrix is refused before its cells are named`() {
    var program = SampleProgram().program
    let bands = (0..<5_000).map { Grade.Axis.Band(name: "b\($0)", from: Fixed(whole: -$0)) }
    let axis = Grade.Axis(subject: SampleProgram().part(.score, .points), bands: bands, otherwise: "x")
    program.grades[0].form = .matrix(rows: axis, columns: axis)
    #expect(program.verify().map(\.problem) == ["a matrix has 100 rows or columns or more"])
  }

  @Test func `branches in branches have a limit that reads back`() throws {
    func nested(_ depth: Int) -> Program {
      var program = SampleProgram().program
      var nodes: [Cadence.Node] = [.step(0), .step(1), .step(2)]
      for _ in 0..<depth {
        nodes = [
          .branch(
            Cadence.Branch(
              when: Sketch.moments("x", .condition(Sketch.yes)), within: nil, then: nodes, otherwise: []))
        ]
      }
      program.cadences[0].body = nodes + [.step(3)]
      return program
    }
    let deepest = nested(50)
    #expect(deepest.verify() == [])
    #expect(try Program.read(json: Array(deepest.json(pretty: false).utf8)).fingerprint == deepest.fingerprint)
    #expect(nested(51).verify().contains { $0.problem.contains("more than 50 others") })
  }

  @Test func `a long chain of facts is followed without recursion`() {
    var program = Program()
    let count = 100_000
    func name(_ index: Int) -> String { "f" + String(1_000_000 + index) }
    program.facts = (0..<count).map { index in
      let condition =
        index + 1 < count
        ? Expression(.fact, .yesNo, reference: .part(index + 1), origin: .none)
        : Expression(.literal, .yesNo, reference: .value(.truth(true)), origin: .none)
      return Fact(title: Title(name(index), origin: .none), value: .expression(condition))
    }
    #expect(program.verify() == [])
    program.facts[count - 1].value = .expression(Expression(.fact, .yesNo, reference: .part(0), origin: .none))
    #expect(program.verify().count == 1)
  }

  @Test func `there are at most a hundred violations`() {
    var program = SampleProgram().program
    program.lists[0].values = (0..<1_000).map { Text(" \($0)") }
    #expect(program.verify().count == 100)
  }
}

extension Program {
  fileprivate mutating func mapBands(_ change: (inout BandTable) -> Void) {
    guard case .bands(var table) = facts[1].value else { return }
    change(&table)
    facts[1].value = .bands(table)
  }

  fileprivate mutating func mapQuery(_ change: (EventQuery) -> EventQuery) {
    guard case .query(let query) = signals[0].condition.reference else { return }
    signals[0].condition = Expression(.event, .yesNo, reference: .query(change(query)), origin: .none)
  }
}
