package import PlaybookIR
package import PlaybookRuntime
import PlaybookSource

/// Reads which answer `--why-not` asks about: `qualified`, `stage.lifecycle=sql`, `grade.priority=A1`,
/// `route.territory="rep sam"`, `playbook=inbound`, named as in `expect`.
package struct GoalReader {
  private let program: Program

  package init(_ program: Program) { self.program = program }

  package func read(_ text: String) throws(ToolProblem) -> Goal {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
    guard parts.count == 2 else {
      if let goal = verdicts.first(where: { $0.rawValue.utf8.elementsEqual(parts[0].utf8) }) { return .verdict(goal) }
      throw ToolProblem(.unknownGoal(parts[0], known: verdicts.map(\.rawValue) + known), .usage)
    }
    let answers = answers(of: parts[0])
    guard !answers.isEmpty else { throw ToolProblem(.unknownGoal(parts[0], known: known), .usage) }
    guard let answer = answers.first(where: { $0.name.utf8.elementsEqual(parts[1].utf8) }) else {
      throw ToolProblem(.impossibleGoal(parts[1], parts[0], known: answers.map(\.name)), .usage)
    }
    return answer.goal
  }

  /// Nothing that is known leads to `needs_info`.
  private var verdicts: [Verdict] { Verdict.allCases.filter { $0 != .needsInfo } }

  private var known: [String] {
    ["verdict", "playbook"] + program.stages.map { "stage.\($0.title.name)" }
      + program.grades.map { "grade.\($0.title.name)" } + program.routes.map { "route.\($0.title.name)" }
  }

  private func answers(of path: String) -> [(name: String, goal: Goal)] {
    func index(_ parts: [some Titled], _ kind: String) -> Int? {
      parts.firstIndex { "\(kind).\($0.title.name)".utf8.elementsEqual(path.utf8) }
    }
    if path.utf8.elementsEqual("verdict".utf8) { return verdicts.map { ($0.rawValue, .verdict($0)) } }
    if path.utf8.elementsEqual("playbook".utf8) {
      return program.playbooks.enumerated().map { ($1.title.name, .playbook($0)) }
    }
    if let stage = index(program.stages, "stage") {
      return program.stages[stage].rungs.enumerated().map { ($1.title.name, .stage(stage, rung: $0)) }
    }
    if let grade = index(program.grades, "grade") {
      return program.grades[grade].names.map { ($0, .grade(grade, $0)) }
    }
    if let route = index(program.routes, "route") {
      return program.destinations(of: program.routes[route]).map { ($0, .route(route, $0)) }
    }
    return []
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    if text.count > 1, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
    return String(text)
  }
}

extension Program {
  /// Where a route can send a lead, in the order of its rows, each once.
  fileprivate func destinations(of route: Route) -> [String] {
    var names: [String] = []
    func add(_ name: String) { if !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { names.append(name) } }
    for target in route.rows.map(\.target) + [route.otherwise] {
      switch target {
      case .rep(let name): add("rep \(name)")
      case .queue(let name): add("queue \(name)")
      case .team(let index):
        add("team \(teams[index].title.name)")
        for rep in teams[index].reps { add("rep \(rep.title.name)") }
        if let overflow = teams[index].overflow { add("queue \(overflow)") }
      case .person: for rep in teams.flatMap(\.reps) { add("person \(rep.title.name)") }
      case .noOwner(let result, _): add("no owner, result \(result)")
      }
    }
    return names
  }
}
