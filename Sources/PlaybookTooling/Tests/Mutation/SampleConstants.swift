import PlaybookIR
import PlaybookRuntime

/// What the book compares each field with, and what its tests say of it.
struct SampleConstants: Sendable {
  private var fields: [Int: [Value]] = [:]
  private var eventFields: [[Int]: [Value]] = [:]
  /// How long ago an event may be so that a rule tells it from a later one, in microseconds.
  private(set) var ages: [Int64]
  /// How much later it may be.
  private(set) var waits: [Int64]
  /// How many events in a row may make a difference.
  private(set) var counts: [Int]
  static let hour: Int64 = 3_600_000_000
  static let day = Instant.microsecondsPerDay

  init(_ program: Program, _ leads: [Lead]) {
    ages = [Self.hour, Self.day]
    counts = [2]
    waits = [Self.hour / 2, Self.day, 2 * Self.day, 7 * Self.day]
    for expression in program.everyExpression { note(expression, in: program, event: nil) }
    for score in program.scores {
      for rule in score.rules {
        if case .events(let points, let every, let query, _) = rule.value {
          note(query, in: program)
          let group = rule.group.map { score.groups[$0] }
          for bound in [rule.upTo, group?.atMost, group?.atLeast].compactMap({ $0 }) where points != .zero {
            addCount(bound.units / points.units * Int64(every) + 1)
          }
          addCount(Int64(every))
        }
        if let expires = rule.expires { addAges(expires) }
        switch rule.decay {
        case .loses(_, let every)?, .losesWithout(_, let every, _)?: addAges(every)
        case .halves(let days)?: addAges(Int64(days) * Self.day)
        case nil: break
        }
      }
    }
    for (subject, ranges) in program.everyTable {
      for value in ranges.flatMap({ [$0.low, $0.high] }).compactMap({ $0 }) { note([value], in: subject) }
    }
    for field in program.fields {
      if let size = field.freshness?.size { waits += [size - Self.day / 2, size + Self.day / 2] }
    }
    for length in program.everyLength { waits += [length - Self.hour / 2, length + Self.hour / 2].filter { $0 > 0 } }
    for lead in leads {
      for (index, reading) in lead.fields.enumerated() {
        if case .known(let value) = reading.evaluation { add([value], to: index) }
      }
    }
    ages = Self.unique(ages)
    counts = Array(Set(counts)).sorted()
    waits = Array(Self.unique(waits).prefix(60))
  }

  private static func unique(_ values: [Int64]) -> [Int64] { Array(Set(values.filter { $0 > 0 })).sorted() }

  /// This many, and one less: a border stands between them. Larger counts than a test would have are left out.
  private mutating func addCount(_ count: Int64) {
    counts += [count.magnitude, count.magnitude &- 1].filter { (2...12).contains($0) }.map { Int($0) }
  }

  private mutating func addAges(_ size: Int64) { ages += [size - Self.day / 2, size, size + Self.day / 2] }

  private mutating func add(_ values: [Value], to field: Int) {
    for value in values where fields[field]?.contains(value) != true { fields[field, default: []].append(value) }
  }

  // MARK: - Gathering

  private mutating func note(_ query: EventQuery, in program: Program) {
    if let window = query.window { addAges(window) }
    if let filter = query.filter { note(filter, in: program, event: query.event) }
  }

  private mutating func note(_ expression: Expression, in program: Program, event: Int?) {
    var values = expression.operands.compactMap { operand -> Value? in
      if case .value(let value) = operand.reference { value } else { nil }
    }
    if case .list(let list) = expression.reference, program.lists.indices.contains(list) {
      values += program.lists[list].values.prefix(3).map { .text($0) }
    }
    if !values.isEmpty {
      if let event { note(values, ofEvent: event, in: expression) } else { note(values, in: expression) }
    }
    if case .query(let query) = expression.reference { note(query, in: program) }
    if case .query? = expression.operands.first?.reference {
      for case .number(let number) in values { addCount(Int64(number.whole) + 1) }
    }
    for operand in expression.operands { note(operand, in: program, event: event) }
  }

  /// Every field beneath may be what the values are held against.
  private mutating func note(_ values: [Value], in expression: Expression) {
    expression.forEach { node in
      if case .field(let index) = node.reference, node.op == .field { add(values, to: index) }
    }
  }

  private mutating func note(_ values: [Value], ofEvent event: Int, in expression: Expression) {
    expression.forEach { node in
      guard case .field(let index) = node.reference, node.op == .eventField else { return }
      for value in values where eventFields[[event, index]]?.contains(value) != true {
        eventFields[[event, index], default: []].append(value)
      }
    }
  }

  // MARK: - Values

  func values(of index: Int, _ field: Field, now: Instant) -> [Value] {
    Self.values(fields[index] ?? [], as: field.type, now: now)
  }

  func values(ofEvent event: Int, field: Int, _ declared: Field) -> [Value] {
    Self.values(eventFields[[event, field]] ?? [], as: declared.type, now: nil)
  }

