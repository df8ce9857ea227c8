import PlaybookIR
import RandomSupport
import Testing

@Suite struct CivilDateTests {
  @Test func `every day of the calendar follows the one before`() throws {
    var year = 1
    var month = 1
    var day = 1
    var random = SeededRandom(5)
    for days in CivilDate.earliest.days...CivilDate.latest.days {
      // Each day is counted, and some of them compared in full.
      if day == 1 || day > 27 || random.oneIn(40) {
        let date = CivilDate(days: days)
        let made = CivilDate(year: year, month: month, day: day)
        if made != date || date.parts != (year, month, day) { Issue.record("\(year)-\(month)-\(day)") }
      }
      day += 1
      if day > CivilDate.length(ofMonth: month, year: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(year == 10_000)
  }

  @Test func `text and back is the same day`() throws {
    var random = SeededRandom(6)
    for _ in 0..<3_000 {
      let date = CivilDate(
        days: Int32(random.number(Int(CivilDate.earliest.days)...Int(CivilDate.latest.days))))
      #expect(CivilDate(date.description) == date)
      #expect(date.description.utf8.count == 10)
    }
    #expect(CivilDate.earliest.description == "0001-01-01")
    #expect(CivilDate.latest.description == "9999-12-31")
  }

  @Test(arguments: [
    "2026-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0000-01-01", "10000-01-01", "2026-1-01", "2026-01-1",
    "2026/01/01",
    "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00:00Z", "", "-026-01-01", "20260101", "1900-02-29", "２026-01-01",
  ])
  func `other texts are no dates`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", Duration(count: 1, unit: .months), "2026-02-28"),
    ("2024-01-31", Duration(count: 1, unit: .months), "2024-02-29"),
    ("2026-03-31", Duration(count: -1, unit: .months), "2026-02-28"),
    ("2026-12-15", Duration(count: 2, unit: .months), "2027-02-15"),
    ("2026-01-15", Duration(count: -13, unit: .months), "2024-12-15"),
    ("2026-03-01", Duration(count: 2, unit: .weeks), "2026-03-15"),
    ("2026-02-28", Duration(count: 1, unit: .days), "2026-03-01"),
    ("2024-02-29", Duration(count: 12, unit: .months), "2025-02-28"),
  ])
  func `calendar durations clamp to the end of a month`(date: String, duration: Duration, sum: String) {
    #expect(CivilDate(date)?.adding(duration)?.description == sum)
  }

  @Test func `beyond the calendar there is no date`() throws {
    #expect(CivilDate.latest.adding(days: 1) == nil)
    #expect(CivilDate.earliest.adding(months: -1) == nil)
    #expect(CivilDate.latest.adding(months: 1) == nil)
    for count in [Int64.min, .max, 1 << 40] {
      for unit in Duration.Unit.allCases {
        #expect(CivilDate.earliest.adding(Duration(count: count, unit: unit)) == nil)
      }
    }
    #expect(CivilDate.earliest.adding(Duration(count: 1, unit: .hours)) == nil)
  }

  @Test(arguments: [
    ("2026-01-01", 2026, 1), ("2027-01-01", 2026, 53), ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53),
    ("2026-06-15", 2026, 25),
    ("2016-01-03", 2015, 53), ("0001-01-01", 1, 1),
  ])
  func `ISO weeks`(date: String, year: Int, week: Int) throws {
    let found = try #require(CivilDate(date)).isoWeek
    #expect(found.year == year && found.week == week)
  }

  @Test func `a week has seven days and begins on Monday`() throws {
    #expect(try #require(CivilDate("2026-03-02")).weekday == 1)
    #expect(try #require(CivilDate("0001-01-01")).weekday == 1)
    var random = SeededRandom(7)
    for _ in 0..<2_000 {
      let date = CivilDate(days: Int32(random.number(-700_000...2_900_000)))
      let next = CivilDate(days: date.days + 1)
      #expect(next.weekday == date.weekday % 7 + 1)
      #expect((next.isoWeek == date.isoWeek) == (next.weekday != 1))
    }
    _ = (CivilDate(days: .min).isoWeek, CivilDate(days: .max).isoWeek, CivilDate(days: .min).description)
  }
}

@Suite struct InstantTests {
  @Test(arguments: [
    ("2026-03-02T15:00:00Z", "2026-03-02T15:00:00Z"), ("2026-03-02T15:00Z", "2026-03-02T15:00:00Z"),
    ("2026-03-02T15:00:00.5Z", "2026-03-02T15:00:00.5Z"),
    ("2026-03-02T15:00:00.000001Z", "2026-03-02T15:00:00.000001Z"),
    ("2026-03-02T15:00:00.500000Z", "2026-03-02T15:00:00.5Z"), ("2026-03-02T15:00:00-05:00", "2026-03-02T20:00:00Z"),
    ("2026-03-02T02:00:00+0530", "2026-03-01T20:30:00Z"), ("2026-03-02T15:00:00-00:00", "2026-03-02T15:00:00Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"), ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
    ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"), ("2026-03-02T15:00+01:00", "2026-03-02T14:00:00Z"),
  ])
  func `times are shown in UTC`(text: String, shown: String) {
    #expect(Instant(text)?.description == shown)
  }

