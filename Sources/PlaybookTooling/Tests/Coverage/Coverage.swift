package import PlaybookIR
package import PlaybookRuntime

/// What the tests of a book show of its rules: each rule with the answers that came out.
///
/// Input: a program and the decisions of its tests. Guarantee: read from the decisions alone, so that a rule that a
/// decision did not come to (a row below the match, a playbook that does not apply) is not seen.
package struct Coverage: Sendable {
  package private(set) var points: [CoveragePoint]
  private let cadences: [Cadence]

  package init(_ program: Program, _ decisions: [Decision]) {
    points = program.coveragePoints
    cadences = program.cadences
    let tables = Dictionary(program.tables) { first, _ in first }
    let places = Dictionary(points.enumerated().map { ($1.place, $0) }) { first, _ in first }
    for decision in decisions {
      var seen: [CoveragePoint.Place: Truth] = [:]
      for reason in decision.reasons { Self.note(reason, tables, &seen) }
      for (index, outcome) in decision.cadences.enumerated() where cadences.indices.contains(index) {
        note(outcome, of: index, &seen)
      }
      for (place, truth) in seen {
        guard let point = places[place] else { continue }
        points[point].seen[truth, default: 0] += 1
      }
    }
  }

  /// How many answers can come about, and how many came.
  package var total: Int { points.reduce(0) { $0 + $1.possible.count } }
  package var covered: Int { points.reduce(0) { $0 + $1.possible.count - $1.missing.count } }

  // MARK: - Reading decisions

  private static func note(
    _ reason: Reason, _ tables: [CoveragePoint.Place: Table], _ seen: inout [CoveragePoint.Place: Truth]
  ) {
    let part = reason.part ?? ""
    switch reason.kind {
    case .fact, .signal, .criterion, .tier, .item, .rule, .rung, .row, .applies, .disqualifier, .qualified, .axis:
      let name = reason.kind == .axis ? reason.role ?? "" : reason.kind == .qualified ? "" : reason.name ?? ""
      let place = CoveragePoint.Place.node(reason.kind, part: part, name: name)
      if let table = tables[place] {
        let subject = reason.kind == .axis ? reason.points.map { Evaluation.interval(low: $0.low, high: $0.high) } : nil
        let rows = table.truths(of: subject ?? reason.children.first?.outcome.evaluation)
        for (index, truth) in rows.enumerated() {
          seen[.row(reason.kind, part: part, name: name, index: index)] = truth
        }
      }
      if let truth = reason.answer { seen[place] = truth }
    case .verdict, .playbook, .icp, .checklist, .score, .group, .step, .lift, .grade, .stage, .route, .otherwise, .away,
      .handoff, .need, .timer, .target, .expression, .reference:
      break
    }
    for child in reason.children { note(child, tables, &seen) }
  }

  /// A step is seen as yes where it is done or to be done, as no where it is left out, as unknown where it waits.
  private func note(_ outcome: CadenceOutcome, of index: Int, _ seen: inout [CoveragePoint.Place: Truth]) {
    let cadence = cadences[index]
    for step in outcome.steps { seen[.step(cadence: index, index: step.step)] = step.state.answer }
    for (number, branch) in cadence.branches.enumerated() {
      let inThen = Self.steps(in: branch.then)
      let own = outcome.steps.filter { inThen.contains($0.step) }
      let all = outcome.steps.filter { inThen.contains($0.step) || Self.steps(in: branch.otherwise).contains($0.step) }
      guard !own.isEmpty else { continue }
      let truth: Truth =
        if all.contains(where: { $0.cause?.waits(for: branch) == true }) {
          .unknown
        } else if own.contains(where: { $0.cause?.isOther(than: branch) == true }) {
          .no
        } else {
          .yes
        }
      // Behind a branch that was not taken, or once the cadence is over, nothing was decided here.
      let isReached = all.contains { $0.state != .cancelled } || truth != .yes
      if isReached { seen[.branch(cadence: index, index: number)] = truth }
    }
  }

  private static func steps(in nodes: [Cadence.Node]) -> Set<Int> {
    var steps: Set<Int> = []
    for node in nodes {
      switch node {
      case .step(let step): steps.insert(step)
      case .branch(let branch): steps.formUnion(Self.steps(in: branch.then).union(Self.steps(in: branch.otherwise)))
      case .end: break
      }
    }
    return steps
  }
}

extension Reason {
  /// Yes, no or unknown, as far as the node is a question; of a rule by its points too.
  fileprivate var answer: Truth? {
    if let truth = outcome.truth { return truth }
    if kind == .rule, let points {
      return !points.isPoint ? .unknown : points.low == .zero ? .no : .yes
    }
    if case .passedOver = outcome { return .no }
    return nil
  }
}

