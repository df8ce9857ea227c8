package import PlaybookIR

/// What would bring a lead to an answer that it did not get.
///
/// Guarantee: each alternative, made on the lead, was decided again by the interpreter and reached the goal; without any
/// of its changes it does not.
package struct Changes: Sendable {
  package let goal: Goal
  /// At most three, those with fewer changes first; each changes something that the ones before it do not.
  package let alternatives: [[Change]]
  /// False when there may be more ways: the work was used up, more than four changes may be needed at once, or some
  /// field's values could not all be told apart.
  package let isComplete: Bool
}

package struct Change: Sendable {
  package enum Subject: Sendable {
    /// Index into `Program.fields`.
    case field(Int)
    /// So many more events that the query sees.
    case events(EventQuery, Int)
  }

  /// The answers that reach the goal as `value` does, if everything else is as proposed.
  package enum Extent: Sendable, Hashable {
    /// `value` alone, or it and the others.
    case values([Value])
    case orMore, orLess
    /// All above this one, which itself does not.
    case above(Value)
    case below(Value)
    /// From the first to the second, both included.
    case between(Value, Value)
    case any
  }

  package let subject: Subject
  /// What the lead says now; of events, how many the query sees.
  package let before: Evaluation
  /// The value nearest to what the lead says now; of events nil.
  package let value: Value?
  package let extent: Extent

  /// Whether the lead does not say it yet.
  package var isAnswer: Bool {
    switch subject {
    case .field: before.why != nil
    case .events: false
    }
  }
}
