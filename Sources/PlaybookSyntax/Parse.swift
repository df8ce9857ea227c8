package import PlaybookSource

/// The largest file that is read.
package let largestFile = 8 * 1_024 * 1_024

/// Reads a file in the text form.
///
/// Input: any bytes, and the file's index for spans. Output: a tree in any case, and diagnostics in the order of their
/// places; the tree of a file without errors is complete. Guarantee: the work is linear in the size of the file, one
/// mistake gives one diagnostic, and an entry whose value is broken keeps its name.
package func parse(_ source: SourceFile, file: Int) -> (FileSyntax, [Diagnostic]) {
  let nothing = FileSyntax(file: file, declarations: [])
  let start = SourceSpan(file: file, start: 0, end: 0)
  guard source.bytes.count <= largestFile else {
    return (nothing, [.largeFile(source.bytes.count, limit: largestFile, at: start)])
  }
  var log = DiagnosticLog()
  switch UTF8Text.examine(source.bytes) {
  case .good: break
  case .damaged(let place):
    log.report(.damagedText(source.bytes[place], at: SourceSpan(file: file, start: place, end: place + 1)))
  case .utf16: return (nothing, [.notText(at: start, isUTF16: true)])
  case .binary: return (nothing, [.notText(at: start, isUTF16: false)])
  }
  let lexed = Lexer.lex(source.bytes)
  for problem in lexed.problems.prefix(DiagnosticLog.limit + 1) {
    let span = SourceSpan(file: file, start: problem.range.lowerBound, end: problem.range.upperBound)
    log.report(.lexical(problem, String(decoding: source.bytes[problem.range].prefix(400), as: UTF8.self), at: span))
  }
  let (outline, outlineDiagnostics) = OutlineReader.read(lexed.lexemes, in: source.bytes, file: file)
  let (tree, parserDiagnostics, isKnownEdition) = Parser.parse(outline, file: file)
  if !isKnownEdition {
    return (tree, parserDiagnostics.filter { $0.code == ReadingCode.unknownEdition.rawValue })
  }
  let all = (log.diagnostics + outlineDiagnostics + parserDiagnostics).sortedByPlace()
  guard all.count > DiagnosticLog.limit else { return (tree, all) }
  let shown = all.prefix(DiagnosticLog.limit)
  return (tree, shown + [.manyProblems(DiagnosticLog.limit, at: all[DiagnosticLog.limit].span)])
}
