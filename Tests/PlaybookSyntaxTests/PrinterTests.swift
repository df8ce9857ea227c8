import PlaybookSource
import PlaybookSyntax
import Testing

@Suite struct PrinterTests {
  @Test func sampleHasNoDiagnostics() {
    let source = SourceFile(path: "sample.playbook", text: Sample.text)
    let (tree, diagnostics) = parse(source, file: 0)
    #expect(DiagnosticText(sources: SourceSet([source]), style: .plain).render(diagnostics) == "")
    #expect(tree.declarations.count == 32)
  }

  @Test func printedTextReadsBackAsTheSameTree() {
    let (tree, _) = parse(SourceFile(path: "sample.playbook", text: Sample.text), file: 0)
    let once = SyntaxPrinter.print(tree)
    let source = SourceFile(path: "printed.playbook", text: once)
    let (again, diagnostics) = parse(source, file: 0)
    #expect(DiagnosticText(sources: SourceSet([source]), style: .plain).render(diagnostics) == "")
    #expect(SyntaxPrinter.print(again) == once)
  }
}
