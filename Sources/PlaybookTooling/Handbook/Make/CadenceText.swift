import PlaybookIR

/// Says the pieces of a cadence: days, channels, questions, ends, windows and limits.
struct CadenceText {
  let cadence: Cadence
  let words: Words
  let moments: MomentWords
  let order: CadenceOrder
  private let maker: HandbookMaker

  init(_ cadence: Cadence, _ maker: HandbookMaker) {
    self.cadence = cadence
    self.maker = maker
    words = maker.words
    order = CadenceOrder(cadence)
    moments = MomentWords(maker.program, cadence: cadence, words: maker.words)
  }

  private var program: Program { maker.program }

  // MARK: - Steps

  /// `Day 4`, `1 hour after the step before`
  func day(of index: Int) -> Phrase {
    guard let step = cadence.steps.at(index) else { return Phrase() }
    switch step.when {
    case .day(let day): return words(.day(day))
    case .after(let duration):
      if duration.count == 0 { return words(.atOnce) }
      if order.followsStepAbove(index) { return words(.afterStep(words.length(duration))) }
      return words(.afterLast(words.length(duration), order.before(index).map(point)))
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

  private func point(_ before: CadenceOrder.Before) -> Phrase {
    switch before {
    case .start: words(.enrolment)
    case .track(let index): cadence.tracks.at(index).map { moments.point($0.when) } ?? Phrase()
    case .step(let index): cadence.steps.at(index).map { words(.quoted(.title($0.title))) } ?? Phrase()
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
  func notes(of index: Int) -> [Phrase] {
    guard let step = cadence.steps.at(index) else { return [] }
    var notes: [Phrase] = []
    if order.beginsTrack(index) { notes.append(words(.notBeforeCancelled)) }
    notes += limits(of: step)
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

  /// By when it is to be done, and when not at all.
  func limits(of step: Cadence.Step) -> [Phrase] {
    let due = step.due.map { words(.dueWithin(words.length($0.within), in: $0.countedIn.map(maker.counted))) }
    return [due].compactMap { $0 } + step.guards.map { words(.skip(moments.sentence($0.when), isUnless: $0.isUnless)) }
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

  func condition(_ condition: CadenceOrder.Condition) -> Phrase {
    switch condition {
    case .track(let track): self.track(track)
    case .branch(let branch, let isYes):
      words(.onlyIf(moments.sentence(branch.when), within: branch.within.map { words.length($0) }, isYes: isYes))
    }
  }

  func track(_ track: Cadence.Track) -> Phrase {
    words(.whenever(moments.sentence(track.when), everyTime: track.everyTime))
  }

  /// nil: no outcome is named.
  func end(_ end: Cadence.End?) -> Phrase {
    switch end {
    case nil: words(WorkMessage.finished)
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

  /// `WhatsApp stops when the person replies on E-mail.`
  func stop(_ stop: Cadence.Stop) -> Phrase {
    let moments = self.moments.sentence(stop.when)
    return switch stop.scope {
    case .cadence: words(.stopsWhen(moments, channel: nil))
    case .channel(let channel): words(.stopsWhen(moments, channel: self.moments.channel(channel)))
    case .account: words(.stopsForAccount(moments))
    }
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
      .limited(limits(limit.limits), on: limit.channel.map(moments.channel), skips: limit.skips))
  }

  /// Of two limits for one length of time the lower one holds.
  func limits(_ limits: [TouchLimit]) -> [Phrase] {
    limits.enumerated().filter { index, limit in
      !limits.enumerated().contains { other, rival in
        rival.per == limit.per && (rival.count < limit.count || rival.count == limit.count && other < index)
      }
    }.map { limit($0.element) }
  }

  /// A day is 24 hours, which are not those of one date.
  private func elapsed(_ size: Int64) -> Phrase {
    size < 2 * Instant.microsecondsPerDay
      ? words.length(Duration(count: size / 3_600_000_000, unit: .hours)) : words.length(size)
  }

  private func limit(_ limit: TouchLimit) -> Phrase {
    switch limit.per {
    case .day(let zone): words(.limitADay(limit.count, zone: zone.isEmpty ? nil : zones(zone)))
    case .elapsed(let size): words(.limitInAny(limit.count, elapsed(size)))
    }
  }
}
