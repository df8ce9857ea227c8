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
    /// On the way to the points of a rule by events: how many were `seen`, `expired` and `counted`, and the points
    /// before limits, `undecayed` and `decayed`.
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
  /// `yes`, `no`, `unknown`, `passed over`, a verdict, a tier, a grade, a stage, a value as people read it, points such
  /// as `65 to 85`, or a destination such as `rep sam`.
  package var outcome: String
  /// Whether what is unknown leaves this node open: it may come out differently once the lead is complete.
  package var isOpen: Bool
  /// Why an expression is unknown; nil when it is known or open for another reason.
  package var why: UnknownReason?
  package var op: Operator?
  /// An expression as the author would write it.
  package var condition: String?
  package var reads: [Read]
  package var points: Interval?
  /// For a criterion its role, for limits what they are, for a row where it leads: `must`, `up to 20`, `rep sam`.
  package var role: String?
  package var passedOver: PassedOver?
  package var origin: Origin
  package var children: [Reason]

  package init(
    _ kind: Kind, part: String? = nil, name: String? = nil, label: String? = nil, outcome: String,
    isOpen: Bool = false, why: UnknownReason? = nil, op: Operator? = nil, condition: String? = nil, reads: [Read] = [],
    points: Interval? = nil, role: String? = nil, passedOver: PassedOver? = nil, origin: Origin,
    children: [Reason] = []
  ) {
    self.kind = kind
    self.part = part
    self.name = name
    self.label = label
    self.outcome = outcome
    self.isOpen = isOpen
    self.why = why
    self.op = op
    self.condition = condition
    self.reads = reads
    self.points = points
    self.role = role
    self.passedOver = passedOver
    self.origin = origin
    self.children = children
  }
}

/// A value that a condition read.
package struct Read: Sendable {
  /// Index into `Program.fields`; nil for the history.
  package var fieldIndex: Int?
  /// The field's path; for the history, the query as written: `count of page_view in last 30 days`.
  package var field: String
  /// The source name it was taken from, where that is not the field's own path.
  package var source: String?
  /// Canonical text of the value; nil when unknown.
  package var value: String?
  /// The value as people read it: `10,000 USD`.
  package var shown: String?
  package var why: UnknownReason?
  package var isPrivate: Bool
  /// Whether the lead said nothing and the field's default stepped in.
  package var isDefault: Bool
  /// Of an answer that does not count for ever.
  package var age: AnswerAge?

  package init(
    field: String, fieldIndex: Int? = nil, source: String? = nil, value: String?, shown: String?,
    why: UnknownReason?, isPrivate: Bool, isDefault: Bool = false, age: AnswerAge? = nil
  ) {
    self.isDefault = isDefault
    self.age = age
    self.fieldIndex = fieldIndex
    self.field = field
    self.source = source
    self.value = value
    self.shown = shown
    self.why = why
    self.isPrivate = isPrivate
  }
}
