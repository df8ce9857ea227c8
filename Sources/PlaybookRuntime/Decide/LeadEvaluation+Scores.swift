import PlaybookIR

/// What a rule of a score gives.
private struct RulePoints {
  var outcome: Truth
  /// After the rule's own limit.
  var points: Interval

  /// What counts among the certain points: of an open rule what it gives at the least, in either direction, so that
  /// the certain points lie between the low and the high ones.
  var certain: Interval { Interval(Fixed.zero.clamped(from: points.low, to: points.high)) }
}

extension LeadEvaluation {
  mutating func decideScore(_ index: Int) -> Reason {
    let score = program.scores[index]
    var rules: [RulePoints] = []
    var ruleReasons: [Reason] = []
    for rule in score.rules {
      let (points, children) = decide(rule)
      rules.append(points)
      ruleReasons.append(
        Reason(
          .rule, part: program.name(of: .score(index)), name: rule.title.name, label: rule.title.label,
          outcome: points.outcome.rawValue, isOpen: points.outcome == .unknown, points: points.points,
          role: rule.limits, origin: rule.title.origin, children: children))
    }

    let open = LimitedSum(score, rules.map(\.points))
    let certain = LimitedSum(score, rules.map(\.certain))
    scores[index] = ScoreOutcome(
      points: certain.final.low, final: open.final, raw: open.raw, capped: open.capped,
      rules: rules.map { ScoreOutcome.Rule(outcome: $0.outcome, points: $0.points) })
    return Reason(
      .score, part: program.name(of: .score(index)), name: score.title.name, label: score.title.label,
      outcome: open.final.text, isOpen: !open.final.isPoint, points: open.final,
      role: score.total.map { "\($0.low) to \($0.high)" }, origin: score.title.origin,
      children: grouped(ruleReasons, of: score, index, open.groups))
  }

  /// Each group stands where its first rule does and holds its rules.
  private func grouped(_ rules: [Reason], of score: Score, _ index: Int, _ sums: [Interval]) -> [Reason] {
    var children: [Reason] = []
    var places: [Int: Int] = [:]
    for (rule, reason) in zip(score.rules, rules) {
      guard let group = rule.group, score.groups.indices.contains(group) else {
        children.append(reason)
        continue
      }
      if let place = places[group] {
        children[place].children.append(reason)
        continue
      }
      let title = score.groups[group].title
      places[group] = children.count
      children.append(
        Reason(
          .group, part: program.name(of: .score(index)), name: title.name, label: title.label,
          outcome: sums[group].text, isOpen: !sums[group].isPoint, points: sums[group],
          role: score.groups[group].limits, origin: title.origin, children: [reason]))
    }
    return children
  }

  // MARK: - Rules

  private func decide(_ rule: Score.Rule) -> (RulePoints, [Reason]) {
    switch rule.value {
    case .when(let gain, let condition):
      let proof = prove(condition)
      let points =
        switch proof.truth {
        case .yes: Interval(gain)
        case .no: Interval.zero
        case .unknown: rule.whileUnknown(Interval.zero.widened(to: gain))
        }
      return (RulePoints(outcome: proof.truth, points: rule.limit(points)), [proof.reason])
    case .table(let table):
      let proof = prove(table.subject)
      let isUnknown = row(of: proof.evaluation, in: table.rows.map(\.range)).isUnknown
      let points = self.points(of: table, proof.evaluation)
      return (rule.points(isUnknown ? rule.whileUnknown(points) : points, isUnknown: isUnknown), [proof.reason])
    case .expression(let expression, let unknownLow, let unknownHigh):
      let proof = prove(expression)
      if let range = proof.evaluation.range {
        return (rule.points(range.mapped { $0.rounded(places: 2) }, isUnknown: false), [proof.reason])
      }
      let points = Interval(low: min(unknownLow, unknownHigh), high: max(unknownLow, unknownHigh))
      return (rule.points(rule.whileUnknown(points), isUnknown: true), [proof.reason])
    case .events(let gain, let every, let query, let clause):
      let seen = matches(query, needsTime: clause.needsTime)
      let units = Int128(gain.units) * Int128(clause.counted(Self.every(every, of: seen)))
      let points = Interval(Fixed(saturating: units))
      return (rule.points(points, isUnknown: false), [reason(of: query, seen.count, origin: rule.title.origin)])
    }
  }

