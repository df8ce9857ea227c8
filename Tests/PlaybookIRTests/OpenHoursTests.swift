import PlaybookIR
import RandomSupport
import Testing
import TimeSupport

/// Office hours and business time, worked out by hand, and against a count minute by minute.
@Suite struct OpenHoursTests {
  private static let office = OpenHours(
    hours: [Hours(days: 0b001_1111, open: 9 * 60, close: 17 * 60 + 30)],
    closed: [DateSpan(first: day("2026-12-25"), last: day("2026-12-25"))], zone: .utc)
  private static let split = OpenHours(
    hours: [
      Hours(days: 0b001_1111, open: 9 * 60, close: 12 * 60), Hours(days: 0b000_1111, open: 13 * 60, close: 17 * 60),
    ], zone: .utc)
  /// Monday to Friday from 22:00 to 06:00 of the next morning.
  private static let night = OpenHours(hours: [Hours(days: 0b001_1111, open: 22 * 60, close: 6 * 60)], zone: .utc)

  private static func at(_ text: String) -> Instant { Instant(text + "Z") ?? .earliest }
  private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }
  private static let hour: Int64 = 3_600_000_000

  // 2026-03-06 is a Friday.
  @Test(arguments: [
    ("2026-03-06T09:00", "2026-03-06T09:00"), ("2026-03-06T08:59", "2026-03-06T09:00"),
    ("2026-03-06T17:29", "2026-03-06T17:29"), ("2026-03-06T17:30", "2026-03-09T09:00"),
    ("2026-03-07T12:00", "2026-03-09T09:00"), ("2026-12-24T18:00", "2026-12-28T09:00"),
  ])
  func opening(from: String, expected: String) {
    #expect(Self.office.opening(from: Self.at(from)) == Self.at(expected))
  }

  @Test func overnight() {
    #expect(Self.night.isOpen(at: Self.at("2026-03-07T05:59")))
    #expect(!Self.night.isOpen(at: Self.at("2026-03-07T06:00")))
    #expect(Self.night.opening(from: Self.at("2026-03-07T06:00")) == Self.at("2026-03-09T22:00"))
    #expect(Self.night.closing(after: Self.at("2026-03-06T23:00")) == Self.at("2026-03-07T06:00"))
    #expect(!Self.night.isOpen(at: Self.at("2026-03-09T03:00")))
    // Two windows meet from 22:00 to 23:00.
    let evening = OpenHours(hours: [Hours(days: Hours.everyDay, open: 20 * 60, close: 23 * 60)], zone: .utc)
    let both = OpenHours(intersecting: [Self.night, evening])
    #expect(both.opening(from: Self.at("2026-03-06T20:30")) == Self.at("2026-03-06T22:00"))
    #expect(both.closing(after: Self.at("2026-03-06T22:30")) == Self.at("2026-03-06T23:00"))
    #expect(OpenHours(intersecting: [Self.night, Self.office]).opening(from: Self.at("2026-03-06T00:00")) == nil)
  }

  /// 8.5 open hours a day: 1.5 on Friday, 8.5 on Monday and Tuesday, 5.5 on Wednesday.
  @Test(arguments: [
    ("2026-03-06T16:00", 24, "2026-03-11T14:30"), ("2026-03-06T16:00", 1, "2026-03-06T17:00"),
    ("2026-03-06T16:30", 1, "2026-03-06T17:30"), ("2026-03-06T17:30", 1, "2026-03-09T10:00"),
    ("2026-03-07T10:00", 0, "2026-03-09T09:00"), ("2026-03-08T10:00", 9, "2026-03-10T09:30"),
  ])
  func businessHours(from: String, hours: Int, expected: String) {
    #expect(Self.office.adding(openTime: Int64(hours) * Self.hour, to: Self.at(from)) == Self.at(expected))
  }

  @Test(arguments: [
    // Friday: the next open day is Monday, at the same time.
    ("2026-03-06T16:00", 1, "2026-03-09T16:00"), ("2026-03-06T18:00", 1, "2026-03-09T17:30"),
    ("2026-03-06T07:00", 1, "2026-03-09T09:00"), ("2026-03-07T12:00", 1, "2026-03-09T12:00"),
    ("2026-12-24T10:00", 1, "2026-12-28T10:00"), ("2026-03-09T10:00", -1, "2026-03-06T10:00"),
    ("2026-03-06T10:00", 0, "2026-03-06T10:00"), ("2026-03-07T10:00", 0, "2026-03-09T10:00"),
  ])
  func businessDays(from: String, days: Int, expected: String) {
    #expect(Self.office.adding(businessDays: days, to: Self.at(from), in: .utc) == Self.at(expected))
  }

  /// On a day with a pause, a time in the pause moves to the afternoon; on a short day it moves back to its end.
  @Test func pauses() {
    #expect(
      Self.split.adding(businessDays: 1, to: Self.at("2026-03-04T12:30"), in: .utc) == Self.at("2026-03-05T13:00"))
    #expect(
      Self.split.adding(businessDays: 1, to: Self.at("2026-03-05T15:00"), in: .utc) == Self.at("2026-03-06T12:00"))
    #expect(Self.split.adding(openTime: 4 * Self.hour, to: Self.at("2026-03-05T11:00")) == Self.at("2026-03-05T16:00"))
    // What ends at a closing stays there, though it opens again an hour later.
    #expect(Self.split.adding(openTime: Self.hour, to: Self.at("2026-03-05T11:00")) == Self.at("2026-03-05T12:00"))
  }

  @Test func always() {
    let start = Self.at("2026-03-06T16:00")
    #expect(OpenHours.always.opening(from: start) == start)
    #expect(OpenHours.always.closing(after: start) == nil)
    #expect(OpenHours.always.adding(openTime: Self.hour, to: start) == Self.at("2026-03-06T17:00"))
    let wholeDays = OpenHours(hours: [Hours(days: Hours.everyDay, open: 0, close: 24 * 60)], zone: .utc)
    #expect(wholeDays.adding(openTime: 30 * Self.hour, to: start) == Self.at("2026-03-07T22:00"))
    #expect(wholeDays.closing(after: start) == nil)
    let never = OpenHours(
      hours: [Hours(days: 1, open: 0, close: 60)], closed: [DateSpan(first: .earliest, last: .latest)], zone: .utc)
    #expect(never.adding(openTime: 1, to: start) == nil)
    #expect(never.adding(businessDays: 1, to: start, in: .utc) == nil)
    #expect(never.opening(from: .latest) == nil)
    #expect(OpenHours.always.adding(openTime: .max, to: start) == .latest)
  }

  // MARK: - Hours that hardly ever meet

  private static func zone(_ name: String) -> Zone { (try? RuleZones().zone(name).get()) ?? .utc }
  private static func hours(from open: Int, to close: Int) -> [Hours] {
    [Hours(days: 0b001_1111, open: open * 60, close: close * 60)]
  }

  /// Ten in New York is sixteen in Berlin, and fifteen only where one of the two has changed its clocks and the other has
  /// not: in 2026 from Sunday, October 25 to Sunday, November 1, in 2027 from Sunday, March 14.
  @Test func meetingBetweenTwoChanges() {
    func both(closed: [DateSpan]) -> OpenHours {
      OpenHours(intersecting: [
        OpenHours(hours: Self.hours(from: 9, to: 10), closed: closed, zone: Self.zone("America/New_York")),
        OpenHours(hours: Self.hours(from: 14, to: 15), zone: Self.zone("Europe/Berlin")),
      ])
    }
    let april = Self.at("2026-04-01T00:00")
    #expect(both(closed: []).opening(from: april) == Self.at("2026-10-26T13:00"))
    #expect(both(closed: []).opening(from: april, within: 200) == nil)
    let autumn = DateSpan(first: Self.day("2026-10-24"), last: Self.day("2026-11-02"))
    #expect(both(closed: [autumn]).opening(from: april) == Self.at("2027-03-15T13:00"))
    #expect(both(closed: []).adding(openTime: 6 * Self.hour, to: april) == Self.at("2027-03-15T14:00"))
  }

  /// What closed days keep apart meets behind them.
  @Test func longClosing() {
    let spring = DateSpan(first: Self.day("2026-04-01"), last: Self.day("2026-06-30"))
    let shut = OpenHours(intersecting: [
      OpenHours(hours: Self.hours(from: 9, to: 17), closed: [spring], zone: Self.zone("America/New_York")),
      OpenHours(hours: Self.hours(from: 8, to: 16), zone: Self.zone("America/New_York")),
    ])
    #expect(shut.opening(from: Self.at("2026-04-01T12:00")) == Self.at("2026-07-01T13:00"))
  }

  /// Random hours of two zones against a look at every quarter of an hour, over a change of the clocks.
  @Test(arguments: 0..<40) func everyQuarterOfTwoZones(seed: Int) {
    var random = SeededRandom(seed)
    let quarter: Int64 = 15 * 60_000_000
    let names = ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Kiritimati"]
    let schedules = (0..<2).map { _ in
      let open = random.number(24...76) * 15
      let hours = Hours(days: UInt8(random.number(1...127)), open: open, close: open + random.number(1...6) * 15)
      let first = Self.day("2026-03-04").later(random.number(0...30))
      let closed = random.number(0...2) == 0 ? [DateSpan(first: first, last: first.later(9))] : []
      return (hours: hours, closed: closed, zone: Self.zone(names[random.number(0...3)]))
    }
    let open = OpenHours(intersecting: schedules.map { OpenHours(hours: [$0.hours], closed: $0.closed, zone: $0.zone) })
    func isOpen(_ instant: Instant) -> Bool {
      schedules.allSatisfy { schedule in
        let (date, clock) = schedule.zone.local(instant)
        let minutes = Int(clock / 60_000_000)
        return schedule.hours.days & (1 << (date.weekday - 1)) != 0 && schedule.hours.open <= minutes
          && minutes < schedule.hours.close && !schedule.closed.contains { $0.contains(date) }
      }
    }
    let start = Self.at("2026-02-20T00:00")
    let quarters = (0..<(90 * 96)).map { Instant(microseconds: start.microseconds + Int64($0) * quarter) }
    var next: Instant?
    for (index, instant) in quarters.enumerated().reversed() {
      if isOpen(instant) { next = instant }
      guard index % 29 == 0, index < 60 * 96 else { continue }
      #expect(open.opening(from: instant, within: 30) == next.flatMap { $0 <= instant.later(days: 30) ? $0 : nil })
    }
  }

  /// Random weeks against a look at every quarter of an hour.
  @Test(arguments: 0..<40) func everyQuarter(seed: Int) {
    var random = SeededRandom(seed)
    let quarter: Int64 = 15 * 60_000_000
    let monday = Self.at("2026-03-02T00:00")
    func schedule() -> (hours: [Hours], closed: [DateSpan]) {
      let hours = (0..<random.number(1...3)).map { _ -> Hours in
        let open = random.number(0...95) * 15
        var close = random.number(1...96) * 15
        if close == open { close = open == 0 ? 15 : open - 15 }
        return Hours(days: UInt8(random.number(1...127)), open: open, close: max(close, 1))
      }
      let first = Self.day("2026-03-04").later(random.number(0...9))
      return (hours, random.number(0...1) == 0 ? [] : [DateSpan(first: first, last: first.later(1))])
    }
    let schedules = [schedule(), schedule()].prefix(random.number(1...2))
    let open = OpenHours(
      intersecting: schedules.map { OpenHours(hours: $0.hours, closed: $0.closed, zone: .utc) })
    func isOpen(_ instant: Instant) -> Bool {
      schedules.allSatisfy { schedule in
        schedule.hours.contains { hours in
          [0, -1].contains { shift in
            guard let day = instant.date.adding(days: Int64(shift)),
              !schedule.closed.contains(where: { $0.contains(day) }),
              hours.days & (1 << (day.weekday - 1)) != 0
            else { return false }
            let start = Instant(startOf: day).microseconds + Int64(hours.open) * 60_000_000
            let length = (hours.close > hours.open ? hours.close : hours.close + 1_440) - hours.open
            return start <= instant.microseconds && instant.microseconds < start + Int64(length) * 60_000_000
          }
        }
      }
    }
    let quarters = (0..<(21 * 96)).map { Instant(microseconds: monday.microseconds + Int64($0) * quarter) }
    let truth = quarters.map(isOpen)
    for (index, instant) in quarters.prefix(10 * 96).enumerated() {
      #expect(open.isOpen(at: instant) == truth[index])
      let next = truth[index...].firstIndex(of: true)
      if let next { #expect(open.opening(from: instant) == quarters[next]) }
      if truth[index], let end = truth[index...].firstIndex(of: false) {
        #expect(open.closing(after: instant) == quarters[end])
      }
    }
    for _ in 0..<40 {
      let from = random.number(0...500)
      let to = random.number(0...1_000)
      let expected = from < to ? Int64(truth[from..<to].filter { $0 }.count) * quarter : 0
      #expect(open.openTime(from: quarters[from], to: quarters[to]) == expected)
      // Adding that much open time and measuring it again comes to the same.
      let wanted = Int64(random.number(1...60)) * quarter
      if let end = open.adding(openTime: wanted, to: quarters[from]), end <= quarters[quarters.count - 1] {
        #expect(open.openTime(from: quarters[from], to: end) == wanted)
        #expect(isOpen(Instant(microseconds: end.microseconds - 1)))
      }
    }
  }
}

extension CivilDate {
  fileprivate func later(_ days: Int) -> CivilDate { adding(days: Int64(days)) ?? .latest }
}
