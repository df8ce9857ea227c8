import PlaybookIR
import PlaybookRuntime
import PlaybookTooling
import RandomSupport
import Testing

/// A score's rows make up the score to the last digit, whatever book and lead.
@Suite struct WaterfallProperties {
  private typealias Change = Waterfall.Change

  @Test(arguments: 0..<60)
  func `what the rows add is the score`(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    let book = LoadedBook(program, zones: UTCOnly())
    var leads = LeadGenerator(seed: seed)
    for _ in 0..<6 {
      let json = LeadGenerator.json(leads.ragged())
      guard let decision = try GeneratedBook.decide(program, json) else { continue }
      let page = ExplainPage(decision, by: book, for: .manager).page()
      for (score, outcome) in zip(program.scores, decision.scores) {
        let waterfall = try #require(page.waterfall(of: score.title.name))
        let rows = waterfall.rows
        #expect(Self.sum(rows.map(\.adds)) == Self.change(outcome.final), "\(json)")
        // Limits apply in this order, and each stage is what the decision says.
        let (limits, bounds) = (rows.filter { $0.kind == .groupLimit }, rows.filter { $0.kind == .bounds })
        let raw = rows.filter { $0.kind != .groupLimit && $0.kind != .bounds }
        #expect(Self.sum(raw.map(\.adds)) == Self.change(outcome.raw))
        #expect(Self.sum((raw + limits).map(\.adds)) == Self.change(outcome.capped))
        #expect(bounds.isEmpty || score.total != nil)
        for (index, row) in rows.enumerated() { #expect(row.sum == Self.sum(rows[...index].map(\.adds))) }
        #expect(rows.last.map { $0.sum == Self.change(waterfall.final) } ?? true)
      }
    }
  }

  /// Exact: with a single digit lost anywhere the sums differ.
  private static func sum(_ changes: [Change]) -> Change {
    let low = changes.reduce(Int64(0)) { $0 + $1.low.units }
    let high = changes.reduce(Int64(0)) { $0 + $1.high.units }
    return Change(low: Fixed(units: low), high: Fixed(units: high))
  }

  private static func change(_ points: Interval) -> Change { Change(low: points.low, high: points.high) }
}

extension Page {
  fileprivate func waterfall(of score: String) -> Waterfall? {
    for section in sections {
      guard case .part(.score, let name) = section.kind, name == score else { continue }
      for block in section.blocks {
        if case .waterfall(let waterfall) = block { return waterfall }
      }
    }
    return nil
  }
}
