import PlaybookIR

/// What a rule of a score gives.
struct RulePoints {
  var outcome: Truth
  /// Before the rule's own limit.
  var uncapped: Interval
  /// After it.
  var points: Interval

  /// What counts among the certain points: of an open rule what it gives at the least, in either direction, so that
  /// the certain points lie between the low and the high ones.
  var certain: Interval { Interval(Fixed.zero.clamped(from: points.low, to: points.high)) }
}

extension LeadEvaluation {
  func decideScore(_ index: Int) -> [Reason] {
    let score = program.scores[index]
    var rules: [RulePoints] = []
    var gains: [(gains: [EventPoints.Gain], upTo: Fixed?)] = []
    var ruleReasons: [Reason] = []
    for rule in score.rules {
      let (points, children) = decide(rule, of: score, &gains)
      rules.append(points)
      ruleReasons += tree(
        Reason(
          .rule, part: program.name(of: .score(index)), name: rule.title.name, label: rule.title.label,
          outcome: .truth(points.outcome), isOpen: points.outcome == .unknown, points: points.points,
          role: rule.limits(in: program), origin: rule.title.origin,
          children: children + uncapped(points, of: rule)))
    }

    let lift = score.neverBelow.map { DailyFloor.lift(to: $0, gains, now: context.now, zone: clocks.table.book) }
    let open = LimitedSum(score, rules.map(\.points), lift: lift)
    let certain = LimitedSum(score, rules.map(\.certain), lift: lift)
    scores[index] = ScoreOutcome(
      points: certain.final.low, final: open.final, raw: open.raw, capped: open.capped, lift: lift ?? .zero,
      rules: rules.map { ScoreOutcome.Rule(outcome: $0.outcome, points: $0.points) })
    return tree(
      Reason(
        .score, part: program.name(of: .score(index)), name: score.title.name, label: score.title.label,
        outcome: .points(open.final), isOpen: !open.final.isPoint, points: open.final,
        role: score.limits, origin: score.title.origin,
        children: grouped(ruleReasons, of: score, index, open.groups) + self.lift(lift, of: score, index)))
  }

