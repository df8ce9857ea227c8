import PlaybookIR
import RandomSupport
import Testing
import TimeSupport

/// Zones from files made by hand: what a footer means, gaps and folds, and files that are none.
@Suite struct ZoneTests {
  private static func zone(_ file: ZoneFile) throws -> Zone { try Zone(name: "Test/Zone", tzif: file.bytes) }

  private static func zone(rule: String) throws -> Zone { try zone(ZoneFile(footer: rule)) }

  private static func at(_ text: String) -> Instant { Instant(text + "Z") ?? .earliest }

  private static func offset(_ zone: Zone, _ text: String) -> Int { zone.offset(at: at(text)) }

  /// `2026-03-08T02:30` on the wall.
  private static func instant(_ zone: Zone, _ text: String) throws -> Instant? {
    let wall = at(text)
    return zone.instant(wall.date, clock: wall.microseconds - Instant(startOf: wall.date).microseconds)
  }

  // MARK: - Rules

  /// A rule, a moment, and the hours east of Greenwich there.
  @Test(
    arguments: [
      ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59", -5.0), ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00", -4),
      ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01T05:59:59", -4), ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01T06:00", -5),
      // The last Sunday; and a summer time that lies over the turn of the year.
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00", 2), ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00", 1),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-01-01T00:00", 13), ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-07-01T00:00", 12),
      // In Ireland winter is what differs.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00", 0), ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00", 1),
      // Hours before and behind the day: Saturday 23:00, Friday 02:00 after a Thursday, and six days later.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00", -1),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59", -2),
      ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-26T23:59", 2), ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00", 3),
      ("AAA0BBB,M3.1.0/167,M11.1.0/-167", "2026-03-07T22:59", 0),
      ("AAA0BBB,M3.1.0/167,M11.1.0/-167", "2026-03-07T23:00", 1),
      // Days of the year, with and without 29 February: day 60 is 1 March.
      ("AAA0BBB,J60/0,J300/0", "2028-02-29T23:59", 0), ("AAA0BBB,J60/0,J300/0", "2028-03-01T00:00", 1),
      ("AAA0BBB,59/0,300/0", "2028-02-28T23:59", 0), ("AAA0BBB,59/0,300/0", "2028-02-29T00:00", 1),
      // Summer time for ever.
      ("EST5EDT,0/0,J365/25", "2026-12-31T23:30", -4), ("EST5EDT,0/0,J365/25", "2028-01-01T04:30", -4),
      ("<+0530>-5:30", "2026-01-01T00:00", 5.5), ("<-00>0", "2026-01-01T00:00", 0),
      ("AAA-1:02:03", "0001-01-01T00:00", 1.0341666),
      ("AAA0BBB-2,M3.2.0,M11.1.0", "2026-07-01T00:00", 2),
      // Centuries later, and at the ends of time.
      ("EST5EDT,M3.2.0,M11.1.0", "2400-03-12T07:00", -4), ("EST5EDT,M3.2.0,M11.1.0", "9999-12-31T23:59:59", -5),
      ("EST5EDT,M3.2.0,M11.1.0", "9999-07-01T00:00", -4), ("EST5EDT,M3.2.0,M11.1.0", "0001-07-01T00:00", -4),
    ] as [(String, String, Double)])
  func rule(rule: String, moment: String, hours: Double) throws {
    let seconds = (hours * 3_600).rounded(.up)
    #expect(Double(Self.offset(try Self.zone(rule: rule), moment)) == seconds)
  }

  @Test(arguments: [
    "UT", "UTC", "UTC25", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
    "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,J0,J365", "EST5EDT,366,1",
    "EST5EDT,M3.2.0,M11.1.0 ",
    "<EST5", "ES5", "EST5:60", "EST5EDT,M3.2.0,M11.1.0,", "EST99999999999999999999", "5", ",", "EST5EDT,M0.1.0,M11.1.0",
    "\u{0}", "EST5\nEDT",
  ])
  func ruleThatIsNone(rule: String) {
    #expect(throws: ZoneFault.damaged) { try Self.zone(rule: rule) }
  }

  // MARK: - Wall clocks

  @Test(arguments: [
    // Skipped: the first instant behind the gap. Twice: the first one.
    ("2026-03-08T01:59:59", "2026-03-08T06:59:59"), ("2026-03-08T02:00", "2026-03-08T07:00"),
    ("2026-03-08T02:30", "2026-03-08T07:00"), ("2026-03-08T02:59:59", "2026-03-08T07:00"),
    ("2026-03-08T03:00", "2026-03-08T07:00"), ("2026-11-01T01:30", "2026-11-01T05:30"),
    ("2026-11-01T00:59", "2026-11-01T04:59"), ("2026-11-01T02:00", "2026-11-01T07:00"),
    ("2426-03-08T02:30", "2426-03-08T07:00"), ("9999-11-07T01:30", "9999-11-07T05:30"),
  ])
  func wall(wall: String, expected: String) throws {
    #expect(try Self.instant(Self.zone(rule: "EST5EDT,M3.2.0,M11.1.0"), wall) == Self.at(expected))
  }

  /// A gap in which microseconds are asked for ends on a whole second; a fold keeps them.
  @Test func microseconds() throws {
    let zone = try Self.zone(rule: "EST5EDT,M3.2.0,M11.1.0")
    #expect(try Self.instant(zone, "2026-03-08T02:30:00.000001") == Self.at("2026-03-08T07:00"))
    #expect(try Self.instant(zone, "2026-11-01T01:30:00.000001") == Self.at("2026-11-01T05:30:00.000001"))
    #expect(zone.local(Self.at("2026-11-01T03:59:59.999999")).clock == Instant.microsecondsPerDay - 1)
    #expect(zone.date(at: Self.at("2026-11-01T03:59:59.999999")) == CivilDate("2026-10-31"))
  }

  /// A whole day is skipped, as on the date line.
  @Test func skippedDay() throws {
    let file = ZoneFile(
      offsets: [-36_000, 50_400], transitions: [(Self.at("2011-12-30T10:00").microseconds / 1_000_000, 1)],
      footer: "<+14>-14")
    let zone = try Self.zone(file)
    #expect(zone.date(at: Self.at("2011-12-30T09:59")) == CivilDate("2011-12-29"))
    #expect(zone.date(at: Self.at("2011-12-30T10:00")) == CivilDate("2011-12-31"))
    #expect(zone.start(of: try #require(CivilDate("2011-12-30"))) == Self.at("2011-12-30T10:00"))
    #expect(zone.start(of: try #require(CivilDate("2011-12-31"))) == Self.at("2011-12-30T10:00"))
  }

  @Test func endsOfTime() throws {
    for rule in ["EST5EDT,M3.2.0,M11.1.0", "<+14>-14", "<-12>12", "UTC0"] {
      let zone = try Self.zone(rule: rule)
      for instant in [Instant.earliest, .latest] {
        let (date, clock) = zone.local(instant)
        #expect(zone.instant(date, clock: clock) == instant)
      }
      #expect(zone.instant(CivilDate(days: .max), clock: .max) == nil)
      #expect(zone.instant(CivilDate(days: .min), clock: .min) == nil)
      for extreme in [Int64.min, .max] { _ = zone.local(Instant(microseconds: extreme)) }
    }
  }

  /// What a clock shows leads back to the instant, or to an earlier one of which it showed the same.
  @Test func thereAndBack() throws {
    var random = SeededRandom(11)
    for rule in ["EST5EDT,M3.2.0,M11.1.0", "IST-1GMT0,M10.5.0,M3.5.0/1", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"] {
      let zone = try Self.zone(rule: rule)
      for _ in 0..<2_000 {
        let seconds = random.number(-62_000_000_000...253_000_000_000)
        let instant = Instant(microseconds: Int64(seconds) * 1_000_000 + 7)
        let (date, clock) = zone.local(instant)
        let back = try #require(zone.instant(date, clock: clock))
        #expect(back <= instant && zone.local(back) == (date, clock))
      }
    }
  }

  // MARK: - Files

  @Test func transitionsGoBeforeTheRule() throws {
    let file = ZoneFile(offsets: [3_600, 7_200, 0], transitions: [(0, 1), (1_000, 2)], footer: "")
    let zone = try Self.zone(file)
    #expect(
      [-1, 0, 999, 1_000, 9_999_999].map { zone.offset(at: Instant(microseconds: $0 * 1_000_000)) }
        == [3_600, 7_200, 7_200, 0, 0])
  }

  @Test(arguments: [
    ZoneFile(version: "\0"), ZoneFile(offsets: []), ZoneFile(offsets: [93_601]), ZoneFile(offsets: [.min]),
    ZoneFile(transitions: [(5, 1)]), ZoneFile(transitions: [(5, 0), (5, 0)]), ZoneFile(transitions: [(5, 0), (4, 0)]),
    ZoneFile(leaps: 1), ZoneFile(footer: "UTC0\n"),
  ])
  func damaged(file: ZoneFile) {
    #expect(throws: ZoneFault.damaged) { try Self.zone(file) }
  }

  @Test func cutOff() {
    let whole = ZoneFile(offsets: [0, 3_600], transitions: [(0, 1)], footer: "EST5EDT,M3.2.0,M11.1.0").bytes
    for count in 0..<whole.count {
      #expect(throws: ZoneFault.damaged) { try Zone(name: "x", tzif: Array(whole.prefix(count))) }
    }
  }

  /// A bit here and there, counts that lie, extreme times: never a trap, and what is accepted answers everything.
  @Test func anyBytes() {
    var random = SeededRandom(12)
    let files = [
      ZoneFile(offsets: [0, 3_600], transitions: [(.min, 1), (0, 0), (.max, 1)], footer: "EST5EDT,M3.2.0,M11.1.0")
        .bytes,
      ZoneFile(
        offsets: [0, 3_600, -3_600], transitions: [(-5, 1), (0, 2), (99, 1)], footer: "CET-1CEST,J60/-167,300/167"
      )
      .bytes,
    ]
    var accepted = 0
    for _ in 0..<4_000 {
      var bytes = random.pick(files)
      for _ in 0..<random.number(0...4) {
        bytes[random.number(0...bytes.count - 1)] = UInt8(
          random.pick([0, 1, 0x7F, 0x80, 0xFF, random.number(0...255)]))
      }
      guard let zone = try? Zone(name: "x", tzif: bytes) else { continue }
      accepted += 1
      for instant in [Instant.earliest, Instant(microseconds: 0), Self.at("2026-07-01T00:00"), .latest] {
        let (date, clock) = zone.local(instant)
        #expect(zone.instant(date, clock: clock).map { $0 <= instant } ?? true)
      }
    }
    #expect(accepted > 100)
  }
}
