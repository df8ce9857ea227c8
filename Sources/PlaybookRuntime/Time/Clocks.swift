import PlaybookIR

/// The zones and calendars of a program, resolved once.
struct CalendarTable: Sendable {
  struct Entry: Sendable {
    let zone: Zone
    let hours: OpenHours
    /// As explanations call it: `calendar.office`.
    let name: String
  }

  let book: Zone
  /// Parallel to the program's calendars.
  let calendars: [Entry]
  /// Those that the book names.
  fileprivate let named: [String: Zone]
  /// Whether the book names any but UTC.
  let usesZones: Bool

  /// A zone that is not there counts as UTC: whoever loads a program reports it before.
  init(_ program: Program, zones: any ZoneLibrary, names: [String]) {
    var named: [String: Zone] = [:]
    for name in names { named[name] = try? zones.zone(name).get() }
    usesZones = names.contains { !$0.utf8.elementsEqual(Zone.utc.name.utf8) }
    let book = named[program.book.zone] ?? .utc
    calendars = program.calendars.map { calendar in
      let zone = calendar.zone.map { named[$0] ?? .utc } ?? book
      return Entry(
        zone: zone, hours: OpenHours(hours: calendar.hours, closed: calendar.closed, zone: zone),
        name: "calendar.\(calendar.title.name)")
    }
    self.book = book
    self.named = named
  }
}

/// Zones and calendars of one program for one lead; an object, which all that decide share.
///
/// Guarantee: zones are resolved in their declared order, the book's last; a field without a usable zone is passed over,
/// and which one was used is always told.
final class Clocks {
  let table: CalendarTable
  let zones: any ZoneLibrary
  private let program: Program
  /// What the lead's fields say.
  private let readings: [FieldReading]
  /// By field: what was looked up before.
  private var zonesByField: [Int: Zone?] = [:]

  init(_ program: Program, table: CalendarTable, zones: any ZoneLibrary, readings: [FieldReading]) {
    self.program = program
    self.table = table
    self.zones = zones
    self.readings = readings
  }

  // MARK: - Zones

  /// The first of `sources` that gives a zone, else the first of `fallback`, else the book's.
  func zone(_ sources: [ZoneSource], else fallback: [ZoneSource] = []) -> (zone: Zone, resolved: ResolvedZone) {
    first(of: sources) ?? first(of: fallback) ?? (table.book, ResolvedZone(name: table.book.name, source: "book"))
  }

  private func first(of sources: [ZoneSource]) -> (zone: Zone, resolved: ResolvedZone)? {
    for source in sources {
      switch source {
      case .field(let field):
        guard let zone = zone(ofField: field) else { continue }
        return (zone, ResolvedZone(name: zone.name, source: program.fields[field].title.name))
      case .calendar(let calendar):
        guard table.calendars.indices.contains(calendar) else { continue }
        let entry = table.calendars[calendar]
        return (entry.zone, ResolvedZone(name: entry.zone.name, source: entry.name))
      case .named(let name):
        guard let zone = table.named[name] else { continue }
        return (zone, ResolvedZone(name: zone.name, source: "rule"))
      }
    }
    return nil
  }

  /// The zone in a field; nil when the lead gives none that is known.
  func zone(ofField index: Int) -> Zone? {
    if let known = zonesByField[index] { return known }
    guard program.fields.indices.contains(index), readings.indices.contains(index),
      case .known(.text(let name)) = readings[index].evaluation
    else { return nil }
    let zone = try? zones.zone(name.string).get()
    zonesByField[index] = .some(zone)
    return zone
  }

  // MARK: - Calendars

  /// When a calendar is open, and the name that explanations give it; nil: the owner is not known, or in no team with a
  /// calendar.
  func hours(_ source: CalendarSource, owner: String?) -> (hours: OpenHours, zone: Zone, name: String)? {
    switch source {
    case .calendar(let index):
      guard table.calendars.indices.contains(index) else { return nil }
      let entry = table.calendars[index]
      return (entry.hours, entry.zone, entry.name)
    case .owner:
      guard let owner, let (rep, calendar) = rep(owner) else { return nil }
      let entry = table.calendars[calendar]
      let name = "\(entry.name) of \(rep.title.name)"
      guard !rep.away.isEmpty else { return (entry.hours, entry.zone, name) }
      let written = program.calendars[calendar]
      return (
        OpenHours(hours: written.hours, closed: written.closed + rep.away, zone: entry.zone), entry.zone, name
      )
    }
  }

  /// The rep of that name in the first team that has a calendar.
  private func rep(_ name: String) -> (Team.Rep, calendar: Int)? {
    for team in program.teams {
      guard let calendar = team.calendar, table.calendars.indices.contains(calendar) else { continue }
      for rep in team.reps where rep.title.name.utf8.elementsEqual(name.utf8) { return (rep, calendar) }
    }
    return nil
  }

  // MARK: - Durations

  /// `duration` after `start`: exact ones elapse; calendar ones are days on the wall clock of `zone`, clamped to the month;
  /// business ones count in `counted`. Nil beyond the years of the calendar, without a calendar, or when never open.
  func adding(_ duration: PlaybookIR.Duration, to start: Instant, in zone: Zone, counted: OpenHours?) -> Instant? {
    switch duration.unit {
    case .seconds, .minutes, .hours: return duration.microseconds.map { start.later(microseconds: $0) }
    case .days, .weeks, .months:
      let (date, clock) = zone.local(start)
      return date.adding(duration).flatMap { zone.instant($0, clock: clock) }
    case .businessHours:
      let (size, overflow) = duration.count.multipliedReportingOverflow(by: 3_600_000_000)
      return overflow ? nil : counted?.adding(openTime: size, to: start)
    case .businessDays:
      return Int(exactly: duration.count).flatMap { counted?.adding(businessDays: $0, to: start, in: zone) }
    }
  }
}
