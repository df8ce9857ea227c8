import PlaybookIR

/// Decides one route: the first row that is yes and whose target can take the lead.
///
/// A row whose person is unknown or in no team, or is whom `never` excludes, is passed over as if it were not written:
/// it neither matches nor leaves the match open. A team whose reps are all away gives the lead to its overflow queue.
struct RouteDecision {
  private let route: Route
  private let evaluation: LeadEvaluation
  private let leadID: String?
  private let part: String
  /// Whom `never` excludes; nil when nobody is, or when it is not known.
  private let excluded: Text?

  private var candidates: [RouteOutcome.Destination] = []
  private var isOpen = false
  private var children: [Reason] = []

  init(_ route: Route, in evaluation: LeadEvaluation, leadID: String?) {
    self.route = route
    self.evaluation = evaluation
    self.leadID = leadID
    part = "route.\(route.title.name)"
    excluded = route.never.flatMap { evaluation.reading(ofField: $0).evaluation.text }
  }

  mutating func decide() -> (RouteOutcome, [Reason]) {
    for (position, row) in route.rows.enumerated() {
      if let destination = decide(row) { return finish(destination, row: position + 1) }
    }
    let destination: RouteOutcome.Destination
    var passedOver: Reason.PassedOver?
    switch resolve(route.otherwise) {
    case .success(let found): destination = found
    case .failure(let fault):
      passedOver = fault.reason
      destination = .nobody
    }
    children += evaluation.tree(
      Reason(
        .otherwise, part: part, outcome: passedOver == nil ? .truth(.yes) : .passedOver,
        reads: reads(of: route.otherwise, passedOver), role: route.otherwise.words(in: evaluation.program),
        passedOver: passedOver, origin: route.title.origin, children: away(from: route.otherwise)))
    return finish(destination, row: nil)
  }

  /// Where each row leads if it matches, nil for one that would be passed over, and where the lead goes without a match.
  var destinations: (rows: [RouteOutcome.Destination?], otherwise: RouteOutcome.Destination) {
    (route.rows.map { try? resolve($0.target).get() }, (try? resolve(route.otherwise).get()) ?? .nobody)
  }

  /// The destination when the row matches.
  private mutating func decide(_ row: Route.Row) -> RouteOutcome.Destination? {
    let proof = evaluation.prove(row.condition)
    var match: RouteOutcome.Destination?
    var passedOver: Reason.PassedOver?
    if proof.truth != .no {
      switch resolve(row.target) {
      case .failure(let fault): passedOver = fault.reason
      case .success(let destination):
        note(destination)
        if proof.truth == .yes { match = destination } else { isOpen = true }
      }
    }
    children += evaluation.tree(
      Reason(
        .row, part: part, name: row.title.name, label: row.title.label,
        outcome: passedOver == nil ? .truth(proof.truth) : .passedOver,
        isOpen: proof.truth == .unknown && passedOver == nil,
        reads: proof.truth == .no ? [] : reads(of: row.target, passedOver),
        role: row.target.words(in: evaluation.program), passedOver: passedOver, origin: row.title.origin,
        children: proof.reasons + (proof.truth == .no ? [] : away(from: row.target))))
    return match
  }

  private mutating func note(_ destination: RouteOutcome.Destination) {
    if !candidates.contains(destination) { candidates.append(destination) }
  }

  private mutating func finish(_ destination: RouteOutcome.Destination, row: Int?) -> (RouteOutcome, [Reason]) {
    note(destination)
    var inDoubt: RouteOutcome.Destination?
    if isOpen, let target = route.inDoubt, case .success(let found) = resolve(target) { inDoubt = found }
    return (
      RouteOutcome(
        destination: destination, row: row, isCertain: !isOpen, candidates: candidates, inDoubt: inDoubt),
      evaluation.tree(
        Reason(
          .route, part: part, name: route.title.name, label: route.title.label, outcome: .destination(destination),
          isOpen: isOpen, origin: route.title.origin, children: children))
    )
  }

  // MARK: - Targets

  private struct PassedOver: Error {
    var reason: Reason.PassedOver
  }

