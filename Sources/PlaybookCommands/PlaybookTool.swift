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
    if let empty = EmptyArgument.fault(of: arguments) {
      plain.report([empty])
      return ExitStatus.usage.rawValue
    }
    // Asked of one lead at a time, so that the usual arguments are read without the library.
    if arguments.first.map({ $0.utf8.elementsEqual("explain".utf8) }) == true,
      let (request, color) = ExplainRequest.plain(Array(arguments.dropFirst()))
    {
      return perform(Session(console, files: files, color: color), request.run)
    }
    if let misspelt = misspeltCommand(arguments) {
      console.writeError(misspelt)
      return ExitStatus.usage.rawValue
    }
    do {
      if let command = named(arguments) { return run(command, console, files) }
      var command = try RootCommand.parseAsRoot(arguments)
      if let toolCommand = command as? any ToolCommand { return run(toolCommand, console, files) }
      try command.run()
      return ExitStatus.done.rawValue
    } catch {
      let text = RootCommand.fullMessage(for: error, columns: plain.width)
      let code = RootCommand.exitCode(for: error)
      if code.isSuccess { plain.write(text + "\n") } else { console.writeError(text + "\n") }
      return code.rawValue
    }
  }

  /// The command that the first word names, read by itself: the whole tree of commands takes longer.
  /// nil for what it cannot take, such as `--help` and mistakes: those the tree answers.
  private static func named(_ arguments: [String]) -> (any ToolCommand)? {
    guard let word = arguments.first,
      let type = RootCommand.commands.first(where: {
        $0.configuration.commandName.map { $0.utf8.elementsEqual(word.utf8) } ?? false
      })
    else { return nil }
    return read(type, from: Array(arguments.dropFirst()))
  }

  private static func read<Command: ToolCommand>(_ type: Command.Type, from arguments: [String]) -> Command? {
    // Asking whether it is just this command is quick; asking what it conforms to looks through all of the program.
    (try? type.parseAsRoot(arguments)) as? Command
  }

  /// What to say about a first word that is no command; nil for one that is, and for options.
  private static func misspeltCommand(_ arguments: [String]) -> String? {
    guard let word = arguments.first, word.utf8.first != UInt8(ascii: "-"), !word.isEmpty else { return nil }
    let known = RootCommand.commands.compactMap { $0.configuration.commandName } + ["help"]
    guard !known.contains(where: { $0.utf8.elementsEqual(word.utf8) }) else { return nil }
    let hint = Suggestion.hint(for: word, in: known) ?? "the commands are \(known.joined(separator: ", "))"
    return "Error: there is no command `\(DisplayText.escaped(word))`; \(hint)\n"
      + "  See 'playbookc --help' for more information.\n"
  }

  private static func run(_ command: any ToolCommand, _ console: any Console, _ files: any FileSystem) -> Int32 {
    perform(Session(console, files: files, color: command.appearance.color), command.run)
  }

  private static func perform(_ session: Session, _ body: (Session) throws(ToolProblem) -> Int32) -> Int32 {
    do throws(ToolProblem) {
      return try body(session)
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
