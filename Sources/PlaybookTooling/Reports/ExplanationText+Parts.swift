import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// Every part with what it came to, what it read and where it stands.
extension ExplanationText {
  /// What a rep looks at first comes first; within a kind by name.
  private static let order: [Reason.Kind] = [
    .icp, .checklist, .score, .grade, .signal, .fact, .stage, .route, .handoff, .target,
  ]

  mutating func addParts() {
    addChecks()
    for kind in Self.order {
      let trees = decision.reasons.dropFirst().filter { $0.kind == kind }
      for (index, tree) in trees.enumerated() {
        // Signals and facts are short; they stand as one list.
        if index == 0 || !(kind == .signal || kind == .fact) { add() }
        add(part: tree)
      }
    }
  }

  mutating func addPart(named name: String) {
    for tree in decision.reasons.dropFirst() where tree.part == name { add(part: tree) }
  }

  /// Which playbook was chosen, and its disqualifiers.
  private mutating func addChecks() {
    guard let root = decision.reasons.first, let chosen else { return }
    add()
    let motion = chosen.motion.map { " (\($0))" } ?? ""
    addHead("\(name(of: chosen.title))\(motion): applies", mark: nil, root.origin)
    for check in root.children where check.kind == .disqualifier {
      // What disqualifies speaks against the lead.
      add(item: check, wording.title(check), answer: answer(check.truth), mark(check.truth.map(Self.opposite)))
    }
  }

  private func answer(_ truth: Truth?) -> String {
    switch truth {
    case .yes?: "yes"
    case .no?: "no"
    case .unknown?, nil: "open"
    }
  }

  // MARK: - Heads

  private mutating func add(part tree: Reason) {
    let title = wording.title(tree)
    if isForeign(tree) {
      return addHead("\(title): not used by \(chosen.map { name(of: $0.title) } ?? "")", mark: nil, tree.origin)
    }
    switch tree.kind {
    case .icp: addHead("\(title): \(ReasonWording.fits(tree.truth))\(tier(of: tree))", mark: tree.truth, tree.origin)
    case .checklist:
      let sum = wording.sum(ofChecklist: tree.part ?? "").map { ", \($0)" } ?? ""
      let need = tree.role.map { "; \($0) needed" } ?? ""
      addHead("\(title): \(ReasonWording.passes(tree.truth))\(sum)\(need)", mark: tree.truth, tree.origin)
    case .signal, .fact:
      addHead("\(title): \(tree.outcome.text)", mark: tree.truth, tree.origin, isNeutral: true)
      let readings = tree.children.flatMap { wording.readings(of: $0) }
      if !readings.isEmpty { lines += layout.wrap(readings.joined(separator: ", "), first: "    ") }
      return
    case .stage, .route, .handoff, .score, .grade, .verdict, .playbook, .applies, .disqualifier, .qualified, .criterion,
      .tier, .item, .group, .rule, .step, .lift, .axis, .rung, .row, .otherwise, .away, .need, .timer, .target,
      .expression, .reference:
      addHead("\(title): \(headline(of: tree))", mark: nil, tree.origin)
    }
    if tree.kind == .target, case .clock(let timer) = target(tree)?.1 {
      for note in times.clock(timer, "").notes { lines += layout.wrap(note, first: "    ") }
    }
    let column = tree.kind == .score ? pointsColumn(tree) : 0
    for child in tree.children { add(child: child, of: tree, column: column) }
  }

  /// A route or hand-off that only playbooks use which were not chosen.
  private func isForeign(_ tree: Reason) -> Bool {
    guard let chosen else { return false }
    let owner = chosen.handoff.flatMap { program.handoffs.indices.contains($0) ? program.handoffs[$0].owner : nil }
    switch tree.kind {
    case .route:
      let routes = [chosen.route, owner].compactMap { $0 }.map { program.routes[$0].title.name }
      let isUsed = program.playbooks.contains { $0.route != nil } || program.handoffs.contains { $0.owner != nil }
      return isUsed && !routes.contains { $0 == tree.name }
    case .handoff:
      let handoff = chosen.handoff.map { program.handoffs[$0].title.name }
      return program.playbooks.contains { $0.handoff != nil } && handoff != tree.name
    case _: return false
    }
  }

