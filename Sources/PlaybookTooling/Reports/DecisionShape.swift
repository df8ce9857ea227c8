package import PlaybookIR
import PlaybookRuntime

/// What can stand in the decision documents of a book: the counterpart of `DecisionDocument`, part by part.
///
/// Guarantee: holds every key of every document that shows everything, without brief, receipt and `why_not`.
package struct DecisionShape {
  private let program: Program

  package init(_ program: Program) { self.program = program }

  package var document: DocumentShape {
    let book = DocumentShape.object(["name": .value, "fingerprint": .value])
    let head: [DocumentShape.Member] = [
      .init("format", .value), .init("edition", .value), .init("book", book), .init("now", .value),
      .init("zones", .value), .init("lead", .value), .init("history", .words(["supplied", "not supplied"])),
    ]
    let holes: [DocumentShape.Member] = [
      .init("missing", .list), .init("foregone", .object(["verdict": .words(Verdict.self), "rules": .list])),
      .init("changes", .list), .init("data", .list), .init("reasons", .list),
    ]
    return .object(head + verdict + parts + outputs + holes)
  }

  private var verdict: [DocumentShape.Member] {
    let disqualifier = DocumentShape.object(["outcome": .words(Truth.self, orNull: true)])
    return [
      .init("playbook", .words(program.playbooks.names, orNull: true)), .init("applies", .truth),
      .init("verdict", .words(Verdict.self)), .init("leaning", .words(Verdict.self, orNull: true)),
      .init("can_qualify", .flag), .init("qualified_when", .words(Truth.self, orNull: true)),
      // Of whichever playbook is chosen.
      .init("disqualifiers", .parts(program.playbooks.flatMap(\.disqualifiers)) { _ in disqualifier }),
    ]
  }

  // MARK: - What conditions may ask

  private var parts: [DocumentShape.Member] {
    let ends: KeyValuePairs<String, DocumentShape> = ["low": .value, "high": .value]
    let truth = DocumentShape.object(["outcome": .truth])
    return [
      .init(
        "fact",
        .parts(program.facts) { fact in
          .object(["value": Self.value(of: fact.type), "why": .words(UnknownReason.self, orNull: true)])
        }),
      .init("signal", .parts(program.signals) { _ in truth }),
      .init(
        "icp",
        .parts(program.icps) { icp in
          .object([
            "outcome": .truth, "tier": .words(icp.tiers.names, orNull: true), "tier_candidates": .list,
            "criteria": .parts(icp.criteria) { .object(["kind": .words([$0.role.rawValue]), "outcome": .truth]) },
          ])
        }),
      .init(
        "checklist",
        .parts(program.checklists) { checklist in
          .object([
            "outcome": .truth, "met": .value, "unknown": .value, "of": .value,
            "items": .parts(checklist.items) { _ in truth },
          ])
        }),
      .init(
        "score",
        .parts(program.scores) { score in
          .object([
            "points": .value, "low": .value, "high": .value, "raw": .object(ends), "capped": .object(ends),
            "rules": .parts(score.rules) { _ in .object(["outcome": .truth, "low": .value, "high": .value]) },
          ])
        }),
      .init(
        "grade",
        .parts(program.grades) { grade in
          .object([
            "value": .words(grade.names, orNull: true), "possible": .list,
            "advice": .words(grade.cells.map(\.advice), orNull: true),
          ])
        }),
    ]
  }

  private static func value(of type: ValueType) -> DocumentShape {
    switch type {
    case .yesNo: .words(["yes", "no"], orNull: true)
    case .choice(let names), .grade(let names): .words(names, orNull: true)
    case .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
      .duration, .clock, .list, .points, .events:
      .value
    }
  }

  // MARK: - Outputs

  private var outputs: [DocumentShape.Member] {
    let targets = program.playbooks.flatMap(\.targets)
    return [
      .init(
        "stage",
        .parts(program.stages) { .object(["value": .words($0.rungs.names, orNull: true), "certain": .flag]) }),
      .init("route", .parts(program.routes, of: route)),
      .init(
        "handoff",
        .parts(program.handoffs) { _ in
          .object([
            "state": .words(HandoffOutcome.State.self), "missing_context": .list, "owner": .value, "source": .value,
            "cycle": .value, "rejection": .value, "recycle_on": .value, "never_again": .flag, "into": cadenceName,
            "timers": .list,
          ])
        }),
      .init("cadence", .parts(program.cadences, of: cadence)),
      // Those of whichever playbook is chosen.
      .init("target", .parts(targets, of: target)),
    ]
  }

  /// Who can get a lead is known: reps, teams and queues, and of persons those that are reps.
  private func route(_ route: Route) -> DocumentShape {
    let targets = route.rows.map(\.target) + [route.otherwise] + (route.inDoubt.map { [$0] } ?? [])
    var (kinds, names, results, reasons): ([String], [String], [String], [String]) = ([], [], [], [])
    var chosen: [Team] = []
    for target in targets {
      switch target {
      case .rep(let name):
        kinds.append("rep")
        names.append(name)
      case .team(let index):
        let team = program.teams[index]
        chosen.append(team)
        kinds.append("team")
        names.append(team.title.name)
        // Where all its reps are away.
        if let overflow = team.overflow {
          kinds.append("queue")
          names.append(overflow)
        }
      case .queue(let name):
        kinds.append("queue")
        names.append(name)
      case .person:
        kinds.append("person")
        names += program.teams.flatMap(\.reps.names)
      case .noOwner(let result, let reason):
        kinds.append("no_owner")
        results.append(result)
        reasons += reason.map { [$0] } ?? []
      }
    }
    if canFail(route.otherwise, in: route) {
      kinds.append("no_owner")
      results.append("nobody")
    }
    var members: [DocumentShape.Member] = [
      .init("kind", .words(kinds)), .init("to", .words(names, orNull: !results.isEmpty)),
    ]
    if !chosen.isEmpty {
      members.append(.init("rep", .words(chosen.flatMap(\.reps.names), orNull: true)))
      members.append(.init("overflow", .words(chosen.compactMap(\.overflow), orNull: true)))
    }
    if !results.isEmpty {
      members.append(.init("result", .words(results, orNull: true)))
      members.append(.init("reason", .words(reasons, orNull: true)))
    }
    members.append(.init("rule", .value(answers: route.rows.indices.map { "\($0 + 1)" } + ["null"])))
    members.append(.init("certain", .flag))
    members.append(.init("candidates", .list))
    return .object(members)
  }

  /// Whether a target may not be able to take the lead.
  private func canFail(_ target: Target, in route: Route) -> Bool {
    switch target {
    case .rep: route.never != nil
    case .person: true
    case .team, .queue, .noOwner: false
    }
  }

  // MARK: - Cadences, clocks and targets

  private var cadenceName: DocumentShape { .words(program.cadences.names, orNull: true) }

  private var zone: DocumentShape { .object(["name": .value, "source": .value]) }

  private func cadence(_ cadence: Cadence) -> DocumentShape {
    // The details of every cause that a cadence, and not only a step of it, can have.
    let cause = DocumentShape.object([
      "kind": .value, "text": .value, "verdict": .words(Verdict.self, orNull: true), "cadence": cadenceName,
      "outcome": .value, "condition": .value, "reason": .value, "until": .value, "field": .value, "event": .value,
      "file": .value, "line": .value, "column": .value,
    ])
    return .object([
      "state": .words(CadenceOutcome.State.self), "cause": cause, "until": .value, "enrolment": .value,
      "enrolled_at": .value, "held_since": .value, "ended_at": .value,
      "outcome": .words(cadence.outcomes.names, orNull: true), "recycle_on": .value, "never_again": .flag,
      "used_up": .value, "into": cadenceName, "touches": .value, "minimum_touches": .value, "zone": zone,
      "next": .words(cadence.steps.names, orNull: true), "steps": .list, "not_checked": .list,
    ])
  }

  private func target(_ target: SalesTarget) -> DocumentShape {
    switch target.value {
    case .clock:
      .object([
        "label": .value, "kind": .words(["clock"], orNull: true),
        "state": .words(TimerOutcome.State.self, orNull: true), "started_at": .value, "due_at": .value,
        "stopped_at": .value, "took": .value, "clock": .value, "zone": zone, "why": .value, "escalations": .list,
      ])
    case .touches:
      .object([
        "label": .value, "kind": .words(["touches"], orNull: true), "state": .words(["met", "pending"], orNull: true),
        "done": .value, "at_least": .value,
      ])
    case .touchesADay, .replyRate:
      .object(["label": .value, "kind": .words(["team"], orNull: true), "figure": .value])
    }
  }
}

extension DocumentShape {
  fileprivate static var truth: Self { .words(Truth.self) }

  /// An object with a member for each part or item, named after it.
  fileprivate static func parts<Part: Titled>(_ parts: [Part], of shape: (Part) -> Self) -> Self {
    .object(parts.map { Member($0.title.name, shape($0)) }.merged)
  }
}

extension Array where Element: Titled {
  fileprivate var names: [String] { map(\.title.name) }
}
