import ArgumentParser
import PlaybookTooling

struct DocsCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    _superCommandName: toolName,
    abstract: "Write a playbook as a handbook for the people who work by it.",
    discussion: """
      Who we sell to, how we qualify, how we score, who gets what, and what to do on which day: made from labels and \
      rules, so that it says what the book decides, with the file and line of every rule. Markdown is for a wiki; the \
      HTML page is one file that needs nothing else, for a screen and for paper.

        playbookc docs > handbook.md
        playbookc docs --format html -o handbook.html
        playbookc docs sales/emea
      """)

  @Argument(
    help: ArgumentHelp("The book: a file, a directory or a compiled book.", valueName: "book"), completion: .file())
  var book: String?

  @Option(help: "What to write: markdown or html.")
  var format = Format.markdown

  @Option(name: [.short, .long], help: ArgumentHelp("Write here instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var appearance: Appearance

  enum Format: String, OptionWord {
    case markdown, html
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let loaded: LoadedBook
    switch try session.load(book) {
    case .success(let book): loaded = book
    case .failure(let refusal): return refusal.status.rawValue
    }
    let handbook = HandbookMaker(loaded).handbook()
    let text =
      switch format {
      case .markdown: MarkdownHandbook(handbook).render()
      case .html: HTMLHandbook(handbook).render()
      }
    if let output { try session.workspace.write(text, to: output) } else { session.write(text) }
    return ExitStatus.done.rawValue
  }
}
