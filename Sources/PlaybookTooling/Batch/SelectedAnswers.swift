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
  /// Something is selected that takes the reasons.
  private let isExplained: Bool

  package init(_ book: LoadedBook, _ selection: Selection, now: Instant, refusesInvalid: Bool) {
    self.book = book
    self.selection = selection
    self.now = now
    self.refusesInvalid = refusesInvalid
    isExplained = selection.keys.contains { key in
      ["reasons", "missing"].contains { key.split(separator: ".").first?.utf8.elementsEqual($0.utf8) == true }
    }
  }

  package func answer(_ text: [UInt8]) -> LeadAnswer {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(text, limits: JSONReader.Limits(bytes: Workspace.largestLead))
    } catch {
      return .refused([.unreadableLead(error, text: text, file: 0)])
    }
    let (answer, diagnostics) = book.answer(value, now: now, isExplained: isExplained)
    guard let (lead, decision) = answer else { return .refused(diagnostics) }
    if refusesInvalid, !lead.problems.isEmpty {
      // Advice about keys is no fault of a value.
      let advice = [RuntimeCode.misspeltKey, .unknownStep].map(\.rawValue)
      return .refused(diagnostics.filter { !advice.contains($0.code) })
    }
    let json = DecisionDocument(decision, by: book).json()
    guard let document = try? JSONReader.parse(Array(json.utf8)) else { return .refused(diagnostics) }
    let values = selection.keys.map { key in
      var writer = JSONWriter(pretty: false)
      if let value = document.value(at: key) { writer.value(value) } else { writer.null() }
      return Array(writer.text.utf8)
    }
    return .decided(values, lead, decision)
  }
}
