import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Clocks with a limit, of hand-offs and of targets.
extension PartChecker {
  // MARK: - Of a hand-off

  /// A line with a clock by the name that decisions call it.
  private struct NamedTimer: NamedSyntax {
    let timer: TimerSyntax
    let name: NameSyntax
    let label: LabelSyntax?

    init(_ timer: TimerSyntax) {
      self.timer = timer
      switch timer.kind {
      case .accept: (name, label) = (NameSyntax("accept", timer.span), nil)
      case .meeting: (name, label) = (NameSyntax("meeting", timer.span), nil)
      case .reassign: (name, label) = (NameSyntax("reassign", timer.span), nil)
      case .named(let name, let label): (self.name, self.label) = (name, label)
      }
    }

    /// The events that stop it where the line says nothing.
    var usualStops: [String] {
      switch timer.kind {
      case .accept, .reassign: ["handoff_accepted", "handoff_rejected"]
      case .meeting: ["meeting_held"]
      case .named: []
      }
    }

    var reassigns: Bool {
      switch timer.kind {
      case .reassign: true
      case .accept, .meeting, .named: false
      }
    }

    var waitsForAnswer: Bool {
      switch timer.kind {
      case .accept: true
      case .reassign, .meeting, .named: false
      }
    }
  }

  mutating func timers(of handoff: HandoffSyntax) -> [SLATimer]? {
    let named = distinct(handoff.timers.map { NamedTimer($0) }, "clock of `handoff.\(handoff.name.text)`")
    let isReassigned = named.contains(where: \.reassigns)
    let timers = checkAll(named) { $0.check($1) }
    for timer in named {
      let isFollowedUp = timer.reassigns || (timer.waitsForAnswer && isReassigned)
      if timer.timer.escalations.isEmpty, !isFollowedUp {
        reportMissing(.clockWithoutEscalation(timer.name.text, at: timer.name.span))
      }
    }
    return timers.flatMap { $0.count == handoff.timers.count ? $0 : nil }
  }

  private mutating func check(_ named: NamedTimer) -> SLATimer? {
    guard var timer = check(named.timer, title(named), of: .handoff) else { return nil }
    if named.timer.stop == nil {
      timer.stops = named.usualStops.compactMap { expressions.symbols.events[$0]?.index }.map {
        .event($0, filter: nil)
      }
    }
    let reassigning = Escalation(percent: 100, action: .reassign)
    if named.reassigns, !timer.escalations.contains(reassigning) { timer.escalations.append(reassigning) }
    return timer
  }

  /// A clock as it is written, without what goes without saying.
  mutating func check(_ timer: TimerSyntax, _ title: Title, of owner: ClockOwner) -> SLATimer? {
    let length = clockLength(timer.length, timer.countedIn)
    let start = clockPoint(timer.start, of: owner)
    let stop = timer.stop.map { clockPoint($0, of: owner) }
    guard let escalations = escalations(timer.escalations), let length, let start else { return nil }
    if let stop, stop == nil { return nil }
    return SLATimer(
      title: title, length: length.length, countedIn: length.calendar, start: start,
      stops: (stop ?? nil).map { [$0] } ?? [], escalations: escalations)
  }

  // MARK: - Length

  /// Business time names whose calendar counts; other time has none.
  mutating func clockLength(
    _ syntax: DurationSyntax, _ countedIn: CountedInSyntax?
  ) -> (length: Duration, calendar: CalendarSource?)? {
    let length = length(syntax, as: .any)
    let calendar = countedIn.map { calendarSource($0) }
    guard let length else { return nil }
    if let calendar, calendar == nil { return nil }
    let text = expressions.sourceText(syntax.span)
    switch (length.kind, countedIn) {
    case (.business, nil):
      let example = declarations.calendars.first?.name.text
      report(.openTimeFault(.whoseTime(text, example: example), at: syntax.span))
      return nil
    case (.exact, let countedIn?), (.calendar, let countedIn?):
      report(.openTimeFault(.wallClock(text, meant: Self.business(syntax)), at: countedIn.span))
      return nil
    case (.business, _?), (.exact, nil), (.calendar, nil): return (length, calendar ?? nil)
    }
  }

  /// The business time that was perhaps meant.
  private static func business(_ length: DurationSyntax) -> String? {
    switch length.unit {
    case .hours: "\(length.count.text) business hours"
    case .days: "\(length.count.text) business days"
    case .seconds, .minutes, .weeks, .months, .businessDays, .businessHours: nil
    }
  }

