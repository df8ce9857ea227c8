import PlaybookCompiler
import PlaybookIR
import PlaybookSource
import Testing

/// Defaults, values of lists and ends of ranges: literals of a wanted type.
@Suite struct FixedValueTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let source: String
    let type: ValueType
    let field: Field?
    let expected: String

    init(_ source: String, _ type: ValueType, _ expected: String, field: Field? = nil) {
      self.source = source
      self.type = type
      self.field = field
      self.expected = expected
    }

    var testDescription: String { "\(source) as \(type.words)" }
  }

  static let seniority = BenchSymbols.seniority

  static let rows: [Row] = [
    Row("5", .count, "5"),
    Row("5", .number, "5"),
    Row("-2.5", .number, "-2.5"),
    Row("60", .points, "60"),
    Row("2 * 30", .count, "60"),
    Row("-1", .count, "PB3011 `-1` does not fit: expected a whole number, 0 or greater"),
    Row("2.5", .count, "PB3011 `2.5` does not fit: expected a whole number, 0 or greater"),
    Row("20%", .percent, "20"),
    Row("20", .percent, "PB3004 what stands here is a percentage, `20` is a number"),
    Row("20%", .number, "PB3004 what stands here is a number, `20%` is a percentage"),
    Row("5 USD", .money, "5 USD"),
    Row("5", .money, "PB3004 what stands here is an amount of money, `5` is a number"),
    Row("5 USX", .money, "PB2207 `USX` is not a currency: expected a code of three capital letters, such as `USD`"),
    Row("yes", .yesNo, "yes"),
    Row("\"yes\"", .yesNo, "PB3004 what stands here is a yes or no, `\"yes\"` is a text"),
    Row("\"a\"", .text, "\"a\""),
    Row("\"\"", .text, "\"\""),
    Row("\"\"", .text, "PB3015 this text is empty, but a value of `title` never is: expected some text", field: title),
    Row(
      "\" a\"", .text,
      "PB3013 this text begins or ends with spaces, which a value of a lead never does: expected `\"a\"`"),
    Row("5", .text, "PB3004 what stands here is a text, `5` is a number"),
    Row("2026-01-01", .date, "2026-01-01"),
    Row(
      "2026-01-01", .time,
      "PB3006 what stands here is a time, `2026-01-01` is a date: a day and a moment cannot be compared"),
    Row("US", .country, "US"),
    Row("\"US\"", .country, "PB2212 `US` is in quotes, but the values of what stands here are written without"),
    Row("\"Acme.example\"", .domain, "\"acme.example\""),
    Row(
      "\"Acme\"", .domain,
      "PB3014 `Acme` can never be a value of what stands here: expected a domain, such as `acme.example`"),
    Row("vp", seniority.type, "vp", field: seniority),
    Row(
      "\"VP\"", seniority.type, "PB2212 `VP` is in quotes, but the values of `seniority` are written without",
      field: seniority),
    Row("[\"a\", \"b\"]", .list(.text), "[\"a\", \"b\"]"),
    Row("[US]", .list(.country), "[US]"),
    Row("[]", .list(.text), "[]"),
    Row("\"a\"", .list(.text), "PB3020 expected a list after `default`, but found `\"a\"`"),
    Row("[1]", .list(.text), "PB3004 what stands here is a text, `1` is a number"),
    Row("deal_size", .money, "PB3003 expected a fixed value here, but `deal_size` has to be worked out for each lead"),
    Row("today", .date, "PB3003 expected a fixed value here, but `today` has to be worked out for each lead"),
    Row("nope", .count, "PB3003 expected a fixed value here, but `nope` is a name"),
    Row("US", .text, "PB3003 expected a fixed value here, but `US` is a name"),
  ]

  private static let title = BenchSymbols.field("title", .text)

  @Test(arguments: rows) func `a fixed value fits its place, or the fault says what would`(row: Row) {
    let (value, diagnostics) = ExpressionBench.literal(row.source, as: row.type, field: row.field)
    let faults = diagnostics.map { "\($0.code) \($0.message)" }
    #expect((value.map { [dump($0)] } ?? []) + faults == [row.expected])
  }
}
