import PlaybookIR
import Testing

@Suite struct MoneyTests {
  private func money(_ text: String) throws -> Money { try #require(Money(canonical: text)) }

  @Test func `the canonical form reads back`() throws {
    for text in ["10000 USD", "-0.5 EUR", "0 JPY", "99999999999999.9999 CHF"] {
      #expect(try money(text).description == text)
    }
    for text in [
      "10000", "10000 usd", "10000 XXQ", "1,000 USD", "USD 10", "10  USD", "10 USD ", "0.00001 USD", "1e3 USD",
    ] {
      #expect(Money(canonical: text) == nil, "\(text)")
    }
    #expect(throws: DecimalFault.outOfRange) { try Money.parse("100000000000000", currency: "USD") }
    #expect(throws: DecimalFault.tooManyPlaces) { try Money.parse("0.00001", currency: "USD") }
  }

  @Test func `people see groups of three`() throws {
    #expect(try money("10000 USD").grouped() == "10,000 USD")
    #expect(try money("-1234567.5 EUR").grouped() == "-1,234,567.5 EUR")
    #expect(try money("10000 USD").grouped(by: "_") == "10_000 USD")
  }

  @Test func `products and quotients have 4 places`() throws {
    #expect(try money("10 USD").divided(by: Fixed.parse("3"))?.description == "3.3333 USD")
    #expect(try money("20 USD").divided(by: Fixed.parse("3"))?.description == "6.6667 USD")
    #expect(try money("-20 USD").divided(by: Fixed.parse("3"))?.description == "-6.6667 USD")
    #expect(try money("0.0001 USD").multiplied(by: Fixed.parse("0.5"))?.description == "0.0001 USD")
    #expect(try money("0.0001 USD").multiplied(by: Fixed.parse("0.4"))?.description == "0 USD")
    #expect(try money("200 USD").percent(Fixed.parse("12.5"))?.description == "25 USD")
    #expect(try money("10 USD").divided(by: money("3 USD"))?.description == "3.333333")
    #expect(try money("99999999999999 USD").divided(by: money("0.0001 USD")) == nil)
    #expect(try money("99999999999999 USD").multiplied(by: Fixed.parse("2")) == nil)
    #expect(try money("10 USD").divided(by: Fixed.zero) == nil)
  }

  @Test func `rates convert`() throws {
    let price = try Fixed.parse("1.08")
    #expect(try money("100 EUR").converted(at: price, to: "USD")?.description == "108 USD")
    #expect(try money("100 USD").converted(dividingBy: price, to: "EUR")?.description == "92.5926 EUR")
  }

  @Test func `nothing traps, whatever the units`() {
    for units in [Int64.min, Int64.max, 0, -1] {
      let money = Money(units: units, currency: "USD")
      for number in [Fixed(units: .min), Fixed(units: .max), Fixed(units: -1)] {
        _ = (money.multiplied(by: number), money.divided(by: number), money.percent(number), money.negated)
        _ = (money.adding(money), money.subtracting(money), money.divided(by: money), money.description)
      }
    }
  }
}

@Suite struct CodeTests {
  @Test func `every currency has three capital letters and stands once`() {
    #expect(Currency.known.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } })
    #expect(Currency.known == Currency.known.sorted())
    #expect(Set(Currency.known).count == Currency.known.count)
    #expect(Currency.known.count > 150)
    #expect(Currency.isKnown("USD") && !Currency.isKnown("usd") && !Currency.isKnown("US"))
    #expect(Currency.code(of: "eur".utf8) == "EUR")
    #expect(Currency.code(of: "euro".utf8) == nil)
  }

  @Test func `every country has both codes`() {
    #expect(Country.known.count == 249)
    #expect(Country.known == Country.known.sorted())
    #expect(Country.code(of: "us".utf8) == "US")
    #expect(Country.code(of: "DEU".utf8) == "DE")
    #expect(Country.code(of: "gbr".utf8) == "GB")
    #expect(Country.code(of: "UK".utf8) == nil)
    #expect(Country.code(of: "USAA".utf8) == nil)
    #expect(Country.code(of: "ÄÖ".utf8) == nil)
    #expect(Country.isKnown("CA") && !Country.isKnown("CAN") && !Country.isKnown("ca"))
    #expect(Country.code(named: Text("germany")) == "DE")
    #expect(Country.name(of: "FR") == "France")
    #expect(Country.known.allSatisfy { Country.name(of: $0) != nil })
  }
}
