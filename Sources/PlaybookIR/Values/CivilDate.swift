/// A day of the proleptic Gregorian calendar; as a value of a book or a lead within the years 0001 to 9999.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let days: Int32

  /// 0001-01-01
  package static let earliest = CivilDate(days: -719_162)
  /// 9999-12-31
  package static let latest = CivilDate(days: 2_932_896)

  package init(days: Int32) { self.days = days }

  /// Nil outside the years 0001 to 9999.
  init?(wide days: Int64) {
    guard days >= Int64(Self.earliest.days), days <= Int64(Self.latest.days) else { return nil }
    self.days = Int32(days)
  }

  /// Nil for a day that does not exist and outside the years 0001 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // The year begins in March, so that the leap day is its last; an era is 400 years of 146,097 days.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    days = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads exactly `YYYY-MM-DD`.
  package init?(_ text: [UInt8]) {
    var digits = DigitReader(text)
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
      let day = digits.number(2), digits.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package init?(_ text: String) { self.init(Array(text.utf8)) }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }

  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from this date until `other`; negative when `other` is earlier.
  package func days(until other: CivilDate) -> Int { Int(other.days) - Int(days) }

  package func adding(days count: Int64) -> CivilDate? {
    let (sum, overflow) = Int64(days).addingReportingOverflow(count)
    return overflow ? nil : CivilDate(wide: sum)
  }

  /// The same day of a later or earlier month, or that month's last day where it is shorter.
  package func adding(months count: Int64) -> CivilDate? {
    guard count.magnitude <= 200_000 else { return nil }
    let (year, month, day) = parts
    let months = year * 12 + month - 1 + Int(count)
    guard months >= 12 else { return nil }
    let newYear = months / 12
    let newMonth = months % 12 + 1
    return CivilDate(year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
  }

  /// Nil outside the years 0001 to 9999, and for a duration that is not of days, weeks or months.
  package func adding(_ duration: Duration) -> CivilDate? {
    switch duration.unit {
    case .days: return adding(days: duration.count)
    case .weeks:
      let (days, overflow) = duration.count.multipliedReportingOverflow(by: 7)
      return overflow ? nil : adding(days: days)
    case .months: return adding(months: duration.count)
    case .seconds, .minutes, .hours, .businessDays, .businessHours: return nil
    }
  }

  /// Monday is 1, Sunday 7.
  package var weekday: Int {
    let sinceMonday = (Int(days) + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// ISO 8601: the week belongs to the year of its Thursday.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = CivilDate(days: days &+ Int32(4 - weekday))
    let year = thursday.parts.year
    // 1970-01-01 is the day 0 of its year; only the distance to the year's first day matters.
    let firstOfYear = CivilDate.dayNumber(ofYear: year)
    return (year, (Int(thursday.days) - firstOfYear) / 7 + 1)
  }

  /// Days from 1970-01-01 to the first day of a year, for every year.
  static func dayNumber(ofYear year: Int) -> Int {
    let before = year - 1
    let leaps = floored(before, 4) - floored(before, 100) + floored(before, 400)
    return before * 365 + leaps - 719_162
  }

  private static func floored(_ dividend: Int, _ divisor: Int) -> Int {
    dividend >= 0 ? dividend / divisor : -((divisor - 1 - dividend) / divisor)
  }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`
  package var description: String {
    let (year, month, day) = parts
    return "\(DigitReader.padded(year, 4))-\(DigitReader.padded(month, 2))-\(DigitReader.padded(day, 2))"
  }
}
