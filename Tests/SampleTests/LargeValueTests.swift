import PlaybookCommands
import PlaybookTestSupport
import Testing

/// A value of a megabyte that begins with everything that could do harm.
@Suite("A large and hostile value")
struct LargeValueTests {
  private static let book = """
    edition 1

    lead {
      pain: text
    }

    playbook inbound {
      qualified: when pain contains "slow"
    }

    """
  private static let harm = #"\u001b[31m<script>alert(1)</script>|\u202e\u200b"#
  private static let lead =
    #"{"id":"1","pain":""# + harm + String(repeating: "x", count: 1_000_000) + #" slow"}"#

  @Test("is harmless in every format", arguments: ["text", "markdown", "html", "json"])
  func formats(_ format: String) {
    let files = MemoryFiles()
    files.set("main.playbook", .file(Array(Self.book.utf8)))
    files.set("lead.json", .file(Array(Self.lead.utf8)))
    let console = MemoryConsole()
    let arguments = ["explain", "lead.json", "--playbook", "main.playbook", "--show-private", "--format", format]
    let code = PlaybookTool.run(
      arguments: arguments + ["--now", "2026-03-02T15:00:00Z"], console: console, files: files)
    #expect(code == 0)
    #expect(console.errors == "")
    #expect(console.output.utf8.count > 150)
    let shown = console.output.unicodeScalars.contains { [0x1B, 0x202E, 0x200B].contains($0.value) }
    #expect(!shown, "what is hidden or moves the cursor is written out")
    // A page is for reading; JSON is a receipt and holds the value whole.
    if format != "json" { #expect(console.output.utf8.count < 30_000) }
    if format == "html" { #expect(!console.output.contains("<script>alert")) }
  }
}
