import PlaybookIR
import Testing

@Suite struct WordingTests {
  private let sample = SampleProgram()

  private func text(_ expression: Expression) -> String { ExpressionText(sample.program).text(expression) }

  @Test func `expressions read as they are written in a book`() {
    let employees = sample.field("company.employees")
    let industry = sample.field("company.industry")
    let cells: ValueType = .grade(["A1", "A2", "B1", "B2"])
    let cases: [(Expression, String)] = [
      (sample.program.icps[0].criteria[0].condition, "company.employees between 50 and 1_000"),
      (sample.program.icps[0].criteria[1].condition, #"company.tech includes any of ["HubSpot", "Salesforce"]"#),
      (sample.program.icps[0].tiers[0].condition ?? Sketch.yes, "icp.midmarket.stack"),
      (sample.program.checklists[0].items[0].expression, "budget >= 10_000 USD"),
      (sample.program.signals[0].condition, #"any page_view where page = "/pricing" in last 14 days"#),
      (sample.program.stages[0].rungs[1].condition ?? Sketch.yes, "grade.priority in [A1, A2]"),
      (sample.program.playbooks[0].disqualifiers[0].expression, "email.domain in list.competitors"),
      (sample.program.playbooks[0].qualified, "icp.midmarket fits and not fact.grown"),
      (Sketch.make(.greater, sample.field("growth"), Sketch.percent("12.5")), "growth > 12.5%"),
      (Sketch.make(.isIn, industry, Sketch.member("saas", SampleProgram.industries)), "company.industry in [saas]"),
      (Sketch.make(.equal, sample.field("company.country"), Sketch.country("US")), "company.country = US"),
      (
        Sketch.make(.includesAny, sample.field("company.tech"), Sketch.text("a \"b\"\\")),
        #"company.tech includes "a \"b\"\\""#
      ),
      (
        Sketch.make(.includesAll, sample.field("company.tech"), Sketch.text("x")),
        #"company.tech includes all of ["x"]"#
      ),
      (
        Sketch.make(.includesAllInList, sample.field("company.tech"), reference: .list(0)),
        "company.tech includes all of list.competitors"
      ),
      (
        Sketch.make(.containsAnyWordInList, sample.field("id"), reference: .list(0)),
        "id contains any word in list.competitors"
      ),
      (Sketch.make(.containsWord, sample.field("id"), Sketch.text("VP")), #"id contains word "VP""#),
      (Sketch.make(.isMissing, sample.field("budget")), "budget is missing"),
      (
        Sketch.make(.greaterOrEqual, Sketch.make(.daysSince, sample.field("created_at")), Sketch.count(1)),
        "days since created_at >= 1"
      ),
      (Sketch.make(.inLast, sample.field("created_at"), Sketch.duration(1, .days)), "created_at in last 1 day"),
      (Sketch.make(.inNext, sample.field("funded_on"), Sketch.duration(6, .months)), "funded_on in next 6 months"),
      (Sketch.make(.before, sample.field("funded_on"), Sketch.make(.today)), "funded_on before today"),
      (
        Sketch.make(.greater, Sketch.make(.minimum, employees, Sketch.count(5)), Sketch.count(1)),
        "min(company.employees, 5) > 1"
      ),
      (Sketch.make(.firstKnown, employees, Sketch.count(5)), "first known of [company.employees, 5]"),
      (Sketch.make(.choose, Sketch.yes, employees, Sketch.count(5)), "if yes then company.employees else 5"),
      (sample.part(.checklistPasses), "checklist.bant passes"),
      (Expression(.item, .yesNo, reference: .item(part: 0, index: 1), origin: .none), "checklist.bant.size"),
      (Sketch.make(.greaterOrEqual, sample.part(.score, .points), Sketch.count(60)), "score.fit >= 60"),
      (Sketch.make(.equal, sample.part(.grade, cells, 1), Sketch.member("A1", cells)), "grade.priority = A1"),
      (Sketch.make(.equal, sample.part(.signal), Sketch.yes), "signal.pricing = yes"),
    ]
    for (expression, expected) in cases { #expect(text(expression) == expected) }
  }

  @Test func `brackets stand where they are needed and nowhere else`() {
    let (a, b, c) = (sample.field("company.employees"), Sketch.count(2), Sketch.count(3))
    let (p, q, r) = (sample.part(.icpFits), sample.part(.signal), sample.part(.checklistPasses))
    let query = EventQuery(form: .count, event: 0, filter: sample.pageFilter)
    let count = Expression(.event, .count, reference: .query(query), origin: .none)
    let cases: [(Expression, String)] = [
      (Sketch.make(.multiply, Sketch.make(.add, a, b), c), "(company.employees + 2) * 3"),
      (Sketch.make(.add, Sketch.make(.multiply, a, b), c), "company.employees * 2 + 3"),
      (Sketch.make(.subtract, Sketch.make(.subtract, a, b), c), "company.employees - 2 - 3"),
      (Sketch.make(.subtract, a, Sketch.make(.subtract, b, c)), "company.employees - (2 - 3)"),
      (Sketch.make(.divide, a, Sketch.make(.multiply, b, c)), "company.employees / (2 * 3)"),
      (Sketch.make(.negate, Sketch.make(.add, a, b)), "-(company.employees + 2)"),
      (Sketch.make(.negate, Sketch.make(.negate, a)), "-(-company.employees)"),
      (Sketch.make(.subtract, a, Sketch.decimal("-1000")), "company.employees - -1_000"),
      (Sketch.make(.and, p, q, r), "icp.midmarket fits and signal.pricing and checklist.bant passes"),
      (
        Sketch.make(.and, Sketch.make(.or, p, q), r), "(icp.midmarket fits or signal.pricing) and checklist.bant passes"
      ),
      (Sketch.make(.or, Sketch.make(.and, p, q), r), "icp.midmarket fits and signal.pricing or checklist.bant passes"),
      (
        Sketch.make(.and, p, Sketch.make(.and, q, r)),
        "icp.midmarket fits and (signal.pricing and checklist.bant passes)"
      ),
      (
        Sketch.make(.and, Sketch.make(.and, p, q), r),
        "(icp.midmarket fits and signal.pricing) and checklist.bant passes"
      ),
      (Sketch.make(.not, Sketch.make(.or, p, q)), "not (icp.midmarket fits or signal.pricing)"),
      (Sketch.make(.not, Sketch.make(.greater, a, b)), "not company.employees > 2"),
      (Sketch.make(.equal, Sketch.make(.greater, a, b), Sketch.yes), "(company.employees > 2) = yes"),
      (
        Sketch.make(.greater, Sketch.make(.choose, q, a, b), c), "(if signal.pricing then company.employees else 2) > 3"
      ),
      (count, #"count of page_view where page = "/pricing""#),
      (Sketch.make(.greater, count, c), #"(count of page_view where page = "/pricing") > 3"#),
    ]
    for (expression, expected) in cases { #expect(text(expression) == expected) }
  }

  @Test func `queries show their field, filter and window`() {
    let due = Sketch.make(
      .inLast, Expression(.eventField, .time, reference: .field(0), origin: .none), Sketch.duration(2, .hours))
    let cases: [(EventQuery, String)] = [
      (EventQuery(form: .last, event: 0, field: 0), "last page_view.page"),
      (EventQuery(form: .first, event: 0), "first page_view"),
      (
        EventQuery(form: .days, event: 0, window: 7 * Instant.microsecondsPerDay),
        "count of days with page_view in last 7 days"
      ),
      (EventQuery(form: .any, event: 0, window: 3_600_000_000), "any page_view in last 1 hour"),
      (EventQuery(form: .any, event: 0, filter: due), "any page_view where (page in last 2 hours)"),
    ]
    for (query, expected) in cases {
      #expect(text(Expression(.event, .count, reference: .query(query), origin: .none)) == expected)
    }
  }

  @Test func `a field that could be read as something else says that it is the lead's`() {
    var program = Program()
    program.fields = ["US", "count", "saas", "score.x"].map { Field(title: Sketch.title($0), type: .text) }
    program.fields[0].type = .country
    program.fields[2].type = SampleProgram.industries
    func field(_ index: Int) -> Expression {
      Expression(.field, program.fields[index].type, reference: .field(index), origin: .none)
    }
    let words = ExpressionText(program)
    #expect(words.text(Sketch.make(.equal, field(0), Sketch.country("US"))) == "lead.US = US")
    #expect(words.text(Sketch.make(.contains, field(1), Sketch.text("x"))) == #"lead.count contains "x""#)
    #expect(
      words.text(Sketch.make(.equal, field(2), Sketch.member("saas", SampleProgram.industries))) == "lead.saas = saas")
    #expect(words.text(Sketch.make(.isAnswered, field(2))) == "saas is answered")
    #expect(words.text(Sketch.make(.isAnswered, field(3))) == "lead.score.x is answered")
  }

  @Test func `values for people, for JSON and for books`() {
    let cases: [(Value, ValueType, String, String, String)] = [
      (.number(Sketch.number("1000.5")), .number, "1000.5", "1,000.5", "1_000.5"),
      (.number(Sketch.number("80")), .percent, "80", "80%", "80%"),
      (.money(Money(units: 100_000_000, currency: "USD")), .money, "10000 USD", "10,000 USD", "10_000 USD"),
      (.text(Text("a\"\u{1B}[1m")), .text, "a\"\u{1B}[1m", "\"a\"\\u{1B}[1m\"", "\"a\\\"\\u{1B}[1m\""),
      (.truth(true), .yesNo, "yes", "yes", "yes"),
      (.member("saas"), SampleProgram.industries, "saas", "saas", "saas"), (.country("US"), .country, "US", "US", "US"),
      (.duration(Duration(count: 1, unit: .days)), .duration, "1 days", "1 day", "1 day"),
      (.list([.text(Text("a")), .text(Text("b"))]), .list(.text), "a, b", "[\"a\", \"b\"]", "[\"a\", \"b\"]"),
      (.date(CivilDate(days: 0)), .date, "1970-01-01", "1970-01-01", "1970-01-01"),
    ]
    for (value, type, canonical, display, source) in cases {
      #expect(value.canonical == canonical)
      #expect(value.display(as: type) == display)
      #expect(value.source(as: type) == source)
    }
    #expect(Value.text(Text(String(repeating: "x", count: 500))).display(as: .text, limit: 3) == "\"xxx…\"")
    let many = Value.list((0..<50).map { .number(Fixed(whole: $0)) })
    #expect(many.display(as: .list(.count)) == "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …]")
  }
}

extension Checklist.Item {
  fileprivate var expression: Expression {
    switch value {
    case .condition(let condition): condition
    case .points(let table): table.subject
    }
  }
}
