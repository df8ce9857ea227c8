import PlaybookIR
import PlaybookRuntime

/// The clocks of hand-offs and targets in sentences.
struct ClockLines {
  struct Clock {
    /// Whether it runs and time is what runs out.
    let isRunning: Bool
    let mark: Mark
    let title: Phrase
    let text: Phrase
    var notes: [Phrase] = []
  }

  let decision: Decision
  let program: Program
  let words: Words
  private let local: LocalTimes
  private let wording: CadenceWording

  init(_ lines: CadenceLines) {
    decision = lines.decision
    program = lines.program
    words = lines.words
    local = lines.local
    wording = lines.wording
  }

  /// The clocks of hand-offs that began, and the targets of the chosen playbook.
  func all() -> [Clock] {
    var clocks: [Clock] = []
    for (handoff, outcome) in zip(program.handoffs, decision.handoffs) {
      for (timer, clock) in zip(handoff.timers, outcome.timers) where clock.state != .notStarted {
        clocks.append(self.clock(clock, [.title(handoff.title), .title(timer.title)].joined(": ")))
      }
    }
    let playbook = decision.playbook.flatMap { program.playbooks.at($0) }
    for (target, outcome) in zip(playbook?.targets ?? [], decision.targets) {
      switch outcome {
      case .clock(let clock): clocks.append(self.clock(clock, .title(target.title)))
      case .touches(let done, let atLeast):
        clocks.append(
          Clock(
            isRunning: false, mark: done >= atLeast ? .yes : .open, title: .title(target.title),
            text: words(.touches(done, atLeast: atLeast))))
      case .team: break
      }
    }
    return clocks
  }

  func section() -> Section? {
    let statements = all().map { clock in
      var statement = Statement(clock.mark, [clock.title, clock.text].joined(": "))
      statement.notes = clock.notes
      return statement
    }
    return statements.isEmpty ? nil : Section(kind: .clocks, title: words(.clocks), blocks: [.statements(statements)])
  }

  func clock(_ outcome: TimerOutcome, _ title: Phrase) -> Clock {
    let zone = outcome.zone
    func time(_ instant: Instant) -> Phrase {
      [local.words(instant, in: zone), .name(local.zoneName(zone))].joined(" ")
    }
    var text = [words(.timer(outcome.state))]
    switch outcome.state {
    case .pending:
      if let due = outcome.dueAt {
        text.append(words(.due(time(due), in: words.length(from: decision.now, to: due))))
      }
    case .met:
      if let stopped = outcome.stoppedAt { text.append(time(stopped)) }
      if let took = outcome.took { text.append(words(.took(words.span(took)))) }
    case .breached:
      if let due = outcome.dueAt { text.append(words(.wasDue(time(due)))) }
      if let stopped = outcome.stoppedAt { text.append(words(.done(time(stopped)))) }
    case .notKnown:
      text[0] = [text[0], wording.text(notKnown: outcome.why)].joined(": ")
    case .notStarted, .cancelled: break
    }
    var notes: [Phrase] = []
    if let start = outcome.startedAt {
      let clock = wording.text(outcome.clock)
      notes.append(
        words(start > decision.now ? .clockFrom(time(start), clock) : .clockSince(time(start), clock)))
    }
    for escalation in outcome.escalations where escalation.hasFired || outcome.state == .pending {
      let (action, at) = (wording.text(escalation.action), time(escalation.at))
      notes.append(
        words(
          escalation.hasFired
            ? .firedSince(action, at, percent: escalation.percent) : .firesFrom(action, at, percent: escalation.percent)
        ))
    }
    return Clock(
      isRunning: outcome.state == .pending, mark: Self.mark(outcome.state), title: title, text: text.joined(", "),
      notes: notes)
  }

  /// A clock that runs is open.
  private static func mark(_ state: TimerOutcome.State) -> Mark {
    switch state {
    case .met: .yes
    case .breached: .no
    case .pending, .notKnown: .open
    case .notStarted, .cancelled: .dot
    }
  }
}
