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
    let asked: Set<String> = ["demo_request", "email_clicked", "email_opened", "page_view", "video_sent"]
    #expect(asked.isSubset(of: program.events.map(\.title.name)))
    #expect(program.playbooks.map(\.title.name) == ["inbound"])
    #expect(compiled.book.tests.count == 1)
  }
}
