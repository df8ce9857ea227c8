import PlaybookIR
import PlaybookRuntime
import Testing

/// Which fields would settle what is open.
@Suite struct MissingFieldTests {
  private func summary(_ decision: Decision) -> [String] {
    decision.missing.map { "\($0.field)\($0.decides ? "!" : "")" }
  }

  @Test func `deciders come first, then the rest in the order of reading`() {
    var book = Sketch()
    let names = ["a", "b", "c", "d", "e", "f"]
    let fields = names.map { book.field($0) }
    _ = book.icp("i", [(.must, "m", fields[0]), (.want, "w", fields[1])])
    let passes = book.checklist("c", [.when("x", fields[2]), .when("y", fields[3])], atLeast: 1)
    _ = book.score("s", [.when(5, fields[4])])
    book.playbook("p", disqualify: [("bad", fields[5])], qualified: passes)
    #expect(summary(book.decide()) == ["f!", "c!", "d!", "a", "b", "e"])
    #expect(summary(book.decide(["c": .yes, "f": .no])) == ["a", "b", "d", "e"])
    #expect(summary(book.decide(["c": .no, "d": .no])) == ["f!", "a", "b", "e"])
  }

  @Test func `what is certain asks for nothing`() {
    var book = Sketch()
    let a = book.field("a")
    let b = book.field("b")
    _ = book.signal("unread", a)
    book.playbook("p", qualified: a || b)
    #expect(summary(book.decide(["b": .yes])) == [])
    #expect(summary(book.decide(["b": .no])) == ["a!"])
  }

  @Test func `references are followed through facts, criteria, scores and grades`() {
    var book = Sketch()
    let a = book.field("a")
    let b = book.field("b")
    let c = book.field("c")
    let d = book.field("d")
    let fact = book.fact("f", a)
    _ = book.icp("i", [(.want, "w", b), (.must, "m", c)])
    let score = book.score("s", [.when(50, fact), .when(50, Sketch.criterion(of: 0, 0)), .when(5, d)])
    let grade = book.grade(
      "g", .bands(Grade.Axis(subject: score, bands: [.init(name: "hot", from: 60)], otherwise: "cold")))
    book.playbook("p", qualified: grade.with(.equal, .literal(.member("hot"), grade.type)))
    #expect(summary(book.decide()) == ["a!", "b!", "d!", "c"])
    #expect(summary(book.decide(["a": .yes, "d": .yes])) == ["b!", "c"])
  }

  @Test func `wants do not decide whether a profile fits`() {
    var book = Sketch()
    let fits = book.icp("i", [(.want, "w", book.field("a")), (.must, "m", book.field("b"))])
    book.playbook("p", qualified: fits)
    #expect(summary(book.decide()) == ["b!", "a"])
  }

  @Test func `with enough met, only an included item decides`() {
    var book = Sketch()
    let passes = book.checklist(
      "c", ["a", "b", "c", "d"].map { .when($0, book.field($0)) }, atLeast: 2, including: [2])
    book.playbook("p", qualified: passes)
    #expect(summary(book.decide(["a": .yes, "b": .yes])) == ["c!", "d"])
    #expect(summary(book.decide(["a": .yes])) == ["b!", "c!", "d!"])
  }

  @Test func `while the choice of the playbook is open, what applies decides`() {
    var book = Sketch()
    let fields = ["a", "b", "c", "d"].map { book.field($0) }
    book.playbook("one", applies: fields[0], qualified: fields[3])
    book.playbook("two", applies: fields[1], qualified: fields[3])
    book.playbook("three", applies: fields[2], qualified: fields[3])
    #expect(summary(book.decide(["b": .yes])) == ["a!"])
    #expect(summary(book.decide(["b": .no])) == ["a!", "c!"])
    #expect(summary(book.decide(["a": .yes])) == ["d!"])
  }

