import PlaybookJSON
import Synchronization

/// A plan whose answers about some leads are compared with those that `explain` gives.
package struct VerifyingPlan<Plan: BatchPlan>: BatchPlan {
  package var projection: Projection { plan.projection }
  package var columns: [ResultColumn] { plan.columns }
  package var fieldNames: [String] { plan.fieldNames }
  package var ruleNames: [String] { plan.ruleNames }
  package let findings = VerificationFindings()
  private let plan: Plan
  private let answerer: any LeadAnswerer
  private let partsPerMillion: Int

  /// Of a million leads about so many are compared.
  package init(_ plan: Plan, answerer: any LeadAnswerer, partsPerMillion: Int) {
    self.plan = plan
    self.answerer = answerer
    self.partsPerMillion = partsPerMillion
  }

  package func makeDecider() -> VerifyingDecider<Plan.Decider> {
    VerifyingDecider(
      plan.makeDecider(), columns, answerer: answerer, partsPerMillion: partsPerMillion, findings: findings)
  }
}

/// What was compared, by all threads.
package final class VerificationFindings: Sendable {
  package struct Difference: Sendable {
    package let key: String
    /// JSON.
    package let fast: String
    package let slow: String
    /// The lead's text.
    package let lead: String
  }

  private let state = Mutex<(count: Int, first: Difference?)>((0, nil))

  /// Leads that were compared.
  package var count: Int { state.withLock { $0.count } }
  package var difference: Difference? { state.withLock { $0.first } }

  func add(_ difference: Difference?) {
    state.withLock {
      $0.count += 1
      if $0.first == nil { $0.first = difference }
    }
  }
}

package struct VerifyingDecider<Decider: BlockDecider>: BlockDecider {
  package var notes: DecisionNotes { decider.notes }
  private var decider: Decider
  private let columns: [ResultColumn]
  private let answerer: any LeadAnswerer
  private let partsPerMillion: Int
  private let findings: VerificationFindings

  init(
    _ decider: Decider, _ columns: [ResultColumn], answerer: any LeadAnswerer, partsPerMillion: Int,
    findings: VerificationFindings
  ) {
    self.decider = decider
    self.columns = columns
    self.answerer = answerer
    self.partsPerMillion = partsPerMillion
    self.findings = findings
  }

  package mutating func decide(_ block: RawBlock, into results: inout ResultBlock) {
    decider.decide(block, into: &results)
    var refusals = results.refused.makeIterator()
    var refused = refusals.next()?.index
    for (index, lead) in block.leads.enumerated() {
      let isRefused = index == refused
      if isRefused { refused = refusals.next()?.index }
      guard lead.state != .refused, isSampled(lead, block) else { continue }
      let text = block.json(of: index)
      findings.add(difference(text, index, isRefused: isRefused, block, results))
    }
  }

  /// By the lead's own bytes and its place, so that the choice is the same in every run, and leads that are alike are not all
  /// compared or none of them.
  private func isSampled(_ lead: RawLead, _ block: RawBlock) -> Bool {
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(lead.offset) &* 0x9E37_79B9_7F4A_7C15
    for byte in block.bytes[Int(lead.offset)..<Int(lead.offset + lead.length)] {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return Int((hash ^ hash >> 32) % 1_000_000) < partsPerMillion
  }

  private func difference(
    _ text: [UInt8], _ lead: Int, isRefused: Bool, _ block: RawBlock, _ results: borrowing ResultBlock
  ) -> VerificationFindings.Difference? {
    let shown = String(decoding: text, as: UTF8.self)
    switch answerer.answer(text) {
    case .refused:
      return isRefused
        ? nil : VerificationFindings.Difference(key: columns[0].key, fast: "an answer", slow: "none", lead: shown)
    case .decided(let values, _, _):
      if isRefused {
        return VerificationFindings.Difference(key: columns[0].key, fast: "no answer", slow: "one", lead: shown)
      }
      for (index, column) in columns.enumerated() {
        let fast = ResultWriter.json(of: results.column(index)[lead], column, block, results.arena)
        guard Self.canonical(fast) != Self.canonical(values[index]) else { continue }
        return VerificationFindings.Difference(
          key: column.key, fast: String(decoding: fast, as: UTF8.self),
          slow: String(decoding: values[index], as: UTF8.self), lead: shown)
      }
      return nil
    }
  }

  private static func canonical(_ json: [UInt8]) -> [UInt8] {
    (try? JSONReader.parse(json)).map(CanonicalJSON.bytes) ?? json
  }
}
