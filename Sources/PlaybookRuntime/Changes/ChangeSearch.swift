import PlaybookIR

/// Finds the smallest sets of changes that reach a goal.
///
/// Sets of one change are tried before sets of two and so on, each in the order of the inputs and of their options; a set
/// that holds one that was found is not tried. Then each value is moved to where the goal is just reached.
struct ChangeSearch {
  /// One input of a set with the value, or the number of events, that was chosen.
  private struct Choice {
    let input: Int
    var value: Value?
    var count: Int
    var settings: [Circuit.Setting]
    var extent = Change.Extent.any
  }

  static let mostAlternatives = 3
  static let mostChanges = 4
  /// In inputs of steps that are looked at; on a book of a thousand rules some tens of milliseconds.
  static let mostWork = 1_500_000

  private let goal: Goal
  private let step: Int
  private var circuit: Circuit
  private let inputs: [ChangeInput]
  private let source: ChangeInputs
  private var found: [[Choice]] = []
  private var isStopped = false
  private let end: Int

  init(_ goal: Goal, step: Int, _ source: ChangeInputs) {
    self.goal = goal
    self.step = step
    self.source = source
    circuit = source.builder.circuit
    inputs = source.inputs(for: step)
    end = circuit.work + Self.mostWork
  }

  /// `verify` decides about the lead with the changes made on it.
  mutating func run(_ verify: ([Change]) -> Bool) -> Changes {
    guard !circuit.isYes(step) else { return Changes(goal: goal, alternatives: [], isComplete: true) }
    var alternatives: [[Change]] = []
    let most = min(inputs.count, Self.mostChanges)
    for size in 1...max(1, most) where size <= most && !isStopped {
      collect(size, from: 0, chosen: [])
      while alternatives.count < found.count, alternatives.count < Self.mostAlternatives {
        let changes = found[alternatives.count].map(change)
        if verify(changes) { alternatives.append(changes) } else { found.remove(at: alternatives.count) }
      }
      if alternatives.count == Self.mostAlternatives { break }
    }
    let isExact = inputs.allSatisfy { input in
      if case .field(_, let cells) = input.kind { cells.isExact } else { true }
    }
    let isSearched = !isStopped && (inputs.count <= Self.mostChanges || alternatives.count == Self.mostAlternatives)
    return Changes(goal: goal, alternatives: alternatives, isComplete: isSearched && isExact)
  }

  // MARK: - Sets

  private mutating func collect(_ size: Int, from first: Int, chosen: [Int]) {
    guard size > 0 else { return tryOptions(of: chosen) }
    for input in inputs.indices.dropFirst(first).dropLast(size - 1) {
      if isStopped || found.count >= Self.mostAlternatives { return }
      collect(size - 1, from: input + 1, chosen: chosen + [input])
    }
  }

  private mutating func tryOptions(of set: [Int]) {
    let isHolding = found.contains { known in known.allSatisfy { set.contains($0.input) } }
    if isHolding { return }
    guard var choices = options(of: set[...]) else { return }
    for choice in choices { circuit.force(choice.settings) }
    for place in choices.indices { settle(&choices[place], in: choices) }
    for choice in choices { circuit.release(choice.settings) }
    if isMinimal(choices) { found.append(choices) }
  }

  /// The first options that reach the goal together; what was forced is released.
  private mutating func options(of set: ArraySlice<Int>) -> [Choice]? {
    guard let input = set.first else { return circuit.isYes(step) ? [] : nil }
    for option in inputs[input].options {
      if circuit.work > end {
        isStopped = true
        return nil
      }
      circuit.force(option.settings)
      let rest = options(of: set.dropFirst())
      circuit.release(option.settings)
      if let rest {
        return [Choice(input: input, value: option.value, count: option.count, settings: option.settings)] + rest
      }
    }
    return nil
  }

  /// Whether no proper part of the changes reaches the goal.
  private mutating func isMinimal(_ choices: [Choice]) -> Bool {
    for part in 0..<(1 << choices.count) {
      let chosen = choices.indices.filter { part >> $0 & 1 == 1 }
      for index in chosen { circuit.force(choices[index].settings) }
      let isReached = circuit.isYes(step)
      for index in chosen { circuit.release(choices[index].settings) }
      if isReached != (chosen.count == choices.count) { return false }
    }
    return true
  }

