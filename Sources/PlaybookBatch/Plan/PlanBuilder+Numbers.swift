import PlaybookIR
import PlaybookRuntime

/// Numbers, amounts, dates, moments and points, and how they compare.
extension PlanBuilder {
  mutating func numbers(_ expression: Expression) throws -> NumberColumns {
    let operands = expression.operands
    switch expression.op {
    case .literal:
      guard case .value(let value) = expression.reference else { throw NotInColumns() }
      return try constant(value)
    case .today: return try constant(.date(context.today))
    case .field:
      guard case .field(let field) = expression.reference else { throw NotInColumns() }
      return try numbers(ofField: field)
    case .countOf:
      guard case .field(let field) = operands[0].reference, operands[0].op == .field,
        FieldShape(program.fields[field]) != nil
      else { throw NotInColumns() }
      return try sizes(ofList: field)
    case .fact:
      guard case .part(let index) = expression.reference, case .numbers(let numbers) = try fact(index) else {
        throw NotInColumns()
      }
      return numbers
    case .score:
      guard case .part(let index) = expression.reference else { throw NotInColumns() }
      let score = try score(index)
      return NumberColumns(low: score.final.low, high: score.final.high, known: .all, unit: .plain)
    case .add, .subtract: return try sum(expression.op, operands[0], operands[1])
    case .multiply: return try product(operands[0], operands[1])
    case .divide: return try quotient(operands[0], operands[1])
    case .negate:
      let operand = try numbers(operands[0])
      guard operand.unit != .date, operand.unit != .time else { throw NotInColumns() }
      return NumberColumns(
        low: ints(.negate(operand.high)), high: ints(.negate(operand.low)), known: operand.known, unit: operand.unit)
    case .minimum, .maximum: return try extreme(expression.op, operands.map { try numbers($0) })
    case .largestKnown: return try largestKnown(operands.map { try numbers($0) })
    case .choose:
      let condition = try truth(operands[0])
      let (a, b) = (try numbers(operands[1]), try numbers(operands[2]))
      return try either(condition.yes, a, b, known: choose(condition, a.known, b.known))
    case .firstKnown:
      var result = try numbers(operands[0])
      for operand in operands.dropFirst() {
        let next = try numbers(operand)
        result = try either(result.known, result, next, known: or(result.known, next.known))
      }
      return result
    case .event: return try numbers(ofEvent: expression)
    case .daysSince, .daysUntil: return try days(expression.op, numbers(operands[0]))
    case .eventField, .emailDomain, .signal, .icpFits, .criterion, .checklistPasses, .item, .grade, .not, .and,
      .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .isIn, .isInList, .includesAny,
      .includesAll, .includesAnyInList, .includesAllInList, .contains, .containsWord, .containsAnyWord,
      .containsAnyWordInList, .startsWith, .endsWith, .like, .isAnswered, .isOnFile, .isMissing, .inLast, .inNext,
      .before, .after, .timeOfDay, .isFrom:
      throw NotInColumns()
    }
  }

  static func units(of value: Value) throws -> (value: Int64, unit: Unit) {
    switch value {
    case .number(let number): (number.units, .plain)
    case .money(let money): (money.units, .money(money.currency))
    case .date(let date): (Int64(date.days), .date)
    case .time(let time): (time.microseconds, .time)
    case .truth, .text, .member, .country, .duration, .clock, .list: throw NotInColumns()
    }
  }

  private mutating func constant(_ value: Value) throws -> NumberColumns {
    let (value, unit) = try Self.units(of: value)
    return NumberColumns(ints(.constant(value)), known: .all, unit: unit)
  }

  private mutating func either(
    _ first: Bits, _ a: NumberColumns, _ b: NumberColumns, known: Bits
  ) throws -> NumberColumns {
    guard a.unit == b.unit else { throw NotInColumns() }
    return NumberColumns(
      low: ints(.choose(first, a.low, b.low)), high: ints(.choose(first, a.high, b.high)), known: known, unit: a.unit)
  }

  // MARK: - Arithmetic

