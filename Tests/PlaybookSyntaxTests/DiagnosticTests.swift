import PlaybookSource
import PlaybookSyntax
import Testing

/// The words, places, hints and repairs of each diagnostic.
@Suite struct DiagnosticTests {
  private static let goldens =
    CharacterGoldens.all + LineGoldens.all + PhraseGoldens.all + TimeGoldens.all
    + CadenceGoldens.all + StepGoldens.all + HabitGoldens.all

  /// `line:column code message (hint) [<repair>]`; a repair that is not safe is marked `perhaps`.
  private func findings(_ text: String) -> [String] {
    let source = SourceFile(path: "golden.playbook", text: text)
    return parse(source, file: 0).1.map { diagnostic in
      let place = source.position(at: Int(diagnostic.span?.start ?? 0))
      var line = "\(place.line):\(place.column) \(diagnostic.code) \(diagnostic.message)"
      if let hint = diagnostic.hint { line += " (\(hint))" }
      if let fix = diagnostic.fixIt { line += " [\(fix.isSafe ? "" : "perhaps ")<\(fix.replacement)>]" }
      return line
    }
  }

  @Test(arguments: Self.goldens)
  func saysWhatIsWrongAndWhatWasExpected(_ golden: (text: String, findings: [String])) {
    #expect(findings(golden.text) == golden.findings, "in:\n\(golden.text)")
  }

  @Test func everyCodeHasAGolden() {
    let findings = (Self.goldens).flatMap(\.findings)
    // Shown by the tests below and by cases: what needs large or binary files, or rests on a file's name.
    let others: Set<ReadingCode> = [
      .notText, .damagedText, .largeFile, .longText, .manyEntries, .deepBlocks, .deepExpression, .manyProblems,
      .yamlInText,
    ]
    for code in ReadingCode.allCases where !others.contains(code) {
      #expect(findings.contains { $0.contains(" \(code.rawValue) ") }, "\(code.rawValue)")
    }
  }

  @Test func wordingFollowsTheHouse() {
    for finding in (Self.goldens).flatMap(\.findings) {
      let message = finding.split(separator: " ", maxSplits: 2).last.map(String.init) ?? ""
      #expect(message.first?.isUppercase == false, "\(message)")
      #expect(!message.hasSuffix("."), "\(message)")
    }
  }

  @Test func filesThatAreNoText() {
    func codes(_ bytes: [UInt8]) -> [String] { parse(SourceFile(path: "x", bytes: bytes), file: 0).1.map(\.code) }
    #expect(codes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D]) == ["PB1003"])
    #expect(codes([0xFF, 0xFE] + "edition 1".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == ["PB1003"])
    let latin = Array("edition 1\nfact a \"gr".utf8) + [0xFC] + Array("n\": b\n# gr".utf8) + [0xFC, 0x0A]
    #expect(codes(latin) == ["PB1004"])
    #expect(codes([0xEF, 0xBB, 0xBF] + Array("edition 1\r\nfact a: b\r\n".utf8)) == [])
    #expect(codes([UInt8](repeating: 0x20, count: largestFile + 1)) == ["PB1005"])
  }

  @Test func limits() {
    let long = String(repeating: "ü", count: Lexer.longestText)
    #expect(findings("edition 1\nfact a \"\(long)\": b\n") == [])
    #expect(
      findings("edition 1\nfact a \"\(long)x\": b\n") == [
        "2:8 PB1013 this text is too long: at most 10000 characters were expected"
      ])
    let entries = String(repeating: "fact a: b\n", count: 100_000)
    #expect(
      findings("edition 1\n" + entries) == [
        "100001:1 PB1017 the file has too many entries: at most 100000 were expected "
          + "(split the book into several files in one directory)"
      ])
    let deep = String(repeating: "a { ", count: 17) + String(repeating: "}", count: 17)
    #expect(
      findings("edition 1\n" + deep) == [
        "2:67 PB1018 blocks are nested too deeply: at most 16 levels were expected"
      ])
    let wrong = findings("edition 1\n" + String(repeating: "wrong\n", count: 150))
    #expect(wrong.count == 101)
    #expect(
      wrong.last
        == "102:6 PB1020 there are more mistakes from here on: the first 100 of the file are shown")
  }

  /// A safe repair leaves nothing to say, and changes nothing else.
  @Test func safeRepairsRepair() {
    for golden in Self.goldens where golden.findings.count == 1 {
      let bytes = Array(golden.text.utf8)
      let source = SourceFile(path: "golden.playbook", bytes: bytes)
      guard let fix = parse(source, file: 0).1.first?.fixIt, fix.isSafe else { continue }
      let repaired = bytes[..<Int(fix.span.start)] + Array(fix.replacement.utf8) + bytes[Int(fix.span.end)...]
      let text = String(decoding: repaired, as: UTF8.self)
      #expect(findings(text) == [], "in:\n\(text)")
    }
  }

  @Test func labelsPointAtTheOpeningBraceAndTheFirstLine() {
    func labels(_ text: String) -> [String] {
      let source = SourceFile(path: "x", text: text)
      return parse(source, file: 0).1.flatMap(\.labels).map { label in
        let place = source.position(at: Int(label.span.start))
        return "\(place.line):\(place.column) \(label.text)"
      }
    }
    #expect(labels("edition 1\nlead {\n  a: text\n\nfact b: a\n") == ["2:6 the block begins here"])
    #expect(labels("edition 1\nscore s {\n  total: 0 to 1\n  total: 0 to 2\n}\n") == ["3:3 the first is here"])
  }
}
