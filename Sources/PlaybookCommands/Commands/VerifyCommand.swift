import ArgumentParser
import PlaybookSource
import PlaybookTooling

struct VerifyCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    _superCommandName: toolName,
    abstract: "Derive a decision once more from its receipt.",
    discussion: """
      What `explain --format json` prints is a receipt: it carries the values that were read, and digests of the lead and \
      of itself. `verify` walks its reasons step by step and says at which one, if any, the receipt says something that \
      does not follow from what stands before it.

        playbookc explain lead.json --format json > receipt.json
        playbookc verify receipt.json --playbook sales/emea
        playbookc verify receipt.json --lead lead.json

      Give the book that decided, as it was then. With --lead every value is read again from the lead. A receipt is no \
      signature: it shows that its steps follow and that nothing was changed since, not who wrote it.

      Exit codes: 0 every step follows, 1 refused, 65 a file that cannot be judged.
      """)

  @Argument(
    help: ArgumentHelp("What `explain --format json` printed.", valueName: "receipt.json"),
    completion: .file(extensions: ["json"]))
  var receipt: String

  @Option(help: ArgumentHelp("The book that decided: a file, a directory or a compiled book.", valueName: "book"))
  var playbook: String?

  @Option(
    help: ArgumentHelp("The lead that was decided, byte for byte.", valueName: "lead.json"),
    completion: .file(extensions: ["json"]))
  var lead: String?

  @OptionGroup var appearance: Appearance

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let book: LoadedBook
    switch try session.load(playbook) {
    case .success(let loaded): book = loaded
    case .failure(let refusal): return refusal.status.rawValue
    }
    let file = try session.receipt(receipt)
    let leadFile = try lead.map { path throws(ToolProblem) in try session.lead(path) }
    let verified = session.workspace.verify(file, lead: leadFile, by: book)
    session.report(verified.diagnostics, in: verified.sources)
    if let content = verified.content { session.write(Self.page(content, file.path, hasLead: lead != nil)) }
    return verified.status.rawValue
  }

  private static func page(_ content: VerifiedReceipt.Content, _ path: String, hasLead: Bool) -> String {
    func shown(_ text: String) -> String { DisplayText.escaped(text, limit: 80) }
    func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
    let lead = content.lead.map { "lead `\(shown($0))`" } ?? "the lead"
    let book = content.book.map { "`\(shown($0))`" } ?? "the book"
    let read =
      hasLead
      ? "the lead says the same"
      : "whether the lead says the same, --lead LEAD.json will tell"
    return """
      verified: by \(book), \(lead) came out as \(content.verdict) at \(content.now)
        every step follows: \(count(content.steps, "step")) from \(count(content.values, "value")) and \
      \(count(content.events, "event"))
        \(read)
        a receipt is no signature: it does not say who wrote it

      """
  }
}
