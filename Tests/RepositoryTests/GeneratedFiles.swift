import PlaybookTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are made from others. With `PLAYBOOKC_GENERATE=1` they are written, else compared.
@Suite struct GeneratedFiles {
  private static let pages = "Sources/PlaybookTooling/DiagnosticPages+Generated.swift"

  @Test func `the embedded pages are those of docs/diagnostics`() throws {
    let generated = Self.embedded(DiagnosticPage.all)
    if getenv("PLAYBOOKC_GENERATE") != nil { try Repository.write(generated, to: Self.pages) }
    let isFresh = try Repository.text(Self.pages).utf8.elementsEqual(generated.utf8)
    #expect(isFresh, "run `make generate`")
  }

  private static func embedded(_ pages: [DiagnosticPage]) -> String {
    var text = """
      // swift-format-ignore-file
      // Generated from docs/diagnostics by `make generate`; do not edit.

      extension DiagnosticPages {
        package static let all: [(code: String, text: StaticString)] = [

      """
    for page in pages {
      let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
      text += "    (\n      \"\(page.code)\",\n      ###\"\"\"\n"
      text += lines.map { $0.isEmpty ? "\n" : "      \($0)\n" }.joined()
      text += "      \"\"\"###\n    ),\n"
    }
    return text + "  ]\n}\n"
  }
}
