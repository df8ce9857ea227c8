package import PlaybookBatch
package import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource

/// Answers about single leads for a run: what `explain --format json` prints, and of that the selected keys.
package struct SelectedAnswers: LeadAnswerer {
  private let book: LoadedBook
  private let selection: Selection
  private let now: Instant
  /// A value that its field cannot use makes the lead unusable.
  private let refusesInvalid: Bool

  package init(_ book: LoadedBook, _ selection: Selection, now: Instant, refusesInvalid: Bool) {
    self.book = book
    self.selection = selection
    self.now = now
    self.refusesInvalid = refusesInvalid
  }

  package func answer(_ text: [UInt8]) -> LeadAnswer {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(text, limits: JSONReader.Limits(bytes: Workspace.largestLead))
    } catch {
      return .refused([.unreadableLead(error, text: text, file: 0)])
    }
    let (answer, diagnostics) = book.answer(value, now: now)
    guard let (lead, decision) = answer else { return .refused(diagnostics) }
    if refusesInvalid, !lead.problems.isEmpty, let first = diagnostics.first { return .refused([first]) }
    let json = DecisionDocument(decision, by: book).json(withReasons: selection.wantsReasons)
    guard let document = try? JSONReader.parse(Array(json.utf8)) else { return .refused(diagnostics) }
    let values = selection.keys.map { key in
      var writer = JSONWriter(pretty: false)
      if let value = document.value(at: key) { writer.value(value) } else { writer.null() }
      return Array(writer.text.utf8)
    }
    return .decided(values, lead, decision)
  }
}
