import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// `+ - * /`, `min`, `max`, `first known of`, `largest known of`.
extension ExpressionChecker {
  mutating func checkNegative(_ inner: ExpressionSyntax, _ syntax: ExpressionSyntax) -> Expression? {
    guard let expression = check(inner, .alone) else { return nil }
    let operand = CheckedOperand(syntax: inner, expression: expression)
    guard expression.type.isNumber || expression.type == .money || expression.type == .points else {
      reportNoNumber(operand, "-", expected: "a number or an amount of money", at: syntax.span)
      return nil
    }
    if expression.type == .points {
      report(.scoreCalculation("-", at: syntax.span, hint: "write `\(sourceText(inner.span)) * -1`"))
      return nil
    }
    return apply(.negate, [operand], syntax)
  }

  mutating func checkArithmetic(
    _ sign: ArithmeticSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let leftSide = check(left, .alone).map { CheckedOperand(syntax: left, expression: $0) }
    let rightSide = check(right, .alone).map { CheckedOperand(syntax: right, expression: $0) }
    guard let leftSide, let rightSide else { return nil }
    let operands = [leftSide, rightSide]
    for operand in operands where !Self.isCalculable(operand.type) {
      reportNoNumber(operand, sign.rawValue, expected: "a number or an amount of money", at: operand.syntax.span)
      return nil
    }
    if operands.contains(where: { $0.type == .points }) {
      guard reportedScoreCalculation(sign, leftSide, rightSide, at: syntax.span) else { return nil }
    }
    if case .failure(.operand(let index, let expected)) = OperatorTable.check(sign.op, operands.map(\.type)) {
      reportPair(sign, leftSide, rightSide, operands[index == 0 ? 0 : 1], expected, at: syntax.span)
      return nil
    }
    return apply(sign.op, operands, syntax)
  }

  /// `US/CA` opposite a closed set or a country: values with strokes between them. True when it was reported.
  mutating func reportSlashes(_ syntax: ExpressionSyntax, _ context: OperandContext) -> Bool {
    guard let opposite = context.opposite, opposite.takesBareWords else { return false }
    var words: [String] = []
    var rest = syntax
    while case .arithmetic(.divide, let left, let right) = rest.kind {
      guard let word = right.bareWord else { return false }
      words.insert(word.text, at: 0)
      rest = left
    }
    guard let first = rest.bareWord else { return false }
    let values = ([first.text] + words).joined(separator: ", ")
    report(.slashBetweenValues(quoted(syntax), of: self.words(opposite), values, at: syntax.span))
    return true
  }

  private static func isCalculable(_ type: ValueType) -> Bool { type.isNumber || type == .money || type == .points }

  /// Whether a calculation with the points of a score is one of those that exist.
  private mutating func reportedScoreCalculation(
    _ sign: ArithmeticSyntax, _ left: CheckedOperand, _ right: CheckedOperand, at span: SourceSpan
  ) -> Bool {
    let text = sourceText(span)
    switch sign {
    case .add, .subtract:
      if left.type != .money, right.type != .money { return true }
      report(.scoreCalculation(text, at: span, hint: "leave the currency out"))
    case .multiply:
      let factors = [left, right].filter { $0.type != .points }
      if factors.count == 1, factors[0].type.isNumber, factors[0].expression.fixedValue != nil { return true }
      report(.scoreCalculation(text, at: span, hint: "multiply by a number that is written out, such as `* 0.5`"))
    case .divide:
      let hint =
        right.type == .points ? "compare the two scores instead" : "multiply by a part, such as `* 0.5` for a half"
      report(.scoreCalculation(text, at: span, hint: hint))
    }
    return false
  }

  private mutating func reportNoNumber(
    _ operand: CheckedOperand, _ operation: String, expected: String, at span: SourceSpan
  ) {
    let text = sourceText(operand.syntax.span)
    let hint: String?
    switch operand.type {
    case .date, .time: hint = "count days, such as `days since \(text)`"
    case .yesNo: hint = "give it a number with `if \(text) then 1 else 0`"
    case .text:
      let isNumber = operand.syntax.quotedText.map { (try? Fixed.parse($0.text)) != nil } ?? false
      hint = isNumber ? "write the number without quotes" : nil
    case .count, .number, .percent, .money, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration,
      .choice,
      .list, .points, .grade, .events:
      hint = nil
    }
    report(
      .cannotCalculate(
        operation, quoted(operand.syntax), isA: operand.typeWords, expected: expected, at: span, hint: hint))
  }

