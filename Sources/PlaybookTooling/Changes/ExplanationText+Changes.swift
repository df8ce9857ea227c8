import PlaybookIR
import PlaybookRuntime
import PlaybookSource

extension ExplanationText {
  /// The rules that stand in the way of the answer that was asked about, by part.
  mutating func addWhyNot() {
    guard let whyNot = decision.whyNot else { return }
    addSection("Why not \(ChangeWording(program: program).words(whyNot.goal))")
    if whyNot.isReached { return add("it is", mark: "✓", tone: .good, indent: 2) }
    if whyNot.members.isEmpty {
      return add("no rule that says otherwise would bring it about", mark: "✗", tone: .bad, indent: 2)
    }
    var part = ""
    for failing in whyNot.members {
      if !failing.member.part.utf8.elementsEqual(part.utf8) {
        part = failing.member.part
        add("  " + title(ofPart: part))
      }
      let isKnown = failing.points.map { $0.low == $0.high } ?? (failing.truth != .unknown)
      add(
        words(failing), mark: isKnown ? "✗" : "?", tone: isKnown ? .bad : .doubtful, indent: 4,
        note: wording.place(failing.member.origin))
    }
  }

  private func words(_ failing: WhyNot.Member) -> String {
    let member = failing.member
    let reason = decision.reasons.lazy.compactMap { $0.first(of: member) }.first
    let title =
      member.condition.map(ExpressionText(program).text) ?? DisplayText.escaped(member.label ?? member.name ?? "")
    var words = [reason.map { wording.readings(of: $0, under: title) } ?? ""]
    if let points = failing.points {
      words.insert("\(wording.points(points)), \(failing.wanted ? "more" : "less") is needed", at: 0)
    }
    words.removeAll(where: \.isEmpty)
    return words.isEmpty ? title : "\(title): \(words.joined(separator: "; "))"
  }

  private func title(ofPart part: String) -> String {
    func title(_ parts: [some Titled], _ kind: String) -> Title? {
      parts.first { "\(kind).\($0.title.name)".utf8.elementsEqual(part.utf8) }?.title
    }
    let found =
      title(program.icps, "icp") ?? title(program.checklists, "checklist") ?? title(program.scores, "score")
      ?? title(program.stages, "stage") ?? title(program.routes, "route") ?? title(program.playbooks, "playbook")
    return DisplayText.escaped(found?.label ?? part)
  }

  /// What would bring the lead to another answer.
  mutating func addChanges() {
    // Of an answer that the lead has, nothing needs to change.
    let isAsked = decision.whyNot.map { !$0.isReached } ?? true
    let isMarked = decision.whyNot != nil || program.fields.contains(where: \.canChange)
    let changes = (isAsked ? decision.changes : []).filter { isMarked || !$0.alternatives.isEmpty }
    guard !changes.isEmpty else { return }
    addSection("What would change it")
    let words = ChangeWording(program: program)
    for changes in changes {
      add("  to be \(words.words(changes.goal))")
      for (index, alternative) in changes.alternatives.enumerated() {
        add(words.words(alternative), mark: "\(index + 1).", tone: nil, indent: 4)
      }
      if let rest = rest(changes) { add(rest, mark: "·", tone: .faint, indent: 4) }
    }
  }

  private func rest(_ changes: Changes) -> String? {
    if !changes.isComplete { return "not every way was tried" }
    guard changes.alternatives.isEmpty else { return nil }
    return changes.isExact ? "nothing that can change would do it" : "nothing was found that would do it"
  }
}

extension Reason {
  /// The node that proves a member.
  fileprivate func first(of member: RuleMember) -> Reason? {
    var pending = [self]
    while let node = pending.popLast() {
      let isNode =
        member.condition == nil
        ? node.kind.rawValue.utf8.elementsEqual(member.kind.reason.rawValue.utf8)
          && node.part.map { $0.utf8.elementsEqual(member.part.utf8) } ?? false
          && node.name.map { $0.utf8.elementsEqual((member.name ?? "").utf8) } ?? false
        : node.op == member.condition?.op && node.origin == member.origin
      if isNode { return node }
      pending += node.children.reversed()
    }
    return nil
  }
}

extension RuleMember.Kind {
  fileprivate var reason: Reason.Kind {
    switch self {
    case .applies: .applies
    case .qualified: .qualified
    case .rung: .rung
    case .disqualifier: .disqualifier
    case .criterion: .criterion
    case .item: .item
    case .rule: .rule
    case .row: .row
    }
  }
}
