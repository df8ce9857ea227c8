import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import Testing

@Suite struct ValueReaderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let field: Field
    let json: String
    let expected: String
    var testDescription: String { "\(field.type) \(json)" }
  }

  private static func rows(_ field: Field, _ pairs: [(String, String)]) -> [Row] {
    pairs.map { Row(field: field, json: $0.0, expected: $0.1) }
  }

  private static func rows(
    _ type: ValueType, _ pairs: [(String, String)], _ change: (inout Field) -> Void = { _ in }
  ) -> [Row] {
    rows(LeadTesting.field("x", type, change), pairs)
  }

  private static let invalid = "unknown(invalid)"
  private static let tooLarge = "unknown(out of range)"

  static let absences = rows(
    .text,
    [
      ("null", "unknown(null)"), (#""""#, "unknown(blank)"), (#"" \t\n\r""#, "unknown(blank)"),
      (#""Select""#, "unknown(blank)"), (#""  sELECT ""#, "unknown(blank)"), (#""Selected""#, "\"Selected\""),
      ("-1", "unknown(blank)"), (#""-1""#, "unknown(blank)"), ("-1.0", "\"-1.0\""),
    ],
    { $0.blanks = [Text("Select"), Text("-1")] })

  static let texts =
    rows(
      .text,
      [
        (#""a  b""#, "\"a  b\""), (#"" a ""#, "\"a\""), (#""\u00a0a""#, "\"\u{A0}a\""), (#""\fa""#, "\"\u{C}a\""),
        ("90210", "\"90210\""), ("1e5", "\"1e5\""), ("1.0", "\"1.0\""), ("true", invalid), ("[]", invalid),
        ("{}", invalid), (#""a\u0000""#, invalid),
      ])
    + rows(
      .yesNo,
      [
        ("true", "yes"), ("false", "no"), (#""TRUE""#, "yes"), (#"" No ""#, "no"), (#""yes""#, "yes"), ("1", "yes"),
        ("0", "no"), (#""1""#, "yes"), (#""0""#, "no"), ("2", invalid), ("1.0", invalid), (#""y""#, invalid),
        (#""on""#, invalid), ("[true]", invalid),
      ])
    + rows(
      .country,
      [
        (#""US""#, "US"), (#""usa""#, "US"), (#"" no ""#, "NO"), (#""CAN""#, "CA"), (#""UK""#, invalid),
        (#""Germany""#, invalid), (#""""#, "unknown(blank)"), ("49", invalid), ("true", invalid),
      ])
    + rows(
      .timezone,
      [
        (#""America/New_York""#, "\"America/New_York\""), (#""UTC""#, "\"UTC\""), (#""utc""#, "\"UTC\""),
        (#"" america/new_york ""#, "\"America/New_York\""),
        (#""America/Argentina/Buenos_Aires""#, "\"America/Argentina/Buenos_Aires\""),
        (#""Etc/GMT+5""#, "\"Etc/GMT+5\""), (#""Eastern""#, invalid), (#""../etc/passwd""#, invalid),
        (#""/etc/localtime""#, invalid), (#""America/""#, invalid), (#""+02:00""#, invalid), (#""PST""#, invalid),
        (#""America/Metropolis""#, invalid), (#""posix/UTC""#, invalid),
      ])

  static let addresses =
    rows(
      .email,
      [
        (#"" Vera.VP+x@Pay.example ""#, "\"Vera.VP+x@Pay.example\""),
        (#""jörg@müller.example""#, "\"jörg@müller.example\""),
        (#""a@b""#, invalid), (#""a b@c.example""#, invalid), (#""a@b@c.example""#, invalid),
        (#""@c.example""#, invalid),
        (#"".a@c.example""#, invalid), (#""a..b@c.example""#, invalid), (#""a@c..example""#, invalid),
        (#""a@-c.example""#, invalid), (#""A <a@c.example>""#, invalid), (#""a@c.example,b@c.example""#, invalid),
        (#""a@1.2.3.4""#, invalid), ("1", invalid),
      ])
    + rows(
      .domain,
      [
        (#""ACME.Example""#, "\"acme.example\""), (#""acme.example.""#, "\"acme.example\""),
        (#""www.acme.example""#, "\"acme.example\""), (#""www.example""#, "\"www.example\""),
        (#""https://www.acme.example/about?x=1""#, "\"acme.example\""),
        (#""HTTP://acme.example:8080""#, "\"acme.example\""),
        (#""shop.acme.example""#, "\"shop.acme.example\""), (#""acme""#, invalid), (#""acme.example/path""#, invalid),
        (#""ac me.example""#, invalid), (#""acme_x.example""#, invalid), (#""10.0.0.1""#, invalid),
        (#""ftp://acme.example""#, invalid), (#""https://u@acme.example""#, invalid), (#"".example""#, invalid),
      ])
    + rows(
      .phone,
      [
        (#""+1 (415) 555-0100""#, "\"+1 (415) 555-0100\""), (#""030/123456 ext. 12""#, "\"030/123456 ext. 12\""),
        (#""4155550100x7""#, "\"4155550100x7\""), ("4155550100", "\"4155550100\""), (#""1234""#, invalid),
        (#""1234567890123456""#, invalid), (#""call me""#, invalid), (#""415-CALL-NOW""#, invalid),
        (#""1+4155550100""#, invalid), (#""-4155550100""#, invalid), (#""4155550100 x""#, invalid),
      ])
    + rows(
      .url,
      [
        (#""https://acme.example/a?b#c""#, "\"https://acme.example/a?b#c\""), (#""acme.example""#, "\"acme.example\""),
        (#""linkedin.example/in/vera""#, "\"linkedin.example/in/vera\""),
        (#""HTTPS://A.example:443/""#, "\"HTTPS://A.example:443/\""),
        (#""javascript:alert(1)""#, invalid), (#""mailto:a@b.example""#, invalid), (#""https://""#, invalid),
        (#""https://a b.example""#, invalid), (#""ftp://a.example""#, invalid), (#""https://a.example:x/""#, invalid),
      ])

  static let numbers =
    rows(
      .count,
      [
        ("220", "220"), (#"" 220 ""#, "220"), ("220.00", "220"), ("2.2e2", "220"), (#""1E3""#, "1000"), ("-0", "0"),
        (#""007""#, "7"), ("-1", invalid), ("2.5", invalid), ("1e-1", invalid), (#""1,000""#, invalid),
        (#""1 000""#, invalid), (#""50-200""#, invalid), (#""12k""#, invalid), (#""+5""#, invalid),
        (#""five""#, invalid),
        ("true", invalid), (#""0x10""#, invalid), (#""\u0661""#, invalid), ("[5]", invalid),
        ("999999999999", "999999999999"), ("1000000000000", tooLarge), ("1e400", tooLarge),
        ("1234567890123456789012345678901234567890", tooLarge), ("1e999999999999999999999", tooLarge),
      ])
    + rows(
      .number,
      [
        ("0.1", "0.1"), ("-2.5", "-2.5"), ("1e-6", "0.000001"), ("1.0000000", "1"), ("1e-7", invalid),
        ("0.1234567", invalid), ("9007199254.740993", "9007199254.740993"),
        ("-999999999999.999999", "-999999999999.999999"),
        ("-1e12", tooLarge), (#""0,5""#, invalid), (#""NaN""#, invalid), (#"".5""#, invalid), (#""5.""#, invalid),
      ])
    + rows(
      .percent,
      [
        ("80", "80"), (#""80""#, "80"), (#""80%""#, "80"), ("0.8", "0.8"), (#"" 12.3456% ""#, "12.3456"),
        (#""80 %""#, invalid), ("0.12345", invalid), (#""%""#, invalid), (#""80%%""#, invalid), ("-5", "-5"),
        ("true", invalid),
      ])
    + rows(
      .percent,
      [
        ("0.8", "80"), (#""0.123456""#, "12.3456"), (#""80%""#, "80"), ("1", "100"), ("0.1234567", invalid),
        ("10000000000", tooLarge), ("-0.5", "-50"),
      ], { $0.scale = .fraction })

  static let money =
    rows(
      .money,
      [
        (#""10000.00 USD""#, "10000 USD"), (#""10000 eur""#, "10000 EUR"), (#""-5.25  GBP""#, "-5.25 GBP"),
        (#"{"amount": 10000, "currency": "USD"}"#, "10000 USD"),
        (#"{"amount": " 12.5 ", "currency": " chf ", "x": 1}"#, "12.5 CHF"),
        (#"{"currency": "USD", "amount": null}"#, "unknown(null)"),
        (#"{"amount": " ", "currency": "USD"}"#, "unknown(blank)"),
        ("10000", invalid), (#""10000""#, invalid), (#""10000USD""#, invalid), (#""USD 10000""#, invalid),
        (#""$10000""#, invalid), (#""10,000 USD""#, invalid), (#""10000 USX""#, invalid), (#""1.23456 USD""#, invalid),
        (#"{"amount": 1, "currency": "nope"}"#, invalid), (#"{"amount": 1}"#, invalid),
        (#"{"currency": "USD"}"#, invalid),
        (#"{"amount": "5 EUR", "currency": "USD"}"#, invalid),
        (#"{"amount": 1, "amount": 2, "currency": "USD"}"#, invalid),
        (#"{"amount": [1], "currency": "USD"}"#, invalid), (#"{"amount": 1, "currency": 840}"#, invalid),
        (#""99999999999999.9999 USD""#, "99999999999999.9999 USD"), (#""100000000000000 USD""#, tooLarge),
        ("true", invalid),
      ])

  static let moments =
    rows(
      .date,
      [
        (#""2026-03-02""#, "2026-03-02"), (#"" 2024-02-29 ""#, "2024-02-29"), (#""2026-02-29""#, invalid),
        (#""2026-3-2""#, invalid), (#""02.03.2026""#, invalid), (#""2026-03-02T00:00:00Z""#, invalid),
        ("1772409600000", invalid), ("true", invalid), (#""0000-01-01""#, invalid),
      ])
    + rows(
      .date,
      [(#""2026-03-02T23:30:00-05:00""#, "2026-03-03"), (#""2026-03-02""#, "2026-03-02")], { $0.zone = "UTC" })
    + rows(
      .date,
      [
        (#""2026-03-03T04:59:59Z""#, "2026-03-02"), (#""2026-03-03T05:00:00Z""#, "2026-03-03"),
        (#""2026-03-09T03:59:59Z""#, "2026-03-08"), (#""2026-03-09T04:00:00Z""#, "2026-03-09"),
        (#""0001-01-01T00:00:00Z""#, "unknown(out of range)"),
      ], { $0.zone = "America/New_York" })
    + rows(
      .date, [(#""2026-03-02T09:59:59Z""#, "2026-03-02"), (#""2026-03-02T10:00:00Z""#, "2026-03-03")],
      { $0.zone = "Pacific/Kiritimati" })
    + rows(
      .date,
      [
        ("1772409600000", "2026-03-02"), (#""1772409600000""#, "2026-03-02"), ("1772409600001", invalid),
        (#""2026-03-02""#, "2026-03-02"), ("-86400000", "1969-12-31"),
      ], { $0.scale = .epochMilliseconds })
    + rows(
      .time,
      [
        (#""2026-03-02T15:00:00Z""#, "2026-03-02T15:00:00Z"), (#""2026-03-02T15:00+02:00""#, "2026-03-02T13:00:00Z"),
        (#""2026-02-20T09:30:00.000+0000""#, "2026-02-20T09:30:00Z"),
        (#""2026-03-02T15:00:00.123456-0530""#, "2026-03-02T20:30:00.123456Z"),
        (#""2026-03-02T15:00:00.1234567Z""#, invalid), (#""2026-03-02T15:00:60Z""#, invalid),
        (#""2026-03-02T24:00:00Z""#, invalid), (#""2026-03-02T15:00:00""#, invalid),
        (#""2026-03-02 15:00:00Z""#, invalid),
        (#""2026-03-02""#, invalid), ("1772463600", invalid), (#""2026-03-02T15Z""#, invalid),
      ])
    + rows(.time, [(#""2026-03-02""#, "2026-03-02T00:00:00Z")], { $0.zone = "UTC" })
    // Cairo goes to summer time at midnight: that day begins at 01:00.
    + rows(
      .time, [(#""2026-04-23""#, "2026-04-22T22:00:00Z"), (#""2026-04-24""#, "2026-04-23T22:00:00Z")],
      { $0.zone = "Africa/Cairo" })
    + rows(.time, [(#""2026-03-02""#, "2026-03-01T10:00:00Z")], { $0.zone = "Pacific/Kiritimati" })
    + rows(.time, [(#""0001-01-01""#, "unknown(out of range)")], { $0.zone = "Pacific/Kiritimati" })
    + rows(
      .time,
      [
        ("1772463600", "2026-03-02T15:00:00Z"), (#""1772463600.5""#, "2026-03-02T15:00:00.5Z"),
        (#""2026-03-02T15:00:00Z""#, "2026-03-02T15:00:00Z"), ("-1", "1969-12-31T23:59:59Z"), ("1e300", tooLarge),
        ("0.1234567", invalid), (#""soon""#, invalid),
      ], { $0.scale = .epochSeconds })

  static let choices =
    rows(
      .choice(["saas", "fintech"]),
      [
        (#""saas""#, "saas"), (#"" SAAS ""#, "saas"), (#""Software as a service""#, "saas"),
        (#""Fin-Tech""#, "fintech"),
        (#""software""#, invalid), ("7", "fintech"), ("true", invalid), (#"["saas"]"#, invalid),
      ],
      {
        $0.members = [
          Member(name: "saas", spellings: [Text("Software as a Service")]),
          Member(name: "fintech", spellings: [Text("fin-tech"), Text("7")]),
        ]
      })
    + rows(
      .choice(["saas", "other"]),
      [(#""saas""#, "saas"), (#""mining""#, "other"), ("5", "other"), ("{}", "other"), ("null", "unknown(null)")],
      { $0.elseMember = "other" })

  static let lists =
    rows(
      .list(.text),
      [
        (#"["a", " b ", null, "", 5, true]"#, #"["a", "b", "5"]"#), ("[]", "[]"), (#""a; b;;c""#, #"["a", "b", "c"]"#),
        (#""a""#, #"["a"]"#), (#"["a;b"]"#, #"["a;b"]"#), (#"";""#, "[]"), ("7", #"["7"]"#), ("{}", invalid),
        ("null", "unknown(null)"), (#"" ""#, "unknown(blank)"), (#"[["a"], {"b": 1}]"#, "[]"),
      ])
    + rows(.list(.count), [(#"[1, "2", "x", -1]"#, "[1, 2]"), (#""1;2""#, "[1, 2]")])
    + rows(.list(.choice(["a", "b"])), [(#"["A", "c", "b"]"#, "[a, b]"), (#""b;a""#, "[b, a]")])
    + rows(.list(.email), [(#"["a@b.example", "c"]"#, #"["a@b.example"]"#)])

  @Test(arguments: absences + texts + addresses + numbers + money + moments + choices + lists)
  func converts(_ row: Row) throws {
    let read = try ReadLead("{\"x\": \(row.json)}", row.field)
    #expect(try read.value("x") == row.expected)
    let lead = try #require(read.lead)
    let isUseless = row.expected == Self.invalid || row.expected == Self.tooLarge
    if isUseless {
      #expect(read.codes == [row.expected == Self.invalid ? "PB5103" : "PB5104"])
      #expect(lead.problems.map(\.pointer) == ["/x"])
      #expect(read.diagnostics.allSatisfy { $0.severity == .warning })
      #expect(read.text(at: read.diagnostics.first?.span) == row.json)
    } else {
      #expect(read.codes.allSatisfy { $0 == "PB5108" })
      #expect(lead.problems.count == read.codes.count)
    }
  }

  @Test func textFromATableMeansTheSame() {
    let reader = ValueReader(LeadTesting.field("x", .percent))
    for text in ["80%", " 80 ", "x", "1e1"] {
      let cell = reader.convert(text: Array(text.utf8), isScaled: false, currency: .none)
      let json = reader.convert(JSONValue(.string(Array(text.utf8))), isScaled: false, currency: .none)
      #expect(result(cell) == result(json))
    }
  }

  private func result(_ conversion: Conversion) -> String {
    switch conversion {
    case .value(let value), .list(let value, _): ReadLead.text(value)
    case .misfit(let misfit): misfit.expected
    }
  }

  // MARK: - What the messages say

  @Test(arguments: [
    (LeadTesting.field("x", .count), #""1,250,000""#, "write `1250000`, without thousands separators"),
    (LeadTesting.field("x", .money), "10000", "write `10000 USD`, or name the book's currency"),
    (LeadTesting.field("x", .money), #""10000 EURO""#, "did you mean `EUR`?"),
    (
      LeadTesting.field("x", .money), #"{"amount": 1, "currency": "USD", "currency": "EUR"}"#,
      "`currency` stands twice in it"
    ),
    (LeadTesting.field("x", .country), #""Germany""#, "did you mean `DE`?"),
    (LeadTesting.field("x", .choice(["manager", "director"])), #""Directer""#, "did you mean `director`?"),
    (
      LeadTesting.field("x", .time), #""2026-03-02""#,
      "a date alone is no moment; `in zone \"UTC\"` at the field makes it one"
    ),
    (LeadTesting.field("x", .yesNo), #""maybe""#, "write `true` or `false`"),
    (LeadTesting.field("x", .percent), #""80 %""#, "80 % is written `80` or `80%`"),
    (LeadTesting.field("x", .percent) { $0.scale = .fraction }, #""80 %""#, "80 % is written `0.8`"),
  ])
  func hints(field: Field, json: String, hint: String) throws {
    #expect(try ReadLead("{\"x\": \(json)}", field).diagnostics.first?.hint == hint)
  }

  @Test func privateValuesAreNeverShown() throws {
    let secret = "geheimes"
    let fields = [
      LeadTesting.field("a", .email), LeadTesting.field("b", .choice(["geheimer"])), LeadTesting.field("c", .country),
      LeadTesting.field("d", .list(.count)), LeadTesting.field("e", .count), LeadTesting.field("f", .money),
      LeadTesting.field("g", .text) {
        $0.reads = ["h"]
        $0.combination = .onlyIfEqual
      },
    ].map {
      var field = $0
      field.isPrivate = true
      return field
    }
    let read = try ReadLead(
      """
      {"a": "\(secret)", "b": "\(secret)", "c": "Germany", "d": ["\(secret)"], "e": "7,777", "f": 7777,
       "g": "\(secret)", "h": "x"}
      """, LeadTesting.program(fields))
    #expect(read.codes.count == 7)
    for diagnostic in read.diagnostics {
      let words = ([diagnostic.message, diagnostic.hint ?? ""] + diagnostic.labels.map(\.text)).joined(separator: " ")
      #expect(!words.contains(secret) && !words.contains("777") && !words.contains("`DE`"), "\(words)")
    }
  }

  @Test func longValuesAreCutAndHarmless() throws {
    let read = try ReadLead(
      "{\"x\": \"\\u001b[31m\(String(repeating: "é", count: 5_000))\"}", LeadTesting.field("x", .count))
    let message = try #require(read.diagnostics.first).message
    #expect(message.unicodeScalars.count < 200)
    #expect(message.contains("\\u{1B}[31m") && message.contains("…"))
  }
}
