import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Literals: what they are by themselves, and what they become by what stands opposite.
extension ExpressionChecker {
  mutating func checkLiteral(
    _ literal: LiteralSyntax, _ syntax: ExpressionSyntax, _ context: OperandContext
  ) -> Expression? {
    let span = syntax.span
    switch literal {
    case .number(let number):
      // The columns of a matrix may be called `1`, `2`.
      if let opposite = context.opposite, opposite.has(number.text) {
        return self.literal(.member(number.text), opposite.type, span)
      }
      return fixed(number, places: Fixed.places).map { self.number($0, span) }
    case .percent(let number):
      return fixed(number, places: Self.percentPlaces).map { self.literal(.number($0), .percent, span) }
    case .money(let number, let currency):
      return money(number, currency).map { self.literal(.money($0), .money, span) }
    case .text(let label): return checkText(label, context)
    case .date(let name):
      guard let date = CivilDate(name.text) else {
        report(.invalidDate(name.text, expected: "a day of the calendar, such as `2026-03-02`", at: span))
        return nil
      }
      return self.literal(.date(date), .date, span)
    case .time(let name):
      guard let instant = Instant(name.text) else {
        report(.invalidDate(name.text, expected: "a moment, such as `2026-03-02T15:00:00Z`", at: span))
        return nil
      }
      return self.literal(.time(instant), .time, span)
    case .clock(let clock):
      guard let minutes = clock.minutes else { return nil }
      return self.literal(.clock(ClockTime(minutes: minutes)), .clock, span)
    case .yes: return truth(true, span, context)
    case .no: return truth(false, span, context)
    }
  }

  /// Places of a percent and of an amount of money.
  static let percentPlaces = 4

  /// A set may have the members `yes` and `no`.
  private mutating func truth(_ truth: Bool, _ span: SourceSpan, _ context: OperandContext) -> Expression? {
    let word = truth ? "yes" : "no"
    if let opposite = context.opposite, opposite.has(word) {
      return literal(.member(word), opposite.type, span)
    }
    return literal(.truth(truth), .yesNo, span)
  }

  /// A whole number from 0 on is a count, so that what is made of counts stays one.
  mutating func number(_ number: Fixed, _ span: SourceSpan) -> Expression {
    literal(.number(number), number.isWhole && !number.isNegative ? .count : .number, span)
  }

  // MARK: - Numbers

  mutating func fixed(_ number: NumberSyntax, places: Int) -> Fixed? {
    do {
      return try Fixed.parse(number.text, places: places)
    } catch {
      report(error, number, places: places, limit: "1,000,000,000,000")
      return nil
    }
  }

  private mutating func money(_ number: NumberSyntax, _ currency: NameSyntax) -> Money? {
    guard Currency.isKnown(currency.text) else {
      let hint =
        Currency.code(of: currency.text.utf8).map { "write `\($0)`" } ?? suggest(currency.text, in: Currency.known)
      report(.unknownCurrency(currency.text, at: currency.span, hint: hint))
      return nil
    }
    do {
      return try Money.parse(number.text, currency: currency.text)
    } catch {
      report(error, number, places: Money.places, limit: "100,000,000,000,000")
      return nil
    }
  }

  private mutating func report(_ fault: DecimalFault, _ number: NumberSyntax, places: Int, limit: String) {
    let expected =
      switch fault {
      case .notANumber: "a number"
      case .tooManyPlaces: "at most \(places) decimal places"
      case .outOfRange: "a number smaller than \(limit)"
      }
    report(.numberDoesNotFit(sourceText(number.span), expected: expected, at: number.span))
  }

  // MARK: - Text

  private mutating func checkText(_ label: LabelSyntax, _ context: OperandContext) -> Expression? {
    let opposite = context.opposite
    if let opposite, opposite.takesBareWords {
      reportQuotedValue(label, opposite)
      return nil
    }
    let isEquality = opposite?.isEquality ?? false
    guard let text = usableText(label, isEquality: isEquality) else { return nil }
    guard let opposite, isEquality, opposite.type.isText else { return literal(.text(text), .text, label.span) }
    if text.isEmpty {
      report(.emptyValue(of: words(opposite), at: label.span))
      return nil
    }
    guard let value = TextForm.canonical(text, as: opposite.type) else {
      let expected = TextForm.expectation(opposite.type)
      report(.invalidText(label.text, of: words(opposite), expected: expected, at: label.span))
      return nil
    }
    return literal(.text(value), opposite.type, label.span)
  }

  /// The text of a literal that a value of a lead could hold; reports one that none could.
  mutating func usableText(_ label: LabelSyntax, isEquality: Bool) -> Text? {
    let text = Text(label.text)
    let trimmed = text.trimmed
    if trimmed.bytes.count != text.bytes.count {
      let replacement = TypeWords.quote(trimmed.string)
      report(.outerSpaces(replacement, isEquality: isEquality, at: label.span))
      return nil
    }
    return text
  }

  // MARK: - Fixed values

  /// A default or the end of a range: a literal that has exactly the wanted type.
  mutating func fixedValue(_ syntax: ExpressionSyntax, as type: ValueType, field: Field?) -> Value? {
    if case .list(let element) = type { return fixedList(syntax, of: element, field: field) }
    let words = field.map { "`\($0.title.name)`" } ?? "what stands here"
    let opposite = Opposite(type: type, name: .words(words), members: field?.members ?? [], isEquality: true)
    if field == nil, let label = syntax.withoutBrackets.quotedText, label.text.isEmpty, type == .text {
      return .text(Text(label.text))
    }
    if let word = syntax.withoutBrackets.bareWord, !type.takesBareWords, symbols.fields[word.text] == nil {
      report(.bareWordAsValue(word.text, isText: type.isText, at: word.span))
      return nil
    }
    guard let expression = check(syntax, .opposite(opposite)) else { return nil }
    guard case .value(let value) = expression.reference, expression.op == .literal else {
      report(.fixedValueExpected(quoted(syntax), at: syntax.span))
      return nil
    }
    if let fitting = Self.fitting(value, expression.type, as: type) { return fitting }
    if type == .count, expression.type == .number {
      report(.numberDoesNotFit(sourceText(syntax.span), expected: "a whole number, 0 or greater", at: syntax.span))
      return nil
    }
    reportDifferentTypes(
      MismatchSide(words: words, type: type),
      MismatchSide(quoted(syntax), CheckedOperand(syntax: syntax, expression: expression)), at: syntax.span)
    return nil
  }

  /// The value, where a literal of its type may stand for a value of `type`.
  private static func fitting(_ value: Value, _ literal: ValueType, as type: ValueType) -> Value? {
    if literal == type { return value }
    switch type {
    case .number, .points: return literal == .count || literal == .number ? value : nil
    case .yesNo, .text, .count, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
      .clock,
      .duration, .choice, .list, .grade, .events:
      return nil
    }
  }

  private mutating func fixedList(_ syntax: ExpressionSyntax, of element: ValueType, field: Field?) -> Value? {
    guard case .list(let elements) = syntax.withoutBrackets.kind else {
      if !syntax.isBroken {
        report(.listExpected(quoted(syntax), after: "default", at: syntax.span, hint: "write it in brackets: `[…]`"))
      }
      return nil
    }
    var values: [Value] = []
    var isWhole = true
    for syntax in elements {
      if let value = fixedValue(syntax, as: element, field: field) { values.append(value) } else { isWhole = false }
    }
    return isWhole ? .list(values) : nil
  }
}
