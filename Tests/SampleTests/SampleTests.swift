import PlaybookIR
import PlaybookSource
import PlaybookSyntax
import PlaybookTestSupport
import PlaybookRuntime
import PlaybookTooling
import Testing

/// The books in `playbooks/`: complete, decided, and together a tour of the language.
@Suite("Sample books")
struct SampleTests {
  private static let workspace = Workspace(DiskFiles())
  private static let books = workspace.findBooks([Repository.path("playbooks")]).books.map(workspace.check)
  private static let leads = Repository.files(in: "playbooks", ending: ".json")

  @Test("No book has a finding")
  func findings() {
    #expect(Self.books.count >= 7)
    for book in Self.books { #expect(book.diagnostics.map(\.message) == [], "\(book.location.path)") }
  }

  @Test("Every book has tests, and they pass")
  func tests() throws {
    for book in Self.books {
      let loaded = try #require(book.loaded, "\(book.location.path)")
      #expect(!book.tests.isEmpty, "\(book.location.path)")
      let failed = TestRunner(book: loaded, book.tests).run().filter { !$0.passed }.map(\.label)
      #expect(failed == [], "\(book.location.path)")
    }
  }

  @Test("A lead gets the verdict that its file is named after", arguments: leads)
  func verdict(_ path: String) throws {
    // A lead's book is the directory above `leads`.
    let directory = FilePath.directory(of: FilePath.directory(of: path))
    let book = try #require(Self.books.first { $0.location.path == Repository.path(directory) }?.loaded)
    let lead = try Self.workspace.readLead(Repository.path(path))
    let decided = Self.workspace.explain(lead, by: book, now: try Moment.read("2026-03-02T15:00:00Z", started: 0))
    let name = FilePath.name(of: path)
    let verdict = try #require(decided.decision).verdict.rawValue
    #expect(name.utf8.starts(with: "\(verdict)-".utf8), "\(path) is \(verdict)")
    #expect(decided.diagnostics.map(\.message) == [])
  }

  @Test("A receipt of every sample lead is accepted with its lead", arguments: leads)
  func receipt(_ path: String) throws {
    let directory = FilePath.directory(of: FilePath.directory(of: path))
    let book = try #require(Self.books.first { $0.location.path == Repository.path(directory) }?.loaded)
    let lead = try Self.workspace.readLead(Repository.path(path))
    let decided = Self.workspace.explain(lead, by: book, now: try Moment.read("2026-03-02T15:00:00Z", started: 0))
    let text = DecisionDocument(try #require(decided.decision), by: book, receipt: decided.receipt).json()
    let verified = Self.workspace.verify(SourceFile(path: "receipt.json", text: text), lead: lead, by: book)
    #expect(verified.diagnostics.map(\.message) == [])
    #expect(verified.content != nil)
  }

  @Test("The leads show every verdict, and every shape of a lead")
  func coverage() {
    let names = Self.leads.map(FilePath.name)
    for book in Self.books {
      #expect(
        Self.leads.contains { Repository.path($0).hasPrefix(book.location.path + "/leads/") }, "\(book.location.path)")
    }
    for word in [
      "qualified-", "not_qualified-", "disqualified-", "needs_info-", "no_playbook-", "-hubspot", "-salesforce",
    ] {
      #expect(names.contains { $0.contains(word) }, "no lead is named \(word)")
    }
  }

  @Test("Both forms of the renewals book have one fingerprint")
  func twoForms() throws {
    let books = Self.books.filter { $0.location.path.contains("two-forms") }
    #expect(books.count == 2)
    let fingerprints = try books.map { try #require($0.program).fingerprint }
    #expect(Set(fingerprints).count == 1)
  }

  @Test("Together the books use every operator of the language")
  func operators() {
    let used = Self.books.compactMap(\.program).map { $0.json(pretty: false) }.joined()
    let missing = Operator.allCases.filter { !used.contains("\"op\":\"\($0.rawValue)\"") }.map(\.rawValue)
    #expect(missing == [])
  }

  @Test("Together the books use every word of the grammar")
  func keywords() throws {
    var used: Set<String> = []
    let written = try Repository.files(in: "playbooks", ending: ".playbook").map { try Repository.text($0) }
    // What stands in YAML counts as what it says in the text form.
    let translated = try Repository.files(in: "playbooks", ending: ".yaml").map { path in
      let source = SourceFile(path: path, bytes: Array(try Repository.text(path).utf8))
      return SyntaxPrinter.print(parse(source, file: 0, form: .yaml).0)
    }
    for text in written + translated {
      let bytes = Array(text.utf8)
      for lexeme in Lexer.lex(bytes).lexemes where lexeme.kind == .word {
        used.insert(String(decoding: bytes[lexeme.range], as: UTF8.self))
      }
    }
    // One second is no stretch of time that a sales team looks back on.
    #expect(Keyword.allCases.map(\.rawValue).filter { !used.contains($0) } == ["second"])
  }
}
