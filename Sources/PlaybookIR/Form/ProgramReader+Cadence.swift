import PlaybookJSON

/// Cadences, in the order of `ProgramWriter`.
extension ProgramReader {
  func cadence(_ object: inout JSONObject) throws(ProgramError) -> Cadence {
    var cadence = Cadence(title: try title(&object))
    cadence.zone = try object.array("zone", zone)
    cadence.closedDays = try object.optionalObject("closed_days") { rule throws(ProgramError) in
      Cadence.ClosedDayRule(rule: try rule.choice("rule"), calendar: try source(&rule))
    }
    cadence.firstStepAtOnce = try object.flag("first_step_at_once")
    cadence.sends = try object.array("sends") { send throws(ProgramError) in
      Cadence.Send(
        channel: try send.optionalString("channel"), windows: try send.array("windows", window),
        skips: try send.flag("skips"), origin: try origin(&send))
    }
    cadence.gap = try optionalDuration(&object, "gap")
    cadence.limits = try object.array("limits") { limits throws(ProgramError) in
      Cadence.Limit(
        channel: try limits.optionalString("channel"), limits: try limits.array("limits", limit),
        skips: try limits.flag("skips"), origin: try origin(&limits))
    }
    try enrolment(&object, of: &cadence)
    cadence.undone = try undone(&object)
    cadence.noAddress = try object.optionalChoice("no_address") ?? .skip
    cadence.away = try optionalDuration(&object, "away") ?? Cadence.usualAway
    cadence.touches = try object.optionalObject("touches") { touches throws(ProgramError) in
      Cadence.DeclaredTouches(count: try touches.integer("count"), within: try duration(&touches, "within"))
    }
    cadence.salt = try object.string("salt")
    cadence.stops = try object.array("stops", stop)
    cadence.outcomes = try object.array("outcomes") { outcome throws(ProgramError) in
      Cadence.Outcome(title: try title(&outcome), recycle: try outcome.object("recycle", recycle))
    }
    cadence.end = try object.optionalInteger("end")
    cadence.steps = try object.array("steps", step)
    cadence.body = try object.array("body", node)
    cadence.tracks = try object.array("tracks") { track throws(ProgramError) in
      Cadence.Track(
        when: try moments(&track, "when"), everyTime: try track.flag("every_time"),
        body: try track.array("body", node))
    }
    return cadence
  }

  private func source(_ object: inout JSONObject) throws(ProgramError) -> CalendarSource {
    guard let source = try optionalSource(&object) else { throw object.fault(.missingKey("calendar")) }
    return source
  }

  /// When it may start.
  private func enrolment(_ object: inout JSONObject, of cadence: inout Cadence) throws(ProgramError) {
    cadence.exclusive = try object.optionalObject("exclusive") { exclusive throws(ProgramError) in
      try exclusive.flag("every_cadence") ? .everyCadence : .cadences(try exclusive.integers("cadences"))
    }
    let again: Cadence.Again? = try object.optionalObject("again") { again throws(ProgramError) in
      .after(try duration(&again, "after"), atMost: try again.optionalInteger("at_most"))
    }
    cadence.again = again ?? .never
    cadence.startGap = try optionalDuration(&object, "start_gap")
  }

  private func undone(_ object: inout JSONObject) throws(ProgramError) -> Cadence.Undone {
    let undone: Cadence.Undone? = try object.optionalObject("undone") { undone throws(ProgramError) in
      try undone.flag("pass") ? .pass : .skip(after: try duration(&undone, "skip_after"))
    }
    return undone ?? .block
  }

  private func stop(_ object: inout JSONObject) throws(ProgramError) -> Cadence.Stop {
    let scope: Cadence.Stop.Scope
    if let channel = try object.optionalString("channel") {
      scope = .channel(channel)
    } else {
      scope = try object.flag("account") ? .account : .cadence
    }
    return Cadence.Stop(scope: scope, when: try moments(&object, "when"))
  }

  // MARK: - Nodes

  private func node(_ object: inout JSONObject) throws(ProgramError) -> Cadence.Node {
    if let step = try object.optionalInteger("step") { return .step(step) }
    if let outcome = try object.optionalInteger("outcome") { return .end(.outcome(outcome)) }
    if let cadence = try object.optionalInteger("start") { return .end(.start(cadence)) }
    if try object.flag("resume") { return .end(.resume) }
    return .branch(
      try object.object("branch") { branch throws(ProgramError) in
        Cadence.Branch(
          when: try moments(&branch, "when"), within: try optionalDuration(&branch, "within"),
          then: try branch.array("then", node), otherwise: try branch.array("else", node))
      })
  }

  // MARK: - Steps

  private func step(_ object: inout JSONObject) throws(ProgramError) -> Cadence.Step {
    let title = try title(&object)
    let ways = try object.array("ways") { way throws(ProgramError) in
      Cadence.Step.Way(channel: try way.integer("channel"), action: try way.optionalString("action"))
    }
    let when = try object.object("when", self.when)
    var step = Cadence.Step(
      title: title, ways: ways, when: when, undone: try undone(&object),
      noAddress: try object.optionalChoice("no_address") ?? .skip)
    step.timeOfDay = try object.optionalObject("time") { time throws(ProgramError) in
      Cadence.Step.TimeOfDay(
        minutes: try time.integer("minutes"), zone: try time.array("zone", zone), past: try time.choice("past"))
    }
    step.due = try object.optionalObject("due") { due throws(ProgramError) in
      Cadence.Step.Due(within: try duration(&due, "within"), countedIn: try optionalSource(&due))
    }
    step.guards = try object.array("guards") { condition throws(ProgramError) in
      Cadence.Step.Guard(isUnless: try condition.flag("unless"), when: try moments(&condition, "when"))
    }
    step.template = try object.optionalString("template")
    step.variants = try object.array("variants") { variant throws(ProgramError) in
      Cadence.Step.Variant(name: try variant.string("name"), weight: try variant.integer("weight"))
    }
    return step
  }

  private func when(_ object: inout JSONObject) throws(ProgramError) -> Cadence.Step.When {
    if let day = try object.optionalInteger("day") { return .day(day) }
    if let after = try optionalDuration(&object, "after") { return .after(after) }
    let distance = try duration(&object, "from")
    if try object.flag("enrolment") { return .around(distance, .enrolment) }
    if let field = try object.optionalInteger("field") { return .around(distance, .field(field)) }
    let event = try object.integer("last_event")
    return .around(distance, .lastEvent(event, filter: try optionalExpression(&object, "where")))
  }

  // MARK: - Moments

  private func moments(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> MomentList {
    try object.object(key) { list throws(ProgramError) in
      MomentList(
        any: try list.array("any", moment), text: try list.optionalString("text") ?? "", origin: try origin(&list))
    }
  }

  private func moment(_ object: inout JSONObject) throws(ProgramError) -> Moment {
    if try object.flag("replied") { return .replied(channel: try object.optionalString("channel")) }
    if try object.flag("bounced") { return .bounced(channel: try object.optionalString("channel")) }
    if try object.flag("opted_out") { return .optedOut(channel: try object.optionalString("channel")) }
    if let condition = try optionalExpression(&object, "condition") { return .condition(condition) }
    if let step = try object.optionalInteger("step") {
      guard let event = try object.optionalInteger("event") else { return .step(step, try object.choice("verb")) }
      return .stepEvent(step, event: event, filter: try expression(&object, "where"))
    }
    if let event = try object.optionalInteger("event") {
      return .event(event, filter: try optionalExpression(&object, "where"))
    }
    return .verdict(try object.strings("verdicts"))
  }
}
