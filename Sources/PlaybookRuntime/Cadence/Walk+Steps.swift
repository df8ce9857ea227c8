import PlaybookIR

extension Walk {
  /// What a step comes to when it is judged at a time.
  fileprivate enum Judgement {
    case at(Instant, way: Int)
    case skipped(Instant, CadenceCause)
    case cancelled(Instant, CadenceCause)
    case waiting(CadenceCause)
    case blocked(CadenceCause)
  }

  /// Passes a step, or leaves it for a track that was entered while it was pending.
  mutating func visit(_ index: Int) {
    let step = cadence.steps[index]
    let origin = StepTime.Origin(
      enrolledAt: enrolment.at, previous: previous, floor: floor, pushed: pushed, isFirst: isFirst)
    let time = StepTime(step, origin, lead, frame, holds)
    var outcome = StepOutcome(step: index, state: .waiting)
    outcome.ownTime = time.own
    outcome.zone = time.zone
    outcome.moves = time.moves
    outcome.track = paths[paths.count - 1].track
    outcome.entry = paths[paths.count - 1].entry
    outcome.variant = variant(of: step)
    if let record = nextRecord(index) {
      pass(index, record: record, time, outcome)
      return
    }
    if waitsFor == nil, let event = doneSometime(index) {
      outcome.cause = .waitsForTime(event: event)
      waitsFor = step.title.name
      close(index, outcome)
      return
    }
    if let waitsFor {
      outcome.ownTime = nil
      outcome.moves = []
      outcome.cause = .waitsForStep(waitsFor)
      close(index, outcome)
      return
    }
    var judgement: Judgement
    switch time.result {
    case .waiting(let cause): judgement = .waiting(cause)
    case .skipped(let at, let cause): judgement = .skipped(at, cause)
    case .at(let at): judgement = judge(step, from: at, moves: &outcome.moves)
    }
    let settled = judgement.time
    if case .at(let at, _) = judgement, at < moment { judgement = again(step, at, judgement, &outcome) }
    if let entry = entry(before: resolution(step, settled, judgement)) {
      outcome.state = .cancelled
      outcome.at = entry.at
      outcome.cause = .track(
        condition: cadence.tracks[entry.track].when.text, origin: cadence.tracks[entry.track].when.origin)
      outcome.moves = []
      note(pushFrom: time)
      isVisited[index] = true
      outcomes.append(outcome)
      paths[paths.count - 1].position += 1
      enter(entry, notBefore: settled)
      return
    }
    note(pushFrom: time)
    conclude(index, step, judgement, settled: settled, outcome)
  }

  /// Until when the step was pending; nil: it is still.
  private func resolution(_ step: Cadence.Step, _ settled: Instant?, _ judgement: Judgement) -> Instant? {
    switch judgement {
    case .skipped(let at, _), .cancelled(let at, _): return at <= moment ? at : nil
    case .at:
      guard case .pass = step.undone, let settled, settled <= moment else { return nil }
      return settled
    case .waiting, .blocked: return nil
    }
  }

  // MARK: - What the history records

  private func nextRecord(_ index: Int) -> Int? {
    let records = enrolment.records[index]
    // A step of a track that was entered again is done anew.
    let isAgain = paths[paths.count - 1].entry.map { $0 > 1 } ?? false
    return records.indices.dropFirst(used[index]).first { !isAgain || records[$0].at >= previous }
  }

  /// The kind of an event without a time that may have done the step in this enrolment.
  private func doneSometime(_ index: Int) -> String? {
    guard enrolment.at < lead.now else { return nil }
    let found = lead.timeline.untimed.first { untimed in
      untimed.event.links.enrolment.map { $0 == enrolment.id } ?? true
        && moments.mayBe(.step(index, .done), untimed.event, untimed.meanings)
    }
    return found.map { lead.program.events[$0.event.kind].title.name }
  }

  private mutating func pass(_ index: Int, record number: Int, _ time: StepTime, _ pending: StepOutcome) {
    let step = cadence.steps[index]
    let record = enrolment.records[index][number]
    var outcome = recorded(index, record, track: pending.track)
    outcome.ownTime = pending.ownTime
    outcome.zone = pending.zone
    outcome.entry = pending.entry
    outcome.variant = pending.variant
    if case .done = record.kind { moments.doneAt[index] = moments.doneAt[index] ?? record.at }
    note(pushFrom: time)
    used[index] = number + 1
    isVisited[index] = true
    outcomes.append(outcome)
    paths[paths.count - 1].position += 1
    isFirst = false
    let passedAt = passing(step, time, before: record.at)
    if let entry = entry(before: min(record.at, passedAt ?? record.at)) {
      enter(entry, notBefore: record.at)
      return
    }
    previous = max(previous, min(record.at, passedAt ?? record.at))
  }

