/// Expressions: their types by the operator table, and the rules that types alone do not show.
extension Verifier {
  /// Where an expression stands.
  enum Scope: Equatable {
    case lead
    /// In the `where` of a query of this kind of event.
    case event(Int)
  }

  mutating func verify(_ key: String, _ expression: Expression, as type: ValueType) {
    at(key) { verifier in
      verifier.verify(expression, .lead, depth: 1)
      verifier.expect(expression.type == type, "it is \(expression.type.words), not \(type.words)")
    }
  }

  /// An expression of any type out of several.
  mutating func verify(_ key: String, _ expression: Expression, _ fits: (ValueType) -> Bool) {
    at(key) { verifier in
      verifier.verify(expression, .lead, depth: 1)
      verifier.expect(fits(expression.type), "it cannot be \(expression.type.words)")
    }
  }

  mutating func verify(_ expression: Expression, _ scope: Scope, depth: Int) {
    guard depth <= Self.greatestDepth else {
      return report("the expression is deeper than \(Self.greatestDepth) levels")
    }
    verify(expression.origin)
    each("operands", expression.operands) { $0.verify($2, scope, depth: depth + 1) }
    guard let leaf = leafType(expression, scope, depth: depth) else { return }
    switch OperatorTable.check(expression.op, expression.operands.map(\.type), leaf: leaf) {
    case .success(let type):
      expect(type == expression.type, "`\(expression.op.rawValue)` does not give \(expression.type.words) of this kind")
    case .failure(.count(let least, _)):
      report("`\(expression.op.rawValue)` has \(expression.operands.count) operands and needs at least \(least)")
    case .failure(.operand(let index, let expected)):
      report("operand \(index) of `\(expression.op.rawValue)` is not \(expected.joined(separator: " or "))")
    }
    verifyOperands(of: expression)
  }

  /// What types do not show.
  private mutating func verifyOperands(of expression: Expression) {
    switch expression.op {
    case .multiply where expression.type == .points:
      let isLiteral = expression.operands.contains { $0.op == .literal }
      expect(isLiteral, "points are multiplied by something else than a literal")
    case .isAnswered, .isOnFile, .isMissing:
      let isField = expression.operands.allSatisfy { $0.op == .field || $0.op == .eventField }
      expect(isField, "only a field can be answered, on file or missing")
    case .inLast, .inNext, .add, .subtract:
      guard let duration = expression.operands.last, duration.type == .duration else { return }
      guard duration.op == .literal, case .value(.duration(let value)) = duration.reference else {
        return report("the duration is no literal")
      }
      let isTime = expression.operands.first?.type == .time
      expect(isTime ? value.microseconds != nil : value.kind == .calendar, "the duration does not fit what it is for")
    case .timeOfDay:
      guard let zone = expression.operands.last, case .value(.text(let name)) = zone.reference else { return }
      verify(zone: name.string)
    case .literal, .field, .eventField, .emailDomain, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item,
      .score, .grade, .event, .today, .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .between, .isIn, .isInList, .includesAny, .includesAll, .includesAnyInList, .includesAllInList,
      .countOf, .contains, .containsWord, .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like,
      .multiply,
      .divide, .negate, .minimum, .maximum, .choose, .firstKnown, .largestKnown, .daysSince, .daysUntil, .before,
      .after, .isFrom:
      break
    }
  }
}
