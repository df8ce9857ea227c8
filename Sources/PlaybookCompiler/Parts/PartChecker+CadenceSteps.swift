import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Steps, branches and tracks of a cadence.
extension PartChecker {
  // MARK: - Channels of a step

  mutating func ways(of step: StepSyntax) -> [Cadence.Step.Way]? { checkAll(step.ways) { $0.way($1) } }

  /// Whether the block of the channel may say more than could be read.
  private func isUnread(channel name: String) -> Bool {
    declarations.channels.contains { $0.name.text == name && unread.holds($0.name.span) }
  }

  private mutating func way(_ syntax: StepSyntax.Way) -> Cadence.Step.Way? {
    guard let name = channelName(syntax.channel), let index = plans.channelIndex[name],
      let channel = plans.channels[name]
    else { return nil }
    if isUnread(channel: name) { return nil }
    guard let action = syntax.action else {
      guard channel.actions.isEmpty else {
        report(.actionMissing(of: name, known: channel.actions, at: syntax.channel.span))
        return nil
      }
      return Cadence.Step.Way(channel: index, action: nil)
    }
    guard channel.actions.contains(action.text) else {
      let hint = expressions.suggest(action.text, in: channel.actions)
      report(.unknownAction(action.text, of: name, known: channel.actions, at: action.span, hint: hint))
      return nil
    }
    return Cadence.Step.Way(channel: index, action: action.text)
  }

  // MARK: - Steps

  mutating func check(_ syntax: StepSyntax, _ index: Int, _ scope: CadenceScope) -> Cadence.Step? {
    let when = syntax.when.flatMap { self.when($0, scope) }
    let timeOfDay = syntax.timeOfDay.map { self.timeOfDay($0) }
    let due = syntax.due.map { self.due($0.within, $0.countedIn) }
    let guards = checkAll(syntax.guards) { checker, each -> Cadence.Step.Guard? in
      checker.moments(each.moments, scope).map { Cadence.Step.Guard(isUnless: each.isUnless, when: $0) }
    }
    let variants = variants(of: syntax)
    let undone = syntax.undone.map { self.undone($0) }
    guard let when, let guards, let variants, !scope.ways[index].isEmpty else { return nil }
    if let timeOfDay, timeOfDay == nil { return nil }
    if let due, due == nil { return nil }
    if let undone, undone == nil { return nil }
    // What the cadence says of undone tasks is said of what a person does.
    let isManual = scope.ways[index].contains { way in
      program.channels.indices.contains(way.channel) && program.channels[way.channel].isManual
    }
    var step = Cadence.Step(
      title: title(syntax), ways: scope.ways[index], when: when,
      undone: (undone ?? nil) ?? (isManual ? scope.undone : .block),
      noAddress: syntax.noAddress?.policy ?? scope.noAddress)
    step.timeOfDay = timeOfDay ?? nil
    step.due = due ?? nil
    step.guards = guards
    step.template = syntax.template?.text
    step.variants = variants
    return step
  }

  private static let lastDay = 3_650

  private mutating func when(_ syntax: StepSyntax.When, _ scope: CadenceScope) -> Cadence.Step.When? {
    switch syntax {
    case .day(let number):
      guard let day = try? Fixed.parse(number.text), day.isWhole, day.whole >= 1, day.whole <= Self.lastDay else {
        report(.dayFault(expressions.sourceText(number.span), limit: Self.lastDay, at: number.span))
        return nil
      }
      return .day(day.whole)
    case .after(let duration):
      return countedOn(duration, scope).map { .after($0) }
    case .around(let duration, let order, let anchor):
      let length = countedOn(duration, scope)
      if case .field(let path) = anchor, reportNoField(path, duration, order, scope) { return nil }
      guard let anchor = self.anchor(anchor), let length else { return nil }
      if case .enrolment = anchor, order == .before {
        report(.beforeEnrolment(at: duration.span))
        return nil
      }
      return .around(order == .before ? length.negated : length, anchor)
    case .on(let path):
      return anchor(.field(path)).map { .around(Duration(count: 0, unit: .days), $0) }
    }
  }

