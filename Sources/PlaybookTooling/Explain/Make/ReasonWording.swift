import PlaybookIR
import PlaybookRuntime

/// Says single reasons in words: the author's label where there is one, else the condition as written.
struct ReasonWording {
  let program: Program
  let decision: Decision
  let words: Words
  private let expressions: ExpressionText

  init(program: Program, decision: Decision, words: Words) {
    self.program = program
    self.decision = decision
    self.words = words
    expressions = ExpressionText(program)
  }

  // MARK: - Names

  /// What a node is called.
  func title(_ reason: Reason) -> Phrase {
    if let label = reason.label { return .label(label) }
    if let name = reason.name ?? reason.part { return .name(name) }
    return condition(of: reason) ?? .name(reason.kind.rawValue)
  }

  /// What a leaf or a reference asks, as the author would write it.
  func condition(of reason: Reason) -> Phrase? { reason.asked.map { .code(expressions.text($0)) } }

  // MARK: - Readings

  /// Every value that a reason rests on, each once: `company.employees is 220`, `Fit is 65 to 85`. Behind `title` an
  /// answer that has the same name is shown without it.
  func readings(of reason: Reason, under title: Phrase? = nil) -> [Phrase] {
    var readings: [Phrase] = []
    collect(reason, under: title, into: &readings)
    return readings
  }

  private func collect(_ reason: Reason, under title: Phrase?, into readings: inout [Phrase]) {
    func add(_ reading: Phrase) {
      if !readings.contains(where: { $0.isSame(as: reading) }) { readings.append(reading) }
    }
    for read in reason.reads { add(reading(read)) }
    if reason.kind == .reference { add(answer(to: reason, under: title)) }
    for child in reason.children { collect(child, under: title, into: &readings) }
  }

  /// `company.employees is 220 (from NumberOfEmployees)`, `budget is not in the lead`.
  func reading(_ read: Read) -> Phrase {
    let name = read.name(in: program)
    let field: Phrase = read.fieldIndex == nil ? .code(name) : .field(name)
    if read.isHidden { return words(.value(field: field, words(PageMessage.hidden))) }
    guard read.value != nil else {
      if read.fieldIndex == nil, read.why == .absent { return words(.hasNotHappened(field)) }
      let reading = words(.unknown(field, read.why))
      guard read.why == .stale, let age = read.age else { return reading }
      return words(.stale(reading, age: text(age), limit: words.length(age.limit)))
    }
    var notes: [Phrase] = []
    if read.isDefault {
      notes.append(words(.isDefault))
    } else if let source = read.source {
      notes.append(words(.source(.field(source))))
    }
    if let age = read.age { notes.append(text(age)) }
    return words(.value(field: field, words.value(read.evaluation, as: read.type))) + notes.joined(", ").inBrackets
  }

  /// `120 days old`, `dated in the future`, `of unknown age, as budget_updated_at is not known`.
  private func text(_ age: AnswerAge) -> Phrase {
    if let elapsed = age.elapsed {
      return words(elapsed < 0 ? .fromTheFuture : .old(words.wholeLength(elapsed)))
    }
    return words(.ofUnknownAge(stamp: program.fields.at(age.stamp).map { .field($0.title.name) }))
  }

  // MARK: - Answers of other parts

  /// What another part answered: `Mid-market fits`, `BANT is open, 3 of 4 met`, `Fit is 65 to 85`, `Pricing: yes`.
  private func answer(to reason: Reason, under heading: Phrase? = nil) -> Phrase {
    let title = title(reason)
    switch reason.op {
    case .icpFits?: return words(.fits(title, reason.truth))
    case .checklistPasses?:
      let passes = words(.passes(title, reason.truth))
      return [passes, reason.part.flatMap(sum(ofChecklist:))].compactMap { $0 }.joined(", ")
    case .score?, .grade?: return words(.amountsTo(title, text(reason.outcome)))
    case _:
      let answer = text(reason.outcome)
      return heading.map(title.isSame) ?? false ? answer : [title, answer].joined(": ")
    }
  }

  /// `3 of 4 met, 1 open`
  func sum(ofChecklist part: String) -> Phrase? {
    for (checklist, outcome) in zip(program.checklists, decision.checklists)
    where part.utf8.elementsEqual("checklist.\(checklist.title.name)".utf8) {
      let open: Phrase? = outcome.unknown == .zero ? nil : .figure("\(outcome.unknown)")
      return words(.met(.figure("\(outcome.met)"), of: .figure("\(checklist.of)"), open: open))
    }
    return nil
  }

  // MARK: - Statements

  /// A condition of an expression's proof, with what it rests on.
  func statement(_ reason: Reason) -> Phrase {
    switch reason.op {
    case .not? where !reason.children.isEmpty:
      return words(.not(statement(reason.children[0])))
    case .and?, .or?, .choose?:
      return readings(of: reason).joined(", ")
    case _: break
    }
    if reason.kind == .reference { return answer(to: reason) }
    let readings = readings(of: reason)
    guard let condition = condition(of: reason), reason.op != .field else { return readings.joined(", ") }
    return readings.isEmpty ? condition : readings.joined(", ") + condition.inBrackets
  }

