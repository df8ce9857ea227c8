import ArgumentParser
import PlaybookSource
import PlaybookTooling

struct ConvertCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    _superCommandName: toolName,
    abstract: "Write a playbook's file in the other form.",
    discussion: """
      From the text form to YAML, or from YAML to the text form. The book keeps its meaning and its fingerprint, and every \
      comment comes along. Nothing that is there is overwritten unless you say so.

        playbookc convert lead.playbook                    print it as YAML
        playbookc convert lead.yaml -o lead.playbook       write it as text
        playbookc convert sales -o sales-yaml --to yaml    every file of a directory
      """)

  @Argument(help: ArgumentHelp("A file of a book, a book's directory, or `-`.", valueName: "file"), completion: .file())
  var file: String

  @Option(name: [.short, .long], help: ArgumentHelp("Write here instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The form to write: yaml or text. Without it, the other one.")
  var to: BookForm?

  @Flag(help: "Overwrite what is there.")
  var force = false

  @OptionGroup var appearance: Appearance

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    if file != "-", session.workspace.isDirectory(file) { return try convertDirectory(session) }
    let converted = session.workspace.convert(try session.book(file), to: to)
    session.report(converted.diagnostics, in: SourceSet([converted.source]))
    guard let bytes = converted.bytes else { return converted.status.rawValue }
    if let output {
      try session.workspace.write(bytes, in: converted.form, to: output, force: force)
    } else {
      session.write(String(decoding: bytes, as: UTF8.self))
    }
    return ExitStatus.done.rawValue
  }

  /// All files or none: half of a book would be a book of its own.
  private func convertDirectory(_ session: Session) throws(ToolProblem) -> Int32 {
    guard let output else { throw session.workspace.noOutput(for: file) }
    let converted = try session.workspace.convert(directory: file, to: to)
    for file in converted { session.report(file.diagnostics, in: SourceSet([file.source])) }
    let worst = converted.map(\.status).max { $0.rawValue < $1.rawValue } ?? .done
    guard worst == .done else { return worst.rawValue }
    let written = try session.workspace.write(converted, into: output, force: force)
    session.write("wrote\n" + written.map { "  \(DisplayText.escaped($0))\n" }.joined())
    return ExitStatus.done.rawValue
  }
}

extension BookForm: OptionWord {}
