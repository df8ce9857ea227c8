/// Cadences: every step is on exactly one path, every path is finite, and whatever a step waits for is there.
extension Verifier {
  mutating func verifyCadences() {
    let program = program
    eachNamed("cadences", program.cadences, inOrder: true) { $0.verify($2) }
  }

  private mutating func verify(_ cadence: Cadence) {
    verifyRules(of: cadence)
    verifyEnrolment(of: cadence)
    each("stops", cadence.stops) { verifier, _, stop in
      switch stop.scope {
      case .cadence, .account: break
      case .channel(let channel): verifier.verify(name: channel, "the channel")
      }
      verifier.verify("when", stop.when, in: cadence)
    }
    eachNamed("outcomes", cadence.outcomes) { verifier, _, outcome in
      verifier.at("recycle") { $0.verify(outcome.recycle) }
    }
    if let end = cadence.end { _ = isIndex(end, of: cadence.outcomes.count, "outcome") }
    eachNamed("steps", cadence.steps) { $0.verify($2, in: cadence) }
    var uses = [Int](repeating: 0, count: cadence.steps.count)
    verify("body", cadence.body, in: cadence, isTrack: false, depth: 0, uses: &uses)
    each("tracks", cadence.tracks) { verifier, _, track in
      verifier.verify("when", track.when, in: cadence)
      verifier.verify("body", track.body, in: cadence, isTrack: true, depth: 0, uses: &uses)
    }
    each("steps", uses) { $0.expect($2 == 1, "the step stands \($2) times on the paths") }
  }

  private mutating func verifyRules(of cadence: Cadence) {
    verify("zone", cadence.zone)
    if let rule = cadence.closedDays { at("closed_days") { $0.verify(rule.calendar) } }
    each("sends", cadence.sends) { verifier, _, send in
      verifier.verify(send.origin)
      if let channel = send.channel { verifier.verify(name: channel, "the channel") }
      verifier.verify("windows", send.windows)
    }
    if let gap = cadence.gap { verify(gap, "gap", kinds: [.exact, .calendar]) }
    each("limits", cadence.limits) { verifier, _, limit in
      verifier.verify(limit.origin)
      if let channel = limit.channel { verifier.verify(name: channel, "the channel") }
      verifier.verify("limits", limit.limits)
    }
    verify(cadence.undone)
    verify(cadence.away, "hold", kinds: [.exact, .calendar])
    if let touches = cadence.touches {
      verify(count: touches.count, "count of touches")
      verify(touches.within, "time")
    }
  }

  private mutating func verifyEnrolment(of cadence: Cadence) {
    switch cadence.exclusive {
    case .everyCadence, nil: break
    case .cadences(let others):
      at("exclusive") { verifier in
        verifier.expect(!others.isEmpty, "it is exclusive against no cadence")
        for other in others { _ = verifier.isIndex(other, of: verifier.program.cadences.count, "cadence") }
      }
    }
    switch cadence.again {
    case .never: break
    case .after(let duration, let atMost):
      verify(duration, "time until it may start again", kinds: [.exact, .calendar])
      if let atMost { verify(count: atMost, "count of enrolments") }
    }
    if let gap = cadence.startGap { verify(gap, "gap", kinds: [.exact, .calendar]) }
  }

  private mutating func verify(_ undone: Cadence.Undone) {
    switch undone {
    case .block, .pass: break
    case .skip(let duration): verify(duration, "time until an undone task is skipped", kinds: [.exact, .calendar])
    }
  }

  // MARK: - Paths

