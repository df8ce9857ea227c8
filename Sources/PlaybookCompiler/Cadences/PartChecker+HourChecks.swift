import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Whether the windows of a cadence meet each other and the legal hours.
extension PartChecker {
  /// Windows by the zone in which they are read; only those of one zone can be held against each other.
  private struct ZonedHours {
    var hours: [ZoneSource: WeekMinutes] = [:]
    /// Of fixed zones, for a look at a whole year.
    var fixed: [OpenHours] = []
    var fixedZones: Set<String> = []

    mutating func add(_ minutes: WeekMinutes, in zone: ZoneSource) {
      hours[zone] = hours[zone].map { $0.intersection(minutes) } ?? minutes
    }
  }

  mutating func checkHours(_ checked: CheckedCadence) {
    let cadence = checked.cadence
    var common = ZonedHours()
    for (index, send) in cadence.sends.enumerated() where send.channel == nil {
      guard meet(send, &common, checked, at: checked.syntax.sends[index].span) else { return }
    }
    var used: Set<Int> = []
    var byChannel: [Int: ZonedHours] = [:]
    for way in cadence.steps.lazy.flatMap(\.ways) where used.insert(way.channel).inserted {
      byChannel[way.channel] = channelHours(way.channel, common, checked)
    }
    for (index, step) in cadence.steps.enumerated() {
      checkTime(of: step, checked.steps[index], cadence, byChannel[step.ways[0].channel])
    }
  }

  /// Adds the windows; false with a report when they are never open together.
  private mutating func meet(
    _ send: Cadence.Send, _ zoned: inout ZonedHours, _ checked: CheckedCadence, at span: SourceSpan
  ) -> Bool {
    for window in send.windows { add(window, to: &zoned, checked.cadence) }
    let what = send.channel.map { "the windows of `send \($0)`" } ?? "the windows of `send`"
    guard !neverMeet(zoned) else {
      report(.windowsNeverMeet(what, at: span, other: nil))
      return false
    }
    var onOpenDays = zoned
    guard let rule = checked.syntax.closedDays, let calendar = addOpenDays(to: &onOpenDays, checked.cadence),
      neverMeet(onOpenDays)
    else { return true }
    report(
      .windowsNeverMeet(
        "\(what) and the open days of `\(calendar)`", at: span,
        other: (rule.span, "no step is done on a closed day")))
    return false
  }

  private func neverMeet(_ zoned: ZonedHours) -> Bool {
    zoned.hours.values.contains(where: \.isEmpty) || (zoned.fixedZones.count > 1 && !Self.everOpen(zoned.fixed))
      || areApartEverywhere(zoned)
  }

  /// How far clocks anywhere are from UTC, in minutes.
  private static let everyOffset = -12 * 60...14 * 60

  /// Whether the hours of a lead's own zone miss others whatever that zone is: then they are on different days.
  private func areApartEverywhere(_ zoned: ZonedHours) -> Bool {
    zoned.hours.contains { source, hours in
      guard case .field = source else { return false }
      return zoned.hours.contains { other, otherHours in
        guard other != source, let offsets = offsets(of: other) else { return false }
        let ahead =
          Self.everyOffset.lowerBound - offsets.upperBound...Self.everyOffset.upperBound - offsets.lowerBound
        return otherHours.reached(by: ahead).intersection(hours).isEmpty
      }
    }
  }

  /// From the least to the greatest of a year, in whole minutes; nil for a zone that is not there.
  private func offsets(of source: ZoneSource) -> ClosedRange<Int>? {
    guard case .named(let name) = source else { return Self.everyOffset }
    guard let zone = try? expressions.zones.zone(name).get(), let first = CivilDate(Self.year) else { return nil }
    let seconds = (0..<366).map { zone.offset(at: Instant(startOf: CivilDate(days: first.days + $0))) }
    guard let least = seconds.min(), let most = seconds.max() else { return nil }
    // Offsets of seconds are rounded outwards: a minute too many proves nothing that is not so.
    return (least >= 0 ? least / 60 : (least - 59) / 60)...(most >= 0 ? (most + 59) / 60 : most / 60)
  }

  /// The days, from midnight to midnight, to which the closed-day rule moves every step; the calendar's name, or nil where
  /// no calendar of the book holds for every step.
  private func addOpenDays(to zoned: inout ZonedHours, _ cadence: Cadence) -> String? {
    guard case .calendar(let index)? = cadence.closedDays?.calendar, program.calendars.indices.contains(index),
      !cadence.firstStepAtOnce || cadence.steps.count > 1
    else { return nil }
    let calendar = program.calendars[index]
    let days = calendar.hours.reduce(UInt8(0)) { $0 | $1.days }
    let whole = Hours(days: days, open: 0, close: 24 * 60)
    add([whole], closed: calendar.closed, in: .named(calendar.zone ?? program.book.zone), to: &zoned)
    return calendar.title.name
  }

