import PlaybookIR

/// Where one lead stands in every cadence of a program.
///
/// Output: one outcome for each cadence. Guarantee: pure; a cadence in which the lead is enrolled is decided by that
/// enrolment alone, and only then whether another may start.
struct CadenceDecision {
  private let lead: CadenceCase
  private(set) var outcomes: [CadenceOutcome] = []
  private var enrolments: [[Enrolment]] = []

  init(_ lead: CadenceCase) {
    self.lead = lead
    guard lead.evaluation.lead.history.isSupplied else {
      outcomes = lead.program.cadences.map { _ in CadenceOutcome(state: .blocked, cause: .noHistory) }
      return
    }
    for cadence in lead.program.cadences.indices {
      let all = Enrolment.all(of: cadence, lead)
      enrolments.append(all)
      if Enrolment.isWithoutTime(cadence, lead) {
        // It may be the latest: what was done since another one says nothing about it.
        outcomes.append(CadenceOutcome(state: .blocked, cause: .enrolledWithoutTime))
      } else if let last = all.last {
        outcomes.append(EnrolmentDecision(last, lead).outcome)
      } else {
        outcomes.append(CadenceOutcome(state: .notStarted, cause: .notUsed))
      }
    }
    start()
    for cadence in outcomes.indices { closeUsedUp(cadence) }
  }

  /// A recycle that has come round as often as it may names no day.
  private mutating func closeUsedUp(_ cadence: Int) {
    guard outcomes[cadence].recycleOn != nil, let index = outcomes[cadence].outcome,
      case .after(_, let into, let atMost?) = lead.program.cadences[cadence].outcomes[index].recycle,
      isUsedUp(atMost, into: into ?? cadence, from: cadence)
    else { return }
    outcomes[cadence].recycleOn = nil
    outcomes[cadence].into = nil
    outcomes[cadence].neverAgain = true
    outcomes[cadence].usedUp = atMost
  }

  /// Of rounds of one cadence the first is no coming back.
  private func isUsedUp(_ atMost: Int, into target: Int, from cadence: Int) -> Bool {
    enrolments[target].count >= (target == cadence ? atMost + 1 : atMost)
  }

  // MARK: - Starting

  /// Who asks for a cadence.
  private enum Asker {
    case playbook
    /// Another cadence handed the lead over, at once or from a day on.
    case cadence(outcome: String?, from: Instant, atMost: Int?)
  }

  private mutating func start() {
    let first = lead.playbook?.cadences.first { allows($0) }?.cadence
    for cadence in outcomes.indices where !outcomes[cadence].state.isRunning {
      if let asker = asker(of: cadence, first: first) {
        consider(cadence, asker)
      } else if enrolments[cadence].isEmpty {
        outcomes[cadence].cause = whyNot(cadence, first: first)
      }
    }
  }

  private func allows(_ use: Playbook.CadenceUse) -> Bool {
    switch lead.verdict {
    case .disqualified, .noPlaybook: false
    case .qualified, .notQualified, .needsInfo: use.verdicts.isEmpty || use.verdicts.contains(lead.verdict.rawValue)
    }
  }

  private func asker(of cadence: Int, first: Int?) -> Asker? {
    switch lead.verdict {
    case .disqualified, .noPlaybook: return nil
    case .qualified, .notQualified, .needsInfo: break
    }
    for (other, outcome) in outcomes.enumerated() where outcome.into == cadence && outcome.state.isOver {
      guard let ended = outcome.endedAt else { continue }
      // Whoever was enrolled since has followed already.
      if let last = enrolments[cadence].last, last.at >= ended { continue }
      if case .handedOver? = outcome.cause { return .cadence(outcome: nil, from: ended, atMost: nil) }
      guard let index = outcome.outcome, let day = outcome.recycleOn,
        case .after(_, _, let atMost) = lead.program.cadences[other].outcomes[index].recycle
      else { continue }
      let zone = lead.clocks.zone(lead.program.cadences[other].zone).zone
      let name = lead.program.cadences[other].outcomes[index].title.name
      return .cadence(outcome: name, from: zone.instant(day, clock: 0) ?? .latest, atMost: atMost)
    }
    return first == cadence ? .playbook : nil
  }

  private func whyNot(_ cadence: Int, first: Int?) -> CadenceCause {
    guard let playbook = lead.playbook else {
      return lead.verdict == .noPlaybook ? .verdict(lead.verdict.rawValue) : .notUsed
    }
    let uses = playbook.cadences.filter { $0.cadence == cadence }
    if uses.isEmpty { return .notUsed }
    guard uses.contains(where: allows), let first else { return .verdict(lead.verdict.rawValue) }
    return .comesAfter(cadence: lead.program.cadences[first].title.name)
  }

