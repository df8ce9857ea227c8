extension SyntaxPrinter {
  /// How strongly an expression holds together: an operand that holds less strongly than its place asks for is put into
  /// brackets. In a tree that was read these are there already.
  private enum Strength: Int, Comparable {
    case conditional, disjunction, conjunction, negation, comparison, sum, product, unary, primary

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  package static func text(of expression: ExpressionSyntax) -> String { text(expression, .conditional) }

  static func sum(_ expression: ExpressionSyntax) -> String { text(expression, .sum) }

  static func operand(_ expression: ExpressionSyntax) -> String { text(expression, .unary) }

  private static func text(_ expression: ExpressionSyntax, _ least: Strength) -> String {
    let (text, strength) = pieces(expression)
    return strength < least ? "(\(text))" : text
  }

  /// What stands before an operator: a filter or an `else` at its end would take the operator along.
  private static func left(_ expression: ExpressionSyntax, _ least: Strength) -> String {
    endsOpen(expression) ? "(\(text(of: expression)))" : text(expression, least)
  }

  private static func endsOpen(_ expression: ExpressionSyntax) -> Bool {
    switch expression.kind {
    case .event(let query): query.filter != nil && query.window == nil
    case .conditional: true
    case .not(let operand), .negative(let operand), .days(_, let operand): endsOpen(operand)
    case .logical(_, _, let last), .comparison(_, _, let last), .arithmetic(_, _, let last), .between(_, _, let last),
      .hours(_, _, let last),
      .membership(_, let last), .includes(_, _, let last), .textTest(_, _, let last), .order(_, _, let last):
      endsOpen(last)
    case .literal, .path, .list, .parenthesised, .state, .choice, .within, .predicate, .today, .broken, .timeOfDay:
      false
    }
  }

  private static func pieces(_ expression: ExpressionSyntax) -> (String, Strength) {
    switch expression.kind {
    case .literal(let literal): return (self.literal(literal), literal.isNegative ? .unary : .primary)
    case .path(let path): return (path.text, .primary)
    case .list(let items): return ("[" + list(items.map { text(of: $0) }) + "]", .primary)
    case .parenthesised(let inner): return ("(" + text(of: inner) + ")", .primary)
    case .not(let operand): return ("not " + text(operand, .negation), .negation)
    case .negative(let operand): return ("-" + text(operand, .unary), .unary)
    case .logical(let logical, let left, let right):
      let strength = logical == .or ? Strength.disjunction : .conjunction
      // A long chain was halved, without brackets around its second half.
      return (self.left(left, strength) + " \(logical.rawValue) " + text(right, strength), strength)
    case .arithmetic(let operation, let left, let right):
      let isSum = operation == .add || operation == .subtract
      let strength = isSum ? Strength.sum : .product
      return (
        self.left(left, strength) + " \(operation.rawValue) " + text(right, isSum ? .product : .unary), strength
      )
    case .conditional(let condition, let first, let second):
      return ("if \(text(of: condition)) then \(text(of: first)) else \(text(of: second))", .conditional)
    case .choice(let choice, let items): return (self.choice(choice, items), .primary)
    case .days(let direction, let operand): return ("days \(direction.rawValue) " + text(operand, .primary), .primary)
    case .timeOfDay(let moment, let zone):
      return ("\(left(moment, .primary)) time in \(text(zone, .primary))", .primary)
    case .event(let query): return (event(query), .primary)
    case .today: return ("today", .primary)
    case .broken: return ("?", .primary)
    case .comparison, .state, .between, .membership, .includes, .textTest, .within, .hours, .order, .predicate:
      return (comparison(expression.kind), .comparison)
    }
  }

  private static func comparison(_ kind: ExpressionSyntax.Kind) -> String {
    switch kind {
    case .comparison(let comparison, let left, let right): "\(first(left)) \(comparison.rawValue) \(sum(right))"
    case .state(let subject, let state): "\(first(subject)) is \(state.rawValue)"
    case .between(let subject, let low, let high): "\(first(subject)) between \(first(low)) and \(sum(high))"
    case .membership(let subject, let list): "\(first(subject)) in \(sum(list))"
    case .includes(let subject, let form, let value): "\(first(subject)) \(form.rawValue) \(sum(value))"
    case .textTest(let subject, let test, let value): "\(first(subject)) \(test.rawValue) \(sum(value))"
    case .within(let subject, let direction, let time): "\(first(subject)) in \(direction.rawValue) \(duration(time))"
    case .hours(let subject, let open, let close): "\(first(subject)) from \(first(open)) to \(sum(close))"
    case .order(let left, let order, let right): "\(first(left)) \(order.rawValue) \(sum(right))"
    case .predicate(let path, let predicate): "\(path.text) \(predicate.rawValue)"
    case .literal, .path, .list, .parenthesised, .not, .negative, .logical, .arithmetic, .choice, .conditional, .days,
      .timeOfDay, .event, .today, .broken:
      "?"
    }
  }

  private static func first(_ expression: ExpressionSyntax) -> String { left(expression, .sum) }

  private static func choice(_ choice: ChoiceSyntax, _ items: [ExpressionSyntax]) -> String {
    let values = list(items.map { text(of: $0) })
    switch choice {
    case .minimum, .maximum: return "\(choice.rawValue)(\(values))"
    case .firstKnown, .largestKnown: return "\(choice.rawValue) [\(values)]"
    }
  }

  static func event(_ query: EventQuerySyntax) -> String { query.form.rawValue + " " + phrase(query) }

  /// What follows `count of`, `any`, `each`.
  static func phrase(_ query: EventQuerySyntax) -> String {
    var result = query.event.text
    if let field = query.field { result += ".\(field.text)" }
    if let filter = query.filter { result += " where \(text(filter, endsInWindow(filter) ? .primary : .disjunction))" }
    if let window = query.window { result += " in last \(duration(window))" }
    return result
  }

  /// Whether some part of a filter, read again, would give its `in last` to the phrase around it.
  private static func endsInWindow(_ expression: ExpressionSyntax) -> Bool {
    switch expression.kind {
    case .within(_, let direction, _): direction == .last
    case .not(let operand): endsInWindow(operand)
    case .logical(_, let left, let right): endsInWindow(left) || endsInWindow(right)
    case .event(let query): query.window != nil
    case .comparison(_, _, let right), .membership(_, let right), .includes(_, _, let right),
      .textTest(_, _, let right), .order(_, _, let right), .between(_, _, let right), .hours(_, _, let right):
      endsInWindow(right)
    case .literal, .path, .list, .parenthesised, .negative, .arithmetic, .choice, .conditional, .days, .today, .broken,
      .state, .predicate, .timeOfDay:
      false
    }
  }

  static func literal(_ literal: LiteralSyntax) -> String {
    switch literal {
    case .number(let number): self.number(number)
    case .percent(let number): self.number(number) + "%"
    case .money(let number, let currency): "\(self.number(number)) \(currency.text)"
    case .text(let label): quoted(label)
    case .date(let name), .time(let name): name.text
    case .clock(let clock): clock.text
    case .yes: "yes"
    case .no: "no"
    }
  }

  static func duration(_ duration: DurationSyntax) -> String {
    let isOne = duration.count.text == "1"
    return number(duration.count) + " " + (isOne ? String(duration.unit.rawValue.dropLast()) : duration.unit.rawValue)
  }
}

extension LiteralSyntax {
  fileprivate var isNegative: Bool {
    switch self {
    case .number(let number), .percent(let number), .money(let number, _): number.text.utf8.first == 0x2D
    case .text, .date, .time, .clock, .yes, .no: false
    }
  }
}
