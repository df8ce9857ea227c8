/// Clocks with a limit, hand-offs and targets.
extension Verifier {
  mutating func verify(_ handoff: Handoff) {
    for field in handoff.needs { _ = isField(field) }
    if let route = handoff.owner { _ = isIndex(route, of: program.routes.count, "route") }
    eachNamed("timers", handoff.timers) { $0.verify($2) }
    eachNamed("rejections", handoff.rejections) { $0.verify($2.recycle) }
    eachNamed("brief", handoff.brief) { verifier, _, topic in
      verifier.expect(!topic.fields.isEmpty, "a section of a brief has no field")
      for field in topic.fields { _ = verifier.isField(field) }
    }
  }

  mutating func verify(_ recycle: Recycle) {
    switch recycle {
    case .never: break
    case .after(let duration, let into, let atMost):
      verify(duration, "recycling", kinds: [.calendar])
      if let into { _ = isIndex(into, of: program.cadences.count, "cadence") }
      if let atMost { verify(count: atMost, "count of recyclings") }
    }
  }

  private mutating func verify(_ timer: SLATimer) {
    verify(timer.title.origin)
    verify(timer.length, "time")
    verify(timer.countedIn)
    let needsCalendar = timer.length.kind == .business
    expect(!needsCalendar || timer.countedIn != nil, "business time is counted in no calendar")
    at("start") { $0.verify(timer.start) }
    each("stops", timer.stops) { $0.verify($2) }
    var previous = 0
    each("escalations", timer.escalations) { verifier, _, escalation in
      verifier.expect((1...100).contains(escalation.percent), "the share is not between 1 and 100 %")
      verifier.expect(previous <= escalation.percent, "the shares are not in order")
      previous = escalation.percent
      switch escalation.action {
      case .queue(let name): verifier.verify(name: name, "the queue")
      case .tell, .reassign: break
      }
    }
  }

  private mutating func verify(_ point: ClockPoint) {
    switch point {
    case .firstTouch(let channel):
      if let channel { verify(name: channel, "the channel") }
    case .event(let event, let filter): verify(event: event, where: filter)
    case .field(let field): verify(field: field, "a time") { $0 == .time }
    }
  }

  mutating func verifyUses(of playbook: Playbook) {
    each("cadences", playbook.cadences) { verifier, _, use in
      _ = verifier.isIndex(use.cadence, of: verifier.program.cadences.count, "cadence")
      for verdict in use.verdicts { verifier.verify(name: verdict, "the verdict") }
    }
    eachNamed("targets", playbook.targets) { verifier, _, target in
      switch target.value {
      case .clock(let timer): verifier.at("clock") { $0.verify(timer) }
      case .touches(let count): verifier.verify(count: count, "count of touches")
      case .touchesADay(let from, let to):
        verifier.verify(count: from, "count of touches")
        if let to { verifier.expect(from <= to && to <= Self.greatestCount, "the figures are reversed") }
      case .replyRate(let rate):
        let isShare = rate >= .zero && rate <= Fixed(whole: 100)
        verifier.expect(isShare && rate.fits(places: 4), "the rate is not between 0 and 100 %")
      }
    }
  }
}
