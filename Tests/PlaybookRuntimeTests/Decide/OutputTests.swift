import PlaybookIR
import PlaybookRuntime
import Testing

/// Grades, stages, routes and hand-offs.
@Suite struct OutputTests {
  // MARK: - Grades

  private static func axis(_ subject: Expression, _ bands: [(String, Fixed)], _ otherwise: String) -> Grade.Axis {
    Grade.Axis(
      subject: subject, bands: bands.map { Grade.Axis.Band(name: $0.0, from: $0.1) }, otherwise: otherwise)
  }

  /// `certain` points from one field and 25 more from another.
  private func possible(_ values: [String: Value]) -> [String]? {
    var book = Sketch()
    let points = book.field("certain", .number)
    let more = book.field("more")
    let fit = book.score(
      "fit", [.rule("n", .expression(points, unknownLow: -100, unknownHigh: 100)), .when(25, more)])
    _ = book.grade("heat", .bands(Self.axis(fit, [("A", 80), ("B", 60), ("C", 40)], "D")))
    return book.decide(values).grades.first?.possible
  }

  @Test func `a grade is every band that the range touches`() {
    #expect(possible(["certain": .count(80), "more": .no]) == ["A"])
    #expect(possible(["certain": .number("79.99"), "more": .no]) == ["B"])
    #expect(possible(["certain": .count(40), "more": .no]) == ["C"])
    #expect(possible(["certain": .count(39), "more": .no]) == ["D"])
    #expect(possible(["certain": .count(60)]) == ["A", "B"])
    #expect(possible(["certain": .number("54.99")]) == ["B", "C"])
    #expect(possible(["certain": .count(55)]) == ["A", "B", "C"])
    #expect(possible(["certain": .count(40), "more": .yes]) == ["B"])
    #expect(possible([:]) == ["A", "B", "C", "D"])
  }

  @Test func `a matrix is every cell of the touched rows and columns, in the grade's order`() {
    var book = Sketch()
    let fit = book.score("fit", [.when(80, book.field("a"))])
    let intent = book.score("intent", [.when(40, book.field("b"))])
    let grade = book.grade(
      "priority",
      .matrix(rows: Self.axis(fit, [("A", 80), ("B", 60)], "C"), columns: Self.axis(intent, [("1", 40)], "2")))
    let isHot = grade.with(
      .isIn, .literal(.member("A1"), grade.type), .literal(.member("A2"), grade.type))
    _ = book.signal("hot", isHot)
    let open = book.decide(["a": .yes])
    #expect(open.grades.first?.possible == ["A1", "A2"])
    #expect(open.signals == [.yes])
    #expect(book.decide(["b": .no]).grades.first?.possible == ["A2", "B2", "C2"])
    #expect(book.decide(["b": .no]).signals == [.unknown])
    #expect(book.decide(["a": .no, "b": .no]).signals == [.no])
  }

  // MARK: - Stages

  @Test(
    arguments: [
      ("nnn", nil, true), ("ynn", 0, true), ("yyn", 1, true), ("yyy", 2, true), ("?yy", nil, false),
      ("y?y", 0, false), ("yny", 0, true), ("yn?", 0, true), ("yy?", 1, false),
    ] as [(String, Int?, Bool)])
  func `the stage is the highest rung with all below it`(answers: String, rung: Int?, isCertain: Bool) {
    var book = Sketch()
    let names = ["one", "two", "three"]
    book.stage("life", names.map { ($0, book.field($0)) })
    var values: [String: Value] = [:]
    for (name, letter) in zip(names, answers) {
      if letter == "y" { values[name] = .yes }
      if letter == "n" { values[name] = .no }
    }
    let outcome = book.decide(values).stages.first
    #expect(outcome?.rung == rung)
    #expect(outcome?.isCertain == isCertain)
  }

