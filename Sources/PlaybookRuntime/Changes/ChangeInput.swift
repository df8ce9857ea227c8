import PlaybookIR

/// Something about a lead that may be different, and what it may be instead.
struct ChangeInput {
  struct Option {
    /// nil for events.
    let value: Value?
    /// Of events.
    let count: Int
    let settings: [Circuit.Setting]
  }

  enum Kind {
    /// With its cells in order, from the least up where the type has an order.
    case field(Int, AnswerCells)
    case events(EventQuery, LeadEvent)
  }

  let kind: Kind
  let before: Evaluation
  /// What is nearest to the present first.
  let options: [Option]
}

/// Finds what may be different about a lead: the fields that can change, those that are not known, and events that a score
/// counts where the history can change.
///
/// Order: what is not known, then what is known, both as written in the book; then events in the order of their rules.
struct ChangeInputs {
  private static let mostEvents = 5

  let builder: CircuitBuilder
  let cutter: AnswerCutter
  /// Whether large values are tried where constants do not cut the answers of a field.
  private var isWide = false

  init(builder: CircuitBuilder, cutter: AnswerCutter) {
    self.builder = builder
    self.cutter = cutter
  }

  var widened: ChangeInputs {
    var inputs = self
    inputs.isWide = true
    return inputs
  }

  private var base: LeadEvaluation { builder.circuit.base }
  private var program: Program { base.program }

  /// Of the steps that the goal rests on.
  func inputs(for goal: Int) -> [ChangeInput] {
    let cone = builder.circuit.cone(of: goal)
    let fields = program.fields.indices.filter { index in
      guard let step = builder.fields[index], cone[step], program.fields[index].type != .events else { return false }
      return program.fields[index].canChange || !base.reading(ofField: index).evaluation.isUsable
    }
    let ordered = fields.sorted { left, right in
      let isOpen = [left, right].map { !base.reading(ofField: $0).evaluation.isUsable }
      if isOpen[0] != isOpen[1] { return isOpen[0] }
      return program.fields[left].title.origin.precedes(program.fields[right].title.origin)
    }
    return ordered.map(input) + events(in: cone)
  }

  // MARK: - Fields

  private func input(_ index: Int) -> ChangeInput {
    let cells = cutter.cells(of: index)
    let before = base.reading(ofField: index).evaluation
    var values: [Value] = []
    for cell in nearest(cells, to: before) {
      guard case .known(let example) = cell.example else { continue }
      let grid = cells.isExact ? nil : AnswerGrid(program.fields[index].type, like: example)
      // No word of ours stands for all that somebody may write.
      if !cells.isExact, grid == nil, cell.shape == .any || cell.shape == .other { continue }
      for value in [example] + cell.ends(grid, isWide: isWide) where !values.contains(value) && before != .known(value)
      {
        values.append(value)
      }
    }
    return ChangeInput(
      kind: .field(index, cells), before: before,
      options: values.map { .init(value: $0, count: 0, settings: settings(index, $0)) })
  }

  /// An answer that is given now is fresh.
  func settings(_ index: Int, _ value: Value) -> [Circuit.Setting] {
    var settings = [Circuit.Setting(step: builder.fields[index] ?? 0, value: .known(value))]
    if let stamp = program.fields[index].freshness?.stamp, let step = builder.fields[stamp] {
      settings.append(.init(step: step, value: .known(base.stamp(of: stamp))))
    }
    return settings
  }

  /// The cells from that of `value` outwards, upwards first; from the least up when there is none.
  private func nearest(_ cells: AnswerCells, to value: Evaluation) -> [AnswerCell] {
    guard case .known(let value) = value, let own = cells.cells.lastIndex(where: { $0.starts(atOrBefore: value) })
    else { return cells.cells }
    let order = cells.cells.indices.sorted { (abs($0 - own), own - $0) < (abs($1 - own), own - $1) }
    return order.map { cells.cells[$0] }
  }

  // MARK: - Events

  private func events(in cone: [Bool]) -> [ChangeInput] {
    guard program.fields.contains(where: { $0.type == .events && $0.canChange }) else { return [] }
    var inputs: [ChangeInput] = []
    var seen: [LeadEvent] = []
    for place in builder.eventRules where cone[place.step] {
      guard case .events(_, _, let query, _) = program.scores[place.score].rules[place.rule].value,
        let event = base.event(for: query),
        !seen.contains(where: { $0.kind == event.kind && $0.fields == event.fields })
      else { continue }
      seen.append(event)
      let options = (1...Self.mostEvents).map { count in
        ChangeInput.Option(value: nil, count: count, settings: settings(adding: event, count))
      }
      let count = base.matches(query, needsTime: false).count
      inputs.append(
        ChangeInput(kind: .events(query, event), before: .known(.number(Fixed(whole: count))), options: options))
    }
    return inputs
  }

  /// What the questions to the history and the rules by events come to with so many more of them.
  private func settings(adding event: LeadEvent, _ count: Int) -> [Circuit.Setting] {
    let changed = LeadEvaluation(
      program: program, lead: base.lead.adding(event, count), context: base.context, table: base.clocks.table,
      zones: base.clocks.zones, isExplained: false)
    var settings: [Circuit.Setting] = []
    for (query, step) in builder.queries where query.event == event.kind {
      settings.append(.init(step: step, value: changed.answer(query)))
    }
    for (index, score) in program.scores.enumerated() {
      var gains: [(gains: [EventPoints.Gain], upTo: Fixed?)] = []
      let rules = builder.eventRules.filter { $0.score == index }
      guard rules.contains(where: { score.rules[$0.rule].reads(eventKind: event.kind) }) else { continue }
      for place in rules where score.neverBelow != nil || score.rules[place.rule].reads(eventKind: event.kind) {
        let (points, _) = changed.decide(score.rules[place.rule], of: score, &gains)
        settings.append(.init(step: place.step, value: Evaluation(points.points)))
      }
      guard let floor = score.neverBelow else { continue }
      let lift = DailyFloor.lift(to: floor, gains, now: base.context.now, zone: base.clocks.table.book)
      settings.append(.init(step: builder.lifts[index], value: Evaluation(Interval(lift))))
    }
    return settings
  }
}

