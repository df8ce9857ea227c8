/// Calendars, channels, clocks and what events mean, key by key in the order of their declarations.
extension ProgramWriter {
  /// Left out when absent; an elapsed time is written with the largest unit that holds it whole.
  mutating func elapsed(_ key: String, _ microseconds: Int64?) {
    string(key, microseconds.map { Duration.elapsed(microseconds: $0).description })
  }

  mutating func duration(_ key: String, _ duration: Duration?) { string(key, duration?.description) }

  // MARK: - Calendars

  mutating func write(_ calendar: Calendar) {
    title(calendar.title)
    string("zone", calendar.zone)
    hours("hours", calendar.hours)
    spans("closed", calendar.closed)
  }

  mutating func hours(_ key: String, _ hours: [Hours]) {
    array(key, hours) { writer, block in
      writer.strings("days", block.dayNames)
      writer.integer("open", block.open)
      writer.integer("close", block.close)
    }
  }

  mutating func spans(_ key: String, _ spans: [DateSpan]) {
    array(key, spans) { writer, span in
      writer.string("first", span.first.description)
      writer.string("last", span.last.description)
    }
  }

  mutating func zones(_ key: String, _ zones: [ZoneSource]) {
    array(key, zones) { writer, zone in
      switch zone {
      case .field(let field): writer.integer("field", field)
      case .calendar(let calendar): writer.integer("calendar", calendar)
      case .named(let name): writer.string("name", name)
      }
    }
  }

  /// Keys of the object that needs a calendar.
  mutating func write(_ source: CalendarSource?) {
    switch source {
    case .calendar(let calendar): integer("calendar", calendar)
    case .owner: flag("owner_calendar", true)
    case nil: break
    }
  }

  mutating func windows(_ key: String, _ windows: [Window]) {
    array(key, windows) { writer, window in
      switch window {
      case .open(let source): writer.write(source)
      case .hours(let hours, let zone):
        writer.hours("hours", hours)
        writer.zones("zone", zone)
      }
    }
  }

  /// Without `elapsed` it counts for a local day.
  mutating func limits(_ key: String, _ limits: [TouchLimit]) {
    array(key, limits) { writer, limit in
      writer.integer("count", limit.count)
      switch limit.per {
      case .day(let zone): writer.zones("zone", zone)
      case .elapsed(let microseconds): writer.elapsed("elapsed", microseconds)
      }
    }
  }

  // MARK: - Channels

  mutating func write(_ channel: Channel) {
    title(channel.title)
    integer("address", channel.address)
    integer("consent", channel.consent)
    integer("opt_out", channel.optOut)
    integer("zone", channel.zone)
    integer("country", channel.country)
    integer("region", channel.region)
    array("rows", channel.rows) { writer, row in
      writer.title(row.title)
      writer.expression("condition", row.condition)
      writer.hours("hours", row.hours)
    }
    array("standard_hours", channel.standardHours) { writer, row in
      writer.string("country", row.country)
      writer.string("region", row.region)
      writer.hours("hours", row.hours)
    }
    limits("limits", channel.limits)
    flag("needs_template", channel.needsTemplate)
    strings("actions", channel.actions)
    array("preconditions", channel.preconditions) { writer, precondition in
      writer.string("action", precondition.action)
      writer.string("first", precondition.first)
      writer.string("verb", precondition.verb.rawValue)
    }
    flag("manual", channel.isManual)
  }

  // MARK: - Events

  mutating func write(_ meaning: EventMeaning) {
    switch meaning.kind {
    case .touch(let channel, let action):
      string("means", "touch")
      string("channel", channel)
      string("action", action)
    case .reply(let channel):
      string("means", "reply")
      string("channel", channel)
    case .away(let until):
      string("means", "away")
      integer("until", until)
    case .bounce(let channel, let isSoft):
      string("means", "bounce")
      string("channel", channel)
      flag("soft", isSoft)
    case .optOut(let channel):
      string("means", "opt out")
      string("channel", channel)
    case .optOutInField(let field):
      string("means", "opt out")
      integer("channel_in", field)
    }
    expression("where", meaning.filter)
  }

  mutating func write(_ freshness: Field.Freshness) {
    elapsed("for", freshness.size)
    integer("by", freshness.stamp)
  }

  mutating func write(_ decay: Score.Decay) {
    switch decay {
    case .loses(let points, let every):
      number("loses", points)
      elapsed("every", every)
    case .losesWithout(let points, let every, let event):
      number("loses", points)
      elapsed("every", every)
      integer("since_last", event)
    case .halves(let days): integer("halves_every_days", days)
    }
  }

  // MARK: - Timers

  mutating func write(_ timer: SLATimer) {
    title(timer.title)
    duration("length", timer.length)
    write(timer.countedIn)
    object("start") { $0.write(timer.start) }
    array("stops", timer.stops) { $0.write($1) }
    array("escalations", timer.escalations) { writer, escalation in
      writer.integer("percent", escalation.percent)
      switch escalation.action {
      case .tell(let who): writer.string("tell", who)
      case .queue(let name): writer.string("queue", name)
      case .reassign: writer.flag("reassign", true)
      }
    }
  }

  private mutating func write(_ point: ClockPoint) {
    switch point {
    case .firstTouch(let channel):
      flag("first_touch", true)
      string("channel", channel)
    case .event(let event, let filter):
      integer("event", event)
      expression("where", filter)
    case .field(let field): integer("field", field)
    }
  }

  mutating func write(_ target: SalesTarget) {
    title(target.title)
    switch target.value {
    case .clock(let timer): object("clock") { $0.write(timer) }
    case .touches(let atLeast): integer("touches_at_least", atLeast)
    case .touchesADay(let from, let to):
      object("touches_a_day") { writer in
        writer.integer("from", from)
        writer.integer("to", to)
      }
    case .replyRate(let atLeast): number("reply_rate_at_least", atLeast)
    }
  }

  mutating func write(_ handoff: Handoff) {
    title(handoff.title)
    integers("needs", handoff.needs)
    integer("owner", handoff.owner)
    array("timers", handoff.timers) { $0.write($1) }
    array("rejections", handoff.rejections) { writer, rejection in
      writer.title(rejection.title)
      writer.object("recycle") { $0.write(rejection.recycle) }
    }
    array("brief", handoff.brief) { writer, topic in
      writer.title(topic.title)
      writer.integers("fields", topic.fields)
    }
  }

  mutating func write(_ recycle: Recycle) {
    switch recycle {
    case .never: flag("never", true)
    case .after(let duration, let into, let atMost):
      self.duration("after", duration)
      integer("into", into)
      integer("at_most", atMost)
    }
  }
}

extension Hours {
  /// Monday first.
  package static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  package var dayNames: [String] { Self.dayNames.indices.filter { days & (1 << $0) != 0 }.map { Self.dayNames[$0] } }
}
