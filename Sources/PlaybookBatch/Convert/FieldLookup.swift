import PlaybookIR

/// What the tables of one field hold, as plain data: a loop over the leads of a block reads nothing else, and so retains
/// and releases nothing for a value.
///
/// Guarantee of whoever keeps one: it keeps the `FieldTables` that it points into.
struct FieldLookup: BitwiseCopyable {
  /// Which usual spellings a value has.
  enum Kind: UInt8, BitwiseCopyable {
    case truth
    /// A member of a closed set.
    case word
    case count, number, percent, money, date, time, text, wordList, textList, events, other
  }

  /// The place of the field in the plan.
  let number: Int
  let kind: Kind
  let traits: Traits
  let sources: UnsafePointer<FieldSource>
  let sourceCount: Int
  let hasDefault: Bool
  let currencySlot: Int?
  let firstWord: Int
  let wordCount: Int
  let known: UnsafePointer<UInt64>
  let blanks: WordLookup?
  let ordered: OrderedLookup?
  let sizes: OrderedLookup?
  let words: WordLookup?
  let wordRuns: UnsafePointer<UInt64>
  let takesOthers: Bool
  let texts: UnsafePointer<TextLookup>
  let textCount: Int
  let numberColumn: Int?
  let sizeColumn: Int?
  let keepsText: Bool

  init(_ tables: FieldTables, number: Int) {
    self.number = number
    kind = Kind(tables.shape, tables.traits)
    traits = tables.traits
    sources = tables.sources.pointer
    sourceCount = tables.sources.count
    hasDefault = tables.default != nil
    currencySlot = tables.currencySlot
    firstWord = tables.firstWord
    wordCount = tables.wordCount
    known = tables.known.pointer
    blanks = tables.blanks?.lookup
    ordered = tables.ordered?.lookup
    sizes = tables.sizes?.lookup
    words = tables.words?.lookup
    wordRuns = tables.wordRuns.pointer
    takesOthers = tables.takesOthers
    texts = tables.textLookups.pointer
    textCount = tables.textLookups.count
    numberColumn = tables.numberColumn
    sizeColumn = tables.sizeColumn
    keepsText = tables.keepsText
  }
}

extension FieldLookup.Kind {
  fileprivate init(_ shape: FieldShape, _ traits: Traits) {
    switch shape {
    case .truth: self = .truth
    case .choice, .country: self = .word
    case .number: self = traits.isCount ? .count : traits.isPercent ? .percent : .number
    case .money: self = .money
    case .date: self = .date
    case .time: self = .time
    case .text: self = .text
    case .list(.text): self = .textList
    case .list: self = .wordList
    case .events: self = .events
    case .other: self = .other
    }
  }
}
