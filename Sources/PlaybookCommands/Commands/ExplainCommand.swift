import ArgumentParser
import PlaybookRuntime
import PlaybookTooling

struct ExplainCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    _superCommandName: toolName,
    abstract: "Decide about one lead and show why, or compare two.",
    discussion: """
      Prints the verdict and what it rests on, who gets the lead, what to ask next, and then every part of the playbook \
      with the values that it read. The lead is one JSON object; `-` reads it from standard input.

        playbookc explain lead.json
        playbookc explain lead.json --playbook sales/emea --now 2026-03-02T15:00:00Z
        playbookc explain lead.json --for rep --format markdown
        playbookc explain lead.json --brief
        playbookc explain won.json lost.json
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

  @Option(help: "How to print: text, markdown, html or json.")
  var format = Format.text

  @Option(name: .customLong("for"), help: "For whom: rep, manager or auditor.")
  var depth: Depth?

  @Flag(help: "The page to read before the call.")
  var brief = false

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

  enum Format: String, OptionWord {
    case text, markdown, html, json
  }

  func validate() throws {
    if brief, whyNot != nil { throw ValidationError("--brief and --why-not are two pages: choose one") }
    guard leads.count > 1 else { return }
    if leads.count > 2 { throw ValidationError("two leads can be compared, and there are \(leads.count)") }
    if brief { throw ValidationError("--brief is about one lead") }
    if whyNot != nil { throw ValidationError("--why-not is about one lead") }
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
    let goal = try whyNot.map { answer throws(ToolProblem) in try GoalReader(book.program).read(answer) }
    let shown = privacy.privacy(isPassedOn: format == .html)
    var decided: [DecidedLead] = []
    for path in leads {
      let lead = try session.lead(path)
      let found =
        if leads.count > 1 {
          session.workspace.decide(lead, by: book, now: moment, privacy: shown)
        } else if brief {
          session.workspace.brief(lead, by: book, now: moment, privacy: shown)
        } else {
          session.workspace.explain(lead, by: book, now: moment, whyNot: goal, privacy: shown)
        }
      session.report(found.diagnostics, in: found.sources)
      decided.append(found)
    }
    let decisions = decided.compactMap(\.decision)
    guard decisions.count == leads.count, let decision = decisions.first else { return ExitStatus.badData.rawValue }
    if decisions.count > 1 {
      compare(decision, decisions[1], by: book, in: session)
      return ExitStatus.done.rawValue
    }
    write(
      decision.brief.map { ExplainPage(decision, by: book, for: depth ?? .rep).page(of: $0) }
        ?? ExplainPage(decision, by: book, for: depth ?? usual).page(),
      // Nobody derives a brief once more, so a document with one is no receipt.
      orJSON: DecisionDocument(decision, by: book, receipt: brief ? nil : decided[0].receipt).json(), in: session)
    return usesExitCode ? Self.exitCode(decision.verdict) : ExitStatus.done.rawValue
  }

  private func compare(_ left: Decision, _ right: Decision, by book: LoadedBook, in session: Session) {
    let comparison = Comparison(left, right)
    write(
      ComparePage(comparison, of: left, and: right, by: book, for: depth ?? usual).page(),
      orJSON: ComparisonDocument(comparison, of: left, and: right, by: book).json(), in: session)
  }

  /// For whom a page is unless somebody says so.
  private var usual: Depth {
    switch format {
    case .text, .html, .json: .manager
    case .markdown: .rep
    }
  }

  private func write(_ page: @autoclosure () -> Page, orJSON json: @autoclosure () -> String, in session: Session) {
    switch format {
    case .text: session.write(TextPage(page(), width: session.width, style: session.outputStyle).render())
    case .markdown: session.write(MarkdownPage(page()).render())
    case .html: session.write(HTMLPage(page()).render())
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

extension Depth: OptionWord {}
