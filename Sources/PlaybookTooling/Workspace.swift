import PlaybookCompiler
package import PlaybookIR
import PlaybookJSON
import PlaybookReceipt
package import PlaybookRuntime
package import PlaybookSource
import PlaybookSyntax

/// The whole way from files to decisions.
///
///     files ─ parse ─▶ trees ─ compile ─▶ program ─ decide(lead, now) ─▶ decision with its reasons
///
/// Input: a file system, and what the user named. Output: checked books, programs, decisions; or what is wrong as
/// diagnostics. Guarantee: nothing but `files` and zone files is read, and `now` is always handed in, so that the same
/// files give the same answers.
package struct Workspace: Sendable {
  let files: any FileSystem

  let zones: any ZoneLibrary

  /// Without `zones` those of the file system.
  package init(_ files: any FileSystem, zones: (any ZoneLibrary)? = nil) {
    self.files = files
    self.zones = zones ?? DiskZones(files)
  }

  package static let largestLead = 16 * 1_024 * 1_024
  private static let largestProgram = 64 * 1_024 * 1_024
  private static let largestList = 16 * 1_024 * 1_024

  // MARK: - Finding

  /// Every book that the user named; without names those of the default place. What cannot be found is a problem of its
  /// own and does not hide the rest.
  package func findBooks(_ paths: [String]) -> (books: [BookLocation], problems: [ToolProblem]) {
    var search = BookSearch(files)
    var books: [BookLocation] = []
    var problems: [ToolProblem] = []
    for path in paths.isEmpty ? [search.defaultPath] : paths {
      do throws(ToolProblem) {
        for book in try search.books(at: path) where !books.contains(book) { books.append(book) }
      } catch {
        problems.append(error)
      }
    }
    return (books, problems)
  }

  package func findBook(_ path: String?) throws(ToolProblem) -> BookLocation {
    var search = BookSearch(files)
    return try search.oneBook(at: path)
  }

  // MARK: - Books

  /// Reads and checks a book; its findings have the levels that it gives them.
  package func check(_ location: BookLocation) -> CheckedBook { read(location, for: .checking) }

  /// The book with its tests.
  package func loadForTests(_ location: BookLocation) -> CheckedBook { read(location, for: .testing) }

  /// The book to decide by.
  package func load(_ location: BookLocation) -> CheckedBook { read(location, for: .deciding) }

  /// What is not needed is not looked at, so that no slip there keeps anybody from an answer.
  private enum Purpose {
    /// The rules.
    case deciding
    /// The rules and the tests.
    case testing
    /// The rules, the tests and the levels.
    case checking
  }

  private func read(_ location: BookLocation, for purpose: Purpose) -> CheckedBook {
    switch location.form {
    case .source: readSource(location, for: purpose)
    case .compiled: readCompiled(location)
    }
  }

  private func readSource(_ location: BookLocation, for purpose: Purpose) -> CheckedBook {
    let withTests = purpose != .deciding
    var book = CheckedBook(location, zones: zones)
    if location.files.allSatisfy(TestFile.holds) {
      book.add(ToolProblem(.testsWithoutBook(location.files[0]), .badData))
      return book
    }
    var trees: [FileSyntax] = []
    for path in location.files where withTests || !TestFile.holds(path) {
      do throws(FileFault) {
        // One byte more than the parser takes, so that it can say that there is too much.
        let bytes = try files.read(path, limit: largestFile + 1)
        let source = SourceFile(path: path, bytes: bytes)
        let form = Form(path: path) ?? .text
        let (tree, diagnostics) = parse(source, file: book.sources.add(source), form: form)
        trees.append(tree)
        book.diagnostics += diagnostics
        if TestFile.holds(path) { book.diagnostics += TestFile.strangers(in: tree, of: source) }
      } catch {
        book.add(.unreadable(path, error))
      }
    }
    let compiled = Compiler.compile(
      trees, sources: &book.sources, readingFaults: book.diagnostics, zones: zones
    ) { path, _ in
      readList(path, in: location.directory)
    }
    book.diagnostics += compiled.diagnostics
    book.tests = compiled.tests
    if withTests, let program = compiled.program {
      book.diagnostics += TestChecker(program: program, tests: compiled.tests).check()
      book.diagnostics += TestLeadNames(fields: program.fields, events: compiled.events).strangers(in: compiled.tests)
    }
    book.program = book.diagnostics.hasErrors ? nil : compiled.program
    book.zoneNames = compiled.zoneNames
    book.diagnostics = book.diagnostics.sortedByPlace()
    if purpose == .checking { book.apply(compiled.levels) }
    return book
  }

  private func readCompiled(_ location: BookLocation) -> CheckedBook {
    var book = CheckedBook(location, zones: zones)
    do throws(FileFault) {
      let bytes = try files.read(location.path, limit: Self.largestProgram + 1)
      do throws(ProgramError) {
        let program = try Program.read(json: bytes)
        for problem in missingZones(of: program, location.path) { book.add(problem) }
        if !book.diagnostics.hasErrors { book.program = program }
      } catch {
        let source = SourceFile(path: location.path, bytes: bytes)
        book.add(
          ToolProblem(.badProgram(location.path, error.message, at: source.position(at: error.offset)), .badData))
      }
    } catch {
      book.add(.unreadable(location.path, error))
    }
    return book
  }

  /// The zones of a program that was compiled elsewhere, as far as they are not on this machine. That there are none at
  /// all is said once.
  private func missingZones(of program: Program, _ path: String) -> [ToolProblem] {
    var problems: [ToolProblem] = []
    for name in program.zoneNames {
      guard case .failure(let fault) = zones.zone(name) else { continue }
      problems.append(ToolProblem(.missingZone(name, fault, in: path), .missing))
      if fault == .noData { break }
    }
    return problems
  }

  /// A list's file: inside the book's directory also when links are followed.
  private func readList(_ path: String, in directory: String) -> Result<[UInt8], ListFileFault> {
    let path = FilePath.joined(directory, path)
    switch files.kind(of: path) {
    case .missing: return .failure(.missing)
    case .directory: return .failure(.isDirectory)
    case .hidden, .stream: return .failure(.unreadable)
    case .file: break
    }
    guard let real = files.realPath(of: path), let root = files.realPath(of: directory) else {
      return .failure(.unreadable)
    }
    guard FilePath.lies(real, beneath: root) else { return .failure(.outside) }
    guard let bytes = try? files.read(path, limit: Self.largestList + 1) else { return .failure(.unreadable) }
    return bytes.count > Self.largestList ? .failure(.tooLarge) : .success(bytes)
  }

  // MARK: - Leads

  package func readLead(_ path: String) throws(ToolProblem) -> SourceFile {
    try readData(path, limit: Self.largestLead)
  }

  /// The bytes of a file, at most one more than `limit`, under the name that messages give it.
  package func readData(_ path: String, limit: Int) throws(ToolProblem) -> SourceFile {
    let path = FilePath.tidied(path)
    do throws(FileFault) {
      return SourceFile(path: path, bytes: try files.read(path, limit: limit + 1))
    } catch {
      guard error == .missing else { throw .unreadable(path, error) }
      let neighbours = (try? files.names(in: FilePath.directory(of: path))) ?? []
      throw ToolProblem(.notThere(path, neighbours: neighbours), .missing)
    }
  }

  /// The same, nil where there is no such file.
  package func readIfThere(_ path: String) throws(ToolProblem) -> [UInt8]? {
    files.kind(of: FilePath.tidied(path)) == .missing ? nil : try readData(path, limit: Self.largestProgram).bytes
  }

  /// Decides about one lead; no decision when the lead cannot be used. `goal` is an answer of which it is asked why the
  /// lead did not get it.
  package func explain(
    _ lead: SourceFile, by book: LoadedBook, now: Instant, whyNot goal: Goal? = nil, privacy: Privacy = .inAnswers
  ) -> DecidedLead {
    decide(lead, by: book, now: now, privacy) { book.explain($0, now: now, whyNot: goal) }
  }

  /// The decision and its reasons, without what else could be, which a comparison does not show.
  package func decide(
    _ lead: SourceFile, by book: LoadedBook, now: Instant, privacy: Privacy = .inAnswers
  ) -> DecidedLead {
    decide(lead, by: book, now: now, privacy) { book.decide($0, now: now) }
  }

  /// The decision with what the next owner reads before a call.
  package func brief(
    _ lead: SourceFile, by book: LoadedBook, now: Instant, privacy: Privacy = .inAnswers
  ) -> DecidedLead {
    decide(lead, by: book, now: now, privacy) { book.brief($0, now: now) }
  }

  /// The same without the reasons, which a plan does not show.
  package func plan(
    _ lead: SourceFile, by book: LoadedBook, now: Instant, privacy: Privacy = .inAnswers
  ) -> DecidedLead {
    decide(lead, by: book, now: now, privacy) { book.decide($0, now: now, isExplained: false) }
  }

  /// Private values are taken out here, before anybody makes anything of the decision.
  private func decide(
    _ lead: SourceFile, by book: LoadedBook, now: Instant, _ privacy: Privacy, _ decide: (Lead) -> Decision
  ) -> DecidedLead {
    let (read, diagnostics) = Self.read(lead.bytes, file: 0, by: book, now: now, privacy: privacy)
    let shown = diagnostics.isEmpty ? lead.bytes : PrivateText(book.program).shown(lead.bytes, privacy)
    let isHidden = privacy == .nowhere
    let decision = read.map { isHidden ? Redaction(book.program).hiding(decide($0)) : decide($0) }
    let receipt = read.flatMap { isHidden ? nil : ReceiptDocument($0, leadDigest: Receipt.digest(ofBytes: lead.bytes)) }
    return DecidedLead(
      sources: SourceSet([SourceFile(path: lead.path, bytes: shown)]), diagnostics: diagnostics, decision: decision,
      receipt: receipt)
  }

  /// A lead's text through the door; nil when it cannot be used.
  static func read(
    _ bytes: [UInt8], file: Int, by book: LoadedBook, now: Instant, privacy: Privacy = .everywhere
  ) -> (Lead?, [Diagnostic]) {
    do throws(JSONError) {
      let value = try JSONReader.parse(bytes, limits: JSONReader.Limits(bytes: largestLead))
      return book.read(value, file: file, now: now)
    } catch {
      guard privacy == .nowhere else { return (nil, [.unreadableLead(error, text: bytes, file: file)]) }
      return (nil, [.unreadableLead(error.withoutText, text: PrivateText.masked(bytes), file: file)])
    }
  }

  // MARK: - Output

  /// A file that appears when it is complete: no file of a book, under a name that says so.
  package func create(_ path: String) throws(ToolProblem) -> any FileDraft {
    try Self.refuseBookName(path)
    do throws(FileFault) {
      return try files.create(destination(of: path))
    } catch {
      throw ToolProblem(.cannotWrite(path, error), .cannotWrite)
    }
  }

  /// That a file which was begun cannot be written to its end.
  package func cannotWrite(_ path: String, _ reason: String) -> ToolProblem {
    ToolProblem(.cannotWrite(path, .failed(reason)), path == "-" ? .inputOutput : .cannotWrite)
  }

  /// Something that is no file of a book, under a name that says so.
  package func write(_ text: String, to path: String) throws(ToolProblem) {
    try Self.refuseBookName(path)
    try write(anything: text, to: path)
  }

  private static func refuseBookName(_ path: String) throws(ToolProblem) {
    guard Form(path: path) == nil else { throw ToolProblem(.wrongEnding(path, form: nil), .usage) }
  }

  func write(anything text: String, to path: String) throws(ToolProblem) {
    do throws(FileFault) {
      try files.write(Array(text.utf8), to: destination(of: path))
    } catch {
      throw ToolProblem(.cannotWrite(path, error), .cannotWrite)
    }
  }

  /// Where the file is that a path names: through a link, where it leads to, so that the link stays.
  func destination(of path: String) -> String {
    // Links to pipes, such as `/dev/stdout`, lead to nothing that has a name.
    if files.kind(of: path) == .stream { return path }
    guard let real = files.realPath(of: path) else { return files.followed(path) }
    guard let parent = files.realPath(of: FilePath.directory(of: path)),
      !FilePath.joined(parent, FilePath.name(of: path)).utf8.elementsEqual(real.utf8)
    else { return path }
    return real
  }
}

/// A lead with what was wrong with it, and what the book says about it.
package struct DecidedLead: Sendable {
  package let sources: SourceSet
  package let diagnostics: [Diagnostic]
  package let decision: Decision?
  /// What the decision was made from; nil without one, and where private values were taken out of it, which nobody can
  /// verify.
  package let receipt: ReceiptDocument?
}
