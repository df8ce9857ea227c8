import PlaybookIR
import PlaybookRuntime
import PlaybookSource
import PlaybookSyntax

/// Hand-offs, cadences and targets: what has a state and moments.
extension ExpectationResolver {
  static let timedKinds = ["handoff", "cadence", "target"]

  /// `cadence.fast`, `cadence.fast.next`, `cadence.fast.intro`, `cadence.fast.intro.at`, `handoff.to_ae.accept.due`,
  /// `target.speed_to_lead.due`.
  func timed(_ path: PathSyntax) throws(Fault) -> Expectation.Subject {
    let kind = path.parts[0].text
    let name = path.parts[1]
    let rest = Array(path.parts.dropFirst(2))
    switch kind {
    case "handoff":
      let handoff = try find(name, in: program.handoffs, of: kind)
      guard let item = rest.first else { return .handoff(handoff) }
      let timer = try find(item, in: program.handoffs[handoff].timers, of: "handoff.\(name.text)")
      return try moment("due", in: rest.dropFirst(), else: .timer(handoff, timer), .timerDue(handoff, timer), of: path)
    case "cadence":
      let cadence = try find(name, in: program.cadences, of: kind)
      guard let item = rest.first else { return .cadence(cadence) }
      let steps = program.cadences[cadence].steps
      if let step = steps.firstIndex(where: { $0.title.name == item.text }) {
        return try moment("at", in: rest.dropFirst(), else: .step(cadence, step), .stepTime(cadence, step), of: path)
      }
      let others: [(name: String, subject: Expectation.Subject)] = [
        ("next", .nextStep(cadence)), ("outcome", .outcome(cadence)), ("touches", .touches(cadence)),
      ]
      if rest.count == 1, let other = others.first(where: { $0.name == item.text }) { return other.subject }
      let known = steps.map(\.title.name) + others.map(\.name)
      throw Fault(diagnostic: .unknownPart(item.text, in: "cadence.\(name.text)", at: item.span, known: known))
    case _:
      _ = try find(name, in: program.playbooks.flatMap(\.targets), of: kind)
      return try moment("due", in: rest[...], else: .target(name.text), .targetDue(name.text), of: path)
    }
  }

  private func moment(
    _ word: String, in rest: ArraySlice<NameSyntax>, else state: Expectation.Subject, _ time: Expectation.Subject,
    of path: PathSyntax
  ) throws(Fault) -> Expectation.Subject {
    guard let last = rest.first else { return state }
    if last.text == word, rest.count == 1 { return time }
    let whole = path.parts.prefix { $0.span != last.span }.map(\.text).joined(separator: ".")
    throw Fault(diagnostic: .unknownPart(last.text, in: whole, at: last.span, known: [word]))
  }
}
