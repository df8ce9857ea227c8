package import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
package import PlaybookSource
package import PlaybookSyntax

/// A book that was read and checked, whatever came out.
package struct CheckedBook: Sendable {
  package let location: BookLocation
  package internal(set) var sources = SourceSet()
  /// By place; those that point at no file come first.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Warnings that the book allows, by place.
  var allowed: [Diagnostic] = []
  /// Warnings that stand in the baseline, by place.
  var baselined: [Diagnostic] = []
  /// nil when there are errors other than what the book denies.
  package internal(set) var program: Program?
  /// Those that the program names, where they are known.
  var zoneNames: [String]?
  package internal(set) var tests: [TestSyntax] = []
  /// `done`, `failed` with errors, or why files could not be read.
  private(set) var trouble: ExitStatus?

  private let zones: any ZoneLibrary

  init(_ location: BookLocation, zones: any ZoneLibrary) {
    self.location = location
    self.zones = zones
  }

  mutating func add(_ problem: ToolProblem) {
    diagnostics.append(problem.diagnostic)
    trouble = problem.status
  }

  package var status: ExitStatus { trouble ?? (diagnostics.hasErrors ? .failed : .done) }

  /// The errors to be shown.
  package var errors: [Diagnostic] { shortened().diagnostics.filter { $0.severity == .error } }

  /// Whether a job that denies warnings fails by them.
  package var hasDeniableWarnings: Bool { diagnostics.contains(where: \.isDeniable) }

  /// With the first findings of each file: nobody reads a thousand, and a damaged file may have more than can be printed.
  package func shortened() -> CheckedBook {
    var counts: [Int32: Int] = [:]
    var shown: [Diagnostic] = []
    for diagnostic in diagnostics {
      let file = diagnostic.span?.file ?? -1
      let count = counts[file, default: 0]
      counts[file] = count + 1
      if count < DiagnosticLog.limit { shown.append(diagnostic) }
      guard count == DiagnosticLog.limit else { continue }
      let rest = diagnostics.filter { $0.span?.file == diagnostic.span?.file }.dropFirst(count)
      let severity = rest.contains { $0.severity == .error } ? Diagnostic.Severity.error : .warning
      let many = Diagnostic.manyProblems(DiagnosticLog.limit, at: diagnostic.span, severity: severity)
      // What fails no job does not fail it by being much.
      let kept = rest.contains { $0.ruling?.level != .warn } ? nil : rest.first?.ruling
      shown.append(kept.map(many.ruled) ?? many)
    }
    var book = self
    book.diagnostics = shown
    return book
  }

  /// Why the book's tests cannot be run although it compiles.
  package var lackOfTests: ToolProblem? {
    switch location.form {
    case .source: nil
    case .compiled: ToolProblem(.testsOfProgram(location.path), .usage)
    }
  }

  /// What is most likely wrong with the tests, without what is said of the rules.
  package var testWarnings: [Diagnostic] {
    diagnostics.filter { $0.severity == .warning && ToolingCode(rawValue: $0.code) == .strangeInLead }
  }

  package var fingerprint: String? { program?.fingerprint }

  /// The book ready to decide; nil when it has errors.
  package var loaded: LoadedBook? {
    let files = [location.path] + sources.files.map(\.path)
    return program.map { LoadedBook($0, zones: zones, zoneNames: zoneNames, files: files) }
  }
}

/// A program that decides about any number of leads.
package struct LoadedBook: Sendable {
  package let program: Program
  package let fingerprint: String
  /// For the local times of reports.
  package let zones: any ZoneLibrary
  /// What it was read from: the place that names it, which a compiled book is as a whole, and its files, lists among them.
  package let files: [String]
  private let door: LeadReader
  private let interpreter: Interpreter

  /// `zoneNames`: those that the program names, where they are known already.
  package init(_ program: Program, zones: any ZoneLibrary, zoneNames: [String]? = nil, files: [String] = []) {
    self.zones = zones
    self.files = files
    self.program = program
    fingerprint = program.fingerprint
    door = LeadReader(program: program, zones: zones)
    interpreter = Interpreter(program: program, zones: zones, fingerprint: fingerprint, zoneNames: zoneNames)
  }

  /// What the book says about a lead; no decision when the lead cannot be used. Spans point into `file`.
  func decide(_ lead: JSONValue, file: Int, now: Instant) -> (Decision?, [Diagnostic]) {
    let (lead, diagnostics) = read(lead, file: file, now: now)
    return (lead.map { decide($0, now: now) }, diagnostics)
  }

  /// A lead through the door; nil when it cannot be used.
  func read(_ lead: JSONValue, file: Int, now: Instant) -> (Lead?, [Diagnostic]) {
    door.read(lead, file: file, now: now)
  }

  /// Without `isExplained` there are no reasons and nothing that is asked for.
  func decide(_ lead: Lead, now: Instant, isExplained: Bool = true) -> Decision {
    interpreter.decide(lead, now: now, isExplained: isExplained)
  }

  /// As `explain`, with what the next owner reads before a call.
  func brief(_ lead: Lead, now: Instant) -> Decision {
    var decision = explain(lead, now: now)
    decision.brief = interpreter.brief(on: lead, decision)
    return decision
  }

  /// As `decide`, with what answers would do to an open verdict, what would change it, and why it is not the one that is
  /// asked about.
  func explain(_ lead: Lead, now: Instant, whyNot goal: Goal? = nil) -> Decision {
    var decision = decide(lead, now: now)
    decision.take(interpreter.outlook(on: lead, decision))
    if let goal {
      decision.whyNot = interpreter.whyNot(goal, lead, now: now)
      decision.changes = interpreter.changes(to: [goal], lead, now: now)
    } else {
      decision.changes = interpreter.changes(to: decision, lead)
    }
    return decision
  }
}

extension Lead {
  /// One of which nothing is known.
  init(ofNothingIn program: Program) {
    let fields = program.fields.map { field in
      field.defaultValue.map { FieldReading(.known($0), isDefault: true) } ?? FieldReading(.unknown(.absent))
    }
    self.init(fields: fields, history: History(isSupplied: false, events: []), problems: [])
  }
}
