import PlaybookIR
import PlaybookRuntime

struct RouteColumns {
  /// One of the ways that a row may lead: to a person there are as many as there are reps.
  struct Way {
    let destination: RouteOutcome.Destination
    let leads: Bits
  }

  /// A way of a row, or of `otherwise`.
  struct Candidate {
    let destination: RouteOutcome.Destination
    /// The leads that go there.
    let matches: Bits
    /// The leads that may go there.
    let mayMatch: Bits
  }

  /// For each row the leads that it matches.
  let rows: [Bits]
  let candidates: [Candidate]
  let isOpen: Bits
  /// Disjoint; a lead in none has no such queue.
  let inDoubt: [Way]
}

extension PlanBuilder {
  mutating func route(_ index: Int) throws -> RouteColumns {
    if let columns = routes[index] { return columns }
    let route = program.routes[index]
    var open = Bits.all
    var isOpen = Bits.none
    var rows: [Bits] = []
    var candidates: [RouteColumns.Candidate] = []
    for row in route.rows {
      let truth = try truth(row.condition)
      let ways = try ways(to: row.target, never: route.never)
      let (matches, mayMatch) = (and(open, truth.yes), without(open, truth.no))
      for way in ways {
        candidates.append(
          RouteColumns.Candidate(
            destination: way.destination, matches: and(matches, way.leads), mayMatch: and(mayMatch, way.leads)))
      }
      // For all other leads the row is passed over.
      let taken = any(ways.map(\.leads))
      rows.append(and(matches, taken))
      isOpen = or(isOpen, and(and(open, unknown(truth)), taken))
      open = without(open, and(matches, taken))
    }
    for way in try ways(to: route.otherwise, never: route.never) {
      let leads = and(open, way.leads)
      candidates.append(RouteColumns.Candidate(destination: way.destination, matches: leads, mayMatch: leads))
      open = without(open, way.leads)
    }
    candidates.append(RouteColumns.Candidate(destination: .nobody, matches: open, mayMatch: open))
    let inDoubt = try route.inDoubt.map { try ways(to: $0, never: route.never) } ?? []
    let columns = RouteColumns(rows: rows, candidates: candidates, isOpen: isOpen, inDoubt: inDoubt)
    routes[index] = columns
    return columns
  }

  /// Where a target leads, for the leads that it can take.
  private mutating func ways(to target: Target, never: Int?) throws -> [RouteColumns.Way] {
    switch target {
    case .rep(let name):
      return [RouteColumns.Way(destination: .rep(name), leads: without(.all, try leads(whose: never, is: name)))]
    case .queue(let name): return [RouteColumns.Way(destination: .queue(name), leads: .all)]
    case .noOwner(let result, let reason):
      return [RouteColumns.Way(destination: .noOwner(result: result, reason: reason), leads: .all)]
    case .team(let index):
      let team = program.teams[index]
      // Who is away today may leave a team to its overflow queue.
      let stays = never == nil ? team.reps.contains(where: \.away.isEmpty) : team.reps.allSatisfy(\.away.isEmpty)
      guard team.overflow == nil || team.reps.isEmpty || stays else { throw NotInColumns() }
      return [
        RouteColumns.Way(destination: .team(team.title.name, rep: nil, overflow: team.overflow), leads: .all)
      ]
    case .person(let field):
      var names: [String] = []
      for name in program.teams.lazy.flatMap(\.reps).map(\.title.name)
      where !names.contains(where: { Text($0).equals(Text(name)) }) { names.append(name) }
      return try names.map { name in
        let leads = without(try leads(whose: field, is: name), try leads(whose: never, is: name))
        return RouteColumns.Way(destination: .person(name), leads: leads)
      }
    }
  }

  /// The leads in which a field that holds a person has this name.
  private mutating func leads(whose field: Int?, is name: String) throws -> Bits {
    guard let field else { return .none }
    let person = Expression(.field, program.fields[field].type, reference: .field(field), origin: .none)
    let other = Expression(.literal, .text, reference: .value(.text(Text(name))), origin: .none)
    return try truth(Expression(.equal, .yesNo, [person, other], origin: .none)).yes
  }
}
