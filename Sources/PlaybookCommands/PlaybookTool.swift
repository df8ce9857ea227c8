import ArgumentParser
import PlaybookSource
package import PlaybookTooling

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The tool as a function: arguments in, text out, an exit code back.
package enum PlaybookTool {
  package static func run(arguments: [String], console: any Console, files: any FileSystem) -> Int32 {
    let plain = Session(console, files: files)
    if let misspelt = misspeltCommand(arguments) {
      console.writeError(misspelt)
      return ExitStatus.usage.rawValue
    }
    do {
      var command = try parse(arguments)
      guard let toolCommand = command as? any ToolCommand else {
        try command.run()
        return ExitStatus.done.rawValue
      }
      return run(toolCommand, console, files)
    } catch {
      let text = RootCommand.fullMessage(for: error, columns: plain.width)
      let code = RootCommand.exitCode(for: error)
      if code.isSuccess { plain.write(text + "\n") } else { console.writeError(text + "\n") }
      return code.rawValue
    }
  }

  /// The command that the first word names, read by itself: the whole tree of commands takes longer.
  /// What it cannot take, such as `--help` and mistakes, the tree answers.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let word = arguments.first,
      let named = RootCommand.configuration.subcommands.first(where: {
        $0.configuration.commandName.map { $0.utf8.elementsEqual(word.utf8) } ?? false
      }),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())), command is any ToolCommand
    {
      return command
    }
    return try RootCommand.parseAsRoot(arguments)
  }

  /// What to say about a first word that is no command; nil for one that is, and for options.
  private static func misspeltCommand(_ arguments: [String]) -> String? {
    guard let word = arguments.first, word.utf8.first != UInt8(ascii: "-"), !word.isEmpty else { return nil }
    let known = RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !known.contains(where: { $0.utf8.elementsEqual(word.utf8) }) else { return nil }
    let hint = Suggestion.hint(for: word, in: known) ?? "the commands are \(known.joined(separator: ", "))"
    return "Error: there is no command `\(DisplayText.escaped(word))`; \(hint)\n"
      + "  See 'playbookc --help' for more information.\n"
  }

  private static func run(_ command: any ToolCommand, _ console: any Console, _ files: any FileSystem) -> Int32 {
    let session = Session(console, files: files, color: command.appearance.color)
    do throws(ToolProblem) {
      return try command.run(in: session)
    } catch {
      session.report([error.diagnostic])
      return error.status.rawValue
    }
  }

  /// The whole process.
  package static func main() -> Never {
    BugReport.install()
    let console = TerminalConsole()
    let code = run(arguments: Array(CommandLine.arguments.dropFirst()), console: console, files: DiskFiles())
    if let fault = console.writeFault {
      console.writeError("playbookc: the output cannot be written: \(fault)\n")
      exit(ExitStatus.inputOutput.rawValue)
    }
    exit(code)
  }
}
