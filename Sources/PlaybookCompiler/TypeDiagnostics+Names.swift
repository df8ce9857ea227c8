import PlaybookSource

/// Names that an expression reads.
extension Diagnostic {
  static func unknownField(_ name: String, at span: SourceSpan, hint: String?, fixIt: FixIt? = nil) -> Diagnostic {
    Diagnostic(TypeCode.unknownField, at: span, "the lead has no field `\(name)`", hint: hint, fixIt: fixIt)
  }

  /// In the rows of a tier the bare names are criteria.
  static func unknownCriterion(_ name: String, of icp: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(TypeCode.unknownItem, at: span, "`icp.\(icp)` has no criterion `\(name)`", hint: hint)
  }

  static func unknownPart(_ name: String, kind: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(TypeCode.unknownPart, at: span, "the book has no \(kind) `\(name)`", hint: hint)
  }

  static func unknownItem(
    _ name: String, of part: String, what: String, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(TypeCode.unknownItem, at: span, "`\(part)` has no \(what) `\(name)`", hint: hint)
  }

  static func nothingInside(_ part: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(TypeCode.unknownItem, at: span, "nothing inside `\(part)` can be read here", hint: hint)
  }

  static func unknownValue(
    _ value: String, of subject: String, known: [String], at span: SourceSpan, hint: String?, fixIt: FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.unknownValue, at: span,
      "`\(value)` is not a value of \(subject), which is \(TypeWords.choice(of: known))", hint: hint, fixIt: fixIt)
  }

  static func unknownCell(
    _ cell: String, of grade: String, known: [String], at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.unknownCell, at: span, "\(grade) never comes to `\(cell)`: it is \(TypeWords.choice(of: known))",
      hint: hint)
  }

  static func unknownCountry(_ word: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      TypeCode.unknownCountry, at: span,
      "`\(word)` is not a country: expected a code of two or three capital letters, such as `US` or `USA`", hint: hint)
  }

  static func unknownCurrency(_ word: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      TypeCode.unknownCurrency, at: span,
      "`\(word)` is not a currency: expected a code of three capital letters, such as `USD`", hint: hint)
  }

  static func unknownEvent(_ name: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      TypeCode.unknownEvent, at: span, "`\(name)` is not a kind of event: it is neither built in nor declared",
      hint: hint ?? "declare it with `event \(name) { … }`")
  }

  static func unknownEventField(_ name: String, of event: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(TypeCode.unknownEventField, at: span, "the event `\(event)` has no field `\(name)`", hint: hint)
  }

  /// `what`: "a field of the lead", "a score", …
  static func outsideEvent(_ text: String, isA what: String, event: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.outsideEvent, at: span,
      "`\(text)` is \(what), but `where` reads only the fields of the event `\(event)`, fixed values and lists",
      hint: "ask about it outside the event, joined by `and`")
  }

  static func outputRead(_ text: String, at span: SourceSpan, hint: String) -> Diagnostic {
    Diagnostic(
      TypeCode.outputRead, at: span, "`\(text)` is an outcome of the decision, which a condition cannot read",
      hint: hint)
  }

  /// A value of a closed set, a grade or a country that the author wrote in quotes.
  static func quotedValue(_ text: String, name: String, of subject: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.quotedValue, at: span, "`\(text)` is in quotes, but the values of \(subject) are written without",
      hint: "write `\(name)`", fixIt: FixIt(span, replaceWith: name, isSafe: true))
  }

  /// `icp.NAME` alone, where the book asks a question about it.
  static func incompletePart(_ path: String, question: String, other: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.wrongQuestion, at: span,
      "`\(path)` alone is no condition: expected `\(path) \(question)` or \(other) of it",
      hint: "write `\(path) \(question)`", fixIt: FixIt(span, replaceWith: "\(path) \(question)", isSafe: true))
  }

  /// `score` alone.
  static func namelessPart(_ kind: String, at span: SourceSpan, hint: String) -> Diagnostic {
    Diagnostic(
      TypeCode.wrongQuestion, at: span, "`\(kind)` stands alone: expected its name after a point", hint: hint)
  }

  /// `signal.NAME fits` and the like. `owner`: what the question is asked of.
  static func wrongQuestion(
    _ path: String, _ question: String, of owner: String, at span: SourceSpan, hint: String
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.wrongQuestion, at: span, "`\(question)` is asked of \(owner), but found `\(path)`", hint: hint)
  }

  static func domainOfOther(_ subject: String, isA what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.domainOfOther, at: span, "`\(subject)` is \(what), but `.domain` is read from an e-mail address")
  }
}
