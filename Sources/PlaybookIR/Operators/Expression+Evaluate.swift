extension Expression {
  /// What the expression comes to when its operands come to `operands`: the one meaning of every operator.
  ///
  /// Total: whatever the operands are, there is an answer and no trap. Leaves that read the lead or its history (a
  /// field, a fact, a signal, a score, an event and so on) are the interpreter's business and are unknown here.
  package func evaluate(_ operands: [Evaluation], _ context: EvaluationContext) -> Evaluation {
    op.evaluate(operands, types: self.operands.map(\.type), reference: reference, context: context)
  }

  /// The value of an expression that reads nothing but literals, for the checker's folding; nil when it reads more.
  package func folded(_ context: EvaluationContext) -> Evaluation? {
    switch op {
    case .field, .eventField, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item, .score, .grade, .event,
      .today, .inLast, .inNext, .daysSince, .daysUntil, .timeOfDay:
      return nil
    case .literal, .emailDomain, .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .between, .isIn, .isInList, .includesAny, .includesAll, .includesAnyInList, .includesAllInList, .countOf,
      .contains,
      .containsWord, .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like, .isAnswered, .isOnFile,
      .isMissing, .add, .subtract, .multiply, .divide, .negate, .minimum, .maximum, .choose, .firstKnown, .largestKnown,
      .before, .after, .isFrom:
      var values: [Evaluation] = []
      for operand in operands {
        guard let value = operand.folded(context) else { return nil }
        values.append(value)
      }
      return evaluate(values, context)
    }
  }
}

extension Operator {
  /// As `Expression.evaluate`; `types` are the operands' types, which only tell a percentage from a number.
  package func evaluate(
    _ operands: [Evaluation], types: @autoclosure () -> [ValueType], reference: Reference, context: EvaluationContext
  ) -> Evaluation {
    let row = OperatorTable.row(self)
    guard operands.count >= row.least, operands.count <= row.most ?? .max else { return .unknown(.invalid) }
    switch self {
    case .literal:
      guard case .value(let value) = reference else { return .unknown(.invalid) }
      return .known(value)
    case .field, .eventField, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item, .score, .grade, .event:
      return .unknown(.absent)
    case .today: return .known(.date(context.today))
    case .emailDomain: return emailDomain(operands[0])
    case .not: return negated(operands[0])
    case .and: return conjunction(operands)
    case .or: return disjunction(operands)
    case .equal: return Comparison(operands[0], operands[1], context).isEqual
    case .notEqual: return Comparison(operands[0], operands[1], context).isNotEqual
    case .less, .before: return Comparison(operands[0], operands[1], context).isLess
    case .lessOrEqual: return Comparison(operands[0], operands[1], context).isLessOrEqual
    case .greater, .after: return Comparison(operands[0], operands[1], context).isGreater
    case .greaterOrEqual: return Comparison(operands[0], operands[1], context).isGreaterOrEqual
    case .between: return between(operands, context)
    case .isIn: return isIn(operands, context)
    case .isInList: return isIn(operands[0], context.list(reference))
    case .includesAny, .includesAll: return includes(operands, context)
    case .includesAnyInList, .includesAllInList: return includes(operands[0], context.list(reference))
    case .countOf: return size(operands[0])
    case .contains: return textTest(operands) { $0.contains($1) }
    case .containsWord, .containsAnyWord: return textTest(operands) { $0.contains(word: $1) }
    case .startsWith: return textTest(operands) { $0.starts(with: $1) }
    case .endsWith: return textTest(operands) { $0.ends(with: $1) }
    case .like: return textTest(operands) { $0.isLike($1) }
    case .containsAnyWordInList: return containsAnyWord(operands[0], context.list(reference))
    case .isAnswered: return operands[0].isUsable ? .yes : operands[0].passedOn
    case .isOnFile: return Evaluation(operands[0].isUsable)
    case .isMissing: return Evaluation(!operands[0].isUsable)
    case .add, .subtract: return sum(operands[0], operands[1], context)
    case .multiply: return product(operands[0], operands[1], percents: types().count { $0 == .percent })
    case .divide: return quotient(operands[0], operands[1], context)
    case .negate: return negative(operands[0])
    case .minimum, .maximum: return extreme(operands, context)
    case .largestKnown: return largestKnown(operands, context)
    case .choose: return choice(operands)
    case .firstKnown: return operands.first { $0.isUsable } ?? operands[0]
    case .daysSince, .daysUntil: return days(operands[0], context)
    case .inLast, .inNext: return isInWindow(operands[0], operands[1], context)
    case .timeOfDay: return clock(at: operands[0], in: operands[1], context)
    case .isFrom: return isFrom(operands)
    }
  }

  private func emailDomain(_ operand: Evaluation) -> Evaluation {
    guard case .known(.text(let text)) = operand else { return operand.passedOn }
    guard let at = text.bytes.lastIndex(of: UInt8(ascii: "@")), at + 1 < text.bytes.count else {
      return .unknown(.invalid)
    }
    return .known(.text(Text(bytes: Array(text.bytes[(at + 1)...]))))
  }

  private func size(_ operand: Evaluation) -> Evaluation {
    guard case .known(.list(let elements)) = operand else { return operand.passedOn }
    return .known(.number(Fixed(whole: elements.count)))
  }

  // MARK: - Truth

  private func negated(_ operand: Evaluation) -> Evaluation {
    switch operand.truth {
    case .yes: .no
    case .no: .yes
    case .unknown: operand.passedOn
    }
  }

  /// No if any is no, else the first unknown, else yes.
  private func conjunction(_ operands: [Evaluation]) -> Evaluation {
    if operands.contains(where: { $0.truth == .no }) { return .no }
    return operands.first { $0.truth == .unknown }?.passedOn ?? .yes
  }

  /// Yes if any is yes, else the first unknown, else no.
  private func disjunction(_ operands: [Evaluation]) -> Evaluation {
    if operands.contains(where: { $0.truth == .yes }) { return .yes }
    return operands.first { $0.truth == .unknown }?.passedOn ?? .no
  }

  private func choice(_ operands: [Evaluation]) -> Evaluation {
    switch operands[0].truth {
    case .yes: operands[1]
    case .no: operands[2]
    case .unknown: operands[0].passedOn
    }
  }
}

extension Evaluation {
  /// Whether there is a value at all, certain or within limits.
  package var isUsable: Bool {
    if case .unknown = self { false } else { true }
  }

  /// The unknown that an operator gives which reads this as an operand and cannot use it. A value of a kind that no
  /// checked program hands to the operator counts as invalid.
  var passedOn: Evaluation {
    switch self {
    case .unknown: self
    case .interval, .possible: .unknown(unknownReason ?? .invalid)
    case .known: .unknown(.invalid)
    }
  }
}