  private mutating func sum(_ op: Operator, _ left: Expression, _ right: Expression) throws -> NumberColumns {
    let a = try numbers(left)
    if a.unit == .date {
      guard case .value(.duration(let duration)) = right.reference, right.op == .literal else { throw NotInColumns() }
      return try moved(a, by: op == .add ? duration : duration.negated)
    }
    let b = try numbers(right)
    guard a.unit == b.unit else { throw NotInColumns() }
    switch a.unit {
    case .plain:
      return op == .add
        ? combined(.add, (a.low, b.low), (a.high, b.high), a, b, .plain)
        : combined(.subtract, (a.low, b.high), (a.high, b.low), a, b, .plain)
    case .money:
      return combined(op == .add ? .addMoney : .subtractMoney, (a.low, b.low), (a.high, b.high), a, b, a.unit)
    case .date, .time: throw NotInColumns()
    }
  }

  private mutating func moved(_ date: NumberColumns, by duration: Duration) throws -> NumberColumns {
    let months: Bool
    let count: Int64
    switch duration.unit {
    case .days: (months, count) = (false, duration.count)
    case .weeks:
      let (days, overflow) = duration.count.multipliedReportingOverflow(by: 7)
      guard !overflow else { throw NotInColumns() }
      (months, count) = (false, days)
    case .months: (months, count) = (true, duration.count)
    case .seconds, .minutes, .hours, .businessDays, .businessHours: throw NotInColumns()
    }
    // Whatever lies further off than the calendar is long.
    guard count.magnitude < 10_000_000 else { throw NotInColumns() }
    let distance = ints(.constant(count))
    if months { return combined(.addMonths, (date.low, distance), (date.low, distance), date, date, .date) }
    let sum = ints(.plus(date.low, distance))
    let stretch = Stretches(
      cuts: [Int64(CivilDate.earliest.days), Int64(CivilDate.latest.days) + 1], holds: [false, true, false])
    return NumberColumns(sum, known: and(date.known, lies(sum, in: stretch)), unit: .date)
  }

  /// Both ends by the same arithmetic; known where both are in range.
  private mutating func combined(
    _ arithmetic: Arithmetic, _ low: (Ints, Ints), _ high: (Ints, Ints), _ a: NumberColumns, _ b: NumberColumns,
    _ unit: Unit
  ) -> NumberColumns {
    let fits = and(
      bits(.fits(arithmetic, low.0, low.1)), bits(.fits(arithmetic, high.0, high.1)))
    return NumberColumns(
      low: ints(.arithmetic(arithmetic, low.0, low.1)), high: ints(.arithmetic(arithmetic, high.0, high.1)),
      known: and(and(a.known, b.known), fits), unit: unit)
  }

  private mutating func product(_ left: Expression, _ right: Expression) throws -> NumberColumns {
    let (a, b) = (try numbers(left), try numbers(right))
    let isPercent = left.type == .percent || right.type == .percent
    switch (a.unit, b.unit) {
    case (.plain, .plain):
      let arithmetic = isPercent ? Arithmetic.percentOf : .multiply
      guard !a.isPoint || !b.isPoint else {
        return combined(arithmetic, (a.low, b.low), (a.high, b.high), a, b, .plain)
      }
      // Points by a literal.
      let (points, factor, written) = a.isPoint ? (b, a, left) : (a, b, right)
      guard case .value(.number(let number)) = written.reference, written.op == .literal else { throw NotInColumns() }
      let ends = number.isNegative ? (points.high, points.low) : (points.low, points.high)
      return combined(arithmetic, (ends.0, factor.low), (ends.1, factor.low), a, b, .plain)
    case (.money, .plain):
      return combined(isPercent ? .percentOfMoney : .multiplyMoney, (a.low, b.low), (a.high, b.high), a, b, a.unit)
    case (.plain, .money):
      return combined(isPercent ? .percentOfMoney : .multiplyMoney, (b.low, a.low), (b.high, a.high), a, b, b.unit)
    case (.money, _), (.date, _), (.time, _), (.plain, _): throw NotInColumns()
    }
  }

