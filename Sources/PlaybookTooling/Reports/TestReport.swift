import PlaybookIR
import PlaybookRuntime
import PlaybookSyntax
package import PlaybookSource

/// What `test` says about one book: a line for each test, and for one that fails what was expected, what came out, and
/// the part of the explanation that decides.
package struct TestReport {
  private let book: LoadedBook
  private let sources: SourceSet
  private let results: [TestResult]
  private let style: TextStyle
  private let width: Int
  private let privacy: Privacy

  package init(
    _ results: [TestResult], of book: LoadedBook, sources: SourceSet, width: Int, style: TextStyle, privacy: Privacy
  ) {
    self.results = results
    self.book = book
    self.sources = sources
    self.width = width
    self.style = style
    self.privacy = privacy
  }

  package func text() -> String { results.map(text).joined() }

  private func text(_ result: TestResult) -> String {
    let mark = result.passed ? style.paint("✓", .good) : style.paint("✗", .bad)
    let renderer = DiagnosticText(sources: sources, style: style)
    var lines = ["\(mark) \(DisplayText.escaped(result.label))"]
    guard !result.passed else { return lines[0] + "\n" }
    guard let decision = result.decision else {
      lines[0] += style.paint("  " + renderer.place(of: result.span), .faint)
      return lines[0] + "\n" + indented(result.diagnostics.map { renderer.render($0) }.joined())
    }
    let shown = privacy == .nowhere ? Redaction(book.program).hiding(decision) : decision
    let page = ExplainPage(shown, by: book, for: .manager)
    var shownParts: [String] = []
    for failure in result.failures {
      lines.append("    \(style.strong(renderer.place(of: failure.expectation.span))): \(failure.expectation.path)")
      lines.append("      expected \(failure.expectation.comparison.words)\(failure.expectation.valueText)")
      // What redaction changes is private.
      let actual = failure.actual.text
      let isShown = failure.expectation.observe(shown, book.program).text.utf8.elementsEqual(actual.utf8)
      lines.append("      but it is \(isShown ? actual : Words.english(PageMessage.hidden).plain)")
      let excerpt = TextPage(page.excerpt(about: failure.expectation.part), width: width - 6, style: style).text()
      if !shownParts.contains(failure.expectation.part) { lines += excerpt.map { $0.isEmpty ? "" : "        " + $0 } }
      shownParts.append(failure.expectation.part)
    }
    let text = lines.map { $0 + "\n" }.joined()
    return result.diagnostics.isEmpty ? text : text + indented(result.diagnostics.map { renderer.render($0) }.joined())
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { "      \($0)\n" }.joined()
  }

  /// `5 tests passed`, `2 of 5 tests failed`.
  package static func summary(_ results: [TestResult], style: TextStyle) -> String {
    let failed = results.count { !$0.passed }
    if failed > 0 {
      let tests = CountText.of(results.count, "test")
      return style.paint("\(failed) of \(tests) failed", .bad) + "\n"
    }
    return results.isEmpty ? "no tests\n" : style.paint("\(CountText.of(results.count, "test")) passed", .good) + "\n"
  }
}

extension Expectation {
  /// The part whose explanation decides; empty for the verdict.
  fileprivate var part: String {
    switch subject {
    case .verdict, .leaning, .playbook, .applies, .canQualify, .qualified, .disqualifier: ""
    case .fact, .signal, .icp, .criterion, .tier, .checklist, .item, .score, .scoreLow, .scoreHigh, .scorePoints, .rule,
      .grade, .stage, .route, .handoff, .timer, .timerDue, .cadence, .nextStep, .outcome, .touches, .step, .stepTime,
      .target, .targetDue:
      path.split(separator: ".").prefix(2).joined(separator: ".")
    }
  }
}

extension ComparisonSyntax {
  /// Before a value: nothing for `=`.
  fileprivate var words: String {
    switch self {
    case .equal, .isEqual: ""
    case .notEqual, .isNotEqual: "anything but "
    case .less, .lessOrEqual, .greater, .greaterOrEqual: rawValue + " "
    }
  }
}
