import PlaybookIR

/// Counts the time of one clock from its start.
///
/// Input: a length, and for each owner since the start whose hours count. Output: the instant at which a share of the
/// length is over. Guarantee: total; a change of the owner keeps the time that is left, and what is left is counted in
/// the new owner's hours from the change on.
struct ClockCount {
  /// Hours that count from a moment on; the last stretch has no end.
  struct Stretch {
    let from: Instant
    /// nil: nobody knows them.
    let hours: OpenHours?
    let zone: Zone
  }

  enum Result: Equatable {
    case at(Instant)
    /// Whose hours count is not known.
    case ownerUnknown
    /// The calendar does not open in time.
    case never
    /// Behind the last moment that can be told.
    case outOfRange
  }

  private enum Length {
    case elapsed(Int64)
    /// Days, weeks or months on the wall clock.
    case wallDays(Duration)
    /// Microseconds of open time.
    case open(Int64)
    case businessDays(Int)
    case none
  }

  private let length: Length
  private let start: Instant
  /// Where wall-clock days are counted.
  private let zone: Zone
  /// In order; the first begins at the start. Never empty where business time counts.
  private let stretches: [Stretch]

  /// An exact length that has a calendar counts open time.
  init(_ length: PlaybookIR.Duration, from start: Instant, in zone: Zone, counting stretches: [Stretch]) {
    self.start = start
    self.zone = zone
    self.stretches = stretches
    switch length.unit {
    case .seconds, .minutes, .hours:
      self.length = length.microseconds.map { stretches.isEmpty ? .elapsed($0) : .open($0) } ?? .none
    case .days, .weeks, .months: self.length = .wallDays(length)
    case .businessHours:
      let (size, overflow) = length.count.multipliedReportingOverflow(by: 3_600_000_000)
      self.length = overflow ? .none : .open(size)
    case .businessDays: self.length = Int(exactly: length.count).map { .businessDays($0) } ?? .none
    }
  }

  /// The end of the whole length.
  func due() -> Result {
    switch length {
    case .elapsed(let size): return start.adding(microseconds: size).map { .at($0) } ?? .outOfRange
    case .wallDays(let duration):
      let (date, clock) = zone.local(start)
      return date.adding(duration).flatMap { zone.instant($0, clock: clock) }.map { .at($0) } ?? .outOfRange
    case .open(let size): return open(size)
    case .businessDays(let count): return businessDays(count)
    case .none: return .outOfRange
    }
  }

  /// When `percent` of the time is over; of business time, so much of its open time.
  func share(_ percent: Int) -> Result {
    guard percent < 100, case .at(let due) = due() else { return due() }
    switch length {
    case .elapsed, .wallDays, .none: break
    case .open(let size): return open(Self.part(percent, of: size))
    case .businessDays:
      let whole = openTime(until: due)
      if whole > 0 { return open(Self.part(percent, of: whole)) }
    }
    return .at(start.later(microseconds: Self.part(percent, of: Int64(clamping: due.elapsed(since: start)))))
  }

  private static func part(_ percent: Int, of size: Int64) -> Int64 {
    Int64(clamping: Int128(size) * Int128(percent) / 100)
  }

  // MARK: - Business time

  /// When so much open time is over since the start.
  private func open(_ size: Int64) -> Result {
    var rest = size
    for (index, stretch) in stretches.enumerated() {
      guard let hours = stretch.hours else { return .ownerUnknown }
      let end = hours.adding(openTime: rest, to: stretch.from)
      guard stretches.indices.contains(index + 1) else { return end.map { .at($0) } ?? .never }
      let change = stretches[index + 1].from
      if let end, end <= change { return .at(end) }
      rest -= hours.openTime(from: stretch.from, to: change)
    }
    return .never
  }

  private func openTime(until end: Instant) -> Int64 {
    var whole: Int64 = 0
    for (index, stretch) in stretches.enumerated() where stretch.from < end {
      let change = stretches.indices.contains(index + 1) ? min(stretches[index + 1].from, end) : end
      whole += stretch.hours?.openTime(from: stretch.from, to: change) ?? 0
    }
    return whole
  }

  /// Whole business days that are over stay so; the rest is counted from the last of them in the new owner's days, and
  /// ends at the change at the earliest.
  private func businessDays(_ count: Int) -> Result {
    var rest = count
    var place = start
    for (index, stretch) in stretches.enumerated() {
      guard let hours = stretch.hours else { return .ownerUnknown }
      let end = hours.adding(businessDays: rest, to: place, in: stretch.zone)
      guard stretches.indices.contains(index + 1) else { return end.map { .at(max($0, stretch.from)) } ?? .never }
      let change = stretches[index + 1].from
      if let end, end <= change { return .at(max(end, stretch.from)) }
      let gone = Self.wholeDays(upTo: rest, from: place, to: change, hours, stretch.zone)
      if gone > 0, let reached = hours.adding(businessDays: gone, to: place, in: stretch.zone) { place = reached }
      rest -= gone
    }
    return .never
  }

  /// The greatest count below `limit` whose business days are over by `end`.
  private static func wholeDays(
    upTo limit: Int, from start: Instant, to end: Instant, _ hours: OpenHours, _ zone: Zone
  ) -> Int {
    var (low, high) = (0, max(0, limit - 1))
    while low < high {
      let middle = low + (high - low + 1) / 2
      if let day = hours.adding(businessDays: middle, to: start, in: zone), day <= end {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }
}
