import PlaybookIR

/// Short ways to write programs and expressions by hand.
enum Sketch {
  static func title(_ name: String, _ label: String? = nil) -> Title { Title(name, label: label, origin: place) }

  static let place = Origin(file: 0, line: 3, column: 5)

  static func number(_ text: String) -> Fixed { (try? Fixed.parse(text)) ?? .zero }

  static func literal(_ value: Value, _ type: ValueType) -> Expression {
    Expression(.literal, type, reference: .value(value), origin: place)
  }

  static func count(_ whole: Int) -> Expression { literal(.number(Fixed(whole: whole)), .count) }
  static func decimal(_ text: String) -> Expression { literal(.number(number(text)), .number) }
  static func percent(_ text: String) -> Expression { literal(.number(number(text)), .percent) }
  static func text(_ text: String) -> Expression { literal(.text(Text(text)), .text) }
  static func country(_ code: String) -> Expression { literal(.country(code), .country) }
  static func money(_ text: String) -> Expression {
    literal(.money(Money(canonical: text) ?? Money(units: 0, currency: "USD")), .money)
  }
  static func duration(_ count: Int64, _ unit: Duration.Unit) -> Expression {
    literal(.duration(Duration(count: count, unit: unit)), .duration)
  }
  static func member(_ name: String, _ type: ValueType) -> Expression { literal(.member(name), type) }
  static let yes = literal(.truth(true), .yesNo)

  /// An operator over operands, with the type that the table gives.
  static func make(_ op: Operator, _ operands: Expression..., reference: Reference = .none) -> Expression {
    make(op, operands, reference: reference)
  }

  static func make(_ op: Operator, _ operands: [Expression], reference: Reference = .none) -> Expression {
    let leaf: ValueType = op == .today ? .date : .yesNo
    let type = try? OperatorTable.check(op, operands.map(\.type), leaf: leaf).get()
    return Expression(op, type ?? .yesNo, operands, reference: reference, origin: place)
  }

  static let now = Instant("2026-03-02T15:00:00Z") ?? Instant(microseconds: 0)

  static func context(_ rates: [Rate] = [], lists: [ValueList] = []) -> EvaluationContext {
    EvaluationContext(rates: rates, lists: lists, now: now)
  }
}

/// A program that has one of everything.
struct SampleProgram {
  var program = Program()

  static let industries: ValueType = .choice(["saas", "fintech", "other"])

  init() {
    program.files = ["book.playbook"]
    program.book.name = "Example \"Sales\""
    program.book.currency = "USD"
    program.book.rates = [
      Rate(
        currency: "EUR", priceCurrency: "USD", price: Sketch.number("1.08"), date: CivilDate("2026-01-01") ?? .earliest)
    ]
    program.lists = [
      ValueList(title: Sketch.title("competitors"), values: [Text("acme.example"), Text("globex.example")])
    ]
    addFields()
    addEvents()
    addParts()
    addScores()
    addOutputs()
    addTime()
    addCadences()
  }

  func field(_ path: String) -> Expression {
    let index = program.fields.firstIndex { $0.title.name == path } ?? 0
    return Expression(.field, program.fields[index].type, reference: .field(index), origin: Sketch.place)
  }

  func part(_ op: Operator, _ type: ValueType = .yesNo, _ index: Int = 0) -> Expression {
    Expression(op, type, reference: .part(index), origin: Sketch.place)
  }

  var pageFilter: Expression {
    let page = Expression(.eventField, .text, reference: .field(0), origin: Sketch.place)
    return Sketch.make(.equal, page, Sketch.text("/pricing"))
  }

