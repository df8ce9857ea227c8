import PlaybookIR

/// What a program comes to for one lead, as a list of steps that each read earlier ones, so that one thing can be changed
/// and only what rests on it is computed again.
///
/// Input: the evaluation of the lead as it is, from `CircuitBuilder`. Guarantee: as long as nothing is forced, every step
/// has the outcome that the interpreter gives it; a forced step has the outcome that was set, and the steps behind it
/// follow by the same functions that the interpreter uses. Reasons are not made.
struct Circuit {
  enum Step {
    /// What the lead says, a question to the history, or a literal.
    case value(Evaluation)
    /// One mention of another step.
    case same(Int)
    case operation(Expression, [Int])
    case bands(BandTable, Int)
    case all([Int])
    case any([Int])
    case negated(Int)
    /// What an item adds to its checklist's sum.
    case weight(Checklist.Item, Int)
    case met(Checklist.Item, Int, weight: Int)
    /// Whether a checklist's sum is enough.
    case reached(Checklist, Int)
    case points(Score.Rule, Int)
    /// Points added up.
    case added([Int])
    case limited(Score.Group, Int)
    case bounded(Score, Int)
    /// The subjects of its axes.
    case grade(Grade, [Int])
    /// Whether a grade is one of these names.
    case among([String], Int)
  }

  let base: LeadEvaluation
  private(set) var steps: [Step] = []
  /// How many inputs of steps were looked at; the measure of work.
  private(set) var work = 0
  private var values: [Evaluation] = []
  private var forced: [Evaluation?] = []
  /// What a veiled step comes to, whatever else was set, and how often it was veiled.
  private var veils: [(value: Evaluation, count: Int)] = []
  private var users: [[Int32]] = []
  private var inputs: [[Int]] = []
  /// What a step came to before: a search sets the same few values again and again.
  private var memories: [[Memory]] = []
  /// A bit for each step that must be computed again.
  private var waiting: [UInt64] = []
  private var firstWaiting = Int.max

  init(_ base: LeadEvaluation) {
    self.base = base
    // Steps are large and many: growing by doubling would copy them again and again.
    steps.reserveCapacity(400)
    values.reserveCapacity(400)
    veils.reserveCapacity(400)
  }

  mutating func add(_ step: Step) -> Int {
    let index = steps.count
    steps.append(step)
    forced.append(nil)
    veils.append((.unknown(.absent), 0))
    users.append([])
    if index >> 6 >= waiting.count { waiting.append(0) }
    let inputs = step.inputs
    self.inputs.append(inputs)
    memories.append([])
    for input in inputs { users[input].append(Int32(index)) }
    values.append(Self.compute(step, values, base))
    return index
  }

  /// From now on only what `goal` rests on is computed again; all other values are those of now.
  mutating func narrow(to goal: Int) {
    let cone = cone(of: goal)
    for index in users.indices { users[index].removeAll { !cone[Int($0)] } }
  }

  /// What a step comes to now.
  mutating func value(of index: Int) -> Evaluation {
    settle()
    return values[index]
  }

  /// For each step whether this one rests on it.
  func cone(of goal: Int) -> [Bool] {
    var cone = [Bool](repeating: false, count: steps.count)
    cone[goal] = true
    for index in steps.indices.reversed() where cone[index] {
      for input in inputs[index] { cone[input] = true }
    }
    return cone
  }

  /// The steps that rest on some steps, in order, as far as those at which the way ends.
  func reached(from inputs: Set<Int>, until isEnd: (Int) -> Bool) -> [Int] {
    var isInput = [Bool](repeating: false, count: steps.count)
    for input in inputs { isInput[input] = true }
    var isReached = [Bool](repeating: false, count: steps.count)
    var found: [Int] = []
    for index in steps.indices {
      guard isInput[index] || self.inputs[index].contains(where: { isReached[$0] }) else { continue }
      found.append(index)
      isReached[index] = !isEnd(index)
    }
    return found
  }

  /// What to veil so that some steps stand for any value: each is unknown, points reach from end to end, and so does what
  /// is certain only because something is unknown. A step has one veil, whichever inputs it stands for.
  func veils(of inputs: Set<Int>) -> [Setting] {
    var isOpen = [Bool](repeating: false, count: steps.count)
    var veils: [Setting] = []
    for (index, step) in steps.enumerated() {
      let isInput = inputs.contains(index)
      guard isInput || self.inputs[index].contains(where: { isOpen[$0] }) else { continue }
      isOpen[index] = true
      switch step {
      case .points(let rule, _) where rule.unknownCountsZero:
        veils.append(Setting(step: index, value: Evaluation(base.widest(rule))))
      case .operation(let expression, _) where expression.op.asksWhatIsKnown:
        veils.append(Setting(step: index, value: .unknown(.absent)))
      case .value(.interval):
        let all = Interval(low: Fixed(whole: -1_000_000), high: Fixed(whole: 1_000_000))
        veils.append(Setting(step: index, value: Evaluation(all)))
      case _ where isInput: veils.append(Setting(step: index, value: .unknown(.absent)))
      case _: break
      }
    }
    return veils
  }

  mutating func isYes(_ index: Int) -> Bool { value(of: index).truth == .yes }

  /// Sets what a step comes to; nil lets it follow from its inputs again.
  mutating func force(_ index: Int, _ value: Evaluation?) {
    forced[index] = value
    wait(index)
  }

  mutating func force(_ settings: [Setting]) { for setting in settings { force(setting.step, setting.value) } }
  mutating func release(_ settings: [Setting]) { for setting in settings { force(setting.step, nil) } }

