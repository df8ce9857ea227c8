import PlaybookIR
import PlaybookTestSupport
import PlaybookTooling
import RandomSupport
import Testing

/// The zones of this machine, and libraries of files in memory.
@Suite struct ZoneFileTests {
  private static let machine = DiskZones(DiskFiles())

  private static func at(_ text: String) -> Instant { Instant(text + "Z") ?? .earliest }

  // MARK: - Known changes

  /// A zone, an instant, and what the clock shows there.
  @Test(arguments: [
    ("America/New_York", "2026-03-08T06:59:59", "2026-03-08T01:59:59"),
    ("America/New_York", "2026-03-08T07:00", "2026-03-08T03:00"),
    ("America/New_York", "2006-04-01T12:00", "2006-04-01T07:00"),
    ("Europe/London", "1970-01-01T00:00", "1970-01-01T01:00"),
    ("Europe/London", "2026-03-29T01:00", "2026-03-29T02:00"),
    ("Europe/Dublin", "2026-01-15T12:00", "2026-01-15T12:00"),
    ("Europe/Dublin", "2026-07-15T12:00", "2026-07-15T13:00"),
    ("Asia/Kolkata", "2026-03-02T15:00", "2026-03-02T20:30"),
    // Half an hour of summer time.
    ("Australia/Lord_Howe", "2026-01-01T00:00", "2026-01-01T11:00"),
    ("Australia/Lord_Howe", "2026-07-01T00:00", "2026-07-01T10:30"),
    // Summer time is the rule and Ramadan the exception.
    ("Africa/Casablanca", "2026-01-15T12:00", "2026-01-15T13:00"),
    ("Africa/Casablanca", "2026-03-01T12:00", "2026-03-01T12:00"),
    ("Pacific/Apia", "2011-12-30T09:59:59", "2011-12-29T23:59:59"),
    ("Pacific/Apia", "2011-12-30T10:00", "2011-12-31T00:00"),
    ("Pacific/Kiritimati", "2026-03-02T15:00", "2026-03-03T05:00"),
    ("Pacific/Chatham", "2026-01-01T00:00", "2026-01-01T13:45"),
    ("Pacific/Chatham", "2026-07-01T00:00", "2026-07-01T12:45"),
    ("America/St_Johns", "2026-01-01T00:00", "2025-12-31T20:30"),
    ("Pacific/Kwajalein", "1993-08-21T11:59:59", "1993-08-20T23:59:59"),
    ("Pacific/Kwajalein", "1993-08-21T12:00", "1993-08-22T00:00"),
    ("Antarctica/Troll", "2026-01-01T00:00", "2026-01-01T00:00"),
    ("Antarctica/Troll", "2026-07-01T00:00", "2026-07-01T02:00"),
    ("Asia/Tehran", "2022-08-01T00:00", "2022-08-01T04:30"), ("Asia/Tehran", "2026-08-01T00:00", "2026-08-01T03:30"),
    ("Africa/Cairo", "2026-04-23T22:00", "2026-04-24T01:00"), ("Africa/Cairo", "2022-07-01T00:00", "2022-07-01T02:00"),
    // Long after the last change that a file holds.
    ("America/New_York", "2100-07-01T00:00", "2100-06-30T20:00"),
    ("Europe/Dublin", "2400-01-15T12:00", "2400-01-15T12:00"),
    ("Pacific/Chatham", "2400-01-15T12:00", "2400-01-16T01:45"),
  ])
  func clock(name: String, instant: String, wall: String) throws {
    let (date, clock) = try Self.machine.zone(name).get().local(Self.at(instant))
    #expect("\(Instant(microseconds: Instant(startOf: date).microseconds + clock))" == "\(Self.at(wall))")
  }

