import PlaybookCompiler
import PlaybookIR
import PlaybookSource
import Testing

/// Random expressions: what holds for every one of them.
@Suite struct ExpressionSoupTests {
  /// SplitMix64: the same numbers on every run.
  struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
  }

  private static let words: [String] =
    BenchSymbols.fields.map(\.title.name) + [
      "broken", "foo", "vp", "US", "A1", "now", "lead.partner", "email.domain", "fact.soon", "fact.value",
      "fact.broken",
      "signal.pricing", "icp.midmarket fits", "icp.midmarket.size", "checklist.bant passes", "score.fit",
      "score.intent",
      "grade.priority", "grade.steps", "stage.x", "list.words", "list.competitors", "list.nope", "today", "yes", "no",
      "5",
      "0", "-1", "2.5", "20%", "10 USD", "10 EUR", "\"VP\"", "\"acme.example\"", "\"\"", "\" x\"", "2026-01-01",
      "2026-01-01T00:00:00Z", "999_999_999_999", "page", "result", "1", "any page_view", "count of call", "last call",
      "last call.result", "any call where result = answered in last 3 days", "count of days with page_view",
    ]

  private static let glue = [
    "and", "or", "not", "=", "!=", "<", "<=", ">", ">=", "is", "is not", "between", "in", "[", "]", "(", ")", ",", "+",
    "-",
    "*", "/", "contains", "contains word", "contains any word in", "starts with", "like", "includes", "includes any of",
    "is answered", "is missing", "in last 30 days", "in last 3 months", "in next 2 weeks", "in last 2 business days",
    "days since", "days until", "before", "after", "time in \"UTC\"", "from 09:00 to 17:00", "22:00", "if", "then",
    "else", "min(", "max(", "first known of [",
    "largest known of [", "where", "any", "count of", "fits", "passes",
  ]

  private static func soup(_ dice: inout Dice) -> String {
    (0..<1 + dice.below(14)).map { _ in dice.below(5) < 3 ? dice.pick(words) : dice.pick(glue) }.joined(separator: " ")
  }

  /// An expression that can be read, of random operands.
  private static func tree(_ dice: inout Dice, depth: Int) -> String {
    guard depth > 0, dice.below(5) > 0 else { return dice.pick(words) }
    func next() -> String { tree(&dice, depth: depth - 1) }
    switch dice.below(14) {
    case 0: return "(\(next()) and \(next()))"
    case 1: return "(\(next()) or \(next()) or \(next()))"
    case 2: return "(not \(next()))"
    case 3: return "(\(next()) \(dice.pick(["=", "!=", "<", ">=", "is", "is not"])) \(next()))"
    case 4: return "(\(next()) \(dice.pick(["+", "-", "*", "/"])) \(next()))"
    case 5: return "(\(next()) between \(next()) and \(next()))"
    case 6: return "(\(next()) in [\(next()), \(next())])"
    case 7: return "(\(next()) in \(next()))"
    case 8:
      return "(\(next()) \(dice.pick(["contains", "starts with", "like", "includes", "includes any of"])) \(next()))"
    case 9: return "\(dice.pick(["min", "max"]))(\(next()), \(next()))"
    case 10: return "\(dice.pick(["first", "largest"])) known of [\(next()), \(next())]"
    case 11: return "(if \(next()) then \(next()) else \(next()))"
    case 12:
      return
        "(\(next()) \(dice.pick(["in last 3 days", "in next 2 months", "is answered", "before today", "time in \"UTC\"", "from 22:00 to 06:00"])))"
    default: return "(\(dice.pick(["days since", "days until", "-"])) \(next()))"
    }
  }

  private static let wants: [(ExpressionBench.Want, ExpressionScope)] = [
    (.any, .book), (.condition, .book), (.number, .book), (.points, .book), (.condition, .icpTiers("midmarket")),
    (.condition, .event("page_view")), (.condition, .event("nope")),
  ]

  @Test(arguments: 0..<4) func `no words in any order trap the checker`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<1_500 {
      let source = Self.soup(&dice)
      let (want, scope) = dice.pick(Self.wants)
      Self.expectSound(ExpressionBench.check(source, as: want, scope: scope), source, scope)
    }
  }

  @Test(arguments: 4..<8) func `an expression is checked, or refused for a reason`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    var accepted = 0
    for _ in 0..<1_500 {
      let source = Self.tree(&dice, depth: 4)
      let (want, scope) = dice.pick(Self.wants)
      let outcome = ExpressionBench.check(source, as: want, scope: scope)
      Self.expectSound(outcome, source, scope)
      if outcome.expression != nil { accepted += 1 }
    }
    #expect(accepted > 30, "too few of them can be checked to show anything")
  }

  private static func expectSound(_ outcome: ExpressionBench.Outcome, _ source: String, _ scope: ExpressionScope) {
    for diagnostic in outcome.diagnostics {
      #expect(!diagnostic.message.isEmpty && !diagnostic.message.contains("\n"), "\(source)")
      if let span = diagnostic.span { #expect(span.start < span.end, "\(source): \(diagnostic.message)") }
    }
    guard outcome.parseDiagnostics.isEmpty else { return }
    if let expression = outcome.expression {
      #expect(!outcome.diagnostics.hasErrors, "\(source)")
      if scope == .book { #expect(BenchProgram.with(expression).verify().isEmpty, "\(source)") }
      return
    }
    let readsBroken = ["broken", "odd", "nope"].contains { source.contains($0) } || scope == .event("nope")
    #expect(outcome.diagnostics.hasErrors || readsBroken, "\(source) is refused without a word")
  }

  @Test func `a chain of thousands of conditions or values is no deeper than a short one`() throws {
    let values = (0..<5_000).map { "\"v\($0)\"" }.joined(separator: ", ")
    let outcome = ExpressionBench.check("title in [\(values)]", as: .condition)
    #expect(try #require(outcome.expression).operands.count == 5_001)
    #expect(outcome.diagnostics.isEmpty)
  }
}
