import ArgumentParser
import PlaybookSource
import PlaybookTooling

struct FmtCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    _superCommandName: toolName,
    abstract: "Lay the files of playbooks out in the one usual way.",
    discussion: """
      Spaces, line breaks and blank lines change, and nothing else: what a book means, its comments and the order of its \
      lines stay. A file with errors is left alone. Files are rewritten in place; `-` reads standard input and writes \
      standard output.

        playbookc fmt                        ./playbooks, or the current directory
        playbookc fmt sales/lead.playbook    one file
        playbookc fmt --diff                 show what would change, and write nothing
        playbookc fmt --check                for a CI job: fails if a file would change
      """)

  @Argument(
    help: ArgumentHelp("Files or directories to lay out, or `-`.", valueName: "book"), completion: .file())
  var books: [String] = []

  @Flag(help: "Write nothing; name the files that would change, and fail if there are any.")
  var check = false

  @Flag(help: "Write nothing; print what would change, as `patch` reads it.")
  var diff = false

  @OptionGroup var appearance: Appearance

  func validate() throws {
    if books.contains("-"), books.count > 1 {
      throw ValidationError("`-` is standard input, and stands alone")
    }
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    if books == ["-"] { return try formatInput(session) }
    let (paths, problems) = session.workspace.sourceFiles(books)
    session.report(problems.map(\.diagnostic))
    var statuses = problems.map(\.status)
    var counts = (changed: 0, left: 0)
    for path in paths {
      do throws(ToolProblem) {
        let file = try session.workspace.format(file: path)
        session.report(file.diagnostics, in: SourceSet([file.source]))
        statuses.append(file.status)
        if file.formatted == nil { counts.left += 1 }
        guard file.isChanged, let formatted = file.formatted else { continue }
        counts.changed += 1
        if check { statuses.append(.failed) } else if !diff { try session.workspace.replace(path, with: formatted) }
        show(file, formatted, session)
      } catch {
        session.report([error.diagnostic])
        statuses.append(error.status)
        counts.left += 1
      }
    }
    // Where no file was found, that has been said.
    if !diff, !paths.isEmpty || problems.isEmpty {
      session.write(summary(of: paths.count, counts.changed, counts.left, session.outputStyle))
    }
    return (statuses.max { $0.rawValue < $1.rawValue } ?? .done).rawValue
  }

  /// From standard input to standard output.
  private func formatInput(_ session: Session) throws(ToolProblem) -> Int32 {
    let file = session.workspace.format(try session.book("-"))
    session.report(file.diagnostics, in: SourceSet([file.source]))
    guard let formatted = file.formatted else { return file.status.rawValue }
    if check || diff {
      show(file, formatted, session)
    } else {
      session.write(String(decoding: formatted, as: UTF8.self))
    }
    return check && file.isChanged ? ExitStatus.failed.rawValue : ExitStatus.done.rawValue
  }

  private func show(_ file: FormattedFile, _ formatted: [UInt8], _ session: Session) {
    guard file.isChanged else { return }
    guard diff else {
      return session.write((check ? "would format " : "formatted ") + DisplayText.escaped(file.source.path) + "\n")
    }
    let changes = UnifiedDiff(file.source.path, from: file.source.bytes, to: formatted)
    // On a terminal nothing in a file moves the cursor; elsewhere `patch` wants every byte.
    let isShown = session.console.isOutputTerminal
    let style = session.outputStyle
    let text = changes.text(
      show: { isShown ? DisplayText.escaped($0, limit: .max) : $0 },
      paint: { line, sign in
        switch sign {
        case "-": style.paint(line, .bad)
        case "+": style.paint(line, .good)
        case "@": style.paint(line, .faint)
        default: line
        }
      })
    session.write(text)
  }

  private func summary(of files: Int, _ changed: Int, _ left: Int, _ style: TextStyle) -> String {
    let all = "\(files) \(files == 1 ? "file" : "files")"
    var parts: [String] = []
    if changed > 0 { parts.append("\(changed) \(check ? "would change" : "formatted")") }
    if left > 0 { parts.append(style.paint("\(left) left alone", .bad)) }
    return parts.isEmpty
      ? style.paint("ok", .good) + ": \(all), nothing to change\n" : "\(all), \(parts.joined(separator: ", "))\n"
  }
}
