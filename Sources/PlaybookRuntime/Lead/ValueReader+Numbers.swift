import PlaybookIR
import PlaybookJSON
import PlaybookSource

/// Numbers, amounts, dates and moments.
extension ValueReader {
  func readNumber(_ token: Token, _ type: ValueType, _ isScaled: Bool) throws(Misfit) -> Fixed {
    var bytes = try numeral(token, type, isScaled)[...]
    // What carries its own sign is taken at its word.
    let hasSign = type == .percent && bytes.last == UInt8(ascii: "%")
    if hasSign { bytes = bytes.dropLast() }
    let isFraction = type == .percent && isScaled && field.scale == .fraction && !hasSign
    let number = try fixed(bytes, places: isFraction ? 6 : places(of: type), token, type, isScaled)
    guard type != .count || !number.isNegative else { throw misfit(type, isScaled) }
    guard isFraction else { return number }
    guard let percent = number.multiplied(by: Fixed(whole: 100)) else { throw outOfRange(type) }
    return percent
  }

  private func fixed(
    _ bytes: ArraySlice<UInt8>, places: Int, _ token: Token, _ type: ValueType, _ isScaled: Bool
  ) throws(Misfit) -> Fixed {
    do {
      return try Fixed.parse(bytes, places: places, allowsExponent: true)
    } catch {
      throw misfit(error, token, type, isScaled)
    }
  }

  func readMoney(_ token: Token, _ currency: PlainCurrency) throws(Misfit) -> Value {
    let bytes = try numeral(token, .money, false)
    let parts = bytes.split { $0 == 0x20 || $0 == 0x09 }
    if case .text = token, parts.count == 2 {
      if let code = Currency.code(of: parts[1]) { return .money(try amount(Array(parts[0]), code, token)) }
      _ = try amount(Array(parts[0]), "", token)
      let code = String(decoding: parts[1], as: UTF8.self)
      throw Misfit(
        expected: "an amount with its currency", hint: Suggestion.hint(for: code, in: Currency.known),
        hintTellsValue: true)
    }
    switch currency {
    case .known(let code): return .money(try amount(bytes, code, token))
    case .none:
      _ = try amount(bytes, "", token)
      throw Misfit(
        expected: "an amount with its currency",
        hint: "write `\(LeadText.cut(bytes)) USD`, or name the book's currency",
        hintTellsValue: true)
    case .misfit(let shown):
      _ = try amount(bytes, "", token)
      throw Misfit(
        expected: "an amount with its currency", hint: "`\(shown)` is no currency code", hintTellsValue: true)
    }
  }

  /// `{"amount": …, "currency": …}`
  func readMoney(_ members: [JSONMember], _ currency: PlainCurrency) throws(Misfit) -> Value {
    let amounts = members.filter { $0.key.elementsEqual("amount".utf8) }
    let codes = members.filter { $0.key.elementsEqual("currency".utf8) }
    guard amounts.count == 1, codes.count <= 1, let amount = amounts.first?.value else {
      let twice = amounts.count > 1 ? "amount" : codes.count > 1 ? "currency" : nil
      throw Misfit(
        expected: expected(.money, false),
        hint: twice.map { "`\($0)` stands twice in it" }
          ?? "an amount is written `{\"amount\": 10000, \"currency\": \"USD\"}`")
    }
    var plain = currency
    if let value = codes.first?.value, absence(of: value) == nil { plain = LeadText.currency(value) }
    switch amount.kind {
    case .number(let text): return try readMoney(.number(Array(text.utf8)), plain)
    // As a number, so that the amount cannot bring a second currency.
    case .string(let bytes): return try readMoney(.number(Array(Text.trim(bytes[...]))), plain)
    case .null, .bool, .array, .object: throw misfit(.money, false)
    }
  }

  private func amount(_ bytes: [UInt8], _ currency: String, _ token: Token) throws(Misfit) -> Money {
    do {
      return try Money.parse(bytes, currency: currency, allowsExponent: true)
    } catch {
      throw misfit(error, token, .money, false)
    }
  }

  func readMoment(_ token: Token, _ type: ValueType, _ isScaled: Bool) throws(Misfit) -> Value {
    let bytes = token.bytes
    if case .bool = token { throw misfit(type, isScaled) }
    if let date = CivilDate(bytes) {
      if type == .date { return .date(date) }
      guard let zone else {
        throw Misfit(
          expected: expected(type, false),
          hint: "a date alone is no moment; `in zone \"UTC\"` at the field makes it one")
      }
      guard let instant = zone.start(of: date) else { throw momentOutOfRange }
      return .time(instant)
    }
    if let instant = Instant(bytes) { return try moment(instant, type) }
    guard isScaled, field.scale == .epochSeconds || field.scale == .epochMilliseconds else {
      throw misfit(type, isScaled)
    }
    let instant = try epoch(bytes, type)
    // A date that is stored as a number is the start of its day in UTC.
    if type == .date, zone == nil, Instant(startOf: instant.date) == instant { return .date(instant.date) }
    return try moment(instant, type)
  }

