import PlaybookIR

extension LeadEvaluation {
  /// Truth without a proof, where only the answer counts.
  func truth(of expression: Expression) -> Truth { prove(expression).truth }

  /// An outcome as people read it: `yes`, `10,000 USD`, `65 to 85`, `A1 or B1`, `unknown`.
  func text(_ evaluation: Evaluation, as type: ValueType) -> String {
    switch evaluation {
    case .known(.truth(let truth)): Truth(truth).rawValue
    case .known(let value): value.display(as: type)
    case .interval(let low, let high): Interval(low: low, high: high).text
    case .possible(let names): names.joined(separator: " or ")
    case .unknown: Truth.unknown.rawValue
    }
  }

  /// An expression as its author would write it.
  func words(_ expression: Expression) -> String { ExpressionText(program).text(expression) }

  /// The canonical text of a value; nil while it is open.
  func canonical(_ evaluation: Evaluation) -> String? {
    switch evaluation {
    case .known(let value): value.canonical
    case .interval(let low, let high): low == high ? "\(low)" : nil
    case .possible(let names): names.count == 1 ? names.first : nil
    case .unknown: nil
    }
  }
}
