import PlaybookIR
import PlaybookRuntime

/// What of a lead an edit of one part can depend on.
struct PartReads: Hashable {
  var fields: Set<Int> = []
  var events: Set<Int> = []
  private var followed: Set<PartID> = []

  /// What a part of a book reads, itself and through what it asks; nil for one that time or a whole history decides.
  init?(_ path: String, in program: Program) {
    let names = path.split(separator: ".").map(String.init)
    guard names.count > 1 else { return nil }
    func index<Named: Titled>(_ all: [Named]) -> Int? {
      all.firstIndex { $0.title.name.utf8.elementsEqual(names[1].utf8) }
    }
    let part: PartID?
    switch names[0] {
    case "fact": part = index(program.facts).map { .fact($0) }
    case "signal": part = index(program.signals).map { .signal($0) }
    case "icp": part = index(program.icps).map { .icp($0) }
    case "checklist": part = index(program.checklists).map { .checklist($0) }
    case "score": part = index(program.scores).map { .score($0) }
    case "grade": part = index(program.grades).map { .grade($0) }
    case "stage":
      guard let stage = index(program.stages) else { return nil }
      for condition in program.stages[stage].rungs.compactMap(\.condition) { add(condition, in: program) }
      return
    case "route":
      guard let index = index(program.routes) else { return nil }
      let route = program.routes[index]
      for row in route.rows { add(row.condition, in: program) }
      for case .person(let field) in route.rows.map(\.target) + [route.otherwise] { fields.insert(field) }
      fields.formUnion([route.never, program.idField].compactMap { $0 })
      return
    case "playbook":
      for playbook in program.playbooks {
        for condition in [playbook.applies].compactMap({ $0 }) { add(condition, in: program) }
      }
      guard let index = index(program.playbooks) else { return nil }
      let playbook = program.playbooks[index]
      for condition in playbook.disqualifiers.map(\.expression) + [playbook.qualified] { add(condition, in: program) }
      return
    case _: return nil
    }
    guard let part else { return nil }
    follow(part, in: program)
  }

  /// Whether what is read changes as time goes by.
  func changesInTime(in program: Program) -> Bool {
    !events.isEmpty
      || fields.contains { [.date, .time].contains(program.fields[$0].type) || program.fields[$0].freshness != nil }
  }

  private mutating func follow(_ part: PartID, in program: Program) {
    guard program.holds(part), followed.insert(part).inserted else { return }
    for expression in program.expressions(of: part) { add(expression, in: program) }
    guard case .score(let index) = part else { return }
    for rule in program.scores[index].rules {
      if case .events(_, _, let query, _) = rule.value { events.insert(query.event) }
      if case .losesWithout(_, _, let event)? = rule.decay { events.insert(event) }
    }
  }

  private mutating func add(_ expression: Expression, in program: Program) {
    expression.forEach { node in
      if let part = node.part { follow(part, in: program) }
      switch node.reference {
      case .field(let index) where node.op == .field:
        fields.insert(index)
        if let stamp = program.fields[index].freshness?.stamp { fields.insert(stamp) }
      case .query(let query): events.insert(query.event)
      case .none, .value, .field, .part, .item, .list: break
      }
    }
  }
}
