package import PlaybookIR
import PlaybookRuntime
package import PlaybookSource
package import PlaybookSyntax

/// Checks what a book's tests expect, without running them.
///
/// Input: `test` blocks and the program of their book. Output: plans that can be run, and diagnostics for every
/// expectation that names nothing or that could never hold. Guarantee: a plan reads only what the program has.
package struct TestChecker {
  private let program: Program
  private let resolver: ExpectationResolver

  package init(program: Program) {
    self.program = program
    resolver = ExpectationResolver(program: program)
  }

  package func check(_ tests: [TestSyntax]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var labels: [[UInt8]: SourceSpan] = [:]
    for test in tests {
      diagnostics += plan(test).diagnostics
      let label = Array(test.label.text.utf8)
      if let first = labels[label] {
        diagnostics.append(.repeatedTest(test.label.text, at: test.label.span, first: first))
      } else {
        labels[label] = test.label.span
      }
    }
    return diagnostics
  }

  package func plan(_ test: TestSyntax) -> (plan: TestPlan?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var now: Instant?
    if let word = test.now {
      now = Instant(word.text)
      if now == nil { diagnostics.append(.badTestNow(word.text, at: word.span)) }
    } else {
      diagnostics.append(.testWithoutNow(at: test.keyword))
    }
    if test.lead == nil { diagnostics.append(.testWithoutLead(at: test.keyword)) }
    if test.expectations.isEmpty { diagnostics.append(.testWithoutExpectation(at: test.keyword)) }
    var expectations: [Expectation] = []
    for written in test.expectations {
      switch resolver.resolve(written) {
      case .success(let expectation): expectations.append(expectation)
      case .failure(let fault): diagnostics.append(fault.diagnostic)
      }
    }
    guard diagnostics.isEmpty, let now, let lead = test.lead else { return (nil, diagnostics) }
    return (
      TestPlan(label: test.label.text, span: test.label.span, now: now, lead: lead, expectations: expectations), []
    )
  }
}

/// A test that can be run.
package struct TestPlan: Sendable {
  package let label: String
  package let span: SourceSpan
  package let now: Instant
  package let lead: RecordSyntax
  package let expectations: [Expectation]
}
