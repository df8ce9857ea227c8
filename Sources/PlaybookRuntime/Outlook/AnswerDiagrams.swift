import PlaybookIR

/// Functions of the answers to a few fields.
///
/// A function takes one cell for each field, in the order of `sizes`, and gives a leaf. It is kept as a reduced decision
/// diagram: a node branches on one field and has a child for each of its cells; equal nodes are one. Guarantee: two
/// functions are equal exactly when their nodes are, and a function branches on a field exactly when two completions that
/// differ in this field alone give different leaves. Work is bounded by `limit`; once it is used up, `isExhausted` is set
/// and what comes out means nothing.
struct AnswerDiagrams: Sendable {
  /// A leaf when negative, else the index of a branching.
  typealias Node = Int32

  enum Leaf: Hashable, Sendable {
    case value(Evaluation)
    /// A sum on its way, not yet cut to what a number may be.
    case sum(PointsSum)
    case verdict(Verdict)
    /// A rung's index, a row's index or nothing, and whether it is certain.
    case place(Int?, isCertain: Bool)
  }

  private struct Branching: Hashable {
    let level: Int32
    let children: [Node]
  }

  /// The number of cells of each field.
  let sizes: [Int]
  private let limit: Int
  private var leaves: [Leaf] = []
  private var leafNodes: [Leaf: Node] = [:]
  private var branchings: [Branching] = []
  private var branchNodes: [Branching: Node] = [:]
  /// How often operators were evaluated and nodes made.
  private(set) var work = 0
  var isExhausted: Bool { work > limit }

  init(sizes: [Int], limit: Int) {
    self.sizes = sizes
    self.limit = limit
  }

  // MARK: - Making functions

  mutating func constant(_ leaf: Leaf) -> Node {
    if let node = leafNodes[leaf] { return node }
    let node = ~Node(leaves.count)
    leaves.append(leaf)
    leafNodes[leaf] = node
    return node
  }

  /// The answer to one field itself.
  mutating func answer(_ level: Int, _ cells: [Leaf]) -> Node {
    branch(Int32(level), cells.map { constant($0) })
  }

  private mutating func branch(_ level: Int32, _ children: [Node]) -> Node {
    if children.dropFirst().allSatisfy({ $0 == children[0] }) { return children[0] }
    let branching = Branching(level: level, children: children)
    if let node = branchNodes[branching] { return node }
    work += 1
    let node = Node(branchings.count)
    branchings.append(branching)
    branchNodes[branching] = node
    return node
  }

  /// The function that gives `meaning` of what the operands give.
  mutating func combine(_ operands: [Node], _ meaning: ([Leaf]) -> Leaf) -> Node {
    var known: [[Node]: Node] = [:]
    return combine(operands, meaning, &known)
  }

  private mutating func combine(_ operands: [Node], _ meaning: ([Leaf]) -> Leaf, _ known: inout [[Node]: Node]) -> Node
  {
    if let node = known[operands] { return node }
    var level = Int32.max
    for operand in operands where operand >= 0 { level = min(level, branchings[Int(operand)].level) }
    let node: Node
    if level == .max || isExhausted {
      work += 1
      node = constant(meaning(operands.map { leaf(of: $0) }))
    } else {
      var children: [Node] = []
      for cell in 0..<sizes[Int(level)] {
        children.append(combine(operands.map { cofactor($0, level, cell) }, meaning, &known))
      }
      node = branch(level, children)
    }
    known[operands] = node
    return node
  }

  private func cofactor(_ node: Node, _ level: Int32, _ cell: Int) -> Node {
    guard node >= 0, branchings[Int(node)].level == level else { return node }
    return branchings[Int(node)].children[cell]
  }

  /// Of a function that is no constant only once the work is used up.
  private func leaf(of node: Node) -> Leaf { node < 0 ? leaves[Int(~node)] : .value(.unknown(.absent)) }

  // MARK: - Asking functions

  /// What the function gives when it does not branch at all.
  func constant(_ node: Node) -> Leaf? { node < 0 ? leaves[Int(~node)] : nil }

  /// What the function gives for one cell of each field.
  func leaf(of node: Node, at cells: [Int]) -> Leaf {
    var node = node
    while node >= 0 { node = branchings[Int(node)].children[cells[Int(branchings[Int(node)].level)]] }
    return leaves[Int(~node)]
  }

  /// The fields that the function depends on.
  func levels(of node: Node) -> Set<Int> {
    var levels: Set<Int> = []
    var seen: Set<Node> = []
    var pending = [node]
    while let node = pending.popLast() {
      guard node >= 0, seen.insert(node).inserted else { continue }
      levels.insert(Int(branchings[Int(node)].level))
      pending += branchings[Int(node)].children
    }
    return levels
  }

  /// The function with the answer to one field fixed.
  mutating func fixed(_ node: Node, _ level: Int, _ cell: Int) -> Node {
    var known: [Node: Node] = [:]
    return fixed(node, Int32(level), cell, &known)
  }

  private mutating func fixed(_ node: Node, _ level: Int32, _ cell: Int, _ known: inout [Node: Node]) -> Node {
    guard node >= 0, branchings[Int(node)].level <= level else { return node }
    if let fixed = known[node] { return fixed }
    let branching = branchings[Int(node)]
    var result: Node
    if branching.level == level {
      result = branching.children[cell]
    } else {
      var children: [Node] = []
      for child in branching.children { children.append(fixed(child, level, cell, &known)) }
      result = branch(branching.level, children)
    }
    known[node] = result
    return result
  }

  /// Of all completions, how many give a leaf that is wanted; no more than `Int.max`.
  func count(_ node: Node, where isWanted: (Leaf) -> Bool) -> Int {
    var known: [Node: Int] = [:]
    func count(_ node: Node, from level: Int) -> Int {
      let own = node < 0 ? sizes.count : Int(branchings[Int(node)].level)
      let skipped = sizes[level..<own].reduce(1) { product($0, $1) }
      if node < 0 { return isWanted(leaves[Int(~node)]) ? skipped : 0 }
      if let known = known[node] { return product(skipped, known) }
      var sum = 0
      for child in branchings[Int(node)].children {
        let (next, isTooGreat) = sum.addingReportingOverflow(count(child, from: own + 1))
        sum = isTooGreat ? .max : next
      }
      known[node] = sum
      return product(skipped, sum)
    }
    return count(node, from: 0)
  }

  private func product(_ left: Int, _ right: Int) -> Int {
    let (product, isTooGreat) = left.multipliedReportingOverflow(by: right)
    return isTooGreat ? .max : product
  }
}
