import PlaybookCompiler
import PlaybookIR
import Testing

@Suite struct OriginTests {
  @Test func `the origin is the line and column of the first character`() throws {
    let expression = try #require(ExpressionBench.check("\n  title = \"é\" and confirmed", as: .condition).expression)
    let origins = [expression.origin, expression.operands[0].origin, expression.operands[1].origin]
    #expect(origins.map(\.line) == [4, 4, 4])
    #expect(origins.map(\.column) == [3, 3, 19])
  }
}
