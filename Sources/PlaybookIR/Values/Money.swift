/// An amount with 4 places and its ISO 4217 currency. What does not fit is nil, as in `Fixed`.
package struct Money: Hashable, Sendable {
  /// Ten-thousandths of the currency's unit; the size is below 10^14 units of the currency.
  package let units: Int64
  /// Three capital letters.
  package let currency: String

  package static let places = 4
  package static let scale: Int64 = 10_000
  /// The first size that is out of range, in ten-thousandths.
  package static let limit: Int64 = 100_000_000_000_000 * scale

  package init(units: Int64, currency: String) {
    self.units = units
    self.currency = currency
  }

  private init?(wide units: Int128, currency: String) {
    guard let units = DecimalText.narrow(units, limit: Self.limit) else { return nil }
    self.init(units: units, currency: currency)
  }

  /// The amount written in `text`, with up to 4 places.
  package static func parse(
    _ text: some Sequence<UInt8>, currency: String, allowsExponent: Bool = false
  ) throws(DecimalFault) -> Money {
    let format = DecimalText.Format(places: places, scale: places, limit: limit, allowsExponent: allowsExponent)
    return Money(units: try DecimalText.parse(text, format), currency: currency)
  }

  package static func parse(
    _ text: String, currency: String, allowsExponent: Bool = false
  ) throws(DecimalFault) -> Money {
    try parse(text.utf8, currency: currency, allowsExponent: allowsExponent)
  }

  /// Reads the canonical form `10000 USD`; nil for anything else and for an unknown currency.
  package init?(canonical text: String) {
    let parts = Array(text.utf8).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let currency = String(decoding: parts[1], as: UTF8.self)
    guard Currency.isKnown(currency), let money = try? Money.parse(parts[0], currency: currency) else { return nil }
    self = money
  }

  package var isZero: Bool { units == 0 }
  package var negated: Money { Money(units: 0 &- units, currency: currency) }

  /// Both amounts are in one currency.
  package func adding(_ other: Money) -> Money? {
    Money(wide: Int128(units) + Int128(other.units), currency: currency)
  }

  /// Both amounts are in one currency.
  package func subtracting(_ other: Money) -> Money? {
    Money(wide: Int128(units) - Int128(other.units), currency: currency)
  }

  /// Rounded half away from zero to 4 places, as everything below.
  package func multiplied(by number: Fixed) -> Money? {
    Money(wide: DecimalText.quotient(Int128(units) * Int128(number.units), Int128(Fixed.scale)), currency: currency)
  }

  package func percent(_ percent: Fixed) -> Money? {
    let product = Int128(units) * Int128(percent.units)
    return Money(wide: DecimalText.quotient(product, Int128(Fixed.scale) * 100), currency: currency)
  }

  /// Nil also for a zero divisor, which the caller asks about first.
  package func divided(by number: Fixed) -> Money? {
    guard !number.isZero else { return nil }
    return Money(
      wide: DecimalText.quotient(Int128(units) * Int128(Fixed.scale), Int128(number.units)), currency: currency)
  }

  /// How many times `other`, which is in the same currency, goes into this; nil also for a zero divisor.
  package func divided(by other: Money) -> Fixed? {
    guard !other.isZero else { return nil }
    return Fixed(wide: DecimalText.quotient(Int128(units) * Int128(Fixed.scale), Int128(other.units)))
  }

  /// The amount in `currency`, of which one unit of this currency buys `price`.
  package func converted(at price: Fixed, to currency: String) -> Money? {
    multiplied(by: price).map { Money(units: $0.units, currency: currency) }
  }

  /// The amount in `currency`, of which one unit costs `price` of this currency.
  package func converted(dividingBy price: Fixed, to currency: String) -> Money? {
    divided(by: price).map { Money(units: $0.units, currency: currency) }
  }
}

extension Money: CustomStringConvertible {
  /// Canonical: `10000 USD`.
  package var description: String { "\(amount) \(currency)" }

  /// The canonical amount without its currency.
  package var amount: String { DecimalText.text(units, scale: Self.places) }

  /// `10,000 USD` for explanations, `10_000 USD` for a book.
  package func grouped(by separator: String = ",") -> String {
    "\(DecimalText.text(units, scale: Self.places, separator: separator)) \(currency)"
  }
}
