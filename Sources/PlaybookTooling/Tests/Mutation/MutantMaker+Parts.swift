import PlaybookIR
import PlaybookRuntime

/// Edits of fields, facts, profiles, checklists and scores.
extension MutantMaker {
  /// The program with the wanted edit; as it was where all are listed.
  mutating func edited() -> Program {
    var program = original
    editFields(&program)
    editFacts(&program)
    editProfiles(&program)
    editScores(&program)
    editOutputs(&program)
    editCalendars(&program)
    editChannels(&program)
    editCadences(&program)
    editPlaybooks(&program)
    return program
  }

  private mutating func editFields(_ program: inout Program) {
    for index in program.fields.indices {
      let title = program.fields[index].title
      guard var freshness = program.fields[index].freshness else { continue }
      part = title.name
      step(&freshness.size, "`fresh for`", at: title.origin)
      program.fields[index].freshness = freshness
    }
  }

  private mutating func editFacts(_ program: inout Program) {
    for index in program.facts.indices {
      let title = program.facts[index].title
      part = "fact.\(title.name)"
      switch program.facts[index].value {
      case .expression(var expression):
        edit(&expression)
        program.facts[index].value = .expression(expression)
      case .bands(var table):
        edit(&table, at: title.origin)
        program.facts[index].value = .bands(table)
      }
    }
    for index in program.signals.indices {
      part = "signal.\(program.signals[index].title.name)"
      edit(&program.signals[index].condition)
    }
  }

  // MARK: - Profiles and checklists

  private mutating func editProfiles(_ program: inout Program) {
    for index in program.icps.indices {
      let name = program.icps[index].title.name
      for criterion in program.icps[index].criteria.indices {
        let old = program.icps[index].criteria[criterion]
        part = "icp.\(name).\(old.title.name)"
        edit(&program.icps[index].criteria[criterion].condition)
        if offers("the criterion is dropped", at: old.title.origin) {
          program.icps[index].criteria[criterion].condition = .constant(
            old.role == .must, at: old.condition.origin)
        }
      }
      part = "icp.\(name)"
      for tier in program.icps[index].tiers.indices { edit(&program.icps[index].tiers[tier].condition) }
      let conditional = program.icps[index].tiers.prefix { $0.condition != nil }.count
      swapRows(&program.icps[index].tiers, "the tier", count: conditional)
    }
    for index in program.checklists.indices { editChecklist(index, &program) }
  }

  private mutating func editChecklist(_ index: Int, _ program: inout Program) {
    let checklist = program.checklists[index]
    // Where each counts the same, nobody wrote a weight.
    let hasWeights = checklist.items.contains { $0.weight != .one }
    for item in checklist.items.indices {
      let title = checklist.items[item].title
      part = "checklist.\(checklist.title.name).\(title.name)"
      switch checklist.items[item].value {
      case .condition(var condition):
        edit(&condition)
        program.checklists[index].items[item].value = .condition(condition)
        if hasWeights { more(&program.checklists[index].items[item].weight, "the weight", at: title.origin) }
      case .points(var table):
        edit(&table, at: title.origin)
        program.checklists[index].items[item].value = .points(table)
        program.checklists[index].items[item].weight = table.greatest
      }
      if offers("the item is dropped", at: title.origin) {
        program.checklists[index].items[item].value = .condition(
          .constant(false, at: checklist.items[item].expression.origin))
        program.checklists[index].including.removeAll { $0 == item }
      }
    }
    part = "checklist.\(checklist.title.name)"
    // What is dropped keeps its weight, so that only its answer is missing.
    program.checklists[index].of = program.checklists[index].items.reduce(.zero) { $0.adding($1.weight) ?? $0 }
    step(&program.checklists[index].atLeast, "`pass: at least`", at: checklist.title.origin, from: .zero)
  }

  // MARK: - Scores

  private mutating func editScores(_ program: inout Program) {
    for index in program.scores.indices {
      let score = program.scores[index]
      for rule in score.rules.indices {
        part = "score.\(score.title.name).\(score.rules[rule].title.name)"
        edit(&program.scores[index].rules[rule])
      }
      part = "score.\(score.title.name)"
      for group in score.groups.indices {
        let title = score.groups[group].title
        step(&program.scores[index].groups[group].atMost, "`at most` of `\(title.name)`", at: title.origin)
        step(&program.scores[index].groups[group].atLeast, "`at least` of `\(title.name)`", at: title.origin)
      }
      if var total = score.total {
        step(&total.low, "the least total", at: score.title.origin)
        step(&total.high, "the greatest total", at: score.title.origin)
        program.scores[index].total = total
      }
      step(&program.scores[index].neverBelow, "`never below`", at: score.title.origin)
    }
    for index in program.grades.indices {
      part = "grade.\(program.grades[index].title.name)"
      switch program.grades[index].form {
      case .bands(var axis):
        edit(&axis)
        program.grades[index].form = .bands(axis)
      case .matrix(var rows, var columns):
        edit(&rows)
        edit(&columns)
        program.grades[index].form = .matrix(rows: rows, columns: columns)
      }
    }
  }

  private mutating func step(_ value: inout Fixed?, _ what: String, at origin: Origin) {
    guard var number = value else { return }
    step(&number, what, at: origin)
    value = number
  }

  private mutating func edit(_ rule: inout Score.Rule) {
    let origin = rule.title.origin
    switch rule.value {
    case .when(var points, var condition):
      edit(&condition)
      more(&points, "points", at: origin)
      rule.value = .when(points: points, condition: condition)
    case .table(var table):
      edit(&table, at: origin)
      rule.value = .table(table)
    case .expression(var expression, let low, let high):
      edit(&expression)
      rule.value = .expression(expression, unknownLow: low, unknownHigh: high)
    case .events(var points, var every, var query, let clause):
      edit(&query, at: origin)
      more(&points, "points", at: origin)
      if every > 1 { step(&every, "`every`", at: origin) }
      rule.value = .events(points: points, every: every, query, clause)
    }
    step(&rule.upTo, "`up to`", at: origin)
    if var expires = rule.expires {
      step(&expires, "`expires after`", at: origin)
      rule.expires = expires
    }
    switch rule.decay {
    case .loses(var loss, var every)?:
      more(&loss, "the loss", at: origin)
      step(&every, "`loses … every`", at: origin)
      rule.decay = .loses(loss, every: every)
    case .losesWithout(var loss, var every, let event)?:
      more(&loss, "the loss", at: origin)
      step(&every, "`loses … every`", at: origin)
      rule.decay = .losesWithout(loss, every: every, event: event)
    case .halves(var days)?:
      step(&days, "`halves every` days", at: origin)
      rule.decay = .halves(days: days)
    case nil: break
    }
    if offers("the rule is dropped", at: origin) {
      rule.value = .when(points: .zero, condition: .constant(false, at: origin))
      rule.upTo = nil
      rule.expires = nil
      rule.decay = nil
    }
  }
}
