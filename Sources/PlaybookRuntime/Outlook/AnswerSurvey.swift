import PlaybookIR

/// What reads each free field: where its domain has to be cut.
struct AnswerSurvey {
  /// A rule that looks at one field's answer and at nothing else that is free.
  struct Test {
    let chain: AnswerChain
    /// What the rule says about an answer.
    let answer: (Evaluation) -> Evaluation
    /// What the answer is held against: values, or the texts of a list, or a window of time.
    let bounds: [Value]
    let isList: Bool
  }

  private(set) var tests: [Int: [Test]] = [:]
  /// The fields of which it is asked whether they have an answer.
  private(set) var presence: Set<Int> = []
  /// The fields whose values flow into something that constants do not cut.
  private(set) var losses: Set<Int> = []

  mutating func note(
    _ expression: Expression, _ operands: [OpenFunction], _ context: EvaluationContext, _ base: LeadEvaluation
  ) {
    let open = operands.indices.filter { !operands[$0].isSettled }
    guard !open.isEmpty else { return }
    switch expression.op.reading {
    case .nothing: break
    case .presence: for index in open { presence.formUnion(operands[index].fields) }
    case .comparison:
      guard open.count == 1, let chain = operands[open[0]].chain else {
        for index in open { noteLoss(of: operands[index], expression.operands[index].type) }
        return
      }
      let place = open[0]
      let known = operands.map(\.now.evaluation)
      var bounds = known.indices.filter { $0 != place }.flatMap { known[$0].values }
      var isList = false
      if case .list(let list) = expression.reference, base.program.lists.indices.contains(list) {
        isList = true
        bounds += base.program.lists[list].values.map { .text($0) }
      }
      add(
        Test(
          chain: chain,
          answer: { answer in
            var values = known
            values[place] = chain.value(answer)
            return expression.evaluate(values, context)
          }, bounds: bounds, isList: isList))
    }
  }

  /// A table's ranges, over its subject.
  mutating func note(_ subject: OpenFunction, _ type: ValueType, _ ranges: [ValueRange], _ base: LeadEvaluation) {
    guard !subject.isSettled else { return }
    guard let chain = subject.chain else { return noteLoss(of: subject, type) }
    let bounds = ranges.flatMap { [$0.low, $0.high].compactMap { $0 } }
    add(
      Test(
        chain: chain,
        answer: { answer in
          switch base.row(of: chain.value(answer), in: ranges) {
          case .row(let row): .known(.number(Fixed(whole: row)))
          case .noRow: .known(.number(Fixed(whole: ranges.count)))
          case .unknown(let why): .unknown(why)
          }
        }, bounds: bounds, isList: false))
  }

  /// The value goes where constants do not cut it; of a closed set they need not.
  mutating func noteLoss(of function: OpenFunction, _ type: ValueType) {
    if !type.isClosed { losses.formUnion(function.fields) }
  }

  private mutating func add(_ test: Test) { tests[test.chain.field, default: []].append(test) }
}

extension AnswerChain {
  /// The chain through an operator that makes a value from one free field's value and settled ones.
  init?(_ expression: Expression, _ operands: [OpenFunction], _ context: EvaluationContext) {
    let open = operands.indices.filter { !operands[$0].isSettled }
    guard open.count == 1, let chain = operands[open[0]].chain else { return nil }
    let place = open[0]
    let known = operands.map(\.now.evaluation)
    guard let sense = expression.op.sense(of: place, known) else { return nil }
    field = chain.field
    direction = chain.direction * sense
    isAnswer = false
    value = { answer in
      var values = known
      values[place] = chain.value(answer)
      return expression.evaluate(values, context)
    }
  }
}

extension Operator {
  enum Reading {
    case nothing, presence, comparison
  }

  /// How an operator looks at the values it is given.
  fileprivate var reading: Reading {
    switch self {
    case .isAnswered, .isOnFile, .isMissing, .firstKnown, .largestKnown: .presence
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .isIn, .isInList, .includesAny,
      .includesAll, .includesAnyInList, .includesAllInList, .contains, .containsWord, .containsAnyWord,
      .containsAnyWordInList, .startsWith, .endsWith, .like, .inLast, .inNext, .before, .after, .isFrom:
      .comparison
    case .literal, .field, .eventField, .emailDomain, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item,
      .score, .grade, .event, .today, .not, .and, .or, .countOf, .add, .subtract, .multiply, .divide, .negate,
      .minimum, .maximum, .choose, .daysSince, .daysUntil, .timeOfDay:
      .nothing
    }
  }

  /// 1 when the result grows with this operand, −1 when it shrinks, 0 when it has no order; nil when the operand's value
  /// is not passed on.
  fileprivate func sense(of place: Int, _ operands: [Evaluation]) -> Int? {
    switch self {
    case .emailDomain, .countOf: 0
    case .add, .minimum, .maximum, .firstKnown, .largestKnown, .daysUntil: 1
    case .subtract: place == 0 ? 1 : -1
    case .negate, .daysSince: -1
    case .multiply: operands[1 - place].sign
    case .divide: place == 0 ? operands[1].sign : nil
    case .literal, .field, .eventField, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item, .score, .grade,
      .event, .today, .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between,
      .isIn, .isInList, .includesAny, .includesAll, .includesAnyInList, .includesAllInList, .contains, .containsWord,
      .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like, .isAnswered, .isOnFile, .isMissing,
      .choose, .inLast, .inNext, .before, .after, .timeOfDay, .isFrom:
      nil
    }
  }
}

extension Evaluation {
  /// A known value, or the elements of a known list.
  fileprivate var values: [Value] {
    guard case .known(let value) = self else { return [] }
    if case .list(let elements) = value { return elements }
    return [value]
  }

  /// Of a number or an amount that is not 0.
  fileprivate var sign: Int? {
    switch self {
    case .known(.number(let number)): number.isZero ? nil : number.isNegative ? -1 : 1
    case .known(.money(let money)): money.isZero ? nil : money.units < 0 ? -1 : 1
    case .known, .interval, .possible, .unknown: nil
    }
  }
}

extension ValueType {
  /// Whether its values can be listed, or are no values of a field.
  fileprivate var isClosed: Bool {
    switch self {
    case .yesNo, .choice, .points, .grade: true
    case .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
      .duration, .clock, .list, .events:
      false
    }
  }
}
