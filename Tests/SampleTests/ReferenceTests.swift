import PlaybookIR
import PlaybookRuntime
import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// `docs/reference`: whatever its tables say of an example is worked out from the tables of the language and from the lead
/// that stands beside it. With `PLAYBOOKC_BLESS=1` the pages are rewritten, and the run fails where that changes anything.
@Suite("The reference")
struct ReferenceTests {
  private static let folder = "docs/reference"

  // MARK: - Operators

  @Test("Every operator stands in the reference with an example and its answer")
  func operators() throws {
    let path = "\(Self.folder)/operators.md"
    let fences = try MarkdownFence.all(in: Self.lines(of: path))
    let book = try #require(fences.first { $0.words == ["playbook"] }).body.joined(separator: "\n")
    let lead = try #require(fences.first { $0.words == ["json", "lead.json"] }).body.joined(separator: "\n")
    var shown: Set<String> = []
    try Self.rewrite(path) { cells in
      let example = Self.code(cells[2])
      let loaded = try Self.load(book + "\nfact example: \(example)\n")
      let decision = try Self.decide(lead, by: loaded)
      let index = try #require(loaded.program.facts.firstIndex { $0.title.name == "example" })
      guard case .expression(let expression) = loaded.program.facts[index].value else { return cells }
      let named = Self.operators(of: expression, in: loaded.program).map(\.rawValue)
      #expect(named.contains(cells[0]), "\(example) shows no `\(cells[0])`")
      shown.insert(cells[0])
      let row = try #require(Operator(rawValue: cells[0]).map(OperatorTable.row))
      return [
        cells[0], Self.operands(row), cells[2], expression.type.words,
        decision.facts[index].why.map { "unknown: \($0.rawValue)" } ?? decision.facts[index].text(as: expression.type),
      ]
    }
    #expect(Operator.allCases.map(\.rawValue).filter { !shown.contains($0) } == [])
  }

  /// What an operator takes, by its row in the operator table.
  private static func operands(_ row: OperatorTable.Row) -> String {
    switch row.rule {
    case .leaf: "–"
    case .domainOfEmail: "an e-mail address"
    case .truth: row.least == 1 ? "a condition" : "conditions"
    case .state: "a field"
    case .equality: "two of one kind"
    case .order: row.least == 3 ? "three sizes of one kind" : "two sizes of one kind"
    case .timeOrder: "two dates, times or times of day"
    case .membership: "a value, and values"
    case .listMembership: "a value, and a named list"
    case .inclusion: "a list, and values"
    case .listInclusion: "a list, and a named list"
    case .listSize: "a list"
    case .text:
      row.least == 1 ? "a text, and a named list" : row.most == nil ? "a text, and words" : "a text, and a text"
    case .addition, .subtraction: "two numbers, amounts or points; a date and a duration"
    case .product: "two numbers; an amount or points with a number"
    case .quotient: "a number or an amount by a number; two amounts"
    case .negation: "a number or an amount"
    case .extremum: "sizes of one kind"
    case .branch: "a condition, and two of one kind"
    case .alternatives: "values of one kind"
    case .days: "a date or a time"
    case .window: "a date or a time, and a duration"
    case .timeOfDay: "a time, and a zone"
    case .hours: "three times of day"
    }
  }

  private static func operators(of expression: Expression, in program: Program) -> [Operator] {
    var found = [expression.op] + expression.operands.flatMap { operators(of: $0, in: program) }
    if case .query(let query) = expression.reference, let filter = query.filter {
      found += operators(of: filter, in: program)
    }
    return found
  }

  // MARK: - Types

  @Test("Every type of the grammar stands in the reference with values and what becomes of them")
  func types() throws {
    var shown: Set<String> = []
    try Self.rewrite("\(Self.folder)/types.md") { cells in
      let (type, value) = (Self.code(cells[1]), Self.code(cells[2]))
      #expect(type.hasPrefix(cells[0]), "`\(type)` is no \(cells[0])")
      shown.insert(cells[0])
      let question = type == "events" ? "count of call >= 0" : "x is on file"
      let key = type.contains("reads \"other\"") ? "other" : "x"
      let loaded = try Self.load(
        "edition 1\nlead {\n  id: text, required\n  x: \(type)\n}\nplaybook p { qualified: when \(question) }\n")
      let decision = try Self.decide("{\"id\": \"1\", \"\(key)\": \(value)}", by: loaded)
      let read = try #require(decision.reasons.lazy.compactMap(Self.firstRead).first)
      let text = read.evaluation.why.map { "unknown: \($0.rawValue)" } ?? read.evaluation.text(as: read.type)
      return Array(cells.prefix(3)) + [type == "events" ? "the history: \(text) call" : text]
    }
    let grammar = try Repository.text("grammar/playbook.ebnf")
    let production = try #require(grammar.firstMatch(of: /(?m)^fieldType = ([^;]*);/)).output.1
    // `"yes" , "/" , "no" | "list" , "of" , fieldType | oneOf`
    let known = production.split(separator: "|").map { alternative in
      alternative.filter { !$0.isWhitespace && $0 != "\"" && $0 != "," }
    }
    #expect(known.count == 17)
    let written = known.map { $0 == "oneOf" ? "one of" : $0.hasPrefix("listof") ? "list" : $0 }
    #expect(written.filter { !shown.contains($0) } == [])
  }

