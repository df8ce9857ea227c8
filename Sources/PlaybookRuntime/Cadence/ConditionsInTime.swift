import PlaybookIR

/// What conditions come to for one lead at moments other than that of the decision.
///
/// Guarantee: nothing is known that is not known at the decision's moment; a moment in the past sees only what had
/// happened by then, one in the future sees no more than today and only time has gone by. What reads neither time nor
/// history is evaluated as it stands; anything else once per moment.
final class ConditionsInTime {
  private let now: LeadEvaluation
  private let reading: TimeReading
  private var moments: [Instant: (evaluation: LeadEvaluation, parts: Set<PartID>)] = [:]

  init(_ now: LeadEvaluation, _ reading: TimeReading) {
    self.now = now
    self.reading = reading
  }

  func readsTime(_ expression: Expression) -> Bool { reading.reads(expression) }

  func truth(of expression: Expression, at moment: Instant) -> Truth {
    if moment == now.context.now || !reading.reads(expression) { return now.quietly(expression).truth }
    var known = moments[moment] ?? (evaluation(at: moment), [])
    for part in reading.parts(askedBy: expression) where known.parts.insert(part).inserted {
      known.evaluation.evaluate(part)
    }
    moments[moment] = known
    return known.evaluation.quietly(expression).truth
  }

  private func evaluation(at moment: Instant) -> LeadEvaluation {
    LeadEvaluation(
      program: now.program, lead: now.lead, context: now.context.at(moment), table: now.clocks.table,
      zones: now.clocks.zones, knownAt: now.context.now, isExplained: false)
  }

  /// The first field without a value that the expression rests on; what an answer waits for.
  func missingField(in expression: Expression) -> String {
    var asked: Set<PartID> = []
    var pending = [expression]
    while !pending.isEmpty {
      let next = pending.removeFirst()
      var found: String?
      next.forEach { node in
        if case .field(let index) = node.reference, case .field = node.op, found == nil,
          case .unknown = now.reading(ofField: index).evaluation, now.program.fields.indices.contains(index)
        {
          found = now.program.fields[index].title.name
        }
        if let part = node.part, now.program.holds(part), asked.insert(part).inserted {
          pending += now.program.expressions(of: part)
        }
      }
      if let found { return found }
    }
    return "history"
  }
}
