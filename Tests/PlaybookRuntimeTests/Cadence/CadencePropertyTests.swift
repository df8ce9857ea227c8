import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import Testing

/// What must hold for every cadence and history.
@Suite struct CadencePropertyTests {
  static let seeds = Array(UInt64(1)...200)

  private func outcome(_ generator: CadenceGenerator, _ events: [LeadEvent], at now: Instant) -> CadenceOutcome {
    generator.sketch.outcome([.enrolled("\(generator.enrolledAt)")] + events, now: "\(now)", by: generator.interpreter)
  }

  private func visible(_ events: [LeadEvent], at now: Instant) -> [LeadEvent] {
    events.filter { $0.at.map { $0 <= now } ?? true }
  }

  // MARK: - Nothing is planned where nothing may be done

  @Test(arguments: seeds)
  func `nothing is planned behind a stop, outside a window, in a gap or over a limit`(seed: UInt64) {
    var generator = CadenceGenerator(seed: seed)
    let events = generator.events(generator.numbers.below(9))
    let cadence = generator.sketch.book.program.cadences[0]
    for hours in [0, 30, 100, 300] {
      let now = generator.enrolledAt.later(microseconds: Int64(hours) * 3_600_000_000)
      let outcome = outcome(generator, events, at: now)
      let open = outcome.steps.filter { $0.state == .due || $0.state == .planned }
      if outcome.state != .running && outcome.state != .held { #expect(open.isEmpty) }
      for step in open {
        guard let at = step.at else {
          Issue.record("an open step without a time")
          continue
        }
        // What stands behind an undone step is planned for now.
        if step.state == .planned { #expect(at >= now) } else { #expect(at <= now) }
        expectOpen(max(at, now), step, cadence, generator.sketch)
      }
      expectLimits(open, visible(events, at: now), cadence, now)
    }
  }

  private func expectOpen(_ at: Instant, _ step: StepOutcome, _ cadence: Cadence, _ sketch: CadenceSketch) {
    let channel = CadenceSketch.channels[cadence.steps[step.step].ways[step.way ?? 0].channel]
    for send in cadence.sends where send.channel == nil || send.channel == channel {
      for window in send.windows {
        switch window {
        case .open(.calendar(let index)):
          let calendar = sketch.book.program.calendars[index]
          #expect(OpenHours(hours: calendar.hours, closed: calendar.closed, zone: .utc).isOpen(at: at))
        case .hours(let hours, _): #expect(OpenHours(hours: hours, zone: .utc).isOpen(at: at))
        case .open(.owner): break
        }
      }
    }
    let isExempt = step.step == 0 && cadence.firstStepAtOnce
    if let rule = cadence.closedDays, case .calendar(let index) = rule.calendar, !isExempt {
      let calendar = sketch.book.program.calendars[index]
      #expect(OpenHours(hours: calendar.hours, closed: calendar.closed, zone: .utc).isOpenDay(at.date))
    }
  }

  private func expectLimits(_ open: [StepOutcome], _ events: [LeadEvent], _ cadence: Cadence, _ now: Instant) {
    let kinds = ["call": "call", "email_sent": "email", "sms_sent": "sms"]
    var touches = events.compactMap { event -> (at: Instant, channel: String, isPlanned: Bool)? in
      guard let at = event.at else { return nil }
      return kinds[CadenceSketch.kinds[event.kind].name].map { (at, $0, false) }
    }
    for step in open {
      let channel = CadenceSketch.channels[cadence.steps[step.step].ways[step.way ?? 0].channel]
      if channel != "task" { touches.append((max(step.at ?? now, now), channel, true)) }
    }
    touches.sort { $0.at < $1.at }
    for limit in cadence.limits {
      let counted = touches.filter { limit.channel == nil || $0.channel == limit.channel }
      for each in limit.limits {
        for planned in counted where planned.isPlanned {
          switch each.per {
          case .day: #expect(counted.count { $0.at.date == planned.at.date } <= each.count)
          case .elapsed(let size):
            let before = counted.filter { $0.at <= planned.at && planned.at.elapsed(since: $0.at) < Int128(size) }
            #expect(before.count <= each.count)
          }
        }
      }
    }
    if let gap = cadence.gap?.microseconds {
      for (first, second) in zip(touches, touches.dropFirst()) where second.isPlanned {
        #expect(second.at.elapsed(since: first.at) >= Int128(gap))
      }
    }
  }

  // MARK: - The projection comes true

  /// Does what the plan says when it says so, until nothing is left: each plan goes on as the one before said it would.
  @Test(arguments: seeds)
  func `doing each step at its time gives the plan that was projected, to the end`(seed: UInt64) {
    var generator = CadenceGenerator(seed: seed)
    let now = generator.enrolledAt.later(microseconds: Int64(generator.numbers.below(200)) * 3_600_000_000)
    var events = visible(generator.events(generator.numbers.below(6)), at: now)
    var moment = now
    var plan = outcome(generator, events, at: moment)
    for _ in 0..<40 {
      guard let next = plan.next else { break }
      let step = plan.steps[next]
      let time = max(step.at ?? moment, moment)
      events.append(generator.done(step, at: time))
      let later = outcome(generator, events, at: time)
      let hasPassed = plan.steps.contains { isPassed($0, generator) }
      if !hasPassed { expectSame(plan, later, but: next, seed) }
      moment = time
      plan = later
    }
    #expect(plan.next == nil)
    guard !plan.steps.contains(where: { $0.state == .waiting || $0.state == .blocked }) else { return }
    let end = plan.steps.compactMap(\.at).max().map { max($0, moment) } ?? moment
    let over = outcome(generator, events, at: end.later(days: 3))
    #expect(over.state == .finished || over.state == .stopped || over.next != nil || over.state == .held)
  }

  /// A task that did not keep the way from going on may be done at any time, and is then a touch of that time.
  private func isPassed(_ step: StepOutcome, _ generator: CadenceGenerator) -> Bool {
    guard step.state == .due || step.state == .planned else { return false }
    switch generator.sketch.book.program.cadences[0].steps[step.step].undone {
    case .pass: return true
    case .block, .skip: return false
    }
  }

  private func expectSame(_ before: CadenceOutcome, _ after: CadenceOutcome, but done: Int, _ seed: UInt64) {
    for (index, step) in before.steps.enumerated() where index != done {
      switch step.state {
      case .due, .planned, .skipped, .done:
        let found = after.steps.contains { other in
          other.step == step.step && other.entry == step.entry && other.at == step.at
            && (other.state == step.state || (step.state == .planned && other.state == .due))
        }
        #expect(found, "seed \(seed), step \(step.step):\n\(lines(before))\nthen\n\(lines(after))")
      case .waiting, .blocked, .cancelled: break
      }
    }
  }

  private func lines(_ outcome: CadenceOutcome) -> String {
    ([CadenceSketch.head(outcome)] + outcome.steps.map { CadenceSketch.line($0, "s\($0.step)") })
      .joined(separator: "\n")
  }

  // MARK: - Time goes on

  @Test(arguments: seeds)
  func `what was done stays done, and every step stands in the plan once for each entry`(seed: UInt64) {
    var generator = CadenceGenerator(seed: seed)
    let events = generator.events(6)
    let first = outcome(generator, visible(events, at: generator.enrolledAt), at: generator.enrolledAt)
    guard let next = first.next else { return }
    let at = max(first.steps[next].at ?? generator.enrolledAt, generator.enrolledAt)
    let done = events + [generator.done(first.steps[next], at: at)]
    for days in 0..<12 {
      let plan = outcome(generator, done, at: at.later(days: days * 3))
      #expect(plan.steps.contains { $0.step == first.steps[next].step && $0.state == .done && $0.at == at })
      var seen: Set<[Int]> = []
      for step in plan.steps { #expect(seen.insert([step.step, step.entry ?? 0]).inserted) }
    }
  }

  // MARK: - The order of a history

  @Test(arguments: Array(seeds.prefix(60)))
  func `the order in which a history is written down changes nothing`(seed: UInt64) throws {
    var generator = CadenceGenerator(seed: seed)
    var book = generator.sketch.book
    var activities = Field(title: Title("activities"), type: .events)
    activities.ask = nil
    book.program.fields.append(activities)
    let reader = LeadReader(program: book.program)
    let interpreter = Interpreter(program: book.program)
    var events = [LeadEvent.enrolled("\(generator.enrolledAt)")] + generator.events(12)
    var plans: Set<String> = []
    for _ in 0..<4 {
      events.shuffle(using: &generator.numbers)
      let written = events.map { json($0) }.joined(separator: ",")
      let text = """
        {"id":"1","email":"ann@pay.example","phone":"+12125550100","consent":"yes","hot":"no","activities":[\(written)]}
        """
      let lead = try #require(
        reader.read(try JSONReader.parse(Array(text.utf8)), file: 0, now: Instant(microseconds: 0)).lead)
      let decision = interpreter.decide(lead, now: generator.enrolledAt.later(days: 6))
      plans.insert(String(describing: decision.cadences))
    }
    #expect(plans.count == 1)
  }

  private func json(_ event: LeadEvent) -> String {
    let kind = CadenceSketch.kinds[event.kind]
    var members = ["\"type\":\"\(kind.name)\""]
    if let at = event.at { members.append("\"at\":\"\(at)\"") }
    if let id = event.id { members.append("\"id\":\"\(id.string)\"") }
    if let cadence = event.links.cadence { members.append("\"cadence\":\"\(cadence.string)\"") }
    if let step = event.links.step { members.append("\"step\":\"\(step.string)\"") }
    for (field, value) in zip(kind.fields, event.fields) {
      switch value {
      case .known(.text(let text)): members.append("\"\(field.0)\":\"\(text.string)\"")
      case .known(.date(let date)): members.append("\"\(field.0)\":\"\(date)\"")
      case .known, .unknown, .interval, .possible: break
      }
    }
    return "{\(members.joined(separator: ","))}"
  }
}
