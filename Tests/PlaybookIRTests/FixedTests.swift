import PlaybookIR
import RandomSupport
import Testing

@Suite struct FixedTests {
  private func parse(_ text: String, places: Int = 6, exponent: Bool = false) -> Result<String, DecimalFault> {
    do throws(DecimalFault) {
      return .success(try Fixed.parse(text, places: places, allowsExponent: exponent).description)
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.000", "0"), ("007", "7"), ("1.50", "1.5"), ("-12.345678", "-12.345678"),
    ("0.000001", "0.000001"), ("1.0000000000000000000000000000000000000000", "1"), ("999999999999", "999999999999"),
    ("-999999999999.999999", "-999999999999.999999"), ("00000000000000000000000000000000000000000001", "1"),
    ("0.00000000000000000000000000000000000000", "0"),
  ])
  func `a decimal has one canonical text`(text: String, canonical: String) {
    #expect(parse(text) == .success(canonical))
  }

  @Test(arguments: [
    "", "-", "+1", ".5", "1.", "1,000", "1_000", " 1", "1 ", "--1", "1.2.3", "NaN", "0x10", "1e3", "٣", "1-",
  ])
  func `other texts are no numbers`(text: String) {
    #expect(parse(text) == .failure(.notANumber))
  }

  @Test(arguments: [
    ("1e3", "1000"), ("1E+3", "1000"), ("1.25e1", "12.5"), ("12500e-3", "12.5"), ("0e999999999999999999999", "0"),
    ("-5e-1", "-0.5"), ("1e11", "100000000000"), ("0.0000000000001e13", "1"), ("1000000000000000e-15", "1"),
  ])
  func `exponents are read where they are allowed`(text: String, canonical: String) {
    #expect(parse(text, exponent: true) == .success(canonical))
    #expect(parse(text) == .failure(.notANumber))
  }

  @Test(arguments: ["e5", "1e", "1e+", "1.e5", "1e5.0", "1e-", "1ee5"])
  func `broken exponents are no numbers`(text: String) {
    #expect(parse(text, exponent: true) == .failure(.notANumber))
  }

  @Test(arguments: [
    ("1000000000000", DecimalFault.outOfRange), ("-1000000000000", .outOfRange), ("1e12", .outOfRange),
    ("1e99999999999999999999999", .outOfRange), (String(repeating: "9", count: 400), .outOfRange),
    ("1000000000000.0000001", .outOfRange), ("0.0000001", .tooManyPlaces), ("1.1234567", .tooManyPlaces),
    ("1e-7", .tooManyPlaces), ("1e-99999999999999999999999", .tooManyPlaces),
    ("0." + String(repeating: "3", count: 400), .tooManyPlaces),
    ("999999999999.9999999", .tooManyPlaces), ("1234567890123456789012345678901234567890e-30", .tooManyPlaces),
  ])
  func `the fault is said exactly`(text: String, fault: DecimalFault) {
    #expect(parse(text, exponent: true) == .failure(fault))
  }

  @Test func `places are limited as asked`() {
    #expect(parse("12", places: 0) == .success("12"))
    #expect(parse("12.000", places: 0) == .success("12"))
    #expect(parse("12.5", places: 0) == .failure(.tooManyPlaces))
    #expect(parse("12.345", places: 2) == .failure(.tooManyPlaces))
    #expect(parse("12.3400", places: 2) == .success("12.34"))
  }

  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("-1000", "-1,000"), ("123456789.5", "123,456,789.5"),
    ("0.5", "0.5"),
    ("-0.25", "-0.25"), ("100000", "100,000"),
  ])
  func `groups of three`(text: String, grouped: String) throws {
    #expect(try Fixed.parse(text).grouped() == grouped)
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.4", 0, "2"), ("2.444", 2, "2.44"), ("2.445", 2, "2.45"),
    ("-2.445", 2, "-2.45"), ("-2.444999", 2, "-2.44"), ("0.000001", 5, "0"), ("0.000005", 5, "0.00001"),
    ("999999999999.999999", 0, "999999999999"),
  ])
  func `rounding is half away from zero`(text: String, places: Int, rounded: String) throws {
    #expect(try Fixed.parse(text).rounded(places: places).description == rounded)
  }

  @Test func `text and back is the same number`() throws {
    var random = SeededRandom(1)
    for _ in 0..<3_000 {
      let number = Fixed(units: random.units(limit: Fixed.limit))
      #expect(try Fixed.parse(number.description) == number)
      #expect(try Fixed.parse(number.grouped(by: "")) == number)
    }
  }

  /// The same results from integers of 128 bits, worked out in another way: doubled, shifted by half, floored.
  @Test func `arithmetic agrees with whole numbers`() {
    var random = SeededRandom(2)
    for _ in 0..<5_000 {
      let a = random.units(limit: Fixed.limit)
      let b = random.units(limit: Fixed.limit)
      let (left, right) = (Fixed(units: a), Fixed(units: b))
      #expect(left.adding(right)?.units == inRange(Int128(a) + Int128(b)))
      #expect(left.subtracting(right)?.units == inRange(Int128(a) - Int128(b)))
      #expect(left.multiplied(by: right)?.units == inRange(rounded(Int128(a) * Int128(b), 1_000_000)))
      #expect(left.percent(of: right)?.units == inRange(rounded(Int128(a) * Int128(b), 100_000_000)))
      let quotient = b == 0 ? nil : inRange(rounded(Int128(a) * 1_000_000, Int128(b)))
      #expect(left.divided(by: right)?.units == quotient)
      #expect(left.negated.adding(left) == .zero)
    }
  }

  @Test func `nothing traps, whatever the units`() {
    let extremes = [Int64.min, Int64.max, 0, 1, -1, Fixed.limit, -Fixed.limit].map { Fixed(units: $0) }
    for left in extremes {
      _ = (left.negated, left.rounded(places: 2), left.description, left.whole, left.fits(places: -1))
      for right in extremes {
        _ = (left.adding(right), left.subtracting(right), left.multiplied(by: right), left.divided(by: right))
      }
    }
    #expect(Fixed(whole: .max).whole == 999_999_999_999)
    #expect(Fixed(whole: .min).whole == -999_999_999_999)
  }

  private func inRange(_ units: Int128) -> Int64? { units.magnitude < 1_000_000_000_000_000_000 ? Int64(units) : nil }

  private func rounded(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let size = (dividend.magnitude * 2 + divisor.magnitude) / (divisor.magnitude * 2)
    return (dividend < 0) == (divisor < 0) ? Int128(size) : -Int128(size)
  }
}
