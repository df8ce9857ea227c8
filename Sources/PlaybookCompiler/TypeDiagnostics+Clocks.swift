import PlaybookSource

// Times of day.
extension Diagnostic {
  static func timeOfDayExpected(
    _ subject: String, isA what: String, operation: String, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.timeExpected, at: span, "`\(operation)` needs a time of day, but \(subject) is \(what)", hint: hint)
  }

  static func timeWithZoneExpected(_ subject: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.timeExpected, at: span, "`time in` needs a time, but \(subject) is a date",
      hint: "a day has no time of day: declare the field as a `time`")
  }

  static func zoneOfClockExpected(_ subject: String, isA what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.timeExpected, at: span,
      "`time in` needs a zone in quotes or a field of type `timezone`, but \(subject) is \(what)")
  }

  /// Hours that go over midnight, written with `between`.
  static func overMidnight(_ low: String, _ high: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.reversedBetween, at: span,
      "`between \(low) and \(high)` holds nothing: expected the earlier time first",
      hint: "for hours over midnight write `from \(low) to \(high)`")
  }
}
