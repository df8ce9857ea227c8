package import PlaybookIR

/// How a score came to be, step by step: what the rows add makes up the score, to the last digit.
///
/// Guarantee: starting from 0, the sum of all `adds` is `final`, at the low end and at the high end.
package struct Waterfall: Sendable {
  /// At the low and at the high end; of a difference the low one may be the greater.
  package struct Change: Sendable, Hashable {
    package var low: Fixed
    package var high: Fixed

    package init(low: Fixed, high: Fixed) {
      self.low = low
      self.high = high
    }

    package static let zero = Change(low: .zero, high: .zero)
  }

  package struct Row: Sendable {
    package enum Kind: Sendable, Hashable {
      /// What a rule gives before any limit.
      case rule
      /// What time took away.
      case decay
      /// `up to` of the rule above.
      case ruleLimit
      /// The head of the rows below it; it adds nothing.
      case group
      /// `at most` and `at least` of the group above.
      case groupLimit
      /// `never below`.
      case lift
      /// The bounds of the total.
      case bounds
    }

    package var kind: Kind
    /// Its mark tells whether it is certain.
    package var statement: Statement
    package var adds: Change
    /// The sum up to here, this row included.
    package var sum: Change
    /// Whether it stands under the head of a group.
    package var isInGroup: Bool
  }

  package var rows: [Row]
  package var final: Interval
}
