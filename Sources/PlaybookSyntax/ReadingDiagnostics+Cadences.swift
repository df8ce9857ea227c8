import PlaybookSource

// MARK: - Cadences

extension Diagnostic {
  /// `word` begins a line or a block of a cadence.
  static func reservedStep(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.reservedStep, at: span,
      "a step cannot be called `\(shortened(word))`, which a cadence says something else with: another name was expected",
      hint: "write `\(shortened(word))_1`, or what the step is for")
  }

  static func foreignStep(_ words: String, at span: SourceSpan, hint: String) -> Diagnostic {
    Diagnostic(
      ReadingCode.foreignStep, at: span,
      "`\(shortened(words))` is no step: a name, a colon, a channel and when were expected",
      hint: hint)
  }

  /// `meant` is the value of the step with its channel first.
  static func stepColon(at span: SourceSpan, meant: String) -> Diagnostic {
    Diagnostic(
      ReadingCode.foreignStep, at: span,
      "a second colon stands in this step: one behind its name, a channel and when were expected",
      hint: "the channel stands first: `\(shortened(meant))`")
  }

  static func elseIf(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.elseIf, at: span, "a second `if` follows `else`: `{` was expected after `else`",
      hint: "put the second `if` inside: `else { if … { … } }`")
  }

  static func strayElse(at span: SourceSpan, inYAML: Bool) -> Diagnostic {
    Diagnostic(
      ReadingCode.strayElse, at: span,
      inYAML
        ? "`else` stands beside its `if`: a key inside the block of the `if` was expected"
        : "this `else` has no `if`: it was expected right behind the block of an `if`",
      hint: inYAML ? "indent it as far as the steps of the `if`" : nil)
  }

  static func misplacedLine(_ words: String, isTrack: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.misplacedLine, at: span,
      "`\(shortened(words))` stands in a block of steps: \(isTrack ? "a track" : "a line about the cadence") was expected outside of it",
      hint: isTrack
        ? "a track is entered from every step: write it behind the steps of the cadence"
        : "what holds for one step stands behind it after a comma")
  }

  /// `found` is nil where the step ends.
  static func missingWhen(_ found: Token?, at span: SourceSpan, hint: String?) -> Diagnostic {
    let wrong = found.map { "`\(shortened($0.written))` stands here" } ?? "the step does not say when it is due"
    return Diagnostic(
      ReadingCode.missingWhen, at: span,
      "\(wrong): `on day 3`, `after 2 days` or `2 days before FIELD` was expected", hint: hint)
  }
}
