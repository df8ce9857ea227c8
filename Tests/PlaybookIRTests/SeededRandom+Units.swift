import RandomSupport

extension SeededRandom {
  /// Small, round and extreme numbers alike.
  mutating func units(limit: Int64) -> Int64 {
    switch number(0...5) {
    case 0: Int64(number(-3...3)) * 1_000_000
    case 1: Int64(number(-1_000...1_000)) * 10_000
    case 2: Int64(number(-20...20))
    case 3: (oneIn(2) ? -1 : 1) * (limit - 1 - Int64(number(0...3)))
    case 4: Int64.random(in: -(limit - 1)...(limit - 1), using: &self)
    default: Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &self)
    }
  }
}
