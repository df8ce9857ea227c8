import PlaybookIR
import PlaybookRuntime

/// Makes the edits of a book one by one and sees whether its tests notice.
///
/// Input: a book and its tests, all of which pass. Output: for each edit what came of it. Guarantee: the same book and
/// tests give the same, in whatever pieces it is run; leads go through the door once.
package struct MutationRun {
  package enum Outcome: Sendable, Hashable {
    /// A test fails with it.
    case noticed
    /// No test fails, and a lead is known that would tell: which, and what comes out differently.
    case missed(lead: String, difference: String)
    /// No test fails, and of all generated leads none can tell them apart.
    case equivalent
    /// It gives no book that compiles.
    case impossible
  }

  private let book: LoadedBook
  private let tests: [PreparedTest]
  private let observations: Observations
  private lazy var samples = LeadSamples(book.program, tests)
  private lazy var exploredSamples = samples.explored { sample in
    observations.answers(in: book.decide(sample.lead, now: sample.now, isExplained: false), book.program)
  }
  /// By the part whose edits they are for.
  private var prepared: [String: PreparedSamples] = [:]
  private var explored: [String: PreparedSamples] = [:]

  /// Leads with what the book says about each, as far as anybody asked.
  private struct PreparedSamples: Sendable {
    let recipes: [LeadSamples.Recipe]
    var digests: [UInt64] = []
  }

  package init(_ book: LoadedBook, _ tests: [PreparedTest]) {
    self.book = book
    self.tests = tests
    observations = Observations(book.program)
  }

  package mutating func outcome(of mutant: Mutant) -> Outcome {
    guard let program = book.program.with(mutant) else { return .impossible }
    let interpreter = Interpreter(program: program, zones: book.zones)
    for test in testsMentioning(mutant.part) {
      guard let lead = test.lead else { continue }
      let decision = interpreter.decide(lead, now: test.plan.now, isExplained: false)
      if !test.plan.failures(decision, program).isEmpty { return .noticed }
    }
    return survivor(mutant, program, interpreter)
  }

  /// All tests, those that look at the part before the others: they notice most of its edits.
  private func testsMentioning(_ part: String) -> [PreparedTest] {
    func mentions(_ test: PreparedTest) -> Bool {
      test.plan.expectations.contains { $0.path.utf8.starts(with: part.utf8) || part.utf8.starts(with: $0.path.utf8) }
    }
    return tests.filter(mentions) + tests.filter { !mentions($0) }
  }

  private mutating func survivor(_ mutant: Mutant, _ program: Program, _ interpreter: Interpreter) -> Outcome {
    let key = mutant.part.split(separator: ".").prefix(2).joined(separator: ".")
    // Leads near the tests are the easiest to follow.
    var near =
      prepared.removeValue(forKey: key)
      ?? PreparedSamples(recipes: samples.recipes(for: PartReads(key, in: book.program)))
    defer { prepared[key] = near }
    if let missed = telling(&near, program, interpreter) { return missed }
    var far =
      explored.removeValue(forKey: key)
      ?? PreparedSamples(recipes: exploredSamples.recipes(for: PartReads(key, in: book.program)))
    defer { explored[key] = far }
    return telling(&far, program, interpreter) ?? .equivalent
  }

  /// The first lead that tells; nil where none does.
  private func telling(_ known: inout PreparedSamples, _ program: Program, _ interpreter: Interpreter) -> Outcome? {
    for (index, recipe) in known.recipes.enumerated() {
      let sample = recipe.sample
      if index == known.digests.count {
        let decision = book.decide(sample.lead, now: sample.now, isExplained: false)
        known.digests.append(observations.digest(decision, book.program))
      }
      let decision = interpreter.decide(sample.lead, now: sample.now, isExplained: false)
      guard observations.digest(decision, program) != known.digests[index] else { continue }
      let before = book.decide(sample.lead, now: sample.now, isExplained: false)
      guard let difference = observations.difference(before, book.program, decision, program) else { continue }
      return .missed(
        lead: sample.words,
        difference: "`\(difference.path)` is \(difference.left) and becomes \(difference.right)")
    }
    return nil
  }
}
