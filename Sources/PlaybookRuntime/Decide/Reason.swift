package import PlaybookIR

/// A node of the proof: what was asked, what came out, what was read, and the nodes it rests on. Every rendering of an
/// explanation is made from this tree; it holds no free text and no timings.
package struct Reason: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case verdict, playbook, applies, disqualifier, qualified
    case fact, signal
    case icp, criterion, tier
    case checklist, item
    case score, group, rule
    /// On the way to the points of a rule: by events how many were `seen`, `expired` and `counted`, and their points
    /// `undecayed` and `decayed`; of any rule the points `uncapped` where its own limit changes them.
    case step
    /// What `never below` added to a score's sum.
    case lift
    case grade, axis
    case stage, rung
    case route, row, otherwise
    /// A rep whom a team's choice passes over; `role` says until when.
    case away
    case handoff, need
    /// A clock of a hand-off: its outcome is its state, and `role` the clock that counts.
    case timer
    case target
    /// A node of an expression: `op` says which. Logical operators and `if` have their operands as children; any other
    /// is a leaf with its reads, and with a `reference` child for each part that it asks.
    case expression
    /// A question to another part (`icp.midmarket fits`): `part` names it, `name` the criterion or item; its own
    /// tree stands elsewhere.
    case reference
  }

  /// Why a row of a route that would match, or may, gives way to the rows below it.
  package enum PassedOver: String, Sendable, CaseIterable {
    case personUnknown = "person unknown"
    case personInNoTeam = "person in no team"
    case excluded
  }

  package var kind: Kind
  /// The part that this node is, belongs to or asks: `icp.midmarket`.
  package var part: String?
  package var name: String?
  package var label: String?
  package var outcome: Outcome
  /// Whether what is unknown leaves this node open: it may come out differently once the lead is complete.
  package var isOpen: Bool
  /// The expression that an expression or a reference proves; nil for the others.
  package var expression: Expression?
  package var reads: [Read]
  package var points: Interval?
  /// For a criterion its role, for limits what they are, for a row where it leads: `must`, `up to 20`, `rep sam`.
  package var role: String?
  package var passedOver: PassedOver?
  package var origin: Origin
  package var children: [Reason]

  package init(
    _ kind: Kind, part: String? = nil, name: String? = nil, label: String? = nil, outcome: Outcome,
    isOpen: Bool = false, expression: Expression? = nil, reads: [Read] = [], points: Interval? = nil,
    role: String? = nil, passedOver: PassedOver? = nil, origin: Origin, children: [Reason] = []
  ) {
    self.kind = kind
    self.part = part
    self.name = name
    self.label = label
    self.outcome = outcome
    self.isOpen = isOpen
    self.expression = expression
    self.reads = reads
    self.points = points
    self.role = role
    self.passedOver = passedOver
    self.origin = origin
    self.children = children
  }

  /// The outcome as a truth value; nil for nodes that have another kind of outcome.
  package var truth: Truth? { outcome.truth }
  /// Why an expression, a reference, a fact or a need is unknown; nil when it is known or open for another reason.
  package var why: UnknownReason? { outcome.why }
  package var op: Operator? { expression?.op }
  /// What a leaf or a reference asks; nil for a logical operator, which shows its operands instead.
  package var asked: Expression? {
    guard let expression else { return nil }
    switch expression.op.nature {
    case .logic: return nil
    case .part, .field, .query, .eventField, .value: return expression
    }
  }
}