  private mutating func addFields() {
    var industry = Field(title: Sketch.title("company.industry", "Industry"), type: Self.industries)
    industry.members = [
      Member(name: "saas", spellings: [Text("SaaS"), Text("Software")]), Member(name: "fintech", spellings: []),
      Member(name: "other", spellings: []),
    ]
    industry.elseMember = "other"
    var employees = Field(title: Sketch.title("company.employees"), type: .count)
    employees.reads = ["company.size", "NumberOfEmployees"]
    employees.combination = .larger
    var budget = Field(title: Sketch.title("budget"), type: .money)
    budget.ask = "What budget is set aside?"
    budget.currencySource = "budget_currency"
    budget.canChange = true
    budget.blanks = [Text("N/A")]
    var email = Field(title: Sketch.title("email"), type: .email)
    email.isPrivate = true
    var id = Field(title: Sketch.title("id"), type: .text)
    id.isRequired = true
    var growth = Field(title: Sketch.title("growth"), type: .percent)
    growth.scale = .fraction
    growth.defaultValue = .number(Sketch.number("12.5"))
    var created = Field(title: Sketch.title("created_at"), type: .time)
    created.scale = .epochMilliseconds
    created.zone = "UTC"
    var regions = Field(title: Sketch.title("regions"), type: .list(Self.industries))
    regions.members = industry.members
    program.fields = [
      Field(title: Sketch.title("activities"), type: .events), budget,
      Field(title: Sketch.title("company.country"), type: .country),
      employees, industry, Field(title: Sketch.title("company.tech"), type: .list(.text)), created, email,
      Field(title: Sketch.title("funded_on"), type: .date), growth, id,
      regions,
    ]
  }

  private mutating func addEvents() {
    let result = Field(title: Sketch.title("page"), type: .text)
    program.events = [EventKind(title: Sketch.title("page_view", "Looked at a page"), fields: [result])]
  }

  private mutating func addParts() {
    let bands = BandTable(
      subject: field("company.employees"),
      rows: [
        BandTable.Row(range: ValueRange(low: .number(.zero), high: .number(Sketch.number("50"))), name: "small"),
        BandTable.Row(range: ValueRange(low: .number(Sketch.number("50")), high: nil), name: "large"),
      ], otherwise: "none")
    program.facts = [
      Fact(
        title: Sketch.title("grown"), value: .expression(Sketch.make(.greater, field("growth"), Sketch.percent("20")))),
      Fact(title: Sketch.title("size"), value: .bands(bands)),
    ]
    let query = EventQuery(form: .any, event: 0, filter: pageFilter, window: 14 * Instant.microsecondsPerDay)
    let looked = Expression(.event, .yesNo, reference: .query(query), origin: Sketch.place)
    program.signals = [Signal(title: Sketch.title("pricing", "Looked at pricing"), condition: looked)]
    let size = Sketch.make(.between, field("company.employees"), Sketch.count(50), Sketch.count(1_000))
    let tech = Sketch.make(.includesAny, field("company.tech"), Sketch.text("HubSpot"), Sketch.text("Salesforce"))
    let stack = Expression(.criterion, .yesNo, reference: .item(part: 0, index: 1), origin: Sketch.place)
    program.icps = [
      Icp(
        title: Sketch.title("midmarket", "Mid-market"),
        criteria: [
          Icp.Criterion(title: Sketch.title("size", "50 to 1,000"), role: .must, condition: size),
          Icp.Criterion(title: Sketch.title("stack"), role: .want, condition: tech),
        ],
        tiers: [
          Icp.Tier(title: Sketch.title("gold"), condition: stack),
          Icp.Tier(title: Sketch.title("rest"), condition: nil),
        ])
    ]
    let points = PointTable(
      subject: field("company.employees"),
      rows: [
        PointTable.Row(range: ValueRange(low: nil, high: .number(Sketch.number("100"))), points: Sketch.number("1")),
        PointTable.Row(range: ValueRange(low: .number(Sketch.number("100")), high: nil), points: Sketch.number("2.5")),
      ], otherwise: nil)
    program.checklists = [
      Checklist(
        title: Sketch.title("bant"),
        items: [
          Checklist.Item(
            title: Sketch.title("budget"),
            value: .condition(Sketch.make(.greaterOrEqual, field("budget"), Sketch.money("10000 USD"))),
            weight: Sketch.number("1"), ask: "Who pays?"),
          Checklist.Item(title: Sketch.title("size"), value: .points(points), weight: Sketch.number("2.5"), ask: nil),
        ], atLeast: Sketch.number("3"), of: Sketch.number("3.5"), including: [0])
    ]
  }

