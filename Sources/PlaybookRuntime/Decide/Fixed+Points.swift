import PlaybookIR

extension Fixed {
  /// The greatest size that a value may have.
  private static let greatest = Int128(limit - 1)

  /// Millionths; beyond the greatest size they stop there. Sums and products of points never trap and never wrap.
  init(saturating units: Int128) {
    self.init(units: Int64(Swift.max(-Self.greatest, Swift.min(units, Self.greatest))))
  }

  func clamped(from low: Fixed?, to high: Fixed?) -> Fixed {
    var value = self
    if let high, value > high { value = high }
    if let low, value < low { value = low }
    return value
  }
}

extension Interval {
  static let zero = Interval(low: .zero, high: .zero)

  init(_ point: Fixed) { self.init(low: point, high: point) }

  /// The smallest range that also holds `points`.
  func widened(to points: Fixed) -> Interval { Interval(low: min(low, points), high: max(high, points)) }

  var isPoint: Bool { low == high }

  /// Each end for itself: a limit keeps the order of two numbers.
  func mapped(_ limit: (Fixed) -> Fixed) -> Interval { Interval(low: limit(low), high: limit(high)) }

  /// `65`, or `65 to 85` while it is open.
  package var text: String { isPoint ? "\(low)" : "\(low) to \(high)" }
}

/// Exact sums of points; cut to what a number may be only where they are read.
struct PointsSum: Hashable, Sendable {
  private var low: Int128 = 0
  private var high: Int128 = 0

  init() {}

  init(_ interval: Interval) { add(interval) }

  mutating func add(_ interval: Interval) {
    low += Int128(interval.low.units)
    high += Int128(interval.high.units)
  }

  func adding(_ other: PointsSum) -> PointsSum {
    var sum = self
    sum.low += other.low
    sum.high += other.high
    return sum
  }

  var isPoint: Bool { low == high }

  var interval: Interval { Interval(low: Fixed(saturating: low), high: Fixed(saturating: high)) }
}