  /// Each of the machine's zones can be read, and none is a trap with a few bytes changed.
  @Test func everyFile() {
    var random = SeededRandom(21)
    let files = DiskFiles()
    #expect(Self.machine.names.count > 300)
    for name in Self.machine.names {
      guard case .success(let zone) = Self.machine.zone(name) else {
        Issue.record("\(name)")
        continue
      }
      #expect(zone.offset(at: Self.at("2026-03-02T15:00")).magnitude <= 14 * 3_600)
      for directory in DiskZones.usualDirectories {
        guard var bytes = try? files.read(FilePath.joined(directory, name), limit: .max) else { continue }
        for _ in 0..<3 { bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255)) }
        _ = (try? Zone(name: name, tzif: bytes))?.instant(CivilDate(days: 20_514), clock: 0)
      }
    }
  }

  // MARK: - Libraries

  /// A directory `zones` with the files of some zones of this machine.
  private static func files(_ names: [String], _ others: [String: String] = [:]) throws -> MemoryFiles {
    let files = MemoryFiles()
    for name in names {
      let places = DiskZones.usualDirectories.map { FilePath.joined($0, name) }
      let bytes = try #require(places.lazy.compactMap { try? DiskFiles().read($0, limit: .max) }.first)
      files.set("zones/\(name)", .file(bytes))
    }
    for (name, text) in others { files.set("zones/\(name)", .file(Array(text.utf8))) }
    return files
  }

  private static let index = """
    # version 2031c
    # This is a comment.
    R d 1916 o - Jun 14 23s 1 S
    Z Europe/Paris 0:9:21 - LMT 1891 Mar 16
    0:9:21 - PMT 1911 Mar 11
    Z Asia/Nowhere 3 - X
    L Europe/Paris Europe/Monaco
    L Europe/Monaco Old/Monaco
    L Old/A Old/B
    L Old/B Old/A
    L Europe/Paris ../Europe/Paris
    """

  @Test func index() throws {
    let files = try Self.files(["Europe/Paris", "Africa/Cairo"], ["tzdata.zi": Self.index, "Asia/Nowhere": "TZif2"])
    let zones = DiskZones(files, directory: "zones")
    #expect(zones.version == "2031c")
    #expect(
      zones.names == ["Asia/Nowhere", "Europe/Monaco", "Europe/Paris", "Old/A", "Old/B", "Old/Monaco", "UTC"])
    let paris = try zones.zone("Europe/Paris").get()
    #expect(paris.offset(at: Self.at("2026-07-01T00:00")) == 7_200)
    // Its own file is not there, but that of the name it stands for.
    let monaco = try zones.zone("Old/Monaco").get()
    #expect(monaco.name == "Old/Monaco" && monaco.offset(at: Self.at("2026-07-01T00:00")) == 7_200)
    #expect(zones.spelling(of: "europe/PARIS") == "Europe/Paris")
    for (name, fault) in [
      ("Asia/Nowhere", ZoneFault.damaged), ("Old/A", .unknown), ("europe/paris", .unknown), ("Africa/Cairo", .unknown),
      ("../Europe/Paris", .unknown), ("/zones/Europe/Paris", .unknown), ("", .unknown), ("Europe//Paris", .unknown),
      ("Europe/Päris", .unknown), ("utc", .unknown), (String(repeating: "a", count: 100_000), .unknown),
    ] {
      guard case .failure(let other) = zones.zone(name) else {
        Issue.record("\(name)")
        continue
      }
      #expect(other == fault, "\(name)")
    }
  }

  @Test func withoutIndex() throws {
    let names = ["Europe/Paris", "UTC", "America/Argentina/Ushuaia"]
    let files = try Self.files(names, ["zone1970.tab": "x", "Text": "no zone", "+VERSION": "2031d\n"])
    let zones = DiskZones(files, directory: "zones")
    #expect(zones.version == "2031d")
    #expect(zones.names == ["America/Argentina/Ushuaia", "Europe/Paris", "UTC"])
    #expect(try zones.zone("Europe/Paris").get().name == "Europe/Paris")
  }

  /// The digest says the same whatever was asked before, and another thing for other files.
  @Test func withoutVersion() throws {
    let first = DiskZones(try Self.files(["Europe/Paris", "Asia/Tokyo"]), directory: "zones")
    let second = DiskZones(try Self.files(["Asia/Tokyo", "Europe/Paris"]), directory: "zones")
    _ = second.zone("Europe/Paris")
    let other = DiskZones(try Self.files(["Europe/Paris", "Asia/Kolkata"]), directory: "zones")
    let version = try #require(first.version)
    #expect(version.hasPrefix("sha256:") && version.utf8.count == 71)
    #expect(second.version == version && other.version != version)
  }

  @Test func withoutData() {
    let zones = DiskZones(MemoryFiles(), directory: "zones")
    #expect(zones.version == nil && zones.names == ["UTC"])
    #expect((try? zones.zone("UTC").get())?.name == "UTC")
    guard case .failure(.noData) = zones.zone("Europe/Paris") else {
      Issue.record("there is data")
      return
    }
  }
}
