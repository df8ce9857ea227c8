/// Tables of ranges: in their subject's type, none over another, and no gap where there is nothing else.
extension Verifier {
  mutating func verify(_ table: BandTable) {
    verifySubject(table.subject)
    expect(table.names.allSatisfy { Self.isName($0) }, "a band is not made of letters, digits and _")
    verify(table.rows.map(\.range), of: table.subject.type, hasElse: true)
  }

  mutating func verify(_ table: PointTable) {
    verifySubject(table.subject)
    each("rows", table.rows) { $0.verify(points: $2.points) }
    if let points = table.otherwise { verify(points: points) }
    verify(table.rows.map(\.range), of: table.subject.type, hasElse: table.otherwise != nil)
  }

  private mutating func verifySubject(_ subject: Expression) {
    verify("subject", subject) { $0.isNumber || $0 == .money || $0 == .points }
  }

  private mutating func verify(_ ranges: [ValueRange], of type: ValueType, hasElse: Bool) {
    expect(!ranges.isEmpty, "the table has no rows")
    var sizes: [SizeRange] = []
    var currencies: Set<String> = []
    each("rows", ranges) { verifier, _, range in
      for value in [range.low, range.high].compactMap({ $0 }) {
        verifier.verify(value, as: type == .points || type.isNumber ? .number : type)
        if case .money(let money) = value { currencies.insert(money.currency) }
      }
      let size = SizeRange(range)
      verifier.expect(!size.isEmpty, "the range is reversed or empty")
      sizes.append(size)
    }
    expect(currencies.count <= 1, "the table has two currencies")
    sizes.sort { $0.low ?? .min < $1.low ?? .min }
    let pairs = zip(sizes, sizes.dropFirst())
    expect(pairs.allSatisfy { ($0.high ?? .max) <= ($1.low ?? .min) }, "two ranges overlap")
    guard !hasElse, let first = sizes.first, let last = sizes.last else { return }
    // A count is never negative.
    let isOpenBelow = first.low.map { type == .count && $0 <= 0 } ?? true
    let isWhole = isOpenBelow && last.high == nil && pairs.allSatisfy { $0.high == $1.low }
    expect(isWhole, "the table has a gap and no other points")
  }

  /// A range in the smallest units of its type.
  private struct SizeRange {
    let low: Int64?
    let high: Int64?

    init(_ range: ValueRange) {
      low = range.low.flatMap(Self.size)
      high = range.high.flatMap(Self.size)
    }

    var isEmpty: Bool {
      guard let low, let high else { return false }
      return low >= high
    }

    private static func size(_ value: Value) -> Int64? {
      switch value {
      case .number(let number): number.units
      case .money(let money): money.units
      case .truth, .text, .member, .country, .date, .time, .duration, .clock, .list: nil
      }
    }
  }
}
