import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import Testing

@Suite struct HistoryReaderTests {
  private typealias Make = LeadTesting

  private static let program = Make.program(
    [Make.field("activities", .events) { $0.reads = ["properties.timeline"] }, Make.field("id", .text)],
    events: [
      Make.kind("call", [Make.field("result", .choice(["answered", "no_answer"]))]),
      Make.kind("page_view", [Make.field("page", .text), Make.field("seconds", .count)]),
    ])

  private func history(_ events: String) throws -> (history: History, read: ReadLead) {
    let read = try ReadLead("{\"activities\": [\(events)]}", Self.program)
    return (try #require(read.lead).history, read)
  }

  /// Events on one line: kind, time, time of receipt, fields.
  private func lines(_ history: History) -> [String] {
    history.events.map { event in
      let fields = event.fields.map(ReadLead.text).joined(separator: " ")
      let kind = Self.program.events[event.kind].title.name
      return "\(kind) \(event.at?.description ?? "?") \(event.receivedAt?.description ?? "?") \(fields)"
    }
  }

  @Test(arguments: [
    ("{}", false), (#"{"activities": null}"#, false), (#"{"activities": " "}"#, false), (#"{"activities": []}"#, true),
    (#"{"properties": {"timeline": []}}"#, true),
    (#"{"activities": null, "properties.timeline": [{"type": "x"}]}"#, true),
  ])
  func knowsWhetherThereIsAHistory(text: String, isSupplied: Bool) throws {
    let read = try ReadLead(text, Self.program)
    let history = try #require(read.lead).history
    #expect(history.isSupplied == isSupplied)
    #expect(history.events.isEmpty)
    #expect(read.codes == [])
  }

  @Test func readsFieldsThroughTheSameDoor() throws {
    let (history, read) = try history(
      """
      {"type": " Page_View ", "at": "2026-03-01T10:00:00+01:00", "page": " /pricing ", "seconds": "x", "other": 1},
      {"type": "call", "at": "2026-03-01T08:00:00Z", "received_at": "2026-03-01T09:30:00Z", "result": "ANSWERED"}
      """)
    #expect(
      lines(history) == [
        "call 2026-03-01T08:00:00Z 2026-03-01T09:30:00Z answered",
        "page_view 2026-03-01T09:00:00Z 2026-03-01T09:00:00Z \"/pricing\" unknown(invalid)",
      ])
    #expect(read.codes == ["PB5103"])
    let problem = try #require(read.lead?.problems.first)
    #expect("\(problem.field) \(problem.pointer)" == "page_view.seconds /activities/0/seconds")
  }

  @Test func dropsWhatHasNoUsableTypeAndPassesOverUnknownKinds() throws {
    let (history, read) = try history(
      """
      {"type": "fax_received", "at": "soon"}, {"at": "2026-03-01T10:00:00Z"}, {"type": null}, {"type": " "},
      {"type": 7}, "call", null, {"type": "call", "type": "call"}, {"type": "call", "at": "2026-03-01T10:00:00Z"}
      """)
    #expect(history.events.count == 1)
    #expect(read.codes == Array(repeating: "PB5111", count: 7))
    #expect(try #require(read.lead).problems.map(\.pointer) == (1...7).map { "/activities/\($0)/type" })
  }

  @Test func anEventWithoutAUsableTimeHappenedLongAgo() throws {
    let (history, read) = try history(
      """
      {"type": "call", "at": "2026-03-01T10:00:00Z"}, {"type": "call", "at": "yesterday"}, {"type": "call"},
      {"type": "call", "at": null, "received_at": "2026-01-01T00:00:00Z"}, {"type": "call", "at": "2026-03-01"},
      {"type": "call", "at": "2026-03-01T10:00:00Z", "at": "2026-03-02T10:00:00Z"}
      """)
    #expect(history.events.map { $0.at == nil } == [true, true, true, true, true, false])
    #expect(history.events.map { $0.receivedAt == nil } == [true, true, true, true, false, false])
    #expect(read.codes == Array(repeating: "PB5112", count: 5))
    #expect(read.lead?.problems.map(\.why.rawValue) == ["invalid", "absent", "null", "invalid", "invalid"])
    #expect(read.text(at: read.diagnostics.first?.span) == "\"yesterday\"")
  }

  @Test func aTimeOfReceiptThatDoesNotFitIsTheTimeItself() throws {
    let (history, read) = try history(#"{"type": "call", "at": "2026-03-01T10:00:00Z", "received_at": "later"}"#)
    #expect(history.events.first?.receivedAt == history.events.first?.at)
    #expect(read.codes == ["PB5103"])
  }

  @Test func keepsWhatWasSentTwiceWithItsId() throws {
    let (history, _) = try history(
      """
      {"type": "page_view", "id": "e1", "at": "2026-03-03T10:00:00Z", "page": "late"},
      {"type": "page_view", "id": " e1 ", "at": "2026-03-01T10:00:00Z", "page": "early"},
      {"type": "page_view", "id": "e1", "page": "when"},
      {"type": "page_view", "id": "E1", "at": "2026-03-02T10:00:00Z", "page": "other id"},
      {"type": "page_view", "at": "2026-03-02T11:00:00Z", "page": "no id"},
      {"type": "page_view", "at": "2026-03-02T11:00:00Z", "page": "no id"},
      {"type": "page_view", "id": null, "at": "2026-03-02T11:00:00Z", "page": "no id"},
      {"type": "page_view", "id": 7, "at": "2026-03-02T12:00:00Z", "page": "seven"},
      {"type": "page_view", "id": "7", "at": "2026-03-02T13:00:00Z", "page": "seven again"},
      {"type": "call", "id": "e1", "at": "2026-03-04T10:00:00Z"}
      """)
    #expect(
      history.events.map { $0.id?.string ?? "" } == ["e1", "e1", "E1", "", "", "", "7", "7", "e1", "e1"])
  }

  @Test func ordersByTimeReceiptTypeIdAndBytes() throws {
    let events = [
      #"{"type": "call"}"#,
      #"{"type": "page_view", "received_at": "2026-01-01T00:00:00Z"}"#,
      #"{"type": "call", "at": "2026-03-01T10:00:00Z"}"#,
      #"{"type": "call", "at": "2026-03-01T10:00:00Z", "id": "a"}"#,
      #"{"type": "call", "at": "2026-03-01T10:00:00Z", "id": "b"}"#,
      #"{"type": "page_view", "at": "2026-03-01T10:00:00Z", "page": "a"}"#,
      #"{"page": "b", "type": "page_view", "at": "2026-03-01T10:00:00Z"}"#,
      #"{"type": "call", "at": "2026-03-01T10:00:00Z", "received_at": "2026-03-01T10:00:01Z"}"#,
      #"{"type": "call", "at": "2026-03-01T10:00:00.5Z"}"#,
    ]
    let expected = try lines(history(events.joined(separator: ",")).history)
    #expect(expected.count == events.count)
    #expect(expected[0].hasPrefix("call ?") && expected[1].hasPrefix("page_view ?"))
    #expect(expected[5].hasSuffix("\"a\" unknown(absent)") && expected[6].hasSuffix("\"b\" unknown(absent)"))
    var random = Shuffle(state: 7)
    for _ in 0..<50 {
      #expect(try lines(history(random.shuffled(events).joined(separator: ",")).history) == expected)
    }
  }

  @Test func manyEventsTakeLinearSpaceAndFewWarnings() throws {
    let events = (0..<20_000).map { "{\"type\": \"page_view\", \"page\": \"/\($0)\"}" }.joined(separator: ",")
    let (history, read) = try history(events)
    #expect(history.events.count == 20_000)
    #expect(read.codes == Array(repeating: "PB5112", count: 11))
  }
}