extension Outcome {
  fileprivate var evaluation: Evaluation? { if case .value(let evaluation, _) = self { evaluation } else { nil } }
}

extension StepOutcome.State {
  fileprivate var answer: Truth {
    switch self {
    case .done, .due, .planned: .yes
    case .skipped, .cancelled: .no
    case .waiting, .blocked: .unknown
    }
  }
}

extension CadenceCause {
  fileprivate func waits(for branch: Cadence.Branch) -> Bool {
    if case .waitsForBranch(_, let origin) = self { origin == branch.when.origin } else { false }
  }

  fileprivate func isOther(than branch: Cadence.Branch) -> Bool {
    if case .anotherBranch(_, let origin) = self { origin == branch.when.origin } else { false }
  }
}

// MARK: - Tables

/// The ranges of a table, and whether there is a last row for everything else.
private struct Table {
  let ranges: [ValueRange]
  let hasElse: Bool

  /// For each row whether it holds the subject; nothing where that cannot be said without the book's rates.
  func truths(of subject: Evaluation?) -> [Truth] {
    let count = ranges.count + (hasElse ? 1 : 0)
    guard let subject else { return [] }
    if case .unknown = subject { return [Truth](repeating: .unknown, count: count) }
    var truths: [Truth] = []
    for range in ranges {
      guard let truth = subject.lies(in: range) else { return [] }
      truths.append(truth)
    }
    if hasElse { truths.append(Truth.any(truths).negated) }
    return truths
  }
}

extension Evaluation {
  fileprivate func lies(in range: ValueRange) -> Truth? {
    let ends: (low: Value, high: Value)
    switch self {
    case .known(let value): ends = (value, value)
    case .interval(let low, let high): ends = (.number(low), .number(high))
    case .possible, .unknown: return nil
    }
    let low = range.low.map { (ends.low.isBelow($0), ends.high.isBelow($0)) } ?? (false, false)
    let high = range.high.map { (ends.low.isBelow($0), ends.high.isBelow($0)) } ?? (true, true)
    guard let lowFirst = low.0, let lowLast = low.1, let highFirst = high.0, let highLast = high.1 else { return nil }
    if !lowFirst, highLast { return .yes }
    return lowLast || !highFirst ? .no : .unknown
  }
}

extension Value {
  /// nil for amounts of two currencies.
  fileprivate func isBelow(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.money(let left), .money(let right)):
      left.currency.utf8.elementsEqual(right.currency.utf8) ? left.units < right.units : nil
    case (_, _): nil
    }
  }
}

extension Program {
  /// By the node that looks a table up.
  fileprivate var tables: [(CoveragePoint.Place, Table)] {
    var tables: [(CoveragePoint.Place, Table)] = []
    func add(_ kind: Reason.Kind, _ part: String, _ name: String, _ ranges: [ValueRange], hasElse: Bool) {
      tables.append((.node(kind, part: part, name: name), Table(ranges: ranges, hasElse: hasElse)))
    }
    for fact in facts {
      guard case .bands(let table) = fact.value else { continue }
      add(.fact, "fact.\(fact.title.name)", fact.title.name, table.rows.map(\.range), hasElse: true)
    }
    for checklist in checklists {
      for item in checklist.items {
        guard case .points(let table) = item.value else { continue }
        let ranges = table.rows.map(\.range)
        add(.item, "checklist.\(checklist.title.name)", item.title.name, ranges, hasElse: table.otherwise != nil)
      }
    }
    for score in scores {
      for rule in score.rules {
        guard case .table(let table) = rule.value else { continue }
        let ranges = table.rows.map(\.range)
        add(.rule, "score.\(score.title.name)", rule.title.name, ranges, hasElse: table.otherwise != nil)
      }
    }
    for grade in grades {
      let part = "grade.\(grade.title.name)"
      switch grade.form {
      case .bands(let axis): add(.axis, part, "bands", axis.ranges, hasElse: true)
      case .matrix(let rows, let columns):
        add(.axis, part, "rows", rows.ranges, hasElse: true)
        add(.axis, part, "columns", columns.ranges, hasElse: true)
      }
    }
    return tables
  }
}

extension Grade.Axis {
  fileprivate var ranges: [ValueRange] {
    bands.indices.map { index in
      ValueRange(low: .number(bands[index].from), high: index == 0 ? nil : .number(bands[index - 1].from))
    }
  }
}
