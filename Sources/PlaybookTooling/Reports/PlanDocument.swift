import PlaybookIR
import PlaybookJSON
package import PlaybookRuntime

/// A lead's cadences and clocks as `playbook.plan/1`; `docs/schema/plan.schema.json` describes it.
///
/// Guarantee: `cadence` holds what the decision holds; `agenda` is what comes of it from `now` on if nothing else happens,
/// by time, so that a reader has one list to work through.
package struct PlanDocument {
  private let decision: Decision
  private let book: LoadedBook
  private let selection: PlanSelection
  private var program: Program { book.program }

  package init(_ decision: Decision, by book: LoadedBook, selection: PlanSelection) {
    self.decision = decision
    self.book = book
    self.selection = selection
  }

  package func json() -> String {
    let times = CadenceDocument(program)
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format", "playbook.plan/1")
      writer.count("edition", program.edition)
      writer.key("book")
      writer.object { writer in
        writer.member("name", program.book.name)
        writer.member("fingerprint", book.fingerprint)
      }
      writer.redaction(of: decision)
      writer.time("now", decision.now)
      writer.member("zones", decision.zoneVersion)
      writer.member("lead", decision.leadID)
      writer.member("history", decision.historySupplied ? "supplied" : "not supplied")
      writer.member("playbook", decision.playbook.flatMap { program.playbooks.at($0)?.title.name })
      writer.member("verdict", decision.verdict.rawValue)
      writer.key("agenda")
      writer.array(PlanAgenda(decision, of: program, selection: selection).entries) { writer, entry in
        writer.object { write(entry, to: &$0) }
      }
      writer.key("cadence")
      writer.object { writer in
        for index in selection.cadences {
          writer.key(program.cadences[index].title.name)
          writer.object { times.write(decision.cadences[index], of: program.cadences[index], to: &$0) }
        }
      }
      guard selection.isWhole else { return }
      writer.key("handoff")
      writer.object { writer in
        for (handoff, outcome) in zip(program.handoffs, decision.handoffs) {
          writer.key(handoff.title.name)
          writer.object { writer in
            writer.member("state", outcome.state.rawValue)
            times.write(timersOf: handoff, outcome.timers, to: &writer)
          }
        }
      }
      times.write(targetsOf: decision, to: &writer)
    }
    return writer.text + "\n"
  }

  private func write(_ entry: PlanAgenda.Entry, to writer: inout JSONWriter) {
    writer.time("at", entry.at)
    switch entry.what {
    case .step(let cadence, let outcome):
      let step = program.cadences[cadence].steps.at(outcome.step)
      writer.member("what", outcome.state.rawValue)
      writer.member("part", "cadence.\(program.cadences[cadence].title.name)")
      writer.member("step", step?.title.name)
      writer.member("label", step?.title.label)
      writer.time("due_by", outcome.dueBy)
    case .deadline(let part, let title):
      writer.member("what", "deadline")
      writer.member("part", part)
      writer.member("label", title.label)
    case .escalation(let part, let percent, let action):
      writer.member("what", "escalation")
      writer.member("part", part)
      writer.count("percent", percent)
      writer.member("action", CadenceWording(program: program, words: .english).text(action).plain)
    }
  }
}

/// What is to come of a decision, by time.
struct PlanAgenda {
  enum What {
    /// Index into the program's cadences, and a step that is due or planned.
    case step(Int, StepOutcome)
    /// A clock that runs out.
    case deadline(part: String, Title)
    case escalation(part: String, percent: Int, Escalation.Action)
  }

  struct Entry {
    let at: Instant
    let what: What
  }

  let entries: [Entry]

  init(_ decision: Decision, of program: Program, selection: PlanSelection) {
    var entries: [Entry] = []
    for index in selection.cadences {
      for step in decision.cadences[index].steps where step.state == .due || step.state == .planned {
        if let at = step.at { entries.append(Entry(at: at, what: .step(index, step))) }
      }
    }
    func add(_ timer: TimerOutcome, _ part: String, _ title: Title) {
      guard timer.state == .pending else { return }
      if let due = timer.dueAt { entries.append(Entry(at: due, what: .deadline(part: part, title))) }
      for escalation in timer.escalations where !escalation.hasFired {
        entries.append(
          Entry(
            at: escalation.at, what: .escalation(part: part, percent: escalation.percent, escalation.action)))
      }
    }
    if selection.isWhole {
      for (handoff, outcome) in zip(program.handoffs, decision.handoffs) {
        for (timer, clock) in zip(handoff.timers, outcome.timers) {
          add(clock, "handoff.\(handoff.title.name).\(timer.title.name)", timer.title)
        }
      }
      let playbook = decision.playbook.flatMap { program.playbooks.at($0) }
      for (target, outcome) in zip(playbook?.targets ?? [], decision.targets) {
        if case .clock(let clock) = outcome { add(clock, "target.\(target.title.name)", target.title) }
      }
    }
    // Equal times stay in the order of the book.
    self.entries = entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(
      \.element)
  }
}
