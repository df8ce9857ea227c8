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
}
