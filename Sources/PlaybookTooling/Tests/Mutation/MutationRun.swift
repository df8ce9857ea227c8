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
  private lazy var samples = LeadSamples(book.program, tests).samples
  private lazy var digests = samples.map { sample in
    observations.digest(book.decide(sample.lead, now: sample.now, isExplained: false), book.program)
  }

  package init(_ book: LoadedBook, _ tests: [PreparedTest]) {
    self.book = book
    self.tests = tests
    observations = Observations(book.program)
  }

  package mutating func outcome(of mutant: Mutant) -> Outcome {
    guard let program = book.program.with(mutant) else { return .impossible }
    let interpreter = Interpreter(program: program, zones: book.zones)
    for test in tests {
      guard let lead = test.lead else { continue }
      let decision = interpreter.decide(lead, now: test.plan.now, isExplained: false)
      if !test.plan.failures(decision, program).isEmpty { return .noticed }
    }
    for (index, sample) in samples.enumerated() {
      let decision = interpreter.decide(sample.lead, now: sample.now, isExplained: false)
      guard observations.digest(decision, program) != digests[index] else { continue }
      let before = book.decide(sample.lead, now: sample.now, isExplained: false)
      guard let difference = observations.difference(before, book.program, decision, program) else { continue }
      let changes = sample.changes.isEmpty ? "" : " with " + sample.changes.joined(separator: ", ")
      return .missed(
        lead: "that of \"\(sample.test)\"\(changes)",
        difference: "`\(difference.path)` is \(difference.left) and becomes \(difference.right)")
    }
    return .equivalent
  }
}