  private func resolve(_ target: Target) -> Result<RouteOutcome.Destination, PassedOver> {
    switch target {
    case .rep(let name):
      return excludes(Text(name)) ? .failure(PassedOver(reason: .excluded)) : .success(.rep(name))
    case .team(let index):
      guard evaluation.program.teams.indices.contains(index) else {
        return .failure(PassedOver(reason: .personInNoTeam))
      }
      return .success(choose(in: evaluation.program.teams[index]))
    case .queue(let name):
      return .success(.queue(name))
    case .person(let field):
      guard let person = evaluation.reading(ofField: field).evaluation.text else {
        return .failure(PassedOver(reason: .personUnknown))
      }
      if excludes(person) { return .failure(PassedOver(reason: .excluded)) }
      guard let rep = evaluation.program.rep(named: person) else {
        return .failure(PassedOver(reason: .personInNoTeam))
      }
      return .success(.person(rep))
    case .noOwner(let result, let reason):
      return .success(.noOwner(result: result, reason: reason))
    }
  }

  private func excludes(_ name: Text) -> Bool { excluded.map(name.equals) ?? false }

  private func choose(in team: Team) -> RouteOutcome.Destination {
    let today = today(of: team)
    let chosen = leadID.flatMap { team.choose(lead: Text($0), excluding: excluded, today: today) }
    if chosen == nil, let overflow = team.overflow, !team.reps.isEmpty,
      team.reps.allSatisfy({ $0.isAway(on: today) || excludes(Text($0.title.name)) }),
      team.reps.contains(where: { $0.isAway(on: today) })
    {
      return .queue(overflow)
    }
    let rep = chosen.map { team.reps[$0].title.name }
    return .team(team.title.name, rep: rep, overflow: team.overflow)
  }

  /// The day of `now` where the team works.
  private func today(of team: Team) -> CivilDate {
    let table = evaluation.clocks.table
    let calendar = team.calendar.flatMap { table.calendars.indices.contains($0) ? table.calendars[$0].zone : nil }
    return (calendar ?? table.book).local(evaluation.context.now).date
  }

  /// The reps whom the team's choice passes over today.
  private func away(from target: Target) -> [Reason] {
    guard case .team(let index) = target, evaluation.program.teams.indices.contains(index) else { return [] }
    let team = evaluation.program.teams[index]
    let today = today(of: team)
    return team.reps.compactMap { rep in
      rep.away.first { $0.contains(today) }.map { span in
        Reason(
          .away, part: part, name: rep.title.name, label: rep.title.label, outcome: .away(until: span.last),
          role: "until \(span.last)", origin: rep.title.origin)
      }
    }
  }

  /// The fields that a target rests on: its person, and whoever is excluded when that is why it was passed over.
  private func reads(of target: Target, _ passedOver: Reason.PassedOver?) -> [Read] {
    var fields: [Int] = []
    if case .person(let field) = target { fields.append(field) }
    if passedOver == .excluded, let never = route.never, !fields.contains(never) { fields.append(never) }
    return fields.compactMap(evaluation.read(ofField:))
  }
}

extension Program {
  /// The name of the first rep of any team that `person` names.
  fileprivate func rep(named person: Text) -> String? {
    for team in teams {
      for rep in team.reps where Text(rep.title.name).equals(person) { return rep.title.name }
    }
    return nil
  }
}

extension RouteOutcome {
  /// Who gets the lead: the match, or while that is provisional the queue that the route names for this.
  package var receiver: Destination { inDoubt ?? destination }
}

extension RouteOutcome.Destination {
  package var kind: String {
    switch self {
    case .rep: "rep"
    case .team: "team"
    case .queue: "queue"
    case .person, .hiddenPerson: "person"
    case .noOwner: "no_owner"
    }
  }

  /// The rep, team, queue or person; without an owner the result; nil where it is not to be shown.
  package var name: String? {
    switch self {
    case .rep(let name), .team(let name, _, _), .queue(let name), .person(let name): name
    case .noOwner(let result, _): result
    case .hiddenPerson: nil
    }
  }

  /// `rep sam`, `team enterprise`, `queue inbound`, `person dana`, `no owner, result refer`.
  package var text: String {
    switch self {
    case .rep(let name): "rep \(name)"
    case .team(let name, _, _): "team \(name)"
    case .queue(let name): "queue \(name)"
    case .person(let name): "person \(name)"
    case .hiddenPerson: "person"
    case .noOwner(let result, _): "no owner, result \(result)"
    }
  }
}

extension Evaluation {
  /// A known text; nil for anything else.
  fileprivate var text: Text? {
    switch self {
    case .known(.text(let text)): text
    case .known, .interval, .possible, .unknown: nil
    }
  }
}
