import PlaybookIR

/// A step's own time: where its WHEN puts it before windows, gaps and limits.
///
/// Days are counted in the cadence's zone and keep the clock time of what they are counted from; hours elapse. Held time
/// does not use up a wait. Guarantee: no step comes before the step in front of it, or before what led to it.
struct StepTime {
  enum Result {
    case at(Instant)
    case skipped(Instant, CadenceCause)
    case waiting(CadenceCause)
  }

  /// What the time is counted from.
  struct Origin {
    let enrolledAt: Instant
    /// When the previous step was done or skipped; for the first of a path, when the path was entered.
    let previous: Instant
    /// Nothing comes before this: a decision, or what a track took over.
    let floor: Instant
    /// Days by which closed days pushed the rest.
    let pushed: Int
    let isFirst: Bool
  }

  let lead: CadenceCase
  let frame: CadenceFrame
  let holds: Holds

  private(set) var result: Result = .waiting(.cadenceEnded)
  private(set) var own: Instant?
  private(set) var moves: [StepOutcome.Move] = []
  /// The zone of its clock time.
  private(set) var zone: ResolvedZone

  init(_ step: Cadence.Step, _ origin: Origin, _ lead: CadenceCase, _ frame: CadenceFrame, _ holds: Holds) {
    self.lead = lead
    self.frame = frame
    self.holds = holds
    var clockZone = frame.zone
    zone = frame.resolved
    if let clock = step.timeOfDay { (clockZone, zone) = frame.clocks.zone(clock.zone, else: frame.cadence.zone) }
    switch base(step, origin) {
    case .failure(let fault): result = .waiting(fault.cause)
    case .success(let base): place(base, step.timeOfDay, clockZone, origin)
    }
  }

  private struct Fault: Error {
    let cause: CadenceCause
  }

  /// What a step's time is counted from and how, before its time of day.
  private struct Base {
    var time: Instant
    /// Moved by closed days that pushed the rest.
    var pushed: Instant
    /// Since when it waits; nil: it stands on a day of its own that no hold moves.
    var waitsSince: Instant?
    /// Hours, which elapse, and not days.
    var isElapsed: Bool
  }

  // MARK: - WHEN

  private func base(_ step: Cadence.Step, _ origin: Origin) -> Found {
    switch step.when {
    case .day(let day): return self.day(day, origin)
    case .after(let duration):
      guard let time = wait(duration, from: origin.previous) else { return .failure(fault(duration)) }
      return .success(
        Base(time: time, pushed: time, waitsSince: origin.previous, isElapsed: duration.isElapsed))
    case .around(let duration, .enrolment):
      guard let time = wait(duration, from: origin.enrolledAt) else { return .failure(fault(duration)) }
      return .success(
        Base(
          time: time, pushed: push(time, origin), waitsSince: origin.enrolledAt, isElapsed: duration.isElapsed))
    case .around(let duration, .field(let field)): return around(duration, field: field)
    case .around(let duration, .lastEvent(let kind, let filter)):
      let last = lead.timeline.lead.entries.last { entry in
        entry.event.kind == kind && (filter.map { lead.evaluation.evaluate($0, on: entry.event).truth == .yes } ?? true)
      }
      guard let last else {
        let name = lead.program.events.indices.contains(kind) ? lead.program.events[kind].title.name : "event"
        return .failure(Fault(cause: .waitsForEvent(name)))
      }
      guard let time = wait(duration, from: last.at) else { return .failure(fault(duration)) }
      return .success(
        Base(
          time: time, pushed: time, waitsSince: duration.count < 0 ? nil : last.at, isElapsed: duration.isElapsed))
    }
  }

  private typealias Found = Swift.Result<Base, Fault>

  /// A calendar that does not open, or a time that is none.
  private func fault(_ duration: PlaybookIR.Duration) -> Fault {
    switch duration.unit {
    case .businessHours, .businessDays: Fault(cause: .neverOpen)
    case .seconds, .minutes, .hours, .days, .weeks, .months: Fault(cause: .outOfRange)
    }
  }

  private func isLongAgo(_ reading: Evaluation) -> Bool {
    switch reading {
    case .known(.date(let date)):
      frame.zone.instant(date, clock: 0).map { $0 < lead.now } ?? (date < frame.zone.local(lead.now).date)
    case .known(.time(let moment)): moment < lead.now
    case .known, .interval, .possible, .unknown: false
    }
  }

