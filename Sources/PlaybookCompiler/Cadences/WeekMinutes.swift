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
        let open = (day * Self.day + block.open) % Self.week
        let close = open + min(max(0, length), Self.week)
        fill(open..<min(close, Self.week))
        if close > Self.week { fill(0..<(close - Self.week)) }
      }
    }
  }

  private mutating func fill(_ minutes: Range<Int>) {
    var place = minutes.lowerBound
    while place < minutes.upperBound {
      let end = min(minutes.upperBound, (place / 64 + 1) * 64)
      words[place / 64] |= UInt64.max << UInt64(place % 64) & UInt64.max >> UInt64(63 - (end - 1) % 64)
      place = end
    }
  }

  func intersection(_ other: WeekMinutes) -> WeekMinutes {
    WeekMinutes(words: zip(words, other.words).map { $0 & $1 })
  }

  /// The minutes that clocks ahead of these by any difference in the range may show while these are open; behind them
  /// where it is negative.
  func reached(by ahead: ClosedRange<Int>) -> WeekMinutes {
    guard ahead.count < Self.week else { return isEmpty ? self : .always }
    // How many stretches begin and end at each minute.
    var changes = [Int](repeating: 0, count: Self.week + 1)
    func place(_ minute: Int) -> Int { ((minute % Self.week) + Self.week) % Self.week }
    for minute in 0..<Self.week where holds(minuteOfWeek: minute) {
      let (first, end) = (place(minute + ahead.lowerBound), place(minute + ahead.upperBound) + 1)
      changes[first] += 1
      changes[end] -= 1
      // Beyond Sunday night the week begins again.
      if end <= first { changes[0] += 1 }
    }
    var result = WeekMinutes(words: [UInt64](repeating: 0, count: words.count))
    var open = 0
    for minute in 0..<Self.week {
      open += changes[minute]
      if open > 0 { result.words[minute / 64] |= 1 << UInt64(minute % 64) }
    }
    return result
  }

  private func holds(minuteOfWeek place: Int) -> Bool { words[place / 64] & (1 << UInt64(place % 64)) != 0 }

  /// The last word holds more bits than the week has minutes; they are set only in `always`.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Open at that minute of some day.
  func holds(minute: Int) -> Bool {
    (0..<7).contains { day in
      holds(minuteOfWeek: day * Self.day + minute)
    }
  }
}
