package import PlaybookSource
import PlaybookIR
import PlaybookJSON

/// What `check` says about one or more books, as text or as a document.
package struct CheckReport: Sendable {
  private let books: [CheckedBook]
  /// What kept a book from being read at all.
  private let problems: [Diagnostic]

  package init(books: [CheckedBook], problems: [Diagnostic] = []) {
    self.books = books
    self.problems = problems
  }

  private var all: [Diagnostic] { problems + books.flatMap(\.diagnostics) }

  package var errorCount: Int { all.count { $0.severity == .error } }
  package var warningCount: Int { all.count { $0.severity == .warning } }
  private var fileCount: Int { books.reduce(0) { $0 + $1.location.files.count } }

  // MARK: - Text

  package func text(_ style: TextStyle) -> String {
    var parts = problems.map { DiagnosticText(sources: SourceSet(), style: style).render($0) }
    for book in books {
      let renderer = DiagnosticText(sources: book.sources, style: style)
      parts += book.diagnostics.map { renderer.render($0) }
    }
    parts.append(summary(style) + "\n")
    return parts.joined(separator: "\n")
  }

  private func summary(_ style: TextStyle) -> String {
    let files = CountText.of(fileCount, "file")
    guard errorCount + warningCount > 0 else {
      return style.paint("ok", .good) + ": \(CountText.of(books.count, "book")), \(files), no findings"
    }
    var findings: [String] = []
    if errorCount > 0 { findings.append(style.paint(CountText.of(errorCount, "error"), .bad)) }
    if warningCount > 0 { findings.append(style.paint(CountText.of(warningCount, "warning"), .doubtful)) }
    let place = fileCount == 0 ? "" : " in \(files)"
    return findings.joined(separator: ", ") + place
  }

  // MARK: - Document

  /// `docs/schema/diagnostics.schema.json` describes it.
  package func json() -> String {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format", "playbook.diagnostics/1")
      writer.key("books")
      writer.array(books) { writer, book in
        writer.object { writer in
          writer.member("path", book.location.path)
          writer.member("name", book.program?.book.name)
          writer.member("fingerprint", book.fingerprint)
          writer.key("files")
          writer.array(book.location.files) { $0.string($1) }
        }
      }
      writer.key("errors")
      writer.integer(errorCount)
      writer.key("warnings")
      writer.integer(warningCount)
      writer.key("diagnostics")
      writer.beginArray()
      for problem in problems { DiagnosticDocument(sources: SourceSet()).write(problem, to: &writer) }
      for book in books {
        for diagnostic in book.diagnostics {
          DiagnosticDocument(sources: book.sources).write(diagnostic, to: &writer)
        }
      }
      writer.endArray()
    }
    return writer.text + "\n"
  }
}

/// Counts as people say them: `1 file`, `2 files`.
enum CountText {
  static func of(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
