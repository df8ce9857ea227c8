/// What operators may know besides their operands: the moment of the decision, the book's rates and lists, and the zones.
///
/// Made once per program; `at` gives the same context for another moment without copying the lists.
package struct EvaluationContext: Sendable {
  package let now: Instant
  /// The book's: it says when days and weeks begin.
  package let zone: Zone
  /// The day of `now` in the book's zone.
  package let today: CivilDate
  private let rates: [Rate]
  private let lists: [WordSet]
  private let zones: any ZoneLibrary

  package init(_ program: Program, now: Instant, zone: Zone = .utc, zones: any ZoneLibrary = UTCOnly()) {
    self.init(rates: program.book.rates, lists: program.lists, now: now, zone: zone, zones: zones)
  }

  package init(
    rates: [Rate] = [], lists: [ValueList] = [], now: Instant, zone: Zone = .utc, zones: any ZoneLibrary = UTCOnly()
  ) {
    self.init(rates: rates, sets: lists.map(WordSet.init), now: now, zone: zone, zones: zones)
  }

  private init(rates: [Rate], sets: [WordSet], now: Instant, zone: Zone, zones: any ZoneLibrary) {
    self.rates = rates
    lists = sets
    self.now = now
    self.zone = zone
    self.zones = zones
    today = zone.date(at: now)
  }

  package func at(_ now: Instant) -> EvaluationContext {
    EvaluationContext(rates: rates, sets: lists, now: now, zone: zone, zones: zones)
  }

  /// The zone of that name, if the machine has it.
  func zone(named name: Text) -> Zone? { try? zones.zone(name.string).get() }

  /// The texts of the named list that an operator's reference points at; none for another reference.
  package func texts(ofList reference: Reference) -> [Text] { list(reference)?.texts ?? [] }

  /// The named list that an operator's reference points at.
  func list(_ reference: Reference) -> WordSet? {
    guard case .list(let index) = reference, lists.indices.contains(index) else { return nil }
    return lists[index]
  }

  /// What one unit of a currency is worth in another.
  package enum Conversion: Sendable, Hashable {
    case same
    /// One unit of the first buys so much of the second.
    case direct(Fixed)
    /// Only the opposite rate is there: one unit of the second costs so much of the first.
    case reverse(Fixed)
  }

  /// By the latest rate dated on or before `day`: the direct one, else the reverse one; nil when there is neither.
  package func rate(from: String, to: String, on day: CivilDate) -> Conversion? {
    if from == to { return .same }
    if let price = price(of: from, in: to, on: day) { return .direct(price) }
    return price(of: to, in: from, on: day).map { .reverse($0) }
  }

  private func price(of currency: String, in priceCurrency: String, on day: CivilDate) -> Fixed? {
    var latest: Rate?
    for rate in rates where rate.currency == currency && rate.priceCurrency == priceCurrency && rate.date <= day {
      if let date = latest?.date, date >= rate.date { continue }
      latest = rate
    }
    return latest?.price
  }

  /// The amount in `currency` by today's rate, to 4 places.
  package func convert(_ money: Money, to currency: String) -> Result<Money, UnknownReason> {
    let converted: Money?
    switch rate(from: money.currency, to: currency, on: today) {
    case nil: return .failure(.otherCurrency)
    case .same: converted = money
    case .direct(let price): converted = money.converted(at: price, to: currency)
    case .reverse(let price):
      if price.isZero { return .failure(.divisionByZero) }
      converted = money.converted(dividingBy: price, to: currency)
    }
    return converted.map { .success($0) } ?? .failure(.outOfRange)
  }
}

extension UnknownReason: Error {}

/// The texts of a named list, folded, for quick look-up and in written order.
struct WordSet: Sendable {
  private let folded: Set<Text>
  let texts: [Text]

  init(_ list: ValueList) {
    texts = list.values
    folded = Set(list.values.map(\.folded))
  }

  func contains(_ text: Text) -> Bool { folded.contains(text.folded) }
}
