import ArgumentParser
import PlaybookTooling

/// A command of the tool: its options are read by ArgumentParser, the rest happens in `run(in:)`.
protocol ToolCommand: ParsableCommand {
  associatedtype Look: AppearanceOptions

  var appearance: Look { get }

  func run(in session: Session) throws(ToolProblem) -> Int32
}

/// How what a command prints looks.
protocol AppearanceOptions: ParsableArguments {
  var color: ColorChoice { get }
}

struct Appearance: AppearanceOptions {
  @Option(help: Self.colorHelp)
  var color = ColorChoice.auto

  static let colorHelp: ArgumentHelp = "When to use colour: auto, always or never. NO_COLOR is honoured."
}

enum ColorChoice: String, OptionWord {
  case auto, always, never
}

enum OutputFormat: String, OptionWord {
  case text, json
}
