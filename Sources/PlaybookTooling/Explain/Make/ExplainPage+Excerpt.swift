import PlaybookIR
import PlaybookRuntime

/// The part of an explanation that decides one answer.
extension ExplainPage {
  enum Topic: Equatable {
    case verdict
    /// Which playbook is the lead's: what decides it, and those with these names.
    case choice(of: [String])
    case qualified
    case disqualifier(String)
    /// Such as `score.fit`.
    case part(String)
    /// Index into the program's cadences.
    case cadence(Int, CadenceFocus)
  }

  /// `earlier`: what stands above it and need not be said again.
  func excerpt(about topic: Topic, behind earlier: [Topic] = []) -> Page {
    var page = Page(language: words.code, depth: depth, headline: nil, sections: [], footer: [])
    switch topic {
    case .verdict:
      page.headline = headline
      page.sections = [list(findings)]
    case .choice(let names): page.sections = [list(choice(of: names))]
    case .qualified:
      page.sections = [list(checks(.qualified).flatMap { $0.children.flatMap(deciding) })]
    case .disqualifier(let name):
      let checks = checks(.disqualifier).filter { $0.name?.utf8.elementsEqual(name.utf8) ?? false }
      page.sections = [
        list(
          checks.map {
            // What disqualifies speaks against the lead.
            condition($0, wording.title($0), Mark($0.truth?.negated), answer: words(.answer($0.truth)))
          })
      ]
    case .part(let part): page.sections = decision.reasons.dropFirst().filter { $0.part == part }.map(section)
    case .cadence(let cadence, let focus): page.sections = excerpt(ofCadence: cadence, focus, behind: earlier)
    }
    return page
  }

  private func list(_ statements: [Statement]) -> Section {
    Section(kind: .why, title: Phrase(), blocks: [.statements(statements)])
  }

  private func checks(_ kind: Reason.Kind) -> [Reason] {
    (decision.reasons.first?.children ?? []).filter { $0.kind == kind }
  }

  // MARK: - Conditions

  /// So many playbooks are shown where none of them stands out.
  private static let shownPlaybooks = 4

  /// The playbook that applies, or those that may, and those with these names; else all, because none applies.
  private func choice(of names: [String]) -> [Statement] {
    let all = checks(.playbook).flatMap(\.children)
    guard !all.isEmpty else { return [Statement(.dot, words(.noPlaybookInBook))] }
    let picked = all.indices.filter { index in
      all[index].isOpen || index == decision.playbook
        || names.contains { all[index].name?.utf8.elementsEqual($0.utf8) ?? false }
    }
    let shown = picked.isEmpty ? Array(all.indices.prefix(Self.shownPlaybooks)) : picked
    var statements = shown.map { index in
      let reason = all[index]
      let title = words(.applies(wording.title(reason), reason.truth))
      var statement = condition(reason, title, Mark(neutral: reason.truth))
      if reason.children.isEmpty { statement.notes.append(words(.takesEveryLead)) }
      if let first = decision.playbook, first < index, reason.truth != .no {
        statement.notes.append(words(.comesAfter(wording.title(all[first]))))
      }
      return statement
    }
    if picked.isEmpty, shown.count < all.count {
      statements.append(Statement(.dot, words(.andMore(all.count - shown.count))))
    }
    return statements
  }

  /// A condition with those of its parts that make it what it is.
  private func condition(_ reason: Reason, _ title: Phrase, _ mark: Mark, answer: Phrase? = nil) -> Statement {
    var statement = Statement(mark, title, answer: answer, place: place(reason.origin))
    statement.children = reason.children.flatMap(deciding).map { part in
      var part = part
      // Whether an answer is good, the title says.
      if part.mark == .no { part.mark.tone = .faint }
      if let place = part.place, place.line == statement.place?.line { part.place = nil }
      return part
    }
    return statement
  }

  private func deciding(_ reason: Reason) -> [Statement] {
    DecidingReasons(decision).deciding(reason).map(statement)
  }

  // MARK: - Cadences

  /// Its state with the reason, what that rests on, and a few of its steps; where it stands above already, further steps.
  private func excerpt(ofCadence index: Int, _ focus: CadenceFocus, behind earlier: [Topic]) -> [Section] {
    guard let cadence = program.cadences.at(index), let outcome = decision.cadences.at(index) else { return [] }
    let above = earlier.compactMap { topic -> [Int]? in
      guard case .cadence(index, let focus) = topic else { return nil }
      return focus.positions(in: outcome)
    }
    let positions = focus.positions(in: outcome).filter { position in !above.contains { $0.contains(position) } }
    guard above.isEmpty else {
      let blocks = cadences.steps(of: outcome, cadence, only: positions)
      return [Section(kind: .cadence(name: cadence.title.name), title: Phrase(), blocks: blocks)]
    }
    var section = cadences.section(outcome, of: cadence, only: positions)
    let more = outcome.steps.count - positions.count
    if more > 0 { section.blocks.append(.statements([Statement(.dot, words(.andMoreSteps(more)))])) }
    let reasons = enrolment(in: index, outcome, behind: earlier)
    return reasons.isEmpty ? [section] : [section, list(reasons)]
  }

  /// Why no playbook asks for a cadence: its verdict, or the choice of the playbook.
  private func enrolment(in cadence: Int, _ outcome: CadenceOutcome, behind earlier: [Topic]) -> [Statement] {
    let limit = 3
    switch outcome.cause {
    case .verdict?:
      let verdicts = chosen?.cadences.filter { $0.cadence == cadence }.flatMap(\.verdicts) ?? []
      var statements: [Statement] = []
      if let chosen, !verdicts.isEmpty, outcome.state == .notStarted {
        let phrases = Verdict.allCases.filter { verdicts.contains($0.rawValue) }.map { words(PageMessage.verdict($0)) }
        statements.append(Statement(.no, words(.asksForCadence(.title(chosen.title), verdicts: phrases))))
      }
      return statements + (earlier.contains(.verdict) ? [] : findings.prefix(limit))
    case .notUsed?:
      let users = program.playbooks.filter { $0.cadences.contains { $0.cadence == cadence } }
      return Array(choice(of: users.map(\.title.name)).prefix(limit))
    case _: return []
    }
  }
}
