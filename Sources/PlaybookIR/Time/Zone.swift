/// The rules of one time zone: which offset holds at which instant.
///
/// Input: the bytes of a TZif file (version 2 or later). Guarantee: total and exact for every instant; after the last
/// transition of the file its footer's rule holds, for ever. A question costs one look into a table.
package struct Zone: Sendable {
  package let name: String
  /// Seconds since 1970 at which another offset begins, ascending.
  private let starts: [Int64]
  /// Seconds east of Greenwich: before the first of `starts`, then from each of them on.
  private let offsets: [Int32]
  /// From here on everything comes again after `cycle`, and `starts` holds one such cycle and more; nil where the last
  /// offset lasts.
  private let cycleStart: Int64?
  /// For each stretch of 2^25 seconds since `Self.firstStretch`: how many of `starts` lie before it.
  private let before: [Int32]

  package static let utc = Zone(name: "UTC", starts: [], offsets: [0], cycleStart: nil)

  /// The seconds of 400 years: so many that weekdays and leap years come again in the same order.
  static let cycle: Int64 = 146_097 * 86_400
  /// No offset is greater, in either direction.
  static let greatestOffset = 26 * 3_600

  /// `offsets` has one element more than `starts`, and neither goes beyond what a reader has checked.
  init(name: String, starts: [Int64], offsets: [Int32], cycleStart: Int64?) {
    self.name = name
    self.starts = starts
    self.offsets = offsets
    self.cycleStart = cycleStart
    var before: [Int32] = []
    if let last = starts.last, last >= Self.firstStretch {
      var count = 0
      for stretch in 0...Self.stretch(of: min(last, Self.lastSecond)) {
        let begin = Self.firstStretch + Int64(stretch) << 25
        while count < starts.count, starts[count] < begin { count += 1 }
        before.append(Int32(truncatingIfNeeded: count))
      }
    }
    self.before = before
  }

  /// Seconds east of Greenwich at an instant.
  package func offset(at instant: Instant) -> Int {
    guard !starts.isEmpty else { return Int(offsets[0]) }
    let seconds = Self.wholeSeconds(instant.microseconds)
    return Int(offsets[era(at: seconds - skipped(by: seconds))])
  }

  /// The day and the time of day, in microseconds since midnight, that clocks show.
  package func local(_ instant: Instant) -> (date: CivilDate, clock: Int64) {
    let shifted = instant.microseconds &+ Int64(offset(at: instant)) &* 1_000_000
    let (day, rest) = shifted.quotientAndRemainder(dividingBy: Instant.microsecondsPerDay)
    let isBefore = rest < 0
    return (
      CivilDate(days: Int32(truncatingIfNeeded: isBefore ? day - 1 : day)),
      isBefore ? rest + Instant.microsecondsPerDay : rest
    )
  }

  /// The day that a calendar on the wall shows.
  package func date(at instant: Instant) -> CivilDate { local(instant).date }

  /// The instant at which clocks show that time (microseconds since midnight; 24:00 is the next day's midnight): the
  /// first of two, and for a time that is skipped the first instant behind the gap. Nil outside the years of instants.
  package func instant(_ date: CivilDate, clock: Int64) -> Instant? {
    // A wall clock is never further from UTC than the greatest offset, so a few days hold every instant.
    guard date.days >= CivilDate.earliest.days - 4, date.days <= CivilDate.latest.days + 4,
      clock.magnitude <= Instant.microsecondsPerDay.magnitude
    else { return nil }
    let wall = Int64(date.days) * Instant.microsecondsPerDay + clock
    guard !starts.isEmpty else { return Self.instant(wall - Int64(offsets[0]) * 1_000_000) }
    let margin = Int64(Self.greatestOffset)
    let wallSeconds = Self.wholeSeconds(wall)
    let skipped = skipped(by: wallSeconds - margin)
    let seconds = wallSeconds - skipped
    var era = era(at: seconds - margin)
    while era < starts.count, seconds - Int64(offsets[era]) >= starts[era] { era += 1 }
    if era > 0, seconds - Int64(offsets[era]) < starts[era - 1] {
      return Self.instant((starts[era - 1] + skipped) * 1_000_000)
    }
    return Self.instant(wall - Int64(offsets[era]) * 1_000_000)
  }

  /// Nil outside the years of instants.
  private static func instant(_ microseconds: Int64) -> Instant? {
    let instant = Instant(microseconds: microseconds)
    return instant >= .earliest && instant <= .latest ? instant : nil
  }

  /// The first instant of a local day.
  package func start(of date: CivilDate) -> Instant? { instant(date, clock: 0) }

  /// The first moment behind an instant from which another offset may hold; nil: the one that holds then lasts.
  func change(after instant: Instant) -> Instant? {
    let seconds = Self.wholeSeconds(instant.microseconds)
    let skipped = skipped(by: seconds)
    let era = era(at: seconds - skipped)
    guard era < starts.count else { return cycleStart == nil ? nil : instant }
    return starts[era] > Self.lastSecond ? nil : Instant(microseconds: (starts[era] + skipped) * 1_000_000)
  }

  // MARK: - Search

  /// How many of `starts` are not after the moment.
  private func era(at seconds: Int64) -> Int {
    if seconds >= Self.firstStretch {
      let stretch = Self.stretch(of: seconds)
      guard let counted = before.last else { return starts.count }
      var era = Int(stretch < before.count ? before[stretch] : counted)
      while era < starts.count, starts[era] <= seconds { era += 1 }
      return era
    }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// 1800-01-01: hardly a zone has rules before that, and what is asked seldom lies there.
  private static let firstStretch: Int64 = -5_364_662_400

  /// A day and more behind the last instant: nothing later is asked.
  private static let lastSecond = Instant.latest.microseconds / 1_000_000 + 2 * 86_400

  private static func stretch(of seconds: Int64) -> Int {
    Int(truncatingIfNeeded: (seconds - firstStretch) >> 25)
  }

  /// The whole cycles that lie between the first one and the moment.
  private func skipped(by seconds: Int64) -> Int64 {
    guard let cycleStart, seconds >= cycleStart + Self.cycle else { return 0 }
    return (seconds - cycleStart) / Self.cycle * Self.cycle
  }

  private static func wholeSeconds(_ microseconds: Int64) -> Int64 {
    let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    return rest < 0 ? seconds - 1 : seconds
  }
}
