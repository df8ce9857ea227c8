/// A value of a book or of a lead. Every case has one canonical form, so equal values have equal bytes.
package enum Value: Hashable, Sendable {
  case truth(Bool)
  /// `count`, `number`, `percent` (the number before the sign) and points: exact, 6 places.
  case number(Fixed)
  case money(Money)
  /// `text`, `email`, `domain`, `phone`, `url`, `timezone`: trimmed UTF-8.
  case text(Text)
  /// A member of a closed set or a band, by its name in the book.
  case member(String)
  /// ISO 3166-1 alpha-2, upper case.
  case country(String)
  case date(CivilDate)
  case time(Instant)
  case duration(Duration)
  case clock(ClockTime)
  case list([Value])
}
