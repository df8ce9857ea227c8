extension Operator {
  // MARK: - Sum

  /// `+` or `-`. Amounts of two currencies: the left one is converted. A date takes a calendar duration.
  func sum(_ left: Evaluation, _ right: Evaluation, _ context: EvaluationContext) -> Evaluation {
    switch (left, right) {
    case (.unknown(let reason), _), (_, .unknown(let reason)): return .unknown(reason)
    case (.known(.number(let a)), .known(.number(let b))): return Evaluation(sum(a, b))
    case (.known(.money(let a)), .known(.money(let b))):
      switch context.convert(a, to: b.currency) {
      case .failure(let reason): return .unknown(reason)
      case .success(let a):
        let sum = self == .add ? a.adding(b) : a.subtracting(b)
        return sum.map { .known(.money($0)) } ?? .unknown(.outOfRange)
      }
    case (.known(.date(let date)), .known(.duration(let duration))):
      guard duration.kind == .calendar else { return .unknown(.invalid) }
      let sum = date.adding(self == .add ? duration : duration.negated)
      return sum.map { .known(.date($0)) } ?? .unknown(.outOfRange)
    case (.interval, _), (_, .interval):
      guard let a = left.limits, let b = right.limits else { return .unknown(.invalid) }
      return self == .add
        ? Evaluation(low: a.low.adding(b.low), high: a.high.adding(b.high))
        : Evaluation(low: a.low.subtracting(b.high), high: a.high.subtracting(b.low))
    case (.known, .known), (.possible, _), (_, .possible): return .unknown(.invalid)
    }
  }

  private func sum(_ left: Fixed, _ right: Fixed) -> Fixed? {
    self == .add ? left.adding(right) : left.subtracting(right)
  }

  // MARK: - Product and quotient

  /// `percents` of the two operands are percentages: one makes the product a hundredth, two a percentage again, which
  /// is a hundredth too.
  func product(_ left: Evaluation, _ right: Evaluation, percents: Int) -> Evaluation {
    switch (left, right) {
    case (.unknown(let reason), _), (_, .unknown(let reason)): return .unknown(reason)
    case (.known(.number(let a)), .known(.number(let b))): return Evaluation(Self.product(a, b, percents))
    case (.known(.money(let money)), .known(.number(let number))),
      (.known(.number(let number)), .known(.money(let money))):
      let product = percents > 0 ? money.percent(number) : money.multiplied(by: number)
      return product.map { .known(.money($0)) } ?? .unknown(.outOfRange)
    case (.interval(let low, let high), .known(.number(let factor))),
      (.known(.number(let factor)), .interval(let low, let high)):
      let ends = [Self.product(low, factor, percents), Self.product(high, factor, percents)]
      return factor.isNegative ? Evaluation(low: ends[1], high: ends[0]) : Evaluation(low: ends[0], high: ends[1])
    case (.known, .known), (.interval, _), (_, .interval), (.possible, _), (_, .possible): return .unknown(.invalid)
    }
  }

  private static func product(_ left: Fixed, _ right: Fixed, _ percents: Int) -> Fixed? {
    percents > 0 ? left.percent(of: right) : left.multiplied(by: right)
  }

  /// A number by a number, money by a number, or money by money, of which the left one is converted.
  func quotient(_ left: Evaluation, _ right: Evaluation, _ context: EvaluationContext) -> Evaluation {
    switch (left, right) {
    case (.unknown(let reason), _), (_, .unknown(let reason)): return .unknown(reason)
    case (.known(.number(let a)), .known(.number(let b))):
      return b.isZero ? .unknown(.divisionByZero) : Evaluation(a.divided(by: b))
    case (.known(.money(let money)), .known(.number(let number))):
      if number.isZero { return .unknown(.divisionByZero) }
      return money.divided(by: number).map { .known(.money($0)) } ?? .unknown(.outOfRange)
    case (.known(.money(let a)), .known(.money(let b))):
      if b.isZero { return .unknown(.divisionByZero) }
      switch context.convert(a, to: b.currency) {
      case .failure(let reason): return .unknown(reason)
      case .success(let a): return Evaluation(a.divided(by: b))
      }
    case (.known, .known), (.interval, _), (_, .interval), (.possible, _), (_, .possible): return .unknown(.invalid)
    }
  }

  func negative(_ operand: Evaluation) -> Evaluation {
    switch operand {
    case .known(.number(let number)): .known(.number(number.negated))
    case .known(.money(let money)): .known(.money(money.negated))
    case .interval(let low, let high): .interval(low: high.negated, high: low.negated)
    case .unknown, .known, .possible: operand.passedOn
    }
  }

  // MARK: - Extremes

  /// The least or the greatest; unknown when any operand is. Of two equal ones the first, so that an amount keeps the
  /// currency it was written in.
  func extreme(_ operands: [Evaluation], _ context: EvaluationContext) -> Evaluation {
    if let unknown = operands.first(where: { !$0.isUsable }) { return unknown }
    let isIntervals = operands.contains {
      if case .interval = $0 { true } else { false }
    }
    if isIntervals { return extremeLimits(operands) }
    var best = operands[0]
    for operand in operands.dropFirst() {
      switch Comparison(best, operand, context).sign {
      case .failure(let reason): return .unknown(reason)
      case .success(let sign): if self == .minimum ? sign > 0 : sign < 0 { best = operand }
      }
    }
    return best
  }

  private func extremeLimits(_ operands: [Evaluation]) -> Evaluation {
    var result: (low: Fixed, high: Fixed)?
    for operand in operands {
      guard let limits = operand.limits else { return .unknown(.invalid) }
      guard let best = result else {
        result = limits
        continue
      }
      result =
        self == .minimum
        ? (min(best.low, limits.low), min(best.high, limits.high))
        : (max(best.low, limits.low), max(best.high, limits.high))
    }
    return Evaluation(low: result?.low, high: result?.high)
  }

  /// The greatest of the operands that are known; unknown for the first reason when none is.
  func largestKnown(_ operands: [Evaluation], _ context: EvaluationContext) -> Evaluation {
    let known = operands.filter(\.isUsable)
    return known.isEmpty ? operands[0] : Operator.maximum.extreme(known, context)
  }
}

extension Evaluation {
  fileprivate init(_ number: Fixed?) {
    self = number.map { .known(.number($0)) } ?? .unknown(.outOfRange)
  }

  fileprivate init(low: Fixed?, high: Fixed?) {
    if let low, let high { self = .interval(low: low, high: high) } else { self = .unknown(.outOfRange) }
  }
}
