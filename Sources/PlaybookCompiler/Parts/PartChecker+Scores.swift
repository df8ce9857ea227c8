import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Scores: their rules, groups and limits.
extension PartChecker {
  mutating func check(_ score: ScoreSyntax) -> Score? {
    let name = score.name.text
    let groups = score.entries.compactMap { entry -> ScoreSyntax.Group? in
      if case .group(let group) = entry { group } else { nil }
    }
    let rules = placedRules(of: score)
    guard !rules.isEmpty || !groups.isEmpty else {
      reportMissing(.emptyPart(.score(name), at: score.name.span))
      return nil
    }
    let distinctGroups = distinct(groups, "group of `score.\(name)`")
    let checkedGroups = checkAll(distinctGroups) { $0.check($1) }
    let distinctRules = distinct(rules, "rule of `score.\(name)`")
    let checkedRules = checkAll(distinctRules) { $0.check($1) }
    let total = score.total.map { check($0) }
    guard let checkedGroups, checkedGroups.count == groups.count else { return nil }
    guard let checkedRules, checkedRules.count == rules.count else { return nil }
    if let total, total == nil { return nil }
    var checked = Score(title: title(score), groups: checkedGroups, rules: checkedRules, total: total ?? nil)
    guard let lowest = score.neverBelow else { return checked }
    guard let lowest = self.lowest(lowest, of: rules.map(\.rule)) else { return nil }
    checked.neverBelow = lowest
    return checked
  }

  /// A rule with the index of its group.
  private struct PlacedRule: NamedSyntax {
    let rule: ScoreSyntax.Rule
    let group: Int?
    var name: NameSyntax { rule.name }
    var label: LabelSyntax? { rule.label }
  }

  private func placedRules(of score: ScoreSyntax) -> [PlacedRule] {
    var rules: [PlacedRule] = []
    var groups = 0
    for entry in score.entries {
      switch entry {
      case .rule(let rule): rules.append(PlacedRule(rule: rule, group: nil))
      case .group(let group):
        rules += group.rules.map { PlacedRule(rule: $0, group: groups) }
        groups += 1
      }
    }
    return rules
  }

  // MARK: - Limits

  private mutating func check(_ group: ScoreSyntax.Group) -> Score.Group? {
    if group.rules.isEmpty {
      reportMissing(.emptyPart(.group(group.name.text), at: group.name.span))
      return nil
    }
    let atMost = group.atMost.map { points($0) }
    let atLeast = group.atLeast.map { points($0) }
    if let atMost, atMost == nil { return nil }
    if let atLeast, atLeast == nil { return nil }
    if let high = atMost ?? nil, let low = atLeast ?? nil, let highest = group.atMost, let lowest = group.atLeast,
      low >= high
    {
      report(
        .reversedLimits(
          of: group.name.text, low: low.grouped(), high: high.grouped(), at: highest.span, lowest: lowest.span))
      return nil
    }
    return Score.Group(title: title(group), atMost: atMost ?? nil, atLeast: atLeast ?? nil)
  }

  private mutating func check(_ total: ScoreSyntax.Total) -> Score.Total? {
    let low = points(total.low)
    let high = points(total.high)
    guard let low, let high else { return nil }
    guard low < high else {
      let span = total.low.span.joined(total.high.span)
      report(.reversedTotal(low: low.grouped(), high: high.grouped(), at: span))
      return nil
    }
    return Score.Total(low: low, high: high)
  }

  // MARK: - Rules

  private struct Clauses {
    var upTo: Fixed?
    var repeats = Score.Repeat.every
    var unknownCountsZero = false
    var expires: Int64?
    var decay: Score.Decay?
  }

  private mutating func check(_ placed: PlacedRule) -> Score.Rule? {
    let rule = placed.rule
    let clauses = clauses(of: rule)
    guard let value = value(of: rule, clauses), let clauses else { return nil }
    var checked = Score.Rule(
      title: title(rule), group: placed.group, value: value, upTo: clauses.upTo,
      unknownCountsZero: clauses.unknownCountsZero)
    checked.expires = clauses.expires
    checked.decay = clauses.decay
    return checked
  }

  private mutating func value(of rule: ScoreSyntax.Rule, _ clauses: Clauses?) -> Score.Rule.Value? {
    switch rule.value {
    case .when(let number, let syntax):
      let points = points(number)
      guard let condition = expressions.condition(syntax), let points else { return nil }
      return .when(points: points, condition: condition)
    case .table(let syntax): return check(syntax).map { .table($0) }
    case .expression(let syntax): return expression(syntax, of: rule, clauses)
    case .events(let number, let every, let syntax):
      let points = points(number)
      let count = every.map { self.every($0) }
      guard let query = expressions.eventQuery(syntax), let points else { return nil }
      if let count, count == nil { return nil }
      return .events(points: points, every: (count ?? nil) ?? 1, query, clauses?.repeats ?? .every)
    }
  }

  private mutating func expression(
    _ syntax: ExpressionSyntax, of rule: ScoreSyntax.Rule, _ clauses: Clauses?
  ) -> Score.Rule.Value? {
    guard let expression = expressions.number(syntax), let clauses else { return nil }
    if expression.type == .points {
      // The points of a score are never unknown: they come as an interval.
      for clause in rule.clauses where clause.isUnknownCountsZero {
        report(.clauseMismatch(clause.words, .scoreNeverUnknown, at: clause.span))
        return nil
      }
      return .expression(expression, unknownLow: .zero, unknownHigh: .zero)
    }
    guard let limit = clauses.upTo ?? (clauses.unknownCountsZero ? .zero : nil) else {
      reportMissing(.missingLimit(rule.name.text, at: syntax.span))
      return nil
    }
    return .expression(
      expression, unknownLow: expression.type == .count ? .zero : limit.negated, unknownHigh: limit)
  }