  /// Business time is counted in the calendar of the closed days.
  private mutating func countedOn(_ syntax: DurationSyntax, _ scope: CadenceScope) -> Duration? {
    guard let length = length(syntax, as: .any) else { return nil }
    guard length.kind != .business || scope.closedDays != nil else {
      let text = expressions.sourceText(syntax.span)
      reportMissing(
        .noClosedDayCalendar(business: text, calendar: declarations.calendars.first?.name.text, at: syntax.span))
      return nil
    }
    return length
  }

  /// An event or a step where a field was expected; false without a report for anything else.
  private mutating func reportNoField(
    _ path: PathSyntax, _ duration: DurationSyntax, _ order: OrderSyntax, _ scope: CadenceScope
  ) -> Bool {
    guard path.parts.count == 1, expressions.declaredSymbol(path) == nil else { return false }
    let name = path.parts[0].text
    let length = expressions.sourceText(duration.span)
    var hint: String?
    if expressions.symbols.events[name] != nil {
      hint = "write `\(length) \(order.rawValue) last \(name)`"
    } else if scope.stepIndex[name] != nil, order == .after {
      hint = "`\(name)` is a step: write `after \(length)` in the step that follows it"
    }
    guard let hint else { return false }
    report(.unknownField(name, at: path.span, hint: hint))
    return true
  }

  private mutating func anchor(_ syntax: StepSyntax.AnchorSyntax) -> Cadence.Step.Anchor? {
    switch syntax {
    case .enrolment: return .enrolment
    case .lastEvent(let name, let filter):
      return event(name, filter).map { .lastEvent($0.index, filter: $0.filter) }
    case .field(let path):
      guard let symbol = field(path, in: "`on`, `before` or `after`"), let type = symbol.type else { return nil }
      guard type == .date || type == .time else {
        report(.anchorField(path.text, isA: type.words, at: path.span))
        return nil
      }
      return .field(symbol.index)
    }
  }

  private mutating func timeOfDay(_ syntax: StepSyntax.TimeOfDay) -> Cadence.Step.TimeOfDay? {
    let minutes = syntax.clock.minutes
    let zone = zones(syntax.zone.map { [$0] } ?? [])
    guard let past = syntax.past else {
      reportMissing(.pastTimeOpen(syntax.clock.text, at: syntax.span))
      return nil
    }
    guard let minutes, let zone else { return nil }
    guard minutes < Self.minutesPerDay else {
      report(.clockFault(.endOfDay, at: syntax.clock.span))
      return nil
    }
    return Cadence.Step.TimeOfDay(minutes: minutes, zone: zone, past: past == .skip ? .skip : .nextDay)
  }

  private mutating func due(_ within: DurationSyntax, _ counted: CountedInSyntax?) -> Cadence.Step.Due? {
    clockLength(within, counted).map { Cadence.Step.Due(within: $0.length, countedIn: $0.calendar) }
  }

  // MARK: - Variants

  private mutating func variants(of step: StepSyntax) -> [Cadence.Step.Variant]? {
    var firsts: [String: SourceSpan] = [:]
    let variants = checkAll(step.variants) { checker, variant -> Cadence.Step.Variant? in
      if let first = firsts[variant.name.text] {
        checker.report(.namedTwice(variant.name.text, in: "`variants`", at: variant.name.span, first: first))
        return nil
      }
      firsts[variant.name.text] = variant.name.span
      return checker.variantWeight(variant).map { Cadence.Step.Variant(name: variant.name.text, weight: $0) }
    }
    guard let variants else { return nil }
    let sum = variants.reduce(0) { $0 + $1.weight }
    guard sum <= 100, let first = step.variants.first, let last = step.variants.last else {
      if sum > 100 { report(.variantSum(step.name.text, sum: sum, at: step.name.span)) }
      return sum > 100 ? nil : variants
    }
    if variants.count == 1 { report(.singleVariant(step.name.text, at: first.name.span.joined(last.weight.span))) }
    return variants
  }

