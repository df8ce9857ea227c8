package import PlaybookIR

/// One small edit of a book.
package struct Mutant: Sendable {
  /// Its number in the order in which the book's edits are made; the same book gives the same numbers.
  package let number: Int
  /// Where in the book: `checklist.bant.budget`.
  package let part: String
  /// `` `timeline_days <= 180` becomes `timeline_days < 180` ``
  package let change: String
  package let origin: Origin

  /// The edit as a sentence.
  package var sentence: String { "in `\(part)`, \(change)" }
}

extension Program {
  /// Every edit that gives another book that compiles, in written order of each kind.
  package var mutants: [Mutant] {
    var maker = MutantMaker(self, wanted: nil)
    _ = maker.edited()
    return maker.found
  }

  /// The book with one of its edits; nil where that gives none.
  package func with(_ mutant: Mutant) -> Program? {
    var maker = MutantMaker(self, wanted: mutant.number)
    let program = maker.edited()
    return program.verify().isEmpty ? program : nil
  }
}

/// Goes once through a program and comes by every edit: to list them all, or to make the one that is wanted.
///
/// Guarantee: indices stay what they are (what is dropped becomes what never decides), so that whatever points into the
/// program still points at the same thing.
struct MutantMaker {
  private let wanted: Int?
  private var count = 0
  private(set) var found: [Mutant] = []
  let original: Program
  let words: ExpressionText
  /// Where the next edits are made.
  var part = ""

  init(_ program: Program, wanted: Int?) {
    original = program
    self.wanted = wanted
    words = ExpressionText(program)
  }

  // MARK: - Offers

  /// Comes by one edit: true when it is the one to make.
  mutating func offers(_ change: @autoclosure () -> String, at origin: Origin) -> Bool {
    defer { count += 1 }
    if let wanted { return wanted == count }
    found.append(Mutant(number: count, part: part, change: change(), origin: origin))
    return false
  }

  /// A number with its two neighbours.
  mutating func step(_ value: inout Fixed, _ what: String, at origin: Origin, from least: Fixed? = nil) {
    let old = value
    for new in old.neighbours where least.map({ new >= $0 }) ?? true {
      if offers("\(what) \(old) becomes \(new)", at: origin) { value = new }
    }
  }

  /// Points or a weight, one more: a test that sees them sees one less as well.
  mutating func more(_ value: inout Fixed, _ what: String, at origin: Origin) {
    guard let new = value.neighbours.first else { return }
    if offers("\(what) \(value) becomes \(new)", at: origin) { value = new }
  }

  mutating func step(_ value: inout Int, _ what: String, at origin: Origin, from least: Int = 1) {
    let old = value
    for new in [old + 1, old - 1] where new >= least {
      if offers("\(what) \(old) becomes \(new)", at: origin) { value = new }
    }
  }

  mutating func step(_ value: inout Duration, _ what: String, at origin: Origin) {
    let old = value
    for count in [old.count + 1, old.count - 1] where count != 0 && (count > 0) == (old.count > 0) {
      let new = Duration(count: count, unit: old.unit)
      if offers("\(what) `\(old.words)` becomes `\(new.words)`", at: origin) { value = new }
    }
  }

  /// Elapsed time: by a day where it is whole days, else by an hour.
  mutating func step(_ value: inout Int64, _ what: String, at origin: Origin) {
    let old = value
    let unit = old % Instant.microsecondsPerDay == 0 ? Instant.microsecondsPerDay : Instant.microsecondsPerDay / 24
    for new in [old + unit, old - unit] where new > 0 {
      let change =
        "\(what) `\(Duration.elapsed(microseconds: old).words)` becomes "
        + "`\(Duration.elapsed(microseconds: new).words)`"
      if offers(change, at: origin) { value = new }
    }
  }

  /// Two rows that stand below each other change places.
  mutating func swapRows<Row: Titled>(_ rows: inout [Row], _ what: String, count: Int) {
    for index in 0..<max(0, count - 1) {
      let (upper, lower) = (rows[index].title, rows[index + 1].title)
      if offers("\(what) `\(lower.name)` is moved above `\(upper.name)`", at: lower.origin) {
        rows.swapAt(index, index + 1)
      }
    }
  }

  // MARK: - Expressions

  mutating func edit(_ expression: inout Expression) { expression = edited(expression, ofEvent: nil) }

  /// `event`: of the kind whose `where` it is.
  mutating func edit(_ expression: inout Expression?, ofEvent event: Int? = nil) {
    expression = expression.map { edited($0, ofEvent: event) }
  }

  private mutating func edited(_ old: Expression, ofEvent event: Int?) -> Expression {
    var result = old
    let words = self.words
    func note(_ new: Expression) -> String {
      "`\(words.condition(old, ofEvent: event))` becomes `\(words.condition(new, ofEvent: event))`"
    }
    if let op = old.op.opposite {
      let new = old.with(op)
      if offers(note(new), at: old.origin) { result = new }
    }
    for (index, operand) in old.operands.enumerated() where old.op.hasThresholds {
      guard case .value(let value) = operand.reference else { continue }
      for neighbour in value.neighbours {
        let new = old.with(operand.with(.value(neighbour)), at: index)
        if offers(note(new), at: old.origin) { result = new }
      }
    }
    if case .query(var query) = old.reference {
      let before = count
      edit(&query, at: old.origin)
      if isMade(since: before) { result = old.with(.query(query)) }
    }
    for (index, operand) in old.operands.enumerated() {
      let before = count
      let new = edited(operand, ofEvent: event)
      if isMade(since: before) { result = old.with(new, at: index) }
    }
    return result
  }

