package import PlaybookSource
import PlaybookIR
import PlaybookSyntax

/// A condition that comes to the same whatever the lead says.
package struct ConstantCondition: Sendable, Hashable {
  package let span: SourceSpan
  /// What it always comes to; while a field that it reads is not known it may also be unknown.
  package let outcome: Bool
}

/// Finds constant conditions. Only what is certain from one comparison alone is said: no reasoning over two fields, nor
/// over two conditions.
extension ExpressionChecker {
  mutating func noteConstantCondition(_ expression: Expression, _ syntax: ExpressionSyntax) {
    let written = syntax.withoutBrackets
    switch written.kind {
    case .logical, .not, .conditional:
      // Their conditions have been noted one by one.
      return
    case .literal, .path, .list, .parenthesised, .negative, .comparison, .arithmetic, .state, .between, .membership,
      .includes, .textTest, .choice, .days, .timeOfDay, .hours, .within, .order, .event, .predicate, .today, .broken:
      guard let outcome = expression.constantOutcome else { return }
      constantConditions.append(ConstantCondition(span: written.span, outcome: outcome))
    }
  }
}

extension Expression {
  /// The only answer, besides unknown, that a comparison can come to.
  fileprivate var constantOutcome: Bool? {
    switch op {
    case .literal:
      if case .truth(let truth)? = fixedValue { truth } else { nil }
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: constantComparison
    case .between:
      operands[0].bounds.flatMap { bounds in
        guard case .number(let low)? = operands[1].fixedValue, case .number(let high)? = operands[2].fixedValue else {
          return nil
        }
        if low <= bounds.low, high >= bounds.high { return true }
        return high < bounds.low || low > bounds.high ? false : nil
      }
    case .isIn:
      constantMembership
    case .like:
      if case .text(let pattern)? = operands[1].fixedValue, pattern.bytes.allSatisfy({ $0 == UInt8(ascii: "*") }) {
        true
      } else {
        nil
      }
    case .field, .eventField, .emailDomain, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item, .score,
      .grade, .event, .today, .not, .and, .or, .isInList, .includesAny, .includesAll, .includesAnyInList,
      .includesAllInList, .countOf, .contains, .containsWord, .containsAnyWord, .containsAnyWordInList, .startsWith,
      .endsWith,
      .isAnswered, .isOnFile, .isMissing, .add, .subtract, .multiply, .divide, .negate, .minimum, .maximum, .choose,
      .firstKnown, .largestKnown, .daysSince, .daysUntil, .inLast, .inNext, .before, .after,
      .timeOfDay, .isFrom:
      nil
    }
  }
}

extension Expression {
  private var constantComparison: Bool? {
    let (left, right) = (operands[0], operands[1])
    if left.isSame(as: right) {
      return op == .equal || op == .lessOrEqual || op == .greaterOrEqual
    }
    guard let a = left.bounds, let b = right.bounds else { return nil }
    if op == .equal { return a.isApart(from: b) ? false : nil }
    if op == .notEqual { return a.isApart(from: b) ? true : nil }
    let isReversed = op == .greater || op == .greaterOrEqual
    let (low, high) = isReversed ? (b, a) : (a, b)
    if op == .less || op == .greater { return low.isBelow(high) ? true : high.isAtMost(low) ? false : nil }
    return low.isAtMost(high) ? true : high.isBelow(low) ? false : nil
  }

  /// A grade is certain to be one of all its names; a closed set may still be unknown, and asking for all its values is
  /// how some authors ask whether it is known.
  private var constantMembership: Bool? {
    guard case .grade(let names) = operands[0].type else { return nil }
    let wanted = operands.dropFirst().compactMap { operand -> String? in
      if case .member(let name)? = operand.fixedValue { name } else { nil }
    }
    return names.allSatisfy(wanted.contains) ? true : nil
  }

  /// The least and greatest number that it can come to, where that is certain: counts and literals.
  private var bounds: NumberBounds? {
    if let value = fixedValue {
      guard case .number(let number) = value else { return nil }
      return NumberBounds(low: number, high: number, isWhole: number.isWhole)
    }
    guard type == .count else { return nil }
    return NumberBounds(low: .zero, high: Fixed(whole: .max), isWhole: true)
  }

  /// The same leaves and operators throughout; queries are never taken for the same.
  private func isSame(as other: Expression) -> Bool {
    guard op == other.op, operands.count == other.operands.count else { return false }
    let isSameReference =
      switch (reference, other.reference) {
      case (.none, .none): true
      case (.value(let a), .value(let b)): a == b
      case (.field(let a), .field(let b)), (.part(let a), .part(let b)), (.list(let a), .list(let b)): a == b
      case (.item(let part, let index), .item(let otherPart, let otherIndex)):
        part == otherPart && index == otherIndex
      case (.none, _), (.value, _), (.field, _), (.part, _), (.item, _), (.list, _), (.query, _): false
      }
    return isSameReference && zip(operands, other.operands).allSatisfy { $0.isSame(as: $1) }
  }
}

private struct NumberBounds {
  let low: Fixed
  let high: Fixed
  let isWhole: Bool

  /// Every number of these is below every one of the others.
  func isBelow(_ other: Self) -> Bool { high < other.low }

  func isAtMost(_ other: Self) -> Bool { high <= other.low }

  /// No number is in both.
  func isApart(from other: Self) -> Bool {
    if isBelow(other) || other.isBelow(self) { return true }
    return (isWhole && other.low == other.high && !other.isWhole) || (other.isWhole && low == high && !isWhole)
  }
}