  /// Lays veils over steps; each stays until it was lifted as often.
  mutating func veil(_ settings: [Setting]) {
    for setting in settings {
      veils[setting.step].count += 1
      guard veils[setting.step].count == 1 else { continue }
      veils[setting.step].value = setting.value
      wait(setting.step)
    }
  }

  mutating func unveil(_ settings: [Setting]) {
    for setting in settings {
      veils[setting.step].count -= 1
      if veils[setting.step].count == 0 { wait(setting.step) }
    }
  }

  private mutating func wait(_ index: Int) {
    waiting[index >> 6] |= 1 << UInt64(index & 63)
    firstWaiting = min(firstWaiting, index >> 6)
  }

  private mutating func settle() {
    var word = firstWaiting
    guard word < waiting.count else { return }
    while word < waiting.count {
      while waiting[word] != 0 {
        let index = word << 6 + waiting[word].trailingZeroBitCount
        waiting[word] &= waiting[word] - 1
        work += max(1, inputs[index].count)
        let value = veils[index].count > 0 ? veils[index].value : forced[index] ?? outcome(of: index)
        if value == values[index] { continue }
        values[index] = value
        for user in users[index] { waiting[Int(user) >> 6] |= 1 << UInt64(user & 63) }
      }
      word += 1
    }
    firstWaiting = .max
  }

  // MARK: - Meaning

  private struct Memory {
    let inputs: [Evaluation]
    let value: Evaluation
  }

  /// In steps with more inputs, or more often, it is not worth the search.
  private static let (mostInputsRemembered, mostRemembered) = (4, 4)

  private mutating func outcome(of index: Int) -> Evaluation {
    guard (1...Self.mostInputsRemembered).contains(inputs[index].count) else {
      return Self.compute(steps[index], values, base)
    }
    for place in memories[index].indices where remembers(index, place) { return memories[index][place].value }
    let value = Self.compute(steps[index], values, base)
    if memories[index].count == Self.mostRemembered { memories[index].removeFirst() }
    memories[index].append(Memory(inputs: inputs[index].map { values[$0] }, value: value))
    return value
  }

  /// Whether the inputs of a step are what they were.
  private func remembers(_ index: Int, _ place: Int) -> Bool {
    for number in inputs[index].indices
    where memories[index][place].inputs[number] != values[inputs[index][number]] { return false }
    return true
  }

  private static func compute(_ step: Step, _ values: [Evaluation], _ base: LeadEvaluation) -> Evaluation {
    switch step {
    case .value(let value): return value
    case .same(let input): return values[input]
    case .operation(let expression, let inputs): return expression.evaluate(inputs.map { values[$0] }, base.context)
    case .bands(let table, let input): return base.name(of: values[input], in: table)
    case .all(let inputs): return Evaluation(Truth.all(inputs.map { values[$0].truth }), else: .absent)
    case .any(let inputs): return Evaluation(Truth.any(inputs.map { values[$0].truth }), else: .absent)
    case .negated(let input): return Evaluation(values[input].truth.negated, else: .absent)
    case .weight(let item, let input): return Evaluation(base.weight(of: item, values[input]))
    case .met(let item, let input, let weight):
      return Evaluation(LeadEvaluation.truth(of: item, values[input].truth, values[weight].interval), else: .absent)
    case .reached(let checklist, let input):
      return Evaluation(checklist.reached(by: values[input].interval), else: .absent)
    case .points(let rule, let input): return Evaluation(base.points(of: rule, values[input]).points)
    case .added(let inputs):
      var sum = PointsSum()
      for input in inputs { sum.add(values[input].interval) }
      return Evaluation(sum.interval)
    case .limited(let group, let input): return Evaluation(group.limit(values[input].interval))
    case .bounded(let score, let input): return Evaluation(score.bound(values[input].interval))
    case .grade(let grade, let subjects):
      return .possible(grade.names(touching: subjects.map { values[$0] }))
    case .among(let names, let input): return among(names, values[input])
    }
  }

  private static func among(_ names: [String], _ value: Evaluation) -> Evaluation {
    guard case .possible(let possible) = value else { return .unknown(.absent) }
    let count = possible.count { name in names.contains { $0.utf8.elementsEqual(name.utf8) } }
    return count == possible.count ? .yes : count == 0 ? .no : .unknown(.absent)
  }
}

extension Circuit {
  /// A step, and what to make it come to.
  struct Setting {
    let step: Int
    let value: Evaluation
  }
}

extension Circuit.Step {
  var inputs: [Int] {
    switch self {
    case .value: []
    case .same(let input), .bands(_, let input), .negated(let input), .weight(_, let input), .points(_, let input),
      .reached(_, let input), .limited(_, let input), .bounded(_, let input), .among(_, let input):
      [input]
    case .operation(_, let inputs), .all(let inputs), .any(let inputs), .added(let inputs), .grade(_, let inputs):
      inputs
    case .met(_, let input, let weight): [input, weight]
    }
  }
}

extension Evaluation {
  init(_ interval: Interval) { self = .interval(low: interval.low, high: interval.high) }

  /// Of points; none for anything else.
  var interval: Interval { points ?? .zero }
}

extension Grade {
  /// The names that the subjects of the axes touch.
  func names(touching subjects: [Evaluation]) -> [String] {
    switch form {
    case .bands(let axis): return axis.names(touching: subjects[0])
    case .matrix(let rows, let columns):
      let names = columns.names(touching: subjects[1])
      return rows.names(touching: subjects[0]).flatMap { row in names.map { row + $0 } }
    }
  }
}
