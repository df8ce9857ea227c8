import PlaybookJSON
import PlaybookSource

/// What a report says about findings that it does not show.
struct SilencedFindings {
  let books: [CheckedBook]
  let baseline: BaselineUse?

  private var allowedCount: Int { books.reduce(0) { $0 + $1.allowed.count } }
  private var baselinedCount: Int { books.reduce(0) { $0 + $1.baselined.count } }

  /// Behind the summary of what is shown; empty when there is nothing to say.
  var summary: String {
    var counts: [String] = []
    if allowedCount > 0 { counts.append("\(allowedCount) allowed") }
    if baselinedCount > 0 { counts.append("\(baselinedCount) in the baseline") }
    return counts.isEmpty ? "" : "; " + counts.joined(separator: ", ")
  }

  /// One line for each code that a book allows, and one for a baseline that lists too much.
  var notes: [String] {
    var notes = books.flatMap { book in
      let renderer = DiagnosticText(sources: book.sources, style: .plain)
      var codes: [String] = []
      for diagnostic in book.allowed where !codes.contains(diagnostic.code) { codes.append(diagnostic.code) }
      return codes.map { code in Self.note(book.allowed.filter { $0.code == code }, renderer) }
    }
    if let baseline, baseline.gone > 0 {
      let path = DisplayText.escaped(baseline.path)
      notes.append(
        "\(CountText.of(baseline.gone, "warning")) of the baseline no longer \(baseline.gone == 1 ? "occurs" : "occur"): "
          + "write it anew with `--write-baseline \(path)`")
    }
    return notes
  }

  /// Of one code, so that all have one level.
  private static func note(_ allowed: [Diagnostic], _ renderer: DiagnosticText) -> String {
    guard let ruling = allowed.first?.ruling else { return "" }
    var places = allowed.compactMap(\.span).prefix(3).map(renderer.place).joined(separator: ", ")
    if allowed.count > 3 { places += " and \(CountText.of(allowed.count - 3, "more place"))" }
    return "\(CountText.of(allowed.count, "warning")) allowed: \(allowed[0].code) at \(places), "
      + "because \"\(DisplayText.escaped(ruling.reason, limit: 1_000))\" (\(renderer.place(of: ruling.span)))"
  }

  /// The members `allowed` and `baseline` of the document.
  func write(to writer: inout JSONWriter) {
    writer.key("allowed")
    write(\.allowed, to: &writer)
    writer.key("baseline")
    guard let baseline else { return writer.null() }
    writer.object { writer in
      writer.member("file", baseline.path)
      writer.key("gone")
      writer.integer(baseline.gone)
      writer.key("diagnostics")
      write(\.baselined, to: &writer)
    }
  }

  private func write(_ silenced: (CheckedBook) -> [Diagnostic], to writer: inout JSONWriter) {
    let findings = books.flatMap { book in silenced(book).map { ($0, book.sources) } }
    writer.array(findings) { DiagnosticDocument(sources: $1.1).write($1.0, to: &$0) }
  }
}

extension CheckSARIF {
  /// Why a result counts for nothing.
  enum Suppression {
    case allowed
    case baseline(String)
  }

  struct Result {
    var diagnostic: Diagnostic
    var sources: SourceSet
    var suppression: Suppression?
  }
}

extension CheckReport {
  /// What is shown and what is not, book by book.
  var results: [CheckSARIF.Result] {
    problems.map { CheckSARIF.Result(diagnostic: $0, sources: SourceSet()) }
      + books.flatMap { book in
        func results(_ diagnostics: [Diagnostic], _ suppression: CheckSARIF.Suppression?) -> [CheckSARIF.Result] {
          diagnostics.map { CheckSARIF.Result(diagnostic: $0, sources: book.sources, suppression: suppression) }
        }
        return results(book.diagnostics, nil) + results(book.allowed, .allowed)
          + results(book.baselined, .baseline(baseline?.path ?? ""))
      }
  }
}
