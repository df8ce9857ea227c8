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
    default:
      repeat {
        if let closed = parseClosed() { calendar.closed.append(closed) }
      } while eat(.comma)
    }
    finish(kind == "zone" ? "the end of the line" : "a comma or the end of the line")
  }

  private mutating func parseClosed() -> CalendarSyntax.Closed? {
    if keyword() == .from {
      guard case .file(let path, let column)? = parseListFile() else { return nil }
      return .file(path, column: column)
    }
    return parseDates().map(CalendarSyntax.Closed.dates)
  }
}
