package import PlaybookIR

/// Zones whose rules stand in a test, so that it needs no zone files.
package struct RuleZones: ZoneLibrary {
  private let rules: [String: String]

  /// Names, each with the rule of a zone file's footer.
  package init(_ rules: [String: String] = Self.usual) { self.rules = rules }

  /// The rules of today, also for the past.
  package static let usual = [
    "UTC": "UTC0", "America/New_York": "EST5EDT,M3.2.0,M11.1.0", "America/Los_Angeles": "PST8PDT,M3.2.0,M11.1.0",
    "America/Argentina/Buenos_Aires": "<-03>3", "Etc/GMT+5": "<-05>5", "Europe/Berlin": "CET-1CEST,M3.5.0,M10.5.0/3",
    "Asia/Kolkata": "IST-5:30", "Africa/Cairo": "EET-2EEST,M4.5.5/0,M10.5.4/24", "Pacific/Kiritimati": "<+14>-14",
    "Pacific/Pago_Pago": "SST11",
  ]

  package func zone(_ name: String) -> Result<Zone, ZoneFault> {
    guard let rule = rules[name] else { return .failure(.unknown) }
    do throws(ZoneFault) {
      return .success(try Zone(name: name, tzif: ZoneFile(footer: rule).bytes))
    } catch {
      return .failure(error)
    }
  }

  package var version: String? { "test" }
  package var names: [String] { rules.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
