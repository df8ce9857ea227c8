import PlaybookIR
import PlaybookJSON
package import PlaybookRuntime
package import PlaybookSource
package import PlaybookSyntax

/// Runs a book's tests: each lead goes through the same door and the same interpreter as any lead.
package struct TestRunner {
  private let book: LoadedBook
  /// In written order.
  package let tests: [PreparedTest]

  /// `filter`: only tests whose name holds this text, in capitals or not.
  package init(book: LoadedBook, _ tests: [TestSyntax], filter: String? = nil) {
    self.book = book
    let wanted = filter.map { Text($0).folded }
    self.tests = TestChecker(program: book.program, tests: tests).plans()
      .filter { plan in wanted.map { Text(plan.label).folded.contains($0) } ?? true }
      .map { plan in
        let (lead, diagnostics) = book.read(plan.lead, file: Int(plan.span.file), now: plan.now)
        // What reads like a slip was said where the book was checked.
        let others = diagnostics.filter { RuntimeCode(rawValue: $0.code) != .misspeltKey }
        return PreparedTest(plan: plan, lead: lead, diagnostics: others)
      }
  }

  /// One result for each test, in written order.
  package func run() -> [TestResult] { tests.map(run) }

  private func run(_ test: PreparedTest) -> TestResult {
    guard let lead = test.lead else {
      return TestResult(plan: test.plan, failures: [], diagnostics: test.diagnostics, decision: nil)
    }
    let decision = book.decide(lead, now: test.plan.now)
    return TestResult(
      plan: test.plan, failures: test.plan.failures(decision, book.program), diagnostics: test.diagnostics,
      decision: decision)
  }
}

/// A test whose lead went through the door.
package struct PreparedTest: Sendable {
  package let plan: TestPlan
  /// nil when the lead could not be used.
  package let lead: Lead?
  /// What the door said about the lead.
  package let diagnostics: [Diagnostic]
}

package struct TestResult: Sendable {
  package struct Failure: Sendable {
    package let expectation: Expectation
    package let actual: Observation
  }

  package let plan: TestPlan
  package let failures: [Failure]
  /// What the door said about the test's lead.
  package let diagnostics: [Diagnostic]
  /// nil when the lead could not be used.
  package let decision: Decision?

  package var label: String { plan.label }
  package var span: SourceSpan { plan.span }
  package var passed: Bool { decision != nil && failures.isEmpty }
}

extension TestPlan {
  func failures(_ decision: Decision, _ program: Program) -> [TestResult.Failure] {
    expectations.compactMap { expectation in
      let observation = expectation.observe(decision, program)
      guard !expectation.holds(for: observation) else { return nil }
      return TestResult.Failure(expectation: expectation, actual: observation)
    }
  }
}
