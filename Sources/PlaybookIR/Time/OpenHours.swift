/// Stretches of time in which something is open: weekly blocks in a zone, without closed days, or what several of those
/// have in common.
///
/// A stretch holds its beginning and not its end. Blocks are local: an end that a change of the clocks skips is the first
/// instant behind the gap, one that comes twice is the first of the two. Guarantee: total, and each question costs time
/// in proportion to the days that it looks at.
package struct OpenHours: Sendable {
  /// No limit at all.
  package static let always = OpenHours(schedules: [])

  /// Open where all are; none is no limit.
  private let schedules: [WeeklySchedule]
  /// Nothing is looked for beyond so many days.
  package static let farthest = 3_660

  private init(schedules: [WeeklySchedule]) { self.schedules = schedules }

  package init(hours: [Hours], closed: [DateSpan] = [], zone: Zone) {
    schedules = [WeeklySchedule(hours: hours, closed: closed, zone: zone)]
  }

  /// Open where all are.
  package init(intersecting all: [OpenHours]) { schedules = all.flatMap(\.schedules) }

  package var isAlways: Bool { schedules.allSatisfy(\.isAlways) }

  package func isOpen(at instant: Instant) -> Bool { schedules.allSatisfy { $0.stretch(around: instant) != nil } }

  /// The first open instant at or after `instant`; nil when it is not within `days` 24-hour days of it.
  package func opening(from instant: Instant, within days: Int = 400) -> Instant? {
    stretch(from: instant, until: instant.later(days: days))?.start
  }

  /// The end of the open stretch that holds `instant`; nil when it is closed then, or open for more than ten years.
  package func closing(after instant: Instant) -> Instant? {
    guard isOpen(at: instant) else { return nil }
    let limit = instant.later(days: Self.farthest)
    var end = instant
    while end <= limit {
      guard let stretch = stretch(from: end, until: end), let close = stretch.end else {
        return end > instant ? end : nil
      }
      end = close
    }
    return nil
  }

  /// The instant at which `microseconds` of open time have gone by since `start`; a start outside begins at the next
  /// opening, and what ends exactly at a closing ends there. Nil when it is not within ten years.
  package func adding(openTime microseconds: Int64, to start: Instant) -> Instant? {
    let limit = start.later(days: Self.farthest)
    var rest = max(0, microseconds)
    var place = start
    while let stretch = stretch(from: place, until: limit) {
      guard let end = stretch.end else { return stretch.start.later(microseconds: rest) }
      let size = end.microseconds - stretch.start.microseconds
      if rest <= size { return Instant(microseconds: stretch.start.microseconds + rest) }
      rest -= size
      place = end
    }
    return nil
  }

  /// Open time between two instants in microseconds; zero when `end` is not after `start`.
  package func openTime(from start: Instant, to end: Instant) -> Int64 {
    var total: Int64 = 0
    var place = start
    while place < end, let stretch = stretch(from: place, until: end), stretch.start < end {
      let close = min(stretch.end ?? end, end)
      total += close.microseconds - stretch.start.microseconds
      place = close
    }
    return total
  }

  // MARK: - Days

  /// Whether any block begins on the local day. Of an intersection: of every one of them.
  package func isOpenDay(_ date: CivilDate) -> Bool { schedules.allSatisfy { $0.isOpenDay(date) } }

  /// The first open day at or after `date`; nil when there is none within ten years.
  package func openDay(from date: CivilDate) -> CivilDate? { openDay(from: date, step: 1) }

  private func openDay(from date: CivilDate, step: Int64) -> CivilDate? {
    var day: CivilDate? = date
    for _ in 0...Self.farthest {
      guard let candidate = day else { return nil }
      if isOpenDay(candidate) { return candidate }
      day = candidate.adding(days: step)
    }
    return nil
  }

  /// `count` open days later (earlier where it is negative), at the same local time.
  package func adding(businessDays count: Int, to date: CivilDate) -> CivilDate? {
    let step: Int64 = count < 0 ? -1 : 1
    guard count.magnitude <= Self.farthest, var day = count == 0 ? openDay(from: date) : date else { return nil }
    for _ in 0..<count.magnitude {
      guard let next = day.adding(days: step).flatMap({ openDay(from: $0, step: step) }) else { return nil }
      day = next
    }
    return day
  }

  /// `count` open days later at the same local time, moved into that day's hours: before an opening or in a pause to the
  /// next opening, after the last closing back to it. In `zone`. Nil when there is none within ten years.
  package func adding(businessDays count: Int, to start: Instant, in zone: Zone) -> Instant? {
    let (date, clock) = zone.local(start)
    guard let day = adding(businessDays: count, to: date), let wanted = zone.instant(day, clock: clock) else {
      return nil
    }
    if isOpen(at: wanted) { return wanted }
    let next = opening(from: wanted, within: 2)
    if let next, zone.local(next).date == day { return next }
    return lastClosing(of: day, before: wanted, zone) ?? next
  }

  /// The last end of a stretch that begins on the day and ends at or before `limit`.
  private func lastClosing(of day: CivilDate, before limit: Instant, _ zone: Zone) -> Instant? {
    guard var place = zone.instant(day, clock: 0) else { return nil }
    var last: Instant?
    while let stretch = stretch(from: place, until: limit), let end = stretch.end, end <= limit {
      last = end
      place = end
    }
    return last
  }

  // MARK: - Stretches

  /// The first stretch that ends after `instant`, cut off before it; it may go on behind its end. Nil when it does not
  /// begin by `limit`. Without end: nothing is ever closed.
  private func stretch(from instant: Instant, until limit: Instant) -> (start: Instant, end: Instant?)? {
    var start = instant
    // Since when the schedules have been seen not to meet.
    var apart = instant
    search: while start <= limit {
      if start > apart.later(days: 7) {
        start = max(start, endOfSameWeeks(from: apart) ?? start)
        apart = start
        continue
      }
      var end: Instant?
      for schedule in schedules where !schedule.isAlways {
        guard let stretch = schedule.stretch(from: start, until: limit) else { return nil }
        if stretch.start > start {
          start = stretch.start
          continue search
        }
        end = end.map { min($0, stretch.end) } ?? stretch.end
      }
      return (start, end)
    }
    return nil
  }

  /// A moment before which nothing opens, when the blocks do not meet in the week from `start` on, closed days or not: the
  /// weeks behind it are the same until some zone changes its offset. Nil when they meet or an offset changes within it.
  private func endOfSameWeeks(from start: Instant) -> Instant? {
    let margin = 2
    let change = schedules.compactMap { $0.zone.change(after: start.later(days: -margin)) }.min() ?? .latest
    guard change > start.later(days: 7 + margin) else { return nil }
    let week = OpenHours(schedules: schedules.map { $0.withoutClosedDays() })
    return week.stretch(from: start, until: start.later(days: 7)) == nil ? change.later(days: -margin) : nil
  }
}

