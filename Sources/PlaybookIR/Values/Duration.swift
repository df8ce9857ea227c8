/// A length of time as it is written, such as `180 days`.
package struct Duration: Hashable, Sendable {
  /// Three kinds that never mix: exact, calendar, business.
  package enum Unit: String, Sendable, CaseIterable {
    case seconds, minutes, hours
    case days, weeks, months
    case businessDays = "business days"
    case businessHours = "business hours"

    package var kind: Kind {
      switch self {
      case .seconds, .minutes, .hours: .exact
      case .days, .weeks, .months: .calendar
      case .businessDays, .businessHours: .business
      }
    }
  }

  package enum Kind: String, Sendable, CaseIterable { case exact, calendar, business }

  package let count: Int64
  package let unit: Unit

  package init(count: Int64, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  package var kind: Kind { unit.kind }

  /// Elapsed microseconds, a day being 24 hours and a week 7 days. Nil for months and business time, and when it does
  /// not fit.
  package var microseconds: Int64? {
    let size: Int64
    switch unit {
    case .seconds: size = 1_000_000
    case .minutes: size = 60_000_000
    case .hours: size = 3_600_000_000
    case .days: size = Instant.microsecondsPerDay
    case .weeks: size = 7 * Instant.microsecondsPerDay
    case .months, .businessDays, .businessHours: return nil
    }
    let (product, overflow) = count.multipliedReportingOverflow(by: size)
    return overflow ? nil : product
  }

  /// The opposite direction.
  package var negated: Duration { Duration(count: 0 &- count, unit: unit) }

  /// Reads the canonical form `180 days`.
  package init?(canonical text: String) {
    let bytes = Array(text.utf8)
    guard let space = bytes.firstIndex(of: 0x20), let count = Int64(String(decoding: bytes[..<space], as: UTF8.self)),
      let unit = Unit.allCases.first(where: { Array($0.rawValue.utf8)[...] == bytes[(space + 1)...] }),
      String(count).utf8.elementsEqual(bytes[..<space])
    else { return nil }
    self.init(count: count, unit: unit)
  }

  /// The shortest duration of `microseconds` written with the largest unit up to days that holds it whole.
  package static func elapsed(microseconds: Int64) -> Duration {
    let units: [(Unit, Int64)] = [
      (.days, Instant.microsecondsPerDay), (.hours, 3_600_000_000), (.minutes, 60_000_000),
    ]
    for (unit, size) in units where microseconds % size == 0 {
      return Duration(count: microseconds / size, unit: unit)
    }
    return Duration(count: microseconds / 1_000_000, unit: .seconds)
  }
}

extension Duration: CustomStringConvertible {
  /// Canonical: `180 days`, also `1 days`.
  package var description: String { "\(count) \(unit.rawValue)" }
}
