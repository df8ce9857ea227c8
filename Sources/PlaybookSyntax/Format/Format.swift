package import PlaybookSource

/// What became of a file that was to be written anew.
package enum Rewriting: Sendable {
  /// The file as it should be, and nothing of its meaning or comments is lost.
  case written([UInt8])
  /// It has errors, and is left alone.
  case unreadable([Diagnostic])
  /// What came out does not say the same, which is a fault of the tool.
  case unlike
}

/// Lays a file of a book out in the one canonical way of its form.
///
/// Input: any bytes. Output: the same entries and the same comments. Guarantee: what comes out was read again and has the
/// same tree; laid out once more it stays as it is.
package func formatFile(_ source: SourceFile, form: Form) -> Rewriting {
  let (tree, diagnostics) = parse(source, file: 0, form: form)
  guard !diagnostics.hasErrors else { return .unreadable(diagnostics) }
  let text: String?
  switch form {
  case .text: text = TextFormat.format(source.bytes)
  case .yaml:
    var reader = YAMLReader(source, file: 0)
    text = YAMLFormat.format(source.bytes, reader.read())
  }
  guard let text else { return .unlike }
  let bytes = Array(text.utf8)
  if bytes == source.bytes { return .written(bytes) }
  let (other, faults) = parse(SourceFile(path: source.path, bytes: bytes), file: 0, form: form)
  guard !faults.hasErrors, SyntaxPrinter.print(tree).utf8.elementsEqual(SyntaxPrinter.print(other).utf8),
    sortedComments(of: source.bytes, form) == sortedComments(of: bytes, form)
  else { return .unlike }
  return .written(bytes)
}

/// What the comments of a file say, in an order of their own. The file reads without errors.
package func sortedComments(of bytes: [UInt8], _ form: Form) -> [[UInt8]] {
  comments(of: bytes, form).map { Array($0.text.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
}

/// The comments of a file that reads without errors, in their order.
func comments(of bytes: [UInt8], _ form: Form) -> [Comment] {
  switch form {
  case .text:
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isFileStart = true
    var found: [Comment] = []
    for lexeme in Lexer.lex(bytes).lexemes {
      found += Trivia(bytes[start..<Int(lexeme.start)], isFileStart: isFileStart).comments
      start = Int(lexeme.end)
      isFileStart = false
    }
    return found + Trivia(bytes[start...], isFileStart: isFileStart).comments
  case .yaml:
    var reader = YAMLReader(SourceFile(path: "", bytes: bytes), file: 0)
    return YAMLComments(bytes, reader.read()).all
  }
}
