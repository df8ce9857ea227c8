import PlaybookIR
import PlaybookJSON

struct ProfileResult {
  var fits: Evaluation
  var criteria: [Evaluation]
  /// Those still possible, in written order.
  var tiers: [String] = []
  /// Where it is certain.
  var tier: String?
}

struct ChecklistResult {
  var passes: Evaluation
  var items: [Evaluation]
  var sum: Interval
}

extension ReceiptChecker {
  /// The tree of one part, which stands at a place of its own among `reasons`.
  mutating func check(_ part: Part, _ tree: JSONValue, at place: Int) throws(Misstep) {
    let (kind, title) = program.title(of: part)
    let name = program.name(of: part)
    try visit(tree, .index(place), kind: kind, title) { (checker, step) throws(Misstep) in
      var claim: Claim
      switch part {
      case .fact(let index): claim = try checker.checkFact(index, &step)
      case .signal(let index): claim = try checker.checkSignal(index, &step)
      case .icp(let index): claim = try checker.checkProfile(index, name, &step)
      case .checklist(let index): claim = try checker.checkChecklist(index, name, &step)
      case .score(let index): claim = try checker.checkScore(index, name, &step)
      case .grade(let index): claim = try checker.checkGrade(index, name, &step)
      }
      claim.part = name
      claim.name = title.name
      claim.label = title.label
      return ((), claim)
    }
  }

  private mutating func checkFact(_ index: Int, _ step: inout Step) throws(Misstep) -> Claim {
    let fact = program.facts[index]
    let value: Evaluation
    switch fact.value {
    case .expression(let expression): value = try check(expression, childOf: &step)
    case .bands(let table):
      let subject = try check(table.subject, childOf: &step)
      switch row(of: subject, in: table.rows.map(\.range)) {
      case .row(let row): value = .known(.member(table.rows[row].name))
      case .none: value = .known(.member(table.otherwise))
      case .unknown(let why): value = .unknown(why)
      }
    }
    facts[index] = value
    return Claim("fact", value, as: fact.type, origin: fact.title.origin)
  }

  private mutating func checkSignal(_ index: Int, _ step: inout Step) throws(Misstep) -> Claim {
    let signal = program.signals[index]
    let condition = try check(signal.condition, childOf: &step)
    signals[index] = condition.asAnswer
    return Claim("signal", signal.title, condition.truth)
  }

  // MARK: - Profiles

  private mutating func checkProfile(_ index: Int, _ part: String, _ step: inout Step) throws(Misstep) -> Claim {
    let icp = program.icps[index]
    var criteria: [Evaluation] = []
    var counting: [Evaluation] = []
    for criterion in icp.criteria {
      let answer = try visit(childOf: &step, kind: "criterion", criterion.title) { (checker, step) throws(Misstep) in
        let condition = try checker.check(criterion.condition, childOf: &step)
        var claim = Claim("criterion", part: part, criterion.title, condition.truth)
        claim.role = criterion.role.rawValue
        return (condition.asAnswer, claim)
      }
      criteria.append(answer)
      switch criterion.role {
      case .must: counting.append(answer)
      case .never: counting.append(Operator.not.evaluate([answer], types: [], reference: .none, context: context))
      case .want: break
      }
    }
    // Yes for none at all, else as `and` has it.
    let fits: Evaluation =
      counting.isEmpty
      ? .yes
      : Operator.and.evaluate(counting + [.yes], types: [], reference: .none, context: context)
    // Tiers ask the criteria of their own profile.
    var result = ProfileResult(fits: fits, criteria: criteria)
    icps[index] = result
    for tier in icp.tiers {
      let truth = try visit(childOf: &step, kind: "tier", tier.title) { (checker, step) throws(Misstep) in
        let truth = try tier.condition.map { condition throws(Misstep) in
          try checker.check(condition, childOf: &step).truth
        }
        return (truth ?? .yes, Claim("tier", part: part, tier.title, truth ?? .yes))
      }
      if truth != .no { result.tiers.append(tier.title.name) }
      if truth == .yes {
        result.tier = result.tiers.count == 1 ? tier.title.name : nil
        break
      }
    }
    icps[index] = result
    return Claim("icp", icp.title, fits.truth)
  }

  // MARK: - Checklists

