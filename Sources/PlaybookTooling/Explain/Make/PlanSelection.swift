package import PlaybookIR
package import PlaybookRuntime

/// What a plan shows of a decision: the cadences that concern the lead, or the one that was asked for.
package struct PlanSelection: Sendable {
  /// Indices into the program's cadences, in their order.
  package let cadences: [Int]
  /// Whether it shows every clock as well.
  package let isWhole: Bool

  package init(_ decision: Decision, of program: Program, only cadence: Int? = nil) {
    isWhole = cadence == nil
    if let cadence {
      cadences = [cadence].filter { decision.cadences.indices.contains($0) }
    } else {
      cadences = zip(program.cadences.indices, decision.cadences).filter { Self.concerns($0.1) }.map(\.0)
    }
  }

  /// Not one that has nothing to do with the lead.
  private static func concerns(_ outcome: CadenceOutcome) -> Bool {
    switch outcome.state {
    case .notStarted: outcome.cause != .notUsed && outcome.cause != nil
    case .wouldStart, .running, .held, .finished, .stopped, .pinned, .blocked: true
    }
  }
}