  @Test(arguments: [
    "2026-03-02", "2026-03-02T15", "2026-03-02T15:00", "2026-03-02T15:00:00", "2026-03-02 15:00:00Z",
    "2026-03-02T24:00:00Z",
    "2026-03-02T15:60:00Z", "2026-03-02T15:00:60Z", "2026-03-02T15:00:00.Z", "2026-03-02T15:00:00.1234567Z",
    "2026-02-30T15:00:00Z",
    "2026-03-02T15:00:00z", "2026-03-02t15:00:00Z", "2026-03-02T15:00:00+1", "2026-03-02T15:00:00+24:00",
    "2026-03-02T15:00:00+01:60",
    "2026-03-02T15:00:00Z ", "2026-03-02T15:00:00ZZ", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:00-00:01",
    "2026-03-02T15:00,5Z",
    "2026-03-02T15:00:00+01:00:00", "", "2026-03-02T15:00:00 Z", "2026-03-02T5:00:00Z",
  ])
  func `other texts are no times`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func `text and back is the same time`() {
    var random = SeededRandom(8)
    for _ in 0..<3_000 {
      let range = Instant.earliest.microseconds...Instant.latest.microseconds
      let instant = Instant(microseconds: Int64.random(in: range, using: &random))
      #expect(Instant(instant.description) == instant)
      #expect(Instant(startOf: instant.date) <= instant)
      #expect(instant.elapsed(since: Instant(startOf: instant.date)) < 86_400_000_000)
    }
    _ = (Instant(microseconds: .min).description, Instant(microseconds: .max).date)
  }

  @Test func `epochs are exact`() throws {
    #expect(try Instant.parse(epochSeconds: "1772463600".utf8).description == "2026-03-02T15:00:00Z")
    #expect(try Instant.parse(epochSeconds: "1772463600.25".utf8).description == "2026-03-02T15:00:00.25Z")
    #expect(try Instant.parse(epochMilliseconds: "1772463600250".utf8).description == "2026-03-02T15:00:00.25Z")
    #expect(try Instant.parse(epochMilliseconds: "-1".utf8).description == "1969-12-31T23:59:59.999Z")
    #expect(
      try Instant.parse(epochMilliseconds: "1.7724636e12".utf8, allowsExponent: true).description
        == "2026-03-02T15:00:00Z")
    #expect(throws: DecimalFault.outOfRange) { try Instant.parse(epochSeconds: "999999999999".utf8) }
    #expect(throws: DecimalFault.tooManyPlaces) { try Instant.parse(epochMilliseconds: "0.0001".utf8) }
    #expect(throws: DecimalFault.notANumber) { try Instant.parse(epochSeconds: "soon".utf8) }
  }

  @Test func `whole days are rounded down`() throws {
    let now = try #require(Instant("2026-03-02T15:00:00Z"))
    for (text, days) in [
      ("2026-03-02T15:00:00Z", 0), ("2026-03-01T15:00:00.000001Z", 0), ("2026-03-01T15:00:00Z", 1),
      ("2026-03-02T15:00:00.000001Z", -1),
      ("2026-03-03T15:00:00Z", -1), ("2026-03-03T15:00:00.000001Z", -2),
    ] {
      #expect(now.wholeDays(since: try #require(Instant(text))) == days)
    }
  }
}

@Suite struct DurationTests {
  @Test func `durations read back, and only in their own form`() {
    for unit in Duration.Unit.allCases {
      let duration = Duration(count: 12, unit: unit)
      #expect(Duration(canonical: duration.description) == duration)
    }
    for text in ["12", "12 day", "12  days", " 12 days", "012 days", "+1 days", "days", "1.5 hours", "12 days ", ""] {
      #expect(Duration(canonical: text) == nil, "\(text)")
    }
    #expect(Duration(count: 1, unit: .businessDays).words == "1 business day")
    #expect(Duration(count: 30, unit: .days).words == "30 days")
  }

  @Test func `elapsed time`() {
    #expect(Duration(count: 90, unit: .seconds).microseconds == 90_000_000)
    #expect(Duration(count: 2, unit: .weeks).microseconds == 1_209_600_000_000)
    #expect(Duration(count: 1, unit: .months).microseconds == nil)
    #expect(Duration(count: 1, unit: .businessHours).microseconds == nil)
    #expect(Duration(count: .max, unit: .days).microseconds == nil)
    for (count, unit) in [(30, Duration.Unit.days), (36, .hours), (90, .minutes), (45, .seconds)] {
      let duration = Duration(count: Int64(count), unit: unit)
      #expect(duration.microseconds.map { Duration.elapsed(microseconds: $0) } == duration)
    }
  }
}
