import PlaybookCompiler
import Testing

@Suite struct ExpressionPageTests {
  @Test func `the examples of the expression page compile without a message`() throws {
    let page = try Repository.read(Repository.path("docs/expressions.md"))
    var book = ""
    var isExample = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isExample = line == "```playbook"
      } else if isExample {
        book += line + "\n"
      }
    }
    #expect(book.contains("signal reached"))
    #expect(CompiledText(book).report == "")
  }
}
