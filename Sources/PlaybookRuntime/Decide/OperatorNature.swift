import PlaybookIR

/// Where the interpreter finds what an operator comes to: the one place that sorts the operators for it.
enum OperatorNature {
  /// `and`, `or`, `not` and `if`: the proof shows each operand.
  case logic
  /// Another part's outcome; the function makes the part's identity from its index.
  case part((Int) -> PartID)
  /// A field of the lead.
  case field
  /// An aggregate over the history.
  case query
  /// A field of the event that a `where` looks at.
  case eventField
  /// The operator's own meaning over its operands.
  case value
}

extension Operator {
  var nature: OperatorNature {
    switch self {
    case .and, .or, .not, .choose: .logic
    case .fact: .part(PartID.fact)
    case .signal: .part(PartID.signal)
    case .icpFits, .criterion: .part(PartID.icp)
    case .checklistPasses, .item: .part(PartID.checklist)
    case .score: .part(PartID.score)
    case .grade: .part(PartID.grade)
    case .field: .field
    case .event: .query
    case .eventField: .eventField
    case .literal, .emailDomain, .today, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between,
      .isIn, .isInList, .includesAny, .includesAll, .includesAnyInList, .includesAllInList, .countOf, .contains,
      .containsWord,
      .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like, .isAnswered, .isOnFile, .isMissing,
      .add, .subtract, .multiply, .divide, .negate, .minimum, .maximum, .firstKnown, .largestKnown, .daysSince,
      .daysUntil, .inLast, .inNext, .before, .after, .timeOfDay, .isFrom:
      .value
    }
  }
}
