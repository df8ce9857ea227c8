import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// `and`, `or`, `not`, and what stands where a condition is expected.
extension ExpressionChecker {
  mutating func checkCondition(_ syntax: ExpressionSyntax) -> Expression? {
    guard let expression = check(syntax, .condition) else { return nil }
    guard expression.type == .yesNo else {
      let hint = conditionHint(expression.type, syntax)
      let words = CheckedOperand(syntax: syntax, expression: expression).typeWords
      report(.conditionExpected(quoted(syntax), isA: words, at: syntax.span, hint: hint))
      return nil
    }
    noteConstantCondition(expression, syntax)
    return expression
  }

  /// How something that is no condition is usually asked about.
  private func conditionHint(_ type: ValueType, _ syntax: ExpressionSyntax) -> String? {
    let text = sourceText(syntax.withoutBrackets.span)
    switch syntax.withoutBrackets.kind {
    case .literal: return "say what it is compared with"
    case .event(let query):
      let form = query.form.rawValue
      if query.form == .first || query.form == .last, query.field == nil, text.utf8.starts(with: form.utf8) {
        return "ask whether it happened: `any\(String(decoding: text.utf8.dropFirst(form.utf8.count), as: UTF8.self))`"
      }
    case .path, .list, .parenthesised, .not, .negative, .logical, .comparison, .arithmetic, .state, .between,
      .membership, .includes, .textTest, .choice, .conditional, .days, .timeOfDay, .hours, .within, .order, .predicate,
      .today, .broken:
      break
    }
    switch type {
    case .points: return "compare it, such as `\(text) >= 60`"
    case .count, .number: return "compare it, such as `\(text) > 0`"
    case .percent: return "compare it, such as `\(text) >= 20%`"
    case .money: return "compare it, such as `\(text) >= 10_000 \(symbols.currency ?? "USD")`"
    case .clock: return "compare it, such as `\(text) from 09:00 to 17:00`"
    case .date, .time:
      // Without brackets the `in last` belongs to the event.
      if case .event = scope { return "compare it in brackets, such as `(\(text) in last 30 days)`" }
      return "compare it, such as `\(text) in last 30 days`"
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
    let chain = syntax.chain(of: word)
    var operands: [CheckedOperand] = []
    var subject: Subject?
    var index = 0
    while index < chain.count {
      let operand = chain[index]
      index += 1
      if let subject, let value = subject.value(operand) {
        var values = [value]
        while index < chain.count, let next = subject.value(chain[index]) {
          values.append(next)
          index += 1
        }
        report(
          .conditionExpected(
            quoted(operand), isA: "only a value", at: operand.span, hint: subject.hint(for: values)))
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
    let isTextTest: Bool
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
        isTextTest = false
      case .textTest(let left, let test, let right):
        subject = left
        value = right
        isNegated = false
        operation = test.rawValue
        isTextTest = true
      case .literal, .path, .list, .parenthesised, .not, .negative, .logical, .arithmetic, .state, .between,
        .membership, .includes, .choice, .conditional, .days, .timeOfDay, .hours, .within, .order, .event, .predicate,
        .today, .broken:
        return nil
      }
      self.type = type
      self.words = checker.sourceText(subject.span)
      self.value = checker.sourceText(value.span)
    }

    /// The text of an operand that is one more value for the same question, else nil.
    func value(_ syntax: ExpressionSyntax) -> String? {
      if let bare = syntax.bareWord, type.takesBareWords, type.names?.contains(bare.text) ?? Country.isKnown(bare.text)
      {
        return bare.text
      }
      return type.isText ? syntax.quotedText.map { TypeWords.quote($0.text) } : nil
    }

    func hint(for values: [String]) -> String {
      if isTextTest { return "repeat the question: `\(words) \(operation) \(values[0])`" }
      let list = ([value] + values).prefix(8).joined(separator: ", ")
      return "write `\(isNegated ? "not " : "")\(words) in [\(list)]`"
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

extension ExpressionSyntax {
  /// What stands between the words of a chain, in written order.
  fileprivate func chain(of word: LogicalSyntax) -> [ExpressionSyntax] {
    guard case .logical(word, let left, let right) = kind else { return [self] }
    return left.chain(of: word) + right.chain(of: word)
  }
}
