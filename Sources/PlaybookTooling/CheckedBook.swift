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
  /// nil when there are errors.
  package internal(set) var program: Program?
  package internal(set) var tests: [TestSyntax] = []
  /// `done`, `failed` with errors, or why files could not be read.
  private var trouble: ExitStatus?

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

  /// Why the book's tests cannot be run although it compiles.
  package var lackOfTests: ToolProblem? {
    switch location.form {
    case .source: nil
    case .compiled: ToolProblem(.testsOfProgram(location.path), .usage)
    }
  }

  package var fingerprint: String? { program?.fingerprint }

  /// The book ready to decide; nil when it has errors.
  package var loaded: LoadedBook? { program.map { LoadedBook($0, zones: zones) } }
}

/// A program that decides about any number of leads.
package struct LoadedBook: Sendable {
  package let program: Program
  package let fingerprint: String
  /// For the local times of reports.
  let zones: any ZoneLibrary
  private let door: LeadReader
  private let interpreter: Interpreter

  package init(_ program: Program, zones: any ZoneLibrary) {
    self.zones = zones
    self.program = program
    fingerprint = program.fingerprint
    door = LeadReader(program: program, zones: zones)
    interpreter = Interpreter(program: program, zones: zones)
  }

  /// What the book says about a lead; no decision when the lead cannot be used. Spans point into `file`. Without
  /// `isExplained` there are no reasons and nothing that is asked for.
  func decide(
    _ lead: JSONValue, file: Int, now: Instant, isExplained: Bool = true, withBrief: Bool = false
  ) -> (Decision?, [Diagnostic]) {
    let (lead, diagnostics) = door.read(lead, file: file)
    guard let lead else { return (nil, diagnostics) }
    var decision = interpreter.decide(lead, now: now, isExplained: isExplained)
    if withBrief { decision.brief = interpreter.brief(on: lead, decision) }
    return (decision, diagnostics)
  }
}
