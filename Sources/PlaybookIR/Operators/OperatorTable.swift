/// Why operands do not fit their operator, in words for the author.
package enum OperandMismatch: Error, Hashable, Sendable {
  /// How many operands it takes; no `most` is no limit.
  case count(least: Int, most: Int?)
  /// The operand's index from 0, and what would fit there: `a number`, `an amount of money`.
  case operand(Int, expected: [String])
}

/// What each operator takes and gives: one row per operator, used by the checker and by the verifier.
///
/// What an operator computes stands in `Operator.evaluate`; this table says what may reach it. Three rules need more
/// than types and stand in the verifier: points are multiplied by a literal only, a state is asked of a field only, and
/// a duration is a literal of a kind that fits its place.
package enum OperatorTable {
  /// The shape of an operator's operands; each decides its result.
  package enum Rule: Sendable {
    /// No operands: the type is that of what the leaf stands for.
    case leaf
    case domainOfEmail
    /// Yes/no throughout.
    case truth
    /// A field of any type; yes/no.
    case state
    /// Two of comparable types; yes/no.
    case equality
    /// Two or three sizes of comparable types: numbers, points, money, dates, times; yes/no.
    case order
    /// Two dates, two times or two times of day; yes/no.
    case timeOrder
    /// One value and then those it is looked for among; yes/no.
    case membership
    /// One value that is looked for in a named list of texts; yes/no.
    case listMembership
    /// A list and then the values that are looked for in it; yes/no.
    case inclusion
    /// A list, compared with a named list of texts; yes/no.
    case listInclusion
    /// A list; how many elements it has.
    case listSize
    /// A text and then texts; yes/no.
    case text
    case addition, subtraction, product, quotient, negation
    /// One or more sizes of one kind; that kind.
    case extremum
    /// Yes/no, and two of one kind; that kind.
    case branch
    /// One or more of one kind; that kind.
    case alternatives
    /// A date or a time; a number of days.
    case days
    /// A date or a time, and a duration; yes/no.
    case window
    /// A time and a zone; a time of day.
    case timeOfDay
    /// Three times of day; yes/no.
    case hours
  }

  package struct Row: Sendable {
    package let least: Int
    /// nil: no limit.
    package let most: Int?
    package let rule: Rule
    /// As the operator is written in a book.
    package let words: String
  }

  package static func row(_ op: Operator) -> Row {
    switch op {
    case .literal: row(0, 0, .leaf, "")
    case .field: row(0, 0, .leaf, "")
    case .eventField: row(0, 0, .leaf, "")
    case .emailDomain: row(1, 1, .domainOfEmail, "domain")
    case .fact: row(0, 0, .leaf, "fact")
    case .signal: row(0, 0, .leaf, "signal")
    case .icpFits: row(0, 0, .leaf, "fits")
    case .criterion: row(0, 0, .leaf, "icp")
    case .checklistPasses: row(0, 0, .leaf, "passes")
    case .item: row(0, 0, .leaf, "checklist")
    case .score: row(0, 0, .leaf, "score")
    case .grade: row(0, 0, .leaf, "grade")
    case .event: row(0, 0, .leaf, "")
    case .today: row(0, 0, .leaf, "today")
    case .not: row(1, 1, .truth, "not")
    case .and: row(2, nil, .truth, "and")
    case .or: row(2, nil, .truth, "or")
    case .equal: row(2, 2, .equality, "=")
    case .notEqual: row(2, 2, .equality, "!=")
    case .less: row(2, 2, .order, "<")
    case .lessOrEqual: row(2, 2, .order, "<=")
    case .greater: row(2, 2, .order, ">")
    case .greaterOrEqual: row(2, 2, .order, ">=")
    case .between: row(3, 3, .order, "between")
    case .isIn: row(2, nil, .membership, "in")
    case .isInList: row(1, 1, .listMembership, "in")
    case .includesAny: row(2, nil, .inclusion, "includes any of")
    case .includesAll: row(2, nil, .inclusion, "includes all of")
    case .includesAnyInList: row(1, 1, .listInclusion, "includes any of")
    case .includesAllInList: row(1, 1, .listInclusion, "includes all of")
    case .countOf: row(1, 1, .listSize, "count of")
    case .contains: row(2, 2, .text, "contains")
    case .containsWord: row(2, 2, .text, "contains word")
    case .containsAnyWord: row(2, nil, .text, "contains any word in")
    case .containsAnyWordInList: row(1, 1, .text, "contains any word in")
    case .startsWith: row(2, 2, .text, "starts with")
    case .endsWith: row(2, 2, .text, "ends with")
    case .like: row(2, 2, .text, "like")
    case .isAnswered: row(1, 1, .state, "is answered")
    case .isOnFile: row(1, 1, .state, "is on file")
    case .isMissing: row(1, 1, .state, "is missing")
    case .add: row(2, 2, .addition, "+")
    case .subtract: row(2, 2, .subtraction, "-")
    case .multiply: row(2, 2, .product, "*")
    case .divide: row(2, 2, .quotient, "/")
    case .negate: row(1, 1, .negation, "-")
    case .minimum: row(1, nil, .extremum, "min")
    case .maximum: row(1, nil, .extremum, "max")
    case .choose: row(3, 3, .branch, "if")
    case .firstKnown: row(1, nil, .alternatives, "first known of")
    case .largestKnown: row(1, nil, .extremum, "largest known of")
    case .daysSince: row(1, 1, .days, "days since")
    case .daysUntil: row(1, 1, .days, "days until")
    case .inLast: row(2, 2, .window, "in last")
    case .inNext: row(2, 2, .window, "in next")
    case .before: row(2, 2, .timeOrder, "before")
    case .after: row(2, 2, .timeOrder, "after")
    case .timeOfDay: row(2, 2, .timeOfDay, "time in")
    case .isFrom: row(3, 3, .hours, "from")
    }
  }

  private static func row(_ least: Int, _ most: Int?, _ rule: Rule, _ words: String) -> Row {
    Row(least: least, most: most, rule: rule, words: words)
  }

  /// The type of `op` over operands of these types, or what does not fit. `leaf` is the type of what a leaf stands for.
  package static func check(
    _ op: Operator, _ operands: [ValueType], leaf: ValueType = .yesNo
  ) -> Result<ValueType, OperandMismatch> {
    let row = row(op)
    guard operands.count >= row.least, operands.count <= row.most ?? .max else {
      return .failure(.count(least: row.least, most: row.most))
    }
    do throws(OperandMismatch) {
      return .success(try result(row.rule, operands, leaf: leaf))
    } catch {
      return .failure(error)
    }
  }
}

