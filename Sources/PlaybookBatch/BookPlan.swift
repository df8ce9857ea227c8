package import PlaybookIR
import PlaybookRuntime

/// What a run of a book decides about every lead: the selected keys of the decision document.
///
/// Input: a verified program, the moment of the decision, keys such as `score.fit.low`, and somebody who answers about
/// single leads. Output: a plan that decides in columns, where every selected key has one, and else lead by lead.
/// Guarantee: every answer is the one that `explain` gives.
package struct BookPlan: BatchPlan {
  package let projection: Projection
  package let columns: [ResultColumn]
  package let fieldNames: [String]
  package let ruleNames: [String]
  let columnPlan: ColumnPlan?
  private let slow: AnswerPlan
  private let answerer: any LeadAnswerer

  /// Whether leads are decided in columns; else one by one.
  package var isInColumns: Bool { columnPlan != nil }

  /// `readsAll`: also values that no answer rests on are looked at, because one that does not fit makes a lead unusable.
  package init(
    _ program: Program, columns: [ResultColumn], answerer: any LeadAnswerer, now: Instant,
    zones: any ZoneLibrary = UTCOnly(), readsAll: Bool = false
  ) {
    let slow = AnswerPlan(program, columns: columns, answerer: answerer)
    let plan = try? ColumnPlan(program, columns, now: now, zones: zones, readsAll: readsAll)
    self.slow = slow
    self.answerer = answerer
    columnPlan = plan
    projection = plan?.projection ?? slow.projection
    self.columns = plan?.answers.columns ?? columns
    fieldNames = plan?.fieldNumbers.map { slow.fieldNames[$0] } ?? slow.fieldNames
    ruleNames = plan?.rules.map { slow.ruleNames[$0.number] } ?? slow.ruleNames
  }

  package func makeDecider() -> BookDecider { BookDecider(columnPlan, slow.makeDecider()) }
}

/// Decides blocks of leads for one thread.
package struct BookDecider: BlockDecider {
  private let columns: ColumnDecider?
  /// Whatever columns cannot hold.
  private var single: AnswerDecider

  init(_ plan: ColumnPlan?, _ single: AnswerDecider) {
    columns = plan.map { ColumnDecider($0) }
    self.single = single
  }

  package mutating func decide(_ block: RawBlock, into results: inout ResultBlock) {
    guard let columns else { return single.decide(block, into: &results) }
    columns.decide(block, into: &results)
    for lead in 0..<block.count where columns.isLeftOut(lead) { single.decide(lead, of: block, into: &results) }
  }

  package var notes: DecisionNotes { columns.map { $0.notes(with: single.notes) } ?? single.notes }
}
