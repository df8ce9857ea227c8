import PlaybookIR

/// Moves a step from its own time to one at which it may be done.
///
/// In this order until nothing changes: closed days, holds, windows and legal hours, the gap since other touches, limits.
/// Each waits or, where the book says so, skips. Guarantee: ends; a time it gives is outside no window, within no hold and
/// over no limit, counting what is known and what the projection adds.
struct Settling {
  enum Result {
    case at(Instant)
    case skipped(Instant, CadenceCause)
    case waiting(CadenceCause)
    case blocked(CadenceCause)
  }

  /// What holds for one channel.
  private struct Rules {
    let name: String?
    let isTouch: Bool
    let hours: SendingHours
    let limits: [AppliedLimit]
  }

  /// Nothing is put off for longer.
  static let longestDays = 60

  let lead: CadenceCase
  let frame: CadenceFrame
  let holds: Holds
  private var touches: Touches
  /// By channel.
  private var rules: [Int: Rules] = [:]

  init(_ lead: CadenceCase, _ frame: CadenceFrame, _ holds: Holds, _ enrolment: Enrolment) {
    self.lead = lead
    self.frame = frame
    self.holds = holds
    touches = Touches(lead.timeline.lead, enrolment)
  }

  mutating func project(_ channel: String, at moment: Instant) {
    touches.project(channel, at: moment, clearAt: frame.cadence.gap.flatMap { frame.adding($0, to: moment) })
  }

  private mutating func rules(of index: Int) -> Rules {
    if let known = rules[index] { return known }
    let channel = lead.program.channels.indices.contains(index) ? lead.program.channels[index] : nil
    let made = Rules(
      name: channel?.title.name, isTouch: channel?.isTouch ?? false, hours: SendingHours(index, lead, frame),
      limits: channel.map(limits(of:)) ?? [])
    rules[index] = made
    return made
  }

  /// The day that the closed-day rule makes of a moment; nil when it is no closed day, or there is no rule.
  func nextOpenDay(_ moment: Instant) -> (moment: Instant, days: Int)? {
    guard let closedDays = frame.closedDays else { return nil }
    let (date, clock) = closedDays.zone.local(moment)
    guard !closedDays.hours.isOpenDay(date), let open = closedDays.hours.openDay(from: date),
      let moved = closedDays.zone.instant(open, clock: clock)
    else { return nil }
    return (moved, date.days(until: open))
  }

  // MARK: - Settling

  /// `isPassed` says by step what the way has come to already. What steps behind this one did since its time does not put
  /// it off, if its time is over by `moment`: they came after it.
  mutating func settle(
    from start: Instant, channel index: Int, isExempt: Bool, isPassed: [Bool], moment: Instant,
    moves: inout [StepOutcome.Move]
  ) -> Result {
    if start <= moment, let before = touches.hiding(from: start, isPassed) {
      var moved = moves
      let result = settle(from: start, channel: index, isExempt: isExempt, among: before, moves: &moved)
      if let time = result.time, time <= moment {
        moves = moved
        return result
      }
    }
    return settle(from: start, channel: index, isExempt: isExempt, among: touches, moves: &moves)
  }

  private mutating func settle(
    from start: Instant, channel index: Int, isExempt: Bool, among touches: Touches, moves: inout [StepOutcome.Move]
  ) -> Result {
    let rules = rules(of: index)
    let hours = rules.hours
    if let unknown = hours.unknown { return .waiting(unknown) }
    var time = start
    var base = start
    // The last moment that was found to be open.
    var open: Instant?
    // Each round moves on by a day, an opening, a gap or a touch.
    for _ in 0..<1_000 {
      let before = time
      if !isExempt, let open = nextOpenDay(time) {
        time = open.moment
        moves.add(.closedDay, until: time, by: frame.closedDays?.name)
      }
      if let hold = holds.hold(at: time) {
        guard let end = hold.end else { return .waiting(hold.cause) }
        time = end
        base = max(base, end)
        moves.add(.hold, until: time)
      }
      if time != open {
        let opening = self.opening(time, hours)
        guard case .at(let next) = opening else { return opening }
        if next > time {
          let isLegal = hours.waited.isOpen(at: time)
          moves.add(
            isLegal ? .legalHours : .window, until: next,
            by: isLegal ? rules.name : hours.names.isEmpty ? nil : hours.names.joined(separator: " and "))
          time = next
        }
        open = time
      }
      if rules.isTouch {
        if let clear = clearOfGap(time, touches) {
          time = clear
          moves.add(.gap, until: time, by: frame.cadence.gap.map { "\($0)" })
        }
        for limit in rules.limits {
          guard let free = limit.free(time, touches) else { continue }
          if limit.skips { return .skipped(time, .outside(.limit, by: limit.words)) }
          time = free
          moves.add(.limit, until: time, by: limit.words)
        }
      }
      if time.elapsed(since: base) > Int128(Self.longestDays) * Int128(Instant.microsecondsPerDay) { break }
      if time == before { return .at(time) }
    }
    return .blocked(.nothingFits(days: Self.longestDays))
  }

