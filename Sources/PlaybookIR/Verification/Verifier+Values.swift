/// The book, its fields and lists, and values.
extension Verifier {
  mutating func verifyBook() {
    at("book") { verifier in
      let book = verifier.program.book
      if let currency = book.currency { verifier.verify(currency: currency) }
      verifier.verify(zone: book.zone)
      var previous: Rate?
      verifier.each("rates", book.rates) { verifier, _, rate in
        verifier.verify(currency: rate.currency)
        verifier.verify(currency: rate.priceCurrency)
        verifier.expect(rate.currency != rate.priceCurrency, "the rate is between one currency")
        verifier.expect(rate.price > .zero && rate.price.units < Fixed.limit, "the price is not above 0 and in range")
        verifier.expect(rate.date >= .earliest && rate.date <= .latest, "the date is out of range")
        if let previous { verifier.expect(previous.stands(before: rate), "the rates are not in order") }
        previous = rate
      }
    }
  }

  mutating func verifyFields() {
    let program = program
    eachNamed("fields", program.fields, inOrder: true, isPath: true) { $0.verify($2) }
    let histories = program.fields.count { $0.type == .events }
    expect(histories <= 1, "more than one field holds the history")
    eachNamed("events", program.events, inOrder: true) { verifier, index, event in
      verifier.eachNamed("fields", event.fields, inOrder: true, isPath: true) { verifier, _, field in
        verifier.verify(field)
        verifier.expect(field.type != .events, "an event holds a history")
        verifier.expect(field.freshness == nil, "a field of an event is not fresh")
        verifier.expect(!field.canChange, "a field of an event cannot change")
      }
      verifier.verify(event.meanings, of: index)
    }
  }

  private mutating func verify(_ field: Field) {
    let element = if case .list(let element) = field.type { element } else { field.type }
    switch element {
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone:
      expect(field.members.isEmpty && field.elseMember == nil, "only a closed set has members")
    case .choice(let names):
      expect(names.elementsEqual(field.members.map(\.name)), "the members are not those of the type")
      expect(!names.isEmpty && Set(names).count == names.count, "a member is missing or stands twice")
      expect(names.allSatisfy { Self.isName($0) }, "a member is not made of letters, digits and _")
      if let member = field.elseMember { expect(names.last == member, "the member for the others is not the last") }
    case .events:
      expect(field.type == .events && field.defaultValue == nil, "a history stands in a list or has a default")
    case .duration, .clock, .list, .points, .grade: report("no field is \(field.type.words)")
    }
    switch field.scale {
    case .plain: break
    case .fraction: expect(element == .percent, "only a percentage is read as a fraction")
    case .epochSeconds, .epochMilliseconds:
      expect(element == .time || element == .date, "only a time is read from an epoch")
    }
    expect(field.currencySource == nil || element == .money, "only money has a source for its currency")
    expect(!field.isRequired || field.defaultValue == nil, "a required field has a default")
    if let zone = field.zone { verify(zone: zone) }
    if let value = field.defaultValue { verify(value, as: field.type) }
  }

  mutating func verifyLists() {
    eachNamed("lists", program.lists, inOrder: true) { verifier, _, list in
      verifier.each("values", list.values) { $0.verify($2) }
    }
  }

  mutating func verify(currency: String) {
    expect(Currency.isKnown(currency), "`\(currency)` is no currency")
  }

  /// A literal or a default.
  mutating func verify(_ value: Value, as type: ValueType) {
    expect(Self.fits(value, type), "the value is not \(type.words)")
    switch value {
    case .text(let text): verify(text)
    case .number(let number): expect(number.units.magnitude < Fixed.limit.magnitude, "the number is out of range")
    case .money(let money):
      verify(currency: money.currency)
      expect(money.units.magnitude < Money.limit.magnitude, "the amount is out of range")
    case .date(let date): expect(date >= .earliest && date <= .latest, "the date is out of range")
    case .time(let time): expect(time >= .earliest && time <= .latest, "the time is out of range")
    case .clock(let clock):
      let isWhole = clock.microseconds % 60_000_000 == 0
      expect(
        isWhole && clock >= ClockTime(minutes: 0) && clock <= .endOfDay, "the time of day is no whole minute of a day")
    case .truth, .member, .country, .duration: break
    case .list(let values):
      guard case .list(let element) = type else { return }
      for value in values { verify(value, as: element) }
    }
  }

  private mutating func verify(_ text: Text) {
    expect(text.trimmed == text && !text.bytes.contains(0), "a text has outer spaces or the character U+0000")
  }

  /// Whether a value is of a type's kind; sizes are looked at elsewhere.
  private static func fits(_ value: Value, _ type: ValueType) -> Bool {
    switch (value, type) {
    case (.truth, .yesNo), (.number, .number), (.money, .money), (.date, .date), (.time, .time), (.list, .list),
      (.duration, .duration), (.clock, .clock):
      true
    case (.number(let number), .count): number.isWhole && !number.isNegative
    case (.number(let number), .percent): number.fits(places: 4)
    case (.text, _): type.isText
    case (.member(let name), .choice(let names)), (.member(let name), .grade(let names)): names.contains(name)
    case (.country(let code), .country): Country.isKnown(code)
    case (.truth, _), (.number, _), (.money, _), (.member, _), (.country, _), (.date, _), (.time, _), (.duration, _),
      (.clock, _),
      (.list, _):
      false
    }
  }
}

extension Rate {
  /// By currency, price currency and date; no two alike.
  fileprivate func stands(before other: Rate) -> Bool {
    if currency != other.currency { return currency.utf8.lexicographicallyPrecedes(other.currency.utf8) }
    if priceCurrency != other.priceCurrency {
      return priceCurrency.utf8.lexicographicallyPrecedes(other.priceCurrency.utf8)
    }
    return date < other.date
  }
}
