package import PlaybookSource
import PlaybookIR
import PlaybookJSON

/// What `check` says about one or more books, as text or as a document.
package struct CheckReport: Sendable {
  let books: [CheckedBook]
  /// What kept a book from being read at all.
  let problems: [Diagnostic]
  let baseline: BaselineUse?

  package init(books: [CheckedBook], problems: [Diagnostic] = [], baseline: BaselineUse? = nil) {
    self.books = books.map { $0.shortened() }
    self.problems = problems
    self.baseline = baseline
  }

  private var all: [Diagnostic] { problems + books.flatMap(\.diagnostics) }

  /// Every finding with the files that its places lie in.
  var findings: [(diagnostic: Diagnostic, sources: SourceSet)] {
    problems.map { ($0, SourceSet()) } + books.flatMap { book in book.diagnostics.map { ($0, book.sources) } }
  }

  private var errorCount: Int { all.count { $0.severity == .error } }
  private var warningCount: Int { all.count { $0.severity == .warning } }
  private var fileCount: Int { books.reduce(0) { $0 + $1.location.files.count } }

  // MARK: - Text

  package func text(_ style: TextStyle) -> String {
    var parts = problems.map { DiagnosticText(sources: SourceSet(), style: style).render($0) }
    for book in books {
      let renderer = DiagnosticText(sources: book.sources, style: style)
      parts += book.diagnostics.map { renderer.render($0) }
    }
    let notes = silenced.notes
    if !notes.isEmpty { parts.append(notes.map { $0 + "\n" }.joined()) }
    parts.append(summary(style) + "\n")
    return parts.joined(separator: "\n")
  }

  private var silenced: SilencedFindings { SilencedFindings(books: books, baseline: baseline) }

  private func summary(_ style: TextStyle) -> String { shownSummary(style) + silenced.summary }

  private func shownSummary(_ style: TextStyle) -> String {
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

  // MARK: - For other programs

  /// SARIF 2.1.0; `version` is the tool's own.
  package func sarif(version: String) -> String { CheckSARIF(report: self, version: version).json() }

  /// Workflow commands of GitHub Actions, and the summary as a line of its own.
  package func annotations() -> String {
    let lines = silenced.notes + [summary(.plain)]
    return CheckAnnotations(report: self).text() + lines.map { $0 + "\n" }.joined()
  }

  /// Files as test cases; warnings fail a case only when they fail the check.
  package func junit(deniesWarnings: Bool) -> String {
    junit { $0.severity == .error || (deniesWarnings && $0.isDeniable) }.xml()
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
      writer.array(findings) { DiagnosticDocument(sources: $1.sources).write($1.diagnostic, to: &$0) }
      silenced.write(to: &writer)
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
