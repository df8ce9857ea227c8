/// Where a clock starts or stops.
package enum ClockPoint: Sendable {
  /// The earliest of the lead's own outbound touches.
  case firstTouch(channel: String?)
  /// Index into `Program.events`.
  case event(Int, filter: Expression?)
  /// Index of a field of type time.
  case field(Int)
}

/// What happens when a share of the time is over; each fires once per cycle.
package struct Escalation: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case tell(String)
    case queue(String)
    case reassign
  }

  /// 1 to 100.
  package var percent: Int
  package var action: Action

  package init(percent: Int, action: Action) {
    self.percent = percent
    self.action = action
  }
}

/// A clock with a limit.
package struct SLATimer: Sendable {
  package var title: Title
  package var length: Duration
  /// nil: wall clock.
  package var countedIn: CalendarSource?
  package var start: ClockPoint
  /// Whichever comes first; empty: nothing stops it, it only escalates.
  package var stops: [ClockPoint]
  /// By percent.
  package var escalations: [Escalation]

  package init(
    title: Title, length: Duration, countedIn: CalendarSource?, start: ClockPoint, stops: [ClockPoint],
    escalations: [Escalation]
  ) {
    self.title = title
    self.length = length
    self.countedIn = countedIn
    self.start = start
    self.stops = stops
    self.escalations = escalations
  }
}

/// A number to run the team by.
package struct SalesTarget: Sendable {
  package enum Value: Sendable {
    case clock(SLATimer)
    /// Before a cadence gives up.
    case touches(atLeast: Int)
    /// A figure of the team, shown and not judged for one lead.
    case touchesADay(from: Int, to: Int?)
    case replyRate(atLeast: Fixed)
  }

  package var title: Title
  package var value: Value

  package init(title: Title, value: Value) {
    self.title = title
    self.value = value
  }
}
