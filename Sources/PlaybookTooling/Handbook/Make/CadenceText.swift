import PlaybookIR

/// Says the pieces of a cadence: days, channels, questions, ends, windows and limits.
struct CadenceText {
  let cadence: Cadence
  let words: Words
  let moments: MomentWords
  private let maker: HandbookMaker

  init(_ cadence: Cadence, _ maker: HandbookMaker) {
    self.cadence = cadence
    self.maker = maker
    words = maker.words
    moments = MomentWords(maker.program, cadence: cadence, words: maker.words)
  }

  private var program: Program { maker.program }

  // MARK: - Steps

  /// `Day 4`, `1 hour after the step before`
  func day(of step: Cadence.Step) -> Phrase {
    switch step.when {
    case .day(let day): return words(.day(day))
    case .after(let duration): return words(duration.count == 0 ? .atOnce : .afterStep(words.length(duration)))
    case .around(let duration, let anchor):
      let point: Phrase
      switch anchor {
      case .enrolment: point = words(.enrolment)
      case .field(let field): point = maker.field(field)
      case .lastEvent(let event, let filter):
        point = words(.lastHappening(maker.conditions.happening(event, where: filter)))
      }
      if duration.count == 0 { return words(.onDay(of: point)) }
      let size = words.length(duration.count < 0 ? duration.negated : duration)
      return words(.around(size, point, isBefore: duration.count < 0))
    }
  }

  /// `at 09:30 in timezone, else on the next day`
  func time(of step: Cadence.Step) -> Phrase? {
    guard let time = step.timeOfDay else { return nil }
    let zone = time.zone.isEmpty ? nil : zones(time.zone)
    return words(.atTime(maker.clock(time.minutes), zone: zone, past: time.past))
  }

  /// `WhatsApp, else SMS`
  func ways(of step: Cadence.Step) -> Phrase {
    let ways = step.ways.map { way -> Phrase in
      let channel: Phrase = program.channels.at(way.channel).map { .linked($0.title, "channel") } ?? Phrase()
      return way.action.map { words(.action(.name($0), on: channel)) } ?? channel
    }
    return words(.ways(ways))
  }

  /// What else holds for a step.
  func notes(of step: Cadence.Step) -> [Phrase] {
    var notes: [Phrase] = []
    if let due = step.due {
      notes.append(words(.dueWithin(words.length(due.within), in: due.countedIn.map(maker.counted))))
    }
    notes += step.guards.map { words(.skip(moments.sentence($0.when), isUnless: $0.isUnless)) }
    if let template = step.template { notes.append(words(.template(.label(template)))) }
    if !step.variants.isEmpty {
      let all = step.variants.reduce(0) { $0 + $1.weight }
      notes.append(words(.variants(step.variants.map { words(.variantShare(.name($0.name), $0.weight, of: all)) })))
    }
    let isManual = step.ways.contains { program.channels.at($0.channel)?.isManual == true }
    if isManual, step.undone != cadence.undone { notes.append(undone(step.undone)) }
    if step.noAddress != cadence.noAddress { notes.append(words(.noAddress(step.noAddress))) }
    return notes
  }

  func undone(_ undone: Cadence.Undone) -> Phrase {
    switch undone {
    case .block: words(.undoneBlocks)
    case .pass: words(.undonePasses)
    case .skip(let after): words(.undoneSkips(after: words.length(after)))
    }
  }

  func question(_ branch: Cadence.Branch) -> Phrase {
    words(.question(moments.sentence(branch.when), within: branch.within.map { words.length($0) }))
  }

  func end(_ end: Cadence.End) -> Phrase {
    switch end {
    case .outcome(let index):
      cadence.outcomes.at(index).map { words(.ends(.title($0.title), maker.recycle($0.recycle))) }
        ?? words(WorkMessage.finished)
    case .resume: words(.resumes)
    case .start(let index): words(TimeMessage.goesOn(with: maker.cadence(index)))
    }
  }

  // MARK: - Rules of the whole

  func zones(_ sources: [ZoneSource]) -> Phrase {
    words(
      WorkMessage.orElse(
        sources.map { source in
          switch source {
          case .field(let field): maker.field(field)
          case .calendar(let calendar): program.calendars.at(calendar).map { .linked($0.title, "calendar") } ?? Phrase()
          case .named(let name): .name(name)
          }
        }))
  }

  /// `call: only Mon to Fri 09:00 to 17:00`
  func send(_ send: Cadence.Send) -> Phrase {
    let windows = send.windows.map { window -> Phrase in
      switch window {
      case .open(let source):
        switch source {
        case .calendar(let index):
          words(.whileOpen(program.calendars.at(index).map { .linked($0.title, "calendar") } ?? Phrase()))
        case .owner: words(.whileOwnerWorks)
        }
      case .hours(let hours, let zone):
        zone.isEmpty ? maker.hours(hours) : words(.hoursIn(maker.hours(hours), zone: zones(zone)))
      }
    }
    return words(
      .sentOnly(words(ConditionMessage.every(windows)), on: send.channel.map(moments.channel), skips: send.skips))
  }

  func limit(_ limit: Cadence.Limit) -> Phrase {
    words(
      .limited(limit.limits.map(self.limit), on: limit.channel.map(moments.channel), skips: limit.skips))
  }

  /// A day is 24 hours, which are not those of one date.
  private func elapsed(_ size: Int64) -> Phrase {
    size < 2 * Instant.microsecondsPerDay
      ? words.length(Duration(count: size / 3_600_000_000, unit: .hours)) : words.length(size)
  }

  func limit(_ limit: TouchLimit) -> Phrase {
    switch limit.per {
    case .day(let zone): words(.limitADay(limit.count, zone: zone.isEmpty ? nil : zones(zone)))
    case .elapsed(let size): words(.limitInAny(limit.count, elapsed(size)))
    }
  }
}
