/// How two operands stand to each other; every comparing operator reads its answer from here.
enum Comparison {
  /// Two values that have an order, or points within limits: the least and greatest value of either side.
  case ranges(low: (Int128, Int128), high: (Int128, Int128))
  /// Two values without an order.
  case values(areEqual: Bool)
  /// Names of grades that are possible on either side.
  case names([String], [String])
  case unknown(UnknownReason)

  init(_ left: Evaluation, _ right: Evaluation, _ context: EvaluationContext) {
    switch (left, right) {
    case (.unknown(let reason), _), (_, .unknown(let reason)): self = .unknown(reason)
    case (.possible(let names), .possible(let others)): self = .names(names, others)
    case (.possible(let names), .known(.member(let name))): self = .names(names, [name])
    case (.known(.member(let name)), .possible(let names)): self = .names([name], names)
    case (.known(let value), .known(let other)): self.init(value, other, context)
    case (.interval, _), (_, .interval), (.possible, _), (_, .possible):
      guard let (low, high) = left.limits, let (otherLow, otherHigh) = right.limits else {
        self = .unknown(.invalid)
        return
      }
      self = .ranges(
        low: (Int128(low.units), Int128(otherLow.units)), high: (Int128(high.units), Int128(otherHigh.units)))
    }
  }

  init(_ left: Value, _ right: Value, _ context: EvaluationContext) {
    switch (left, right) {
    case (.number(let a), .number(let b)): self = .sizes(a.units, b.units)
    case (.date(let a), .date(let b)): self = .sizes(Int64(a.days), Int64(b.days))
    case (.time(let a), .time(let b)): self = .sizes(a.microseconds, b.microseconds)
    case (.clock(let a), .clock(let b)): self = .sizes(a.microseconds, b.microseconds)
    case (.money(let a), .money(let b)):
      switch context.convert(a, to: b.currency) {
      case .success(let a): self = .sizes(a.units, b.units)
      case .failure(let reason): self = .unknown(reason)
      }
    case (.truth(let a), .truth(let b)): self = .values(areEqual: a == b)
    case (.text(let a), .text(let b)): self = .values(areEqual: a.equals(b))
    case (.member(let a), .member(let b)): self = .values(areEqual: a == b)
    case (.country(let a), .country(let b)): self = .values(areEqual: a == b)
    case (.truth, _), (.number, _), (.money, _), (.text, _), (.member, _), (.country, _), (.date, _), (.time, _),
      (.duration, _), (.clock, _), (.list, _):
      self = .unknown(.invalid)
    }
  }

  private static func sizes(_ left: Int64, _ right: Int64) -> Comparison {
    let pair = (Int128(left), Int128(right))
    return .ranges(low: pair, high: pair)
  }

  // Each answer is yes if it holds for every pair of possible values, no if for none, else unknown.

  var isEqual: Evaluation { equality }
  var isNotEqual: Evaluation { equality.negatedTruth }
  var isLess: Evaluation { order(<) }
  var isGreaterOrEqual: Evaluation { order(<).negatedTruth }
  var isLessOrEqual: Evaluation { order(<=) }
  var isGreater: Evaluation { order(<=).negatedTruth }

  private var equality: Evaluation {
    switch self {
    case .unknown(let reason): return .unknown(reason)
    case .values(let areEqual): return Evaluation(areEqual)
    case .names(let names, let others):
      if names.count == 1, others.count == 1 { return Evaluation(names[0] == others[0]) }
      return names.contains(where: others.contains) ? .unknown(.absent) : .no
    case .ranges(let low, let high):
      if high.0 < low.1 || high.1 < low.0 { return .no }
      return low.0 == high.0 && low.1 == high.1 ? .yes : .unknown(.absent)
    }
  }

  /// Yes if `holds` for the greatest left and the least right value, no if not even for the least and the greatest.
  private func order(_ holds: (Int128, Int128) -> Bool) -> Evaluation {
    switch self {
    case .unknown(let reason): return .unknown(reason)
    case .values, .names: return .unknown(.invalid)
    case .ranges(let low, let high):
      if holds(high.0, low.1) { return .yes }
      return holds(low.0, high.1) ? .unknown(.absent) : .no
    }
  }

  /// Below 0, 0 or above 0 for two certain values that have an order.
  var sign: Result<Int, UnknownReason> {
    switch self {
    case .unknown(let reason): .failure(reason)
    case .values, .names: .failure(.invalid)
    case .ranges(let low, let high):
      low == high ? .success(low.0 < low.1 ? -1 : low.0 == low.1 ? 0 : 1) : .failure(.absent)
    }
  }
}

