import PlaybookIR
import PlaybookRuntime

/// Instants as people read them: the local day and time of a zone.
///
/// Guarantee: total; where the zone is not known the time is that of UTC, and `zoneName` says so.
struct LocalTimes {
  let zones: any ZoneLibrary
  let now: Instant
  private let bookZone: String

  init(zones: any ZoneLibrary, bookZone: String, now: Instant) {
    self.zones = zones
    self.bookZone = bookZone
    self.now = now
  }

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The zone that times of `resolved` are shown in: its own, else the book's, else UTC.
  func zone(_ resolved: ResolvedZone?) -> Zone {
    for name in [resolved?.name, bookZone] {
      if let name, case .success(let zone) = zones.zone(name) { return zone }
    }
    return .utc
  }

  func zoneName(_ resolved: ResolvedZone?) -> String { zone(resolved).name }

  /// `Mon 2026-03-02 10:05`
  func words(_ instant: Instant, in resolved: ResolvedZone?) -> String {
    let (date, clock) = zone(resolved).local(instant)
    return "\(Self.day(date)) \(Self.time(clock))"
  }

  /// `10:05` where it is on the day of `now`, else as `words`.
  func short(_ instant: Instant, in resolved: ResolvedZone?) -> String {
    let zone = zone(resolved)
    let (date, clock) = zone.local(instant)
    return date == zone.local(now).date ? Self.time(clock) : "\(Self.day(date)) \(Self.time(clock))"
  }

  /// `Mon 2026-03-02`
  static func day(_ date: CivilDate) -> String { "\(days[(date.weekday - 1) % 7]) \(date)" }

  /// `09:05`, with seconds where there are any.
  private static func time(_ clock: Int64) -> String {
    let seconds = Int(clock / 1_000_000)
    let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }

  /// `2 days 3 hours`, `5 minutes`, `less than a minute`: the two greatest units of a length.
  static func length(from start: Instant, to end: Instant) -> String {
    let (size, overflow) = end.microseconds.subtractingReportingOverflow(start.microseconds)
    var rest = overflow ? 0 : size.magnitude / 1_000_000
    var words: [String] = []
    for (name, unit) in [("day", UInt64(86_400)), ("hour", 3_600), ("minute", 60)] where words.count < 2 {
      let count = rest / unit
      rest %= unit
      if count > 0 { words.append("\(count) \(name)\(count == 1 ? "" : "s")") } else if !words.isEmpty { break }
    }
    return words.isEmpty ? "less than a minute" : words.joined(separator: " ")
  }
}
