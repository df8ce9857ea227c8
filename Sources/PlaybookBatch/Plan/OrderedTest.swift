import PlaybookIR

/// A condition on one number, amount, date or moment as stretches of the number line.
///
/// Input: a condition that compares the value of a field with literals. Output: where on the line it holds. Guarantee: the
/// ends of the stretches are found by asking the operators themselves, so that the condition keeps its one meaning; nil
/// where a known value may leave it unknown, and for conditions of another shape.
struct OrderedTest {
  let stretches: Stretches

  /// For a condition whose first operand is a field, the days since or until one, or the size of a list.
  init?(_ condition: Expression, _ context: EvaluationContext, _ currency: String?) {
    guard let subject = condition.operands.first else { return nil }
    let hole: Expression
    switch subject.op {
    case .field, .countOf: hole = subject
    case .daysSince where subject.operands[0].op == .field, .daysUntil where subject.operands[0].op == .field:
      hole = subject.operands[0]
    case _: return nil
    }
    self.init(condition, over: hole, context, currency)
  }

  /// Whether the condition compares a field's amounts with amounts in a currency that the book has no rate for.
  static func isOpen(_ condition: Expression, _ context: EvaluationContext, _ currency: String?) -> Bool {
    guard let currency, condition.operands.first?.op == .field else { return false }
    return [0, 1, Money.scale, Money.limit - 1].allSatisfy { units in
      let amount = Evaluation.known(.money(Money(units: units, currency: currency)))
      return condition.evaluated(context) { $0.op == .field ? amount : nil }.truth == .unknown
    }
  }

  /// `hole` is the part of the condition that stands for the value.
  init?(_ condition: Expression, over hole: Expression, _ context: EvaluationContext, _ currency: String?) {
    guard let line = NumberLine(hole.type, currency: currency) else { return nil }
    func isTrue(_ expression: Expression, _ value: Int64) -> Bool? {
      let evaluation = expression.evaluated(context) { node in
        node.op == hole.op && node.key == hole.key ? .known(line.value(value)) : nil
      }
      return switch evaluation.truth {
      case .yes: true
      case .no: false
      case .unknown: nil
      }
    }
    var cuts: Set<Int64> = []
    /// Adds where a condition changes that changes at most once between the two values.
    func bisect(_ expression: Expression, from low: Int64, to high: Int64) -> Bool {
      guard let first = isTrue(expression, low), let last = isTrue(expression, high) else { return false }
      guard first != last else { return true }
      var (low, high) = (low, high)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        guard let holds = isTrue(expression, middle) else { return false }
        if holds == first { low = middle } else { high = middle }
      }
      cuts.insert(high)
      return true
    }
    switch condition.op {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .before, .after, .between, .isIn:
      for bound in condition.operands.dropFirst() {
        for op in [Operator.less, .lessOrEqual] {
          let side = Expression(op, .yesNo, [condition.operands[0], bound], origin: .none)
          guard bisect(side, from: line.least, to: line.greatest) else { return nil }
        }
      }
    case .inLast, .inNext:
      let now = hole.type == .date ? Int64(context.today.days) : context.now.microseconds
      guard bisect(condition, from: line.least, to: now), bisect(condition, from: now, to: line.greatest) else {
        return nil
      }
    case _: return nil
    }
    let ordered = cuts.sorted()
    var holds: [Bool] = []
    for start in [line.least] + ordered {
      guard let answer = isTrue(condition, start) else { return nil }
      holds.append(answer)
    }
    stretches = Stretches(cuts: ordered, holds: holds)
  }
}

extension Stretches {
  /// Where a moment, or the start of a day, is less than `size` microseconds before `now`; the future is.
  static func youngerThan(_ size: Int64, _ type: ValueType, _ context: EvaluationContext) -> Stretches {
    func isYoung(_ value: Int64) -> Bool {
      let moment =
        type == .date
        ? context.zone.instant(CivilDate(days: Int32(truncatingIfNeeded: value)), clock: 0)
        : Instant(microseconds: value)
      return moment.map { context.now.elapsed(since: $0) < Int128(size) } ?? false
    }
    guard let line = NumberLine(type, currency: nil) else { return Stretches(cuts: [], holds: [false]) }
    let now = type == .date ? Int64(context.today.days) : context.now.microseconds
    var cuts: [Int64] = []
    for (from, to) in [(line.least, now), (now, line.greatest)] where isYoung(from) != isYoung(to) {
      var (low, high) = (from, to)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if isYoung(middle) == isYoung(from) { low = middle } else { high = middle }
      }
      cuts.append(high)
    }
    return Stretches(cuts: cuts, holds: ([line.least] + cuts).map(isYoung))
  }
}

/// The values of one type as whole numbers in their order.
struct NumberLine {
  let least: Int64
  let greatest: Int64
  let value: (Int64) -> Value

  /// Amounts are those of one currency. Nil for types without an order.
  init?(_ type: ValueType, currency: String?) {
    switch type {
    case .count, .number, .percent:
      (least, greatest) = (1 - Fixed.limit, Fixed.limit - 1)
      value = { .number(Fixed(units: $0)) }
    case .money:
      guard let currency else { return nil }
      (least, greatest) = (1 - Money.limit, Money.limit - 1)
      value = { .money(Money(units: $0, currency: currency)) }
    case .date:
      (least, greatest) = (Int64(CivilDate.earliest.days), Int64(CivilDate.latest.days))
      value = { .date(CivilDate(days: Int32(truncatingIfNeeded: $0))) }
    case .time:
      (least, greatest) = (Instant.earliest.microseconds, Instant.latest.microseconds)
      value = { .time(Instant(microseconds: $0)) }
    case .yesNo, .text, .email, .domain, .phone, .url, .country, .timezone, .duration, .clock, .choice, .list, .points,
      .grade, .events:
      return nil
    }
  }
}

extension Expression {
  /// What the expression comes to when `leaf` says what some of its nodes are.
  func evaluated(_ context: EvaluationContext, _ leaf: (Expression) -> Evaluation?) -> Evaluation {
    leaf(self) ?? evaluate(operands.map { $0.evaluated(context, leaf) }, context)
  }
}
