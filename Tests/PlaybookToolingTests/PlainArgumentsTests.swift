import PlaybookCommands
import PlaybookTestSupport
import RandomSupport
import Testing

/// The usual arguments of `explain` are read without the library: they mean what they mean to it.
@Suite struct PlainArgumentsTests {
  private static let book = """
    edition 1

    lead {
      pain:  text
      email: email, private
    }

    playbook inbound {
      qualified: when pain contains "slow" and email is on file
    }

    """

  /// The lead, options with their values, and flags, in any order; some of them wrong, twice or not together.
  private static func arguments(_ random: inout SeededRandom) -> [[String]] {
    let options = [
      ["--playbook", "main.playbook"], ["--playbook", "none.playbook"], ["--format", "text"], ["--format", "markdown"],
      ["--format", "html"], ["--format", "json"], ["--format", "pdf"], ["--for", "rep"], ["--for", "auditor"],
      ["--for", "nobody"], ["--why-not", "qualified"], ["--why-not", "stage"], ["--color", "always"],
      ["--color", "never"], ["--color", "some"], ["--format", "-"],
    ]
    let flags = ["--brief", "--exit-code", "--redact", "--show-private", "--quiet", "-h", "--version"]
    let leads = ["lead.json", "other.json", "-", "none.json", ""]
    var pieces = [["--now", "2026-03-02T15:00:00Z"], [random.oneIn(3) ? random.pick(leads) : "lead.json"]]
    if !random.oneIn(4) { pieces.append(["--playbook", "main.playbook"]) }
    for _ in 0..<random.number(0...2) { pieces.append(random.pick(options)) }
    for _ in 0..<random.number(0...2) { pieces.append([random.pick(flags)]) }
    if random.oneIn(5) { pieces.append([random.pick(leads)]) }
    return pieces.shuffled(using: &random)
  }

  private static func run(_ arguments: [String]) -> (code: Int32, output: String, errors: String) {
    let files = MemoryFiles()
    files.set("main.playbook", .file(Array(book.utf8)))
    files.set("lead.json", .file(Array(#"{"pain": "slow", "email": "ana@lead.example"}"#.utf8)))
    files.set("other.json", .file(Array(#"{"pain": "slow reports"}"#.utf8)))
    let console = MemoryConsole(input: Array(#"{"pain": "none"}"#.utf8))
    let code = PlaybookTool.run(arguments: ["explain"] + arguments, console: console, files: files)
    return (code, console.output, console.errors)
  }

  @Test(arguments: Effort.seeds(8))
  func `plain arguments mean what they mean to the library`(_ seed: Int) {
    var random = SeededRandom(seed)
    var explained = 0
    for _ in 0..<50 {
      let pieces = Self.arguments(&random)
      let plain = Self.run(pieces.flatMap(\.self))
      // With `=` no argument is plain.
      let joined = Self.run(pieces.map { $0.joined(separator: "=") })
      #expect(plain == joined, "\(pieces)")
      if plain.code == 0 { explained += 1 }
    }
    #expect(explained > 0)
  }
}
