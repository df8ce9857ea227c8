import PlaybookSource

// MARK: - Values and expressions

extension Diagnostic {
  /// `found` is nil where the value ends; `insertion` is what would mend it at once.
  static func unexpected(
    _ found: Token?, expected: String, at span: SourceSpan, hint: String?, insertion: String? = nil
  ) -> Diagnostic {
    let wrong = found.map { "`\(shortened($0.written))` stands here" } ?? "the line ends here"
    return Diagnostic(
      ReadingCode.unexpected, at: span, "\(wrong): \(expected) was expected", hint: hint,
      fixIt: insertion.map { FixIt(span.beginning, replaceWith: $0, isSafe: true) })
  }

  static func missingComma(before word: Token, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.unexpected, at: word.span, "`\(word.text)` stands here: a comma was expected before it",
      fixIt: FixIt(span, replaceWith: ",", isSafe: true))
  }

  static func surplus(_ found: Token, expected: String, hint: String?) -> Diagnostic {
    Diagnostic(
      ReadingCode.surplus, at: found.span, "`\(shortened(found.written))` is too much here: \(expected) was expected",
      hint: hint)
  }

  static func deepExpression(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.deepExpression, at: span,
      "this is nested too deeply: at most \(limit) steps or brackets in one another were expected",
      hint: "give a part of it a name with `fact`, or write alternatives as `x in [a, b]`")
  }

  static func chainedComparison(at span: SourceSpan, isInFilter: Bool) -> Diagnostic {
    Diagnostic(
      ReadingCode.chainedComparison, at: span, "a second comparison follows the first: one at a time was expected",
      hint: isInFilter
        ? "put the phrase with `where` into brackets: `(count of … where …) >= 3`"
        : "write `x between 1 and 10`, or join comparisons with `and`")
  }

  static func misplacedNot(expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.misplacedNot, at: span,
      "`not` stands in the middle of this phrase: it was expected before the whole of it",
      hint: "write `\(shortened(expected))`", fixIt: FixIt(span, replaceWith: expected, isSafe: true))
  }

  static func unknownType(_ word: String, at span: SourceSpan, suggestion: String?) -> Diagnostic {
    let types = Parser.typeNames + ["list of …", "one of [ … ]"]
    return Diagnostic(
      ReadingCode.unknownType, at: span,
      "`\(shortened(word))` is no type: \(suggestion == nil ? anyOf(types) : "the type of a field") was expected",
      hint: spellingHint(word, suggestion), fixIt: suggestion.map { FixIt(span, replaceWith: $0, isSafe: false) })
  }

  static func unknownClause(_ found: Token?, at span: SourceSpan, known: [String], suggestion: String?) -> Diagnostic {
    let wrong = found.map { "`\(shortened($0.written))` has no meaning after the comma" } ?? "nothing follows the comma"
    return Diagnostic(
      ReadingCode.unknownClause, at: span, "\(wrong): \(anyOf(known)) was expected",
      hint: spellingHint(found?.text ?? "", suggestion))
  }

  static func missingSign(_ number: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.missingSign, at: span, "these points have no sign: `+\(number)` or `-\(number)` was expected",
      fixIt: FixIt(span.beginning, replaceWith: "+", isSafe: true))
  }

  static func unknownUnit(_ found: Token?, at span: SourceSpan, suggestion: String?) -> Diagnostic {
    let wrong = found.map { "`\(shortened($0.written))` is no unit of time" } ?? "a unit of time is missing"
    return Diagnostic(
      ReadingCode.unknownUnit, at: span,
      "\(wrong): `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected",
      hint: suggestion.map { "did you mean `\($0)`?" })
  }
}

extension SourceSpan {
  /// The empty span where this one begins.
  var beginning: SourceSpan { SourceSpan(file: Int(file), start: Int(start), end: Int(start)) }
}
