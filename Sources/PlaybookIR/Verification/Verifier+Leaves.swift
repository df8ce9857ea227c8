/// Leaves of expressions: what they stand for, and where that may stand.
extension Verifier {
  /// The type of what a leaf stands for, or any type for another operator. Nil when that is damaged, which is then
  /// reported; nothing more can be said about the expression.
  mutating func leafType(_ expression: Expression, _ scope: Scope, depth: Int) -> ValueType? {
    let reference = expression.reference
    switch expression.op {
    case .literal:
      guard case .value(let value) = reference else { return damaged(expression) }
      verify(value, as: expression.type)
      return expression.type
    case .field, .eventField:
      guard case .field(let index) = reference else { return damaged(expression) }
      return expression.op == .field ? field(index, scope) : eventField(index, scope)
    case .fact, .signal, .icpFits, .checklistPasses, .score, .grade:
      guard case .part(let index) = reference else { return damaged(expression) }
      return part(expression.op, index, scope)
    case .criterion, .item:
      guard case .item(let part, let index) = reference else { return damaged(expression) }
      return expression.op == .criterion ? criterion(part, index, scope) : item(part, index, scope)
    case .event:
      guard case .query(let query) = reference else { return damaged(expression) }
      return isOutsideEvents(scope) ? verify(query, depth: depth) : nil
    case .isInList, .includesAnyInList, .includesAllInList, .containsAnyWordInList:
      guard case .list(let index) = reference else { return damaged(expression) }
      return isIndex(index, of: program.lists.count, "list") ? .yesNo : nil
    case .today, .emailDomain, .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .between, .isIn, .includesAny, .includesAll, .countOf, .contains, .containsWord, .containsAnyWord, .startsWith,
      .endsWith,
      .like, .isAnswered, .isOnFile, .isMissing, .add, .subtract, .multiply, .divide, .negate, .minimum, .maximum,
      .choose, .firstKnown, .largestKnown, .daysSince, .daysUntil, .inLast, .inNext, .before, .after, .timeOfDay,
      .isFrom:
      guard case .none = reference else { return damaged(expression) }
      return expression.op == .today ? .date : .yesNo
    }
  }

  private mutating func damaged(_ expression: Expression) -> ValueType? {
    report("`\(expression.op.rawValue)` stands for something of another kind")
    return nil
  }

  private mutating func isOutsideEvents(_ scope: Scope) -> Bool {
    expect(scope == .lead, "a `where` reads more than the event")
    return scope == .lead
  }

  private mutating func field(_ index: Int, _ scope: Scope) -> ValueType? {
    guard isOutsideEvents(scope), isField(index) else { return nil }
    expect(program.fields[index].type != .events, "the history is read as a value")
    return program.fields[index].type
  }

  private mutating func eventField(_ index: Int, _ scope: Scope) -> ValueType? {
    guard case .event(let event) = scope else {
      report("a field of an event stands outside a `where`")
      return nil
    }
    let fields = program.events[event].fields
    return isIndex(index, of: fields.count, "field of the event") ? fields[index].type : nil
  }

  private mutating func part(_ op: Operator, _ index: Int, _ scope: Scope) -> ValueType? {
    guard let kind = PartReference.Kind(op), isPart(kind, index, scope) else { return nil }
    return switch kind {
    case .fact: program.facts[index].type
    case .signal, .icp, .checklist: .yesNo
    case .score: .points
    case .grade: .grade(program.grades[index].names)
    }
  }

  private mutating func criterion(_ part: Int, _ index: Int, _ scope: Scope) -> ValueType? {
    // A tier reads the criteria of its own profile, which are there by then.
    let isOwn = isInTier && asking == PartReference(kind: .icp, index: part)
    guard isPart(.icp, part, scope, isOwn: isOwn) else { return nil }
    return isIndex(index, of: program.icps[part].criteria.count, "criterion") ? .yesNo : nil
  }

  private mutating func item(_ part: Int, _ index: Int, _ scope: Scope) -> ValueType? {
    guard isPart(.checklist, part, scope) else { return nil }
    return isIndex(index, of: program.checklists[part].items.count, "item") ? .yesNo : nil
  }

  /// Whether the part is there; unless it is the asking part's own, it is noted as asked.
  private mutating func isPart(
    _ kind: PartReference.Kind, _ index: Int, _ scope: Scope, isOwn: Bool = false
  ) -> Bool {
    guard isOutsideEvents(scope), isIndex(index, of: program.count(of: kind), kind.rawValue) else { return false }
    if let asking, !isOwn { references.add(asking, asks: PartReference(kind: kind, index: index)) }
    return true
  }

  // MARK: - Queries

  /// The query's own type; nil when it is damaged.
  mutating func verify(_ query: EventQuery, depth: Int = 1) -> ValueType? {
    guard isIndex(query.event, of: program.events.count, "event") else { return nil }
    if let filter = query.filter {
      at("where") { verifier in
        verifier.verify(filter, .event(query.event), depth: depth + 1)
        verifier.expect(filter.type == .yesNo, "it is \(filter.type.words), not a yes or no")
      }
    }
    if let window = query.window { expect(window > 0 && window % 1_000_000 == 0, "the window is not of whole seconds") }
    switch query.form {
    case .count, .days, .any:
      expect(query.field == nil, "only the first or last event has a field that is read")
      return query.form == .any ? .yesNo : .count
    case .first, .last:
      guard let field = query.field else { return .time }
      let fields = program.events[query.event].fields
      return isIndex(field, of: fields.count, "field of the event") ? fields[field].type : nil
    }
  }
}

extension PartReference.Kind {
  /// The kind of part that a leaf stands for.
  fileprivate init?(_ op: Operator) {
    switch op {
    case .fact: self = .fact
    case .signal: self = .signal
    case .icpFits: self = .icp
    case .checklistPasses: self = .checklist
    case .score: self = .score
    case .grade: self = .grade
    case _: return nil
    }
  }
}

extension Program {
  fileprivate func count(of kind: PartReference.Kind) -> Int {
    switch kind {
    case .fact: facts.count
    case .signal: signals.count
    case .icp: icps.count
    case .checklist: checklists.count
    case .score: scores.count
    case .grade: grades.count
    }
  }
}
