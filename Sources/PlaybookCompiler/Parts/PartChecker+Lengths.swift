import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Lengths of time outside conditions.
extension PartChecker {
  /// What a length is counted in decides which units fit. The texts name the place in messages.
  enum CountedLength {
    /// 24-hour days and shorter: "`fresh for`".
    case elapsed(String)
    /// From one day to another: "the day of a return".
    case day(String)
    /// Elapsed time or days on the clock: "`gap`".
    case wallClock(String)
    /// Any, also business time.
    case any
  }

  /// A whole length above 0 and of at most 100 years that fits its use.
  mutating func length(_ syntax: DurationSyntax, as use: CountedLength) -> Duration? {
    guard let duration = expressions.measured(syntax) else { return nil }
    let text = expressions.sourceText(syntax.span)
    switch (duration.kind, use) {
    case (_, .any), (.exact, .elapsed), (.exact, .wallClock), (.calendar, .day), (.calendar, .wallClock):
      return duration
    case (.calendar, .elapsed):
      guard duration.unit == .months else { return duration }
      expressions.reportMonths(syntax, duration)
    case (.exact, .day(let day)):
      report(.hoursOnDate(text, subject: day, at: syntax.span))
    case (.business, .elapsed(let place)), (.business, .wallClock(let place)):
      let unit = duration.unit == .businessDays ? "days" : "hours"
      report(.businessDuration(text, of: place, at: syntax.span, hint: "write `\(syntax.count.text) \(unit)`"))
    case (.business, .day(let day)):
      report(
        .businessDuration(
          text, of: day, expected: "days, weeks or months", at: syntax.span,
          hint: "write a number of days, such as `90 days`"))
    }
    return nil
  }
}
