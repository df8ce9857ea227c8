import PlaybookIR
import PlaybookRuntime

/// A score step by step.
extension ExplainPage {
  /// `65 to 85 of 100`, `-5 (-20 to 100)`
  func headline(of score: Score, _ outcome: ScoreOutcome) -> Phrase {
    let points = words.range(outcome.final)
    guard let total = score.total else { return points }
    let high = Phrase.figure("\(total.high)")
    return words(
      total.low == .zero
        ? .scoreOf(points, high: high) : .scoreWithin(points, low: .figure("\(total.low)"), high: high))
  }

  /// Every row's part in the score, in the order in which limits apply.
  func waterfall(_ tree: Reason, _ score: Score, _ outcome: ScoreOutcome) -> Waterfall {
    var rows = WaterfallRows()
    for child in tree.children {
      switch child.kind {
      case .group:
        rows.add(.group, head(child), .zero)
        var sum = Waterfall.Change.zero
        for rule in child.children {
          add(rule, of: score, isInGroup: true, to: &rows)
          if let points = rule.points { sum += Waterfall.Change(points) }
        }
        if let points = child.points, let limit = child.role {
          rows.add(
            .groupLimit, Statement(.dot, words(.groupLimit(.code(limit)))), Waterfall.Change(points) - sum,
            isInGroup: true, unlessZero: true)
        }
      case .lift:
        guard let points = child.points else { continue }
        let statement = Statement(.dot, words(.lifted(.code(child.role ?? ""))), place: place(child.origin))
        rows.add(.lift, statement, Waterfall.Change(points), unlessZero: true)
      case .verdict, .playbook, .applies, .disqualifier, .qualified, .fact, .signal, .icp, .criterion, .tier,
        .checklist, .item, .score, .rule, .step, .grade, .axis, .stage, .rung, .route, .row, .otherwise, .away,
        .handoff, .need, .timer, .target, .expression, .reference:
        add(child, of: score, to: &rows)
      }
    }
    if let total = score.total {
      let bounds = words(.totalBounds(low: .figure("\(total.low)"), high: .figure("\(total.high)")))
      rows.add(
        .bounds, Statement(.dot, bounds), Waterfall.Change(outcome.final) - Waterfall.Change(outcome.capped),
        unlessZero: true)
    }
    return Waterfall(rows: rows.rows, final: outcome.final)
  }

  private func head(_ reason: Reason) -> Statement {
    let limits = (reason.role.map { .code($0) } ?? Phrase()).inBrackets
    return Statement(.dot, wording.title(reason) + limits, place: place(reason.origin))
  }

  /// What a rule gives, what wears off, and what its own limit takes.
  private func add(_ rule: Reason, of score: Score, isInGroup: Bool = false, to rows: inout WaterfallRows) {
    guard let points = rule.points.map(Waterfall.Change.init) else { return }
    let steps = rule.children.filter { $0.kind == .step }
    func step(_ name: StaticString) -> Reason? {
      steps.first { $0.name?.utf8.elementsEqual(name.description.utf8) ?? false }
    }
    func change(_ name: StaticString) -> Waterfall.Change? { step(name)?.points.map(Waterfall.Change.init) }

    let title = wording.title(rule)
    let limits = (rule.role.map { .code($0) } ?? Phrase()).inBrackets
    var statement = item(rule, title + limits, under: title, Mark(neutral: rule.truth))
    if let seen = step("seen"), let counted = step("counted"), !seen.outcome.isZero {
      let expired = step("expired").flatMap { $0.outcome.isZero ? nil : wording.text($0.outcome) }
      statement.notes = [
        words(.counted(wording.text(counted.outcome), of: wording.text(seen.outcome), expired: expired))
      ]
    }
    let uncapped = change("uncapped") ?? points
    let undecayed = change("undecayed") ?? uncapped
    rows.add(.rule, statement, undecayed, isInGroup: isInGroup)
    rows.add(
      .decay, Statement(.dot, words(.wornOff)), uncapped - undecayed, isInGroup: isInGroup, unlessZero: true)
    let limit = score.rules.first { rule.name?.utf8.elementsEqual($0.title.name.utf8) ?? false }?.upTo
    rows.add(
      .ruleLimit, Statement(.dot, words(.ruleLimit(.code(limit.map { "up to \($0)" } ?? "")))), points - uncapped,
      isInGroup: isInGroup, unlessZero: true)
  }
}

/// Rows with the sum up to each.
private struct WaterfallRows {
  private(set) var rows: [Waterfall.Row] = []
  private var sum = Waterfall.Change.zero

  mutating func add(
    _ kind: Waterfall.Row.Kind, _ statement: Statement, _ adds: Waterfall.Change, isInGroup: Bool = false,
    unlessZero: Bool = false
  ) {
    if unlessZero, adds == .zero { return }
    sum += adds
    rows.append(Waterfall.Row(kind: kind, statement: statement, adds: adds, sum: sum, isInGroup: isInGroup))
  }
}

extension Waterfall.Change {
  fileprivate init(_ points: Interval) { self.init(low: points.low, high: points.high) }

  fileprivate static func - (left: Self, right: Self) -> Self {
    Self(low: left.low.saturating(-, right.low), high: left.high.saturating(-, right.high))
  }

  fileprivate static func += (left: inout Self, right: Self) {
    left = Self(low: left.low.saturating(+, right.low), high: left.high.saturating(+, right.high))
  }
}

extension Outcome {
  fileprivate var isZero: Bool {
    if case .count(0) = self { true } else { false }
  }
}

extension Fixed {
  /// As far as it goes.
  fileprivate func saturating(_ operation: (Int128, Int128) -> Int128, _ other: Fixed) -> Fixed {
    Fixed(units: Int64(clamping: operation(Int128(units), Int128(other.units))))
  }
}
