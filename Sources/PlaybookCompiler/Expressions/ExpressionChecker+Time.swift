import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// `days since`, `in last`, `before`, `after`, `today`, and lengths of time.
extension ExpressionChecker {
  mutating func checkToday(_ syntax: ExpressionSyntax) -> Expression? {
    if case .event(let kind) = scope {
      report(.outsideEvent("today", isA: "the day of the decision", event: kind, at: syntax.span))
      return nil
    }
    return Expression(.today, .date, origin: origin(syntax.span))
  }

  mutating func checkDays(
    _ direction: DaysSyntax, _ subject: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    guard let operand = checkMoment(subject, "days \(direction.rawValue)") else { return nil }
    return apply(direction == .since ? .daysSince : .daysUntil, [operand], syntax)
  }

  mutating func checkWithin(
    _ subject: ExpressionSyntax, _ direction: DirectionSyntax, _ length: DurationSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let operand = checkMoment(subject, "in \(direction.rawValue)")
    // Which lengths fit depends on the subject; where that is broken, only what fits nothing is reported.
    guard let duration = duration(length, on: operand), let operand else { return nil }
    let literal = literal(.duration(duration), .duration, length.span)
    let lengthSyntax = ExpressionSyntax(.broken, length.span)
    return apply(
      direction == .last ? .inLast : .inNext,
      [operand, CheckedOperand(syntax: lengthSyntax, expression: literal)], syntax)
  }

  mutating func checkOrder(
    _ left: ExpressionSyntax, _ order: OrderSyntax, _ right: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    guard let (left, right) = checkPair(left, right, isEquality: false) else { return nil }
    for operand in [left, right] where !operand.type.isMoment && operand.type != .clock {
      // A date in quotes is a text: say how it is written.
      let other = operand.syntax.span == left.syntax.span ? right : left
      if operand.syntax.withoutBrackets.quotedText != nil, other.type.isMoment {
        return reportQuotedMoment(left, right, at: syntax.span)
      }
      reportNoMoment(operand, order.rawValue)
      return nil
    }
    guard left.type == right.type else { return reportQuotedMoment(left, right, at: syntax.span) }
    return apply(order == .before ? .before : .after, [left, right], syntax)
  }

  // MARK: - Times of day

  mutating func checkTimeOfDay(
    _ subject: ExpressionSyntax, _ zone: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let moment = checkMoment(subject, "time in")
    let zone = checkZoneOperand(zone)
    guard let moment, let zone else { return nil }
    if moment.type == .date {
      report(.timeWithZoneExpected(quoted(subject), at: subject.span))
      return nil
    }
    return apply(.timeOfDay, [moment, zone], syntax)
  }

  /// A zone's name in quotes, or a field that holds one.
  private mutating func checkZoneOperand(_ syntax: ExpressionSyntax) -> CheckedOperand? {
    if let label = syntax.withoutBrackets.quotedText {
      guard let name = zoneName(label) else { return nil }
      return CheckedOperand(
        syntax: syntax, expression: literal(.text(Text(name)), .timezone, syntax.withoutBrackets.span))
    }
    guard let expression = check(syntax, .alone) else { return nil }
    guard expression.type == .timezone else {
      report(.zoneOfClockExpected(quoted(syntax), isA: TypeWords.of(expression.type), at: syntax.span))
      return nil
    }
    return CheckedOperand(syntax: syntax, expression: expression)
  }

  mutating func checkHours(
    _ subject: ExpressionSyntax, _ open: ExpressionSyntax, _ close: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let checked = check(subject, .alone).map { CheckedOperand(syntax: subject, expression: $0) }
    let open = check(open, against: checked, isEquality: false)
    let close = check(close, against: checked, isEquality: false)
    guard let checked, let open, let close else { return nil }
    guard checked.type == .clock else {
      let text = sourceText(subject.span)
      let hint = checked.type == .time ? "write `\(text) time in \"America/New_York\" from …`" : nil
      report(
        .timeOfDayExpected(
          quoted(subject), isA: checked.typeWords, operation: "from … to", at: subject.span, hint: hint))
      return nil
    }
    if case .clock? = open.expression.fixedValue, open.expression.fixedValue == close.expression.fixedValue {
      report(.clockFault(.empty(sourceText(open.syntax.span)), at: open.syntax.span.joined(close.syntax.span)))
      return nil
    }
    if open.expression.fixedValue == .clock(.endOfDay) {
      report(.clockFault(.endOfDay, at: open.syntax.span))
      return nil
    }
    return apply(.isFrom, [checked, open, close], syntax)
  }

