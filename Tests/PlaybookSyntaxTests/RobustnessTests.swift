import PlaybookSource
import PlaybookSyntax
import Testing

/// Any bytes give a tree, and one slip gives at most one diagnostic.
@Suite struct RobustnessTests {
  private func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
    let (tree, diagnostics) = parse(SourceFile(path: "random.playbook", bytes: bytes), file: 0)
    // Whatever came out is a whole tree: it can be printed, and its spans lie in the file.
    _ = SyntaxPrinter.print(tree)
    for diagnostic in diagnostics {
      for span in [diagnostic.span].compactMap(\.self) + diagnostic.labels.map(\.span) {
        #expect(span.start >= 0 && span.start <= span.end && Int(span.end) <= bytes.count)
      }
    }
    return diagnostics
  }

  private func expectOneDiagnosticEach(_ slips: [Mutations.Slip], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(slips.count > 1_000, sourceLocation: sourceLocation)
    for slip in slips {
      let found = diagnostics(slip.bytes)
      #expect(
        found.count <= 1, "at `\(slip.what)` in:\n\(slip.text)\n\(found.map(\.message))", sourceLocation: sourceLocation
      )
    }
  }

  @Test(.timeLimit(.minutes(2))) func oneMissingWordOrSignGivesAtMostOneDiagnostic() {
    expectOneDiagnosticEach(Mutations.deletions())
  }

  @Test(.timeLimit(.minutes(2))) func oneDoubledWordOrSignGivesAtMostOneDiagnostic() {
    expectOneDiagnosticEach(Mutations.duplications())
  }

  /// A swap across a line end is a slip in two lines.
  @Test(.timeLimit(.minutes(2))) func oneSwapGivesFewDiagnostics() {
    for slip in Mutations.swaps() {
      let found = diagnostics(slip.bytes)
      #expect(found.count <= 3, "at `\(slip.what)` in:\n\(slip.text)\n\(found.map(\.message))")
    }
  }

  @Test(.timeLimit(.minutes(2)), arguments: 0..<100) func randomWordsGiveATree(_ seed: Int) {
    var random = SmallRandom(seed: seed)
    for length in [5, 40, 400, 1_500] { _ = diagnostics(random.text(length: length)) }
  }

  @Test(.timeLimit(.minutes(2)), arguments: 0..<100) func randomBytesGiveATree(_ seed: Int) {
    var random = SmallRandom(seed: seed)
    for length in [1, 10, 100, 500] {
      // In the second round most bytes are plain, so that the file counts as text.
      _ = diagnostics((0..<length).map { _ in UInt8(truncatingIfNeeded: random.next() >> 24) })
      _ = diagnostics((0..<length).map { _ in UInt8(0x20 + random.below(random.below(20) == 0 ? 0xE0 : 0x5F)) })
    }
  }

  @Test(.timeLimit(.minutes(2)), arguments: 0..<100) func changedBytesOfTheSampleGiveATree(_ seed: Int) {
    var random = SmallRandom(seed: seed)
    var bytes = Array(Sample.text.utf8)
    for _ in 0..<8 {
      let place = random.below(bytes.count)
      switch random.below(3) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next() >> 24)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8(0x20 + random.below(0x5F)), at: place)
      }
    }
    _ = diagnostics(bytes)
  }

  @Test(.timeLimit(.minutes(2)), arguments: 0..<100) func truncatedSamplesGiveATree(_ part: Int) {
    let bytes = Array(Sample.text.utf8)
    _ = diagnostics(Array(bytes.prefix(bytes.count * part / 100)))
    _ = diagnostics(Array(bytes.suffix(bytes.count * part / 100)))
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "[", "{", "\"", "(", "}", "]", ":", ",", "a ", "a\n", "a:\n", "a: b\n", "a{", "a: [", "'", "-", "not ", ".", "“",
      "\u{A0}",
      "é", "1.", "\"\n", "\\", "{{a:b}", "x{\n", "test \"x\" { lead: {", "fact a: (", "must a \"b\" c\n",
    ])
  func floodsGiveATree(_ piece: String) {
    let flood = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let found = diagnostics(Array(("edition 1\n" + flood).utf8))
    #expect(!found.isEmpty && found.count <= DiagnosticLog.limit + 1)
    _ = diagnostics(Array(("edition 1\nfact a: " + flood).utf8))
    _ = diagnostics(Array(("edition 1\ntest \"t\" { lead: { a: " + flood).utf8))
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "if x {", "if x { } else ", "else if x { } ", "} else { ", "if x or\n", "if a { a: email on day 1 }\n",
      "on x {\n",
      "a: email else\n", "wait 3 days\n", "no adress: skip\n", "stop: when a or\n", "else { }\n", "a: email on day 1, ",
    ])
  func floodsInACadenceGiveATree(_ piece: String) {
    let flood = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let found = diagnostics(Array(("edition 1\ncadence c {\n" + flood).utf8))
    #expect(!found.isEmpty && found.count <= DiagnosticLog.limit + 1)
  }

  /// One line without a blank in it: nothing may look for the end of such a line once for each of its values.
  @Test(.timeLimit(.minutes(1)), arguments: ["\"name\",", "name,", "{a: b},", "[a],"])
  func longLinesOfYAMLGiveATree(_ piece: String) {
    let flood = String(repeating: piece, count: 60_000)
    let source = SourceFile(path: "robust.yaml", text: "edition: 1\nlist names: [\(flood)\"last\"]\n")
    #expect(parse(source, file: 0, form: .yaml).1.count <= DiagnosticLog.limit + 1)
  }

  @Test func deepTreesAreRefused() {
    func code(_ value: String) -> [String] { diagnostics(Array("edition 1\nfact a: \(value)\n".utf8)).map(\.code) }
    func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
    #expect(code(times(90, "not ") + "x") == [])
    #expect(code(times(101, "not ") + "x") == ["PB1019"])
    #expect(code(times(40, "(") + "x" + times(40, ")")) == [])
    #expect(code(times(101, "(") + "x" + times(101, ")")) == ["PB1019"])
    // Beside each other, nothing is nested.
    #expect(code("x" + times(98, " or x")) == [])
    #expect(code("x" + times(5_000, " or x and x")) == [])
    #expect(code("x" + times(5_000, " and x")) == [])
    #expect(code("x" + times(100, " + 1") + " > 2") == ["PB1019"])
    #expect(code(times(101, "- ") + "x") == ["PB1019"])
    #expect(code(times(101, "days since ") + "x") == ["PB1019"])
    #expect(code("(x" + times(500, " or x") + ")" + times(500, " or x")) == [])
    #expect(code(times(95, "(") + "x" + times(500, " or x") + times(95, ")")) == ["PB1019"])
    #expect(code("[" + times(200, "x, ") + "x]") == [])
  }
}
