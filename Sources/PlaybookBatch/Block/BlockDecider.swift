package import PlaybookIR

/// Decides about blocks of leads for one thread.
///
/// Guarantee: what it says about a lead does not depend on the lead's neighbours, nor on the blocks before.
package protocol BlockDecider {
  /// Fills in the cells of every lead of the block that is not refused. `results` is empty at first.
  mutating func decide(_ block: RawBlock, into results: inout ResultBlock)

  /// What was noticed in all blocks so far.
  var notes: DecisionNotes { get }
}

/// What a run selects, and the deciders that give it.
package protocol BatchPlan: Sendable {
  associatedtype Decider: BlockDecider

  var projection: Projection { get }
  var columns: [ResultColumn] { get }
  /// The fields whose holes are counted, by their paths in the book.
  var fieldNames: [String] { get }
  /// The rules that are evaluated, with the part that they stand in: `score.fit.senior`.
  var ruleNames: [String] { get }

  /// A decider with state of its own.
  func makeDecider() -> Decider
}

/// What a run tells besides the answers.
package struct DecisionNotes: Sendable {
  package static let reasons = UnknownReason.allCases
  /// By field and reason, `reasons.count` numbers for each of the plan's fields: leads without a usable value.
  package var holes: [Int]
  /// For each of the plan's rules: leads for which it held.
  package var fired: [Int]

  package init(fields: Int, rules: Int) {
    holes = Array(repeating: 0, count: fields * Self.reasons.count)
    fired = Array(repeating: 0, count: rules)
  }

  package mutating func add(_ other: DecisionNotes) {
    for index in holes.indices { holes[index] += other.holes[index] }
    for index in fired.indices { fired[index] += other.fired[index] }
  }
}

/// One selected key.
package struct ResultColumn: Sendable {
  /// As selected: `score.fit.low`.
  package let key: String
  /// Each as JSON: `"qualified"`, `null`, `true`.
  package let words: [[UInt8]]
  /// So many of the first words are counted: all that the key can be, or none. Others are there to be written.
  package let countedWords: Int

  /// `words` are all answers that the key can have; none where these are many.
  package init(key: String, words: [[UInt8]]) {
    self.init(key: key, words: words, countedWords: words.count)
  }

  init(key: String, words: [[UInt8]], countedWords: Int) {
    self.key = key
    self.words = words
    self.countedWords = countedWords
  }

  /// The number of an answer among those that are counted.
  func countedWord(_ json: some Sequence<UInt8>) -> Int? {
    words.prefix(countedWords).firstIndex { $0.elementsEqual(json) }
  }
}
