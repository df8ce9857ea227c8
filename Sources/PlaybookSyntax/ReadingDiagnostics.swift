package import PlaybookSource

// Every sentence of this module about a book as text. What is wrong comes first, then what was expected.

// MARK: - Files and characters

extension Diagnostic {
  static func missingEdition(at span: SourceSpan, isEmpty: Bool, misspelt: String?) -> Diagnostic {
    let wrong =
      misspelt.map { "`\($0)` stands" } ?? (isEmpty ? "the file is empty" : "the file does not begin with its edition")
    let rest = misspelt == nil ? "its first line was expected to be `edition 1`" : "where `edition` was expected"
    return Diagnostic(
      ReadingCode.missingEdition, at: span, misspelt == nil ? "\(wrong): \(rest)" : "\(wrong) \(rest)",
      fixIt: misspelt == nil
        ? FixIt(span.beginning, replaceWith: "edition 1\n\n", isSafe: true)
        : FixIt(span, replaceWith: "edition", isSafe: true))
  }

  static func missingEditionWord(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.missingEdition, at: span, "the file begins with a number: `edition` was expected before it",
      fixIt: FixIt(span, replaceWith: "edition ", isSafe: true))
  }

  static func lateEdition(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.missingEdition, at: span,
      "the edition stands after other lines: `edition 1` was expected as the first line of the file")
  }

  static func unknownEdition(_ edition: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.unknownEdition, at: span, "edition `\(edition)` is not known: supported is edition `1`",
      hint: "if the file was written for a newer version of this program, update the program")
  }

  static func yamlInText(at span: SourceSpan, path: String) -> Diagnostic {
    let stem = path.split(separator: "/").last.map { $0.dropLast(".playbook".count) } ?? "main"
    return Diagnostic(
      ReadingCode.yamlInText, at: span,
      "this file seems to be YAML, and its name says that it holds the text form: a name that ends in `.yaml` was expected",
      hint: "rename it to `\(DisplayText.escaped(String(stem))).yaml`")
  }

  static func notText(at span: SourceSpan, isUTF16: Bool) -> Diagnostic {
    Diagnostic(
      ReadingCode.notText, at: span,
      isUTF16
        ? "this file is saved as UTF-16: text in UTF-8 was expected"
        : "this is not a text file: a book in UTF-8 was expected",
      hint: isUTF16 ? "save it again with the encoding UTF-8" : nil)
  }

  static func damagedText(_ byte: UInt8, at span: SourceSpan) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      ReadingCode.damagedText, at: span, "this is not UTF-8: the byte `\(digits)` begins no character",
      hint: "save the file again with the encoding UTF-8")
  }

  static func largeFile(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.largeFile, at: span, "this file is larger than \(limit >> 20) MiB, the most that is read",
      hint: "split the book into several files in one directory")
  }

  static func manyEntries(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.manyEntries, at: span, "the file has too many entries: at most \(limit) were expected",
      hint: "split the book into several files in one directory")
  }

  static func longEntry(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.manyEntries, at: span, "this entry has too many words and signs: at most \(limit) were expected",
      hint: "a long list belongs into a file: `list name: from \"names.csv\"`")
  }

  package static func manyProblems(
    _ limit: Int, at span: SourceSpan?, severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      ReadingCode.manyProblems, at: span,
      "there are more mistakes from here on: the first \(limit) of the file are shown",
      severity: severity)
  }

  /// Puts a lexer's finding into words. `text` is the text at its place.
  static func lexical(_ problem: LexicalProblem, _ text: String, at span: SourceSpan) -> Diagnostic {
    let fix = problem.replacement.map { FixIt(span, replaceWith: $0, isSafe: true) }
    let written = shortened(text)
    switch problem.kind {
    case .controlCharacter:
      return Diagnostic(
        ReadingCode.controlCharacter, at: span, "a control character stands here: only text was expected",
        fixIt: FixIt(span, replaceWith: "", isSafe: false))
    case .oddSpace:
      return Diagnostic(
        ReadingCode.oddSpace, at: span,
        "a special space or an invisible character stands here: a plain space was expected",
        fixIt: fix)
    case .oddCharacter: return oddCharacter(text, at: span)
    case .nonASCIIName:
      return Diagnostic(
        ReadingCode.nonASCIIName, at: span,
        "the name `\(written)` has letters other than A–Z: a–z, A–Z, 0–9 and `_` were expected",
        hint: "labels in quotes may hold any letter")
    case .openText:
      return Diagnostic(
        ReadingCode.openText, at: span, "this text is not closed: a `\"` was expected before the end of the line")
    case .foreignQuotes:
      return Diagnostic(
        ReadingCode.foreignQuotes, at: span, "this text is in other quotes: straight double quotes `\"` were expected",
        fixIt: fix)
    case .unknownEscape:
      return Diagnostic(
        ReadingCode.unknownEscape, at: span,
        "`\(written)` has no meaning in a text: `\\\"`, `\\\\`, `\\n`, `\\t` or `\\u{1F600}` was expected",
        hint: "write a backslash itself as `\\\\`")
    case .longText:
      return Diagnostic(
        ReadingCode.longText, at: span, "this text is too long: at most \(Lexer.longestText) characters were expected")
    case .badNumber: return badNumber(text, at: span)
    case .badDate:
      return Diagnostic(
        ReadingCode.badDate, at: span, "`\(written)` is no date: year, month and day as in `2026-03-02` were expected")
    case .badTime:
      return Diagnostic(
        ReadingCode.badDate, at: span,
        "`\(written)` is no time: a form such as `2026-03-02T15:00:00Z` was expected, with `Z` or an offset such as `-05:00`"
      )
    case .badClock: return badClock(text, at: span, isAlone: true)
    case .rangeDash:
      return Diagnostic(
        ReadingCode.foreignSpelling, at: span,
        "`\(written)` makes no range in a book: `between 10 and 20`, `0 to 100` in a total or `09:00 to 17:00` in hours was expected"
      )
    case .foreignSpelling: return foreignSpelling(text, at: span, fix)
    case .foreignComment:
      return Diagnostic(
        ReadingCode.foreignSpelling, at: span, "`\(written)` does not begin a comment: `#` was expected",
        fixIt: FixIt(span, replaceWith: "#", isSafe: true))
    }
  }

  private static func oddCharacter(_ text: String, at span: SourceSpan) -> Diagnostic {
    let hint: String? =
      switch text {
      case "$", "€", "£", "¥": "write the currency with three letters, after the amount: `10_000 USD`"
      case "%": "a percentage is a number and at once its sign: `80%`"
      case "'": "a text stands in double quotes: `\"…\"`"
      case "?": "a question is a text and stands in quotes: `ask \"What does it cost you?\"`"
      case "@": "an e-mail address is a text and stands in quotes"
      default: nil
      }
    return Diagnostic(
      ReadingCode.oddCharacter, at: span,
      "`\(shortened(text))` has no meaning here: a word, a number, a text in quotes or a sign was expected",
      hint: hint)
  }

  static func badNumber(_ text: String, at span: SourceSpan) -> Diagnostic {
    let hint =
      text.utf8.first == 0x2E ? "write `0\(shortened(text))`" : "write numbers in full: `10_000`, `12.5`, `80%`"
    return Diagnostic(
      ReadingCode.badNumber, at: span,
      "`\(shortened(text))` is no number: digits, at most one point, and `_` between digits were expected", hint: hint)
  }

  /// `expected` is the number without its commas, if it is clear.
  static func groupedNumber(_ text: String, expected: String?, at span: SourceSpan) -> Diagnostic {
    let parts = text.split(separator: ",")
    let decimal = parts.count == 2 && !text.utf8.contains(UInt8(ascii: ".")) ? parts.joined(separator: ".") : nil
    return Diagnostic(
      ReadingCode.badNumber, at: span,
      "`\(shortened(text))` is no number: digits, at most one point, and `_` between digits were expected",
      hint: expected.map { "numbers are written without commas: `\(shortened($0))`" }
        ?? decimal.map { "decimals stand behind a point: `\(shortened($0))`" }
        ?? "write numbers in full: `10_000`, `12.5`, `80%`",
      fixIt: expected.map { FixIt(span, replaceWith: $0, isSafe: true) })
  }

  static func nameBeginsWithDigit(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.badNumber, at: span, "the name `\(shortened(text))` begins with a digit: a letter was expected first",
      hint: "write `_\(shortened(text))`, or put a word before it")
  }

  private static func foreignSpelling(_ text: String, at span: SourceSpan, _ fix: FixIt?) -> Diagnostic {
    let expected: String
    if text == ";" {
      expected = "a line ends without a sign"
    } else if let word = fix?.replacement {
      expected = "`\(word.last == " " ? String(word.dropLast()) : word)` was expected"
    } else if text == "=>" {
      expected = "`->` or `>=` was expected"
    } else if text == "—" || text == "―" {
      expected = "`->` or `-` was expected"
    } else {
      expected = "`=`, `!=`, `<`, `<=`, `>`, `>=`, `and`, `or`, `not` or `->` was expected"
    }
    return Diagnostic(
      ReadingCode.foreignSpelling, at: span, "`\(shortened(text))` is not written in a book: \(expected)", fixIt: fix)
  }

  static func foreignWord(_ word: String, expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.foreignSpelling, at: span, "`\(word)` is not written in a book: `\(expected)` was expected",
      fixIt: FixIt(span, replaceWith: expected, isSafe: true))
  }

  static func editionColon(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.foreignSpelling, at: span, "the edition has no colon in a text file: `edition 1` was expected",
      fixIt: FixIt(span, replaceWith: " ", isSafe: true))
  }

  static func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 60 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(59))) + "…"
  }
}