/// What a node of the proof came to.
package enum Outcome: Sendable {
  case truth(Truth)
  case verdict(Verdict)
  /// Of an expression, a reference or a fact, with the type that it is shown as.
  case value(Evaluation, ValueType)
  case points(Interval)
  case count(Int)
  /// What is still possible, in the grade's order; a single one is certain.
  case possible([String])
  /// A playbook or a rung; nil for none.
  case name(String?)
  case destination(RouteOutcome.Destination)
  /// Of a row or an `otherwise` whose target cannot take the lead.
  case passedOver
  /// Of a rep who is not there today: the last day.
  case away(until: CivilDate)
  /// Of a needed field, with why it is not known.
  case need(UnknownReason?)
  case handoff(HandoffOutcome.State)
  case timer(TimerOutcome.State)
  case touches(done: Int, atLeast: Int)
  /// A figure of the team, which no single lead decides.
  case team
  /// A known value that is not to be shown.
  case hidden

  package var truth: Truth? {
    switch self {
    case .truth(let truth): truth
    case .value(.known(.truth(let truth)), _): Truth(truth)
    case .value(.unknown, _): .unknown
    case .need(let why): why == nil ? .yes : .unknown
    case .verdict, .value, .points, .count, .possible, .name, .destination, .passedOver, .away, .handoff, .timer,
      .touches, .team, .hidden:
      nil
    }
  }

  package var why: UnknownReason? {
    switch self {
    case .value(.unknown(let why), _): why
    case .need(let why): why
    case .truth, .verdict, .value, .points, .count, .possible, .name, .destination, .passedOver, .away, .handoff,
      .timer, .touches, .team, .hidden:
      nil
    }
  }

  /// As documents and people read it: `yes`, `unknown`, a verdict, a tier, a grade, a stage, a value such as
  /// `10,000 USD`, points such as `65 to 85`, or a destination such as `rep sam`.
  package var text: String {
    switch self {
    case .truth(let truth): truth.rawValue
    case .verdict(let verdict): verdict.rawValue
    case .value(let evaluation, let type): evaluation.text(as: type)
    case .points(let points): points.text
    case .count(let count): "\(count)"
    case .possible(let names): names.joined(separator: " or ")
    case .name(let name): name ?? "none"
    case .destination(let destination): destination.text
    case .passedOver: "passed over"
    case .away: "away"
    case .need(let why): (why == nil ? Truth.yes : .unknown).rawValue
    case .handoff(let state): state.rawValue
    case .timer(let state): state.rawValue
    case .touches(let done, let atLeast): "\(done) of \(atLeast)"
    case .team: "team"
    case .hidden: "hidden"
    }
  }
}

/// A value that a condition read.
package struct Read: Sendable {
  package enum Subject: Sendable {
    /// Index into `Program.fields`.
    case field(Int)
    /// A question to the history, or to the clocks of a zone.
    case query(Expression)
  }

  package var subject: Subject
  /// The source name it was taken from, where that is not the field's own path.
  package var source: String?
  package var evaluation: Evaluation
  package var type: ValueType
  package var isPrivate: Bool
  /// Whether the value is known and was taken out.
  package var isHidden = false
  /// Whether the lead said nothing and the field's default stepped in.
  package var isDefault: Bool
  /// Of an answer that does not count for ever.
  package var age: AnswerAge?

  package init(
    _ subject: Subject, source: String? = nil, _ evaluation: Evaluation, type: ValueType, isPrivate: Bool,
    isDefault: Bool = false, age: AnswerAge? = nil
  ) {
    self.subject = subject
    self.source = source
    self.evaluation = evaluation
    self.type = type
    self.isPrivate = isPrivate
    self.isDefault = isDefault
    self.age = age
  }

  /// Index into `Program.fields`; nil for the history.
  package var fieldIndex: Int? {
    switch subject {
    case .field(let index): index
    case .query: nil
    }
  }
  /// Canonical text of the value; nil when unknown.
  package var value: String? { evaluation.canonical }
  /// The value as people read it: `10,000 USD`.
  package var shown: String? { evaluation.canonical == nil ? nil : evaluation.text(as: type) }
  package var why: UnknownReason? { isHidden ? nil : evaluation.why }

  /// The field's path; for the history, the query as written: `count of page_view in last 30 days`.
  package func name(in program: Program) -> String {
    switch subject {
    case .field(let index): program.fields.indices.contains(index) ? program.fields[index].title.name : ""
    case .query(let expression): ExpressionText(program).text(expression)
    }
  }
}