  private mutating func reportQuotedMoment(
    _ left: CheckedOperand, _ right: CheckedOperand, at span: SourceSpan
  ) -> Expression? {
    reportDifferentTypes(MismatchSide(quoted(left.syntax), left), MismatchSide(quoted(right.syntax), right), at: span)
    return nil
  }

  private mutating func checkMoment(_ syntax: ExpressionSyntax, _ operation: String) -> CheckedOperand? {
    guard let expression = check(syntax, .alone) else { return nil }
    let operand = CheckedOperand(syntax: syntax, expression: expression)
    guard expression.type.isMoment else {
      reportNoMoment(operand, operation)
      return nil
    }
    return operand
  }

  private mutating func reportNoMoment(_ operand: CheckedOperand, _ operation: String) {
    let hint: String?
    switch operand.type {
    case .events: hint = "ask about one kind of event, such as `days since last call`"
    case .count, .number:
      if case .event(let query) = operand.syntax.withoutBrackets.kind {
        hint = "write `last \(query.event.text)`"
      } else {
        hint = "compare a number with a number, such as `\(sourceText(operand.syntax.span)) <= 30`"
      }
    case .text: hint = "declare the field as a `date` or a `time`"
    case .yesNo, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration,
      .choice, .list, .points, .grade:
      hint = nil
    }
    report(
      .timeExpected(
        quoted(operand.syntax), isA: operand.typeWords, operation: operation, at: operand.syntax.span,
        hint: hint))
  }

  // MARK: - Lengths of time

  /// The length as a number of its unit, if it fits what is asked: a time takes elapsed lengths, a date days, weeks and
  /// months. Without `subject` only what fits neither is reported.
  private mutating func duration(_ length: DurationSyntax, on subject: CheckedOperand?) -> Duration? {
    guard let duration = usable(length) else { return nil }
    switch (duration.unit, subject?.type) {
    case (.months, .time):
      reportMonths(length, duration)
      return nil
    case (.seconds, .date), (.minutes, .date), (.hours, .date):
      report(
        .hoursOnDate(sourceText(length.span), subject: quoted(subject?.syntax.span ?? length.span), at: length.span))
      return nil
    case (.seconds, _), (.minutes, _), (.hours, _), (.days, _), (.weeks, _), (.months, _), (.businessDays, _),
      (.businessHours, _):
      return duration
    }
  }

  /// The elapsed microseconds of a query's window.
  mutating func window(_ length: DurationSyntax) -> Int64? {
    guard let duration = usable(length) else { return nil }
    if duration.unit == .months {
      reportMonths(length, duration)
      return nil
    }
    return duration.microseconds
  }

  /// A whole length above 0 and of at most 100 years that needs no calendar of open hours.
  private mutating func usable(_ length: DurationSyntax) -> Duration? {
    let unit = length.unit.unit
    if unit.kind == .business {
      let hint = "write `\(length.count.text) \(unit == .businessDays ? "days" : "hours")`"
      report(.businessDuration(sourceText(length.span), of: "a condition", at: length.span, hint: hint))
      return nil
    }
    return measured(length)
  }

  /// A whole length above 0 and of at most 100 years, of any unit.
  mutating func measured(_ length: DurationSyntax) -> Duration? {
    let unit = length.unit.unit
    guard let count = try? Fixed.parse(length.count.text), count.isWhole, count.whole > 0,
      count.whole <= unit.limit
    else {
      report(.durationDoesNotFit(sourceText(length.span), at: length.span))
      return nil
    }
    return Duration(count: Int64(count.whole), unit: unit)
  }

  mutating func reportMonths(_ length: DurationSyntax, _ duration: Duration) {
    report(
      .monthsOnTime(
        sourceText(length.span), days: "\(duration.count / 12 * 365 + duration.count % 12 * 30) days", at: length.span))
  }
}

extension DurationSyntax.Unit {
  var unit: Duration.Unit {
    switch self {
    case .seconds: .seconds
    case .minutes: .minutes
    case .hours: .hours
    case .days: .days
    case .weeks: .weeks
    case .months: .months
    case .businessDays: .businessDays
    case .businessHours: .businessHours
    }
  }
}

extension Duration.Unit {
  /// As many of the unit as go into about 100 years.
  fileprivate var limit: Int {
    switch self {
    case .seconds: 36_600 * 86_400
    case .minutes: 36_600 * 1_440
    case .hours, .businessHours: 36_600 * 24
    case .days, .businessDays: 36_600
    case .weeks: 5_230
    case .months: 1_200
    }
  }
}
