import PlaybookIR

/// Damages of calendars, channels, clocks and cadences, for `VerifierTests`.
enum TimeDamages {
  static let all: [VerifierTests.Damage] = fields + times + timers + rules + steps

  private static let fields: [VerifierTests.Damage] = [
    ("fields[1]", "whole seconds", { $0.fields[1].freshness?.size = 0 }),
    ("fields[1]", "no field 99", { $0.fields[1].freshness?.stamp = 99 }),
    ("fields[1]", "not a moment", { $0.fields[1].freshness?.stamp = 3 }),
    ("program", "circle", { $0.fields[6].freshness = Field.Freshness(size: 1_000_000, stamp: 6) }),
    (
      "program", "circle",
      {
        $0.fields[6].freshness = Field.Freshness(size: 1_000_000, stamp: 8)
        $0.fields[8].freshness = Field.Freshness(size: 1_000_000, stamp: 6)
      }
    ),
    (
      "events[0].fields[0]", "not fresh",
      { $0.events[0].fields[0].freshness = Field.Freshness(size: 1_000_000, stamp: 6) }
    ),
    ("events[0].fields[0]", "cannot change", { $0.events[0].fields[0].canChange = true }),
    ("events[0].meanings[0]", "channel", { $0.events[0].meanings[0].kind = .reply(channel: "e mail") }),
    ("events[0].meanings[3]", "no field of the event 7", { $0.events[0].meanings[3].kind = .away(until: 7) }),
    ("events[0].meanings[3]", "no moment", { $0.events[0].meanings[3].kind = .away(until: 0) }),
    ("events[0].meanings[6]", "no channel", { $0.events[0].meanings[6].kind = .optOutInField(1) }),
    ("events[0].meanings[0].where", "not a yes or no", { $0.events[0].meanings[0].filter = Sketch.count(1) }),
    ("scores[0].rules[0]", "only points for events", { $0.scores[0].rules[0].expires = 1_000_000 }),
    ("scores[0].rules[3]", "whole seconds", { $0.scores[0].rules[3].expires = 7 }),
    ("scores[0].rules[3]", "between 1 and", { $0.scores[0].rules[3].decay = .halves(days: 0) }),
    ("scores[0].rules[3]", "not above 0", { $0.scores[0].rules[3].decay = .loses(.zero, every: 1_000_000) }),
    (
      "scores[0].rules[3]", "no event 4",
      { $0.scores[0].rules[3].decay = .losesWithout(.one, every: 1_000_000, event: 4) }
    ),
    ("scores[0]", "decimals", { $0.scores[0].neverBelow = Fixed(units: 1) }),
  ]

  private static let times: [VerifierTests.Damage] = [
    ("calendars[0]", "zone", { $0.calendars[0].zone = "/etc/passwd" }),
    ("calendars[0]", "no hours", { $0.calendars[0].hours = [] }),
    ("calendars[0].hours[0]", "on no day", { $0.calendars[0].hours[0].days = 0 }),
    ("calendars[0].hours[0]", "24:00", { $0.calendars[0].hours[0].open = 1_440 }),
    ("calendars[0].hours[0]", "24:00", { $0.calendars[0].hours[0].close = 540 }),
    ("calendars[0].closed[1]", "order", { $0.calendars[0].closed.swapAt(0, 1) }),
    ("calendars[0].closed[0]", "reversed", { $0.calendars[0].closed[0] = Sketch.span("2026-12-25", "2026-12-24") }),
    ("teams[0]", "no calendar 1", { $0.teams[0].calendar = 1 }),
    ("teams[0].reps[0].away[0]", "reversed", { $0.teams[0].reps[0].away = [Sketch.span("2026-02-02", "2026-02-01")] }),
    ("channels[1]", "order", { $0.channels.swapAt(0, 1) }), ("channels[0]", "address", { $0.channels[0].address = 3 }),
    ("channels[1]", "yes or no", { $0.channels[1].consent = 3 }), ("channels[1]", "zone", { $0.channels[1].zone = 3 }),
    ("channels[1]", "country", { $0.channels[1].country = 3 }),
    ("channels[1]", "region", { $0.channels[1].region = 3 }),
    ("channels[1].rows[0]", "no hours", { $0.channels[1].rows[0].hours = [] }),
    ("channels[1].rows[0].condition", "yes", { $0.channels[1].rows[0].condition = Sketch.count(1) }),
    ("channels[1].standard_hours[0]", "no country", { $0.channels[1].standardHours[0].country = "USA" }),
    ("channels[0].limits[0]", "between 1", { $0.channels[0].limits[0].count = 0 }),
    ("channels[0].limits[1]", "whole seconds", { $0.channels[0].limits[1].per = .elapsed(-1) }),
    ("channels[1]", "an action", { $0.channels[1].actions = ["a b"] }),
  ]

