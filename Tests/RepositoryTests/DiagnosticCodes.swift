import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// Codes, their pages and their examples belong together.
@Suite struct DiagnosticCodes {
  /// Every code with the catalogue that defines it, read from the sources so that a forgotten catalogue cannot hide.
  private static let defined: [(code: String, file: String)] = Repository.files(in: "Sources", ending: ".swift")
    .filter { !$0.hasSuffix("+Generated.swift") }
    .flatMap { file -> [(String, String)] in
      let text = (try? Repository.text(file)) ?? ""
      return text.split(separator: "\n").compactMap { line in
        guard let match = line.wholeMatch(of: /\s*case \w+ = "(PB\d{4})"/) else { return nil }
        return (String(match.output.1), file)
      }
    }

  @Test func `there are codes, and each is defined once`() {
    #expect(Self.defined.count > 60)
    var seen: [String: String] = [:]
    for (code, file) in Self.defined {
      if let first = seen[code] { Issue.record("\(code) is defined in \(first) and \(file)") }
      seen[code] = file
    }
  }

  @Test func `each code lies in its module's range`() {
    let ranges: [(prefix: String, module: String)] = [
      ("PB1", "PlaybookSyntax"), ("PB2", "PlaybookCompiler"), ("PB3", "PlaybookCompiler"),
      ("PB4", "PlaybookCompiler"), ("PB52", "PlaybookBatch"), ("PB5", "PlaybookRuntime"), ("PB7", "PlaybookTooling"),
      ("PB8", "PlaybookReceipt"), ("PB9", "PlaybookTooling"),
    ]
    for (code, file) in Self.defined {
      let module = ranges.first { code.hasPrefix($0.prefix) }?.module
      #expect(file.hasPrefix("Sources/\(module ?? "?")/"), "\(code) is defined in \(file)")
    }
  }

  @Test func `each code has a page, and each page a code`() {
    let codes = Set(Self.defined.map(\.code))
    let pages = Set(DiagnosticPage.all.map(\.code))
    #expect(codes.subtracting(pages).sorted() == [], "codes without a page")
    #expect(pages.subtracting(codes).sorted() == [], "pages without a code")
  }

  @Test func `each code is printed by a case or a page's example`() throws {
    var shown: Set<String> = []
    for page in DiagnosticPage.all {
      if let found = try page.diagnostics(.fail) { shown.formUnion(found.map(\.code)) }
      for console in try page.consoles() where console.actual.contains("[\(page.code)]") { shown.insert(page.code) }
    }
    let cases = try CaseFile.all.map { try Repository.text($0.path) } + DiagnosticPage.all.flatMap { try $0.quotes() }
    for code in Set(Self.defined.map(\.code)).subtracting(shown).sorted() {
      #expect(cases.contains { $0.contains("[\(code)]") }, "nothing shows \(code)")
    }
  }

  @Test func `only a catalogue makes diagnostics`() throws {
    for file in Repository.files(in: "Sources", ending: ".swift") {
      let name = FilePath.name(of: file)
      guard !name.contains("Diagnostics"), name != "Diagnostic.swift" else { continue }
      let text = try Repository.text(file)
      #expect(!text.contains(" Diagnostic("), "\(file) makes a diagnostic")
    }
  }

  /// A level can be given to exactly the codes of which a page shows a warning of `check`.
  @Test func `the codes that may have a level are those of warnings`() throws {
    for page in DiagnosticPage.all {
      let isBook = ["PB1", "PB2", "PB3", "PB4"].contains { page.code.hasPrefix($0) }
      guard isBook || BookLevels.codes.contains(page.code), let found = try page.diagnostics(.fail) else { continue }
      let own = found.filter { $0.code == page.code }
      let areWarnings = own.allSatisfy { $0.severity == .warning }
      #expect(
        own.isEmpty || areWarnings == BookLevels.codes.contains(page.code),
        "\(page.code): a warning belongs to `Compiler.warningCodes`, an error does not")
    }
    #expect(BookLevels.codes.count > 30)
  }
}
