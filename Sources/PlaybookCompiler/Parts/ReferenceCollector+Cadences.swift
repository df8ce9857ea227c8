import PlaybookSource
import PlaybookSyntax

/// What channels and cadences read.
extension ReferenceCollector {
  mutating func add(_ channel: ChannelSyntax) {
    for row in channel.hours { add(row.condition) }
    for limit in channel.limits { add(limit) }
  }

  /// Other cadences are used too: see `ReferenceGraph` on why that makes no circle.
  mutating func add(_ cadence: CadenceSyntax) {
    for zone in cadence.zone { add(zone) }
    add(.calendar, cadence.closedDays?.calendar)
    for send in cadence.sends {
      add(.channel, send.channel)
      for window in send.windows { add(window) }
    }
    for limit in cadence.limits {
      add(.channel, limit.channel)
      for each in limit.limits { add(each) }
    }
    for stop in cadence.stops {
      if case .channel(let name) = stop.scope { add(.channel, name) }
      add(stop.moments)
    }
    for outcome in cadence.outcomes { add(.cadence, outcome.recycle.into) }
    add(cadence.body)
    for track in cadence.tracks {
      add([track.moment])
      add(track.body)
    }
  }

  private mutating func add(_ nodes: [CadenceNodeSyntax]) {
    var pending = Array(nodes.reversed())
    while let node = pending.popLast() {
      switch node {
      case .step(let step): add(step)
      case .branch(let branch):
        add(branch.moments)
        pending += branch.otherwise.reversed()
        pending += branch.then.reversed()
      case .end(let end):
        if case .start(let name) = end.kind { add(.cadence, name) }
      }
    }
  }

  private mutating func add(_ step: StepSyntax) {
    for way in step.ways { add(.channel, way.channel) }
    if case .around(_, _, .lastEvent(let event, let filter)) = step.when {
      add(event, filter: filter)
    }
    if let zone = step.timeOfDay?.zone { add(zone) }
    add(.calendar, step.due?.countedIn?.calendar)
    for each in step.guards { add(each.moments) }
  }

  private mutating func add(_ moments: [MomentSyntax]) {
    for moment in moments {
      switch moment.kind {
      case .named(let path, let filter):
        // A lone word is a kind of event if there is one of that name.
        if path.parts.count == 1 { add(path.parts[0], filter: filter) }
        add(ExpressionSyntax(.path(path), path.span))
      case .meaning(_, let channel): add(.channel, channel)
      case .step, .verdict: break
      case .condition(let condition): add(condition)
      }
    }
  }

  private mutating func add(_ event: NameSyntax, filter: ExpressionSyntax?) {
    add(
      EventQuerySyntax(
        form: .any, event: event, field: nil, filter: filter, window: nil, span: event.span))
  }

  private mutating func add(_ window: WindowSyntax) {
    switch window.kind {
    case .calendar(let name): add(.calendar, name)
    case .ownerCalendar: break
    case .hours(_, let zone): if let zone { add(zone) }
    }
  }

  private mutating func add(_ limit: LimitSyntax) {
    if case .day(let zone?) = limit.per { add(zone) }
  }

  /// A zone may be that of a calendar.
  private mutating func add(_ zone: ZoneSyntax) {
    if case .path(let path) = zone, path.parts.count == 1 { add(.calendar, path.parts[0]) }
  }
}
