import PlaybookIR
import PlaybookJSON
import PlaybookReceipt
import PlaybookRuntime
import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import RandomSupport
import Testing

/// Whatever the interpreter decides, the checker follows; whatever somebody changes in it, it does not.
@Suite("Receipts of random books and leads")
struct ReceiptProperties {
  private static let seeds = Effort.seeds(20)
  /// Where hundreds of single changes are tried.
  private static let fewerSeeds = 0..<20

  /// One receipt with all that it takes to judge it.
  private struct Sample {
    let book: LoadedBook
    let lead: SourceFile
    let text: String
    let root: JSONValue
    /// The values that the receipt lists.
    let received: ReceivedLead
    let workspace = Workspace(MemoryFiles())

    /// nil for a lead that the door refuses.
    init?(_ program: Program, _ lead: String) throws {
      book = LoadedBook(program, zones: UTCOnly())
      self.lead = SourceFile(path: "lead.json", text: lead)
      let decided = workspace.explain(self.lead, by: book, now: GeneratedBook.now)
      guard let decision = decided.decision else { return nil }
      text = DecisionDocument(decision, by: book, receipt: decided.receipt).json()
      let receipt = try Receipt.read(Array(text.utf8), file: 0).get()
      root = receipt.root
      received = try ReceivedLead.read(
        receipt.values, events: receipt.events, isHistorySupplied: receipt.isHistorySupplied, program: program,
        now: GeneratedBook.now)
    }

    func verify(_ text: String, withLead: Bool = false) -> VerifiedReceipt {
      workspace.verify(SourceFile(path: "receipt.json", text: text), lead: withLead ? lead : nil, by: book)
    }

    /// What the checker alone says, without the interpreter.
    func misstep(in root: JSONValue) -> Misstep? {
      var checker = ReceiptChecker(root, received, program: book.program, now: GeneratedBook.now, zones: UTCOnly())
      return checker.check()
    }
  }

  private static func samples(_ seed: Int, leads count: Int) throws -> [Sample] {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    var leads = LeadGenerator(seed: seed)
    return try (0..<count).compactMap { _ in try Sample(program, LeadGenerator.json(leads.ragged())) }
  }

  /// Of the first lead that the door takes.
  private static func sample(_ seed: Int) throws -> Sample {
    var count = 1
    while true {
      if let sample = try samples(seed, leads: count).last { return sample }
      count += 1
    }
  }

  @Test("Every receipt is accepted, with its lead and without", arguments: seeds)
  func accepts(_ seed: Int) throws {
    for sample in try Self.samples(seed, leads: 2) {
      #expect(try DocumentSchema.faults(in: sample.text) == [])
      #expect(sample.misstep(in: sample.root)?.pathText == nil)
      let verified = sample.verify(sample.text, withLead: true)
      #expect(verified.status == .done, "\(verified.diagnostics.map(\.message))")
    }
  }

  @Test("A change without a new digest is refused", arguments: fewerSeeds)
  func refusesChanges(_ seed: Int) throws {
    var random = SeededRandom(seed + 3_000)
    let sample = try Self.sample(seed)
    for mutation in Mutation.all(of: sample.root).shuffled(using: &random).prefix(3 * Effort.factor) {
      let verified = sample.verify(CanonicalJSON.text(of: mutation.root))
      #expect(verified.status == .failed || verified.status == .badData, "\(mutation)")
      #expect(verified.diagnostics.contains { ["PB8002", "PB8003", "PB8005"].contains($0.code) }, "\(mutation)")
    }
  }

  @Test("A derived value that was changed is refused by the checker alone, at its place", arguments: fewerSeeds)
  func refusesMutations(_ seed: Int) throws {
    var random = SeededRandom(seed + 4_000)
    let sample = try Self.sample(seed)
    for mutation in Mutation.all(of: sample.root).filter(\.isChecked).shuffled(using: &random)
      .prefix(25 * Effort.factor)
    {
      #expect(sample.misstep(in: mutation.root)?.pathText == mutation.path, "\(mutation)")
    }
  }

