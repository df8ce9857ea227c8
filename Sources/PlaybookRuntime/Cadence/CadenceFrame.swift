import PlaybookIR

/// The zone and the calendar that one cadence counts in for one lead.
final class CadenceFrame {
  let cadence: Cadence
  let clocks: Clocks
  let owner: String?
  let zone: Zone
  let resolved: ResolvedZone
  /// Days on which nothing is sent; nil where the cadence has no rule, or nobody knows whose calendar it is.
  let closedDays: (hours: OpenHours, zone: Zone, name: String)?
  /// What business time and the day after an absence are counted in.
  let sender: (hours: OpenHours, zone: Zone, name: String)?
  /// The open days of `closedDays` from the enrolment's on, as far as a step has asked.
  private var openDays: [CivilDate] = []

  init(_ cadence: Cadence, _ lead: CadenceCase) {
    self.cadence = cadence
    clocks = lead.clocks
    owner = lead.owner
    (zone, resolved) = lead.clocks.zone(cadence.zone)
    closedDays = cadence.closedDays.flatMap { lead.clocks.hours($0.calendar, owner: lead.owner) }
    sender = closedDays ?? cadence.calendars.lazy.compactMap { lead.clocks.hours($0, owner: lead.owner) }.first
  }

  /// Whether days are counted as open days.
  var countsOpenDays: Bool { cadence.closedDays?.rule == .businessDays && closedDays != nil }

  /// The open day of that number, counted from 1 on the first open one at or after `date`; `date` is that of the enrolment
  /// and always the same. Nil where there is none within ten years.
  func openDay(_ number: Int, from date: CivilDate) -> CivilDate? {
    guard let hours = closedDays?.hours, (1...OpenHours.farthest + 1).contains(number) else { return nil }
    if openDays.isEmpty {
      guard let first = hours.openDay(from: date) else { return nil }
      openDays.append(first)
    }
    while openDays.count < number {
      guard let next = hours.adding(businessDays: 1, to: openDays[openDays.count - 1]) else { return nil }
      openDays.append(next)
    }
    return openDays[number - 1]
  }

  /// `duration` later: days on the wall clock of the cadence's zone, business time in the sender's calendar.
  func adding(_ duration: PlaybookIR.Duration, to start: Instant) -> Instant? {
    clocks.adding(duration, to: start, in: zone, counted: sender?.hours)
  }

  /// The opening of the sender's first open day after `day`; midnight of the next day without a calendar.
  func opening(afterDay day: CivilDate) -> Instant? {
    guard let next = day.adding(days: 1) else { return nil }
    guard let sender else { return zone.instant(next, clock: 0) }
    return sender.hours.openDay(from: next).flatMap { sender.zone.instant($0, clock: 0) }
      .flatMap { sender.hours.opening(from: $0, within: 2) }
  }
}

extension Cadence {
  /// Calendars that it names for sending, then those whose zone it uses.
  fileprivate var calendars: [CalendarSource] {
    var found: [CalendarSource] = []
    for send in sends {
      for case .open(let source) in send.windows { found.append(source) }
    }
    for case .calendar(let index) in zone { found.append(.calendar(index)) }
    return found
  }
}
