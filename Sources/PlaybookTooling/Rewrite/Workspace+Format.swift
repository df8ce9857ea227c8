package import PlaybookSource
import PlaybookSyntax

/// A file of a book and how it should be laid out.
package struct FormattedFile: Sendable {
  package let source: SourceFile
  /// Nil for a file with errors, which is left alone.
  package let formatted: [UInt8]?
  package let diagnostics: [Diagnostic]
  package let status: ExitStatus

  package var isChanged: Bool { formatted.map { $0 != source.bytes } ?? false }
}

extension Workspace {
  package static let largestBookFile = largestFile

  /// The files of every book that the user named, as they were written; compiled books are none.
  package func sourceFiles(_ paths: [String]) -> (paths: [String], problems: [ToolProblem]) {
    var (books, problems) = findBooks(paths)
    problems += books.filter { $0.form == .compiled }.map { ToolProblem(.notABook($0.path), .badData) }
    var seen: Set<[UInt8]> = []
    let files = books.filter { $0.form == .source }.flatMap(\.files)
    return (files.filter { seen.insert(Array($0.utf8)).inserted }, problems)
  }

  package func format(file path: String) throws(ToolProblem) -> FormattedFile {
    format(try readData(path, limit: largestFile))
  }

  package func format(_ source: SourceFile) -> FormattedFile {
    switch formatFile(source, form: Self.form(of: source)) {
    case .written(let bytes): FormattedFile(source: source, formatted: bytes, diagnostics: [], status: .done)
    case .unreadable(let diagnostics):
      FormattedFile(source: source, formatted: nil, diagnostics: diagnostics, status: .failed)
    case .unlike:
      FormattedFile(source: source, formatted: nil, diagnostics: [.formatFault(source.path)], status: .bug)
    }
  }

  /// Puts the file in the place of the old one; through a link, where it leads to.
  package func replace(_ path: String, with bytes: [UInt8]) throws(ToolProblem) {
    do throws(FileFault) {
      try files.write(bytes, to: destination(of: path))
    } catch {
      throw ToolProblem(.cannotWrite(path, error), .cannotWrite)
    }
  }

  /// By the ending of its name. On standard input it is YAML where a line is the key of the edition, or the whole stands in
  /// braces.
  static func form(of source: SourceFile) -> Form {
    if let form = Form(path: source.path) { return form }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isInBraces = source.bytes[start...].first { $0 > 0x20 } == UInt8(ascii: "{")
    let keys = ["edition:", "'edition':", "\"edition\":", "---"]
    let hasKey = (1...source.lineCount).contains { number in
      keys.contains { source.line(number).starts(with: $0.utf8) }
    }
    return isInBraces || hasKey ? .yaml : .text
  }
}
