import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import Testing

/// A small generator with a fixed seed, so that a failure comes back.
struct Shuffle {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in result.indices.dropFirst() { result.swapAt(index, below(index + 1)) }
    return result
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// What must hold for every lead.
@Suite struct LeadPropertyTests {
  private typealias Make = LeadTesting

  private static let types: [ValueType] = [
    .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
    .choice(["a", "b"]), .list(.text), .list(.count), .list(.choice(["a", "b"])), .list(.date),
  ]

  private static let program = Make.program(
    types.indices.map { index in
      Make.field("f.n\(index)", types[index]) {
        $0.reads = ["r\(index)", "properties.p\(index)"]
        $0.combination = Field.Combination.allCases[index % Field.Combination.allCases.count]
        $0.scale = Field.Scale.allCases[index % Field.Scale.allCases.count]
        $0.blanks = [Text("n/a")]
        if index % 4 == 0 { $0.zone = "UTC" }
        if types[index] == .money { $0.currencySource = "properties.currency" }
      }
    } + [Make.field("activities", .events)],
    events: [Make.kind("page_view", [Make.field("page", .text), Make.field("at_page", .count)]), Make.kind("call")],
    currency: "USD")

  private static let values = [
    "null", "true", "false", "0", "1", "-1", "12.5", "1e3", "0.123456", "1e300", "\"\"", "\" n/a \"", "\"a\"", "\"B\"",
    "\"yes\"", "\"80%\"", "\"5 EUR\"", "\"5 XXY\"", "{\"amount\": 5, \"currency\": \"GBP\"}", "\"2026-03-02\"",
    "\"2026-03-02T10:00:00+02:00\"", "\"x@y.example\"", "\"y.example\"", "\"+49 30 123456\"", "\"US\"", "\"Spain\"",
    "\"Europe/Berlin\"", "[]", "[\"a\", 1, null]", "\"a;b;3\"", "{}", "\"\\u0000\"", "\"1,000\"", "1772463600",
  ]

  /// A member for most sources, some nested, some literal.
  private func members(_ random: inout Shuffle) -> [String] {
    var members: [String] = []
    var nested: [String] = []
    var properties: [String] = ["\"currency\": \(random.pick(["\"EUR\"", "null", "\"?\""]))"]
    for index in Self.types.indices {
      if random.below(2) == 0 { members.append("\"f.n\(index)\": \(random.pick(Self.values))") }
      if random.below(2) == 0 { members.append("\"r\(index)\": \(random.pick(Self.values))") }
      if random.below(2) == 0 { nested.append("\"n\(index)\": \(random.pick(Self.values))") }
      if random.below(2) == 0 { properties.append("\"p\(index)\": \(random.pick(Self.values))") }
    }
    nested = random.shuffled(nested)
    members.append("\"f\": {\(nested.joined(separator: ", "))}")
    members.append("\"properties\": {\(random.shuffled(properties).joined(separator: ", "))}")
    return members
  }

  private func event(_ random: inout Shuffle) -> String {
    let members = [
      "\"type\": \(random.pick(["\"page_view\"", "\"call\"", "\"fax\"", "null"]))",
      "\"id\": \(random.pick(["\"e1\"", "\"e2\"", "null", "3"]))",
      "\"at\": \(random.pick(["\"2026-03-02T10:00:00Z\"", "\"2026-03-01T10:00:00Z\"", "\"?\"", "null"]))",
      "\"received_at\": \(random.pick(["\"2026-03-02T11:00:00Z\"", "null"]))",
      "\"page\": \(random.pick(["\"/a\"", "\"/b\"", "7"]))", "\"at_page\": \(random.pick(["1", "\"x\""]))",
    ]
    return "{\(random.shuffled(members).joined(separator: ", "))}"
  }

  /// Everything about a lead that the order of its text may not change.
  private func essence(_ text: String) throws -> [String] {
    let read = try ReadLead(text, Self.program)
    let lead = try #require(read.lead)
    let readings = lead.fields.map { "\(ReadLead.text($0.evaluation)) \($0.source ?? "-")" }
    let events = lead.history.events.map { event in
      let at = event.at?.description ?? "?"
      let received = event.receivedAt?.description ?? "?"
      return "\(event.kind) \(at) \(received) \(event.fields.map(ReadLead.text))"
    }
    return readings + events + [read.codes.sorted().joined(separator: " ")]
  }

  @Test(arguments: 0..<150)
  func theOrderOfKeysAndEventsChangesNothing(seed: Int) throws {
    var random = Shuffle(state: UInt64(seed))
    let members = members(&random)
    let events = (0..<random.below(8)).map { _ in event(&random) }
    func text(_ members: [String], _ events: [String]) -> String {
      "{" + (members + ["\"activities\": [\(events.joined(separator: ", "))]"]).joined(separator: ", ") + "}"
    }
    let expected = try essence(text(members, events))
    for _ in 0..<4 {
      #expect(try essence(text(random.shuffled(members), random.shuffled(events))) == expected)
    }
  }

  /// Whatever a document holds: no crash, ordered diagnostics inside the text, a value or a reason for every field.
  @Test func anyDocumentIsReadOrRefused() throws {
    var random = Shuffle(state: 99)
    for _ in 0..<1_500 {
      var bytes = Array(
        ("{" + members(&random).joined(separator: ", ") + ", \"activities\": [\(event(&random))]}").utf8)
      for _ in 0..<random.below(6) {
        let index = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[index] = random.pick(Array("{}[]\",:\\e.-+019 atn".utf8))
        case 1: bytes.remove(at: index)
        case _: bytes.insert(contentsOf: bytes[..<min(bytes.count, random.below(30))], at: index)
        }
      }
      let count = bytes.count
      let root: JSONValue
      do {
        root = try JSONReader.parse(bytes)
      } catch {
        let diagnostic = Diagnostic.unreadableLead(error, text: bytes, file: 0)
        #expect(try Int(#require(diagnostic.span).start) <= count)
        continue
      }
      let (lead, diagnostics) = LeadReader(program: Self.program).read(root, file: 0, now: Instant(microseconds: 0))
      #expect((lead == nil) == diagnostics.hasErrors)
      if let lead { #expect(lead.fields.count == Self.program.fields.count) }
      let starts = try diagnostics.map { try Int(#require($0.span).start) }
      #expect(starts == starts.sorted() && starts.allSatisfy { (0..<count).contains($0) })
      for diagnostic in diagnostics { #expect(diagnostic.message.contains("; expected ")) }
    }
  }
}
