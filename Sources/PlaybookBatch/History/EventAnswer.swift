import PlaybookIR

/// One thing that a plan wants to know about the history of every lead: a column of numbers or a set of leads.
struct EventAnswer: Hashable {
  enum Measure: Hashable {
    case count
    /// Days on which there is an event.
    case days
    /// Whether there is any.
    case any
    /// When the first or last one was.
    case moment(isLast: Bool)
    /// A number of the first or last one.
    case value(isLast: Bool, Ints)
    /// Whether the first or last one is in a set of events.
    case holds(isLast: Bool, Bits)
    /// What the events give by a rule of a score.
    case points(score: Int, rule: Int)
    /// By how much `never below` lifts a score.
    case lift(score: Int)

    /// Whether the order of the events takes part.
    var needsOrder: Bool {
      switch self {
      case .count, .days, .any: false
      case .moment, .value, .holds, .points, .lift: true
      }
    }
  }

  /// Index into `Program.events`.
  let kind: Int
  /// A set of that kind's events: those for which the `where` is yes.
  let filter: Bits
  /// Elapsed microseconds.
  let window: Int64?
  let measure: Measure

  var isNumber: Bool {
    switch measure {
    case .count, .days, .moment, .value, .points, .lift: true
    case .any, .holds: false
    }
  }
}

/// The events of one kind as leads of a program of their own, so that a `where` becomes columns as any condition does.
enum EventFields {
  /// What every event has, before the kind's own fields.
  static let at = 0
  static let receivedAt = 1
  static let id = 2
  static let own = 3

  /// The program whose leads are the events of a kind.
  static func program(of kind: EventKind, in book: Program) -> Program {
    var program = Program()
    program.book = book.book
    program.lists = book.lists
    var at = Field(title: Title("at", origin: .none), type: .time)
    // The door gives an event without a time a place of its own.
    at.isRequired = true
    program.fields = [
      at, Field(title: Title("received_at", origin: .none), type: .time),
      Field(title: Title("id", origin: .none), type: .text),
    ]
    program.fields += kind.fields.map { field in
      var field = field
      field.isRequired = false
      return field
    }
    return program
  }

  /// A `where` as a condition of that program.
  static func condition(_ expression: Expression) -> Expression {
    var reference = expression.reference
    if expression.op == .eventField, case .field(let field) = reference { reference = .field(own + field) }
    return Expression(
      expression.op == .eventField ? .field : expression.op, expression.type,
      expression.operands.map { condition($0) }, reference: reference, origin: expression.origin)
  }
}
