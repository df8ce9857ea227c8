import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Calendars: hours of the week, and days on which nobody is there.
extension PartChecker {
  mutating func checkCalendars() {
    for (index, syntax) in declarations.calendars.enumerated() {
      let calendar = check(syntax)
      expressions.symbols.calendars[syntax.name.text] = Symbols.CalendarSymbol(
        index: index, zone: calendar?.zone, span: syntax.name.span)
      if let calendar { program.calendars.append(calendar) }
    }
  }

  private mutating func check(_ syntax: CalendarSyntax) -> Calendar? {
    let zone = syntax.zone.map { expressions.zoneName($0) }
    let closed = closedDays(of: syntax)
    guard !syntax.hours.isEmpty else {
      reportMissing(.emptyPart(.calendar(syntax.name.text), at: syntax.name.span))
      return nil
    }
    guard let hours = hours(syntax.hours), let closed else { return nil }
    noteReversed(syntax.hours, hours)
    if let zone, zone == nil { return nil }
    return Calendar(title: title(syntax), zone: zone ?? nil, hours: hours, closed: closed)
  }

  // MARK: - Hours

  /// Weekly blocks; nil when one is wrong.
  mutating func hours(_ syntax: [HoursSyntax]) -> [Hours]? { checkAll(syntax) { $0.hours($1) } }

  private mutating func hours(_ syntax: HoursSyntax) -> Hours? {
    guard let open = syntax.open.minutes, let close = syntax.close.minutes else { return nil }
    guard open < Self.minutesPerDay else {
      report(.clockFault(.endOfDay, at: syntax.open.span))
      return nil
    }
    guard open != close else {
      report(.clockFault(.empty(syntax.open.text), at: syntax.open.span.joined(syntax.close.span)))
      return nil
    }
    let days = syntax.days.reduce(UInt8(0)) { $0 | $1.bits }
    return Hours(
      days: syntax.days.isEmpty ? Hours.everyDay : days, open: open, close: close == 0 ? Self.minutesPerDay : close)
  }

  static let minutesPerDay = 1_440

  // MARK: - Days

  private typealias PlacedSpan = (days: DateSpan, span: SourceSpan)

  /// Sorted, without overlaps.
  private mutating func closedDays(of calendar: CalendarSyntax) -> [DateSpan]? {
    let closed = checkAll(calendar.closed) { checker, syntax -> [DateSpan]? in
      switch syntax {
      case .dates(let dates): checker.days(dates).map { [$0] }
      case .file(let path, let column): checker.fileDays(path, column: column)
      }
    }
    guard let days = closed.map({ Self.merged($0.flatMap(\.self)) }) else { return nil }
    for span in days where span.length > Self.longestClosing {
      report(.closedTooLong(calendar.name.text, span, limit: Self.longestClosing, at: calendar.name.span))
      return nil
    }
    return days
  }

  /// Days in a row that a calendar may be closed: more is a slip in a year, and nothing would ever be due.
  private static let longestClosing = 366

  /// Days on which someone is away, sorted, without overlaps.
  mutating func daysAway(_ syntax: [DatesSyntax]) -> [DateSpan]? {
    checkAll(syntax) { $0.days($1) }.map(Self.merged)
  }

  private mutating func days(_ syntax: DatesSyntax) -> DateSpan? {
    let first = day(syntax.first)
    let last = syntax.last.map { day($0) }
    guard let first else { return nil }
    guard let last else { return DateSpan(first: first, last: first) }
    guard let last else { return nil }
    guard first <= last else {
      report(.reversedDays(first, last, at: syntax.span))
      return nil
    }
    return DateSpan(first: first, last: last)
  }

  private mutating func day(_ name: NameSyntax) -> CivilDate? {
    if let date = CivilDate(name.text) { return date }
    report(.invalidDate(name.text, expected: "a day of the calendar, such as `2026-12-25`", at: name.span))
    return nil
  }

  /// The days in a file of the book's directory; the first line that is none is shown.
  private mutating func fileDays(_ path: LabelSyntax, column: LabelSyntax?) -> [DateSpan]? {
    guard let values = fileValues(path, column: column) else { return nil }
    guard !values.isEmpty else {
      report(.fileWithoutDays(path.text, at: path.span))
      return nil
    }
    var days: [DateSpan] = []
    var wrong: [PlacedText] = []
    for value in values {
      if let date = CivilDate(value.text.string) {
        days.append(DateSpan(first: date, last: date))
      } else {
        wrong.append(value)
      }
    }
    guard let first = wrong.first else { return days }
    report(
      .noDayInFile(
        first.text.string, others: wrong.count - 1, at: first.span, named: path.span))
    return nil
  }

  static func merged(_ spans: [DateSpan]) -> [DateSpan] {
    var merged: [DateSpan] = []
    for span in spans.sorted(by: { $0.first < $1.first }) {
      if let last = merged.last, span.first.days <= last.last.days &+ 1 {
        merged[merged.count - 1].last = max(last.last, span.last)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}

extension DateSpan {
  /// In days.
  fileprivate var length: Int { first.days(until: last) + 1 }
}

extension HoursSyntax.Days {
  /// Monday is bit 0; `sat to mon` goes over the end of the week.
  fileprivate var bits: UInt8 {
    var bits: UInt8 = 0
    var day = first.number
    while true {
      bits |= 1 << UInt8(day)
      if day == last.number { return bits }
      day = (day + 1) % 7
    }
  }
}

extension WeekdaySyntax {
  fileprivate var number: Int {
    switch self {
    case .mon: 0
    case .tue: 1
    case .wed: 2
    case .thu: 3
    case .fri: 4
    case .sat: 5
    case .sun: 6
    }
  }
}

extension ClockSyntax {
  /// Minutes since midnight, 24:00 included; nil for what is no time of day, which was reported where it was read.
  var minutes: Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.map { $0.count == 2 ? Int(String(decoding: $0, as: UTF8.self)) : nil }
    guard numbers.count == 2, let hour = numbers[0], let minute = numbers[1], hour >= 0, (0...59).contains(minute),
      hour * 60 + minute <= PartChecker.minutesPerDay
    else { return nil }
    return hour * 60 + minute
  }
}
