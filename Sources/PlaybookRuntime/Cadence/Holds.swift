import PlaybookIR

/// Stretches of time in which nothing is done for a person, in any cadence: away notices, and holds by hand.
///
/// Guarantee: sorted and apart; where several overlap, the one that lasts longest says why.
struct Holds {
  struct Hold {
    var start: Instant
    /// The first moment behind it; nil: until someone ends it.
    var end: Instant?
    var cause: CadenceCause
  }

  private(set) var holds: [Hold] = []

  init(_ lead: CadenceCase, _ frame: CadenceFrame) {
    var found: [Hold] = []
    var ends: [Instant] = []
    for notice in lead.timeline.lead.awayNotices { found.append(Self.hold(notice, frame)) }
    for entry in lead.timeline.lead.entries {
      switch lead.tables.roles[entry.event.kind] {
      case .holdEnded: ends.append(entry.at)
      case .holdStarted(let until, let reason):
        found.append(Self.hold(entry, until: until, reason: reason, frame))
      case .plain, .enrolled, .stepCompleted, .stepSkipped, .taskCompleted, .cadenceStopped: break
      }
    }
    if found.isEmpty { return }
    found = found.filter { $0.lasts(beyond: $0.start) }.sorted { $0.start < $1.start }
    // What is held by hand ends by hand; only where nothing is, an away notice's hold does.
    for end in ends {
      let running = found.indices.filter { found[$0].start < end && found[$0].lasts(beyond: end) }
      let byHand = running.filter { found[$0].isByHand }
      for index in byHand.isEmpty ? running : byHand { found[index].end = end }
    }
    for hold in found { add(hold) }
  }

  private mutating func add(_ hold: Hold) {
    guard let last = holds.last, last.end.map({ $0 >= hold.start }) ?? true else {
      holds.append(hold)
      return
    }
    guard let end = last.end, hold.lasts(beyond: end) else { return }
    holds[holds.count - 1].end = hold.end
    holds[holds.count - 1].cause = hold.cause
  }

  /// Back on a day: from the next open day of the sender on. Without a day, or with one that is past already: so long as
  /// the cadence says.
  private static func hold(_ notice: Timeline.AwayNotice, _ frame: CadenceFrame) -> Hold {
    var day: CivilDate?
    switch notice.until {
    case .on(let date)?: day = date
    case .at(let moment)?: day = frame.zone.local(moment).date
    case nil: break
    }
    if let known = day {
      // Behind the last day that a calendar knows nobody comes back.
      let end = frame.opening(afterDay: known)
      let isAhead = end.map { $0 > notice.at } ?? (known > frame.zone.local(notice.at).date)
      if isAhead { return Hold(start: notice.at, end: end ?? .latest, cause: .away(until: known)) }
    }
    return Hold(
      start: notice.at, end: frame.adding(frame.cadence.away, to: notice.at) ?? .latest, cause: .away(until: nil))
  }

  private static func hold(_ entry: Timeline.Entry, until: Int?, reason: Int?, _ frame: CadenceFrame) -> Hold {
    func field(_ index: Int?) -> Evaluation {
      index.flatMap { entry.event.fields.indices.contains($0) ? entry.event.fields[$0] : nil } ?? .unknown(.absent)
    }
    var end: Instant?
    switch field(until) {
    case .known(.date(let date)): end = frame.zone.instant(date, clock: 0) ?? .latest
    case .known(.time(let moment)): end = moment
    case .known, .interval, .possible, .unknown: break
    }
    return Hold(start: entry.at, end: end, cause: .holdByHand(reason: field(reason).knownText?.string))
  }

  /// The hold that a moment lies in.
  func hold(at moment: Instant) -> Hold? { holds.first { $0.start <= moment && $0.lasts(beyond: moment) } }

  /// Where a wait from `start` that would be over at `end` is over, when held time does not count: `isElapsed` adds the
  /// time itself, else the wait grows by the local days of each hold at the same time of day. Nil: behind a hold that
  /// nobody has ended.
  func shift(_ end: Instant, waitingFrom start: Instant, isElapsed: Bool, in zone: Zone) -> Instant? {
    var shifted = end
    for hold in holds where hold.lasts(beyond: start) {
      let from = max(hold.start, start)
      guard from < shifted else { break }
      guard let until = hold.end else { return nil }
      if isElapsed {
        shifted = shifted.later(microseconds: until.microseconds - from.microseconds)
      } else {
        let days = zone.local(from).date.days(until: zone.local(until).date)
        let (date, clock) = zone.local(shifted)
        if days != 0 { shifted = date.adding(days: Int64(days)).flatMap { zone.instant($0, clock: clock) } ?? .latest }
      }
    }
    return shifted
  }
}

extension Holds.Hold {
  var isByHand: Bool {
    if case .holdByHand = cause { true } else { false }
  }

  func lasts(beyond moment: Instant) -> Bool { end.map { $0 > moment } ?? true }
}