  mutating func calendarSource(_ countedIn: CountedInSyntax) -> CalendarSource? {
    guard let name = countedIn.calendar else { return ownerCalendar(at: countedIn.span) }
    return index(of: name, .calendar).map { .calendar($0) }
  }

  /// `in owner calendar`: some team must have one.
  mutating func ownerCalendar(at span: SourceSpan) -> CalendarSource? {
    if declarations.teams.contains(where: { $0.calendar != nil }) { return .owner }
    // It may stand in a block that could not be read.
    if unread.isEmpty { report(.openTimeFault(.noOwnerCalendar, at: span)) }
    return nil
  }

  // MARK: - Start and stop

  enum ClockOwner { case handoff, target }

  /// Words of a hand-off and the events that they mean.
  private static let handoffWords = [
    "offered": "handoff_offered", "accepted": "handoff_accepted", "rejected": "handoff_rejected",
    "returned": "handoff_returned",
  ]

  mutating func clockPoint(_ syntax: ClockPointSyntax, of owner: ClockOwner) -> ClockPoint? {
    switch syntax {
    case .firstTouch(let channel, _):
      guard let channel else { return .firstTouch(channel: nil) }
      return channelName(channel).map { .firstTouch(channel: $0) }
    case .named(let path, let filter):
      if let name = path.parts.first, path.parts.count == 1 {
        if let event = Self.handoffWords[name.text], expressions.symbols.events[name.text] == nil {
          guard owner == .handoff else {
            report(.clockPoint(.wordOfHandoff(name.text, event: event), at: name.span))
            return nil
          }
          return clockEvent(NameSyntax(event, name.span), where: filter)
        }
        if expressions.symbols.events[name.text] != nil { return clockEvent(name, where: filter) }
      }
      return clockField(path, where: filter, of: owner)
    }
  }

  private mutating func clockEvent(_ name: NameSyntax, where filter: ExpressionSyntax?) -> ClockPoint? {
    event(name, where: filter).map { .event($0.index, filter: $0.filter) }
  }

  private mutating func clockField(
    _ path: PathSyntax, where filter: ExpressionSyntax?, of owner: ClockOwner
  ) -> ClockPoint? {
    guard let symbol = expressions.declaredSymbol(path) else {
      var known = Array(expressions.symbols.events.keys)
      known += expressions.symbols.fields.lazy.filter { $0.value.type == .time }.map(\.key)
      if owner == .handoff { known += Self.handoffWords.keys }
      let hint = expressions.suggest(path.text, in: known)
      report(.clockPoint(.unknown(path.text), at: path.span, hint: hint))
      return nil
    }
    guard let type = symbol.type else { return nil }
    guard type == .time else {
      report(.clockPoint(.fieldOfOther(path.text, isA: type.words), at: path.span))
      return nil
    }
    if let filter {
      report(.clockPoint(.filteredField(path.text), at: filter.span))
      return nil
    }
    return .field(symbol.index)
  }

  // MARK: - Escalation

  private mutating func escalations(_ syntax: [EscalationSyntax]) -> [Escalation]? {
    var firsts: [Escalation: SourceSpan] = [:]
    let checked = checkAll(syntax) { checker, syntax -> Escalation? in
      guard let escalation = checker.escalation(syntax) else { return nil }
      if let first = firsts[escalation] {
        checker.report(
          .figureFault(.escalatedTwice(checker.expressions.sourceText(syntax.span), first: first), at: syntax.span))
        return nil
      }
      firsts[escalation] = syntax.span
      return escalation
    }
    // By percent, what stands at the same one as written.
    return checked.map { escalations in
      escalations.enumerated()
        .sorted { ($0.element.percent, $0.offset) < ($1.element.percent, $1.offset) }.map(\.element)
    }
  }

  private mutating func escalation(_ syntax: EscalationSyntax) -> Escalation? {
    var percent = 100
    if let number = syntax.percent {
      guard let whole = whole(number, upTo: 100) else {
        report(.figureFault(.share(expressions.sourceText(number.span)), at: number.span))
        return nil
      }
      percent = whole
    }
    switch syntax.action {
    case .tell(let name):
      guard !Text(name.text).trimmed.isEmpty else {
        report(.emptyText("who is told", at: name.span))
        return nil
      }
      return Escalation(percent: percent, action: .tell(name.text))
    case .queue(let name): return Escalation(percent: percent, action: .queue(name.text))
    case .reassign: return Escalation(percent: percent, action: .reassign)
    }
  }
}
