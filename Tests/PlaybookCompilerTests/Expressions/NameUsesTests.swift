import PlaybookCompiler
import PlaybookIR
import Testing

@Suite struct NameUsesTests {
  @Test func `what an expression reads is noted, whatever becomes of it`() {
    let source =
      "lead.title = \"x\" and email.domain in list.competitors and fact.soon = now and icp.midmarket fits"
      + " and checklist.bant.need and score.fit > 5 and budget > 5 and any page_view where page in list.words"
    let uses = ExpressionBench.check(source, as: .condition).uses
    #expect(uses.fields == ["title", "email", "budget"])
    #expect(uses.lists == ["competitors", "words"])
    #expect(uses.events == ["page_view"])
    #expect(
      uses.parts == [.fact: ["soon"], .icp: ["midmarket"], .checklist: ["bant"], .score: ["fit"]])
  }

  @Test func `a name that is not there is not noted`() {
    #expect(ExpressionBench.check("foo = 5 and score.fitt > 1 or any foo", as: .condition).uses == NameUses())
  }

  @Test func `the origin is the line and column of the first character`() throws {
    let expression = try #require(ExpressionBench.check("\n  title = \"é\" and confirmed", as: .condition).expression)
    let origins = [expression.origin, expression.operands[0].origin, expression.operands[1].origin]
    #expect(origins.map(\.line) == [4, 4, 4])
    #expect(origins.map(\.column) == [3, 3, 19])
  }
}
