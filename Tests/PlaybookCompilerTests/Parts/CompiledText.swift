import PlaybookCompiler
import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// A book compiled from texts, with what it takes to look at the result.
struct CompiledText {
  let book: CompiledBook
  let sources: SourceSet
  /// Of reading and compiling, sorted by place.
  let diagnostics: [Diagnostic]

  /// `files` in the order given; those that end with `.playbook` are the book, the others are files of lists.
  init(_ files: [(path: String, text: String)], zones: any ZoneLibrary = UTCOnly()) {
    var sources = SourceSet()
    var trees: [FileSyntax] = []
    var faults: [Diagnostic] = []
    for (path, text) in files where path.hasSuffix(".playbook") {
      let source = SourceFile(path: path, text: text)
      let (tree, found) = parse(source, file: sources.add(source))
      trees.append(tree)
      faults += found
    }
    book = Compiler.compile(trees, sources: &sources, readingFaults: faults, zones: zones) { path, _ in
      files.first { $0.path == path }.map { .success(Array($0.text.utf8)) } ?? .failure(.missing)
    }
    self.sources = sources
    diagnostics = (faults + book.diagnostics).sortedByPlace()
  }

  /// One file; `edition 1` is put before it.
  init(_ text: String, _ others: (path: String, text: String)...) {
    self.init([("main.playbook", "edition 1\n" + text)] + others)
  }

  /// One file with a list whose file has these bytes.
  init(book text: String, listFile bytes: [UInt8]) {
    var sources = SourceSet()
    let source = SourceFile(path: "main.playbook", text: "edition 1\n" + text)
    let (tree, faults) = parse(source, file: sources.add(source))
    book = Compiler.compile([tree], sources: &sources, readingFaults: faults) { _, _ in .success(bytes) }
    self.sources = sources
    diagnostics = (faults + book.diagnostics).sortedByPlace()
  }

  /// Bugs of the compiler.
  var violations: [Violation] { book.violations }

  var codes: [String] { diagnostics.map(\.code) }

  var reports: [String] { diagnostics.map { line($0) } }

  /// `severity[code] underlined text: message`, labels and hint, one diagnostic after the other.
  var report: String { reports.joined(separator: "\n") }

  private func line(_ diagnostic: Diagnostic) -> String {
    var text = "\(diagnostic.severity.rawValue)[\(diagnostic.code)] «\(marked(diagnostic.span))» \(diagnostic.message)"
    for label in diagnostic.labels { text += "\n  «\(marked(label.span))» \(label.text)" }
    if let hint = diagnostic.hint { text += "\n  hint: \(hint)" }
    if let fixIt = diagnostic.fixIt { text += "\n  fix: \(fixIt.replacement)" }
    return text
  }

  private func marked(_ span: SourceSpan?) -> String {
    guard let span else { return "" }
    return String(decoding: sources[span].bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}

/// Takes every name for a zone, so that books can be compiled on a machine without zone files.
struct EveryZone: ZoneLibrary {
  func zone(_ name: String) -> Result<Zone, ZoneFault> { .success(.utc) }

  var version: String? { nil }
  var names: [String] { [] }
}
