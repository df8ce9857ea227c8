package import PlaybookIR

/// How old an answer is, and how long one counts.
package struct AnswerAge: Hashable, Sendable {
  /// Elapsed microseconds, negative for a stamp in the future; nil when nobody knows.
  package let elapsed: Int64?
  /// Elapsed microseconds from which on it is stale.
  package let limit: Int64
  /// Index of the field with the moment of the answer.
  package let stamp: Int
  /// Why nobody knows the age.
  package let why: UnknownReason?

  package init(elapsed: Int64?, limit: Int64, stamp: Int, why: UnknownReason? = nil) {
    self.elapsed = elapsed
    self.limit = limit
    self.stamp = stamp
    self.why = why
  }

  /// An answer whose age is not known counts as stale; one from the future is fresh.
  package var isStale: Bool { elapsed.map { $0 >= limit } ?? true }

  /// `120 days old` in whole days, or below one in whole hours; `dated in the future`; `of unknown age, as … is not
  /// known`. `stamp` is the path of the field with the moment, as it is shown.
  package func words(stamp: String) -> String {
    guard let elapsed else { return "of unknown age, as \(stamp) is not known" }
    if elapsed < 0 { return "dated in the future" }
    let days = elapsed / Instant.microsecondsPerDay
    let whole = days > 0 ? Duration(count: days, unit: .days) : Duration(count: elapsed / 3_600_000_000, unit: .hours)
    return "\(whole.words) old"
  }

  /// The limit as it was written: `90 days`.
  package var limitWords: String { Duration.elapsed(microseconds: limit).words }
}

/// The door's fourth step, which needs to know what time it is: an answer that is too old is unknown.
enum Freshness {
  /// The readings of a lead at `now`. A default is never stale; a stamp that is a date counts from the beginning of that
  /// day in `zone`.
  static func readings(of lead: Lead, _ fields: [Field], now: Instant, zone: Zone) -> [FieldReading] {
    var readings = lead.fields
    for (index, field) in fields.enumerated() where lead.fields.indices.contains(index) {
      guard let age = age(of: index, field, in: lead.fields, now: now, zone: zone) else { continue }
      readings[index].age = age
      if age.isStale { readings[index].evaluation = .unknown(.stale) }
    }
    return readings
  }

  /// How old a field's answer is; nil for one that counts for ever, and where there is none.
  static func age(
    of index: Int, _ field: Field, in readings: [FieldReading], now: Instant, zone: Zone
  ) -> AnswerAge? {
    guard let freshness = field.freshness, !readings[index].isDefault, case .known = readings[index].evaluation else {
      return nil
    }
    let stamp =
      readings.indices.contains(freshness.stamp) ? readings[freshness.stamp].evaluation : .unknown(.absent)
    let elapsed = moment(stamp, zone).map { Int64(clamping: now.elapsed(since: $0)) }
    return AnswerAge(
      elapsed: elapsed, limit: freshness.size, stamp: freshness.stamp,
      why: elapsed == nil ? stamp.unknownReason ?? .invalid : nil)
  }

  private static func moment(_ stamp: Evaluation, _ zone: Zone) -> Instant? {
    switch stamp {
    case .known(.time(let instant)): instant
    case .known(.date(let date)): zone.instant(date, clock: 0)
    case .known, .interval, .possible, .unknown: nil
    }
  }
}
