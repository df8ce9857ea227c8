import PlaybookIR

/// Zones and calendars of one program for one lead.
///
/// Zones are resolved in their declared order, the book's last; a field without a usable zone is passed over. Which one
/// was used is always told.
struct Clocks {
  let program: Program
  let zones: any ZoneLibrary
  /// The values of the lead's `timezone` fields.
  let zoneName: (_ field: Int) -> String?
  /// Who has the lead, for `in owner calendar`.
  var owner: String?

  /// The first of `sources` that gives a zone, else the first of `fallback`, else the book's.
  func zone(_ sources: [ZoneSource], else fallback: [ZoneSource] = []) -> (zone: Zone, resolved: ResolvedZone) {
    (.utc, ResolvedZone(name: "UTC", source: "book"))
  }

  /// The zone in a field; nil when the lead gives none that is known.
  func zone(ofField index: Int) -> Zone? { nil }

  /// Nil: the owner is not known, or in no team with a calendar.
  func hours(_ source: CalendarSource) -> (hours: OpenHours, zone: Zone, name: String)? { nil }

  /// `duration` after `start`: exact durations elapse; calendar durations are days on the wall clock of `zone`, clamped to
  /// the month; business durations count in `counted`. Nil beyond the years of the calendar or when never open.
  func adding(_ duration: PlaybookIR.Duration, to start: Instant, in zone: Zone, counted: OpenHours?) -> Instant? { nil }
}
