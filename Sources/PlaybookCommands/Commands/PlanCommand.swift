import ArgumentParser
import PlaybookTooling

struct PlanCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    _superCommandName: toolName,
    abstract: "Show what to do with one lead, and when.",
    discussion: """
      Prints the next step, then each cadence that concerns the lead: what was done, what was skipped or moved and why, \
      and how it goes on if nothing else happens; then the clocks that run. Nothing is sent. The lead is one JSON object; \
      `-` reads it from standard input.

        playbookc plan lead.json
        playbookc plan lead.json --cadence inbound_fast --now 2026-03-02T15:00:00Z
        playbookc plan lead.json --format ics > lead.ics

      A calendar file (ics) holds the steps that are due or planned. Of the lead it holds the id and nothing else.
      """)

  @Argument(help: ArgumentHelp("The lead, as JSON.", valueName: "lead.json"), completion: .file(extensions: ["json"]))
  var lead: String

  @Option(help: ArgumentHelp("The book to plan by: a file, a directory or a compiled book.", valueName: "book"))
  var playbook: String?

  @Option(help: ArgumentHelp("The moment to plan at, such as 2026-03-02T15:00:00Z.", valueName: "time"))
  var now: String?

  @Option(help: ArgumentHelp("Show this cadence only.", valueName: "name"))
  var cadence: String?

  @Option(help: "How to print: text, json or ics.")
  var format = Format.text

  @OptionGroup var privacy: PrivacyOptions

  @OptionGroup var appearance: Appearance

  enum Format: String, OptionWord {
    case text, json, ics
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let moment = try Moment.read(now, started: session.console.started)
    let book: LoadedBook
    switch try session.load(playbook) {
    case .success(let loaded): book = loaded
    case .failure(let refusal): return refusal.status.rawValue
    }
    let index = try cadence.map { name throws(ToolProblem) in try book.cadence(named: name) }
    let shown = Privacy.chosen(redacts: privacy.redact, showsPrivate: privacy.showsPrivate, isPassedOn: false)
    let decided = session.workspace.plan(try session.lead(lead), by: book, now: moment, privacy: shown)
    session.report(decided.diagnostics, in: decided.sources)
    guard let decision = decided.decision else { return ExitStatus.badData.rawValue }
    let selection = PlanSelection(decision, of: book.program, only: index)
    switch format {
    case .text:
      let page = PlanPage(decision, by: book, selection: selection).page()
      session.write(TextPage(page, width: session.width, style: session.outputStyle).render())
    case .json: session.write(PlanDocument(decision, by: book, selection: selection).json())
    case .ics:
      if let text = PlanCalendar(decision, by: book, selection: selection).text() {
        session.write(text)
      } else {
        session.console.writeError("no step is due or planned, so there is no calendar\n")
      }
    }
    return ExitStatus.done.rawValue
  }
}
