// Hours, dates, clocks and what belongs to them: pieces of several lines.
extension SyntaxPrinter {
  static func hours(_ hours: [HoursSyntax]) -> String { list(hours.map { block($0) }) }

  private static func block(_ hours: HoursSyntax) -> String {
    let days = hours.days.map {
      $0.first == $0.last ? $0.first.rawValue : "\($0.first.rawValue) to \($0.last.rawValue)"
    }
    return (days.isEmpty ? "" : days.joined(separator: " and ") + " ") + "\(hours.open.text) to \(hours.close.text)"
  }

  static func dates(_ dates: DatesSyntax) -> String {
    dates.first.text + (dates.last.map { " to " + $0.text } ?? "")
  }

  static func zone(_ zone: ZoneSyntax) -> String {
    switch zone {
    case .path(let path): path.text
    case .named(let label): quoted(label)
    }
  }

  /// ` in office`, with the space before it; nothing where no calendar is named.
  static func countedIn(_ counted: CountedInSyntax?) -> String {
    guard let counted else { return "" }
    return " in " + (counted.calendar?.text ?? "owner calendar")
  }

  static func clockPoint(_ point: ClockPointSyntax) -> String {
    switch point {
    case .firstTouch(let channel, _): "first touch" + (channel.map { " on " + $0.text } ?? "")
    case .named(let path, let filter): path.text + (filter.map { " where " + text(of: $0) } ?? "")
    }
  }

  /// The clauses of a line, each with its comma before it.
  static func escalations(_ escalations: [EscalationSyntax]) -> String {
    escalations.map { escalation in
      let action =
        switch escalation.action {
        case .tell(let label): "tell " + quoted(label)
        case .queue(let name): "queue " + name.text
        case .reassign: "reassign"
        }
      return ", " + (escalation.percent.map { "at \(number($0))% " } ?? "else ") + action
    }
    .joined()
  }

  static func recycle(_ recycle: RecycleSyntax) -> String {
    guard let after = recycle.after else { return "never again" }
    var result = "recycle after " + duration(after)
    if let into = recycle.into { result += ", into cadence " + into.text }
    if let most = recycle.atMost { result += ", at most " + times(most) }
    return result
  }

  static func times(_ count: NumberSyntax) -> String { number(count) + (count.text == "1" ? " time" : " times") }

  static func verdicts(_ verdicts: [NameSyntax]) -> String { "verdict in [\(list(verdicts.map(\.text)))]" }

  // MARK: - Lines

  mutating func print(_ calendar: CalendarSyntax) {
    block(Self.head("calendar", calendar.name.text, label: calendar.label)) { printer in
      if let zone = calendar.zone { printer.line("zone", Self.quoted(zone)) }
      if !calendar.hours.isEmpty { printer.line("hours", Self.hours(calendar.hours)) }
      if !calendar.closed.isEmpty {
        let closed = calendar.closed.map { closed in
          switch closed {
          case .dates(let dates): Self.dates(dates)
          case .file(let path, let column):
            "from " + Self.quoted(path) + (column.map { " column " + Self.quoted($0) } ?? "")
          }
        }
        printer.line("closed", Self.list(closed))
      }
    }
  }

  static func meaning(_ meaning: MeaningSyntax) -> String {
    let kind =
      switch meaning.kind {
      case .touch(let channel, let action): "touch on " + channel.text + (action.map { " " + $0.text } ?? "")
      case .reply(let channel): "reply on " + channel.text
      case .away(let until): "away" + (until.map { " until " + $0.text } ?? "")
      case .bounce(let channel, let isSoft): (isSoft ? "soft bounce on " : "bounce on ") + channel.text
      case .optOutOfAll: "opt out of all"
      case .optOut(let channel): "opt out of " + channel.text
      case .optOutInField(let field): "opt out of channel in " + field.text
      }
    return kind + (meaning.filter.map { " where " + text(of: $0) } ?? "")
  }

  mutating func print(_ timer: TimerSyntax) {
    var value = Self.duration(timer.length) + Self.countedIn(timer.countedIn)
    let head: String
    switch timer.kind {
    case .reassign:
      head = "reassign"
      value += " after "
    case .accept: head = "accept"
    case .meeting: head = "meeting"
    case .named(let name, let label): head = Self.head("timer", name.text, label: label)
    }
    if case .reassign = timer.kind {} else { value = "within \(value) of " }
    value += Self.clockPoint(timer.start)
    if let stop = timer.stop { value += " until " + Self.clockPoint(stop) }
    line(head, value + Self.escalations(timer.escalations))
  }

  mutating func print(_ target: TargetLineSyntax) {
    let value =
      switch target.kind {
      case .clock(let length, let counted, let start, let stop, let escalations):
        Self.duration(length) + Self.countedIn(counted) + " from " + Self.clockPoint(start) + " until "
          + Self.clockPoint(stop) + Self.escalations(escalations)
      case .touches(let count):
        "at least " + Self.number(count) + (count.text == "1" ? " touch" : " touches") + " before giving up"
      case .touchesADay(let low, let high):
        Self.number(low) + (high.map { " to " + Self.number($0) } ?? "") + " touches a day"
      case .replyRate(let share): "reply rate at least " + Self.number(share) + "%"
      }
    line(Self.head("target", target.name.text, label: target.label), value)
  }
}
