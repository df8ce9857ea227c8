package import PlaybookIR

/// What the events of one rule of a score give, in the one order that the language has: kind and `where`, `expires`,
/// `every N`, repeat limit, decay, rounding, sum. The rule's own limit comes after.
///
/// Guarantee: a pure function of the visible events and `now`; decay only ever moves points toward 0.
package struct EventPoints {
  /// The points of one event, as they are now.
  package struct Gain: Sendable {
    let at: Instant
    let units: Int128
  }

  private(set) var seen = 0
  private(set) var expired = 0
  private(set) var counted = 0
  /// The sums without and with decay.
  private(set) var undecayed = Fixed.zero
  package private(set) var points = Fixed.zero
  /// By their time, only where the score looks at the end of each day.
  package private(set) var gains: [Gain] = []

  /// `events` are the times of those of the rule's query, oldest first; `keepsGains` asks for each event's points, and
  /// then no event without a time may be among them. `lastSign` is the last event that `loses … since last` counts from.
  package init(
    _ rule: Score.Rule, gain: Fixed, every: Int, _ clause: Score.Repeat, _ events: [Instant?], lastSign: Instant?,
    now: Instant, zone: Zone, keepsGains: Bool
  ) {
    seen = events.count
    let live = rule.expires.map { limit in events.filter { Self.isLive($0, limit, now) } } ?? events
    expired = seen - live.count
    let counting = clause.counted(Self.every(every, of: live), in: zone)
    counted = counting.count
    let undecayed = Int128(gain.units) * Int128(counted)
    self.undecayed = Fixed(saturating: undecayed)
    guard keepsGains || rule.decay != nil else {
      points = self.undecayed
      return
    }
    var sum: Int128 = 0
    for event in counting {
      let units = rule.decay.map { $0.faded(gain, at: event, now: now) } ?? Int128(gain.units)
      sum += units
      if keepsGains, let at = event { gains.append(Gain(at: at, units: units)) }
    }
    if let loss = rule.decay.flatMap({ $0.loss(since: lastSign, now: now) }) {
      let rest = Self.towardZero(sum, by: loss.units)
      // It is lost with the last whole period, and not before there was anything to lose.
      let at = max(loss.at, gains.last?.at ?? loss.at)
      if keepsGains, rest != sum { gains.append(Gain(at: at, units: rest - sum)) }
      sum = rest
    }
    points = Fixed(saturating: sum)
  }

  /// The events that complete a group of `count`: the third, the sixth and so on of `every 3`.
  private static func every(_ count: Int, of events: [Instant?]) -> [Instant?] {
    guard count > 1 else { return events }
    return events.indices.filter { ($0 + 1).isMultiple(of: count) }.map { events[$0] }
  }

  private static func isLive(_ at: Instant?, _ limit: Int64, _ now: Instant) -> Bool {
    guard let at else { return false }
    let age = now.elapsed(since: at)
    return age >= 0 && age < Int128(limit)
  }

  /// `units` made smaller in size by `loss`, but not beyond 0.
  fileprivate static func towardZero(_ units: Int128, by loss: Int128) -> Int128 {
    units < 0 ? min(0, units + max(0, loss)) : max(0, units - max(0, loss))
  }
}

extension Score.Decay {
  /// The points of one event in millionths, rounded to 2 places.
  fileprivate func faded(_ gain: Fixed, at: Instant?, now: Instant) -> Int128 {
    guard let at else { return 0 }
    switch self {
    case .loses(let loss, let period):
      let lost = Int128(loss.magnitude) * Self.periods(of: period, since: at, now: now)
      return EventPoints.towardZero(Int128(gain.units), by: lost)
    case .losesWithout:
      return Int128(gain.units)
    case .halves(let days):
      let factor = HalfLife.factor(days: now.wholeDays(since: at), halfLife: days)
      // Millionths of millionths; a hundredth has 10^10 of them. Rounded once.
      let product = Int128(gain.units) * Int128(factor)
      let half: Int128 = product < 0 ? -5_000_000_000 : 5_000_000_000
      return (product + half) / 10_000_000_000 * 10_000
    }
  }

