import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import Testing

/// What a person reads about a text that is not JSON.
@Suite struct LeadDiagnosticsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let marked: String
    let message: String
    let hint: String?
    var testDescription: String { "\(code) \(message)" }

    init(_ text: String, _ code: String, _ marked: String, _ message: String, _ hint: String? = nil) {
      self.text = text
      self.code = code
      self.marked = marked
      self.message = message
      self.hint = hint
    }
  }

  static let rows = [
    Row(" ", "PB5001", "", "the file is empty; expected a lead as JSON", "the smallest lead is `{}`"),
    Row("{\"a\": 1", "PB5002", "{", "the object that begins here does not end; expected its closing `}`"),
    Row("{\"a\": [1", "PB5002", "[", "the list that begins here does not end; expected its closing `]`"),
    Row("{\"a\": \"b", "PB5002", "\"", "the text that begins here does not end; expected its closing quote"),
    Row("{\"a\": tr", "PB5002", "t", "the word that begins here does not end; expected the rest of it"),
    Row("{\"a\": *}", "PB5003", "*", "`*` cannot stand here; expected a value"),
    Row(
      "{\"a\": “b”}", "PB5003", "“", "`“` cannot stand here; expected a value",
      "JSON has only the straight double quote `\"`"),
    Row("{\"a\": }", "PB5003", "}", "`}` cannot stand here; expected a value, or the bracket that closes what is open"),
    Row("{\"a\": ,}", "PB5003", ",", "`,` cannot stand here; expected a value before it"),
    Row(
      "{\"n\": NaN}", "PB5004", "NaN",
      "`NaN` is no value in JSON; expected a number, text in double quotes, true, false or null",
      "write `null`, or leave the field out"),
    Row(
      "{\"n\": -Infinity}", "PB5004", "-Infinity",
      "`-Infinity` is no value in JSON; expected a number, text in double quotes, true, false or null",
      "write `null`, or leave the field out"),
    Row(
      "{\"n\": True}", "PB5004", "True",
      "`True` is no value in JSON; expected a number, text in double quotes, true, false or null", "write `true`"),
    Row(
      "{\"n\": No}", "PB5004", "No",
      "`No` is no value in JSON; expected a number, text in double quotes, true, false or null", "write `false`"),
    Row(
      "{\"n\": fintech}", "PB5004", "fintech",
      "`fintech` is no value in JSON; expected a number, text in double quotes, true, false or null",
      "text stands in double quotes"),
    Row("{\"n\": +1}", "PB5005", "+1", number("+1"), "leave out the `+`"),
    Row("{\"n\": .5}", "PB5005", ".5", number(".5"), "write a `0` before the point"),
    Row("{\"n\": 5.}", "PB5005", "5.", number("5."), "write a digit after the point, or leave the point out"),
    Row(
      "{\"n\": -012}", "PB5005", "-012", number("-012"),
      "leave out the zeros in front, or write the number in double quotes to keep them"),
    Row("{\"n\": 1_000}", "PB5005", "1_000", number("1_000"), "leave out the `_`"),
    Row(
      "{\"n\": 2026-03-02}", "PB5005", "2026-03-02", number("2026-03-02"),
      "text, and also a date or a number with letters, stands in double quotes"),
    Row("{\"n\": 1e}", "PB5005", "1e", number("1e")),
    Row(
      #"{"a": "C:\x"}"#, "PB5006", "\\x",
      #"a backslash begins a sign that JSON does not have; expected `\n`, `\t`, `\"`, `\\`, or `\u` and four digits"#,
      #"a backslash itself is written `\\`"#),
    Row(
      #"{"a": "\ud83d"}"#, "PB5007", "\\ud83d", #"half of a character stands alone; expected both of its `\u` parts"#,
      "text was cut in the middle of an emoji or another rare character; export it again, or delete the half"),
    Row(
      "{\"a\": \"b\n\"}", "PB5008", "\n", "a line ends inside a text; expected the closing quote before it",
      "a line break inside a text is written `\\n`"),
    Row("{\"a\": \"b\tc\"}", "PB5008", "\t", "a tab stands inside a text; expected `\\t` for it"),
    Row("{\"a\": \"\u{1}\"}", "PB5008", "\u{1}", "the control character U+0001 stands here; expected JSON text"),
    Row(
      "{\"a\": \u{0}}", "PB5008", "\u{0}", "the control character U+0000 stands here; expected JSON text",
      "the file may be UTF-16 or no text at all; save it with the encoding UTF-8"),
    Row(
      String(repeating: "[", count: 70), "PB5010", "[", "more than 64 brackets stand inside each other; expected fewer",
      "a lead needs only a few levels; was the right file given?"),
    Row(
      "{}\n{}", "PB5012", "{", "something follows after the end of the lead; expected nothing more",
      "one file holds one lead"),
    Row("{\"a\": 1 \"b\": 2}", "PB5013", "\"", "a comma is missing; expected `,` before this"),
    Row(
      "{\"a\" 1}", "PB5014", "1", "a colon is missing; expected `:` between a key and its value",
      "an object is written `{\"key\": value}`"),
    Row("{\"a\": 1,}", "PB5015", ",", "a comma stands after the last value; expected another value or no comma"),
    Row("{a: 1}", "PB5016", "a", "a key stands without quotes; expected a key in double quotes"),
    Row(
      "{\"a\": 10,000}", "PB5016", "0", "a key stands without quotes; expected a key in double quotes",
      "a number is written without thousands separators"),
    Row("{'a': 1}", "PB5017", "'", "`'` begins no text in JSON; expected the double quote `\"`"),
    Row("{} // x", "PB5018", "/", "a comment stands here, and JSON has none; expected a value or the end"),
  ]

  private static func number(_ text: String) -> String {
    "`\(text)` is not written as JSON writes numbers; expected one such as `12`, `-0.5` or `1e3`"
  }

  private func diagnostic(_ bytes: [UInt8], limits: JSONReader.Limits = .init()) throws -> Diagnostic {
    let error = try #require(throws: JSONError.self) { try JSONReader.parse(bytes, limits: limits) }
    return Diagnostic.unreadableLead(error, text: bytes, file: 3)
  }

  @Test(arguments: rows)
  func saysWhatIsWrong(_ row: Row) throws {
    let bytes = Array(row.text.utf8)
    let diagnostic = try diagnostic(bytes)
    let span = try #require(diagnostic.span)
    #expect(diagnostic.code == row.code)
    #expect(diagnostic.message == row.message)
    #expect(diagnostic.hint == row.hint)
    #expect(diagnostic.severity == .error)
    #expect(span.file == 3)
    #expect(Array(bytes[Int(span.start)..<Int(span.end)]) == Array(row.marked.utf8))
  }

  @Test func bytesThatAreNoTextAndTextThatIsTooLong() throws {
    let latin1 = try diagnostic([0x7B, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D])
    #expect(latin1.code == "PB5009" && latin1.span?.start == 2)
    let long = try diagnostic(Array(repeating: 0x20, count: 1 << 20) + Array("{}".utf8), limits: .init(bytes: 1 << 20))
    #expect(long.code == "PB5011" && long.message == "the lead is larger than 1 MiB; expected the data of one lead")
  }

  @Test func aCutOffTextShowsItsEnd() throws {
    let diagnostic = try diagnostic(Array("{\"id\": \"1\", \"pain\": \"slow".utf8))
    #expect(diagnostic.span?.start == 20)
    #expect(diagnostic.labels.map(\.span.start) == [25] && diagnostic.labels.map(\.text) == ["the file ends here"])
  }

  @Test func aTrailingCommaIsSafeToRemove() throws {
    let fix = try #require(diagnostic(Array("[1,]".utf8)).fixIt)
    #expect(fix.isSafe && fix.replacement.isEmpty && fix.span.start == 2 && fix.span.end == 3)
  }

  @Test func everyCodeOfTheTextHasAnExample() {
    let codes = Set(Self.rows.map(\.code) + ["PB5009", "PB5011"])
    #expect(RuntimeCode.allCases.map(\.rawValue).filter { $0.hasPrefix("PB50") && !codes.contains($0) } == [])
  }
}
