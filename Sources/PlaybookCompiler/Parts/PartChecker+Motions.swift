import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Stages, teams, routes and hand-offs: what a decision comes to.
extension PartChecker {
  mutating func checkStages() {
    for stage in declarations.stages {
      guard !stage.rungs.isEmpty else {
        reportMissing(.emptyPart(.stage(stage.name.text), at: stage.name.span))
        continue
      }
      let distinctRungs = distinct(stage.rungs, "rung of `stage.\(stage.name.text)`")
      let rungs = checkAll(distinctRungs) { checker, rung -> Stage.Rung? in
        guard let syntax = rung.condition else { return Stage.Rung(title: checker.title(rung), condition: nil) }
        return checker.expressions.condition(syntax).map { Stage.Rung(title: checker.title(rung), condition: $0) }
      }
      if let rungs { program.stages.append(Stage(title: title(stage), rungs: rungs)) }
    }
  }

  // MARK: - Teams

  mutating func checkTeams() {
    checkLeadId()
    for team in declarations.teams {
      if let checked = check(team) { program.teams.append(checked) }
    }
  }

  /// A team chooses by the lead's id; said once, however many teams there are.
  private mutating func checkLeadId() {
    guard let team = declarations.teams.first else { return }
    guard let id = expressions.symbols.fields["id"] else {
      report(.missingId(team.name.text, other: nil, at: team.name.span))
      return
    }
    guard let type = id.type, type != .text else { return }
    report(.missingId(team.name.text, other: (type.words, id.span), at: team.name.span))
  }

  private mutating func check(_ team: TeamSyntax) -> Team? {
    guard !team.reps.isEmpty else {
      reportMissing(.emptyPart(.team(team.name.text), at: team.name.span))
      return nil
    }
    let distinctReps = distinct(team.reps, "rep of the team `\(team.name.text)`")
    let reps = checkAll(distinctReps) { checker, rep -> Team.Rep? in
      guard let weight = checker.whole(rep.weight, upTo: 100) else {
        checker.report(.repWeight(checker.expressions.sourceText(rep.weight.span), at: rep.weight.span))
        return nil
      }
      return Team.Rep(title: checker.title(rep), weight: weight)
    }
    var capacity: Int?
    if let number = team.capacity {
      capacity = whole(number, upTo: 1_000_000)
      if capacity == nil { report(.capacityFault(expressions.sourceText(number.span), at: number.span)) }
    }
    guard let reps else { return nil }
    let sum = reps.reduce(0) { $0 + $1.weight }
    guard sum <= 100 else {
      report(.repWeightSum(team.name.text, sum: sum, at: team.name.span))
      return nil
    }
    return Team(
      title: title(team), reps: reps, capacity: capacity, overflow: team.overflow?.text,
      salt: team.salt?.text ?? team.name.text)
  }

  private func whole(_ number: NumberSyntax, upTo limit: Int) -> Int? {
    guard let value = try? Fixed.parse(number.text), value.isWhole, value.whole >= 1, value.whole <= limit
    else { return nil }
    return value.whole
  }

  // MARK: - Routes

  mutating func checkRoutes() {
    for route in declarations.routes {
      if let checked = check(route) { program.routes.append(checked) }
    }
  }

  private mutating func check(_ route: RouteSyntax) -> Route? {
    let distinctRows = distinct(route.rows, "row of `route.\(route.name.text)`")
    let rows = checkAll(distinctRows) { checker, row -> Route.Row? in
      let condition = checker.expressions.condition(row.condition)
      let target = checker.target(row.target)
      guard let condition, let target else { return nil }
      return Route.Row(title: checker.title(row), condition: condition, target: target)
    }
    for span in route.rowsAfterOtherwise {
      report(.rowAfterOtherwise("row", at: span, otherwise: route.otherwise?.span))
    }
    let never = route.never.map { personField($0, in: "`never: person in`") }
    let inDoubt = route.inDoubt.map { self.inDoubt($0) }
    guard let syntax = route.otherwise else {
      reportMissing(.missingOtherwise(route.name.text, at: route.name.span))
      return nil
    }
    guard let otherwise = otherwise(syntax), let rows else { return nil }
    if let never, never == nil { return nil }
    if let inDoubt, inDoubt == nil { return nil }
    return Route(
      title: title(route), rows: rows, otherwise: otherwise, inDoubt: inDoubt ?? nil, never: never ?? nil)
  }

  private mutating func target(_ target: TargetSyntax) -> Target? {
    switch target.kind {
    case .rep(let name): .rep(name.text)
    case .team(let name): index(of: name, .team).map { .team($0) }
    case .queue(let name): .queue(name.text)
    case .person(let path): personField(path, in: "`person in`").map { .person(field: $0) }
    case .noOwner(let result, let reason): .noOwner(result: result.text, reason: reason?.text)
    }
  }

  /// What takes every lead that no row took, so it can never be passed over.
  private mutating func otherwise(_ target: TargetSyntax) -> Target? {
    guard case .person(let path) = target.kind else { return self.target(target) }
    report(.personTakesTheRest(path.text, at: target.span))
    return nil
  }

  private mutating func inDoubt(_ target: TargetSyntax) -> Target? {
    guard case .queue(let name) = target.kind else {
      report(.noQueueInDoubt(at: target.span))
      return nil
    }
    return .queue(name.text)
  }

  /// The index of a field that can name a person.
  private mutating func personField(_ path: PathSyntax, in place: String) -> Int? {
    guard let symbol = field(path, in: place), let type = symbol.type else { return nil }
    guard type == .text || type == .email else {
      report(.personField(path.text, isA: type.words, at: path.span))
      return nil
    }
    return symbol.index
  }

  // MARK: - Hand-offs

  mutating func checkHandoffs() {
    for handoff in declarations.handoffs {
      if let checked = check(handoff) { program.handoffs.append(checked) }
    }
  }

  private mutating func check(_ handoff: HandoffSyntax) -> Handoff? {
    let owner = handoff.owner.map { index(of: $0, .route) }
    guard !handoff.needs.isEmpty else {
      reportMissing(.emptyPart(.handoff(handoff.name.text), at: handoff.name.span))
      return nil
    }
    var firsts: [String: SourceSpan] = [:]
    let needs = checkAll(handoff.needs) { checker, path -> Int? in
      if let first = firsts[path.text] {
        checker.report(.namedTwice(path.text, in: "`needs`", at: path.span, first: first))
        return nil
      }
      firsts[path.text] = path.span
      return checker.neededField(path)
    }
    if let owner, owner == nil { return nil }
    return needs.map { Handoff(title: title(handoff), needs: $0, owner: owner ?? nil) }
  }

  private mutating func neededField(_ path: PathSyntax) -> Int? {
    guard let symbol = field(path, in: "`needs`"), let type = symbol.type else { return nil }
    guard type != .events else {
      report(.historyNeeded(path.text, at: path.span))
      return nil
    }
    return symbol.index
  }
}
