import PlaybookCompiler
import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import PlaybookSyntax

/// A book of the generator on its whole way through the house.
struct GeneratedBook {
  let program: Program?
  let diagnostics: [Diagnostic]
  let trees: [FileSyntax]

  /// Each text is a file; a list's file holds nothing.
  init(_ texts: [String], form: Form = .text) {
    var sources = SourceSet()
    var trees: [FileSyntax] = []
    var found: [Diagnostic] = []
    for (index, text) in texts.enumerated() {
      let source = SourceFile(path: "file\(index)", text: text)
      let (tree, diagnostics) = parse(source, file: sources.add(source), form: form)
      trees.append(tree)
      found += diagnostics
    }
    let compiled = Compiler.compile(trees, sources: &sources, readingFaults: found) { _, _ in .success([]) }
    program = compiled.program
    diagnostics = found + compiled.diagnostics
    self.trees = trees
  }

  var errors: [String] { diagnostics.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" } }

  /// Decides about a lead at the moment for which the generator writes leads; nil for a lead that cannot be used.
  static func decide(_ program: Program, _ json: String) throws -> Decision? {
    let value = try JSONReader.parse(Array(json.utf8))
    guard let lead = LeadReader(program: program).read(value, file: 0, now: now).lead else { return nil }
    return Interpreter(program: program).decide(lead, now: now)
  }

  /// 2026-03-01T00:00:00Z
  static let now = Instant(microseconds: 1_772_323_200_000_000)
}