  /// A node of a proof with everything beneath it, and where each stands.
  func proof(_ reason: Reason) -> Statement {
    let mark = Mark(neutral: reason.truth)
    var statement: Statement
    switch reason.op {
    case .and?: statement = Statement(mark, words(.allOf))
    case .or?: statement = Statement(mark, words(.anyOf))
    case .not?: statement = Statement(mark, words(.notThis))
    case .choose?: statement = Statement(mark, words(.choice))
    case .literal?: statement = Statement(mark, text(reason.outcome))
    case .field? where reason.reads.count == 1, .event? where reason.reads.count == 1:
      statement = Statement(mark, reading(reason.reads[0]))
    case _ where reason.kind == .reference: statement = Statement(mark, answer(to: reason))
    case _:
      let answer = reason.truth == nil ? text(reason.outcome) : nil
      statement = Statement(mark, title(reason), answer: answer, readings: reason.reads.map(reading))
    }
    statement.place = Place(reason.origin, in: program.files)
    statement.children = reason.children.map(proof)
    return statement
  }

  // MARK: - Outcomes

  func text(_ outcome: Outcome) -> Phrase {
    switch outcome {
    case .truth(let truth): words(.truth(truth))
    case .verdict(let verdict): words(.verdict(verdict))
    case .value(let evaluation, let type): words.value(evaluation, as: type)
    case .points(let points): words.range(points)
    case .count(let count): .figure(count)
    case .possible(let names): words(.either(names.map { .name($0) }))
    case .name(let name): name.map { .name($0) } ?? words(.noneOfThem)
    case .destination(let destination): text(destination)
    case .need(let why): words(.truth(why == nil ? .yes : .unknown))
    case .handoff(let state): words(.handoff(state, owner: nil))
    case .timer(let state): words(.timer(state))
    case .touches(let done, let atLeast): words(.touches(done, atLeast: atLeast))
    case .team: words(.teamFigure)
    case .hidden: words(PageMessage.hidden)
    // The row says why, and until when.
    case .passedOver, .away: Phrase()
    }
  }

  func text(_ destination: RouteOutcome.Destination) -> Phrase {
    switch destination {
    case .team(let name, let rep, let overflow):
      words(.team(.name(name), rep: rep.map { .name($0) }, overflow: overflow.map { .name($0) }))
    case .noOwner(let result, let reason): words(.noOwner(reason.map { .label($0) } ?? .name(result)))
    case .rep(let name): words(.rep(.name(name)))
    case .queue(let name): words(.queue(.name(name)))
    case .person(let name): words(.person(.name(name)))
    case .hiddenPerson: words(.person(words(PageMessage.hidden)))
    }
  }

  func text(_ outcome: RouteOutcome) -> Phrase {
    let to = text(outcome.receiver)
    guard !outcome.isCertain else { return to }
    let candidates = words(.either(outcome.candidates.map { text($0) }))
    return words(
      outcome.inDoubt == nil
        ? .provisionally(to, candidates: candidates) : .untilClear(to, candidates: candidates))
  }

  func text(_ outcome: GradeOutcome, of grade: Grade) -> Phrase {
    guard outcome.possible.count == 1, let name = outcome.possible.first else {
      let isOpen = outcome.possible.count == grade.names.count
      return words(isOpen ? .gradeOpen : .either(outcome.possible.map { .name($0) }))
    }
    return [.name(name), grade.advice(for: name).map { .label($0) }].compactMap { $0 }.joined(": ")
  }

  func text(_ outcome: StageOutcome, of stage: Stage) -> Phrase {
    let reached = outcome.rung.map { Phrase.title(stage.rungs[$0].title) } ?? words(.notOnLadder)
    let next = (outcome.rung ?? -1) + 1
    guard !outcome.isCertain, let rung = stage.rungs.at(next) else { return reached }
    return words(.rungOpen(reached: reached, next: .title(rung.title)))
  }

  func text(_ outcome: HandoffOutcome) -> Phrase {
    switch outcome.state {
    case .blocked: return words(.waitsFor(outcome.missingContext.map { .field($0) }))
    case .rejected:
      let reason = outcome.rejection.map(label(ofRejection:))
      let into = outcome.into.flatMap { program.cadences.at($0) }.map { Phrase.name($0.title.name) }
      let again: Phrase? =
        outcome.neverAgain
        ? words(ReasonMessage.neverAgain)
        : outcome.recycleOn.map { words(.mayComeBack(on: .figure("\($0)"), into: into)) }
      return words(.rejected(reason: reason, again: again))
    case .notStarted, .proposed: return words(.handoff(outcome.state, owner: nil))
    case .offered, .accepted, .expired, .reassigned, .meetingHeld, .noShow, .returned:
      return words(.handoff(outcome.state, owner: outcome.owner.map { .lead($0) }))
    }
  }

  /// Of a reason that the book does not list what the event says.
  private func label(ofRejection name: String) -> Phrase {
    let listed = program.handoffs.flatMap(\.rejections).first { $0.title.name.utf8.elementsEqual(name.utf8) }
    return listed.map { .title($0.title) } ?? .lead(name)
  }

  /// A target that is no clock.
  func text(_ outcome: TargetOutcome, of target: SalesTarget) -> Phrase {
    switch (outcome, target.value) {
    case (.clock(let timer), _): words(.timer(timer.state))
    case (.touches(let done, let atLeast), _): words(.touches(done, atLeast: atLeast))
    case (.team, .touchesADay(let from, let to)): words(.touchesADay(from: from, to: to))
    case (.team, .replyRate(let rate)): words(.replyRate(atLeast: .figure("\(rate)")))
    case (.team, _): words(.teamFigure)
    }
  }
}
