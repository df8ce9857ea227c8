import PlaybookIR
import PlaybookRuntime

/// Every part with what it came to, what it read and where it stands.
extension ExplainPage {
  /// What a rep looks at first comes first; within a kind by name.
  private static let order: [Reason.Kind] = [
    .icp, .checklist, .score, .grade, .signal, .fact, .stage, .route, .handoff, .target,
  ]

  var parts: [Section] {
    let trees = Self.order.flatMap { kind in decision.reasons.dropFirst().filter { $0.kind == kind } }
    return [checks].compactMap { $0 } + trees.map(section)
  }

  /// Which playbook was chosen, and its disqualifiers; for an auditor also those that were not, and the whole condition.
  private var checks: Section? {
    guard let root = decision.reasons.first, chosen != nil || depth == .auditor else { return nil }
    var statements: [Statement] = []
    if depth == .auditor {
      for applies in root.children.filter({ $0.kind == .playbook }).flatMap(\.children) {
        statements.append(
          item(applies, words(.applies(wording.title(applies), applies.truth)), Mark(neutral: applies.truth)))
      }
    }
    for check in root.children where check.kind == .disqualifier {
      // What disqualifies speaks against the lead.
      let title = wording.title(check)
      statements.append(
        item(check, title, Mark(check.truth?.negated), answer: words(.answer(check.truth))))
    }
    if depth == .auditor {
      statements += root.children.filter { $0.kind == .qualified }.flatMap(\.children).map(wording.proof)
    }
    guard let chosen else {
      return statements.isEmpty
        ? nil
        : Section(
          kind: .part(.playbook, name: ""), title: words(.whichPlaybook), mark: .part,
          blocks: [.statements(statements)])
    }
    let motion = (chosen.motion.map { .name($0) } ?? Phrase()).inBrackets
    return Section(
      kind: .part(.playbook, name: chosen.title.name),
      title: [.title(chosen.title) + motion, words(.onlyApplies)].joined(": "), mark: .part, place: place(root.origin),
      blocks: [.statements(statements)])
  }

  // MARK: - Heads

  func section(_ tree: Reason) -> Section {
    let title = wording.title(tree)
    var section = Section(
      kind: .part(tree.kind, name: tree.name ?? ""), title: title, mark: .part, place: place(tree.origin), blocks: [])
    func head(_ text: Phrase) { section.title = [title, text].joined(": ") }
    if isForeign(tree) {
      head(words(.notUsed(by: chosen.map { .title($0.title) } ?? Phrase())))
      return section
    }
    switch tree.kind {
    case .icp:
      section.mark = Mark(tree.truth)
      head([words(.onlyFits(tree.truth)), tier(of: tree)].compactMap { $0 }.joined(", "))
    case .checklist:
      section.mark = Mark(tree.truth)
      head(answer(ofChecklist: tree))
    case .signal, .fact:
      section.mark = Mark(neutral: tree.truth)
      if tree.truth == nil { section.mark = .part }
      head(wording.text(tree.outcome))
    case .score:
      if let (score, outcome) = found(program.scores, decision.scores, tree) {
        head(headline(of: score, outcome))
        section.blocks = [.waterfall(waterfall(tree, score, outcome))]
        return section
      }
    case .grade: found(program.grades, decision.grades, tree).map { head(wording.text($1, of: $0)) }
    case .stage: found(program.stages, decision.stages, tree).map { head(wording.text($1, of: $0)) }
    case .route: found(program.routes, decision.routes, tree).map { head(wording.text($1)) }
    case .handoff: found(program.handoffs, decision.handoffs, tree).map { head(wording.text($1)) }
    case .target:
      if let (target, outcome) = found(chosen?.targets ?? [], decision.targets, tree) {
        guard case .clock(let timer) = outcome else {
          head(wording.text(outcome, of: target))
          break
        }
        let clock = clocks.clock(timer, title)
        head(clock.text)
        section.blocks = clock.notes.map { .note($0) }
      }
    case .verdict, .playbook, .applies, .disqualifier, .qualified, .criterion, .tier, .item, .group, .rule, .step,
      .lift, .axis, .rung, .row, .otherwise, .away, .need, .timer, .expression, .reference:
      head(wording.text(tree.outcome))
    }
    section.blocks += blocks(of: tree)
    return section
  }

