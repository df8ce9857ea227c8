import PlaybookCommands
import PlaybookSource
import PlaybookTooling

/// A literate case: input files, and what commands print for them.
package struct CaseFile: Sendable, CustomStringConvertible {
  /// Relative to the package.
  package let path: String

  package var description: String { path }

  package static let all = Repository.files(in: "Tests/Cases", ending: ".md").map { CaseFile(path: $0) }

  /// What is wrong with a case as a document.
  package struct Malformed: Error, CustomStringConvertible {
    package let description: String
  }

  /// One `expect` block: its command, what it holds, and what the command prints.
  package struct Expected {
    package let command: String
    package let written: String
    package let actual: String
    /// Standard output alone.
    package let output: String
    let fence: MarkdownFence
  }

  /// Runs the commands in the order in which they stand; what one writes, the next one can read.
  package func run() throws -> [Expected] {
    let lines = try lines()
    guard lines.first?.hasPrefix("# ") == true else { throw Malformed(description: "a case begins with its title") }
    let fences = try MarkdownFence.all(in: lines)
    // Where a book stands in both forms, the blocks show what the text form gives.
    let machine = try Self.machine(fences, without: try hasBothForms() ? "yaml" : nil)
    var expected: [Expected] = []
    for fence in fences {
      let arguments = Array(fence.words.dropFirst())
      switch fence.words.first {
      case "change": try machine.change(fence)
      case "expect":
        let run = machine.run(arguments)
        expected.append(
          Expected(
            command: arguments.joined(separator: " "), written: fence.body.map { $0 + "\n" }.joined(),
            actual: run.text, output: run.output, fence: fence))
      default: break
      }
    }
    guard !expected.isEmpty else { throw Malformed(description: "a case has an `expect` block") }
    return expected
  }

  /// Whether the case's book stands in both forms: then each form is the book of its own, and both say the same.
  package func hasBothForms() throws -> Bool {
    let languages = try MarkdownFence.all(in: try lines()).compactMap(\.words.first)
    return languages.contains("playbook") && languages.contains("yaml")
  }

  /// What each command prints for the text form and for the YAML form.
  package func runBothForms() throws -> [(command: String, text: String, yaml: String)] {
    let fences = try MarkdownFence.all(in: try lines())
    let text = try Self.machine(fences, without: "yaml")
    let yaml = try Self.machine(fences, without: "playbook")
    return fences.filter { $0.words.first == "expect" }.map { fence in
      let arguments = Array(fence.words.dropFirst())
      return (arguments.joined(separator: " "), text.run(arguments).text, yaml.run(arguments).text)
    }
  }

  private static func machine(_ fences: [MarkdownFence], without language: String?) throws -> CaseMachine {
    let machine = CaseMachine()
    for fence in fences where fence.words.first != "expect" && fence.words.first != "change" {
      if let language, fence.words.first == language { continue }
      try machine.add(fence)
    }
    return machine
  }

  /// Writes what the commands print into the file; true when that changes it.
  package func bless() throws -> Bool {
    let results = try run()
    var lines = try self.lines()
    for result in results.reversed() {
      let body =
        result.actual.isEmpty
        ? [] : result.actual.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let longest = body.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
      let ticks = lines[result.fence.open].prefix { $0 == "`" }.count
      let fence = String(repeating: "`", count: max(ticks, longest + 1))
      let open = fence + lines[result.fence.open].dropFirst(ticks)
      lines.replaceSubrange(result.fence.open...result.fence.close, with: [open] + body + [fence])
    }
    let text = lines.map { $0 + "\n" }.joined()
    guard try !text.utf8.elementsEqual(Repository.text(path).utf8) else { return false }
    try Repository.write(text, to: path)
    return true
  }

  private func lines() throws -> [String] {
    var lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// The files of a case and a place to run commands in.
package final class CaseMachine {
  private let files = MemoryFiles()
  private var input: [UInt8] = []

  package init() {}

  /// An input fence: its language and a file name; `-` is standard input.
  package func add(_ fence: MarkdownFence) throws(CaseFile.Malformed) {
    guard fence.words.count == 2 else {
      throw CaseFile.Malformed(description: "line \(fence.open + 1): an input block needs a language and a file name")
    }
    add(fence, as: fence.words[1])
  }

  package func add(_ fence: MarkdownFence, as name: String) {
    let language = fence.words.first ?? ""
    let bytes = InputText.bytes(fence.body, isBinary: language == "bytes")
    switch language {
    case "unreadable": files.set(name, .unreadable)
    case "link": files.set(name, .link(fence.body.first ?? ""))
    case _ where name == "-": input = bytes
    case _: files.set(name, .file(bytes))
    }
  }

  /// Changes a JSON file that a command wrote: each line is a place in it, ` = ` and what stands there then. `sealed` gives a
  /// receipt the digest that belongs to it afterwards.
  func change(_ fence: MarkdownFence) throws {
    guard fence.words.count >= 2, let bytes = try? files.read(fence.words[1], limit: .max) else {
      throw CaseFile.Malformed(description: "`change` names no file that is there")
    }
    var text = String(decoding: bytes, as: UTF8.self)
    for line in fence.body {
      guard let sign = line.firstRange(of: " = ") else {
        throw CaseFile.Malformed(description: "`\(line)` is not a place, ` = ` and a value")
      }
      let (place, value) = (line[..<sign.lowerBound], line[sign.upperBound...])
      text = try ReceiptChange.changed(text, at: String(place), to: String(value))
    }
    if fence.words.last == "sealed" { text = try ReceiptChange.sealed(text) }
    set(fence.words[1], Array(text.utf8))
  }

  /// Changes a file as an author does: lines with ` ` and `-` stand in it once, in one piece, and lines with ` ` and `+` take
  /// their place.
  package func edit(_ fence: MarkdownFence) throws {
    guard fence.words.count == 2, let bytes = try? files.read(fence.words[1], limit: .max) else {
      throw CaseFile.Malformed(description: "line \(fence.open + 1): a change names no file that is there")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    func lines(_ sign: Character) -> String {
      fence.body.filter { $0.first == sign || $0.first == " " }.map { $0.dropFirst() + "\n" }.joined()
    }
    let parts = text.split(separator: lines("-"), omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw CaseFile.Malformed(
        description: "line \(fence.open + 1): what is changed stands there \(parts.count - 1) times")
    }
    set(fence.words[1], Array((String(parts[0]) + lines("+") + String(parts[1])).utf8))
  }

  package func set(_ path: String, _ bytes: [UInt8]) { files.set(path, .file(bytes)) }

  /// Standard output, then the lines of standard error behind `stderr: `, then the exit code unless it is 0. What stands
  /// behind `>` is the file that standard output goes to.
  package func run(_ arguments: [String]) -> (text: String, output: String) {
    let console = MemoryConsole(input: input)
    let command = arguments.prefix { $0 != ">" }
    let code = PlaybookTool.run(arguments: Array(command), console: console, files: files)
    if command.count + 2 == arguments.count { set(arguments[command.count + 1], Array(console.output.utf8)) }
    var text = command.count == arguments.count ? console.output : ""
    if !text.isEmpty, !text.utf8.elementsEqual("\n".utf8), text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
    for line in console.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      text += line.isEmpty ? "stderr:\n" : "stderr: \(line)\n"
    }
    // What colours a terminal, and ends the lines of a calendar file, is shown, so that a case stays a text.
    text = text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\\r\n")
    text = text.split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "\\e")
    return (code == 0 ? text : text + "exit: \(code)\n", console.output)
  }

  /// What a person sees who runs the command in a terminal.
  package func show(_ arguments: [String]) -> String {
    let console = MemoryConsole(input: input)
    _ = PlaybookTool.run(arguments: arguments, console: console, files: files)
    return console.output + console.errors
  }

  /// Everything found in the book of the current directory and, with a lead, in the lead.
  func diagnostics(lead: String?) throws -> [Diagnostic] {
    let workspace = Workspace(files)
    let (books, problems) = workspace.findBooks(["."])
    var diagnostics = problems.map(\.diagnostic)
    for location in books {
      let book = workspace.check(location)
      diagnostics += book.diagnostics
      guard let lead else { continue }
      guard let loaded = book.loaded else { continue }
      let now = try Moment.read("2026-03-02T15:00:00Z", started: 0)
      diagnostics += workspace.explain(try workspace.readLead(lead), by: loaded, now: now).diagnostics
    }
    return diagnostics
  }
}
