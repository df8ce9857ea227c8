import PlaybookRuntime

/// What of a cadence is looked at, and so which steps of its plan tell why it is as it is.
enum CadenceFocus: Equatable {
  /// Where it stands, or how it ended.
  case state
  case touches
  /// The step that comes next, and the one that was to come next (index into the cadence's steps).
  case next(Int?)
  case step(Int)

  /// Indices into the outcome's steps, in their order.
  func positions(in outcome: CadenceOutcome) -> [Int] {
    let steps = outcome.steps
    let ahead = outcome.next ?? steps.firstIndex { $0.state == .waiting || $0.state == .blocked }
    let found: [Int?]
    switch self {
    case .state:
      let turn = ahead ?? steps.lastIndex { $0.state == .done || $0.state == .skipped }
      found = [turn, turn.map { $0 - 1 }]
    case .touches: found = steps.indices.filter { steps[$0].state == .done }.suffix(4)
    case .next(let expected):
      let other = expected.flatMap { Self.first($0, in: steps) }
      found = [other, other.map { $0 - 1 }, ahead, ahead.map { $0 - 1 }]
    case .step(let step):
      let own = Self.first(step, in: steps)
      found = [own, own.map { $0 - 1 }, own.map { $0 + 1 }]
    }
    // What never came says nothing about its neighbours.
    let own = found.first ?? nil
    return Set(found.compactMap { $0 }.filter(steps.indices.contains))
      .filter { steps[$0].state != .cancelled || $0 == own }.sorted()
  }

  /// Where a test looks at a step: the first time that it stands in the plan.
  private static func first(_ step: Int, in steps: [StepOutcome]) -> Int? { steps.firstIndex { $0.step == step } }
}
