import PlaybookIR
import PlaybookJSON
package import PlaybookRuntime
package import PlaybookSource
package import PlaybookSyntax

/// Runs a book's tests: each lead goes through the same door and the same interpreter as any lead.
package struct TestRunner {
  private let book: LoadedBook
  private let checker: TestChecker

  package init(book: LoadedBook) {
    self.book = book
    checker = TestChecker(program: book.program)
  }

  /// One result for each of the book's tests, in written order; a checked book's tests all have a plan.
  package func run(_ tests: [TestSyntax]) -> [TestResult] {
    tests.compactMap { checker.plan($0).plan }.map(run)
  }

  private func run(_ plan: TestPlan) -> TestResult {
    let lead = JSONValue(plan.lead)
    let (decision, diagnostics) = book.decide(lead, file: Int(plan.lead.span.file), now: plan.now)
    guard let decision else {
      return TestResult(label: plan.label, span: plan.span, failures: [], diagnostics: diagnostics, decision: nil)
    }
    let failures = plan.expectations.compactMap { expectation -> TestResult.Failure? in
      let observation = expectation.observe(decision, book.program)
      guard !expectation.holds(for: observation) else { return nil }
      return TestResult.Failure(expectation: expectation, actual: observation)
    }
    return TestResult(
      label: plan.label, span: plan.span, failures: failures, diagnostics: diagnostics, decision: decision)
  }
}

package struct TestResult: Sendable {
  package struct Failure: Sendable {
    package let expectation: Expectation
    package let actual: Observation
  }

  package let label: String
  package let span: SourceSpan
  package let failures: [Failure]
  /// What the door said about the test's lead.
  package let diagnostics: [Diagnostic]
  /// nil when the lead could not be used.
  package let decision: Decision?

  package var passed: Bool { decision != nil && failures.isEmpty }
}

// MARK: - Leads written in a book

extension JSONValue {
  /// The value as the same text would be in a lead's file, with its place in the book.
  fileprivate init(_ data: DataSyntax) {
    switch data {
    case .text(let label), .word(let label): self.init(.string(Array(label.text.utf8)), at: label.span)
    case .number(let number): self.init(.number(number.text), at: number.span)
    case .yes(let span): self.init(.bool(true), at: span)
    case .no(let span): self.init(.bool(false), at: span)
    case .null(let span): self.init(.null, at: span)
    case .list(let elements, let span): self.init(.array(elements.map { JSONValue($0) }), at: span)
    case .record(let record): self.init(record)
    }
  }

  fileprivate init(_ record: RecordSyntax) {
    let members = record.entries.map { entry in
      JSONMember(key: Array(entry.key.text.utf8), keyStart: Int(entry.key.span.start), value: JSONValue(entry.value))
    }
    self.init(.object(members), at: record.span)
  }

  private init(_ kind: Kind, at span: SourceSpan) {
    self.init(kind, start: Int(span.start), end: Int(span.end))
  }
}
