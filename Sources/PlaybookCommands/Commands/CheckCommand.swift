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
        playbookc check --format json        for a program; sarif, github and junit are for CI
        playbookc check --explain PB3004     what a message means
      """)

  enum Denied: String, ExpressibleByArgument, CaseIterable {
    case warnings
  }

  @Argument(help: ArgumentHelp("Files or directories to check.", valueName: "book"), completion: .file())
  var books: [String] = []

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github, junit
  }

  @Option(help: "How to print: text, json, sarif, github (annotations of a workflow) or junit.")
  var format = Format.text

  @Option(help: "What counts as a failure besides errors: warnings.")
  var deny: Denied?

  @Option(help: ArgumentHelp("Print what a message means instead of checking.", valueName: "code"))
  var explain: String?

  @OptionGroup var appearance: Appearance

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    if let explain {
      session.write(try DiagnosticPages.page(for: explain))
      return ExitStatus.done.rawValue
    }
    let (locations, problems) = session.workspace.findBooks(books)
    let checked = locations.map(session.workspace.check)
    let report = CheckReport(books: checked, problems: problems.map(\.diagnostic))
    switch format {
    case .text: session.write(report.text(session.outputStyle))
    case .json: session.write(report.json())
    case .sarif: session.write(report.sarif(version: toolVersion))
    case .github: session.write(report.annotations())
    case .junit: session.write(report.junit(failsOnWarnings: deny == .warnings))
    }
    return status(problems.map(\.status) + checked.map(\.status), warnings: report.warningCount).rawValue
  }

  /// A file that is not there outweighs an error in another.
  private func status(_ statuses: [ExitStatus], warnings: Int) -> ExitStatus {
    let worst = statuses.max { $0.rawValue < $1.rawValue } ?? .done
    return worst == .done && deny == .warnings && warnings > 0 ? .failed : worst
  }
}
