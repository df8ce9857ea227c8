import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import RandomSupport
import Testing

/// What must hold for every explanation of an answer that a lead did not get.
@Suite("Properties of why-not and of changes")
struct ChangeProperties {
  private static let seeds = Effort.seeds(20)
  private static let now = GeneratedBook.now

  private struct Sample {
    let program: Program
    let interpreter: Interpreter
    let leads: [Lead]
    private let seed: Int

    init(_ seed: Int) throws {
      self.seed = seed
      var books = BookGenerator(seed: seed)
      program = try #require(GeneratedBook([books.book().text]).program)
      interpreter = Interpreter(program: program)
      var writer = LeadGenerator(seed: seed)
      var leads: [Lead] = []
      for index in 0..<3 {
        let json = LeadGenerator.json(index < 1 ? writer.complete() : writer.ragged())
        let lead = LeadReader(program: program).read(
          try JSONReader.parse(Array(json.utf8)), file: 0, now: GeneratedBook.now
        ).lead
        leads += [lead].compactMap { $0 }
      }
      self.leads = leads
    }

    /// Of the many answers that a book can give another selection for each seed.
    var goals: [Goal] {
      [.verdict(.qualified)] + all.indices.filter { ($0 + seed).isMultiple(of: 4) }.map { all[$0] }
    }

    private var all: [Goal] {
      var goals: [Goal] = [.verdict(.notQualified), .verdict(.disqualified), .verdict(.noPlaybook)]
      goals += program.playbooks.indices.map { .playbook($0) }
      for (index, stage) in program.stages.enumerated() { goals += stage.rungs.indices.map { .stage(index, rung: $0) } }
      for (index, grade) in program.grades.enumerated() { goals += grade.names.map { .grade(index, $0) } }
      for (index, route) in program.routes.enumerated() {
        goals += ["queue spill", "rep ada", "team crew"].map { .route(index, $0) }
        for row in route.rows { if case .queue(let name) = row.target { goals.append(.route(index, "queue \(name)")) } }
      }
      return goals
    }
  }

  @Test("Repairing the failing rules reaches the goal, and no proper part of them does", arguments: seeds)
  func failingSets(_ seed: Int) throws {
    let sample = try Sample(seed)
    var found = 0
    for lead in sample.leads {
      let decision = sample.interpreter.decide(lead, now: Self.now)
      for goal in sample.goals {
        let whyNot = sample.interpreter.whyNot(goal, lead, now: Self.now)
        #expect(whyNot.isReached == goal.isReached(by: decision, sample.program), "\(goal)")
        guard !whyNot.members.isEmpty, whyNot.members.count <= 6 else { continue }
        guard RepairedProgram(sample.program, whyNot.members).isComparable else { continue }
        found += 1
        for part in 0..<(1 << whyNot.members.count) {
          let members = whyNot.members.indices.filter { part >> $0 & 1 == 1 }.map { whyNot.members[$0] }
          let repaired = Interpreter(program: RepairedProgram(sample.program, members).program)
          let isReached = goal.isReached(by: repaired.decide(lead, now: Self.now), sample.program)
          #expect(isReached == (members.count == whyNot.members.count), "\(goal) \(members.map(\.member.name))")
        }
      }
    }
    #expect(found > 0)
  }

  @Test("Every proposed change reaches the goal, and no proper part of it does", arguments: seeds)
  func proposals(_ seed: Int) throws {
    let sample = try Sample(seed)
    for lead in sample.leads {
      for changes in sample.interpreter.changes(to: sample.goals, lead, now: Self.now) {
        #expect(changes.alternatives.count <= 3)
        for alternative in changes.alternatives {
          for change in alternative { expectAllowed(change, lead, sample.program) }
          for part in 0..<(1 << alternative.count) {
            let chosen = alternative.indices.filter { part >> $0 & 1 == 1 }.map { alternative[$0] }
            let changed = sample.interpreter.lead(lead, with: chosen, now: Self.now)
            let decision = sample.interpreter.decide(changed, now: Self.now)
            let isReached = changes.goal.isReached(by: decision, sample.program)
            #expect(isReached == (chosen.count == alternative.count), "\(changes.goal) \(chosen)")
          }
        }
      }
    }
  }

  /// Only what the book marks, and what is not known.
  private func expectAllowed(_ change: Change, _ lead: Lead, _ program: Program) {
    switch change.subject {
    case .field(let field): #expect(program.fields[field].canChange || change.before.why != nil)
    case .events: #expect(program.fields.contains { $0.type == .events && $0.canChange })
    }
  }
}
