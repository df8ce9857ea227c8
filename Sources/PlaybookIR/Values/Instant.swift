/// A moment, in microseconds since 1970-01-01T00:00:00Z; as a value within the years 0001 to 9999 in UTC.
package struct Instant: Hashable, Comparable, Sendable {
  package let microseconds: Int64

  package static let microsecondsPerDay: Int64 = 86_400_000_000
  /// 0001-01-01T00:00:00Z
  package static let earliest = Instant(microseconds: Int64(CivilDate.earliest.days) * microsecondsPerDay)
  /// 9999-12-31T23:59:59.999999Z
  package static let latest = Instant(microseconds: (Int64(CivilDate.latest.days) + 1) * microsecondsPerDay - 1)

  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// Nil outside the years 0001 to 9999.
  init?(wide microseconds: Int128) {
    guard microseconds >= Int128(Self.earliest.microseconds), microseconds <= Int128(Self.latest.microseconds)
    else { return nil }
    self.microseconds = Int64(microseconds)
  }

  /// Midnight in UTC.
  package init(startOf date: CivilDate) { microseconds = Int64(date.days) &* Self.microsecondsPerDay }

  /// Reads exactly `YYYY-MM-DDTHH:MM[:SS[.1–6 digits]]` with `Z`, `±HH:MM` or `±HHMM`. Second 60, hour 24 and a moment
  /// outside the years 0001 to 9999 are refused.
  package init?(_ text: [UInt8]) {
    var digits = DigitReader(text)
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
      let day = digits.number(2), digits.skip("T"), let date = CivilDate(year: year, month: month, day: day),
      let hour = digits.number(2), hour < 24, digits.skip(":"), let minute = digits.number(2), minute < 60
    else { return nil }
    var second = 0
    var fraction = 0
    if digits.skip(":") {
      guard let number = digits.number(2), number < 60 else { return nil }
      second = number
      if digits.skip(".") {
        guard let (number, width) = digits.number(upTo: 6) else { return nil }
        fraction = number
        for _ in width..<6 { fraction *= 10 }
      }
    }
    guard let offset = Self.offset(&digits), digits.isAtEnd else { return nil }
    let local = Int128(date.days) * 86_400 + Int128(hour * 3_600 + minute * 60 + second)
    self.init(wide: (local - Int128(offset)) * 1_000_000 + Int128(fraction))
  }

  package init?(_ text: String) { self.init(Array(text.utf8)) }

  /// Seconds east of Greenwich.
  private static func offset(_ digits: inout DigitReader) -> Int? {
    if digits.skip("Z") { return 0 }
    let sign: Int
    if digits.skip("+") {
      sign = 1
    } else if digits.skip("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = digits.number(2), hours < 24 else { return nil }
    _ = digits.skip(":")
    guard let minutes = digits.number(2), minutes < 60 else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }

  /// Seconds since 1970 with up to 6 places, written as a decimal.
  package static func parse(
    epochSeconds text: some Sequence<UInt8>, allowsExponent: Bool = false
  ) throws(DecimalFault) -> Instant {
    try parse(epoch: text, places: 6, allowsExponent)
  }

  /// Milliseconds since 1970 with up to 3 places.
  package static func parse(
    epochMilliseconds text: some Sequence<UInt8>, allowsExponent: Bool = false
  ) throws(DecimalFault) -> Instant {
    try parse(epoch: text, places: 3, allowsExponent)
  }

  private static func parse(
    epoch text: some Sequence<UInt8>, places: Int, _ allowsExponent: Bool
  ) throws(DecimalFault) -> Instant {
    let format = DecimalText.Format(
      places: places, scale: places, limit: 1_000_000_000_000_000_000, allowsExponent: allowsExponent)
    guard let instant = Instant(wide: Int128(try DecimalText.parse(text, format))) else { throw .outOfRange }
    return instant
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  /// The day in UTC.
  package var date: CivilDate { CivilDate(days: Int32(truncatingIfNeeded: dayAndRest.day)) }

  /// Microseconds from `earlier` to this moment; negative when `earlier` is later.
  package func elapsed(since earlier: Instant) -> Int128 { Int128(microseconds) - Int128(earlier.microseconds) }

  /// Whole elapsed 24-hour days from `earlier`, rounded down.
  package func wholeDays(since earlier: Instant) -> Int {
    let elapsed = elapsed(since: earlier)
    let day = Int128(Self.microsecondsPerDay)
    let days = elapsed / day
    return Int(elapsed % day < 0 ? days - 1 : days)
  }

  private var dayAndRest: (day: Int64, rest: Int64) {
    let (day, rest) = microseconds.quotientAndRemainder(dividingBy: Self.microsecondsPerDay)
    return rest < 0 ? (day - 1, rest + Self.microsecondsPerDay) : (day, rest)
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC, with a fraction only where there is one: `2026-03-02T15:00:00Z`.
  package var description: String {
    let rest = Int(dayAndRest.rest)
    let seconds = rest / 1_000_000
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { DigitReader.padded($0, 2) }
    var text = "\(date)T\(clock.joined(separator: ":"))"
    var fraction = Array(DigitReader.padded(rest % 1_000_000, 6).utf8)
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    if !fraction.isEmpty { text += "." + String(decoding: fraction, as: UTF8.self) }
    return text + "Z"
  }
}
