package import PlaybookIR
package import PlaybookRuntime
import PlaybookSyntax

extension Expectation {
  package func observe(_ decision: Decision, _ program: Program) -> Observation {
    switch subject {
    case .verdict: .word(decision.verdict.rawValue)
    case .leaning: .word(decision.leaning?.rawValue ?? "none")
    case .playbook: .word(decision.playbook.map { program.playbooks[$0].title.name } ?? "none")
    case .applies: .truth(decision.applies)
    case .canQualify: .word(decision.canQualify ? "yes" : "no")
    case .qualified: .word(decision.qualifiedWhen?.rawValue ?? "none")
    case .disqualifier(let name): observe(disqualifier: name, decision, program)
    case .fact(let fact): .value(decision.facts[fact], program.facts[fact].type)
    case .signal(let signal): .truth(decision.signals[signal])
    case .icp(let icp): .truth(decision.icps[icp].fits)
    case .criterion(let icp, let criterion): .truth(decision.icps[icp].criteria[criterion])
    case .tier(let icp): .possible(decision.icps[icp].tierCandidates)
    case .checklist(let checklist): .truth(decision.checklists[checklist].passes)
    case .item(let checklist, let item): .truth(decision.checklists[checklist].items[item])
    case .score(let score): .points(decision.scores[score].final)
    case .scoreLow(let score): .points(Interval(decision.scores[score].final.low))
    case .scoreHigh(let score): .points(Interval(decision.scores[score].final.high))
    case .scorePoints(let score): .points(Interval(decision.scores[score].points))
    case .rule(let score, let rule): .points(decision.scores[score].rules[rule].points)
    case .grade(let grade): .possible(decision.grades[grade].possible)
    case .stage(let stage):
      .word(decision.stages[stage].rung.map { program.stages[stage].rungs[$0].title.name } ?? "none")
    case .route(let route): .destination(decision.routes[route].receiver)
    case .handoff(let handoff): .word(decision.handoffs[handoff].state.rawValue)
    case .timer(let handoff, let timer): .word(Self.timer(handoff, timer, decision)?.state.rawValue ?? "none")
    case .timerDue(let handoff, let timer): .time(Self.timer(handoff, timer, decision)?.dueAt)
    case .cadence, .nextStep, .outcome, .touches, .step, .stepTime: observeCadence(decision, program)
    case .target(let name): observe(target: name, decision, program) { .word($0?.state.rawValue ?? "none") }
    case .targetDue(let name): observe(target: name, decision, program) { .time($0?.dueAt) }
    }
  }

  private static func timer(_ handoff: Int, _ timer: Int, _ decision: Decision) -> TimerOutcome? {
    let timers = decision.handoffs[handoff].timers
    return timers.indices.contains(timer) ? timers[timer] : nil
  }

  /// `none` where the cadence has no such step, next step or outcome.
  private func observeCadence(_ decision: Decision, _ program: Program) -> Observation {
    guard let index = subject.cadence, decision.cadences.indices.contains(index) else { return .word("none") }
    let cadence = program.cadences[index]
    let outcome = decision.cadences[index]
    switch subject {
    case .nextStep:
      return .word(outcome.next.map { cadence.steps[outcome.steps[$0].step].title.name } ?? "none")
    case .outcome: return .word(outcome.outcome.map { cadence.outcomes[$0].title.name } ?? "none")
    case .touches: return .points(Interval(Fixed(whole: outcome.touches)))
    case .step(_, let step): return .word(outcome.steps.first { $0.step == step }?.state.rawValue ?? "none")
    case .stepTime(_, let step): return .time(outcome.steps.first { $0.step == step }?.at)
    case _: return .word(outcome.state.rawValue)
    }
  }

  /// `none` where the chosen playbook does not have it; a target without a clock is `met` or `pending` by its touches.
  private func observe(
    target name: String, _ decision: Decision, _ program: Program, _ clock: (TimerOutcome?) -> Observation
  ) -> Observation {
    let targets = decision.playbook.map { program.playbooks[$0].targets } ?? []
    for (target, outcome) in zip(targets, decision.targets) where target.title.name == name {
      switch outcome {
      case .clock(let timer): return clock(timer)
      case .touches(let done, let atLeast): return .word(done >= atLeast ? "met" : "pending")
      case .team: return .word("none")
      }
    }
    return .word("none")
  }

  /// `none` where the chosen playbook does not have it.
  private func observe(disqualifier name: String, _ decision: Decision, _ program: Program) -> Observation {
    let disqualifiers = decision.playbook.map { program.playbooks[$0].disqualifiers } ?? []
    for (disqualifier, truth) in zip(disqualifiers, decision.disqualifiers) where disqualifier.title.name == name {
      return .truth(truth)
    }
    return .word("none")
  }

