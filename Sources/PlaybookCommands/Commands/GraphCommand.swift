import ArgumentParser
import PlaybookTooling

struct GraphCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    _superCommandName: toolName,
    abstract: "Draw a cadence, a route or a whole book.",
    discussion: """
      Without a name it draws how the parts of the book hang together; with one, the steps of that cadence or the rows of \
      that route.

        playbookc graph inbound_fast                          as Mermaid
        playbookc graph route.territory --format dot          for Graphviz
        playbookc graph inbound_fast --format svg -o fast.svg

      For svg the program `dot` of Graphviz must be installed.
      """)

  @Argument(help: ArgumentHelp("A cadence or a route, such as inbound_fast or route.territory.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The book: a file, a directory or a compiled book.", valueName: "book"))
  var playbook: String?

  @Option(help: "What to write: mermaid, dot or svg.")
  var format = Format.mermaid

  @Option(name: [.short, .long], help: ArgumentHelp("Write here instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var appearance: Appearance

  enum Format: String, OptionWord {
    case mermaid, dot, svg
  }

  /// Seconds after which a drawing is given up: a dense diagram would take hours.
  private static let patience = 10

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let book: LoadedBook
    switch try session.load(playbook) {
    case .success(let loaded): book = loaded
    case .failure(let refusal): return refusal.status.rawValue
    }
    let diagram = try book.diagram(of: name)
    let text: String
    switch format {
    case .mermaid: text = MermaidText.of(diagram)
    case .dot: text = DotText.of(diagram)
    case .svg: text = try draw(DotText.of(diagram), in: session)
    }
    if let output { try session.workspace.write(text, to: output) } else { session.write(text) }
    return ExitStatus.done.rawValue
  }

  private func draw(_ dot: String, in session: Session) throws(ToolProblem) -> String {
    let hint: String
    let reason: String
    do throws(ProgramFault) {
      let bytes = try session.console.run("dot", ["-Tsvg"], input: Array(dot.utf8), seconds: Self.patience)
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      switch error {
      case .notThere:
        reason = "the program `dot` is not installed"
        hint = "install Graphviz, or write `--format mermaid`"
      case .tookTooLong:
        reason = "`dot` was not done after \(Self.patience) seconds"
        hint = "draw one cadence or route by its name, or write `--format dot`"
      case .failed(let words):
        reason = "`dot` failed: \(words)"
        hint = "write `--format dot` to see what it was given"
      }
    }
    throw ToolProblem(.noDrawing(reason, hint: hint), .inputOutput)
  }
}
