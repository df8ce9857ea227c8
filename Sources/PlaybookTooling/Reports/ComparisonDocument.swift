package import PlaybookRuntime
import PlaybookIR
import PlaybookJSON

/// Two leads side by side as `playbook.comparison/1`; `docs/schema/comparison.schema.json` describes it.
package struct ComparisonDocument {
  private let comparison: Comparison
  private let decisions: [Decision]
  private let book: LoadedBook
  private let reasons: ReasonDocument

  package init(_ comparison: Comparison, of left: Decision, and right: Decision, by book: LoadedBook) {
    self.comparison = comparison
    self.book = book
    decisions = [left, right]
    reasons = ReasonDocument(book.program)
  }

  package func json() -> String {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format", "playbook.comparison/1")
      writer.key("edition")
      writer.integer(book.program.edition)
      writer.key("book")
      writer.object { writer in
        writer.member("name", book.program.book.name)
        writer.member("fingerprint", book.fingerprint)
      }
      writer.member("now", decisions.first.map { "\($0.now)" })
      if decisions.contains(where: \.isRedacted) { writer.flag("redacted", true) }
      writer.key("leads")
      writer.array(decisions) { writer, decision in
        writer.object { writer in
          writer.member("lead", decision.leadID)
          writer.member("playbook", decision.playbook.flatMap { book.program.playbooks.at($0)?.title.name })
          writer.member("verdict", decision.verdict.rawValue)
          writer.member("leaning", decision.leaning?.rawValue)
        }
      }
      writer.key("deciding")
      writer.array(comparison.deciding) { write($1, to: &$0) }
      writer.key("different")
      writer.array(comparison.parts) { writer, part in
        writer.object { writer in
          writer.member("part", part.left.part)
          writer.key("outcomes")
          writer.array([part.left, part.right]) { $0.string($1.outcome.text) }
        }
      }
      writer.key("same")
      writer.array(comparison.same.compactMap(\.part)) { $0.string($1) }
    }
    return writer.text + "\n"
  }

  /// Both nodes whole, as in a decision, and the items of the part that they ask.
  private func write(_ difference: Comparison.Difference, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("nodes")
      writer.array([difference.left, difference.right]) { reasons.write($1, to: &$0) }
      writer.key("evidence")
      writer.array(difference.evidence) { write($1, to: &$0) }
    }
  }
}
