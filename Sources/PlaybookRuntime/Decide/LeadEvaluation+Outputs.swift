import PlaybookIR

/// Stages, routes and hand-offs: nothing asks them.
extension LeadEvaluation {
  // MARK: - Stage

  func decideStage(_ stage: Stage) -> (StageOutcome, Reason) {
    let part = "stage.\(stage.title.name)"
    var rungs: [Truth] = []
    var children: [Reason] = []
    for rung in stage.rungs {
      let proof = rung.condition.map(prove)
      let truth = proof?.truth ?? .yes
      rungs.append(truth)
      children.append(
        Reason(
          .rung, part: part, name: rung.title.name, label: rung.title.label, outcome: truth.rawValue,
          isOpen: truth == .unknown, origin: rung.title.origin, children: proof.map { [$0.reason] } ?? []))
    }
    let reached = rungs.prefix { $0 == .yes }.count
    let isCertain = reached == rungs.count || rungs[reached] == .no
    let rung = reached > 0 ? reached - 1 : nil
    return (
      StageOutcome(rung: rung, isCertain: isCertain, rungs: rungs),
      Reason(
        .stage, part: part, name: stage.title.name, label: stage.title.label,
        outcome: rung.map { stage.rungs[$0].title.name } ?? "none", isOpen: !isCertain, origin: stage.title.origin,
        children: children)
    )
  }

  // MARK: - Hand-off

  /// `isStarted` when the lead is qualified by a playbook that uses this hand-off.
  func decideHandoff(_ handoff: Handoff, isStarted: Bool) -> (HandoffOutcome, Reason) {
    let part = "handoff.\(handoff.title.name)"
    var missing: [String] = []
    var children: [Reason] = []
    for need in handoff.needs {
      guard let read = read(ofField: need) else { continue }
      if read.why != nil { missing.append(read.field) }
      children.append(
        Reason(
          .need, part: part, name: read.field, outcome: (read.why == nil ? Truth.yes : .unknown).rawValue,
          isOpen: read.why != nil, why: read.why, reads: [read], origin: handoff.title.origin))
    }
    let state: HandoffOutcome.State = !isStarted ? .notStarted : missing.isEmpty ? .proposed : .blocked
    return (
      HandoffOutcome(state: state, missingContext: missing),
      Reason(
        .handoff, part: part, name: handoff.title.name, label: handoff.title.label, outcome: state.rawValue,
        isOpen: !missing.isEmpty, origin: handoff.title.origin, children: children)
    )
  }
}
