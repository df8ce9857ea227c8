import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// Cadences and clocks in sentences with local times, for the plan and for the explanation.
struct TimeLines {
  /// Columns of a day and a time of day, and what stands between them and the text.
  static let column = 22

  struct Line {
    let isDue: Bool
    let text: String
  }

  struct Row {
    let time: String
    let text: String
    let notes: [String]
  }

  struct Clock {
    let state: TimerOutcome.State
    /// Whether time runs out, and not only a count is short.
    var isTimed = true
    let title: String
    let text: String
    let notes: [String]
  }

  let decision: Decision
  let program: Program
  let layout: TextLayout
  private let local: LocalTimes
  private let wording: CadenceWording

  init(_ decision: Decision, by book: LoadedBook, layout: TextLayout) {
    self.decision = decision
    program = book.program
    self.layout = layout
    local = LocalTimes(zones: book.zones, bookZone: book.program.book.zone, now: decision.now)
    wording = CadenceWording(program: book.program)
  }

  func name(of title: Title) -> String { DisplayText.escaped(title.label ?? title.name) }

  func place(_ origin: Origin) -> String {
    program.files.at(Int(origin.file)).map { "\(DisplayText.escaped($0)):\(origin.line)" } ?? ""
  }

  // MARK: - What to do next

  /// `Call at once (call), due now (until 10:05, America/New_York)`; nil where nothing is next.
  func next(of outcome: CadenceOutcome, _ cadence: Cadence) -> Line? {
    guard let next = outcome.next.flatMap({ outcome.steps.at($0) }), let step = cadence.steps.at(next.step) else {
      return nil
    }
    let zone = next.zone ?? outcome.zone
    let zoneName = local.zoneName(zone)
    let what = name(of: step.title) + way(step, next)
    switch next.state {
    case .due:
      let until = next.dueBy.map { "until \(local.short($0, in: zone)), " } ?? ""
      let due = next.isOverdue ? "overdue" : "due now"
      guard until.isEmpty, !next.isOverdue else {
        return Line(isDue: true, text: "\(what), \(due) (\(until)\(zoneName))")
      }
      return Line(isDue: true, text: "\(what), \(due)")
    case .planned:
      guard let at = next.at else { return Line(isDue: false, text: what) }
      return Line(isDue: false, text: "\(what), \(local.words(at, in: zone)) (\(zoneName))")
    case .done, .skipped, .waiting, .blocked, .cancelled:
      let why = next.cause.map { Self.behindState(wording.words($0)) } ?? ""
      return Line(isDue: false, text: "\(what) \(CadenceWording.words(next.state))\(why)")
    }
  }

  /// ` for the phone`, or `: someone put it on hold`.
  private static func behindState(_ cause: CauseWords) -> String {
    (cause.kind.hasPrefix("waits_for_") ? " " : ": ") + cause.text
  }

  /// ` (linkedin connect)`
  private func way(_ step: Cadence.Step, _ outcome: StepOutcome) -> String {
    guard let way = wording.way(of: step, outcome) else { return "" }
    return " (\(name(of: way.channel.title))\(way.action.map { " \($0)" } ?? ""))"
  }

  // MARK: - A cadence

  /// `running since Mon 2026-03-02 09:58, 2 touches`
  func head(of outcome: CadenceOutcome, _ cadence: Cadence) -> String {
    var text = CadenceWording.words(outcome.state)
    switch outcome.state {
    case .running, .held:
      let since = outcome.state == .held ? outcome.heldSince : outcome.enrolledAt
      if let start = since { text += " since \(local.words(start, in: outcome.zone))" }
    case .finished, .stopped:
      if let end = outcome.endedAt { text += " \(local.words(end, in: outcome.zone))" }
    case .notStarted, .wouldStart, .pinned, .blocked: break
    }
    if let cause = outcome.cause { text += ": \(wording.words(cause).text)" }
    if let until = outcome.until {
      let word = outcome.state == .notStarted ? "may start from" : "until"
      text += "; \(word) \(local.words(until, in: outcome.zone))"
    }
    return text
  }

  /// What stands under the head: touches, how it ended, and the zone of the times below.
  func notes(on outcome: CadenceOutcome, _ cadence: Cadence) -> [String] {
    var notes: [String] = []
    if outcome.enrolledAt != nil { notes.append(CountText.of(outcome.touches, "touch", plural: "touches") + " so far") }
    if let minimum = outcome.minimumTouches {
      notes.append("given up with \(outcome.touches) of at least \(minimum) touches")
    }
    if let ended = outcome.outcome.flatMap({ cadence.outcomes.at($0) }) {
      notes.append("outcome: \(name(of: ended.title))")
    }
    let into = outcome.into.flatMap { program.cadences.at($0) }.map { " with \(name(of: $0.title))" } ?? ""
    if outcome.neverAgain {
      let times = outcome.usedUp.map { CountText.of($0, "time", plural: "times") }
      notes.append("never again" + (times.map { ": it came back \($0), the most it may" } ?? ""))
    } else if let day = outcome.recycleOn {
      notes.append("comes back on \(LocalTimes.day(day))\(into)")
    } else if !into.isEmpty {
      notes.append("goes on\(into)")
    }
    let unchecked = outcome.notChecked.map { DisplayText.escaped($0) }.joined(separator: " and ")
    if !unchecked.isEmpty { notes.append("limits \(unchecked) are not checked here") }
    var lines = notes.isEmpty ? [] : [notes.joined(separator: "; ")]
    if let zone = outcome.zone, !outcome.steps.isEmpty {
      let isRule = zone.source.utf8.elementsEqual("rule".utf8)
      lines.append("times in \(local.zoneName(zone)) (from \(isRule ? "the rule" : wording.source(zone.source)))")
    }
    return lines
  }

