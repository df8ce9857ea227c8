package import PlaybookIR
package import PlaybookSource
package import PlaybookSyntax

/// Turns expressions as written into checked ones.
///
/// Input: syntax trees, and `symbols`, which must already hold everything that the expression may read. Output: an
/// expression whose names are resolved, whose operands have the types of the operator table and whose fixed parts are
/// worked out; or nil, when something in it is wrong.
///
/// Guarantee: nil means that a fault was reported, here or where the broken name was declared, and one fault is reported
/// once: what rests on a broken operand is silent. No input traps; the work is linear in the size of the tree and the
/// lists that it names.
package struct ExpressionChecker {
  package var symbols: Symbols
  let sources: SourceSet
  let zones: any ZoneLibrary
  /// Whether it was said that the machine has no zone files.
  var lacksZoneData = false

  /// In the order in which the faults were met.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Conditions that come to the same whatever the lead says.
  package internal(set) var constantConditions: [ConstantCondition] = []

  var scope = ExpressionScope.book
  /// Known words that suggestions may still be looked for among.
  var suggestionBudget = 2_000_000
  /// What was found out about named lists, by their names.
  var misfits: [String: [Misfit]] = [:]
  private var origins: OriginFinder
  private var depth = 0

  /// The greatest nesting that is followed; the parser's own limit is lower.
  static let depthLimit = 200

  package init(symbols: Symbols, sources: SourceSet, zones: any ZoneLibrary = UTCOnly()) {
    self.symbols = symbols
    self.zones = zones
    self.sources = sources
    origins = OriginFinder(sources: sources)
  }

  // MARK: - Entry points

  /// An expression that is yes, no or unknown.
  package mutating func condition(_ syntax: ExpressionSyntax, scope: ExpressionScope = .book) -> Expression? {
    within(scope) { checker in checker.checkCondition(syntax) }
  }

  /// An expression that comes to a count, a number, a percent or the points of a score.
  package mutating func number(_ syntax: ExpressionSyntax, scope: ExpressionScope = .book) -> Expression? {
    within(scope) { checker in
      checker.checkAlone(syntax, expected: "a number") { type in
        switch type {
        case .count, .number, .percent, .points: true
        case .yesNo, .text, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration,
          .choice, .list, .grade, .events:
          false
        }
      }
    }
  }

  /// An expression that comes to the points of a score.
  package mutating func points(_ syntax: ExpressionSyntax, scope: ExpressionScope = .book) -> Expression? {
    within(scope) { checker in checker.checkAlone(syntax, expected: "the points of a score") { $0 == .points } }
  }

  /// An expression of any type that one value can have.
  package mutating func any(_ syntax: ExpressionSyntax, scope: ExpressionScope = .book) -> Expression? {
    within(scope) { checker in
      guard let expression = checker.check(syntax, .alone) else { return nil }
      switch expression.type {
      case .events:
        checker.report(
          .incomparable(
            checker.quoted(syntax), isA: TypeWords.of(expression.type), at: syntax.span, hint: Self.historyHint))
        return nil
      case .yesNo:
        checker.noteConstantCondition(expression, syntax)
        return expression
      case .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
        .clock,
        .duration, .choice, .list, .points, .grade:
        return expression
      }
    }
  }

  /// The events that a score rule counts; its form is `count`.
  package mutating func eventQuery(_ syntax: EventQuerySyntax) -> EventQuery? {
    within(.book) { checker in checker.checkQuery(syntax)?.query }
  }

  /// A fixed value of a type: a default, a value of a list, or the end of a range. `field` tells the spellings of a
  /// closed set; without it the caller judges an empty text.
  package mutating func literal(_ syntax: ExpressionSyntax, as type: ValueType, field: Field? = nil) -> Value? {
    within(.book) { checker in checker.fixedValue(syntax, as: type, field: field) }
  }

  private mutating func within<Result>(_ scope: ExpressionScope, _ body: (inout Self) -> Result) -> Result {
    let outer = self.scope
    self.scope = scope
    defer { self.scope = outer }
    return body(&self)
  }

  private mutating func checkAlone(
    _ syntax: ExpressionSyntax, expected: String, _ accepts: (ValueType) -> Bool
  ) -> Expression? {
    guard let expression = check(syntax, .alone) else { return nil }
    guard accepts(expression.type) else {
      report(
        .numberExpected(
          quoted(syntax), isA: TypeWords.of(expression.type), expected: expected, at: syntax.span,
          hint: numberHint(expression, syntax)))
      return nil
    }
    return expression
  }

  private func numberHint(_ expression: Expression, _ syntax: ExpressionSyntax) -> String? {
    switch expression.type {
    case .money: amountHint(syntax)
    case .date, .time: "count days, such as `days since \(sourceText(syntax.span))`"
    case .yesNo: "give points with `when`, such as `+10 when \(sourceText(syntax.span))`"
    case .list: nil
    case .text, .count, .number, .percent, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration,
      .choice,
      .points, .grade, .events:
      nil
    }
  }

  /// How to make a number of an amount: one that is divided by a number lacks only the currency.
  private func amountHint(_ syntax: ExpressionSyntax) -> String {
    let currency = symbols.currency ?? "USD"
    let text = sourceText(syntax.span)
    if case .arithmetic(.divide, _, let divisor) = syntax.kind, case .literal = divisor.kind {
      return "divide it by an amount: `\(text) \(currency)`"
    }
    return "divide it by an amount, such as `\(text) / 10_000 \(currency)`"
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func origin(_ span: SourceSpan) -> Origin { origins.origin(of: span) }

  // MARK: - One expression

  /// The expression, whatever its type; `context` decides what bare words and literals in it mean.
  mutating func check(_ syntax: ExpressionSyntax, _ context: OperandContext) -> Expression? {
    // The parser has reported what is nested deeper, and made no such tree.
    guard depth < Self.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch syntax.kind {
    case .literal(let literal): return checkLiteral(literal, syntax, context)
    case .path(let path): return checkPath(path, context)
    case .list(let elements): return checkListOutOfPlace(elements, syntax, context)
    case .parenthesised(let inner): return check(inner, context)
    case .not(let inner): return checkNot(inner, syntax)
    case .negative(let inner): return checkNegative(inner, syntax)
    case .logical(let word, _, _): return checkLogical(word, syntax)
    case .comparison(let word, let left, let right): return checkComparison(word, left, right, syntax)
    case .arithmetic(.divide, _, _) where reportSlashes(syntax, context): return nil
    case .arithmetic(let sign, let left, let right): return checkArithmetic(sign, left, right, syntax)
    case .state(let subject, let state): return checkState(subject, state, syntax)
    case .between(let subject, let low, let high): return checkBetween(subject, low, high, syntax)
    case .membership(let subject, let list): return checkMembership(subject, list, syntax)
    case .includes(let subject, let form, let values): return checkIncludes(subject, form, values, syntax)
    case .textTest(let subject, let test, let text): return checkTextTest(subject, test, text, syntax)
    case .choice(let choice, let options): return checkChoice(choice, options, syntax, context)
    case .conditional(let condition, let yes, let no): return checkConditional(condition, yes, no, syntax, context)
    case .days(let direction, let subject): return checkDays(direction, subject, syntax)
    case .within(let subject, let direction, let duration): return checkWithin(subject, direction, duration, syntax)
    case .timeOfDay(let moment, let zone): return checkTimeOfDay(moment, zone, syntax)
    case .hours(let subject, let open, let close): return checkHours(subject, open, close, syntax)
    case .order(let left, let order, let right): return checkOrder(left, order, right, syntax)
    case .event(let query): return checkEvent(query, syntax)
    case .predicate(let path, let predicate): return checkPredicate(path, predicate, syntax)
    case .today: return checkToday(syntax)
    case .broken: return nil
    }
  }
}
