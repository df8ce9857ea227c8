import PlaybookIR
import PlaybookRuntime
import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// The pages of the sample leads: every format at every depth.
@Suite("Pages of the sample leads")
struct PageTests {
  private static let workspace = Workspace(DiskFiles())
  private static let books = workspace.findBooks([Repository.path("playbooks")]).books.map(workspace.check)
  private static let leads = Repository.files(in: "playbooks", ending: ".json")

  @Test("In a language that nobody speaks no English is left", arguments: leads)
  func pseudo(_ path: String) throws {
    let (decision, book) = try Self.decide(path)
    let plan = PlanPage(
      decision, by: book, selection: PlanSelection(decision, of: book.program), words: .pseudo
    ).page()
    let neighbour = try #require(Self.leads.first { FilePath.directory(of: $0) == FilePath.directory(of: path) })
    let (other, _) = try Self.decide(neighbour)
    let comparison = ComparePage(
      Comparison(decision, other), of: decision, and: other, by: book, for: .auditor, words: .pseudo
    ).page()
    let brief = ExplainPage(decision, by: book, for: .rep, words: .pseudo).page(of: try Self.brief(path, by: book))
    let pages = Depth.allCases.map { ExplainPage(decision, by: book, for: $0, words: .pseudo).page() }
    for page in pages + [plan, comparison, brief] {
      #expect(page.untranslated == [])
      let known = Set(page.runs.filter { $0.kind != .words }.flatMap { PlainWords.of($0.text) })
        .union(book.program.files.flatMap(PlainWords.of))
      for text in [
        TextPage(page, width: 80, style: .plain, words: .pseudo).render(),
        MarkdownPage(page, words: .pseudo).render(),
      ] {
        let unknown = PlainWords.of(text).filter { !known.contains($0) }
        #expect(unknown == [], "a renderer says what is in no page")
      }
    }
  }

  @Test("What is no word of the catalogue is the book's, the lead's or a figure", arguments: leads)
  func origins(_ path: String) throws {
    let (decision, book) = try Self.decide(path)
    let directory = FilePath.directory(of: FilePath.directory(of: path))
    let written = try Repository.files(in: directory, ending: "").map { try Repository.text($0) }.joined(
      separator: "\n")
    let known = Set(PlainWords.of(written)).union(PlainWords.of(Self.sayings))
    let plan = PlanPage(decision, by: book, selection: PlanSelection(decision, of: book.program)).page()
    for page in Depth.allCases.map({ ExplainPage(decision, by: book, for: $0).page() }) + [plan] {
      for run in page.runs {
        switch run.kind {
        case .words: break
        // `2026-03-02T15:00:00Z`, `2025b`
        case .figure: #expect(PlainWords.of(run.text).allSatisfy { ["T", "Z", "b", "a", "c"].contains($0) }, "\(run)")
        case .lead, .label, .name, .code, .quote, .field:
          let unknown = PlainWords.of(run.text).filter { !known.contains($0) }
          #expect(unknown == [] || run.text.hasPrefix("sha256:"), "\(run)")
        }
      }
    }
  }

  /// What stands in pages in the language of books although nobody wrote it in this book: standard channels, defaults,
  /// units in the plural.
  private static let sayings = "days hours is known of UTC no yes any count"

  @Test("A rep has one screen", arguments: leads)
  func screen(_ path: String) throws {
    let (decision, book) = try Self.decide(path)
    let page = ExplainPage(decision, by: book, for: .rep).page()
    let lines = TextPage(page, width: 100, style: .plain).text()
    #expect(lines.count <= 40)
    #expect(page.sections.allSatisfy { $0.place == nil })
  }

  @Test("The HTML page says every word of the page", arguments: leads)
  func html(_ path: String) throws {
    let (decision, book) = try Self.decide(path)
    for depth in Depth.allCases {
      let page = ExplainPage(decision, by: book, for: depth).page()
      let said = Set(PlainWords.of(PlainWords.shown(in: HTMLPage(page).render())))
      let unsaid = page.runs.flatMap { PlainWords.of($0.text) }.filter { !said.contains($0) }
      #expect(unsaid == [])
    }
  }

  @Test("The JSON document agrees with its schema", arguments: leads)
  func json(_ path: String) throws {
    let (decision, book) = try Self.decide(path)
    #expect(try DocumentSchema.faults(in: DecisionDocument(decision, by: book).json()) == [])
  }

  @Test("Every sample lead has its pages, and no page is left over")
  func complete() throws {
    let pages = Repository.files(in: "Tests/Pages", ending: ".md")
    #expect(pages == Self.leads.map(Self.page).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for lead in Self.leads {
      let text = try Repository.text(Self.page(of: lead))
      for depth in Depth.allCases {
        for format in ["text", "markdown"] {
          #expect(text.contains("explain \(lead) ") && text.contains("--for \(depth.rawValue) --format \(format)"))
        }
      }
      #expect(text.contains("--format json"))
    }
  }

  /// `playbooks/bant/leads/a.json` has its pages in `Tests/Pages/bant/a.md`.
  private static func page(of lead: String) -> String {
    let parts = lead.split(separator: "/").dropFirst().filter { $0 != "leads" }
    return "Tests/Pages/" + parts.joined(separator: "/").dropLast(5) + ".md"
  }

  private static func brief(_ path: String, by book: LoadedBook) throws -> Brief {
    let lead = try workspace.readLead(Repository.path(path))
    let decided = workspace.brief(lead, by: book, now: try Moment.read("2026-03-02T15:00:00Z", started: 0))
    return try #require(decided.decision?.brief)
  }

  private static func decide(_ path: String) throws -> (Decision, LoadedBook) {
    let directory = FilePath.directory(of: FilePath.directory(of: path))
    let book = try #require(books.first { $0.location.path == Repository.path(directory) }?.loaded)
    let lead = try workspace.readLead(Repository.path(path))
    let decided = workspace.explain(lead, by: book, now: try Moment.read("2026-03-02T15:00:00Z", started: 0))
    return (try #require(decided.decision), book)
  }
}
