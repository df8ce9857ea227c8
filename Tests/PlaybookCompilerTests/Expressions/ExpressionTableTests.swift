import PlaybookCompiler
import PlaybookIR
import PlaybookSource
import Testing

/// Every form of expression, right and wrong, against what must come of it.
@Suite struct ExpressionTableTests {
  static let refused = [
    ExpressionTables.names, ExpressionTables.values, ExpressionTables.conditions, ExpressionTables.types,
    ExpressionTables.calculations, ExpressionTables.lists, ExpressionTables.times,
  ].flatMap { ExpressionTable($0).rows }

  static let accepted = ExpressionTable(ExpressionTables.accepted).rows

  @Test(arguments: accepted) func `a right expression has its structure and its text`(row: ExpressionTable.Row) {
    #expect(ExpressionTable.report(row.outcome) == row.expected)
  }

  @Test(arguments: refused) func `a wrong expression is reported once and in its author's words`(
    row: ExpressionTable.Row
  ) {
    #expect(ExpressionTable.report(row.outcome) == row.expected)
  }

  @Test(arguments: ExpressionTable(ExpressionTables.several).rows)
  func `faults that do not rest on one another are all reported`(
    row: ExpressionTable.Row
  ) {
    #expect(ExpressionTable.report(row.outcome) == row.expected)
  }

  @Test(arguments: ExpressionTable(ExpressionTables.silent).rows) func `what rests on something broken is silent`(
    row: ExpressionTable.Row
  ) {
    #expect(ExpressionTable.report(row.outcome) == "  nil")
  }

  @Test(arguments: ExpressionTable(ExpressionTables.constant).rows) func `a condition that never changes is noted`(
    row: ExpressionTable.Row
  ) {
    #expect(ExpressionTable.report(row.outcome) == row.expected)
  }

  @Test(arguments: ExpressionTable(ExpressionTables.changing).rows) func `a condition that may change is not noted`(
    row: ExpressionTable.Row
  ) {
    #expect(row.outcome.constantConditions.isEmpty)
    #expect(row.outcome.expression != nil)
  }

  @Test(arguments: accepted) func `what was checked verifies`(row: ExpressionTable.Row) throws {
    let expression = try #require(row.outcome.expression)
    // A criterion by its bare name is read only by the tiers of its profile, and from there it is not a circle.
    #expect(BenchProgram.with(expression).verify().isEmpty)
  }

  @Test(arguments: accepted) func `the text of an expression reads back as the same expression`(
    row: ExpressionTable.Row
  ) throws {
    let expression = try #require(row.outcome.expression)
    let again = ExpressionBench.check(ExpressionText(BenchProgram.with(expression)).text(expression), as: row.want)
    #expect(again.diagnostics.isEmpty && again.parseDiagnostics.isEmpty)
    #expect(again.expression.map { dump($0) } == dump(expression))
  }

  @Test func `every code of expressions stands in a table`() {
    let seen = Set((Self.refused.flatMap(\.outcome.diagnostics) + Self.fixedValueFaults).map(\.code))
    #expect(TypeCode.allCases.map(\.rawValue).filter { !seen.contains($0) } == [])
  }

  /// `fixedValueExpected` arises only where a fixed value is wanted.
  private static var fixedValueFaults: [Diagnostic] { ExpressionBench.literal("deal_size", as: .money).1 }

  @Test func `a wrong expression gives nil, and a nil is never without a reason`() {
    for row in Self.refused {
      let outcome = row.outcome
      #expect((outcome.expression == nil) == outcome.diagnostics.hasErrors, "\(row.source)")
    }
  }
}
