import PlaybookIR
import PlaybookRuntime

/// The answers of a decision by name, so that two decisions can be compared.
struct DecisionSummary: Equatable {
  private let answers: [String]
  private let scores: [Interval]

  init(_ decision: Decision) {
    var answers = ["verdict \(decision.verdict == .needsInfo ? "unknown" : decision.verdict.rawValue)"]
    answers += decision.signals.map { "signal \($0)" }
    answers += decision.icps.flatMap { icp in ["icp \(icp.fits)"] + icp.criteria.map { "criterion \($0)" } }
    answers += decision.icps.map { "tier \($0.tier ?? "unknown")" }
    answers += decision.checklists.flatMap { list in ["checklist \(list.passes)"] + list.items.map { "item \($0)" } }
    answers += decision.grades.map { "grade \($0.possible.count == 1 ? $0.possible[0] : "unknown")" }
    answers += decision.stages.map { "stage \($0.isCertain ? $0.rung.map(String.init) ?? "none" : "unknown")" }
    answers += decision.facts.map { fact in
      switch fact {
      case .known(let value): "fact \(value)"
      case .interval, .possible, .unknown: "fact unknown"
      }
    }
    answers += decision.routes.map { "route \($0.isCertain ? "\($0.destination)" : "unknown")" }
    self.answers = answers
    scores = decision.scores.map(\.final)
  }

  /// Answers that were certain and are different now, and scores that left their interval.
  func certainAnswersLost(in other: DecisionSummary) -> [String] {
    var lost = zip(answers, other.answers).filter { !$0.hasSuffix("unknown") && $0 != $1 }.map { "\($0) became \($1)" }
    for (old, new) in zip(scores, other.scores) where new.low < old.low || new.high > old.high {
      lost.append("score \(old) became \(new)")
    }
    return lost
  }
}
