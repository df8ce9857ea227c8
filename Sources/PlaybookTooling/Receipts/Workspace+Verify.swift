import PlaybookIR
import PlaybookJSON
import PlaybookReceipt
import PlaybookRuntime
package import PlaybookSource

extension Workspace {
  package static let largestReceipt = 64 * 1_024 * 1_024

  /// Derives a decision once more from its receipt.
  ///
  /// First the checker walks the receipt's tree, which shares nothing with the interpreter but the operator table; then
  /// the interpreter decides about the values of the receipt, and the whole document is held to what it says, so that
  /// what only functions of time can tell (hand-offs, cadences, targets) and what is missing is derived as well. With the
  /// lead itself every value is read again.
  package func verify(_ receipt: SourceFile, lead: SourceFile? = nil, by book: LoadedBook) -> VerifiedReceipt {
    var verification = Verification(sources: SourceSet([receipt] + (lead.map { [$0] } ?? [])), book: book)
    do throws(Refusal) {
      let receipt = try Receipt.read(receipt.bytes, file: 0).get()
      let document = try verification.derive(receipt)
      if let lead { try verification.compare(receipt, with: lead) }
      return verification.result(.done, document)
    } catch {
      verification.diagnostics += error.diagnostics
      return verification.result(error.isUsable ? .failed : .badData, nil)
    }
  }
}

/// What came of a verification.
package struct VerifiedReceipt: Sendable {
  /// What was shown to follow.
  package struct Content: Sendable {
    package let verdict: String
    package let lead: String?
    package let book: String?
    package let now: String
    package let steps: Int
    package let values: Int
    package let events: Int
  }

  package let sources: SourceSet
  package let diagnostics: [Diagnostic]
  package let status: ExitStatus
  /// nil for a receipt that is not accepted.
  package let content: Content?
}

/// One verification on its way.
private struct Verification {
  let sources: SourceSet
  let book: LoadedBook
  var diagnostics: [Diagnostic] = []
  private var hasOtherZones = false

  init(sources: SourceSet, book: LoadedBook) {
    self.sources = sources
    self.book = book
  }

  // MARK: - The receipt alone

  mutating func derive(_ receipt: Receipt) throws(Refusal) -> VerifiedReceipt.Content {
    if let said = receipt.fingerprint.string, !said.utf8.elementsEqual(book.fingerprint.utf8) {
      throw refusal(.otherBook(said, found: book.fingerprint, at: receipt.fingerprint.span(in: 0)))
    }
    compareZones(receipt)
    let book = LoadedBook(book.program.placed(as: receipt), zones: book.zones)
    let lead: ReceivedLead
    do throws(ProgramError) {
      lead = try ReceivedLead.read(
        receipt.values, events: receipt.events, isHistorySupplied: receipt.isHistorySupplied, program: book.program,
        now: receipt.now)
    } catch {
      throw refusal(.impossibleValue(error, file: 0))
    }
    var checker = ReceiptChecker(
      receipt.root, lead, program: book.program, now: receipt.now, zones: book.zones)
    if let misstep = checker.check() { throw doesNotFollow(misstep) }
    // What the door said about the lead, only the lead can tell.
    if var misstep = self.misstep(receipt, from: Lead(lead), by: book, unless: ["data"]) {
      misstep.origin = book.program.origin(of: misstep.path)
      throw doesNotFollow(misstep)
    }
    return content(of: receipt, lead)
  }

  private mutating func compareZones(_ receipt: Receipt) {
    guard let said = receipt.zones, let value = receipt.root.member("zones") else { return }
    let found = book.zones.version
    if let found, said.utf8.elementsEqual(found.utf8) { return }
    hasOtherZones = true
    diagnostics.append(.otherZones(said, found: found, at: value.span(in: 0)))
  }

  /// The first place where the document is not the one that the interpreter makes of `lead`.
  private func misstep(
    _ receipt: Receipt, from lead: Lead, by book: LoadedBook, unless keys: Set<String> = []
  ) -> Misstep? {
    let decision = book.explain(lead, now: receipt.now, whyNot: receipt.goal(in: book.program))
    let source = ReceiptDocument(lead, leadDigest: receipt.leadDigest.string ?? "")
    let text = DecisionDocument(decision, by: book, receipt: source).json()
    guard let expected = try? Receipt.parse(Array(text.utf8)) else { return nil }
    // Other zone data may have been used, but not where none is needed.
    let zones: Set<String> = hasOtherZones && expected.member("zones")?.string != nil ? ["zones"] : []
    let ignored = keys.union(zones).union(["receipt"])
    if let misstep = receipt.root.misstep(expecting: expected, at: [], unless: ignored) { return misstep }
    guard let values = expected.member("receipt") else { return nil }
    return receipt.root.member("receipt")?
      .misstep(expecting: values, at: [.key("receipt")], unless: ["digest"])
  }

  private func content(of receipt: Receipt, _ lead: ReceivedLead) -> VerifiedReceipt.Content {
    func steps(_ value: JSONValue) -> Int {
      (value.elements ?? []).reduce(0) { $0 + 1 + steps($1.member("children") ?? JSONValue(.null)) }
    }
    return VerifiedReceipt.Content(
      verdict: receipt.root.member("verdict")?.string ?? "", lead: receipt.root.member("lead")?.string,
      book: book.program.book.name, now: "\(receipt.now)",
      steps: steps(receipt.root.member("reasons") ?? JSONValue(.null)), values: receipt.values.members?.count ?? 0,
      events: lead.events.count)
  }

  // MARK: - With its lead

  mutating func compare(_ receipt: Receipt, with file: SourceFile) throws(Refusal) {
    let found = Receipt.digest(ofBytes: file.bytes)
    guard receipt.leadDigest.string?.utf8.elementsEqual(found.utf8) ?? false else {
      throw refusal(
        .otherLead(said: receipt.leadDigest.string ?? "", found: found, at: receipt.leadDigest.span(in: 0)))
    }
    let book = LoadedBook(book.program.placed(as: receipt), zones: book.zones)
    let (lead, findings) = Workspace.read(file.bytes, file: 1, by: book, now: receipt.now)
    guard let lead else { throw Refusal(findings, isUsable: false) }
    if let misstep = misstep(receipt, from: lead, by: book) { throw refusal(.otherValue(misstep, file: 0)) }
  }

  // MARK: - Refusals

  private func refusal(_ diagnostic: Diagnostic) -> Refusal { Refusal(diagnostic, isUsable: true) }

  private func doesNotFollow(_ misstep: Misstep) -> Refusal {
    refusal(.doesNotFollow(misstep, files: book.program.files, file: 0))
  }

  func result(_ status: ExitStatus, _ content: VerifiedReceipt.Content?) -> VerifiedReceipt {
    VerifiedReceipt(sources: sources, diagnostics: diagnostics, status: status, content: content)
  }
}

extension Receipt {
  /// The answer that was asked about; nil where none was, or where the book has no such answer.
  fileprivate func goal(in program: Program) -> Goal? {
    guard let asked = root.member("why_not"), let part = asked.member("of")?.string,
      let answer = asked.member("answer")?.string
    else { return nil }
    return try? GoalReader(program).read("\(part)=\(answer)")
  }
}
