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
    "PlaybookBatch": ["PlaybookSource", "PlaybookJSON", "PlaybookIR", "PlaybookRuntime"],
    "PlaybookTooling": [
      "PlaybookSource", "PlaybookJSON", "PlaybookSyntax", "PlaybookIR", "PlaybookCompiler", "PlaybookRuntime",
      "PlaybookReceipt", "PlaybookBatch", "CZlib",
    ],
    "PlaybookCommands": [
      "PlaybookSource", "PlaybookIR", "PlaybookRuntime", "PlaybookBatch", "PlaybookTooling",
      "ArgumentParser",
    ],
    "playbookc": ["PlaybookCommands"],
  ]

  /// What the system offers, for the modules that touch it: files, terminals and threads.
  private static let system: Set<String> = ["Glibc", "Darwin", "Synchronization", "_Builtin_intrinsics"]

  @Test func `modules import only what stands above them`() throws {
    for file in Self.sources {
      let module = String(file.split(separator: "/")[1])
      var allowed = try #require(Self.allowed[module], "\(module) is in no table")
      if ["PlaybookBatch", "PlaybookTooling", "PlaybookCommands"].contains(module) { allowed.formUnion(Self.system) }
      // `Later`: what is made once for all threads that decide.
      if module == "PlaybookRuntime" { allowed.insert("Synchronization") }
      for line in try Repository.text(file).split(separator: "\n") {
        guard let match = line.wholeMatch(of: /\s*(?:@\w+ )?(?:package |public )?import (\w+)/) else { continue }
        #expect(allowed.contains(String(match.output.1)), "\(file) imports \(match.output.1)")
      }
    }
  }

  @Test(arguments: ["CLibYAML", "CZlib"])
  func `one file knows a library of the system`(_ library: String) throws {
    let files = try Self.sources.filter { try Repository.text($0).contains("import \(library)") }
    #expect(files.count <= 1, "\(files)")
  }

  /// The catalogue of words in one language, which a translator gets as one file.
  private static let catalogue = "Sources/PlaybookTooling/Explain/Words/English.swift"

  // Tables of expected texts make tests longer.
  @Test(arguments: [("Sources", 400), ("Tests", 600)])
  func `a file is not too long`(_ directory: String, _ limit: Int) throws {
    let files = Repository.files(in: directory, ending: ".swift")
    for file in files where !file.hasSuffix("+Generated.swift") && file != Self.catalogue {
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
