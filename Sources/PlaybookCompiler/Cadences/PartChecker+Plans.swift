import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// What is wrong with cadences as plans: their order, their ends, their touches.
extension PartChecker {
  /// After playbooks, whose targets the plans are held against.
  mutating func checkPlans() {
    // A block that could not be read may be the very one that a plan lacks; with a broken channel or calendar the indices
    // are not those of the program.
    guard unread.isEmpty, program.channels.count == plans.channelNames.count,
      program.calendars.count == declarations.calendars.count
    else { return }
    var advised = AdvisedChannels()
    var walks: [Int: CadenceWalk] = [:]
    for checked in plans.cadences {
      let touches = checked.cadence.steps.map { BuiltInChannels.isTouch(name(of: $0.ways[0])) }
      let walk = CadenceWalk(checked, touches: touches)
      checkOrder(checked, walk)
      checkMoments(checked, walk)
      checkSameDay(checked, walk, touches)
      checkDeclared(checked, walk)
      checkEnds(checked, walk, hasTouches: touches.contains(true))
      checkChannels(checked, walk, &advised)
      checkHours(checked)
      if let index = graph.index(of: checked.syntax.name, .cadence) { walks[index] = walk }
    }
    checkCircles(walks)
    checkTargets(walks)
  }

  func name(of way: Cadence.Step.Way) -> String { plans.channelNames[way.channel] }

  // MARK: - Order

  private mutating func checkOrder(_ checked: CheckedCadence, _ walk: CadenceWalk) {
    for span in walk.unreachable { report(.unreachableStep(at: span)) }
    for found in walk.backwards {
      let step = checked.steps[found.step]
      let previous = found.previous.map { (checked.steps[$0].name.text, checked.steps[$0].name.span) }
      report(
        .daysBackwards(
          step.name.text, day: found.day, earliest: found.earliest, at: step.whenSpan, previous: previous))
    }
  }

  /// Branches and guards that ask about a step which is never done before them.
  private mutating func checkMoments(_ checked: CheckedCadence, _ walk: CadenceWalk) {
    for (syntax, branch, state) in walk.branches {
      for (moment, place) in zip(branch.when.any, syntax.moments) {
        checkBefore(moment, state, checked, "this branch", at: place.span)
      }
    }
    for (index, step) in checked.cadence.steps.enumerated() {
      guard let state = walk.states[index] else { continue }
      for (guarding, syntax) in zip(step.guards, checked.steps[index].guards) {
        for (moment, place) in zip(guarding.when.any, syntax.moments) {
          checkBefore(moment, state, checked, "`\(step.title.name)`", at: place.span)
        }
      }
    }
  }

  private mutating func checkBefore(
    _ moment: Moment, _ state: CadenceWalk.State, _ checked: CheckedCadence, _ what: String, at span: SourceSpan
  ) {
    let step: Int
    switch moment {
    case .step(let index, _), .stepEvent(let index, _, _): step = index
    case .event, .replied, .bounced, .optedOut, .verdict, .condition: return
    }
    guard !state.before.contains(step) else { return }
    let name = checked.steps[step].name
    report(.stepNotBefore(name.text, before: what, at: span, step: name.span))
  }

  // MARK: - Touches

  /// More steps of one day are not looked at.
  private static let stepsOfDay = 256

  /// Steps by `on day N` of one day, where a limit by the day lets fewer pass on one way.
  private mutating func checkSameDay(_ checked: CheckedCadence, _ walk: CadenceWalk, _ touches: [Bool]) {
    var reported: Set<Int> = []
    for (channel, limit) in dailyLimits(of: checked.cadence) {
      var days: [Int: [Int]] = [:]
      for (index, step) in checked.cadence.steps.enumerated() {
        guard case .day(let day) = step.when, touches[index] else { continue }
        if let channel, !channel.hasBytes(of: name(of: step.ways[0])) { continue }
        days[day, default: []].append(index)
      }
      for (day, all) in days.sorted(by: { $0.key < $1.key }) where all.count > limit {
        let steps = all.prefix(Self.stepsOfDay)
        var chain: [Int: Int] = [:]
        for step in steps {
          guard let state = walk.states[step] else { continue }
          let earlier = steps.filter { $0 != step && state.before.contains($0) && chain[$0] != nil }
          let length = 1 + (earlier.lazy.compactMap { chain[$0] }.max() ?? 0)
          chain[step] = length
          guard length > limit, reported.insert(step).inserted else { continue }
          let other = earlier.max { (chain[$0] ?? 0, $0) < (chain[$1] ?? 0, $1) }
          report(
            .sameDayTouches(
              checked.steps[step].name.text, channel: channel, day: day, limit: limit,
              at: checked.steps[step].name.span, other: other.map { checked.steps[$0].name.span }))
        }
      }
    }
  }

  /// The strictest of each channel, those of all touches last.
  private func dailyLimits(of cadence: Cadence) -> [(channel: String?, limit: Int)] {
    var limits: [String: Int] = [:]
    var common: Int?
    func note(_ channel: String?, _ limit: TouchLimit) {
      guard case .day = limit.per else { return }
      if let channel {
        limits[channel] = min(limits[channel] ?? .max, limit.count)
      } else {
        common = min(common ?? .max, limit.count)
      }
    }
    for line in cadence.limits { for limit in line.limits { note(line.channel, limit) } }
    for way in cadence.steps.lazy.flatMap(\.ways) {
      for limit in program.channels[way.channel].limits { note(name(of: way), limit) }
    }
    let named = limits.sorted { $0.key.precedesByBytes($1.key) }.map { (channel: Optional($0.key), limit: $0.value) }
    return named + (common.map { [(nil, $0)] } ?? [])
  }