// MARK: - The rules

extension OperatorTable {
  private static let textWords = ["a text"]
  private static let dateWords = ["a date", "a time"]
  private static let sizeWords = ["a number", "an amount of money", "a date", "a time", "the points of a score"]

  /// The number of operands is within the row's limits, so every rule finds the operands it names.
  private static func result(
    _ rule: Rule, _ operands: [ValueType], leaf: ValueType
  ) throws(OperandMismatch) -> ValueType {
    switch rule {
    case .leaf: return leaf
    case .domainOfEmail:
      try expect(operands, ["an e-mail address"]) { $0 == .email }
      return .domain
    case .truth: try expect(operands, ["a yes or no"]) { $0 == .yesNo }
    case .state: break
    case .equality: try expectComparable(operands, ["a value"]) { $0.isComparable(with: $0) }
    case .order: try expectComparable(operands, sizeWords, isSize)
    case .timeOrder: try expectComparable(operands, dateWords) { isMoment($0) || $0 == .clock }
    case .membership:
      try expectComparable(operands, ["a text", "a number", "a country", "a grade"]) {
        $0 != .points && $0.isComparable(with: $0)
      }
    case .listMembership: try expect(operands, ["a text", "a country"], isListable)
    case .inclusion: try expectElements(operands)
    case .listInclusion:
      try expect(operands, ["a list of texts"]) {
        if case .list(let element) = $0 { isListable(element) } else { false }
      }
    case .listSize:
      try expect(operands, ["a list"]) { if case .list = $0 { true } else { false } }
      return .count
    case .text: try expect(operands, textWords) { $0.isText }
    case .addition, .subtraction: return try sum(operands, isSubtraction: rule.isSubtraction)
    case .product: return try product(operands)
    case .quotient: return try quotient(operands)
    case .negation:
      try expect(operands, ["a number", "an amount of money"]) { $0.isNumber || $0 == .money || $0 == .points }
      return operands[0] == .count ? .number : operands[0]
    case .extremum: return try joined(operands, sizeWords, isSize)
    case .branch:
      try expect([operands[0]], ["a yes or no"]) { $0 == .yesNo }
      return try joined(Array(operands.dropFirst()), ["a value"], isPlain, offset: 1)
    case .alternatives: return try joined(operands, ["a value"], isPlain)
    case .days:
      try expect(operands, dateWords, isMoment)
      return .number
    case .window:
      try expect([operands[0]], dateWords, isMoment)
      if operands[1] != .duration { throw .operand(1, expected: ["a duration such as 30 days"]) }
    case .timeOfDay:
      if operands[0] != .time { throw .operand(0, expected: ["a time"]) }
      if operands[1] != .timezone { throw .operand(1, expected: ["a time zone"]) }
      return .clock
    case .hours: try expect(operands, ["a time of day"]) { $0 == .clock }
    }
    return .yesNo
  }

