import PlaybookIR

/// Lays out the circuit of a program for one lead: every part that conditions may ask, then the goals that are asked for.
///
/// Guarantee: each part, each field and each question to the history is one step, so that forcing it is seen by all that
/// ask it. A bare condition of `applies`, `qualified` or a rung is a step of its own, so that forcing one mention leaves
/// the others.
struct CircuitBuilder {
  /// A member's steps: what it comes to when it says yes, or gives the most, and when it says no, or gives the least.
  struct Switch {
    let member: RuleMember
    let yes: [Circuit.Setting]
    let no: [Circuit.Setting]
    /// Whether it gives points, or a yes or no.
    let points: Interval?
  }

  struct EventRule {
    let step: Int
    let score: Int
    let rule: Int
  }

  private(set) var circuit: Circuit
  private(set) var switches: [Switch] = []
  /// The switch of a step.
  private(set) var switchOfStep: [Int: Int] = [:]
  private(set) var fields: [Int: Int] = [:]
  private(set) var queries: [(query: EventQuery, step: Int)] = []
  private(set) var eventRules: [EventRule] = []
  /// By score: what `never below` added.
  private(set) var lifts: [Int] = []
  private var parts: [PartID: Int] = [:]
  private var items: [PartID: [Int]] = [:]

  private var program: Program { circuit.base.program }

  init(_ base: LeadEvaluation, order: [PartID]) {
    circuit = Circuit(base)
    for index in program.scores.indices {
      lifts.append(circuit.add(.value(Evaluation(Interval(base.scores[index].lift)))))
    }
    for part in order { parts[part] = add(part) }
  }

  // MARK: - Goals

  /// The step that is yes when the goal is reached for certain.
  mutating func step(of goal: Goal) -> Int {
    switch goal {
    case .verdict(let verdict):
      if verdict == .noPlaybook { return circuit.add(.all(program.playbooks.indices.map { isPassedOver($0) })) }
      // A playbook that was chosen stays chosen.
      let chosen = program.playbooks.indices.first { circuit.isYes(choice(of: $0)) }
      let candidates = chosen.map { [$0] } ?? Array(program.playbooks.indices)
      return circuit.add(.any(candidates.map { step(of: verdict, in: $0) }))
    case .playbook(let index): return choice(of: index)
    case .stage(let index, let rung):
      let stage = program.stages[index]
      let rungs = stage.rungs[...rung].compactMap { rung in
        rung.condition.map {
          step(of: $0, in: RuleMember(.rung, "stage.\(stage.title.name)", rung.title))
        }
      }
      return circuit.add(.all(rungs))
    case .grade(let index, let name):
      return circuit.add(.among(program.grades[index].names(from: name), parts[.grade(index)] ?? 0))
    case .route(let index, let name): return step(of: program.routes[index], to: name)
    }
  }

  private mutating func step(of verdict: Verdict, in index: Int) -> Int {
    let playbook = program.playbooks[index]
    let part = "playbook.\(playbook.title.name)"
    let disqualified = circuit.add(
      .any(
        playbook.disqualifiers.map { disqualifier in
          named(disqualifier.expression, RuleMember(.disqualifier, part, disqualifier.title))
        }))
    if verdict == .disqualified { return circuit.add(.all([choice(of: index), disqualified])) }
    let isClear = circuit.add(.negated(disqualified))
    let qualified = step(
      of: playbook.qualified,
      in: RuleMember(
        kind: .qualified, part: part, name: nil, label: nil, condition: nil, origin: playbook.qualified.origin))
    let last = verdict == .qualified ? qualified : circuit.add(.negated(qualified))
    return circuit.add(.all([choice(of: index), isClear, last]))
  }

  private mutating func choice(of index: Int) -> Int {
    circuit.add(.all((0..<index).map { isPassedOver($0) } + [applies(index)]))
  }

  private mutating func isPassedOver(_ index: Int) -> Int { circuit.add(.negated(applies(index))) }

  private var appliesSteps: [Int: Int] = [:]

  private mutating func applies(_ index: Int) -> Int {
    if let step = appliesSteps[index] { return step }
    let playbook = program.playbooks[index]
    let step =
      playbook.applies.map { condition in
        self.step(of: condition, in: RuleMember(.applies, "playbook.\(playbook.title.name)", playbook.title))
      } ?? circuit.add(.value(.yes))
    appliesSteps[index] = step
    return step
  }

