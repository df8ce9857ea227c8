import PlaybookSource

extension Parser {
  mutating func parseCalendar(_ entry: EntrySyntax) -> CalendarSyntax? {
    let head = readHead(entry, what: "this calendar")
    guard let name = head.name else { return nil }
    return CalendarSyntax(keyword: head.keyword, name: name, label: head.label)
  }
}