  /// Whether the observation is for certain what was expected.
  package func holds(for observation: Observation) -> Bool {
    switch comparison {
    case .equal, .isEqual: isEqual(observation)
    case .notEqual, .isNotEqual: isDifferent(observation)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: isOrdered(observation)
    }
  }

  private func isEqual(_ observation: Observation) -> Bool {
    if case .word("unknown") = value { return observation.isOpen }
    switch (observation, value) {
    case (.word(let actual), .word(let expected)): return actual == expected
    case (.possible(let names), .word(let expected)): return names.count == 1 && names[0] == expected
    case (.points(let points), .number(let number)): return points.low == number && points.high == number
    case (.value(let evaluation, _), _): return isEqual(evaluation)
    case (.destination(let destination), _): return isEqual(destination)
    case (.word, _), (.possible, _), (.points, _): return false
    }
  }

  private func isEqual(_ evaluation: Evaluation) -> Bool {
    switch (evaluation, value) {
    case (.known(.number(let actual)), .number(let number)): actual == number
    case (.known(let actual), .word(let word)): Text(actual.canonical).equals(Text(word))
    case (.known(let actual), .text(let text)): Text(actual.canonical).equals(text)
    case (.interval(let low, let high), .number(let number)): low == number && high == number
    case (.possible(let names), .word(let word)): names.count == 1 && names[0] == word
    case (.known, _), (.interval, _), (.possible, _), (.unknown, _): false
    }
  }

  /// A team is met by its name, and by the rep that it chose.
  private func isEqual(_ destination: RouteOutcome.Destination) -> Bool {
    switch value {
    case .target("rep", let name):
      if case .team(_, let rep, _) = destination { return rep == name }
      return destination.kind == "rep" && destination.name == name
    case .target(let kind, let name): return destination.kind == kind && destination.name == name
    case .word(let result): return destination.kind == "no_owner" && destination.name == result
    case .number, .text: return false
    }
  }

  private func isDifferent(_ observation: Observation) -> Bool {
    if case .word("unknown") = value { return !observation.isOpen }
    switch (observation, value) {
    case (.points(let points), .number(let number)): return number < points.low || points.high < number
    case (.possible(let names), .word(let word)): return !names.contains { $0 == word }
    case (.value(.interval(let low, let high), _), .number(let number)): return number < low || high < number
    case (.value(.possible(let names), _), .word(let word)): return !names.contains { $0 == word }
    case (_, _): return !observation.isOpen && !isEqual(observation)
    }
  }

  private func isOrdered(_ observation: Observation) -> Bool {
    guard let range = observation.range, case .number(let number) = value else { return false }
    switch comparison {
    case .less: return range.high < number
    case .lessOrEqual: return range.high <= number
    case .greater: return range.low > number
    case .greaterOrEqual: return range.low >= number
    case .equal, .notEqual, .isEqual, .isNotEqual: return false
    }
  }
}

extension Observation {
  /// Whether what is not known leaves it open.
  var isOpen: Bool {
    switch self {
    case .word(let word): word == Truth.unknown.rawValue
    case .points(let points): points.low != points.high
    case .possible(let names): names.count != 1
    case .value(let evaluation, _): evaluation.canonical == nil
    case .destination: false
    }
  }

  fileprivate var range: Interval? {
    switch self {
    case .points(let points): points
    case .value(.known(.number(let number)), _): Interval(low: number, high: number)
    case .value(.interval(let low, let high), _): Interval(low: low, high: high)
    case .word, .possible, .value, .destination: nil
    }
  }
}

extension Expectation.Subject {
  /// Index of the cadence that is looked at.
  fileprivate var cadence: Int? {
    switch self {
    case .cadence(let index), .nextStep(let index), .outcome(let index), .touches(let index), .step(let index, _),
      .stepTime(let index, _):
      index
    case .verdict, .leaning, .playbook, .applies, .canQualify, .qualified, .disqualifier, .fact, .signal, .icp,
      .criterion, .tier, .checklist, .item, .score, .scoreLow, .scoreHigh, .scorePoints, .rule, .grade, .stage, .route,
      .handoff, .timer, .timerDue, .target, .targetDue:
      nil
    }
  }
}

extension Observation {
  fileprivate static func time(_ instant: Instant?) -> Observation {
    instant.map { .value(.known(.time($0)), .time) } ?? .word("none")
  }
}

extension Interval {
  fileprivate init(_ point: Fixed) { self.init(low: point, high: point) }
}
