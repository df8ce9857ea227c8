/// The clauses behind a part as its author wrote them, which its proof shows as its role.
extension Score.Rule {
  /// `every 3, once per day, up to 20, expires after 30 days`; nil for none.
  package func limits(in program: Program) -> String? {
    var clauses: [String] = []
    if case .events(_, let every, _, let clause) = value {
      if every > 1 { clauses.append("every \(every)") }
      if clause != .every { clauses.append(clause.rawValue) }
    }
    if let upTo { clauses.append("up to \(upTo)") }
    if unknownCountsZero { clauses.append("unknown counts 0") }
    if let expires { clauses.append("expires after \(Self.words(expires))") }
    switch decay {
    case .loses(let loss, let every)?: clauses.append("loses \(loss) every \(Self.words(every))")
    case .losesWithout(let loss, let every, let event)?:
      let kind = program.events.indices.contains(event) ? program.events[event].title.name : "event"
      clauses.append("loses \(loss) every \(Self.words(every)) since last \(kind)")
    case .halves(let days)?: clauses.append("halves every \(Duration(count: Int64(days), unit: .days).words)")
    case nil: break
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: ", ")
  }

  private static func words(_ elapsed: Int64) -> String { Duration.elapsed(microseconds: elapsed).words }
}

extension Score.Group {
  /// `at least 0, at most 40`; nil for none.
  package var limits: String? {
    let clauses = [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }].compactMap { $0 }
    return clauses.isEmpty ? nil : clauses.joined(separator: ", ")
  }
}

extension Score {
  /// The total's bounds: `0 to 100`; nil for none.
  package var limits: String? { total.map { "\($0.low) to \($0.high)" } }

  /// nil for a score that looks at no end of a day.
  package var floorWords: String? { neverBelow.map { "never below \($0) at the end of each day" } }
}

extension Checklist {
  /// `at least 3 of 4`
  package var limits: String { "at least \(atLeast) of \(of)" }
}

extension Target {
  /// As the author writes it: `rep sam`, `person in owner`, `no owner, result refer`.
  package func words(in program: Program) -> String {
    switch self {
    case .rep(let name): "rep \(name)"
    case .team(let index):
      program.teams.indices.contains(index) ? "team \(program.teams[index].title.name)" : "team"
    case .queue(let name): "queue \(name)"
    case .person(let field):
      program.fields.indices.contains(field) ? "person in \(program.fields[field].title.name)" : "person"
    case .noOwner(let result, _): "no owner, result \(result)"
    }
  }
}