  private mutating func verify(
    _ key: String, _ nodes: [Cadence.Node], in cadence: Cadence, isTrack: Bool, depth: Int, uses: inout [Int]
  ) {
    guard depth <= Self.mostBranches else { return report("branches stand in more than \(Self.mostBranches) others") }
    each(key, nodes) { verifier, _, node in
      switch node {
      case .step(let step):
        if verifier.isIndex(step, of: cadence.steps.count, "step") { uses[step] += 1 }
      case .branch(let branch):
        verifier.at("branch") { verifier in
          verifier.verify("when", branch.when, in: cadence)
          if let within = branch.within { verifier.verify(within, "wait", kinds: [.exact, .calendar]) }
          verifier.verify("then", branch.then, in: cadence, isTrack: isTrack, depth: depth + 1, uses: &uses)
          verifier.verify("else", branch.otherwise, in: cadence, isTrack: isTrack, depth: depth + 1, uses: &uses)
        }
      case .end(.outcome(let outcome)): _ = verifier.isIndex(outcome, of: cadence.outcomes.count, "outcome")
      case .end(.start(let other)): _ = verifier.isIndex(other, of: verifier.program.cadences.count, "cadence")
      case .end(.resume): verifier.expect(isTrack, "it resumes outside a track")
      }
    }
  }

  // MARK: - Steps

  private mutating func verify(_ step: Cadence.Step, in cadence: Cadence) {
    expect(!step.ways.isEmpty, "the step goes by no channel")
    each("ways", step.ways) { verifier, _, way in
      _ = verifier.isIndex(way.channel, of: verifier.program.channels.count, "channel")
      if let action = way.action { verifier.verify(name: action, "the action") }
    }
    at("when") { $0.verify(step.when) }
    if let time = step.timeOfDay {
      at("time") { verifier in
        verifier.expect((0...1_440).contains(time.minutes), "the time is not from 00:00 to 24:00")
        verifier.verify("zone", time.zone)
      }
    }
    if let due = step.due {
      at("due") { verifier in
        verifier.verify(due.within, "deadline")
        verifier.verify(due.countedIn)
        verifier.expect(
          due.within.kind != .business || due.countedIn != nil, "business time is counted in no calendar")
      }
    }
    each("guards", step.guards) { $0.verify("when", $2.when, in: cadence) }
    var sum = 0
    var names: Set<String> = []
    each("variants", step.variants) { verifier, _, variant in
      verifier.verify(name: variant.name, "the variant")
      verifier.expect(names.insert(variant.name).inserted, "the variant stands twice")
      verifier.expect((1...100).contains(variant.weight), "the weight is not between 1 and 100")
      sum += max(0, min(variant.weight, 100))
    }
    expect(sum <= 100, "the weights sum to more than 100")
    verify(step.undone)
  }

  private mutating func verify(_ when: Cadence.Step.When) {
    switch when {
    case .day(let day): expect((1...3_660).contains(day), "the day is not between 1 and 3660")
    case .after(let duration):
      expect(duration.count >= 0, "the wait is negative")
      verify(duration, "wait", isSigned: true)
    case .around(let duration, let anchor):
      verify(duration, "distance", isSigned: true)
      switch anchor {
      case .enrolment: break
      case .field(let field): verify(field: field, "a date or a time") { $0 == .date || $0 == .time }
      case .lastEvent(let event, let filter): verify(event: event, where: filter)
      }
    }
  }

  // MARK: - Moments

  private mutating func verify(_ key: String, _ list: MomentList, in cadence: Cadence) {
    at(key) { verifier in
      verifier.verify(list.origin)
      verifier.expect(!list.any.isEmpty, "it waits for nothing")
      verifier.each("any", list.any) { $0.verify($2, in: cadence) }
    }
  }

  private mutating func verify(_ moment: Moment, in cadence: Cadence) {
    switch moment {
    case .event(let event, let filter): verify(event: event, where: filter)
    case .replied(let channel), .bounced(let channel), .optedOut(let channel):
      if let channel { verify(name: channel, "the channel") }
    case .step(let step, _): _ = isIndex(step, of: cadence.steps.count, "step")
    case .stepEvent(let step, let event, let filter):
      _ = isIndex(step, of: cadence.steps.count, "step")
      verify(event: event, where: filter)
    case .verdict(let verdicts):
      expect(!verdicts.isEmpty, "it waits for no verdict")
      for verdict in verdicts { verify(name: verdict, "the verdict") }
    case .condition(let condition): verify("condition", condition, as: .yesNo)
    }
  }
}
