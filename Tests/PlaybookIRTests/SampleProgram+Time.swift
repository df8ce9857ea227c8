import PlaybookIR

extension Sketch {
  static func days(_ count: Int64) -> Duration { Duration(count: count, unit: .days) }

  static func hours(_ count: Int64) -> Duration { Duration(count: count, unit: .hours) }

  static func span(_ first: String, _ last: String) -> DateSpan {
    DateSpan(first: CivilDate(first) ?? .earliest, last: CivilDate(last) ?? .latest)
  }

  static func moments(_ text: String, _ any: Moment...) -> MomentList {
    MomentList(any: any, text: text, origin: place)
  }

  static let weekdays = Hours(days: 0b1_1111, open: 540, close: 1_050)
}

/// Calendars, channels, clocks and cadences: one of everything.
extension SampleProgram {
  mutating func addTime() {
    program.fields[1].freshness = Field.Freshness(size: 90 * Instant.microsecondsPerDay, stamp: 6)
    program.fields.append(Field(title: Sketch.title("timezone"), type: .timezone))
    program.fields.append(Field(title: Sketch.title("wants_mail"), type: .yesNo))
    addMeanings()
    program.scores[0].rules[3].expires = 30 * Instant.microsecondsPerDay
    program.scores[0].rules[3].decay = .halves(days: 14)
    program.scores[0].neverBelow = .zero
    program.calendars = [
      Calendar(
        title: Sketch.title("office", "Office"), zone: "America/New_York",
        hours: [Sketch.weekdays, Hours(days: 0b10_0000, open: 1_320, close: 360)],
        closed: [Sketch.span("2026-12-25", "2026-12-25"), Sketch.span("2026-12-31", "2027-01-01")])
    ]
    program.teams[0].calendar = 0
    program.teams[0].reps[0].away = [Sketch.span("2026-08-03", "2026-08-14")]
    addChannels()
    let accept = SLATimer(
      title: Sketch.title("accept"), length: Duration(count: 2, unit: .businessDays), countedIn: .calendar(0),
      start: .event(0, filter: pageFilter), stops: [.firstTouch(channel: "email"), .field(6)],
      escalations: [
        Escalation(percent: 50, action: .tell("owner")), Escalation(percent: 80, action: .queue("rescue")),
        Escalation(percent: 100, action: .reassign),
      ])
    program.handoffs[0].timers = [accept]
    program.handoffs[0].brief = [Handoff.Topic(title: Sketch.title("who"), fields: [3, 1])]
    program.handoffs[0].rejections = [
      Handoff.Rejection(
        title: Sketch.title("no_show", "Did not come"), recycle: .after(Sketch.days(90), into: 0, atMost: 2)),
      Handoff.Rejection(title: Sketch.title("bad_fit"), recycle: .never),
    ]
    program.playbooks[0].cadences = [Playbook.CadenceUse(cadence: 0, verdicts: ["needs_info", "not_qualified"])]
    var lead = accept
    lead.title = Sketch.title("speed", "Speed to lead")
    lead.countedIn = .owner
    program.playbooks[0].targets = [
      SalesTarget(title: lead.title, value: .clock(lead)),
      SalesTarget(title: Sketch.title("persistence"), value: .touches(atLeast: 6)),
      SalesTarget(title: Sketch.title("volume"), value: .touchesADay(from: 40, to: 60)),
      SalesTarget(title: Sketch.title("replies"), value: .replyRate(atLeast: Sketch.number("5"))),
    ]
  }

  private mutating func addMeanings() {
    program.events[0].fields.append(Field(title: Sketch.title("until"), type: .date))
    program.events[0].meanings = [
      EventMeaning(kind: .touch(channel: "linkedin", action: "view")),
      EventMeaning(kind: .reply(channel: "email"), filter: pageFilter),
      EventMeaning(kind: .bounce(channel: "email", isSoft: true)), EventMeaning(kind: .away(until: 1)),
      EventMeaning(kind: .optOut(channel: nil)), EventMeaning(kind: .optOut(channel: "sms")),
      EventMeaning(kind: .optOutInField(0)),
    ]
  }

  private mutating func addChannels() {
    var mail = Channel(title: Sketch.title("email"))
    mail.address = 7
    mail.limits = [TouchLimit(count: 1, per: .day(zone: [])), TouchLimit(count: 3, per: .elapsed(86_400_000_000))]
    var linkedin = Channel(title: Sketch.title("linkedin", "LinkedIn"))
    linkedin.consent = 13
    linkedin.optOut = 13
    linkedin.zone = 12
    linkedin.country = 2
    linkedin.region = 4
    linkedin.rows = [
      Channel.HoursRow(title: Sketch.title("large"), condition: part(.signal), hours: [Sketch.weekdays]),
      Channel.HoursRow(title: Sketch.title("rest"), condition: nil, hours: [Sketch.weekdays]),
    ]
    linkedin.standardHours = [
      Channel.StandardHours(country: "US", region: nil, hours: [Sketch.weekdays]),
      Channel.StandardHours(country: "US", region: "FL", hours: [Sketch.weekdays]),
    ]
    linkedin.needsTemplate = true
    linkedin.actions = ["view", "connect"]
    linkedin.preconditions = [Channel.Precondition(action: "message", first: "connect", verb: .accepted)]
    linkedin.isManual = true
    program.channels = [mail, linkedin]
  }