  /// What the rule's sum loses because nothing happened since `lastSign`, and when the last of it was lost; nil without
  /// a sign to count from.
  fileprivate func loss(since lastSign: Instant?, now: Instant) -> (units: Int128, at: Instant)? {
    guard case .losesWithout(let loss, let period, _) = self, let lastSign else { return nil }
    let periods = Self.periods(of: period, since: lastSign, now: now)
    guard periods > 0, let elapsed = Int64(exactly: periods * Int128(period)) else { return nil }
    return (Int128(loss.magnitude) * periods, lastSign.later(microseconds: elapsed))
  }

  /// Whole ones.
  private static func periods(of period: Int64, since: Instant, now: Instant) -> Int128 {
    period > 0 ? max(0, now.elapsed(since: since) / Int128(period)) : 0
  }
}

extension Score.Repeat {
  /// Whether the clause looks at the day or week of an event, which one without a time does not have.
  var needsTime: Bool {
    switch self {
    case .every, .once: false
    case .oncePerDay, .oncePerWeek: true
    }
  }

  /// The events that count out of `events`, which come oldest first: all, the latest, or the earliest of each day or
  /// week in `zone`.
  fileprivate func counted(_ events: [Instant?], in zone: Zone) -> [Instant?] {
    switch self {
    case .every: return events
    case .once: return Array(events.suffix(1))
    case .oncePerDay: return Self.first(of: events) { zone.local($0).date.days }
    case .oncePerWeek: return Self.first(of: events) { zone.local($0).date.isoWeekIndex }
    }
  }

  /// The earliest event of each span that `span` numbers.
  private static func first(of events: [Instant?], by span: (Instant) -> Int32) -> [Instant?] {
    var taken: Set<Int32> = []
    return events.filter { $0.map { taken.insert(span($0)).inserted } ?? false }
  }
}

extension CivilDate {
  /// The same for all days from a Monday to the next Sunday, and for no other.
  fileprivate var isoWeekIndex: Int32 { days &- Int32(weekday) }
}

extension Fixed {
  /// The size in millionths.
  fileprivate var magnitude: UInt64 { units.magnitude }
}

/// The running total of a score's event points, which is lifted where a day ends below the floor.
///
/// Input: each rule's points with their times. Output: by how much the total was lifted in all. A day ends at midnight in
/// `zone`, from the day of the first event up to the one before `now`'s; in between nothing changes on days without
/// points. Each rule counts within its own limit.
package struct DailyFloor {
  package static func lift(
    to floor: Fixed, _ rules: [(gains: [EventPoints.Gain], upTo: Fixed?)], now: Instant, zone: Zone
  ) -> Fixed {
    var gains = rules.enumerated().flatMap { rule, list in
      list.gains.map { (rule: rule, day: zone.local($0.at).date, units: $0.units) }
    }
    gains.sort { $0.day < $1.day }
    let today = zone.local(now).date
    var sums = [Int128](repeating: 0, count: rules.count)
    var lift: Int128 = 0
    for (index, gain) in gains.enumerated() {
      guard gain.day < today else { break }
      sums[gain.rule] += gain.units
      if index + 1 < gains.count, gains[index + 1].day == gain.day { continue }
      let total = zip(sums, rules).reduce(Int128(0)) { $0 + Self.limited($1.0, $1.1.upTo) }
      lift = max(lift, Int128(floor.units) - total)
    }
    return Fixed(saturating: lift)
  }

  private static func limited(_ units: Int128, _ upTo: Fixed?) -> Int128 {
    guard let upTo else { return units }
    let limit = Int128(upTo.magnitude)
    return max(-limit, min(limit, units))
  }
}