  /// When what was undone let the way go on without it; nil: it did not.
  private mutating func passing(_ step: Cadence.Step, _ time: StepTime, before done: Instant) -> Instant? {
    switch step.undone {
    case .block: return nil
    case .pass, .skip: break
    }
    // No settled time comes before its own.
    guard case .at(let at) = time.result, (givenUp(step, at) ?? at) < done else { return nil }
    var moves: [StepOutcome.Move] = []
    guard case .at(let settled, _) = judge(step, at: at, moves: &moves) else { return nil }
    return givenUp(step, settled) ?? settled
  }

  func recorded(_ index: Int, _ record: Enrolment.Record, track: Int?) -> StepOutcome {
    var outcome = StepOutcome(step: index, state: .done)
    outcome.at = record.at
    outcome.track = track
    switch record.kind {
    case .done(_, let way): outcome.way = way
    case .skipped(let reason):
      outcome.state = .skipped
      outcome.cause = .recordedSkip(reason: reason)
    }
    return outcome
  }

  // MARK: - Judging

  /// At its own time; what waits there may have been settled since.
  private mutating func judge(_ step: Cadence.Step, from start: Instant, moves: inout [StepOutcome.Move]) -> Judgement {
    let first = judge(step, at: start, moves: &moves)
    switch first {
    case .at, .skipped, .cancelled: return first
    case .waiting, .blocked:
      guard start < moment else { return first }
      var later: [StepOutcome.Move] = []
      let now = judge(step, at: moment, moves: &later)
      guard case .at = now else { return first }
      moves.append(StepOutcome.Move(kind: .late, until: moment))
      moves += later
      return now
    }
  }

  /// Chooses a way, settles, and judges the guards at the settled time.
  private mutating func judge(_ step: Cadence.Step, at start: Instant, moves: inout [StepOutcome.Move]) -> Judgement {
    var time = start
    for _ in 0...step.ways.count {
      let way: Int
      switch ways.choose(step, at: time) {
      case .way(let index): way = index
      case .stopped(let cause, let at): return .cancelled(at, cause)
      case .waiting(let cause): return .waiting(cause)
      case .none(let cause): return Self.without(cause, step, at: time)
      }
      let channel = step.ways[way].channel
      switch settling.settle(
        from: time, channel: channel, isExempt: isFirst && cadence.firstStepAtOnce, isPassed: isVisited,
        moment: moment, moves: &moves)
      {
      case .skipped(let at, let cause): return .skipped(at, cause)
      case .waiting(let cause): return .waiting(cause)
      case .blocked(let cause): return .blocked(cause)
      case .at(let settled):
        time = settled
        if case .way(let still) = ways.choose(step, at: settled), still == way {
          return guarded(step, at: settled) ?? .at(settled, way: way)
        }
      }
    }
    return .blocked(.nothingFits(days: Settling.longestDays))
  }

  private static func without(_ cause: CadenceCause, _ step: Cadence.Step, at time: Instant) -> Judgement {
    switch step.noAddress {
    case .skip: .skipped(time, cause)
    case .block: .blocked(cause)
    case .wait: .waiting(cause)
    }
  }

  private static func cause(_ condition: Cadence.Step.Guard) -> CadenceCause {
    .guarded(condition: condition.when.text, isUnless: condition.isUnless, origin: condition.when.origin)
  }

  /// What the guards say; nil: go on.
  private func guarded(_ step: Cadence.Step, at time: Instant) -> Judgement? {
    var missing: String?
    for condition in step.guards {
      switch (moments.answer(condition.when, at: time), condition.isUnless) {
      case (.yes, false), (.no, true): return .skipped(time, Self.cause(condition))
      case (.yes, true), (.no, false): break
      case (.unknown(let field), _): missing = missing ?? field
      }
    }
    return missing.map { .waiting(.waitsForField($0)) }
  }

