package import PlaybookIR

extension Interpreter {
  /// Which rules keep a lead from an answer.
  package func whyNot(_ goal: Goal, _ lead: Lead, now: Instant) -> WhyNot {
    var builder = CircuitBuilder(evaluation(of: lead, now: now, isExplained: false), order: order)
    var search = WhyNotSearch(goal, &builder)
    return search.run()
  }

  /// What would change a decision: how a lead that is not qualified would qualify, and how one that is would reach the
  /// next band of each grade and the next rung of each stage.
  package func changes(to decision: Decision, _ lead: Lead) -> [Changes] {
    changes(to: decision.nextGoals(program), lead, now: decision.now)
  }

  /// The smallest sets of changes that reach each goal; a goal that is reached has none.
  package func changes(to goals: [Goal], _ lead: Lead, now: Instant) -> [Changes] {
    var builder = CircuitBuilder(evaluation(of: lead, now: now, isExplained: false), order: order)
    let steps = goals.map { builder.step(of: $0) }
    let base = builder.circuit.base
    let fields = program.fields.indices.filter { index in
      builder.fields[index] != nil
        && (program.fields[index].canChange || !base.reading(ofField: index).evaluation.isUsable)
    }
    for stamp in fields.compactMap({ program.fields[$0].freshness?.stamp }) { _ = builder.step(ofField: stamp) }
    let source = ChangeInputs(builder: builder, cutter: AnswerCutter(base: base, survey: survey(fields, goals, base)))
    let found = { (goal: Goal, step: Int, source: ChangeInputs) in
      var search = ChangeSearch(goal, step: step, source)
      return search.run { changes in
        let decision = decide(base.lead(changes), now: now, isExplained: false)
        return goal.isReached(by: decision, program) ? goal.gains(in: program, from: base, to: decision) : nil
      }
    }
    return zip(goals, steps).map { goal, step in
      let changes = found(goal, step, source)
      return changes.alternatives.isEmpty && !changes.isExact ? found(goal, step, source.widened) : changes
    }
  }

  /// The lead with changes made on it: answers given now, and events that happen now.
  package func lead(_ lead: Lead, with changes: [Change], now: Instant) -> Lead {
    evaluation(of: lead, now: now, isExplained: false).lead(changes)
  }

  /// What reads the fields on the way to the goals.
  private func survey(_ fields: [Int], _ goals: [Goal], _ base: LeadEvaluation) -> AnswerSurvey {
    var residual = Residual(surveying: fields, of: base)
    for goal in goals {
      switch goal {
      case .verdict, .playbook: _ = residual.verdict()
      case .stage(let index, _): _ = residual.stage(program.stages[index])
      case .grade(let index, _): _ = residual.grade(index)
      case .route(let index, _): for row in program.routes[index].rows { _ = residual.condition(row.condition) }
      }
    }
    return residual.survey ?? AnswerSurvey()
  }
}

extension Goal {
  /// What the scores on a grade's axes have more, or less, where both are certain.
  fileprivate func gains(in program: Program, from base: LeadEvaluation, to decision: Decision) -> [ScoreGain] {
    guard case .grade(let index, _) = self else { return [] }
    let subjects =
      switch program.grades[index].form {
      case .bands(let axis): [axis.subject]
      case .matrix(let rows, let columns): [rows.subject, columns.subject]
      }
    return subjects.compactMap { subject -> ScoreGain? in
      guard case .score(let score)? = subject.part else { return nil }
      let (before, after) = (base.scores[score].final, decision.scores[score].final)
      guard before.low == before.high, after.low == after.high, after.low != before.low else { return nil }
      return after.low.subtracting(before.low).map { ScoreGain(score: score, points: $0) }
    }
  }
}

extension Decision {
  /// Qualified, unless it is; then the next better band of each axis of a grade, and the next rung of each stage.
  func nextGoals(_ program: Program) -> [Goal] {
    guard verdict == .qualified else { return [.verdict(.qualified)] }
    var goals: [Goal] = []
    for (index, outcome) in grades.enumerated() {
      guard outcome.possible.count == 1, let name = outcome.possible.first else { continue }
      goals += program.grades[index].better(than: name).map { .grade(index, $0) }
    }
    for (index, outcome) in stages.enumerated() {
      let next = (outcome.rung ?? -1) + 1
      if next < program.stages[index].rungs.count { goals.append(.stage(index, rung: next)) }
    }
    return goals
  }
}

extension Grade {
  /// One band up on each axis.
  fileprivate func better(than name: String) -> [String] {
    switch form {
    case .bands(let axis):
      guard let index = axis.names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }), index > 0 else { return [] }
      return [axis.names[index - 1]]
    case .matrix(let rows, let columns):
      for (row, rowName) in rows.names.enumerated() {
        for (column, columnName) in columns.names.enumerated()
        where (rowName + columnName).utf8.elementsEqual(name.utf8) {
          return (row > 0 ? [rows.names[row - 1] + columnName] : [])
            + (column > 0 ? [rowName + columns.names[column - 1]] : [])
        }
      }
      return []
    }
  }
}

extension LeadEvaluation {
  /// The lead with the changes made on it; an answer that is given now is fresh.
  func lead(_ changes: [Change]) -> Lead {
    var lead = lead
    for change in changes {
      switch change.subject {
      case .field(let field):
        guard let value = change.value else { continue }
        lead.fields[field] = FieldReading(.known(value))
        if let stamp = program.fields[field].freshness?.stamp {
          lead.fields[stamp] = FieldReading(.known(self.stamp(of: stamp)))
        }
      case .events(let query, let count):
        guard let event = event(for: query) else { continue }
        lead = lead.adding(event, count)
      }
    }
    return lead
  }
}