  private func lift(_ lift: Fixed?, of score: Score, _ index: Int) -> [Reason] {
    guard let lift else { return [] }
    return [
      Reason(
        .lift, part: program.name(of: .score(index)), outcome: .points(Interval(lift)), points: Interval(lift),
        role: score.floorWords, origin: score.title.origin)
    ]
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
      children += tree(
        Reason(
          .group, part: program.name(of: .score(index)), name: title.name, label: title.label,
          outcome: .points(sums[group]), isOpen: !sums[group].isPoint, points: sums[group],
          role: score.groups[group].limits, origin: title.origin, children: [reason]))
    }
    return children
  }

  // MARK: - Rules

  /// `gains` gets the points of single events where the score looks at the end of each day.
  func decide(
    _ rule: Score.Rule, of score: Score, _ gains: inout [(gains: [EventPoints.Gain], upTo: Fixed?)]
  ) -> (RulePoints, [Reason]) {
    switch rule.value {
    case .when(_, let asked), .expression(let asked, _, _):
      let proof = prove(asked)
      return (points(of: rule, proof.evaluation), proof.reasons)
    case .table(let table):
      let proof = prove(table.subject)
      return (points(of: rule, proof.evaluation), proof.reasons)
    case .events(let gain, let every, let query, let clause):
      let isDated = rule.expires != nil || rule.decay != nil || score.neverBelow != nil
      let events = matches(query, needsTime: clause.needsTime || isDated)
      let points = EventPoints(
        rule, gain: gain, every: every, clause, events.map(\.at), lastSign: lastSign(for: rule.decay), now: context.now,
        zone: clocks.table.book, keepsGains: score.neverBelow != nil)
      if !points.gains.isEmpty { gains.append((points.gains, rule.upTo)) }
      let read = tree(reason(of: query, points.seen, origin: rule.title.origin))
      return (
        rule.points(Interval(points.points), isUnknown: false), read + (isExplained ? steps(points, of: rule) : [])
      )
    }
  }

  /// What a rule gives when its condition, its table's subject or its number comes to `asked`; nothing for a rule by
  /// events, which asks none.
  func points(of rule: Score.Rule, _ asked: Evaluation) -> RulePoints {
    switch rule.value {
    case .when(let gain, _):
      let points =
        switch asked.truth {
        case .yes: Interval(gain)
        case .no: Interval.zero
        case .unknown: rule.whileUnknown(Interval.zero.widened(to: gain))
        }
      return rule.points(points, asked.truth)
    case .table(let table):
      let isUnknown = row(of: asked, in: table.rows.map(\.range)).isUnknown
      let points = self.points(of: table, asked)
      return rule.points(isUnknown ? rule.whileUnknown(points) : points, isUnknown: isUnknown)
    case .expression(_, let unknownLow, let unknownHigh):
      if let range = asked.range { return rule.points(range.mapped { $0.rounded(places: 2) }, isUnknown: false) }
      let points = Interval(low: min(unknownLow, unknownHigh), high: max(unknownLow, unknownHigh))
      return rule.points(rule.whileUnknown(points), isUnknown: true)
    case .events: return rule.points(.zero, .no)
    }
  }

  /// The last event that `loses … since last` counts from.
  private func lastSign(for decay: Score.Decay?) -> Instant? {
    guard case .losesWithout(_, _, let kind) = decay else { return nil }
    return history.events(ofKind: kind, window: nil, needsTime: true).last?.at
  }

  /// What the rule would give without its own limit, where that changes anything.
  private func uncapped(_ points: RulePoints, of rule: Score.Rule) -> [Reason] {
    guard points.uncapped != points.points else { return [] }
    return [
      Reason(
        .step, name: "uncapped", outcome: .points(points.uncapped), isOpen: !points.uncapped.isPoint,
        points: points.uncapped, origin: rule.title.origin)
    ]
  }

  /// From the events seen to the points before the rule's own limit, where something wears off.
  private func steps(_ points: EventPoints, of rule: Score.Rule) -> [Reason] {
    guard rule.expires != nil || rule.decay != nil else { return [] }
    func step(_ name: String, _ count: Int) -> Reason {
      Reason(.step, name: name, outcome: .count(count), origin: rule.title.origin)
    }
    func step(_ name: String, _ sum: Fixed) -> Reason {
      Reason(.step, name: name, outcome: .points(Interval(sum)), points: Interval(sum), origin: rule.title.origin)
    }
    var steps = [step("seen", points.seen)]
    if rule.expires != nil { steps.append(step("expired", points.expired)) }
    steps += [step("counted", points.counted), step("undecayed", points.undecayed)]
    if rule.decay != nil { steps.append(step("decayed", points.points)) }
    return steps
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

  /// How many events the rule looks at, before `every` and repeat limits.
  private func reason(of query: EventQuery, _ count: Int, origin: Origin) -> Reason {
    let expression = Expression(.event, .count, reference: .query(query), origin: origin)
    let evaluation = Evaluation.known(.number(Fixed(whole: count)))
    return Reason(
      .expression, outcome: .value(evaluation, .count), expression: expression,
      reads: [read(of: expression, query, evaluation)], origin: origin)
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
    return RulePoints(outcome: isOpen ? .unknown : Truth(points.low != .zero), uncapped: range, points: points)
  }

  /// Of a condition.
  fileprivate func points(_ range: Interval, _ outcome: Truth) -> RulePoints {
    RulePoints(outcome: outcome, uncapped: range, points: limit(range))
  }
}

extension Score {
  /// The sum after the limits of its groups, through the total's bounds.
  func bound(_ sum: Interval) -> Interval { sum.mapped { $0.clamped(from: total?.low, to: total?.high) } }
}

extension Score.Group {
  func limit(_ sum: Interval) -> Interval { sum.mapped { $0.clamped(from: atLeast, to: atMost) } }
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

/// The sum of a score's rules through the limits of its groups and its total, in this order. What the floor at the end of
/// each day added belongs to no rule and no group.
private struct LimitedSum {
  let raw: Interval
  /// One for each group, after its limits.
  let groups: [Interval]
  let capped: Interval
  let final: Interval

  init(_ score: Score, _ rules: [Interval], lift: Fixed?) {
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
      group.limit(sum.interval)
    }
    for group in groups { capped.add(group) }
    if let lift {
      raw.add(Interval(lift))
      capped.add(Interval(lift))
    }
    self.raw = raw.interval
    self.capped = capped.interval
    final = score.bound(self.capped)
  }
}
