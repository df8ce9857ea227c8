import PlaybookIR

/// When something may be done on one channel for one lead: the cadence's windows, and the legal hours.
final class SendingHours {
  /// Windows that are waited for, together with the legal hours; what they are called.
  var waited: OpenHours = .always
  var names: [String] = []
  /// Windows outside of which a step is skipped.
  var skipping: [(hours: OpenHours, name: String?)] = []
  /// nil: there are none.
  var legal: OpenHours?
  /// All that is waited for.
  var joint: OpenHours = .always
  /// What must be known before anything is sent.
  var unknown: CadenceCause?

  init(_ channel: Int, _ lead: CadenceCase, _ frame: CadenceFrame) {
    guard lead.program.channels.indices.contains(channel) else { return }
    let channel = lead.program.channels[channel]
    var waited: [OpenHours] = []
    for send in frame.cadence.sends where send.channel == nil || send.channel == channel.title.name {
      var hours: [OpenHours] = []
      var names: [String] = []
      for window in send.windows { add(window, &hours, &names, lead, frame) }
      if send.skips {
        skipping.append((OpenHours(intersecting: hours), names.isEmpty ? nil : names.joined(separator: " and ")))
      } else {
        waited += hours
        self.names += names
      }
    }
    self.waited = OpenHours(intersecting: waited)
    legal = legalHours(channel, lead)
    joint = legal.map { OpenHours(intersecting: [self.waited, $0]) } ?? self.waited
  }

  private func add(
    _ window: Window, _ hours: inout [OpenHours], _ names: inout [String], _ lead: CadenceCase, _ frame: CadenceFrame
  ) {
    switch window {
    case .open(let source):
      guard let calendar = lead.clocks.hours(source, owner: lead.owner) else {
        unknown = unknown ?? .waitsForField("owner")
        return
      }
      hours.append(calendar.hours)
      names.append(calendar.name)
    case .hours(let blocks, let zone):
      hours.append(OpenHours(hours: blocks, zone: lead.clocks.zone(zone, else: frame.cadence.zone).zone))
    }
  }

  // MARK: - Legal hours

  /// The strictest of all rows that may apply, in the recipient's zone.
  private func legalHours(_ channel: Channel, _ lead: CadenceCase) -> OpenHours? {
    let rows = Self.ownRows(channel, lead) + Self.standardRows(channel, lead)
    if rows.isEmpty { return nil }
    guard let field = channel.zone, let zone = lead.clocks.zone(ofField: field) else {
      unknown = .unknownZone(field: channel.zone.map(lead.path(ofField:)) ?? "\(channel.title.name) zone")
      return nil
    }
    return OpenHours(intersecting: rows.map { OpenHours(hours: $0, zone: zone) })
  }

  /// The first of the book's rows that holds, and those above that may.
  private static func ownRows(_ channel: Channel, _ lead: CadenceCase) -> [[Hours]] {
    var found: [[Hours]] = []
    for row in channel.rows {
      let truth = row.condition.map { lead.evaluation.quietly($0).truth } ?? .yes
      if truth != .no { found.append(row.hours) }
      if truth == .yes { break }
    }
    return found
  }

  private static func standardRows(_ channel: Channel, _ lead: CadenceCase) -> [[Hours]] {
    if channel.standardHours.isEmpty { return [] }
    guard let country = text(of: channel.country, lead) else { return channel.standardHours.map(\.hours) }
    let ofCountry = channel.standardHours.filter { Text($0.country).equals(country) }
    let regional = ofCountry.filter { $0.region != nil }
    if regional.isEmpty { return ofCountry.map(\.hours) }
    guard let region = text(of: channel.region, lead) else { return ofCountry.map(\.hours) }
    let code = Regions.code(of: region, country: country)
    let here = regional.filter { row in row.region.map { Text($0).equals(code ?? region) } ?? false }
    if !here.isEmpty { return here.map(\.hours) }
    // What is no known region may be a slip for one with rows of its own.
    return (code == nil ? ofCountry : ofCountry.filter { $0.region == nil }).map(\.hours)
  }

  private static func text(of field: Int?, _ lead: CadenceCase) -> Text? {
    guard let field else { return nil }
    switch lead.evaluation.reading(ofField: field).evaluation {
    case .known(.text(let text)): return text
    case .known(.country(let code)): return Text(code)
    case .known(.member(let name)): return Text(name)
    case .known, .interval, .possible, .unknown: return nil
    }
  }
}
