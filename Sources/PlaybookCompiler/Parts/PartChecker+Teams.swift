import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Teams: who may get a lead, with which share, and when nobody is there.
extension PartChecker {
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
      return checker.daysAway(rep.away).map { Team.Rep(title: checker.title(rep), weight: weight, away: $0) }
    }
    var capacity: Int?
    if let number = team.capacity {
      capacity = whole(number, upTo: 1_000_000)
      if capacity == nil { report(.capacityFault(expressions.sourceText(number.span), at: number.span)) }
    }
    let calendar = team.calendar.map { index(of: $0, .calendar) }
    guard let reps else { return nil }
    if let calendar, calendar == nil { return nil }
    let sum = reps.reduce(0) { $0 + $1.weight }
    guard sum <= 100 else {
      report(.repWeightSum(team.name.text, sum: sum, at: team.name.span))
      return nil
    }
    var checked = Team(
      title: title(team), reps: reps, capacity: capacity, overflow: team.overflow?.text,
      salt: team.salt?.text ?? team.name.text)
    checked.calendar = calendar ?? nil
    return checked
  }

  /// A whole number from 1 on.
  func whole(_ number: NumberSyntax, upTo limit: Int) -> Int? {
    guard let value = try? Fixed.parse(number.text), value.isWhole, value.whole >= 1, value.whole <= limit
    else { return nil }
    return value.whole
  }
}
