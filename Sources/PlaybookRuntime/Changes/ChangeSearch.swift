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
    var answers: [AnswerCell.Shape] = []
  }

  static let mostAlternatives = 3
  static let mostChanges = 8
  /// Of them besides those that every way needs.
  static let mostChoices = 4
  /// In inputs of steps that are looked at; some milliseconds.
  static let mostWork = 40_000
  /// The same for each step of the circuit, as large books have more to look at.
  static let mostWorkForStep = 60
  static let mostSets = 50_000

  private let goal: Goal
  private let step: Int
  private var circuit: Circuit
  private let inputs: [ChangeInput]
  private let source: ChangeInputs
  private let bounds: ChangeBounds
  private var found: [[Choice]] = []
  private var isStopped = false
  /// The inputs without which the goal is missed whatever all the others are: every set holds them.
  private var needed: [Int] = []
  /// Groups of inputs of each of which every set holds one: without the whole group the goal is missed whatever all the
  /// others are.
  private var groups: [[Bool]] = []
  private var sets = 0
  private let end: Int

  init(_ goal: Goal, step: Int, _ source: ChangeInputs) {
    self.goal = goal
    self.step = step
    self.source = source
    circuit = source.builder.circuit
    circuit.narrow(to: step)
    inputs = source.inputs(for: step)
    bounds = ChangeBounds(inputs, to: step, source.builder)
    end = circuit.work + Self.mostWork + Self.mostWorkForStep * circuit.steps.count
  }

  /// `verify` decides about the lead with the changes made on it: what they add to scores, nil when they miss the goal.
  mutating func run(_ verify: ([Change]) -> [ScoreGain]?) -> Changes {
    var alternatives: [[Change]] = []
    var gains: [[ScoreGain]] = []
    guard !circuit.isYes(step), findNeeded() else {
      return Changes(goal: goal, alternatives: [], gains: [], isComplete: true, isExact: true)
    }
    let others = inputs.indices.filter { !needed.contains($0) }
    let most = min(inputs.count, needed.count + Self.mostChoices, Self.mostChanges)
    for size in max(1, needed.count)...max(1, needed.count, most) where size <= most && !isStopped {
      veil(needed)
      collect(size - needed.count, of: others[...], with: needed)
      unveil(needed)
      while alternatives.count < found.count, alternatives.count < Self.mostAlternatives {
        let changes = found[alternatives.count].map(change)
        if let more = verify(changes) {
          alternatives.append(changes)
          gains.append(more)
        } else {
          found.remove(at: alternatives.count)
        }
      }
      if alternatives.count == Self.mostAlternatives { break }
    }
    let isExact = inputs.allSatisfy { input in
      if case .field(_, let cells) = input.kind { cells.isExact } else { true }
    }
    let isSearched = !isStopped && (inputs.count <= most || alternatives.count == Self.mostAlternatives)
    return Changes(
      goal: goal, alternatives: alternatives, gains: gains, isComplete: isSearched, isExact: isExact)
  }

  // MARK: - Sets

  /// Whether some values of what is veiled may reach the goal.
  private var isPossible: Bool {
    mutating get { bounds.isPossible(circuit.value(of: step).truth) }
  }

  /// False when all inputs together cannot reach the goal.
  private mutating func findNeeded() -> Bool {
    veil(inputs.indices)
    defer { unveil(inputs.indices) }
    guard isPossible else { return false }
    for input in inputs.indices {
      unveil([input])
      if !isPossible { needed.append(input) }
      veil([input])
    }
    return true
  }

  private mutating func veil(_ inputs: some Sequence<Int>) {
    for input in inputs { circuit.veil(bounds.veils[input]) }
  }

  private mutating func unveil(_ inputs: some Sequence<Int>) {
    for input in inputs { circuit.unveil(bounds.veils[input]) }
  }

  /// Tries all sets of `chosen` and so many of the others; what is chosen is veiled.
  private mutating func collect(_ size: Int, of others: ArraySlice<Int>, with chosen: [Int]) {
    guard size > 0 else { return tryOptions(of: chosen.sorted()) }
    for place in others.indices.dropLast(size - 1) {
      sets += 1
      if sets > Self.mostSets { isStopped = true }
      if isStopped || found.count >= Self.mostAlternatives { return }
      guard mayHold(chosen, others[place], and: size - 1) else { continue }
      veil([others[place]])
      collect(size - 1, of: others[(place + 1)...], with: chosen + [others[place]])
      unveil([others[place]])
    }
  }

  /// Whether so many more inputs can be enough to hold one of each group.
  private func mayHold(_ chosen: [Int], _ next: Int, and more: Int) -> Bool {
    var open: [[Bool]] = []
    for group in groups where !group[next] && !chosen.contains(where: { group[$0] }) {
      if more == 0 { return false }
      let isApart = open.allSatisfy { other in !zip(group, other).contains { $0 && $1 } }
      if isApart { open.append(group) }
      if open.count > more { return false }
    }
    return true
  }

  /// What a set that cannot reach the goal lacks: the inputs that are left when all others are taken that change nothing.
  private mutating func learnGroup(without set: [Int]) {
    var taken: [Int] = []
    for input in inputs.indices where !set.contains(input) {
      veil([input])
      if isPossible { unveil([input]) } else { taken.append(input) }
    }
    unveil(taken)
    groups.append(inputs.indices.map { !set.contains($0) && !taken.contains($0) })
  }

  private mutating func tryOptions(of set: [Int]) {
    let isHolding = found.contains { known in known.allSatisfy { set.contains($0.input) } }
    guard !isHolding else { return }
    guard isPossible else { return learnGroup(without: set) }
    guard var choices = options(of: set[...]) else { return }
    unveil(set)
    defer { veil(set) }
    for choice in choices { circuit.force(choice.settings) }
    for place in choices.indices { settle(&choices[place]) }
    for choice in choices { circuit.release(choice.settings) }
    if isMinimal(choices) { found.append(choices) }
  }

  /// The first options that reach the goal together, of a set that is veiled and stays so.
  private mutating func options(of set: ArraySlice<Int>) -> [Choice]? {
    guard isPossible else { return nil }
    guard let input = set.first else { return circuit.isYes(step) ? [] : nil }
    unveil([input])
    defer { veil([input]) }
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

  /// Whether no proper part of the changes reaches the goal. One without a needed input does not.
  private mutating func isMinimal(_ choices: [Choice]) -> Bool {
    let others = choices.indices.filter { !needed.contains(choices[$0].input) }
    for part in 0..<(1 << others.count) {
      let chosen = choices.indices.filter { index in
        others.firstIndex(of: index).map { part >> $0 & 1 == 1 } ?? true
      }
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

  /// Moves a value to where the goal is just reached, all others staying as they are, and says which others reach it too.
  private mutating func settle(_ choice: inout Choice) {
    guard case .field(let field, let cells) = inputs[choice.input].kind, let value = choice.value else { return }
    if let grid = AnswerGrid(source.builder.circuit.base.program.fields[field].type, like: value),
      let place = grid.step(of: value)
    {
      settle(&choice, place, field, cells, grid)
    } else {
      let others = cells.cells.filter { $0.shape != .noAnswer }
      var reaching: [AnswerCell] = []
      for cell in others {
        if case .known(let example) = cell.example, reaches(example, field) { reaching.append(cell) }
      }
      choice.answers =
        !cells.isExact ? [.value(value)] : reaching.count == others.count ? [.any] : reaching.map(\.shape)
    }
    choice.settings = source.settings(field, choice.value ?? value)
    circuit.force(choice.settings)
  }

  private mutating func settle(
    _ choice: inout Choice, _ place: Int64, _ field: Int, _ cells: AnswerCells, _ grid: AnswerGrid
  ) {
    var places = cells.cells.compactMap { cell -> Int64? in
      guard case .known(let example) = cell.example else { return nil }
      return grid.step(of: example)
    }
    if !cells.isExact { places += grid.wide }
    var present: Int64?
    if case .known(let now) = inputs[choice.input].before { present = grid.step(of: now) }
    if let present { places.append(present) }
    places.sort()
    let low = edge(places.filter { $0 < place }.reversed(), place, field, grid)
    let high = edge(places.filter { $0 > place }, place, field, grid)
    if low == nil, high == nil { return choice.answers = [.any] }
    let nearest = present.map { $0 > place } ?? (low == nil) ? high : low
    // What other answers do depends on this one: the smaller the better.
    if cells.isExact || low != nil { choice.value = grid.value(nearest ?? place) }
    let isOne = low != nil && low == high
    choice.answers = [
      isOne ? .value(grid.value(place)) : .range(from: low.map(grid.value), below: high.map { grid.value($0 + 1) })
    ]
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
      return Change(subject: .field(field), before: input.before, value: choice.value, answers: choice.answers)
    case .events(let query, _):
      return Change(subject: .events(query, choice.count), before: input.before, value: nil, answers: [])
    }
  }
}
