import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import Testing

@Suite struct LeadReaderTests {
  private typealias Make = LeadTesting

  private static let size = Make.field("company.employees", .count) {
    $0.reads = ["company.size", "NumberOfEmployees"]
  }

  // MARK: - The order of sources

  @Test(arguments: [
    (
      #"{"company.employees": 1, "company": {"employees": 2, "size": 3}, "NumberOfEmployees": 4}"#, "1",
      "company.employees"
    ),
    (#"{"company.employees": null, "company": {"employees": 2, "size": 3}}"#, "2", "company.employees"),
    (#"{"company": {"employees": " ", "size": 3}, "company.size": 5}"#, "5", "company.size"),
    (#"{"company": {"size": 3}, "NumberOfEmployees": 4}"#, "3", "company.size"),
    (#"{"company": "ACME", "NumberOfEmployees": "4"}"#, "4", "NumberOfEmployees"),
    (#"{"company": {"employees": "many", "size": 3}}"#, "unknown(invalid)", "company.employees"),
  ])
  func takesTheFirstThatIsThere(text: String, value: String, source: String) throws {
    let read = try ReadLead(text, Self.size)
    #expect(try read.value("company.employees") == value)
    #expect(try read.reading("company.employees").source == source)
  }

  @Test(arguments: [
    ("{}", "absent"), (#"{"company": null}"#, "absent"), (#"{"company": {"size": null}}"#, "null"),
    (#"{"company": {"employees": "", "size": null}}"#, "blank"),
    (#"{"company.employees": null, "company": {"employees": ""}}"#, "null"),
    (#"{"company": {"size": " "}, "NumberOfEmployees": null}"#, "blank"), (#"{"company": [{"size": 1}]}"#, "absent"),
  ])
  func saysWhyThereIsNothing(text: String, reason: String) throws {
    let read = try ReadLead(text, Self.size)
    #expect(try read.value("company.employees") == "unknown(\(reason))")
    #expect(try read.reading("company.employees").source == nil)
    #expect(read.codes == [])
  }

  @Test func readsTheShapesOfHubSpotAndSalesforce() throws {
    let fields = [
      Make.field("id", .text) { $0.reads = ["Id", "vid"] },
      Make.field("email", .email) { $0.reads = ["properties.email"] },
      Make.field("size", .count) { $0.reads = ["properties.numemployees.value", "properties.size"] },
      Make.field("site", .domain) { $0.reads = ["properties.a/b~c"] },
    ]
    let read = try ReadLead(
      """
      {"vid": 42, "properties": {"email": "a@b.example", "numemployees": {"value": "12"}, "size": 9, "a/b~c": 5},
       "properties.email": ""}
      """, Make.program(fields))
    #expect(try read.value("id") == "\"42\"")
    #expect(try read.value("email") == "\"a@b.example\"")
    #expect(try read.value("size") == "12")
    #expect(try #require(read.lead).problems.map(\.pointer) == ["/properties/a~1b~0c"])
  }

  @Test func aDefaultReplacesOnlyWhatIsNotThere() throws {
    let field = Make.field("x", .count) { $0.defaultValue = .number(Fixed(whole: 7)) }
    for text in ["{}", #"{"x": null}"#, #"{"x": " "}"#] {
      let reading = try ReadLead(text, field).reading("x")
      #expect(ReadLead.text(reading.evaluation) == "7")
      #expect(reading.isDefault && reading.source == nil)
    }
    #expect(try ReadLead(#"{"x": "?"}"#, field).value("x") == "unknown(invalid)")
    #expect(try ReadLead(#"{"x": 1e15}"#, field).value("x") == "unknown(out of range)")
    #expect(try ReadLead(#"{"x": 1, "x": 1}"#, field).value("x") == "unknown(invalid)")
    #expect(try ReadLead(#"{"x": 1}"#, field).reading("x").isDefault == false)
  }

  @Test func aScaleBelongsToTheNamesBehindIt() throws {
    let growth = Make.field("growth", .percent) {
      $0.reads = ["g"]
      $0.scale = .fraction
    }
    #expect(try ReadLead(#"{"growth": 30}"#, growth).value("growth") == "30")
    #expect(try ReadLead(#"{"g": 0.3}"#, growth).value("growth") == "30")
    let at = Make.field("at", .time) {
      $0.reads = ["t"]
      $0.scale = .epochMilliseconds
    }
    #expect(try ReadLead(#"{"t": 1000}"#, at).value("at") == "1970-01-01T00:00:01Z")
    #expect(try ReadLead(#"{"at": 1000}"#, at).value("at") == "unknown(invalid)")
  }

  @Test(arguments: [
    (#"{"m": 5}"#, "5 USD"), (#"{"m": 5, "c": "eur"}"#, "5 EUR"), (#"{"m": 5, "c": null}"#, "5 USD"),
    (#"{"m": 5, "c": " "}"#, "5 USD"), (#"{"m": "5 GBP", "c": "EUR"}"#, "5 GBP"),
    (#"{"m": 5, "c": "x"}"#, "unknown(invalid)"),
    (#"{"m": {"amount": 5}, "c": "EUR"}"#, "5 EUR"), (#"{"m": {"amount": 5, "currency": null}, "c": "EUR"}"#, "5 EUR"),
    (#"{"m": 5, "c": "EUR", "c": "EUR"}"#, "unknown(invalid)"), (#"{"m": 5, "c": 7}"#, "unknown(invalid)"),
  ])
  func aPlainAmountTakesItsCurrencyFromTheSourceThenTheBook(text: String, value: String) throws {
    let field = Make.field("m", .money) { $0.currencySource = "c" }
    #expect(try ReadLead(text, field, currency: "USD").value("m") == value)
  }

  // MARK: - Several sources

  @Test(arguments: [
    (Field.Combination.larger, #"{"a": 1, "b": "3", "c": 2}"#, "3", "b"),
    (.smaller, #"{"a": 2, "b": 3, "c": 1}"#, "1", "c"),
    (.first, #"{"a": 2, "b": 3}"#, "2", "a"), (.larger, #"{"a": 5, "b": 5.0}"#, "5", "a"),
    (.larger, #"{"b": null, "c": 2}"#, "2", "c"), (.larger, #"{"a": 1, "b": "x"}"#, "unknown(invalid)", "b"),
    (.onlyIfEqual, #"{"a": 5, "b": "5.0", "c": null}"#, "5", "a"),
    (.onlyIfEqual, #"{"a": 5, "c": 6}"#, "unknown(invalid)", "a"), (.first, #"{"a": 5, "b": "x"}"#, "5", "a"),
  ])
  func combines(_ combination: Field.Combination, text: String, value: String, source: String) throws {
    let field = Make.field("a", .count) {
      $0.reads = ["b", "c"]
      $0.combination = combination
    }
    let read = try ReadLead(text, field)
    #expect(try read.value("a") == value)
    #expect(try read.reading("a").source == source)
  }

  @Test func combinesOtherTypes() throws {
    func field(_ type: ValueType, _ combination: Field.Combination) -> Field {
      Make.field("a", type) {
        $0.reads = ["b"]
        $0.combination = combination
      }
    }
    let latest = try ReadLead(#"{"a": "2026-01-01", "b": "2026-02-01"}"#, field(.date, .latest))
    #expect(try latest.value("a") == "2026-02-01")
    let moment = try ReadLead(
      #"{"a": "2026-01-01T00:00:00+01:00", "b": "2025-12-31T23:30:00Z"}"#, field(.time, .latest))
    #expect(try moment.value("a") == "2025-12-31T23:30:00Z")
    let fold = try ReadLead(#"{"a": "Ada", "b": " ADA "}"#, field(.text, .onlyIfEqual))
    #expect(try fold.value("a") == "\"Ada\"")
    let lists = try ReadLead(#"{"a": ["x"], "b": "X"}"#, field(.list(.text), .onlyIfEqual))
    #expect(try lists.value("a") == "[\"x\"]")
    let money = try ReadLead(#"{"a": "5 USD", "b": "7 USD"}"#, field(.money, .larger))
    #expect(try money.value("a") == "7 USD")
    let currencies = try ReadLead(#"{"a": "5 USD", "b": "7 EUR"}"#, field(.money, .larger))
    #expect(try currencies.value("a") == "unknown(other currency)")
    #expect(currencies.codes == ["PB5109"])
  }

  @Test func sourcesThatDifferAreNamedWithBothPlaces() throws {
    let field = Make.field("a", .count) {
      $0.reads = ["b"]
      $0.combination = .onlyIfEqual
    }
    let read = try ReadLead(#"{"b": 6, "a": 5}"#, field)
    #expect(read.codes == ["PB5107"])
    #expect(
      read.diagnostics.map(\.message) == [
        "`5` in `a` and `6` in `b` differ, so `a` is unknown; expected the same value in both"
      ])
    #expect(read.text(at: read.diagnostics.first?.span) == "6")
    #expect(read.text(at: read.diagnostics.first?.labels.first?.span) == "5")
  }

  // MARK: - Keys that stand twice

  @Test func aKeyThatStandsTwiceMakesItsFieldsInvalid() throws {
    let fields = [
      Make.field("company.employees", .count), Make.field("company.name", .text), Make.field("company.tech", .text),
      Make.field("pain", .text), Make.field("title", .text) { $0.reads = ["t"] },
    ]
    let text =
      #"{"company": {"employees": 1}, "pain": "a", "company": {"name": "x", "employees": 2}, "pain": "a", "title": "ok", "t": 1, "t": 2, "free": 1, "free": 2}"#
    let read = try ReadLead(text, Make.program(fields))
    #expect(try read.value("company.employees") == "unknown(invalid)")
    #expect(try read.value("company.name") == "unknown(invalid)")
    #expect(try read.value("company.tech") == "unknown(absent)")
    #expect(try read.value("pain") == "unknown(invalid)")
    #expect(try read.value("title") == "unknown(invalid)")
    #expect(read.codes == ["PB5105", "PB5105", "PB5105"])
    let company = try #require(read.diagnostics.first)
    #expect(
      company.message
        == "`company` stands twice, so `company.employees`, `company.name` cannot be read; expected it once")
    #expect(read.text(at: company.span) == "\"company\"" && read.text(at: company.labels.first?.span) == "\"company\"")
    #expect(try #require(company.span).start > (try #require(company.labels.first)).span.start)
    #expect(
      try #require(read.lead).problems.map { "\($0.field) \($0.pointer) \($0.why.rawValue)" } == [
        "company.employees /company invalid", "company.name /company invalid", "pain /pain invalid", "title /t invalid",
      ])
  }

  @Test func twiceInsideAnObjectAndAmongManyCopies() throws {
    let fields = [Make.field("a.b", .count), Make.field("a.c", .count)]
    let inside = try ReadLead(#"{"a": {"b": 1, "b": 2, "c": 3}}"#, Make.program(fields))
    #expect(try inside.value("a.b") == "unknown(invalid)")
    #expect(try inside.value("a.c") == "3")
    #expect(try #require(inside.lead).problems.map(\.pointer) == ["/a/b"])
    let copies = String(repeating: #""a": {"b": 1}, "#, count: 5_000)
    let many = try ReadLead("{\(copies)\"a.c\": 1}", Make.program(fields))
    #expect(many.codes == ["PB5105"])
    #expect(try many.value("a.c") == "1")
    let literal = try ReadLead(#"{"a.b": 1, "a.b": 1}"#, Make.program(fields))
    #expect(literal.text(at: literal.diagnostics.first?.span) == "\"a.b\"")
  }

  // MARK: - Errors

  @Test(arguments: [
    ("[]", "PB5101"), ("null", "PB5101"), ("\"x\"", "PB5101"), ("{}", "PB5102"), (#"{"id": null}"#, "PB5102"),
    (#"{"id": ""}"#, "PB5102"), (#"{"id": true}"#, "PB5103"), (#"{"id": "1", "id": "2"}"#, "PB5105"),
    (#"{"id": "1", "activities": {}}"#, "PB5110"), (#"{"id": "1", "activities": "x"}"#, "PB5110"),
    (#"{"id": "1", "activities": 0}"#, "PB5110"),
  ])
  func refuses(text: String, code: String) throws {
    let read = try ReadLead(text, Make.field("id", .text) { $0.isRequired = true }, Make.field("activities", .events))
    #expect(read.codes == [code])
    #expect(read.lead == nil)
    #expect(read.diagnostics.hasErrors)
  }

  @Test func aRequiredFieldThatIsThereIsFine() throws {
    let read = try ReadLead(
      #"{"Id": "1"}"#,
      Make.field("id", .text) {
        $0.isRequired = true
        $0.reads = ["Id"]
      })
    #expect(read.codes == [])
    #expect(try read.value("id") == "\"1\"")
  }

  // MARK: - Slips of a hand

  @Test(arguments: [
    (#"{"company.employes": 60}"#, "company.employees"), (#"{"company": {"employes": 60}}"#, "company.employees"),
    (#"{"Pain": "x"}"#, "pain"), (#"{"compani": {"employees": 60}}"#, "company"), (#"{"IDX": 1}"#, nil),
    (#"{"company.employees": 5, "company.employes": 60}"#, nil), (#"{"employees": 60}"#, nil),
    (#"{"company": {"employes": null}}"#, nil), (#"{"compani": "x"}"#, nil), (#"{"properties": {"phone": 1}}"#, nil),
    (#"{"properties": {"nane": 1}}"#, "properties.name"), (#"{"company": {"b": {"pain": 1}}}"#, nil),
  ])
  func suggestsTheFieldThatWasMeant(text: String, meant: String?) throws {
    let fields = [
      Make.field("company.employees", .count), Make.field("pain", .text), Make.field("i", .text),
      Make.field("name", .text) { $0.reads = ["properties.name"] },
    ]
    let read = try ReadLead(text, Make.program(fields))
    #expect(read.codes == (meant == nil ? [] : ["PB5106"]))
    #expect(read.diagnostics.first?.hint == meant.map { "did you mean `\($0)`?" })
  }

  // MARK: - Floods

  @Test func manyFaultsOfOneFieldAreListedOnlyInPart() throws {
    let text = "{\"x\": [" + Array(repeating: "\"?\"", count: 10_000).joined(separator: ",") + "]}"
    let read = try ReadLead(text, Make.field("x", .list(.count)))
    #expect(read.codes == Array(repeating: "PB5108", count: 11))
    #expect(try #require(read.lead).problems.count == 100)
    #expect(try read.value("x") == "[]")
  }

  @Test func problemsComeInTheOrderOfTheText() throws {
    let fields = ["a", "b", "c"].map { Make.field($0, .count) }
    let read = try ReadLead(#"{"c": "x", "a": "y", "b": "z"}"#, Make.program(fields))
    #expect(try #require(read.lead).problems.map(\.field) == ["c", "a", "b"])
    #expect(read.diagnostics.map { read.text(at: $0.span) } == ["\"x\"", "\"y\"", "\"z\""])
    #expect(try #require(read.lead).problems.map(\.expected).allSatisfy { $0 == "a whole number that is not negative" })
  }

  @Test func messagesNameTheSource() throws {
    let read = try ReadLead(#"{"NumberOfEmployees": "about 200"}"#, Self.size)
    #expect(
      read.diagnostics.map(\.message) == [
        "`\"about 200\"` in `NumberOfEmployees` does not fit `company.employees`; expected a whole number that is not negative"
      ])
  }
}