  // MARK: - Values

  private mutating func reaches(_ value: Value, _ field: Int) -> Bool {
    circuit.force(source.settings(field, value))
    return circuit.isYes(step)
  }

  /// Moves a value to where the goal is just reached, all others staying as they are, and says how far it reaches.
  private mutating func settle(_ choice: inout Choice, in choices: [Choice]) {
    guard case .field(let field, let cells) = inputs[choice.input].kind, let value = choice.value else { return }
    let before = inputs[choice.input].before
    if let grid = AnswerGrid(source.builder.circuit.base.program.fields[field].type, like: value) {
      settle(&choice, field, value, cells, grid, before)
    } else {
      let examples = cells.cells.compactMap { cell -> Value? in
        guard case .known(let example) = cell.example, case .value = cell.shape else { return nil }
        return example
      }
      var reaching: [Value] = []
      for example in examples where before != .known(example) && reaches(example, field) { reaching.append(example) }
      let isAny = cells.cells.count == 1 && examples.isEmpty
      choice.extent = isAny ? .any : .values(reaching.contains(value) ? reaching : [value])
    }
    choice.settings = source.settings(field, choice.value ?? value)
    circuit.force(choice.settings)
  }

  private mutating func settle(
    _ choice: inout Choice, _ field: Int, _ value: Value, _ cells: AnswerCells, _ grid: AnswerGrid, _ before: Evaluation
  ) {
    guard let place = grid.step(of: value) else { return }
    var present: Int64?
    if case .known(let now) = before { present = grid.step(of: now) }
    let samples = cells.cells.compactMap { cell -> Int64? in
      guard case .known(let example) = cell.example else { return nil }
      return grid.step(of: example)
    }
    let places = (samples + [present].compactMap { $0 }).sorted()
    let low = edge(places.filter { $0 < place }.reversed(), place, field, grid)
    let high = edge(places.filter { $0 > place }, place, field, grid)
    switch (low, high) {
    case (nil, nil): choice.extent = .any
    case (let low?, nil):
      choice.value = grid.value(low)
      choice.extent = grid.isRounder(low - 1, than: low) ? .above(grid.value(low - 1)) : .orMore
    case (nil, let high?):
      choice.value = grid.value(high)
      choice.extent = grid.isRounder(high + 1, than: high) ? .below(grid.value(high + 1)) : .orLess
    case (let low?, let high?):
      let isAbove = present.map { $0 > high } ?? false
      choice.value = grid.value(isAbove ? high : low)
      choice.extent = low == high ? .values([grid.value(low)]) : .between(grid.value(low), grid.value(high))
    }
  }

  /// The last step that reaches the goal on the way from `place` over the samples, which go away from it; nil when all of
  /// them do.
  private mutating func edge(_ samples: [Int64], _ place: Int64, _ field: Int, _ grid: AnswerGrid) -> Int64? {
    var inside = place
    for sample in samples {
      if reaches(grid.value(sample), field) {
        inside = sample
        continue
      }
      var outside = sample
      while abs(outside - inside) > 1 {
        let middle = inside + (outside - inside) / 2
        if reaches(grid.value(middle), field) { inside = middle } else { outside = middle }
      }
      return inside
    }
    return nil
  }

  private func change(_ choice: Choice) -> Change {
    let input = inputs[choice.input]
    switch input.kind {
    case .field(let field, _):
      return Change(subject: .field(field), before: input.before, value: choice.value, extent: choice.extent)
    case .events(let query, _):
      return Change(subject: .events(query, choice.count), before: input.before, value: nil, extent: .orMore)
    }
  }
}

extension AnswerGrid {
  /// Whether a bound reads better than the value beside it: `more than 60%` for `60.0001%`.
  fileprivate func isRounder(_ bound: Int64, than value: Int64) -> Bool {
    switch type {
    case .number, .percent, .money: self.value(bound).canonical.utf8.count < self.value(value).canonical.utf8.count
    case _: false
    }
  }
}