  mutating func addCadences() {
    var cadence = Cadence(title: Sketch.title("inbound", "Inbound"))
    cadence.zone = [.field(12), .calendar(0), .named("Europe/Berlin")]
    cadence.closedDays = Cadence.ClosedDayRule(rule: .nextOpenDayPushingTheRest, calendar: .owner)
    cadence.firstStepAtOnce = true
    let windows: [Window] = [.open(.calendar(0)), .open(.owner), .hours([Sketch.weekdays], zone: [.field(12)])]
    cadence.sends = [Cadence.Send(channel: nil, windows: windows, skips: true, origin: Sketch.place)]
    cadence.gap = Sketch.hours(4)
    cadence.limits = [
      Cadence.Limit(channel: "email", limits: program.channels[0].limits, skips: true, origin: Sketch.place)
    ]
    cadence.exclusive = .cadences([0])
    cadence.again = .after(Sketch.days(90), atMost: 2)
    cadence.startGap = Sketch.days(7)
    cadence.undone = .pass
    cadence.noAddress = .wait
    cadence.away = Sketch.days(9)
    cadence.touches = Cadence.DeclaredTouches(count: 3, within: Sketch.days(12))
    cadence.salt = "2026"
    cadence.stops = [
      Cadence.Stop(
        scope: .cadence,
        when: Sketch.moments(
          "replied or \u{2026}", .replied(channel: nil), .bounced(channel: "email"), .optedOut(channel: nil),
          .event(0, filter: pageFilter), .verdict(["disqualified"]), .condition(part(.signal)))),
      Cadence.Stop(
        scope: .channel("linkedin"), when: Sketch.moments("replied on email", .replied(channel: "email"))),
      Cadence.Stop(scope: .account, when: Sketch.moments("replied", .replied(channel: nil))),
    ]
    cadence.outcomes = [
      Cadence.Outcome(title: Sketch.title("nurture"), recycle: .after(Sketch.days(60), into: 0, atMost: nil)),
      Cadence.Outcome(title: Sketch.title("lost"), recycle: .never),
    ]
    cadence.end = 0
    addSteps(&cadence)
    program.cadences = [cadence]
  }

  private func addSteps(_ cadence: inout Cadence) {
    var intro = Cadence.Step(
      title: Sketch.title("intro", "Thanks"),
      ways: [Cadence.Step.Way(channel: 0, action: nil), Cadence.Step.Way(channel: 1, action: "view")],
      when: .after(Sketch.hours(1)), undone: .block, noAddress: .skip)
    intro.timeOfDay = Cadence.Step.TimeOfDay(minutes: 540, zone: [.field(12)], past: .skip)
    intro.due = Cadence.Step.Due(within: Duration(count: 2, unit: .businessHours), countedIn: .calendar(0))
    intro.template = "intro_1"
    intro.variants = [Cadence.Step.Variant(name: "short", weight: 1), Cadence.Step.Variant(name: "long", weight: 2)]
    var connect = Cadence.Step(
      title: Sketch.title("connect"), ways: [Cadence.Step.Way(channel: 1, action: "connect")], when: .day(3),
      undone: .skip(after: Sketch.days(2)), noAddress: .block)
    connect.guards = [
      Cadence.Step.Guard(
        isUnless: true,
        when: Sketch.moments("intro opened", .step(0, .opened), .stepEvent(0, event: 0, filter: pageFilter)))
    ]
    func step(_ name: String, _ anchor: Cadence.Step.Anchor) -> Cadence.Step {
      Cadence.Step(
        title: Sketch.title(name), ways: [Cadence.Step.Way(channel: 0, action: nil)],
        when: .around(Sketch.days(-2), anchor), undone: .pass, noAddress: .wait)
    }
    cadence.steps = [
      intro, connect, step("remind", .field(8)), step("again", .lastEvent(0, filter: pageFilter)),
      step("quick", .enrolment),
    ]
    cadence.body = [
      .step(0),
      .branch(
        Cadence.Branch(
          when: Sketch.moments("intro opened", .step(0, .opened)), within: Sketch.days(2), then: [.step(1)],
          otherwise: [.step(2), .end(.outcome(1))])),
      .step(3),
    ]
    cadence.tracks = [
      Cadence.Track(
        when: Sketch.moments("page_view", .event(0, filter: nil)), everyTime: true, body: [.step(4), .end(.resume)]),
      Cadence.Track(
        when: Sketch.moments("replied", .replied(channel: nil)), everyTime: false, body: [.end(.start(0))]),
    ]
  }
}