  /// Numbers, points, money, dates, times and times of day.
  private static func isSize(_ type: ValueType) -> Bool {
    type.isNumber || type == .points || type == .money || isMoment(type) || type == .clock
  }

  private static func isMoment(_ type: ValueType) -> Bool { type == .date || type == .time }

  /// What can be looked for in a named list of texts.
  private static func isListable(_ type: ValueType) -> Bool {
    if case .choice = type { return true }
    return type.isText || type == .country
  }

  /// Points and grades only compare and, for points, add up: a branch over them is not defined.
  private static func isPlain(_ type: ValueType) -> Bool {
    switch type {
    case .points, .grade, .events, .duration: false
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock, .choice, .list:
      true
    }
  }

  private static func expect(
    _ operands: [ValueType], _ words: [String], _ fits: (ValueType) -> Bool
  ) throws(OperandMismatch) {
    for (index, operand) in operands.enumerated() where !fits(operand) { throw .operand(index, expected: words) }
  }

  /// The first operand fits, and every other one compares with it.
  private static func expectComparable(
    _ operands: [ValueType], _ words: [String], _ fits: (ValueType) -> Bool
  ) throws(OperandMismatch) {
    guard let first = operands.first else { return }
    guard fits(first) else { throw .operand(0, expected: words) }
    for (index, operand) in operands.enumerated().dropFirst() where !first.isComparable(with: operand) {
      throw .operand(index, expected: [first.isNumber || first == .points ? "a number" : first.words])
    }
  }

  /// A list, and values that compare with its elements.
  private static func expectElements(_ operands: [ValueType]) throws(OperandMismatch) {
    guard case .list(let element)? = operands.first else { throw .operand(0, expected: ["a list"]) }
    for (index, operand) in operands.enumerated().dropFirst() where !element.isComparable(with: operand) {
      throw .operand(index, expected: [element.words])
    }
  }

  /// The one type that holds all operands.
  private static func joined(
    _ operands: [ValueType], _ words: [String], _ fits: (ValueType) -> Bool, offset: Int = 0
  ) throws(OperandMismatch) -> ValueType {
    guard var type = operands.first else { return .yesNo }
    for (index, operand) in operands.enumerated() {
      guard fits(operand) else { throw .operand(index + offset, expected: words) }
      if let joined = type.joined(with: operand) {
        type = joined
      } else if type == .points || operand == .points, type.isComparable(with: operand) {
        type = .points
      } else {
        throw .operand(index + offset, expected: [type.words])
      }
    }
    return type
  }

  private static func sum(_ operands: [ValueType], isSubtraction: Bool) throws(OperandMismatch) -> ValueType {
    let (left, right) = (operands[0], operands[1])
    if left == .date {
      if right != .duration { throw .operand(1, expected: ["a duration such as 30 days"]) }
      return .date
    }
    guard left.isNumber || left == .money || left == .points else {
      throw .operand(0, expected: ["a number", "an amount of money", "a date"])
    }
    guard left.isComparable(with: right) else {
      throw .operand(1, expected: [left == .money ? left.words : "a number"])
    }
    if left == .points || right == .points { return .points }
    // A difference of counts can be negative.
    if left == .count, right == .count, isSubtraction { return .number }
    return left == right ? left : .number
  }

  private static func product(_ operands: [ValueType]) throws(OperandMismatch) -> ValueType {
    let (left, right) = (operands[0], operands[1])
    for (index, operand) in operands.enumerated() where !(operand.isNumber || operand == .money || operand == .points) {
      throw .operand(index, expected: ["a number", "an amount of money"])
    }
    if !left.isNumber {
      guard right.isNumber else { throw .operand(1, expected: ["a number"]) }
      return left
    }
    if !right.isNumber { return right }
    return left == right ? left : .number
  }

  private static func quotient(_ operands: [ValueType]) throws(OperandMismatch) -> ValueType {
    let (left, right) = (operands[0], operands[1])
    guard left.isNumber || left == .money else { throw .operand(0, expected: ["a number", "an amount of money"]) }
    if left == .money {
      if right == .money { return .number }
      guard right == .count || right == .number else { throw .operand(1, expected: ["a number", left.words]) }
      return .money
    }
    if left == .percent, right == .percent { return .number }
    guard right == .count || right == .number else {
      throw .operand(1, expected: left == .percent ? ["a number", "a percentage"] : ["a number"])
    }
    return left == .percent ? .percent : .number
  }
}

extension OperatorTable.Rule {
  fileprivate var isSubtraction: Bool {
    if case .subtraction = self { true } else { false }
  }
}
