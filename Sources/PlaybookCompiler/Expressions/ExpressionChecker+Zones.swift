import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Names of time zones.
extension ExpressionChecker {
  /// The zone that a label names, spelled as the zone files spell it; nil with a report. That the machine has no zone
  /// files at all is said once.
  mutating func zoneName(_ label: LabelSyntax) -> String? {
    switch zones.zone(label.text) {
    case .success(let zone): return zone.name
    case .failure(.noData):
      if !lacksZoneData { report(.zoneFault(label.text, .noData, at: label.span, hint: nil)) }
      lacksZoneData = true
    case .failure(.damaged): report(.zoneFault(label.text, .damaged, at: label.span, hint: nil))
    case .failure(.unknown):
      let hint = suggestionBudget > 0 ? zoneHint(label.text) : nil
      report(.zoneFault(label.text, .unknown, at: label.span, hint: hint))
    }
    return nil
  }

  /// A zone that stands for a missing one. Without zone files nobody can say; it is no fault of the book then.
  mutating func checkZone(_ name: Text, at span: SourceSpan) {
    switch zones.zone(name.string) {
    case .success, .failure(.noData): break
    case .failure(.unknown), .failure(.damaged): _ = zoneName(LabelSyntax(name.string, span))
    }
  }

  private mutating func zoneHint(_ name: String) -> String {
    let names = zones.names
    if let zone = zoneOf(city: name, among: names) { return "did you mean `\(zone)`?" }
    // Near a short name is another part of the world: PST is not EST.
    if name.utf8.count > 4 {
      if let near = suggest(name, in: names) { return near }
    } else if let zone = names.first(where: { Text($0).equals(Text(name)) }) {
      return "did you mean `\(zone)`?"
    } else if let zone = ZoneWords.zone(for: name) {
      return "for the clocks of a city name its zone, such as `\(zone)`"
    }
    return "zones are named after cities, such as `America/New_York` or `Europe/Berlin`"
  }

  /// The first zone whose last word is the city, a space being `_`, upper and lower case alike.
  private func zoneOf(city: String, among names: [String]) -> String? {
    let wanted = city.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : Text.fold($0) }
    return names.first { name in
      guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
      return name.utf8[name.utf8.index(after: slash)...].lazy.map(Text.fold).elementsEqual(wanted)
    }
  }
}
