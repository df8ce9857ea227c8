import PlaybookIR

/// Which channel a step takes: the first with an address and consent that nothing rules out.
struct Ways {
  /// What closes a channel.
  struct Stop {
    let channel: String
    let at: Instant
    let condition: String
    /// What would tell whether it does; nil: it does.
    var unknown: CadenceCause?
  }

  let lead: CadenceCase
  /// Channels that a stop has closed, or may have closed.
  var stopped: [Stop] = []
  /// When each channel and action was, or will be, first done.
  private var firstDone: [Deed: Instant] = [:]

  /// Since when the person is opted out, by channel and of everything, and since when mail bounces for good.
  private var optedOut: [String: Instant] = [:]
  private var optedOutOfAll: Instant?
  private var bounced: [String: Instant] = [:]

  init(_ lead: CadenceCase) {
    self.lead = lead
    for optOut in lead.timeline.lead.optOuts {
      if let channel = optOut.channel {
        optedOut[channel] = min(optedOut[channel] ?? optOut.at, optOut.at)
      } else {
        optedOutOfAll = min(optedOutOfAll ?? optOut.at, optOut.at)
      }
    }
    for touch in lead.timeline.lead.touches { noteDone(touch.channel, touch.action, at: touch.at) }
    for bounce in lead.timeline.lead.bounces {
      bounced[bounce.channel] = min(bounced[bounce.channel] ?? bounce.at, bounce.at)
    }
  }

  private struct Deed: Hashable {
    let channel: String
    let action: String
  }

  /// A touch that happened, or that the projection adds.
  mutating func noteDone(_ channel: String, _ action: String?, at moment: Instant) {
    guard let action else { return }
    let deed = Deed(channel: channel, action: action)
    firstDone[deed] = min(firstDone[deed] ?? moment, moment)
  }

  enum Choice {
    case way(Int)
    /// Why the first way is closed.
    case none(CadenceCause)
    /// Every way was closed by a stop, the last of them then.
    case stopped(CadenceCause, at: Instant)
    /// Whether a stop has closed the first open way is not known.
    case waiting(CadenceCause)
  }

  /// As far as is known, at a moment.
  func choose(_ step: Cadence.Step, at moment: Instant) -> Choice {
    var causes: [CadenceCause] = []
    var last = Instant.earliest
    for (index, way) in step.ways.enumerated() {
      let stops = stops(of: way)
      if let stop = stops.first(where: { $0.unknown == nil && $0.at <= moment }) {
        causes.append(.channelStopped(channel: stop.channel, condition: stop.condition))
        last = max(last, stop.at)
      } else if let cause = obstacle(way, at: moment) {
        causes.append(cause)
      } else if let unknown = stops.lazy.compactMap(\.unknown).first {
        return .waiting(unknown)
      } else {
        return .way(index)
      }
    }
    let other = causes.first { cause in
      if case .channelStopped = cause { false } else { true }
    }
    if let other { return .none(other) }
    return .stopped(causes.first ?? .cadenceEnded, at: last)
  }

  private func stops(of way: Cadence.Step.Way) -> [Stop] {
    if stopped.isEmpty { return [] }
    let name = lead.name(ofChannel: way.channel)
    return stopped.filter { $0.channel.utf8.elementsEqual(name.utf8) }
  }

  /// What closes a way; nil when it is open.
  private func obstacle(_ way: Cadence.Step.Way, at moment: Instant) -> CadenceCause? {
    guard lead.program.channels.indices.contains(way.channel) else { return .optedOut(channel: "channel") }
    let channel = lead.program.channels[way.channel]
    let name = channel.title.name
    if let field = channel.optOut, lead.saysYes(field: field) { return .optedOut(channel: name) }
    if [optedOutOfAll, optedOut[name]].contains(where: { $0.map { $0 <= moment } ?? false }) {
      return .optedOut(channel: name)
    }
    if let since = bounced[name], since <= moment { return .bounced(channel: name) }
    if let field = channel.address, !lead.isKnown(field: field) {
      return .noAddress(channel: name, field: lead.path(ofField: field))
    }
    if let field = channel.consent, !lead.saysYes(field: field) {
      return .noConsent(channel: name, field: lead.path(ofField: field))
    }
    for rule in channel.preconditions where way.action == rule.action {
      if !isMet(rule, channel: name, at: moment) {
        return .precondition(action: rule.first, verb: rule.verb.rawValue)
      }
    }
    return nil
  }

  /// Whether what must come first ever happened, in this cadence or elsewhere.
  private func isMet(_ rule: Channel.Precondition, channel: String, at moment: Instant) -> Bool {
    let course = lead.timeline.lead
    switch rule.verb {
    case .done:
      return firstDone[Deed(channel: channel, action: rule.first)].map { $0 <= moment } ?? false
    case .accepted, .opened, .clicked, .answered:
      let names = ["\(channel)_\(rule.first)_\(rule.verb.rawValue)", "\(channel)_\(rule.verb.rawValue)"]
      let kinds = names.compactMap(lead.kind(named:))
      return course.entries.contains { $0.at <= moment && kinds.contains($0.event.kind) }
    case .replied: return course.replies.contains { $0.at <= moment && $0.channel == channel }
    case .bounced: return course.bounces.contains { $0.at <= moment && $0.channel == channel }
    }
  }

  /// When it was that the last way of a step closed, between two moments; nil when one is open all the time.
  func closing(_ step: Cadence.Step, after start: Instant, until end: Instant) -> (at: Instant, choice: Choice)? {
    let names = step.ways.map { lead.name(ofChannel: $0.channel) }
    let moments =
      [optedOutOfAll].compactMap { $0 } + names.compactMap { optedOut[$0] } + names.compactMap { bounced[$0] }
      + stopped.filter { $0.unknown == nil }.map(\.at)
    for moment in moments.filter({ $0 > start && $0 <= end }).sorted() {
      let choice = choose(step, at: moment)
      switch choice {
      case .way, .waiting: continue
      case .none, .stopped: break
      }
      return (moment, choice)
    }
    return nil
  }
}
