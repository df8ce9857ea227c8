import PlaybookIR
import PlaybookSource
import PlaybookSyntax

extension PartChecker {
  /// The only zone for now.
  static let utc = "UTC"

  /// The first `book` block counts; the others are faults.
  mutating func checkBook() {
    guard let book = declarations.books.first else { return }
    for other in declarations.books.dropFirst() { report(.secondBook(at: other.keyword, first: book.keyword)) }
    program.book.name = book.label?.text
    if let currency = book.currency, isCurrency(currency) {
      program.book.currency = currency.text
      expressions.symbols.currency = currency.text
    }
    if let zone = book.zone { _ = isUTC(zone) }
    checkRates(book.rates)
  }

  mutating func isUTC(_ zone: LabelSyntax) -> Bool {
    if zone.text.hasBytes(of: Self.utc) { return true }
    report(.otherZone(zone.text, at: zone.span))
    return false
  }

  private mutating func isCurrency(_ name: NameSyntax) -> Bool {
    if Currency.isKnown(name.text) { return true }
    let code = Currency.code(of: name.text.utf8)
    let hint = code.map { "write `\($0)`" } ?? expressions.suggest(name.text, in: Currency.known)
    report(.unknownCurrency(name.text, at: name.span, hint: hint))
    return false
  }

  // MARK: - Rates

  private mutating func checkRates(_ syntax: [RateSyntax]) {
    var firsts: [String: SourceSpan] = [:]
    for rate in syntax {
      guard let checked = check(rate) else { continue }
      let key = "\(checked.currency) \(checked.priceCurrency) \(checked.date.description)"
      if let first = firsts[key] {
        let message = "two rates say what one \(checked.currency) is worth from \(checked.date) on: expected one"
        report(.rateFault(message, at: rate.currency.span, label: .init(first, "the other rate stands here")))
      } else {
        firsts[key] = rate.currency.span
        program.book.rates.append(checked)
      }
    }
    program.book.rates.sort { left, right in
      if left.currency != right.currency { return left.currency.precedesByBytes(right.currency) }
      if left.priceCurrency != right.priceCurrency { return left.priceCurrency.precedesByBytes(right.priceCurrency) }
      return left.date < right.date
    }
  }

  private mutating func check(_ rate: RateSyntax) -> Rate? {
    let areCurrencies = [rate.currency, rate.priceCurrency].map { isCurrency($0) }
    if rate.currency.text == rate.priceCurrency.text {
      let message = "this rate says what one \(rate.currency.text) is worth in its own currency: expected another one"
      report(.rateFault(message, at: rate.priceCurrency.span))
      return nil
    }
    guard let date = CivilDate(rate.from.text) else {
      let message = "`\(rate.from.text)` is not a day of the calendar: expected one such as `2026-01-31`"
      report(.rateFault(message, at: rate.from.span))
      return nil
    }
    guard let price = try? Fixed.parse(rate.price.text), price > .zero else {
      let message = "`\(rate.price.text)` is not a price: expected a number above 0 with at most 6 decimal places"
      report(.rateFault(message, at: rate.price.span))
      return nil
    }
    guard areCurrencies == [true, true] else { return nil }
    return Rate(currency: rate.currency.text, priceCurrency: rate.priceCurrency.text, price: price, date: date)
  }
}
