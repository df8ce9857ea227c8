package import PlaybookIR
package import PlaybookRuntime
package import PlaybookSource
package import PlaybookSyntax

/// One line of a test's `expect`, resolved: what it reads of a decision, and what must come out.
package struct Expectation: Sendable {
  /// What of a decision is looked at; indices into the program.
  package enum Subject: Sendable, Hashable {
    case verdict, leaning, playbook, applies, canQualify, qualified
    case disqualifier(String)
    case fact(Int)
    case signal(Int)
    case icp(Int)
    case criterion(Int, Int)
    case tier(Int)
    case checklist(Int)
    case item(Int, Int)
    case score(Int)
    case scoreLow(Int)
    case scoreHigh(Int)
    case scorePoints(Int)
    case rule(Int, Int)
    case grade(Int)
    case stage(Int)
    case route(Int)
    case handoff(Int)
    /// A timer of a hand-off: its state, or when its time is over.
    case timer(Int, Int)
    case timerDue(Int, Int)
    case cadence(Int)
    /// The name of the step that is next.
    case nextStep(Int)
    case outcome(Int)
    case touches(Int)
    /// A step of a cadence: its state, or the moment of that.
    case step(Int, Int)
    case stepTime(Int, Int)
    /// By name, because each playbook has its own.
    case target(String)
    case targetDue(String)
  }

  package enum Value: Sendable, Hashable {
    case word(String)
    case number(Fixed)
    case text(Text)
    case target(kind: String, name: String)
  }

  package let subject: Subject
  /// As written: `checklist.bant.budget`.
  package let path: String
  package let comparison: ComparisonSyntax
  package let value: Value
  package let span: SourceSpan

  /// `disqualified`, `60`, `"10000 USD"`, `rep sam`.
  package var valueText: String {
    switch value {
    case .word(let word): word
    case .number(let number): "\(number)"
    case .text(let text): text.quoted
    case .target(let kind, let name): "\(kind) \(name)"
    }
  }
}

/// What a decision holds where an expectation looks.
package enum Observation: Sendable {
  case word(String)
  case points(Interval)
  /// The names still possible.
  case possible([String])
  case value(Evaluation, ValueType)
  case destination(RouteOutcome.Destination)

  static func truth(_ truth: Truth) -> Observation { .word(truth.rawValue) }

  /// As a person reads it.
  package var text: String {
    switch self {
    case .word(let word): word
    case .points(let points): points.low == points.high ? "\(points.low)" : "\(points.low) to \(points.high)"
    case .possible(let names): names.count == 1 ? names[0] : names.joined(separator: " or ")
    case .value(let evaluation, let type):
      switch evaluation {
      case .known(let value): value.display(as: type)
      case .interval(let low, let high): Observation.points(Interval(low: low, high: high)).text
      case .possible(let names): Observation.possible(names).text
      case .unknown(let why): "unknown (\(why.rawValue))"
      }
    case .destination(let destination):
      if case .team(let team, let rep?, _) = destination { "team \(team), rep \(rep)" } else { destination.text }
    }
  }
}
