import PlaybookIR
import PlaybookRuntime

/// One source of a field.
struct FieldSource: BitwiseCopyable {
  let slot: Int
  /// Whether the field's scale applies to it.
  let isScaled: Bool
}

/// What conversion asks of a field for every lead, as plain data.
struct Traits: BitwiseCopyable {
  enum TextKind: UInt8, BitwiseCopyable { case text, email, domain, phone, other }

  let isRequired: Bool
  let takesFirst: Bool
  let isPlainScale: Bool
  let isCount: Bool
  let isPercent: Bool
  let textKind: TextKind

  init(_ field: Field) {
    isRequired = field.isRequired
    takesFirst = field.combination == .first
    isPlainScale = field.scale == .plain
    isCount = field.type == .count
    isPercent = field.type == .percent
    textKind =
      switch field.type {
      case .text: .text
      case .email: .email
      case .domain: .domain
      case .phone: .phone
      case .yesNo, .count, .number, .percent, .money, .date, .time, .url, .country, .timezone, .duration, .clock,
        .choice, .list, .points, .grade, .events:
        .other
      }
  }
}

/// Everything that conversion looks up for one field: from the value to the bits of its features.
///
/// The features of a field stand together, in words of 64 bits that it may share with its neighbours; every table holds
/// whole runs of such words.
final class FieldTables: Sendable {
  let field: Field
  let shape: FieldShape
  let traits: Traits
  let sources: Frozen<FieldSource>
  let currencySlot: Int?
  /// The first of the plan's words of features in which this field has bits, and how many have some.
  let firstWord: Int
  let wordCount: Int
  private let firstBit: Int

  /// All bits of the field.
  let bits: Frozen<UInt64>
  /// What every value sets.
  let known: Frozen<UInt64>
  let `default`: DefaultValue?
  let blanks: WordTable?
  let ordered: OrderedTable?
  let sizes: OrderedTable?
  /// Spellings of a closed set, or what is looked for in a list.
  let words: WordTable?
  /// By the number of a word; run 0 is that of all others.
  let wordRuns: Frozen<UInt64>
  /// Whether a word that is not listed is a value.
  let takesOthers: Bool
  let texts: [TextTables]
  let textLookups: Frozen<TextLookup>
  /// Among the plan's number columns.
  let numberColumn: Int?
  let sizeColumn: Int?
  /// The text of the value is an answer itself.
  let keepsText: Bool
  /// The currency whose amounts have tables.
  let currency: String?

  let reader: ValueReader
  private let features: [Feature]
  private let context: EvaluationContext

  struct DefaultValue {
    let run: Frozen<UInt64>
    let number: Int64
    let size: Int64
    let text: [UInt8]
  }

  /// `features` are those of the field, in the order of their bits, which are counted through all words of the plan.
  init(
    _ field: Field, features: [Feature], firstBit: Int, slots: [String: Int], program: Program,
    context: EvaluationContext, zones: any ZoneLibrary, numberColumn: Int?, sizeColumn: Int?, keepsText: Bool
  ) throws(NotInColumns) {
    self.field = field
    self.features = features
    self.context = context
    firstWord = firstBit / 64
    self.firstBit = firstBit % 64
    self.numberColumn = numberColumn
    self.sizeColumn = sizeColumn
    self.keepsText = keepsText
    let currency = program.book.currency
    self.currency = currency
    shape = FieldShape(field) ?? .other
    traits = Traits(field)
    sources = Frozen(
      ([field.title.name] + field.reads).enumerated().compactMap { index, name in
        slots[name].map { FieldSource(slot: $0, isScaled: index > 0 || field.reads.isEmpty) }
      })
    currencySlot = field.currencySource.flatMap { slots[$0] }
    blanks = field.blanks.isEmpty ? nil : WordTable(field.blanks.map(\.trimmed))
    reader = ValueReader(field, zones: zones)

    let set = FeatureSet(features, context, firstBit: firstBit % 64)
    wordCount = set.wordCount
    bits = Frozen(set.run { _ in true })
    known = Frozen(set.run { $0.isKnownTest ? true : false })
    if let value = field.defaultValue {
      guard let run = set.run(of: value, isDefault: true) else { throw NotInColumns() }
      `default` = DefaultValue(
        run: Frozen(run), number: (try? PlanBuilder.units(of: value).value) ?? 0, size: value.size,
        text: Array(value.canonical.utf8))
    } else {
      `default` = nil
    }
    ordered = try NumberLine(field.type, currency: currency).map { line throws(NotInColumns) in
      try OrderedTable(set, field.type, line, context, currency)
    }
    sizes = try sizeColumn == nil && !features.contains { $0.isSizeTest } ? nil : OrderedTable(sizesOf: set, context)
    var runs: [UInt64] = []
    (words, takesOthers) = try Self.words(field, shape, set, &runs)
    wordRuns = Frozen(runs)
    texts = shape == .text ? try TextTables.tables(set, program) : []
    textLookups = Frozen(texts.map(\.lookup))
  }

  /// The bits of a value of any kind, by the operators themselves; nil where a condition stays unknown.
  func run(of value: Value) -> [UInt64]? {
    FeatureSet(features, context, firstBit: firstBit).run(of: value, isDefault: false)
  }

  private static func words(
    _ field: Field, _ shape: FieldShape, _ set: FeatureSet, _ runs: inout [UInt64]
  ) throws(NotInColumns) -> (table: WordTable?, takesOthers: Bool) {
    var spellings: [(text: Text, value: Value)] = []
    var other: Value?
    let element: FieldShape = if case .list(let element) = shape { element } else { shape }
    switch element {
    case .truth:
      spellings = ["true", "yes", "1"].map { (Text($0), .truth(true)) }
      spellings += ["false", "no", "0"].map { (Text($0), .truth(false)) }
    case .choice:
      for member in field.members {
        spellings += ([Text(member.name)] + member.spellings).map { ($0.trimmed, .member(member.name)) }
      }
      other = field.elseMember.map { .member($0) }
    case .country: spellings = Country.spellings.map { (Text($0.text), .country($0.code)) }
    case .text where shape != .text:
      spellings = set.literals().map { ($0, .text($0)) }
      other = .text(Text.unlike(set.literals()))
    case .text, .number, .money, .date, .time, .list, .events, .other: return (nil, false)
    }
    let table = WordTable(spellings.map(\.text))
    func run(_ value: Value?) throws(NotInColumns) -> [UInt64] {
      guard let value else { return [UInt64](repeating: 0, count: set.wordCount) }
      let whole: Value = element == shape ? value : .list([value])
      guard let run = set.run(of: whole, isDefault: false) else { throw NotInColumns() }
      return run
    }
    runs = try run(other)
    for text in table.texts {
      // Of two members with one spelling the first counts.
      runs += try run(spellings.first { $0.text.equals(text) }?.value)
    }
    return (table, other != nil)
  }
}

extension Feature {
  var isKnownTest: Bool {
    if case .isKnown = test { true } else { false }
  }

  var isSizeTest: Bool {
    if case .condition(_, .size) = test { true } else { false }
  }
}

extension Value {
  /// In millionths how many elements a list has.
  var size: Int64 {
    if case .list(let values) = self { Fixed(whole: values.count).units } else { 0 }
  }
}

extension Text {
  /// A text that is none of these, and no part of one.
  static func unlike(_ texts: [Text]) -> Text {
    Text(bytes: [UInt8](repeating: 0x01, count: (texts.map(\.bytes.count).max() ?? 0) + 1))
  }
}
