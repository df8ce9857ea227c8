import PlaybookIR
import PlaybookRuntime

/// Questions about the history.
extension PlanBuilder {
  /// The builder of the events of one kind.
  private mutating func withEvents<Result>(
    ofKind kind: Int, _ body: (inout PlanBuilder) throws -> Result
  ) throws -> Result {
    var builder =
      eventBuilders[kind]
      ?? PlanBuilder(EventFields.program(of: program.events[kind], in: program), context: context)
    // Nothing is held twice while it changes.
    eventBuilders[kind] = nil
    defer { eventBuilders[kind] = builder }
    return try body(&builder)
  }

  private mutating func filter(of query: EventQuery) throws -> Bits {
    try withEvents(ofKind: query.event) { events in
      // When each event was, is always asked.
      _ = try events.numbers(ofField: EventFields.at)
      _ = try events.numbers(ofField: EventFields.receivedAt)
      return try query.filter.map { try events.truth(EventFields.condition($0)).yes } ?? .all
    }
  }

  private mutating func answer(_ query: EventQuery, _ measure: EventAnswer.Measure) throws -> EventAnswer {
    EventAnswer(kind: query.event, filter: try filter(of: query), window: query.window, measure: measure)
  }

  mutating func truth(ofEvent expression: Expression) throws -> TruthColumns {
    guard case .query(let query) = expression.reference else { throw NotInColumns() }
    if query.form == .any {
      let any = bits(.eventSet(number(of: try answer(query, .any))))
      return TruthColumns(yes: any, no: without(.all, any))
    }
    return try truth(ofEvent: query, expression, in: expression)
  }

  /// A condition all of whose reading is that of one event's field; nil for another one.
  mutating func truth(readingOneEvent condition: Expression) throws -> TruthColumns? {
    var queries: [Expression] = []
    var readsMore = false
    condition.forEach { node in
      switch node.op {
      case .event: queries.append(node)
      case .field, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item, .score, .grade, .eventField:
        readsMore = true
      // What may be known where the value is not is no test of the value alone.
      case .firstKnown, .largestKnown, .choose, .and, .or, .isOnFile, .isMissing: readsMore = true
      case _: break
      }
    }
    guard !readsMore, queries.count == 1, case .query(let query) = queries[0].reference, query.field != nil else {
      return nil
    }
    return try truth(ofEvent: query, queries[0], in: condition)
  }

  /// The condition with the event's own field in place of the question for it.
  private mutating func truth(
    ofEvent query: EventQuery, _ node: Expression, in condition: Expression
  ) throws -> TruthColumns {
    guard let field = query.field, query.form == .first || query.form == .last else { throw NotInColumns() }
    let isLast = query.form == .last
    func replaced(_ expression: Expression) -> Expression {
      if expression.op == .event {
        return Expression(.field, expression.type, reference: .field(EventFields.own + field), origin: .none)
      }
      return Expression(
        expression.op, expression.type, expression.operands.map { replaced($0) }, reference: expression.reference,
        origin: expression.origin)
    }
    let truth = try withEvents(ofKind: query.event) { try $0.truth(replaced(condition)) }
    let (yes, no) = (
      try answer(query, .holds(isLast: isLast, truth.yes)), try answer(query, .holds(isLast: isLast, truth.no))
    )
    return TruthColumns(yes: bits(.eventSet(number(of: yes))), no: bits(.eventSet(number(of: no))))
  }

  mutating func numbers(ofEvent expression: Expression) throws -> NumberColumns {
    guard case .query(let query) = expression.reference else { throw NotInColumns() }
    switch query.form {
    case .count, .days:
      let number = number(of: try answer(query, query.form == .count ? .count : .days))
      return NumberColumns(ints(.eventNumber(number)), known: .all, unit: .plain)
    case .any: throw NotInColumns()
    case .first, .last:
      let isLast = query.form == .last
      guard let field = query.field else {
        let found = try answer(query, .any)
        let moment = try answer(query, .moment(isLast: isLast))
        return NumberColumns(
          ints(.eventNumber(number(of: moment))), known: bits(.eventSet(number(of: found))), unit: .time)
      }
      let value = try withEvents(ofKind: query.event) { try $0.numbers(ofField: EventFields.own + field) }
      let known = try answer(query, .holds(isLast: isLast, value.known))
      return NumberColumns(
        ints(.eventNumber(number(of: try answer(query, .value(isLast: isLast, value.low))))),
        known: bits(.eventSet(number(of: known))), unit: value.unit)
    }
  }

  // MARK: - Scores

  /// The points of a rule by events, before its own limit.
  mutating func points(ofScore score: Int, rule: Int, _ query: EventQuery) throws -> Ints {
    let answer = try answer(query, .points(score: score, rule: rule))
    guard answer.readsOnly(query.event, program) else { throw NotInColumns() }
    return ints(.eventNumber(number(of: answer)))
  }

  /// What `never below` adds; the score has rules by events.
  mutating func lift(ofScore score: Int) throws -> Ints {
    for rule in program.scores[score].rules {
      guard case .events(_, _, let query, _) = rule.value else { continue }
      let answer = try answer(query, .lift(score: score))
      guard answer.readsOnly(query.event, program) else { throw NotInColumns() }
      return ints(.eventNumber(number(of: answer)))
    }
    throw NotInColumns()
  }
}
