/// When clocks change in every year: the footer of a TZif file (POSIX `TZ`, with the wider hours of RFC 9636).
///
/// Input: text such as `EST5EDT,M3.2.0,M11.1.0`. Guarantee: total; nil for any other text, and every change of a year
/// lies within nine days of that year.
struct ZoneRule: Sendable {
  /// Seconds east of Greenwich.
  let standard: Int
  let daylight: Daylight?

  struct Daylight: Sendable {
    let offset: Int
    let start: Change
    let end: Change
  }

  /// A local time of every year.
  struct Change: Sendable {
    let day: Day
    /// Seconds since that day's midnight; may lie in another day.
    let time: Int
  }

  enum Day: Sendable {
    /// 1 to 365; 29 February is never counted.
    case withoutLeapDay(Int)
    /// 0 to 365.
    case ofYear(Int)
    /// The `week`th such day of the month, 5 being the last; Sunday is 0.
    case weekday(month: Int, week: Int, day: Int)
  }

  init?(_ text: ArraySlice<UInt8>) {
    var cursor = Cursor(rest: text)
    guard cursor.name(), let standard = cursor.offset() else { return nil }
    self.standard = standard
    if cursor.rest.isEmpty {
      daylight = nil
      return
    }
    guard cursor.name() else { return nil }
    var offset = standard + 3_600
    if cursor.rest.first != UInt8(ascii: ",") {
      guard let written = cursor.offset() else { return nil }
      offset = written
    }
    guard let start = cursor.change(), let end = cursor.change(), cursor.rest.isEmpty else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }

  /// The changes of some years in the order of time: from each moment on, an offset. Where two fall together the later
  /// one is left, so that a year that begins as the other one ends has no gap.
  func changes(inYears years: ClosedRange<Int>) -> [(at: Int64, offset: Int)] {
    guard let daylight else { return [] }
    var changes: [(at: Int64, offset: Int)] = []
    for year in years {
      let start = daylight.start.seconds(inYear: year) - Int64(standard)
      let end = daylight.end.seconds(inYear: year) - Int64(daylight.offset)
      let both = [(at: start, offset: daylight.offset), (at: end, offset: standard)]
      changes += start <= end ? both : both.reversed()
    }
    // Changes of one year may reach into the next one's; equal ones stay in their order.
    let ordered = changes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    return ordered.indices.filter { index in
      index + 1 == ordered.count || ordered[index + 1].at != ordered[index].at
    }.map { ordered[$0] }
  }
}

extension ZoneRule.Change {
  /// Seconds since 1970 on a clock of that zone.
  func seconds(inYear year: Int) -> Int64 { Int64(day.dayNumber(inYear: year)) * 86_400 + Int64(time) }
}

extension ZoneRule.Day {
  /// Days since 1970-01-01.
  func dayNumber(inYear year: Int) -> Int {
    let first = CivilDate.dayNumber(ofYear: year)
    switch self {
    case .ofYear(let day): return first + day
    case .withoutLeapDay(let day):
      let isLeap = CivilDate.length(ofMonth: 2, year: year) == 29
      return first + day - (isLeap && day >= 60 ? 0 : 1)
    case .weekday(let month, let week, let wanted):
      var begin = first
      for earlier in 1..<month { begin += CivilDate.length(ofMonth: earlier, year: year) }
      // 1970-01-01 was a Thursday.
      let weekday = ((begin + 4) % 7 + 7) % 7
      var day = begin + (wanted - weekday + 7) % 7 + (week - 1) * 7
      if day >= begin + CivilDate.length(ofMonth: month, year: year) { day -= 7 }
      return day
    }
  }
}

/// Reads a rule from left to right.
private struct Cursor {
  var rest: ArraySlice<UInt8>

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// Digits of a number up to `limit`.
  private mutating func number(upTo limit: Int) -> Int? {
    var value: Int?
    while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      let next = (value ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
      guard next <= limit else { return nil }
      value = next
      rest.removeFirst()
    }
    return value
  }

  /// At least three letters, or `<…>` with letters, digits and signs.
  mutating func name() -> Bool {
    let isQuoted = skip("<")
    let name = rest.prefix { byte in
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      let isOther = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-".utf8.contains(byte)
      return isLetter || isQuoted && isOther
    }
    rest.removeFirst(name.count)
    return name.count >= 3 && (!isQuoted || skip(">"))
  }

  /// Seconds east of Greenwich; written the other way round.
  mutating func offset() -> Int? { time(hours: 24).map { -$0 } }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private mutating func time(hours limit: Int) -> Int? {
    let sign = skip("-") ? -1 : 1
    if sign == 1 { _ = skip("+") }
    guard let hours = number(upTo: limit) else { return nil }
    var seconds = hours * 3_600
    if skip(":") {
      guard let minutes = number(upTo: 59) else { return nil }
      seconds += minutes * 60
      if skip(":") {
        guard let number = number(upTo: 59) else { return nil }
        seconds += number
      }
    }
    return sign * seconds
  }

  /// `,date[/time]`; two o'clock where no time is written.
  mutating func change() -> ZoneRule.Change? {
    guard skip(","), let day = day() else { return nil }
    guard skip("/") else { return ZoneRule.Change(day: day, time: 7_200) }
    return time(hours: 167).map { ZoneRule.Change(day: day, time: $0) }
  }

  private mutating func day() -> ZoneRule.Day? {
    if skip("J") {
      return number(upTo: 365).flatMap { $0 >= 1 ? .withoutLeapDay($0) : nil }
    }
    guard skip("M") else { return number(upTo: 365).map { .ofYear($0) } }
    guard let month = number(upTo: 12), month >= 1, skip("."), let week = number(upTo: 5), week >= 1, skip("."),
      let day = number(upTo: 6)
    else { return nil }
    return .weekday(month: month, week: week, day: day)
  }
}
