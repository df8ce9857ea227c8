import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import RandomSupport
import Testing

/// Nothing that a lead says gets out of the code that it stands in.
@Suite struct MarkdownPageTests {
  private static let book = """
    edition 1

    lead {
      id: text, required
      pain: text
      tags: list of text
      activities: events
    }
    handoff ae {
      needs: pain
      reject fit "No fit": never again
    }
    cadence chase {
      stop: when replied
      one: call on day 3
    }
    playbook inbound {
      disqualify stop "Stop": pain contains "stop"
      qualified: when pain is answered and tags includes "x"
      handoff: ae
      cadence: chase when verdict in [needs_info, qualified, not_qualified]
    }
    """

  /// Marks of Markdown, HTML, chats and tables, line ends, and letters that hide or turn around what is beside them.
  private static let pieces = [
    "`", "``", "```", "|", "||", "\\", "\\`", "*", "**", "_", "~~", "<", ">", "</code>", "<script>", "<!--", "[x](y)",
    "![x](https://e.example/p.png)", "https://e.example", "www.e.example", "@channel", "<!here>", "#1", "# ", "- ",
    "1. ", "\n", "\r\n", "\n\n# ", "\t", "    ", "---", "\u{2028}", "\u{202E}", "\u{200B}", "\u{FEFF}",
    "&lt;", "&#96;", ":smile:", "$x$", "a", "é", "🙂",
  ]

  private static func page(_ texts: [String], depth: Depth) throws -> String {
    func quoted(_ text: String) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\\(scalar)"
        case _ where scalar.value < 0x20:
          result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        case _: result.unicodeScalars.append(scalar)
        }
      }
      return "\"\(result)\""
    }
    let lead = """
      {"id": \(quoted(texts[0])), "pain": \(quoted(texts[1])), "tags": [\(quoted(texts[2]))],
       "activities": [
         {"type": "enrolled", "id": "e", "at": "2026-03-01T10:00:00Z", "cadence": "chase"},
         {"type": "cadence_stopped", "at": "2026-03-01T11:00:00Z", "cadence": "chase", "reason": \(quoted(texts[3]))},
         {"type": "handoff_offered", "at": "2026-03-01T10:00:00Z", "owner": \(quoted(texts[4]))},
         {"type": "handoff_rejected", "at": "2026-03-01T12:00:00Z", "reason": \(quoted(texts[5]))}]}
      """
    let machine = CaseMachine()
    machine.set("main.playbook", Array(book.utf8))
    machine.set("lead.json", Array(lead.utf8))
    return machine.run([
      "explain", "lead.json", "--now", "2026-03-02T15:00:00Z", "--format", "markdown", "--for", depth.rawValue,
    ]).output
  }

  /// The page without what stands as code: between one backtick and the next on its line.
  private static func outside(_ page: String) -> [String] {
    page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let parts = line.split(separator: "`", omittingEmptySubsequences: false)
      #expect(parts.count % 2 == 1, "a mark is left open: \(line)")
      return parts.indices.filter { $0 % 2 == 0 }.map { parts[$0] }.joined(separator: "`")
    }
  }

  @Test(arguments: 0..<12)
  func `a hostile lead changes nothing outside code`(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let hostile = (0..<6).map { _ in "z" + (0..<6).map { _ in random.pick(Self.pieces) }.joined() + "z" }
    for depth in Depth.allCases {
      let calm = try Self.page((0..<6).map { _ in "z" }, depth: depth)
      let page = try Self.page(hostile, depth: depth)
      #expect(Self.outside(page) == Self.outside(calm), "\(page)")
      #expect(calm.contains("`[\"z\"]`"))
      #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || [0x202E, 0x200B].contains($0.value) })
    }
  }
}
