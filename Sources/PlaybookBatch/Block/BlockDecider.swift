/// Decides about blocks of leads for one thread.
///
/// Guarantee: what it says about a lead does not depend on the lead's neighbours, nor on the blocks before.
package protocol BlockDecider {
  /// Fills in the cells of every lead of the block that is not refused. `results` is empty at first.
  mutating func decide(_ block: RawBlock, into results: inout ResultBlock)
}

/// What a run selects, and the deciders that give it.
package protocol BatchPlan: Sendable {
  associatedtype Decider: BlockDecider

  var projection: Projection { get }
  var columns: [ResultColumn] { get }

  /// A decider with state of its own.
  func makeDecider() -> Decider
}

/// One selected key.
package struct ResultColumn: Sendable {
  /// As selected: `score.fit.low`.
  package let key: String
  /// Each as JSON: `"qualified"`, `null`, `true`.
  package let words: [[UInt8]]

  package init(key: String, words: [[UInt8]]) {
    self.key = key
    self.words = words
  }
}
