import PlaybookIR

extension LeadEvaluation {
  /// Truth without a proof, where only the answer counts.
  func truth(of expression: Expression) -> Truth { quietly(expression).truth }

  /// An expression as its author would write it.
  func words(_ expression: Expression) -> String { ExpressionText(program).text(expression) }
}
