/// One finding that a person reads: a stable code, one sentence, the place, and at most one hint.
///
/// Only a module's catalogue file makes diagnostics. The message starts in lower case, has no full stop, shows the
/// user's own words in backticks, and says what is wrong and then what was expected.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning
  }

  /// A second place that belongs to the finding, with a few words on what it is.
  package struct Label: Sendable {
    package let span: SourceSpan
    package let text: String

    package init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  /// A replacement of the text at `span`; `isSafe` when it cannot change what the author meant.
  package struct FixIt: Sendable {
    package let span: SourceSpan
    package let replacement: String
    package let isSafe: Bool

    package init(_ span: SourceSpan, replaceWith replacement: String, isSafe: Bool) {
      self.span = span
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }

  /// What a book says about its own findings of one code.
  package enum Level: String, Sendable, CaseIterable {
    /// They are counted and not shown.
    case allow
    /// They stay warnings, also where warnings fail.
    case warn
    /// They are errors.
    case deny
  }

  /// A level with its reason, and where the book says so.
  package struct Ruling: Sendable {
    package let level: Level
    package let reason: String
    package let span: SourceSpan

    package init(_ level: Level, because reason: String, at span: SourceSpan) {
      self.level = level
      self.reason = reason
      self.span = span
    }
  }

  /// For example `PB3004`; stable, unique among all modules, never reused.
  package let code: String
  package private(set) var severity: Severity
  package let message: String
  /// Absent only where no file can be pointed at.
  package let span: SourceSpan?
  package let labels: [Label]
  package let hint: String?
  package let fixIt: FixIt?
  /// What the book says about findings of this code; nil where it says nothing.
  package private(set) var ruling: Ruling?

  package init(
    _ code: some DiagnosticCode, at span: SourceSpan?, _ message: String, severity: Severity = .error,
    labels: [Label] = [], hint: String? = nil, fixIt: FixIt? = nil
  ) {
    self.code = code.rawValue
    self.severity = severity
    self.message = message
    self.span = span
    self.labels = labels
    self.hint = hint
    self.fixIt = fixIt
  }

  /// The finding as the book has it.
  package func ruled(by ruling: Ruling) -> Diagnostic {
    var copy = self
    copy.ruling = ruling
    copy.severity = ruling.level == .deny ? .error : .warning
    return copy
  }

  /// Whether a job that denies warnings fails by it.
  package var isDeniable: Bool { severity == .warning && ruling == nil }
}

extension Diagnostic.Ruling {
  /// What is said of the finding: "denied: " and the reason.
  package var words: String {
    switch level {
    case .allow: "allowed: \(reason)"
    case .warn: "stays a warning: \(reason)"
    case .deny: "denied: \(reason)"
    }
  }
}

/// A module's catalogue of codes: an enum whose raw values are the codes themselves.
package protocol DiagnosticCode: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

extension Array where Element == Diagnostic {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order in which a reader meets them: file, place, code; findings without a place come first.
  package func sortedByPlace() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let a = left.element
      let b = right.element
      let keyA = (Int(a.span?.file ?? -1), Int(a.span?.start ?? -1))
      let keyB = (Int(b.span?.file ?? -1), Int(b.span?.start ?? -1))
      if keyA != keyB { return keyA < keyB }
      if a.code != b.code { return a.code < b.code }
      return left.offset < right.offset
    }.map(\.element)
  }
}
