package import PlaybookIR
import PlaybookJSON
package import PlaybookRuntime

/// A decision as `playbook.decision/1`; `docs/schema/decision.schema.json` describes it.
///
/// Guarantee: parts come by kind and then by name, their items as written, so that equal decisions have equal bytes.
package struct DecisionDocument {
  private let decision: Decision
  private let book: LoadedBook
  private let receipt: ReceiptDocument?
  private var program: Program { book.program }

  /// Without `receipt` nobody can verify the document.
  package init(_ decision: Decision, by book: LoadedBook, receipt: ReceiptDocument? = nil) {
    self.decision = decision
    self.book = book
    self.receipt = receipt
  }

  /// Without reasons for a reader who wants none: they are most of the text.
  package func json(withReasons: Bool = true) -> String {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format", "playbook.decision/1")
      writer.key("edition")
      writer.integer(program.edition)
      writer.object("book") { writer in
        writer.member("name", program.book.name)
        writer.member("fingerprint", book.fingerprint)
      }
      writer.redaction(of: decision)
      writer.member("now", "\(decision.now)")
      writer.member("zones", decision.zoneVersion)
      writeVerdict(&writer)
      writeParts(&writer)
      writeMotion(&writer)
      writeHoles(&writer)
      if let brief = decision.brief { BriefDocument(program).write(brief, to: &writer) }
      writer.key("reasons")
      writer.array(withReasons ? decision.reasons : []) { ReasonDocument(program).write($1, to: &$0) }
      receipt?.write(program, now: decision.now, to: &writer)
    }
    return writer.text + "\n"
  }

  private func writeVerdict(_ writer: inout JSONWriter) {
    writer.member("lead", decision.leadID)
    writer.member("history", decision.historySupplied ? "supplied" : "not supplied")
    writer.member("playbook", chosen?.title.name)
    writer.member("applies", decision.applies.rawValue)
    writer.member("verdict", decision.verdict.rawValue)
    writer.member("leaning", decision.leaning?.rawValue)
    writer.key("can_qualify")
    writer.bool(decision.canQualify)
    writer.member("qualified_when", decision.qualifiedWhen?.rawValue)
    writer.object("disqualifiers") { writer in
      for (disqualifier, truth) in zip(chosen?.disqualifiers ?? [], decision.disqualifiers) {
        writer.object(disqualifier.title.name) { $0.member("outcome", truth.rawValue) }
      }
    }
  }

  private var chosen: Playbook? {
    decision.playbook.flatMap { program.playbooks.indices.contains($0) ? program.playbooks[$0] : nil }
  }

  // MARK: - What conditions may ask

  private func writeParts(_ writer: inout JSONWriter) {
    let facts = decision.facts.enumerated().map { ($0.element, isHidden: decision.hiddenFacts.contains($0.offset)) }
    writer.parts("fact", program.facts, facts) { writer, _, fact in
      let (outcome, isHidden) = fact
      writer.member("value", outcome.canonical)
      writer.member("why", isHidden ? nil : outcome.why?.rawValue)
      if isHidden { writer.flag("hidden", true) }
    }
    writer.parts("signal", program.signals, decision.signals) { writer, _, outcome in
      writer.member("outcome", outcome.rawValue)
    }
    writer.parts("icp", program.icps, decision.icps) { writer, icp, outcome in
      writer.member("outcome", outcome.fits.rawValue)
      writer.member("tier", outcome.tier)
      writer.key("tier_candidates")
      writer.array(outcome.tierCandidates) { $0.string($1) }
      writer.parts("criteria", icp.criteria, outcome.criteria) { writer, criterion, truth in
        writer.member("kind", criterion.role.rawValue)
        writer.member("outcome", truth.rawValue)
      }
    }
    writer.parts("checklist", program.checklists, decision.checklists) { writer, checklist, outcome in
      writer.member("outcome", outcome.passes.rawValue)
      writer.member("met", "\(outcome.met)")
      writer.member("unknown", "\(outcome.unknown)")
      writer.member("of", "\(checklist.of)")
      writer.parts("items", checklist.items, outcome.items) { writer, _, truth in
        writer.member("outcome", truth.rawValue)
      }
    }
    writer.parts("score", program.scores, decision.scores) { writer, score, outcome in
      writer.member("points", "\(outcome.points)")
      writer.write(outcome.final)
      writer.object("raw") { $0.write(outcome.raw) }
      writer.object("capped") { $0.write(outcome.capped) }
      writer.parts("rules", score.rules, outcome.rules) { writer, _, rule in
        writer.member("outcome", rule.outcome.rawValue)
        writer.write(rule.points)
      }
    }
    writer.parts("grade", program.grades, decision.grades) { writer, grade, outcome in
      let value = outcome.possible.count == 1 ? outcome.possible.first : nil
      writer.member("value", value)
      writer.key("possible")
      writer.array(outcome.possible) { $0.string($1) }
      writer.member("advice", value.flatMap(grade.advice(for:)))
    }
  }

  // MARK: - Outputs

  private func writeMotion(_ writer: inout JSONWriter) {
    writer.parts("stage", program.stages, decision.stages) { writer, stage, outcome in
      writer.member("value", outcome.rung.map { stage.rungs[$0].title.name })
      writer.key("certain")
      writer.bool(outcome.isCertain)
    }
    writer.parts("route", program.routes, decision.routes) { writer, _, outcome in
      write(outcome.receiver, to: &writer)
      writer.key("rule")
      if let row = outcome.row { writer.integer(row) } else { writer.null() }
      writer.key("certain")
      writer.bool(outcome.isCertain)
      writer.key("candidates")
      writer.array(outcome.candidates) { $0.stringOrNull($1.name) }
    }
    let times = CadenceDocument(program)
    writer.parts("handoff", program.handoffs, decision.handoffs) { writer, handoff, outcome in
      writer.member("state", outcome.state.rawValue)
      writer.key("missing_context")
      writer.array(outcome.missingContext) { $0.string($1) }
      writer.member("owner", outcome.owner)
      writer.member("source", outcome.source)
      writer.count("cycle", outcome.cycle)
      writer.member("rejection", outcome.rejection)
      writer.member("recycle_on", outcome.recycleOn?.description)
      writer.flag("never_again", outcome.neverAgain)
      writer.member("into", outcome.into.flatMap { program.cadences.at($0)?.title.name })
      times.write(timersOf: handoff, outcome.timers, to: &writer)
    }
    writer.parts("cadence", program.cadences, decision.cadences) { writer, cadence, outcome in
      times.write(outcome, of: cadence, to: &writer)
    }
    times.write(targetsOf: decision, to: &writer)
  }

  private func write(_ destination: RouteOutcome.Destination, to writer: inout JSONWriter) {
    writer.member("kind", destination.kind)
    switch destination {
    case .rep(let name), .queue(let name), .person(let name):
      writer.member("to", name)
    case .hiddenPerson: writer.member("to", nil)
    case .team(let name, let rep, let overflow):
      writer.member("to", name)
      writer.member("rep", rep)
      writer.member("overflow", overflow)
    case .noOwner(let result, let reason):
      writer.member("to", nil)
      writer.member("result", result)
      writer.member("reason", reason)
    }
  }

  // MARK: - Holes

  private func writeHoles(_ writer: inout JSONWriter) {
    writer.key("missing")
    writer.array(decision.missing) { writer, missing in
      writer.object { writer in
        writer.member("field", missing.field)
        writer.member("why", missing.why.rawValue)
        writer.key("decides")
        writer.bool(missing.decides)
        writer.member("ask", missing.ask)
        if missing.decides { OutlookDocument(program).write(missing, to: &writer) }
      }
    }
    if let foregone = decision.foregone {
      writer.key("foregone")
      OutlookDocument(program).write(foregone, to: &writer)
    }
    ChangesDocument(program: program).write(decision.changes, to: &writer)
    if let whyNot = decision.whyNot { ChangesDocument(program: program).write(whyNot, to: &writer) }
    writer.key("data")
    writer.array(decision.data) { writer, problem in
      writer.object { writer in
        writer.member("field", problem.field)
        writer.member("path", problem.pointer)
        writer.member("why", problem.why.rawValue)
        writer.member("expected", problem.expected)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// An object with a member for each part or item, named after it.
  fileprivate mutating func parts<Part: Titled, Outcome>(
    _ name: String, _ parts: [Part], _ outcomes: [Outcome], _ body: (inout JSONWriter, Part, Outcome) -> Void
  ) {
    object(name) { writer in
      for (part, outcome) in zip(parts, outcomes) {
        writer.object(part.title.name) { body(&$0, part, outcome) }
      }
    }
  }

  fileprivate mutating func write(_ interval: Interval) {
    member("low", "\(interval.low)")
    member("high", "\(interval.high)")
  }
}

extension JSONWriter {
  /// Only in a document that does not show everything.
  mutating func redaction(of decision: Decision) {
    if decision.isRedacted { flag("redacted", true) }
  }
}

extension Grade {
  package func advice(for name: String) -> String? {
    cells.first { $0.name.utf8.elementsEqual(name.utf8) }?.advice
  }
}
