import PlaybookIR

/// What a plan asks of histories: events become leads of programs of their own, one for each kind.
struct HistoryPlan: Sendable {
  /// The names that are read of every event; the first is that of its type.
  let projection: Projection
  /// Numbers the kinds that are asked about, from 1.
  let types: WordTable
  /// By that number less 1.
  let kinds: [Kind]

  struct Kind: Sendable {
    let index: Int
    let fields: [FieldTables]
    let featureWords: Int
    let program: ColumnProgram
    /// Columns of numbers, and the leads that say when they heard of it.
    let at: Int
    let receivedAt: Int
    let isReceivedKnown: Int
    let answers: [Answer]
    /// Which of several events at one moment comes first takes part in an answer.
    let needsOrder: Bool
  }

  /// An answer with its columns.
  struct Answer: Sendable {
    let answer: EventAnswer
    let filter: Int
    /// The column that the measure reads.
    let source: Int
    /// The column of the leads that takes the answer.
    let target: Int
  }

  /// Nil where no needed column rests on a history.
  init?(_ builder: PlanBuilder, _ program: ColumnProgram, zones: any ZoneLibrary) throws {
    var wanted: [Int: [(answer: EventAnswer, target: Int)]] = [:]
    for (number, column) in program.eventSets + program.eventNumbers {
      let answer = builder.eventAnswers[number]
      wanted[answer.kind, default: []].append((answer, column))
    }
    guard !wanted.isEmpty else { return nil }
    let order = wanted.keys.sorted()
    types = WordTable(order.map { Text(builder.program.events[$0].title.name) })
    var slots = ["type": 0]
    var names = ["type"]
    for kind in order {
      for name in builder.eventBuilders[kind]?.program.fields.flatMap(\.sourceNames) ?? [] where slots[name] == nil {
        slots[name] = names.count
        names.append(name)
      }
    }
    projection = Projection(names: names)
    kinds = try order.map { kind in
      guard let events = builder.eventBuilders[kind] else { throw NotInColumns() }
      return try Kind(kind, events, wanted[kind] ?? [], slots: slots, zones: zones)
    }
  }
}

extension HistoryPlan.Kind {
  init(
    _ index: Int, _ builder: PlanBuilder, _ wanted: [(answer: EventAnswer, target: Int)], slots: [String: Int],
    zones: any ZoneLibrary
  ) throws {
    var builder = builder
    let at = try builder.numbers(ofField: EventFields.at)
    let receivedAt = try builder.numbers(ofField: EventFields.receivedAt)
    var bits = [receivedAt.known]
    var ints = [at.low, receivedAt.low]
    for (answer, _) in wanted {
      bits.append(answer.filter)
      switch answer.measure {
      case .value(_, let value): ints.append(value)
      case .holds(_, let set): bits.append(set)
      case .count, .days, .any, .moment, .points, .lift: break
      }
    }
    let read = Set(
      builder.features.map(\.field) + builder.numberFields.map(\.field)
        + [EventFields.at, EventFields.receivedAt, EventFields.id]
    ).sorted()
    let layout = try FieldLayout(read, builder, slots: slots, kept: EventFields.id, zones: zones)
    fields = layout.fields
    featureWords = layout.featureWords
    let program = ColumnProgram(
      builder, featurePlaces: layout.places, featureWords: layout.featureWords, bits: bits, ints: ints)
    self.program = program
    self.index = index
    self.at = program.place(of: at.low)
    self.receivedAt = program.place(of: receivedAt.low)
    isReceivedKnown = program.place(of: receivedAt.known)
    needsOrder = wanted.contains { $0.answer.measure.needsOrder }
    answers = wanted.map { answer, target in
      let source =
        switch answer.measure {
        case .value(_, let value): program.place(of: value)
        case .holds(_, let set): program.place(of: set)
        case .count, .days, .any, .moment, .points, .lift: 0
        }
      return HistoryPlan.Answer(
        answer: answer, filter: program.place(of: answer.filter), source: source, target: target)
    }
  }
}

extension EventAnswer {
  /// Whether the answer needs events of this kind alone: what `loses … since last` counts from, and the rules that are
  /// lifted together, may be of other kinds.
  func readsOnly(_ kind: Int, _ program: Program) -> Bool {
    switch measure {
    case .points(let score, let rule):
      guard case .losesWithout(_, _, let other) = program.scores[score].rules[rule].decay else { return true }
      return other == kind
    case .lift(let score):
      return program.scores[score].rules.allSatisfy { rule in
        guard case .events(_, _, let query, _) = rule.value else { return true }
        if case .losesWithout(_, _, let other) = rule.decay, other != kind { return false }
        return query.event == kind && query.filter == nil
      }
    case .count, .days, .any, .moment, .value, .holds: return true
    }
  }
}

/// The tables of the fields that a plan reads, and the place of each feature's bit.
struct FieldLayout {
  let fields: [FieldTables]
  let places: [Int]
  let featureWords: Int

  init(
    _ read: [Int], _ builder: PlanBuilder, slots: [String: Int], kept: Int?, zones: any ZoneLibrary
  ) throws(NotInColumns) {
    var fields: [FieldTables] = []
    var places = [Int](repeating: 0, count: builder.features.count)
    var nextBit = 0
    let columns = builder.numberFields
    for field in read {
      let numbers = builder.features.indices.filter { builder.features[$0].field == field }
      // Fields share words, but where it can be helped none has bits in two.
      if nextBit % 64 + numbers.count > 64 { nextBit = (nextBit + 63) / 64 * 64 }
      let tables = try FieldTables(
        builder.program.fields[field], features: numbers.map { builder.features[$0] }, firstBit: nextBit,
        slots: slots, program: builder.program, context: builder.context, zones: zones,
        numberColumn: columns.firstIndex { $0.field == field && $0.view == .value },
        sizeColumn: columns.firstIndex { $0.field == field && $0.view == .size }, keepsText: kept == field)
      for (bit, number) in numbers.enumerated() { places[number] = nextBit + bit }
      nextBit += numbers.count
      fields.append(tables)
    }
    self.fields = fields
    self.places = places
    featureWords = (nextBit + 63) / 64
  }
}
