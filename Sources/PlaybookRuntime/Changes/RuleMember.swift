package import PlaybookIR

/// One rule of a book as its author sees it: what an explanation may call at fault.
package struct RuleMember: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A condition of a playbook's `applies`, of its `qualified`, or of a rung.
    case applies, qualified, rung
    case disqualifier, criterion, item, rule, row
  }

  package let kind: Kind
  /// What it belongs to: `icp.midmarket`.
  package let part: String
  /// nil where the author wrote a bare condition.
  package let name: String?
  package let label: String?
  /// A bare condition; nil for what has a name.
  package let condition: Expression?
  package let origin: Origin
}

extension RuleMember {
  init(_ kind: Kind, _ part: String, _ title: Title) {
    self.init(kind: kind, part: part, name: title.name, label: title.label, condition: nil, origin: title.origin)
  }
}
