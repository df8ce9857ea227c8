import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookTestSupport
import PlaybookTooling
import RandomSupport
import Testing

/// The shape of a book's decisions holds every key of every document that is printed, and no other; what lies in cadences
/// and hand-offs is held to it with the samples.
@Suite("The shape of decisions") struct ShapeProperties {
  @Test("Every document has the shape of its book, and every key is met")
  func shapes() throws {
    var findings = ShapeFindings()
    var expected: Set<String> = []
    for seed in Effort.seeds(20) {
      var generator = BookGenerator(seed: seed, hasHistory: !seed.isMultiple(of: 4))
      let text = generator.book().text
      let book = LoadedBook(try #require(GeneratedBook([text]).program), zones: UTCOnly())
      let shape = DecisionShape(book.program).document
      expected.formUnion(ShapeFindings.keys(of: shape))
      var leads = LeadGenerator(seed: seed)
      let files = MemoryFiles()
      let workspace = Workspace(files, zones: UTCOnly())
      for _ in 0..<6 {
        let json = LeadGenerator.json(leads.any())
        files.set("lead.json", .file(Array(json.utf8)))
        let decided = workspace.explain(try workspace.readLead("lead.json"), by: book, now: GeneratedBook.now)
        guard let decision = decided.decision else { continue }
        try findings.add(DecisionDocument(decision, by: book).json(), shape)
        try #require(findings.faults.isEmpty, "\(findings.faults)\n\(json)\n\(text)")
      }
    }
    #expect(expected.subtracting(findings.keys).sorted() == [])
  }
}
