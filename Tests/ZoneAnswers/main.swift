import Foundation
import PlaybookIR
import PlaybookTooling

/// Answers questions about zones, one a line, for `Tests/Zones/check`: `ZONE at SECONDS` with the offset, `ZONE wall DAY
/// SECONDS` with the instant in seconds. With `foundation` as its argument the same questions about offsets are put to
/// Foundation.

/// What the tool says.
func answer(_ words: [Substring], _ zones: DiskZones) -> String {
  guard words.count >= 3, case .success(let zone) = zones.zone(String(words[0])) else { return "no zone" }
  if words[1] == "at", let seconds = Int64(words[2]) {
    return "\(zone.offset(at: Instant(microseconds: seconds * 1_000_000)))"
  }
  guard words.count == 4, let date = CivilDate(String(words[2])), let clock = Int64(words[3]) else { return "?" }
  return zone.instant(date, clock: clock * 1_000_000).map { "\($0.microseconds / 1_000_000)" } ?? "none"
}

/// What Foundation says; nil for what is no question about an offset.
func foundation(_ words: [Substring]) -> String? {
  guard words.count == 3, let seconds = TimeInterval(words[2]) else { return nil }
  let zone = TimeZone(identifier: String(words[0]))
  return zone.map { "\($0.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)))" } ?? "no zone"
}

let zones = DiskZones(DiskFiles(), directory: ProcessInfo.processInfo.environment["TZDIR"])
let asksFoundation = CommandLine.arguments.contains("foundation")
while let line = readLine() {
  let words = line.split(separator: " ")
  if words.count == 1, words[0] == "names" {
    print(zones.names.joined(separator: " "))
  } else {
    print(asksFoundation ? foundation(words) ?? "-" : answer(words, zones))
  }
}
