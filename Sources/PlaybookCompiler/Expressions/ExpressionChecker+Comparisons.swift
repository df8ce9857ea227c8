import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// `=`, `<`, `between`, `in`.
extension ExpressionChecker {
  mutating func checkComparison(
    _ word: ComparisonSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let op = word.op
    let isEquality = op == .equal || op == .notEqual
    if isEquality, reportListSide(word, left, right) { return nil }
    guard let (left, right) = checkPair(left, right, isEquality: isEquality) else { return nil }
    guard areComparable(left, right, op, word.rawValue, at: syntax.span) else { return nil }
    return apply(op, [left, right], syntax)
  }

  /// `x = [a, b]`, `x = list.y`: true when it was reported.
  private mutating func reportListSide(
    _ word: ComparisonSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> Bool {
    var isList = right.listName != nil
    if case .list = right.withoutBrackets.kind { isList = true }
    guard isList else { return false }
    if let name = right.listName, list(name) == nil { return true }
    let not = word.op == .notEqual ? "not " : ""
    let hint = "write `\(not)\(sourceText(left.span)) in \(sourceText(right.withoutBrackets.span))`"
    report(.listOutOfPlace(quoted(right), at: right.span, hint: hint))
    return true
  }

  /// Whether the two sides can stand on the sides of `op`; reports why not, in the author's words.
  mutating func areComparable(
    _ left: CheckedOperand, _ right: CheckedOperand, _ op: Operator, _ word: String, at span: SourceSpan
  ) -> Bool {
    for operand in [left, right] {
      if case .list = operand.type {
        let other = operand.syntax.span == left.syntax.span ? right : left
        let hint =
          "ask what is in it, such as `\(sourceText(operand.syntax.span)) includes \(sourceText(other.syntax.span))`"
        report(
          .incomparable(quoted(operand.syntax), isA: operand.typeWords, at: operand.syntax.span, hint: hint))
        return false
      }
      if operand.type == .events {
        report(
          .incomparable(
            quoted(operand.syntax), isA: operand.typeWords, at: operand.syntax.span, hint: Self.historyHint))
        return false
      }
    }
    guard left.type.isComparable(with: right.type) else {
      reportDifferentTypes(MismatchSide(quoted(left.syntax), left), MismatchSide(quoted(right.syntax), right), at: span)
      return false
    }
    let isEquality = op == .equal || op == .notEqual
    if !isEquality, !left.type.isOrdered {
      let hint = orderHint(left, right)
      report(.noOrder(quoted(left.syntax), isA: left.typeWords, operation: word, at: span, hint: hint))
      return false
    }
    warnOfFraction(left, right)
    warnOfFraction(right, left)
    return true
  }

  /// `growth > 0.2` means 0.2 %, which is seldom what its author had in mind.
  private mutating func warnOfFraction(_ percent: CheckedOperand, _ other: CheckedOperand) {
    guard percent.type == .percent, case .literal(.number(let number)) = other.syntax.withoutBrackets.kind,
      let value = try? Fixed.parse(number.text), value > .zero, value < Fixed(whole: 1)
    else { return }
    let hundredfold = value.multiplied(by: Fixed(whole: 100))?.description
    report(
      .fractionOfPercent(sourceText(percent.syntax.span), number.text, asPercent: hundredfold, at: other.syntax.span))
  }

  private func orderHint(_ left: CheckedOperand, _ right: CheckedOperand) -> String? {
    let text = sourceText(left.syntax.span)
    switch left.type {
    case .choice(let names), .grade(let names):
      return "list the values that count: `\(text) in [\(names.prefix(2).joined(separator: ", "))]`"
    case .text, .email, .domain, .phone, .url, .timezone, .country, .yesNo:
      return "ask whether it is equal: `\(text) = \(sourceText(right.syntax.span))`"
    case .count, .number, .percent, .money, .date, .time, .duration, .clock, .list, .points, .events: return nil
    }
  }

  // MARK: - between

  mutating func checkBetween(
    _ subject: ExpressionSyntax, _ low: ExpressionSyntax, _ high: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let checked = check(subject, .alone).map { CheckedOperand(syntax: subject, expression: $0) }
    let lowEnd = check(low, against: checked, isEquality: false)
    let highEnd = check(high, against: checked, isEquality: false)
    guard let checked, let lowEnd, let highEnd else { return nil }
    for end in [lowEnd, highEnd] {
      guard areComparable(checked, end, .between, "between", at: syntax.span) else { return nil }
    }
    if lowEnd.expression.isFixed(above: highEnd.expression) {
      if checked.type == .clock {
        report(.overMidnight(sourceText(low.span), sourceText(high.span), at: low.span.joined(high.span)))
        return nil
      }
      report(.reversedBetween(sourceText(low.span), sourceText(high.span), at: low.span.joined(high.span)))
      return nil
    }
    return apply(.between, [checked, lowEnd, highEnd], syntax)
  }

  // MARK: - in

  mutating func checkMembership(
    _ subject: ExpressionSyntax, _ list: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    if list.isBroken {
      _ = check(subject, .brokenOpposite)
      return nil
    }
    let checked = check(subject, .alone).map { CheckedOperand(syntax: subject, expression: $0) }
    if let name = list.listName { return checkNamedList(checked, name, .isInList, syntax) }
    guard case .list(let elements) = list.withoutBrackets.kind else {
      reportNoList(list, after: "in", of: checked)
      return nil
    }
    let values = checkValues(elements, of: checked, in: list)
    guard let checked, let values else { return nil }
    if checked.type == .points {
      report(
        .scoreCalculation(
          "in", at: syntax.span,
          hint: "compare it, such as `\(sourceText(checked.syntax.span)) between 60 and 80`"))
      return nil
    }
    return apply(.isIn, [checked] + values, syntax)
  }

  /// The most values of one list that are reported; finding the places of more on one line costs too long.
  private static let mostMisfits = 20

  /// The values that `subject` is compared with, each of a type that compares with it. Repeats are reported.
  mutating func checkValues(
    _ elements: [ExpressionSyntax], of subject: CheckedOperand?, element: Opposite? = nil, in list: ExpressionSyntax
  ) -> [CheckedOperand]? {
    guard !elements.isEmpty else {
      report(.emptyList(at: list.span))
      return nil
    }
    var opposite = element ?? subject.map { self.opposite($0, isEquality: true) }
    opposite?.expect(elements.count)
    var values: [CheckedOperand] = []
    var seen: [Text: SourceSpan] = [:]
    var misfits = 0
    for element in elements {
      // In a list of one wrong kind every value is a finding: after so many, all is said.
      guard misfits < Self.mostMisfits else { return nil }
      guard let expression = check(element, opposite.map { .opposite($0) } ?? .brokenOpposite) else {
        misfits += 1
        continue
      }
      let value = CheckedOperand(syntax: element, expression: expression)
      if let opposite, !fits(value, opposite, subject) {
        misfits += 1
        continue
      }
      if let key = expression.repeatKey {
        if let first = seen[key] {
          report(.repeatedValue(quoted(element), at: element.span, first: first))
          continue
        }
        seen[key] = element.span
      }
      values.append(value)
    }
    return misfits == 0 ? values : nil
  }

  private mutating func fits(_ value: CheckedOperand, _ opposite: Opposite, _ subject: CheckedOperand?) -> Bool {
    if let subject, subject.type == opposite.type {
      return areComparable(subject, value, .equal, "in", at: value.syntax.span)
    }
    if opposite.type.isComparable(with: value.type) { return true }
    reportDifferentTypes(
      MismatchSide(words: "each value of \(words(opposite))", type: opposite.type),
      MismatchSide(quoted(value.syntax), value),
      at: value.syntax.span)
    return false
  }

  /// Something else than a list after `in` and its kin.
  mutating func reportNoList(_ list: ExpressionSyntax, after word: String, of subject: CheckedOperand?) {
    guard !list.isBroken else { return }
    let text = sourceText(list.withoutBrackets.span)
    if case .path(let path) = list.withoutBrackets.kind, path.parts.count == 1, symbols.lists[path.text] != nil {
      report(.listExpected(quoted(list), after: word, at: list.span, hint: "write `\(word) list.\(path.text)`"))
      return
    }
    guard case .path(let path) = list.withoutBrackets.kind, let type = declaredField(path)?.type else {
      report(.listExpected(quoted(list), after: word, at: list.span, hint: "write it in brackets: `\(word) [\(text)]`"))
      return
    }
    var hint = "write the values in brackets, such as `\(word) [a, b]`"
    if case .list = type, let subject, word.utf8.elementsEqual("in".utf8) {
      hint = "ask the list: `\(text) includes \(sourceText(subject.syntax.withoutBrackets.span))`"
    }
    report(.listExpected(quoted(list), after: word, at: list.span, hint: hint))
  }
}

extension ComparisonSyntax {
  var op: Operator {
    switch self {
    case .equal, .isEqual: .equal
    case .notEqual, .isNotEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}

extension Expression {
  /// The fixed value, if it is one.
  var fixedValue: Value? {
    if op == .literal, case .value(let value) = reference { value } else { nil }
  }

  /// Equal for two literals that the language holds equal.
  var repeatKey: Text? {
    guard let value = fixedValue else { return nil }
    return switch value {
    case .text(let text): Text(bytes: [UInt8(ascii: "\"")] + text.folded.bytes)
    case .truth, .number, .money, .member, .country, .date, .time, .duration, .clock, .list: Text(value.canonical)
    }
  }

  /// Both are fixed, and this one is the greater.
  func isFixed(above other: Expression) -> Bool {
    switch (fixedValue, other.fixedValue) {
    case (.number(let low), .number(let high)): low > high
    case (.money(let low), .money(let high)):
      low.currency.utf8.elementsEqual(high.currency.utf8) && low.units > high.units
    case (.date(let low), .date(let high)): low > high
    case (.time(let low), .time(let high)): low > high
    case (.clock(let low), .clock(let high)): low > high
    default: false
    }
  }
}
