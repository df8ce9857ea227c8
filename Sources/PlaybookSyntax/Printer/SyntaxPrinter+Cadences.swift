// Channels and cadences.
extension SyntaxPrinter {
  mutating func print(_ channel: ChannelSyntax) {
    block(Self.head("channel", channel.name.text, label: channel.label)) { printer in
      let fields = [
        ("address", channel.address), ("consent", channel.consent), ("opt out", channel.optOut),
        ("zone", channel.zone), ("country", channel.country), ("region", channel.region),
      ]
      for (name, path) in fields {
        if let path { printer.line(name, path.text) }
      }
      if let rules = channel.rules { printer.line("rules", rules.rawValue) }
      for row in channel.hours {
        let condition = row.condition.map { Self.text(of: $0) + " -> " } ?? ""
        printer.line(Self.head("hours", row.name?.text, label: row.label), condition + Self.hours(row.hours))
      }
      if !channel.limits.isEmpty { printer.line("limit", Self.limits(channel.limits)) }
      if channel.needsTemplate { printer.line("template", "required") }
      if !channel.actions.isEmpty { printer.line("actions", Self.list(channel.actions.map(\.text))) }
      for precondition in channel.preconditions {
        printer.line(precondition.action.text, "after \(precondition.first.text) \(precondition.verb.rawValue)")
      }
      if let isManual = channel.isManual { printer.line("manual", isManual ? "yes" : "no") }
    }
  }

  private static func limits(_ limits: [LimitSyntax]) -> String {
    list(
      limits.map { limit in
        switch limit.per {
        case .day(let zone): number(limit.count) + " a day" + (zone.map { " in " + self.zone($0) } ?? "")
        case .any(let length): number(limit.count) + " in any " + duration(length)
        }
      })
  }

  // MARK: - Cadences

  mutating func print(_ cadence: CadenceSyntax) {
    block(Self.head("cadence", cadence.name.text, label: cadence.label)) { printer in
      printer.printTimes(cadence)
      printer.printRules(cadence)
      for stop in cadence.stops {
        let scope: String? =
          switch stop.scope {
          case .cadence: nil
          case .channel(let name): name.text
          case .account: "account"
          }
        printer.line(Self.head("stop", scope, label: nil), "when " + Self.moments(stop.moments))
      }
      if let end = cadence.end { printer.line("end", "outcome " + end.text) }
      for outcome in cadence.outcomes {
        printer.line(Self.head("outcome", outcome.name.text, label: outcome.label), Self.recycle(outcome.recycle))
      }
      printer.print(cadence.body)
      for track in cadence.tracks {
        printer.block("on " + Self.moment(track.moment) + (track.everyTime ? " every time" : "")) {
          $0.print(track.body)
        }
      }
    }
  }

  private mutating func printTimes(_ cadence: CadenceSyntax) {
    if !cadence.zone.isEmpty { line("zone", Self.list(cadence.zone.map { Self.zone($0) })) }
    if let rule = cadence.closedDays {
      line("closed days", rule.rule.rawValue + (rule.calendar.map { " in " + $0.text } ?? ""))
    }
    if cadence.firstStepAtOnce { line("first step", "at once") }
    for send in cadence.sends {
      let windows = send.windows.map { Self.window($0) }.joined(separator: " and ")
      line(Self.head("send", send.channel?.text, label: nil), windows + (send.skips ? ", else skip" : ""))
    }
    if let gap = cadence.gap { line("gap", Self.duration(gap)) }
    for limit in cadence.limits {
      line(
        Self.head("limit", limit.channel?.text, label: nil),
        Self.limits(limit.limits) + (limit.skips ? ", else skip" : ""))
    }
  }

  private mutating func printRules(_ cadence: CadenceSyntax) {
    switch cadence.exclusive {
    case .everyCadence: line("exclusive", "every cadence")
    case .named(let names): line("exclusive", Self.list(names.map(\.text)))
    case nil: break
    }
    if let again = cadence.again {
      let most = again.atMost.map { ", at most " + Self.times($0) } ?? ""
      line("again", again.after.map { "after " + Self.duration($0) + most } ?? "never")
    }
    if let gap = cadence.startGap { line("start", "at least \(Self.duration(gap)) after any touch") }
    if let undone = cadence.undone { line("undone tasks", Self.undone(undone)) }
    if let noAddress = cadence.noAddress { line("no address", noAddress.kind.rawValue) }
    if let away = cadence.away { line("away", Self.duration(away)) }
    if let touches = cadence.touches {
      line("touches", "\(Self.number(touches.count)) in \(Self.duration(touches.within))")
    }
    if let salt = cadence.salt { line("salt", Self.quoted(salt)) }
  }