  private mutating func variantWeight(_ variant: StepSyntax.Variant) -> Int? {
    let number = variant.weight
    guard let value = try? Fixed.parse(number.text), value.isWhole, value.whole >= 1, value.whole <= 100 else {
      report(.variantWeight(expressions.sourceText(number.span), at: number.span))
      return nil
    }
    return value.whole
  }

  /// Variants are chosen by the lead's id; said once.
  mutating func checkVariantId() {
    let steps = declarations.cadences.lazy.flatMap(\.allSteps)
    guard let step = steps.first(where: { !$0.variants.isEmpty }) else { return }
    let id = expressions.symbols.fields["id"]
    // A team says the same.
    guard declarations.teams.isEmpty, id == nil || (id?.type != nil && id?.type != .text) else { return }
    let other = id.flatMap { id in id.type.map { (isA: $0.words, span: id.span) } }
    report(.missingIdForVariants(step.name.text, other: other, at: step.name.span))
  }

  // MARK: - Branches and tracks

  mutating func nodes(
    _ syntax: [CadenceNodeSyntax], _ scope: CadenceScope, inTrack: Bool
  ) -> [Cadence.Node]? {
    checkAll(syntax) { checker, node -> Cadence.Node? in
      switch node {
      case .step(let step): return scope.stepIndex[step.name.text].map { .step($0) }
      case .branch(let branch): return checker.check(branch, scope, inTrack: inTrack).map { .branch($0) }
      case .end(let end): return checker.check(end, scope, inTrack: inTrack).map { .end($0) }
      }
    }
  }

  private mutating func check(
    _ syntax: BranchSyntax, _ scope: CadenceScope, inTrack: Bool
  ) -> Cadence.Branch? {
    let when = moments(syntax.moments, scope)
    let within = syntax.within.map { length($0, as: .wallClock("`within`")) }
    let then = nodes(syntax.then, scope, inTrack: inTrack)
    let otherwise = nodes(syntax.otherwise, scope, inTrack: inTrack)
    guard let when else { return nil }
    let asksHistory = when.any.contains { self.asksHistory($0) }
    if asksHistory, syntax.within == nil {
      reportMissing(.withinMissing(when.text, at: syntax.span))
      return nil
    }
    if !asksHistory, let within = syntax.within {
      report(.withinOutOfPlace(when.text, at: within.span))
      return nil
    }
    guard let then, let otherwise else { return nil }
    if let within, within == nil { return nil }
    return Cadence.Branch(when: when, within: within ?? nil, then: then, otherwise: otherwise)
  }

  private mutating func check(
    _ syntax: CadenceEndSyntax, _ scope: CadenceScope, inTrack: Bool
  ) -> Cadence.End? {
    switch syntax.kind {
    case .outcome(let name): return outcome(name, scope).map { .outcome($0) }
    case .start(let name): return index(of: name, .cadence).map { .start($0) }
    case .resume:
      guard inTrack else {
        report(.resumeOutsideTrack(at: syntax.span))
        return nil
      }
      return .resume
    }
  }

  mutating func check(_ syntax: TrackSyntax, _ scope: CadenceScope) -> Cadence.Track? {
    let when = moments([syntax.moment], scope)
    let body = nodes(syntax.body, scope, inTrack: true)
    guard syntax.body.alwaysEnd else {
      reportMissing(.trackWithoutEnd(at: syntax.span))
      return nil
    }
    guard let when, let body else { return nil }
    guard when.any.allSatisfy({ asksHistory($0) }) else {
      report(.trackOnState(when.text, at: syntax.span))
      return nil
    }
    return Cadence.Track(when: when, everyTime: syntax.everyTime, body: body)
  }
}

extension [CadenceNodeSyntax] {
  /// Every path through them comes to an `end`.
  var alwaysEnd: Bool {
    contains { node in
      switch node {
      case .step: false
      case .end: true
      case .branch(let branch): branch.then.alwaysEnd && branch.otherwise.alwaysEnd
      }
    }
  }
}
