extension Operator {
  /// `days since`, `days until`: of a time, whole elapsed 24-hour days, rounded down; of a date, calendar days.
  func days(_ operand: Evaluation, _ context: EvaluationContext) -> Evaluation {
    switch operand {
    case .known(.date(let date)):
      let since = date.days(until: context.today)
      return .known(.number(Fixed(whole: self == .daysSince ? since : -since)))
    case .known(.time(let time)):
      let days =
        self == .daysSince ? context.now.wholeDays(since: time) : time.wholeDays(since: context.now)
      return .known(.number(Fixed(whole: days)))
    case .unknown, .known, .interval, .possible: return operand.passedOn
    }
  }

  /// `in last`, `in next`. A time: 0 ≤ distance < the duration, elapsed. A date: the same in calendar days, or within
  /// so many months before or after today.
  func isInWindow(_ operand: Evaluation, _ duration: Evaluation, _ context: EvaluationContext) -> Evaluation {
    guard case .known(.duration(let duration)) = duration else { return duration.passedOn }
    switch operand {
    case .known(.time(let time)):
      guard let size = duration.microseconds else { return .unknown(.invalid) }
      let distance = self == .inLast ? context.now.elapsed(since: time) : time.elapsed(since: context.now)
      return Evaluation(distance >= 0 && distance < Int128(size))
    case .known(.date(let date)):
      guard duration.kind == .calendar else { return .unknown(.invalid) }
      let today = context.today
      guard self == .inLast ? date <= today : date >= today else { return .no }
      // A window that reaches beyond the calendar holds every date on its side.
      guard let end = today.adding(self == .inLast ? duration.negated : duration) else {
        return Evaluation(duration.count > 0)
      }
      return Evaluation(self == .inLast ? date > end : date < end)
    case .unknown, .known, .interval, .possible: return operand.passedOn
    }
  }

  /// `time in`: what the clocks of a zone show at an instant. A name that no zone here has is invalid.
  func clock(at moment: Evaluation, in zone: Evaluation, _ context: EvaluationContext) -> Evaluation {
    guard case .known(.time(let instant)) = moment else { return moment.passedOn }
    guard case .known(.text(let name)) = zone else { return zone.passedOn }
    guard let zone = context.zone(named: name) else { return .unknown(.invalid) }
    return .known(.clock(ClockTime(microseconds: zone.local(instant).clock)))
  }

  /// `from 22:00 to 06:00`: the first is in, the last is not, and hours may go over midnight.
  func isFrom(_ operands: [Evaluation]) -> Evaluation {
    var clocks: [ClockTime] = []
    for operand in operands {
      guard case .known(.clock(let clock)) = operand else { return operand.passedOn }
      clocks.append(clock)
    }
    return Evaluation(clocks[0].isIn(clocks[1], to: clocks[2]))
  }
}
