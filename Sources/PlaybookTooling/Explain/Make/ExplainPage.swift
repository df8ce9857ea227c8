package import PlaybookRuntime
import PlaybookIR

/// Makes the page that explains a decision: the verdict and what it rests on first, then what to do and what to ask, then
/// every part with the values that it read and where its rule stands, then what else is not known.
///
/// Made from the decision's reasons alone, so that it never says anything that the JSON document does not.
package struct ExplainPage {
  let decision: Decision
  let program: Program
  let fingerprint: String
  let depth: Depth
  let words: Words
  let wording: ReasonWording
  let cadences: CadenceLines
  let clocks: ClockLines

  package init(_ decision: Decision, by book: LoadedBook, for depth: Depth, words: Words = .english) {
    self.decision = decision
    self.depth = depth
    self.words = words
    program = book.program
    fingerprint = book.fingerprint
    wording = ReasonWording(program: book.program, decision: decision, words: words)
    cadences = CadenceLines(decision, by: book, words: words)
    clocks = ClockLines(cadences)
  }

  package func page() -> Page {
    var sections = [why, whyNot, next, questions, changes].compactMap { $0 }
    if depth != .rep {
      sections += parts
      sections += cadenceSections
      sections += [alsoOpen, unusable].compactMap { $0 }
    }
    return Page(language: words.code, depth: depth, headline: headline, sections: sections, footer: footer)
  }

  var chosen: Playbook? { decision.playbook.flatMap { program.playbooks.at($0) } }

  /// Where a rule stands; a rep does not go there.
  func place(_ origin: Origin) -> Place? { depth == .rep ? nil : Place(origin, in: program.files) }

  // MARK: - The verdict

  var headline: Headline {
    let mark: Mark =
      switch decision.verdict {
      case .qualified: .yes
      case .notQualified, .disqualified, .noPlaybook: .no
      case .needsInfo: .open
      }
    let subject = [
      decision.leadID.map { words(.lead(.lead($0))) }, chosen.map { .title($0.title) },
    ]
    return Headline(
      mark: mark, title: words(.headline(decision.verdict)), subject: subject.compactMap { $0 }, outlook: outlook)
  }

  /// What an open verdict can still become.
  private var outlook: Phrase? {
    guard decision.verdict == .needsInfo else { return nil }
    if let foregone = decision.foregone { return AnswerPhrases(program: program, words: words).phrase(foregone) }
    guard decision.canQualify else {
      return words(chosen == nil ? .onlyPlaybookOpen : .onlyDisqualifierOpen)
    }
    switch decision.leaning {
    case .qualified?: return words(.leansQualified)
    case .noPlaybook?: return words(.leansNoPlaybook)
    case .notQualified?, .disqualified?, .needsInfo?, nil: return words(.leansNotQualified)
    }
  }

  // MARK: - Why

  var why: Section { Section(kind: .why, title: words(.why), blocks: [.statements(findings)]) }

  /// The reasons that decide, and nothing else.
  var findings: [Statement] {
    var statements = DecidingReasons(decision).findings.map(statement)
    if decision.verdict == .noPlaybook, statements.isEmpty {
      statements.append(Statement(.dot, words(.noPlaybookInBook)))
    }
    let checks = decision.disqualifiers.count
    if checks > 0, decision.verdict == .qualified, decision.disqualifiers.allSatisfy({ $0 == .no }) {
      statements.append(Statement(.yes, words(.nothingDisqualifies(checks: checks))))
    }
    return statements
  }

  func statement(_ finding: DecidingReasons.Finding) -> Statement {
    let reason = finding.reason
    var statement: Statement
    switch reason.kind {
    case .disqualifier, .applies:
      let title = wording.title(reason)
      statement = Statement(
        Mark(reason.truth), reason.kind == .applies ? words(.applies(title, reason.truth)) : title,
        place: place(reason.origin))
      // What disqualifies speaks against the lead.
      if reason.kind == .disqualifier, reason.truth == .yes { statement.mark = .no }
      let rests = reason.children.map(wording.statement).joined(", ")
      if !rests.isEmpty { statement.notes = [rests] }
    case _:
      statement = Statement(
        Mark(reason.truth), wording.statement(reason), place: place(finding.part?.origin ?? reason.origin))
    }
    statement.children = evidence(finding.evidence)
    return statement
  }

  /// A rep gets the first few.
  private func evidence(_ reasons: [Reason]) -> [Statement] {
    let limit = depth == .rep ? 4 : Int.max
    var statements = reasons.prefix(limit).map(evidence)
    if reasons.count > limit { statements.append(Statement(.dot, words(.andMore(reasons.count - limit)))) }
    return statements
  }

  private func evidence(_ item: Reason) -> Statement {
    let mark = Mark(item.truth)
    guard item.kind != .expression else { return Statement(mark, wording.readings(of: item).joined(", ")) }
    let title = wording.title(item)
    let gain = item.kind == .rule ? item.points.map { words(.points(words.points($0))) } : nil
    return Statement(
      mark, title + (gain ?? Phrase()).inBrackets, readings: wording.readings(of: item, under: title))
  }

  // MARK: - What else it rests on

  /// Cadences that concern the lead, step by step.
  private var cadenceSections: [Section] {
    PlanSelection(decision, of: program).cadences.map {
      cadences.section(decision.cadences[$0], of: program.cadences[$0])
    }
  }

  /// What the door could not use, for whoever has to see everything in one place.
  private var unusable: Section? {
    guard depth == .auditor, !decision.data.isEmpty else { return nil }
    let statements = decision.data.map { problem in
      Statement(
        .open,
        words(.unusableValue(.field(problem.field), at: .lead(problem.pointer), problem.why)))
    }
    return Section(kind: .data, title: words(.unusable), blocks: [.statements(statements)])
  }

  var footer: [Phrase] { PageFooter(decision, program, fingerprint, words).facts(depth) }
}

/// The last line of a page: what else the answer rests on.
struct PageFooter {
  private let decision: Decision
  private let program: Program
  private let fingerprint: String
  private let words: Words

  init(_ decision: Decision, _ program: Program, _ fingerprint: String, _ words: Words) {
    self.decision = decision
    self.program = program
    self.fingerprint = fingerprint
    self.words = words
  }

  func facts(_ depth: Depth) -> [Phrase] {
    var facts = [words(.now(.figure("\(decision.now)")))]
    if depth != .rep {
      if let name = program.book.name { facts.append(words(.book(.label(name)))) }
      if depth == .auditor { facts.append(words(.edition(program.edition))) }
      facts.append(.code(depth == .auditor ? fingerprint : String(fingerprint.prefix(19))))
      if let version = decision.zoneVersion { facts.append(words(.zones(.figure(version)))) }
    }
    if decision.isRedacted { facts.append(words(.privateHidden)) }
    if !decision.historySupplied { facts.append(words(.historyNotSupplied)) }
    return facts
  }
}