  private static func window(_ window: WindowSyntax) -> String {
    switch window.kind {
    case .calendar(let name): "in " + name.text
    case .ownerCalendar: "in owner calendar"
    case .hours(let hours, let zone): self.hours(hours) + (zone.map { " in " + self.zone($0) } ?? "")
    }
  }

  private static func undone(_ undone: UndoneSyntax) -> String {
    switch undone.kind {
    case .block: "block"
    case .pass: "pass"
    case .skip(let after): "skip after " + duration(after)
    }
  }

  // MARK: - Steps

  private mutating func print(_ nodes: [CadenceNodeSyntax]) {
    for node in nodes {
      switch node {
      case .step(let step): line(Self.head(step.name.text, label: step.label), Self.step(step))
      case .branch(let branch): print(branch)
      case .end(let end):
        switch end.kind {
        case .outcome(let name): line("end", "outcome " + name.text)
        case .resume: line("end", "resume")
        case .start(let name): line("end", "start cadence " + name.text)
        }
      }
    }
  }

  private mutating func print(_ branch: BranchSyntax) {
    let within = branch.within.map { " within " + Self.duration($0) } ?? ""
    block("if " + Self.moments(branch.moments) + within) { $0.print(branch.then) }
    if !branch.otherwise.isEmpty { goOn("else") { $0.print(branch.otherwise) } }
  }

  private static func step(_ step: StepSyntax) -> String {
    let ways = step.ways.map { $0.channel.text + ($0.action.map { " " + $0.text } ?? "") }
    var main = ways.joined(separator: " else ") + " " + when(step.when)
    var clauses: [String] = []
    if let time = step.timeOfDay {
      main += " at " + time.clock.text + (time.zone.map { " in " + zone($0) } ?? "")
      if let past = time.past { clauses.append("else " + past.rawValue) }
    }
    if let due = step.due { clauses.append("due within " + duration(due.within) + countedIn(due.countedIn)) }
    clauses += step.guards.map { ($0.isUnless ? "skip unless " : "skip if ") + moments($0.moments) }
    if let template = step.template { clauses.append("template " + quoted(template)) }
    if !step.variants.isEmpty {
      clauses.append("variants [" + list(step.variants.map { $0.name.text + " " + number($0.weight) }) + "]")
    }
    if let undone = step.undone { clauses.append("when undone " + self.undone(undone)) }
    if let noAddress = step.noAddress { clauses.append("no address " + noAddress.kind.rawValue) }
    return list([main] + clauses)
  }

  private static func when(_ when: StepSyntax.When?) -> String {
    switch when {
    case .day(let number): return "on day " + self.number(number)
    case .after(let length): return "after " + duration(length)
    case .on(let path): return "on " + path.text
    case .around(let length, let order, let anchor):
      let from =
        switch anchor {
        case .enrolment: "enrolment"
        case .field(let path): path.text
        case .lastEvent(let name, let filter): "last " + name.text + (filter.map { " where " + text(of: $0) } ?? "")
        }
      return duration(length) + " \(order.rawValue) " + from
    case nil: return "?"
    }
  }

  // MARK: - Moments

  static func moments(_ moments: [MomentSyntax]) -> String { moments.map { moment($0) }.joined(separator: " or ") }

  static func moment(_ moment: MomentSyntax) -> String {
    switch moment.kind {
    case .named(let path, let filter): path.text + (filter.map { " where " + text(of: $0) } ?? "")
    case .meaning(let word, let channel):
      word.rawValue + (channel.map { (word == .optedOut ? " of " : " on ") + $0.text } ?? "")
    case .step(let name, let verb): name.text + " " + verb.rawValue
    case .verdict(let names): verdicts(names)
    case .condition(let expression): text(of: expression)
    }
  }
}
