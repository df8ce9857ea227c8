import ArgumentParser
import PlaybookRuntime
import PlaybookTooling

struct ExplainCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Decide about one lead and show why, or compare two.",
    discussion: """
      Prints the verdict and what it rests on, who gets the lead, what to ask next, and then every part of the playbook \
      with the values that it read. The lead is one JSON object; `-` reads it from standard input.

        playbookc explain lead.json
        playbookc explain lead.json --playbook sales/emea --now 2026-03-02T15:00:00Z
        playbookc explain lead.json --for rep --format markdown
        playbookc explain lead.json --brief
        playbookc explain won.json lost.json
        curl … | playbookc explain - --format json

      --for chooses how much: a rep sees the verdict, what decides it, what to do and what to ask; a manager also \
      every part with what it read and the line to change; an auditor every node of the proof with its place, source \
      and age. Text is for a manager and Markdown for a rep unless --for says otherwise; JSON always holds everything.

      --brief is the page that an AE reads before the call: the sections that the hand-off's `brief` lines name, why the \
      lead qualifies, what is still unknown, what was done so far, and what comes next. With two leads explain shows \
      where their ways part: which rules came out differently, with what each lead has there.

      The same book, lead and --now always give the same answer. With --exit-code the verdict is the exit code: 0 \
      qualified, 10 not_qualified, 11 disqualified, 12 needs_info, 13 no_playbook.
      """)

  @Argument(
    help: ArgumentHelp("The lead, as JSON; or two leads to compare.", valueName: "lead.json"),
    completion: .file(extensions: ["json"]))
  var leads: [String]

  @Option(help: ArgumentHelp("The book to decide by: a file, a directory or a compiled book.", valueName: "book"))
  var playbook: String?

  @Option(help: ArgumentHelp("The moment to decide at, such as 2026-03-02T15:00:00Z.", valueName: "time"))
  var now: String?

  @Option(help: "How to print: text, markdown or json.")
  var format = Format.text

  @Option(name: .customLong("for"), help: "For whom: rep, manager or auditor.")
  var depth: Depth?

  @Flag(help: "The page to read before the call.")
  var brief = false

  @Flag(name: .customLong("exit-code"), help: "Tell the verdict by the exit code.")
  var usesExitCode = false

  @OptionGroup var appearance: Appearance

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  func validate() throws {
    guard leads.count > 1 else { return }
    if leads.count > 2 { throw ValidationError("two leads can be compared, and there are \(leads.count)") }
    if brief { throw ValidationError("--brief is about one lead") }
    if usesExitCode { throw ValidationError("--exit-code is about one lead") }
    if leads.allSatisfy({ $0 == "-" }) { throw ValidationError("only one of two leads can come from standard input") }
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let moment = try Moment.read(now, started: session.console.started)
    let book: LoadedBook
    switch try session.load(playbook) {
    case .success(let loaded): book = loaded
    case .failure(let refusal): return refusal.status.rawValue
    }
    var decisions: [Decision] = []
    for lead in leads {
      let decided = session.workspace.explain(try session.lead(lead), by: book, now: moment, withBrief: brief)
      session.report(decided.diagnostics, in: decided.sources)
      if let decision = decided.decision { decisions.append(decision) }
    }
    guard decisions.count == leads.count else { return ExitStatus.badData.rawValue }
    if decisions.count == 2 {
      let comparison = Comparison(decisions[0], decisions[1])
      write(
        ComparePage(comparison, of: decisions[0], and: decisions[1], by: book, for: depth ?? usual).page(),
        orJSON: ComparisonDocument(comparison, of: decisions[0], and: decisions[1], by: book).json(), in: session)
      return ExitStatus.done.rawValue
    }
    let decision = decisions[0]
    write(
      decision.brief.map { ExplainPage(decision, by: book, for: depth ?? .rep).page(of: $0) }
        ?? ExplainPage(decision, by: book, for: depth ?? usual).page(),
      orJSON: DecisionDocument(decision, by: book).json(), in: session)
    return usesExitCode ? Self.exitCode(decision.verdict) : ExitStatus.done.rawValue
  }

  /// For whom a page is unless somebody says so.
  private var usual: Depth {
    switch format {
    case .text, .json: .manager
    case .markdown: .rep
    }
  }

  private func write(_ page: @autoclosure () -> Page, orJSON json: @autoclosure () -> String, in session: Session) {
    switch format {
    case .text: session.write(TextPage(page(), width: session.width, style: session.outputStyle).render())
    case .markdown: session.write(MarkdownPage(page()).render())
    case .json: session.write(json())
    }
  }

  private static func exitCode(_ verdict: Verdict) -> Int32 {
    switch verdict {
    case .qualified: 0
    case .notQualified: 10
    case .disqualified: 11
    case .needsInfo: 12
    case .noPlaybook: 13
    }
  }
}

extension Depth: ExpressibleByArgument {}
