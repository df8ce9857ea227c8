import PlaybookIR
import PlaybookRuntime

/// What to do and what to ask.
extension ExplainPage {
  // MARK: - Next

  var next: Section? {
    guard decision.verdict != .disqualified, decision.verdict != .noPlaybook else { return nil }
    var rows = nextSteps
    if let route = routeInUse, decision.verdict == .qualified || decision.verdict == .needsInfo {
      rows.append((words(.goesTo), wording.text(decision.routes[route])))
    }
    for (grade, outcome) in zip(program.grades, decision.grades) {
      rows.append((.title(grade.title), wording.text(outcome, of: grade)))
    }
    for (stage, outcome) in zip(program.stages, decision.stages) {
      rows.append((.title(stage.title), wording.text(outcome, of: stage)))
    }
    if let index = chosen?.handoff, decision.verdict == .qualified, decision.handoffs.indices.contains(index) {
      rows.append((.title(program.handoffs[index].title), wording.text(decision.handoffs[index])))
    }
    return rows.isEmpty ? nil : Section(kind: .next, title: words(.next), blocks: [.pairs(rows)])
  }

  /// The next step of each cadence that runs or would start, and the clocks that are not stopped.
  private var nextSteps: [(name: Phrase, text: Phrase)] {
    var rows: [(name: Phrase, text: Phrase)] = []
    for index in PlanSelection(decision, of: program).cadences {
      let cadence = program.cadences[index]
      guard let next = cadences.next(of: decision.cadences[index], cadence) else { continue }
      rows.append((.title(cadence.title), next.title))
    }
    return rows + clocks.all().filter(\.isRunning).map { ($0.title, $0.text) }
  }

  /// The chosen playbook's route; without a choice the only one.
  private var routeInUse: Int? {
    let handoff = chosen?.handoff.flatMap { program.handoffs.at($0)?.owner }
    let route = chosen == nil ? (program.routes.count == 1 ? 0 : nil) : chosen?.route ?? handoff
    return route.flatMap { decision.routes.indices.contains($0) ? $0 : nil }
  }

  // MARK: - Questions

  private var firstQuestions: [MissingField] {
    let needed = decision.handoffs.filter { $0.state == .blocked }.flatMap(\.missingContext)
    return decision.missing.filter { missing in
      missing.decides || needed.contains { $0.utf8.elementsEqual(missing.field.utf8) }
    }
  }

  var questions: Section? {
    let answers = AnswerPhrases(program: program, words: words)
    let fields = firstQuestions
    // What holds for each of several is said once, or not at all where it is not known of all.
    let isQuiet = fields.count > 1 && fields.allSatisfy { $0.effects.isEmpty || answers.settlesNothing($0) }
    let isShared = isQuiet && !fields.contains(where: \.effects.isEmpty)
    // A rep asks no more than fits into one talk.
    let asked = fields.prefix(depth == .rep ? 5 : Int.max)
    let questions = asked.map { missing in
      let reading = reading(missing)
      return Question(
        text: missing.ask.map { .label($0) } ?? reading, reading: missing.ask == nil ? nil : reading,
        effects: isQuiet ? [] : answers.effects(of: missing))
    }
    guard !questions.isEmpty else { return nil }
    var blocks = [Block.questions(questions)]
    if fields.count > asked.count { blocks.append(.note(words(.andMore(fields.count - asked.count)))) }
    if isShared { blocks.append(.note(words(.noAnswerOfThemSettles))) }
    return Section(kind: .ask, title: words(.ask), blocks: blocks)
  }

  /// What is not known and decides nothing for now.
  var alsoOpen: Section? {
    // Whatever the answers are, they change nothing any more.
    guard decision.verdict != .disqualified else { return nil }
    let shown = firstQuestions.map(\.field)
    let rest = decision.missing.filter { missing in
      !shown.contains { $0.utf8.elementsEqual(missing.field.utf8) }
    }
    let statements = rest.map { missing in
      Statement(.open, [reading(missing), missing.ask.map { .label($0) }].compactMap { $0 }.joined(": "))
    }
    return statements.isEmpty
      ? nil : Section(kind: .alsoOpen, title: words(.alsoNotKnown), blocks: [.statements(statements)])
  }

  private func reading(_ missing: MissingField) -> Phrase { words(.unknown(.field(missing.field), missing.why)) }
}