  /// Starts it now, or says why not.
  private mutating func consider(_ index: Int, _ asker: Asker) {
    let cadence = lead.program.cadences[index]
    if let obstacle = obstacle(index, cadence, asker) {
      if enrolments[index].isEmpty {
        outcomes[index] = CadenceOutcome(state: .notStarted, cause: obstacle.cause)
      }
      if let until = obstacle.until, until > lead.now { outcomes[index].until = until }
      return
    }
    var outcome = EnrolmentDecision(Enrolment(cadence: index, of: lead.program, startingAt: lead.now), lead).outcome
    switch outcome.state {
    case .stopped:
      if !enrolments[index].isEmpty { return }
      outcome.state = .notStarted
    case .held, .blocked, .pinned, .notStarted: break
    case .wouldStart, .running, .finished:
      outcome.state = .wouldStart
      if case .cadence(let name?, _, _) = asker {
        outcome.cause = .recycled(outcome: name)
      } else if let name = outcomes[index].outcome {
        outcome.cause = .recycled(outcome: cadence.outcomes[name].title.name)
      } else {
        outcome.cause = nil
      }
    }
    outcome.enrolledAt = nil
    outcome.endedAt = nil
    outcomes[index] = outcome
  }

  private func obstacle(_ index: Int, _ cadence: Cadence, _ asker: Asker) -> (cause: CadenceCause, until: Instant?)? {
    if let again = again(index, cadence) { return again }
    if case .cadence(let outcome, let from, let atMost) = asker {
      if let atMost, enrolments[index].count >= atMost { return (.tooOften, nil) }
      if from > lead.now { return (outcome.map { .recycled(outcome: $0) } ?? .notUsed, from) }
    }
    for (other, running) in outcomes.enumerated() where other != index && running.state.isRunning {
      if cadence.excludes(other) || lead.program.cadences[other].excludes(index) {
        return (.exclusive(cadence: lead.program.cadences[other].title.name), nil)
      }
    }
    if let gap = cadence.startGap, let last = lead.timeline.lead.touches.last {
      let frame = CadenceFrame(cadence, lead)
      guard let from = frame.adding(gap, to: last.at) else { return (.touchGap, nil) }
      if from > lead.now { return (.touchGap, from) }
    }
    return nil
  }

  /// What keeps a lead that has been through the cadence from a further round.
  private func again(_ index: Int, _ cadence: Cadence) -> (cause: CadenceCause, until: Instant?)? {
    guard !enrolments[index].isEmpty else { return nil }
    let past = outcomes[index]
    let frame = CadenceFrame(cadence, lead)
    if let outcome = past.outcome {
      let name = cadence.outcomes[outcome].title.name
      switch cadence.outcomes[outcome].recycle {
      case .never: return (.neverAgain(outcome: name), nil)
      case .after(_, let into, let atMost):
        if let into, into != index { return (.recycled(outcome: name), nil) }
        if let atMost, isUsedUp(atMost, into: index, from: index) { return (.tooOften, nil) }
        guard let day = past.recycleOn, let from = frame.zone.instant(day, clock: 0) else {
          return (.recycled(outcome: name), nil)
        }
        return from > lead.now ? (.recycled(outcome: name), from) : nil
      }
    }
    switch cadence.again {
    case .never: return (.enrolledBefore, nil)
    case .after(let delay, let atMost):
      if let atMost, enrolments[index].count > atMost { return (.tooOften, nil) }
      guard let ended = past.endedAt, let from = frame.adding(delay, to: ended) else { return (.enrolledBefore, nil) }
      return from > lead.now ? (.enrolledBefore, from) : nil
    }
  }
}

extension Cadence {
  fileprivate func excludes(_ other: Int) -> Bool {
    switch exclusive {
    case .everyCadence: true
    case .cadences(let cadences): cadences.contains(other)
    case nil: false
    }
  }
}

extension CadenceOutcome.State {
  /// The lead is in it, or about to be, or may be.
  fileprivate var isRunning: Bool {
    switch self {
    case .wouldStart, .running, .held, .pinned, .blocked: true
    case .notStarted, .finished, .stopped: false
    }
  }

  fileprivate var isOver: Bool {
    switch self {
    case .finished, .stopped: true
    case .notStarted, .wouldStart, .running, .held, .pinned, .blocked: false
    }
  }
}
