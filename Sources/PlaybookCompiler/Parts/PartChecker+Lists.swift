import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Named values, in place or from a file in the book's directory.
extension PartChecker {
  mutating func checkLists() {
    for (index, syntax) in declarations.lists.enumerated() {
      let values = values(of: syntax)
      expressions.symbols.lists[syntax.name.text] = Symbols.ListSymbol(
        index: index, values: values, span: syntax.name.span)
      if let values { program.lists.append(ValueList(title: title(syntax), values: values)) }
    }
  }

  typealias PlacedText = (text: Text, span: SourceSpan)

  private mutating func values(of list: ListSyntax) -> [Text]? {
    switch list.source {
    case .values(let elements):
      let values: [PlacedText]? = checkAll(elements) { checker, element in
        guard case .text(let text)? = checker.expressions.literal(element, as: .text) else { return nil }
        guard text.isEmpty else { return (text, element.span) }
        checker.report(.emptyText("a value", at: element.span))
        return nil
      }
      guard let values else { return nil }
      let repeats = repeats(in: values)
      for again in repeats.found { report(.repeatedListValue(again.text, at: again.span, first: again.first)) }
      return nonEmpty(repeats.kept, list)
    case .file(let path, let column):
      guard let values = fileValues(path, column: column) else { return nil }
      let repeats = repeats(in: values)
      // A column of a table repeats values by nature: one warning says it.
      if let again = repeats.found.first {
        let others = Set(repeats.found.map { Text($0.text).folded }).count - 1
        report(.repeatedListValue(again.text, at: again.span, first: again.first, others: others))
      }
      return nonEmpty(repeats.kept, list)
    }
  }

  private mutating func nonEmpty(_ values: [Text], _ list: ListSyntax) -> [Text]? {
    guard values.isEmpty else { return values }
    reportMissing(.emptyPart(.list(list.name.text), at: list.name.span))
    return nil
  }

  private typealias Repeats = (kept: [Text], found: [(text: String, span: SourceSpan, first: SourceSpan)])

  private func repeats(in values: [PlacedText]) -> Repeats {
    var firsts: [Text: SourceSpan] = [:]
    var repeats: Repeats = ([], [])
    for value in values {
      let key = value.text.folded
      if let first = firsts[key] {
        repeats.found.append((value.text.string, value.span, first))
      } else {
        firsts[key] = value.span
        repeats.kept.append(value.text)
      }
    }
    return repeats
  }

  // MARK: - Files

  /// The values of a file in the book's directory, each with its place there.
  mutating func fileValues(_ path: LabelSyntax, column: LabelSyntax?) -> [PlacedText]? {
    let isTable = path.text.utf8.suffix(4).map(Text.fold).elementsEqual(".csv".utf8)
    if let column, !isTable {
      report(.columnOfText(path.text, at: column.span))
      return nil
    }
    guard let file = listFile(path) else { return nil }
    do throws(ListFileReader.Fault) {
      let reader = try ListFileReader(sources.files[file].bytes)
      guard isTable else { return placed(reader.lines(), in: file) }
      let rows = try reader.rows()
      guard let header = rows.first, let index = self.column(column, of: path, header) else { return nil }
      return placed(rows.dropFirst().map { $0[index] }, in: file)
    } catch {
      report(.listFileText(error, in: file, path.text, at: path.span))
      return nil
    }
  }

  /// The file's index among the sources, so that messages can point into it; each file is read once.
  private mutating func listFile(_ path: LabelSyntax) -> Int? {
    if let index = listFileIndex[Text(path.text)] { return index }
    guard ListFiles.isInside(path.text) else {
      report(.listFileOutside(path.text, at: path.span))
      return nil
    }
    switch loadListFile(path.text, path.span) {
    case .success(let bytes):
      let shown = Self.directory(of: sources[path.span].path) + path.text
      let index = sources.add(SourceFile(path: shown, bytes: bytes))
      listFileIndex[Text(path.text)] = index
      return index
    case .failure(let fault): report(.listFileUnusable(path.text, fault, at: path.span))
    }
    return nil
  }

  /// Up to and with the last `/`.
  private static func directory(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...end])
  }

  private func placed(_ entries: [ListFileReader.Entry], in file: Int) -> [PlacedText] {
    entries.lazy.filter { !$0.text.isEmpty }.map { ($0.text, span($0.range, in: file)) }
  }

  private func span(_ range: Range<Int>, in file: Int) -> SourceSpan {
    SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  /// The index of the column that is meant: the named one, or the only one.
  private mutating func column(
    _ column: LabelSyntax?, of path: LabelSyntax, _ header: ListFileReader.Row
  ) -> Int? {
    let names = header.map(\.text.string)
    guard let column else {
      if header.count == 1 { return 0 }
      report(.columnNeeded(path.text, columns: names, at: path.span))
      return nil
    }
    let wanted = Text(column.text).trimmed
    let matches = header.indices.filter { header[$0].text == wanted }
    if matches.count > 1 {
      report(.columnTwice(column.text, of: path.text, at: column.span))
      return nil
    }
    if let index = matches.first { return index }
    let hasSemicolons = header.count == 1 && header[0].text.bytes.contains(UInt8(ascii: ";"))
    let hint = expressions.suggest(column.text, in: names)
    report(.unknownColumn(column.text, of: path.text, hasSemicolons: hasSemicolons, at: column.span, hint: hint))
    return nil
  }
}