  private func opening(_ time: Instant, _ hours: SendingHours) -> Result {
    for window in hours.skipping where !window.hours.isOpen(at: time) {
      return .skipped(time, .outside(.window, by: window.name))
    }
    if let opening = hours.joint.opening(from: time, within: 400) {
      return opening <= time.later(days: Self.longestDays + 1)
        ? .at(opening) : .blocked(.nothingFits(days: Self.longestDays))
    }
    // At the edges of time there is no year to look at.
    let year = Int64(400) * Instant.microsecondsPerDay
    let isEdge = time.later(microseconds: year) == .latest || time.later(microseconds: 0 - year) == .earliest
    return .blocked(isEdge ? .outOfRange : .neverOpen)
  }

  /// The first moment far enough from the touch before it, and from projected ones behind it; nil when it is already.
  private func clearOfGap(_ time: Instant, _ touches: Touches) -> Instant? {
    guard let gap = frame.cadence.gap else { return nil }
    let clear = touches.clear(time) { frame.adding(gap, to: $0) }
    return clear > time ? clear : nil
  }

  // MARK: - Limits

  private func limits(of channel: Channel) -> [AppliedLimit] {
    let name = channel.title.name
    var found: [AppliedLimit] = []
    for limit in frame.cadence.limits where limit.channel == nil || limit.channel == name {
      found += limit.limits.map {
        AppliedLimit(limit: $0, channel: limit.channel, skips: limit.skips, zone: zone(of: $0, frame.cadence.zone))
      }
    }
    let recipient = channel.zone.map { [ZoneSource.field($0)] } ?? []
    found += channel.limits.map {
      AppliedLimit(limit: $0, channel: name, skips: false, zone: zone(of: $0, recipient + frame.cadence.zone))
    }
    return found
  }

  private func zone(of limit: TouchLimit, _ fallback: [ZoneSource]) -> Zone {
    switch limit.per {
    case .day(let zone): frame.clocks.zone(zone, else: fallback).zone
    case .elapsed: frame.zone
    }
  }
}

extension Settling.Result {
  fileprivate var time: Instant? {
    switch self {
    case .at(let time), .skipped(let time, _): time
    case .waiting, .blocked: nil
    }
  }
}

/// A limit on touches in the zone that its days are those of.
private struct AppliedLimit {
  let limit: TouchLimit
  /// nil: on any channel.
  let channel: String?
  let skips: Bool
  let zone: Zone

  /// As the author wrote it: `1 a day`, `3 in any 7 days`.
  var words: String {
    switch limit.per {
    case .day: "\(limit.count) a day"
    case .elapsed(let size):
      "\(limit.count) in any \(PlaybookIR.Duration.elapsed(microseconds: size))"
    }
  }

  /// The first moment at which one more touch may be free of this limit; nil when it is at `time`. Touches that really
  /// happened count up to `time`, those of the projection on either side.
  func free(_ time: Instant, _ touches: Touches) -> Instant? {
    switch limit.per {
    case .day:
      let date = zone.local(time).date
      let times = touches.times(
        channel, from: time.later(days: -2), upTo: time, projectedUpTo: time.later(days: 2))
      guard times.count(where: { zone.local($0).date == date }) >= limit.count else { return nil }
      return date.adding(days: 1).flatMap { zone.instant($0, clock: 0) } ?? .latest
    case .elapsed(let size):
      guard limit.count > 0 else { return .latest }
      var times = touches.times(
        channel, from: time.later(microseconds: 0 &- size), upTo: time, projectedUpTo: time.later(microseconds: size))
      times.append(time)
      times.sort()
      // Among any `count + 1` touches in a row that hold this one, the last is a whole span behind the first.
      var free: Instant?
      for first in times.indices.dropLast(limit.count) {
        let group = times[first...(first + limit.count)]
        guard let start = group.first, let end = group.last, start <= time, end >= time,
          end.elapsed(since: start) < Int128(size)
        else { continue }
        let oldest = start == time ? group.dropFirst().first ?? start : start
        free = max(free ?? time, oldest.later(microseconds: size))
      }
      return free
    }
  }
}

extension [StepOutcome.Move] {
  /// What moves a step again by the same rule takes the place of the earlier move.
  fileprivate mutating func add(_ kind: StepOutcome.Move.Kind, until: Instant, by: String? = nil) {
    if let last = last, last.kind == kind, last.by == by { removeLast() }
    append(StepOutcome.Move(kind: kind, until: until, by: by))
  }
}
