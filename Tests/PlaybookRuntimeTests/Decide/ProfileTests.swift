import PlaybookIR
import PlaybookRuntime
import Testing

@Suite struct ProfileTests {
  // MARK: - Facts

  @Test(arguments: [(0, "now"), (59, "now"), (60, "later"), (179, "later"), (180, "none"), (9_999, "none")])
  func `bands hold their lower end, and what no band holds is the else`(days: Int, name: String) {
    var book = Sketch()
    let timeline = book.field("timeline_days", .count)
    _ = book.bands(
      "soon", of: timeline,
      [.init(range: .from(0, below: 60), name: "now"), .init(range: .from(60, below: 180), name: "later")],
      otherwise: "none")
    #expect(book.decide(["timeline_days": .count(days)]).facts == [.known(.member(name))])
    #expect(book.decide(unknown: ["timeline_days": .blank]).facts == [.unknown(.blank)])
  }

  @Test func `bands of money convert to the band's currency and are unknown without a rate`() {
    var book = Sketch()
    book.program.book.rates = [
      Rate(currency: "EUR", priceCurrency: "USD", price: "1.5", date: CivilDate(days: 0))
    ]
    func usd(_ units: Int64) -> Value { .money(Money(units: units * 10_000, currency: "USD")) }
    let budget = book.field("budget", .money)
    _ = book.bands(
      "size", of: budget,
      [
        .init(range: ValueRange(low: nil, high: usd(150)), name: "small"),
        .init(range: ValueRange(low: usd(150), high: nil), name: "large"),
      ], otherwise: "none")
    func size(_ units: Int64, _ currency: String) -> [Evaluation] {
      book.decide(["budget": .money(Money(units: units * 10_000, currency: currency))]).facts
    }
    #expect(size(99, "EUR") == [.known(.member("small"))])
    #expect(size(100, "EUR") == [.known(.member("large"))])
    #expect(size(100, "GBP") == [.unknown(.otherCurrency)])
  }

  @Test func `a long chain of facts needs no deep stack`() {
    var book = Sketch()
    var last = book.field("a")
    for index in 0..<20_000 { last = book.fact("f\(index)", last.with(.not)) }
    // In reverse, so that each asks one that stands behind it.
    book.program.facts.reverse()
    book.program.facts = book.program.facts.map { fact in
      guard case .expression(let expression) = fact.value, case .part(let index)? = expression.operands.first?.reference
      else { return fact }
      let other = Expression(.fact, .yesNo, reference: .part(19_999 - index), origin: .none)
      return Fact(title: fact.title, value: .expression(other.with(.not)))
    }
    book.playbook("p", qualified: Expression(.fact, .yesNo, reference: .part(0), origin: .none))
    #expect(book.decide(["a": .yes]).facts.first == .yes)
    let open = book.decide()
    #expect(open.facts.first == .unknown(.absent))
    #expect(open.missing.map(\.field) == ["a"])
  }

  @Test func `a circle, which no checked program has, is cut and stays unknown`() {
    var book = Sketch()
    let other = Expression(.fact, .yesNo, reference: .part(1), origin: .none)
    let first = book.fact("one", !other)
    _ = book.fact("two", !first)
    #expect(book.decide().facts == [.unknown(.absent), .unknown(.absent)])
  }

  // MARK: - Profile

  private func profile() -> Sketch {
    var book = Sketch()
    let criteria: [(Icp.Role, String, Expression)] = [
      (.must, "size", book.field("size")), (.must, "region", book.field("region")),
      (.want, "stack", book.field("stack")), (.never, "edu", book.field("edu")),
    ]
    _ = book.icp("midmarket", criteria) { own in
      [("gold", own[2] && own[0]), ("silver", own[2]), ("bronze", nil)]
    }
    return book
  }

  @Test(
    arguments: [
      ("yyny", Truth.no), ("yynn", .yes), ("yyyn", .yes), ("yy?n", .yes), ("?y?n", .unknown), ("ny??", .no),
      ("yyn?", .unknown), ("?yny", .no), ("????", .unknown), ("?nnn", .no),
    ])
  func `a profile fits when every must is yes and no never is, whatever the wants`(answers: String, fits: Truth) {
    #expect(profile().decide(self.answers(answers)).icps.first?.fits == fits)
  }