  private static let timers: [VerifierTests.Damage] = [
    ("handoffs[0].timers[0]", "no calendar", { $0.handoffs[0].timers[0].countedIn = nil }),
    ("handoffs[0].timers[0]", "no calendar 3", { $0.handoffs[0].timers[0].countedIn = .calendar(3) }),
    ("handoffs[0].timers[0]", "above 0", { $0.handoffs[0].timers[0].length = Sketch.days(0) }),
    ("handoffs[0].timers[0]", "too long", { $0.handoffs[0].timers[0].length = Sketch.days(.max) }),
    ("handoffs[0].timers[0].start", "no event", { $0.handoffs[0].timers[0].start = .event(9, filter: nil) }),
    ("handoffs[0].timers[0].stops[1]", "not a time", { $0.handoffs[0].timers[0].stops[1] = .field(8) }),
    ("handoffs[0].timers[0].escalations[0]", "share", { $0.handoffs[0].timers[0].escalations[0].percent = 0 }),
    ("handoffs[0].timers[0].escalations[1]", "order", { $0.handoffs[0].timers[0].escalations[1].percent = 2 }),
    ("handoffs[0].brief[0]", "no field 99", { $0.handoffs[0].brief[0].fields = [99] }),
    ("handoffs[0].brief[0]", "has no field", { $0.handoffs[0].brief[0].fields = [] }),
    (
      "handoffs[0].rejections[0]", "recycling cannot",
      { $0.handoffs[0].rejections[0].recycle = .after(Sketch.hours(1), into: nil, atMost: nil) }
    ),
    (
      "handoffs[0].rejections[0]", "no cadence",
      { $0.handoffs[0].rejections[0].recycle = .after(Sketch.days(1), into: 1, atMost: nil) }
    ),
    ("playbooks[0].cadences[0]", "no cadence", { $0.playbooks[0].cadences[0].cadence = 1 }),
    ("playbooks[0].cadences[0]", "verdict", { $0.playbooks[0].cadences[0].verdicts = [""] }),
    ("playbooks[0].targets[1]", "twice", { $0.playbooks[0].targets[1].title.name = "speed" }),
    ("playbooks[0].targets[1]", "between", { $0.playbooks[0].targets[1].value = .touches(atLeast: 0) }),
    ("playbooks[0].targets[2]", "reversed", { $0.playbooks[0].targets[2].value = .touchesADay(from: 9, to: 8) }),
    (
      "playbooks[0].targets[3]", "100 %",
      { $0.playbooks[0].targets[3].value = .replyRate(atLeast: Sketch.number("101")) }
    ),
  ]

