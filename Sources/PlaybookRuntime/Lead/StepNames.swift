import PlaybookIR
import PlaybookSource

/// The names of cadences and their steps, as events of a history give them.
///
/// Guarantee: a name that differs only in upper and lower case is the book's; one that the book does not have is told, for
/// what it stands for would be done a second time.
struct StepNames: Sendable {
  private let cadences: [(name: String, steps: [String])]
  /// Indices by folded name.
  private let cadencesByName: [Text: Int]
  private let stepsByName: [[Text: Int]]

  init(_ program: Program) {
    cadences = program.cadences.map { ($0.title.name, $0.steps.map(\.title.name)) }
    cadencesByName = Self.index(cadences.map(\.name))
    stepsByName = cadences.map { Self.index($0.steps) }
  }

  private static func index(_ names: [String]) -> [Text: Int] {
    var found: [Text: Int] = [:]
    for (index, name) in names.enumerated() { found[Text(name).folded] = index }
    return found
  }

  /// Writes the names of an event as the book does. A book without cadences asks nothing of them.
  func settle(
    _ links: inout EventLinks, field: String, cadence cadenceSpan: SourceSpan, step stepSpan: SourceSpan,
    into findings: inout LeadFindings
  ) {
    guard !cadences.isEmpty, let given = links.cadence else { return }
    guard let index = cadencesByName[given.folded] else {
      findings.add(.unknownStep, field: field, at: cadenceSpan) {
        .unknownCadence(given, known: cadences.map(\.name), at: cadenceSpan)
      }
      return
    }
    let cadence = cadences[index]
    links.cadence = Text(cadence.name)
    guard let step = links.step else { return }
    if let known = stepsByName[index][step.folded] {
      links.step = Text(cadence.steps[known])
    } else {
      findings.add(.unknownStep, field: field, at: stepSpan) {
        .unknownStep(step, of: cadence.name, known: cadence.steps, at: stepSpan)
      }
    }
  }
}