  /// A step whose time is past and that was not done: what has closed it since, or when it can be done now.
  private mutating func again(
    _ step: Cadence.Step, _ settled: Instant, _ first: Judgement, _ outcome: inout StepOutcome
  ) -> Judgement {
    var ends: [(at: Instant, judgement: Judgement)] = []
    for condition in step.guards where !condition.isUnless {
      if let at = happened(condition.when, after: settled) { ends.append((at, .skipped(at, Self.cause(condition)))) }
    }
    if let closing = ways.closing(step, after: settled, until: moment) {
      switch closing.choice {
      case .way, .waiting: break
      case .stopped(let cause, let at): ends.append((at, .cancelled(at, cause)))
      case .none(let cause): ends.append((closing.at, Self.without(cause, step, at: closing.at)))
      }
    }
    let givenUp = givenUp(step, settled)
    if let at = givenUp, at <= moment { ends.append((at, .skipped(at, .undoneTask))) }
    if let first = ends.min(by: { $0.at < $1.at }) { return first.judgement }

    var moves: [StepOutcome.Move] = []
    let now = judge(step, at: moment, moves: &moves)
    switch now {
    case .at(let at, let way):
      if at == moment { return .at(settled, way: way) }
      if let over = givenUp, over <= at { return .skipped(over, .undoneTask) }
      outcome.moves.append(StepOutcome.Move(kind: .late, until: moment))
      outcome.moves += moves
      return now
    case .skipped, .cancelled, .waiting, .blocked: return now
    }
  }

  /// When a task that nobody does is skipped; nil: never.
  private func givenUp(_ step: Cadence.Step, _ settled: Instant) -> Instant? {
    switch step.undone {
    case .block, .pass: return nil
    case .skip(let delay):
      let over = frame.adding(delay, to: settled).flatMap {
        holds.shift($0, waitingFrom: settled, isElapsed: delay.kind == .exact, in: frame.zone)
      }
      return over ?? .latest
    }
  }

  /// The first time after a moment that an event made a condition so.
  private func happened(_ list: MomentList, after time: Instant) -> Instant? {
    list.any.compactMap { moments.first($0, in: lead.timeline.lead) }.filter { $0 > time && $0 <= moment }.min()
  }

  // MARK: - Conclusions

  private mutating func conclude(
    _ index: Int, _ step: Cadence.Step, _ judgement: Judgement, settled: Instant?, _ pending: StepOutcome
  ) {
    var outcome = pending
    switch judgement {
    case .at(let at, let way):
      let isDue = at <= moment
      // What stands behind an undone step is not to be done yet, though its own time has come.
      outcome.state = isDue && !isBehindUndone ? .due : .planned
      if isDue, step.undone == .block { isBehindUndone = true }
      outcome.at = at
      outcome.way = way
      if let due = step.due {
        let hours = due.countedIn.flatMap { lead.clocks.hours($0, owner: lead.owner)?.hours } ?? frame.sender?.hours
        outcome.dueBy = lead.clocks.adding(due.within, to: settled ?? at, in: frame.zone, counted: hours)
        outcome.isOverdue = outcome.dueBy.map { $0 < lead.now } ?? false
      }
      let done = isDue ? moment : at
      moments.doneAt[index] = done
      let channel = step.ways[way]
      let name = lead.name(ofChannel: channel.channel)
      if lead.program.channels[channel.channel].isTouch { settling.project(name, at: done) }
      ways.noteDone(name, channel.action, at: done)
      if case .pass = step.undone, let settled {
        previous = max(previous, settled)
      } else {
        previous = max(previous, done)
      }
    case .skipped(let at, let cause):
      outcome.state = .skipped
      outcome.at = at
      outcome.cause = cause
      previous = max(previous, at)
    case .cancelled(let at, let cause):
      outcome.state = .cancelled
      outcome.at = at
      outcome.cause = cause
    case .waiting(let cause):
      outcome.state = .waiting
      outcome.cause = cause
      waitsFor = step.title.name
    case .blocked(let cause):
      outcome.state = .blocked
      outcome.cause = cause
      waitsFor = step.title.name
    }
    close(index, outcome)
  }

  private mutating func close(_ index: Int, _ outcome: StepOutcome) {
    outcomes.append(outcome)
    isVisited[index] = true
    isFirst = false
    paths[paths.count - 1].position += 1
  }

  /// A closed day under a step pushes all days behind it, where the cadence says so.
  private mutating func note(pushFrom time: StepTime) {
    guard cadence.closedDays?.rule == .nextOpenDayPushingTheRest, case .at(let at) = time.result else { return }
    if isFirst && cadence.firstStepAtOnce { return }
    if let open = settling.nextOpenDay(at) { pushed += open.days }
  }

  private func variant(of step: Cadence.Step) -> String? {
    guard !step.variants.isEmpty, let id = lead.leadID else { return nil }
    let options = step.variants.map { WeightedChoice.Option(name: $0.name, weight: $0.weight) }
    return WeightedChoice.choose(salt: "\(cadence.salt)\u{1F}\(step.title.name)", lead: id, among: options)
      .map { step.variants[$0].name }
  }
}

extension Walk.Judgement {
  /// The settled time; nil where there is none.
  fileprivate var time: Instant? {
    switch self {
    case .at(let at, _): at
    case .skipped, .cancelled, .waiting, .blocked: nil
    }
  }
}
