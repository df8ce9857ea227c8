import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Making an operator over checked operands: its type by the operator table, its value where everything is fixed.
extension ExpressionChecker {
  /// The checked operator. A caller that knows better words for a mismatch looks for it first; what is left is said in
  /// the table's words.
  mutating func apply(
    _ op: Operator, _ operands: [CheckedOperand], _ syntax: ExpressionSyntax, reference: Reference = .none
  ) -> Expression? {
    let span = syntax.span
    switch OperatorTable.check(op, operands.map(\.type)) {
    case .failure(let mismatch):
      report(mismatch, op, operands, at: span)
      return nil
    case .success(let type):
      guard hasOneCurrency(operands, at: span) else { return nil }
      let expression = Expression(
        op, type, operands.map(\.expression), reference: reference, origin: origin(span))
      return folded(expression, syntax)
    }
  }

  private mutating func report(
    _ mismatch: OperandMismatch, _ op: Operator, _ operands: [CheckedOperand], at span: SourceSpan
  ) {
    let words = OperatorTable.row(op).words
    switch mismatch {
    case .count: report(.emptyList(at: span))
    case .operand(let index, let expected):
      guard operands.indices.contains(index) else { return }
      let operand = operands[index]
      report(
        .cannotCalculate(
          words, quoted(operand.syntax), isA: operand.typeWords, expected: TypeWords.or(expected),
          at: operand.syntax.span, hint: nil))
    }
  }

  /// Two fixed amounts that meet in one operator must be in one currency: which of them is converted, and by which
  /// rate, would be hidden.
  private mutating func hasOneCurrency(_ operands: [CheckedOperand], at span: SourceSpan) -> Bool {
    var first: String?
    for operand in operands {
      guard case .value(.money(let money)) = operand.expression.reference, operand.expression.op == .literal else {
        continue
      }
      guard let known = first else {
        first = money.currency
        continue
      }
      if !known.utf8.elementsEqual(money.currency.utf8) {
        report(.twoCurrencies(known, money.currency, at: operand.syntax.span))
        return false
      }
    }
    return true
  }

  // MARK: - Folding

  /// The operator, or its value when all operands are fixed; reports one that can have no value.
  private mutating func folded(_ expression: Expression, _ syntax: ExpressionSyntax) -> Expression? {
    if expression.op == .divide, expression.operands[1].isFixedZero {
      report(.noResult(quoted(syntax), why: "it divides by zero", at: syntax.span))
      return nil
    }
    guard case .none = expression.reference, expression.operands.allSatisfy({ $0.op == .literal }) else {
      return expression
    }
    // No literal is today's, and no rate is asked for within one currency: the moment plays no part.
    guard let evaluation = expression.folded(EvaluationContext(now: Instant(microseconds: 0))) else {
      return expression
    }
    switch evaluation {
    case .known(let value):
      if case .number(let number) = value, expression.type == .percent, !number.fits(places: Self.percentPlaces) {
        return expression
      }
      // As if the author had written the result: a whole number is a count, whatever it was made of.
      if case .number(let number) = value, expression.type.isNumber, expression.type != .percent {
        return self.number(number, syntax.span)
      }
      return literal(value, expression.type, expression.origin)
    case .unknown(.outOfRange):
      report(.noResult(quoted(syntax), why: "the number is too large", at: syntax.span))
      return nil
    case .unknown(.divisionByZero):
      report(.noResult(quoted(syntax), why: "it divides by zero", at: syntax.span))
      return nil
    case .unknown, .interval, .possible: return expression
    }
  }

  // MARK: - Two sides

