import PlaybookIR
import PlaybookRuntime

/// A program in which members say what is wanted of them, written into the program itself: the independent way to learn
/// what a repair does.
struct RepairedProgram {
  private(set) var program: Program
  /// Whether each member could be found, and nothing that is repaired takes part in `never below`.
  private(set) var isComparable = true

  init(_ program: Program, _ members: [WhyNot.Member]) {
    self.program = program
    for member in members { repair(member) }
  }

  private static func literal(_ value: Value, _ type: ValueType) -> Expression {
    Expression(.literal, type, reference: .value(value), origin: .none)
  }

  private func answer(_ failing: WhyNot.Member) -> Expression { Self.literal(.truth(failing.wanted), .yesNo) }

  private mutating func repair(_ failing: WhyNot.Member) {
    let member = failing.member
    let owner = member.part.split(separator: ".").dropFirst().joined(separator: ".")
    func find(_ parts: [some Titled], _ name: String?) -> Int? { parts.firstIndex { $0.title.name == name } }
    switch member.kind {
    case .criterion:
      guard let icp = find(program.icps, owner), let index = find(program.icps[icp].criteria, member.name) else {
        break
      }
      program.icps[icp].criteria[index].condition = answer(failing)
      return
    case .item:
      guard let list = find(program.checklists, owner),
        let index = find(program.checklists[list].items, member.name)
      else { break }
      switch program.checklists[list].items[index].value {
      case .condition: program.checklists[list].items[index].value = .condition(answer(failing))
      case .points(let table):
        program.checklists[list].items[index].value = .points(Self.constant(table, failing.wanted))
      }
      return
    case .rule:
      guard let score = find(program.scores, owner), let index = find(program.scores[score].rules, member.name) else {
        break
      }
      if case .events = program.scores[score].rules[index].value, program.scores[score].neverBelow != nil {
        isComparable = false
      }
      program.scores[score].rules[index] = Self.constant(program.scores[score].rules[index], failing.wanted)
      return
    case .disqualifier:
      guard let playbook = find(program.playbooks, owner),
        let index = find(program.playbooks[playbook].disqualifiers, member.name)
      else { break }
      program.playbooks[playbook].disqualifiers[index].expression = answer(failing)
      return
    case .row:
      guard let route = find(program.routes, owner), let index = find(program.routes[route].rows, member.name) else {
        break
      }
      program.routes[route].rows[index].condition = answer(failing)
      return
    case .applies, .qualified:
      guard let playbook = find(program.playbooks, owner), let condition = member.condition else { break }
      if member.kind == .applies {
        program.playbooks[playbook].applies = program.playbooks[playbook].applies.map {
          replaced(condition, in: $0, by: answer(failing))
        }
      } else {
        program.playbooks[playbook].qualified = replaced(
          condition, in: program.playbooks[playbook].qualified, by: answer(failing))
      }
      return
    case .rung:
      guard let stage = find(program.stages, owner), let index = find(program.stages[stage].rungs, member.name),
        let condition = member.condition
      else { break }
      program.stages[stage].rungs[index].condition = program.stages[stage].rungs[index].condition.map {
        replaced(condition, in: $0, by: answer(failing))
      }
      return
    }
    isComparable = false
  }

  private func replaced(_ condition: Expression, in whole: Expression, by answer: Expression) -> Expression {
    if whole.op == condition.op, whole.origin == condition.origin { return answer }
    guard [.and, .or, .not].contains(whole.op) else { return whole }
    return Expression(
      whole.op, whole.type, whole.operands.map { replaced(condition, in: $0, by: answer) }, reference: whole.reference,
      origin: whole.origin)
  }

  private static func constant(_ table: PointTable, _ isMost: Bool) -> PointTable {
    let all = table.rows.map(\.points) + [table.otherwise].compactMap { $0 }
    return PointTable(
      subject: literal(.number(.zero), .number), rows: [], otherwise: (isMost ? all.max() : all.min()) ?? .zero)
  }

  /// Always its most, or its least, within its own limit.
  private static func constant(_ rule: Score.Rule, _ isMost: Bool) -> Score.Rule {
    var ends: [Fixed]
    switch rule.value {
    case .when(let points, _): ends = [.zero, points]
    case .table(let table): ends = table.rows.map(\.points) + [table.otherwise].compactMap { $0 }
    case .expression(_, let low, let high): ends = [low, high]
    case .events(let points, _, _, let clause):
      ends = [.zero, clause == .once ? points : Fixed(whole: points.isNegative ? -1_000_000 : 1_000_000)]
    }
    if let upTo = rule.upTo { ends = ends.map { max(upTo.negated, min(upTo, $0)) } }
    let points = (isMost ? ends.max() : ends.min()) ?? .zero
    return Score.Rule(
      title: rule.title, group: rule.group, value: .when(points: points, condition: literal(.truth(true), .yesNo)),
      upTo: nil, unknownCountsZero: false)
  }
}
