/// Cadences, key by key in the order of their declarations.
extension ProgramWriter {
  mutating func write(_ cadence: Cadence) {
    title(cadence.title)
    zones("zone", cadence.zone)
    if let rule = cadence.closedDays {
      object("closed_days") { writer in
        writer.string("rule", rule.rule.rawValue)
        writer.write(rule.calendar)
      }
    }
    flag("first_step_at_once", cadence.firstStepAtOnce)
    array("sends", cadence.sends) { writer, send in
      writer.string("channel", send.channel)
      writer.windows("windows", send.windows)
      writer.flag("skips", send.skips)
      writer.origin(send.origin)
    }
    duration("gap", cadence.gap)
    array("limits", cadence.limits) { writer, limit in
      writer.string("channel", limit.channel)
      writer.limits("limits", limit.limits)
      writer.flag("skips", limit.skips)
      writer.origin(limit.origin)
    }
    writeEnrolment(cadence)
    undone(cadence.undone)
    noAddress(cadence.noAddress)
    duration("away", cadence.away == Cadence.usualAway ? nil : cadence.away)
    if let touches = cadence.touches {
      object("touches") { writer in
        writer.integer("count", touches.count)
        writer.duration("within", touches.within)
      }
    }
    string("salt", cadence.salt)
    array("stops", cadence.stops) { $0.write($1) }
    array("outcomes", cadence.outcomes) { writer, outcome in
      writer.title(outcome.title)
      writer.object("recycle") { $0.write(outcome.recycle) }
    }
    integer("end", cadence.end)
    array("steps", cadence.steps) { $0.write($1) }
    nodes("body", cadence.body)
    array("tracks", cadence.tracks) { writer, track in
      writer.moments("when", track.when)
      writer.flag("every_time", track.everyTime)
      writer.nodes("body", track.body)
    }
  }

  /// When it may start.
  private mutating func writeEnrolment(_ cadence: Cadence) {
    switch cadence.exclusive {
    case .everyCadence: object("exclusive") { $0.flag("every_cadence", true) }
    case .cadences(let cadences): object("exclusive") { $0.integers("cadences", cadences) }
    case nil: break
    }
    switch cadence.again {
    case .never: break
    case .after(let duration, let atMost):
      object("again") { writer in
        writer.duration("after", duration)
        writer.integer("at_most", atMost)
      }
    }
    duration("start_gap", cadence.startGap)
  }

  private mutating func undone(_ undone: Cadence.Undone) {
    switch undone {
    case .block: break
    case .pass: object("undone") { $0.flag("pass", true) }
    case .skip(let duration): object("undone") { $0.duration("skip_after", duration) }
    }
  }

  private mutating func noAddress(_ rule: Cadence.NoAddress) {
    string("no_address", rule == .skip ? nil : rule.rawValue)
  }

  private mutating func write(_ stop: Cadence.Stop) {
    switch stop.scope {
    case .cadence: break
    case .channel(let channel): string("channel", channel)
    case .account: flag("account", true)
    }
    moments("when", stop.when)
  }

  // MARK: - Nodes

  private mutating func nodes(_ key: String, _ nodes: [Cadence.Node]) {
    array(key, nodes) { writer, node in
      switch node {
      case .step(let step): writer.integer("step", step)
      case .branch(let branch): writer.object("branch") { $0.write(branch) }
      case .end(.outcome(let outcome)): writer.integer("outcome", outcome)
      case .end(.resume): writer.flag("resume", true)
      case .end(.start(let cadence)): writer.integer("start", cadence)
      }
    }
  }

  private mutating func write(_ branch: Cadence.Branch) {
    moments("when", branch.when)
    duration("within", branch.within)
    nodes("then", branch.then)
    nodes("else", branch.otherwise)
  }

  // MARK: - Steps

  private mutating func write(_ step: Cadence.Step) {
    title(step.title)
    array("ways", step.ways) { writer, way in
      writer.integer("channel", way.channel)
      writer.string("action", way.action)
    }
    object("when") { $0.write(step.when) }
    if let time = step.timeOfDay {
      object("time") { writer in
        writer.integer("minutes", time.minutes)
        writer.zones("zone", time.zone)
        writer.string("past", time.past.rawValue)
      }
    }
    if let due = step.due {
      object("due") { writer in
        writer.duration("within", due.within)
        writer.write(due.countedIn)
      }
    }
    array("guards", step.guards) { writer, condition in
      writer.flag("unless", condition.isUnless)
      writer.moments("when", condition.when)
    }
    string("template", step.template)
    array("variants", step.variants) { writer, variant in
      writer.string("name", variant.name)
      writer.integer("weight", variant.weight)
    }
    undone(step.undone)
    noAddress(step.noAddress)
  }

  private mutating func write(_ when: Cadence.Step.When) {
    switch when {
    case .day(let day): integer("day", day)
    case .after(let duration): self.duration("after", duration)
    case .around(let duration, let anchor):
      self.duration("from", duration)
      switch anchor {
      case .enrolment: flag("enrolment", true)
      case .field(let field): integer("field", field)
      case .lastEvent(let event, let filter):
        integer("last_event", event)
        expression("where", filter)
      }
    }
  }

  // MARK: - Moments

  private mutating func moments(_ key: String, _ list: MomentList) {
    object(key) { writer in
      writer.array("any", list.any) { $0.write($1) }
      writer.string("text", list.text)
      writer.origin(list.origin)
    }
  }

  private mutating func write(_ moment: Moment) {
    switch moment {
    case .event(let event, let filter):
      integer("event", event)
      expression("where", filter)
    case .replied(let channel):
      flag("replied", true)
      string("channel", channel)
    case .bounced(let channel):
      flag("bounced", true)
      string("channel", channel)
    case .optedOut(let channel):
      flag("opted_out", true)
      string("channel", channel)
    case .step(let step, let verb):
      integer("step", step)
      string("verb", verb.rawValue)
    case .stepEvent(let step, let event, let filter):
      integer("step", step)
      integer("event", event)
      expression("where", filter)
    case .verdict(let verdicts): strings("verdicts", verdicts)
    case .condition(let condition): expression("condition", condition)
    }
  }
}

extension Cadence {
  /// How long an away notice without a date holds, unless written.
  static let usualAway = Duration(count: 7, unit: .days)
}
