package import PlaybookIR

/// Decides leads by one program.
///
/// Input: a verified program, then for each lead what came through the door, and the moment `now`. Output: a decision
/// with its proof. Guarantee: pure and total; the same program, lead and moment give the same decision, and every part
/// is evaluated once, so that the work for a lead is bounded by the size of the program times that of its history.
package struct Interpreter: Sendable {
  package let program: Program
  /// The parts that conditions may ask, each behind those that it asks.
  let order: [PartID]
  private let partsByName: [String: PartID]
  /// The question for each field.
  let ask: [String?]
  private let context: EvaluationContext
  private let idField: Int?
  private let handoffRoles: HandoffRoles

  private let zones: any ZoneLibrary
  private let calendars: CalendarTable
  /// The fields of the lead that hold zones.
  private let zoneFields: [Int]
  private let cadences: CadenceTables

  /// `fingerprint` and `zoneNames`: the program's, where they are known already.
  package init(
    program: Program, zones: any ZoneLibrary = UTCOnly(), fingerprint: String? = nil, zoneNames: [String]? = nil
  ) {
    self.program = program
    self.zones = zones
    calendars = CalendarTable(program, zones: zones, names: zoneNames ?? program.zoneNames)
    zoneFields = program.fields.indices.filter { [.timezone, .list(.timezone)].contains(program.fields[$0].type) }
    order = EvaluationOrder(of: program).parts
    cadences = CadenceTables(program, fingerprint: fingerprint, order: order)
    partsByName = Dictionary(program.parts.map { (program.name(of: $0), $0) }) { first, _ in first }
    ask = program.questions
    context = EvaluationContext(program, now: Instant(microseconds: 0), zone: calendars.book, zones: zones)
    handoffRoles = HandoffRoles(program)
    idField = program.idField
  }

  /// Every part that conditions may ask, for a lead as it is.
  func evaluation(of lead: Lead, now: Instant, isExplained: Bool) -> LeadEvaluation {
    let evaluation = LeadEvaluation(
      program: program, lead: lead, context: context.at(now), table: calendars, zones: zones,
      isExplained: isExplained)
    for part in order { evaluation.evaluate(part) }
    return evaluation
  }

  /// `isExplained`: without it nobody wants the reasons; `reasons` and `missing` stay empty, all else is the same.
  package func decide(_ lead: Lead, now: Instant, isExplained: Bool = true) -> Decision {
    let evaluation = evaluation(of: lead, now: now, isExplained: isExplained)
    let verdict = VerdictDecision(evaluation)
    var decision = Decision(
      now: now, applies: verdict.applies, verdict: verdict.verdict, canQualify: verdict.canQualify,
      historySupplied: lead.history.isSupplied)
    decision.leadID = idField.flatMap { evaluation.reading(ofField: $0).evaluation.canonical }
    decision.playbook = verdict.playbook
    decision.leaning = verdict.leaning
    decision.qualifiedWhen = verdict.qualifiedWhen
    decision.disqualifiers = verdict.disqualifiers
    decision.facts = evaluation.facts
    decision.signals = evaluation.signals
    decision.icps = evaluation.icps
    decision.checklists = evaluation.checklists
    decision.scores = evaluation.scores
    decision.grades = evaluation.grades
    decision.data = lead.problems
    decision.zoneVersion = calendars.usesZones || lead.namesZone(in: zoneFields) ? zones.version : nil

    decision.reasons = verdict.reasons + program.parts.compactMap { evaluation.proofs[$0] }
    addOutputs(to: &decision, evaluation)
    decision.missing = missing(in: decision, evaluation)
    return decision
  }

  private func addOutputs(to decision: inout Decision, _ evaluation: LeadEvaluation) {
    for stage in program.stages {
      let (outcome, reasons) = evaluation.decideStage(stage)
      decision.stages.append(outcome)
      decision.reasons += reasons
    }
    for route in program.routes {
      var routing = RouteDecision(route, in: evaluation, leadID: decision.leadID)
      let (outcome, reasons) = routing.decide()
      decision.routes.append(outcome)
      decision.reasons += reasons
    }
    if program.cadences.isEmpty, program.handoffs.isEmpty, program.playbooks.allSatisfy(\.targets.isEmpty) { return }
    let timeline = timeline(of: evaluation, decision)
    if !program.cadences.isEmpty { addCadences(to: &decision, evaluation, timeline) }
    addTimed(to: &decision, evaluation, timeline)
  }

  func timeline(of evaluation: LeadEvaluation, _ decision: Decision) -> Timeline {
    Timeline(evaluation, roles: cadences.roles, leadID: decision.leadID.map { Text($0) })
  }

  /// Whether an event says what became of a meeting.
  func isMeeting(_ event: LeadEvent) -> Bool {
    switch handoffRoles[event.kind] {
    case .meetingHeld, .noShow, .rebooked, .calledOff: true
    case .none, .offered, .accepted, .rejected, .returned, .ownerChanged: false
    }
  }

  /// Hand-offs and targets.
  private func addTimed(to decision: inout Decision, _ evaluation: LeadEvaluation, _ timeline: Timeline) {
    let unrouted = TimedFacts(evaluation, timeline, roles: handoffRoles, hasHistory: decision.historySupplied)
    func facts(_ route: Int?) -> TimedFacts {
      unrouted.routed(to: route.flatMap { decision.routes.indices.contains($0) ? decision.routes[$0].rep : nil })
    }
    let chosen = decision.playbook.map { program.playbooks[$0] }
    for (index, handoff) in program.handoffs.enumerated() {
      let isUsed = chosen.map { $0.handoff == index } ?? (program.handoffs.count == 1)
      let (outcome, reasons) = HandoffDecision(handoff, facts(handoff.owner ?? chosen?.route)).decide(
        isQualified: chosen?.handoff == index && decision.verdict == .qualified, isUsed: isUsed)
      decision.handoffs.append(outcome)
      decision.reasons += reasons
    }
    guard let chosen, !chosen.targets.isEmpty else { return }
    let owner = chosen.handoff.flatMap { program.handoffs.indices.contains($0) ? program.handoffs[$0].owner : nil }
    let enrolledAt = chosen.cadences.compactMap { use in
      decision.cadences.indices.contains(use.cadence) ? decision.cadences[use.cadence].enrolledAt : nil
    }.max()
    let targets = TargetDecision(facts(owner ?? chosen.route), enrolledAt: enrolledAt)
    for target in chosen.targets {
      let (outcome, reasons) = targets.decide(target)
      decision.targets.append(outcome)
      decision.reasons += reasons
    }
  }

  private func addCadences(to decision: inout Decision, _ evaluation: LeadEvaluation, _ timeline: Timeline) {
    let leadID = decision.leadID.map { Text($0) }
    let playbook = decision.playbook.map { program.playbooks[$0] }
    let lead = CadenceCase(
      evaluation, tables: cadences, timeline: timeline, verdict: decision.verdict, playbook: playbook,
      owner: timeline.owner(handoffRoles) ?? playbook.flatMap { decision.routed(by: $0, program)?.rep }, leadID: leadID)
    decision.cadences = CadenceDecision(lead).outcomes
  }

  /// First what the verdict rests on, then what leaves anything else open that the decision shows.
  private func missing(in decision: Decision, _ evaluation: LeadEvaluation) -> [MissingField] {
    var missing = MissingFields(program: program, proofs: evaluation.proofs, parts: partsByName, ask: ask)
    guard let verdict = decision.reasons.first else { return [] }
    missing.add(openIn: verdict, decides: true)
    for tree in decision.reasons.dropFirst() where !belongsToAnotherPlaybook(tree, decision) {
      missing.add(openNodes: [.criterion, .item, .rule, .rung, .row, .need], in: tree)
    }
    return missing.fields
  }

  /// A route or hand-off that only playbooks use which were not chosen asks nothing of this lead.
  private func belongsToAnotherPlaybook(_ tree: Reason, _ decision: Decision) -> Bool {
    guard let chosen = decision.playbook, let name = tree.name, tree.kind == .route || tree.kind == .handoff else {
      return false
    }
    let users = program.playbooks.indices.filter { playbook in
      program.outputs(of: program.playbooks[playbook], tree.kind).contains { $0.utf8.elementsEqual(name.utf8) }
    }
    return !users.isEmpty && !users.contains(chosen)
  }
}

