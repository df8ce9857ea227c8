/// A checked expression. Names are resolved: `reference` holds indices into the program's arrays.
package struct Expression: Sendable {
  package let op: Operator
  package let type: ValueType
  package let operands: [Expression]
  package let reference: Reference
  /// Where it was written; not part of the fingerprint.
  package let origin: Origin

  package init(
    _ op: Operator, _ type: ValueType, _ operands: [Expression] = [], reference: Reference = .none, origin: Origin
  ) {
    self.op = op
    self.type = type
    self.operands = operands
    self.reference = reference
    self.origin = origin
  }
}

/// What a leaf of an expression stands for.
package indirect enum Reference: Sendable {
  case none
  /// `literal`
  case value(Value)
  /// `field`: index into `Program.fields`. `eventField`: index into the event kind's fields.
  case field(Int)
  /// `fact`, `signal`, `icpFits`, `checklistPasses`, `score`, `grade`: index into the program's array of that kind.
  case part(Int)
  /// `criterion`, `item`: the part's index and the index within it.
  case item(part: Int, index: Int)
  /// `isInList` and its kin: index into `Program.lists`.
  case list(Int)
  /// `event`
  case query(EventQuery)
}

/// An aggregate over the history of one kind of event.
package struct EventQuery: Sendable {
  package enum Form: String, Sendable, CaseIterable {
    case count = "count of"
    case days = "count of days with"
    case any
    case first
    case last
  }

  package let form: Form
  /// Index into `Program.events`.
  package let event: Int
  /// With `first` and `last`: the event's field that is read; nil reads its instant.
  package let field: Int?
  /// Reads only the event's own fields (`eventField`), literals and lists.
  package let filter: Expression?
  /// Elapsed microseconds: 0 ≤ now − at < window; nil sees all of the past.
  package let window: Int64?

  package init(form: Form, event: Int, field: Int? = nil, filter: Expression? = nil, window: Int64? = nil) {
    self.form = form
    self.event = event
    self.field = field
    self.filter = filter
    self.window = window
  }
}

/// A place in the book's files, for explanations; `line` and `column` count from 1.
package struct Origin: Hashable, Sendable {
  /// Index into `Program.files`.
  package let file: Int32
  package let line: Int32
  package let column: Int32

  package init(file: Int, line: Int, column: Int) {
    self.file = Int32(truncatingIfNeeded: file)
    self.line = Int32(truncatingIfNeeded: line)
    self.column = Int32(truncatingIfNeeded: column)
  }

  package static let none = Origin(file: -1, line: 0, column: 0)
}