  /// A row whose target cannot take the lead is no row.
  private mutating func step(of route: Route, to name: String) -> Int {
    let part = "route.\(route.title.name)"
    let targets = RouteDecision(route, in: circuit.base, leadID: circuit.base.leadID).destinations
    var noneAbove = circuit.add(.value(.yes))
    var matches: [Int] = []
    for (row, target) in zip(route.rows, targets.rows) {
      guard let target else { continue }
      let condition = named(row.condition, RuleMember(.row, part, row.title))
      if target.isCalled(name) { matches.append(circuit.add(.all([noneAbove, condition]))) }
      noneAbove = circuit.add(.all([noneAbove, circuit.add(.negated(condition))]))
    }
    if targets.otherwise.isCalled(name) { matches.append(noneAbove) }
    return circuit.add(.any(matches))
  }

  /// A condition that is a member as a whole.
  private mutating func named(_ condition: Expression, _ member: RuleMember) -> Int {
    let step = circuit.add(.same(self.step(of: condition)))
    add(member, yes: [.init(step: step, value: .yes)], no: [.init(step: step, value: .no)])
    return step
  }

  private mutating func add(
    _ member: RuleMember, yes: [Circuit.Setting], no: [Circuit.Setting], points: Interval? = nil
  ) {
    for setting in yes { switchOfStep[setting.step] = switches.count }
    switches.append(Switch(member: member, yes: yes, no: no, points: points))
  }

  // MARK: - Expressions

  /// A condition of which each bare leaf is a member that belongs to `owner`.
  private mutating func step(of expression: Expression, in owner: RuleMember) -> Int {
    switch expression.op {
    case .and, .or, .not:
      return circuit.add(.operation(expression, expression.operands.map { step(of: $0, in: owner) }))
    case .icpFits, .criterion, .checklistPasses, .item: return step(of: expression)
    case _ where expression.operands.contains(where: \.type.isGraded): return step(of: expression)
    case _:
      let step = circuit.add(.same(self.step(of: expression)))
      add(
        RuleMember(
          kind: owner.kind, part: owner.part, name: owner.name, label: owner.label, condition: expression,
          origin: expression.origin),
        yes: [.init(step: step, value: .yes)], no: [.init(step: step, value: .no)])
      return step
    }
  }

  private mutating func step(of expression: Expression) -> Int {
    switch expression.op.nature {
    case .field:
      guard case .field(let index) = expression.reference else { return circuit.add(.value(.unknown(.absent))) }
      return step(ofField: index)
    case .query:
      guard case .query(let query) = expression.reference else { return circuit.add(.value(.unknown(.absent))) }
      let step = circuit.add(.value(circuit.base.answer(query)))
      queries.append((query, step))
      return step
    case .eventField: return circuit.add(.value(.unknown(.absent)))
    case .part:
      guard let part = expression.part, let whole = parts[part] else { return circuit.add(.value(.unknown(.absent))) }
      guard case .item(_, let item) = expression.reference else { return whole }
      guard let items = items[part], items.indices.contains(item) else { return circuit.add(.value(.unknown(.absent))) }
      return items[item]
    case .logic, .value:
      return circuit.add(.operation(expression, expression.operands.map { step(of: $0) }))
    }
  }

  mutating func step(ofField index: Int) -> Int {
    if let step = fields[index] { return step }
    let step = circuit.add(.value(circuit.base.reading(ofField: index).evaluation))
    fields[index] = step
    return step
  }

  // MARK: - Parts

  private mutating func add(_ part: PartID) -> Int {
    switch part {
    case .fact(let index):
      switch program.facts[index].value {
      case .expression(let expression): return step(of: expression)
      case .bands(let table): return circuit.add(.bands(table, step(of: table.subject)))
      }
    case .signal(let index): return step(of: program.signals[index].condition)
    case .icp(let index): return add(program.icps[index], part)
    case .checklist(let index): return add(program.checklists[index], part)
    case .score(let index): return add(program.scores[index], index)
    case .grade(let index):
      let subjects =
        switch program.grades[index].form {
        case .bands(let axis): [step(of: axis.subject)]
        case .matrix(let rows, let columns): [step(of: rows.subject), step(of: columns.subject)]
        }
      return circuit.add(.grade(program.grades[index], subjects))
    }
  }

