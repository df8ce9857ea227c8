import PlaybookTestSupport
import PlaybookTooling
import Testing

/// The rules of the house that a compiler does not check.
@Suite struct SourceRules {
  private static let sources = Repository.files(in: "Sources", ending: ".swift")

  /// What each module may import of this package; the table of ARCHITECTURE.md.
  private static let allowed: [String: Set<String>] = [
    "PlaybookSource": [],
    "PlaybookJSON": ["PlaybookSource"],
    "PlaybookSyntax": ["PlaybookSource", "CLibYAML"],
    "PlaybookIR": ["PlaybookSource", "PlaybookJSON"],
    "PlaybookCompiler": ["PlaybookSource", "PlaybookSyntax", "PlaybookIR"],
    "PlaybookRuntime": ["PlaybookSource", "PlaybookJSON", "PlaybookIR"],
    "PlaybookReceipt": ["PlaybookSource", "PlaybookJSON", "PlaybookIR"],
    "PlaybookTooling": [
      "PlaybookSource", "PlaybookJSON", "PlaybookSyntax", "PlaybookIR", "PlaybookCompiler", "PlaybookRuntime",
      "PlaybookReceipt",
    ],
    "PlaybookCommands": [
      "PlaybookSource", "PlaybookIR", "PlaybookRuntime", "PlaybookTooling", "ArgumentParser",
    ],
    "playbookc": ["PlaybookCommands"],
  ]

  /// What the system offers, for the two modules that touch it.
  private static let system: Set<String> = ["Glibc", "Darwin", "Synchronization"]

  @Test func `modules import only what stands above them`() throws {
    for file in Self.sources {
      let module = String(file.split(separator: "/")[1])
      var allowed = try #require(Self.allowed[module], "\(module) is in no table")
      if module == "PlaybookTooling" || module == "PlaybookCommands" { allowed.formUnion(Self.system) }
      for line in try Repository.text(file).split(separator: "\n") {
        guard let match = line.wholeMatch(of: /\s*(?:@\w+ )?(?:package |public )?import (\w+)/) else { continue }
        #expect(allowed.contains(String(match.output.1)), "\(file) imports \(match.output.1)")
      }
    }
  }

  @Test func `one file knows libyaml`() throws {
    let files = try Self.sources.filter { try Repository.text($0).contains("import CLibYAML") }
    #expect(files.count <= 1, "\(files)")
  }

  // Tables of expected texts make tests longer.
  @Test(arguments: [("Sources", 400), ("Tests", 600)])
  func `a file is not too long`(_ directory: String, _ limit: Int) throws {
    for file in Repository.files(in: directory, ending: ".swift") where !file.hasSuffix("+Generated.swift") {
      let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= limit + 1, "\(file) has \(lines) lines")
    }
  }

  @Test func `nothing is forced`() throws {
    for file in Self.sources where !file.hasSuffix("+Generated.swift") {
      let text = try Repository.text(file)
      #expect(!text.contains("try!"), "\(file) forces a try")
      #expect(!text.contains("fatalError("), "\(file) gives up")
    }
  }
}