  private mutating func quotient(_ left: Expression, _ right: Expression) throws -> NumberColumns {
    let (a, b) = (try numbers(left), try numbers(right))
    guard a.isPoint, b.isPoint else { throw NotInColumns() }
    switch (a.unit, b.unit) {
    case (.plain, .plain): return combined(.divide, (a.low, b.low), (a.low, b.low), a, b, .plain)
    case (.money, .plain): return combined(.divideMoney, (a.low, b.low), (a.low, b.low), a, b, a.unit)
    case (.money(let currency), .money(let other)) where currency.utf8.elementsEqual(other.utf8):
      return combined(.divideMoneyByMoney, (a.low, b.low), (a.low, b.low), a, b, .plain)
    case (.money, _), (.date, _), (.time, _), (.plain, _): throw NotInColumns()
    }
  }

  private mutating func extreme(_ op: Operator, _ operands: [NumberColumns]) throws -> NumberColumns {
    guard var result = operands.first else { throw NotInColumns() }
    for next in operands.dropFirst() {
      guard next.unit == result.unit else { throw NotInColumns() }
      let (low, high) =
        op == .minimum
        ? (ints(.least(result.low, next.low)), ints(.least(result.high, next.high)))
        : (ints(.greatest(result.low, next.low)), ints(.greatest(result.high, next.high)))
      result = NumberColumns(low: low, high: high, known: and(result.known, next.known), unit: result.unit)
    }
    return result
  }

  private mutating func largestKnown(_ operands: [NumberColumns]) throws -> NumberColumns {
    let least = ints(.constant(.min))
    guard var result = operands.first else { throw NotInColumns() }
    for next in operands.dropFirst() {
      guard next.unit == result.unit else { throw NotInColumns() }
      func end(_ a: Ints, _ b: Ints) -> Ints {
        ints(.greatest(ints(.choose(result.known, a, least)), ints(.choose(next.known, b, least))))
      }
      result = NumberColumns(
        low: end(result.low, next.low), high: end(result.high, next.high), known: or(result.known, next.known),
        unit: result.unit)
    }
    return result
  }

  private mutating func days(_ op: Operator, _ operand: NumberColumns) throws -> NumberColumns {
    switch operand.unit {
    case .date:
      let today = ints(.constant(Int64(context.today.days)))
      let days = op == .daysSince ? ints(.minus(today, operand.low)) : ints(.minus(operand.low, today))
      return NumberColumns(ints(.millions(days)), known: operand.known, unit: .plain)
    case .time:
      return NumberColumns(
        ints(op == .daysSince ? .daysSinceTime(operand.low) : .daysUntilTime(operand.low)), known: operand.known,
        unit: .plain)
    case .plain, .money: throw NotInColumns()
    }
  }

  // MARK: - Comparison

  mutating func isLess(_ left: Expression, _ right: Expression) throws -> TruthColumns {
    let (a, b, known) = try pair(left, right)
    return TruthColumns(
      yes: and(bits(.isLess(a.high, b.low)), known), no: without(known, bits(.isLess(a.low, b.high))))
  }

  mutating func isAtMost(_ left: Expression, _ right: Expression) throws -> TruthColumns {
    let (a, b, known) = try pair(left, right)
    return TruthColumns(
      yes: and(bits(.isAtMost(a.high, b.low)), known), no: without(known, bits(.isAtMost(a.low, b.high))))
  }

  mutating func isEqualNumber(_ left: Expression, _ right: Expression) throws -> TruthColumns {
    let (a, b, known) = try pair(left, right)
    let apart = or(bits(.isLess(a.high, b.low)), bits(.isLess(b.high, a.low)))
    let points = and(bits(.isAtMost(a.high, a.low)), bits(.isAtMost(b.high, b.low)))
    return TruthColumns(yes: without(and(points, known), apart), no: and(apart, known))
  }

  private mutating func pair(
    _ left: Expression, _ right: Expression
  ) throws -> (NumberColumns, NumberColumns, known: Bits) {
    let (a, b) = (try numbers(left), try numbers(right))
    guard a.unit == b.unit else { throw NotInColumns() }
    return (a, b, and(a.known, b.known))
  }

  /// `in last`, `in next` of something that is no plain field.
  mutating func isInWindow(_ expression: Expression) throws -> TruthColumns {
    let value = try numbers(expression.operands[0])
    guard let test = OrderedTest(expression, over: expression.operands[0], context, currency) else {
      throw NotInColumns()
    }
    return truth(lies(value.low, in: test.stretches), known: value.known)
  }
}
