/// Stretches of time in which something is open: weekly blocks in a zone, without closed days, or what several of those
/// have in common.
///
/// A stretch holds its beginning and not its end. Blocks are local: an end that a change of the clocks skips is the first
/// instant behind the gap, one that comes twice is the first of the two.
package struct OpenHours: Sendable {
  package static let always = OpenHours([])

  private init(_ schedules: [Never]) {}

  package init(hours: [Hours], closed: [DateSpan] = [], zone: Zone) {}

  /// Open where all are.
  package init(intersecting all: [OpenHours]) {}

  package func isOpen(at instant: Instant) -> Bool { true }

  /// The first open instant at or after `instant`; nil when it is not within `days` 24-hour days of it.
  package func opening(from instant: Instant, within days: Int = 400) -> Instant? { instant }

  /// The end of the open stretch that holds `instant`; nil when it is closed then, or always open.
  package func closing(after instant: Instant) -> Instant? { nil }

  /// The instant at which `microseconds` of open time have gone by since `start`; a start outside begins at the next
  /// opening, and what ends exactly at a closing ends there. Nil when it is not within ten years.
  package func adding(openTime microseconds: Int64, to start: Instant) -> Instant? { nil }

  /// Open time between two instants; zero when `end` is not after `start`.
  package func openTime(from start: Instant, to end: Instant) -> Int64 { 0 }

  /// Whether any block begins on the local day. Of an intersection: of every one of them.
  package func isOpenDay(_ date: CivilDate) -> Bool { true }

  /// The first open day at or after `date`; nil when there is none within ten years.
  package func openDay(from date: CivilDate) -> CivilDate? { date }

  /// `count` open days later at the same local time, moved into that day's hours: before an opening to it, after the last
  /// closing back to it. In `zone`. Nil when there is none within ten years.
  package func adding(businessDays count: Int, to start: Instant, in zone: Zone) -> Instant? { nil }
}
