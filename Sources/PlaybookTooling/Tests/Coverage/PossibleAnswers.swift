import PlaybookIR
import PlaybookRuntime

/// Which answers of a condition can come about, as far as its form says: `pain is answered` is never no, and
/// `size is on file and size >= 50` never unknown.
///
/// Guarantee: what is left out never comes out of a lead whose values are what their fields take; a field with a default
/// counts as known.
struct PossibleAnswers {
  private let program: Program

  init(_ program: Program) { self.program = program }

  func answers(_ condition: Expression) -> [Truth] {
    let found = possible(condition, known: [])
    return [.yes] + (found.no ? [.no] : []) + (found.unknown ? [.unknown] : [])
  }

  private typealias Answers = (no: Bool, unknown: Bool)

  /// `known`: fields that have a value wherever this condition decides anything.
  private func possible(_ expression: Expression, known: Set<Int>) -> Answers {
    let operands = expression.operands
    switch expression.op {
    case .literal, .today, .isOnFile, .isMissing, .eventField: return (true, false)
    case .isAnswered: return (false, operands.contains { possible($0, known: known).unknown })
    case .event:
      guard case .query(let query) = expression.reference else { return (true, true) }
      return (true, query.form == .first || query.form == .last)
    case .field:
      guard case .field(let index) = expression.reference, program.fields.indices.contains(index) else {
        return (true, true)
      }
      return (true, program.fields[index].defaultValue == nil && !known.contains(index))
    case .and, .or:
      // Beside `x is on file`, x is known; beside `or x is missing` it is too.
      let wanted: Operator = expression.op == .and ? .isOnFile : .isMissing
      let all = flattened(expression, expression.op)
      let found = known.union(all.compactMap { $0.op == wanted ? $0.operands.first?.field : nil })
      let parts = all.map { possible($0, known: found) }
      let no = expression.op == .and ? parts.contains(where: \.no) : parts.allSatisfy(\.no)
      return (no, parts.contains(where: \.unknown))
    case .firstKnown:
      // The last one that is always known settles it.
      return (true, operands.allSatisfy { possible($0, known: known).unknown })
    case .not: return (true, operands.contains { possible($0, known: known).unknown })
    case _: break
    }
    if let asked = self.asked(expression) { return asked }
    return (true, operands.contains { possible($0, known: known).unknown })
  }

  /// What another part can answer; nil where none is asked.
  private func asked(_ expression: Expression) -> Answers? {
    guard let part = expression.part else { return nil }
    let expressions = program.expressions(of: part)
    if case .item(_, let index) = expression.reference, expressions.indices.contains(index) {
      return possible(expressions[index], known: [])
    }
    let all = expressions.map { possible($0, known: []) }
    if case .fact = part, all.count == 1 { return all[0] }
    return (true, all.contains(where: \.unknown))
  }

  private func flattened(_ expression: Expression, _ op: Operator) -> [Expression] {
    expression.op == op ? expression.operands.flatMap { flattened($0, op) } : [expression]
  }
}

extension Expression {
  fileprivate var field: Int? { if op == .field, case .field(let index) = reference { index } else { nil } }
}
