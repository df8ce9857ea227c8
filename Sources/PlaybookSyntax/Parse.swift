package import PlaybookSource

/// The largest file that is read.
package let largestFile = 8 * 1_024 * 1_024

/// The two forms of the language; both are read into the same outline.
package enum Form: String, Sendable, CaseIterable {
  case text, yaml

  /// By the ending of a file's name; nil for a file that is no book.
  package init?(path: String) {
    if path.hasSuffix(".playbook") {
      self = .text
    } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      self = .yaml
    } else {
      return nil
    }
  }
}

/// Reads a file of a book.
///
/// Input: any bytes, the form, and the file's index for spans. Output: a tree in any case, and diagnostics in the order of
/// their places; the tree of a file without errors is complete. Guarantee: the work is linear in the size of the file, one
/// mistake gives one diagnostic, and an entry whose value is broken keeps its name.
package func parse(_ source: SourceFile, file: Int, form: Form = .text) -> (FileSyntax, [Diagnostic]) {
  let nothing = FileSyntax(file: file, declarations: [])
  let start = SourceSpan(file: file, start: 0, end: 0)
  guard source.bytes.count <= largestFile else {
    return (nothing, [.largeFile(limit: largestFile, at: start)])
  }
  var log = DiagnosticLog()
  switch UTF8Text.examine(source.bytes) {
  case .good: break
  case .damaged(let place):
    log.report(.damagedText(source.bytes[place], at: SourceSpan(file: file, start: place, end: place + 1)))
    // A YAML reader cannot go on beyond it.
    if form == .yaml { return (nothing, log.diagnostics) }
  case .utf16: return (nothing, [.notText(at: start, isUTF16: true)])
  case .binary: return (nothing, [.notText(at: start, isUTF16: false)])
  }
  if form == .text, Form(path: source.path) == .text, let key = YAMLTrace.firstKey(of: source.bytes) {
    let span = SourceSpan(file: file, start: key.lowerBound, end: key.upperBound)
    return (
      FileSyntax(file: file, declarations: [], losesNames: true), [.yamlInText(at: span, path: source.path)]
    )
  }
  guard let (outline, outlineDiagnostics) = readOutline(source, file: file, form: form, &log) else {
    return (nothing, log.diagnostics)
  }
  let (tree, parserDiagnostics, isKnownEdition) = Parser.parse(
    outline, file: file, hasGaps: outlineDiagnostics.contains { losesNames($0, form) })
  if !isKnownEdition {
    return (tree, parserDiagnostics.filter { $0.code == ReadingCode.unknownEdition.rawValue })
  }
  let all = (log.diagnostics + outlineDiagnostics + parserDiagnostics).sortedByPlace()
  guard all.count > DiagnosticLog.limit else { return (tree, all) }
  let shown = all.prefix(DiagnosticLog.limit)
  return (tree, shown + [.manyProblems(DiagnosticLog.limit, at: all[DiagnosticLog.limit].span)])
}

/// Whether a name may be lost with what is reported: of a faulty text inside a YAML value all names around it are read.
private func losesNames(_ diagnostic: Diagnostic, _ form: Form) -> Bool {
  form == .text || YAMLCode(rawValue: diagnostic.code) != nil
}

/// The outline, whichever form it was written in; nil, with a report, where there is none to speak of.
func readOutline(
  _ source: SourceFile, file: Int, form: Form, _ log: inout DiagnosticLog
) -> (Outline, [Diagnostic])? {
  switch form {
  case .text:
    let lexed = Lexer.lex(source.bytes)
    for problem in lexed.problems.prefix(DiagnosticLog.limit + 1) {
      let span = SourceSpan(file: file, start: problem.range.lowerBound, end: problem.range.upperBound)
      log.report(.lexical(problem, String(decoding: source.bytes[problem.range].prefix(400), as: UTF8.self), at: span))
    }
    return OutlineReader.read(lexed.lexemes, in: source.bytes, file: file)
  case .yaml:
    for diagnostic in YAMLReader.oddCharacters(in: source.bytes, file: file) { log.report(diagnostic) }
    guard log.diagnostics.isEmpty else { return nil }
    var reader = YAMLReader(source, file: file)
    let root = reader.read()
    for diagnostic in reader.diagnostics { log.report(diagnostic) }
    guard let root else {
      // Nothing but comments: an outline without an entry, whose edition will be missed.
      let end = SourceSpan(file: file, start: source.bytes.count, end: source.bytes.count)
      return reader.diagnostics.isEmpty ? (Outline(end: end), []) : nil
    }
    guard case .mapping(let pairs) = root.kind else {
      let range = root.range
      log.report(.yamlNotAMapping(at: SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)))
      return nil
    }
    return YAMLOutline.read(pairs, file: file, length: source.bytes.count)
  }
}
