import ArgumentParser
import PlaybookTooling

struct SchemaCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    _superCommandName: toolName,
    abstract: "Write the JSON Schema of the YAML form, or of the leads that a playbook reads.",
    discussion: """
      An editor that knows the schema completes a playbook in YAML while it is typed and marks what does not belong.

        playbookc schema > book.schema.json           the YAML form
        playbookc schema --leads > lead.schema.json   the leads that ./playbooks reads
        playbookc schema --leads --playbook sales

      In a YAML file the first line can name it: # yaml-language-server: $schema=book.schema.json
      """)

  @Flag(help: "Describe the leads that a book reads instead.")
  var leads = false

  @Option(
    help: ArgumentHelp("With --leads: the book, a file or a directory.", valueName: "book"), completion: .file())
  var playbook: String?

  @OptionGroup var appearance: Appearance

  func validate() throws {
    if playbook != nil, !leads { throw ValidationError("--playbook goes with --leads") }
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    guard leads else {
      session.write(FormSchema.text())
      return ExitStatus.done.rawValue
    }
    switch try session.load(playbook) {
    case .success(let book): session.write(LeadSchema.text(book.program))
    case .failure(let refusal): return refusal.status.rawValue
    }
    return ExitStatus.done.rawValue
  }
}
