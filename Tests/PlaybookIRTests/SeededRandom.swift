/// A small deterministic generator (SplitMix64), so that a failing seed fails again on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

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
