import PlaybookIR

/// Where the ways of two leads through one book part.
///
/// Input: two decisions by the same book, with their reasons. Output: the first nodes at which the two proofs came out
/// differently, from the choice of the playbook down to the conditions of `qualified`; then every part that differs.
/// Guarantee: made from the trees alone; without a difference that decides, both came to the same at each of these nodes.
package struct Comparison: Sendable {
  /// One node of both proofs.
  package struct Difference: Sendable {
    package var left: Reason
    package var right: Reason
    /// Where the node asks another part: the items of that part which came out differently.
    package var evidence: [Difference] = []
  }

  package private(set) var deciding: [Difference] = []
  /// Parts with another outcome, in the order of the decision's reasons.
  package private(set) var parts: [Difference] = []
  /// Parts with the same outcome.
  package private(set) var same: [Reason] = []

  private let leftParts: [String: Reason]
  private let rightParts: [String: Reason]

  package init(_ left: Decision, _ right: Decision) {
    leftParts = Self.parts(left)
    rightParts = Self.parts(right)
    deciding = differences(left, right)
    for part in left.reasons.dropFirst() {
      guard let other = part.part.flatMap({ rightParts[$0] }) else { continue }
      if part.cameOut(as: other) {
        same.append(part)
      } else {
        parts.append(Difference(left: part, right: other))
      }
    }
  }

  private static func parts(_ decision: Decision) -> [String: Reason] {
    Dictionary(decision.reasons.dropFirst().compactMap { part in part.part.map { ($0, part) } }) { first, _ in first }
  }

  // MARK: - What decides

  private func differences(_ left: Decision, _ right: Decision) -> [Difference] {
    guard let leftRoot = left.reasons.first, let rightRoot = right.reasons.first else { return [] }
    func pairs(_ kind: Reason.Kind) -> [(Reason, Reason)] {
      Array(zip(leftRoot.children.filter { $0.kind == kind }, rightRoot.children.filter { $0.kind == kind }))
    }
    // Behind the choice of another playbook nothing can be compared.
    guard let playbook = left.playbook, playbook == right.playbook else {
      let choices = pairs(.playbook).flatMap { zip($0.children, $1.children) }
      return choices.lazy.compactMap(difference).first.map { [$0] } ?? []
    }
    let disqualifiers = pairs(.disqualifier).compactMap(difference)
    if left.verdict == .disqualified || right.verdict == .disqualified { return disqualifiers }
    return disqualifiers + pairs(.qualified).flatMap { zip($0.children, $1.children).flatMap(conditions) }
  }

  /// The conditions within an expression that came out differently.
  private func conditions(_ left: Reason, _ right: Reason) -> [Difference] {
    switch (left.op, right.op) {
    case (.and?, .and?), (.or?, .or?): zip(left.children, right.children).flatMap(conditions)
    case (_, _): difference(left, right).map { [$0] } ?? []
    }
  }

  private func difference(_ left: Reason, _ right: Reason) -> Difference? {
    guard !left.cameOut(as: right) else { return nil }
    let asked = zip(Self.references(in: left), Self.references(in: right))
    return Difference(left: left, right: right, evidence: asked.flatMap(evidence))
  }

  private static func references(in reason: Reason) -> [Reason] {
    (reason.kind == .reference ? [reason] : []) + reason.children.flatMap(references)
  }

  /// What makes the difference within the part that both ask.
  private func evidence(_ left: Reason, _ right: Reason) -> [Difference] {
    guard let name = left.part, right.part == name, let leftPart = leftParts[name], let rightPart = rightParts[name]
    else { return [] }
    let items = zip(Self.items(of: leftPart), Self.items(of: rightPart))
    return items.compactMap { leftItem, rightItem in
      // A `want` never changes whether a profile fits; it counts where it is asked itself.
      guard left.name.map({ $0 == leftItem.name }) ?? (leftItem.role != "want") else { return nil }
      return leftItem.cameOut(as: rightItem) ? nil : Difference(left: leftItem, right: rightItem)
    }
  }

  private static func items(of part: Reason) -> [Reason] {
    part.children.flatMap { child in
      switch child.kind {
      case .group: return child.children
      case .criterion, .item, .rule, .axis, .expression, .reference: return [child]
      case .verdict, .playbook, .applies, .disqualifier, .qualified, .fact, .signal, .icp, .tier, .checklist, .score,
        .step, .lift, .grade, .stage, .rung, .route, .row, .otherwise, .away, .handoff, .need, .timer, .target:
        return []
      }
    }
  }
}

extension Reason {
  /// Whether both nodes have the same outcome; why something is unknown does not count.
  fileprivate func cameOut(as other: Reason) -> Bool {
    points == other.points && outcome.exact.utf8.elementsEqual(other.outcome.exact.utf8)
  }
}

extension Outcome {
  /// Without anything cut.
  fileprivate var exact: String {
    switch self {
    case .value(let evaluation, _): evaluation.canonical ?? text
    case .truth, .verdict, .points, .count, .possible, .name, .destination, .passedOver, .away, .need, .handoff,
      .timer, .touches, .team, .hidden:
      text
    }
  }
}
