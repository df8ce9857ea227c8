import PlaybookIR

/// What the parts of a program come to for one lead: the state of one decision; an object, which all that decide share.
///
/// Guarantee: every part is evaluated once and keeps its outcome and its proof; a part that was not evaluated yet is
/// unknown, so that no program leads to a trap or an endless loop.
final class LeadEvaluation {
  let program: Program
  /// As it came through the door.
  let lead: Lead
  /// What its fields say at this moment.
  let readings: [FieldReading]
  let context: EvaluationContext
  let history: VisibleHistory
  let clocks: Clocks

  var facts: [Evaluation]
  var signals: [Truth]
  var icps: [IcpOutcome]
  var checklists: [ChecklistOutcome]
  var scores: [ScoreOutcome]
  var grades: [GradeOutcome]
  /// Why parts and items that answer yes or no are unknown.
  private var causes: [Answer: UnknownReason] = [:]
  /// Whether anybody wants the reasons; without them only the answers are worked out.
  let isExplained: Bool
  /// The proofs of the parts that conditions may ask.
  var proofs: [PartID: Reason] = [:]

  /// `knownAt` is the moment of the decision, where that is not the one that conditions are judged at.
  init(
    program: Program, lead: Lead, context: EvaluationContext, table: CalendarTable, zones: any ZoneLibrary,
    knownAt: Instant? = nil, isExplained: Bool
  ) {
    self.isExplained = isExplained
    self.program = program
    self.lead = lead
    self.context = context
    readings = Freshness.readings(of: lead, program.fields, now: context.now, zone: table.book)
    clocks = Clocks(program, table: table, zones: zones, readings: readings)
    history = VisibleHistory(
      lead.history, knownAt: knownAt ?? context.now, seenFrom: context.now, kinds: program.events.count)
    facts = program.facts.map { _ in .unknown(.absent) }
    signals = program.signals.map { _ in .unknown }
    icps = program.icps.map { icp in
      IcpOutcome(fits: .unknown, criteria: icp.criteria.map { _ in .unknown }, tier: nil, tierCandidates: [])
    }
    checklists = program.checklists.map { checklist in
      ChecklistOutcome(passes: .unknown, items: checklist.items.map { _ in .unknown }, met: .zero, unknown: .zero)
    }
    scores = program.scores.map { _ in
      ScoreOutcome(points: .zero, final: .zero, raw: .zero, capped: .zero, rules: [])
    }
    grades = program.grades.map { GradeOutcome(possible: $0.names) }
  }

  func evaluate(_ part: PartID) {
    let proof: [Reason]
    switch part {
    case .fact(let index): proof = decideFact(index)
    case .signal(let index): proof = decideSignal(index)
    case .icp(let index): proof = decideIcp(index)
    case .checklist(let index): proof = decideChecklist(index)
    case .score(let index): proof = decideScore(index)
    case .grade(let index): proof = decideGrade(index)
    }
    proofs[part] = proof.first
  }

  /// What answers yes or no: a part, or one of its criteria or items.
  private struct Answer: Hashable {
    let part: PartID
    let item: Int?
  }

  func note(cause: UnknownReason?, of part: PartID, item: Int? = nil) {
    if let cause { causes[Answer(part: part, item: item)] = cause }
  }

  func cause(of part: PartID, item: Int? = nil) -> UnknownReason {
    causes[Answer(part: part, item: item)] ?? .absent
  }

  func reading(ofField index: Int) -> FieldReading {
    readings.indices.contains(index) ? readings[index] : FieldReading(.unknown(.absent))
  }

  // MARK: - Facts and signals

  private func decideFact(_ index: Int) -> [Reason] {
    let fact = program.facts[index]
    let proof: Proof
    switch fact.value {
    case .expression(let expression): proof = prove(expression)
    case .bands(let table):
      let subject = prove(table.subject)
      proof = Proof(evaluation: name(of: subject.evaluation, in: table), reasons: subject.reasons)
    }
    facts[index] = proof.evaluation
    return tree(
      Reason(
        .fact, part: program.name(of: .fact(index)), name: fact.title.name, label: fact.title.label,
        outcome: .value(proof.evaluation, fact.type), isOpen: !proof.evaluation.isCertain,
        points: proof.evaluation.points, origin: fact.title.origin, children: proof.reasons))
  }

  private func decideSignal(_ index: Int) -> [Reason] {
    let signal = program.signals[index]
    let proof = prove(signal.condition)
    signals[index] = proof.truth
    note(cause: proof.evaluation.unknownReason, of: .signal(index))
    return tree(
      Reason(
        .signal, part: program.name(of: .signal(index)), name: signal.title.name, label: signal.title.label,
        outcome: .truth(proof.truth), isOpen: proof.truth == .unknown, origin: signal.title.origin,
        children: proof.reasons))
  }

  // MARK: - Tables

  /// The band that holds the subject. A range of points that lies in several bands is open.
  func name(of subject: Evaluation, in table: BandTable) -> Evaluation {
    switch row(of: subject, in: table.rows.map(\.range)) {
    case .row(let row): .known(.member(table.rows[row].name))
    case .noRow: .known(.member(table.otherwise))
    case .unknown(let why): .unknown(why)
    }
  }

  enum TableRow: Equatable {
    case row(Int)
    case noRow
    case unknown(UnknownReason)

    var isUnknown: Bool {
      switch self {
      case .unknown: true
      case .row, .noRow: false
      }
    }
  }

  /// The first range that holds the subject for certain, when all before it certainly do not.
  func row(of subject: Evaluation, in ranges: [ValueRange]) -> TableRow {
    if case .unknown(let why) = subject { return .unknown(why) }
    for (index, range) in ranges.enumerated() {
      let ends = [
        range.low.map { compare(subject, .greaterOrEqual, $0) }, range.high.map { compare(subject, .less, $0) },
      ].compactMap { $0 }
      switch Truth.all(ends.map(\.truth)) {
      case .yes: return .row(index)
      case .no: continue
      case .unknown: return .unknown(ends.lazy.compactMap(\.unknownReason).first ?? .absent)
      }
    }
    return .noRow
  }

  private func compare(_ subject: Evaluation, _ op: Operator, _ bound: Value) -> Evaluation {
    op.evaluate([subject, .known(bound)], types: [], reference: .none, context: context)
  }
}
