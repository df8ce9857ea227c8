import PlaybookSource

// MARK: - Times of day, days and calendars

extension Diagnostic {
  /// `isAlone`: no other time of day of the same hours may be spelled wrongly without a finding of its own.
  static func badClock(_ text: String, at span: SourceSpan, isAlone: Bool) -> Diagnostic {
    let meant = timeOfDay(text)
    var hint: String?
    if meant == nil {
      hint = text.utf8.count { $0 == 0x3A } > 1 ? "leave out the seconds" : "a day goes from `00:00` to `24:00`"
    }
    return Diagnostic(
      ReadingCode.badClock, at: span,
      "`\(shortened(text))` is no time of day: two digits, a colon and two digits such as `09:00` were expected",
      hint: hint ?? meant.map { "write `\($0)`" }, fixIt: meant.map { FixIt(span, replaceWith: $0, isSafe: isAlone) })
  }

  /// What `9:30`, `9am`, `5.30 pm`, `0900` or `9` was meant as, on a clock of 24 hours.
  private static func timeOfDay(_ text: String) -> String? {
    var rest = text.lowercased().utf8[...]
    func number(_ most: Int) -> Int? {
      let digits = rest.prefix { (0x30...0x39).contains($0) }.prefix(most)
      rest = rest.dropFirst(digits.count)
      return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    guard var hour = number(2) else { return nil }
    var minute = 0
    if [0x3A, 0x2E, 0x68].contains(rest.first ?? 0) {
      rest = rest.dropFirst()
      minute = number(2) ?? 0
    } else if let digits = number(2) {
      minute = digits
    }
    let half = String(decoding: rest.filter { $0 != 0x20 }, as: UTF8.self)
    if half == "am" || half == "pm" {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    } else if !half.isEmpty {
      return nil
    }
    guard hour < 24 ? minute < 60 : hour == 24 && minute == 0 else { return nil }
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  static func unknownDay(_ word: String, expected: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.unknownDay, at: span,
      "`\(shortened(word))` is no day of the week: \(anyOf(Parser.dayNames)) was expected",
      hint: expected.map { "write `\($0)`" }, fixIt: expected.map { FixIt(span, replaceWith: $0, isSafe: false) })
  }
}
