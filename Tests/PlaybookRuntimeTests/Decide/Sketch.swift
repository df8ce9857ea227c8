import PlaybookIR
import PlaybookRuntime

/// A small program written in Swift, and leads for it. Each `add` gives the expression that asks for what was added.
struct Sketch {
  var program = Program()

  static let now = Self.instant("2026-03-02T15:00:00Z")

  static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(microseconds: 0) }

  // MARK: - Declarations

  mutating func field(
    _ path: String, _ type: ValueType = .yesNo, ask: String? = nil, isPrivate: Bool = false
  ) -> Expression {
    var field = Field(title: Title(path), type: type)
    field.ask = ask
    field.isPrivate = isPrivate
    if case .choice(let names) = type { field.members = names.map { Member(name: $0, spellings: []) } }
    program.fields.append(field)
    return Expression(.field, type, reference: .field(program.fields.count - 1), origin: .none)
  }

  mutating func event(_ name: String, _ fields: [(String, ValueType)] = []) -> Int {
    program.events.append(
      EventKind(title: Title(name), fields: fields.map { Field(title: Title($0.0), type: $0.1) }))
    return program.events.count - 1
  }

  mutating func fact(_ name: String, _ expression: Expression) -> Expression {
    program.facts.append(Fact(title: Title(name), value: .expression(expression)))
    return Expression(.fact, expression.type, reference: .part(program.facts.count - 1), origin: .none)
  }

  mutating func bands(
    _ name: String, of subject: Expression, _ rows: [BandTable.Row], otherwise: String
  ) -> Expression {
    let table = BandTable(subject: subject, rows: rows, otherwise: otherwise)
    program.facts.append(Fact(title: Title(name), value: .bands(table)))
    return Expression(.fact, .choice(table.names), reference: .part(program.facts.count - 1), origin: .none)
  }

  mutating func signal(_ name: String, _ condition: Expression) -> Expression {
    program.signals.append(Signal(title: Title(name), condition: condition))
    return Expression(.signal, .yesNo, reference: .part(program.signals.count - 1), origin: .none)
  }

  /// `tiers` get the expressions that ask for the criteria.
  mutating func icp(
    _ name: String, _ criteria: [(Icp.Role, String, Expression)],
    tiers: ([Expression]) -> [(String, Expression?)] = { _ in [] }
  ) -> Expression {
    let index = program.icps.count
    let own = criteria.indices.map { Self.criterion(of: index, $0) }
    program.icps.append(
      Icp(
        title: Title(name),
        criteria: criteria.map { Icp.Criterion(title: Title($0.1), role: $0.0, condition: $0.2) },
        tiers: tiers(own).map { Icp.Tier(title: Title($0.0), condition: $0.1) }))
    return Expression(.icpFits, .yesNo, reference: .part(index), origin: .none)
  }

  static func criterion(of icp: Int, _ index: Int) -> Expression {
    Expression(.criterion, .yesNo, reference: .item(part: icp, index: index), origin: .none)
  }

  mutating func checklist(
    _ name: String, _ items: [Checklist.Item], atLeast: Fixed, including: [Int] = []
  ) -> Expression {
    let of = items.reduce(Fixed.zero) { $0.adding($1.weight) ?? $0 }
    program.checklists.append(
      Checklist(title: Title(name), items: items, atLeast: atLeast, of: of, including: including))
    return Expression(.checklistPasses, .yesNo, reference: .part(program.checklists.count - 1), origin: .none)
  }

  static func item(of checklist: Int, _ index: Int) -> Expression {
    Expression(.item, .yesNo, reference: .item(part: checklist, index: index), origin: .none)
  }

  mutating func score(
    _ name: String, _ rules: [Score.Rule], groups: [Score.Group] = [], total: Score.Total? = nil
  ) -> Expression {
    program.scores.append(Score(title: Title(name), groups: groups, rules: rules, total: total))
    return Expression(.score, .points, reference: .part(program.scores.count - 1), origin: .none)
  }

  mutating func grade(_ name: String, _ form: Grade.Form) -> Expression {
    let grade = Grade(title: Title(name), form: form, cells: [])
    program.grades.append(grade)
    return Expression(.grade, .grade(grade.names), reference: .part(program.grades.count - 1), origin: .none)
  }

  mutating func stage(_ name: String, _ rungs: [(String, Expression?)]) {
    program.stages.append(
      Stage(title: Title(name), rungs: rungs.map { Stage.Rung(title: Title($0.0), condition: $0.1) }))
  }

  mutating func team(_ name: String, _ reps: [(String, Int)], overflow: String? = nil) -> Target {
    program.teams.append(
      Team(
        title: Title(name), reps: reps.map { Team.Rep(title: Title($0.0), weight: $0.1) }, capacity: nil,
        overflow: overflow, salt: name))
    return .team(program.teams.count - 1)
  }

  mutating func route(
    _ name: String, _ rows: [(String, Expression, Target)], otherwise: Target = .queue("inbound"),
    inDoubt: Target? = nil, never: Expression? = nil
  ) {
    program.routes.append(
      Route(
        title: Title(name),
        rows: rows.map { Route.Row(title: Title($0.0), condition: $0.1, target: $0.2) },
        otherwise: otherwise, inDoubt: inDoubt, never: never?.fieldIndex))
  }

  mutating func handoff(_ name: String, needs: [Expression], owner: Int? = nil) {
    program.handoffs.append(Handoff(title: Title(name), needs: needs.compactMap(\.fieldIndex), owner: owner))
  }

  mutating func playbook(
    _ name: String, applies: Expression? = nil, disqualify: [(String, Expression)] = [], qualified: Expression,
    route: Int? = nil, handoff: Int? = nil
  ) {
    program.playbooks.append(
      Playbook(
        title: Title(name), motion: nil, applies: applies,
        disqualifiers: disqualify.map { Condition(title: Title($0.0, label: $0.0), expression: $0.1) },
        qualified: qualified, route: route, handoff: handoff))
  }

  // MARK: - Leads

  /// A lead whose other fields are absent.
  func lead(_ values: [String: Value] = [:], unknown: [String: UnknownReason] = [:], events: [LeadEvent]? = nil) -> Lead
  {
    let fields = program.fields.map { field in
      if let value = values[field.title.name] { return FieldReading(.known(value), source: field.title.name) }
      return FieldReading(.unknown(unknown[field.title.name] ?? .absent))
    }
    return Lead(
      fields: fields, history: History(isSupplied: events != nil, events: events ?? []), problems: [])
  }

  func decide(
    _ values: [String: Value] = [:], unknown: [String: UnknownReason] = [:], events: [LeadEvent]? = nil,
    now: Instant = Self.now
  ) -> Decision {
    Interpreter(program: program).decide(lead(values, unknown: unknown, events: events), now: now)
  }
}