  @Test func `a rung without condition is always reached`() {
    var book = Sketch()
    book.stage("life", [("lead", nil), ("mql", book.field("a"))])
    #expect(book.decide(["a": .no]).stages.first?.rung == 0)
    #expect(book.decide(["a": .yes]).stages.first?.rung == 1)
  }

  // MARK: - Routes

  private func territory(inDoubt: Target? = nil) -> Sketch {
    var book = Sketch()
    let large = book.field("large")
    let home = book.field("home")
    book.route(
      "territory", [("large", large, .rep("dana")), ("home", home, .rep("sam"))], otherwise: .queue("inbound"),
      inDoubt: inDoubt)
    return book
  }

  @Test func `the first yes is the match, certain when every row above is a no`() {
    let book = territory(inDoubt: .queue("triage"))
    let first = book.decide(["large": .yes]).routes.first
    #expect(first?.destination == .rep("dana"))
    #expect(first?.row == 1)
    #expect(first?.isCertain == true)
    #expect(first?.candidates == [.rep("dana")])
    #expect(first?.inDoubt == nil)

    let second = book.decide(["large": .no, "home": .yes]).routes.first
    #expect(second?.destination == .rep("sam"))
    #expect(second?.row == 2)
    #expect(second?.isCertain == true)

    let doubtful = book.decide(["home": .yes]).routes.first
    #expect(doubtful?.destination == .rep("sam"))
    #expect(doubtful?.isCertain == false)
    #expect(doubtful?.candidates == [.rep("dana"), .rep("sam")])
    #expect(doubtful?.inDoubt == .queue("triage"))

    let otherwise = book.decide(["large": .no, "home": .no]).routes.first
    #expect(otherwise?.destination == .queue("inbound"))
    #expect(otherwise?.row == nil)
    #expect(otherwise?.isCertain == true)

    let open = book.decide(["large": .no]).routes.first
    #expect(open?.candidates == [.rep("sam"), .queue("inbound")])
    #expect(open?.isCertain == false)
  }

  private func owned(never: Bool = false) -> Sketch {
    var book = Sketch()
    _ = book.field("id", .text)
    let owner = book.field("owner", .text)
    let referrer = book.field("referrer", .text)
    let isOwned = book.field("owned")
    let target = book.team("enterprise", [("dana", 1), ("lee", 2)], overflow: "pool")
    book.route(
      "owners",
      [
        ("owner", isOwned, .person(field: owner.fieldIndex ?? 0)), ("sam", book.field("sams"), .rep("sam")),
        ("team", book.field("large"), target),
      ],
      otherwise: .noOwner(result: "refer", reason: "Through a reseller"), never: never ? referrer : nil)
    return book
  }

  @Test func `a person is found by the rep's name, however it is capitalised`() throws {
    let decision = owned().decide(["owned": .yes, "owner": .string("LEE")])
    #expect(decision.routes.first?.destination == .person("lee"))
    #expect(decision.routes.first?.row == 1)
  }

  @Test func `a person who is unknown or in no team is passed over, with the reason`() throws {
    let book = owned()
    let unknown = book.decide(["owned": .yes, "sams": .yes])
    #expect(unknown.routes.first?.destination == .rep("sam"))
    #expect(unknown.routes.first?.isCertain == true)
    #expect(unknown.routes.first?.candidates == [.rep("sam")])
    let row = try #require(unknown.reasons.first { $0.kind == .route }?.children.first)
    #expect(row.passedOver == .personUnknown)
    #expect(row.outcome.text == "passed over")
    #expect(row.role == "person in owner")
    #expect(row.reads.map { $0.name(in: book.program) } == ["owner"])
    #expect(row.reads.map(\.why) == [.absent])

    let stranger = book.decide(["owned": .yes, "owner": .string("sam"), "sams": .no, "large": .no])
    #expect(stranger.routes.first?.destination == .noOwner(result: "refer", reason: "Through a reseller"))
    #expect(stranger.reasons.first { $0.kind == .route }?.children.first?.passedOver == .personInNoTeam)
  }

