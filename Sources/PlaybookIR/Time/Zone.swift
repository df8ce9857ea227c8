/// The rules of one time zone: which offset holds at which instant.
///
/// Input: the bytes of a TZif file (version 2 or later). Guarantee: total and exact for every instant; after the last
/// transition of the file its footer's rule holds.
package struct Zone: Sendable {
  package let name: String

  package static let utc = Zone(name: "UTC")

  private init(name: String) { self.name = name }

  /// Seconds east of Greenwich at an instant.
  package func offset(at instant: Instant) -> Int { 0 }

  /// The day and the time of day, in microseconds since midnight, that clocks show.
  package func local(_ instant: Instant) -> (date: CivilDate, clock: Int64) {
    let shifted = Int128(instant.microseconds) + Int128(offset(at: instant)) * 1_000_000
    let day = Int128(Instant.microsecondsPerDay)
    let quotient = shifted >= 0 ? shifted / day : -((day - 1 - shifted) / day)
    return (CivilDate(days: Int32(truncatingIfNeeded: quotient)), Int64(shifted - quotient * day))
  }

  /// The instant at which clocks show that time (microseconds since midnight; 24:00 is the next day's midnight): the
  /// first of two, and for a time that is skipped the first instant behind the gap. Nil outside the years of instants.
  package func instant(_ date: CivilDate, clock: Int64) -> Instant? {
    let wide = Int128(date.days) * Int128(Instant.microsecondsPerDay) + Int128(clock)
    return Int64(exactly: wide).map { Instant(microseconds: $0) }
  }
}

/// Why there is no zone of a name.
package enum ZoneFault: Error, Hashable, Sendable {
  /// There are no zone files at all.
  case noData
  case unknown
  case damaged
}

/// The zone files of the machine, behind whoever may read files.
package protocol ZoneLibrary: Sendable {
  /// The same answer for the same name as long as the library lives.
  func zone(_ name: String) -> Result<Zone, ZoneFault>
  /// Such as `2025b`, else a digest of the files used; nil when there is no data.
  var version: String? { get }
  /// The names that there are, sorted by bytes; for suggestions.
  var names: [String] { get }
}

/// Knows UTC alone.
package struct UTCOnly: ZoneLibrary {
  package init() {}

  package func zone(_ name: String) -> Result<Zone, ZoneFault> {
    name.utf8.elementsEqual("UTC".utf8) ? .success(.utc) : .failure(.noData)
  }

  package var version: String? { nil }
  package var names: [String] { ["UTC"] }
}
