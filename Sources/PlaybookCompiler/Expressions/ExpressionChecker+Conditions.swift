import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// `and`, `or`, `not`, and what stands where a condition is expected.
extension ExpressionChecker {
  mutating func checkCondition(_ syntax: ExpressionSyntax) -> Expression? {
    guard let expression = check(syntax, .condition) else { return nil }
    guard expression.type == .yesNo else {
      let hint = conditionHint(expression.type, syntax)
      report(.conditionExpected(quoted(syntax), isA: TypeWords.of(expression.type), at: syntax.span, hint: hint))
      return nil
    }
    noteConstantCondition(expression, syntax)
    return expression
  }

  /// How something that is no condition is usually asked about.
  private func conditionHint(_ type: ValueType, _ syntax: ExpressionSyntax) -> String? {
    let text = sourceText(syntax.withoutBrackets.span)
    if case .literal = syntax.withoutBrackets.kind { return "repeat what it is compared with" }
    switch type {
    case .points: return "compare it, such as `\(text) >= 60`"
    case .count, .number: return "compare it, such as `\(text) > 0`"
    case .percent: return "compare it, such as `\(text) >= 20%`"
    case .money: return "compare it, such as `\(text) >= 10_000 \(symbols.currency ?? "USD")`"
    case .date, .time: return "compare it, such as `\(text) in last 30 days`"
    case .choice(let names), .grade(let names):
      return "compare it, such as `\(text) in [\(names.prefix(2).joined(separator: ", "))]`"
    case .country: return "compare it, such as `\(text) in [US, CA]`"
    case .text, .email, .domain, .phone, .url, .timezone:
      return "compare it, such as `\(text) = \"…\"`, or ask whether it is there: `\(text) is answered`"
    case .list: return "ask what is in it, such as `\(text) includes …`"
    case .events: return Self.historyHint
    case .yesNo, .duration: return nil
    }
  }

  mutating func checkNot(_ inner: ExpressionSyntax, _ syntax: ExpressionSyntax) -> Expression? {
    guard let condition = checkCondition(inner) else { return nil }
    return apply(.not, [CheckedOperand(syntax: inner, expression: condition)], syntax)
  }

  /// A chain of one word is one operator over all its conditions, however long it is.
  mutating func checkLogical(_ word: LogicalSyntax, _ syntax: ExpressionSyntax) -> Expression? {
    var chain: [ExpressionSyntax] = []
    var rest = syntax
    while case .logical(word, let left, let right) = rest.kind {
      chain.append(right)
      rest = left
    }
    chain.append(rest)
    var operands: [CheckedOperand] = []
    var subject: Subject?
    for operand in chain.reversed() {
      if let subject, let hint = subject.hint(for: operand, after: word) {
        report(.conditionExpected(quoted(operand), isA: "only a value", at: operand.span, hint: hint))
        continue
      }
      let condition = checkCondition(operand)
      subject = condition.flatMap { Subject(of: operand, $0, self) } ?? (condition == nil ? nil : subject)
      if let condition { operands.append(CheckedOperand(syntax: operand, expression: condition)) }
    }
    guard operands.count == chain.count else { return nil }
    return apply(word == .and ? .and : .or, operands, syntax)
  }

  /// What the condition before an `or` asks about, to recognise `seniority = vp or director`.
  private struct Subject {
    let words: String
    let type: ValueType
    /// The value that was asked for, as written.
    let value: String
    let isNegated: Bool
    let operation: String

    init?(of syntax: ExpressionSyntax, _ expression: Expression, _ checker: ExpressionChecker) {
      guard let type = expression.operands.first?.type else { return nil }
      let subject: ExpressionSyntax
      let value: ExpressionSyntax
      switch syntax.kind {
      case .comparison(let comparison, let left, let right):
        switch comparison {
        case .equal, .isEqual: isNegated = false
        case .notEqual, .isNotEqual: isNegated = true
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
        }
        subject = left
        value = right
        operation = comparison.rawValue
      case .textTest(let left, let test, let right):
        subject = left
        value = right
        isNegated = false
        operation = test.rawValue
      case .literal, .path, .list, .parenthesised, .not, .negative, .logical, .arithmetic, .state, .between,
        .membership, .includes, .choice, .conditional, .days, .within, .order, .event, .predicate, .today, .broken:
        return nil
      }
      self.type = type
      self.words = checker.sourceText(subject.span)
      self.value = checker.sourceText(value.span)
    }

    /// A hint when `syntax` is one more value for the same question, else nil.
    func hint(for syntax: ExpressionSyntax, after word: LogicalSyntax) -> String? {
      let text: String
      if let bare = syntax.bareWord, type.takesBareWords, type.names?.contains(bare.text) ?? Country.isKnown(bare.text)
      {
        text = bare.text
      } else if let label = syntax.quotedText, type.isText {
        text = TypeWords.quote(label.text)
      } else {
        return nil
      }
      if operation.utf8.count > 2, type.isText, !operation.utf8.starts(with: "is".utf8) {
        return "repeat the question: `\(words) \(operation) \(text)`"
      }
      return "write `\(isNegated ? "not " : "")\(words) in [\(value), \(text)]`"
    }
  }

  // MARK: - if

  mutating func checkConditional(
    _ condition: ExpressionSyntax, _ yes: ExpressionSyntax, _ no: ExpressionSyntax, _ syntax: ExpressionSyntax,
    _ context: OperandContext
  ) -> Expression? {
    let test = checkCondition(condition)
    guard let branches = checkOptions([yes, no], "if", context), let test else { return nil }
    return apply(.choose, [CheckedOperand(syntax: condition, expression: test)] + branches, syntax)
  }
}
