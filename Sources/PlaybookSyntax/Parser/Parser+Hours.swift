import PlaybookSource

// Times of day, days of the week and days of the year: what calendars, windows and legal hours are written with.
extension Parser {
  /// `mon to fri 09:00 to 12:00, 13:00 to 17:30`. A comma that no hours follow is left for the caller.
  mutating func parseHours() -> [HoursSyntax] {
    var blocks: [HoursSyntax] = []
    repeat {
      guard let block = parseHoursBlock() else { break }
      blocks.append(block)
    } while kind() == .comma && startsHours(1) && eat(.comma)
    return blocks
  }

  /// Whether hours begin so many tokens on, also such as are spelled wrongly.
  func startsHours(_ offset: Int = 0) -> Bool {
    switch kind(offset) {
    case .some(.clock), .some(.mixed), .some(.number): return true
    case .some(.word):
      if keyword(offset) == .every { return keyword(offset + 1) == .day }
      return Self.dayHabit(outline.tokens[position + offset].text) != nil
    case _: return false
    }
  }

  mutating func parseHoursBlock() -> HoursSyntax? {
    let start = position
    var days: [HoursSyntax.Days] = []
    if current?.text == "always" || current?.text == "open" || (kind(1) == .slash && current?.text == "24") {
      unexpected("a day or a time of day", hint: "write `00:00 to 24:00`")
    }
    if !eat(.every, .day), kind() == .word {
      repeat {
        guard let range = parseDayRange() else { return nil }
        days.append(range)
      } while eat(.and)
    }
    if let hint = clockHabit(afterDays: days) { unexpected("a time of day such as `09:00`", hint: hint) }
    guard let open = parseClock() else { return nil }
    if keyword() != .to {
      let isRange =
        kind() == .minus || ["until", "till", "through", "thru", "and", "bis"].contains(current?.text ?? "")
      let close = kind(1) == .clock ? outline.tokens[position + 1].text : "17:00"
      unexpected("`to`", like: ["to"], hint: isRange || isAtEnd ? "write `\(open.text) to \(close)`" : nil)
    }
    expect(.to)
    guard let close = parseClock() else { return nil }
    if let word = current, word.kind == .word, Self.dayHabit(word.text) != nil || (keyword() == .every) {
      unexpected(
        "a comma or the end of the hours", hint: "the days stand before their hours: `mon to fri 09:00 to 17:00`")
    }
    return HoursSyntax(days: days, open: open, close: close, span: span(from: start))
  }

  /// What stands between days and their hours and does not belong there.
  private func clockHabit(afterDays days: [HoursSyntax.Days]) -> String? {
    if isAtEnd, !days.isEmpty { return "write `mon to fri 09:00 to 17:00`" }
    if keyword() == .from { return "leave out `from`: `mon to fri 09:00 to 17:00`" }
    guard !days.isEmpty, kind() == .comma else { return nil }
    return kind(1) == .word
      ? "join days with `and`: `mon and wed 09:00 to 17:00`" : "leave out the comma: `mon to fri 09:00 to 17:00`"
  }

  mutating func parseDayRange() -> HoursSyntax.Days? {
    guard let first = parseWeekday() else { return nil }
    guard !["through", "thru", "until", "till"].contains(current?.text ?? ""), kind() != .minus else {
      report(.unexpected(current, expected: "`to`", at: place, hint: "write `mon to fri`"))
      position += 1
      return parseWeekday().map { HoursSyntax.Days(first: first, last: $0) }
    }
    guard eat(.to) else { return HoursSyntax.Days(first: first, last: first) }
    return parseWeekday().map { HoursSyntax.Days(first: first, last: $0) }
  }

  mutating func parseWeekday() -> WeekdaySyntax? {
    guard let token = current, token.kind == .word else {
      unexpected("a day of the week such as `mon`")
      return nil
    }
    position += 1
    if let day = WeekdaySyntax(rawValue: token.text) { return day }
    let meant = Self.dayHabit(token.text) ?? Suggestion.nearest(to: token.text, in: Self.dayNames)
    report(.unknownDay(token.text, expected: meant, at: token.span))
    guard let day = meant.flatMap({ WeekdaySyntax(rawValue: $0) }) else {
      position = end
      isBroken = true
      return nil
    }
    return day
  }

  static let dayNames = WeekdaySyntax.allCases.map(\.rawValue)

  private static let longDayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let dayHabits = [
    "weekday": "mon to fri", "workday": "mon to fri", "weekend": "sat and sun", "daily": "every day",
    "everyday": "every day",
  ]

