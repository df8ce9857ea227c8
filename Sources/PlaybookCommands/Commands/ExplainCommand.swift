import ArgumentParser
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
  var format = ExplainRequest.Format.text

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

  private var request: ExplainRequest {
    ExplainRequest(
      leads: leads, playbook: playbook, now: now, format: format, depth: depth, brief: brief, whyNot: whyNot,
      usesExitCode: usesExitCode, redacts: privacy.redact, showsPrivate: privacy.showsPrivate)
  }

  func validate() throws {
    if let fault = request.fault { throw ValidationError(fault) }
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 { try request.run(in: session) }
}

extension Depth: OptionWord {}
