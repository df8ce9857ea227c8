import PlaybookSource

// When something may be sent, and how often: windows, zones and limits.
extension Parser {
  /// `in office and 09:00 to 18:00 in lead.timezone`
  mutating func parseWindows() -> [WindowSyntax] {
    var windows: [WindowSyntax] = []
    repeat {
      guard let window = parseWindow() else { break }
      windows.append(window)
    } while eat(.and)
    return windows
  }

  mutating func parseWindow() -> WindowSyntax? {
    let start = position
    if keyword() == .in { return readCalendarWindow() }
    guard startsHours() else {
      unexpected("`in` and a calendar, or hours such as `09:00 to 18:00`", like: ["in"], hint: windowHabit())
      return nil
    }
    let hours = parseHours()
    guard eat(.in) else { return WindowSyntax(.hours(hours, zone: nil), span(from: start)) }
    guard let zone = parseZone() else { return nil }
    if kind() == .comma, startsHours(1) {
      position += 1
      unexpected(
        "`and` or the end of the windows",
        hint: "the zone stands after the last hours: `09:00 to 12:00, 13:00 to 17:00 in …`")
    }
    return WindowSyntax(.hours(hours, zone: zone), span(from: start))
  }

  private mutating func readCalendarWindow() -> WindowSyntax? {
    let start = position
    let isText = kind(1) == .string
    if isText || (kind(1) == .word && kind(2) == .dot) {
      position += 1
      unexpected(
        "a calendar or `owner calendar`", hint: "the hours stand before their zone: `09:00 to 18:00 in …`")
      return nil
    }
    guard let counted = parseCountedIn() else { return nil }
    guard let calendar = counted.calendar else { return WindowSyntax(.ownerCalendar, span(from: start)) }
    return WindowSyntax(.calendar(calendar), span(from: start))
  }

  /// What people write for a window that the language has no word for.
  private func windowHabit() -> String? {
    guard let word = current, word.kind == .word else { return nil }
    let habits = ["business", "working", "office", "open", "during", "within", "weekdays", "workdays"]
    if habits.contains(word.text.lowercased()) {
      return "name a calendar: `in office`, or hours: `mon to fri 09:00 to 17:00`"
    }
    return kind(1) == nil || kind(1) == .comma || keyword(1) == .and
      ? "write `in \(Diagnostic.shortened(word.text))`" : nil
  }

  /// `lead.timezone`, `office`, `"America/New_York"`
  mutating func parseZone() -> ZoneSyntax? {
    if kind() == .string || kind() == .openText { return parseLabel().map(ZoneSyntax.named) }
    guard let word = current, word.kind == .word || word.kind == .malformed else {
      unexpected("a field of type timezone, a calendar, or a zone in quotes such as `\"America/New_York\"`")
      return nil
    }
    if kind(1) == .slash, kind(2) == .word {
      let name = word.text + "/" + outline.tokens[position + 2].text
      unexpected("a zone", hint: "write its name in quotes: `\"\(Diagnostic.shortened(name))\"`")
      return nil
    }
    return parsePath().map(ZoneSyntax.path)
  }

  // MARK: - Limits

  /// `1 a day, 3 in any 7 days`; a comma that no number follows is left for the caller.
  mutating func parseLimits() -> [LimitSyntax] {
    var limits: [LimitSyntax] = []
    repeat {
      guard let limit = parseLimit() else { break }
      limits.append(limit)
    } while kind() == .comma && kind(1) == .number && eat(.comma)
    return limits
  }

  mutating func parseLimit() -> LimitSyntax? {
    let start = position
    if let word = current, word.kind == .word {
      let habits = ["once": "1 a day", "twice": "2 a day", "max": "1 a day", "maximum": "1 a day", "at": "1 a day"]
      unexpected(
        "a limit such as `1 a day` or `3 in any 7 days`", hint: habits[word.text.lowercased()].map { "write `\($0)`" })
      return nil
    }
    guard let count = parseNumber() else { return nil }
    if eat(.a, .day) {
      guard eat(.in) else { return LimitSyntax(count: count, per: .day(zone: nil), span: span(from: start)) }
      guard let zone = parseZone() else { return nil }
      return LimitSyntax(count: count, per: .day(zone: zone), span: span(from: start))
    }
    guard eat(.in, .any) else {
      unexpected("`a day` or `in any 7 days`", hint: limitHabit(count))
      return nil
    }
    guard let length = parseDuration() else { return nil }
    return LimitSyntax(count: count, per: .any(length), span: span(from: start))
  }

  private func limitHabit(_ count: NumberSyntax) -> String? {
    let number = Diagnostic.shortened(count.text)
    let rest = outline.tokens[min(position, end)..<min(position + 3, end)].map { $0.text.lowercased() }
    guard let first = rest.first else { return "write `\(number) a day`" }
    if kind(1) == .number { return "write `\(number) in any \(length(1, or: "7 days"))`" }
    if first == "per" || first == "each" || first == "every" || first == "daily" || first == "/" || first == "a" {
      let unit = first == "daily" ? "day" : rest.dropFirst().first ?? "day"
      switch unit {
      case "day": return "write `\(number) a day`"
      case "week": return "write `\(number) in any 7 days`"
      case "hour": return "write `\(number) in any 1 hour`"
      case "month": return "write `\(number) in any 30 days`"
      default: return nil
      }
    }
    if first == "in" || first == "within", rest.count > 1 { return "write `\(number) in any 7 days`" }
    return nil
  }
}
