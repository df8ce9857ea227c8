import PlaybookIR

/// Which parts of a program may come out differently at another moment though the lead stays the same, and in which
/// order a part needs others; worked out once for a program.
struct TimeReading: Sendable {
  private let program: Program
  private let order: [PartID]
  private let readers: Set<PartID>
  /// Whether rates of currencies, which go by the day, may take part.
  private let hasRates: Bool

  init(_ program: Program, order: [PartID]) {
    self.program = program
    self.order = order
    hasRates = !program.book.rates.isEmpty
    var readers: Set<PartID> = []
    for part in order {
      if Self.decays(part, program) { readers.insert(part) }
      for expression in program.expressions(of: part)
      where Self.reads(expression, program, readers, hasRates: hasRates) { readers.insert(part) }
    }
    self.readers = readers
  }

  func reads(_ expression: Expression) -> Bool { Self.reads(expression, program, readers, hasRates: hasRates) }

  /// The parts that an expression rests on, each behind those that it asks.
  func parts(askedBy expression: Expression) -> [PartID] {
    var asked: Set<PartID> = []
    var pending: [Expression] = [expression]
    while let next = pending.popLast() {
      next.forEach { node in
        guard let part = node.part, program.holds(part), asked.insert(part).inserted else { return }
        pending += program.expressions(of: part)
      }
    }
    return asked.isEmpty ? [] : order.filter(asked.contains)
  }

  /// Points of events change with the moment: by windows, and as they fade.
  private static func decays(_ part: PartID, _ program: Program) -> Bool {
    guard case .score(let index) = part else { return false }
    return program.scores[index].rules.contains { rule in
      switch rule.value {
      case .events: true
      case .when, .table, .expression: false
      }
    }
  }

  private static func reads(
    _ expression: Expression, _ program: Program, _ readers: Set<PartID>, hasRates: Bool
  ) -> Bool {
    switch expression.op {
    case .today, .daysSince, .daysUntil, .inLast, .inNext, .event: return true
    case .field:
      guard case .field(let index) = expression.reference, program.fields.indices.contains(index) else { return false }
      return program.fields[index].freshness != nil || (hasRates && expression.type == .money)
    case .literal, .eventField, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item, .score, .grade,
      .emailDomain, .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .isIn,
      .isInList, .includesAny, .includesAll, .includesAnyInList, .includesAllInList, .countOf, .contains, .containsWord,
      .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like, .isAnswered, .isOnFile, .isMissing, .add,
      .subtract, .multiply, .divide, .negate, .minimum, .maximum, .choose, .firstKnown, .largestKnown, .before, .after,
      .timeOfDay, .isFrom:
      if let part = expression.part, readers.contains(part) { return true }
      return expression.operands.contains { reads($0, program, readers, hasRates: hasRates) }
    }
  }
}
