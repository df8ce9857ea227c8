import PlaybookIR
import PlaybookRuntime

/// Leads near the tests of a book: each test's own, and it with one or a few values that the book's constants cut apart.
///
/// Guarantee: the same book and tests give the same leads in the same order; how many there are is bounded.
struct LeadSamples {
  struct Sample {
    var lead: Lead
    var now: Instant
    /// Which test it began with, and what is different: `budget 10,000 USD`, `without pain`.
    var test: String
    var changes: [String]
  }

  private(set) var samples: [Sample] = []
  private let program: Program
  private let constants: Constants
  private var random = MixedNumbers(state: 0x9E37_79B9_7F4A_7C15)

  static let singles = 1_200
  static let combinations = 400

  init(_ program: Program, _ tests: [PreparedTest]) {
    self.program = program
    let bases = tests.compactMap { test in
      test.lead.map { Sample(lead: $0, now: test.plan.now, test: test.plan.label, changes: []) }
    }
    constants = Constants(program, bases.map(\.lead))
    let edits = bases.map { self.edits(of: $0) }
    samples = bases
    let all = zip(bases, edits).flatMap { base, edits in edits.map { $0(base) } }
    let stride = max(1, (all.count + Self.singles - 1) / Self.singles)
    samples += all.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    guard !bases.isEmpty else { return }
    for _ in 0..<Self.combinations {
      let base = random.below(bases.count)
      var sample = bases[base]
      for _ in 0..<(2 + random.below(3)) where !edits[base].isEmpty {
        sample = edits[base][random.below(edits[base].count)](sample)
      }
      samples.append(sample)
    }
  }

  private typealias Edit = (Sample) -> Sample

  private func edits(of base: Sample) -> [Edit] {
    var edits: [Edit] = []
    for (index, field) in program.fields.enumerated() where field.type != .events {
      for value in constants.values(of: index, field, now: base.now) {
        edits.append { sample in
          var sample = sample
          sample.lead.fields[index] = FieldReading(.known(value))
          // Values of tests are among them, and what is private stays so.
          let shown = field.isPrivate ? "(hidden)" : value.display(as: field.type)
          sample.changes.append("\(field.title.name) \(shown)")
          return sample
        }
      }
      edits.append { sample in
        var sample = sample
        sample.lead.fields[index] =
          field.defaultValue.map { FieldReading(.known($0), isDefault: true) } ?? FieldReading(.unknown(.absent))
        sample.changes.append("no \(field.title.name)")
        return sample
      }
    }
    for (kind, event) in program.events.enumerated() {
      for age in constants.ages { edits += self.edits(adding: kind, event, age: age) }
    }
    if !base.lead.history.events.isEmpty {
      edits.append { sample in
        var sample = sample
        sample.lead.history.events.removeLast(min(1, sample.lead.history.events.count))
        sample.changes.append("without the last event")
        return sample
      }
    }
    for wait in constants.waits {
      edits.append { sample in
        var sample = sample
        sample.now = Instant(microseconds: sample.now.microseconds + wait)
        sample.changes.append("\(Duration.elapsed(microseconds: wait).words) later")
        return sample
      }
    }
    return edits
  }

  private func edits(adding kind: Int, _ event: EventKind, age: Int64) -> [Edit] {
    let shown = event.fields.filter { !$0.isPrivate }.map(\.title.name)
    let names = event.fields.map(\.title.name)
    // One event for each value of one field; the others are not known.
    var contents: [[Evaluation]] = [event.fields.map { _ in .unknown(.absent) }]
    for (index, field) in event.fields.enumerated() {
      for value in constants.values(ofEvent: kind, field: index, field) {
        var content = contents[0]
        content[index] = .known(value)
        contents.append(content)
      }
    }
    return contents.map { content in
      { sample in
        var sample = sample
        let at = Instant(microseconds: sample.now.microseconds - age)
        let event = LeadEvent(kind: kind, at: at, receivedAt: nil, fields: content)
        var events = sample.lead.history.events
        events.insert(event, at: events.firstIndex { $0.at.map { at < $0 } ?? false } ?? events.count)
        sample.lead.history = History(isSupplied: true, events: events)
        let said = zip(names, content).compactMap { name, value in
          value.canonical.map { " with \(name) \(shown.contains(name) ? $0 : "(hidden)")" }
        }
        sample.changes.append(
          "\(program.events[kind].title.name) \(Duration.elapsed(microseconds: age).words) ago\(said.joined())")
        return sample
      }
    }
  }
}

/// Numbers that look like chance and are always the same.
private struct MixedNumbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}

// MARK: - Constants

/// What the book compares each field with, and what its tests say of it.
private struct Constants {
  private var fields: [Int: [Value]] = [:]
  private var eventFields: [[Int]: [Value]] = [:]
  /// How long ago an event may be so that a rule tells it from a later one, in microseconds.
  private(set) var ages: [Int64]
  /// How much later it may be.
  private(set) var waits: [Int64]
  private static let hour: Int64 = 3_600_000_000
  private static let day = Instant.microsecondsPerDay

  init(_ program: Program, _ leads: [Lead]) {
    ages = [Self.hour, Self.day]
    waits = [Self.hour / 2, Self.day, 2 * Self.day, 7 * Self.day]
    for expression in program.everyExpression { note(expression, in: program, event: nil) }
    for score in program.scores {
      for rule in score.rules {
        if case .events(_, _, let query, _) = rule.value { note(query, in: program) }
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
    waits = Array(Self.unique(waits).prefix(60))
  }

  private static func unique(_ values: [Int64]) -> [Int64] { Array(Set(values.filter { $0 > 0 })).sorted() }

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
