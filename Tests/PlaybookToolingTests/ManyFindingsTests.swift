import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import Testing

@Suite("A file with more findings than anybody reads")
struct ManyFindingsTests {
  private func check(_ text: String) -> CheckedBook {
    let files = MemoryFiles()
    files.set("main.playbook", .file(Array(text.utf8)))
    let workspace = Workspace(files)
    return workspace.check(workspace.findBooks(["main.playbook"]).books[0]).shortened()
  }

  @Test("The first hundred of a file are shown, and that there are more")
  func errors() {
    let facts = (0..<300).map { "fact f\($0): nope\($0) = 1\n" }.joined()
    let book = check("edition 1\nlead {\n  a: text\n}\n" + facts)
    #expect(book.diagnostics.count == 101)
    #expect(book.diagnostics.last?.code == "PB1020")
    #expect(book.program == nil)
  }

  @Test("More warnings than are shown, all of which the book keeps warnings, fail no job")
  func keptWarnings() {
    let facts = (0..<300).map { "fact f\($0): bands of n [0, 9) low\n" }.joined()
    let level = "book {\n  warn PB4005: \"until spring\"\n}\n"
    let lead = "edition 1\nlead {\n  n: count\n}\n"
    #expect(check(lead + level + facts).diagnostics.count == 101)
    #expect(!check(lead + level + facts).hasDeniableWarnings)
    #expect(check(lead + level + facts + "fact g: 1 = 1\n").hasDeniableWarnings)
  }

  @Test("More warnings than are shown are no error")
  func warnings() {
    let facts = (0..<300).map { "fact f\($0): bands of n [0, 9) low\n" }.joined()
    let book = check("edition 1\nlead {\n  n: count\n}\n" + facts)
    #expect(book.diagnostics.count == 101)
    #expect(book.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(book.program != nil)
  }
}
