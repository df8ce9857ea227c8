package import PlaybookIR

/// Takes out of a decision whatever the private fields of a lead say, once and before anything is made of it.
///
/// Input: a program, then decisions that it made. Guarantee: no value of a private field of the lead or of an event is left
/// in the decision, nor one that was computed from such a value, nor what somebody typed into the history, of which nobody
/// knows what it holds. Whether something is known, every answer (yes, no, points, a grade) and every text of the book
/// stay; what is not known stays so, with its reason.
package struct Redaction: Sendable {
  private let program: Program
  /// By fact: whether its value is computed from a private one.
  private let hiddenFacts: [Bool]
  /// By route: whether it gives a lead to whom a private field names.
  private let hiddenPersons: [Bool]

  package init(_ program: Program) {
    self.program = program
    hiddenFacts = Self.hiddenFacts(of: program)
    hiddenPersons = program.routes.map { route in
      let targets = route.rows.map(\.target) + [route.otherwise] + [route.inDoubt].compactMap { $0 }
      return targets.contains { target in
        if case .person(let field) = target { program.isPrivate(field: field) } else { false }
      }
    }
  }

  /// Facts ask facts, so this goes on until nothing is added.
  private static func hiddenFacts(of program: Program) -> [Bool] {
    var hidden = Array(repeating: false, count: program.facts.count)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, fact) in program.facts.enumerated() where !hidden[index] {
        guard case .expression(let expression) = fact.value, program.shows(expression, hidden) else { continue }
        hidden[index] = true
        isSettled = false
      }
    }
    return hidden
  }

  package func hiding(_ decision: Decision) -> Decision {
    var decision = decision
    decision.isRedacted = true
    let isNameless = program.fields.contains { $0.isPrivate && $0.title.name.utf8.elementsEqual("id".utf8) }
    if isNameless { decision.leadID = nil }
    for index in decision.facts.indices where hiddenFacts.indices.contains(index) && hiddenFacts[index] {
      guard case .known(let value) = decision.facts[index], !value.isAnswer else { continue }
      decision.facts[index] = .unknown(.absent)
      decision.hiddenFacts.insert(index)
    }
    for index in decision.routes.indices { hide(&decision.routes[index], of: index) }
    for index in decision.handoffs.indices { hide(&decision.handoffs[index], of: index) }
    for index in decision.cadences.indices { hide(&decision.cadences[index], of: index, isNameless: isNameless) }
    let targets = decision.playbook.flatMap {
      program.playbooks.indices.contains($0) ? program.playbooks[$0].targets : nil
    }
    for (index, target) in (targets ?? []).enumerated() where decision.targets.indices.contains(index) {
      guard case .clock(var outcome) = decision.targets[index], case .clock(let timer) = target.value else { continue }
      hide(&outcome, of: timer)
      decision.targets[index] = .clock(outcome)
    }
    for index in decision.changes.indices {
      decision.changes[index].alternatives = decision.changes[index].alternatives.map { $0.map(hiding) }
      for (place, changes) in decision.changes[index].alternatives.enumerated() {
        if changes.contains(where: \.isHidden) { decision.changes[index].gains[place] = [] }
      }
    }
    decision.reasons = decision.reasons.map { hiding($0) }
    if let brief = decision.brief {
      decision.brief?.topics = brief.topics.map { Brief.Topic(title: $0.title, reads: $0.reads.map(hiding)) }
    }
    return decision
  }

  // MARK: - Reasons

  private func hiding(_ reason: Reason) -> Reason {
    var reason = reason
    reason.reads = reason.reads.map(hiding)
    switch reason.outcome {
    case .value(.known(let value), _) where !value.isAnswer && isHidden(reason):
      reason.outcome = .hidden
      reason.points = nil
    case .destination(let destination):
      if isPersonHidden(inPart: reason.part) { reason.outcome = .destination(destination.withoutPerson) }
    case _: break
    }
    reason.children = reason.children.map { hiding($0) }
    return reason
  }

  private func isHidden(_ reason: Reason) -> Bool {
    if let expression = reason.expression { return program.shows(expression, hiddenFacts) }
    guard reason.kind == .fact, let name = reason.name else { return false }
    return zip(program.facts, hiddenFacts).contains { $1 && $0.title.name.utf8.elementsEqual(name.utf8) }
  }

  private func hiding(_ read: Read) -> Read {
    var read = read
    if read.isPrivate, read.why == nil {
      read.evaluation = .unknown(.absent)
      read.isHidden = true
    }
    if let age = read.age, program.isPrivate(field: age.stamp) { read.age = nil }
    return read
  }

  /// Proposals are made of the book's constants; what the lead says now is its own.
  private func hiding(_ change: Change) -> Change {
    guard case .field(let field) = change.subject, program.isPrivate(field: field), change.before.why == nil else {
      return change
    }
    var change = change
    change.before = .unknown(.absent)
    change.isHidden = true
    return change
  }

  // MARK: - Routes and hand-offs

  private func isPersonHidden(inPart part: String?) -> Bool {
    guard let part else { return false }
    return zip(program.routes, hiddenPersons).contains { $1 && "route.\($0.title.name)".utf8.elementsEqual(part.utf8) }
  }

  private func hide(_ route: inout RouteOutcome, of index: Int) {
    guard hiddenPersons.indices.contains(index), hiddenPersons[index] else { return }
    route.destination = route.destination.withoutPerson
    route.candidates = route.candidates.map(\.withoutPerson)
    route.inDoubt = route.inDoubt?.withoutPerson
  }

  private func hide(_ outcome: inout HandoffOutcome, of index: Int) {
    guard program.handoffs.indices.contains(index) else { return }
    let handoff = program.handoffs[index]
    if hidesOwners {
      outcome.owner = nil
      outcome.source = nil
    }
    // A reason that the book lists is a word of the book.
    if let reason = outcome.rejection,
      !handoff.rejections.contains(where: { $0.title.name.utf8.elementsEqual(reason.utf8) })
    {
      outcome.rejection = nil
    }
    for (position, timer) in handoff.timers.enumerated() where outcome.timers.indices.contains(position) {
      hide(&outcome.timers[position], of: timer)
    }
  }

  /// Whether the owner of a lead may be whom a private field names.
  private var hidesOwners: Bool {
    hiddenPersons.contains(true)
      || program.events.contains { kind in
        kind.fields.contains { field in
          field.isPrivate && ["owner", "new_owner", "sdr"].contains { $0.utf8.elementsEqual(field.title.name.utf8) }
        }
      }
  }

  // MARK: - Times

  /// A moment that a private field says, and those that are counted from it.
  private func hide(_ outcome: inout TimerOutcome, of timer: SLATimer) {
    outcome.zone = shown(outcome.zone)
    if hidesOwners, timer.countedIn == .owner, outcome.clock != .wall { outcome.clock = .business(of: nil) }
    let isHidden = ([timer.start] + timer.stops).contains { point in
      if case .field(let field) = point { program.isPrivate(field: field) } else { false }
    }
    guard isHidden else { return }
    outcome.startedAt = nil
    outcome.dueAt = nil
    outcome.stoppedAt = nil
    outcome.escalations = []
  }

  private func hide(_ outcome: inout CadenceOutcome, of index: Int, isNameless: Bool) {
    guard program.cadences.indices.contains(index) else { return }
    outcome.cause = outcome.cause?.withoutTexts
    outcome.zone = shown(outcome.zone)
    // Systems like to name an enrolment after its lead.
    if isNameless { outcome.enrolment = nil }
    // Steps are counted from one another, so one hidden moment hides those that are still to come.
    let isHidden = program.cadences[index].steps.contains { step in
      if case .around(_, .field(let field)) = step.when { program.isPrivate(field: field) } else { false }
    }
    for position in outcome.steps.indices {
      outcome.steps[position].cause = outcome.steps[position].cause?.withoutTexts
      outcome.steps[position].zone = shown(outcome.steps[position].zone)
      guard isHidden else { continue }
      if outcome.steps[position].state != .done { outcome.steps[position].at = nil }
      outcome.steps[position].ownTime = nil
      outcome.steps[position].dueBy = nil
      outcome.steps[position].until = nil
      outcome.steps[position].moves = []
    }
    if isHidden { outcome.until = nil }
  }

  /// Nil for a zone that a private field names; times are then told in the book's.
  private func shown(_ zone: ResolvedZone?) -> ResolvedZone? {
    guard let zone else { return nil }
    let isHidden = program.fields.contains { $0.isPrivate && $0.title.name.utf8.elementsEqual(zone.source.utf8) }
    return isHidden ? nil : zone
  }
}