  private mutating func every(_ number: NumberSyntax) -> Int? {
    if let count = try? Fixed.parse(number.text), count.isWhole, count.whole >= 1, count.whole <= 1_000_000 {
      return count.whole
    }
    report(.everyFault(expressions.sourceText(number.span), at: number.span))
    return nil
  }

  // MARK: - Clauses

  private mutating func clauses(of rule: ScoreSyntax.Rule) -> Clauses? {
    var result = Clauses()
    var firsts: [String: SourceSpan] = [:]
    var isWhole = true
    for clause in rule.clauses {
      if let first = firsts[clause.topic] {
        report(.clauseTwice(clause.words, at: clause.span, first: first))
        isWhole = false
        continue
      }
      firsts[clause.topic] = clause.span
      if let fault = mismatch(clause, rule) {
        report(.clauseMismatch(clause.words, fault, at: clause.span))
        isWhole = false
        continue
      }
      if !apply(clause, to: &result) { isWhole = false }
    }
    return isWhole ? result : nil
  }

  private func mismatch(_ clause: ScoreSyntax.Clause, _ rule: ScoreSyntax.Rule) -> Diagnostic.ClauseFault? {
    switch clause.kind {
    case .upTo: nil
    case .once, .oncePerDay, .oncePerWeek: rule.countsEvents ? nil : .noEvents
    case .expires, .loses, .halves: rule.countsEvents ? nil : .nothingFades
    case .unknownCountsZero: rule.countsEvents ? .eventsNeverUnknown : nil
    }
  }

  private mutating func apply(_ clause: ScoreSyntax.Clause, to result: inout Clauses) -> Bool {
    switch clause.kind {
    case .upTo(let number):
      guard let limit = points(number) else { return false }
      guard limit > .zero else {
        report(.limitNotPositive(expressions.sourceText(number.span), at: number.span))
        return false
      }
      result.upTo = limit
    case .once: result.repeats = .once
    case .oncePerDay: result.repeats = .oncePerDay
    case .oncePerWeek: result.repeats = .oncePerWeek
    case .unknownCountsZero: result.unknownCountsZero = true
    case .expires(let length):
      guard let size = self.length(length, as: .elapsed("`expires`"))?.microseconds else { return false }
      result.expires = size
    case .loses(let number, let period, let since): result.decay = loses(number, every: period, since)
    case .halves(let period): result.decay = halves(period, clause)
    }
    return clause.topic != "decay" || result.decay != nil
  }

  // MARK: - Decay

  private mutating func loses(_ number: NumberSyntax, every period: DurationSyntax, _ since: NameSyntax?) -> Score
    .Decay?
  {
    let size = length(period, as: .elapsed("`loses`"))?.microseconds
    let event = since.map { self.event($0, where: nil)?.index }
    guard let points = points(number) else { return nil }
    guard points > .zero else {
      report(.clauseMismatch("loses", .losesNothing(expressions.sourceText(number.span)), at: number.span))
      return nil
    }
    guard let size else { return nil }
    guard let event else { return .loses(points, every: size) }
    return event.map { .losesWithout(points, every: size, event: $0) }
  }

  /// Halving goes by whole days.
  private mutating func halves(_ period: DurationSyntax, _ clause: ScoreSyntax.Clause) -> Score.Decay? {
    guard let length = length(period, as: .elapsed("`halves`")) else { return nil }
    switch length.unit {
    case .days: return .halves(days: Int(length.count))
    case .weeks: return .halves(days: Int(length.count) * 7)
    case .seconds, .minutes, .hours, .months, .businessDays, .businessHours:
      report(.clauseMismatch(clause.words, .halvesByDays(expressions.sourceText(period.span)), at: period.span))
      return nil
    }
  }

  /// `never below N`: of the points of events, so there must be some.
  private mutating func lowest(_ number: NumberSyntax, of rules: [ScoreSyntax.Rule]) -> Fixed? {
    guard rules.contains(where: \.countsEvents) else {
      report(.clauseMismatch("never below", .noEventRules, at: number.span))
      return nil
    }
    return points(number)
  }
}

extension ScoreSyntax.Rule {
  fileprivate var countsEvents: Bool {
    switch value {
    case .events: true
    case .when, .table, .expression: false
    }
  }
}

extension ScoreSyntax.Clause {
  /// What may be said once for a rule.
  fileprivate var topic: String {
    switch kind {
    case .upTo: "up to"
    case .once, .oncePerDay, .oncePerWeek: "once"
    case .unknownCountsZero: "unknown counts 0"
    case .expires: "expires"
    case .loses, .halves: "decay"
    }
  }

  fileprivate var words: String {
    switch kind {
    case .upTo: "up to"
    case .once: "once"
    case .oncePerDay: "once per day"
    case .oncePerWeek: "once per week"
    case .unknownCountsZero: "unknown counts 0"
    case .expires: "expires"
    case .loses: "loses"
    case .halves: "halves"
    }
  }

  fileprivate var isUnknownCountsZero: Bool {
    switch kind {
    case .unknownCountsZero: true
    case .upTo, .once, .oncePerDay, .oncePerWeek, .expires, .loses, .halves: false
    }
  }
}
