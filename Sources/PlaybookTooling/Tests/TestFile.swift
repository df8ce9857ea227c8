import PlaybookCompiler
import PlaybookSource
import PlaybookSyntax

/// Files that hold nothing but tests of the book beside them: `inbound.test.playbook`, `inbound.test.yaml`.
enum TestFile {
  private static let endings = [".test.playbook", ".test.yaml", ".test.yml"]

  static func holds(_ path: String) -> Bool { endings.contains { path.hasSuffix($0) } }

  /// The names that the test files of a book in one file may have.
  static func names(besides path: String) -> [String] {
    guard !holds(path), let dot = path.lastIndex(of: ".") else { return [] }
    return endings.map { path[..<dot] + $0 }
  }

  /// What is no test.
  static func strangers(in tree: FileSyntax, of source: SourceFile) -> [Diagnostic] {
    tree.declarations.compactMap { declaration in
      if case .test = declaration { return nil }
      let span = declaration.keyword
      let word = source.bytes[Int(span.start)..<Int(span.end)].prefix(40)
      return .strangeInTests(String(decoding: word, as: UTF8.self), at: span)
    }
  }
}
