import PlaybookIR

/// The points of a rule by events, counted once more from the events that a receipt lists.
///
/// Input: the moments of the events that the rule's query sees, oldest first. Output: how many are seen, live and
/// counted, and the points before the rule's own limit, with what each event gives on which day.
struct EventTally {
  let seen: Int
  let live: Int
  let counted: Int
  /// The sum without decay.
  let undecayed: Fixed
  let points: Fixed
  private let gains: [(at: Instant, units: Int128)]
  private let upTo: Fixed?

  init(
    _ rule: Score.Rule, gain: Fixed, every: Int, _ clause: Score.Repeat, _ events: [Instant?], lastSign: Instant?,
    now: Instant, zone: Zone
  ) {
    seen = events.count
    var events = events
    if let limit = rule.expires {
      events = events.filter { at in
        let age = at.map(now.elapsed) ?? -1
        return age >= 0 && age < Int128(limit)
      }
    }
    live = events.count
    if every > 1 { events = events.indices.filter { $0 % every == every - 1 }.map { events[$0] } }
    switch clause {
    case .every: break
    case .once: events = Array(events.suffix(1))
    case .oncePerDay: events = Self.earliest(events) { zone.date(at: $0).description }
    case .oncePerWeek:
      events = Self.earliest(events) { at in
        let (year, week) = zone.date(at: at).isoWeek
        return "\(year)-\(week)"
      }
    }
    counted = events.count
    undecayed = Fixed(saturating: Int128(gain.units) * Int128(counted))
    var gains = events.map { at in (at, at.map { Self.units(of: gain, rule.decay, at: $0, now) } ?? Int128(gain.units))
    }
    .compactMap { at, units in at.map { (at: $0, units: units) } }
    var sum = rule.decay == nil ? Int128(gain.units) * Int128(counted) : gains.reduce(0) { $0 + $1.units }
    if case .losesWithout(let loss, let period, _)? = rule.decay, let lastSign, now > lastSign {
      let periods = now.elapsed(since: lastSign) / Int128(period)
      let rest = Self.faded(sum, by: Int128(loss.units.magnitude) * periods)
      if rest != sum, let last = gains.last {
        // It is lost with the last whole period, and not before there was anything to lose.
        let at = Instant(microseconds: lastSign.microseconds + Int64(periods * Int128(period)))
        gains.append((at: max(at, last.at), units: rest - sum))
      }
      sum = rest
    }
    points = Fixed(saturating: sum)
    self.gains = gains
    upTo = rule.upTo
  }

  private static func earliest(_ events: [Instant?], _ span: (Instant) -> String) -> [Instant?] {
    var taken: Set<String> = []
    return events.filter { at in at.map { taken.insert(span($0)).inserted } ?? false }
  }

  /// Millionths, of decayed points rounded to 2 places.
  private static func units(of gain: Fixed, _ decay: Score.Decay?, at: Instant, _ now: Instant) -> Int128 {
    let units = Int128(gain.units)
    switch decay {
    case nil, .losesWithout?: return units
    case .loses(let loss, let period)?:
      let periods = max(0, now.elapsed(since: at) / Int128(period))
      return faded(units, by: Int128(loss.units.magnitude) * periods)
    case .halves(let days)?:
      let factor = HalfLife.factor(days: now.wholeDays(since: at), halfLife: days)
      let hundredth: Int128 = 10_000_000_000
      let (whole, rest) = (units * Int128(factor)).quotientAndRemainder(dividingBy: hundredth)
      let rounded = rest.magnitude * 2 < hundredth.magnitude ? whole : whole + (units < 0 ? -1 : 1)
      return rounded * 10_000
    }
  }

  /// Smaller in size by `loss`, never beyond 0.
  private static func faded(_ units: Int128, by loss: Int128) -> Int128 {
    let size = max(0, Int128(units.magnitude) - loss)
    return units < 0 ? -size : size
  }

  /// By how much the running total of all rules must be lifted so that no day before `today` ends below the floor.
  static func lift(to floor: Fixed, _ tallies: [EventTally], today: CivilDate, zone: Zone) -> Fixed {
    let dated = tallies.map { tally in tally.gains.map { (day: zone.date(at: $0.at), units: $0.units) } }
    var sums = tallies.map { _ in Int128(0) }
    var lift: Int128 = 0
    let byDay = dated.map { Dictionary(grouping: $0, by: \.day).mapValues { $0.reduce(Int128(0)) { $0 + $1.units } } }
    for day in Set(byDay.flatMap(\.keys)).sorted() where day < today {
      for rule in tallies.indices { sums[rule] += byDay[rule][day] ?? 0 }
      let total = zip(sums, tallies).reduce(Int128(0)) { total, rule in
        let limit = rule.1.upTo.map { Int128($0.units.magnitude) }
        return total + (limit.map { max(-$0, min(rule.0, $0)) } ?? rule.0)
      }
      lift = max(lift, Int128(floor.units) - total)
    }
    return Fixed(saturating: lift)
  }
}
