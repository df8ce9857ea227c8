import PlaybookSource
import PlaybookSyntax
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// The documents that show commands: what they show is what is printed. With `PLAYBOOKC_BLESS=1` they are rewritten, and
/// the run fails where that changes anything.
@Suite("Documents")
struct ReadmeTests {
  private static let documents =
    ["README.md"]
    + ["format", "handbook", "language", "testing", "tutorial", "yaml"].map { "docs/\($0).md" }
    + ["Tests/Pages", "Tests/Handbooks", "docs/cookbook"].flatMap { Repository.files(in: $0, ending: ".md") }

  @Test("Every console in a document shows what the command prints", arguments: documents)
  func consoles(_ path: String) throws {
    var lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let fences = try MarkdownFence.all(in: lines)
    let machine = CaseMachine()
    for sample in Repository.files(in: "playbooks", ending: "") {
      machine.set(sample, try DiskFiles().read(Repository.path(sample), limit: .max))
    }
    // Pieces without a name are one book.
    let pieces = fences.filter { $0.words == ["playbook"] }.map { $0.body.joined(separator: "\n") }
    if !pieces.isEmpty { machine.set("book.playbook", Array(pieces.joined(separator: "\n\n").utf8)) }
    var consoles: [(fence: MarkdownFence, printed: [String])] = []
    // In order: an author writes a file, runs a command, changes the file.
    for fence in fences {
      switch fence.words.first {
      case "diff": try machine.edit(fence)
      case _ where fence.words.count == 2: try machine.add(fence)
      case _: break
      }
      guard fence.words.first == "console" else { continue }
      let command = try #require(fence.body.first?.split(separator: " ").map(String.init))
      #expect(command.prefix(2) == ["$", "playbookc"], "\(path):\(fence.open + 1)")
      let (arguments, limit) = Self.withoutHead(Array(command.dropFirst(2)))
      let printed = machine.show(arguments).split(separator: "\n", omittingEmptySubsequences: false)
      consoles.append((fence, [fence.body[0]] + printed.prefix(limit).map(String.init)))
    }
    for console in consoles.reversed() {
      var body = console.printed
      while body.last?.isEmpty == true { body.removeLast() }
      lines.replaceSubrange(console.fence.open + 1..<console.fence.close, with: body)
    }
    let text = lines.joined(separator: "\n")
    let isSame = try text.utf8.elementsEqual(Repository.text(path).utf8)
    if !isSame, Blessing.isOn { try Repository.write(text, to: path) }
    #expect(isSame, "\(path) shows something else than is printed; `make bless` rewrites it")
  }

  @Test("Every block of the grammar has its section with an example and what comes of it")
  func blocks() throws {
    let grammar = try Repository.text("grammar/playbook.ebnf")
    let production = try #require(grammar.firstMatch(of: /(?m)^declaration = ([^;]*);/)).output.1
    let blocks = production.split(separator: "|").map { $0.filter { !$0.isWhitespace } }
    #expect(blocks.count == 19)
    let sections = try Repository.text("docs/language.md").split(separator: "\n## ").dropFirst()
    for block in blocks {
      let section = sections.first { section in
        section.prefix { $0 != "\n" }.split(separator: ",").contains { $0.filter { !$0.isWhitespace } == block }
      }
      let examples = section?.matches(of: /(?ms)^```playbook\n(.*?)^```/).map(\.output.1).joined(separator: "\n") ?? ""
      let lines = examples.split(separator: "\n")
      #expect(lines.contains { $0.split(separator: " ").first == block[...] }, "`\(block)` has no example")
    }
  }

  /// A command with `| head -20` behind it shows so many lines.
  private static func withoutHead(_ words: [String]) -> ([String], Int) {
    guard let bar = words.firstIndex(of: "|"), words.count == bar + 3, words[bar + 1] == "head",
      let count = Int(words[bar + 2].dropFirst())
    else { return (words, .max) }
    return (Array(words.prefix(bar)), count)
  }
}
