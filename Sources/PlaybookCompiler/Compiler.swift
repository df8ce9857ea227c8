package import PlaybookIR
package import PlaybookSource
package import PlaybookSyntax

/// Turns the files of a book into a program.
///
/// Input: the syntax trees of all files of one book, with what was found while reading them, and a way to the files of
/// its lists. Output: the program, the book's tests, and everything that is wrong with the book or likely to be.
/// Guarantee: without errors there is a program; nothing depends on the order of files, blocks or fields; no tree and no
/// file traps; the time is linear in their size.
package enum Compiler {
  /// The bytes of a list's file. The path is relative to the book's directory and does not lead out of it by its
  /// spelling; that it does not by a link, only the file system knows. The span is where the book names it.
  package typealias ListFileLoader = (_ path: String, _ span: SourceSpan) -> Result<[UInt8], ListFileFault>

  /// What is said of a name that nothing has.
  static let lackingNames: Set<String> = Set(
    [
      TypeCode.unknownField, .unknownPart, .unknownItem, .unknownCell, .unknownEvent, .unknownEventField,
    ].map(\.rawValue) + [CadenceCode.unknownMoment, .unknownInCadence, .zoneExpected].map(\.rawValue)
      + [StructureCode.missingId, .missingOrder, .incompleteOrder, .clockPoint].map(\.rawValue))

  /// The codes of what is only a warning; all other findings of a book are errors.
  package static let warningCodes: [String] =
    StructureCode.allCases.map(\.rawValue).filter { $0.utf8.starts(with: "PB40".utf8) }
    + CadenceAdvice.allCases.map(\.rawValue) + [TypeCode.repeatedValue.rawValue]

  /// Compiles a book.
  ///
  /// `sources` gains the files of the lists, so that messages can point into them. `readingFaults` are the diagnostics
  /// of the parser: what lacks in a block that could not be read as a whole is not reported again.
  package static func compile(
    _ files: [FileSyntax], sources: inout SourceSet, readingFaults: [Diagnostic] = [],
    zones: any ZoneLibrary = UTCOnly(),
    listFile: ListFileLoader
  ) -> CompiledBook {
    withoutActuallyEscaping(listFile) { load in
      let declarations = Declarations(files, sources: sources)
      let unread = UnreadBlocks(starts: declarations.starts, faults: readingFaults)
      var checker = PartChecker(declarations, sources: sources, unread: unread, zones: zones, loadListFile: load)
      checker.check()
      sources = checker.sources
      var diagnostics = declarations.diagnostics + checker.allDiagnostics
      // A name that nothing has may be one that could not be read: that is reported already.
      if files.contains(where: \.losesNames) { diagnostics.removeAll { Self.lackingNames.contains($0.code) } }
      let isWhole = !diagnostics.hasErrors && !readingFaults.hasErrors && !files.contains(where: \.losesNames)
      // What a broken book reads is not known for certain.
      if isWhole, !declarations.playbooks.isEmpty { diagnostics += checker.unusedParts() }
      return CompiledBook(
        program: isWhole ? checker.program : nil, tests: declarations.tests,
        levels: declarations.books.first?.levels ?? [], events: checker.knownEvents,
        diagnostics: diagnostics.sortedByPlace(), verification: isWhole ? checker.program.verification : nil)
    }
  }
}

extension PartChecker {
  /// Of the parts and of the expressions in them.
  var allDiagnostics: [Diagnostic] {
    diagnostics + expressions.diagnostics
      + expressions.constantConditions.map { .constantCondition($0.outcome, at: $0.span) }
  }

  /// Sorted by name.
  var knownEvents: [EventKind] {
    expressions.symbols.events.map { EventKind(title: Title($0.key, origin: .none), fields: $0.value.fields) }
      .sorted { $0.title.name.precedesByBytes($1.title.name) }
  }

  func unusedParts() -> [Diagnostic] {
    graph.unused().map { node, reader in
      let part = graph.names[node]
      guard let reader else { return .unusedPart(part.words, at: graph.spans[node]) }
      return .unusedPart(
        part.words, at: graph.spans[node], onlyReader: graph.names[reader].words, reader: graph.spans[reader])
    }
  }
}
