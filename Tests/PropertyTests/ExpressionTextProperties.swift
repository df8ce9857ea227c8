import PlaybookIR
import Testing

/// What explanations show of a condition is the language itself.
@Suite("Properties of conditions as they are shown")
struct ExpressionTextProperties {
  @Test("A condition that is shown reads back as the same condition", arguments: 0..<40)
  func readsBack(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let text = generator.book().text
    let program = try #require(GeneratedBook([text]).program)
    let expressions = program.conditions
    let words = ExpressionText(program)
    // Names that sort behind all others leave the indices of the book's own parts as they are.
    let facts = expressions.enumerated().map { "fact zzz_\(1_000_000 + $0): \(words.text($1))" }
    let book = GeneratedBook([text, "edition 1\n" + facts.joined(separator: "\n") + "\n"])
    #expect(book.errors == [])
    let read = try #require(book.program).facts.filter { $0.title.name.hasPrefix("zzz_") }
    #expect(read.count == expressions.count)
    for (expression, fact) in zip(expressions, read) {
      guard case .expression(let again) = fact.value else { continue }
      #expect(shape(again) == shape(expression), "\(words.text(expression))")
    }
  }

  /// The canonical form of the expression alone.
  private func shape(_ expression: Expression) -> String {
    var program = Program()
    program.facts = [Fact(title: Title("x", origin: .none), value: .expression(expression))]
    return program.canonicalJSON
  }
}

extension Program {
  /// Every condition that stands somewhere by itself.
  fileprivate var conditions: [Expression] {
    var conditions = signals.map(\.condition) + icps.flatMap { $0.criteria.map(\.condition) }
    conditions +=
      icps.flatMap { $0.tiers.compactMap(\.condition) } + stages.flatMap { $0.rungs.compactMap(\.condition) }
    conditions += routes.flatMap { $0.rows.map(\.condition) } + playbooks.compactMap(\.applies)
    conditions += playbooks.map(\.qualified) + playbooks.flatMap { $0.disqualifiers.map(\.expression) }
    for item in checklists.flatMap(\.items) {
      if case .condition(let condition) = item.value { conditions.append(condition) }
    }
    for rule in scores.flatMap(\.rules) {
      if case .when(_, let condition) = rule.value { conditions.append(condition) }
    }
    for fact in facts {
      if case .expression(let expression) = fact.value { conditions.append(expression) }
    }
    return conditions
  }
}