  private func answers(_ letters: String) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, letter) in zip(["size", "region", "stack", "edu"], letters) {
      if letter == "y" { values[name] = .yes }
      if letter == "n" { values[name] = .no }
    }
    return values
  }

  @Test(
    arguments: [
      ("yyyn", "gold", ["gold"]), ("nyyn", "silver", ["silver"]), ("yynn", "bronze", ["bronze"]),
      ("yy?n", nil, ["gold", "silver", "bronze"]), ("?yyn", nil, ["gold", "silver"]),
    ] as [(String, String?, [String])])
  func `a tier is certain when all above it are a certain no`(answers: String, tier: String?, candidates: [String]) {
    let outcome = profile().decide(self.answers(answers)).icps.first
    #expect(outcome?.tier == tier)
    #expect(outcome?.tierCandidates == candidates)
  }

  @Test func `without a matching tier there is none`() {
    var book = Sketch()
    _ = book.icp("p", [(.must, "a", book.field("a"))]) { [("gold", $0[0])] }
    #expect(book.decide(["a": .no]).icps.first?.tierCandidates == [])
    #expect(book.decide().icps.first?.tier == nil)
    #expect(book.decide().icps.first?.tierCandidates == ["gold"])
  }

  @Test func `other parts ask a profile and its criteria`() {
    var book = profile()
    let fits = Expression(.icpFits, .yesNo, reference: .part(0), origin: .none)
    _ = book.signal("s", fits && !Sketch.criterion(of: 0, 2))
    #expect(book.decide(answers("yynn")).signals == [.yes])
    #expect(book.decide(answers("yyyn")).signals == [.no])
    #expect(book.decide(answers("yy?n")).signals == [.unknown])
  }

  // MARK: - Checklist

  private func bant(including: [Int] = []) -> Sketch {
    var book = Sketch()
    let names = ["budget", "authority", "need", "timeline"]
    _ = book.checklist(
      "bant", names.map { .when($0, book.field($0)) }, atLeast: 3, including: including)
    return book
  }

  private func items(_ letters: String) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, letter) in zip(["budget", "authority", "need", "timeline"], letters) {
      if letter == "y" { values[name] = .yes }
      if letter == "n" { values[name] = .no }
    }
    return values
  }

  @Test(
    arguments: [
      ("yyyn", Truth.yes, 3, 0), ("yyy?", .yes, 3, 1), ("yy??", .unknown, 2, 2), ("ynn?", .no, 1, 1),
      ("yn??", .unknown, 1, 2), ("nn??", .no, 0, 2), ("????", .unknown, 0, 4),
    ])
  func `a checklist passes when enough is met, and fails when it cannot be`(
    answers: String, passes: Truth, met: Int, unknown: Int
  ) {
    let outcome = bant().decide(items(answers)).checklists.first
    #expect(outcome?.passes == passes)
    #expect(outcome?.met == Fixed(whole: met))
    #expect(outcome?.unknown == Fixed(whole: unknown))
  }

  @Test(arguments: [("yyny", Truth.no), ("yy?y", .unknown), ("yyyn", .yes), ("nn?n", .no), ("?n?n", .no)])
  func `an included item must be yes`(answers: String, passes: Truth) {
    #expect(bant(including: [2]).decide(items(answers)).checklists.first?.passes == passes)
  }

  @Test func `weights and tables replace counts`() {
    var book = Sketch()
    let champion = book.field("champion")
    let days = book.field("days", .count)
    let table = PointTable(
      subject: days,
      rows: [.init(range: .from(0, below: 30), points: 3), .init(range: .from(30, below: 90), points: 1)],
      otherwise: 0)
    _ = book.checklist("ready", [.when("champion", champion, weight: 2), .points("urgency", table)], atLeast: 4)

    let soon = book.decide(["champion": .yes, "days": .count(29)]).checklists.first
    #expect(soon?.passes == .yes)
    #expect(soon?.met == 5)
    let later = book.decide(["champion": .yes, "days": .count(30)]).checklists.first
    #expect(later?.passes == .no)
    #expect(later?.items == [.yes, .yes])
    #expect(later?.met == 3)
    let never = book.decide(["champion": .yes, "days": .count(90)]).checklists.first
    #expect(never?.items == [.yes, .no])
    let open = book.decide(["champion": .yes]).checklists.first
    #expect(open?.passes == .unknown)
    #expect(open?.items == [.yes, .unknown])
    #expect(open?.met == 2)
    #expect(open?.unknown == 3)
  }

  @Test func `a table that always gives something is met while its input is unknown`() {
    var book = Sketch()
    let table = PointTable(
      subject: book.field("days", .count), rows: [.init(range: .from(0, below: 30), points: 3)], otherwise: 1)
    _ = book.checklist("ready", [.points("urgency", table)], atLeast: 1)
    let outcome = book.decide().checklists.first
    #expect(outcome?.items == [.yes])
    #expect(outcome?.passes == .yes)
    #expect(outcome?.met == 1)
    #expect(outcome?.unknown == 2)
  }
}
