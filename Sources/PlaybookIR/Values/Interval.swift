/// The points that are possible: every one from `low` to `high`; equal ends are a certain number.
package struct Interval: Hashable, Sendable {
  package var low: Fixed
  package var high: Fixed

  package init(low: Fixed, high: Fixed) {
    self.low = low
    self.high = high
  }

  package init(_ point: Fixed) { self.init(low: point, high: point) }

  package static let zero = Interval(.zero)

  /// The smallest range that also holds `points`.
  package func widened(to points: Fixed) -> Interval { Interval(low: min(low, points), high: max(high, points)) }

  package var isPoint: Bool { low == high }

  /// Each end for itself: a limit keeps the order of two numbers.
  package func mapped(_ limit: (Fixed) -> Fixed) -> Interval { Interval(low: limit(low), high: limit(high)) }

  /// `65`, or `65 to 85` while it is open.
  package var text: String { isPoint ? "\(low)" : "\(low) to \(high)" }
}

extension Fixed {
  /// The greatest size that a value may have.
  private static let greatest = Int128(limit - 1)

  /// Millionths; beyond the greatest size they stop there. Sums and products of points never trap and never wrap.
  package init(saturating units: Int128) {
    self.init(units: Int64(Swift.max(-Self.greatest, Swift.min(units, Self.greatest))))
  }

  package func clamped(from low: Fixed?, to high: Fixed?) -> Fixed {
    var value = self
    if let high, value > high { value = high }
    if let low, value < low { value = low }
    return value
  }
}

/// Exact sums of points; cut to what a number may be only where they are read.
package struct PointsSum: Hashable, Sendable {
  private var low: Int128 = 0
  private var high: Int128 = 0

  package init() {}

  package init(_ interval: Interval) { add(interval) }

  package mutating func add(_ interval: Interval) {
    low += Int128(interval.low.units)
    high += Int128(interval.high.units)
  }

  package func adding(_ other: PointsSum) -> PointsSum {
    var sum = self
    sum.low += other.low
    sum.high += other.high
    return sum
  }

  package var isPoint: Bool { low == high }

  package var interval: Interval { Interval(low: Fixed(saturating: low), high: Fixed(saturating: high)) }
}
