package import PlaybookIR

/// The order in which the parts of a program are evaluated: each after the parts that it asks.
///
/// Input: a program. Output: every part that conditions may ask, once. Guarantee: as references form no circle, a part
/// stands behind everything that it asks; the order depends on nothing but the program. No recursion, so that a chain
/// of any length is fine; in a program with a circle, which `verify` refuses, the circle is cut at some place.
package struct EvaluationOrder {
  private let program: Program
  private var isEntered: Set<PartID> = []
  package private(set) var parts: [PartID] = []

  package init(of program: Program) {
    self.program = program
    for part in program.parts { add(part) }
  }

  private mutating func add(_ root: PartID) {
    guard isEntered.insert(root).inserted else { return }
    var path = [(part: root, asked: program.partsAsked(by: root)[...])]
    while let last = path.indices.last {
      guard let next = path[last].asked.popFirst() else {
        parts.append(path[last].part)
        path.removeLast()
        continue
      }
      if isEntered.insert(next).inserted { path.append((next, program.partsAsked(by: next)[...])) }
    }
  }
}

extension Program {
  /// The parts that a part's expressions ask, in reading order.
  func partsAsked(by part: PartID) -> [PartID] {
    var asked: [PartID] = []
    for expression in expressions(of: part) { expression.collectParts(into: &asked) }
    return asked.filter(holds)
  }
}

extension Expression {
  fileprivate func collectParts(into parts: inout [PartID]) {
    if let part { parts.append(part) }
    for operand in operands { operand.collectParts(into: &parts) }
  }
}
