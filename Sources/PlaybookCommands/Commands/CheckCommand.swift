import ArgumentParser
import PlaybookTooling

struct CheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    _superCommandName: toolName,
    abstract: "Find mistakes in playbooks.",
    discussion: """
      Reads each book and says what is wrong, where, and what was expected. A directory's own files are one book; the \
      directories beneath it are checked as well.

        playbookc check                      ./playbooks, or the current directory
        playbookc check sales/emea           one directory and what lies beneath it
        playbookc check --deny warnings      for a CI job: warnings fail, too
        playbookc check --write-baseline playbooks/baseline.json
                                             write today's warnings down
        playbookc check --baseline playbooks/baseline.json --deny warnings
                                             show and fail on new ones only
        playbookc check --format json        for a program; sarif, github and junit are for CI
        playbookc check --explain PB3004     what a message means

      A book itself sets what becomes of a warning: `allow PB4002: "why"` in its `book` block counts it only, `warn` keeps it \
      a warning under --deny warnings, `deny` makes it an error.
      """)

  enum Denied: String, OptionWord {
    case warnings
  }

  @Argument(help: ArgumentHelp("Files or directories to check.", valueName: "book"), completion: .file())
  var books: [String] = []

  enum Format: String, OptionWord {
    case text, json, sarif, github, junit
  }

  @Option(help: "How to print: text, json, sarif, github (annotations of a workflow) or junit.")
  var format = Format.text

  @Option(help: "What counts as a failure besides errors: warnings.")
  var deny: Denied?

  @Option(
    help: ArgumentHelp("Hide the warnings that stand in this file, and say how many.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write today's warnings to this file, and hide them.", valueName: "file"), completion: .file())
  var writeBaseline: String?

  @Option(help: ArgumentHelp("Print what a message means instead of checking.", valueName: "code"))
  var explain: String?

  @OptionGroup var appearance: Appearance

  func validate() throws {
    if baseline != nil, writeBaseline != nil {
      throw ValidationError("`--write-baseline` begins anew, so it goes without `--baseline`")
    }
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    if let explain {
      session.write(try DiagnosticPages.page(for: explain))
      return ExitStatus.done.rawValue
    }
    var known = try baseline.map { path throws(ToolProblem) in try session.workspace.readBaseline(path) }
    let (locations, problems) = session.workspace.findBooks(books)
    var checked = locations.map(session.workspace.check)
    var statuses = problems.map(\.status) + checked.map(\.status)
    if let writeBaseline {
      if statuses.allSatisfy({ $0 == .done }) {
        try session.workspace.writeBaseline(writeBaseline, of: checked)
        known = try session.workspace.readBaseline(writeBaseline)
      } else {
        session.report([.baselineWithErrors(writeBaseline)])
      }
    }
    var use: BaselineUse?
    if var known { use = session.workspace.hide(&known, in: &checked) }
    if deny == .warnings, checked.contains(where: \.hasDeniableWarnings) { statuses.append(.failed) }
    let report = CheckReport(books: checked, problems: problems.map(\.diagnostic), baseline: use)
    switch format {
    case .text: session.write(report.text(session.outputStyle))
    case .json: session.write(report.json())
    case .sarif: session.write(report.sarif(version: toolVersion))
    case .github: session.write(report.annotations())
    case .junit: session.write(report.junit(deniesWarnings: deny == .warnings))
    }
    // A file that is not there outweighs an error in another.
    return (statuses.max { $0.rawValue < $1.rawValue } ?? .done).rawValue
  }
}
