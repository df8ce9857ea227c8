import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// Every part with what it came to, what it read and where it stands.
extension ExplanationText {
  /// What a rep looks at first comes first; within a kind by name.
  private static let order: [Reason.Kind] = [
    .icp, .checklist, .score, .grade, .signal, .fact, .stage, .route, .handoff,
  ]

  mutating func addParts() {
    addChecks()
    let trees = decision.reasons.dropFirst()
    for kind in Self.order {
      for tree in trees where tree.kind == kind {
        add()
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
    let motion = chosen.motion.map { ", motion \($0)" } ?? ""
    addHead("\(name(of: chosen.title)): applies\(motion)", mark: nil, root.origin)
    for check in root.children where check.kind == .disqualifier {
      let mark: (String, TextStyle.Tone) =
        switch check.truth {
        case .yes?: ("✗", .bad)
        case .no?: ("✓", .good)
        case .unknown?, nil: ("?", .doubtful)
        }
      let answer =
        switch check.truth {
        case .yes?: "yes"
        case .no?: "no"
        case .unknown?, nil: "open"
        }
      add(item: check, "\(wording.title(check)): \(answer)", mark)
    }
  }

  private mutating func add(part tree: Reason) {
    switch tree.kind {
    case .icp:
      let tier = tree.children.first { $0.kind == .tier && $0.truth == .yes && !$0.isOpen }
      let suffix = isTierCertain(tree) ? tier.map { ", \(wording.title($0))" } ?? "" : ""
      addHead("\(wording.title(tree)): \(ReasonWording.fits(tree.outcome))\(suffix)", mark: tree.truth, tree.origin)
    case .checklist:
      addHead("\(wording.title(tree)): \(ReasonWording.passes(tree.outcome))\(sum(of: tree))", mark: tree.truth, tree.origin)
    case .signal, .fact:
      addHead("\(wording.title(tree)): \(tree.outcome)", mark: tree.truth, tree.origin)
      let readings = tree.children.flatMap(wording.readings)
      if !readings.isEmpty { lines += layout.wrap(readings.joined(separator: ", "), first: "    ") }
      return
    case .stage, .route, .handoff, .score, .grade, .verdict, .playbook, .applies, .disqualifier, .qualified, .criterion,
      .tier, .item, .group, .rule, .axis, .rung, .row, .otherwise, .need, .expression, .reference:
      addHead("\(wording.title(tree)): \(headline(of: tree))", mark: nil, tree.origin)
    }
    for child in tree.children { add(child: child) }
  }

  private func headline(of tree: Reason) -> String {
    switch tree.kind {
    case .stage:
      let found = zip(program.stages, decision.stages).first { stage, _ in stage.title.name == tree.name }
      return found.map { words($1, of: $0) } ?? tree.outcome
    case .route:
      let found = zip(program.routes, decision.routes).first { route, _ in route.title.name == tree.name }
      return found.map { words($1) } ?? tree.outcome
    case .handoff:
      let found = zip(program.handoffs, decision.handoffs).first { handoff, _ in handoff.title.name == tree.name }
      return found.map { words($1) } ?? tree.outcome
    case .grade:
      let found = zip(program.grades, decision.grades).first { grade, _ in grade.title.name == tree.name }
      return found.map { words($1, of: $0) } ?? tree.outcome
    case .score:
      let bounds = tree.role.map { " (of \($0))" } ?? ""
      return tree.outcome + bounds
    case _: return tree.outcome
    }
  }

  private func isTierCertain(_ tree: Reason) -> Bool {
    !tree.children.contains { $0.kind == .tier && $0.isOpen }
  }

  /// `, 3 of 4 met, 1 open, needs at least 3 of 4`
  private func sum(of tree: Reason) -> String {
    guard let points = tree.points else { return "" }
    let open = points.high == points.low ? "" : " to \(points.high)"
    return ", \(points.low)\(open) met, needs \(tree.role ?? "")"
  }

  // MARK: - Items

  private mutating func add(child: Reason) {
    switch child.kind {
    case .criterion:
      let speaks = child.role == "never" ? child.truth.map(Self.opposite) : child.truth
      let role = child.role.map { $0 + " " } ?? ""
      add(item: child, role + wording.title(child), mark(speaks))
    case .item:
      let included = child.role == nil ? "" : " (must be met)"
      add(item: child, wording.title(child) + included, mark(child.truth))
    case .tier, .rung:
      add(item: child, wording.title(child), mark(child.truth))
    case .rule:
      add(item: child, wording.title(child) + limits(child), (points(child.points), .strong))
    case .group:
      add(item: child, wording.title(child) + limits(child), (points(child.points), .strong), showsReadings: false)
      for rule in child.children { add(child: rule) }
    case .axis:
      add(item: child, child.outcome, ("·", .faint))
    case .row, .otherwise:
      let name = child.kind == .otherwise ? "otherwise" : wording.title(child)
      let target = child.role.map { " -> \(DisplayText.escaped($0))" } ?? ""
      let passed = child.passedOver.map { ", passed over: \(words($0))" } ?? ""
      add(item: child, name + target + passed, child.passedOver == nil ? mark(child.truth) : ("·", .faint))
    case .need:
      add(item: child, wording.words(child.reads.first, of: child), mark(child.truth), showsReadings: false)
    case .verdict, .playbook, .applies, .disqualifier, .qualified, .fact, .signal, .icp, .checklist, .score, .grade,
      .stage, .route, .handoff, .expression, .reference:
      add(wording.statement(child), mark: "·", tone: .faint, indent: 2)
    }
  }

  /// A line for an item with what it read, and its line in the file; the readings go below where they do not fit.
  private mutating func add(
    item: Reason, _ title: String, _ mark: (String, TextStyle.Tone), showsReadings: Bool = true
  ) {
    let readings = showsReadings ? wording.readings(of: item).joined(separator: ", ") : ""
    let place = item.origin.line > 0 ? ":\(item.origin.line)" : nil
    let mark = item.kind == .rule || item.kind == .group ? (Self.padded(mark.0, 11), mark.1) : mark
    let whole = readings.isEmpty ? title : "\(title): \(readings)"
    let columns = TextLayout.columns(whole) + mark.0.count + 3 + (place?.count ?? 0) + 2
    if columns <= layout.width || readings.isEmpty {
      add(whole, mark: mark.0, tone: mark.1, indent: 2, note: place)
    } else {
      add(title, mark: mark.0, tone: mark.1, indent: 2, note: place)
      lines += layout.wrap(readings, first: String(repeating: " ", count: mark.0.count + 5))
    }
  }

  private mutating func addHead(_ text: String, mark truth: Truth?, _ origin: Origin) {
    let place = wording.place(origin)
    if let truth {
      let (mark, tone) = mark(truth)
      add(text, mark: mark, tone: tone, indent: 0, note: place)
    } else {
      add(text, mark: "■", tone: .faint, indent: 0, note: place)
    }
  }

  private func limits(_ reason: Reason) -> String { reason.role.map { " (\($0))" } ?? "" }

  /// `+40`, `0 to +20`.
  private func points(_ points: Interval?) -> String {
    guard let points else { return "" }
    return points.low == points.high ? Self.signed(points.low) : "\(Self.signed(points.low)) to \(Self.signed(points.high))"
  }

  private static func signed(_ number: Fixed) -> String { number > .zero ? "+\(number)" : "\(number)" }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
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

extension ReasonWording {
  fileprivate func words(_ read: Read?, of need: Reason) -> String { read.map { words($0) } ?? title(need) }
}
