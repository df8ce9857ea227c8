import ArgumentParser
import PlaybookIR
import PlaybookTooling

struct CompileCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    _superCommandName: toolName,
    abstract: "Write a playbook's compiled form as JSON.",
    discussion: """
      The compiled book decides exactly as the book does, and `explain --playbook` takes it. Its form is described in \
      docs/program.md and docs/schema/program.schema.json.

        playbookc compile -o book.json
        playbookc compile sales/emea > emea.json
      """)

  @Argument(help: ArgumentHelp("The book: a file or a directory.", valueName: "book"), completion: .file())
  var book: String?

  @Option(name: [.short, .long], help: ArgumentHelp("Write here instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var appearance: Appearance

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let loaded: LoadedBook
    switch try session.load(book) {
    case .success(let book): loaded = book
    case .failure(let refusal): return refusal.status.rawValue
    }
    let text = loaded.program.json(pretty: true) + "\n"
    if let output { try session.workspace.write(text, to: output) } else { session.write(text) }
    return ExitStatus.done.rawValue
  }
}