  private func headline(of tree: Reason) -> String {
    func found<Part: Titled, Outcome>(_ parts: [Part], _ outcomes: [Outcome]) -> (Part, Outcome)? {
      zip(parts, outcomes).first { part, _ in part.title.name == tree.name }
    }
    let words: String? =
      switch tree.kind {
      case .stage: found(program.stages, decision.stages).map { self.words($1, of: $0) }
      case .route: found(program.routes, decision.routes).map { self.words($1) }
      case .handoff: found(program.handoffs, decision.handoffs).map { wording.words($1) }
      case .grade: found(program.grades, decision.grades).map { self.words($1, of: $0) }
      case .target:
        target(tree).map { target, outcome in
          if case .clock(let timer) = outcome { return times.clock(timer, "").text }
          return wording.words(outcome, of: target)
        }
      case .score: tree.outcome.text + (found(program.scores, decision.scores)?.0.total.map(bounds) ?? "")
      case _: nil
      }
    return words ?? tree.outcome.text
  }

  /// ` of 100`, ` (-20 to 100)`
  private func bounds(_ total: Score.Total) -> String {
    total.low == .zero ? " of \(total.high)" : " (\(total.low) to \(total.high))"
  }

  /// `, Gold` where it is certain and the profile may fit.
  private func tier(of tree: Reason) -> String {
    let tiers = tree.children.filter { $0.kind == .tier }
    guard tree.truth != .no, !tiers.contains(where: \.isOpen), let tier = tiers.first(where: { $0.truth == .yes })
    else { return "" }
    return ", \(wording.title(tier))"
  }

  private func pointsColumn(_ tree: Reason) -> Int {
    let rules = tree.children + tree.children.flatMap(\.children).filter { $0.kind == .rule }
    return rules.map { $0.points.map(wording.points)?.count ?? 0 }.max() ?? 0
  }

  private mutating func addHead(_ text: String, mark truth: Truth?, _ origin: Origin, isNeutral: Bool = false) {
    let place = wording.place(origin)
    if let truth {
      let (mark, tone) = mark(truth)
      add(text, mark: mark, tone: isNeutral && truth == .no ? .faint : tone, indent: 0, note: place)
    } else {
      add(text, mark: "■", tone: .faint, indent: 0, note: place)
    }
  }

  // MARK: - Items

  private mutating func add(child: Reason, of tree: Reason, column: Int, indent: Int = 2) {
    let title = wording.title(child)
    switch child.kind {
    case .criterion:
      let isNever = child.role == "never"
      let mark = mark(isNever ? child.truth.map(Self.opposite) : child.truth)
      add(item: child, "\(child.role ?? "") \(title)", label: title, answer: isNever ? answer(child.truth) : nil, mark)
    case .item: add(item: child, title + (child.role == nil ? "" : " (must be met)"), label: title, mark(child.truth))
    case .tier: add(item: child, "tier \(title)", label: title, neutral(child.truth))
    case .rung: add(item: child, title, neutral(child.truth))
    case .rule, .group:
      let points = child.points.map(wording.points) ?? ""
      let mark = String(repeating: " ", count: max(0, column - points.count)) + points
      let limits = child.role.map { " (\($0))" } ?? ""
      let isGroup = child.kind == .group
      add(item: child, title + limits, label: title, (mark, .strong), indent: indent, showsReadings: !isGroup)
      if isGroup { for rule in child.children { add(child: rule, of: tree, column: column, indent: indent + 2) } }
      if let steps = wording.steps(of: child) {
        lines += layout.wrap(steps, first: String(repeating: " ", count: indent + mark.count + 3))
      }
    case .lift:
      guard let lift = child.points, lift.low > .zero else { return }
      let points = wording.points(lift)
      let mark = String(repeating: " ", count: max(0, column - points.count)) + points
      add(item: child, "lifted: \(child.role ?? "")", (mark, .strong))
    case .axis: add(item: child, child.outcome.text, ("·", .faint))
    case .row, .otherwise:
      let name = child.kind == .otherwise ? "otherwise" : title
      let target = child.role.map { " -> \(DisplayText.escaped($0))" } ?? ""
      let away = child.children.filter { $0.kind == .away }.map { ", \(wording.title($0)) is away \($0.role ?? "")" }
      let passed = child.passedOver.map { ", passed over: \(words($0))" } ?? away.joined()
      add(item: child, name + target + passed, child.passedOver == nil ? neutral(child.truth) : ("·", .faint))
    case .need:
      let reading = child.reads.first.map { wording.words($0) } ?? title
      let (mark, tone) = mark(child.truth)
      add(reading, mark: mark, tone: tone, indent: 2)
    case .timer:
      guard let (timer, outcome) = clock(child) else { return }
      add(times.clock(outcome, name(of: timer.title)), outcome.state, of: child)
    case .verdict, .playbook, .applies, .disqualifier, .qualified, .fact, .signal, .icp, .checklist, .score, .step,
      .grade, .stage, .route, .away, .handoff, .target, .expression, .reference:
      add(wording.statement(child), mark: "·", tone: .faint, indent: 2)
    }
  }