// MARK: - Blocks and lines

extension Diagnostic {
  static func openBlock(at span: SourceSpan, opening: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.openBlock, at: span, "a block is not closed: `}` was expected here",
      labels: [Label(opening, "the block begins here")])
  }

  static func strayBrace(at span: SourceSpan) -> Diagnostic {
    Diagnostic(ReadingCode.strayBrace, at: span, "this `}` closes nothing: every `{` before it has its `}`")
  }

  static func openBracket(_ bracket: String, at span: SourceSpan) -> Diagnostic {
    let other = bracket == "[" ? "]" : bracket == "(" ? ")" : "}"
    return Diagnostic(
      ReadingCode.openBracket, at: span,
      "this `\(bracket)` is not closed: `\(other)` was expected before the entry ends")
  }

  static func strayBracket(_ bracket: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(ReadingCode.openBracket, at: span, "this `\(bracket)` closes nothing: the entry before it has ended")
  }

  /// `isSure`: the label before it shows where the colon belongs.
  static func missingColon(
    after span: SourceSpan, isSure: Bool, isIf: Bool = false, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      ReadingCode.missingColon, at: span.after,
      "this line has no colon: `:` was expected between what it is called and what it says",
      hint: isIf ? "a book has no `if` lines: write what the line is called, a colon, and its condition" : hint,
      fixIt: hint == nil ? FixIt(span.after, replaceWith: ":", isSafe: isSure) : nil)
  }

  static func clauseColon(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.surplus, at: span, "`:` is too much here: no colon was expected after `\(word)`",
      fixIt: FixIt(span, replaceWith: "", isSafe: true))
  }

  static func pointsLast(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.surplus, at: span, "`:` is too much here: the points were expected before what they are given for",
      hint: "write `+40 when` and the condition")
  }

  static func severalEntries(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.severalEntries, at: span, "a second entry begins on this line: one entry on each line was expected",
      fixIt: FixIt(span.beginning, replaceWith: "\n", isSafe: true))
  }

  static func nakedBlock(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.blockSpelling, at: span,
      "a block begins without a word: a keyword and a name were expected before `{`")
  }

  static func colonBeforeBrace(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.blockSpelling, at: span, "a block has no colon: `{` was expected after its name and label",
      fixIt: FixIt(span, replaceWith: "", isSafe: true))
  }

  static func missingBrace(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.blockSpelling, at: span, "a block begins here without its brace: `{` was expected",
      fixIt: FixIt(span, replaceWith: " {", isSafe: true))
  }

  static func missingRecordBrace(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.blockSpelling, at: span, "the lead begins without its brace: `{` was expected before its first field",
      fixIt: FixIt(span.beginning, replaceWith: "{ ", isSafe: true))
  }

  static func deepBlocks(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(ReadingCode.deepBlocks, at: span, "blocks are nested too deeply: at most \(limit) levels were expected")
  }

  static func unknownBlock(_ word: String, at span: SourceSpan, suggestion: String?) -> Diagnostic {
    let known = suggestion == nil ? BlockKind.allCases.map(\.rawValue) : nil
    return Diagnostic(
      ReadingCode.unknownBlock, at: span,
      "`\(shortened(word))` is no kind of block: \(known.map { anyOf($0) } ?? "a word that begins a block") was expected",
      hint: spellingHint(word, suggestion), fixIt: suggestion.map { FixIt(span, replaceWith: $0, isSafe: false) })
  }

  /// `known` are the lines of the block as they begin.
  static func unknownLine(
    _ line: String, in block: String, at span: SourceSpan, known: [String], suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      ReadingCode.unknownLine, at: span, "\(block) has no line `\(shortened(line))`: \(anyOf(known)) was expected",
      hint: spellingHint(line, suggestion), fixIt: suggestion.map { FixIt(span, replaceWith: $0, isSafe: false) })
  }

  /// `a`, `a` or `b`, `a`, `b` or `c`.
  static func anyOf(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  static func spellingHint(_ written: String, _ suggestion: String?) -> String? {
    guard let suggestion else { return nil }
    let isCase = written.lowercased().utf8.starts(with: suggestion.utf8) && !written.utf8.starts(with: suggestion.utf8)
    return isCase ? "keywords are lower case: `\(suggestion)`" : "did you mean `\(suggestion)`?"
  }

  static func missingName(of what: String, at span: SourceSpan, example: String? = nil) -> Diagnostic {
    Diagnostic(
      ReadingCode.missingName, at: span, "\(what) has no name: a word was expected here",
      hint: example.map { "write a name before the label, such as `\(shortened($0))`" })
  }

  static func missingCode(of level: Level, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.missingName, at: span, "this line names no code: the code of a warning was expected here",
      hint: "a code stands beside each finding: `\(level.rawValue) PB4002: \"why\"`")
  }

  static func missingTestLabel(at span: SourceSpan, isShared: Bool) -> Diagnostic {
    Diagnostic(
      ReadingCode.missingName, at: span,
      isShared
        ? "this shared lead has no label: a text in quotes was expected after `given`"
        : "this test has no label: a text in quotes was expected after `test`",
      hint: isShared
        ? "say what it is: `given \"A small company\" { … }`"
        : "say what it shows: `test \"A small company is no fit\" { … }`")
  }

  static func crowdedHead(_ found: String, at span: SourceSpan, expected: String) -> Diagnostic {
    Diagnostic(ReadingCode.crowdedHead, at: span, "`\(shortened(found))` is too much here: \(expected)")
  }

  /// `name` is what the words were probably meant as.
  static func crowdedName(_ name: NameSyntax, role: Keyword?, labelled: Bool) -> Diagnostic {
    let isNever = role == .must && name.text.utf8.starts(with: "not_".utf8)
    return Diagnostic(
      ReadingCode.crowdedHead, at: name.span, "this name has spaces or hyphens: one word was expected",
      hint: isNever
        ? "did you mean `never \(name.text.dropFirst(4))`?"
        : "write `\(shortened(name.text))`" + (labelled ? "; what people read is the label in quotes after it" : ""))
  }

  static func repeatedLine(_ line: String, in block: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.repeatedLine, at: span, "`\(line)` stands here a second time: \(block) has it once",
      labels: [Label(first, "the first is here")], hint: joinHint(line))
  }

  /// Lines that hold several things: how they stand in one.
  private static func joinHint(_ line: String) -> String? {
    switch line {
    case "hours": "join them with a comma: `mon to fri 09:00 to 17:00, sat 10:00 to 12:00`"
    case "closed": "join them with a comma: `2026-12-25, 2026-12-27 to 2027-01-01`"
    case "cadence":
      "join them with a comma: `nurture when verdict in [needs_info], later when verdict in [not_qualified]`"
    case "stop": "join what ends it with `or`: `stop: when replied or meeting_booked`"
    case "limit": "join them with a comma: `1 a day, 3 in any 7 days`"
    default: nil
    }
  }

  static func blockForLine(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.wrongShape, at: span,
      "`\(shortened(name))` is a line, not a block: a colon and its value were expected")
  }

  static func lineForBlock(_ name: String, example: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.wrongShape, at: span, "`\(shortened(name))` is a block, not a line: `\(example)` was expected")
  }
}
