import PlaybookIR

/// The minutes of a week at which something is open, without regard to dates and changes of the clocks.
struct WeekMinutes: Hashable, Sendable {
  private static let day = 1_440
  private static let week = 7 * day

  /// A bit a minute, from Monday 00:00.
  private var words: [UInt64]

  static let always = WeekMinutes(words: [UInt64](repeating: .max, count: Self.week / 64 + 1))

  private init(words: [UInt64]) { self.words = words }

  init(_ hours: [Hours]) {
    words = [UInt64](repeating: 0, count: Self.week / 64 + 1)
    for block in hours {
      let length = block.close > block.open ? block.close - block.open : block.close + Self.day - block.open
      for day in 0..<7 where block.days & (1 << UInt8(day)) != 0 {
        for minute in 0..<max(0, length) {
          let place = (day * Self.day + block.open + minute) % Self.week
          words[place / 64] |= 1 << UInt64(place % 64)
        }
      }
    }
  }

  func intersection(_ other: WeekMinutes) -> WeekMinutes {
    WeekMinutes(words: zip(words, other.words).map { $0 & $1 })
  }

  /// The last word holds more bits than the week has minutes; they are set only in `always`.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Open at that minute of some day.
  func holds(minute: Int) -> Bool {
    (0..<7).contains { day in
      let place = day * Self.day + minute
      return words[place / 64] & (1 << UInt64(place % 64)) != 0
    }
  }
}