  private func found<Part: Titled, Outcome>(
    _ parts: [Part], _ outcomes: [Outcome], _ tree: Reason
  ) -> (Part, Outcome)? {
    zip(parts, outcomes).first { part, _ in tree.name?.utf8.elementsEqual(part.title.name.utf8) ?? false }
  }

  /// A fact or signal has one line with what it read; any other part its items.
  private func blocks(of tree: Reason) -> [Block] {
    guard tree.kind == .signal || tree.kind == .fact else {
      let statements = tree.children.enumerated().map { statement($0.element, at: $0.offset, of: tree) }
      return statements.isEmpty ? [] : [.statements(statements)]
    }
    if depth == .auditor { return tree.children.isEmpty ? [] : [.statements(tree.children.map(wording.proof))] }
    let readings = tree.children.flatMap { wording.readings(of: $0) }
    return readings.isEmpty ? [] : [.note(readings.joined(", "))]
  }

  /// A route or hand-off that only playbooks use which were not chosen.
  private func isForeign(_ tree: Reason) -> Bool {
    guard let chosen, let name = tree.name else { return false }
    let owner = chosen.handoff.flatMap { program.handoffs.at($0)?.owner }
    switch tree.kind {
    case .route:
      let routes = [chosen.route, owner].compactMap { $0.flatMap { program.routes.at($0)?.title.name } }
      let isUsed = program.playbooks.contains { $0.route != nil } || program.handoffs.contains { $0.owner != nil }
      return isUsed && !routes.contains { $0.utf8.elementsEqual(name.utf8) }
    case .handoff:
      let handoff = chosen.handoff.flatMap { program.handoffs.at($0)?.title.name }
      return program.playbooks.contains { $0.handoff != nil } && !(handoff?.utf8.elementsEqual(name.utf8) ?? false)
    case _: return false
    }
  }

  private func answer(ofChecklist tree: Reason) -> Phrase {
    let sum = wording.sum(ofChecklist: tree.part ?? "")
    let answer = [words(.onlyPasses(tree.truth)), sum].compactMap { $0 }.joined(", ")
    guard let (checklist, _) = found(program.checklists, decision.checklists, tree) else { return answer }
    let need = words(.needed(.figure("\(checklist.atLeast)"), of: .figure("\(checklist.of)")))
    return [answer, need].joined("; ")
  }

  /// `Gold` where it is certain and the profile may fit.
  private func tier(of tree: Reason) -> Phrase? {
    let tiers = tree.children.filter { $0.kind == .tier }
    guard tree.truth != .no, !tiers.contains(where: \.isOpen) else { return nil }
    return tiers.first { $0.truth == .yes }.map(wording.title)
  }

  // MARK: - Items

  private func statement(_ child: Reason, at position: Int, of tree: Reason) -> Statement {
    let title = wording.title(child)
    switch child.kind {
    case .criterion:
      let role = child.role.flatMap { Icp.Role(rawValue: $0) } ?? .must
      let mark = Mark(role == .never ? child.truth?.negated : child.truth)
      let answer = role == .never ? words(.answer(child.truth)) : nil
      return item(child, words(.role(role, title)), under: title, mark, answer: answer)
    case .item:
      let must = child.role == nil ? Phrase() : words(.mustBeMet).inBrackets
      return item(child, title + must, under: title, Mark(child.truth))
    case .tier: return row(child, words(.tier(title)), under: title, at: position, of: tree)
    case .rung: return item(child, title, Mark(neutral: child.truth))
    case .axis:
      var statement = item(child, wording.text(child.outcome), .dot)
      if let band = band(of: child, tree) { statement.title += band.inBrackets }
      return statement
    case .row: return row(child, title, under: title, at: position, of: tree)
    case .otherwise: return row(child, words(.otherwise), at: position, of: tree)
    case .need:
      return Statement(Mark(child.truth), child.reads.first.map(wording.reading) ?? title)
    case .timer:
      guard let (handoff, outcome) = handoff(of: child),
        let (timer, time) = found(handoff.timers, outcome.timers, child)
      else { return item(child, title, .dot) }
      let clock = clocks.clock(time, .title(timer.title))
      var statement = item(child, [clock.title, clock.text].joined(": "), clock.mark)
      statement.notes = clock.notes
      return statement
    case .verdict, .playbook, .applies, .disqualifier, .qualified, .fact, .signal, .icp, .checklist, .score, .group,
      .rule, .step, .lift, .grade, .stage, .route, .away, .handoff, .target, .expression, .reference:
      return depth == .auditor ? wording.proof(child) : Statement(.dot, wording.statement(child))
    }
  }