extension Score.Rule {
  /// Whether events of this kind may change what it gives.
  fileprivate func reads(eventKind kind: Int) -> Bool {
    guard case .events(_, _, let query, _) = value else { return false }
    if case .losesWithout(_, _, kind)? = decay { return true }
    return query.event == kind
  }
}

extension LeadEvaluation {
  /// Now, as the stamp's field holds it.
  func stamp(of field: Int) -> Value {
    program.fields[field].type == .date ? .date(context.today) : .time(context.now)
  }

  /// An event of this moment that the query sees; nil when none of the values that its `where` names makes one.
  func event(for query: EventQuery) -> LeadEvent? {
    guard program.events.indices.contains(query.event) else { return nil }
    let fields = program.events[query.event].fields
    var candidates = fields.map { _ in [Evaluation.unknown(.absent)] }
    query.filter?.forEach { node in
      for operand in node.operands {
        guard operand.op == .eventField, case .field(let index) = operand.reference, fields.indices.contains(index)
        else { continue }
        for value in node.operands.compactMap(\.literalValue) + program.words(node.reference) {
          candidates[index].append(.known(value))
        }
      }
      if node.op == .eventField, node.type == .yesNo, case .field(let index) = node.reference {
        candidates[index] += [.yes, .no]
      }
      if node.op == .eventField, case .choice(let names) = node.type, case .field(let index) = node.reference {
        candidates[index] += names.prefix(8).map { .known(.member($0)) }
      }
    }
    var mixtures: [[Evaluation]] = [[]]
    for values in candidates {
      mixtures = mixtures.flatMap { mixture in values.map { mixture + [$0] } }
      if mixtures.count > 256 { mixtures = Array(mixtures.prefix(256)) }
    }
    let events = mixtures.lazy.map { fields in
      LeadEvent(kind: query.event, at: self.context.now, receivedAt: self.context.now, fields: fields)
    }
    return events.first { event in query.filter.map { self.evaluate($0, on: event).truth == .yes } ?? true }
  }
}

extension Program {
  /// The first of the texts that a node's list names.
  fileprivate func words(_ reference: Reference) -> [Value] {
    guard case .list(let index) = reference, lists.indices.contains(index) else { return [] }
    return lists[index].values.prefix(1).map { .text($0) }
  }
}

extension Expression {
  fileprivate var literalValue: Value? {
    if case .value(let value) = reference { value } else { nil }
  }
}

extension Lead {
  /// With so many more of an event that happens now.
  func adding(_ event: LeadEvent, _ count: Int) -> Lead {
    var lead = self
    lead.history.isSupplied = true
    let place = history.events.firstIndex { later in event.at.map { now in later.at.map { $0 > now } ?? false } ?? false
    }
    lead.history.events.insert(
      contentsOf: [LeadEvent](repeating: event, count: count), at: place ?? history.events.endIndex)
    return lead
  }
}

extension AnswerCell {
  /// Whether an ordered cell begins at or before a value; of other cells whether it is the value.
  fileprivate func starts(atOrBefore value: Value) -> Bool {
    switch shape {
    case .value(let own): own == value || own.isBefore(value)
    case .range(let from, _): from.map { $0 == value || $0.isBefore(value) } ?? true
    case .like(let own): own == value
    case .other, .any: true
    case .noAnswer: false
    }
  }

  /// Both ends of a range; `isWide`: where it has none, a large value and the greatest.
  fileprivate func ends(_ grid: AnswerGrid?, isWide: Bool) -> [Value] {
    guard let grid else { return [] }
    let large = isWide ? [grid.wide[1], grid.greatest].map(grid.value) : []
    switch shape {
    case .range(let from, let below?):
      return [from, grid.steps(around: below)?.first.map { grid.value($0 - 1) }].compactMap { $0 }
    case .range(let from, nil): return [from].compactMap { $0 } + large
    case .any: return large
    case .value, .like, .other, .noAnswer: return []
    }
  }
}

extension Value {
  /// Of two of one ordered kind; amounts in different currencies have no order here.
  func isBefore(_ other: Value) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.money(let left), .money(let right)):
      left.currency.utf8.elementsEqual(right.currency.utf8) && left.units < right.units
    case (.date(let left), .date(let right)): left < right
    case (.time(let left), .time(let right)): left < right
    case (_, _): false
    }
  }
}

extension AnswerGrid {
  /// The grid of an ordered type, in the currency of the value; nil for other types.
  init?(_ type: ValueType, like value: Value) {
    switch (type, value) {
    case (.money, .money(let money)): self.init(type, currency: money.currency)
    case (.count, _), (.number, _), (.percent, _), (.date, _), (.time, _): self.init(type, currency: "")
    case (_, _): return nil
    }
  }

  /// A step far below 0 and one far above, beyond which little is, and with which sums and products stay in range.
  var wide: [Int64] {
    type == .date || type == .time ? [least, greatest] : [max(least, -(greatest / 1_000_000)), greatest / 1_000_000]
  }

  func step(of value: Value) -> Int64? { steps(around: value).flatMap { $0.count == 2 ? $0[0] : nil } }
}