  /// How much an operand says about its own type.
  private enum Standing: Int, Comparable {
    /// A word that means something only opposite a set of values.
    case none
    /// A literal: it has a type, but gives way to what stands opposite.
    case literal
    /// Something with a type of its own.
    case full

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// `depth` bounds the descent: what is nested deeper is refused when it is checked.
  private func standing(_ syntax: ExpressionSyntax, _ depth: Int = 0) -> Standing {
    guard depth < Self.depthLimit else { return .full }
    switch syntax.kind {
    case .literal: return .literal
    case .list: return .none
    case .path(let path):
      guard path.parts.count == 1 else { return .full }
      if declaredField(path) != nil { return .full }
      switch scope {
      case .book: return symbols.fields[path.text] == nil ? .none : .full
      case .icpTiers(let icp): return symbols.icps[icp]?.items[path.text] == nil ? .none : .full
      case .event(let kind):
        return symbols.events[kind]?.brokenFields.contains(path.text) == true ? .full : .none
      }
    case .parenthesised(let inner), .negative(let inner): return standing(inner, depth + 1)
    case .choice(_, let options): return options.map { standing($0, depth + 1) }.max() ?? .full
    case .conditional(_, let yes, let no): return max(standing(yes, depth + 1), standing(no, depth + 1))
    case .arithmetic(_, let left, let right):
      return max(.literal, standing(left, depth + 1), standing(right, depth + 1))
    case .not, .logical, .comparison, .state, .between, .membership, .includes, .textTest, .days, .within, .order,
      .timeOfDay, .hours, .event, .predicate, .today, .broken:
      return .full
    }
  }

  /// Both operands, each read in the light of the other: the one that has a type of its own first.
  mutating func checkPair(
    _ left: ExpressionSyntax, _ right: ExpressionSyntax, isEquality: Bool
  ) -> (left: CheckedOperand, right: CheckedOperand)? {
    let leftStanding = standing(left)
    let rightStanding = standing(right)
    var isRightFirst = rightStanding > leftStanding
    if let word = left.bareWord, leftStanding == .full, rightStanding == .full {
      // `vp = seniority` where there is a field `vp`: opposite a closed set a bare word is its value.
      isRightFirst = !isClosed(left) && takes(right, word)
    }
    if isRightFirst {
      let right = check(right, .alone).map { CheckedOperand(syntax: right, expression: $0) }
      let left = check(left, against: right, isEquality: isEquality)
      return left.flatMap { left in right.map { (left, $0) } }
    }
    let left = check(left, .alone).map { CheckedOperand(syntax: left, expression: $0) }
    let right = check(right, against: left, isEquality: isEquality)
    return left.flatMap { left in right.map { (left, $0) } }
  }

  /// The option that tells what the others are: the first that has the most of a type of its own.
  func leadingOption(_ options: [ExpressionSyntax]) -> Int {
    var leader = 0
    var best = Standing.none
    for (index, option) in options.enumerated() where index == 0 || standing(option) > best {
      leader = index
      best = standing(option)
    }
    return leader
  }

  mutating func check(
    _ syntax: ExpressionSyntax, against other: CheckedOperand?, isEquality: Bool
  ) -> CheckedOperand? {
    let context = other.map { OperandContext.opposite(opposite($0, isEquality: isEquality)) } ?? .brokenOpposite
    return check(syntax, context).map { CheckedOperand(syntax: syntax, expression: $0) }
  }

  private func isClosed(_ syntax: ExpressionSyntax) -> Bool {
    guard case .path(let path) = syntax.kind, let type = declaredField(path)?.type else { return false }
    return type.takesBareWords
  }

  /// Whether the path `syntax` is something closed that has `word` among its values.
  private func takes(_ syntax: ExpressionSyntax, _ word: NameSyntax) -> Bool {
    guard case .path(let path) = syntax.withoutBrackets.kind else { return false }
    var type = declaredField(path)?.type
    if type == nil, path.parts.count == 2, let kind = Symbols.PartKind(rawValue: path.parts[0].text) {
      type = symbols[kind][path.parts[1].text]?.type
    }
    guard let type else { return false }
    return type.names?.contains(word.text) ?? (type == .country && Country.isKnown(word.text))
  }
}

extension Expression {
  /// A literal number or amount that is zero.
  var isFixedZero: Bool {
    guard op == .literal, case .value(let value) = reference else { return false }
    return switch value {
    case .number(let number): number.isZero
    case .money(let money): money.isZero
    case .truth, .text, .member, .country, .date, .time, .duration, .clock, .list: false
    }
  }
}
