/// The type of a field or an expression, after checking.
package indirect enum ValueType: Hashable, Sendable {
  case yesNo, text, count, number, percent, money, date, time
  case email, domain, phone, url, country, timezone
  case duration
  /// A time of day, which a condition reads off the clocks of a zone; no field has it.
  case clock
  /// A closed set: the names of its members in written order (an `else` member comes last).
  case choice([String])
  case list(ValueType)
  /// The points of a score: evaluates to an interval.
  case points
  /// A grade: evaluates to the names still possible; all its names in order.
  case grade([String])
  /// The activity history; only a field has it.
  case events
}
