import PlaybookIR

/// A waterfall as bars on one scale, in thousandths of its width.
///
/// Guarantee: every bar lies within 0 and 1,000; the scale holds 0 and every sum of the waterfall.
struct WaterfallPicture {
  struct Bar: Equatable {
    enum Form: String {
      /// What is certain, and was added or taken away.
      case sure, less
      /// What is still possible above what is certain.
      case open
    }

    var form: Form
    var start: Int
    var width: Int
  }

  static let scale = 1_000
  private let low: Int64
  private let high: Int64

  init(_ waterfall: Waterfall) {
    var sums: [Int64] = [0]
    for row in waterfall.rows { sums += [row.sum.low.units, row.sum.high.units] }
    low = sums.min() ?? 0
    high = sums.max() ?? 0
  }

  /// From the sum before a row to the one after it.
  func bars(before: Waterfall.Change, _ row: Waterfall.Row) -> [Bar] {
    if row.kind == .group { return [] }
    return bars(from: before.low, to: row.sum)
  }

  /// The whole score.
  func bars(of sum: Waterfall.Change) -> [Bar] { bars(from: .zero, to: sum) }

  private func bars(from start: Fixed, to sum: Waterfall.Change) -> [Bar] {
    [bar(start <= sum.low ? .sure : .less, start, sum.low), bar(.open, sum.low, sum.high)].compactMap { $0 }
  }

  /// Nil for nothing; what is there is seen, however small.
  private func bar(_ form: Bar.Form, _ one: Fixed, _ other: Fixed) -> Bar? {
    if one == other { return nil }
    let (start, end) = (place(min(one, other)), place(max(one, other)))
    let width = max(4, end - start)
    return Bar(form: form, start: min(start, Self.scale - width), width: width)
  }

  private func place(_ value: Fixed) -> Int {
    let span = Int128(high) - Int128(low)
    return span == 0 ? 0 : Int((Int128(value.units) - Int128(low)) * Int128(Self.scale) / span)
  }
}
