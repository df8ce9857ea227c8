/// An exact decimal with 6 places. Nothing traps: what does not fit is nil, and the caller says "out of range".
package struct Fixed: Hashable, Comparable, Sendable {
  /// Millionths; the size stays below 10^12 whole units.
  package let units: Int64

  package static let scale: Int64 = 1_000_000
  /// The first size that is out of range, in millionths.
  package static let limit: Int64 = 1_000_000_000_000 * scale
  package static let zero = Fixed(units: 0)

  package init(units: Int64) { self.units = units }

  /// A whole number small enough to be certain to fit: |whole| < 10^12.
  package init(whole: Int) { units = Int64(whole) * Self.scale }

  package static func < (left: Fixed, right: Fixed) -> Bool { left.units < right.units }
}