  @Test(
    "Whatever was changed and sealed again is refused; of the lead's own values, with the lead", arguments: fewerSeeds)
  func refusesSealed(_ seed: Int) throws {
    var random = SeededRandom(seed + 5_000)
    let sample = try Self.sample(seed)
    let mutations = Mutation.all(of: sample.root).filter { !$0.isChecked && !$0.path.hasSuffix("digest") }
    for mutation in mutations.shuffled(using: &random).prefix(4 * Effort.factor) {
      let sealed = try ReceiptChange.sealed(CanonicalJSON.text(of: mutation.root))
      #expect(sample.verify(sealed, withLead: !mutation.isDerived).status != .done, "\(mutation)")
    }
  }
}

extension CanonicalJSON {
  fileprivate static func text(of value: JSONValue) -> String { String(decoding: bytes(of: value), as: UTF8.self) }
}

/// One change to a document.
private struct Mutation: CustomStringConvertible {
  let path: String
  let change: String
  /// The document before the change and after it.
  let original: JSONValue
  let root: JSONValue

  var description: String { "\(path): \(change)" }

  private var part: Substring { path.prefix { $0 != "." && $0 != "[" } }

  /// Whether it follows from the values of the receipt: all but the values, the moment, and what the door said.
  var isDerived: Bool { !["receipt", "data", "now", "zones", "history"].contains(part) }

  /// Whether the checker alone derives it.
  var isChecked: Bool {
    isDerived && !["format", "missing", "foregone", "changes", "handoff", "cadence", "target"].contains(part)
      && !path.hasPrefix("book.fingerprint") && !isTimed
  }

  /// Whether it lies in the tree of a hand-off or target, or behind the last tree.
  private var isTimed: Bool {
    guard let tree = path.wholeMatch(of: /reasons\[(\d+)\].*/).flatMap({ Int($0.output.1) }) else { return false }
    guard let trees = original.member("reasons")?.elements, tree < trees.count else { return true }
    let kind = trees[tree].member("kind")?.string
    return kind == "handoff" || kind == "target"
  }

  /// Every scalar replaced by another one, every list shortened, lengthened and turned round.
  static func all(of root: JSONValue) -> [Mutation] {
    var mutations: [Mutation] = []
    collect(root, "", in: root, &mutations) { $0 }
    return mutations
  }

  private static func collect(
    _ value: JSONValue, _ path: String, in original: JSONValue, _ mutations: inout [Mutation],
    _ rebuild: @escaping (JSONValue) -> JSONValue
  ) {
    func add(_ path: String, _ change: String, _ new: JSONValue.Kind) {
      mutations.append(Mutation(path: path, change: change, original: original, root: rebuild(JSONValue(new))))
    }
    switch value.kind {
    case .null: add(path, "null to text", .string(Array("yes".utf8)))
    case .bool(let flag): add(path, "\(flag)", .bool(!flag))
    case .number(let text): add(path, text, .number(text == "1" ? "2" : "1"))
    case .string(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      add(path, text, .string(Array(other(text).utf8)))
    case .array(let elements):
      if let last = elements.last {
        add("\(path)[\(elements.count - 1)]", "dropped", .array(elements.dropLast()))
        add("\(path)[\(elements.count)]", "repeated", .array(elements + [last]))
      }
      for (index, element) in elements.enumerated() {
        collect(element, "\(path)[\(index)]", in: original, &mutations) { new in
          var changed = elements
          changed[index] = new
          return rebuild(JSONValue(.array(changed)))
        }
      }
    case .object(let members):
      for (index, member) in members.enumerated() {
        let key = String(decoding: member.key, as: UTF8.self)
        let place = path.isEmpty ? key : Text(key).isWord ? "\(path).\(key)" : "\(path)[\"\(key)\"]"
        collect(member.value, place, in: original, &mutations) { new in
          var changed = members
          changed[index] = JSONMember(key: member.key, value: new)
          return rebuild(JSONValue(.object(changed)))
        }
      }
    }
  }

  /// A text that could stand there as well.
  private static func other(_ text: String) -> String {
    let words = ["yes": "no", "no": "unknown", "unknown": "yes", "qualified": "needs_info", "needs_info": "qualified"]
    if let other = words[text] { return other }
    return Int(text).map { "\($0 + 1)" } ?? text + "x"
  }
}
