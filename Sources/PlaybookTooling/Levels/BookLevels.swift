import PlaybookCompiler
import PlaybookSource
import PlaybookSyntax

/// The levels that a book gives its findings, each code once.
///
/// Levels are about checking, not deciding: the program, its fingerprint and every answer are the same without them.
package struct BookLevels {
  private(set) var faults: [Diagnostic] = []
  private var levels: [LevelSyntax] = []

  /// Codes that may have a level: what a book is only warned of.
  package static let codes: [String] = Compiler.warningCodes + [LevelCode.staleLevel.rawValue]

  init(_ written: [LevelSyntax]) {
    var firsts: [String: LevelSyntax] = [:]
    for level in written {
      let code = level.code.text
      if let first = firsts[code] {
        faults.append(.secondLevel(level, first: first))
        continue
      }
      firsts[code] = level
      if let fault = Self.fault(of: level) { faults.append(fault) } else { levels.append(level) }
    }
  }

  private static func fault(of level: LevelSyntax) -> Diagnostic? {
    let code = level.code.text
    guard codes.contains(code) else {
      guard DiagnosticPages.all.contains(where: { $0.code == code }) else {
        return .unknownCode(of: level, known: codes)
      }
      let isOfBook = ["PB1", "PB2", "PB3", "PB4"].contains { code.utf8.starts(with: $0.utf8) }
      return .noWarning(level, isOfBook: isOfBook)
    }
    let isBlank = level.reason.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return isBlank ? .missingReason(of: level) : nil
  }

  func ruled(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let level = levels.first(where: { $0.code.text == diagnostic.code }) else { return diagnostic }
    let place = level.code.span
    return diagnostic.ruled(by: Diagnostic.Ruling(level.level, because: level.reason.text, at: place))
  }

  /// Exceptions that nothing among `found` needs. What is denied may well never occur.
  func stale(among found: [Diagnostic]) -> [Diagnostic] {
    let codes = Set(found.map(\.code))
    let stale = levels.filter { level in
      level.level != .deny && !codes.contains(level.code.text) && level.code.text != LevelCode.staleLevel.rawValue
    }
    return stale.map(Diagnostic.staleLevel)
  }
}

extension CheckedBook {
  /// Gives each finding the level that the book sets for its code.
  mutating func apply(_ written: [LevelSyntax]) {
    let levels = BookLevels(written)
    var found = diagnostics
    // With errors nobody knows what else there is.
    if trouble == nil, !found.hasErrors { found += levels.stale(among: found) }
    let ruled = (found.map(levels.ruled) + levels.faults).sortedByPlace()
    allowed = ruled.filter { $0.ruling?.level == .allow }
    diagnostics = ruled.filter { $0.ruling?.level != .allow }
  }
}
