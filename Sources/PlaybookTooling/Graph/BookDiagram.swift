import PlaybookIR

/// The rows of a route, tried from the top.
enum RouteDiagram {
  static func of(_ route: Route, of program: Program) -> Diagram {
    var diagram = Diagram(title: route.title.shown)
    var previous = diagram.add(.start, route.title.shown)
    var label: String?
    for row in route.rows {
      let node = diagram.add(.decision, row.title.shown)
      diagram.connect(previous, node, label)
      diagram.connect(node, diagram.add(.end, lines(row.target, of: program)), "yes")
      previous = node
      label = "no"
    }
    diagram.connect(previous, diagram.add(.end, lines(route.otherwise, of: program)), route.rows.isEmpty ? nil : "no")
    if let target = route.inDoubt {
      diagram.connect(0, diagram.add(.end, lines(target, of: program)), "in doubt", isDashed: true)
    }
    return diagram
  }

  static func lines(_ target: Target, of program: Program) -> [String] {
    switch target {
    case .rep(let name): ["rep \(name)"]
    case .team(let index):
      program.teams.at(index).map { team in
        ["team \(team.title.shown)", team.reps.map(\.title.shown).joined(separator: ", ")]
      } ?? []
    case .queue(let name): ["queue \(name)"]
    case .person(let field): ["person in \(program.fields.at(field)?.title.name ?? "")"]
    case .noOwner(let result, let reason): ["no owner: \(reason ?? result)"]
    }
  }
}

/// How the parts of a book hang together: an arrow leads from what asks or uses to what is asked or used.
struct BookDiagram {
  private let program: Program
  private(set) var diagram: Diagram
  private var nodes: [String: Int] = [:]
  private var connected: Set<String> = []

  init(_ program: Program) {
    self.program = program
    diagram = Diagram(title: program.book.name ?? "The book")
    addNodes()
    addUses()
    addQuestions()
  }

  private mutating func add(_ kind: String, _ titles: [Title], _ shape: Diagram.Shape = .box) {
    for title in titles { nodes["\(kind).\(title.name)"] = diagram.add(shape, title.shown, kind) }
  }

  private mutating func addNodes() {
    add("playbook", program.playbooks.map(\.title), .start)
    add("handoff", program.handoffs.map(\.title))
    add("route", program.routes.map(\.title))
    add("team", program.teams.map(\.title), .end)
    add("cadence", program.cadences.map(\.title))
    add("stage", program.stages.map(\.title), .start)
    add("grade", program.grades.map(\.title))
    add("score", program.scores.map(\.title))
    add("icp", program.icps.map(\.title))
    add("checklist", program.checklists.map(\.title))
    add("signal", program.signals.map(\.title))
    add("fact", program.facts.map(\.title))
  }

  private mutating func connect(_ from: String, _ to: String?, _ label: String? = nil) {
    guard let to, let from = nodes[from], let to = nodes[to] else { return }
    if connected.insert("\(from) \(to) \(label ?? "")").inserted { diagram.connect(from, to, label) }
  }

  private mutating func addUses() {
    for playbook in program.playbooks {
      let name = "playbook.\(playbook.title.name)"
      connect(name, playbook.handoff.flatMap { program.handoffs.at($0) }.map { "handoff.\($0.title.name)" })
      connect(name, playbook.route.flatMap { program.routes.at($0) }.map { "route.\($0.title.name)" })
      for use in playbook.cadences {
        let verdicts = use.verdicts.isEmpty ? nil : use.verdicts.joined(separator: ", ")
        connect(name, program.cadences.at(use.cadence).map { "cadence.\($0.title.name)" }, verdicts)
      }
    }
    for handoff in program.handoffs {
      let route = handoff.owner.flatMap { program.routes.at($0) }
      connect("handoff.\(handoff.title.name)", route.map { "route.\($0.title.name)" }, "owner")
    }
    for route in program.routes {
      for target in route.rows.map(\.target) + [route.otherwise] + [route.inDoubt].compactMap({ $0 }) {
        if case .team(let index) = target {
          connect("route.\(route.title.name)", program.teams.at(index).map { "team.\($0.title.name)" })
        }
      }
    }
    for cadence in program.cadences {
      for other in cadence.followers {
        connect("cadence.\(cadence.title.name)", program.cadences.at(other).map { "cadence.\($0.title.name)" }, "then")
      }
    }
  }