  /// The points of the row that holds the subject; while it is unknown, from the least to the greatest of all rows.
  func points(of table: PointTable, _ subject: Evaluation) -> Interval {
    switch row(of: subject, in: table.rows.map(\.range)) {
    case .row(let row): return Interval(table.rows[row].points)
    case .noRow: return Interval(table.otherwise ?? .zero)
    case .unknown:
      let all = table.rows.map(\.points) + [table.otherwise].compactMap { $0 }
      return Interval(low: all.min() ?? .zero, high: all.max() ?? .zero)
    }
  }

  /// The events that complete a group of `count`: the third, the sixth and so on of `every 3`.
  private static func every(_ count: Int, of events: [LeadEvent]) -> [LeadEvent] {
    guard count > 1 else { return events }
    return events.indices.filter { ($0 + 1).isMultiple(of: count) }.map { events[$0] }
  }

  /// How many events the rule looks at, before `every` and repeat limits.
  private func reason(of query: EventQuery, _ count: Int, origin: Origin) -> Reason {
    let expression = Expression(.event, .count, reference: .query(query), origin: origin)
    let read = read(of: expression, query, .known(.number(Fixed(whole: count))))
    return Reason(
      .expression, outcome: read.shown ?? "\(count)", op: .event, condition: read.field, reads: [read], origin: origin)
  }
}

extension Score.Rule {
  /// What an unknown condition, table input or number counts.
  fileprivate func whileUnknown(_ range: Interval) -> Interval { unknownCountsZero ? .zero : range }

  /// `up to` limits the size and keeps the sign.
  fileprivate func limit(_ points: Interval) -> Interval {
    guard let upTo else { return points }
    let low = Fixed(units: 0 &- upTo.units)
    return points.mapped { $0.clamped(from: low, to: upTo) }
  }

  /// Of a rule that is no condition: certain when a single number is possible, unless only because what is unknown
  /// counts 0.
  fileprivate func points(_ range: Interval, isUnknown: Bool) -> RulePoints {
    let points = limit(range)
    let isOpen = !points.isPoint || (isUnknown && unknownCountsZero)
    return RulePoints(outcome: isOpen ? .unknown : Truth(points.low != .zero), points: points)
  }

  /// The clauses after the points: `every 3, once per day, up to 20`.
  fileprivate var limits: String? {
    var clauses: [String] = []
    if case .events(_, let every, _, let clause) = value {
      if every > 1 { clauses.append("every \(every)") }
      if clause != .every { clauses.append(clause.rawValue) }
    }
    if let upTo { clauses.append("up to \(upTo)") }
    if unknownCountsZero { clauses.append("unknown counts 0") }
    return clauses.isEmpty ? nil : clauses.joined(separator: ", ")
  }
}

extension Score.Group {
  fileprivate var limits: String? {
    let clauses = [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }].compactMap { $0 }
    return clauses.isEmpty ? nil : clauses.joined(separator: ", ")
  }
}

extension Evaluation {
  /// A known number or points; nil while it is unknown.
  fileprivate var range: Interval? {
    switch self {
    case .known(.number(let number)): Interval(number)
    case .interval(let low, let high): Interval(low: low, high: high)
    case .known, .possible, .unknown: nil
    }
  }
}

/// The sum of a score's rules through the limits of its groups and its total, in this order.
private struct LimitedSum {
  let raw: Interval
  /// One for each group, after its limits.
  let groups: [Interval]
  let capped: Interval
  let final: Interval

  init(_ score: Score, _ rules: [Interval]) {
    var raw = PointsSum()
    var sums = score.groups.map { _ in PointsSum() }
    var capped = PointsSum()
    for (rule, points) in zip(score.rules, rules) {
      raw.add(points)
      if let group = rule.group, sums.indices.contains(group) {
        sums[group].add(points)
      } else {
        capped.add(points)
      }
    }
    groups = zip(score.groups, sums).map { group, sum in
      sum.interval.mapped { $0.clamped(from: group.atLeast, to: group.atMost) }
    }
    for group in groups { capped.add(group) }
    self.raw = raw.interval
    self.capped = capped.interval
    final = self.capped.mapped { $0.clamped(from: score.total?.low, to: score.total?.high) }
  }
}
