import PlaybookIR
import PlaybookJSON

struct ScoreResult {
  struct Rule {
    let outcome: Truth
    /// Before the rule's own limit.
    let uncapped: Interval
    /// After it.
    let points: Interval
  }

  let points: Fixed
  let final: Interval
  let raw: Interval
  let capped: Interval
  let rules: [Rule]
}

extension ReceiptChecker {
  mutating func checkScore(_ index: Int, _ part: String, _ step: inout Step) throws(Misstep) -> Claim {
    let score = program.scores[index]
    var rules: [Int: ScoreResult.Rule] = [:]
    var tallies: [EventTally] = []
    for slot in score.slots {
      switch slot {
      case .rule(let place): rules[place] = try check(place, of: score, part, childOf: &step, &tallies)
      case .group(let group, let members):
        try visit(childOf: &step, kind: "group", score.groups[group].title) { (checker, step) throws(Misstep) in
          var sum = PointsSum()
          for member in members {
            let rule = try checker.check(member, of: score, part, childOf: &step, &tallies)
            rules[member] = rule
            sum.add(rule.points)
          }
          var claim = Claim("group", part: part, score.groups[group].title, score.groups[group].limit(sum.interval))
          claim.role = score.groups[group].limits
          return ((), claim)
        }
      }
    }
    let lift = score.neverBelow.map { floor in
      // The tallies of rules stand in the order of the slots, which changes no sum.
      EventTally.lift(to: floor, tallies, today: context.today, zone: context.zone)
    }
    if let lift {
      try visit(childOf: &step, kind: "lift", origin: score.title.origin) { (_, _) throws(Misstep) in
        var claim = Claim("lift", part: part, nil, Interval(lift), origin: score.title.origin)
        claim.role = score.floorWords
        return ((), claim)
      }
    }
    let ordered = score.rules.indices.compactMap { rules[$0] }
    let open = score.sums(of: ordered.map(\.points), lift: lift)
    // The certain points of an open rule are what it gives at the least, in either direction.
    let certain = score.sums(
      of: ordered.map { Interval(Fixed.zero.clamped(from: $0.points.low, to: $0.points.high)) }, lift: lift)
    scores[index] = ScoreResult(
      points: certain.final.low, final: open.final, raw: open.raw, capped: open.capped, rules: ordered)
    var claim = Claim("score", score.title, open.final)
    claim.role = score.limits
    return claim
  }

  private mutating func check(
    _ place: Int, of score: Score, _ part: String, childOf step: inout Step, _ tallies: inout [EventTally]
  ) throws(Misstep) -> ScoreResult.Rule {
    let rule = score.rules[place]
    var tally: EventTally?
    defer { if let tally { tallies.append(tally) } }
    return try visit(childOf: &step, kind: "rule", rule.title) { (checker, step) throws(Misstep) in
      let result: ScoreResult.Rule
      switch rule.value {
      case .when(let gain, let condition):
        let truth = try checker.check(condition, childOf: &step).truth
        let points =
          switch truth {
          case .yes: Interval(gain)
          case .no: Interval.zero
          case .unknown: rule.unknownCountsZero ? Interval.zero : Interval.zero.widened(to: gain)
          }
        result = ScoreResult.Rule(outcome: truth, uncapped: points, points: rule.limit(points))
      case .table(let table):
        let subject = try checker.check(table.subject, childOf: &step)
        var isUnknown = false
        if case .unknown = checker.row(of: subject, in: table.rows.map(\.range)) { isUnknown = true }
        result = rule.result(checker.points(of: table, subject), isUnknown: isUnknown)
      case .expression(let expression, let least, let most):
        switch try checker.check(expression, childOf: &step) {
        case .known(.number(let number)):
          result = rule.result(Interval(number.rounded(places: 2)), isUnknown: false)
        case .interval(let low, let high):
          result = rule.result(
            Interval(low: low.rounded(places: 2), high: high.rounded(places: 2)), isUnknown: false)
        case .known, .possible, .unknown:
          result = rule.result(Interval(low: min(least, most), high: max(least, most)), isUnknown: true)
        }
      case .events(let gain, let every, let query, let clause):
        let counted = checker.tally(rule, of: score, gain, every, query, clause)
        tally = counted
        try checker.check(counted, query, rule, childOf: &step)
        result = rule.result(Interval(counted.points), isUnknown: false)
      }
      if result.uncapped != result.points {
        try checker.checkPoints("uncapped", result.uncapped, rule.title.origin, childOf: &step)
      }
      var claim = Claim("rule", part: part, rule.title, result.outcome)
      claim.points = result.points
      claim.role = rule.limits(in: checker.program)
      return (result, claim)
    }
  }

  // MARK: - Points by events

