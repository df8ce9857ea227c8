import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Cadences: the lines about the whole.
extension PartChecker {
  mutating func checkCadences() {
    checkVariantId()
    for cadence in declarations.cadences {
      guard let checked = checkBlock(at: cadence.name.span, { $0.check(cadence) }) else { continue }
      program.cadences.append(checked.cadence)
      plans.cadences.append(checked)
    }
  }

  /// In a block that could not be read as a whole a word may stand where it was not written: that nothing has its name is
  /// then no second fault.
  mutating func checkBlock<Result>(at span: SourceSpan, _ check: (inout PartChecker) -> Result) -> Result {
    guard unread.holds(span) else { return check(&self) }
    let (own, inside) = (diagnostics.count, expressions.diagnostics.count)
    let result = check(&self)
    diagnostics = diagnostics[..<own] + diagnostics[own...].filter { !Compiler.lackingNames.contains($0.code) }
    let found = expressions.diagnostics
    expressions.diagnostics = found[..<inside] + found[inside...].filter { !Compiler.lackingNames.contains($0.code) }
    return result
  }

  private mutating func check(_ syntax: CadenceSyntax) -> CheckedCadence? {
    let steps = distinct(syntax.allSteps, "step of the cadence `\(syntax.name.text)`")
    guard !steps.isEmpty else {
      reportMissing(.emptyPart(.cadence(syntax.name.text), at: syntax.name.span))
      return nil
    }
    var cadence = Cadence(title: title(syntax))
    var isWhole = true
    let outcomes = distinct(syntax.outcomes, "outcome of the cadence `\(syntax.name.text)`")
    var scope = scope(syntax, steps, outcomes)
    isWhole = checkTimes(syntax, &cadence) && isWhole
    scope.closedDays = cadence.closedDays
    isWhole = checkEnrolment(syntax, &cadence) && isWhole
    isWhole = checkPolicies(syntax, &cadence) && isWhole
    scope.undone = cadence.undone
    scope.noAddress = cadence.noAddress
    isWhole = checkEnds(syntax, outcomes, scope, &cadence) && isWhole
    let checked = checkAll(Array(steps.enumerated())) { $0.check($1.element, $1.offset, scope) }
    let body = nodes(syntax.body, scope, inTrack: false)
    let tracks = checkAll(syntax.tracks) { $0.check($1, scope) }
    guard isWhole, steps.count == syntax.allSteps.count, let checked, let body, let tracks else { return nil }
    cadence.steps = checked
    cadence.body = body
    cadence.tracks = tracks
    return CheckedCadence(cadence: cadence, syntax: syntax, steps: steps)
  }

  private mutating func scope(
    _ syntax: CadenceSyntax, _ steps: [StepSyntax], _ outcomes: [CadenceSyntax.Outcome]
  ) -> CadenceScope {
    let stepNames = steps.enumerated().map { ($1.name.text, $0) }
    let outcomeNames = outcomes.enumerated().map { ($1.name.text, $0) }
    var scope = CadenceScope(
      name: syntax.name.text, steps: steps, stepIndex: Dictionary(stepNames) { first, _ in first },
      outcomes: Dictionary(outcomeNames) { first, _ in first })
    scope.ways = steps.map { ways(of: $0) ?? [] }
    return scope
  }

  // MARK: - Zones, closed days, windows, limits

  private mutating func checkTimes(_ syntax: CadenceSyntax, _ cadence: inout Cadence) -> Bool {
    let zone = zones(syntax.zone)
    let sends = checkAll(syntax.sends) { checker, send -> Cadence.Send? in
      let channel = send.channel.map { checker.channelName($0) }
      guard let windows = checker.windows(send.windows) else { return nil }
      if let channel, channel == nil { return nil }
      return Cadence.Send(
        channel: channel ?? nil, windows: windows, skips: send.skips,
        origin: checker.origins.origin(of: send.span))
    }
    let limits = checkAll(syntax.limits) { checker, limit -> Cadence.Limit? in
      let channel = limit.channel.map { checker.channelName($0) }
      guard let limits = checker.limits(limit.limits) else { return nil }
      if let channel, channel == nil { return nil }
      return Cadence.Limit(
        channel: channel ?? nil, limits: limits, skips: limit.skips, origin: checker.origins.origin(of: limit.span))
    }
    cadence.firstStepAtOnce = syntax.firstStepAtOnce
    guard let zone, let sends, let limits else { return false }
    cadence.zone = zone
    cadence.sends = sends
    cadence.limits = limits
    guard let rule = syntax.closedDays else { return true }
    cadence.closedDays = closedDays(rule, cadence)
    return cadence.closedDays != nil
  }

