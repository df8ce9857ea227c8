package import PlaybookIR

/// Which rules stand between a lead and an answer that it did not get.
///
/// Guarantee, where `members` is not empty: repairing all of them reaches the goal, and repairing any proper part of them
/// does not. A repair makes a condition say what is wanted of it, and a rule of a score give the most it can, or the
/// least where fewer points are wanted.
package struct WhyNot: Sendable {
  package struct Member: Sendable {
    package let member: RuleMember
    /// What it says now; unknown: not known yet.
    package let truth: Truth
    /// What it gives now; only of rules of a score.
    package let points: Interval?
    /// What the goal needs it to say; of a rule whether it must give more.
    package let wanted: Bool
  }

  package let goal: Goal
  package let isReached: Bool
  /// In the order of the book's files. Empty when the goal is reached, and when no repair of single rules reaches it.
  package let members: [Member]
}

/// Finds a smallest failing set where that takes bounded work, and a minimal one in any case.
struct WhyNotSearch {
  /// A rule that is not as the goal wants it, with what would repair it.
  private struct Fault {
    let index: Int
    let wanted: Bool
    let settings: [Circuit.Setting]
  }

  private static let mostWork = 400_000

  private var circuit: Circuit
  private let switches: [CircuitBuilder.Switch]
  private let step: Int
  private let goal: Goal
  private var faults: [Fault] = []
  /// Whether the goal pulls one rule both ways, so that a repair may also do harm.
  private let isMixed: Bool

  init(_ goal: Goal, _ builder: inout CircuitBuilder) {
    self.goal = goal
    step = builder.step(of: goal)
    circuit = builder.circuit
    switches = builder.switches
    var pulls = RulePulls(circuit, builder.switchOfStep)
    pulls.follow(step, wanted: true)
    isMixed = pulls.isMixed
    for pull in pulls.found {
      let settings = pull.wanted ? switches[pull.index].yes : switches[pull.index].no
      let isFine = settings.allSatisfy { circuit.value(of: $0.step) == $0.value }
      if !isFine { faults.append(Fault(index: pull.index, wanted: pull.wanted, settings: settings)) }
    }
    // What is only not known yet is named before what is known to fail; then the order of the book.
    let isOpen = faults.map { fault in fault.settings.contains { !circuit.value(of: $0.step).isCertain } }
    let order = faults.indices.sorted { left, right in
      if isOpen[left] != isOpen[right] { return isOpen[left] }
      return switches[faults[left].index].member.origin.precedes(switches[faults[right].index].member.origin)
    }
    faults = order.map { faults[$0] }
  }

  mutating func run() -> WhyNot {
    if circuit.isYes(step) { return WhyNot(goal: goal, isReached: true, members: []) }
    let found = smallest().sorted { left, right in
      switches[faults[left].index].member.origin.precedes(switches[faults[right].index].member.origin)
    }
    let members = found.map { index -> WhyNot.Member in
      let fault = faults[index]
      let now = fault.settings.map { circuit.value(of: $0.step) }
      return WhyNot.Member(
        member: switches[fault.index].member, truth: now.last?.truth ?? .unknown,
        points: switches[fault.index].points.flatMap { _ in now.last?.points }, wanted: fault.wanted)
    }
    return WhyNot(goal: goal, isReached: false, members: members)
  }

  // MARK: - Searching

  private mutating func reaches(_ set: [Int]) -> Bool {
    for index in set { circuit.force(faults[index].settings) }
    let isReached = circuit.isYes(step)
    for index in set { circuit.release(faults[index].settings) }
    return isReached
  }

  /// Empty when nothing reaches the goal.
  private mutating func smallest() -> [Int] {
    let all = Array(faults.indices)
    guard reaches(all) else { return isMixed ? grown(from: [], by: all) ?? [] : [] }
    // What no repaired rest can do without is in every failing set.
    var needed: [Int] = []
    for index in all { circuit.force(faults[index].settings) }
    for index in all {
      circuit.release(faults[index].settings)
      if !circuit.isYes(step) { needed.append(index) }
      circuit.force(faults[index].settings)
    }
    for index in all { circuit.release(faults[index].settings) }
    let others = all.filter { !needed.contains($0) }
    if let found = grown(from: isMixed ? [] : needed, by: isMixed ? all : others) { return found }
    return shrunk(all, keeping: needed)
  }

  /// The first of the smallest sets that hold `core`; nil when there is none within the work.
  private mutating func grown(from core: [Int], by others: [Int]) -> [Int]? {
    let end = circuit.work + Self.mostWork
    if reaches(core) { return core }
    for index in core { circuit.force(faults[index].settings) }
    defer { for index in core { circuit.release(faults[index].settings) } }
    for size in 1...max(1, min(others.count, 6)) where size <= others.count {
      switch choose(size, of: others[...], until: end) {
      case .found(let set): return core + set
      case .none: continue
      case .stopped: return nil
      }
    }
    return nil
  }

  private enum Choice {
    case found([Int])
    case none, stopped
  }

  private mutating func choose(_ size: Int, of others: ArraySlice<Int>, until end: Int) -> Choice {
    if size == 0 { return circuit.isYes(step) ? .found([]) : .none }
    for place in others.indices.dropLast(size - 1) {
      if circuit.work > end { return .stopped }
      circuit.force(faults[others[place]].settings)
      let choice = choose(size - 1, of: others[(place + 1)...], until: end)
      circuit.release(faults[others[place]].settings)
      switch choice {
      case .found(let rest): return .found([others[place]] + rest)
      case .none: continue
      case .stopped: return .stopped
      }
    }
    return .none
  }

