import PlaybookSource
import PlaybookSyntax
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// Every value of every sample book, in every style of YAML scalar, with a fault in place of each of its tokens: the
/// message points at the fault.
@Suite("Places in YAML")
struct YAMLPlaces {
  /// The distinct values of the samples, each as its tokens.
  private static func values() throws -> [[String]] {
    var values: Set<[String]> = []
    let samples = [".playbook", ".yaml"].flatMap { Repository.files(in: "playbooks", ending: $0) }
    for path in samples {
      for line in try Repository.text(path).split(separator: "\n") {
        let bytes = Array(line.utf8)
        let lexed = Lexer.lex(bytes)
        // A label that stands in YAML without quotes is no text of the grammar; its signs would be faults of their own.
        guard lexed.problems.isEmpty else { continue }
        let lexemes = lexed.lexemes
        guard let colon = lexemes.firstIndex(where: { $0.kind == .colon }), colon + 1 < lexemes.count else { continue }
        values.insert(lexemes[(colon + 1)...].map { String(decoding: bytes[$0.range], as: UTF8.self) })
      }
    }
    return values.sorted { $0.joined().utf8.lexicographicallyPrecedes($1.joined().utf8) }
  }

  /// How a value stands in the file, given its tokens.
  private static let styles: [@Sendable ([String]) -> String] = [
    { "'" + quoted($0).joined(separator: " ") + "'" },
    { "'" + quoted($0).joined(separator: "\n\n    ") + "'" },
    { "\"" + escaped($0).joined(separator: "\\t") + "\"" },
    { "\"" + escaped($0).joined(separator: "\n    ") + "\"" },
    { "\"" + escaped($0).joined(separator: " \\\n    ") + "\"" },
    { "|\n    " + $0.joined(separator: "\n    ") },
    { "|2-\n    " + $0.joined(separator: "\n    ") },
    { "|+\n    " + $0.joined(separator: "\n       ") + "\n" },
    { ">\n    " + $0.joined(separator: "\n    ") },
    { ">-\n    " + $0.joined(separator: "\n      ") },
    { ">+2\n    " + $0.joined(separator: "\n\n    ") + "\n" },
    // A plain scalar takes what no other reading of YAML claims.
    { isPlain($0) ? "x " + $0.joined(separator: " ") : "'" + quoted($0).joined(separator: " ") + "'" },
    { isPlain($0) ? "x " + $0.joined(separator: "\n    ") : "'" + quoted($0).joined(separator: " ") + "'" },
  ]

  private static func isPlain(_ tokens: [String]) -> Bool {
    let text = tokens.joined(separator: " ")
    return !text.contains(": ") && !text.contains(" :") && !text.contains(" #") && !text.contains("\t")
  }

  private static func quoted(_ tokens: [String]) -> [String] {
    tokens.map { $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") }
  }

  private static func escaped(_ tokens: [String]) -> [String] {
    tokens.map { $0.map { $0 == "\"" ? "\\\"" : $0 == "\\" ? "\\\\" : String($0) }.joined() }
  }

  @Test("A fault at each token of each sample is shown where it stands", arguments: styles.indices)
  func places(_ style: Int) throws {
    let values = try Self.values()
    #expect(values.count > 200)
    for tokens in values {
      for index in tokens.indices {
        var planted = tokens
        planted[index] = "§"
        let text = "# é 😀\nedition: 1\nsignal s:\n  label: é\n  when: " + Self.styles[style](planted) + "\n"
        let source = SourceFile(path: "a.yaml", text: text)
        let faults = parse(source, file: 0, form: .yaml).1.filter { $0.code == "PB1008" }
        let place = source.bytes.indices.first { source.bytes[$0] == 0xC2 && source.bytes[$0 + 1] == 0xA7 }
        #expect(faults.map { $0.span.map { Int($0.start) } } == [place], "\(text)")
      }
    }
  }
}