  private mutating func addScores() {
    let views = EventQuery(form: .count, event: 0, filter: pageFilter, window: 36 * 3_600_000_000)
    let growth = Sketch.make(.divide, field("budget"), Sketch.money("1000 USD"))
    let value = PointTable(
      subject: field("budget"),
      rows: [
        PointTable.Row(
          range: ValueRange(low: nil, high: .money(Money(units: 50_000_000, currency: "USD"))),
          points: Sketch.number("-5"))
      ], otherwise: Sketch.number("5"))
    program.scores = [
      Score(
        title: Sketch.title("fit", "Fit"),
        groups: [Score.Group(title: Sketch.title("web"), atMost: Sketch.number("20"), atLeast: nil)],
        rules: [
          Score.Rule(
            title: Sketch.title("core"), group: nil,
            value: .when(points: Sketch.number("40"), condition: part(.icpFits)), upTo: nil, unknownCountsZero: true),
          Score.Rule(
            title: Sketch.title("value"), group: nil, value: .table(value), upTo: nil, unknownCountsZero: false),
          Score.Rule(
            title: Sketch.title("budget"), group: nil,
            value: .expression(growth, unknownLow: Sketch.number("-10"), unknownHigh: Sketch.number("10")),
            upTo: Sketch.number("10"), unknownCountsZero: false),
          Score.Rule(
            title: Sketch.title("views"), group: 0,
            value: .events(points: Sketch.number("5"), every: 3, views, .oncePerDay), upTo: nil,
            unknownCountsZero: false),
        ], total: Score.Total(low: .zero, high: Sketch.number("100"))),
      Score(
        title: Sketch.title("mixed"), groups: [],
        rules: [
          Score.Rule(
            title: Sketch.title("part"), group: nil,
            value: .expression(
              Sketch.make(.multiply, part(.score, .points), Sketch.decimal("0.6")), unknownLow: .zero,
              unknownHigh: .zero),
            upTo: nil, unknownCountsZero: false)
        ], total: nil),
    ]
    let rows = Grade.Axis(
      subject: part(.score, .points), bands: [Grade.Axis.Band(name: "A", from: Sketch.number("60"))], otherwise: "B")
    let columns = Grade.Axis(
      subject: part(.score, .points, 1), bands: [Grade.Axis.Band(name: "1", from: Sketch.number("30"))], otherwise: "2")
    program.grades = [
      Grade(title: Sketch.title("heat"), form: .bands(rows), cells: []),
      Grade(
        title: Sketch.title("priority"), form: .matrix(rows: rows, columns: columns),
        cells: [Grade.Cell(name: "A1", advice: "Call today")]),
    ]
  }

  private mutating func addOutputs() {
    let cells: ValueType = .grade(["A1", "A2", "B1", "B2"])
    let hot = Sketch.make(
      .isIn, part(.grade, cells, 1), Sketch.member("A1", cells), Sketch.member("A2", cells))
    program.stages = [
      Stage(
        title: Sketch.title("lifecycle"),
        rungs: [
          Stage.Rung(title: Sketch.title("lead"), condition: nil),
          Stage.Rung(title: Sketch.title("mql"), condition: hot),
        ])
    ]
    program.teams = [
      Team(
        title: Sketch.title("enterprise"),
        reps: [
          Team.Rep(title: Sketch.title("dana", "Dana"), weight: 1), Team.Rep(title: Sketch.title("lee"), weight: 2),
        ],
        capacity: 12, overflow: "pool", salt: "2026")
    ]
    let large = Sketch.make(.greater, field("company.employees"), Sketch.count(500))
    let refer = Route.Row(
      title: Sketch.title("schools"), condition: part(.signal),
      target: .noOwner(result: "refer", reason: "Via a reseller"))
    program.routes = [
      Route(
        title: Sketch.title("territory"),
        rows: [
          Route.Row(title: Sketch.title("owned"), condition: part(.checklistPasses), target: .person(field: 10)),
          Route.Row(title: Sketch.title("large"), condition: large, target: .team(0)), refer,
        ], otherwise: .queue("inbound"), inDoubt: .rep("sam"), never: 7)
    ]
    program.handoffs = [Handoff(title: Sketch.title("to_ae"), needs: [1, 3], owner: 0)]
    let competitor = Sketch.make(
      .isInList, Sketch.make(.emailDomain, field("email")), reference: .list(0))
    program.playbooks = [
      Playbook(
        title: Sketch.title("inbound"), motion: "inbound", applies: Sketch.yes,
        disqualifiers: [Condition(title: Sketch.title("competitor", "Works for a competitor"), expression: competitor)],
        qualified: Sketch.make(.and, part(.icpFits), Sketch.make(.not, part(.fact, .yesNo, 0))), route: 0, handoff: 0)
    ]
  }
}
