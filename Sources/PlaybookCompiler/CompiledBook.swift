package import PlaybookIR
package import PlaybookSource
package import PlaybookSyntax

/// What compiling a book gives.
package struct CompiledBook: Sendable {
  /// Verified; nil when there are errors.
  package let program: Program?
  /// The book's `test` blocks by file and place.
  package let tests: [TestSyntax]
  /// What the book says about its own findings, as it stands; the program and its diagnostics know nothing of it.
  package let levels: [LevelSyntax]
  /// Every kind of event that the book knows, also those that it does not read; sorted by name.
  package let events: [EventKind]
  /// Sorted by place; without what was found while reading the text.
  package let diagnostics: [Diagnostic]
  /// What is wrong with the program although the book is right: each is a bug in the tool, and there is no program.
  package let violations: [Violation]
  /// The zones that the program names; empty when there are errors.
  package let zoneNames: [String]

  init(
    program: Program?, tests: [TestSyntax], levels: [LevelSyntax], events: [EventKind], diagnostics: [Diagnostic],
    verification: Verification?
  ) {
    violations = verification?.violations ?? []
    zoneNames = verification?.zoneNames ?? []
    self.program = violations.isEmpty ? program : nil
    self.tests = tests
    self.levels = levels
    self.events = events
    self.diagnostics = diagnostics
  }
}

/// Why the bytes of a list's file are not there.
package enum ListFileFault: Error, Sendable, Hashable, CaseIterable {
  case missing
  /// Known only on the disk: a link that leads out of the book's directory.
  case outside
  case unreadable
  case isDirectory
  case tooLarge
}
