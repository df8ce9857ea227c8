import PlaybookCompiler
import PlaybookIR
import Testing

@Suite("Sample books")
struct SampleBookTests {
  @Test("the book of the language's design compiles without a finding")
  func designSample() throws {
    let compiled = CompiledText(SampleBook.text)
    #expect(compiled.report == "")
    let program = try #require(compiled.book.program)
    #expect(program.fields.map(\.title.name).first == "activities")
    #expect(program.events.map(\.title.name) == ["demo_request", "email_opened", "page_view"])
    #expect(program.playbooks.map(\.title.name) == ["inbound"])
    #expect(compiled.book.tests.count == 1)
  }
}
