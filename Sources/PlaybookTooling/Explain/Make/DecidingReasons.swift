import PlaybookIR
import PlaybookRuntime

/// Picks from the proof what the verdict rests on, nothing else: the reasons that a person is told first.
///
/// Input: a decision's trees. Output: for each deciding condition its node, and beneath it the items of the part that it
/// asks which make it so. Guarantee: changing what is not listed cannot have made the verdict.
struct DecidingReasons {
  /// A node to show, and what it rests on.
  struct Finding {
    var reason: Reason
    /// The part that a question asks.
    var part: Reason?
    var evidence: [Reason] = []
  }

  private let parts: [String: Reason]
  private let verdict: Verdict
  private let root: Reason?

  init(_ decision: Decision) {
    verdict = decision.verdict
    root = decision.reasons.first
    parts = Dictionary(decision.reasons.dropFirst().compactMap { reason in reason.part.map { ($0, reason) } }) { a, _ in
      a
    }
  }

  var findings: [Finding] {
    guard let root else { return [] }
    let choice = root.children.filter { $0.kind == .playbook }.flatMap(\.children)
    let disqualifiers = root.children.filter { $0.kind == .disqualifier }
    let qualified = root.children.filter { $0.kind == .qualified }.flatMap(\.children)
    switch verdict {
    case .noPlaybook: return choice.map { Finding(reason: $0) }
    case .disqualified: return disqualifiers.filter { $0.truth == .yes }.map(finding)
    case .qualified, .notQualified: return qualified.flatMap(deciding)
    case .needsInfo:
      let open = choice.filter(\.isOpen) + disqualifiers.filter { $0.truth == .unknown }
      return open.map(finding) + qualified.filter { $0.truth == .unknown }.flatMap(deciding)
    }
  }

  /// The conditions within an expression that make it what it is.
  func deciding(_ reason: Reason) -> [Finding] {
    let truth = reason.truth
    switch reason.op {
    case .and? where truth == .yes: return reason.children.flatMap(deciding)
    case .or? where truth == .no: return reason.children.flatMap(deciding)
    case .and?, .or?: return reason.children.filter { $0.truth == truth }.flatMap(deciding)
    case _: return [finding(reason)]
    }
  }

  /// A node with the items of the part that it asks, where those and not the whole are what matters.
  private func finding(_ reason: Reason) -> Finding {
    let part = reason.kind == .reference ? reason.part.flatMap { parts[$0] } : nil
    return Finding(reason: reason, part: part, evidence: references(in: reason).flatMap { evidence($0, reason.truth) })
  }

  private func references(in reason: Reason) -> [Reason] {
    (reason.kind == .reference ? [reason] : []) + reason.children.flatMap(references)
  }

  private func evidence(_ reference: Reason, _ truth: Truth?) -> [Reason] {
    guard let name = reference.part, let part = parts[name] else { return [] }
    if let item = reference.name { return part.children.filter { $0.name == item && $0.truth != .yes } }
    switch part.kind {
    case .icp:
      let criteria = part.children.filter { $0.kind == .criterion && $0.role != "want" }
      // A `never` speaks against the profile when it is yes.
      return criteria.filter { criterion in
        let speaks = criterion.role == "never" ? criterion.opposite : criterion.truth
        return speaks == part.truth && part.truth != .yes
      }
    case .checklist:
      switch part.truth {
      case .yes?, nil: return []
      case .no?: return part.children.filter { $0.truth != .yes }
      case .unknown?: return part.children.filter { $0.truth == .unknown }
      }
    // What is open in a score matters only where that leaves the question open.
    case .score:
      guard truth == .unknown else { return [] }
      return rules(in: part).filter { rule in rule.isOpen && rule.points.map { $0.low != $0.high } ?? true }
    case .fact, .signal: return part.children
    case .verdict, .playbook, .applies, .disqualifier, .qualified, .criterion, .tier, .item, .group, .rule, .step,
      .lift, .grade, .axis, .stage, .rung, .route, .row, .otherwise, .away, .handoff, .need, .timer, .target,
      .expression, .reference:
      return []
    }
  }

  private func rules(in part: Reason) -> [Reason] {
    part.children.flatMap { $0.kind == .group ? $0.children : [$0] }
  }
}

extension Reason {
  fileprivate var opposite: Truth? {
    switch truth {
    case .yes?: .no
    case .no?: .yes
    case .unknown?: .unknown
    case nil: nil
    }
  }
}