extension Title {
  init(_ name: String, label: String? = nil) { self.init(name, label: label, origin: .none) }
}

extension Expression {
  var fieldIndex: Int? {
    switch reference {
    case .field(let index): index
    case .none, .value, .part, .item, .list, .query: nil
    }
  }

  static func literal(_ value: Value, _ type: ValueType) -> Expression {
    Expression(.literal, type, reference: .value(value), origin: .none)
  }

  static func number(_ number: Fixed) -> Expression { literal(.number(number), .number) }

  static func text(_ text: String) -> Expression { literal(.text(Text(text)), .text) }

  static func query(
    _ form: EventQuery.Form, _ event: Int, field: Int? = nil, where filter: Expression? = nil, days: Int64? = nil,
    type: ValueType? = nil
  ) -> Expression {
    let natural: ValueType =
      switch form {
      case .any: .yesNo
      case .count, .days: .count
      case .first, .last: .time
      }
    return Expression(
      .event, type ?? natural,
      reference: .query(EventQuery(form: form, event: event, field: field, filter: filter, window: days.map(day))),
      origin: .none)
  }

  static func day(_ count: Int64) -> Int64 { count * 86_400_000_000 }

  /// A field of the event in a `where`.
  static func eventField(_ index: Int, _ type: ValueType) -> Expression {
    Expression(.eventField, type, reference: .field(index), origin: .none)
  }