extension Evaluation {
  /// The least and greatest points or number.
  var limits: (low: Fixed, high: Fixed)? {
    switch self {
    case .interval(let low, let high): (low, high)
    case .known(.number(let number)): (number, number)
    case .known, .possible, .unknown: nil
    }
  }

  /// The one name of a member or a certain grade.
  fileprivate var singleName: String? {
    switch self {
    case .known(.member(let name)): name
    case .possible(let names): names.count == 1 ? names[0] : nil
    case .known, .interval, .unknown: nil
    }
  }

  fileprivate var negatedTruth: Evaluation {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: self
    }
  }
}

extension Operator {
  /// Both ends are in. Unknown whenever one of the three is, as every comparison that reads an unknown.
  func between(_ operands: [Evaluation], _ context: EvaluationContext) -> Evaluation {
    let fromLow = Comparison(operands[0], operands[1], context)
    let toHigh = Comparison(operands[0], operands[2], context)
    if case .unknown(let reason) = fromLow { return .unknown(reason) }
    if case .unknown(let reason) = toHigh { return .unknown(reason) }
    let answers = [fromLow.isGreaterOrEqual, toHigh.isLessOrEqual]
    return Evaluation(Truth.all(answers.map(\.truth)), else: .absent)
  }

  /// Yes if any value is equal, no if none is, else unknown. An open grade is in a set of names if each of its names is.
  func isIn(_ operands: [Evaluation], _ context: EvaluationContext) -> Evaluation {
    guard operands[0].isUsable else { return operands[0] }
    let values = operands.dropFirst()
    let wanted = values.compactMap(\.singleName)
    if case .possible(let names) = operands[0], wanted.count == values.count {
      let count = names.count { wanted.contains($0) }
      return count == names.count ? .yes : count == 0 ? .no : .unknown(.absent)
    }
    return Self.disjunction(of: values) { Comparison(operands[0], $0, context).isEqual }
  }

  /// Values of a closed set are looked for by their name, countries by either of their codes.
  func isIn(_ operand: Evaluation, _ list: WordSet?) -> Evaluation {
    guard case .known(let value) = operand, let list else { return operand.passedOn }
    return list.holds(value).map { Evaluation($0) } ?? .unknown(.invalid)
  }

  /// A list holds a value when an element equals it; an empty list is known and holds nothing.
  func includes(_ operands: [Evaluation], _ context: EvaluationContext) -> Evaluation {
    guard case .known(.list(let elements)) = operands[0] else { return operands[0].passedOn }
    let answers = operands.dropFirst().map { value in
      Self.disjunction(of: elements) { Comparison(.known($0), value, context).isEqual }
    }
    if self == .includesAny { return Self.disjunction(of: answers) { $0 } }
    if answers.contains(.no) { return .no }
    return answers.first { $0.truth == .unknown } ?? .yes
  }

  func includes(_ operand: Evaluation, _ list: WordSet?) -> Evaluation {
    guard case .known(.list(let elements)) = operand, let list else { return operand.passedOn }
    if self == .includesAnyInList {
      return Self.disjunction(of: elements) { list.holds($0).map { Evaluation($0) } ?? .unknown(.invalid) }
    }
    return Evaluation(list.texts.allSatisfy { text in elements.contains { text.isListed(as: $0) } })
  }

  private static func disjunction<Element>(
    of elements: some Sequence<Element>, _ answer: (Element) -> Evaluation
  ) -> Evaluation {
    var firstUnknown: Evaluation?
    for element in elements {
      let answer = answer(element)
      switch answer.truth {
      case .yes: return .yes
      case .unknown: firstUnknown = firstUnknown ?? answer
      case .no: break
      }
    }
    return firstUnknown ?? .no
  }
}

extension Evaluation {
  /// Yes or no, or unknown for `reason`.
  package init(_ truth: Truth, else reason: UnknownReason) {
    switch truth {
    case .yes: self = .yes
    case .no: self = .no
    case .unknown: self = .unknown(reason)
    }
  }
}

extension WordSet {
  /// Nil for a value that is no text, member or country.
  fileprivate func holds(_ value: Value) -> Bool? {
    switch value {
    case .text(let text): contains(text)
    case .member(let name): contains(Text(name))
    case .country: texts.contains { $0.isListed(as: value) }
    case .truth, .number, .money, .date, .time, .duration, .clock, .list: nil
    }
  }
}

extension Text {
  /// Whether a text of a named list means `value`.
  fileprivate func isListed(as value: Value) -> Bool {
    switch value {
    case .text(let text): equals(text)
    case .member(let name): equals(Text(name))
    case .country(let code): Country.code(of: bytes) == code
    case .truth, .number, .money, .date, .time, .duration, .clock, .list: false
    }
  }
}