/// Blocks of one week that recur in one zone; an object, because it is passed on in every look at the hours.
private final class WeeklySchedule: Sendable {
  private struct Block: Sendable {
    /// As in `Hours`.
    let days: UInt8
    /// Microseconds since local midnight of the day on which the block begins.
    let open: Int64
    let close: Int64
    let endsNextDay: Bool
  }

  private let blocks: [Block]
  private let closed: [DateSpan]
  let zone: Zone
  /// Whether a block runs over midnight.
  private let hasNights: Bool
  let isAlways: Bool

  init(hours: [Hours], closed: [DateSpan], zone: Zone) {
    self.closed = closed
    self.zone = zone
    blocks = hours.map { hours in
      Block(
        days: hours.days, open: Int64(hours.open) * 60_000_000, close: Int64(hours.close) * 60_000_000,
        endsNextDay: hours.close <= hours.open)
    }
    hasNights = blocks.contains(where: \.endsNextDay)
    let wholeDays = blocks.reduce(UInt8(0)) { days, block in
      block.open == 0 && block.close == Instant.microsecondsPerDay ? days | block.days : days
    }
    isAlways = closed.isEmpty && wholeDays & Hours.everyDay == Hours.everyDay
  }

  private init(_ schedule: WeeklySchedule) {
    (blocks, closed, zone) = (schedule.blocks, [], schedule.zone)
    (hasNights, isAlways) = (schedule.hasNights, false)
  }

