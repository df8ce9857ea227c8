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
}

/// The door's fourth step, which needs to know what time it is: an answer that is too old is unknown.
enum Freshness {
  /// The readings of a lead at `now`. A default is never stale; a stamp that is a date counts from the beginning of that
  /// day in `zone`.
  static func readings(of lead: Lead, _ fields: [Field], now: Instant, zone: Zone) -> [FieldReading] {
    var readings = lead.fields
    for (index, field) in fields.enumerated() where lead.fields.indices.contains(index) {
      guard let freshness = field.freshness, !readings[index].isDefault, case .known = readings[index].evaluation else {
        continue
      }
      let stamp =
        lead.fields.indices.contains(freshness.stamp) ? lead.fields[freshness.stamp].evaluation : .unknown(.absent)
      let elapsed = moment(stamp, zone).map { Int64(clamping: now.elapsed(since: $0)) }
      let age = AnswerAge(
        elapsed: elapsed, limit: freshness.size, stamp: freshness.stamp,
        why: elapsed == nil ? stamp.unknownReason ?? .invalid : nil)
      readings[index].age = age
      if age.isStale { readings[index].evaluation = .unknown(.stale) }
    }
    return readings
  }

  private static func moment(_ stamp: Evaluation, _ zone: Zone) -> Instant? {
    switch stamp {
    case .known(.time(let instant)): instant
    case .known(.date(let date)): zone.instant(date, clock: 0)
    case .known, .interval, .possible, .unknown: nil
    }
  }
}
