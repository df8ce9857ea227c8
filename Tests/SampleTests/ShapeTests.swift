import PlaybookIR
import PlaybookRuntime
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// Every document of the sample leads has the shape of its book.
@Suite("The shape of the samples' documents")
struct ShapeTests {
  private static let workspace = Workspace(DiskFiles())
  private static let books = workspace.findBooks([Repository.path("playbooks")]).books.map(workspace.check)
  private static let leads = Repository.files(in: "playbooks", ending: ".json")

  @Test("Every key is in the shape", arguments: leads)
  func shape(_ path: String) throws {
    var findings = ShapeFindings()
    try Self.add(path, to: &findings)
    #expect(findings.faults == [])
  }

  @Test("The shape has no key that no document has")
  func nothingElse() throws {
    var findings = ShapeFindings()
    var expected: Set<String> = []
    for path in Self.leads { expected.formUnion(ShapeFindings.keys(of: try Self.add(path, to: &findings))) }
    // The decisions of generated books have them.
    let elsewhere = ["foregone", "foregone.rules", "foregone.verdict", "target.*.zone.name", "target.*.zone.source"]
    #expect(expected.subtracting(findings.keys).subtracting(elsewhere).sorted() == [])
  }

  @discardableResult
  private static func add(_ path: String, to findings: inout ShapeFindings) throws -> DocumentShape {
    let directory = FilePath.directory(of: FilePath.directory(of: path))
    let book = try #require(books.first { $0.location.path == Repository.path(directory) }?.loaded)
    let lead = try workspace.readLead(Repository.path(path))
    let now = try Moment.read("2026-03-02T15:00:00Z", started: 0)
    var decision = try #require(workspace.explain(lead, by: book, now: now).decision)
    let shape = DecisionShape(book.program).document
    try findings.add(DecisionDocument(decision, by: book).json(), shape)
    for index in decision.cadences.indices {
      for cause in causes(with: book.program.cadences[index].title.name) {
        decision.cadences[index].cause = cause
        try findings.add(DecisionDocument(decision, by: book).json(withReasons: false), shape)
      }
    }
    return shape
  }

  /// Every kind that is told of a cadence, and not only of a step of it.
  private static func causes(with cadence: String) -> [CadenceCause] {
    [
      .noHistory, .verdict("disqualified"), .notUsed, .exclusive(cadence: cadence), .comesAfter(cadence: cadence),
      .touchGap, .enrolledWithoutTime, .enrolledBefore, .recycled(outcome: "silent"), .neverAgain(outcome: "silent"),
      .tooOften, .stop(condition: "replied", origin: Origin(file: 0, line: 1, column: 1)),
      .stoppedByHand(reason: "asked to"), .away(until: CivilDate(year: 2026, month: 3, day: 9)),
      .holdByHand(reason: "asked to"), .otherVersion, .pathEnded(outcome: "silent"), .handedOver(cadence: cadence),
      .waitsForField("email"), .waitsForTime(event: "reply"),
    ]
  }
}