  private mutating func add(_ icp: Icp, _ part: PartID) -> Int {
    var needed: [Int] = []
    for criterion in icp.criteria {
      let step = named(criterion.condition, RuleMember(.criterion, program.name(of: part), criterion.title))
      items[part, default: []].append(step)
      switch criterion.role {
      case .must: needed.append(step)
      case .want: break
      case .never: needed.append(circuit.add(.negated(step)))
      }
    }
    return tree(of: needed, Circuit.Step.all)
  }

  private mutating func add(_ checklist: Checklist, _ part: PartID) -> Int {
    var weights: [Int] = []
    for item in checklist.items {
      let value = step(of: item.expression)
      let weight = circuit.add(.weight(item, value))
      let met = circuit.add(.met(item, value, weight: weight))
      weights.append(weight)
      items[part, default: []].append(met)
      let range = circuit.base.weight(of: item, .unknown(.absent))
      add(
        RuleMember(.item, program.name(of: part), item.title),
        yes: [.init(step: weight, value: Evaluation(Interval(range.high))), .init(step: met, value: .yes)],
        no: [.init(step: weight, value: Evaluation(Interval(range.low))), .init(step: met, value: .no)])
    }
    let met = items[part] ?? []
    let included = checklist.including.map { item in
      met.indices.contains(item) ? met[item] : circuit.add(.value(.unknown(.absent)))
    }
    let reached = circuit.add(.reached(checklist, tree(of: weights, Circuit.Step.added)))
    return included.isEmpty ? reached : circuit.add(.all(included + [reached]))
  }

  private mutating func add(_ score: Score, _ index: Int) -> Int {
    var rules: [Int] = []
    for (position, rule) in score.rules.enumerated() {
      let step: Int
      if let expression = rule.expression {
        step = circuit.add(.points(rule, self.step(of: expression)))
      } else {
        let outcomes = circuit.base.scores[index].rules
        step = circuit.add(
          .value(Evaluation(outcomes.indices.contains(position) ? outcomes[position].points : .zero)))
        eventRules.append(EventRule(step: step, score: index, rule: position))
      }
      rules.append(step)
      // What is computed from another score is no rule of its own: the other score's rules are.
      if rule.expression?.type == .points { continue }
      let range = circuit.base.widest(rule)
      add(
        RuleMember(.rule, program.name(of: .score(index)), rule.title),
        yes: [.init(step: step, value: Evaluation(Interval(range.high)))],
        no: [.init(step: step, value: Evaluation(Interval(range.low)))], points: range)
    }
    let groups = score.groups.enumerated().map { place, group in
      let members = score.rules.indices.filter { score.rules[$0].group == place }
      return circuit.add(.limited(group, tree(of: members.map { rules[$0] }, Circuit.Step.added)))
    }
    let alone = score.rules.indices.filter { index in
      score.rules[index].group.map { !score.groups.indices.contains($0) } ?? true
    }
    let total = tree(of: [lifts[index]] + alone.map { rules[$0] } + groups, Circuit.Step.added)
    return circuit.add(.bounded(score, total))
  }

  /// One step over many, by way of steps over a few each: what rests on one of a thousand rules is quickly computed again.
  private mutating func tree(of steps: [Int], _ joined: ([Int]) -> Circuit.Step) -> Int {
    let few = 16
    var steps = steps
    while steps.count > few {
      steps = stride(from: 0, to: steps.count, by: few).map { first in
        circuit.add(joined(Array(steps[first..<min(first + few, steps.count)])))
      }
    }
    return circuit.add(joined(steps))
  }
}

extension LeadEvaluation {
  var leadID: String? {
    program.idField.flatMap { reading(ofField: $0).evaluation.canonical }
  }

  /// From the least to the most that a rule can give. Points for events without a limit are without end: a million stands
  /// for them.
  func widest(_ rule: Score.Rule) -> Interval {
    guard case .events(let gain, _, _, let clause) = rule.value else {
      var rule = rule
      rule.unknownCountsZero = false
      return points(of: rule, .unknown(.absent)).points
    }
    let most = clause == .once ? gain : Fixed(whole: gain.isNegative ? -1_000_000 : 1_000_000)
    let limit = rule.upTo ?? Fixed(whole: 1_000_000)
    return Interval.zero.widened(to: most.clamped(from: limit.negated, to: limit))
  }
}

extension ValueType {
  /// Points and grades, which are made of rules that have names.
  var isGraded: Bool {
    switch self {
    case .points, .grade: true
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .duration, .clock, .choice, .list, .events:
      false
    }
  }
}