  private func tally(
    _ rule: Score.Rule, of score: Score, _ gain: Fixed, _ every: Int, _ query: EventQuery, _ clause: Score.Repeat
  ) -> EventTally {
    let isDated =
      rule.expires != nil || rule.decay != nil || score.neverBelow != nil || clause == .oncePerDay
      || clause == .oncePerWeek
    var lastSign: Instant?
    if case .losesWithout(_, _, let kind)? = rule.decay { lastSign = history[kind].last { $0.at != nil }?.at }
    return EventTally(
      rule, gain: gain, every: every, clause, events(of: query).map(\.at).filter { !isDated || $0 != nil },
      lastSign: lastSign, now: context.now, zone: context.zone)
  }

  /// The steps from the events seen to the points before the rule's own limit.
  private mutating func check(
    _ tally: EventTally, _ query: EventQuery, _ rule: Score.Rule, childOf step: inout Step
  ) throws(Misstep) {
    let origin = rule.title.origin
    try visit(childOf: &step, kind: "expression", origin: origin) { (checker, _) throws(Misstep) in
      let expression = Expression(.event, .count, reference: .query(query), origin: origin)
      let seen = Evaluation.known(.number(Fixed(whole: tally.seen)))
      var claim = Claim("expression", seen, as: .count, origin: origin)
      claim.expression = expression
      claim.condition = checker.words.text(expression)
      claim.reads = [checker.document(of: expression, seen, isPrivate: checker.isPrivate(expression))]
      return ((), claim)
    }
    guard rule.expires != nil || rule.decay != nil else { return }
    try checkCount("seen", tally.seen, origin, childOf: &step)
    if rule.expires != nil { try checkCount("expired", tally.seen - tally.live, origin, childOf: &step) }
    try checkCount("counted", tally.counted, origin, childOf: &step)
    try checkPoints("undecayed", Interval(tally.undecayed), origin, childOf: &step)
    if rule.decay != nil { try checkPoints("decayed", Interval(tally.points), origin, childOf: &step) }
  }

  private mutating func checkCount(
    _ name: String, _ count: Int, _ origin: Origin, childOf step: inout Step
  ) throws(Misstep) {
    try visit(childOf: &step, kind: "step", Title(name, origin: origin)) { (_, _) throws(Misstep) in
      ((), Claim("step", Title(name, origin: origin), outcome: "\(count)"))
    }
  }

  private mutating func checkPoints(
    _ name: String, _ points: Interval, _ origin: Origin, childOf step: inout Step
  ) throws(Misstep) {
    try visit(childOf: &step, kind: "step", Title(name, origin: origin)) { (_, _) throws(Misstep) in
      ((), Claim("step", Title(name, origin: origin), points))
    }
  }
}

// MARK: - Limits

extension Score.Rule {
  /// `up to` limits the size and keeps the sign.
  fileprivate func limit(_ points: Interval) -> Interval {
    guard let upTo else { return points }
    return points.mapped { $0.clamped(from: upTo.negated, to: upTo) }
  }

  /// Of a rule that is no condition: open while several numbers are possible, or when what is unknown counts 0.
  fileprivate func result(_ range: Interval, isUnknown: Bool) -> ScoreResult.Rule {
    let countsZero = isUnknown && unknownCountsZero
    let uncapped = countsZero ? .zero : range
    let points = limit(uncapped)
    let outcome: Truth = countsZero || !points.isPoint ? .unknown : Truth(!points.low.isZero)
    return ScoreResult.Rule(outcome: outcome, uncapped: uncapped, points: points)
  }
}

extension Score.Group {
  fileprivate func limit(_ points: Interval) -> Interval { points.mapped { $0.clamped(from: atLeast, to: atMost) } }
}

extension Score {
  /// What stands directly beneath a score: rules of their own, and groups where their first rule stands.
  fileprivate enum Slot {
    case rule(Int)
    case group(Int, [Int])
  }

  fileprivate var slots: [Slot] {
    var slots: [Slot] = []
    var seen: Set<Int> = []
    for (place, rule) in rules.enumerated() {
      guard let group = rule.group else {
        slots.append(.rule(place))
        continue
      }
      guard seen.insert(group).inserted else { continue }
      slots.append(.group(group, rules.indices.filter { rules[$0].group == group }))
    }
    return slots
  }

  /// From the rules through the groups to the total. What a floor added belongs to no rule and no group.
  fileprivate func sums(
    of rules: [Interval], lift: Fixed?
  ) -> (raw: Interval, capped: Interval, final: Interval) {
    let lift = lift.map { [Interval($0)] } ?? []
    let ungrouped = zip(self.rules, rules).filter { $0.0.group == nil }.map(\.1)
    let grouped = groups.indices.map { group in
      groups[group].limit(Interval.sum(zip(self.rules, rules).filter { $0.0.group == group }.map(\.1)))
    }
    let capped = Interval.sum(ungrouped + grouped + lift)
    return (
      Interval.sum(rules + lift), capped, capped.mapped { $0.clamped(from: total?.low, to: total?.high) }
    )
  }
}

extension Interval {
  fileprivate static func sum(_ intervals: [Interval]) -> Interval {
    var sum = PointsSum()
    for interval in intervals { sum.add(interval) }
    return sum.interval
  }
}
