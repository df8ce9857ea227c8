/// Stages, teams, routes, hand-offs and playbooks: what conditions never ask.
extension Verifier {
  mutating func verifyOutputs() {
    let program = program
    eachNamed("stages", program.stages, inOrder: true) { verifier, _, stage in
      verifier.expect(!stage.rungs.isEmpty, "the ladder has no rungs")
      verifier.eachNamed("rungs", stage.rungs) { verifier, _, rung in
        if let condition = rung.condition { verifier.verify("condition", condition, as: .yesNo) }
      }
    }
    eachNamed("teams", program.teams, inOrder: true) { $0.verify($2) }
    eachNamed("routes", program.routes, inOrder: true) { $0.verify($2) }
    eachNamed("handoffs", program.handoffs, inOrder: true) { $0.verify($2) }
    eachNamed("playbooks", program.playbooks) { $0.verify($2) }
  }

  private mutating func verify(_ team: Team) {
    expect(!team.reps.isEmpty, "the team has no reps")
    var sum = 0
    eachNamed("reps", team.reps) { verifier, _, rep in
      verifier.expect((1...100).contains(rep.weight), "the weight is not between 1 and 100")
      sum += max(0, min(rep.weight, 100))
      verifier.verify("away", rep.away, mayOverlap: true)
    }
    expect(sum <= 100, "the weights sum to more than 100")
    if let capacity = team.capacity { expect(capacity > 0, "the capacity is not above 0") }
    if let calendar = team.calendar { verify(CalendarSource.calendar(calendar)) }
    if let queue = team.overflow { verify(name: queue, "the queue") }
  }

  private mutating func verify(_ route: Route) {
    eachNamed("rows", route.rows) { verifier, _, row in
      verifier.verify("condition", row.condition, as: .yesNo)
      verifier.at("target") { $0.verify(row.target) }
    }
    at("otherwise") { $0.verify(route.otherwise) }
    if let target = route.inDoubt { at("in_doubt") { $0.verify(target) } }
    if let field = route.never { verifyPerson(field) }
  }

  private mutating func verify(_ target: Target) {
    switch target {
    case .rep(let name), .queue(let name): verify(name: name, "the name")
    case .team(let index): _ = isIndex(index, of: program.teams.count, "team")
    case .person(let field): verifyPerson(field)
    case .noOwner(let result, _): verify(name: result, "the result")
    }
  }

  /// A field that names a person.
  private mutating func verifyPerson(_ field: Int) {
    guard isField(field) else { return }
    let type = program.fields[field].type
    expect(type.isText, "the field names no person: it is \(type.words)")
  }

  private mutating func verify(_ playbook: Playbook) {
    if let applies = playbook.applies { verify("applies", applies, as: .yesNo) }
    eachNamed("disqualifiers", playbook.disqualifiers) { $0.verify("condition", $2.expression, as: .yesNo) }
    verify("qualified", playbook.qualified, as: .yesNo)
    if let motion = playbook.motion { verify(name: motion, "the motion") }
    if let route = playbook.route { _ = isIndex(route, of: program.routes.count, "route") }
    if let handoff = playbook.handoff { _ = isIndex(handoff, of: program.handoffs.count, "hand-off") }
    verifyUses(of: playbook)
  }
}