  func withoutClosedDays() -> WeeklySchedule { closed.isEmpty ? self : WeeklySchedule(self) }

  func isOpenDay(_ date: CivilDate) -> Bool {
    let day = Self.day(date)
    guard blocks.contains(where: { $0.days & day != 0 }) else { return false }
    return !closed.contains { $0.contains(date) }
  }

  private static func day(_ date: CivilDate) -> UInt8 { 1 << UInt8(date.weekday - 1) }

  /// The stretch that holds the instant.
  func stretch(around instant: Instant) -> (start: Instant, end: Instant)? {
    if isAlways { return (instant, instant.later(microseconds: 1)) }
    guard let stretch = stretch(from: instant, until: instant), stretch.start <= instant else { return nil }
    return stretch
  }

  /// The first stretch that ends after `instant`, cut off before it; nil when it does not begin by `limit`.
  func stretch(from instant: Instant, until limit: Instant) -> (start: Instant, end: Instant)? {
    let (today, clock) = zone.local(instant)
    // A block of the evening before may still run; others have ended with their day.
    if hasNights, let yesterday = today.adding(days: -1), isOpenDay(yesterday),
      let running = earliest(on: yesterday, after: instant, where: \.endsNextDay), running.start <= instant
    {
      return running
    }
    var found: (start: Instant, end: Instant)?
    if isOpenDay(today) {
      if let end = end(ofBlockAt: clock, on: today), end > instant { return (instant, end) }
      found = earliest(on: today, after: instant) { $0.endsNextDay || $0.close > clock }
    }
    var day = today.adding(days: 1)
    while found == nil, let date = day, let midnight = zone.instant(date, clock: 0), midnight <= limit {
      if isOpenDay(date) { found = earliest(on: date, after: instant) { _ in true } }
      day = date.adding(days: 1)
    }
    return found.flatMap { $0.start <= limit ? $0 : nil }
  }

  /// The end of a block that lies within one day and holds the time of day.
  private func end(ofBlockAt clock: Int64, on date: CivilDate) -> Instant? {
    let day = Self.day(date)
    for block in blocks where block.days & day != 0 && !block.endsNextDay && block.open <= clock && clock < block.close
    {
      return zone.instant(date, clock: block.close)
    }
    return nil
  }

  /// Of the blocks that begin on the day and end after `instant` the one that begins first.
  private func earliest(
    on date: CivilDate, after instant: Instant, where isPossible: (Block) -> Bool
  ) -> (start: Instant, end: Instant)? {
    let day = Self.day(date)
    var found: (start: Instant, end: Instant)?
    for block in blocks where block.days & day != 0 && isPossible(block) {
      guard let stretch = stretch(block, on: date), stretch.end > instant else { continue }
      if let known = found, (known.start, known.end) <= (stretch.start, stretch.end) { continue }
      found = stretch
    }
    return found
  }

  private func stretch(_ block: Block, on date: CivilDate) -> (start: Instant, end: Instant)? {
    guard let start = zone.instant(date, clock: block.open),
      let lastDay = block.endsNextDay ? date.adding(days: 1) : date,
      let end = zone.instant(lastDay, clock: block.close), start < end
    else { return nil }
    return (start, end)
  }
}

extension Instant {
  /// So much later (earlier where it is negative), but not beyond the years 0001 to 9999.
  package func later(microseconds: Int64) -> Instant {
    let (sum, overflow) = self.microseconds.addingReportingOverflow(microseconds)
    if overflow { return microseconds < 0 ? .earliest : .latest }
    return min(max(Instant(microseconds: sum), .earliest), .latest)
  }

  /// So much later; nil beyond the years 0001 to 9999.
  package func adding(microseconds: Int64) -> Instant? {
    let (sum, overflow) = self.microseconds.addingReportingOverflow(microseconds)
    let moment = Instant(microseconds: sum)
    return overflow || moment < .earliest || moment > .latest ? nil : moment
  }

  package func later(days: Int) -> Instant {
    let (size, overflow) = Int64(days).multipliedReportingOverflow(by: Self.microsecondsPerDay)
    if overflow { return days < 0 ? .earliest : .latest }
    return later(microseconds: size)
  }
}
