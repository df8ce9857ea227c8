import PlaybookIR
import PlaybookRuntime
import PlaybookSyntax
package import PlaybookSource

/// A book with what came of its tests.
package struct TestedBook: Sendable {
  package let path: String
  package let book: LoadedBook
  package let sources: SourceSet
  /// In written order.
  package let results: [TestResult]

  package init(path: String, book: LoadedBook, sources: SourceSet, results: [TestResult]) {
    self.path = path
    self.book = book
    self.sources = sources
    self.results = results
  }
}

/// What `test` says about one book: a line for each test, and for one that fails what was expected, what came out, and
/// the part of the explanation that decides.
package struct TestReport {
  let tested: TestedBook
  let style: TextStyle
  private let width: Int
  private let privacy: Privacy

  package init(_ tested: TestedBook, width: Int, style: TextStyle, privacy: Privacy) {
    self.tested = tested
    self.width = width
    self.style = style
    self.privacy = privacy
  }

  /// A failure in words.
  struct Detail {
    let place: SourceSpan
    let path: String
    let expected: String
    let actual: String
    /// The part of the explanation that decides, line by line; empty where it stands with an earlier failure.
    let because: [String]
  }

  package func text() -> String { tested.results.map(text).joined() }

  private func text(_ result: TestResult) -> String {
    let mark = result.passed ? style.paint("✓", .good) : style.paint("✗", .bad)
    let renderer = DiagnosticText(sources: tested.sources, style: style)
    var line = "\(mark) \(DisplayText.escaped(result.label))"
    if result.decision == nil { line += style.paint("  " + renderer.place(of: result.span), .faint) }
    return line + "\n" + failureText(result)
  }

  /// Everything below a failed test's name; empty for one that passed.
  func failureText(_ result: TestResult) -> String {
    guard !result.passed else { return "" }
    let renderer = DiagnosticText(sources: tested.sources, style: style)
    var lines: [String] = []
    for detail in details(of: result) {
      lines.append("    \(style.strong(renderer.place(of: detail.place))): \(detail.path)")
      lines.append("      expected \(detail.expected)")
      lines.append("      but it is \(detail.actual)")
      lines += detail.because.map { $0.isEmpty ? "" : "        " + $0 }
    }
    return lines.map { $0 + "\n" }.joined() + indented(result.diagnostics.map { renderer.render($0) }.joined())
  }

  func details(of result: TestResult) -> [Detail] {
    guard let decision = result.decision, !result.failures.isEmpty else { return [] }
    let program = tested.book.program
    let shown = privacy == .nowhere ? Redaction(program).hiding(decision) : decision
    let page = ExplainPage(shown, by: tested.book, for: .manager)
    var topics: [ExplainPage.Topic] = []
    var excerpts: [[String]] = []
    return result.failures.map { failure in
      // What redaction changes is private.
      let actual = failure.actual.text
      let isShown = failure.expectation.observe(shown, program).text.utf8.elementsEqual(actual.utf8)
      let topic = failure.expectation.topic(of: shown, program)
      let excerpt = TextPage(page.excerpt(about: topic, behind: topics), width: width - 6, style: style).text()
      let isNew = !excerpts.contains { $0.elementsEqual(excerpt) { $0.utf8.elementsEqual($1.utf8) } }
      topics.append(topic)
      excerpts.append(excerpt)
      return Detail(
        place: failure.expectation.span, path: failure.expectation.path,
        expected: failure.expectation.comparison.words + failure.expectation.valueText,
        actual: isShown ? actual : Words.english(PageMessage.hidden).plain,
        because: isNew ? excerpt : [])
    }
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
  /// What of the explanation decides.
  fileprivate func topic(of decision: Decision, _ program: Program) -> ExplainPage.Topic {
    let chosen = decision.playbook.map { program.playbooks[$0] }
    /// Where the chosen playbook does not have what is looked at, the choice decides.
    func of(_ has: (Playbook) -> Bool, _ topic: ExplainPage.Topic) -> ExplainPage.Topic {
      if let chosen, has(chosen) { return topic }
      return .choice(of: program.playbooks.filter(has).map(\.title.name))
    }
    let part = ExplainPage.Topic.part(path.split(separator: ".").prefix(2).joined(separator: "."))
    switch subject {
    case .verdict, .leaning, .canQualify: return .verdict
    case .applies: return .choice(of: [])
    case .playbook:
      if case .word(let name) = value { return .choice(of: [name]) }
      return .choice(of: [])
    case .qualified:
      switch decision.verdict {
      case .qualified, .notQualified: return .verdict
      case .disqualified, .needsInfo, .noPlaybook: return of({ _ in true }, .qualified)
      }
    case .disqualifier(let name):
      return of({ $0.disqualifiers.contains { $0.title.name == name } }, .disqualifier(name))
    case .target(let name), .targetDue(let name):
      return of({ $0.targets.contains { $0.title.name == name } }, part)
    case .cadence(let cadence), .outcome(let cadence): return .cadence(cadence, .state)
    case .touches(let cadence): return .cadence(cadence, .touches)
    case .nextStep(let cadence):
      guard case .word(let name) = value else { return .cadence(cadence, .next(nil)) }
      return .cadence(cadence, .next(program.cadences[cadence].steps.firstIndex { $0.title.name == name }))
    case .step(let cadence, let step), .stepTime(let cadence, let step): return .cadence(cadence, .step(step))
    case .fact, .signal, .icp, .criterion, .tier, .checklist, .item, .score, .scoreLow, .scoreHigh, .scorePoints, .rule,
      .grade, .stage, .route, .handoff, .timer, .timerDue:
      return part
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