  private static func firstRead(_ reason: Reason) -> Read? {
    reason.reads.first ?? reason.children.lazy.compactMap(firstRead).first
  }

  // MARK: - Diagnostics, and where to find what

  @Test("Every diagnostic is listed with its page")
  func diagnostics() throws {
    var text = """
      # Diagnostics

      Every finding has a code and a page with an example that fails and the same repaired; both are run by the tests.
      `playbookc check --explain PB2201` prints a page. This list is made by `make bless`.

      """
    let areas = [
      ("PB1", "Reading a file"), ("PB2", "Names and parts"), ("PB3", "Types and values"),
      ("PB4", "What is probably not meant"), ("PB5", "Leads"), ("PB7", "Tests"), ("PB8", "Receipts"),
      ("PB9", "The tool"),
    ]
    for (area, title) in areas {
      let pages = DiagnosticPage.all.filter { $0.code.hasPrefix(area) }
      if pages.isEmpty { continue }
      text += "\n## \(title)\n| code | what it is about |\n| --- | --- |\n"
      for page in pages {
        let words = page.title.dropFirst("# \(page.code): ".count).replacing("|", with: "\\|")
        text += "| [\(page.code)](../diagnostics/\(page.code).md) | \(words) |\n"
      }
    }
    #expect(DiagnosticPage.all.allSatisfy { text.contains("[\($0.code)]") })
    try Self.compare(text, with: "\(Self.folder)/diagnostics.md")
  }

  @Test("The index of the documents names every one of them")
  func index() throws {
    let text = try Repository.text("docs/README.md")
    let pages = Repository.files(in: "docs", ending: ".md").filter {
      !$0.hasPrefix("docs/diagnostics/") && $0 != "docs/README.md"
    }
    #expect(pages.count > 20)
    #expect(pages.filter { !text.contains("](\($0.dropFirst("docs/".count)))") } == [])
    for link in text.matches(of: /\]\(([^)#]*)/).map(\.output.1) {
      let path = FilePath.tidied("docs/\(link)")
      #expect(DiskFiles().kind(of: Repository.path(path)) != .missing, "\(link) is not there")
    }
  }

  @Test(
    "A book of the cookbook has no finding, and its page shows what comes of it",
    arguments: Repository.files(in: "docs/cookbook", ending: ".md").filter { !$0.hasSuffix("README.md") })
  func cookbook(_ path: String) throws {
    let machine = CaseMachine()
    let fences = try MarkdownFence.all(in: Self.lines(of: path))
    for fence in fences where fence.words.count == 2 { try machine.add(fence) }
    let book = fences.filter { $0.words == ["playbook"] }.map { $0.body.joined(separator: "\n") }.joined(
      separator: "\n")
    machine.set("book.playbook", Array(book.utf8))
    #expect(machine.run(["check", "book.playbook", "--deny", "warnings"]).text == "ok: 1 book, 1 file, no findings\n")
    #expect(fences.count { $0.words == ["console"] } >= 2)
  }

  // MARK: - Machinery

  private static func load(_ text: String) throws -> LoadedBook {
    let files = MemoryFiles()
    files.set("book.playbook", .file(Array(text.utf8)))
    let workspace = Workspace(files, zones: DiskZones(DiskFiles()))
    let book = workspace.check(try workspace.findBook("book.playbook"))
    let errors = book.diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect(errors == [], "\(text.suffix(120))")
    guard let loaded = book.loaded else { throw Unusable() }
    return loaded
  }

  private struct Unusable: Error {}

  private static func decide(_ lead: String, by book: LoadedBook) throws -> Decision {
    let workspace = Workspace(MemoryFiles(), zones: DiskZones(DiskFiles()))
    let now = try Moment.read("2026-03-02T15:00:00Z", started: 0)
    return try #require(workspace.decide(SourceFile(path: "lead.json", text: lead), by: book, now: now).decision)
  }

  private static func lines(of path: String) throws -> [String] {
    try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Every row of the tables of a page that holds an example, worked out anew.
  private static func rewrite(_ path: String, _ row: ([String]) throws -> [String]) throws {
    let lines = try lines(of: path).map { line in
      guard line.hasPrefix("| "), line.contains("`"), !line.hasPrefix("| type | in ") else { return line }
      let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      return "| " + (try row(cells)).joined(separator: " | ") + " |"
    }
    try compare(lines.joined(separator: "\n"), with: path)
  }

  private static func compare(_ text: String, with path: String) throws {
    let isSame = (try? Repository.text(path).utf8.elementsEqual(text.utf8)) ?? false
    if !isSame, Blessing.isOn { try Repository.write(text, to: path) }
    #expect(isSame, "\(path) says something else; `make bless` rewrites it")
  }

  private static func code(_ cell: String) -> String { String(cell.dropFirst().dropLast()) }
}

extension Substring {
  /// As between bars of a table; an empty cell is two spaces.
  fileprivate func components(separatedBy separator: String) -> [String] {
    replacing("|  |", with: "| \u{0} |").replacing("|  |", with: "| \u{0} |").split(separator: separator)
      .map { $0 == "\u{0}" ? "" : String($0) }
  }
}