  private mutating func checkChecklist(_ index: Int, _ part: String, _ step: inout Step) throws(Misstep) -> Claim {
    let checklist = program.checklists[index]
    var items: [Evaluation] = []
    var weights: [Interval] = []
    var sum = PointsSum()
    for (place, item) in checklist.items.enumerated() {
      let (answer, weight) = try visit(childOf: &step, kind: "item", item.title) { (checker, step) throws(Misstep) in
        let (answer, weight) = try checker.check(item, childOf: &step)
        var claim = Claim("item", part: part, item.title, answer.truth)
        claim.isOpen = answer.truth == .unknown || !weight.isPoint
        claim.points = weight
        claim.role = checklist.including.contains(place) ? "included" : nil
        return ((answer, weight), claim)
      }
      items.append(answer)
      weights.append(weight)
      sum.add(weight)
    }
    let points = sum.interval
    let enough: Truth =
      points.low >= checklist.atLeast ? .yes : points.high >= checklist.atLeast ? .unknown : .no
    let included = Truth.all(checklist.including.map { items[$0].truth })
    // What must be yes and is open speaks first; else any item that leaves the sum open.
    let open =
      included == .unknown
      ? checklist.including.first { items[$0].truth == .unknown }
      : items.indices.first { items[$0].truth == .unknown || !weights[$0].isPoint }
    let passes = Truth.all([included, enough])
    checklists[index] = ChecklistResult(
      passes: Evaluation(passes, else: open.flatMap { items[$0].unknownReason } ?? .absent), items: items, sum: points)
    var claim = Claim("checklist", checklist.title, passes)
    claim.points = points
    claim.role = checklist.limits
    return claim
  }

  /// Whether an item is met, and what it adds: nothing or its weight, or the points of its row.
  private mutating func check(
    _ item: Checklist.Item, childOf step: inout Step
  ) throws(Misstep) -> (Evaluation, Interval) {
    switch item.value {
    case .condition(let condition):
      let answer = try check(condition, childOf: &step).asAnswer
      let weight =
        switch answer.truth {
        case .yes: Interval(item.weight)
        case .no: Interval.zero
        case .unknown: Interval.zero.widened(to: item.weight)
        }
      return (answer, weight)
    case .points(let table):
      let subject = try check(table.subject, childOf: &step)
      let points = points(of: table, subject)
      let truth: Truth = points.low > .zero ? .yes : points.high > .zero ? .unknown : .no
      return (Evaluation(truth, else: subject.unknownReason ?? .absent), points)
    }
  }

  /// The points of the subject's row; while it is unknown, from the least to the greatest of all.
  func points(of table: PointTable, _ subject: Evaluation) -> Interval {
    switch row(of: subject, in: table.rows.map(\.range)) {
    case .row(let row): return Interval(table.rows[row].points)
    case .none: return Interval(table.otherwise ?? .zero)
    case .unknown:
      let all = table.rows.map(\.points) + [table.otherwise].compactMap { $0 }
      return Interval(low: all.min() ?? .zero, high: all.max() ?? .zero)
    }
  }

  // MARK: - Grades

  private mutating func checkGrade(_ index: Int, _ part: String, _ step: inout Step) throws(Misstep) -> Claim {
    let grade = program.grades[index]
    let possible: [String]
    switch grade.form {
    case .bands(let axis): possible = try check(axis, "bands", part, childOf: &step)
    case .matrix(let rows, let columns):
      let rowNames = try check(rows, "rows", part, childOf: &step)
      let columnNames = try check(columns, "columns", part, childOf: &step)
      possible = rowNames.flatMap { row in columnNames.map { row + $0 } }
    }
    grades[index] = possible
    var claim = Claim("grade", grade.title, outcome: possible.joined(separator: " or "))
    claim.isOpen = possible.count != 1
    return claim
  }

  /// The bands that the subject's range touches: it reaches `from`, and does not lie wholly in the bands above.
  private mutating func check(
    _ axis: Grade.Axis, _ role: String, _ part: String, childOf step: inout Step
  ) throws(Misstep) -> [String] {
    let origin = axis.subject.origin
    return try visit(childOf: &step, kind: "axis", origin: origin) { (checker, step) throws(Misstep) in
      let subject = try checker.check(axis.subject, childOf: &step)
      let range: Interval? =
        switch subject {
        case .known(.number(let number)): Interval(number)
        case .known, .possible, .unknown: nil
        case .interval: subject.points
        }
      let floors = axis.bands.map { Optional($0.from) } + [nil]
      let ceilings = [nil] + axis.bands.map { Optional($0.from) }
      let names = zip(axis.names, zip(floors, ceilings)).filter { _, ends in
        guard let range else { return true }
        return ends.0.map { range.high >= $0 } ?? true && ends.1.map { range.low < $0 } ?? true
      }.map(\.0)
      var claim = Claim("axis", part: part, outcome: names.joined(separator: " or "), origin: origin)
      claim.isOpen = names.count != 1
      claim.points = subject.points
      claim.role = role
      return (names, claim)
    }
  }
}

extension Evaluation {
  /// Yes, no, or unknown for the reason that there is.
  var asAnswer: Evaluation { Evaluation(truth, else: unknownReason ?? .absent) }
}
