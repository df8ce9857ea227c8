import PlaybookSource
import PlaybookSyntax
import Testing

@Suite("YAML form")
struct YAMLFormTests {
  private func read(_ text: String, _ form: Form) -> (printed: String, diagnostics: [Diagnostic], source: SourceFile) {
    let source = SourceFile(path: form == .text ? "main.playbook" : "main.yaml", text: text)
    let (tree, diagnostics) = parse(source, file: 0, form: form)
    return (SyntaxPrinter.print(tree), diagnostics, source)
  }

  private func codes(_ text: String) -> [String] { read(text, .yaml).diagnostics.map(\.code) }

  @Test("Both forms give one tree")
  func bothForms() {
    let text = read(Self.textBook, .text)
    let yaml = read(Self.yamlBook, .yaml)
    #expect(text.diagnostics.map(\.message) == [])
    #expect(yaml.diagnostics.map(\.message) == [])
    #expect(text.printed == yaml.printed)
  }

  /// Ways to write one value, given its tokens.
  private static let styles: [(name: String, write: @Sendable ([String]) -> String)] = [
    ("plain", { "signal s: " + $0.joined(separator: " ") + "\n" }),
    ("plain, folded", { "signal s: " + $0.joined(separator: "\n   ") + "\n" }),
    ("plain, folded twice", { "signal s:\n  " + $0.joined(separator: "\n\n  ") + "\n" }),
    ("single quotes", { "signal s: '" + quoted($0).joined(separator: " ") + "'\n" }),
    ("single quotes, folded", { "signal s: '" + quoted($0).joined(separator: "  \n     ") + "'\n" }),
    ("double quotes", { "signal s: \"" + escaped($0).joined(separator: " ") + "\"\n" }),
    ("double quotes, escapes", { "signal s: \"\\x20" + escaped($0).joined(separator: "\\t\\u0020") + "\"\n" }),
    ("double quotes, joined lines", { "signal s: \"" + escaped($0).joined(separator: " \\\n   ") + "\"\n" }),
    ("double quotes, folded", { "signal s: \"" + escaped($0).joined(separator: "\n\n   ") + "\"\n" }),
    ("literal", { "signal s: |\n  " + $0.joined(separator: "\n  ") + "\n" }),
    ("literal, stripped", { "signal s: |-\n    " + $0.joined(separator: "\n      ") + "\n\n" }),
    ("literal, kept, indented", { "signal s: |+2 # why\n  " + $0.joined(separator: "\n\n   ") + "\n\n\n" }),
    ("folded", { "signal s: >\n  " + $0.joined(separator: "\n  ") + "\n" }),
    ("folded, more indented", { "signal s: >-\n\n  " + $0.joined(separator: "\n    ") + "\n" }),
    ("folded, kept", { "signal s: >+\n   " + $0.joined(separator: " ") + "\n\n" }),
    ("flow mapping", { "signal s: {when: '" + quoted($0).joined(separator: " ") + "', label: x}\n" }),
    ("below a label", { "signal s:\n  label: \"é 😀\"\n  when: " + $0.joined(separator: " ") + "\n" }),
    ("in a list", { "signal s:\n  any:\n    - é is answered\n    - " + $0.joined(separator: " ") + "\n" }),
  ]

