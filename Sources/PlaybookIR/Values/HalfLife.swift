/// How much of its points an event keeps after whole days, when they halve every so many days: 2^(-days / half-life) in
/// millionths, rounded half away from zero.
///
/// Integers alone, so that every machine gives the same answer. The fraction of the exponent is taken apart into halves,
/// quarters and so on down to 2^-64, and the roots of two that belong to them are multiplied as fractions of 2^64; what
/// that loses is below 2^-55 of the factor. Ties cannot be: unless the exponent is whole, the factor is irrational.
package enum HalfLife {
  /// In millionths: 1,000,000 on the first day, 0 once less than half a millionth is left.
  package static func factor(days: Int, halfLife: Int) -> Int64 {
    guard days > 0, halfLife > 0 else { return 1_000_000 }
    let (halvings, rest) = days.quotientAndRemainder(dividingBy: halfLife)
    // 2^-21 is less than half a millionth.
    guard halvings < 21 else { return 0 }
    let (power, isOne) = fraction(rest, of: halfLife)
    let millionths: UInt128 = isOne ? 1_000_000 << 64 : 1_000_000 * UInt128(power)
    let shift = 64 + halvings
    return Int64((millionths + (1 << (shift - 1))) >> shift)
  }

  /// 2^(-part / whole) in fractions of 2^64, for 0 ≤ part < whole; one itself does not fit and is told apart.
  private static func fraction(_ part: Int, of whole: Int) -> (power: UInt64, isOne: Bool) {
    guard part > 0 else { return (0, true) }
    let exponent = UInt64(whole).dividingFullWidth((high: UInt64(part), low: 0)).quotient
    var power: UInt64?
    for (place, root) in roots.enumerated() where exponent & (1 << (63 - UInt64(place))) != 0 {
      power = power.map { $0.multipliedFullWidth(by: root).high } ?? root
    }
    return power.map { ($0, false) } ?? (0, true)
  }

  /// 2^(-1/2), 2^(-1/4), … 2^(-1/2^64), in fractions of 2^64.
  private static let roots: [UInt64] = {
    var roots: [UInt64] = []
    var square: UInt128 = 1 << 127
    for _ in 0..<64 {
      let root = squareRoot(square)
      roots.append(root)
      square = UInt128(root) << 64
    }
    return roots
  }()

  /// Rounded down.
  private static func squareRoot(_ square: UInt128) -> UInt64 {
    var root: UInt128 = 0
    for bit in (0..<64).reversed() {
      let candidate = root | (1 << UInt128(bit))
      if candidate * candidate <= square { root = candidate }
    }
    return UInt64(root)
  }
}
