import PlaybookIR

/// Finds the fields that would settle what is open.
///
/// Input: the reason trees of a decision. Output: each unknown field once, those that the open verdict rests on first,
/// otherwise in the order in which the book reads them. It walks with a list of its own instead of recursion, as parts
/// may ask each other in chains of any length.
struct MissingFields {
  private let program: Program
  private let proofs: [PartID: Reason]
  private let ask: [String?]
  private let parts: [String: PartID]
  private(set) var fields: [MissingField] = []
  private var isListed: Set<Int> = []

  /// `ask`: the question for each field of the program.
  init(program: Program, proofs: [PartID: Reason], parts: [String: PartID], ask: [String?]) {
    self.program = program
    self.proofs = proofs
    self.parts = parts
    self.ask = ask
  }

  /// What leaves `reason` open: with an open verdict, what decides it.
  mutating func add(openIn reason: Reason, decides: Bool) {
    var asked: Set<String> = []
    var pending = [reason]
    while let node = pending.popLast() {
      guard node.isOpen else { continue }
      note(node, decides: decides)
      var next = relevantChildren(of: node)
      if node.kind == .reference { next += answer(to: node, &asked) }
      pending += next.reversed()
    }
  }

  /// What leaves any of the nodes of this kind open, also where the whole is settled.
  mutating func add(openNodes kinds: [Reason.Kind], in tree: Reason) {
    var pending = [tree]
    while let node = pending.popLast() {
      if kinds.contains(node.kind) {
        add(openIn: node, decides: false)
      } else if node.kind != .expression, node.kind != .reference {
        pending += node.children.reversed()
      }
    }
  }

  // MARK: - Walking

  /// The nodes of another part's tree that an open reference rests on, unless they were walked before.
  private func answer(to reference: Reason, _ asked: inout Set<String>) -> [Reason] {
    guard let name = reference.part, let part = parts[name], let tree = proofs[part] else { return [] }
    guard asked.insert("\(name).\(reference.name ?? "")").inserted else { return [] }
    guard let item = reference.name else { return [tree] }
    return tree.children.filter { child in
      (child.kind == .criterion || child.kind == .item)
        && child.name.map { $0.utf8.elementsEqual(item.utf8) } ?? false
    }
  }

  /// The children that a node's own outcome rests on.
  private func relevantChildren(of node: Reason) -> [Reason] {
    switch node.kind {
    case .icp:
      // `want` and tiers never change whether the profile fits.
      node.children.filter { $0.kind == .criterion && $0.role != Icp.Role.want.rawValue }
    case .checklist:
      itemsThatDecide(node)
    case .score, .group:
      // What counts 0 while it is unknown leaves the sum as it is.
      node.children.filter { $0.kind == .group || $0.points.map { !$0.isPoint } ?? true }
    case .expression where node.op == .choose:
      branchesThatDecide(node)
    case .verdict, .playbook, .applies, .disqualifier, .qualified, .fact, .signal, .criterion, .tier, .item, .rule,
      .step, .lift, .grade, .axis, .stage, .rung, .route, .row, .otherwise, .away, .handoff, .need, .timer, .target,
      .expression, .reference:
      node.children
    }
  }

  /// Every open item while the sum is open; else only the open ones that must be yes.
  private func itemsThatDecide(_ node: Reason) -> [Reason] {
    guard let name = node.part, case .checklist(let index) = parts[name], let sum = node.points,
      sum.low >= program.checklists[index].atLeast
    else { return node.children }
    return program.checklists[index].including.compactMap { item in
      node.children.indices.contains(item) ? node.children[item] : nil
    }
  }

  /// An open condition and every open branch; a settled one only leaves the branch that it chose.
  private func branchesThatDecide(_ node: Reason) -> [Reason] {
    guard node.children.count == 3, !node.children[0].isOpen else { return node.children }
    return [node.children[0].truth == .yes ? node.children[1] : node.children[2]]
  }

  // MARK: - Fields

  private mutating func note(_ node: Reason, decides: Bool) {
    var hasCause = node.children.contains(where: \.isOpen)
    for read in node.reads {
      guard let why = read.why else { continue }
      hasCause = true
      list(read, why, decides: decides)
    }
    // Everything is there and yet no answer: the values themselves are at fault.
    guard !hasCause, node.kind == .expression, let why = node.why else { return }
    for read in node.reads where why != .otherCurrency || isMoney(read) { list(read, why, decides: decides) }
  }

  private func isMoney(_ read: Read) -> Bool {
    guard let index = read.fieldIndex, program.fields.indices.contains(index) else { return false }
    return program.fields[index].type == .money
  }

  /// An answer of which nobody knows the age is settled by its age as well.
  private mutating func list(_ read: Read, _ why: UnknownReason, decides: Bool) {
    guard let index = read.fieldIndex else { return }
    list(index, why, decides: decides)
    guard why == .stale, let age = read.age, let ageWhy = age.why else { return }
    list(age.stamp, ageWhy, decides: decides)
  }

  private mutating func list(_ index: Int, _ why: UnknownReason, decides: Bool) {
    guard program.fields.indices.contains(index), isListed.insert(index).inserted else { return }
    fields.append(
      MissingField(
        field: program.fields[index].title.name, why: why, decides: decides,
        ask: ask.indices.contains(index) ? ask[index] : nil))
  }
}
