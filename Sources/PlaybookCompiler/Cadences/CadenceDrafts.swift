import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// What is known about channels and cadences while they are checked.
struct CadenceDrafts {
  /// Every channel of the program, also the broken ones, by name.
  var channelNames: [String] = []
  var channelIndex: [String: Int] = [:]
  /// The whole ones, by name.
  var channels: [String: Channel] = [:]
  /// The whole ones, by name of the cadence.
  var cadences: [CheckedCadence] = []
}

/// A cadence beside its text.
struct CheckedCadence {
  let cadence: Cadence
  let syntax: CadenceSyntax
  /// Parallel to the cadence's steps.
  let steps: [StepSyntax]
}

/// What names inside one cadence mean.
struct CadenceScope {
  let name: String
  /// In written order, each name once.
  let steps: [StepSyntax]
  let stepIndex: [String: Int]
  let outcomes: [String: Int]
  /// By step: its channels; empty where they are broken.
  var ways: [[Cadence.Step.Way]] = []
  var closedDays: Cadence.ClosedDayRule?
  var undone = Cadence.Undone.block
  var noAddress = Cadence.NoAddress.skip
}

extension CadenceSyntax {
  /// Steps of the body and of the tracks, as they are written.
  var allSteps: [StepSyntax] {
    var steps: [StepSyntax] = []
    for nodes in [body] + tracks.map(\.body) { nodes.collect(into: &steps) }
    return steps.sorted { $0.name.span.start < $1.name.span.start }
  }
}

extension [CadenceNodeSyntax] {
  func collect(into steps: inout [StepSyntax]) {
    var pending = self
    while let node = pending.popLast() {
      switch node {
      case .step(let step): steps.append(step)
      case .branch(let branch): pending += branch.then + branch.otherwise
      case .end: break
      }
    }
  }
}

extension CadenceNodeSyntax {
  /// Where a message about the node points.
  var span: SourceSpan {
    switch self {
    case .step(let step): step.name.span
    case .branch(let branch): branch.span
    case .end(let end): end.span
    }
  }
}
