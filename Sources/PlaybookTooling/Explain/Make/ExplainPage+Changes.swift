import PlaybookIR
import PlaybookRuntime

/// Why not another answer, and what would bring one about.
extension ExplainPage {
  private var answers: AnswerPhrases { AnswerPhrases(program: program, words: words) }

  // MARK: - Why not

  /// The rules that stand in the way of the answer that was asked about, by part.
  var whyNot: Section? {
    guard let whyNot = decision.whyNot else { return nil }
    return Section(
      kind: .whyNot, title: words(.whyNot(answers.phrase(whyNot.goal))),
      blocks: [.statements(whyNot.isReached ? [Statement(.yes, words(.alreadySo))] : parts(of: whyNot))])
  }

  private func parts(of whyNot: WhyNot) -> [Statement] {
    guard !whyNot.members.isEmpty else { return [Statement(.no, words(.noRuleWould))] }
    var parts: [Statement] = []
    var part = ""
    for failing in whyNot.members {
      if !failing.member.part.utf8.elementsEqual(part.utf8) {
        part = failing.member.part
        parts.append(Statement(.part, title(ofPart: part)))
      }
      parts[parts.count - 1].children.append(statement(failing))
    }
    return parts
  }

  private func statement(_ failing: WhyNot.Member) -> Statement {
    let member = failing.member
    let isKnown = failing.points.map { $0.low == $0.high } ?? (failing.truth != .unknown)
    let title: Phrase =
      member.condition.map { .code(ExpressionText(program).text($0)) }
      ?? member.label.map { .label($0) } ?? .name(member.name ?? "")
    var statement = Statement(isKnown ? .no : .open, title, place: place(member.origin))
    if let points = failing.points {
      statement.readings.append(words(.pointsNeeded(words.points(points), more: failing.wanted)))
    }
    let reason = decision.reasons.lazy.compactMap { $0.first(of: member) }.first
    statement.readings += reason.map { wording.readings(of: $0, under: title) } ?? []
    return statement
  }

  private func title(ofPart part: String) -> Phrase {
    func title(_ parts: [some Titled], _ kind: String) -> Title? {
      parts.first { "\(kind).\($0.title.name)".utf8.elementsEqual(part.utf8) }?.title
    }
    let found =
      title(program.icps, "icp") ?? title(program.checklists, "checklist") ?? title(program.scores, "score")
      ?? title(program.stages, "stage") ?? title(program.routes, "route") ?? title(program.playbooks, "playbook")
    return found.map { .title($0) } ?? .name(part)
  }

  // MARK: - What would change it

  /// The ways to each answer, the smallest first.
  var changes: Section? {
    // Of an answer that the lead has, nothing needs to change.
    let isAsked = decision.whyNot.map { !$0.isReached } ?? true
    let isMarked = decision.whyNot != nil || program.fields.contains(where: \.canChange)
    let goals = (isAsked ? decision.changes : []).filter { isMarked || !$0.alternatives.isEmpty }
    guard !goals.isEmpty else { return nil }
    let statements = goals.map { changes in
      var statement = Statement(.part, words(.toBe(answers.phrase(changes.goal))))
      // A rep gets the smallest way.
      let shown = changes.alternatives.prefix(depth == .rep ? 1 : Int.max)
      statement.children = zip(shown, changes.gains).map { Statement(.planned, answers.phrase($0, $1)) }
      if let rest = rest(changes) { statement.children.append(Statement(.dot, rest)) }
      return statement
    }
    return Section(kind: .changes, title: words(.wouldChange), blocks: [.statements(statements)])
  }

  private func rest(_ changes: Changes) -> Phrase? {
    if !changes.isComplete { return words(.notEveryWay) }
    guard changes.alternatives.isEmpty else { return nil }
    return words(changes.isExact ? .nothingWould : .nothingFound)
  }
}

extension Mark {
  /// What could be done.
  fileprivate static let planned = Mark(sign: .planned, tone: .faint)
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
