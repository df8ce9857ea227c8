import PlaybookIR
import PlaybookJSON
import PlaybookRuntime

/// From a selected key of the decision document to the column that holds its answers.
extension PlanBuilder {
  /// `path` is a key of the document, taken apart at its points. Throws where the key has no column.
  mutating func output(_ path: [String]) throws -> OutputColumn {
    guard let head = path.first else { throw NotInColumns() }
    let rest = Array(path.dropFirst())
    switch head {
    case "lead" where rest.isEmpty: return try lead()
    case "playbook", "applies", "verdict", "leaning", "can_qualify", "qualified_when":
      guard rest.isEmpty else { throw NotInColumns() }
      return try motion(head)
    case "disqualifiers": return try disqualifier(rest)
    case "fact": return try self.fact(rest)
    case "signal": return try self.signal(rest)
    case "icp": return try self.icp(rest)
    case "checklist": return try self.checklist(rest)
    case "score": return try self.score(rest)
    case "grade": return try self.grade(rest)
    case "stage": return try self.stage(rest)
    case "route": return try self.route(rest)
    case _: throw NotInColumns()
    }
  }

  private func index(of name: String?, in parts: [some Titled]) throws -> Int {
    guard let name, let index = parts.firstIndex(where: { $0.title.name.utf8.elementsEqual(name.utf8) }) else {
      throw NotInColumns()
    }
    return index
  }

  private static func json(_ text: String) -> String {
    var json = ""
    JSONWriter.append(text, to: &json)
    return json
  }

  private mutating func words(_ truth: TruthColumns) -> OutputColumn {
    .words([("\"yes\"", truth.yes), ("\"no\"", truth.no), ("\"unknown\"", unknown(truth))])
  }

  private mutating func flags(_ leads: Bits) -> OutputColumn {
    .words([("true", leads), ("false", without(.all, leads))])
  }

  private func words(_ names: [(name: String, leads: Bits)]) -> OutputColumn {
    .words(names.map { (Self.json($0.name), $0.leads) })
  }

  // MARK: - The lead and its verdict

  private mutating func lead() throws -> OutputColumn {
    let field = program.fields.firstIndex { $0.title.name.utf8.elementsEqual("id".utf8) }
    guard let field else { return .words([]) }
    let known = try known(field)
    switch program.fields[field].type {
    case .text: return .text(field: field, known: known)
    case .count, .number: return .number(try numbers(ofField: field).low, known: known)
    case _: throw NotInColumns()
    }
  }

  private mutating func motion(_ key: String) throws -> OutputColumn {
    let verdict = try verdict()
    switch key {
    case "playbook": return words(zip(program.playbooks, verdict.playbooks).map { ($0.title.name, $1) })
    case "applies": return words(verdict.applies)
    case "verdict": return words(verdict.verdicts.map { ($0.verdict.rawValue, $0.leads) })
    case "leaning": return words(verdict.leanings.map { ($0.verdict.rawValue, $0.leads) })
    case "can_qualify": return flags(verdict.canQualify)
    case _: return words(verdict.qualifiedWhen.map { ($0.truth.rawValue, $0.leads) })
    }
  }

  private mutating func disqualifier(_ path: [String]) throws -> OutputColumn {
    guard path.count == 2, path[1] == "outcome" else { throw NotInColumns() }
    let verdict = try verdict()
    var answers: [(String, Bits)] = []
    for (playbook, chosen) in zip(program.playbooks, verdict.playbooks) {
      for disqualifier in playbook.disqualifiers where disqualifier.title.name.utf8.elementsEqual(path[0].utf8) {
        let truth = try truth(disqualifier.expression)
        answers += [
          ("\"yes\"", and(chosen, truth.yes)), ("\"no\"", and(chosen, truth.no)),
          ("\"unknown\"", and(chosen, unknown(truth))),
        ]
      }
    }
    return .words(answers)
  }

  // MARK: - Parts

  private mutating func fact(_ path: [String]) throws -> OutputColumn {
    guard path.count == 2, path[1] == "value" else { throw NotInColumns() }
    switch try fact(try index(of: path[0], in: program.facts)) {
    case .truth(let truth): return .words([("\"yes\"", truth.yes), ("\"no\"", truth.no)])
    case .names(let names): return words(names.names)
    case .numbers(let numbers):
      guard numbers.unit == .plain, numbers.isPoint else { throw NotInColumns() }
      return .number(numbers.low, known: numbers.known)
    }
  }

  private mutating func signal(_ path: [String]) throws -> OutputColumn {
    guard path.count == 2, path[1] == "outcome" else { throw NotInColumns() }
    return words(try signal(try index(of: path[0], in: program.signals)))
  }

  private mutating func icp(_ path: [String]) throws -> OutputColumn {
    let index = try index(of: path.first, in: program.icps)
    let (icp, columns) = (program.icps[index], try icp(index))
    switch Array(path.dropFirst()) {
    case ["outcome"]: return words(columns.fits)
    case ["tier"]: return words(zip(icp.tiers, columns.tiers).map { ($0.title.name, $1) })
    case ["tier_candidates"]:
      return .names(zip(icp.tiers, columns.candidates).enumerated().map { ($1.0.title.name, $0, $1.1) })
    case let rest where rest.count == 3 && rest[0] == "criteria":
      let item = try self.index(of: rest[1], in: icp.criteria)
      switch rest[2] {
      case "outcome": return words(columns.criteria[item])
      case "kind": return words([(icp.criteria[item].role.rawValue, .all)])
      case _: throw NotInColumns()
      }
    case _: throw NotInColumns()
    }
  }