  private static func quoted(_ tokens: [String]) -> [String] {
    tokens.map { $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") }
  }

  private static func escaped(_ tokens: [String]) -> [String] {
    tokens.map { token in
      token.unicodeScalars.map { $0 == "\"" ? "\\\"" : $0 == "\\" ? "\\\\" : String($0) }.joined()
    }
  }

  private static let tokens = [
    "company.employees", "between", "50", "and", "1_000", "and", "(", "title", "contains", #""VP's é 😀""#, "or", "not",
    "country", "in", "[", "US", ",", "CA", "]", ")",
  ]

  @Test("A fault at any token of any style of scalar is shown at its own place", arguments: styles.indices)
  func places(_ style: Int) {
    for lineEnd in ["\n", "\r\n"] {
      for index in Self.tokens.indices {
        var tokens = Self.tokens
        tokens[index] = "§"
        let lines = ("# é 😀\nedition: 1\n" + Self.styles[style].write(tokens))
          .split(separator: "\n", omittingEmptySubsequences: false)
        let result = read(lines.joined(separator: lineEnd), .yaml)
        let place = result.source.bytes.indices.first { result.source.bytes[$0...].starts(with: "§".utf8) } ?? -1
        let found = result.diagnostics.filter { $0.code == "PB1008" }.map { Int($0.span?.start ?? -1) }
        #expect(found == [place], "\(Self.styles[style].name), token \(index)")
        let ends = result.diagnostics.filter { $0.code == "PB1008" }.map { Int($0.span?.end ?? -1) }
        #expect(ends == [place + 2], "\(Self.styles[style].name), token \(index)")
      }
    }
  }

  @Test("Every style of scalar says the same", arguments: styles.indices)
  func meanings(_ style: Int) {
    let plain = read("edition: 1\nsignal s: " + Self.tokens.joined(separator: " ") + "\n", .yaml)
    let other = read("edition: 1\n" + Self.styles[style].write(Self.tokens), .yaml)
    guard !Self.styles[style].name.contains("label"), !Self.styles[style].name.contains("list"),
      !Self.styles[style].name.contains("mapping")
    else { return }
    #expect(other.diagnostics.map(\.message) == [])
    #expect(other.printed == plain.printed)
  }

  @Test(
    "What YAML allows and a playbook does not",
    arguments: [
      ("edition: 1\nbook: &b\n  currency: USD\n", "PB1207"),
      ("edition: 1\nbook: *b\n", "PB1207"),
      ("edition: 1\nbook: !x {currency: USD}\n", "PB1208"),
      ("edition: 1\n---\nedition: 1\n", "PB1209"),
      ("edition: 1\nbook:\n  <<: {currency: USD}\n", "PB1210"),
      ("edition: 1\nbook: {currency: USD, currency: EUR}\n", "PB1206"),
      ("edition: 1\n[a, b]: c\n", "PB1212"),
      ("edition: 1\n? " + String(repeating: "k", count: 1_100) + "\n: c\n", "PB1213"),
      ("edition: 1\n" + String(repeating: "k", count: 1_100) + ": c\n", "PB1213"),
      ("%YAML 1.2\n---\nedition: 1\n", "PB1219"),
      ("- edition\n", "PB1215"),
      ("edition: 1\nbook:\n\tcurrency: USD\n", "PB1202"),
      ("edition: 1\nsignal s: a: b\n", "PB1203"),
      ("edition: 1\nsignal s: a\n  b: c\n", "PB1203"),
      ("edition: 1\nbook:\n    currency: USD\n  order: [a]\n", "PB1204"),
      ("edition: 1\nsignal s: \"open\n", "PB1205"),
      ("edition: 1\nsignal s: 'open\n", "PB1205"),
      ("edition: 1\nsignal s: [a, b\n", "PB1221"),
      ("edition: 1\nsignal s: @home\n", "PB1222"),
      ("edition: 1\nsignal s: \"\\q\"\n", "PB1223"),
      ("edition: 1\nsignal s\n", "PB1220"),
      ("edition: 1\nbook:\n  currency USD\n  zone: UTC\n", "PB1220"),
      ("edition: 1\nsignal s: \"a\" b\n", "PB1201"),
      ("edition: 1\nbook: {a: b}}\n", "PB1201"),
      ("edition: 1\nsignal s: >x\n  a\n", "PB1201"),
      ("edition: 1\nbook: \u{85}{}\n", "PB1214"),
      ("edition: 1\nbook: \u{2028}{}\n", "PB1214"),
      ("edition: 1\nsignal s:\n", "PB1218"),
      ("edition: 1\nsignal s:\n  when: pain is answered\n  lable: x\n", "PB1217"),
      ("edition: 1\nroute r:\n  big:\n    when: a > 1\n  otherwise: queue x\n", "PB1224"),
      ("edition: 1\nicp core \"Core\":\n  must size: a > 1\n", "PB1216"),
      ("edition: 1\nicp core:\n  must size \"Size\":\n    label: Size\n    when: a > 1\n", "PB1216"),
      ("edition: 1\nsignal s:\n  label: x\n", "PB1224"),
      ("edition: 1\nhandoff h:\n  accept: {of: offered}\n", "PB1224"),
      ("edition: 1\nhandoff h:\n  accept: {within: 24 hours}\n", "PB1112"),
      ("edition: 1\nhandoff h:\n  accept: {within: 24 hours, of: offered, until: accepted}\n", "PB1113"),
      ("edition: 1\nhandoff h:\n  reject x: {recyle: after 9 days}\n", "PB1217"),
      ("edition: 1\nteam t:\n  rep a: {weight: 1, away: {from: 2026-01-01}}\n", "PB1216"),
      ("edition: 1\nevent e:\n  means: {touch: email}\n", "PB1216"),
      ("edition: 1\ncalendar c:\n  hours: [mon 9:00 to 17:00]\n", "PB1060"),
      ("edition: 1\nsignal s: [a, b]\n", "PB1216"),
      ("edition: 1\nbook: " + String(repeating: "[", count: 100_000), "PB1211"),
      ("edition: 1\nbook: " + String(repeating: "{a: ", count: 20_000), "PB1211"),
    ])
  func refusals(_ text: String, _ code: String) {
    #expect(codes(text) == [code])
  }

  @Test("An alias is refused before anything is expanded")
  func aliasFlood() {
    let text = "edition: 1\nbook: [" + String(repeating: "*a, ", count: 300_000) + "]\n"
    #expect(codes(text) == ["PB1207"])
  }

  @Test("A byte-order mark changes no place")
  func byteOrderMark() {
    let result = read("\u{FEFF}edition: 1\nsignal s: é §\n", .yaml)
    let place = result.source.bytes.indices.first { result.source.bytes[$0...].starts(with: "§".utf8) } ?? -1
    #expect(result.diagnostics.filter { $0.code == "PB1008" }.map { Int($0.span?.start ?? -1) } == [place])
  }
}
