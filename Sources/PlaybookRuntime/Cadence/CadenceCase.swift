import PlaybookIR

/// What cadences need of a program, worked out once.
struct CadenceTables: Sendable {
  let roles: EventRoles
  let reading: TimeReading
  /// What an enrolment names its book by.
  let fingerprint: Text?
  /// For each kind of event what it says about the step that it names.
  private let verbs: [StepVerb?]
  /// Of each kind the field `result`.
  private let results: [Int?]
  /// By cadence: the step of each name.
  private let steps: [[Text: Int]]

  init(_ program: Program, fingerprint: String?, order: [PartID]) {
    roles = EventRoles(program)
    reading = TimeReading(program, order: order)
    self.fingerprint = program.cadences.isEmpty ? nil : Text(fingerprint ?? program.fingerprint)
    verbs = program.events.map { Self.verb($0.title.name) }
    results = program.events.map { kind in
      kind.fields.firstIndex { $0.title.name.utf8.elementsEqual("result".utf8) }
    }
    steps = program.cadences.map { cadence in
      Dictionary(cadence.steps.enumerated().map { (Text($0.element.title.name), $0.offset) }) { first, _ in first }
    }
  }

  /// Index of the step of that name in a cadence.
  func step(named name: Text, of cadence: Int) -> Int? { steps.indices.contains(cadence) ? steps[cadence][name] : nil }

  private static func verb(_ kind: String) -> StepVerb? {
    let name = Text(kind)
    if name.ends(with: Text("_opened")) { return .opened }
    if name.ends(with: Text("_clicked")) { return .clicked }
    return name.ends(with: Text("_accepted")) ? .accepted : nil
  }

  /// What such an event says happened to the step that it names: opened, clicked, accepted or answered.
  func says(_ verb: StepVerb, _ event: LeadEvent) -> Bool {
    guard verbs.indices.contains(event.kind) else { return false }
    switch verb {
    case .opened, .clicked, .accepted: return verbs[event.kind] == verb
    case .answered:
      guard let field = results[event.kind], event.fields.indices.contains(field) else { return false }
      return event.fields[field] == .known(.member("answered"))
    case .replied, .bounced, .done: return false
    }
  }
}

/// Everything that the cadences of one lead are decided from; one object, which all that decide share.
final class CadenceCase {
  let program: Program
  let tables: CadenceTables
  /// At the moment of the decision.
  let evaluation: LeadEvaluation
  let conditions: ConditionsInTime
  let timeline: Timeline
  let verdict: Verdict
  /// The chosen one.
  let playbook: Playbook?
  /// Who has the lead, for `in owner calendar`.
  let owner: String?
  let leadID: Text?

  init(
    _ evaluation: LeadEvaluation, tables: CadenceTables, timeline: Timeline, verdict: Verdict, playbook: Playbook?,
    owner: String?, leadID: Text?
  ) {
    program = evaluation.program
    self.tables = tables
    self.evaluation = evaluation
    conditions = ConditionsInTime(evaluation, tables.reading)
    self.timeline = timeline
    self.verdict = verdict
    self.playbook = playbook
    self.owner = owner
    self.leadID = leadID
  }

  var now: Instant { evaluation.context.now }
  var clocks: Clocks { evaluation.clocks }

  /// Whether a yes/no field says yes.
  func saysYes(field index: Int) -> Bool { evaluation.reading(ofField: index).evaluation.truth == .yes }

  func isKnown(field index: Int) -> Bool { evaluation.reading(ofField: index).evaluation.isUsable }

  func path(ofField index: Int) -> String {
    program.fields.indices.contains(index) ? program.fields[index].title.name : "field"
  }

  func name(ofChannel index: Int) -> String {
    program.channels.indices.contains(index) ? program.channels[index].title.name : "channel"
  }

  /// Index of the kind of that name.
  func kind(named name: String) -> Int? { program.events.firstIndex { $0.title.name.utf8.elementsEqual(name.utf8) } }
}

extension Decision {
  /// What the route of a playbook's hand-off, else its own, comes to.
  func routed(by playbook: Playbook, _ program: Program) -> RouteOutcome? {
    let owner = playbook.handoff.flatMap { program.handoffs.indices.contains($0) ? program.handoffs[$0].owner : nil }
    guard let route = owner ?? playbook.route, routes.indices.contains(route) else { return nil }
    return routes[route]
  }
}
