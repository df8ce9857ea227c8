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
  /// How much of a decision is selected.
  private let depth: Depth

  private enum Depth {
    case answers, reasons
    /// With what answers and changes would do.
    case outlook
  }

  package init(_ book: LoadedBook, _ selection: Selection, now: Instant, refusesInvalid: Bool) {
    self.book = book
    self.selection = selection
    self.now = now
    self.refusesInvalid = refusesInvalid
    let parts = selection.keys.map { String($0.split(separator: ".").first ?? "") }
    let wantsOutlook = parts.contains { ["missing", "foregone", "changes"].contains($0) }
    depth = wantsOutlook ? .outlook : parts.contains("reasons") ? .reasons : .answers
  }

  package func answer(_ text: [UInt8]) -> LeadAnswer {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(text, limits: JSONReader.Limits(bytes: Workspace.largestLead))
    } catch {
      return .refused([.unreadableLead(error, text: text, file: 0)])
    }
    let (lead, diagnostics) = book.read(value, file: 0, now: now)
    guard let lead else { return .refused(diagnostics) }
    let decision =
      switch depth {
      case .answers: book.decide(lead, now: now, isExplained: false)
      case .reasons: book.decide(lead, now: now)
      case .outlook: book.explain(lead, now: now)
      }
    if refusesInvalid, !lead.problems.isEmpty {
      // Advice about keys is no fault of a value.
      let advice = [RuntimeCode.misspeltKey, .unknownStep].map(\.rawValue)
      return .refused(diagnostics.filter { !advice.contains($0.code) })
    }
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
