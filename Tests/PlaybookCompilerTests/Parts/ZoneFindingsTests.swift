import PlaybookCompiler
import PlaybookIR
import Testing

@Suite("Zones of a book")
struct ZoneFindingsTests {
  /// Knows two zones and has a file that is none; zones have no rules here.
  private struct SomeZones: ZoneLibrary {
    func zone(_ name: String) -> Result<Zone, ZoneFault> {
      switch name {
      case "UTC", "Europe/Berlin", "America/New_York": .success(.utc)
      case "America/Broken": .failure(.damaged)
      case _: .failure(.unknown)
      }
    }

    var version: String? { "test" }
    var names: [String] { ["America/Broken", "America/New_York", "Europe/Berlin", "UTC"] }
  }

  private func report(_ zone: String, zones: any ZoneLibrary = SomeZones()) -> String {
    CompiledText([("main.playbook", "edition 1\nbook \"B\" {\n  zone: \"\(zone)\"\n}\n")], zones: zones).report
  }

  @Test func `a zone that there is is no finding, wherever it stands`() {
    let text = """
      edition 1
      book "B" { zone: "Europe/Berlin" }
      calendar a {
        zone: "America/New_York"
        hours: 09:00 to 17:00
      }
      lead { day: date, in zone "America/New_York" }
      """
    #expect(CompiledText([("main.playbook", text)], zones: SomeZones()).report == "")
  }

  @Test(arguments: [
    ("America/New_Yrok", "did you mean `America/New_York`?"),
    ("europe/berlin", "did you mean `Europe/Berlin`?"),
    ("New York", "did you mean `America/New_York`?"),
    ("berlin", "did you mean `Europe/Berlin`?"),
    ("PST", "for the clocks of a city name its zone, such as `America/Los_Angeles`"),
    ("utc", "did you mean `UTC`?"),
    ("XYZ", "zones are named after cities, such as `America/New_York` or `Europe/Berlin`"),
    ("", "zones are named after cities, such as `America/New_York` or `Europe/Berlin`"),
  ])
  func `the nearest zone is offered`(_ zone: String, _ hint: String) {
    #expect(
      report(zone) == """
        error[PB2108] «"\(zone)"» there is no time zone `\(zone)`: expected a name of the IANA list
          hint: \(hint)
        """)
  }

  @Test func `a default is a zone that there is, as far as anybody can say`() {
    let text =
      "edition 1\nlead {\n  a: timezone, default \"Europe/Berlin\"\n  b: timezone, default \"Europe/Berlim\"\n}\n"
    #expect(
      CompiledText([("main.playbook", text)], zones: SomeZones()).report == """
        error[PB2108] «"Europe/Berlim"» there is no time zone `Europe/Berlim`: expected a name of the IANA list
          hint: did you mean `Europe/Berlin`?
        """)
    #expect(CompiledText([("main.playbook", text)]).report == "")
  }

  @Test func `a damaged file is told apart`() {
    #expect(
      report("America/Broken") == """
        error[PB2108] «"America/Broken"» the zone file of `America/Broken` on this machine is damaged: expected one that can be read
          hint: install the package `tzdata` again
        """)
  }

  @Test func `that there are no zone files is said once, and UTC works without`() {
    let text = """
      edition 1
      book "B" { zone: "Europe/Berlin" }
      calendar a {
        zone: "America/New_York"
        hours: 09:00 to 17:00
      }
      calendar b {
        zone: "UTC"
        hours: 09:00 to 17:00
      }
      """
    #expect(
      CompiledText([("main.playbook", text)]).report == """
        error[PB2108] «"Europe/Berlin"» the time zone `Europe/Berlin` cannot be looked up: expected zone files on this machine, but there are none
          hint: install the package `tzdata`; `UTC` works without it
        """)
  }
}
