import PlaybookIR
import PlaybookRuntime
import Testing

@Suite struct VerdictTests {
  private func inbound() -> Sketch {
    var book = Sketch()
    let source = book.field("inbound")
    let blocked = book.field("blocked")
    let rival = book.field("rival")
    book.playbook(
      "inbound", applies: source, disqualify: [("blocked", blocked), ("rival", rival)], qualified: book.field("good"))
    return book
  }

  private func decide(_ letters: String) -> Decision {
    var values: [String: Value] = [:]
    for (name, letter) in zip(["inbound", "blocked", "rival", "good"], letters) {
      if letter == "y" { values[name] = .yes }
      if letter == "n" { values[name] = .no }
    }
    return inbound().decide(values)
  }

  /// Fields: applies, two disqualifiers, qualified.
  @Test(
    arguments: [
      ("ynny", Verdict.qualified, nil, true), ("ynnn", .notQualified, nil, false),
      ("yyny", .disqualified, nil, false), ("yy?y", .disqualified, nil, false), ("y?yn", .disqualified, nil, false),
      ("yyn?", .disqualified, nil, false), ("ynn?", .needsInfo, .notQualified, true),
      ("y?ny", .needsInfo, .qualified, true), ("y?nn", .needsInfo, .notQualified, false),
      ("y?n?", .needsInfo, .notQualified, true), ("nnny", .noPlaybook, nil, false),
      ("?nny", .needsInfo, .noPlaybook, true), ("?nnn", .needsInfo, .noPlaybook, false),
      ("?yny", .needsInfo, .noPlaybook, false),
    ] as [(String, Verdict, Verdict?, Bool)])
  func `the verdict follows its table`(answers: String, verdict: Verdict, leaning: Verdict?, canQualify: Bool) {
    let decision = decide(answers)
    #expect(decision.verdict == verdict)
    #expect(decision.leaning == leaning)
    #expect(decision.canQualify == canQualify)
    #expect(decision.reasons.first?.kind == .verdict)
    #expect(decision.reasons.first?.outcome.text == verdict.rawValue)
    #expect(decision.reasons.first?.isOpen == (verdict == .needsInfo))
  }

  @Test func `what the chosen playbook asked stands in the decision`() {
    let chosen = decide("yn?n")
    #expect(chosen.playbook == 0)
    #expect(chosen.applies == .yes)
    #expect(chosen.disqualifiers == [.no, .unknown])
    #expect(chosen.qualifiedWhen == .no)
    let open = decide("?nny")
    #expect(open.playbook == nil)
    #expect(open.applies == .unknown)
    #expect(open.disqualifiers.isEmpty)
    #expect(open.qualifiedWhen == nil)
    #expect(decide("nnny").applies == .no)
  }

  /// Two playbooks: `a` applies, `a` qualified, `b` applies, `b` disqualified, `b` qualified.
  @Test(
    arguments: [
      ("yyyyy", 0, Verdict.qualified, nil, true), ("nyyny", 1, .qualified, nil, true),
      ("nyyyy", 1, .disqualified, nil, false), ("nyn?y", nil, .noPlaybook, nil, false),
      ("?yyny", nil, .needsInfo, .qualified, true), ("?nynn", nil, .needsInfo, .notQualified, false),
      ("?nyny", nil, .needsInfo, .qualified, true), ("?ny?y", nil, .needsInfo, .qualified, true),
      ("?yyyy", nil, .needsInfo, .notQualified, true), ("?nyyy", nil, .needsInfo, .notQualified, false),
      ("ny?ny", nil, .needsInfo, .noPlaybook, true), ("yn?ny", 0, .notQualified, nil, false),
    ] as [(String, Int?, Verdict, Verdict?, Bool)])
  func `a playbook is chosen like a row of a route`(
    answers: String, playbook: Int?, verdict: Verdict, leaning: Verdict?, canQualify: Bool
  ) {
    var book = Sketch()
    let names = ["a", "a_good", "b", "b_bad", "b_good"]
    let fields = names.map { book.field($0) }
    book.playbook("first", applies: fields[0], qualified: fields[1])
    book.playbook("second", applies: fields[2], disqualify: [("bad", fields[3])], qualified: fields[4])
    var values: [String: Value] = [:]
    for (name, letter) in zip(names, answers) {
      if letter == "y" { values[name] = .yes }
      if letter == "n" { values[name] = .no }
    }
    let decision = book.decide(values)
    #expect(decision.playbook == playbook)
    #expect(decision.verdict == verdict)
    #expect(decision.leaning == leaning)
    #expect(decision.canQualify == canQualify)
  }

  @Test func `a playbook without applies always applies`() {
    var book = Sketch()
    book.playbook("all", qualified: book.field("good"))
    #expect(book.decide(["good": .yes]).verdict == .qualified)
  }

  @Test func `a program without playbooks still decides its parts`() {
    var book = Sketch()
    _ = book.score("fit", [.when(40, book.field("a"))])
    book.stage("life", [("lead", nil)])
    let decision = book.decide(["a": .yes])
    #expect(decision.verdict == .noPlaybook)
    #expect(decision.applies == .no)
    #expect(!decision.canQualify)
    #expect(decision.scores.first?.points == 40)
    #expect(decision.stages.first?.rung == 0)
    #expect(decision.reasons.map(\.kind) == [.verdict, .score, .stage])
  }

  @Test func `an empty program decides`() {
    let decision = Sketch().decide()
    #expect(decision.verdict == .noPlaybook)
    #expect(decision.leadID == nil)
    #expect(decision.missing.isEmpty)
  }

  @Test func `the lead's id, the moment and the door's problems are handed on`() {
    var book = Sketch()
    _ = book.field("id", .text)
    #expect(book.decide(["id": .string("00Q1")]).leadID == "00Q1")
    #expect(book.decide().now == Sketch.now)
    var lead = book.lead()
    lead.problems = [LeadProblem(field: "id", pointer: "/id", why: .invalid, expected: "a text")]
    #expect(Interpreter(program: book.program).decide(lead, now: Sketch.now).data.map(\.pointer) == ["/id"])
  }
}