extension Program {
  fileprivate func isPrivate(field index: Int) -> Bool { fields.indices.contains(index) && fields[index].isPrivate }

  /// Whether the value of `expression` may hold that of a private field.
  fileprivate func shows(_ expression: Expression, _ hiddenFacts: [Bool]) -> Bool {
    switch (expression.op.nature, expression.reference) {
    case (.field, .field(let field)): isPrivate(field: field)
    case (.query, .query(let query)): isPrivate(query)
    case (.part, .part(let index)): expression.op == .fact && hiddenFacts.indices.contains(index) && hiddenFacts[index]
    case _: expression.operands.contains { shows($0, hiddenFacts) }
    }
  }
}

extension Value {
  /// A yes or a no is what the book makes of values, and no value of its own.
  fileprivate var isAnswer: Bool {
    if case .truth = self { true } else { false }
  }
}

extension RouteOutcome.Destination {
  fileprivate var withoutPerson: Self {
    if case .person = self { .hiddenPerson } else { self }
  }
}

extension CadenceCause {
  /// Without what somebody typed.
  fileprivate var withoutTexts: CadenceCause {
    switch self {
    case .stoppedByHand: .stoppedByHand(reason: nil)
    case .holdByHand: .holdByHand(reason: nil)
    case .recordedSkip: .recordedSkip(reason: nil)
    case _: self
    }
  }
}
