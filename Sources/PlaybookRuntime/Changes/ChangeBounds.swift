import PlaybookIR

/// What the best values of some inputs could bring, without trying them.
///
/// Guarantee: where the goal is not possible with an input veiled, no value of that input reaches it.
struct ChangeBounds {
  /// For each input what to veil.
  let veils: [[Circuit.Setting]]
  /// Whether veils say what is best, so that the goal must come to yes beneath them; or else what is open, so that it must
  /// not come to no.
  private let isBest: Bool

  init(_ inputs: [ChangeInput], to goal: Int, _ builder: CircuitBuilder) {
    let steps = inputs.map { Set($0.options.flatMap { $0.settings.map(\.step) }) }
    if let best = Self.best(steps, to: goal, builder) {
      (veils, isBest) = (best, true)
    } else {
      (veils, isBest) = (steps.map { builder.circuit.veils(of: $0) }, false)
    }
  }

  func isPossible(_ truth: Truth) -> Bool { isBest ? truth == .yes : truth != .no }

  /// Every rule that rests on an input says what the goal wants of it. nil where the goal wants a rule both ways, or is
  /// reached by another way than rules.
  private static func best(_ inputs: [Set<Int>], to goal: Int, _ builder: CircuitBuilder) -> [[Circuit.Setting]]? {
    var pulls = RulePulls(builder.circuit, builder.switchOfStep)
    pulls.follow(goal, wanted: true)
    if pulls.isMixed { return nil }
    var wanted: [Int: Circuit.Setting] = [:]
    for pull in pulls.found {
      let member = builder.switches[pull.index]
      for setting in pull.wanted ? member.yes : member.no { wanted[setting.step] = setting }
    }
    var best: [[Circuit.Setting]] = []
    for input in inputs {
      let reached = builder.circuit.reached(from: input) { wanted[$0] != nil }
      if reached.contains(goal) { return nil }
      best.append(reached.compactMap { wanted[$0] })
    }
    return best
  }
}
