import ArgumentParser
import PlaybookTooling

struct InitCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    _superCommandName: toolName,
    abstract: "Write a small commented playbook to begin with.",
    discussion: """
      The book checks, its tests pass, and two leads beside it can be explained at once. Nothing that is there is ever \
      overwritten.

        playbookc init                                in ./playbooks, with BANT
        playbookc init sales --form yaml --framework meddic
      """)

  @Argument(help: ArgumentHelp("The directory to write into; made if it is not there.", valueName: "directory"))
  var directory = "playbooks"

  @Option(help: "The form of the book: text or yaml.")
  var form = Starter.Form.text

  @Option(help: "The checklist to begin with: bant, meddic or gpctba.")
  var framework = Starter.Framework.bant

  @OptionGroup var appearance: Appearance

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let written = try session.workspace.begin(Starter.files(form, framework), in: directory)
    let place = FilePath.tidied(directory)
    var text = "wrote\n" + written.map { "  \($0)\n" }.joined()
    let book = place == "playbooks" ? "" : " \(place)"
    let option = place == "playbooks" ? "" : " --playbook \(place)"
    text += """

      next
        playbookc check\(book)
        playbookc test\(book)
        playbookc explain \(FilePath.joined(place, "leads/open.json"))\(option)

      """
    session.write(text)
    return ExitStatus.done.rawValue
  }
}

extension Starter.Form: OptionWord {}
extension Starter.Framework: OptionWord {}
