import PlaybookSource
import PlaybookSyntax
import Testing

@Suite struct LexerTests {
  /// Kinds and texts of a line, such as `word:a equal:=`.
  private func kinds(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return Lexer.lex(bytes).lexemes.map { "\($0.kind):\(String(decoding: bytes[$0.range], as: UTF8.self))" }
      .joined(separator: " ")
  }

  private func problems(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Lexer.lex(bytes).problems.map { problem in
      let written = String(decoding: bytes[problem.range], as: UTF8.self)
      return "\(problem.kind) <\(written)>" + (problem.replacement.map { " -> <\($0)>" } ?? "")
    }
  }

  @Test(arguments: [
    ("a_1 != 10_000.5", "word:a_1 notEqual:!= number:10_000.5"),
    ("80% 1A A1", "percent:80% mixed:1A word:A1"),
    ("2026-03-02 2026-03-02T15:00Z", "date:2026-03-02 time:2026-03-02T15:00Z"),
    ("2026-03-02T15:00:00.123456-05:00,", "time:2026-03-02T15:00:00.123456-05:00 comma:,"),
    ("2026-03-02T15:00:00+0530", "time:2026-03-02T15:00:00+0530"),
    ("2026-3 2026-a", "number:2026 minus:- number:3 number:2026 minus:- word:a"),
    (
      "a->b <= >= < > = + - * / . : , ( ) [ ] { }",
      "word:a arrow:-> word:b lessOrEqual:<= greaterOrEqual:>= less:< greater:> equal:= plus:+ minus:- star:* slash:/"
        + " dot:. colon:: comma:, openParen:( closeParen:) openBracket:[ closeBracket:] openBrace:{ closeBrace:}"
    ),
    ("a<-1 a.1 \"x # y\" # rest", "word:a less:< minus:- number:1 word:a dot:. number:1 string:\"x # y\""),
    ("\"a \\\" b\" c", "string:\"a \\\" b\" word:c"),
  ])
  func readsEachKind(_ text: String, _ expected: String) {
    #expect(kinds(text) == expected)
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    ("a == b", "word:a equal:== word:b", ["foreignSpelling <==> -> <=>"]),
    ("a && !b", "word:a word:&& word:! word:b", ["foreignSpelling <&&> -> <and>", "foreignSpelling <!> -> <not >"]),
    (
      "a ≥ 1 – 2", "word:a greaterOrEqual:≥ number:1 minus:– number:2",
      ["foreignSpelling <≥> -> <>=>", "foreignSpelling <–> -> <->"]
    ),
    ("a => b", "word:a invalid:=> word:b", ["foreignSpelling <=>>"]),
    ("a // b", "word:a", ["foreignComment <//>"]),
    ("a; b", "word:a invalid:; word:b", ["oddCharacter <;>"]),
    ("a;", "word:a", ["foreignSpelling <;> -> <>"]),
    (
      "“a” 'b' „c“ «d»", "string:“a” string:'b' string:„c“ string:«d»",
      [
        "foreignQuotes <“a”> -> <\"a\">", "foreignQuotes <'b'> -> <\"b\">", "foreignQuotes <„c“> -> <\"c\">",
        "foreignQuotes <«d»> -> <\"d\">",
      ]
    ),
    ("\"a” b", "string:\"a” word:b", ["foreignQuotes <\"a”> -> <\"a\">"]),
    ("it's", "word:it invalid:'s", ["oddCharacter <'>"]),
    ("\"a b\n c", "openText:\"a b word:c", ["openText <\"a b>"]),
    ("icp x \"L {\n", "word:icp word:x openText:\"L openBrace:{", ["openText <\"L>"]),
    (
      "\"\\q \\u{110000} \\u{41}\"", "string:\"\\q \\u{110000} \\u{41}\"",
      ["unknownEscape <\\q>", "unknownEscape <\\u>"]
    ),
    ("größe", "malformed:größe", ["nonASCIIName <größe>"]),
    ("a\u{A0}\u{A0}b\u{200B}", "word:a word:b", ["oddSpace <\u{A0}\u{A0}> -> < >", "oddSpace <\u{200B}> -> <>"]),
    ("a\u{0}\u{7}b", "word:a word:b", ["controlCharacter <\u{0}\u{7}>"]),
    (
      ".5 1.2.3 10_ 1__0 12.5k", "malformed:.5 malformed:1.2.3 malformed:10_ malformed:1__0 malformed:12.5k",
      ["badNumber <.5>", "badNumber <1.2.3>", "badNumber <10_>", "badNumber <1__0>", "badNumber <12.5k>"]
    ),
    (
      "2026-3-2 2026-03-02T15:00", "malformed:2026-3-2 malformed:2026-03-02T15:00",
      ["badDate <2026-3-2>", "badTime <2026-03-02T15:00>"]
    ),
    (
      "09:00 9:00 24:00 09:00:00 5:30 pm 09:00am a:9",
      "clock:09:00 malformed:9:00 clock:24:00 malformed:09:00:00 malformed:5:30 pm malformed:09:00am word:a colon:: "
        + "number:9",
      ["badClock <9:00>", "badClock <09:00:00>", "badClock <5:30 pm>", "badClock <09:00am>"]
    ),
    (
      "$5 @ \u{1F600}", "invalid:$ number:5 invalid:@ invalid:\u{1F600}",
      ["oddCharacter <$>", "oddCharacter <@>", "oddCharacter <\u{1F600}>"]
    ),
  ])
  func notesEachProblem(_ text: String, _ expected: String, _ notes: [String]) {
    #expect(kinds(text) == expected)
    #expect(problems(text) == notes)
  }

  @Test func acceptsByteOrderMarkAndForeignLineEnds() {
    #expect(kinds("\u{FEFF}a\r\n\tb\r\n") == "word:a word:b")
    #expect(problems("\u{FEFF}a\r\n\tb\r\n") == [])
    #expect(Lexer.lex(Array("\u{FEFF}a\r\n\tb".utf8)).lexemes.map(\.indent) == [0, 1])
  }

  @Test func decodesTextsAndNames() {
    func token(_ text: String) -> String {
      let bytes = Array(text.utf8)
      let lexeme = Lexer.lex(bytes).lexemes[0]
      return Token(lexeme, in: bytes, span: .init(file: 0, start: 0, end: bytes.count)).text
    }
    #expect(token("\"a\\n\\t\\\\\\\"\\u{1F600}ü\"") == "a\n\t\\\"\u{1F600}ü")
    #expect(token("“ü”") == "ü")
    #expect(token("\"open") == "open")
    #expect(token("10_000.50") == "10000.50")
    #expect(token("80%") == "80")
    #expect(token("größe") == "gr_f6__df_e")
    #expect(token("&&") == "and")
  }

  /// Every byte is part of a lexeme, or blank, or part of a comment, or part of a problem.
  @Test(arguments: 0..<400) func coversEveryByte(_ seed: Int) {
    var random = SmallRandom(seed: seed)
    let bytes = seed == 0 ? Array(Sample.text.utf8) : random.text(length: 300)
    let result = Lexer.lex(bytes)
    guard result.problems.count < Lexer.mostProblems else { return }
    var covered = [Bool](repeating: false, count: bytes.count)
    var last = 0
    for lexeme in result.lexemes {
      #expect(Int(lexeme.start) >= last && lexeme.end > lexeme.start && Int(lexeme.end) <= bytes.count)
      last = Int(lexeme.end)
      for index in lexeme.range { covered[index] = true }
    }
    for problem in result.problems { for index in problem.range { covered[index] = true } }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { covered.replaceSubrange(0..<3, with: [true, true, true]) }
    var isInComment = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x0A { isInComment = false }
      let begins = index + 1 < bytes.count && byte == 0x2F && (bytes[index + 1] == 0x2F || bytes[index + 1] == 0x2A)
      if (byte == 0x23 && !covered[index]) || (begins && covered[index] && !isLexeme(index, result)) {
        isInComment = true
      }
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !covered[index], !isBlank, !isInComment {
        Issue.record("byte \(index) of \(String(decoding: bytes, as: UTF8.self)) belongs to nothing")
        return
      }
    }
  }

  private func isLexeme(_ index: Int, _ result: Lexer.Result) -> Bool {
    result.lexemes.contains { $0.range.contains(index) }
  }
}
