import PlaybookIR

/// Stages: nothing asks them.
extension LeadEvaluation {
  func decideStage(_ stage: Stage) -> (StageOutcome, [Reason]) {
    let part = "stage.\(stage.title.name)"
    var rungs: [Truth] = []
    var children: [Reason] = []
    for rung in stage.rungs {
      let proof = rung.condition.map(prove)
      let truth = proof?.truth ?? .yes
      rungs.append(truth)
      children += tree(
        Reason(
          .rung, part: part, name: rung.title.name, label: rung.title.label, outcome: .truth(truth),
          isOpen: truth == .unknown, origin: rung.title.origin, children: proof?.reasons ?? []))
    }
    let reached = rungs.prefix { $0 == .yes }.count
    let isCertain = reached == rungs.count || rungs[reached] == .no
    let rung = reached > 0 ? reached - 1 : nil
    return (
      StageOutcome(rung: rung, isCertain: isCertain, rungs: rungs),
      tree(
        Reason(
          .stage, part: part, name: stage.title.name, label: stage.title.label,
          outcome: .name(rung.map { stage.rungs[$0].title.name }), isOpen: !isCertain, origin: stage.title.origin,
          children: children))
    )
  }
}
