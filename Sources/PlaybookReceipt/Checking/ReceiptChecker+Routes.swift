import PlaybookIR
import PlaybookJSON

/// Where a lead goes.
struct Destination: Hashable {
  /// `rep`, `team`, `queue`, `person` or `no_owner`.
  let kind: String
  /// Without an owner the result.
  let name: String
  /// Of a team.
  var rep: String?
  var overflow: String?
  /// Without an owner.
  var reason: String?

  var text: String { kind.utf8.elementsEqual("no_owner".utf8) ? "no owner, result \(name)" : "\(kind) \(name)" }

  /// The members of a route in the document.
  var members: [(String, JSONValue)] {
    if kind.utf8.elementsEqual("no_owner".utf8) {
      return [("kind", .text(kind)), ("to", .null), ("result", .text(name)), ("reason", .text(reason))]
    }
    let to = [("kind", JSONValue.text(kind)), ("to", .text(name))]
    return kind.utf8.elementsEqual("team".utf8) ? to + [("rep", .text(rep)), ("overflow", .text(overflow))] : to
  }
}

struct RouteResult {
  /// The match, or the queue that receives the lead in doubt.
  let receiver: Destination
  /// Position from 1; nil for `otherwise`.
  let row: Int?
  let isCertain: Bool
  let candidates: [Destination]
}

struct StageResult {
  let name: String?
  let isCertain: Bool
}

extension ReceiptChecker {
  mutating func check(_ stage: Stage, _ tree: JSONValue, _ place: Int) throws(Misstep) -> StageResult {
    let part = "stage.\(stage.title.name)"
    return try visit(tree, .index(place), kind: "stage", stage.title) { (checker, step) throws(Misstep) in
      var rungs: [Truth] = []
      for rung in stage.rungs {
        let truth = try checker.visit(childOf: &step, kind: "rung", rung.title) { (checker, step) throws(Misstep) in
          let truth = try rung.condition.map { condition throws(Misstep) in
            try checker.check(condition, childOf: &step).truth
          }
          return (truth ?? .yes, Claim("rung", part: part, rung.title, truth ?? .yes))
        }
        rungs.append(truth)
      }
      // The highest rung below the first that is not reached; certain when that one is surely not.
      let above = rungs.firstIndex { $0 != .yes }
      let reached = (above ?? rungs.count) - 1
      let result = StageResult(
        name: reached < 0 ? nil : stage.rungs[reached].title.name, isCertain: above.map { rungs[$0] == .no } ?? true)
      var claim = Claim("stage", part: part, stage.title, outcome: result.name ?? "none")
      claim.isOpen = !result.isCertain
      return (result, claim)
    }
  }

  mutating func check(_ route: Route, _ tree: JSONValue, _ place: Int) throws(Misstep) -> RouteResult {
    let part = "route.\(route.title.name)"
    return try visit(tree, .index(place), kind: "route", route.title) { (checker, step) throws(Misstep) in
      var candidates: [Destination] = []
      var match: (destination: Destination, row: Int?)?
      var isCertain = true
      for (index, row) in route.rows.enumerated() where match == nil {
        let (truth, destination) = try checker.check(row, of: route, part, childOf: &step)
        guard truth != .no, let destination else { continue }
        if !candidates.contains(destination) { candidates.append(destination) }
        if truth == .yes { match = (destination, index + 1) } else { isCertain = false }
      }
      let found: (destination: Destination, row: Int?)
      if let match {
        found = match
      } else {
        found = (try checker.checkOtherwise(of: route, part, childOf: &step), nil)
        if !candidates.contains(found.destination) { candidates.append(found.destination) }
      }
      var receiver = found.destination
      if !isCertain, let target = route.inDoubt, case .destination(let queue) = checker.resolve(target, route) {
        receiver = queue
      }
      var claim = Claim("route", part: part, route.title, outcome: found.destination.text)
      claim.isOpen = !isCertain
      return (
        RouteResult(receiver: receiver, row: found.row, isCertain: isCertain, candidates: candidates), claim
      )
    }
  }

  private mutating func check(
    _ row: Route.Row, of route: Route, _ part: String, childOf step: inout Step
  ) throws(Misstep) -> (Truth, Destination?) {
    try visit(childOf: &step, kind: "row", row.title) { (checker, step) throws(Misstep) in
      let truth = try checker.check(row.condition, childOf: &step).truth
      var claim = Claim("row", part: part, row.title, truth)
      claim.role = row.target.words(in: checker.program)
      guard truth != .no else { return ((truth, nil), claim) }
      try checker.checkAway(row.target, part, childOf: &step)
      let destination = checker.settle(row.target, route, &claim)
      return ((truth, destination), claim)
    }
  }

