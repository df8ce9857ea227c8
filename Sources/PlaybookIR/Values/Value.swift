/// A value of a book or of a lead. Every case has one canonical form, so equal values have equal bytes.
package enum Value: Hashable, Sendable {
  case truth(Bool)
  /// `count`, `number`, `percent` (the number before the sign) and points: exact, 6 places.
  case number(Fixed)
  case money(Money)
  /// `text`, `email`, `domain`, `phone`, `url`, `timezone`: trimmed UTF-8.
  case text(Text)
  /// A member of a closed set or a band, by its name in the book.
  case member(String)
  /// ISO 3166-1 alpha-2, upper case.
  case country(String)
  case date(CivilDate)
  case time(Instant)
  case duration(Duration)
  case list([Value])
}

/// UTF-8 text that compares by bytes after folding A–Z; never by Unicode equivalence.
package struct Text: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ string: String) { bytes = Array(string.utf8) }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// An amount with 4 places and its ISO 4217 currency.
package struct Money: Hashable, Sendable {
  /// Ten-thousandths of the currency's unit; the size is below 10^14 units of the currency.
  package let units: Int64
  /// Three capital letters.
  package let currency: String

  package init(units: Int64, currency: String) {
    self.units = units
    self.currency = currency
  }
}

/// A day of the proleptic Gregorian calendar.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let days: Int32

  package init(days: Int32) { self.days = days }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }
}

/// A moment, in microseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

package struct Duration: Hashable, Sendable {
  /// Three kinds that never mix: exact, calendar, business.
  package enum Unit: String, Sendable, CaseIterable {
    case seconds, minutes, hours
    case days, weeks, months
    case businessDays = "business days"
    case businessHours = "business hours"
  }

  package let count: Int64
  package let unit: Unit

  package init(count: Int64, unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// Why a value is not known.
package enum UnknownReason: String, Sendable, CaseIterable {
  case absent
  case null
  case blank
  case invalid
  case stale
  case outOfRange = "out of range"
  case divisionByZero = "division by zero"
  case otherCurrency = "other currency"
}

/// What an expression comes to for one lead.
package enum Evaluation: Hashable, Sendable {
  case known(Value)
  /// Points of a score: every value from low to high is possible; equal ends are a certain number.
  case interval(low: Fixed, high: Fixed)
  /// A grade: the names that are still possible, in the grade's order; a single one is certain.
  case possible([String])
  case unknown(UnknownReason)
}

/// The three truth values.
package enum Truth: String, Sendable, CaseIterable {
  case yes, no, unknown
}