  /// Which part's conditions ask which.
  private mutating func addQuestions() {
    func ask(_ diagram: inout BookDiagram, _ part: String, _ expressions: [Expression]) {
      for expression in expressions {
        expression.eachPart(of: diagram.program) { diagram.connect(part, $0) }
      }
    }
    for part in program.playbooks {
      let conditions = [part.applies].compactMap { $0 } + part.disqualifiers.map(\.expression) + [part.qualified]
      ask(&self, "playbook.\(part.title.name)", conditions)
    }
    for part in program.routes { ask(&self, "route.\(part.title.name)", part.rows.map(\.condition)) }
    for part in program.stages { ask(&self, "stage.\(part.title.name)", part.rungs.compactMap(\.condition)) }
    for part in program.grades {
      switch part.form {
      case .bands(let axis): ask(&self, "grade.\(part.title.name)", [axis.subject])
      case .matrix(let rows, let columns): ask(&self, "grade.\(part.title.name)", [rows.subject, columns.subject])
      }
    }
    for part in program.scores {
      let expressions = part.rules.map { rule -> Expression? in
        switch rule.value {
        case .when(_, let condition): condition
        case .table(let table): table.subject
        case .expression(let expression, _, _): expression
        case .events: nil
        }
      }
      ask(&self, "score.\(part.title.name)", expressions.compactMap { $0 })
    }
    for part in program.icps { ask(&self, "icp.\(part.title.name)", part.criteria.map(\.condition)) }
    for part in program.checklists {
      let expressions = part.items.map { item in
        switch item.value {
        case .condition(let condition): condition
        case .points(let table): table.subject
        }
      }
      ask(&self, "checklist.\(part.title.name)", expressions)
    }
    for part in program.signals { ask(&self, "signal.\(part.title.name)", [part.condition]) }
    for part in program.facts {
      switch part.value {
      case .expression(let expression): ask(&self, "fact.\(part.title.name)", [expression])
      case .bands(let table): ask(&self, "fact.\(part.title.name)", [table.subject])
      }
    }
  }
}

extension Cadence {
  /// The cadences that a lead may go to from here, in written order.
  fileprivate var followers: [Int] {
    var found: [Int] = []
    func collect(_ nodes: [Node]) {
      for node in nodes {
        switch node {
        case .end(.start(let cadence)): found.append(cadence)
        case .branch(let branch):
          collect(branch.then)
          collect(branch.otherwise)
        case .step, .end(.outcome), .end(.resume): break
        }
      }
    }
    collect(body)
    for track in tracks { collect(track.body) }
    for outcome in outcomes {
      if case .after(_, let into?, _) = outcome.recycle { found.append(into) }
    }
    return found
  }
}

extension Expression {
  /// The names of the parts that it asks, such as `icp.midmarket`, in reading order.
  fileprivate func eachPart(of program: Program, _ body: (String) -> Void) {
    switch reference {
    case .part(let index):
      if let name = program.part(op, index) { body(name) }
    case .item(let part, _):
      if let name = program.part(op, part) { body(name) }
    case .none, .value, .field, .list, .query: break
    }
    for operand in operands { operand.eachPart(of: program, body) }
  }
}

extension Program {
  fileprivate func part(_ op: Operator, _ index: Int) -> String? {
    let parts: [(Operator, String, String?)] = [
      (.fact, "fact", facts.at(index)?.title.name), (.signal, "signal", signals.at(index)?.title.name),
      (.icpFits, "icp", icps.at(index)?.title.name), (.criterion, "icp", icps.at(index)?.title.name),
      (.checklistPasses, "checklist", checklists.at(index)?.title.name),
      (.item, "checklist", checklists.at(index)?.title.name), (.score, "score", scores.at(index)?.title.name),
      (.grade, "grade", grades.at(index)?.title.name),
    ]
    guard let found = parts.first(where: { $0.0 == op }), let name = found.2 else { return nil }
    return "\(found.1).\(name)"
  }
}

extension LoadedBook {
  /// The diagram of a cadence or route, as `inbound_fast` or `cadence.inbound_fast`; without a name that of the book.
  package func diagram(of name: String?) throws(ToolProblem) -> Diagram {
    guard let name else { return BookDiagram(program).diagram }
    var found: [Diagram] = []
    for cadence in program.cadences where name.names("cadence", cadence.title.name) {
      found.append(CadenceDiagram(cadence, of: program).diagram)
    }
    for route in program.routes where name.names("route", route.title.name) {
      found.append(RouteDiagram.of(route, of: program))
    }
    guard let first = found.first, found.count == 1 else {
      let known = program.cadences.map { "cadence.\($0.title.name)" } + program.routes.map { "route.\($0.title.name)" }
      let isTwo = !found.isEmpty
      let short = program.cadences.map(\.title.name) + program.routes.map(\.title.name)
      throw ToolProblem(
        isTwo
          ? .severalOfName(name, ["cadence.\(name)", "route.\(name)"])
          : .unknownName(name, "cadence or route", known: name.utf8.contains(UInt8(ascii: ".")) ? known : short), .usage
      )
    }
    return first
  }

  /// The index of a cadence.
  package func cadence(named name: String) throws(ToolProblem) -> Int {
    let titles = program.cadences.map(\.title.name)
    guard let index = titles.firstIndex(where: { name.names("cadence", $0) }) else {
      throw ToolProblem(.unknownName(name, "cadence", known: titles), .usage)
    }
    return index
  }
}

extension String {
  /// Whether this is `name` or `kind.name`.
  fileprivate func names(_ kind: String, _ name: String) -> Bool {
    utf8.elementsEqual(name.utf8) || utf8.elementsEqual("\(kind).\(name)".utf8)
  }
}
