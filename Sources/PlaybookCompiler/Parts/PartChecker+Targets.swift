import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Numbers to run the team by, in a playbook.
extension PartChecker {
  mutating func targets(of playbook: PlaybookSyntax) -> [SalesTarget]? {
    let distinctTargets = distinct(playbook.targets, "target of `playbook.\(playbook.name.text)`")
    let targets = checkAll(distinctTargets) { checker, target in
      checker.value(of: target).map { SalesTarget(title: checker.title(target), value: $0) }
    }
    checkSpeed(of: playbook)
    return targets.flatMap { $0.count == playbook.targets.count ? $0 : nil }
  }

  private mutating func value(of target: TargetLineSyntax) -> SalesTarget.Value? {
    switch target.kind {
    case .clock(let length, let countedIn, let start, let stop, let escalations):
      let clock = TimerSyntax(
        kind: .named(target.name, label: target.label), length: length, countedIn: countedIn, start: start, stop: stop,
        escalations: escalations, span: target.span)
      return check(clock, title(target), of: .target).map { .clock($0) }
    case .touches(let number): return count(number, upTo: Self.greatestCount).map { .touches(atLeast: $0) }
    case .touchesADay(let low, let high):
      let from = count(low, upTo: Self.touchesOfDay)
      guard let high else { return from.map { .touchesADay(from: $0, to: nil) } }
      let to = count(high, upTo: Self.touchesOfDay)
      guard let from, let to else { return nil }
      guard from < to else {
        report(.figureFault(.reversed(low: from, high: to), at: low.span.joined(high.span)))
        return nil
      }
      return .touchesADay(from: from, to: to)
    case .replyRate(let number):
      if let rate = try? Fixed.parse(number.text, places: 4), rate > .zero, rate <= Fixed(whole: 100) {
        return .replyRate(atLeast: rate)
      }
      report(.figureFault(.rate(expressions.sourceText(number.span)), at: number.span))
      return nil
    }
  }

  private static let touchesOfDay = 10_000

  private mutating func count(_ number: NumberSyntax, upTo limit: Int) -> Int? {
    if let count = whole(number, upTo: limit) { return count }
    report(
      .figureFault(.touches(expressions.sourceText(number.span), limit: Fixed(whole: limit).grouped()), at: number.span)
    )
    return nil
  }

  /// A lead that asked for something waits: an inbound playbook says for how long at most.
  private mutating func checkSpeed(of playbook: PlaybookSyntax) {
    guard let motion = playbook.motion, motion.text == "inbound" else { return }
    let measuresSpeed = playbook.targets.contains { target in
      switch target.kind {
      case .clock(_, _, _, .firstTouch, _): true
      case .clock, .touches, .touchesADay, .replyRate: false
      }
    }
    if !measuresSpeed { reportMissing(.inboundWithoutSpeed(playbook.name.text, at: motion.span)) }
  }
}