  private func target(_ node: Reason) -> (SalesTarget, TargetOutcome)? {
    zip(chosen?.targets ?? [], decision.targets).first { $0.0.title.name == node.name }
  }

  /// The clock of a hand-off that a node is about.
  private func clock(_ node: Reason) -> (SLATimer, TimerOutcome)? {
    for (handoff, outcome) in zip(program.handoffs, decision.handoffs)
    where node.part == "handoff.\(handoff.title.name)" {
      return zip(handoff.timers, outcome.timers).first { timer, _ in timer.title.name == node.name }
    }
    return nil
  }

  private mutating func add(_ clock: TimeLines.Clock, _ state: TimerOutcome.State, of node: Reason) {
    add(item: node, "\(clock.title): \(clock.text)", mark(state))
    for note in clock.notes { lines += layout.wrap(note, first: "      ") }
  }

  private func mark(_ state: TimerOutcome.State) -> (String, TextStyle.Tone) {
    switch state {
    case .met: ("✓", .good)
    case .breached: ("✗", .bad)
    case .notKnown: ("?", .doubtful)
    case .notStarted, .pending, .cancelled: ("·", .faint)
    }
  }

  /// A no that is neither good nor bad.
  private func neutral(_ truth: Truth?) -> (String, TextStyle.Tone) {
    let (mark, tone) = mark(truth)
    return (mark, truth == .no ? .faint : tone)
  }

  /// A line for an item with what it read, and its line in the file; the readings go below where they do not fit.
  private mutating func add(
    item: Reason, _ title: String, label: String? = nil, answer: String? = nil, _ mark: (String, TextStyle.Tone),
    indent: Int = 2, showsReadings: Bool = true
  ) {
    let readings = showsReadings ? wording.readings(of: item, under: label ?? title) : ""
    let place = item.origin.line > 0 ? ":\(item.origin.line)" : nil
    let head = answer.map { "\(title): \($0)" } ?? title
    let whole = readings.isEmpty ? head : "\(head)\(answer == nil ? ": " : ", ")\(readings)"
    let columns = indent + mark.0.count + 1 + TextLayout.columns(whole) + 2 + (place?.count ?? 0)
    if columns <= layout.width || readings.isEmpty {
      add(whole, mark: mark.0, tone: mark.1, indent: indent, note: place)
    } else {
      add(head, mark: mark.0, tone: mark.1, indent: indent, note: place)
      lines += layout.wrap(readings, first: String(repeating: " ", count: indent + mark.0.count + 3))
    }
  }

  private static func opposite(_ truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  private func words(_ passedOver: Reason.PassedOver) -> String {
    switch passedOver {
    case .personUnknown: "the person is not known"
    case .personInNoTeam: "the person is in no team"
    case .excluded: "excluded by `never`"
    }
  }
}
