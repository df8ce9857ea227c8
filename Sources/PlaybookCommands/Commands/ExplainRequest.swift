import ArgumentParser
import PlaybookRuntime
import PlaybookTooling

/// What `explain` is asked for, however that was read.
struct ExplainRequest {
  var leads: [String] = []
  var playbook: String?
  var now: String?
  var format = Format.text
  var depth: Depth?
  var brief = false
  var whyNot: String?
  var usesExitCode = false
  var redacts = false
  var showsPrivate = false

  enum Format: String, OptionWord {
    case text, markdown, html, json
  }

  /// What does not go together.
  var fault: String? {
    if redacts, showsPrivate { return PrivacyOptions.contradiction }
    if brief, whyNot != nil { return "--brief and --why-not are two pages: choose one" }
    guard leads.count > 1 else { return nil }
    if leads.count > 2 { return "two leads can be compared, and there are \(leads.count)" }
    if brief { return "--brief is about one lead" }
    if whyNot != nil { return "--why-not is about one lead" }
    if usesExitCode { return "--exit-code is about one lead" }
    if leads.allSatisfy({ $0 == "-" }) { return "only one of two leads can come from standard input" }
    return nil
  }

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let moment = try Moment.read(now, started: session.console.started)
    let book: LoadedBook
    switch try session.load(playbook) {
    case .success(let loaded): book = loaded
    case .failure(let refusal): return refusal.status.rawValue
    }
    let goal = try whyNot.map { answer throws(ToolProblem) in try GoalReader(book.program).read(answer) }
    let shown = Privacy.chosen(redacts: redacts, showsPrivate: showsPrivate, isPassedOn: format == .html)
    var decided: [DecidedLead] = []
    for path in leads {
      let lead = try session.lead(path)
      let found =
        if leads.count > 1 {
          session.workspace.decide(lead, by: book, now: moment, privacy: shown)
        } else if brief {
          session.workspace.brief(lead, by: book, now: moment, privacy: shown)
        } else {
          session.workspace.explain(lead, by: book, now: moment, whyNot: goal, privacy: shown)
        }
      session.report(found.diagnostics, in: found.sources)
      decided.append(found)
    }
    let decisions = decided.compactMap(\.decision)
    guard decisions.count == leads.count, let decision = decisions.first else { return ExitStatus.badData.rawValue }
    if decisions.count > 1 {
      compare(decision, decisions[1], by: book, in: session)
      return ExitStatus.done.rawValue
    }
    write(
      decision.brief.map { ExplainPage(decision, by: book, for: depth ?? .rep).page(of: $0) }
        ?? ExplainPage(decision, by: book, for: depth ?? usual).page(),
      // Nobody derives a brief once more, so a document with one is no receipt.
      orJSON: DecisionDocument(decision, by: book, receipt: brief ? nil : decided[0].receipt).json(), in: session)
    return usesExitCode ? Self.exitCode(decision.verdict) : ExitStatus.done.rawValue
  }

  private func compare(_ left: Decision, _ right: Decision, by book: LoadedBook, in session: Session) {
    let comparison = Comparison(left, right)
    write(
      ComparePage(comparison, of: left, and: right, by: book, for: depth ?? usual).page(),
      orJSON: ComparisonDocument(comparison, of: left, and: right, by: book).json(), in: session)
  }

  /// For whom a page is unless somebody says so.
  private var usual: Depth {
    switch format {
    case .text, .html, .json: .manager
    case .markdown: .rep
    }
  }

  private func write(_ page: @autoclosure () -> Page, orJSON json: @autoclosure () -> String, in session: Session) {
    switch format {
    case .text: session.write(TextPage(page(), width: session.width, style: session.outputStyle).render())
    case .markdown: session.write(MarkdownPage(page()).render())
    case .html: session.write(HTMLPage(page()).render())
    case .json: session.write(json())
    }
  }

  private static func exitCode(_ verdict: Verdict) -> Int32 {
    switch verdict {
    case .qualified: 0
    case .notQualified: 10
    case .disqualified: 11
    case .needsInfo: 12
    case .noPlaybook: 13
    }
  }
}
