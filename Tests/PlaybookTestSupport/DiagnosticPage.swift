package import PlaybookSource
import PlaybookTooling

/// A page of `docs/diagnostics`: what a code means, an example that fails, and the repaired one.
///
/// Fences: `playbook fail [FILE]` and `playbook ok [FILE]` make one book each (`main.playbook` without a name), other
/// languages with a file name stand beside them; `playbook book` is the book of both `json fail` and `json ok`, which
/// are leads; `yaml` stands for `main.yaml`. Where files alone cannot show it, `console fail` quotes a command line and the
/// message; with `run` behind it the command is run beside the page's named files and prints exactly that.
package struct DiagnosticPage: Sendable, CustomStringConvertible {
  package let path: String
  package let code: String
  package let text: String

  package var description: String { code }

  package static let all = Repository.files(in: "docs/diagnostics", ending: ".md").compactMap { DiagnosticPage($0) }

  init?(_ path: String) {
    guard let text = try? Repository.text(path) else { return nil }
    self.path = path
    self.text = text
    code = String(FilePath.name(of: path).dropLast(3))
  }

  package enum Side: String, Sendable { case fail, ok }

  private var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  package func fences() throws -> [MarkdownFence] { try MarkdownFence.all(in: lines) }

  package var title: String { lines.first ?? "" }

  /// What is found in one of the examples; nil when the page has no such example.
  package func diagnostics(_ side: Side) throws -> [Diagnostic]? {
    let own = try fences().filter { $0.words.count >= 2 && $0.words[1] == side.rawValue && $0.words[0] != "console" }
    let isShownByCommand = try side == .fail && fences().contains { $0.words.first == "console" }
    guard !own.isEmpty, !isShownByCommand else { return nil }
    let machine = CaseMachine()
    let shared = try fences().filter { $0.words.count >= 2 && $0.words[1] == "book" }
    var lead: String?
    for fence in shared + own {
      let name = fence.words.count > 2 ? fence.words[2] : Self.name(forLanguage: fence.words[0])
      if fence.words[0] == "json" { lead = name }
      machine.add(fence, as: name)
    }
    return try machine.diagnostics(lead: lead)
  }

  private static func name(forLanguage language: String) -> String {
    switch language {
    case "json": "lead.json"
    case "yaml": "main.yaml"
    case _: "main.playbook"
    }
  }

  /// The messages that the page only quotes.
  package func quotes() throws -> [String] {
    try fences().filter { $0.words.starts(with: ["console", Side.fail.rawValue]) }.map {
      $0.body.joined(separator: "\n")
    }
  }

  /// A documented command line with what the page says that it prints, and what it prints.
  package struct Quoted {
    package let command: String
    package let written: String
    package let actual: String
    let fence: MarkdownFence
  }

  package func consoles() throws -> [Quoted] {
    let machine = CaseMachine()
    for fence in try fences() where fence.words.count >= 2 && fence.words[0] != "console" {
      let isNamed = fence.words.count > 2
      if isNamed || fence.words[1] == "book" { machine.add(fence, as: isNamed ? fence.words[2] : "main.playbook") }
    }
    return try fences().filter { $0.words.first == "console" && $0.words.last == "run" }.map { fence in
      let command = fence.body.first ?? ""
      let words = MarkdownFence.words(Substring(command))
      guard words.count >= 2, words[0] == "$", words[1] == "playbookc" else {
        throw CaseFile.Malformed(description: "\(path): a console block begins with `$ playbookc …`")
      }
      let written = fence.body.dropFirst().map { $0 + "\n" }.joined()
      return Quoted(command: command, written: written, actual: machine.show(Array(words.dropFirst(2))), fence: fence)
    }
  }

  /// Writes what the commands print into the page; true when that changes it.
  package func bless() throws -> Bool {
    var lines = self.lines
    for quoted in try consoles().reversed() {
      let body = quoted.actual.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      lines.replaceSubrange(quoted.fence.open + 2..<quoted.fence.close, with: body)
    }
    let blessed = lines.joined(separator: "\n")
    guard !blessed.utf8.elementsEqual(text.utf8) else { return false }
    try Repository.write(blessed, to: path)
    return true
  }
}