  /// A yes/no over this and more operands.
  func with(_ op: Operator, _ others: Expression..., type: ValueType = .yesNo) -> Expression {
    Expression(op, type, [self] + others, origin: .none)
  }

  /// This and more operands under an operator, with the type that the operator gives.
  func typed(_ op: Operator, _ others: Expression...) -> Expression {
    let operands = [self] + others
    guard case .success(let type) = OperatorTable.check(op, operands.map(\.type)) else { return self }
    return Expression(op, type, operands, origin: .none)
  }

  static prefix func ! (condition: Expression) -> Expression { condition.with(.not) }
  static func && (left: Expression, right: Expression) -> Expression { left.with(.and, right) }
  static func || (left: Expression, right: Expression) -> Expression { left.with(.or, right) }
  static func >= (left: Expression, right: Fixed) -> Expression { left.with(.greaterOrEqual, .number(right)) }
}

extension Fixed: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self.init(whole: value) }

  /// `"12.5"`; text that is no number is 0.
  public init(stringLiteral value: String) { self = (try? Fixed.parse(value)) ?? .zero }
}

extension Interval {
  init(_ low: Fixed, _ high: Fixed) { self.init(low: low, high: high) }
}

extension Value {
  static let yes = Value.truth(true)
  static let no = Value.truth(false)
  static func count(_ number: Int) -> Value { .number(Fixed(whole: number)) }
  static func string(_ text: String) -> Value { .text(Text(text)) }
}

extension LeadEvent {
  /// `at` as RFC 3339; nil for an unknown past time.
  init(_ kind: Int, _ at: String?, receivedAt: String? = nil, id: String? = nil, _ fields: [Evaluation] = []) {
    self.init(
      kind: kind, at: at.map(Sketch.instant), receivedAt: (receivedAt ?? at).map(Sketch.instant),
      id: id.map { Text($0) }, fields: fields)
  }
}

extension Checklist.Item {
  static func when(_ name: String, _ condition: Expression, weight: Fixed = 1, ask: String? = nil) -> Self {
    Self(title: Title(name), value: .condition(condition), weight: weight, ask: ask)
  }

  static func points(_ name: String, _ table: PointTable, ask: String? = nil) -> Self {
    let greatest = (table.rows.map(\.points) + [table.otherwise].compactMap { $0 }).max() ?? .zero
    return Self(title: Title(name), value: .points(table), weight: greatest, ask: ask)
  }
}

extension Score.Rule {
  static func rule(
    _ name: String, _ value: Value, group: Int? = nil, upTo: Fixed? = nil, unknownCountsZero: Bool = false
  ) -> Self {
    Self(title: Title(name), group: group, value: value, upTo: upTo, unknownCountsZero: unknownCountsZero)
  }

  static func when(
    _ points: Fixed, _ condition: Expression, group: Int? = nil, upTo: Fixed? = nil, unknownCountsZero: Bool = false
  ) -> Self {
    rule(
      "when", .when(points: points, condition: condition), group: group, upTo: upTo,
      unknownCountsZero: unknownCountsZero)
  }

  static func each(
    _ points: Fixed, _ event: Int, every: Int = 1, _ clause: Score.Repeat = .every, where filter: Expression? = nil,
    days: Int64? = nil, group: Int? = nil, upTo: Fixed? = nil
  ) -> Self {
    let query = EventQuery(form: .count, event: event, filter: filter, window: days.map(Expression.day))
    return rule("each", .events(points: points, every: every, query, clause), group: group, upTo: upTo)
  }
}

extension ValueRange {
  static func from(_ low: Fixed?, below high: Fixed?) -> ValueRange {
    ValueRange(low: low.map { .number($0) }, high: high.map { .number($0) })
  }
}
