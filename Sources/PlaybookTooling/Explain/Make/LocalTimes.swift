import PlaybookIR
import PlaybookRuntime

/// Instants as people read them: the local day and time of a zone.
///
/// Guarantee: total; where the zone is not known the time is that of UTC, and `zoneName` says so.
struct LocalTimes {
  let zones: any ZoneLibrary
  let now: Instant
  private let bookZone: String
  private let words: Words

  init(zones: any ZoneLibrary, bookZone: String, now: Instant, words: Words) {
    self.zones = zones
    self.bookZone = bookZone
    self.now = now
    self.words = words
  }

  /// The zone that times of `resolved` are shown in: its own, else the book's, else UTC.
  func zone(_ resolved: ResolvedZone?) -> Zone {
    for name in [resolved?.name, bookZone] {
      if let name, case .success(let zone) = zones.zone(name) { return zone }
    }
    return .utc
  }

  func zoneName(_ resolved: ResolvedZone?) -> String { zone(resolved).name }

  /// `Mon 2026-03-02 10:05`
  func words(_ instant: Instant, in resolved: ResolvedZone?) -> Phrase {
    let (date, clock) = zone(resolved).local(instant)
    return [words.day(date), Self.time(clock)].joined(" ")
  }

  /// `10:05` where it is on the day of `now`, else as `words`.
  func short(_ instant: Instant, in resolved: ResolvedZone?) -> Phrase {
    let zone = zone(resolved)
    let (date, clock) = zone.local(instant)
    return date == zone.local(now).date ? Self.time(clock) : words(instant, in: resolved)
  }

  /// `09:05`, with seconds where there are any.
  private static func time(_ clock: Int64) -> Phrase {
    let seconds = Int(clock / 1_000_000)
    let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return .figure(parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":"))
  }
}

extension Words {
  /// `Mon 2026-03-02`
  func day(_ date: CivilDate) -> Phrase { [self(.weekday(Int(date.weekday))), .figure("\(date)")].joined(" ") }
}