  private func day(_ day: Int, _ origin: Origin) -> Found {
    let enrolledOn = frame.zone.local(origin.enrolledAt)
    var date: CivilDate?
    if frame.countsOpenDays {
      let isExempt = day == 1 && origin.isFirst && frame.cadence.firstStepAtOnce
      date = isExempt ? enrolledOn.date : frame.openDay(day, from: enrolledOn.date)
    } else {
      date = enrolledOn.date.adding(days: Int64(day) - 1)
    }
    // The first day is the enrolment itself, also in an hour that comes twice.
    let time =
      date == enrolledOn.date
      ? origin.enrolledAt : date.flatMap { frame.zone.instant($0, clock: enrolledOn.clock) }
    guard let time else { return .failure(Fault(cause: .outOfRange)) }
    return .success(
      Base(time: time, pushed: push(time, origin), waitsSince: origin.enrolledAt, isElapsed: false))
  }

  private func push(_ time: Instant, _ origin: Origin) -> Instant {
    if origin.pushed == 0 { return time }
    let (date, clock) = frame.zone.local(time)
    return date.adding(days: Int64(origin.pushed)).flatMap { frame.zone.instant($0, clock: clock) } ?? time
  }

  private func wait(_ duration: PlaybookIR.Duration, from start: Instant) -> Instant? {
    guard duration.unit == .days, frame.countsOpenDays, let closedDays = frame.closedDays, duration.count != 0 else {
      return frame.adding(duration, to: start)
    }
    let (date, clock) = frame.zone.local(start)
    return Int(exactly: duration.count).flatMap { closedDays.hours.adding(businessDays: $0, to: date) }
      .flatMap { frame.zone.instant($0, clock: clock) }
  }

  private func around(_ duration: PlaybookIR.Duration, field: Int) -> Found {
    let reading = lead.evaluation.reading(ofField: field).evaluation
    var time: Instant?
    switch reading {
    case .known(.date(let date)): time = frame.zone.instant(date, clock: 0).flatMap { wait(duration, from: $0) }
    case .known(.time(let moment)): time = wait(duration, from: moment)
    case .known, .interval, .possible, .unknown:
      return .failure(Fault(cause: .waitsForField(lead.path(ofField: field))))
    }
    // A day before all that can be told is past like any other.
    guard let time = time ?? (isLongAgo(reading) ? .earliest : nil) else { return .failure(fault(duration)) }
    return .success(Base(time: time, pushed: time, waitsSince: nil, isElapsed: duration.isElapsed))
  }

  // MARK: - Time of day, holds, and what came before

  private mutating func place(_ base: Base, _ clock: Cadence.Step.TimeOfDay?, _ clockZone: Zone, _ origin: Origin) {
    func at(_ time: Instant) -> Instant {
      guard let clock else { return time }
      let date = base.isElapsed ? clockZone.local(time).date : frame.zone.local(time).date
      return clockZone.instant(date, clock: Int64(clock.minutes) * 60_000_000) ?? time
    }
    own = at(base.time)
    var time = base.pushed
    if at(time) != at(base.time) { moves.append(StepOutcome.Move(kind: .pushed, until: at(time))) }
    if let since = base.waitsSince {
      guard let shifted = holds.shift(time, waitingFrom: since, isElapsed: base.isElapsed, in: frame.zone) else {
        result = .waiting(holds.holds.last?.cause ?? .holdByHand(reason: nil))
        return
      }
      if shifted != time { moves.append(StepOutcome.Move(kind: .hold, until: at(shifted))) }
      time = shifted
    }
    let earliest = max(origin.previous, origin.floor)
    guard let clock else {
      if time < earliest {
        time = earliest
        moves.append(StepOutcome.Move(kind: .behind, until: time))
      }
      result = .at(time)
      return
    }
    let wanted = at(time)
    let least = base.isElapsed ? max(time, earliest) : earliest
    if wanted >= least {
      result = .at(wanted)
      return
    }
    switch clock.past {
    case .skip: result = .skipped(least, .timePast)
    case .nextDay:
      guard let next = Self.next(clock.minutes, after: wanted, notBefore: least, clockZone) else {
        result = .waiting(.outOfRange)
        return
      }
      moves.append(StepOutcome.Move(kind: .timePast, until: next))
      result = .at(next)
    }
  }

  /// The first time that clocks show `minutes` on a later day than `wanted` and not before `least`.
  private static func next(_ minutes: Int, after wanted: Instant, notBefore least: Instant, _ zone: Zone) -> Instant? {
    var day = max(zone.local(wanted).date.adding(days: 1) ?? .latest, zone.local(least).date)
    for _ in 0..<3 {
      guard let time = zone.instant(day, clock: Int64(minutes) * 60_000_000) else { return nil }
      if time >= least { return time }
      guard let next = day.adding(days: 1) else { return nil }
      day = next
    }
    return nil
  }
}

extension PlaybookIR.Duration {
  /// Counted in hours that go by, not in days.
  fileprivate var isElapsed: Bool {
    switch unit {
    case .seconds, .minutes, .hours, .businessHours: true
    case .days, .weeks, .months, .businessDays: false
    }
  }
}
