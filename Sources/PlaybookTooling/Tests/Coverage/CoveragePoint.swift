package import PlaybookIR
import PlaybookRuntime

/// A rule of a book of which tests can show each answer.
package struct CoveragePoint: Sendable {
  /// Where a decision says what came of it.
  enum Place: Hashable, Sendable {
    case node(Reason.Kind, part: String, name: String)
    /// A row of the table that a node looks up.
    case row(Reason.Kind, part: String, name: String, index: Int)
    case step(cadence: Int, index: Int)
    /// By its number in written order.
    case branch(cadence: Int, index: Int)
  }

  let place: Place
  /// `checklist.bant.budget`
  package let name: String
  package let label: String?
  package let origin: Origin
  /// The answers that can come about.
  package let possible: [Truth]
  /// How many tests gave each answer.
  package var seen: [Truth: Int] = [:]

  package var missing: [Truth] { possible.filter { seen[$0] == nil } }
}

extension Program {
  /// By kind, then in written order.
  var coveragePoints: [CoveragePoint] {
    var points = CoveragePoints(self)
    points.addParts()
    points.addOutputs()
    return points.points
  }
}

private struct CoveragePoints {
  let program: Program
  private let certainty: PossibleAnswers
  var points: [CoveragePoint] = []

  init(_ program: Program) {
    self.program = program
    certainty = PossibleAnswers(program)
  }

  // MARK: - Parts

  mutating func addParts() {
    for fact in program.facts {
      let part = "fact.\(fact.title.name)"
      switch fact.value {
      case .expression(let expression):
        if expression.type == .yesNo { add(.fact, part, fact.title, expression, path: part) }
      case .bands(let table):
        let names = table.rows.map(\.name) + [table.otherwise]
        add(rows: names, of: .fact, part, fact.title, table.subject, path: part)
      }
    }
    for signal in program.signals {
      let part = "signal.\(signal.title.name)"
      add(.signal, part, signal.title, signal.condition, path: part)
    }
    for icp in program.icps {
      let part = "icp.\(icp.title.name)"
      for criterion in icp.criteria { add(.criterion, part, criterion.title, criterion.condition) }
      for tier in icp.tiers {
        guard let condition = tier.condition else { continue }
        add(.tier, part, tier.title, condition, path: "\(part).tier.\(tier.title.name)")
      }
    }
    for checklist in program.checklists {
      let part = "checklist.\(checklist.title.name)"
      for item in checklist.items {
        add(.item, part, item.title, item.expression)
        if case .points(let table) = item.value { add(table, of: .item, part, item.title) }
      }
    }
    for score in program.scores {
      let part = "score.\(score.title.name)"
      for rule in score.rules { add(rule, part) }
    }
    for grade in program.grades {
      let part = "grade.\(grade.title.name)"
      switch grade.form {
      case .bands(let axis): add(axis, role: "bands", of: part, grade.title)
      case .matrix(let rows, let columns):
        add(rows, role: "rows", of: part, grade.title)
        add(columns, role: "columns", of: part, grade.title)
      }
    }
  }

  private mutating func add(_ rule: Score.Rule, _ part: String) {
    switch rule.value {
    case .table(let table): add(table, of: .rule, part, rule.title)
    case .when(_, let condition): add(.rule, part, rule.title, condition)
    case .expression(let expression, _, _): add(.rule, part, rule.title, expression)
    // No history is no event.
    case .events:
      add(.node(.rule, part: part, name: rule.title.name), "\(part).\(rule.title.name)", rule.title, [.yes, .no])
    }
  }

  private mutating func add(_ table: PointTable, of kind: Reason.Kind, _ part: String, _ title: Title) {
    let names = table.rows.map { $0.range.words(as: table.subject.type) } + (table.otherwise == nil ? [] : ["else"])
    add(rows: names, of: kind, part, title, table.subject, path: "\(part).\(title.name)")
  }

  private mutating func add(_ axis: Grade.Axis, role: String, of part: String, _ title: Title) {
    let path = role == "bands" ? part : "\(part) \(role)"
    add(
      rows: axis.names, of: .axis, part, Title(role, label: title.label, origin: title.origin), axis.subject, path: path
    )
  }

  private mutating func add(
    rows: [String], of kind: Reason.Kind, _ part: String, _ title: Title, _ subject: Expression, path: String
  ) {
    let possible: [Truth] = certainty.answers(subject).contains(.unknown) ? [.yes, .no, .unknown] : [.yes, .no]
    for (index, name) in rows.enumerated() {
      add(.row(kind, part: part, name: title.name, index: index), "\(path): \(name)", title, possible)
    }
  }

  private mutating func add(
    _ kind: Reason.Kind, _ part: String, _ title: Title, _ condition: Expression, path: String? = nil
  ) {
    add(
      .node(kind, part: part, name: title.name), path ?? "\(part).\(title.name)", title, certainty.answers(condition))
  }

  private mutating func add(_ place: CoveragePoint.Place, _ name: String, _ title: Title, _ possible: [Truth]) {
    points.append(
      CoveragePoint(place: place, name: name, label: title.label, origin: title.origin, possible: possible))
  }

  // MARK: - Outputs

  mutating func addOutputs() {
    for stage in program.stages {
      for rung in stage.rungs {
        if let condition = rung.condition { add(.rung, "stage.\(stage.title.name)", rung.title, condition) }
      }
    }
    for route in program.routes {
      for row in route.rows { add(.row, "route.\(route.title.name)", row.title, row.condition) }
    }
    for (index, cadence) in program.cadences.enumerated() {
      let part = "cadence.\(cadence.title.name)"
      for (step, content) in cadence.steps.enumerated() {
        add(
          .step(cadence: index, index: step), "\(part).\(content.title.name)", content.title, [.yes, .no, .unknown])
      }
      for (number, branch) in cadence.branches.enumerated() {
        add(
          .branch(cadence: index, index: number), "\(part): if \(branch.when.text)",
          Title("", origin: branch.when.origin), [.yes, .no, .unknown])
      }
    }
    for playbook in program.playbooks {
      let part = "playbook.\(playbook.title.name)"
      if let applies = playbook.applies {
        add(.applies, part, playbook.title.placed(at: applies.origin), applies, path: "\(part): applies")
      }
      for disqualifier in playbook.disqualifiers {
        add(
          .disqualifier, part, disqualifier.title, disqualifier.expression,
          path: "\(part): disqualify \(disqualifier.title.name)")
      }
      let title = Title("", label: playbook.title.label, origin: playbook.qualified.origin)
      add(.qualified, part, title, playbook.qualified, path: "\(part): qualified")
    }
  }
}

extension Title {
  fileprivate func placed(at origin: Origin) -> Title { Title(name, label: label, origin: origin) }
}

extension Cadence {
  /// Every `if`, in written order.
  var branches: [Branch] {
    var branches: [Branch] = []
    func add(_ nodes: [Node]) {
      for case .branch(let branch) in nodes {
        branches.append(branch)
        add(branch.then)
        add(branch.otherwise)
      }
    }
    add(body)
    for track in tracks { add(track.body) }
    return branches
  }
}

extension ValueRange {
  /// `from 10 to 100`, `below 10`, `from 500`
  fileprivate func words(as type: ValueType) -> String {
    switch (low?.display(as: type), high?.display(as: type)) {
    case (let low?, let high?): "\(low) up to \(high)"
    case (let low?, nil): "from \(low)"
    case (nil, let high?): "below \(high)"
    case (nil, nil): "any"
    }
  }
}
