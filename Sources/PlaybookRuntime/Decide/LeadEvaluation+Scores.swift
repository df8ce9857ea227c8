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
    var gains: [(gains: [EventPoints.Gain], upTo: Fixed?)] = []
    var ruleReasons: [Reason] = []
    for rule in score.rules {
      let (points, children) = decide(rule, of: score, &gains)
      rules.append(points)
      ruleReasons.append(
        Reason(
          .rule, part: program.name(of: .score(index)), name: rule.title.name, label: rule.title.label,
          outcome: points.outcome.rawValue, isOpen: points.outcome == .unknown, points: points.points,
          role: limits(of: rule), origin: rule.title.origin, children: children))
    }

    let lift = score.neverBelow.map { DailyFloor.lift(to: $0, gains, now: context.now, zone: clocks.table.book) }
    let open = LimitedSum(score, rules.map(\.points), lift: lift)
    let certain = LimitedSum(score, rules.map(\.certain), lift: lift)
    scores[index] = ScoreOutcome(
      points: certain.final.low, final: open.final, raw: open.raw, capped: open.capped,
      rules: rules.map { ScoreOutcome.Rule(outcome: $0.outcome, points: $0.points) })
    return Reason(
      .score, part: program.name(of: .score(index)), name: score.title.name, label: score.title.label,
      outcome: open.final.text, isOpen: !open.final.isPoint, points: open.final,
      role: score.total.map { "\($0.low) to \($0.high)" }, origin: score.title.origin,
      children: grouped(ruleReasons, of: score, index, open.groups) + self.lift(lift, of: score, index))
  }

  private func lift(_ lift: Fixed?, of score: Score, _ index: Int) -> [Reason] {
    guard let lift, let floor = score.neverBelow else { return [] }
    return [
      Reason(
        .lift, part: program.name(of: .score(index)), outcome: "\(lift)", points: Interval(lift),
        role: "never below \(floor) at the end of each day", origin: score.title.origin)
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
      children.append(
        Reason(
          .group, part: program.name(of: .score(index)), name: title.name, label: title.label,
          outcome: sums[group].text, isOpen: !sums[group].isPoint, points: sums[group],
          role: score.groups[group].limits, origin: title.origin, children: [reason]))
    }
    return children
  }

  // MARK: - Rules

  /// `gains` gets the points of single events where the score looks at the end of each day.
  private func decide(
    _ rule: Score.Rule, of score: Score, _ gains: inout [(gains: [EventPoints.Gain], upTo: Fixed?)]
  ) -> (RulePoints, [Reason]) {
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
      let isDated = rule.expires != nil || rule.decay != nil || score.neverBelow != nil
      let events = matches(query, needsTime: clause.needsTime || isDated)
      let points = EventPoints(
        rule, gain: gain, every: every, clause, events.map(\.at), lastSign: lastSign(for: rule.decay), now: context.now,
        zone: clocks.table.book, keepsGains: score.neverBelow != nil)
      if !points.gains.isEmpty { gains.append((points.gains, rule.upTo)) }
      let read = reason(of: query, points.seen, origin: rule.title.origin)
      return (rule.points(Interval(points.points), isUnknown: false), [read] + steps(points, of: rule))
    }
  }

  /// The last event that `loses … since last` counts from.
  private func lastSign(for decay: Score.Decay?) -> Instant? {
    guard case .losesWithout(_, _, let kind) = decay else { return nil }
    return history.events(ofKind: kind, window: nil, needsTime: true).last?.at
  }

  /// From the events seen to the points before the rule's own limit, where something wears off.
  private func steps(_ points: EventPoints, of rule: Score.Rule) -> [Reason] {
    guard rule.expires != nil || rule.decay != nil else { return [] }
    func step(_ name: String, _ count: Int) -> Reason {
      Reason(.step, name: name, outcome: "\(count)", origin: rule.title.origin)
    }
    func step(_ name: String, _ sum: Fixed) -> Reason {
      Reason(.step, name: name, outcome: "\(sum)", points: Interval(sum), origin: rule.title.origin)
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

  /// The clauses after the points: `every 3, once per day, up to 20, expires after 30 days`.
  private func limits(of rule: Score.Rule) -> String? {
    var clauses: [String] = []
    if case .events(_, let every, _, let clause) = rule.value {
      if every > 1 { clauses.append("every \(every)") }
      if clause != .every { clauses.append(clause.rawValue) }
    }
    if let upTo = rule.upTo { clauses.append("up to \(upTo)") }
    if rule.unknownCountsZero { clauses.append("unknown counts 0") }
    if let expires = rule.expires { clauses.append("expires after \(Self.words(expires))") }
    switch rule.decay {
    case .loses(let loss, let every)?: clauses.append("loses \(loss) every \(Self.words(every))")
    case .losesWithout(let loss, let every, let event)?:
      let kind = program.events.indices.contains(event) ? program.events[event].title.name : "event"
      clauses.append("loses \(loss) every \(Self.words(every)) since last \(kind)")
    case .halves(let days)?: clauses.append("halves every \(Duration(count: Int64(days), unit: .days).words)")
    case nil: break
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: ", ")
  }

  private static func words(_ elapsed: Int64) -> String { Duration.elapsed(microseconds: elapsed).words }

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
      sum.interval.mapped { $0.clamped(from: group.atLeast, to: group.atMost) }
    }
    for group in groups { capped.add(group) }
    if let lift {
      raw.add(Interval(lift))
      capped.add(Interval(lift))
    }
    self.raw = raw.interval
    self.capped = capped.interval
    final = self.capped.mapped { $0.clamped(from: score.total?.low, to: score.total?.high) }
  }
}
