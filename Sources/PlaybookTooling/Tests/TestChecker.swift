package import PlaybookIR
package import PlaybookJSON
import PlaybookRuntime
package import PlaybookSource
package import PlaybookSyntax

/// Checks what a book's tests expect, without running them.
///
/// Input: `test` and `given` blocks and the program of their book. Output: plans that can be run, and diagnostics for
/// every expectation that names nothing or that could never hold. Guarantee: a plan reads only what the program has.
package struct TestChecker {
  private let resolver: ExpectationResolver
  private let tests: [TestSyntax]
  /// By the bytes of their labels.
  private var shared: [[UInt8]: TestSyntax] = [:]

  package init(program: Program, tests: [TestSyntax]) {
    resolver = ExpectationResolver(program: program)
    self.tests = tests
    for test in tests where test.isShared && shared[Array(test.label.text.utf8)] == nil {
      shared[Array(test.label.text.utf8)] = test
    }
  }

  package func check() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var labels: [[UInt8]: SourceSpan] = [:]
    var sharedLabels = labels
    for test in tests where test.isShared {
      if test.lead == nil { diagnostics.append(.testWithoutLead(at: test.keyword, isShared: true)) }
      if let now = test.now, Instant(now.text) == nil { diagnostics.append(.badTestNow(now.text, at: now.span)) }
      note(test.label.text, test.label.span, "shared leads", &sharedLabels, &diagnostics)
    }
    for test in tests where !test.isShared {
      let (plans, found) = plan(test)
      diagnostics += found
      for plan in plans { note(plan.label, plan.span, "tests", &labels, &diagnostics) }
      if plans.isEmpty { note(test.label.text, test.label.span, "tests", &labels, &diagnostics) }
    }
    return diagnostics
  }

  private func note(
    _ label: String, _ span: SourceSpan, _ what: String, _ labels: inout [[UInt8]: SourceSpan],
    _ diagnostics: inout [Diagnostic]
  ) {
    let bytes = Array(label.utf8)
    if let first = labels[bytes] {
      diagnostics.append(.repeatedTest(label, what, at: span, first: first))
    } else {
      labels[bytes] = span
    }
  }

  /// What can be run, in written order; a checked book's tests all have a plan.
  package func plans() -> [TestPlan] { tests.filter { !$0.isShared }.flatMap { plan($0).plans } }

  // MARK: - One test

  private func plan(_ test: TestSyntax) -> (plans: [TestPlan], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let given = test.given.flatMap { shared[Array($0.text.utf8)] }
    if let label = test.given, given == nil {
      let known = tests.filter(\.isShared).map(\.label.text)
      diagnostics.append(.unknownShared(label.text, at: label.span, known: known))
    }
    let isTable = test.columns != nil || !test.rows.isEmpty
    if isTable, test.columns == nil || test.rows.isEmpty {
      diagnostics.append(.halfATable(hasColumns: test.columns != nil, at: test.columns?.span ?? test.rows[0].keyword))
    }
    let now = moment(of: test, given, &diagnostics)
    let isGiven = test.given != nil || test.columns != nil
    if test.lead == nil, !isGiven { diagnostics.append(.testWithoutLead(at: test.keyword)) }
    if test.expectations.isEmpty, !isTable { diagnostics.append(.testWithoutExpectation(at: test.keyword)) }
    let common = resolve(test.expectations, &diagnostics)

    var lead = TestLead(file: test.keyword.file)
    if let record = given?.lead, let place = test.given?.span { lead.begin(with: record, namedAt: place) }
    if let record = test.lead { lead.add(record) }
    var plans: [TestPlan] = []
    if let columns = test.columns {
      for (index, row) in test.rows.enumerated() {
        plan(row, at: index, of: test, columns, lead, now, common, &diagnostics).map { plans.append($0) }
      }
    } else if let now {
      plans = [
        TestPlan(
          label: test.label.text, span: test.label.span, now: now,
          lead: lead.value(at: test.lead?.span ?? test.given?.span ?? test.keyword), expectations: common)
      ]
    }
    return diagnostics.isEmpty ? (plans, []) : ([], diagnostics)
  }

  private func moment(of test: TestSyntax, _ given: TestSyntax?, _ diagnostics: inout [Diagnostic]) -> Instant? {
    guard let word = test.now ?? given?.now else {
      let isSaidByRows = test.columns?.fields.contains { Self.isNow($0) } ?? false
      let isUnknown = test.given != nil && given == nil
      if !isSaidByRows, !isUnknown { diagnostics.append(.testWithoutNow(at: test.keyword)) }
      return nil
    }
    let now = Instant(word.text)
    // That of a shared lead is reported there.
    if now == nil, test.now != nil { diagnostics.append(.badTestNow(word.text, at: word.span)) }
    return now
  }

  private func resolve(
    _ written: [TestSyntax.Expectation], _ diagnostics: inout [Diagnostic]
  ) -> [Expectation] {
    written.compactMap { written in
      switch resolver.resolve(written) {
      case .success(let expectation): return expectation
      case .failure(let fault):
        diagnostics.append(fault.diagnostic)
        return nil
      }
    }
  }

  // MARK: - Tables

  /// The column that says when a row takes place.
  static func isNow(_ column: LabelSyntax) -> Bool { column.text.utf8.elementsEqual("now".utf8) }

  private func plan(
    _ row: TestSyntax.Row, at index: Int, of test: TestSyntax, _ columns: TestSyntax.Columns, _ lead: TestLead,
    _ now: Instant?, _ common: [Expectation], _ diagnostics: inout [Diagnostic]
  ) -> TestPlan? {
    guard row.values.count == columns.fields.count, row.expected.count == columns.expected.count else {
      diagnostics.append(
        .crookedRow(
          values: row.values.count, of: columns.fields.count, expected: row.expected.count,
          of: columns.expected.count, at: row.span, columns: columns.span))
      return nil
    }
    var lead = lead
    var now = now
    for (field, value) in zip(columns.fields, row.values) {
      guard Self.isNow(field) else {
        lead.add(value, as: field)
        continue
      }
      now = value.word.flatMap { Instant($0.text) }
      if now == nil { diagnostics.append(.badTestNow(value.word?.text ?? "…", at: value.word?.span ?? row.span)) }
    }
    let written = zip(columns.expected, row.expected).map { column, value in
      TestSyntax.Expectation(path: column.path, comparison: column.comparison, value: value)
    }
    let count = diagnostics.count
    let expectations = resolve(written, &diagnostics).map { $0.pointing(to: row.span) }
    // The same mistake in a column's head is said once.
    if index > 0 {
      let kept = diagnostics[..<count]
      let new = diagnostics[count...].filter { one in
        !kept.contains { $0.code == one.code && $0.span == one.span && $0.message == one.message }
      }
      diagnostics = kept + new
    }
    guard let now else { return nil }
    let label = test.label.text + (row.label.map { ": \($0.text)" } ?? ", row \(index + 1)")
    return TestPlan(
      label: label, span: row.label?.span ?? row.span, now: now, lead: lead.value(at: row.span),
      expectations: expectations + common)
  }
}

/// A test that can be run.
package struct TestPlan: Sendable {
  package let label: String
  package let span: SourceSpan
  package let now: Instant
  /// Its places are in the file of `span`.
  package let lead: JSONValue
  package let expectations: [Expectation]
}

extension DataSyntax {
  /// A bare word or a text.
  var word: LabelSyntax? {
    switch self {
    case .text(let label), .word(let label): label
    case .number, .yes, .no, .null, .list, .record: nil
    }
  }
}

extension Expectation {
  /// The same at another place: of a table each row says what it expects.
  fileprivate func pointing(to span: SourceSpan) -> Expectation {
    Expectation(subject: subject, path: path, comparison: comparison, value: value, span: span)
  }
}
