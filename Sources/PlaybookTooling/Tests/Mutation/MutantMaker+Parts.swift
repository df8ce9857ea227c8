import PlaybookIR
import PlaybookRuntime

/// Where the edits of a book are.
extension MutantMaker {
  /// The program with the wanted edit; as it was where all are listed.
  mutating func edited() -> Program {
    var program = original
    editFields(&program)
    editFacts(&program)
    editProfiles(&program)
    editScores(&program)
    editOutputs(&program)
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
    for item in checklist.items.indices {
      let title = checklist.items[item].title
      part = "checklist.\(checklist.title.name).\(title.name)"
      switch checklist.items[item].value {
      case .condition(var condition):
        edit(&condition)
        program.checklists[index].items[item].value = .condition(condition)
      case .points(var table):
        edit(&table, at: title.origin)
        program.checklists[index].items[item].value = .points(table)
      }
      if offers("the item is dropped", at: title.origin) {
        program.checklists[index].items[item].value = .condition(
          .constant(false, at: checklist.items[item].expression.origin))
        program.checklists[index].including.removeAll { $0 == item }
      }
    }
    part = "checklist.\(checklist.title.name)"
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
    case .when(let points, var condition):
      edit(&condition)
      rule.value = .when(points: points, condition: condition)
    case .table(var table):
      edit(&table, at: origin)
      rule.value = .table(table)
    case .expression(var expression, let low, let high):
      edit(&expression)
      rule.value = .expression(expression, unknownLow: low, unknownHigh: high)
    case .events(let points, var every, var query, let clause):
      edit(&query, at: origin)
      if every > 1 { step(&every, "`every`", at: origin) }
      rule.value = .events(points: points, every: every, query, clause)
    }
    step(&rule.upTo, "`up to`", at: origin)
    if var expires = rule.expires {
      step(&expires, "`expires after`", at: origin)
      rule.expires = expires
    }
    switch rule.decay {
    case .loses(let loss, var every)?:
      step(&every, "`loses … every`", at: origin)
      rule.decay = .loses(loss, every: every)
    case .losesWithout(let loss, var every, let event)?:
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

  // MARK: - Outputs

  private mutating func editOutputs(_ program: inout Program) {
    for index in program.stages.indices {
      part = "stage.\(program.stages[index].title.name)"
      for rung in program.stages[index].rungs.indices { edit(&program.stages[index].rungs[rung].condition) }
      swapRows(&program.stages[index].rungs, "the rung", count: program.stages[index].rungs.count)
    }
    for index in program.routes.indices {
      let route = program.routes[index]
      for row in route.rows.indices {
        part = "route.\(route.title.name).\(route.rows[row].title.name)"
        edit(&program.routes[index].rows[row].condition)
        if offers("the row is dropped", at: route.rows[row].title.origin) {
          program.routes[index].rows[row].condition = .constant(false, at: route.rows[row].condition.origin)
        }
      }
      part = "route.\(route.title.name)"
      swapRows(&program.routes[index].rows, "the row", count: route.rows.count)
    }
    for index in program.handoffs.indices {
      let handoff = program.handoffs[index]
      part = "handoff.\(handoff.title.name)"
      for need in handoff.needs {
        let name = program.fields.indices.contains(need) ? program.fields[need].title.name : ""
        if offers("the need `\(name)` is dropped", at: handoff.title.origin) {
          program.handoffs[index].needs.removeAll { $0 == need }
        }
      }
      for timer in handoff.timers.indices {
        let title = handoff.timers[timer].title
        step(&program.handoffs[index].timers[timer].length, "the time of `\(title.name)`", at: title.origin)
      }
      for rejection in handoff.rejections.indices {
        edit(&program.handoffs[index].rejections[rejection].recycle, at: handoff.rejections[rejection].title)
      }
    }
  }

  private mutating func edit(_ recycle: inout Recycle, at title: Title) {
    guard case .after(var duration, let into, let atMost) = recycle else { return }
    step(&duration, "`\(title.name)`: recycle after", at: title.origin)
    recycle = .after(duration, into: into, atMost: atMost)
  }

  // MARK: - Cadences

  private mutating func editCadences(_ program: inout Program) {
    for index in program.cadences.indices {
      let cadence = program.cadences[index]
      for step in cadence.steps.indices {
        part = "cadence.\(cadence.title.name).\(cadence.steps[step].title.name)"
        edit(&program.cadences[index].steps[step])
      }
      part = "cadence.\(cadence.title.name)"
      for limit in cadence.limits.indices {
        for item in cadence.limits[limit].limits.indices {
          let origin = cadence.limits[limit].origin
          step(&program.cadences[index].limits[limit].limits[item].count, "the limit of", at: origin)
        }
      }
      if var gap = cadence.gap {
        step(&gap, "the gap", at: cadence.title.origin)
        program.cadences[index].gap = gap
      }
      for stop in cadence.stops.indices { edit(&program.cadences[index].stops[stop].when) }
      for outcome in cadence.outcomes.indices {
        edit(&program.cadences[index].outcomes[outcome].recycle, at: cadence.outcomes[outcome].title)
      }
      edit(&program.cadences[index].body)
      for track in cadence.tracks.indices {
        edit(&program.cadences[index].tracks[track].when)
        edit(&program.cadences[index].tracks[track].body)
      }
    }
  }

  private mutating func edit(_ cadenceStep: inout Cadence.Step) {
    let origin = cadenceStep.title.origin
    switch cadenceStep.when {
    case .day(var day):
      step(&day, "day", at: origin)
      cadenceStep.when = .day(day)
    case .after(var duration):
      step(&duration, "after", at: origin)
      cadenceStep.when = .after(duration)
    case .around(var duration, let anchor):
      step(&duration, "the distance", at: origin)
      cadenceStep.when = .around(duration, anchor)
    }
    if var due = cadenceStep.due {
      step(&due.within, "`due within`", at: origin)
      cadenceStep.due = due
    }
    for index in cadenceStep.guards.indices {
      edit(&cadenceStep.guards[index].when)
      if offers("`skip \(cadenceStep.guards[index].isUnless ? "unless" : "if")` becomes its opposite", at: origin) {
        cadenceStep.guards[index].isUnless.toggle()
      }
    }
  }

  private mutating func edit(_ moments: inout MomentList) {
    for index in moments.any.indices {
      switch moments.any[index] {
      case .event(let event, var filter):
        edit(&filter, ofEvent: event)
        moments.any[index] = .event(event, filter: filter)
      case .stepEvent(let step, let event, let old):
        var filter = Optional(old)
        edit(&filter, ofEvent: event)
        moments.any[index] = .stepEvent(step, event: event, filter: filter ?? old)
      case .condition(var condition):
        edit(&condition)
        moments.any[index] = .condition(condition)
      case .replied, .bounced, .optedOut, .step, .verdict: break
      }
    }
  }

  private mutating func edit(_ nodes: inout [Cadence.Node]) {
    for index in nodes.indices {
      guard case .branch(var branch) = nodes[index] else { continue }
      let origin = branch.when.origin
      edit(&branch.when)
      if var within = branch.within {
        step(&within, "`if \(branch.when.text) within`", at: origin)
        branch.within = within
      }
      if offers("the two ways of `if \(branch.when.text)` change places", at: origin) {
        (branch.then, branch.otherwise) = (branch.otherwise, branch.then)
      }
      edit(&branch.then)
      edit(&branch.otherwise)
      nodes[index] = .branch(branch)
    }
  }

  // MARK: - Playbooks

  private mutating func editPlaybooks(_ program: inout Program) {
    for index in program.playbooks.indices {
      let playbook = program.playbooks[index]
      part = "playbook.\(playbook.title.name)"
      edit(&program.playbooks[index].applies)
      for disqualifier in playbook.disqualifiers.indices {
        let title = playbook.disqualifiers[disqualifier].title
        edit(&program.playbooks[index].disqualifiers[disqualifier].expression)
        if offers("the disqualifier `\(title.name)` is dropped", at: title.origin) {
          program.playbooks[index].disqualifiers[disqualifier].expression = .constant(false, at: title.origin)
        }
      }
      edit(&program.playbooks[index].qualified)
      for target in playbook.targets.indices {
        let title = playbook.targets[target].title
        switch playbook.targets[target].value {
        case .clock(var timer):
          step(&timer.length, "the time of `\(title.name)`", at: title.origin)
          program.playbooks[index].targets[target].value = .clock(timer)
        case .touches(var atLeast):
          step(&atLeast, "`at least` of `\(title.name)`", at: title.origin)
          program.playbooks[index].targets[target].value = .touches(atLeast: atLeast)
        case .touchesADay, .replyRate: break
        }
      }
    }
    part = "book"
    swapRows(&program.playbooks, "the playbook", count: program.playbooks.count)
  }
}
