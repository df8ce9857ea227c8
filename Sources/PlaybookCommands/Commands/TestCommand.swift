import ArgumentParser
import PlaybookSource
import PlaybookTooling

struct TestCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests that playbooks hold.",
    discussion: """
      A `test` block holds a lead, a moment, and what must come out. A test that fails shows what came out instead, and \
      the part of the explanation that decided it; values of private fields are hidden, because what CI prints is read \
      by many.

        playbookc test
        playbookc test sales/emea
      """)

  @Argument(help: ArgumentHelp("Files or directories to test.", valueName: "book"), completion: .file())
  var books: [String] = []

  @Flag(name: .customLong("show-private"), help: "Show the values of private fields.")
  var showsPrivate = false

  @OptionGroup var appearance: Appearance

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let (locations, problems) = session.workspace.findBooks(books)
    session.report(problems.map(\.diagnostic))
    var statuses = problems.map(\.status)
    var results: [TestResult] = []
    for location in locations {
      let book = session.workspace.check(location)
      statuses.append(book.status)
      guard let loaded = book.loaded else {
        session.report(book.diagnostics.filter { $0.severity == .error }, in: book.sources)
        continue
      }
      if let problem = book.lackOfTests {
        session.report([problem.diagnostic])
        statuses.append(problem.status)
        continue
      }
      let tested = TestRunner(book: loaded).run(book.tests)
      if locations.count > 1 { session.write(session.outputStyle.strong(location.path) + "\n") }
      let report = TestReport(
        tested, of: loaded, sources: book.sources, width: session.width, style: session.outputStyle,
        privacy: showsPrivate ? .everywhere : .nowhere)
      session.write(report.text())
      results += tested
    }
    let isRefused = results.isEmpty && statuses.contains { $0 != .done }
    if !isRefused {
      session.write((results.isEmpty ? "" : "\n") + TestReport.summary(results, style: session.outputStyle))
    }
    if results.contains(where: { !$0.passed }) { statuses.append(.failed) }
    return (statuses.max { $0.rawValue < $1.rawValue } ?? .done).rawValue
  }
}