extension RouteOutcome {
  /// The rep who gets the lead; nil for a queue, and while a queue holds it.
  fileprivate var rep: String? {
    switch inDoubt ?? destination {
    case .rep(let name), .person(let name): name
    case .team(_, let rep, _): rep
    case .queue, .hiddenPerson, .noOwner: nil
    }
  }
}

extension Program {
  /// For each field its own question, else that of the first checklist item that reads it, itself or through facts.
  fileprivate var questions: [String?] {
    var questions = fields.map(\.ask)
    var followed: Set<Int> = []
    for checklist in checklists {
      for item in checklist.items {
        guard let ask = item.ask else { continue }
        var pending = [item.expression]
        while let expression = pending.popLast() {
          expression.forEach { node in
            switch node.op.nature {
            case .field:
              guard case .field(let index) = node.reference, questions.indices.contains(index) else { break }
              if questions[index] == nil { questions[index] = ask }
            case .part:
              guard case .fact(let index)? = node.part, facts.indices.contains(index) else { break }
              if followed.insert(index).inserted { pending += expressions(of: .fact(index)) }
            case .logic, .query, .eventField, .value: break
            }
          }
        }
      }
    }
    return questions
  }

  /// The names of the routes or hand-offs that a playbook uses.
  fileprivate func outputs(of playbook: Playbook, _ kind: Reason.Kind) -> [String] {
    let handoff = playbook.handoff.flatMap { handoffs.indices.contains($0) ? handoffs[$0] : nil }
    if kind == .handoff { return [handoff?.title.name].compactMap { $0 } }
    return [playbook.route, handoff?.owner].compactMap { index in
      index.flatMap { routes.indices.contains($0) ? routes[$0].title.name : nil }
    }
  }
}

extension Lead {
  /// Whether one of the fields holds another zone than UTC: it was looked up at the door.
  fileprivate func namesZone(in zoneFields: [Int]) -> Bool {
    zoneFields.contains { index in
      guard fields.indices.contains(index), case .known(let value) = fields[index].evaluation else { return false }
      let values = if case .list(let values) = value { values } else { [value] }
      return values.contains { value in
        guard case .text(let name) = value else { return false }
        return !name.bytes.elementsEqual(Zone.utc.name.utf8)
      }
    }
  }
}
