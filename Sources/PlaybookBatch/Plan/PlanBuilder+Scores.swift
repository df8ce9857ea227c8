import PlaybookIR
import PlaybookRuntime

extension PlanBuilder {
  /// What one rule adds: terms where it is a sum of weights, else columns.
  private enum RuleColumns {
    case terms(certain: [WeightTerm], low: [WeightTerm], high: [WeightTerm], outcome: TruthColumns)
    /// `bound`: a size that the points never exceed; nil for that of any number.
    case columns(certain: Ints, PointColumns, outcome: TruthColumns, bound: Int64?)
  }

  mutating func score(_ index: Int) throws -> ScoreColumns {
    if let columns = scores[index] { return columns }
    let score = program.scores[index]
    var rules: [RuleColumns] = []
    for (number, rule) in score.rules.enumerated() { rules.append(try self.rule(rule, number, ofScore: index)) }
    let terms = rules.flatMap { rule -> [WeightTerm] in
      switch rule {
      case .terms(let certain, let low, let high, _): certain + low + high
      case .columns(_, _, _, let bound): bound.map { [WeightTerm(leads: .all, weight: $0)] } ?? []
      }
    }
    try checkSum(terms)
    // Each is below 10^18, so that so many of them fit into 64 bits; their sum is cut where a number ends.
    let unbounded = rules.count { if case .columns(_, _, _, nil) = $0 { true } else { false } }
    guard unbounded + score.groups.count < 8 else { throw NotInColumns() }

    var raw = Sums()
    var capped = Sums()
    var groups = score.groups.map { _ in Sums() }
    for (rule, columns) in zip(score.rules, rules) {
      raw.add(columns)
      if let group = rule.group { groups[group].add(columns) } else { capped.add(columns) }
    }
    if score.neverBelow != nil, score.rules.contains(where: \.isByEvents) {
      let lift = try lift(ofScore: index)
      raw.columns.append((lift, PointColumns(low: lift, high: lift)))
      capped.columns.append((lift, PointColumns(low: lift, high: lift)))
    }
    let rawEnds = ends(raw)
    for (group, sums) in zip(score.groups, groups) {
      let ends = ends(sums)
      func limited(_ value: Ints) -> Ints { clamped(value, from: group.atLeast, to: group.atMost) }
      capped.columns.append((limited(ends.certain), PointColumns(low: limited(ends.low), high: limited(ends.high))))
    }
    let cappedEnds = ends(capped)
    func final(_ value: Ints) -> Ints { clamped(value, from: score.total?.low, to: score.total?.high) }
    let columns = ScoreColumns(
      points: final(cappedEnds.certain),
      final: PointColumns(low: final(cappedEnds.low), high: final(cappedEnds.high)),
      raw: PointColumns(low: rawEnds.low, high: rawEnds.high),
      capped: PointColumns(low: cappedEnds.low, high: cappedEnds.high),
      rules: rules.map { rule in
        switch rule {
        case .terms(_, let low, let high, let outcome): (outcome, PointColumns(low: weigh(low), high: weigh(high)))
        case .columns(_, let points, let outcome, _): (outcome, points)
        }
      })
    scores[index] = columns
    return columns
  }

  // MARK: - Sums

  private struct Sums {
    var certain: [WeightTerm] = []
    var low: [WeightTerm] = []
    var high: [WeightTerm] = []
    var columns: [(certain: Ints, points: PointColumns)] = []

    mutating func add(_ rule: RuleColumns) {
      switch rule {
      case .terms(let certain, let low, let high, _):
        self.certain += certain
        self.low += low
        self.high += high
      case .columns(let certain, let points, _, _): columns.append((certain, points))
      }
    }
  }

  private mutating func ends(_ sums: Sums) -> (certain: Ints, low: Ints, high: Ints) {
    // What is certain is weighed once for all three.
    let certain = weigh(sums.certain)
    func rest(_ terms: [WeightTerm]) -> Ints {
      let taken = sums.certain.map { WeightTerm(leads: $0.leads, weight: -$0.weight) }
      let open = WeightTerm.merged(terms + taken)
      return open.isEmpty ? certain : ints(.plus(certain, weigh(open)))
    }
    var (points, low, high) = (certain, rest(sums.low), rest(sums.high))
    guard !sums.columns.isEmpty else { return (points, low, high) }
    for column in sums.columns {
      points = ints(.plus(points, column.certain))
      low = ints(.plus(low, column.points.low))
      high = ints(.plus(high, column.points.high))
    }
    func held(_ value: Ints) -> Ints {
      clamped(value, from: Fixed(units: 1 - Fixed.limit), to: Fixed(units: Fixed.limit - 1))
    }
    return (held(points), held(low), held(high))
  }