  private static func values(_ constants: [Value], as type: ValueType, now: Instant?) -> [Value] {
    var values: [Value] = []
    func add(_ value: Value?) { if let value, !values.contains(value) { values.append(value) } }
    switch type {
    case .yesNo: values = [.truth(true), .truth(false)]
    case .choice(let names): values = names.map { .member($0) }
    case .count, .number, .percent, .points:
      for case .number(let number) in constants {
        for near in [number] + number.neighbours where type != .count || (near.isWhole && !near.isNegative) {
          add(.number(near))
        }
      }
      add(.number(.zero))
      add(.number(.one))
    case .money:
      for constant in constants {
        guard case .money(let money) = constant else { continue }
        for units in [money.units, money.units - Money.scale, money.units + Money.scale] where units >= 0 {
          add(.money(Money(units: units, currency: money.currency)))
        }
      }
    case .date, .time: moments(constants, as: type, now: now).forEach { add($0) }
    case .country:
      for case .country(let code) in constants { add(.country(code)) }
      add(.country("NZ"))
    case .list(let element):
      let single = Self.values(constants.flatMap(\.elements), as: element, now: now)
      single.forEach { add(.list([$0])) }
      add(.list(single))
      add(.list([]))
    case .text, .domain, .url, .phone, .timezone, .email:
      for case .text(let text) in constants.flatMap(\.elements) {
        add(.text(type == .email && !text.contains(Text("@")) ? Text("x@" + text.string) : text))
      }
      if type != .timezone { add(.text(Text(type == .email ? "x@other.example" : "other"))) }
    case .grade, .duration, .clock, .events: break
    }
    return values
  }

  /// As far from now as the durations and numbers that the field is held against.
  private static func moments(_ constants: [Value], as type: ValueType, now: Instant?) -> [Value] {
    guard let now else { return [] }
    var values: [Value] = constants.filter { constant in
      switch constant {
      case .date: type == .date
      case .time: type == .time
      case _: false
      }
    }
    var days: [Int64] = [0]
    for constant in constants {
      switch constant {
      case .number(let number): days.append(Int64(number.whole))
      case .duration(let duration): days.append((duration.microseconds ?? duration.count * 30 * day) / day)
      case .truth, .money, .text, .member, .country, .date, .time, .clock, .list: break
      }
    }
    for count in unique(days.flatMap { [$0 - 1, $0, $0 + 1] } + [1]) {
      for distance in [count, -count] {
        let moment = Instant(microseconds: now.microseconds + distance * day)
        values.append(type == .time ? .time(moment) : .date(moment.date))
        if type == .time { values.append(.time(Instant(microseconds: moment.microseconds + day / 2))) }
      }
    }
    return values
  }
}

extension Value {
  fileprivate var elements: [Value] { if case .list(let values) = self { values } else { [self] } }
}

extension Instant {
  /// The date in UTC.
  fileprivate var date: CivilDate {
    let day = Instant.microsecondsPerDay
    let floored = microseconds >= 0 ? microseconds / day : (microseconds - day + 1) / day
    return CivilDate(days: Int32(truncatingIfNeeded: floored))
  }
}

extension Program {
  /// Those of parts and outputs; what stands in events' filters is beneath them.
  fileprivate var everyExpression: [Expression] {
    var all = parts.flatMap { expressions(of: $0) }
    all += stages.flatMap(\.rungs).compactMap(\.condition) + routes.flatMap(\.rows).map(\.condition)
    for playbook in playbooks {
      all += [playbook.applies].compactMap { $0 } + playbook.disqualifiers.map(\.expression) + [playbook.qualified]
    }
    for cadence in cadences {
      let moments =
        cadence.stops.map(\.when) + cadence.branches.map(\.when) + cadence.tracks.map(\.when)
        + cadence.steps.flatMap(\.guards).map(\.when)
      for moment in moments.flatMap(\.any) { if case .condition(let condition) = moment { all.append(condition) } }
    }
    return all
  }

  fileprivate var everyTable: [(Expression, [ValueRange])] {
    var tables: [(Expression, [ValueRange])] = []
    for fact in facts {
      if case .bands(let table) = fact.value { tables.append((table.subject, table.rows.map(\.range))) }
    }
    for item in checklists.flatMap(\.items) {
      if case .points(let table) = item.value { tables.append((table.subject, table.rows.map(\.range))) }
    }
    for rule in scores.flatMap(\.rules) {
      if case .table(let table) = rule.value { tables.append((table.subject, table.rows.map(\.range))) }
    }
    return tables
  }

  /// Lengths of time after which something is different, in microseconds.
  fileprivate var everyLength: [Int64] {
    var lengths: [Duration] = []
    for handoff in handoffs { lengths += handoff.timers.map(\.length) }
    for target in playbooks.flatMap(\.targets) {
      if case .clock(let timer) = target.value { lengths.append(timer.length) }
    }
    for cadence in cadences {
      lengths += cadence.branches.compactMap(\.within) + cadence.steps.compactMap { $0.due?.within }
      for step in cadence.steps {
        switch step.when {
        case .day(let day): lengths.append(Duration(count: Int64(day), unit: .days))
        case .after(let duration): lengths.append(duration)
        case .around: break
        }
      }
    }
    return lengths.map { duration in
      switch duration.unit {
      case .months: duration.count * 30 * Instant.microsecondsPerDay
      case .businessDays: duration.count * Instant.microsecondsPerDay
      case .businessHours: duration.count * Instant.microsecondsPerDay / 24
      case .seconds, .minutes, .hours, .days, .weeks: duration.microseconds ?? 0
      }
    }
  }
}
