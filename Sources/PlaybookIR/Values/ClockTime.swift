/// A time of day as a clock on the wall shows it, in microseconds since midnight; 24:00 is the end of a day.
package struct ClockTime: Hashable, Comparable, Sendable {
  package let microseconds: Int64

  package static let endOfDay = ClockTime(microseconds: Instant.microsecondsPerDay)

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package init(minutes: Int) { microseconds = Int64(minutes) &* 60_000_000 }

  /// Reads exactly what `description` writes: `HH:MM[:SS[.1–6 digits]]` from `00:00` to `24:00`.
  package init?(canonical text: [UInt8]) {
    var digits = DigitReader(text)
    guard let hour = digits.number(2), digits.skip(":"), let minute = digits.number(2), minute < 60 else { return nil }
    var rest = 0
    if digits.skip(":") {
      guard let second = digits.number(2), second < 60 else { return nil }
      rest = second * 1_000_000
      if digits.skip(".") {
        guard var (fraction, width) = digits.number(upTo: 6) else { return nil }
        while width < 6 { (fraction, width) = (fraction * 10, width + 1) }
        rest += fraction
      }
    }
    self.init(microseconds: Int64((hour * 60 + minute) * 60_000_000 + rest))
    guard digits.isAtEnd, self <= Self.endOfDay, description.utf8.elementsEqual(text) else { return nil }
  }

  /// Whether the time is in the hours `open` to `close`: open ≤ t < close, over midnight where `close` is the earlier.
  package func isIn(_ open: ClockTime, to close: ClockTime) -> Bool {
    open <= close ? self >= open && self < close : self >= open || self < close
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool { left.microseconds < right.microseconds }
}

extension ClockTime: CustomStringConvertible {
  /// `09:00`, with seconds and a fraction only where there are any: `09:00:30.5`.
  package var description: String {
    let seconds = Int(microseconds / 1_000_000)
    let fraction = Int(microseconds % 1_000_000)
    var text = "\(DigitReader.padded(seconds / 3_600, 2)):\(DigitReader.padded(seconds / 60 % 60, 2))"
    if seconds % 60 != 0 || fraction != 0 { text += ":" + DigitReader.padded(seconds % 60, 2) }
    if fraction != 0 {
      var digits = Array(DigitReader.padded(fraction, 6).utf8)
      while digits.last == UInt8(ascii: "0") { digits.removeLast() }
      text += "." + String(decoding: digits, as: UTF8.self)
    }
    return text
  }
}