  private func handoff(of node: Reason) -> (Handoff, HandoffOutcome)? {
    zip(program.handoffs, decision.handoffs).first { handoff, _ in
      node.part?.utf8.elementsEqual("handoff.\(handoff.title.name)".utf8) ?? false
    }
  }

  /// A line of a first match: where it leads, why it is passed over, and what it implies about the lines above.
  private func row(
    _ child: Reason, _ name: Phrase, under title: Phrase? = nil, at position: Int, of tree: Reason
  ) -> Statement {
    var text = name
    if let target = child.role { text = [text, .code(target)].joined(" -> ") }
    let passed =
      child.passedOver.map { [words(.passedOver($0))] }
      ?? child.children.compactMap { away in
        guard case .away(let until) = away.outcome else { return nil }
        return words(.away(wording.title(away), until: .figure("\(until)")))
      }
    text = ([text] + passed).joined(", ")
    let mark = child.passedOver == nil ? Mark(neutral: child.truth) : .dot
    var statement = item(child, text, under: title, mark)
    guard child.truth != .no, child.passedOver == nil,
      let above = rowsAbove(tree.children.prefix(position).filter { $0.kind == .row || $0.kind == .tier })
    else { return statement }
    statement.readings.append(words(statement.readings.isEmpty ? .noneAbove(above) : .noneAboveToo(above)))
    return statement
  }

  private func rowsAbove(_ rows: [Reason]) -> RowsAbove? {
    if rows.isEmpty { return nil }
    if rows.contains(where: { $0.passedOver == nil && $0.truth != .no }) { return .open }
    return rows.contains { $0.passedOver != nil } ? .passedOver : .no
  }

  /// The points that the one band of an axis stands for.
  private func band(of axis: Reason, _ tree: Reason) -> Phrase? {
    guard let (grade, _) = found(program.grades, decision.grades, tree), case .possible(let names) = axis.outcome,
      names.count == 1
    else { return nil }
    let scale: Grade.Axis =
      switch grade.form {
      case .bands(let axis): axis
      case .matrix(let rows, let columns): axis.role == "columns" ? columns : rows
      }
    guard let index = scale.names.firstIndex(where: { $0.utf8.elementsEqual(names[0].utf8) }) else { return nil }
    let low = scale.bands.at(index).map { Phrase.figure("\($0.from)") }
    let high = scale.bands.at(index - 1).map { Phrase.figure("\($0.from)") }
    switch (low, high) {
    case (let low?, let high?): return words(.bandBetween(low: low, high: high))
    case (let low?, nil): return words(.bandFrom(low))
    case (nil, let high?): return words(.bandBelow(high))
    case (nil, nil): return nil
    }
  }

  /// An item with what it rests on: at once, or for an auditor node by node.
  func item(_ reason: Reason, _ title: Phrase, under label: Phrase? = nil, _ mark: Mark, answer: Phrase? = nil)
    -> Statement
  {
    var statement = Statement(mark, title, answer: answer, place: place(reason.origin))
    if depth == .auditor {
      let proof = reason.children.filter { $0.kind == .expression || $0.kind == .reference }
      statement.children = proof.map(wording.proof)
      statement.readings = reason.reads.map(wording.reading)
    } else {
      statement.readings = wording.readings(of: reason, under: label ?? title)
    }
    return statement
  }
}
