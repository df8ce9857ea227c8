import PlaybookSource
import PlaybookTooling

/// One run of a command: where it reads, where it writes, and how its output looks.
struct Session {
  let console: any Console
  let workspace: Workspace
  private let color: ColorChoice

  init(_ console: any Console, files: any FileSystem, color: ColorChoice = .auto) {
    self.console = console
    workspace = Workspace(files, zones: DiskZones(files, directory: console.variable("TZDIR")))
    self.color = color
  }

  /// Columns of a page: the terminal's up to 110, where lines get hard to follow; 80 elsewhere.
  var width: Int { min(console.width ?? 80, 110) }

  var outputStyle: TextStyle { style(isTerminal: console.isOutputTerminal) }
  var errorStyle: TextStyle { style(isTerminal: console.isErrorTerminal) }

  private func style(isTerminal: Bool) -> TextStyle {
    switch color {
    case .always: return TextStyle(isColoured: true)
    case .never: return .plain
    case .auto:
      let isRefused = !(console.variable("NO_COLOR") ?? "").isEmpty || console.variable("TERM") == "dumb"
      return TextStyle(isColoured: isTerminal && !isRefused)
    }
  }

  func write(_ text: String) { console.writeOutput(text) }

  /// Findings that are not what the command was asked for.
  func report(_ diagnostics: [Diagnostic], in sources: SourceSet = SourceSet()) {
    guard !diagnostics.isEmpty else { return }
    console.writeError(DiagnosticText(sources: sources, style: errorStyle).render(diagnostics))
  }

  /// The book at `path` ready to decide; its errors are reported, its warnings are left to `check`.
  func load(_ path: String?) throws(ToolProblem) -> Result<LoadedBook, Refusal> {
    let book = workspace.load(try workspace.findBook(path))
    guard let loaded = book.loaded else {
      report(book.errors, in: book.sources)
      return .failure(Refusal(status: book.status))
    }
    return .success(loaded)
  }
}

extension Session {
  /// The lead at `path`; `-` is standard input.
  func lead(_ path: String) throws(ToolProblem) -> SourceFile { try data(path, limit: Workspace.largestLead) }

  /// The receipt at `path`, in the same way.
  func receipt(_ path: String) throws(ToolProblem) -> SourceFile { try data(path, limit: Workspace.largestReceipt) }

  /// A file of a book, in the same way.
  func book(_ path: String) throws(ToolProblem) -> SourceFile { try data(path, limit: Workspace.largestBookFile) }

  private func data(_ path: String, limit: Int) throws(ToolProblem) -> SourceFile {
    guard path == "-" else { return try workspace.readData(path, limit: limit) }
    do throws(InputFault) {
      return SourceFile(path: "-", bytes: try console.readInput(limit: limit + 1))
    } catch {
      throw ToolProblem(.unreadable("-", .failed(error.reason)), .inputOutput)
    }
  }
}

/// A command ends here, and what is wrong has been said.
struct Refusal: Error {
  let status: ExitStatus
}
