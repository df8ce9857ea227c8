import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Stages and routes: what a decision comes to.
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
}
