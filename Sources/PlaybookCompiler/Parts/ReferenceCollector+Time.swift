import PlaybookSyntax

/// What channels, calendars, hand-offs, cadences and the clocks of playbooks read.
extension ReferenceCollector {
  /// A kind of event, or a condition of that name: what is neither is no reference.
  private mutating func addNamed(_ path: PathSyntax, filter: ExpressionSyntax?) {
    if path.parts.count == 1 {
      add(.event, path.parts[0])
    } else {
      add(ExpressionSyntax(.path(path), path.span))
    }
    addFilter(filter)
  }

  mutating func add(_ event: EventSyntax) {
    for meaning in event.meanings ?? [] {
      switch meaning.kind {
      case .touch(let channel, _), .reply(let channel), .bounce(let channel, _), .optOut(let channel):
        add(.channel, channel)
      case .away, .optOutOfAll, .optOutInField: break
      }
      addFilter(meaning.filter)
    }
  }

  mutating func add(_ channel: ChannelSyntax) {
    for row in channel.hours { add(row.condition) }
    for limit in channel.limits { add(limit) }
  }

  mutating func add(_ team: TeamSyntax) { add(.calendar, team.calendar) }

  mutating func add(_ handoff: HandoffSyntax) {
    add(.route, handoff.owner)
    for timer in handoff.timers {
      add(timer.countedIn)
      add(timer.start)
      if let stop = timer.stop { add(stop) }
    }
    for rejection in handoff.rejections { add(rejection.recycle) }
  }

  mutating func addClocks(of playbook: PlaybookSyntax) {
    for use in playbook.cadences { add(.cadence, use.name) }
    for target in playbook.targets {
      switch target.kind {
      case .clock(_, let countedIn, let start, let stop, _):
        add(countedIn)
        add(start)
        add(stop)
      case .touches, .touchesADay, .replyRate: break
      }
    }
  }

  // MARK: - Pieces

  private mutating func add(_ countedIn: CountedInSyntax?) { add(.calendar, countedIn?.calendar) }

  private mutating func add(_ point: ClockPointSyntax) {
    switch point {
    case .firstTouch(let channel, _): add(.channel, channel)
    case .named(let path, let filter): addNamed(path, filter: filter)
    }
  }

  private mutating func add(_ recycle: RecycleSyntax) { add(.cadence, recycle.into) }

  /// A path of one word may be a calendar or a field.
  private mutating func add(_ zone: ZoneSyntax?) {
    guard case .path(let path)? = zone, path.parts.count == 1 else { return }
    add(.calendar, path.parts[0])
  }

  private mutating func add(_ limit: LimitSyntax) {
    switch limit.per {
    case .day(let zone): add(zone)
    case .any: break
    }
  }

  private mutating func add(_ window: WindowSyntax) {
    switch window.kind {
    case .calendar(let name): add(.calendar, name)
    case .ownerCalendar: break
    case .hours(_, let zone): add(zone)
    }
  }

  private mutating func add(_ moment: MomentSyntax) {
    switch moment.kind {
    case .named(let path, let filter): addNamed(path, filter: filter)
    case .meaning(_, let channel): add(.channel, channel)
    case .step, .verdict: break
    case .condition(let condition): add(condition)
    }
  }

  // MARK: - Cadences

  mutating func add(_ cadence: CadenceSyntax) {
    for zone in cadence.zone { add(zone) }
    add(.calendar, cadence.closedDays?.calendar)
    for send in cadence.sends {
      add(.channel, send.channel)
      for window in send.windows { add(window) }
    }
    for line in cadence.limits {
      add(.channel, line.channel)
      for limit in line.limits { add(limit) }
    }
    for stop in cadence.stops {
      if case .channel(let channel) = stop.scope { add(.channel, channel) }
      for moment in stop.moments { add(moment) }
    }
    for outcome in cadence.outcomes { add(outcome.recycle) }
    for track in cadence.tracks { add(track.moment) }
    var pending = Array((cadence.body + cadence.tracks.flatMap(\.body)).reversed())
    while let node = pending.popLast() {
      switch node {
      case .step(let step): add(step)
      case .branch(let branch):
        for moment in branch.moments { add(moment) }
        pending += branch.otherwise.reversed() + branch.then.reversed()
      case .end(let end):
        if case .start(let name) = end.kind { add(.cadence, name) }
      }
    }
  }

  private mutating func add(_ step: StepSyntax) {
    for way in step.ways { add(.channel, way.channel) }
    if case .around(_, _, .lastEvent(let event, let filter))? = step.when {
      add(.event, event)
      addFilter(filter)
    }
    add(step.timeOfDay?.zone)
    add(step.due?.countedIn)
    for guarding in step.guards {
      for moment in guarding.moments { add(moment) }
    }
  }
}