  /// Whether the wanted edit was among those that were come by.
  private func isMade(since before: Int) -> Bool { wanted.map { (before..<count).contains($0) } ?? false }

  mutating func edit(_ query: inout EventQuery, at origin: Origin) {
    var window = query.window
    if var size = query.window {
      step(&size, "the window", at: origin)
      window = size
    }
    var filter = query.filter
    edit(&filter, ofEvent: query.event)
    query = EventQuery(form: query.form, event: query.event, field: query.field, filter: filter, window: window)
  }

  // MARK: - Tables

  /// A border between two rows belongs to both of them.
  mutating func edit(_ ranges: [ValueRange], as type: ValueType, at origin: Origin) -> [ValueRange] {
    var borders: [Value] = []
    for border in ranges.flatMap({ [$0.low, $0.high] }).compactMap({ $0 }) where !borders.contains(border) {
      borders.append(border)
    }
    var result = ranges
    for border in borders {
      for new in border.neighbours {
        let change = "the border `\(border.source(as: type))` becomes `\(new.source(as: type))`"
        guard offers(change, at: origin) else { continue }
        result = ranges.map { range in
          ValueRange(low: range.low == border ? new : range.low, high: range.high == border ? new : range.high)
        }
      }
    }
    return result
  }

  mutating func edit(_ table: inout PointTable, at origin: Origin) {
    edit(&table.subject)
    let ranges = edit(table.rows.map(\.range), as: table.subject.type, at: origin)
    for index in table.rows.indices {
      table.rows[index].range = ranges[index]
      more(&table.rows[index].points, "the points of row \(index + 1),", at: origin)
    }
    if var points = table.otherwise {
      more(&points, "the points of `else`,", at: origin)
      table.otherwise = points
    }
  }

  mutating func edit(_ table: inout BandTable, at origin: Origin) {
    edit(&table.subject)
    let ranges = edit(table.rows.map(\.range), as: table.subject.type, at: origin)
    for index in table.rows.indices { table.rows[index].range = ranges[index] }
  }

  mutating func edit(_ axis: inout Grade.Axis) {
    edit(&axis.subject)
    for index in axis.bands.indices {
      step(&axis.bands[index].from, "the band `\(axis.bands[index].name)` from", at: axis.subject.origin)
    }
  }
}

extension PointTable {
  /// Of all rows: what an item's weight is.
  var greatest: Fixed { (rows.map(\.points) + [otherwise].compactMap { $0 }).max() ?? .zero }
}

// MARK: - Neighbours

extension Fixed {
  /// One step of the last place that is used, up and down.
  var neighbours: [Fixed] {
    var step = Fixed.scale
    while units % step != 0 { step /= 10 }
    return [adding(Fixed(units: step)), subtracting(Fixed(units: step))].compactMap { $0 }
  }
}

extension Value {
  fileprivate var neighbours: [Value] {
    switch self {
    case .number(let number): number.neighbours.map { .number($0) }
    case .money(let money):
      [money.units + Money.scale, money.units - Money.scale].map {
        .money(Money(units: $0, currency: money.currency))
      }
    case .date(let date): [date.adding(days: 1), date.adding(days: -1)].compactMap { $0 }.map { .date($0) }
    case .duration(let duration):
      [duration.count + 1, duration.count - 1].filter { $0 > 0 }.map {
        .duration(Duration(count: $0, unit: duration.unit))
      }
    case .time(let time):
      [Instant.microsecondsPerDay, -Instant.microsecondsPerDay].map {
        .time(Instant(microseconds: time.microseconds + $0))
      }
    case .truth, .text, .member, .country, .clock, .list: []
    }
  }
}

extension Operator {
  /// What people write by mistake.
  fileprivate var opposite: Operator? {
    switch self {
    case .less: .lessOrEqual
    case .lessOrEqual: .less
    case .greater: .greaterOrEqual
    case .greaterOrEqual: .greater
    case .equal: .notEqual
    case .notEqual: .equal
    case .and: .or
    case .or: .and
    case .before: .after
    case .after: .before
    case .minimum: .maximum
    case .maximum: .minimum
    case _: nil
    }
  }

  fileprivate var hasThresholds: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .between, .inLast, .inNext, .before, .after,
      .add, .subtract, .multiply, .divide, .minimum, .maximum:
      true
    case _: false
    }
  }
}

extension Expression {
  func with(_ op: Operator) -> Expression {
    Expression(op, type, operands, reference: reference, origin: origin)
  }

  func with(_ reference: Reference) -> Expression {
    Expression(op, type, operands, reference: reference, origin: origin)
  }

  func with(_ operand: Expression, at index: Int) -> Expression {
    var operands = operands
    operands[index] = operand
    return Expression(op, type, operands, reference: reference, origin: origin)
  }

  /// A condition that is always yes, or always no.
  static func constant(_ truth: Bool, at origin: Origin) -> Expression {
    Expression(.literal, .yesNo, reference: .value(.truth(truth)), origin: origin)
  }
}
