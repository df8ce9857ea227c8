import PlaybookIR
import PlaybookJSON
package import PlaybookSource

/// Results of tests for other programs: `docs/schema/test.schema.json` describes the JSON, build servers read the XML.
package struct TestDocuments {
  private let reports: [TestReport]
  /// What kept a book from being tested.
  private let problems: [Diagnostic]
  private let coverage: CoverageReport?
  private let mutations: [Mutation]

  package init(
    _ books: [TestedBook], problems: [Diagnostic], privacy: Privacy, coverage: CoverageReport? = nil,
    mutations: [Mutation] = []
  ) {
    self.mutations = mutations
    self.coverage = coverage
    reports = books.map { TestReport($0, width: 100, style: .plain, privacy: privacy) }
    self.problems = problems
  }

  package func json() -> String {
    var writer = JSONWriter(pretty: true)
    let results = reports.flatMap(\.tested.results)
    writer.object { writer in
      writer.member("format", "playbook.test/1")
      writer.key("tests")
      writer.integer(results.count)
      writer.key("failed")
      writer.integer(results.count { !$0.passed })
      writer.key("problems")
      writer.array(problems) { $0.string($1.message) }
      writer.key("books")
      writer.array(reports.indices) { write(reports[$1], coverage?.books[$1], to: &$0) }
    }
    return writer.text + "\n"
  }

  private func write(_ report: TestReport, _ coverage: CoverageReport.Book?, to writer: inout JSONWriter) {
    let tested = report.tested
    writer.object { writer in
      writer.member("path", tested.path)
      writer.member("name", tested.book.program.book.name)
      writer.member("fingerprint", tested.book.fingerprint)
      writer.key("tests")
      writer.array(tested.results) { writer, result in
        writer.object { writer in
          writer.member("name", result.label)
          write(result.span, tested.sources, to: &writer)
          writer.member("outcome", result.passed ? "passed" : "failed")
          writer.key("failures")
          writer.array(report.details(of: result)) { writer, detail in
            writer.object { writer in
              writer.member("part", detail.path)
              write(detail.place, tested.sources, to: &writer)
              writer.member("expected", detail.expected)
              writer.member("actual", detail.actual)
              writer.key("because")
              writer.array(detail.because) { $0.string($1) }
            }
          }
          writer.key("diagnostics")
          writer.array(result.diagnostics) { DiagnosticDocument(sources: tested.sources).write($1, to: &$0) }
        }
      }
      if let coverage {
        writer.key("coverage")
        CoverageReport.write(coverage, to: &writer)
      }
      if let mutation = mutations.first(where: { $0.tested.path.utf8.elementsEqual(tested.path.utf8) }) {
        writer.key("mutation")
        MutationReport.write(mutation, to: &writer)
      }
    }
  }

  private func write(_ span: SourceSpan, _ sources: SourceSet, to writer: inout JSONWriter) {
    writer.member("file", sources[span].path)
    writer.key("line")
    writer.integer(sources[span].position(at: Int(span.start)).line)
  }

  /// A suite for each book; what kept a book from being tested stands in a suite of its own.
  package func junit() -> String {
    var suites = reports.map { report in
      let tested = report.tested
      let cases = tested.results.map { result in
        let source = tested.sources[result.span]
        var testCase = JUnitDocument.Case(
          name: result.label, group: tested.path, file: source.path,
          line: source.position(at: Int(result.span.start)).line)
        if !result.passed {
          let message = report.details(of: result).first.map {
            "\($0.path): expected \($0.expected), but it is \($0.actual)"
          }
          testCase.failures = [
            .init(
              type: "expectation", message: message ?? "the lead cannot be used", text: report.failureText(result))
          ]
        }
        return testCase
      }
      return JUnitDocument.Suite(name: tested.path, cases: cases)
    }
    if !problems.isEmpty {
      let failures = problems.map { JUnitDocument.Failure(type: $0.code, message: $0.message, text: $0.message) }
      suites.insert(.init(name: "books", cases: [.init(name: "found", group: "books", failures: failures)]), at: 0)
    }
    return JUnitDocument(suites: suites).xml()
  }
}
