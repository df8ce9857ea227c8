import PlaybookJSON
import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import Testing

@Suite struct BaselineTests {
  private let files = MemoryFiles()
  private var workspace: Workspace { Workspace(files) }

  private static let book = """
    edition 1
    lead {
      n: count
    }
    fact low: bands of n [0, 9) low
    """

  private func check(_ paths: String...) -> [CheckedBook] {
    workspace.findBooks(paths).books.map(workspace.check)
  }

  private func set(_ path: String, _ text: String) { files.set(path, .file(Array(text.utf8))) }

  private func text(_ path: String) throws -> String {
    String(decoding: try files.read(path, limit: .max), as: UTF8.self)
  }

  @Test func `what is written is sorted, one finding on a line, seen from where the file lies`() throws {
    set("books/b/main.playbook", Self.book)
    set(
      "books/a/main.playbook",
      Self.book + "\nfact lower: bands of n [0, 9) low\n\n  fact low2:  bands of n [0, 9) low \t\r\n")
    try workspace.writeBaseline("books/a/baseline.json", of: check("books/b", "books/a"))
    let written = try text("books/a/baseline.json")
    #expect(
      written == """
        {
          "format": "playbook.baseline/1",
          "findings": [
            {"code":"PB4005","file":"../b/main.playbook","line":"fact low: bands of n [0, 9) low","count":1},
            {"code":"PB4005","file":"main.playbook","line":"fact low2:  bands of n [0, 9) low","count":1},
            {"code":"PB4005","file":"main.playbook","line":"fact low: bands of n [0, 9) low","count":1},
            {"code":"PB4005","file":"main.playbook","line":"fact lower: bands of n [0, 9) low","count":1}
          ]
        }

        """)
    #expect(try DocumentSchema.faults(in: written) == [])
    var books = check("books/a", "books/b")
    var baseline = try workspace.readBaseline("books/a/baseline.json")
    _ = workspace.hide(&baseline, in: &books)
    #expect(books.flatMap(\.diagnostics).isEmpty)
  }

  @Test func `more findings than are shown all stand in it`() throws {
    let facts = (0..<300).map { "fact f\($0): bands of n [0, 9) low\n" }.joined()
    set("main.playbook", "edition 1\nlead {\n  n: count\n}\n" + facts)
    try workspace.writeBaseline("baseline.json", of: check("main.playbook"))
    var books = check("main.playbook")
    #expect(books[0].diagnostics.count == 300)
    var baseline = try workspace.readBaseline("baseline.json")
    _ = workspace.hide(&baseline, in: &books)
    #expect(books[0].diagnostics.isEmpty)
  }

  @Test func `a long line is known by its beginning, bytes that are no text by what stands for them`() throws {
    set(
      "main.playbook",
      Self.book + String(repeating: " ", count: 50) + "# " + String(repeating: "é", count: 5_000) + "\n")
    try workspace.writeBaseline("baseline.json", of: check("main.playbook"))
    #expect(try text("baseline.json").utf8.count < 1_000)
    var books = check("main.playbook")
    var baseline = try workspace.readBaseline("baseline.json")
    _ = workspace.hide(&baseline, in: &books)
    #expect(books[0].diagnostics.isEmpty)
  }

  @Test func `lines that look alike are two lines`() throws {
    let composed = Self.book + " # \u{E9}"
    let decomposed = Self.book + " # e\u{301}"
    set("main.playbook", composed)
    try workspace.writeBaseline("baseline.json", of: check("main.playbook"))
    set("main.playbook", decomposed)
    var books = check("main.playbook")
    var baseline = try workspace.readBaseline("baseline.json")
    _ = workspace.hide(&baseline, in: &books)
    #expect(books[0].diagnostics.count == 1)
  }

  @Test(arguments: [
    ("/a/b/c.x", "/a/b", "c.x"), ("/a/c.x", "/a/b", "../c.x"), ("/c.x", "/", "c.x"), ("/ab/c.x", "/a", "../ab/c.x"),
    ("/x/y.z", "/a/b", "../../x/y.z"),
  ])
  func `a path as it is seen from a directory`(_ path: String, _ directory: String, _ expected: String) {
    #expect(FilePath.relative(path, to: directory) == expected)
  }
}
