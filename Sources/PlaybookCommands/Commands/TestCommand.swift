import ArgumentParser
import PlaybookSource
import PlaybookTooling

struct TestCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    _superCommandName: toolName,
    abstract: "Run the tests of playbooks.",
    discussion: """
      A `test` block holds a lead, a moment, and what must come out. Tests stand in the book or in test files beside it \
      (`inbound.test.playbook`, `inbound.test.yaml`). A test that fails shows what came out instead, and the part of the \
      explanation that decided it; values of private fields are hidden, because what CI prints is read by many.

        playbookc test
        playbookc test sales/emea --filter "no budget"
        playbookc test --format junit > tests.xml
        playbookc test --coverage --min-coverage 80
        playbookc test --mutate
      """)

  enum Format: String, OptionWord {
    case text, json, junit
  }

  @Argument(help: ArgumentHelp("Files or directories to test.", valueName: "book"), completion: .file())
  var books: [String] = []

  @Option(help: ArgumentHelp("Run only tests with this text in their name.", valueName: "text"))
  var filter: String?

  @Option(help: "How to print: text, json or junit.")
  var format = Format.text

  @Flag(help: "Show which answers of which rules no test gives.")
  var coverage = false

  @Option(
    name: .customLong("coverage-html"),
    help: ArgumentHelp("Write the books' lines, coloured by what tests show of them.", valueName: "file"),
    completion: .file())
  var coverageFile: String?

  @Option(
    name: .customLong("min-coverage"), parsing: .unconditional,
    help: ArgumentHelp("Fail when fewer of all answers were seen.", valueName: "percent"))
  var minimumCoverage: String?

  @Flag(help: "Change the book edit by edit and list the edits that no test notices.")
  var mutate = false

  @Option(
    name: .customLong("mutate-limit"), parsing: .unconditional,
    help: ArgumentHelp("Try at most so many edits (2000 unless given).", valueName: "count"))
  var mutationLimit: String?

  @Option(
    name: .customLong("mutate-state"),
    help: ArgumentHelp("Keep what was tried in a file, and go on from it.", valueName: "file"),
    completion: .file())
  var stateFile: String?

  @Flag(name: .customLong("show-private"), help: "Show the values of private fields.")
  var showsPrivate = false

  @OptionGroup var appearance: Appearance

  func validate() throws {
    if !mutate {
      if mutationLimit != nil { throw ValidationError("`--mutate-limit` says how many edits to try: add `--mutate`") }
      if stateFile != nil { throw ValidationError("`--mutate-state` keeps which edits were tried: add `--mutate`") }
    } else if format == .junit {
      throw ValidationError(
        "JUnit has no place for the edits of `--mutate`: use `--format json` or `--format text`, or leave `--mutate` out"
      )
    }
  }

  private var privacy: Privacy { showsPrivate ? .everywhere : .nowhere }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let minimum = try minimumCoverage.map { text throws(ToolProblem) in
      try OptionNumber.read(text, of: "--min-coverage", in: 0...100, "a whole number of percent from 0 to 100")
    }
    let limit = try mutationLimit.map { text throws(ToolProblem) in
      try OptionNumber.read(text, of: "--mutate-limit", in: 1...1_000_000, "a whole number from 1 to 1,000,000")
    }
    let (locations, problems) = session.workspace.findBooks(books)
    session.report(problems.map(\.diagnostic))
    var found = problems.map { TestDocuments.Problem($0.diagnostic) }
    var statuses = problems.map(\.status)
    var tested: [TestedBook] = []
    var prepared: [[PreparedTest]] = []
    for location in locations {
      let book = session.workspace.loadForTests(location)
      statuses.append(book.status)
      guard let loaded = book.loaded else {
        session.report(book.errors, in: book.sources)
        found += book.errors.map { .init($0, in: book.sources) }
        continue
      }
      if let problem = book.lackOfTests {
        session.report([problem.diagnostic])
        found.append(.init(problem.diagnostic))
        statuses.append(problem.status)
        continue
      }
      session.report(book.testWarnings, in: book.sources)
      let runner = TestRunner(book: loaded, book.tests, filter: filter)
      tested.append(TestedBook(path: location.path, book: loaded, sources: book.sources, results: runner.run()))
      prepared.append(runner.tests)
    }
    let results = tested.flatMap(\.results)
    if results.contains(where: { !$0.passed }) { statuses.append(.failed) }
    if results.isEmpty, let filter, !tested.isEmpty {
      throw ToolProblem(.noTestChosen(filter), .usage)
    }
    let covered = coverage || coverageFile != nil || minimum != nil ? CoverageReport(tested) : nil
    let mutations = mutate ? try mutations(of: tested, prepared, limit: limit ?? 2_000, &statuses, in: session) : []
    switch format {
    case .text:
      let isRefused = results.isEmpty && statuses.contains { $0 != .done }
      writeText(tested, isSeveral: locations.count > 1, isRefused: isRefused, in: session)
      if let covered, coverage { session.write("\n" + covered.text(session.outputStyle)) }
      if let covered, !coverage { session.write(covered.summary + "\n") }
      if mutate { session.write("\n" + MutationReport(mutations).text(session.outputStyle)) }
    case .json:
      let documents = TestDocuments(
        tested, problems: found, privacy: privacy, coverage: covered, minimum: minimum, mutations: mutations)
      session.write(documents.json())
    case .junit:
      let documents = TestDocuments(
        tested, problems: found, privacy: privacy, coverage: covered, minimum: minimum)
      session.write(documents.junit())
    }
    if let covered, let coverageFile { try session.workspace.write(CoveragePage(covered).render(), to: coverageFile) }
    if let covered, let minimum, !covered.reaches(minimum) {
      session.report([.lowCoverage(covered.summary, minimum: minimum)])
      statuses.append(.failed)
    }
    return (statuses.max { $0.rawValue < $1.rawValue } ?? .done).rawValue
  }

  /// Books whose tests fail are left out and reported.
  private func mutations(
    of tested: [TestedBook], _ prepared: [[PreparedTest]], limit: Int, _ statuses: inout [ExitStatus],
    in session: Session
  ) throws(ToolProblem) -> [Mutation] {
    let earlier = try stateFile.flatMap { path throws(ToolProblem) in try session.workspace.readIfThere(path) }
    var mutations: [Mutation] = []
    for (book, tests) in zip(tested, prepared) {
      guard book.results.allSatisfy(\.passed) else {
        session.report([.failingTests(book.path)])
        statuses.append(.failed)
        continue
      }
      var mutation = Mutation(book, tests: tests, filter: filter)
      if let earlier { try MutationState.restore(&mutation, from: earlier) }
      mutations.append(mutation)
    }
    var left = limit
    for index in mutations.indices {
      let line = StatusLine(session.console)
      // What was found so far is kept every few edits, so that a run that is ended early was not in vain.
      while left > 0 {
        let tried = mutations[index].proceed(limit: min(left, 25)) { mutation in
          line.show("\(mutation.tested.path): \(mutation.done) of \(mutation.mutants.count) edits")
        }
        left -= tried
        if tried > 0, let stateFile { try session.workspace.write(MutationState.text(mutations), to: stateFile) }
        if tried < 25 { break }
      }
      line.clear()
    }
    return mutations
  }

  private func writeText(_ tested: [TestedBook], isSeveral: Bool, isRefused: Bool, in session: Session) {
    let style = session.outputStyle
    for book in tested {
      if filter != nil, book.results.isEmpty { continue }
      if isSeveral { session.write(style.strong(book.path) + "\n") }
      session.write(TestReport(book, width: session.width, style: style, privacy: privacy).text())
    }
    guard !isRefused else { return }
    let results = tested.flatMap(\.results)
    session.write((results.isEmpty ? "" : "\n") + TestReport.summary(results, style: style))
  }
}
