package import PlaybookIR

extension Interpreter {
  /// Which rules keep a lead from an answer.
  package func whyNot(_ goal: Goal, _ lead: Lead, now: Instant) -> WhyNot {
    var builder = CircuitBuilder(evaluation(of: lead, now: now), order: order)
    var search = WhyNotSearch(goal, &builder)
    return search.run()
  }
}
