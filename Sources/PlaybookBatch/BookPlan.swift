package import PlaybookIR
import PlaybookJSON
package import PlaybookRuntime

/// What a run of a book decides about every lead: the selected keys of the decision document.
///
/// Input: a verified program, the moment of the decision, and keys such as `score.fit.low`. Output: a plan over columns
/// where every selected key has one, else a plan that decides lead by lead. Guarantee: every answer is the one that
/// `explain` gives; a key that a lead's document does not have is null.
package struct BookPlan: BatchPlan {
  package let projection: Projection
  package let columns: [ResultColumn]
  let door: DoorPlan
  let program: ColumnPlan?

  /// Whether leads are decided in columns; else one by one.
  package var isInColumns: Bool { program != nil }

  /// `document` gives the decision document of a decision as JSON; `withReasons` whether the reasons are wanted.
  package init(
    _ program: Program, selecting keys: [String], now: Instant, zones: any ZoneLibrary = UTCOnly(),
    document: @escaping @Sendable (Decision, _ withReasons: Bool) -> String
  ) {
    let paths = keys.map { $0.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) }.map { parts in
      parts.map { String(decoding: Array($0), as: UTF8.self) }
    }
    door = DoorPlan(program, paths: paths, now: now, zones: zones, document: document)
    let plan = try? ColumnPlan(program, zip(keys, paths).map { ($0, $1) }, now: now, zones: zones)
    self.program = plan
    projection = plan?.projection ?? Projection(names: [])
    columns = plan?.answers.columns ?? keys.map { ResultColumn(key: $0, words: []) }
  }

  package func makeDecider() -> BookDecider { BookDecider(self) }
}

/// A plan all of whose answers are in columns.
struct ColumnPlan: Sendable {
  let projection: Projection
  let fields: [FieldTables]
  let featureWords: Int
  let program: ColumnProgram
  let answers: Answers
  let now: Instant

  init(
    _ program: Program, _ keys: [(key: String, path: [String])], now: Instant, zones: any ZoneLibrary
  ) throws {
    let zone = (try? zones.zone(program.book.zone).get()) ?? .utc
    let context = EvaluationContext(program, now: now, zone: zone)
    var builder = PlanBuilder(program, context: context)
    // Each part behind those that it asks, so that no chain of parts is followed down the call stack.
    try builder.prepare(for: keys.map(\.path))
    let outputs = try keys.map { (key: $0.key, column: try builder.output($0.path)) }

    var used = Set(builder.features.map(\.field) + builder.numberFields.map(\.field))
    var kept: Int?
    for case .text(let field, _) in outputs.map(\.column) {
      kept = field
      used.insert(field)
    }
    for index in program.fields.indices where program.fields[index].isRequired || program.fields[index].type == .events {
      used.insert(index)
    }
    let names = used.sorted().flatMap { program.fields[$0].sourceNames }
    var slots: [String: Int] = [:]
    var unique: [String] = []
    for name in names where slots[name] == nil {
      slots[name] = unique.count
      unique.append(name)
    }
    projection = Projection(names: unique)

    var tables: [FieldTables] = []
    var places = [Int](repeating: 0, count: builder.features.count)
    var nextWord = 0
    for field in used.sorted() {
      let numbers = builder.features.indices.filter { builder.features[$0].field == field }
      let columns = builder.numberFields
      let table = try FieldTables(
        program.fields[field], features: numbers.map { builder.features[$0] }, firstWord: nextWord, slots: slots,
        program: program, context: context, zones: zones,
        numberColumn: columns.firstIndex { $0.field == field && $0.view == .value },
        sizeColumn: columns.firstIndex { $0.field == field && $0.view == .size }, keepsText: kept == field)
      for (bit, number) in numbers.enumerated() { places[number] = nextWord * 64 + bit }
      nextWord += table.wordCount
      tables.append(table)
    }
    fields = tables
    featureWords = nextWord
    var bits: [Bits] = []
    var ints: [Ints] = []
    for output in outputs.map(\.column) {
      switch output {
      case .words(let sets): bits += sets.map(\.leads)
      case .number(let number, let known):
        ints.append(number)
        bits.append(known)
      case .names(let names): bits += names.map(\.leads)
      case .text(_, let known): bits.append(known)
      }
    }
    self.program = ColumnProgram(
      builder, featurePlaces: places, featureWords: featureWords, bits: bits, ints: ints)
    answers = Answers(outputs, self.program)
    self.now = now
  }
}

extension Field {
  /// Every name that the field is read from.
  var sourceNames: [String] { [title.name] + reads + (currencySource.map { [$0] } ?? []) }
}

/// Decides blocks of leads for one thread.
package struct BookDecider: BlockDecider {
  private let plan: BookPlan
  private let converter: Converter?
  private let kernel: Kernel?

  init(_ plan: BookPlan) {
    self.plan = plan
    guard let program = plan.program else {
      (kernel, converter) = (nil, nil)
      return
    }
    let kernel = Kernel(program.program, now: program.now)
    self.kernel = kernel
    converter = Converter(program.fields, featureWords: program.featureWords, numbers: kernel.ints)
  }

  package mutating func decide(_ block: RawBlock, into results: inout ResultBlock) {
    guard let program = plan.program, let converter, let kernel else {
      for lead in 0..<block.count where block.leads[lead].state != .refused {
        plan.door.decide(lead, of: block, into: &results)
      }
      return
    }
    converter.convert(block)
    kernel.spreadFeatures(converter.features, words: program.featureWords, count: block.count)
    kernel.run(count: block.count)
    program.answers.write(kernel, converter, count: block.count, into: &results)
    for lead in 0..<block.count where converter.unusual[lead] { plan.door.decide(lead, of: block, into: &results) }
  }
}
