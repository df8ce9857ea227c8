import PlaybookIR

/// Chooses the playbook and decides the verdict, after every part that conditions may ask.
///
/// Guarantee: an unknown disqualifier never lets a lead through, and an unknown `applies` above never lets a playbook
/// below decide. What the lead leans to counts every unknown answer as a no.
struct VerdictDecision {
  private(set) var playbook: Int?
  private(set) var applies = Truth.no
  private(set) var verdict = Verdict.noPlaybook
  private(set) var leaning: Verdict?
  private(set) var canQualify = false
  private(set) var qualifiedWhen: Truth?
  private(set) var disqualifiers: [Truth] = []
  private(set) var reasons: [Reason] = []

  init(_ evaluation: LeadEvaluation) {
    let playbooks = evaluation.program.playbooks
    let choice = PlaybookChoice(evaluation)
    applies = choice.applies
    playbook = choice.playbook
    var children = choice.reasons
    if let index = choice.playbook {
      children += decide(playbooks[index], evaluation)
    } else if choice.applies == .unknown {
      verdict = .needsInfo
      // Whoever may still be chosen may still let the lead through.
      canQualify = choice.candidates.contains { Self.mayQualify(playbooks[$0], evaluation) }
      leaning = choice.leaning.map { Self.lean(playbooks[$0], evaluation) } ?? .noPlaybook
    }
    let chosen = playbook.map { playbooks[$0] }
    let outcome = verdict
    reasons = evaluation.tree(
      Reason(
        .verdict, part: chosen?.part, name: chosen?.title.name, label: chosen?.title.label,
        outcome: .verdict(outcome), isOpen: outcome == .needsInfo, origin: chosen?.title.origin ?? .none,
        children: children))
  }

  /// Gives what the verdict rests on.
  private mutating func decide(_ playbook: Playbook, _ evaluation: LeadEvaluation) -> [Reason] {
    let part = playbook.part
    var children: [Reason] = []
    for disqualifier in playbook.disqualifiers {
      let proof = evaluation.prove(disqualifier.expression)
      disqualifiers.append(proof.truth)
      children += evaluation.tree(
        Reason(
          .disqualifier, part: part, name: disqualifier.title.name, label: disqualifier.title.label,
          outcome: .truth(proof.truth), isOpen: proof.truth == .unknown, origin: disqualifier.title.origin,
          children: proof.reasons))
    }
    let qualified = evaluation.prove(playbook.qualified)
    qualifiedWhen = qualified.truth
    children += evaluation.tree(
      Reason(
        .qualified, part: part, outcome: .truth(qualified.truth), isOpen: qualified.truth == .unknown,
        origin: playbook.qualified.origin, children: qualified.reasons))
    verdict = Self.verdict(disqualified: Truth.any(disqualifiers), qualified: qualified.truth)
    if verdict == .needsInfo { leaning = qualified.truth == .yes ? .qualified : .notQualified }
    canQualify = verdict == .qualified || (verdict == .needsInfo && qualified.truth != .no)
    return children
  }

  /// Of a playbook that applies.
  static func verdict(disqualified: Truth, qualified: Truth) -> Verdict {
    switch (disqualified, qualified) {
    case (.yes, _): .disqualified
    case (.no, .yes): .qualified
    case (.no, .no): .notQualified
    case (.no, .unknown), (.unknown, _): .needsInfo
    }
  }

  // MARK: - While the choice of the playbook is open

  private static func mayQualify(_ playbook: Playbook, _ evaluation: LeadEvaluation) -> Bool {
    evaluation.truth(of: playbook.qualified) != .no
      && !playbook.disqualifiers.contains { evaluation.truth(of: $0.expression) == .yes }
  }

  /// A lead that would be disqualified leans to not qualified.
  private static func lean(_ playbook: Playbook, _ evaluation: LeadEvaluation) -> Verdict {
    let isDisqualified = playbook.disqualifiers.contains { evaluation.truth(of: $0.expression) == .yes }
    return !isDisqualified && evaluation.truth(of: playbook.qualified) == .yes ? .qualified : .notQualified
  }
}

/// The first playbook that applies, chosen like the row of a route.
private struct PlaybookChoice {
  /// Yes when a playbook is chosen, no when none applies, unknown while the choice is open.
  var applies = Truth.no
  var playbook: Int?
  /// Those that may be chosen: the unknown ones, and the first that is yes.
  var candidates: [Int] = []
  /// The first that is yes; nil when none is.
  var leaning: Int?
  var reasons: [Reason] = []

  init(_ evaluation: LeadEvaluation) {
    var children: [Reason] = []
    for (index, playbook) in evaluation.program.playbooks.enumerated() {
      let proof = playbook.applies.map(evaluation.prove)
      let truth = proof?.truth ?? .yes
      // Behind one that applies, nothing is open any more.
      let counts = leaning == nil
      if counts, truth != .no { candidates.append(index) }
      if counts, truth == .yes { leaning = index }
      children += evaluation.tree(
        Reason(
          .applies, part: playbook.part, name: playbook.title.name, label: playbook.title.label,
          outcome: .truth(truth), isOpen: counts && truth == .unknown,
          origin: playbook.applies?.origin ?? playbook.title.origin, children: proof?.reasons ?? []))
    }
    if let first = candidates.first {
      applies = first == leaning ? .yes : .unknown
      playbook = first == leaning ? first : nil
    }
    let chosen = playbook.map { evaluation.program.playbooks[$0] }
    let isOpen = applies == .unknown
    reasons = evaluation.tree(
      Reason(
        .playbook, part: chosen?.part, name: chosen?.title.name, label: chosen?.title.label,
        outcome: isOpen ? .truth(.unknown) : .name(chosen?.title.name), isOpen: isOpen,
        origin: chosen?.title.origin ?? .none, children: children))
  }
}

extension Playbook {
  fileprivate var part: String { "playbook.\(title.name)" }
}
