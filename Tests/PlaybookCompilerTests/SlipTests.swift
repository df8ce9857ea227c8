import FoundationEssentials
import PlaybookCompiler
import PlaybookSource
import PlaybookSyntax
import Testing

/// One word or sign that is forgotten in a sound book gives one finding, from whichever stage, and no more where the text
/// alone shows it.
@Suite struct SlipTests {
  private static func book() throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "playbooks")
    var text = "edition 1\n"
    for name in ["book", "lead", "qualification", "scoring", "routing", "followup", "inbound"] {
      let bytes = try Data(contentsOf: root.appending(path: name + ".playbook"))
      text += String(decoding: bytes, as: UTF8.self).replacing("edition 1\n", with: "")
    }
    return Array(text.utf8)
  }

  private static func findings(_ bytes: [UInt8]) -> (read: [Diagnostic], checked: [Diagnostic]) {
    let source = SourceFile(path: "slip.playbook", bytes: bytes)
    let (tree, read) = parse(source, file: 0)
    var sources = SourceSet([source])
    let compiled = Compiler.compile([tree], sources: &sources, readingFaults: read, zones: EveryZone()) { path, _ in
      .success(Array((path.hasSuffix(".csv") ? "domain\npay.example\n" : "mail.example\n").utf8))
    }
    return (read, compiled.diagnostics)
  }

  /// Every eleventh word or sign, to be quick; each `offset` takes others.
  @Test(.timeLimit(.minutes(2)), arguments: [0, 5]) func oneSlipGivesOneFinding(_ offset: Int) throws {
    let bytes = try Self.book()
    #expect(!Self.findings(bytes).checked.hasErrors)
    let lexemes = Lexer.lex(bytes).lexemes
    #expect(lexemes.count > 1_000)
    for index in stride(from: offset, to: lexemes.count, by: 11) {
      let range = lexemes[index].range
      let (read, checked) = Self.findings(Array(bytes[..<range.lowerBound] + bytes[range.upperBound...]))
      if read.isEmpty { continue }
      let word = String(decoding: bytes[range], as: UTF8.self)
      let line = SourceFile(path: "slip.playbook", bytes: bytes).position(at: range.lowerBound).line
      #expect(read.count + checked.count == 1, "line \(line) without `\(word)`: \((read + checked).map(\.message))")
    }
  }
}
