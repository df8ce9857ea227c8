package import PlaybookIR

/// What would bring a lead to an answer that it did not get.
///
/// Guarantee: each alternative, made on the lead, was decided again by the interpreter and reached the goal; without any
/// of its changes it does not.
package struct Changes: Sendable {
  package let goal: Goal
  /// At most three, those with fewer changes first; each changes something that the ones before it do not.
  package internal(set) var alternatives: [[Change]]
  /// What each alternative adds to the scores that make the grade; of other goals none.
  package internal(set) var gains: [[ScoreGain]]
  /// False when it stopped early: the work was used up, or more changes at once would have to be tried.
  package let isComplete: Bool
  /// False when some field's values could not all be told apart, so that there may be other ways.
  package let isExact: Bool
}

package struct ScoreGain: Sendable {
  /// Index into `Program.scores`.
  package let score: Int
  package let points: Fixed
}

package struct Change: Sendable {
  package enum Subject: Sendable {
    /// Index into `Program.fields`.
    case field(Int)
    /// So many more events that the query sees.
    case events(EventQuery, Int)
  }

  package let subject: Subject
  /// What the lead says now; of events, how many the query sees.
  package internal(set) var before: Evaluation
  /// Whether it says something that was taken out.
  package internal(set) var isHidden = false
  /// The value nearest to what the lead says now; of events nil.
  package let value: Value?
  /// The answers that reach the goal as `value` does, if everything else is as proposed; of events none.
  package let answers: [AnswerCell.Shape]

  /// Whether the lead does not say it yet.
  package var isAnswer: Bool {
    switch subject {
    case .field: before.why != nil && !isHidden
    case .events: false
    }
  }
}
