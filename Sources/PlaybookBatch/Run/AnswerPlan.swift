package import PlaybookIR
package import PlaybookRuntime

/// The plan that decides every lead by itself, in the way of `explain`: slow, and the measure of every faster one.
package struct AnswerPlan: BatchPlan {
  package let projection = Projection(names: [])
  package let columns: [ResultColumn]
  package let fieldNames: [String]
  package let ruleNames: [String]
  private let answerer: any LeadAnswerer
  private let routeRows: [Int]

  package init(_ program: Program, columns: [ResultColumn], answerer: any LeadAnswerer) {
    self.columns = columns
    self.answerer = answerer
    fieldNames = program.fields.map(\.title.name)
    ruleNames = program.ruleNames
    routeRows = program.routes.map(\.rows.count)
  }

  package func makeDecider() -> AnswerDecider {
    AnswerDecider(
      answerer, routeRows: routeRows, notes: DecisionNotes(fields: fieldNames.count, rules: ruleNames.count))
  }
}

package struct AnswerDecider: BlockDecider {
  package private(set) var notes: DecisionNotes
  private let answerer: any LeadAnswerer
  private let routeRows: [Int]

  init(_ answerer: any LeadAnswerer, routeRows: [Int], notes: DecisionNotes) {
    self.answerer = answerer
    self.routeRows = routeRows
    self.notes = notes
  }

  package mutating func decide(_ block: RawBlock, into results: inout ResultBlock) {
    for (index, lead) in block.leads.enumerated() where lead.state != .refused {
      decide(index, of: block, into: &results)
    }
  }

  /// To be called by rising index.
  mutating func decide(_ index: Int, of block: RawBlock, into results: inout ResultBlock) {
    switch answerer.answer(block.json(of: index)) {
    case .decided(let values, let lead, let decision):
      results.set(index, values)
      notes.count(lead)
      notes.count(decision, routeRows: routeRows)
    case .refused(let diagnostics): results.refused.append(RefusedLead(index: index, diagnostics: diagnostics))
    }
  }
}

extension DecisionNotes {
  /// Counts the holes of a lead, of which the plan counts all fields.
  package mutating func count(_ lead: Lead) {
    for (field, reading) in lead.fields.enumerated() {
      guard case .unknown(let reason) = reading.evaluation, let index = Self.reasons.firstIndex(of: reason) else {
        continue
      }
      holes[field * Self.reasons.count + index] += 1
    }
  }

  /// Counts the rules that held, of which the plan counts all of the program; `routeRows` says how many rows each route
  /// has.
  package mutating func count(_ decision: Decision, routeRows: [Int]) {
    // In the order of `Program.ruleNames`.
    var rule = 0
    func note(_ holds: Bool, _ fired: inout [Int]) {
      if holds { fired[rule] += 1 }
      rule += 1
    }
    for icp in decision.icps { for truth in icp.criteria { note(truth == .yes, &fired) } }
    for checklist in decision.checklists { for truth in checklist.items { note(truth == .yes, &fired) } }
    for score in decision.scores { for outcome in score.rules { note(outcome.outcome == .yes, &fired) } }
    for (count, route) in zip(routeRows, decision.routes) {
      for row in 0..<count { note(route.row == row + 1, &fired) }
    }
  }
}

extension Program {
  /// The rules that `DecisionNotes` counts: criteria, items, score rules and rows of routes, each with its
  /// part.
  package var ruleNames: [String] {
    func names(_ kind: String, _ part: some Titled, _ rules: [some Titled]) -> [String] {
      rules.map { "\(kind).\(part.title.name).\($0.title.name)" }
    }
    var all: [String] = []
    for icp in icps { all += names("icp", icp, icp.criteria) }
    for checklist in checklists { all += names("checklist", checklist, checklist.items) }
    for score in scores { all += names("score", score, score.rules) }
    for route in routes { all += names("route", route, route.rows) }
    return all
  }
}
