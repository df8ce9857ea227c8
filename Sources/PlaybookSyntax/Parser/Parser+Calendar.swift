import PlaybookSource

extension Parser {
  mutating func parseCalendar(_ entry: EntrySyntax) -> CalendarSyntax? {
    let head = readHead(entry, what: "this calendar")
    var calendar = CalendarSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    for original in lines(of: entry, example: BlockKind.calendar.example) {
      var line = original
      guard let kind = readLineKind(&line, in: "a calendar", known: ["zone", "hours", "closed"]) else { continue }
      if isFirst(line, in: &seen, as: kind, of: "a calendar") { parseCalendarLine(line, kind, &calendar) }
    }
    return head.name == nil ? nil : calendar
  }

  private mutating func parseCalendarLine(_ entry: EntrySyntax, _ kind: String, _ calendar: inout CalendarSyntax) {
    _ = readHead(entry, named: false, labelled: false, what: "this line")
    guard enterValue(entry) else { return }
    switch kind {
    case "zone": calendar.zone = parseLabel()
    case "hours":
      calendar.hours = parseHours()
      if eat(.comma) { _ = parseHoursBlock() }
      if let hint = hoursHint() { unexpected("a comma or the end of the line", hint: hint) }
    default:
      repeat {
        if let closed = parseClosed() { calendar.closed.append(closed) }
      } while eat(.comma)
    }
    finish(kind == "zone" ? "the end of the line" : "a comma or the end of the line")
  }

  /// What people add to hours that is said otherwise.
  private func hoursHint() -> String? {
    if keyword() == .and { return "further hours stand after a comma: `09:00 to 12:00, 13:00 to 17:30`" }
    if keyword() == .in { return "the zone is a line of its own: `zone: \"Europe/Berlin\"`" }
    let pauses = ["except", "excluding", "without", "but"]
    return pauses.contains(current?.text ?? "")
      ? "write the hours before and after a pause: `09:00 to 12:00, 13:00 to 17:30`" : nil
  }

  private mutating func parseClosed() -> CalendarSyntax.Closed? {
    if keyword() == .from {
      guard case .file(let path, let column)? = parseListFile() else { return nil }
      return .file(path, column: column)
    }
    return parseDates().map(CalendarSyntax.Closed.dates)
  }
}
