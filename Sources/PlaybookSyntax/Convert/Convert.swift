package import PlaybookSource

/// Writes a file of a book in the other form, or in its own in the canonical layout.
///
/// Input: any bytes. Output: the same entries with their comments; several tests become one list, and comments inside a
/// value stand above its line. Guarantee: what comes out was read again and has the same tree, and every comment is in it.
package func convertFile(_ source: SourceFile, from form: Form, to target: Form) -> Rewriting {
  guard form != target else { return formatFile(source, form: form) }
  let (tree, diagnostics) = parse(source, file: 0, form: form)
  guard !diagnostics.hasErrors else { return .unreadable(diagnostics) }
  var log = DiagnosticLog()
  guard let (outline, _) = readOutline(source, file: 0, form: form, &log) else { return .unlike }
  let remarks = RemarkReader.read(outline, comments(of: source.bytes, form), in: source.bytes)
  let raw: [UInt8]
  switch target {
  case .text: raw = TextTranscript.write(outline, remarks, from: source.bytes)
  case .yaml:
    var transcript = YAMLTranscript(outline, from: source.bytes)
    raw = transcript.write(remarks)
    let repeated = transcript.repeated + tree.keysTwiceInLeads
    guard repeated.isEmpty else { return .unreadable(repeated.sortedByPlace()) }
  }
  guard case .written(let bytes) = formatFile(SourceFile(path: source.path, bytes: raw), form: target) else {
    return .unlike
  }
  let (other, _) = parse(SourceFile(path: source.path, bytes: bytes), file: 0, form: target)
  guard SyntaxPrinter.print(tree.alike).utf8.elementsEqual(SyntaxPrinter.print(other.alike).utf8),
    shownComments(of: source.bytes, form) == shownComments(of: bytes, target)
  else { return .unlike }
  return .written(bytes)
}

/// Comments as both forms can hold them.
private func shownComments(of bytes: [UInt8], _ form: Form) -> [[UInt8]] {
  comments(of: bytes, form).map { Array(YAMLText.comment($0.text).utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
}

extension FileSyntax {
  /// The same for two files that differ only in what the forms do not share: where tests and what they share stand among the
  /// other blocks, where the rates of one currency stand among those of others, and whether a word in the data of a lead has
  /// quotes.
  fileprivate var alike: FileSyntax {
    var tests: [DeclarationSyntax] = []
    var shared: [DeclarationSyntax] = []
    var others: [DeclarationSyntax] = []
    for declaration in declarations {
      if case .book(var book) = declaration {
        book.rates = book.rates.byCurrency
        others.append(.book(book))
        continue
      }
      guard case .test(var test) = declaration else {
        others.append(declaration)
        continue
      }
      test.lead = test.lead?.withTexts
      if test.isShared { shared.append(.test(test)) } else { tests.append(.test(test)) }
    }
    return FileSyntax(file: file, declarations: others + shared + tests)
  }
}

extension [RateSyntax] {
  /// Those of each currency as written.
  fileprivate var byCurrency: [RateSyntax] {
    enumerated().sorted { left, right in
      let (a, b) = ([UInt8](left.element.currency.text.utf8), [UInt8](right.element.currency.text.utf8))
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }.map(\.element)
  }
}

extension FileSyntax {
  /// A test may say a key twice, to see what a book makes of such a lead.
  fileprivate var keysTwiceInLeads: [Diagnostic] {
    var found: [Diagnostic] = []
    for case .test(let test) in declarations { test.lead?.findKeysTwice(into: &found) }
    return found
  }
}

extension RecordSyntax {
  fileprivate var withTexts: RecordSyntax {
    RecordSyntax(entries: entries.map { Entry(key: $0.key, value: $0.value.withTexts) }, span: span)
  }

  fileprivate func findKeysTwice(into found: inout [Diagnostic]) {
    var firsts: [[UInt8]: SourceSpan] = [:]
    for entry in entries {
      if let first = firsts[Array(entry.key.text.utf8)] {
        found.append(.repeatedHead(entry.key.text, at: entry.key.span, first: first))
      } else {
        firsts[Array(entry.key.text.utf8)] = entry.key.span
      }
      entry.value.findKeysTwice(into: &found)
    }
  }
}

extension DataSyntax {
  fileprivate func findKeysTwice(into found: inout [Diagnostic]) {
    switch self {
    case .text, .word, .number, .yes, .no, .null: break
    case .list(let values, _): for value in values { value.findKeysTwice(into: &found) }
    case .record(let record): record.findKeysTwice(into: &found)
    }
  }

  fileprivate var withTexts: DataSyntax {
    switch self {
    case .text, .number, .yes, .no, .null: self
    case .word(let label): .text(label)
    case .list(let values, let span): .list(values.map(\.withTexts), span)
    case .record(let record): .record(record.withTexts)
    }
  }
}