  private mutating func checkOtherwise(
    of route: Route, _ part: String, childOf step: inout Step
  ) throws(Misstep) -> Destination {
    let origin = route.title.origin
    return try visit(childOf: &step, kind: "otherwise", origin: origin) { (checker, step) throws(Misstep) in
      try checker.checkAway(route.otherwise, part, childOf: &step)
      var claim = Claim("otherwise", part: part, nil, .yes, origin: origin)
      claim.role = route.otherwise.words(in: checker.program)
      let destination = checker.settle(route.otherwise, route, &claim)
      // There is no row below: nobody is left to take the lead.
      return (destination ?? Destination(kind: "no_owner", name: "nobody"), claim)
    }
  }

  /// Notes in a row's claim what its target rests on, and that it is passed over where nobody can take the lead.
  private func settle(_ target: Target, _ route: Route, _ claim: inout Claim) -> Destination? {
    var fields: [Int] = []
    if case .person(let field) = target { fields.append(field) }
    let resolved = resolve(target, route)
    var destination: Destination?
    switch resolved {
    case .destination(let found): destination = found
    case .passedOver(let why):
      claim.outcome = "passed over"
      claim.isOpen = false
      claim.passedOver = why.rawValue
      if why == .excluded, let never = route.never, !fields.contains(never) { fields.append(never) }
    }
    claim.reads = fields.map { document(ofField: $0) }
    return destination
  }

  // MARK: - Targets

  private enum WhyNot: String {
    case personUnknown = "person unknown"
    case personInNoTeam = "person in no team"
    case excluded
  }

  private enum Resolved {
    case destination(Destination)
    case passedOver(WhyNot)
  }

  private func text(inField index: Int?) -> Text? {
    guard let index, case .known(.text(let text)) = readings[index].evaluation else { return nil }
    return text
  }

  private func resolve(_ target: Target, _ route: Route) -> Resolved {
    let excluded = text(inField: route.never)
    switch target {
    case .queue(let name): return .destination(Destination(kind: "queue", name: name))
    case .noOwner(let result, let reason):
      return .destination(Destination(kind: "no_owner", name: result, reason: reason))
    case .rep(let name):
      if let excluded, Text(name).equals(excluded) { return .passedOver(.excluded) }
      return .destination(Destination(kind: "rep", name: name))
    case .person(let field):
      guard let person = text(inField: field) else { return .passedOver(.personUnknown) }
      if let excluded, person.equals(excluded) { return .passedOver(.excluded) }
      let reps = program.teams.flatMap(\.reps)
      guard let rep = reps.first(where: { Text($0.title.name).equals(person) }) else {
        return .passedOver(.personInNoTeam)
      }
      return .destination(Destination(kind: "person", name: rep.title.name))
    case .team(let index): return .destination(choose(in: index, excluding: excluded))
    }
  }

  /// By the hash of the lead's id; where everybody is away or excluded, and somebody away, the team's overflow.
  private func choose(in index: Int, excluding excluded: Text?) -> Destination {
    let team = program.teams[index]
    let today = teamZones[index].date(at: context.now)
    let rep = leadID.flatMap { team.choose(lead: Text($0), excluding: excluded, today: today) }
    let away = team.reps.filter { $0.isAway(on: today) }
    let others = team.reps.filter { rep in
      !rep.isAway(on: today) && !(excluded.map { Text(rep.title.name).equals($0) } ?? false)
    }
    if rep == nil, let overflow = team.overflow, !away.isEmpty, others.isEmpty {
      return Destination(kind: "queue", name: overflow)
    }
    return Destination(
      kind: "team", name: team.title.name, rep: rep.map { team.reps[$0].title.name }, overflow: team.overflow)
  }

  /// The reps of a team whom its choice passes over today.
  private mutating func checkAway(_ target: Target, _ part: String, childOf step: inout Step) throws(Misstep) {
    guard case .team(let index) = target else { return }
    let today = teamZones[index].date(at: context.now)
    for rep in program.teams[index].reps {
      guard let span = rep.away.first(where: { $0.contains(today) }) else { continue }
      try visit(childOf: &step, kind: "away", rep.title) { (_, _) throws(Misstep) in
        var claim = Claim("away", part: part, rep.title, outcome: "away")
        claim.role = "until \(span.last)"
        return ((), claim)
      }
    }
  }
}
