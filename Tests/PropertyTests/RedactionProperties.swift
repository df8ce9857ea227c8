import PlaybookIR
import PlaybookRuntime
import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import RandomSupport
import Testing

/// Nothing that a private field says is found in what is redacted, whatever book and lead, and however it is spelled.
@Suite struct RedactionProperties {
  /// A value for each field that is found nowhere else.
  private static let secrets: [(field: String, json: String, spellings: [String])] = [
    ("id", #""Zyx-Qwv-1""#, ["Zyx-Qwv-1"]),
    ("title", #""VP Grommets <Øst> & Co""#, ["Grommets", "<Øst>", "VP Grommets <Øst> & Co"]),
    ("employees", "73519", ["73519", "73,519"]),
    ("budget", #""8675309.21 USD""#, ["8675309.21", "8,675,309.21"]),
    ("growth", "61.7731", ["61.7731"]),
    ("funded_on", #""2019-07-23""#, ["2019-07-23"]),
    ("created_at", #""2024-02-29T13:37:11Z""#, ["2024-02-29T13:37:11", "13:37:11"]),
    ("email", #""Quorra.Flynn@Grid.example""#, ["quorra.flynn", "grid.example"]),
    ("tech", #"["Zorkmid CRM", "Xyzzy'Mail"]"#, ["Zorkmid CRM", "Xyzzy'Mail", "Zorkmid", "Xyzzy"]),
    ("pain", #""ouchiest \u202e in \"Plugh\"""#, ["ouchiest", "Plugh"]),
    ("ratio", "1234.56789", ["1234.56789"]),
    ("owner_id", #""Frobozz""#, ["Frobozz"]),
  ]

  @Test(arguments: 0..<12)
  func `no private value is left`(_ seed: Int) throws {
    var random = SeededRandom(seed &* 7 &+ 3)
    let hidden = random.some(Self.secrets.map(\.field))
    var generator = BookGenerator(seed: seed)
    var book = generator.book().text
    for field in hidden { book = Self.marked(field, in: book) }
    var leads = LeadGenerator(seed: seed)

    let files = MemoryFiles()
    files.set("main.playbook", .file(Array(book.utf8)))
    let workspace = Workspace(files, zones: UTCOnly())
    let loaded = try #require(workspace.check(try workspace.findBook("main.playbook")).loaded, "\(book)")
    for _ in 0..<3 {
      let members = leads.ragged().map { member in
        let secret = Self.secrets.first { $0.field == member.key && hidden.contains($0.field) }
        // One in three is a slip, so that there are messages.
        return secret.map { (member.key, random.oneIn(3) ? "{\"x\": \($0.json)}" : $0.json) } ?? member
      }
      let json = LeadGenerator.json(
        members.map { (key: $0.0, value: $0.1) } + [(key: "emial", value: #""Quorra.Flynn""#)])
      files.set("lead.json", .file(Array(json.utf8)))
      let lead = try workspace.readLead("lead.json")
      let decided = workspace.explain(lead, by: loaded, now: GeneratedBook.now, privacy: .nowhere)
      let messages = DiagnosticText(sources: decided.sources, style: .plain).render(decided.diagnostics)
      let outputs = decided.decision.map { Self.outputs(of: $0, by: loaded) } ?? []
      let brief = workspace.brief(lead, by: loaded, now: GeneratedBook.now, privacy: .nowhere).decision
      let others = brief.map { Self.briefs(of: $0, besides: decided.decision, by: loaded) } ?? []
      let spellings = Self.secrets.filter { hidden.contains($0.field) }.flatMap(\.spellings)
      for output in [messages] + outputs + others {
        let found = Haystack(output).found(spellings)
        #expect(found.isEmpty, "\(found) in\n\(output)\nof \(json)\n\(book)")
      }
    }
  }

  @Test func `what is hidden is found where it is shown`() throws {
    let haystack = Haystack("a &#60;&Oslash;st%3E eHl6enk= XYZZY \\u0041bcd")
    #expect(haystack.found(["xyzzy"]) == ["xyzzy"])
    for secret in ["xyzzy", "Grue", "<Øst>", "Abcd"] {
      let bytes = Array(secret.utf8)
      let percent = bytes.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
      for spelled in [secret, secret.uppercased(), "q=" + percent, Haystack.base64(Array("to \(secret)!".utf8))] {
        #expect(Haystack("some \(spelled) text").found([secret]) == [secret], "\(spelled)")
      }
    }
    #expect(Haystack("&lt;Øst&gt;").found(["<Øst>"]) == ["<Øst>"])
  }

  private static func briefs(of decision: Decision, besides other: Decision?, by book: LoadedBook) -> [String] {
    var pages = decision.brief.map { [ExplainPage(decision, by: book, for: .auditor).page(of: $0)] } ?? []
    var texts = [DecisionDocument(decision, by: book).json()]
    if let other {
      let comparison = Comparison(decision, other)
      pages.append(ComparePage(comparison, of: decision, and: other, by: book, for: .auditor).page())
      texts.append(ComparisonDocument(comparison, of: decision, and: other, by: book).json())
    }
    return texts
      + pages.flatMap { [TextPage($0, width: 100, style: .plain).render(), MarkdownPage($0).render()] }
  }

  /// A field's line with `private` behind its type.
  private static func marked(_ field: String, in book: String) -> String {
    book.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("  \(field): "), line.hasPrefix("  id: ") || !line.contains("private") else {
        return String(line)
      }
      let parts = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      return parts[0] + ", private" + (parts.count > 1 ? "," + parts[1] : "")
    }.joined(separator: "\n")
  }

  private static func outputs(of decision: Decision, by book: LoadedBook) -> [String] {
    let selection = PlanSelection(decision, of: book.program)
    let plan = PlanPage(decision, by: book, selection: selection).page()
    let pages = Depth.allCases.map { ExplainPage(decision, by: book, for: $0).page() } + [plan]
    var outputs = pages.flatMap { page in
      [
        TextPage(page, width: 100, style: .plain).render(), MarkdownPage(page).render(), HTMLPage(page).render(),
      ]
    }
    outputs.append(DecisionDocument(decision, by: book).json())
    outputs.append(PlanDocument(decision, by: book, selection: selection).json())
    if let calendar = PlanCalendar(decision, by: book, selection: selection).text() { outputs.append(calendar) }
    return outputs
  }
}

/// A text in which a value is looked for in every spelling: as it is, in other cases, escaped for HTML, JSON and addresses,
/// in base64.
private struct Haystack {
  /// In small letters.
  private let texts: [String]
  private let original: String

  init(_ text: String) {
    var html = text
    for (escape, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      html = html.split(separator: escape, omittingEmptySubsequences: false).joined(separator: letter)
    }
    original = text
    texts = [text, html, Self.unescaped(html)].map { $0.lowercased() }
  }

  func found(_ needles: [String]) -> [String] {
    needles.filter { needle in
      let folded = needle.lowercased()
      if texts.contains(where: { $0.contains(folded) }) { return true }
      // Wherever it begins within three bytes, all but its ends reads the same.
      let codes = (0..<3).map { shift in
        let code = Self.base64(Array(repeating: 0, count: shift) + Array(needle.utf8))
        return String(code.dropFirst(shift == 0 ? 0 : shift + 1).prefix { $0 != "=" }.dropLast(1))
      }
      return codes.contains { $0.count >= 4 && original.contains($0) }
    }
  }

  /// `%41` and `\u0041` as the letters they stand for.
  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "%"), let code = code(rest.prefix(2), 2), let value = UInt8(exactly: code) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "u"),
        let code = code(rest.dropFirst().prefix(4), 4),
        let scalar = Unicode.Scalar(code)
      {
        bytes += String(scalar).utf8
        rest = rest.dropFirst(5)
      } else if byte == UInt8(ascii: "\\"), let next = rest.first, next == UInt8(ascii: "\"") {
        continue
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func code(_ digits: ArraySlice<UInt8>, _ count: Int) -> UInt32? {
    digits.count == count ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      return String((0..<4).map { $0 > group.count ? "=" : letters[bits >> (18 - 6 * $0) & 63] })
    }.joined()
  }
}
