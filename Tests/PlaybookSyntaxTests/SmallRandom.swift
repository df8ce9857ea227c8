/// A generator of numbers that are the same in every run.
struct SmallRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % max(1, limit) }

  private static let pieces: [String] = [
    "edition 1\n", "lead ", "score ", "icp ", "fact ", "test ", "{", "}", "[", "]", "(", ")", ":", ",", ".", "\"",
    "\"a\"",
    "'", "“", "”", "\n", "\n  ", " ", "\t", "\r\n", "#", "# c\n", "//", "/*", "10", "10_000", "1.5", "1A", "80%",
    "2026-03-02",
    "2026-03-02T15:00:00Z", "-", "->", "+", "*", "/", "=", "!=", "==", "<", ">=", "&&", "||", "!", "and ", "or ",
    "not ",
    "if ", "then ", "else ", "when ", "where ", "in ", "last ", "is ", "answered ", "between ", "count of ", "any ",
    "x ",
    "ü", "\u{A0}", "\u{0}", "\u{FEFF}", "\\", "\\u{", "must ", "pass: ", "points by ", "yes ", "rep ", "\u{1F600}",
  ]

  /// Words, signs and now and then bytes of any kind.
  mutating func text(length: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < length {
      if below(30) == 0 {
        bytes.append(UInt8(truncatingIfNeeded: next() >> 20))
      } else {
        bytes += Array(Self.pieces[below(Self.pieces.count)].utf8)
      }
    }
    return bytes
  }
}
