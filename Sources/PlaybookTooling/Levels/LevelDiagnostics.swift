package import PlaybookSource
import PlaybookSyntax

/// What can be wrong with the levels that a book gives its findings: PB704x.
package enum LevelCode: String, DiagnosticCode {
  case unknownCode = "PB7040"
  case noWarning = "PB7041"
  case secondLevel = "PB7042"
  case missingReason = "PB7043"
  case staleLevel = "PB7044"
}

extension Diagnostic {
  static func unknownCode(of level: LevelSyntax, known: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: level.code.text, in: known)
    return Diagnostic(
      LevelCode.unknownCode, at: level.code.span,
      "no finding has the code `\(level.code.text)`: expected the code of a warning such as `PB4002`",
      hint: nearest.map { "did you mean `\($0)`?" } ?? "the code stands beside each finding: `warning[PB4002]`",
      fixIt: nearest.map { FixIt(level.code.span, replaceWith: $0, isSafe: false) })
  }

  /// `isOfBook`: an error in a book; everything else is about leads, files or commands.
  static func noWarning(_ level: LevelSyntax, isOfBook: Bool) -> Diagnostic {
    let code = level.code.text
    let wrong =
      switch level.level {
      case _ where !isOfBook: "`\(code)` is no warning about a book"
      case .allow: "`\(code)` is an error, and what is wrong cannot be allowed"
      case .warn: "`\(code)` is an error, which cannot be made a warning"
      case .deny: "`\(code)` is an error already"
      }
    return Diagnostic(
      LevelCode.noWarning, at: level.code.span, "\(wrong): expected the code of a warning such as `PB4002`",
      hint: "`playbookc check --explain \(code)` says what it means")
  }

  static func secondLevel(_ level: LevelSyntax, first: LevelSyntax) -> Diagnostic {
    Diagnostic(
      LevelCode.secondLevel, at: level.code.span,
      "`\(level.code.text)` has a level already: expected one line for each code",
      labels: [Label(first.code.span, "here it is `\(first.level.rawValue)`")])
  }

  static func missingReason(of level: LevelSyntax) -> Diagnostic {
    Diagnostic(
      LevelCode.missingReason, at: level.reason.span,
      "nothing says why `\(level.code.text)` has this level: expected a reason between the quotes",
      hint: "the reason is printed where the level counts; write it for who reads that in a year")
  }

  static func staleLevel(_ level: LevelSyntax) -> Diagnostic {
    Diagnostic(
      LevelCode.staleLevel, at: level.code.span,
      "`\(level.code.text)` does not occur in this book: expected no exception that nothing needs",
      severity: .warning, hint: "take the line out")
  }
}

// MARK: - Baselines

extension Diagnostic {
  static func badBaseline(_ path: String, _ reason: String, at place: SourcePosition) -> Diagnostic {
    Diagnostic(
      ToolingCode.badBaseline, at: nil,
      "`\(path)` is no baseline (line \(place.line), column \(place.column)): \(reason); expected what an earlier run wrote",
      hint: "write it anew with `--write-baseline \(path)`")
  }

  package static func baselineWithErrors(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.baselineWithErrors, at: nil,
      "`\(path)` was not written, because there are errors: expected books of which every warning is known",
      hint: "only warnings stand in a baseline; repair the errors and run it again")
  }
}
