import PlaybookIR
import PlaybookRuntime
import Testing

/// The shape of the proof.
@Suite struct ReasonTests {
  private func tree(_ decision: Decision, _ kind: Reason.Kind) throws -> Reason {
    try #require(decision.reasons.first { $0.kind == kind })
  }

  @Test func `trees come verdict first, then by kind and name`() {
    var book = Sketch()
    let a = book.field("a")
    book.handoff("h", needs: [])
    book.route("r", [])
    book.stage("st", [("x", nil)])
    let score = book.score("s1", [])
    _ = book.score("s2", [])
    _ = book.grade("g", .bands(Grade.Axis(subject: score, bands: [], otherwise: "all")))
    _ = book.checklist("c", [.when("i", a)], atLeast: 1)
    _ = book.icp("i", [(.must, "m", a)])
    _ = book.signal("si", a)
    _ = book.fact("f", a)
    book.playbook("p", qualified: a)
    let reasons = book.decide().reasons
    #expect(
      reasons.map { $0.part ?? "" } == [
        "playbook.p", "fact.f", "signal.si", "icp.i", "checklist.c", "score.s1", "score.s2", "grade.g", "stage.st",
        "route.r", "handoff.h",
      ])
  }

  @Test func `the verdict shows every applies, the disqualifiers and what qualifies`() throws {
    var book = Sketch()
    let a = book.field("a")
    let b = book.field("b")
    book.playbook("one", applies: a, qualified: b)
    book.playbook("two", applies: !a, disqualify: [("blocked", b)], qualified: !b)
    let verdict = try tree(book.decide(["a": .no, "b": .no]), .verdict)
    #expect(verdict.children.map(\.kind) == [.playbook, .disqualifier, .qualified])
    #expect(verdict.children[0].outcome.text == "two")
    #expect(verdict.children[0].children.map(\.kind) == [.applies, .applies])
    #expect(verdict.children[0].children.map(\.outcome.text) == ["no", "yes"])
    #expect(verdict.children[1].label == "blocked")
    #expect(verdict.children[2].outcome.text == "yes")
  }

  @Test func `logic shows all its operands, one list for a chain`() throws {
    var book = Sketch()
    let a = book.field("a")
    let b = book.field("b")
    let c = book.field("c")
    _ = book.signal("s", (a && b && c) || !a)
    let signal = try tree(book.decide(["a": .no]), .signal)
    let root = signal.children[0]
    #expect(root.op == .or)
    #expect(root.asked == nil)
    #expect(root.children.map(\.op) == [.and, .not])
    #expect(root.children[0].outcome.text == "no")
    #expect(root.children[0].children.map(\.outcome.text) == ["no", "unknown", "unknown"])
    #expect(root.children[1].children.map(\.kind) == [.expression])
  }

  @Test func `a comparison is one leaf with what it read and whom it asked`() throws {
    var book = Sketch()
    let employees = book.field("company.employees", .count)
    let email = book.field("email", .email, isPrivate: true)
    let fit = book.score("fit", [.when(65, book.field("a")), .when(20, book.field("b"))])
    let size = employees.with(.between, .number(50), .number(1_000))
    _ = book.signal("size", size)
    _ = book.signal("mail", email.with(.emailDomain, type: .domain).with(.equal, .text("pay.example")))
    _ = book.signal("fits", fit >= 60)
    var lead = book.lead(["company.employees": .count(1_220), "email": .string("vp@pay.example"), "a": .yes])
    lead.fields[0].source = "NumberOfEmployees"
    let decision = Interpreter(program: book.program).decide(lead, now: Sketch.now)
    let leaves = decision.reasons.filter { $0.kind == .signal }.map(\.children[0])

    #expect(leaves[0].asked.map(ExpressionText(book.program).text) == "company.employees between 50 and 1_000")
    #expect(leaves[0].outcome.text == "no")
    #expect(leaves[0].reads.map { $0.name(in: book.program) } == ["company.employees"])
    #expect(leaves[0].reads.map(\.source) == ["NumberOfEmployees"])
    #expect(leaves[0].reads.map(\.value) == ["1220"])
    #expect(leaves[0].reads.map(\.shown) == ["1,220"])
    #expect(leaves[1].reads.map(\.isPrivate) == [true])
    #expect(leaves[1].reads.map(\.source) == [nil])
    #expect(leaves[1].reads.map(\.value) == ["vp@pay.example"])
    #expect(leaves[2].reads.isEmpty)
    #expect(leaves[2].children.map(\.kind) == [.reference])
    #expect(leaves[2].children.map(\.part) == ["score.fit"])
    #expect(leaves[2].children.map(\.outcome.text) == ["65 to 85"])
    #expect(leaves[2].children.map(\.points) == [Interval(65, 85)])
    #expect(leaves[2].outcome.text == "yes")
  }

  @Test func `a field or query is listed once for each leaf`() throws {
    var book = Sketch()
    let view = book.event("page_view")
    let n = book.field("n", .count)
    let count = Expression.query(.count, view, days: 30)
    let sum = n.with(.add, n, type: .count).with(.add, count.with(.add, count, type: .count), type: .count)
    _ = book.signal("s", sum.with(.greater, .number(3)))
    let decision = book.decide(["n": .count(1)], events: [LeadEvent(view, "2026-03-01T00:00:00Z")])
    let leaf = try tree(decision, .signal).children[0]
    #expect(leaf.reads.map { $0.name(in: book.program) } == ["n", "count of page_view in last 30 days"])
    #expect(leaf.reads.map(\.value) == ["1", "1"])
    #expect(leaf.outcome.text == "yes")
  }

  @Test func `an unknown leaf says why`() throws {
    var book = Sketch()
    let n = book.field("n", .number)
    _ = book.signal("s", Expression.number(1).with(.divide, n, type: .number).with(.greater, .number(0)))
    let zero = try tree(book.decide(["n": .number(0)]), .signal).children[0]
    #expect(zero.outcome.text == "unknown")
    #expect(zero.isOpen)
    #expect(zero.why == .divisionByZero)
    let stale = try tree(book.decide(unknown: ["n": .stale]), .signal).children[0]
    #expect(stale.why == .stale)
    #expect(stale.reads.map(\.why) == [.stale])
    #expect(stale.reads.map(\.shown) == [nil])
  }

  @Test func `an item asked by name is a reference to it`() throws {
    var book = Sketch()
    _ = book.icp("icp1", [(.must, "size", book.field("a"))])
    _ = book.signal("s", Sketch.criterion(of: 0, 0))
    let leaf = try tree(book.decide(), .signal).children[0]
    #expect(leaf.kind == .reference)
    #expect(leaf.part == "icp.icp1")
    #expect(leaf.name == "size")
    #expect(leaf.isOpen)
  }

  @Test func `groups stand where their first rule does and hold their rules`() throws {
    var book = Sketch()
    let view = book.event("page_view")
    let group = Score.Group(title: Title("web"), atMost: 30, atLeast: -10)
    _ = book.score(
      "s",
      [
        .when(1, book.field("a")), .each(20, view, every: 2, .oncePerDay, group: 0, upTo: 25),
        .when(20, book.field("b"), group: 0, unknownCountsZero: true), .when(2, book.field("c")),
      ], groups: [group], total: .init(low: 0, high: 100))
    let events = (1...4).map { LeadEvent(view, "2026-02-0\($0)T00:00:00Z") }
    let score = try tree(book.decide(["b": .yes], events: events), .score)
    #expect(score.role == "0 to 100")
    #expect(score.outcome.text == "30 to 33")
    #expect(score.children.map(\.kind) == [.rule, .group, .rule])
    let web = score.children[1]
    #expect(web.role == "at least -10, at most 30")
    #expect(web.points == Interval(30, 30))
    #expect(web.children.map(\.role) == ["every 2, once per day, up to 25", "unknown counts 0"])
    #expect(web.children.map(\.points) == [Interval(25, 25), Interval(20, 20)])
    #expect(web.children[0].children[0].reads.map(\.value) == ["4"])
  }

  @Test func `rows below the match are not shown`() throws {
    var book = Sketch()
    let a = book.field("a")
    book.route("r", [("one", !a, .queue("x")), ("two", a, .queue("y")), ("three", a, .queue("z"))])
    let route = try tree(book.decide(["a": .yes]), .route)
    #expect(route.outcome.text == "queue y")
    #expect(route.children.map(\.name) == ["one", "two"])
    #expect(route.children.map(\.role) == ["queue x", "queue y"])
    #expect(try tree(book.decide(["a": .no]), .route).outcome.text == "queue x")
  }
}
