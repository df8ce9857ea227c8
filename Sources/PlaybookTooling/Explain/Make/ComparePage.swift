package import PlaybookRuntime
import PlaybookIR

/// Makes the page that shows where the ways of two leads part: both verdicts, the nodes that decide with what each lead
/// has there, and what else came out differently; all that is the same is one line.
package struct ComparePage {
  private typealias Difference = Comparison.Difference

  /// One of the two leads.
  private struct Side {
    let decision: Decision
    let name: Phrase
    let wording: ReasonWording
  }

  private let comparison: Comparison
  private let program: Program
  private let fingerprint: String
  private let depth: Depth
  private let words: Words
  private let left: Side
  private let right: Side

  package init(
    _ comparison: Comparison, of left: Decision, and right: Decision, by book: LoadedBook, for depth: Depth,
    words: Words = .english
  ) {
    self.comparison = comparison
    self.depth = depth
    self.words = words
    program = book.program
    fingerprint = book.fingerprint
    let names = Self.names(left, right, words)
    self.left = Side(
      decision: left, name: names.left, wording: ReasonWording(program: book.program, decision: left, words: words))
    self.right = Side(
      decision: right, name: names.right, wording: ReasonWording(program: book.program, decision: right, words: words))
  }

  /// By their ids, where these tell them apart.
  private static func names(_ left: Decision, _ right: Decision, _ words: Words) -> (left: Phrase, right: Phrase) {
    guard let one = left.leadID, let other = right.leadID, !one.utf8.elementsEqual(other.utf8) else {
      return (words(.firstLead), words(.secondLead))
    }
    return (words(.lead(.lead(one))), words(.lead(.lead(other))))
  }

  package func page() -> Page {
    var sections = [verdicts, parting]
    if depth != .rep { sections += [others, same].compactMap { $0 } }
    return Page(
      language: words.code, depth: depth,
      headline: Headline(mark: nil, title: words(.compareHeadline), subject: [left.name, right.name], outlook: nil),
      sections: sections, footer: footer)
  }

  /// What holds for both.
  private var footer: [Phrase] {
    var shared = left.decision
    shared.historySupplied = true
    shared.zoneVersion = left.decision.zoneVersion ?? right.decision.zoneVersion
    return PageFooter(shared, program, fingerprint, words).facts(depth)
  }

  // MARK: - Sections

  private var verdicts: Section {
    let rows = [left, right].map { side in
      let playbook = side.decision.playbook.flatMap { program.playbooks.at($0) }.map { Phrase.title($0.title) }
      let history = side.decision.historySupplied ? nil : words(.historyNotSupplied)
      return (
        name: side.name,
        text: [words(.verdict(side.decision.verdict)), playbook, history].compactMap { $0 }.joined(", ")
      )
    }
    return Section(kind: .verdicts, title: words(.verdicts), blocks: [.pairs(rows)])
  }

  private var parting: Section {
    let statements = comparison.deciding.map(statement)
    return Section(
      kind: .why, title: words(.whereTheyPart),
      blocks: statements.isEmpty ? [.note(words(.nothingParts))] : [.statements(statements)])
  }

  private var others: Section? {
    let statements = comparison.parts.map { part in
      var statement = Statement(.dot, left.wording.title(part.left), place: place(part.left))
      statement.readings = [(left, part.left), (right, part.right)].map { side, reason in
        [side.name, side.wording.text(reason.outcome)].joined(": ")
      }
      return statement
    }
    return statements.isEmpty
      ? nil : Section(kind: .alsoDifferent, title: words(.alsoDifferent), blocks: [.statements(statements)])
  }

  private var same: Section? {
    let titles = comparison.same.map(left.wording.title)
    if titles.isEmpty { return nil }
    return Section(kind: .same, title: words(.theSame), blocks: [.note(titles.joined(", "))])
  }

  // MARK: - Differences

  /// What is asked, and below it what each lead has there.
  private func statement(_ difference: Difference) -> Statement {
    var statement = Statement(.dot, question(difference.left), place: place(difference.left))
    statement.children =
      [line(left, difference.left), line(right, difference.right)] + difference.evidence.map(self.statement)
    return statement
  }

  private func question(_ reason: Reason) -> Phrase {
    switch reason.kind {
    case .expression, .reference: left.wording.condition(of: reason) ?? left.wording.statement(reason)
    case _: left.wording.title(reason)
    }
  }

  private func line(_ side: Side, _ reason: Reason) -> Statement {
    let wording = side.wording
    var answers: [Phrase] =
      switch reason.kind {
      case .reference: [wording.statement(reason)]
      case .rule: [words(.points(reason.points.map { words.points($0) } ?? wording.text(reason.outcome)))]
      case .axis: [wording.text(reason.outcome)]
      case _: reason.truth.map { [words(.answer($0))] } ?? [wording.text(reason.outcome)]
      }
    if reason.kind != .reference { answers += wording.readings(of: reason) }
    let mark = reason.kind == .disqualifier ? Mark(reason.truth?.negated) : Mark(neutral: reason.truth)
    return Statement(mark, [side.name, answers.joined(", ")].joined(": "))
  }

  /// Where the rule stands; a rep does not go there.
  private func place(_ reason: Reason) -> Place? { depth == .rep ? nil : Place(reason.origin, in: program.files) }
}
