import PlaybookCompiler
import PlaybookSource
import Testing

/// A piece of a book and what the compiler says about it, word for word.
struct Finding: Sendable, CustomTestStringConvertible {
  let title: String
  let text: String
  let files: [(path: String, text: String)]
  let report: String

  /// `hasLead`: `text` stands after a small schema and an `edition`; else after the edition alone. `files` are those of
  /// lists. An empty `report` means that nothing is wrong.
  init(
    _ title: String, of text: String, files: [(path: String, text: String)] = [], hasLead: Bool = true,
    gives report: String
  ) {
    self.title = title
    self.text = "edition 1\n" + (hasLead ? Self.lead : "") + text
    self.files = files
    self.report = report
  }

  var testDescription: String { title }

  func check(_ location: SourceLocation = #_sourceLocation) {
    let compiled = CompiledText([(path: "main.playbook", text: text)] + files)
    #expect(compiled.report == report, sourceLocation: location)
    #expect(compiled.violations.isEmpty, sourceLocation: location)
    #expect((compiled.book.program == nil) == compiled.diagnostics.hasErrors, sourceLocation: location)
  }

  private static let lead = """
    lead {
      id: text, required
      n: count
      ratio: number
      growth: percent
      budget: money
      pain: text
      owner: email
      ok: yes/no
      day: date
      seen_at: time
      history: events
    }

    """
}