  @Test func `an if asks for its condition and only for the branches that count`() {
    var book = Sketch()
    let a = book.field("a")
    let b = book.field("b")
    let c = book.field("c")
    book.playbook("p", qualified: Expression(.choose, .yesNo, [a, b, c], origin: .none))
    #expect(summary(book.decide()) == ["a!", "b!", "c!"])
    #expect(summary(book.decide(["a": .yes])) == ["b!"])
    #expect(summary(book.decide(["a": .no])) == ["c!"])
  }

  @Test func `values that are there but give no answer are listed with the cause`() {
    var book = Sketch()
    let budget = book.field("budget", .money)
    let n = book.field("n", .number)
    let isRich = budget.with(.greaterOrEqual, .literal(.money(Money(units: 10_000, currency: "USD")), .money))
    let isLow = Expression.number(1).with(.divide, n, type: .number).with(.less, .number(2))
    book.playbook("p", qualified: isRich && isLow)
    let decision = book.decide(["budget": .money(Money(units: 1, currency: "GBP")), "n": .number(0)])
    #expect(summary(decision) == ["budget!", "n!"])
    #expect(decision.missing.map(\.why) == [.otherCurrency, .divisionByZero])
  }

  @Test func `the question is the field's, else that of the first checklist item reading it`() {
    var book = Sketch()
    let own = book.field("own", .text, ask: "Own?")
    let shared = book.field("shared", .text)
    let hidden = book.field("hidden", .text)
    let bare = book.field("bare", .text)
    let fact = book.fact("f", hidden.with(.isAnswered))
    func answered(_ field: Expression) -> Expression { field.with(.isAnswered) }
    let passes = book.checklist(
      "c",
      [
        .when("one", answered(bare)), .when("two", answered(own) && answered(shared), ask: "Second?"),
        .when("three", answered(shared) && fact, ask: "Third?"),
      ], atLeast: 3)
    book.playbook("p", qualified: passes)
    let asked = book.decide(unknown: ["shared": .blank]).missing
    #expect(asked.map(\.field) == ["bare", "own", "shared", "hidden"])
    #expect(asked.map(\.ask) == [nil, "Own?", "Second?", "Third?"])
    #expect(asked.map(\.why) == [.absent, .absent, .blank, .absent])
  }

  @Test func `stages, rows and needed context ask too, but not those of other playbooks`() {
    var book = Sketch()
    let fields = ["ok", "rung", "mine", "theirs", "nobody", "context", "other"].map { book.field($0) }
    book.stage("st", [("mql", fields[1])])
    book.route("a_mine", [("r", fields[2], .queue("x"))])
    book.route("b_theirs", [("r", fields[3], .queue("x"))])
    book.route("c_nobodys", [("r", fields[4], .queue("x"))])
    book.handoff("mine", needs: [fields[5]], owner: 0)
    book.handoff("theirs", needs: [fields[6]], owner: 1)
    book.playbook("p", qualified: fields[0], handoff: 0)
    book.playbook("q", qualified: fields[0], route: 1, handoff: 1)
    #expect(summary(book.decide(["ok": .yes])) == ["rung", "mine", "nobody", "context"])
  }

  @Test func `a rule that counts 0 while unknown is open, but nothing rests on it`() {
    var book = Sketch()
    let score = book.score("s", [.when(50, book.field("a"), unknownCountsZero: true)])
    book.playbook("p", qualified: (score >= 40) || book.field("b"))
    #expect(summary(book.decide()) == ["b!", "a"])

    var open = Sketch()
    let both = open.score(
      "s", [.when(50, open.field("a"), unknownCountsZero: true), .when(50, open.field("b"))])
    open.playbook("p", qualified: both >= 40)
    #expect(summary(open.decide()) == ["b!", "a"])
  }

  @Test func `on file and missing are certain, so nothing is asked`() {
    var book = Sketch()
    let a = book.field("a", .text)
    book.playbook("p", qualified: a.with(.isOnFile))
    #expect(book.decide().verdict == .notQualified)
    #expect(summary(book.decide()) == [])
  }
}