  /// The calendar that is named, else the first among the windows, else that of the zone.
  private mutating func closedDays(
    _ syntax: CadenceSyntax.ClosedDayRule, _ cadence: Cadence
  ) -> Cadence.ClosedDayRule? {
    let rule: Cadence.ClosedDays =
      switch syntax.rule {
      case .nextOpenDay: .nextOpenDay
      case .nextOpenDayPushingTheRest: .nextOpenDayPushingTheRest
      case .businessDays: .businessDays
      }
    if let name = syntax.calendar {
      return calendar(name).map { Cadence.ClosedDayRule(rule: rule, calendar: $0) }
    }
    let common = cadence.sends.filter { $0.channel == nil } + cadence.sends.filter { $0.channel != nil }
    for case .open(let source) in common.flatMap(\.windows) {
      return Cadence.ClosedDayRule(rule: rule, calendar: source)
    }
    for case .calendar(let index) in cadence.zone {
      return Cadence.ClosedDayRule(rule: rule, calendar: .calendar(index))
    }
    let calendar = expressions.symbols.calendars.keys.min()
    reportMissing(.noClosedDayCalendar(syntax.rule.rawValue, calendar: calendar, at: syntax.span))
    return nil
  }

  // MARK: - Who may be enrolled

  private mutating func checkEnrolment(_ syntax: CadenceSyntax, _ cadence: inout Cadence) -> Bool {
    var isWhole = true
    if let exclusive = syntax.exclusive {
      switch exclusive {
      case .everyCadence: cadence.exclusive = .everyCadence
      case .named(let names):
        let indices = checkAll(names) { $0.index(of: $1, .cadence) }
        isWhole = indices != nil
        cadence.exclusive = indices.map { .cadences($0) }
      }
    }
    if let again = syntax.again {
      let after = again.after.map { length($0, as: .day("the day of the next enrolment")) }
      let atMost = again.atMost.map { count($0) }
      if let after {
        if let after { cadence.again = .after(after, atMost: atMost ?? nil) } else { isWhole = false }
      }
      if let atMost, atMost == nil { isWhole = false }
    }
    if let gap = syntax.startGap {
      cadence.startGap = length(gap, as: .elapsed("`start`"))
      isWhole = isWhole && cadence.startGap != nil
    }
    return isWhole
  }

  // MARK: - What holds for every step

  private mutating func checkPolicies(_ syntax: CadenceSyntax, _ cadence: inout Cadence) -> Bool {
    var isWhole = true
    if let gap = syntax.gap {
      cadence.gap = length(gap, as: .elapsed("`gap`"))
      isWhole = isWhole && cadence.gap != nil
    }
    if let away = syntax.away {
      let length = length(away, as: .day("the day on which somebody is back"))
      isWhole = isWhole && length != nil
      cadence.away = length ?? cadence.away
    }
    if let undone = syntax.undone {
      let policy = self.undone(undone)
      isWhole = isWhole && policy != nil
      cadence.undone = policy ?? cadence.undone
    }
    if let touches = syntax.touches {
      let count = count(touches.count)
      let within = length(touches.within, as: .day("the day of the last touch"))
      if let count, let within {
        cadence.touches = Cadence.DeclaredTouches(count: count, within: within)
      } else {
        isWhole = false
      }
    }
    if let noAddress = syntax.noAddress { cadence.noAddress = noAddress.policy }
    if let salt = syntax.salt { cadence.salt = salt.text }
    return isWhole
  }

  mutating func undone(_ syntax: UndoneSyntax) -> Cadence.Undone? {
    switch syntax.kind {
    case .block: .block
    case .pass: .pass
    case .skip(let after): length(after, as: .wallClock("`skip after`")).map { .skip(after: $0) }
    }
  }

  // MARK: - Stops and outcomes

  private mutating func checkEnds(
    _ syntax: CadenceSyntax, _ outcomes: [CadenceSyntax.Outcome], _ scope: CadenceScope, _ cadence: inout Cadence
  ) -> Bool {
    let stops = checkAll(syntax.stops) { $0.check($1, scope) }
    let checked = checkAll(outcomes) { checker, outcome -> Cadence.Outcome? in
      checker.recycle(outcome.recycle).map {
        Cadence.Outcome(title: checker.title(outcome), recycle: $0)
      }
    }
    let end = syntax.end.map { outcome($0, scope) }
    guard let stops, let checked, outcomes.count == syntax.outcomes.count else { return false }
    cadence.stops = stops
    cadence.outcomes = checked
    cadence.end = end ?? nil
    if let end, end == nil { return false }
    return true
  }

  private mutating func check(_ syntax: CadenceSyntax.Stop, _ scope: CadenceScope) -> Cadence.Stop? {
    var stopped: Cadence.Stop.Scope?
    switch syntax.scope {
    case .cadence: stopped = .cadence
    case .account: stopped = .account
    case .channel(let name): stopped = channelName(name).map { .channel($0) }
    }
    guard let when = moments(syntax.moments, scope), let stopped else { return nil }
    return Cadence.Stop(scope: stopped, when: when)
  }

  mutating func outcome(_ name: NameSyntax, _ scope: CadenceScope) -> Int? {
    if let index = scope.outcomes[name.text] { return index }
    report(
      .unknownOutcome(
        name.text, of: scope.name, at: name.span,
        hint: expressions.suggest(name.text, in: scope.outcomes.keys)
          ?? "add a line such as `outcome \(name.text): recycle after 60 days`"))
    return nil
  }
}

extension NoAddressSyntax {
  var policy: Cadence.NoAddress {
    switch kind {
    case .skip: .skip
    case .block: .block
    case .wait: .wait
    }
  }
}