  private mutating func clamped(_ value: Ints, from low: Fixed?, to high: Fixed?) -> Ints {
    var value = value
    if let high { value = ints(.least(value, ints(.constant(high.units)))) }
    if let low { value = ints(.greatest(value, ints(.constant(low.units)))) }
    return value
  }

  // MARK: - Rules

  private mutating func rule(_ rule: Score.Rule, _ number: Int, ofScore score: Int) throws -> RuleColumns {
    func limit(_ weight: Int64) -> Int64 {
      guard let upTo = rule.upTo?.units else { return weight }
      return max(-upTo, min(weight, upTo))
    }
    switch rule.value {
    case .when(let points, let condition):
      let truth = try truth(condition)
      let gain = limit(points.units)
      let yes = [WeightTerm(leads: truth.yes, weight: gain)]
      guard !rule.unknownCountsZero else { return .terms(certain: yes, low: yes, high: yes, outcome: truth) }
      let open = unknown(truth)
      return .terms(
        certain: yes, low: yes + [WeightTerm(leads: open, weight: min(0, gain))],
        high: yes + [WeightTerm(leads: open, weight: max(0, gain))], outcome: truth)
    case .table(let table):
      let rows = try rowPoints(table)
      let certain = rows.rows.map { WeightTerm(leads: $0.leads, weight: limit($0.weight)) }
      let (least, greatest) =
        rule.unknownCountsZero ? (0, 0) : (limit(rows.least), limit(rows.greatest))
      let nothing = any(certain.filter { $0.weight == 0 }.map(\.leads))
      let something = any(certain.filter { $0.weight != 0 }.map(\.leads))
      // All rows may give the same.
      let isOpen = rule.unknownCountsZero || least != greatest
      let settled: TruthColumns =
        isOpen
        ? TruthColumns(yes: something, no: nothing)
        : least == 0
          ? TruthColumns(yes: something, no: or(nothing, rows.unknown))
          : TruthColumns(yes: or(something, rows.unknown), no: nothing)
      let nearest = max(least, min(0, greatest))
      return .terms(
        certain: certain + [WeightTerm(leads: rows.unknown, weight: nearest)],
        low: certain + [WeightTerm(leads: rows.unknown, weight: least)],
        high: certain + [WeightTerm(leads: rows.unknown, weight: greatest)], outcome: settled)
    case .expression(let expression, let unknownLow, let unknownHigh):
      return try self.number(
        rule, expression, min(unknownLow.units, unknownHigh.units), max(unknownLow.units, unknownHigh.units))
    case .events(let gain, _, let query, _):
      let points = clamped(
        try self.points(ofScore: score, rule: number, query), from: rule.upTo?.negated, to: rule.upTo)
      let zero = ints(.constant(0))
      let isZero = and(bits(.isAtMost(points, zero)), bits(.isAtMost(zero, points)))
      let most = Int64(clamping: Int128(gain.units.magnitude) * Int128(RawBlock.largestCount))
      return .columns(
        certain: points, PointColumns(low: points, high: points),
        outcome: TruthColumns(yes: without(.all, isZero), no: isZero), bound: rule.upTo?.units ?? most)
    }
  }

  private mutating func number(
    _ rule: Score.Rule, _ expression: Expression, _ unknownLow: Int64, _ unknownHigh: Int64
  ) throws -> RuleColumns {
    let number = try numbers(expression)
    guard number.unit == .plain, rule.upTo != nil || expression.type == .points else { throw NotInColumns() }
    let (least, greatest) = rule.unknownCountsZero ? (0, 0) : (unknownLow, unknownHigh)
    func end(_ value: Ints, _ unknown: Int64) -> Ints {
      let points = ints(.choose(number.known, ints(.rounded(value)), ints(.constant(unknown))))
      return clamped(points, from: rule.upTo?.negated, to: rule.upTo)
    }
    let (low, high) = (end(number.low, least), end(number.high, greatest))
    let zero = ints(.constant(0))
    let certain = ints(.greatest(low, ints(.least(zero, high))))
    let isPoint = bits(.isAtMost(high, low))
    let settled = rule.unknownCountsZero ? and(isPoint, number.known) : isPoint
    let isZero = and(bits(.isAtMost(low, zero)), bits(.isAtMost(zero, low)))
    let outcome = TruthColumns(yes: without(settled, isZero), no: and(settled, isZero))
    return .columns(
      certain: certain, PointColumns(low: low, high: high), outcome: outcome, bound: rule.upTo?.units)
  }
}

extension Score.Rule {
  fileprivate var isByEvents: Bool {
    if case .events = value { true } else { false }
  }
}
