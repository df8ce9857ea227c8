package import PlaybookIR

/// An answer that a decision could have come to.
package enum Goal: Hashable, Sendable {
  /// Any but `needs_info`, which nothing that is known leads to.
  case verdict(Verdict)
  /// That this playbook is the chosen one; an index into `Program.playbooks`.
  case playbook(Int)
  /// At least this rung: its own condition and those of all rungs below it.
  case stage(Int, rung: Int)
  /// At least this band, counted from the score's side: the band itself or one that takes more points. Of a matrix both
  /// the row and the column.
  case grade(Int, String)
  /// The destination as a book writes it, `team enterprise`, or the rep whom the team's choice names, `rep lee`.
  case route(Int, String)

  /// `verdict`, `stage.lifecycle`, as `expect` and `--select` name it.
  package func path(in program: Program) -> String {
    switch self {
    case .verdict: "verdict"
    case .playbook: "playbook"
    case .stage(let index, _): "stage.\(program.stages[index].title.name)"
    case .grade(let index, _): "grade.\(program.grades[index].title.name)"
    case .route(let index, _): "route.\(program.routes[index].title.name)"
    }
  }

  /// `qualified`, `sql`, `A1`, `rep sam`.
  package func answer(in program: Program) -> String {
    switch self {
    case .verdict(let verdict): verdict.rawValue
    case .playbook(let index): program.playbooks[index].title.name
    case .stage(let index, let rung): program.stages[index].rungs[rung].title.name
    case .grade(_, let name), .route(_, let name): name
    }
  }

  /// Whether a decision came to it for certain.
  package func isReached(by decision: Decision, _ program: Program) -> Bool {
    switch self {
    case .verdict(let verdict): decision.verdict == verdict
    case .playbook(let index): decision.playbook == index
    case .stage(let index, let rung): decision.stages[index].rung.map { $0 >= rung } ?? false
    case .grade(let index, let name):
      decision.grades[index].possible.allSatisfy { possible in
        program.grades[index].names(from: name).contains { $0.utf8.elementsEqual(possible.utf8) }
      }
    case .route(let index, let name):
      decision.routes[index].isCertain && decision.routes[index].destination.isCalled(name)
    }
  }
}

extension Grade {
  /// The names that are at least as good as this one, on every axis.
  func names(from name: String) -> [String] {
    func names(_ axis: Axis, from index: Int) -> ArraySlice<String> { axis.names.prefix(index + 1) }
    switch form {
    case .bands(let axis):
      guard let index = axis.names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else { return [] }
      return Array(names(axis, from: index))
    case .matrix(let rows, let columns):
      for (row, rowName) in rows.names.enumerated() {
        for (column, columnName) in columns.names.enumerated()
        where (rowName + columnName).utf8.elementsEqual(name.utf8) {
          return names(rows, from: row).flatMap { row in names(columns, from: column).map { row + $0 } }
        }
      }
      return []
    }
  }

  /// The axes, rows before columns, with the names that each has in this set of names of the grade.
  func axes(of names: [String]) -> [(axis: Axis, allowed: [Int])] {
    func holds(_ name: String) -> Bool { names.contains { $0.utf8.elementsEqual(name.utf8) } }
    switch form {
    case .bands(let axis): return [(axis, axis.names.indices.filter { holds(axis.names[$0]) })]
    case .matrix(let rows, let columns):
      return [
        (rows, rows.names.indices.filter { row in columns.names.contains { holds(rows.names[row] + $0) } }),
        (columns, columns.names.indices.filter { column in rows.names.contains { holds($0 + columns.names[column]) } }),
      ]
    }
  }
}

extension RouteOutcome.Destination {
  /// A team is called by its own name and by that of the rep whom it chose.
  func isCalled(_ name: String) -> Bool {
    if case .team(_, let rep?, _) = self, "rep \(rep)".utf8.elementsEqual(name.utf8) { return true }
    return text.utf8.elementsEqual(name.utf8)
  }
}
