import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Playbooks, and the order in which they are tried.
extension PartChecker {
  mutating func checkPlaybooks() {
    var checked: [String: Playbook] = [:]
    for playbook in declarations.playbooks { checked[playbook.name.text] = check(playbook) }
    program.playbooks = orderedPlaybooks().compactMap { checked[$0] }
  }

  private mutating func check(_ playbook: PlaybookSyntax) -> Playbook? {
    let name = playbook.name.text
    let applies = playbook.applies.map { expressions.condition($0) }
    let distinctDisqualifiers = distinct(playbook.disqualifiers, "disqualifier of `playbook.\(name)`")
    let disqualifiers = checkAll(distinctDisqualifiers) { $0.check($1) }
    let route = playbook.route.map { index(of: $0, .route) }
    let handoff = playbook.handoff.map { index(of: $0, .handoff) }
    let cadences = cadences(of: playbook)
    let targets = targets(of: playbook)
    guard let syntax = playbook.qualified else {
      reportMissing(.missingQualified(name, at: playbook.name.span))
      return nil
    }
    guard let qualified = expressions.condition(syntax), let disqualifiers else { return nil }
    if let applies, applies == nil { return nil }
    if let route, route == nil { return nil }
    if let handoff, handoff == nil { return nil }
    guard let cadences, let targets else { return nil }
    var checked = Playbook(
      title: title(playbook), motion: playbook.motion?.text, applies: applies ?? nil, disqualifiers: disqualifiers,
      qualified: qualified, route: route ?? nil, handoff: handoff ?? nil)
    checked.cadences = cadences
    checked.targets = targets
    return checked
  }

  private mutating func check(_ disqualifier: PlaybookSyntax.Disqualifier) -> Condition? {
    let condition = expressions.condition(disqualifier.condition)
    guard let label = disqualifier.label, !Text(label.text).trimmed.isEmpty else {
      reportMissing(.missingReason(disqualifier.name.text, at: disqualifier.name.span))
      return nil
    }
    return condition.map { Condition(title: title(disqualifier), expression: $0) }
  }

  // MARK: - Cadences

  /// What a decision about a lead can come to.
  static let verdictNames = ["qualified", "not_qualified", "needs_info", "disqualified", "no_playbook"]
  /// Those for which something may start.
  private static let openVerdicts = ["qualified", "not_qualified", "needs_info"]

  private mutating func cadences(of playbook: PlaybookSyntax) -> [Playbook.CadenceUse]? {
    var firsts: [String: SourceSpan] = [:]
    var started: Set<String> = []
    return checkAll(playbook.cadences) { checker, use -> Playbook.CadenceUse? in
      let verdicts = checker.knownVerdicts(use.verdicts)
      if let first = firsts[use.name.text] {
        checker.report(.namedTwice(use.name.text, in: "`cadence`", at: use.name.span, first: first))
        return nil
      }
      firsts[use.name.text] = use.name.span
      let index = checker.index(of: use.name, .cadence)
      guard let index, let verdicts else { return nil }
      for verdict in use.verdicts where !Self.openVerdicts.contains(verdict.text) {
        checker.report(.verdictWithoutCadence(verdict.text, at: verdict.span))
        return nil
      }
      let wanted = Set(verdicts.isEmpty ? Self.openVerdicts : verdicts)
      if wanted.isSubset(of: started) { checker.report(.cadenceNeverStarted(use.name.text, at: use.name.span)) }
      started.formUnion(wanted)
      return Playbook.CadenceUse(cadence: index, verdicts: verdicts)
    }
  }

  /// Names of verdicts, each once.
  mutating func knownVerdicts(_ names: [NameSyntax]) -> [String]? {
    var firsts: [String: SourceSpan] = [:]
    return checkAll(names) { checker, name in
      guard Self.verdictNames.contains(name.text) else {
        checker.report(
          .unknownValue(
            name.text, of: "`verdict`", known: Self.verdictNames, at: name.span,
            hint: checker.expressions.suggest(name.text, in: Self.verdictNames)))
        return nil
      }
      if let first = firsts[name.text] {
        checker.report(.namedTwice(name.text, in: "this list", at: name.span, first: first))
        return nil
      }
      firsts[name.text] = name.span
      return name.text
    }
  }

  // MARK: - Order

  /// The names in the order in which they are tried.
  private mutating func orderedPlaybooks() -> [String] {
    let playbooks = declarations.playbooks
    let order = declarations.books.lazy.map(\.order).first { !$0.isEmpty } ?? []
    var firsts: [String: SourceSpan] = [:]
    for name in order {
      if let first = firsts[name.text] {
        report(.twiceInOrder(name.text, at: name.span, first: first))
        continue
      }
      firsts[name.text] = name.span
      _ = index(of: name, .playbook)
    }
    guard let first = order.first, let last = order.last else {
      if playbooks.count > 1 {
        let names = playbooks.map(\.name.text)
        reportMissing(.missingOrder(names, at: playbooks[1].name.span, first: playbooks[0].name.span))
      }
      return playbooks.map(\.name.text)
    }
    for playbook in playbooks where firsts[playbook.name.text] == nil {
      let span = first.span.joined(last.span)
      report(.missingInOrder(playbook.name.text, at: playbook.name.span, order: span))
    }
    return order.map(\.text)
  }
}
