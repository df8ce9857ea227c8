/// An exact decimal with 6 places. Nothing traps: what does not fit is nil, and the caller says "out of range".
package struct Fixed: Hashable, Comparable, Sendable {
  /// Millionths; the size stays below 10^12 whole units.
  package let units: Int64

  package static let places = 6
  package static let scale: Int64 = 1_000_000
  /// The first size that is out of range, in millionths.
  package static let limit: Int64 = 1_000_000_000_000 * scale
  package static let zero = Fixed(units: 0)
  package static let one = Fixed(units: scale)

  package init(units: Int64) { self.units = units }

  /// A whole number; sizes from 10^12 on become the greatest that fits.
  package init(whole: Int) {
    let greatest = Int(Self.limit / Self.scale) - 1
    units = Int64(max(-greatest, min(whole, greatest))) * Self.scale
  }

  /// The decimal written in `text`, which may use up to `places` places (trailing zeros aside).
  package static func parse(
    _ text: some Sequence<UInt8>, places: Int = Fixed.places, allowsExponent: Bool = false
  ) throws(DecimalFault) -> Fixed {
    Fixed(units: try DecimalText.parse(text, format(places, allowsExponent)))
  }

  /// The same of bytes of a lead, of which there are many: not generic, so that callers elsewhere get it as fast code.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, places: Int = Fixed.places, allowsExponent: Bool = false
  ) throws(DecimalFault) -> Fixed {
    Fixed(units: try DecimalText.parse(bytes, format(places, allowsExponent)))
  }

  private static func format(_ places: Int, _ allowsExponent: Bool) -> DecimalText.Format {
    DecimalText.Format(places: places, scale: Self.places, limit: limit, allowsExponent: allowsExponent)
  }

  package static func parse(
    _ text: String, places: Int = Fixed.places, allowsExponent: Bool = false
  ) throws(DecimalFault) -> Fixed {
    try parse(text.utf8, places: places, allowsExponent: allowsExponent)
  }

  package static func < (left: Fixed, right: Fixed) -> Bool { left.units < right.units }

  package var isZero: Bool { units == 0 }
  package var isNegative: Bool { units < 0 }
  package var isWhole: Bool { units % Self.scale == 0 }
  /// Whether at most `places` places are used.
  package func fits(places: Int) -> Bool { units % Self.step(places) == 0 }

  /// The whole part, cut toward zero.
  package var whole: Int { Int(units / Self.scale) }

  // MARK: - Arithmetic

  /// Millionths that may be too many.
  init?(wide units: Int128) {
    guard let units = DecimalText.narrow(units, limit: Self.limit) else { return nil }
    self.units = units
  }

  package var negated: Fixed { Fixed(units: 0 &- units) }

  package func adding(_ other: Fixed) -> Fixed? { Fixed(wide: Int128(units) + Int128(other.units)) }

  package func subtracting(_ other: Fixed) -> Fixed? { Fixed(wide: Int128(units) - Int128(other.units)) }

  /// Rounded half away from zero to 6 places.
  package func multiplied(by other: Fixed) -> Fixed? {
    Fixed(wide: DecimalText.quotient(Int128(units) * Int128(other.units), Int128(Self.scale)))
  }

  /// The product of two sizes one of which is a percentage, rounded once.
  package func percent(of other: Fixed) -> Fixed? {
    Fixed(wide: DecimalText.quotient(Int128(units) * Int128(other.units), Int128(Self.scale) * 100))
  }

  /// Rounded half away from zero to 6 places. Nil when out of range, and for a zero divisor, which the caller asks
  /// about first.
  package func divided(by other: Fixed) -> Fixed? {
    guard !other.isZero else { return nil }
    return Fixed(wide: DecimalText.quotient(Int128(units) * Int128(Self.scale), Int128(other.units)))
  }

  /// Rounded half away from zero. A size that would round up to the limit itself is cut instead.
  package func rounded(places: Int) -> Fixed {
    let step = Int128(Self.step(places))
    let rounded = DecimalText.quotient(Int128(units), step) * step
    return Fixed(wide: rounded) ?? Fixed(units: units / Int64(step) * Int64(step))
  }

  /// Millionths in one unit of the last of `places` places.
  private static func step(_ places: Int) -> Int64 {
    var step: Int64 = 1
    for _ in 0..<max(0, Self.places - max(0, places)) { step *= 10 }
    return step
  }
}

extension Fixed: CustomStringConvertible {
  /// Canonical: no exponent, no trailing zeros, no `-0`.
  package var description: String { DecimalText.text(units, scale: Self.places) }

  /// `1,000` for explanations, `1_000` for a book.
  package func grouped(by separator: String = ",") -> String {
    DecimalText.text(units, scale: Self.places, separator: separator)
  }
}
