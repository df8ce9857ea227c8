import ArgumentParser
import PlaybookTooling

/// A command of the tool: its options are read by ArgumentParser, the rest happens in `run(in:)`.
protocol ToolCommand: ParsableCommand {
  var appearance: Appearance { get }

  func run(in session: Session) throws(ToolProblem) -> Int32
}

struct Appearance: ParsableArguments {
  @Option(help: "When to use colour: auto, always or never. NO_COLOR is honoured.")
  var color = ColorChoice.auto
}

enum ColorChoice: String, OptionWord {
  case auto, always, never
}

enum OutputFormat: String, OptionWord {
  case text, json
}