  private mutating func checklist(_ path: [String]) throws -> OutputColumn {
    let index = try index(of: path.first, in: program.checklists)
    let columns = try checklist(index)
    switch Array(path.dropFirst()) {
    case ["outcome"]: return words(columns.passes)
    case ["met"]: return .number(columns.met, known: .all)
    case ["unknown"]: return .number(columns.unknown, known: .all)
    case ["of"]: return .number(ints(.constant(program.checklists[index].of.units)), known: .all)
    case let rest where rest.count == 3 && rest[0] == "items" && rest[2] == "outcome":
      return words(columns.items[try self.index(of: rest[1], in: program.checklists[index].items)])
    case _: throw NotInColumns()
    }
  }

  private mutating func score(_ path: [String]) throws -> OutputColumn {
    let index = try index(of: path.first, in: program.scores)
    let columns = try score(index)
    func end(_ points: PointColumns, _ key: String) throws -> OutputColumn {
      switch key {
      case "low": .number(points.low, known: .all)
      case "high": .number(points.high, known: .all)
      case _: throw NotInColumns()
      }
    }
    let rest = Array(path.dropFirst())
    switch (rest.first, rest.count) {
    case ("points", 1): return .number(columns.points, known: .all)
    case (let key?, 1): return try end(columns.final, key)
    case ("raw", 2): return try end(columns.raw, rest[1])
    case ("capped", 2): return try end(columns.capped, rest[1])
    case ("rules", 3):
      let rule = columns.rules[try self.index(of: rest[1], in: program.scores[index].rules)]
      return rest[2] == "outcome" ? words(rule.outcome) : try end(rule.points, rest[2])
    case _: throw NotInColumns()
    }
  }

  private mutating func grade(_ path: [String]) throws -> OutputColumn {
    let index = try index(of: path.first, in: program.grades)
    let possible = try grade(index).possible
    switch Array(path.dropFirst()) {
    case ["possible"]: return .names(possible.enumerated().map { ($1.name, $0, $1.leads) })
    case ["value"]: return words(certain(possible))
    case ["advice"]:
      let cells = program.grades[index].cells
      return words(
        certain(possible).compactMap { grade in
          cells.first { $0.name.utf8.elementsEqual(grade.name.utf8) }.map { ($0.advice, grade.leads) }
        })
    case _: throw NotInColumns()
    }
  }

  /// The leads with a single possible name.
  private mutating func certain(_ possible: [(name: String, leads: Bits)]) -> [(name: String, leads: Bits)] {
    var one = Bits.none
    var several = Bits.none
    for name in possible {
      several = or(several, and(one, name.leads))
      one = or(one, name.leads)
    }
    return possible.map { ($0.name, without($0.leads, several)) }
  }

  // MARK: - Outputs

  private mutating func stage(_ path: [String]) throws -> OutputColumn {
    guard path.count == 2 else { throw NotInColumns() }
    let columns = try stage(try index(of: path[0], in: program.stages))
    switch path[1] {
    case "value": return words(columns.value)
    case "certain": return flags(columns.isCertain)
    case _: throw NotInColumns()
    }
  }

  private mutating func route(_ path: [String]) throws -> OutputColumn {
    guard path.count == 2 else { throw NotInColumns() }
    let columns = try route(try index(of: path[0], in: program.routes))
    switch path[1] {
    case "rule":
      return .words(columns.rows.enumerated().map { ("\($0.offset + 1)", $0.element) })
    case "certain": return flags(without(.all, columns.isOpen))
    case "candidates":
      return .names(
        try columns.candidates.map { candidate in
          guard let name = candidate.destination.name else { throw NotInColumns() }
          let first = columns.candidates.firstIndex { $0.destination == candidate.destination } ?? 0
          return (name, first, candidate.mayMatch)
        })
    case let key: return .words(try receivers(columns, key))
    }
  }

  /// Who gets the lead: the match, or while that is provisional whom the route names for this.
  private mutating func receivers(_ columns: RouteColumns, _ key: String) throws -> [(word: String, leads: Bits)] {
    var answers: [(RouteOutcome.Destination, Bits)] = []
    let held = and(columns.isOpen, any(columns.inDoubt.map(\.leads)))
    for way in columns.candidates { answers.append((way.destination, without(way.matches, held))) }
    for way in columns.inDoubt { answers.append((way.destination, and(held, way.leads))) }
    return try answers.compactMap { destination, leads in
      try word(key, of: destination).map { ($0, leads) }
    }
  }

  /// The JSON of a member of a route's outcome; nil for null.
  private func word(_ key: String, of destination: RouteOutcome.Destination) throws -> String? {
    switch (key, destination) {
    case ("kind", _): Self.json(destination.kind)
    case ("to", .noOwner): nil
    case ("to", _): destination.name.map(Self.json)
    case ("result", .noOwner(let result, _)): Self.json(result)
    case ("reason", .noOwner(_, let reason)): reason.map(Self.json)
    case ("overflow", .team(_, _, let overflow)): overflow.map(Self.json)
    case ("result", _), ("reason", _), ("overflow", _): nil
    case ("rep", .team): throw NotInColumns()
    case ("rep", _): nil
    case _: throw NotInColumns()
    }
  }
}
