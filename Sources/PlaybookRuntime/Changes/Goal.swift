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

  /// Whether a set of the grade's names is left by fewer points only (true), by more points only (false), or by both (nil).
  func isUpper(_ names: [String]) -> Bool? {
    let (rows, columns): ([String], [String]) =
      switch form {
      case .bands(let axis): (axis.names, [""])
      case .matrix(let rows, let columns): (rows.names, columns.names)
      }
    let held = rows.map { row in
      columns.map { column in names.contains { $0.utf8.elementsEqual((row + column).utf8) } }
    }
    // The first names of an axis take the most points.
    func isNeverLeft(by step: Int) -> Bool {
      rows.indices.allSatisfy { row in
        columns.indices.allSatisfy { column in
          let below = rows.indices.contains(row + step) ? held[row + step][column] : true
          let beside = columns.indices.contains(column + step) ? held[row][column + step] : true
          return !held[row][column] || below && beside
        }
      }
    }
    if isNeverLeft(by: -1) { return true }
    return isNeverLeft(by: 1) ? false : nil
  }
}

extension RouteOutcome.Destination {
  /// A team is called by its own name and by that of the rep whom it chose.
  func isCalled(_ name: String) -> Bool {
    if case .team(_, let rep?, _) = self, "rep \(rep)".utf8.elementsEqual(name.utf8) { return true }
    return text.utf8.elementsEqual(name.utf8)
  }
}
