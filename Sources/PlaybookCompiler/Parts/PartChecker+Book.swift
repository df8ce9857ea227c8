import PlaybookIR
import PlaybookSource
import PlaybookSyntax

extension PartChecker {
  /// The first `book` block counts; the others are faults.
  mutating func checkBook() {
    guard let book = declarations.books.first else { return }
    for other in declarations.books.dropFirst() { report(.secondBook(at: other.keyword, first: book.keyword)) }
    program.book.name = book.label?.text
    if let currency = book.currency, isCurrency(currency) {
      program.book.currency = currency.text
      expressions.symbols.currency = currency.text
    }
    if let label = book.zone, let zone = expressions.zoneName(label) { program.book.zone = zone }
    checkRates(book.rates)
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
        let date = checked.date.description
        report(.rateTwice(checked.currency, from: date, at: rate.currency.span, first: first))
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
      report(.rateOfItself(rate.currency.text, at: rate.priceCurrency.span))
      return nil
    }
    guard let date = CivilDate(rate.from.text) else {
      report(.rateDay(rate.from.text, at: rate.from.span))
      return nil
    }
    guard let price = try? Fixed.parse(rate.price.text), price > .zero else {
      report(.ratePrice(rate.price.text, at: rate.price.span))
      return nil
    }
    guard areCurrencies == [true, true] else { return nil }
    return Rate(currency: rate.currency.text, priceCurrency: rate.priceCurrency.text, price: price, date: date)
  }
}