  @Test func `a certain no is no, whoever its person would have been`() throws {
    let decision = owned().decide(["owned": .no, "sams": .yes])
    let row = try #require(decision.reasons.first { $0.kind == .route }?.children.first)
    #expect(row.passedOver == nil)
    #expect(row.outcome.text == "no")
    #expect(row.reads.isEmpty)
  }

  @Test func `never excludes a rep, a person, and one of a team`() throws {
    let book = owned(never: true)
    let person = book.decide(
      ["owned": .yes, "owner": .string("dana"), "referrer": .string("Dana"), "sams": .no, "large": .no])
    #expect(person.routes.first?.row == nil)
    #expect(person.reasons.first { $0.kind == .route }?.children.first?.passedOver == .excluded)
    let reads = try #require(person.reasons.first { $0.kind == .route }?.children.first).reads
    #expect(reads.map { $0.name(in: book.program) } == ["owner", "referrer"])

    let rep = book.decide(["owned": .no, "sams": .yes, "referrer": .string("sam"), "large": .no])
    #expect(rep.routes.first?.row == nil)

    for id in 0..<20 {
      let team = book.decide([
        "id": .string("\(id)"), "owned": .no, "sams": .no, "large": .yes, "referrer": .string("lee"),
      ])
      #expect(team.routes.first?.destination == .team("enterprise", rep: "dana", overflow: "pool"))
    }
  }

  @Test func `a team's rep follows the lead's id and the weights`() {
    let book = owned()
    func rep(_ id: Int) -> String? {
      let outcome = book.decide(["id": .string("\(id)"), "owned": .no, "sams": .no, "large": .yes]).routes.first
      guard case .team("enterprise", let rep, "pool")? = outcome?.destination else { return nil }
      return rep
    }
    let chosen = (0..<300).map(rep)
    #expect(chosen == (0..<300).map(rep))
    let lees = chosen.count { $0 == "lee" }
    #expect(chosen.count { $0 == "dana" } == 300 - lees)
    #expect((170...230).contains(lees))
    let anonymous = book.decide(["owned": .no, "sams": .no, "large": .yes]).routes.first
    #expect(anonymous?.destination == .team("enterprise", rep: nil, overflow: "pool"))
  }

  @Test func `otherwise with nobody left to take the lead has no owner`() {
    var book = Sketch()
    let owner = book.field("owner", .text)
    book.route("r", [], otherwise: .person(field: owner.fieldIndex ?? 0))
    let decision = book.decide()
    #expect(decision.routes.first?.destination == .noOwner(result: "nobody", reason: nil))
    #expect(decision.reasons.first { $0.kind == .route }?.children.first?.passedOver == .personUnknown)
  }

  // MARK: - Hand-offs

  @Test func `a hand-off starts with the verdict qualified, and waits for its context`() {
    var book = Sketch()
    let pain = book.field("pain", .text)
    let tech = book.field("tech", .list(.text))
    let ok = book.field("ok")
    book.handoff("to_ae", needs: [tech, pain])
    book.handoff("elsewhere", needs: [])
    book.playbook("p", qualified: ok, handoff: 0)
    let states = { (values: [String: Value]) in book.decide(values).handoffs.map(\.state) }
    #expect(states(["ok": .no, "pain": .string("x"), "tech": .list([])]) == [.notStarted, .notStarted])
    #expect(states(["pain": .string("x"), "tech": .list([])]) == [.notStarted, .notStarted])
    #expect(states(["ok": .yes, "pain": .string("x")]) == [.blocked, .notStarted])
    #expect(states(["ok": .yes, "pain": .string("x"), "tech": .list([])]) == [.proposed, .notStarted])
    #expect(book.decide(["ok": .no]).handoffs.first?.missingContext == ["tech", "pain"])
  }
}
