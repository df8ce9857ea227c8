import PlaybookIR
import PlaybookRuntime

/// A plan all of whose answers are in columns.
struct ColumnPlan: Sendable {
  let projection: Projection
  /// Of the program's fields those that are read, parallel to `fields`.
  let fieldNumbers: [Int]
  let fields: [FieldTables]
  let featureWords: Int
  let program: ColumnProgram
  let answers: Answers
  /// The rules that are evaluated: their places in `Program.ruleNames`, and the columns of the leads for which they hold.
  let rules: [(number: Int, place: Int)]
  /// By place in `fields`: the column of the leads whose answer is too old.
  let stale: [(field: Int, place: Int)]
  let history: HistoryPlan?
  let book: Program
  let context: EvaluationContext

  init(
    _ program: Program, _ columns: [ResultColumn], now: Instant, zones: any ZoneLibrary, readsAll: Bool
  ) throws {
    // A required answer that is too old makes the lead unusable, which the door has to say.
    if program.fields.contains(where: { $0.isRequired && $0.freshness != nil }) { throw NotInColumns() }
    let zone = (try? zones.zone(program.book.zone).get()) ?? .utc
    let context = EvaluationContext(program, now: now, zone: zone)
    var builder = PlanBuilder(program, context: context)
    let paths = columns.map { column in
      column.key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
        String(decoding: Array($0), as: UTF8.self)
      }
    }
    // Each part behind those that it asks, so that no chain of parts is followed down the call stack.
    try builder.prepare(for: paths)
    let outputs = try paths.map { try builder.output($0) }
    let rules = builder.rules

    var kept: Int?
    for case .text(let field, _) in outputs { kept = field }
    let used = Set(builder.features.map(\.field) + builder.numberFields.map(\.field) + [kept].compactMap { $0 })
    fieldNumbers = program.fields.indices.filter { field in
      readsAll || used.contains(field) || program.fields[field].isRequired || program.fields[field].type == .events
    }
    var slots: [String: Int] = [:]
    var names: [String] = []
    for name in fieldNumbers.flatMap({ program.fields[$0].sourceNames }) where slots[name] == nil {
      slots[name] = names.count
      names.append(name)
    }
    projection = Projection(names: names)

    let layout = try FieldLayout(fieldNumbers, builder, slots: slots, kept: kept, zones: zones)
    fields = layout.fields
    featureWords = layout.featureWords

    let staleFields = fieldNumbers.enumerated().compactMap { index, field in
      builder.stale[field].map { (field: index, leads: $0) }
    }
    var bits = rules.map(\.leads) + staleFields.map(\.leads)
    var ints: [Ints] = []
    for output in outputs {
      bits += output.columns.bits
      ints += output.columns.ints
    }
    let compiled = ColumnProgram(
      builder, featurePlaces: layout.places, featureWords: layout.featureWords, bits: bits, ints: ints)
    self.program = compiled
    history = try HistoryPlan(builder, compiled, zones: zones)
    book = program
    self.context = context
    answers = Answers(outputs, columns, compiled)
    self.rules = rules.map { ($0.number, compiled.place(of: $0.leads)) }
    stale = staleFields.map { ($0.field, compiled.place(of: $0.leads)) }
  }
}

extension OutputColumn {
  /// What the answers are made of.
  fileprivate var columns: (bits: [Bits], ints: [Ints]) {
    switch self {
    case .words(let sets): (sets.map(\.leads), [])
    case .number(let number, let known): ([known], [number])
    case .names(let names): (names.map(\.leads), [])
    case .text(_, let known): ([known], [])
    }
  }
}

extension PlanBuilder {
  /// The rules whose parts were worked out, with the leads for which they hold.
  fileprivate var rules: [(number: Int, leads: Bits)] {
    // In the order of `Program.ruleNames`.
    var all: [Bits?] = []
    for (index, icp) in program.icps.enumerated() {
      all += icps[index]?.criteria.map(\.yes) ?? icp.criteria.map { _ in nil }
    }
    for (index, checklist) in program.checklists.enumerated() {
      all += checklists[index]?.items.map(\.yes) ?? checklist.items.map { _ in nil }
    }
    for (index, score) in program.scores.enumerated() {
      all += scores[index]?.rules.map(\.outcome.yes) ?? score.rules.map { _ in nil }
    }
    for (index, route) in program.routes.enumerated() {
      all += routes[index]?.rows ?? route.rows.map { _ in nil }
    }
    return all.enumerated().compactMap { number, leads in leads.map { (number, $0) } }
  }
}

extension Field {
  /// Every name that the field is read from.
  var sourceNames: [String] { [title.name] + reads + (currencySource.map { [$0] } ?? []) }
}

/// Decides the leads of a block that columns can hold. The memory of one thread.
final class ColumnDecider {
  private let plan: ColumnPlan
  private let converter: Converter
  private let kernel: Kernel
  private let history: HistoryStage?
  private var fired: [Int]
  private var stale: [Int]

  init(_ plan: ColumnPlan) {
    self.plan = plan
    kernel = Kernel(plan.program, now: plan.context.now)
    history = plan.history.map { HistoryStage($0, plan.book, plan.context) }
    converter = Converter(plan.fields, featureWords: plan.featureWords, numbers: kernel.ints)
    fired = plan.rules.map { _ in 0 }
    stale = plan.stale.map { _ in 0 }
  }

  func decide(_ block: RawBlock, into results: inout ResultBlock) {
    converter.convert(block)
    history?.answer(block, converter, into: kernel, plan.program)
    converter.finish(block)
    kernel.spreadFeatures(converter.features, words: plan.featureWords, count: block.count)
    kernel.run(count: block.count)
    plan.answers.write(kernel, converter, count: block.count, into: &results)
    for (index, rule) in plan.rules.enumerated() { fired[index] += count(rule.place, block) }
    for (index, field) in plan.stale.enumerated() { stale[index] += count(field.place, block) }
  }

  /// Whether the block's lead has to be decided on its own.
  func isLeftOut(_ lead: Int) -> Bool { converter.unusual[lead] }

  /// The leads of a set that are decided here.
  private func count(_ place: Int, _ block: RawBlock) -> Int {
    let (column, decided) = (kernel.column(place), converter.decided)
    var count = 0
    for word in 0..<(block.count + 63) / 64 { count &+= (column[word] & decided[word]).nonzeroBitCount }
    return count
  }

  /// What was noticed here and about single leads, whose notes cover all fields and rules of the program.
  func notes(with single: DecisionNotes) -> DecisionNotes {
    let reasons = DecisionNotes.reasons
    var notes = DecisionNotes(fields: plan.fieldNumbers.count, rules: plan.rules.count)
    for (index, field) in plan.fieldNumbers.enumerated() {
      for reason in reasons.indices {
        notes.holes[index * reasons.count + reason] =
          converter.holes[index * reasons.count + reason] + single.holes[field * reasons.count + reason]
      }
    }
    let place = reasons.firstIndex(of: .stale) ?? 0
    for (index, field) in plan.stale.enumerated() { notes.holes[field.field * reasons.count + place] += stale[index] }
    for (index, rule) in plan.rules.enumerated() { notes.fired[index] = fired[index] + single.fired[rule.number] }
    return notes
  }
}
