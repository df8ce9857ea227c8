import PlaybookIR
import PlaybookJSON
package import PlaybookSource

/// Results of tests for other programs: `docs/schema/test.schema.json` describes the JSON, build servers read the XML.
package struct TestDocuments {
  private let reports: [TestReport]
  private let problems: [Problem]
  private let coverage: CoverageReport?
  private let minimum: Int?
  private let mutations: [Mutation]

  /// What kept a book from being tested.
  package struct Problem: Sendable {
    let diagnostic: Diagnostic
    let sources: SourceSet

    package init(_ diagnostic: Diagnostic, in sources: SourceSet = SourceSet()) {
      self.diagnostic = diagnostic
      self.sources = sources
    }
  }

  /// `minimum`: of the coverage, in percent.
  package init(
    _ books: [TestedBook], problems: [Problem], privacy: Privacy, coverage: CoverageReport? = nil,
    minimum: Int? = nil, mutations: [Mutation] = []
  ) {
    self.mutations = mutations
    self.coverage = coverage
    self.minimum = minimum
    reports = books.map { TestReport($0, width: 100, style: .plain, privacy: privacy) }
    self.problems = problems
  }

  private var lowCoverage: Diagnostic? {
    guard let minimum, let coverage, !coverage.reaches(minimum) else { return nil }
    return .lowCoverage(coverage.summary, minimum: minimum)
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
      let problems = problems + [lowCoverage].compactMap { $0.map { Problem($0) } }
      writer.key("problems")
      writer.array(problems) { $0.string($1.diagnostic.message) }
      writer.key("diagnostics")
      writer.array(problems) { DiagnosticDocument(sources: $1.sources).write($1.diagnostic, to: &$0) }
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
    if !problems.isEmpty { suites.insert(.init(name: "books", cases: problems.map(Self.testCase)), at: 0) }
    if let minimum, coverage != nil {
      suites.append(
        .init(
          name: "coverage",
          cases: [
            .init(
              name: "at least \(minimum)% of all answers", group: "coverage",
              failures: [lowCoverage].compactMap { $0.map { Self.failure($0, in: SourceSet()) } })
          ]))
    }
    return JUnitDocument(suites: suites).xml()
  }

  /// A case of its own, so that a build server counts each and leads to its place.
  private static func testCase(_ problem: Problem) -> JUnitDocument.Case {
    let (diagnostic, sources) = (problem.diagnostic, problem.sources)
    var testCase = JUnitDocument.Case(
      name: diagnostic.code, group: "books", failures: [failure(diagnostic, in: sources)])
    if let span = diagnostic.span {
      let place = sources.position(of: span)
      testCase.name += " at line \(place.line), column \(place.column)"
      testCase.group = sources[span].path
      testCase.file = sources[span].path
      testCase.line = place.line
    }
    return testCase
  }

  private static func failure(_ diagnostic: Diagnostic, in sources: SourceSet) -> JUnitDocument.Failure {
    .init(
      type: diagnostic.code, message: diagnostic.message,
      text: DiagnosticText(sources: sources, style: .plain).render(diagnostic))
  }
}
