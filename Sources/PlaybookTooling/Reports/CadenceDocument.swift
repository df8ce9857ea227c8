import PlaybookIR
import PlaybookJSON
import PlaybookRuntime

/// Cadences, clocks and targets in JSON, the same in a decision and in a plan.
struct CadenceDocument {
  let program: Program
  private let wording: CadenceWording

  init(_ program: Program) {
    self.program = program
    wording = CadenceWording(program: program, words: .english)
  }

  // MARK: - Cadences

  func write(_ outcome: CadenceOutcome, of cadence: Cadence, to writer: inout JSONWriter) {
    writer.member("state", outcome.state.rawValue)
    write("cause", outcome.cause, to: &writer)
    writer.time("until", outcome.until)
    writer.member("enrolment", outcome.enrolment)
    writer.time("enrolled_at", outcome.enrolledAt)
    writer.time("held_since", outcome.heldSince)
    writer.time("ended_at", outcome.endedAt)
    writer.member("outcome", outcome.outcome.flatMap { cadence.outcomes.at($0)?.title.name })
    writer.member("recycle_on", outcome.recycleOn?.description)
    writer.flag("never_again", outcome.neverAgain)
    writer.count("used_up", outcome.usedUp)
    writer.member("into", outcome.into.flatMap { program.cadences.at($0)?.title.name })
    writer.count("touches", outcome.touches)
    writer.count("minimum_touches", outcome.minimumTouches)
    writer.zone("zone", outcome.zone)
    writer.member(
      "next", outcome.next.flatMap { outcome.steps.at($0) }.flatMap { cadence.steps.at($0.step)?.title.name })
    writer.key("steps")
    writer.array(outcome.steps) { writer, step in
      writer.object { write(step, of: cadence, to: &$0) }
    }
    writer.key("not_checked")
    writer.array(outcome.notChecked) { $0.string($1) }
  }

  /// The members of one step.
  func write(_ outcome: StepOutcome, of cadence: Cadence, to writer: inout JSONWriter) {
    let step = cadence.steps.at(outcome.step)
    let way = step.flatMap { program.way(of: $0, outcome) }
    writer.member("step", step?.title.name)
    writer.member("label", step?.title.label)
    writer.member("state", outcome.state.rawValue)
    writer.time("at", outcome.at)
    writer.time("own_time", outcome.ownTime)
    writer.key("moves")
    writer.array(outcome.moves) { writer, move in
      writer.object { writer in
        writer.member("kind", move.kind.rawValue)
        writer.time("until", move.until)
        writer.member("by", move.by)
      }
    }
    writer.time("due_by", outcome.dueBy)
    writer.flag("overdue", outcome.isOverdue)
    writer.member("channel", way?.channel.title.name)
    writer.member("action", way?.action)
    writer.member("template", step?.template)
    writer.member("variant", outcome.variant)
    write("why", outcome.cause, to: &writer)
    writer.time("until", outcome.until)
    writer.member("track", outcome.track.flatMap { cadence.tracks.at($0)?.when.text })
    writer.count("entry", outcome.entry)
    writer.zone("zone", outcome.zone)
  }

  private func write(_ key: String, _ cause: CadenceCause?, to writer: inout JSONWriter) {
    writer.key(key)
    guard let cause else { return writer.null() }
    let words = wording.words(for: cause)
    writer.object { writer in
      writer.member("kind", words.kind)
      writer.member("text", words.text.plain)
      for detail in words.details { writer.member(detail.key, detail.value) }
      if let origin = words.origin, let file = program.files.at(Int(origin.file)) {
        writer.member("file", file)
        writer.count("line", Int(origin.line))
        writer.count("column", Int(origin.column))
      }
    }
  }

  // MARK: - Clocks

  func write(_ outcome: TimerOutcome, to writer: inout JSONWriter) {
    writer.member("state", outcome.state.rawValue)
    writer.time("started_at", outcome.startedAt)
    writer.time("due_at", outcome.dueAt)
    writer.time("stopped_at", outcome.stoppedAt)
    writer.member("took", outcome.took.map { Duration.elapsed(microseconds: $0).description })
    writer.member("clock", outcome.clock.text)
    writer.zone("zone", outcome.zone)
    writer.member("why", outcome.why)
    writer.key("escalations")
    writer.array(outcome.escalations) { writer, escalation in
      writer.object { writer in
        writer.count("percent", escalation.percent)
        switch escalation.action {
        case .tell(let who):
          writer.member("action", "tell")
          writer.member("to", who)
        case .queue(let name):
          writer.member("action", "queue")
          writer.member("to", name)
        case .reassign:
          writer.member("action", "reassign")
          writer.member("to", nil)
        }
        writer.time("at", escalation.at)
        writer.flag("fired", escalation.hasFired)
      }
    }
  }

  func write(_ outcome: TargetOutcome, of target: SalesTarget, to writer: inout JSONWriter) {
    writer.member("label", target.title.label)
    switch outcome {
    case .clock(let timer):
      writer.member("kind", "clock")
      write(timer, to: &writer)
    case .touches(let done, let atLeast):
      writer.member("kind", "touches")
      writer.member("state", done >= atLeast ? "met" : "pending")
      writer.count("done", done)
      writer.count("at_least", atLeast)
    case .team:
      writer.member("kind", "team")
      writer.member("figure", target.figure)
    }
  }

  /// The targets of the chosen playbook, by name.
  func write(targetsOf decision: Decision, to writer: inout JSONWriter) {
    let playbook = decision.playbook.flatMap { program.playbooks.at($0) }
    writer.key("target")
    writer.object { writer in
      for (target, outcome) in zip(playbook?.targets ?? [], decision.targets) {
        writer.key(target.title.name)
        writer.object { write(outcome, of: target, to: &$0) }
      }
    }
  }

  /// Every clock of a hand-off, in written order.
  func write(timersOf handoff: Handoff, _ outcomes: [TimerOutcome], to writer: inout JSONWriter) {
    writer.key("timers")
    writer.array(zip(handoff.timers, outcomes)) { writer, pair in
      writer.object { writer in
        writer.member("timer", pair.0.title.name)
        writer.member("label", pair.0.title.label)
        write(pair.1, to: &writer)
      }
    }
  }
}

extension SalesTarget {
  /// A figure of the team as the author would say it; nil for what is judged for one lead.
  var figure: String? {
    switch value {
    case .clock, .touches: nil
    case .touchesADay(let from, let to): "\(from)\(to.map { " to \($0)" } ?? "") touches a day"
    case .replyRate(let rate): "reply rate at least \(rate)%"
    }
  }
}

extension Array {
  /// nil where there is no such element.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension JSONWriter {
  mutating func time(_ name: String, _ instant: Instant?) { member(name, instant?.description) }

  mutating func flag(_ name: String, _ flag: Bool) {
    key(name)
    bool(flag)
  }

  mutating func count(_ name: String, _ number: Int?) {
    key(name)
    if let number { integer(number) } else { null() }
  }

  /// The zone and the place it was found in; null where no local time was needed.
  mutating func zone(_ name: String, _ zone: ResolvedZone?) {
    key(name)
    guard let zone else { return null() }
    object { writer in
      writer.member("name", zone.name)
      writer.member("source", zone.source)
    }
  }
}