  /// Nil for a step that is not in the program.
  func row(_ outcome: StepOutcome, of cadence: Cadence, in whole: ResolvedZone?) -> Row? {
    guard let step = cadence.steps.at(outcome.step) else { return nil }
    var text = name(of: step.title) + way(step, outcome)
    if let variant = outcome.variant { text += ", variant \(variant)" }
    let isToCome = outcome.state == .skipped && outcome.at.map { $0 > decision.now } ?? false
    text += ": \(isToCome ? "will be skipped" : CadenceWording.words(outcome.state))"
    if outcome.isOverdue { text += ", overdue" }
    if let cause = outcome.cause {
      let words = wording.words(cause)
      text += outcome.state == .waiting ? Self.behindState(words) : ", " + words.text
    }
    if let until = outcome.until { text += ", until \(local.words(until, in: whole))" }
    if let due = outcome.dueBy, outcome.state == .due || outcome.state == .planned {
      text += ", to be done until \(local.short(due, in: whole))"
    }
    let time = outcome.at.map { local.words($0, in: whole) } ?? ""
    return Row(time: time, text: text, notes: notes(on: outcome, of: cadence, in: whole))
  }

  private func notes(on outcome: StepOutcome, of cadence: Cadence, in whole: ResolvedZone?) -> [String] {
    var notes: [String] = []
    if let track = outcome.track.flatMap({ cadence.tracks.at($0) }) {
      let entry = outcome.entry.map { $0 > 1 ? " (time \($0))" : "" } ?? ""
      notes.append("on `\(DisplayText.escaped(track.when.text))`\(entry)")
    }
    if let zone = outcome.zone, let at = outcome.at,
      !local.zoneName(zone).utf8.elementsEqual(local.zoneName(whole).utf8)
    {
      notes.append("\(local.words(at, in: zone)) in \(local.zoneName(zone))")
    }
    if !outcome.moves.isEmpty {
      let from = outcome.ownTime.map { " from \(local.words($0, in: whole))" } ?? ""
      let moves = outcome.moves.map { "\(wording.words($0)), to \(local.words($0.until, in: whole))" }
      notes.append("moved\(from): \(moves.joined(separator: "; "))")
    }
    return notes
  }

  /// Whether anything shown rests on legal hours.
  func hasLegalHours(_ outcome: CadenceOutcome, _ cadence: Cadence) -> Bool {
    outcome.steps.contains { step in
      if step.moves.contains(where: { $0.kind == .legalHours }) { return true }
      switch step.cause {
      case .outside(.legalHours, _), .unknownZone: return true
      case _: return false
      }
    }
  }

  // MARK: - Clocks

  /// The clocks of hand-offs that began, and the targets of the chosen playbook.
  func clocks() -> [Clock] {
    var clocks: [Clock] = []
    for (handoff, outcome) in zip(program.handoffs, decision.handoffs) {
      for (timer, clock) in zip(handoff.timers, outcome.timers) where clock.state != .notStarted {
        clocks.append(self.clock(clock, "\(name(of: handoff.title)): \(name(of: timer.title))"))
      }
    }
    let playbook = decision.playbook.flatMap { program.playbooks.at($0) }
    for (target, outcome) in zip(playbook?.targets ?? [], decision.targets) {
      switch outcome {
      case .clock(let clock): clocks.append(self.clock(clock, name(of: target.title)))
      case .touches(let done, let atLeast):
        let state: TimerOutcome.State = done >= atLeast ? .met : .pending
        clocks.append(
          Clock(
            state: state, isTimed: false, title: name(of: target.title), text: "\(done) of at least \(atLeast) touches",
            notes: []))
      case .team: break
      }
    }
    return clocks
  }

  func clock(_ outcome: TimerOutcome, _ title: String) -> Clock {
    let zone = outcome.zone
    func words(_ instant: Instant) -> String { "\(local.words(instant, in: zone)) \(local.zoneName(zone))" }
    var text = CadenceWording.words(outcome.state)
    switch outcome.state {
    case .pending:
      if let due = outcome.dueAt {
        text += ", due \(words(due)) (in \(LocalTimes.length(from: decision.now, to: due)))"
      }
    case .met:
      if let stopped = outcome.stoppedAt { text += ", \(words(stopped))" }
      if let took = outcome.took { text += ", after \(AgeWording.words(span: took))" }
    case .breached:
      if let due = outcome.dueAt { text += ", was due \(words(due))" }
      if let stopped = outcome.stoppedAt { text += ", done \(words(stopped))" }
    case .notKnown:
      text += ": \(CadenceWording.words(notKnown: outcome.why))"
    case .notStarted, .cancelled: break
    }
    var notes: [String] = []
    if let start = outcome.startedAt {
      let word = start > decision.now ? "from" : "since"
      notes.append("\(word) \(words(start)), \(DisplayText.escaped(outcome.clock))")
    }
    for escalation in outcome.escalations {
      guard escalation.hasFired || outcome.state == .pending else { continue }
      let when = escalation.hasFired ? "since" : "from"
      notes.append(
        "\(CadenceWording.words(escalation.action)) \(when) \(words(escalation.at)) (\(escalation.percent) %)")
    }
    return Clock(state: outcome.state, title: title, text: text, notes: notes)
  }
}