  /// Without whatever the rest can do without, the last first.
  private mutating func shrunk(_ all: [Int], keeping needed: [Int]) -> [Int] {
    var set = all
    for index in all.reversed() where !needed.contains(index) {
      let rest = set.filter { $0 != index }
      if reaches(rest) { set = rest }
    }
    return set
  }
}

extension Origin {
  func precedes(_ other: Origin) -> Bool {
    (file, line, column) < (other.file, other.line, other.column)
  }
}

/// From a goal down to the rules that it rests on, each with the side to which the goal pulls it.
struct RulePulls {
  private struct Place {
    let step: Int
    let wanted: Bool
  }

  private let circuit: Circuit
  private let switchOfStep: [Int: Int]
  private(set) var found: [(index: Int, wanted: Bool)] = []
  private(set) var isMixed = false
  private var sides: [Int: Bool] = [:]
  /// By step, for what is wanted of it: no, then yes.
  private var isSeen: [Bool]

  init(_ circuit: Circuit, _ switchOfStep: [Int: Int]) {
    self.circuit = circuit
    self.switchOfStep = switchOfStep
    isSeen = Array(repeating: false, count: circuit.steps.count * 2)
  }

  mutating func follow(_ step: Int, wanted: Bool) {
    var pending = [Place(step: step, wanted: wanted)]
    while let place = pending.popLast() {
      let seen = place.step * 2 + (place.wanted ? 1 : 0)
      guard !isSeen[seen] else { continue }
      isSeen[seen] = true
      if let index = switchOfStep[place.step] {
        if let side = sides[index], side != place.wanted { isMixed = true }
        if sides[index] == nil {
          sides[index] = place.wanted
          found.append((index, place.wanted))
        }
        continue
      }
      pending += inputs(of: place).reversed()
    }
  }

  private mutating func inputs(of place: Place) -> [Place] {
    let wanted = place.wanted
    func places(_ steps: [Int], _ wanted: Bool) -> [Place] { steps.map { Place(step: $0, wanted: wanted) } }
    switch circuit.steps[place.step] {
    case .value, .same, .bands, .weight, .met, .grade: return []
    case .negated(let input): return places([input], !wanted)
    case .all(let inputs), .any(let inputs), .added(let inputs): return places(inputs, wanted)
    case .points(_, let input), .reached(_, let input), .limited(_, let input), .bounded(_, let input):
      return places([input], wanted)
    case .among(let names, let grade): return axes(grade, names, wanted)
    case .operation(let expression, let inputs): return operands(expression, inputs, wanted)
    }
  }

  private mutating func operands(_ expression: Expression, _ inputs: [Int], _ wanted: Bool) -> [Place] {
    func places(_ steps: [Int], _ wanted: Bool) -> [Place] { steps.map { Place(step: $0, wanted: wanted) } }
    switch expression.op {
    case .and, .or, .add, .minimum, .maximum: return places(inputs, wanted)
    case .not, .negate: return places(inputs, !wanted)
    case .greater, .greaterOrEqual, .subtract: return places([inputs[0]], wanted) + places([inputs[1]], !wanted)
    case .less, .lessOrEqual: return places([inputs[0]], !wanted) + places([inputs[1]], wanted)
    case .multiply:
      return inputs.indices.flatMap { index in
        places([inputs[index]], expression.operands[1 - index].isNegativeLiteral ? !wanted : wanted)
      }
    case .isIn, .equal, .notEqual:
      let subject = expression.operands[0].type
      guard case .grade(let all) = subject else {
        // An exact number of points can be missed on both sides.
        isMixed = true
        return places(inputs, wanted)
      }
      let names = expression.operands.dropFirst().compactMap(\.literalName)
      let isNamed = expression.op == .notEqual ? !wanted : wanted
      let asked = all.filter { name in names.contains { $0.utf8.elementsEqual(name.utf8) } == isNamed }
      return axes(inputs[0], asked, true)
    case .between:
      isMixed = true
      return places([inputs[0]], wanted)
    case .literal, .field, .eventField, .emailDomain, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item,
      .score, .grade, .event, .today, .isInList, .includesAny, .includesAll, .includesAnyInList, .includesAllInList,
      .countOf, .contains, .containsWord, .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like,
      .isAnswered, .isOnFile, .isMissing, .divide, .choose, .firstKnown, .largestKnown, .daysSince, .daysUntil, .inLast,
      .inNext, .before, .after, .timeOfDay, .isFrom:
      return []
    }
  }

  /// The subjects of a grade's axes, each towards the names that are wanted.
  private mutating func axes(_ step: Int, _ names: [String], _ wanted: Bool) -> [Place] {
    guard case .grade(let grade, let subjects) = circuit.steps[step] else { return [] }
    let isUpper = grade.isUpper(names)
    if isUpper == nil { isMixed = true }
    return subjects.map { Place(step: $0, wanted: (isUpper ?? true) == wanted) }
  }
}

extension Expression {
  fileprivate var isNegativeLiteral: Bool {
    if case .value(.number(let number)) = reference { number.isNegative } else { op == .negate }
  }

  fileprivate var literalName: String? {
    if case .value(.member(let name)) = reference { name } else { nil }
  }
}
