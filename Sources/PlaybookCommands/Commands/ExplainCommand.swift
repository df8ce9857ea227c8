import ArgumentParser
import PlaybookRuntime
import PlaybookTooling

struct ExplainCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Decide about one lead and show why.",
    discussion: """
      Prints the verdict and what it rests on, who gets the lead, what to ask next, and then every part of the playbook \
      with the values that it read. The lead is one JSON object; `-` reads it from standard input.

        playbookc explain lead.json
        playbookc explain lead.json --playbook sales/emea --now 2026-03-02T15:00:00Z
        playbookc explain lead.json --for rep --format markdown
        playbookc explain lead.json --format html > lead.html
        curl … | playbookc explain - --format json
        playbookc explain lead.json --why-not qualified
        playbookc explain lead.json --why-not stage.lifecycle=sql

      --for chooses how much: a rep sees the verdict, what decides it, what to do and what to ask; a manager also \
      every part with what it read and the line to change; an auditor every node of the proof with its place, source \
      and age. Text and HTML are for a manager and Markdown for a rep unless --for says otherwise; JSON always holds \
      everything. The HTML page is one file that needs nothing else.

      --redact hides the values of fields that the book calls private, wherever they would stand; HTML, which is made to \
      be passed on, does so by itself unless --show-private is given.

      The same book, lead and --now always give the same answer. With --exit-code the verdict is the exit code: 0 \
      qualified, 10 not_qualified, 11 disqualified, 12 needs_info, 13 no_playbook.
      """)

  @Argument(help: ArgumentHelp("The lead, as JSON.", valueName: "lead.json"), completion: .file(extensions: ["json"]))
  var lead: String

  @Option(help: ArgumentHelp("The book to decide by: a file, a directory or a compiled book.", valueName: "book"))
  var playbook: String?

  @Option(help: ArgumentHelp("The moment to decide at, such as 2026-03-02T15:00:00Z.", valueName: "time"))
  var now: String?

  @Option(help: "How to print: text, markdown, html or json.")
  var format = Format.text

  @Option(name: .customLong("for"), help: "For whom: rep, manager or auditor.")
  var depth: Depth?

  @Option(
    name: .customLong("why-not"),
    help: ArgumentHelp(
      "Which rules stand in the way of another answer, such as qualified, grade.priority=A1 or route.territory=\"rep sam\".",
      valueName: "answer"))
  var whyNot: String?

  @Flag(name: .customLong("exit-code"), help: "Tell the verdict by the exit code.")
  var usesExitCode = false

  @OptionGroup var privacy: PrivacyOptions

  @OptionGroup var appearance: Appearance

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let moment = try Moment.read(now, started: session.console.started)
    let book: LoadedBook
    switch try session.load(playbook) {
    case .success(let loaded): book = loaded
    case .failure(let refusal): return refusal.status.rawValue
    }
    let goal = try whyNot.map { answer throws(ToolProblem) in try GoalReader(book.program).read(answer) }
    let decided = session.workspace.explain(
      try session.lead(lead), by: book, now: moment, whyNot: goal,
      privacy: privacy.privacy(isPassedOn: format == .html))
    session.report(decided.diagnostics, in: decided.sources)
    guard let decision = decided.decision else { return ExitStatus.badData.rawValue }
    switch format {
    case .text:
      let page = ExplainPage(decision, by: book, for: depth ?? .manager).page()
      session.write(TextPage(page, width: session.width, style: session.outputStyle).render())
    case .markdown:
      session.write(MarkdownPage(ExplainPage(decision, by: book, for: depth ?? .rep).page()).render())
    case .html:
      session.write(HTMLPage(ExplainPage(decision, by: book, for: depth ?? .manager).page()).render())
    case .json: session.write(DecisionDocument(decision, by: book, receipt: decided.receipt).json())
    }
    return usesExitCode ? Self.exitCode(decision.verdict) : ExitStatus.done.rawValue
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
