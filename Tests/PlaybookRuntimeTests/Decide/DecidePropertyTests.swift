import PlaybookIR
import PlaybookRuntime
import Testing

/// What must hold for every program and lead. Each seed is a program with several leads.
@Suite struct DecidePropertyTests {
  static let seeds = Array(UInt64(1)...150)

  @Test(arguments: seeds, [true, false])
  func `the generator writes programs that the verifier accepts`(seed: UInt64, hasExceptions: Bool) {
    #expect(ProgramGenerator(seed: seed, hasExceptions: hasExceptions).book.program.verify().isEmpty)
  }

  // MARK: - Filling a field settles, and never turns

  @Test(arguments: seeds)
  func `filling unknown fields never turns a certain answer into another`(seed: UInt64) {
    var generator = ProgramGenerator(seed: seed, hasExceptions: false)
    let interpreter = Interpreter(program: generator.book.program)
    for filled in [0, 40, 70] {
      let lead = generator.lead(filled: filled)
      let before = interpreter.decide(lead, now: Sketch.now)
      for percent in [30, 100] {
        let after = interpreter.decide(generator.completed(lead, percent: percent), now: Sketch.now)
        expectSettled(before, after)
      }
    }
  }

  private func expectSettled(_ before: Decision, _ after: Decision) {
    for (fact, later) in zip(before.facts, after.facts) { #expect(fact.allows(later)) }
    for (signal, later) in zip(before.signals, after.signals) { #expect(signal.allows(later)) }
    for (icp, later) in zip(before.icps, after.icps) {
      #expect(icp.fits.allows(later.fits))
      for (criterion, later) in zip(icp.criteria, later.criteria) { #expect(criterion.allows(later)) }
      #expect(icp.tier == nil || icp.tier == later.tier)
      #expect(later.tierCandidates.allSatisfy(icp.tierCandidates.contains))
    }
    for (checklist, later) in zip(before.checklists, after.checklists) {
      #expect(checklist.passes.allows(later.passes))
      for (item, later) in zip(checklist.items, later.items) { #expect(item.allows(later)) }
      #expect(checklist.met <= later.met)
      #expect(later.met.units + later.unknown.units <= checklist.met.units + checklist.unknown.units)
    }
    for (score, later) in zip(before.scores, after.scores) {
      #expect(score.raw.holds(later.raw))
      #expect(score.capped.holds(later.capped))
      #expect(score.final.holds(later.final))
      for (rule, later) in zip(score.rules, later.rules) {
        #expect(rule.points.holds(later.points))
        #expect(rule.outcome.allows(later.outcome))
      }
    }
    for (grade, later) in zip(before.grades, after.grades) {
      #expect(!later.possible.isEmpty)
      #expect(later.possible.allSatisfy(grade.possible.contains))
    }
    for (stage, later) in zip(before.stages, after.stages) where stage.isCertain {
      #expect(later.isCertain)
      #expect(stage.rung == later.rung)
    }
    for (route, later) in zip(before.routes, after.routes) {
      let texts = route.candidates.map(\.text)
      #expect(later.candidates.allSatisfy { texts.contains($0.text) })
      if route.isCertain { #expect(later.isCertain && route.row == later.row) }
    }
    if before.verdict != .needsInfo { #expect(after.verdict == before.verdict) }
    if !before.canQualify { #expect(after.verdict != .qualified && !after.canQualify) }
  }

  @Test(arguments: seeds)
  func `only the fields that decide can close an open verdict`(seed: UInt64) {
    var generator = ProgramGenerator(seed: seed, hasExceptions: false)
    let interpreter = Interpreter(program: generator.book.program)
    for filled in [0, 30, 60] {
      let lead = generator.lead(filled: filled)
      let before = interpreter.decide(lead, now: Sketch.now)
      let deciders = Set(before.missing.filter(\.decides).map(\.field))
      guard before.verdict == .needsInfo else {
        #expect(deciders.isEmpty)
        continue
      }
      let idle = generator.completed(lead, percent: 100) { !deciders.contains($0) }
      #expect(interpreter.decide(idle, now: Sketch.now).verdict == .needsInfo)
    }
  }

  // MARK: - The proof

  @Test(arguments: seeds)
  func `a program and a lead have one decision, whatever is asked of it`(seed: UInt64) {
    var generator = ProgramGenerator(seed: seed, hasExceptions: true)
    let lead = generator.lead(filled: 50)
    let program = generator.book.program
    let first = String(describing: Interpreter(program: program).decide(lead, now: Sketch.now))
    let second = String(describing: Interpreter(program: program).decide(lead, now: Sketch.now))
    #expect(first == second)
  }

  @Test(arguments: seeds)
  func `without its reasons a decision is the same`(seed: UInt64) {
    var generator = ProgramGenerator(seed: seed, hasExceptions: true)
    let interpreter = Interpreter(program: generator.book.program)
    for filled in [0, 50, 100] {
      let lead = generator.lead(filled: filled)
      var explained = interpreter.decide(lead, now: Sketch.now)
      let quiet = interpreter.decide(lead, now: Sketch.now, isExplained: false)
      #expect(!explained.reasons.isEmpty && quiet.reasons.isEmpty && quiet.missing.isEmpty)
      (explained.reasons, explained.missing) = ([], [])
      #expect(String(describing: explained) == String(describing: quiet))
    }
  }

  @Test(arguments: seeds)
  func `a node is open exactly when its answer is`(seed: UInt64) throws {
    var generator = ProgramGenerator(seed: seed, hasExceptions: true)
    let decision = Interpreter(program: generator.book.program).decide(generator.lead(filled: 50), now: Sketch.now)
    let names = Set(decision.missing.map(\.field))
    #expect(names.count == decision.missing.count)
    let others = decision.missing.drop(while: \.decides)
    #expect(!others.contains { $0.decides })
    let verdict = try #require(decision.reasons.first)
    #expect(verdict.isOpen == (decision.verdict == .needsInfo))
    let trees = Dictionary(grouping: decision.reasons, by: \.kind)
    #expect(trees[.icp, default: []].map(\.isOpen) == decision.icps.map { $0.fits == .unknown })
    #expect(trees[.checklist, default: []].map(\.isOpen) == decision.checklists.map { $0.passes == .unknown })
    #expect(trees[.score, default: []].map(\.points) == decision.scores.map(\.final))
    #expect(trees[.grade, default: []].map(\.isOpen) == decision.grades.map { $0.possible.count != 1 })
    #expect(trees[.stage, default: []].map(\.isOpen) == decision.stages.map { !$0.isCertain })
    #expect(trees[.route, default: []].map(\.isOpen) == decision.routes.map { !$0.isCertain })
    for tree in decision.reasons { expectFlags(tree) }
  }

  @Test(arguments: seeds)
  func `the steps of a score add up to it`(seed: UInt64) {
    var generator = ProgramGenerator(seed: seed, hasExceptions: false)
    let decision = Interpreter(program: generator.book.program).decide(generator.lead(filled: 60), now: Sketch.now)
    let trees = decision.reasons.filter { $0.kind == .score }
    for (tree, outcome) in zip(trees, decision.scores) {
      let nodes = tree.children.flatMap { $0.kind == .group ? $0.children : [$0] }
      let lifts = nodes.filter { $0.kind == .lift }.compactMap(\.points)
      #expect((outcome.rules.map(\.points) + lifts).reduce(Int64(0)) { $0 + $1.low.units } == outcome.raw.low.units)
      for rule in nodes where rule.kind == .rule {
        let steps = rule.children.filter { $0.kind == .step }
        guard let last = steps.last?.points, let points = rule.points else { continue }
        // The limit keeps the sign and never adds.
        #expect(points.low.units.magnitude <= last.low.units.magnitude)
        let sums = steps.compactMap(\.points).map(\.low.units)
        #expect(sums.count == 1 || sums[1].magnitude <= sums[0].magnitude)
        let counts = steps.filter { $0.points == nil }.compactMap { Int($0.outcome.text) }
        #expect(counts.first.map { seen in counts.allSatisfy { $0 <= seen } } ?? false)
      }
    }
  }

  /// Truth-valued nodes are open when unknown; an open `and` or `or` has an open child.
  private func expectFlags(_ reason: Reason) {
    if reason.op == .and || reason.op == .or || reason.op == .not {
      #expect(reason.isOpen == (reason.truth == .unknown))
      if reason.isOpen { #expect(reason.children.contains { $0.isOpen }) }
    }
    for child in reason.children { expectFlags(child) }
  }

  // MARK: - Against independent answers

  /// A formula over fields, with its own tables.
  private indirect enum Formula {
    case field(Int)
    case not(Formula)
    case and(Formula, Formula)
    case or(Formula, Formula)

    static func random(_ depth: Int, _ numbers: inout SeededNumbers) -> Formula {
      guard depth > 0, numbers.chance(75) else { return .field(numbers.below(4)) }
      switch numbers.below(3) {
      case 0: return .not(random(depth - 1, &numbers))
      case 1: return .and(random(depth - 1, &numbers), random(depth - 1, &numbers))
      default: return .or(random(depth - 1, &numbers), random(depth - 1, &numbers))
      }
    }

    func expression(_ fields: [Expression]) -> Expression {
      switch self {
      case .field(let index): fields[index]
      case .not(let formula): !formula.expression(fields)
      case .and(let left, let right): left.expression(fields) && right.expression(fields)
      case .or(let left, let right): left.expression(fields) || right.expression(fields)
      }
    }

    /// -1 no, 0 unknown, 1 yes: Kleene's tables are minimum, maximum and negation.
    func value(_ fields: [Int]) -> Int {
      switch self {
      case .field(let index): fields[index]
      case .not(let formula): -formula.value(fields)
      case .and(let left, let right): min(left.value(fields), right.value(fields))
      case .or(let left, let right): max(left.value(fields), right.value(fields))
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `conditions compose by Kleene's tables`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let formula = Formula.random(5, &numbers)
    var book = Sketch()
    let fields = ["a", "b", "c", "d"].map { book.field($0) }
    _ = book.signal("s", formula.expression(fields))
    let interpreter = Interpreter(program: book.program)
    for code in 0..<81 {
      let answers = [code % 3, code / 3 % 3, code / 9 % 3, code / 27].map { $0 - 1 }
      var values: [String: Value] = [:]
      for (name, answer) in zip(["a", "b", "c", "d"], answers) where answer != 0 { values[name] = .truth(answer > 0) }
      let expected = [Truth.no, .unknown, .yes][formula.value(answers) + 1]
      #expect(interpreter.decide(book.lead(values), now: Sketch.now).signals == [expected])
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `a score's range is exactly what its completions reach`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var book = Sketch()
    let names = ["a", "b", "c", "d", "e"]
    let groups = [
      Score.Group(title: Title("g"), atMost: 10, atLeast: -3),
      Score.Group(title: Title("h"), atMost: nil, atLeast: nil),
    ]
    let rules = names.map { name in
      Score.Rule.when(
        Fixed(whole: numbers.below(40) - 15), book.field(name), group: numbers.pick([0, 1, nil]) ?? nil,
        upTo: numbers.chance(40) ? 8 : nil)
    }
    _ = book.score("s", rules, groups: groups, total: numbers.chance(50) ? .init(low: -5, high: 20) : nil)
    let interpreter = Interpreter(program: book.program)
    var known: [String: Value] = [:]
    for name in names where numbers.chance(30) { known[name] = .truth(numbers.chance(50)) }
    let open = names.filter { known[$0] == nil }

    var reached: [Fixed] = []
    for code in 0..<(1 << open.count) {
      var values = known
      for (bit, name) in open.enumerated() { values[name] = .truth(code >> bit & 1 == 1) }
      let final = try #require(interpreter.decide(book.lead(values), now: Sketch.now).scores.first).final
      #expect(final.low == final.high)
      reached.append(final.low)
    }
    let range = try #require(interpreter.decide(book.lead(known), now: Sketch.now).scores.first).final
    #expect(range.low == reached.min())
    #expect(range.high == reached.max())
    // Counting every open rule as no gives the certain points.
    let certain = try #require(interpreter.decide(book.lead(known), now: Sketch.now).scores.first).points
    #expect(certain == reached.first)
  }
}

extension Truth {
  /// Whether the answer may become `later` once more is known.
  fileprivate func allows(_ later: Truth) -> Bool { self == .unknown || self == later }
}

extension Interval {
  fileprivate func holds(_ other: Interval) -> Bool {
    low <= other.low && other.low <= other.high && other.high <= high
  }
}

extension Evaluation {
  fileprivate func allows(_ later: Evaluation) -> Bool {
    switch (self, later) {
    case (.unknown, _): true
    case (.interval(let low, let high), .interval(let laterLow, let laterHigh)):
      Interval(low, high).holds(Interval(laterLow, laterHigh))
    case (.possible(let names), .possible(let later)): later.allSatisfy(names.contains)
    case (.known, _), (.interval, _), (.possible, _): self == later
    }
  }
}
