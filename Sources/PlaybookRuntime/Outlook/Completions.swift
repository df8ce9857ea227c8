import PlaybookIR

/// The verdict for every way to answer the fields that are open.
package struct Completions: Sendable {
  /// In the order in which the book reads them.
  package let fields: [AnswerCells]
  let correlations: [Correlation]
  private let diagrams: AnswerDiagrams
  private let node: AnswerDiagrams.Node

  init?(_ residual: Residual, _ function: OpenFunction) {
    guard let node = function.node, !residual.isExhausted else { return nil }
    fields = residual.free
    correlations = residual.correlations
    diagrams = residual.diagrams
    self.node = node
  }

  package var count: Int { fields.reduce(1) { $0 * $1.cells.count } }
  /// How many operators were evaluated and nodes made to find the verdicts.
  package var work: Int { diagrams.work }
  /// Indices into `fields`: those on which the verdict depends.
  var deciding: [Int] { diagrams.levels(of: node).sorted() }
  /// The verdict that every completion gets; nil when they differ.
  var foregone: Verdict? { diagrams.constant(node)?.verdict }

  /// The verdict for one cell of each field.
  package func verdict(at cells: [Int]) -> Verdict { diagrams.leaf(of: node, at: cells).verdict ?? .needsInfo }

  /// In how many completions another answer to this field alone changes the verdict.
  func influence(of field: Int) -> Int {
    var diagrams = diagrams
    var fixed: [AnswerDiagrams.Node] = []
    for cell in fields[field].cells.indices { fixed.append(diagrams.fixed(node, field, cell)) }
    let differs = diagrams.combine(fixed) { leaves in
      AnswerDiagrams.Leaf(Truth(!leaves.dropFirst().allSatisfy { $0 == leaves[0] }))
    }
    return diagrams.count(differs) { $0.truth == .yes }
  }
}

extension AnswerDiagrams.Leaf {
  var verdict: Verdict? {
    if case .verdict(let verdict) = self { verdict } else { nil }
  }
}