  /// The day or the days that others call by this word: `Monday`, `Tues`, `weekdays`.
  static func dayHabit(_ word: String) -> String? {
    var word = word.lowercased()
    if word.utf8.count > 4, word.utf8.last == 0x73 { word.removeLast() }
    if let days = dayHabits[word] { return days }
    guard word.utf8.count >= 2, let index = longDayNames.firstIndex(where: { $0.utf8.starts(with: word.utf8) }) else {
      return nil
    }
    return dayNames[index]
  }

  // MARK: - Times of day

  /// `09:00`; `24:00` is the end of a day.
  mutating func parseClock() -> ClockSyntax? {
    let start = position
    guard let token = current else {
      unexpected("a time of day such as `09:00`")
      return nil
    }
    let isHalfDay = kind(1) == .word && ["am", "pm"].contains(outline.tokens[position + 1].text.lowercased())
    switch token.kind {
    case .clock where !isHalfDay && Self.isTimeOfDay(token.text): break
    case .clock, .number, .mixed:
      position += isHalfDay ? 2 : 1
      let written = outline.tokens[start..<position].map(\.text).joined(separator: " ")
      fail(.badClock(written, at: span(from: start), isAlone: false))
      return nil
    case .word, .percent, .date, .time, .string, .openText, .malformed, .invalid, .arrow, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .comma, .colon, .dot, .openParen,
      .closeParen, .openBracket, .closeBracket, .openBrace, .closeBrace:
      let words = ["noon": "12:00", "midday": "12:00", "midnight": "00:00` or `24:00"]
      let hint = token.kind == .string ? "hours stand without quotes: `mon to fri 09:00 to 17:00`" : nil
      unexpected("a time of day such as `09:00`", hint: words[token.text.lowercased()].map { "write `\($0)`" } ?? hint)
      return nil
    }
    position += 1
    return ClockSyntax(token.text, token.span)
  }

  /// Four digits and a colon: from `00:00` to `24:00`.
  private static func isTimeOfDay(_ text: String) -> Bool {
    let digits = text.utf8.filter { $0 != 0x3A }.map { Int($0) - 0x30 }
    guard digits.count == 4 else { return false }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    return hour < 24 ? minute < 60 : hour == 24 && minute == 0
  }

  /// `09:00`, or what somebody takes for a time of day: `9 am`, `9am`.
  func startsClock(_ offset: Int) -> Bool {
    guard position + offset < end else { return false }
    let text = outline.tokens[position + offset].text.lowercased()
    switch kind(offset) {
    case .clock: return true
    case .number: return kind(offset + 1) == .word && isHalfDay(outline.tokens[position + offset + 1].text)
    case .mixed: return isHalfDay(String(text.drop { $0.isNumber }))
    case _: return false
    }
  }

  private func isHalfDay(_ word: String) -> Bool { ["am", "pm"].contains(word.lowercased()) }

  /// An end of `from 09:00 to 17:00` in a condition.
  mutating func readHour() -> ExpressionSyntax {
    guard kind() != .clock, startsClock(0) else { return parseSum() }
    let start = position
    _ = parseClock()
    return leaf(.broken, from: start)
  }

  // MARK: - Dates

  /// `2026-12-25`, `2026-12-27 to 2027-01-01`
  mutating func parseDates() -> DatesSyntax? {
    let start = position
    guard let first = readDate() else { return nil }
    if kind() == .minus || ["until", "till", "through", "thru"].contains(current?.text ?? "") {
      unexpected("`to`", hint: "write `2026-12-27 to 2027-01-01`")
    }
    guard eat(.to) else { return DatesSyntax(first: first, last: nil, span: span(from: start)) }
    guard let last = readDate() else { return nil }
    return DatesSyntax(first: first, last: last, span: span(from: start))
  }

  private mutating func readDate() -> NameSyntax? {
    guard let token = current, token.kind == .date else {
      let text = current?.text ?? ""
      var hint: String?
      if Self.monthNames.contains(text.lowercased()) { hint = Self.dateHint }
      if kind() == .string, text.utf8.contains(0x2E) { hint = "write `from \"\(Diagnostic.shortened(text))\"`" }
      if keyword() == .from { hint = "leave out `from`: `2026-08-03 to 2026-08-14`" }
      unexpected("a date such as `2026-12-25`", hint: hint)
      return nil
    }
    position += 1
    return NameSyntax(token.text, token.span)
  }
}
