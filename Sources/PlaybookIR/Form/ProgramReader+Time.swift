import PlaybookJSON

/// Calendars, channels, clocks and what events mean, in the order of `ProgramWriter`.
extension ProgramReader {
  // MARK: - Durations

  func optionalDuration(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> Duration? {
    guard let text = try object.optionalString(key) else { return nil }
    guard let duration = Duration(canonical: text) else {
      throw object.fault(.expected("a duration such as `30 days` for `\(key)`"))
    }
    return duration
  }

  func duration(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> Duration {
    guard let duration = try optionalDuration(&object, key) else { throw object.fault(.missingKey(key)) }
    return duration
  }

  func optionalElapsed(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> Int64? {
    guard let duration = try optionalDuration(&object, key) else { return nil }
    guard let microseconds = duration.microseconds else {
      throw object.fault(.expected("an elapsed time such as `30 days` for `\(key)`"))
    }
    return microseconds
  }

  func elapsed(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> Int64 {
    guard let microseconds = try optionalElapsed(&object, key) else { throw object.fault(.missingKey(key)) }
    return microseconds
  }

  // MARK: - Calendars

  func calendar(_ object: inout JSONObject) throws(ProgramError) -> Calendar {
    Calendar(
      title: try title(&object), zone: try object.optionalString("zone"), hours: try object.array("hours", hours),
      closed: try object.array("closed", span))
  }

  func hours(_ object: inout JSONObject) throws(ProgramError) -> Hours {
    var days: UInt8 = 0
    for name in try object.strings("days") {
      guard let day = Hours.dayNames.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else {
        throw object.fault(.expected("a day such as `mon`"))
      }
      days |= 1 << day
    }
    return Hours(days: days, open: try object.integer("open"), close: try object.integer("close"))
  }

  func span(_ object: inout JSONObject) throws(ProgramError) -> DateSpan {
    DateSpan(first: try object.date("first"), last: try object.date("last"))
  }

  func zone(_ object: inout JSONObject) throws(ProgramError) -> ZoneSource {
    if let field = try object.optionalInteger("field") { return .field(field) }
    if let calendar = try object.optionalInteger("calendar") { return .calendar(calendar) }
    return .named(try object.string("name"))
  }

  func optionalSource(_ object: inout JSONObject) throws(ProgramError) -> CalendarSource? {
    if let calendar = try object.optionalInteger("calendar") { return .calendar(calendar) }
    return try object.flag("owner_calendar") ? .owner : nil
  }

  func window(_ object: inout JSONObject) throws(ProgramError) -> Window {
    if let source = try optionalSource(&object) { return .open(source) }
    return .hours(try object.array("hours", hours), zone: try object.array("zone", zone))
  }

  func limit(_ object: inout JSONObject) throws(ProgramError) -> TouchLimit {
    let count = try object.integer("count")
    if let elapsed = try optionalElapsed(&object, "elapsed") { return TouchLimit(count: count, per: .elapsed(elapsed)) }
    return TouchLimit(count: count, per: .day(zone: try object.array("zone", zone)))
  }

  // MARK: - Channels

  func channel(_ object: inout JSONObject) throws(ProgramError) -> Channel {
    var channel = Channel(title: try title(&object))
    channel.address = try object.optionalInteger("address")
    channel.consent = try object.optionalInteger("consent")
    channel.optOut = try object.optionalInteger("opt_out")
    channel.zone = try object.optionalInteger("zone")
    channel.country = try object.optionalInteger("country")
    channel.region = try object.optionalInteger("region")
    channel.rows = try object.array("rows") { row throws(ProgramError) in
      Channel.HoursRow(
        title: try title(&row), condition: try optionalExpression(&row, "condition"),
        hours: try row.array("hours", hours))
    }
    channel.standardHours = try object.array("standard_hours") { row throws(ProgramError) in
      Channel.StandardHours(
        country: try row.string("country"), region: try row.optionalString("region"),
        hours: try row.array("hours", hours))
    }
    channel.limits = try object.array("limits", limit)
    channel.needsTemplate = try object.flag("needs_template")
    channel.actions = try object.strings("actions")
    channel.preconditions = try object.array("preconditions") { precondition throws(ProgramError) in
      Channel.Precondition(
        action: try precondition.string("action"), first: try precondition.string("first"),
        verb: try precondition.choice("verb"))
    }
    channel.isManual = try object.flag("manual")
    return channel
  }

  // MARK: - Events

  func meaning(_ object: inout JSONObject) throws(ProgramError) -> EventMeaning {
    let kind: EventMeaning.Kind
    switch try object.string("means") {
    case "touch": kind = .touch(channel: try object.string("channel"), action: try object.optionalString("action"))
    case "reply": kind = .reply(channel: try object.string("channel"))
    case "away": kind = .away(until: try object.optionalInteger("until"))
    case "bounce": kind = .bounce(channel: try object.string("channel"), isSoft: try object.flag("soft"))
    case "opt out":
      if let field = try object.optionalInteger("channel_in") {
        kind = .optOutInField(field)
      } else {
        kind = .optOut(channel: try object.optionalString("channel"))
      }
    default: throw object.fault(.expected("one of the known words for `means`"))
    }
    return EventMeaning(kind: kind, filter: try optionalExpression(&object, "where"))
  }

  func freshness(_ object: inout JSONObject) throws(ProgramError) -> Field.Freshness {
    Field.Freshness(size: try elapsed(&object, "for"), stamp: try object.integer("by"))
  }

  func decay(_ object: inout JSONObject) throws(ProgramError) -> Score.Decay {
    guard let points = try object.optionalNumber("loses") else {
      return .halves(days: try object.integer("halves_every_days"))
    }
    let every = try elapsed(&object, "every")
    guard let event = try object.optionalInteger("since_last") else { return .loses(points, every: every) }
    return .losesWithout(points, every: every, event: event)
  }

  // MARK: - Timers

  func timer(_ object: inout JSONObject) throws(ProgramError) -> SLATimer {
    SLATimer(
      title: try title(&object), length: try duration(&object, "length"), countedIn: try optionalSource(&object),
      start: try object.object("start", clockPoint), stops: try object.array("stops", clockPoint),
      escalations: try object.array("escalations", escalation))
  }

  private func clockPoint(_ object: inout JSONObject) throws(ProgramError) -> ClockPoint {
    if try object.flag("first_touch") { return .firstTouch(channel: try object.optionalString("channel")) }
    if let field = try object.optionalInteger("field") { return .field(field) }
    return .event(try object.integer("event"), filter: try optionalExpression(&object, "where"))
  }

  private func escalation(_ object: inout JSONObject) throws(ProgramError) -> Escalation {
    let percent = try object.integer("percent")
    if let who = try object.optionalString("tell") { return Escalation(percent: percent, action: .tell(who)) }
    if let queue = try object.optionalString("queue") { return Escalation(percent: percent, action: .queue(queue)) }
    guard try object.flag("reassign") else { throw object.fault(.expected("`tell`, `queue` or `reassign`")) }
    return Escalation(percent: percent, action: .reassign)
  }

  func salesTarget(_ object: inout JSONObject) throws(ProgramError) -> SalesTarget {
    let title = try title(&object)
    let value: SalesTarget.Value
    if let timer = try object.optionalObject("clock", timer) {
      value = .clock(timer)
    } else if let count = try object.optionalInteger("touches_at_least") {
      value = .touches(atLeast: count)
    } else if let rate = try object.optionalNumber("reply_rate_at_least") {
      value = .replyRate(atLeast: rate)
    } else {
      value = try object.object("touches_a_day") { figure throws(ProgramError) in
        .touchesADay(from: try figure.integer("from"), to: try figure.optionalInteger("to"))
      }
    }
    return SalesTarget(title: title, value: value)
  }

  func handoff(_ object: inout JSONObject) throws(ProgramError) -> Handoff {
    var handoff = Handoff(
      title: try title(&object), needs: try object.integers("needs"), owner: try object.optionalInteger("owner"))
    handoff.timers = try object.array("timers", timer)
    handoff.rejections = try object.array("rejections") { rejection throws(ProgramError) in
      Handoff.Rejection(title: try title(&rejection), recycle: try rejection.object("recycle", recycle))
    }
    handoff.brief = try object.array("brief") { topic throws(ProgramError) in
      Handoff.Topic(title: try title(&topic), fields: try topic.integers("fields"))
    }
    return handoff
  }

  func recycle(_ object: inout JSONObject) throws(ProgramError) -> Recycle {
    if try object.flag("never") { return .never }
    return .after(
      try duration(&object, "after"), into: try object.optionalInteger("into"),
      atMost: try object.optionalInteger("at_most"))
  }
}