  private mutating func checkDeclared(_ checked: CheckedCadence, _ walk: CadenceWalk) {
    guard let declared = checked.cadence.touches, let syntax = checked.syntax.touches else { return }
    let span = syntax.count.span.joined(syntax.within.span)
    let text = "\(declared.count) in \(expressions.sourceText(syntax.within.span))"
    let day = Int(walk.lastTouch / Instant.microsecondsPerDay) + 1
    let most = declared.within.unit == .weeks ? declared.within.count * 7 : declared.within.count
    if walk.mostTouches != declared.count {
      report(.declaredTouches(text, touches: walk.mostTouches, day: day, isCount: true, at: span))
    } else if declared.within.unit != .months, day > most {
      report(.declaredTouches(text, touches: walk.mostTouches, day: day, isCount: false, at: span))
    }
  }

  /// `target persistence: at least 6 touches before giving up`
  private mutating func checkTargets(_ walks: [Int: CadenceWalk]) {
    for playbook in declarations.playbooks {
      for target in playbook.targets {
        guard case .touches(let number) = target.kind, let wanted = try? Fixed.parse(number.text) else { continue }
        for use in playbook.cadences {
          guard let index = graph.index(of: use.name, .cadence), let touches = walks[index]?.touchesGivingUp,
            Fixed(whole: touches) < wanted
          else { continue }
          report(
            .fewTouches(
              use.name.text, touches: touches, target: wanted.whole, at: use.name.span, target: target.span))
        }
      }
    }
  }

  // MARK: - Ends

  private mutating func checkEnds(_ checked: CheckedCadence, _ walk: CadenceWalk, hasTouches: Bool) {
    let (cadence, syntax) = (checked.cadence, checked.syntax)
    if cadence.end == nil, !syntax.body.alwaysEnd {
      reportMissing(
        .noOutcome(syntax.name.text, outcome: cadence.outcomes.first?.title.name, at: syntax.name.span))
    } else {
      for (index, outcome) in syntax.outcomes.enumerated() where !walk.usedOutcomes.contains(index) {
        report(.unusedOutcome(outcome.name.text, at: outcome.name.span))
      }
    }
    let stopsOnReply = cadence.stops.contains { $0.scope == .cadence && $0.when.any.contains { isReply($0) } }
    if hasTouches, !stopsOnReply { reportMissing(.noReplyStop(syntax.name.text, at: syntax.name.span)) }
  }

  private func isReply(_ moment: Moment) -> Bool {
    switch moment {
    case .replied: true
    case .event(let index, _):
      program.events[index].meanings.contains { if case .reply = $0.kind { true } else { false } }
    case .step(_, let verb): verb == .replied
    case .bounced, .optedOut, .stepEvent, .verdict, .condition: false
    }
  }

  /// Cadences that hand a lead on in a circle without counting how often.
  private mutating func checkCircles(_ walks: [Int: CadenceWalk]) {
    var next = [Set<Int>](repeating: [], count: declarations.cadences.count)
    for checked in plans.cadences {
      guard let index = graph.index(of: checked.syntax.name, .cadence), let walk = walks[index] else { continue }
      next[index].formUnion(walk.starts)
      for (place, outcome) in checked.cadence.outcomes.enumerated() where walk.usedOutcomes.contains(place) {
        if case .after(_, let into?, nil) = outcome.recycle { next[index].insert(into) }
      }
    }
    Self.dropDeadEnds(&next)
    let names = graph.names(of: .cadence)
    var seen: Set<Int> = []
    for (index, cadence) in declarations.cadences.enumerated() where !seen.contains(index) && !next[index].isEmpty {
      guard let circle = Self.circle(from: index, next) else { continue }
      seen.formUnion(circle)
      report(.endless(circle.map { names[$0] }, at: cadence.name.span))
    }
  }

  /// Leaves only what lies on a circle or leads to one, so that long chains are not gone through again and again.
  private static func dropDeadEnds(_ next: inout [Set<Int>]) {
    var previous = [[Int]](repeating: [], count: next.count)
    for (index, targets) in next.enumerated() { for target in targets { previous[target].append(index) } }
    var pending = next.indices.filter { next[$0].isEmpty }
    while let dead = pending.popLast() {
      for index in previous[dead] where next[index].remove(dead) != nil && next[index].isEmpty {
        pending.append(index)
      }
    }
  }

  /// The shortest way back to the start, which stands at both ends.
  private static func circle(from start: Int, _ next: [Set<Int>]) -> [Int]? {
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for target in next[node].sorted() {
        if target == start {
          var way = [start]
          var place = node
          while place != start, let previous = cameFrom[place] {
            way.append(place)
            place = previous
          }
          return [start] + way.reversed()
        }
        guard cameFrom[target] == nil else { continue }
        cameFrom[target] = node
        queue.append(target)
      }
    }
    return nil
  }
}

extension StepSyntax {
  /// Where it says when, as far as a message can point there.
  var whenSpan: SourceSpan {
    switch when {
    case .day(let number): number.span
    case .after(let duration), .around(let duration, _, _): duration.span
    case .on(let path): path.span
    case nil: name.span
    }
  }
}
