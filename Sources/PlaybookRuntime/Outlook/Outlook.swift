package import PlaybookIR

/// What is still open about a lead: what answers would do to its verdict.
package struct Outlook: Sendable {
  /// Those that decide first, those that settle most in front; then what leaves anything else open that is shown.
  package var missing: [MissingField]
  /// Whether the fields that decide were found by looking at every completion, not only by what open rules read.
  package var isExact: Bool
  /// Where the verdict is open although no answer changes it; nil everywhere else.
  package var foregone: Foregone?
  /// The completions that were looked at; nil when the verdict is settled or there were too many.
  package var completions: Completions?

  package init(missing: [MissingField], isExact: Bool) {
    self.missing = missing
    self.isExact = isExact
  }

  /// An open verdict that comes out one way whatever the answers are, because truth is composed part by part.
  package struct Foregone: Sendable {
    package var verdict: Verdict
    package var correlations: [Correlation]

    package init(verdict: Verdict, correlations: [Correlation]) {
      self.verdict = verdict
      self.correlations = correlations
    }
  }
}

/// A rule that is open part by part although every answer gives the same: its parts read the same fields.
package struct Correlation: Hashable, Sendable {
  package struct Owner: Hashable, Sendable {
    /// `icp.midmarket`
    package var part: String
    /// The criterion, item or rule within it.
    package var name: String?
    package var label: String?
    package var origin: Origin

    package init(part: String, name: String?, label: String?, origin: Origin) {
      self.part = part
      self.name = name
      self.label = label
      self.origin = origin
    }
  }

  package var owner: Owner
  /// Indices into `Program.fields`.
  package var fields: [Int]

  package init(owner: Owner, fields: [Int]) {
    self.owner = owner
    self.fields = fields
  }
}

/// What an answer to one field alone makes of the verdict.
package struct AnswerEffect: Sendable {
  /// Neighbouring ranges are one.
  package var answers: [AnswerCell.Shape]
  /// `needsInfo`: the verdict stays open.
  package var verdict: Verdict

  package init(answers: [AnswerCell.Shape], verdict: Verdict) {
    self.answers = answers
    self.verdict = verdict
  }
}

/// How many of the completions of a lead an answer settles alone, each cell of a domain counted as one.
package struct SettledShare: Hashable, Sendable {
  package var completions: Int
  package var of: Int

  package init(completions: Int, of: Int) {
    self.completions = completions
    self.of = of
  }
}

extension Interpreter {
  /// What is missing, exactly: the fields that can still change the verdict, and no others.
  ///
  /// Input: the lead and the explained decision about it. Guarantee: with an open verdict on at most 12 unknown fields and 2^20
  /// completions, a field decides exactly when two completions that differ in it alone get different verdicts; beyond, by
  /// what open rules read. A separate call, as it costs more than the decision.
  package func outlook(on lead: Lead, _ decision: Decision) -> Outlook {
    guard decision.verdict == .needsInfo else { return Outlook(missing: decision.missing, isExact: true) }
    return OutlookFinder(evaluation(of: lead, now: decision.now, isExplained: false), decision, questions: ask)
      .outlook()
  }
}