  private func epoch(_ bytes: [UInt8], _ type: ValueType) throws(Misfit) -> Instant {
    do {
      return field.scale == .epochSeconds
        ? try Instant.parse(epochSeconds: bytes, allowsExponent: true)
        : try Instant.parse(epochMilliseconds: bytes, allowsExponent: true)
    } catch {
      guard error == .outOfRange else { throw misfit(type, true) }
      throw momentOutOfRange
    }
  }

  private var momentOutOfRange: Misfit { Misfit(.outOfRange, expected: "a moment in the years 1 to 9999") }

  private func moment(_ instant: Instant, _ type: ValueType) throws(Misfit) -> Value {
    if type == .time { return .time(instant) }
    guard let zone else {
      throw Misfit(
        expected: expected(type, false),
        hint: "a moment has no date without a zone; write `in zone \"UTC\"` at the field")
    }
    let date = zone.date(at: instant)
    guard date >= .earliest, date <= .latest else { throw momentOutOfRange }
    return .date(date)
  }

  // MARK: - What was expected

  /// The text of a number or an amount; a truth value has none.
  private func numeral(_ token: Token, _ type: ValueType, _ isScaled: Bool) throws(Misfit) -> [UInt8] {
    if case .bool = token { throw misfit(type, isScaled) }
    return token.bytes
  }

  private func places(of type: ValueType) -> Int {
    switch type {
    case .count: 0
    case .percent, .money: 4
    case .number, .yesNo, .text, .date, .time, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration,
      .choice,
      .list, .points, .grade, .events:
      6
    }
  }

  private func outOfRange(_ type: ValueType) -> Misfit {
    Misfit(.outOfRange, expected: "a size below \(type == .money ? "100,000" : "1,000"),000,000,000")
  }

  private func misfit(_ fault: DecimalFault, _ token: Token, _ type: ValueType, _ isScaled: Bool) -> Misfit {
    switch fault {
    case .outOfRange: return outOfRange(type)
    case .tooManyPlaces:
      guard type != .count else { return misfit(type, isScaled) }
      return Misfit(expected: "\(expected(type, isScaled)) with at most \(places(of: type)) decimal places")
    case .notANumber:
      guard let plain = LeadText.withoutSeparators(token.bytes) else { return misfit(type, isScaled) }
      return Misfit(
        expected: expected(type, isScaled), hint: "write `\(plain)`, without thousands separators",
        hintTellsValue: true)
    }
  }

  func misfit(_ type: ValueType, _ isScaled: Bool) -> Misfit {
    let hint: String? =
      switch type {
      case .yesNo: "write `true` or `false`"
      case .percent: isFraction(isScaled) ? "80 % is written `0.8`" : "80 % is written `80` or `80%`"
      case .money: "an amount is written `10000 USD`"
      case .date: "a date is written `2026-03-02`"
      case .time: isEpoch(isScaled) ? nil : "a moment is written `2026-03-02T15:00:00Z`"
      case .country: "a country is written `US` or `USA`"
      case .timezone: "a time zone is written `America/New_York`"
      case .text, .count, .number, .email, .domain, .phone, .url, .duration, .clock, .choice, .list, .points, .grade,
        .events:
        nil
      }
    return Misfit(expected: expected(type, isScaled), hint: hint)
  }

  /// The type in the author's words.
  func expected(_ type: ValueType, _ isScaled: Bool) -> String {
    switch type {
    case .yesNo: "yes or no"
    case .text: "text"
    case .count: "a whole number that is not negative"
    case .number: "a number"
    case .percent: isFraction(isScaled) ? "a fraction" : "a percentage"
    case .money: "an amount of money"
    case .date: isEpoch(isScaled) ? "a date as \(field.scale.rawValue)" : "a date"
    case .time: isEpoch(isScaled) ? "a moment as \(field.scale.rawValue)" : "a moment"
    case .email: "an e-mail address"
    case .domain: "a domain"
    case .phone: "a phone number"
    case .url: "a web address"
    case .country: "a country code"
    case .timezone: "a time zone"
    case .choice: "one of [\(LeadText.some(of: field.members.map(\.name)))]"
    case .list: "a list"
    case .events: "a list of events"
    case .duration, .clock, .points, .grade: "a value"
    }
  }

  private func isFraction(_ isScaled: Bool) -> Bool { isScaled && field.scale == .fraction }

  private func isEpoch(_ isScaled: Bool) -> Bool {
    isScaled && (field.scale == .epochSeconds || field.scale == .epochMilliseconds)
  }
}
