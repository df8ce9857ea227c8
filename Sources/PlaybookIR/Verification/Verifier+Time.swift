/// Calendars, channels, zones and what events mean.
extension Verifier {
  /// Branches within branches from which on a program is refused.
  static let mostBranches = 50
  /// No limit, count or length of a book is greater.
  static let greatestCount = 1_000_000

  mutating func verifyTime() {
    let program = program
    eachNamed("calendars", program.calendars, inOrder: true) { verifier, _, calendar in
      if let zone = calendar.zone { verifier.verify(zone: zone) }
      verifier.verify("hours", calendar.hours)
      verifier.verify("closed", calendar.closed, mayOverlap: false)
    }
    eachNamed("channels", program.channels, inOrder: true) { $0.verify($2) }
  }

  // MARK: - Zones

  /// The name may become a path: words of letters, digits, `_`, `+` and `-`, with `/` between them.
  mutating func verify(zone: String) {
    zones.insert(zone)
    let words = zone.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isName =
      zone.utf8.count <= 64
      && words.allSatisfy { word in
        !word.isEmpty
          && word.allSatisfy {
            $0 < 0x80 && (Text.isWordByte($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-"))
          }
      }
    expect(isName, "the zone is no name of a zone")
  }

  mutating func verify(_ key: String, _ sources: [ZoneSource]) {
    each(key, sources) { verifier, _, source in
      switch source {
      case .field(let field): verifier.verifyZone(field: field)
      case .calendar(let calendar): verifier.verify(CalendarSource.calendar(calendar))
      case .named(let name): verifier.verify(zone: name)
      }
    }
  }

  private mutating func verifyZone(field: Int) {
    verify(field: field, "a zone") { $0 == .timezone }
  }

  /// A field of the lead whose type fits.
  mutating func verify(field: Int, _ what: String, _ fits: (ValueType) -> Bool) {
    guard isField(field) else { return }
    let type = program.fields[field].type
    expect(fits(type), "the field is not \(what): it is \(type.words)")
  }

  mutating func verify(_ source: CalendarSource?) {
    switch source {
    case .calendar(let index): _ = isIndex(index, of: program.calendars.count, "calendar")
    case .owner, nil: break
    }
  }

  // MARK: - Hours and days

  mutating func verify(_ key: String, _ hours: [Hours]) {
    expect(!hours.isEmpty, "there are no hours in `\(key)`")
    each(key, hours) { verifier, _, block in
      verifier.expect(block.days > 0 && block.days <= Hours.everyDay, "the hours are on no day")
      verifier.expect(
        (0...1_439).contains(block.open) && (1...1_440).contains(block.close) && block.open != block.close,
        "the hours are not from 00:00 to 24:00")
    }
  }

  mutating func verify(_ key: String, _ spans: [DateSpan], mayOverlap: Bool) {
    var previous: DateSpan?
    each(key, spans) { verifier, _, span in
      let isInRange = span.first >= .earliest && span.last <= .latest
      verifier.expect(isInRange && span.first <= span.last, "the days are reversed or out of range")
      if let previous {
        let isBehind = mayOverlap ? previous.first <= span.first : previous.last < span.first
        verifier.expect(isBehind, "the days are not in order")
      }
      previous = span
    }
  }

  mutating func verify(_ key: String, _ windows: [Window]) {
    expect(!windows.isEmpty, "there are no windows in `\(key)`")
    each(key, windows) { verifier, _, window in
      switch window {
      case .open(let source): verifier.verify(source)
      case .hours(let hours, let zone):
        verifier.verify("hours", hours)
        verifier.verify("zone", zone)
      }
    }
  }

  mutating func verify(_ key: String, _ limits: [TouchLimit]) {
    each(key, limits) { verifier, _, limit in
      verifier.verify(count: limit.count, "limit")
      switch limit.per {
      case .day(let zone): verifier.verify("zone", zone)
      case .elapsed(let size): verifier.verify(elapsed: size, "limit")
      }
    }
  }

  mutating func verify(count: Int, _ what: String) {
    expect((1...Self.greatestCount).contains(count), "the \(what) is not between 1 and \(Self.greatestCount)")
  }

  mutating func verify(elapsed: Int64, _ what: String) {
    expect(elapsed > 0 && elapsed % 1_000_000 == 0, "the \(what) is not of whole seconds above 0")
  }

  // MARK: - Durations

  /// A length of time above 0 (for a deadline at an anchor of any sign) and short enough to reckon with.
  mutating func verify(
    _ duration: Duration, _ what: String, kinds: Set<Duration.Kind> = Set(Duration.Kind.allCases),
    isSigned: Bool = false
  ) {
    expect(duration.count.magnitude <= Self.greatestCount, "the \(what) is too long")
    expect(isSigned || duration.count > 0, "the \(what) is not above 0")
    expect(kinds.contains(duration.kind), "the \(what) cannot be counted in \(duration.unit.rawValue)")
  }

  // MARK: - Channels

  private mutating func verify(_ channel: Channel) {
    if let field = channel.address { verify(field: field, "an address") { $0.isText || $0 == .yesNo } }
    for field in [channel.consent, channel.optOut].compactMap({ $0 }) {
      verify(field: field, "a yes or no") { $0 == .yesNo }
    }
    if let field = channel.zone { verifyZone(field: field) }
    if let field = channel.country { verify(field: field, "a country") { $0 == .country } }
    if let field = channel.region { verify(field: field, "a region") { $0.isText || $0.isChoice } }
    eachNamed("rows", channel.rows) { verifier, _, row in
      if let condition = row.condition { verifier.verify("condition", condition, as: .yesNo) }
      verifier.verify("hours", row.hours)
    }
    each("standard_hours", channel.standardHours) { verifier, _, row in
      verifier.expect(Country.isKnown(row.country), "`\(row.country)` is no country")
      verifier.verify("hours", row.hours)
    }
    verify("limits", channel.limits)
    for action in channel.actions { verify(name: action, "an action") }
    each("preconditions", channel.preconditions) { verifier, _, precondition in
      verifier.verify(name: precondition.action, "an action")
      verifier.verify(name: precondition.first, "an action")
    }
  }

  // MARK: - Events

  mutating func verify(_ meanings: [EventMeaning], of event: Int) {
    let fields = program.events[event].fields
    each("meanings", meanings) { verifier, _, meaning in
      switch meaning.kind {
      case .touch(let channel, let action):
        verifier.verify(name: channel, "the channel")
        if let action { verifier.verify(name: action, "the action") }
      case .reply(let channel), .bounce(let channel, _): verifier.verify(name: channel, "the channel")
      case .optOut(let channel):
        if let channel { verifier.verify(name: channel, "the channel") }
      case .away(let until):
        guard let until, verifier.isIndex(until, of: fields.count, "field of the event") else { break }
        let type = fields[until].type
        verifier.expect(type == .date || type == .time, "the field is no moment: it is \(type.words)")
      case .optOutInField(let field):
        guard verifier.isIndex(field, of: fields.count, "field of the event") else { break }
        let type = fields[field].type
        verifier.expect(type.isText || type.isChoice, "the field names no channel: it is \(type.words)")
      }
      verifier.verify(where: meaning.filter, of: event)
    }
  }

  /// A filter over the fields of one kind of event.
  mutating func verify(where filter: Expression?, of event: Int) {
    guard let filter else { return }
    at("where") { verifier in
      verifier.verify(filter, .event(event), depth: 1)
      verifier.expect(filter.type == .yesNo, "it is \(filter.type.words), not a yes or no")
    }
  }

  /// An event and a filter over its fields.
  mutating func verify(event: Int, where filter: Expression?) {
    if isIndex(event, of: program.events.count, "event") { verify(where: filter, of: event) }
  }

  // MARK: - Freshness

  /// Stamps point at dates or times, and no stamp waits for itself.
  mutating func verifyFreshness() {
    let fields = program.fields
    each("fields", fields) { verifier, _, field in
      guard let freshness = field.freshness else { return }
      verifier.verify(elapsed: freshness.size, "freshness")
      verifier.verify(field: freshness.stamp, "a moment") { $0 == .date || $0 == .time }
      verifier.expect(field.type != .events, "a history is not fresh")
    }
    // Each field has at most one stamp, so following it for as many steps as there are fields finds every circle.
    var isFollowed = [Bool](repeating: false, count: fields.count)
    for start in fields.indices {
      var place = start
      var path: Set<Int> = []
      while fields.indices.contains(place), !isFollowed[place], let next = fields[place].freshness?.stamp {
        guard path.insert(place).inserted else {
          report("the freshness of `\(fields[place].title.name)` goes in a circle")
          break
        }
        place = next
      }
      for index in path { isFollowed[index] = true }
    }
  }
}

extension ValueType {
  fileprivate var isChoice: Bool {
    switch self {
    case .choice: true
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock, .duration, .list, .points, .grade, .events:
      false
    }
  }
}