  /// Two sides that are numbers or amounts, but not together.
  private mutating func reportPair(
    _ sign: ArithmeticSyntax, _ left: CheckedOperand, _ right: CheckedOperand, _ culprit: CheckedOperand,
    _ expected: [String], at span: SourceSpan
  ) {
    if sign == .add || sign == .subtract {
      reportDifferentTypes(MismatchSide(quoted(left.syntax), left), MismatchSide(quoted(right.syntax), right), at: span)
      return
    }
    report(
      .cannotCalculate(
        sign.rawValue, quoted(culprit.syntax), isA: culprit.typeWords, expected: TypeWords.or(expected),
        at: culprit.syntax.span, hint: nil))
  }

  // MARK: - Several of one type

  mutating func checkChoice(
    _ choice: ChoiceSyntax, _ options: [ExpressionSyntax], _ syntax: ExpressionSyntax, _ context: OperandContext
  ) -> Expression? {
    guard !options.isEmpty else {
      report(.emptyList(at: syntax.span))
      return nil
    }
    guard let operands = checkOptions(options, choice.rawValue, context) else { return nil }
    if choice != .firstKnown, let operand = operands.first(where: { !$0.type.isOrdered }) {
      report(
        .noOrder(
          quoted(operand.syntax), isA: operand.typeWords, operation: choice.rawValue, at: operand.syntax.span,
          hint: choice == .largestKnown ? "use `first known of` instead" : nil))
      return nil
    }
    return apply(choice.op, operands, syntax)
  }

  /// The options of a choice or the branches of an `if`, which must have one type.
  mutating func checkOptions(
    _ options: [ExpressionSyntax], _ operation: String, _ context: OperandContext
  ) -> [CheckedOperand]? {
    let leader = leadingOption(options)
    var optionContext = context
    if case .condition = context { optionContext = .alone }
    var checked = [CheckedOperand?](repeating: nil, count: options.count)
    checked[leader] = check(options[leader], optionContext).map {
      CheckedOperand(syntax: options[leader], expression: $0)
    }
    for (index, option) in options.enumerated() where index != leader {
      checked[index] = check(option, against: checked[leader], isEquality: true)
    }
    let operands = checked.compactMap { $0 }
    guard operands.count == options.count, let lead = checked[leader] else { return nil }
    guard isPlain(lead, operation) else { return nil }
    for operand in operands where !lead.type.joins(operand.type) {
      let first = operands[0].syntax.span == operand.syntax.span ? operand : lead
      let second = first.syntax.span == operand.syntax.span ? lead : operand
      let repair = repair(MismatchSide("", operand), for: lead.type)
      report(
        .differentBranches(
          operation, quoted(first.syntax), isA: first.typeWords, quoted(second.syntax),
          isA: second.typeWords, at: operand.syntax.span, hint: repair?.hint, fixIt: repair?.fixIt))
      return nil
    }
    return operands
  }

  /// Points and grades may still be open, so there is no choosing between them; the history is no value at all.
  private mutating func isPlain(_ operand: CheckedOperand, _ operation: String) -> Bool {
    switch operand.type {
    case .points:
      if operation == ChoiceSyntax.minimum.rawValue || operation == ChoiceSyntax.maximum.rawValue { return true }
      report(
        .scoreCalculation(operation, at: operand.syntax.span, hint: "compare the score first, and choose by the answer")
      )
      return false
    case .grade, .events:
      report(
        .incomparable(
          quoted(operand.syntax), isA: operand.typeWords, at: operand.syntax.span,
          hint: "ask about it in a condition instead"))
      return false
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock, .duration, .choice, .list:
      return true
    }
  }
}

extension ArithmeticSyntax {
  var op: Operator {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    }
  }
}

extension ChoiceSyntax {
  var op: Operator {
    switch self {
    case .minimum: .minimum
    case .maximum: .maximum
    case .firstKnown: .firstKnown
    case .largestKnown: .largestKnown
    }
  }
}

extension ValueType {
  /// Whether the two may be options of one choice.
  func joins(_ other: ValueType) -> Bool {
    joined(with: other) != nil || ((self == .points || other == .points) && isComparable(with: other))
  }
}