  private static let rules: [VerifierTests.Damage] = [
    ("cadences[0].zone[0]", "not a zone", { $0.cadences[0].zone[0] = .field(3) }),
    ("cadences[0].zone[1]", "no calendar", { $0.cadences[0].zone[1] = .calendar(-1) }),
    ("cadences[0].closed_days", "no calendar", { $0.cadences[0].closedDays?.calendar = .calendar(1) }),
    ("cadences[0].sends[0]", "no windows", { $0.cadences[0].sends[0].windows = [] }),
    ("cadences[0]", "gap cannot", { $0.cadences[0].gap = Duration(count: 1, unit: .businessDays) }),
    ("cadences[0]", "gap is not above 0", { $0.cadences[0].startGap = Sketch.days(-1) }),
    ("cadences[0].limits[0].limits[0]", "between", { $0.cadences[0].limits[0].limits[0].count = -1 }),
    ("cadences[0]", "hold", { $0.cadences[0].away = Sketch.days(0) }),
    ("cadences[0]", "touches", { $0.cadences[0].touches?.count = 0 }),
    ("cadences[0].exclusive", "against no", { $0.cadences[0].exclusive = .cadences([]) }),
    ("cadences[0].exclusive", "no cadence 2", { $0.cadences[0].exclusive = .cadences([2]) }),
    ("cadences[0]", "start again", { $0.cadences[0].again = .after(Sketch.days(0), atMost: nil) }),
    ("cadences[0]", "task", { $0.cadences[0].undone = .skip(after: Sketch.days(0)) }),
    ("cadences[0].stops[2].when", "for nothing", { $0.cadences[0].stops[2].when.any = [] }),
    ("cadences[0].stops[2].when.any[0]", "no step", { $0.cadences[0].stops[2].when.any = [.step(5, .done)] }),
    ("cadences[0].stops[2].when.any[0]", "no verdict", { $0.cadences[0].stops[2].when.any = [.verdict([])] }),
    (
      "cadences[0].stops[2].when.any[0].condition", "not a yes or no",
      { $0.cadences[0].stops[2].when.any = [.condition(Sketch.count(1))] }
    ),
    (
      "cadences[0].stops[2].when.any[0]", "no event",
      { $0.cadences[0].stops[2].when.any = [.stepEvent(0, event: 1, filter: Sketch.yes)] }
    ),
    ("cadences[0]", "no outcome", { $0.cadences[0].end = 2 }),
    ("cadences[0].outcomes[1]", "twice", { $0.cadences[0].outcomes[1].title.name = "nurture" }),
    (
      "cadences[0].body[2]", "resumes",
      {
        $0.cadences[0].body.append(.end(.resume)); $0.cadences[0].body.remove(at: 0)
      }
    ),
    ("cadences[0].tracks[1].body[0]", "no cadence", { $0.cadences[0].tracks[1].body = [.end(.start(1))] }),
    ("cadences[0].tracks[1].body[0]", "no outcome", { $0.cadences[0].tracks[1].body = [.end(.outcome(-1))] }),
    ("cadences[0].steps[0]", "0 times", { $0.cadences[0].body.remove(at: 0) }),
    ("cadences[0].steps[3]", "2 times", { $0.cadences[0].body.append(.step(3)) }),
    ("cadences[0].body[3]", "no step", { $0.cadences[0].body.append(.step(9)) }),
  ]

  private static let steps: [VerifierTests.Damage] = [
    ("cadences[0].steps[0]", "no channel", { $0.cadences[0].steps[0].ways = [] }),
    ("cadences[0].steps[0].ways[0]", "no channel 2", { $0.cadences[0].steps[0].ways[0].channel = 2 }),
    ("cadences[0].steps[1].when", "the day", { $0.cadences[0].steps[1].when = .day(0) }),
    ("cadences[0].steps[1].when", "negative", { $0.cadences[0].steps[1].when = .after(Sketch.days(-1)) }),
    (
      "cadences[0].steps[1].when", "not a date",
      { $0.cadences[0].steps[1].when = .around(Sketch.days(0), .field(3)) }
    ),
    ("cadences[0].steps[0].time", "24:00", { $0.cadences[0].steps[0].timeOfDay?.minutes = 1_441 }),
    ("cadences[0].steps[0].due", "deadline", { $0.cadences[0].steps[0].due?.within = Sketch.days(0) }),
    ("cadences[0].steps[0].due", "in no calendar", { $0.cadences[0].steps[0].due?.countedIn = nil }),
    ("cadences[0].steps[1].guards[0].when", "for nothing", { $0.cadences[0].steps[1].guards[0].when.any = [] }),
    ("cadences[0].steps[0].variants[1]", "twice", { $0.cadences[0].steps[0].variants[1].name = "short" }),
    ("cadences[0].steps[0]", "more than 100", { $0.cadences[0].steps[0].variants[0].weight = 99 }),
    (
      "cadences[0].body[1].branch", "the wait",
      {
        $0.cadences[0].body[1] = .branch(
          Cadence.Branch(
            when: Sketch.moments("replied", .replied(channel: nil)), within: Duration(count: 1, unit: .businessDays),
            then: [.step(1)], otherwise: [.step(2)]))
      }
    ),
  ]
}
