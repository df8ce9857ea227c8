import PlaybookIR

/// Cuts a field's domain into cells.
///
/// Input: what reads the field. Output: its cells. Numbers, money, dates and times are cut where a rule's answer changes;
/// a closed set has a cell for each member; texts and countries one for each that a rule names, and one for any other.
/// Amounts are seen in the currency of the constants, else in the book's.
struct AnswerCutter {
  typealias Test = AnswerSurvey.Test

  let base: LeadEvaluation
  let survey: AnswerSurvey

  func cells(of index: Int) -> AnswerCells {
    let field = base.program.fields[index]
    let tests = survey.tests[index] ?? []
    var (cells, isExact) = cells(field, tests)
    if survey.losses.contains(index) {
      switch field.type {
      case .yesNo, .choice: break
      case _: isExact = false
      }
    }
    if survey.presence.contains(index) { cells.append(AnswerCell(.noAnswer, example: .unknown(.absent))) }
    return AnswerCells(field: index, cells: cells, isExact: isExact)
  }

  private func cells(_ field: Field, _ tests: [Test]) -> ([AnswerCell], isExact: Bool) {
    switch field.type {
    case .yesNo: return ([true, false].map { .exactly(.truth($0)) }, true)
    case .choice(let names): return (names.map { .exactly(.member($0)) }, true)
    case .count, .number, .percent, .money, .date, .time:
      return OrderedCells(AnswerGrid(field.type, currency: currency(tests)), tests, base.context).cells()
    case .text, .email, .domain, .phone, .url, .timezone, .country, .list:
      return WordCells(field.type, tests).cells()
    case .duration, .clock, .points, .grade, .events:
      return ([AnswerCell(.any, example: .unknown(.absent))], false)
    }
  }

  /// That of the constants when they agree, else the book's.
  private func currency(_ tests: [Test]) -> String {
    var currencies: [String] = []
    for case .money(let money) in tests.flatMap(\.bounds) where !currencies.contains(money.currency) {
      currencies.append(money.currency)
    }
    return currencies.count == 1 ? currencies[0] : base.program.book.currency ?? currencies.first ?? "USD"
  }
}

extension AnswerCell {
  static func exactly(_ value: Value) -> AnswerCell { AnswerCell(.value(value), example: .known(value)) }
}

/// The values of an ordered type as whole steps.
struct AnswerGrid {
  let type: ValueType
  let currency: String

  init(_ type: ValueType, currency: String) {
    self.type = type
    self.currency = currency
  }

  var least: Int64 {
    switch type {
    case .count: 0
    case .date: Int64(CivilDate.earliest.days)
    case .time: Instant.earliest.microseconds
    case .money: -(Money.limit - 1)
    case .percent: -(Fixed.limit / 100 - 1)
    case _: -(Fixed.limit - 1)
    }
  }

  var greatest: Int64 {
    switch type {
    case .count: Fixed.limit / Fixed.scale - 1
    case .date: Int64(CivilDate.latest.days)
    case .time: Instant.latest.microseconds
    case _: -least
    }
  }

  func value(_ step: Int64) -> Value {
    switch type {
    case .count: .number(Fixed(units: step * Fixed.scale))
    case .percent: .number(Fixed(units: step * 100))
    case .money: .money(Money(units: step, currency: currency))
    case .date: .date(CivilDate(days: Int32(clamping: step)))
    case .time: .time(Instant(microseconds: step))
    case _: .number(Fixed(units: step))
    }
  }

  /// The first step at or above `value`, and the first above it; nil for a value of another kind or currency.
  func steps(around value: Value) -> [Int64]? {
    switch (value, type) {
    case (.number(let number), .count): around(number.units, Fixed.scale)
    case (.number(let number), .percent): around(number.units, 100)
    case (.number(let number), .number): around(number.units, 1)
    case (.money(let money), .money): money.currency == currency ? around(money.units, 1) : nil
    case (.date(let date), .date): around(Int64(date.days), 1)
    case (.time(let time), .time): around(time.microseconds, 1)
    case _: nil
    }
  }

  private func around(_ units: Int64, _ size: Int64) -> [Int64] {
    let floor = units >= 0 ? units / size : -((-units + size - 1) / size)
    return floor * size == units ? [floor, floor + 1] : [floor + 1]
  }
}

/// Cells of an ordered type: ranges between the steps at which a rule's answer changes.
struct OrderedCells {
  private let grid: AnswerGrid
  private let tests: [AnswerSurvey.Test]
  private let context: EvaluationContext

  init(_ grid: AnswerGrid, _ tests: [AnswerSurvey.Test], _ context: EvaluationContext) {
    self.grid = grid
    self.tests = tests
    self.context = context
  }

  func cells() -> ([AnswerCell], isExact: Bool) {
    var isExact = true
    var cuts: Set<Int64> = []
    for test in tests {
      for bound in test.bounds {
        if let found = self.cuts(test, bound) { cuts.formUnion(found) } else { isExact = false }
      }
    }
    var starts = [grid.least]
    for cut in cuts.sorted() where cut > grid.least && cut <= grid.greatest {
      let before = signature(grid.value(cut - 1))
      if signature(grid.value(cut)) != before { starts.append(cut) }
    }
    let cells = starts.indices.map { index in
      cell(from: starts[index], below: index + 1 < starts.count ? starts[index + 1] : nil)
    }
    return (cells, isExact)
  }

  private func cell(from start: Int64, below end: Int64?) -> AnswerCell {
    let isFirst = start == grid.least
    let example = grid.value(isFirst ? end.map { $0 - 1 } ?? max(start, 0) : start)
    if let end, end == start + 1 { return .exactly(grid.value(start)) }
    if isFirst, end == nil { return AnswerCell(.any, example: .known(example)) }
    return AnswerCell(
      .range(from: isFirst ? nil : grid.value(start), below: end.map(grid.value)), example: .known(example))
  }

  private func signature(_ value: Value) -> [Evaluation] { tests.map { $0.answer(.known(value)) } }

  /// Where the test's answer may change; nil when that cannot be told.
  private func cuts(_ test: AnswerSurvey.Test, _ bound: Value) -> [Int64]? {
    if case .duration = bound { return test.chain.isAnswer ? cutsAroundNow(test) : nil }
    if test.chain.isAnswer, let steps = grid.steps(around: bound) { return steps }
    let (reaches, passes): (Operator, Operator)
    switch test.chain.direction {
    case 1: (reaches, passes) = (.greaterOrEqual, .greater)
    case -1: (reaches, passes) = (.lessOrEqual, .less)
    case _: return nil
    }
    // A sum or product that is out of range lies beyond the bound on its side.
    return [reaches, passes].map { op in
      first(grid.least, grid.greatest + 1) { step in
        let value = test.chain.value(.known(grid.value(step)))
        let answer = op.evaluate([value, .known(bound)], types: [], reference: .none, context: context)
        return answer.truth == .unknown ? step > 0 : answer.truth == .yes
      }
    }
  }

  /// A window begins or ends now, and has one other end.
  private func cutsAroundNow(_ test: AnswerSurvey.Test) -> [Int64] {
    let now = grid.type == .date ? Int64(context.today.days) : context.now.microseconds
    let isYes: (Int64) -> Bool = { test.answer(.known(grid.value($0))).truth == .yes }
    return [now, now + 1, first(grid.least, now, where: isYes), first(now, grid.greatest + 1) { !isYes($0) }]
  }

  /// The first step from `low` on that holds, where all behind one that holds do too; `high` when none does.
  private func first(_ low: Int64, _ high: Int64, where holds: (Int64) -> Bool) -> Int64 {
    var (low, high) = (low, high)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