  private func add(_ window: Window, to zoned: inout ZonedHours, _ cadence: Cadence) {
    switch window {
    case .open(.owner): break
    case .open(.calendar(let index)):
      guard program.calendars.indices.contains(index) else { return }
      let calendar = program.calendars[index]
      add(calendar.hours, closed: calendar.closed, in: .named(calendar.zone ?? program.book.zone), to: &zoned)
    case .hours(let hours, let zone):
      add(hours, closed: [], in: self.zone(zone + cadence.zone), to: &zoned)
    }
  }

  private func add(_ hours: [Hours], closed: [DateSpan], in zone: ZoneSource, to zoned: inout ZonedHours) {
    zoned.add(WeekMinutes(hours), in: zone)
    guard case .named(let name) = zone, let rules = try? expressions.zones.zone(name).get() else { return }
    zoned.fixed.append(OpenHours(hours: hours, closed: closed, zone: rules))
    zoned.fixedZones.insert(name)
  }

  /// The first of the sources, by which most leads are treated; a calendar's is a fixed one.
  private func zone(_ sources: [ZoneSource]) -> ZoneSource {
    switch sources.first {
    case .field(let index): .field(index)
    case .named(let name): .named(name)
    case .calendar(let index):
      .named(program.calendars.indices.contains(index) ? program.calendars[index].zone ?? program.book.zone : "UTC")
    case nil: .named(program.book.zone)
    }
  }

  private static let year = "2026-01-01"

  /// A year is enough for every change of the clocks; which year it is hardly matters.
  private static func everOpen(_ hours: [OpenHours]) -> Bool {
    guard let start = CivilDate(year) else { return true }
    let first = Instant(microseconds: Int64(start.days) * Instant.microsecondsPerDay)
    return OpenHours(intersecting: hours).opening(from: first) != nil
  }

  // MARK: - Channels

  /// The windows of one channel with its legal hours; reports what never meets.
  private mutating func channelHours(
    _ index: Int, _ common: ZonedHours, _ checked: CheckedCadence
  ) -> ZonedHours? {
    let channel = program.channels[index]
    var zoned = common
    var span: SourceSpan?
    for (place, send) in checked.cadence.sends.enumerated() where send.channel == channel.title.name {
      span = checked.syntax.sends[place].span
      guard meet(send, &zoned, checked, at: checked.syntax.sends[place].span) else { return nil }
    }
    span = span ?? checked.syntax.sends.first { $0.channel == nil }?.span
    guard let zone = channel.zone else { return zoned }
    let windows = zoned.hours[.field(zone)] ?? .always
    let syntax = declarations.channels.first { $0.name.text == channel.title.name }
    for (row, written) in zip(channel.rows, syntax?.hours ?? []) {
      var held = zoned
      held.add(WeekMinutes(row.hours), in: .field(zone))
      guard let span, neverMeet(held) else { continue }
      let what = "the windows and the legal hours of the channel `\(channel.title.name)`"
      report(.windowsNeverMeet(what, at: span, other: (written.span, "the legal hours stand here")))
      return nil
    }
    if let span { checkStandard(channel, windows, at: span) }
    // Hours for everybody hold for every lead.
    if let rest = channel.rows.first, rest.condition == nil { zoned.add(WeekMinutes(rest.hours), in: .field(zone)) }
    return zoned
  }

  private mutating func checkStandard(_ channel: Channel, _ windows: WeekMinutes, at span: SourceSpan) {
    let never = channel.standardHours.filter { windows.intersection(WeekMinutes($0.hours)).isEmpty }
    guard !never.isEmpty else { return }
    let places = never.map { $0.country + ($0.region.map { "-" + $0 } ?? "") }
    report(
      .standardNeverMeets(
        channel.title.name, places: Array(places.prefix(4)), others: max(0, places.count - 4), at: span))
  }

  // MARK: - Times of day

  private mutating func checkTime(
    of step: Cadence.Step, _ syntax: StepSyntax, _ cadence: Cadence, _ zoned: ZonedHours?
  ) {
    guard let time = step.timeOfDay, let written = syntax.timeOfDay, let zoned else { return }
    let zone = self.zone(time.zone + cadence.zone)
    let channel = program.channels[step.ways[0].channel]
    let isLegal = zone == channel.zone.map { .field($0) }
    let (text, span) = (written.clock.text, written.clock.span)
    if let hours = zoned.hours[zone], !hours.isEmpty, !hours.holds(minute: time.minutes) {
      let legal = "the windows and the legal hours of `\(channel.title.name)`"
      report(.timeOutsideHours(text, isLegal ? legal : "the windows of the cadence", at: span))
      return
    }
    guard isLegal else { return }
    for standard in channel.standardHours where standard.region == nil {
      guard !WeekMinutes(standard.hours).holds(minute: time.minutes) else { continue }
      let hours = "the standard hours of `\(channel.title.name)` in `\(standard.country)`"
      report(.timeOutsideHours(text, hours, at: span))
      return
    }
  }
}
