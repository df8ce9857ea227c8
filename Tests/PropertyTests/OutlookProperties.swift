import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import RandomSupport
import Testing

/// What is said about missing fields, held against deciding every completion one by one.
@Suite("Properties of what is missing")
struct OutlookProperties {
  private static let seeds = Effort.seeds(20)

  /// A lead with an open verdict and what is said about it.
  private struct Case {
    let interpreter: Interpreter
    let lead: Lead
    let decision: Decision
    let outlook: Outlook
    let completions: Completions

    init?(_ interpreter: Interpreter, _ lead: Lead) {
      self.interpreter = interpreter
      self.lead = lead
      decision = interpreter.decide(lead, now: GeneratedBook.now)
      outlook = interpreter.outlook(on: lead, decision)
      guard decision.verdict == .needsInfo, let completions = outlook.completions else { return nil }
      self.completions = completions
    }

    /// The verdict by the interpreter when the fields have these answers.
    func verdict(_ cells: [Int]) -> Verdict {
      var lead = lead
      for (field, cell) in zip(completions.fields, cells) {
        // A default is never stale, as an answer given now.
        lead.fields[field.field] = FieldReading(field.cells[cell].example, isDefault: true)
      }
      return interpreter.decide(lead, now: GeneratedBook.now, isExplained: false).verdict
    }

    /// Every completion in turn, the last field first.
    var all: [[Int]] {
      completions.fields.reduce([[]]) { rest, field in
        rest.flatMap { cells in field.cells.indices.map { cells + [$0] } }
      }
    }
  }

  private func leads(_ seed: Int, _ program: Program, count: Int) throws -> [Lead] {
    var leads = LeadGenerator(seed: seed)
    return try (0..<count).compactMap { _ in
      let value = try JSONReader.parse(Array(LeadGenerator.json(leads.ragged()).utf8))
      return LeadReader(program: program).read(value, file: 0, now: GeneratedBook.now).lead
    }
  }

  @Test("Completions get the verdicts that the interpreter decides", arguments: seeds)
  func verdicts(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let book = generator.book()
    let program = try #require(GeneratedBook([book.text]).program)
    let interpreter = Interpreter(program: program)
    var random = SeededRandom(seed)
    for lead in try leads(seed, program, count: 8) {
      guard let open = Case(interpreter, lead) else { continue }
      for _ in 0..<40 {
        let cells = open.completions.fields.map { random.number(0...$0.cells.count - 1) }
        #expect(open.completions.verdict(at: cells) == open.verdict(cells), "\(book.text)")
      }
    }
  }

  @Test("A field decides exactly when two completions differ in it alone", arguments: seeds)
  func missing(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    let interpreter = Interpreter(program: program)
    for lead in try leads(seed + 5_000, program, count: 8) {
      guard let open = Case(interpreter, lead), open.completions.count <= 400 else { continue }
      var verdicts: [[Int]: Verdict] = [:]
      for cells in open.all { verdicts[cells] = open.verdict(cells) }
      var deciding: Set<String> = []
      for (place, field) in open.completions.fields.enumerated() {
        let decides = open.all.contains { cells in
          field.cells.indices.contains { cell in
            var other = cells
            other[place] = cell
            return verdicts[other] != verdicts[cells]
          }
        }
        if decides { deciding.insert(program.fields[field.field].title.name) }
      }
      let listed = open.outlook.missing.filter(\.decides)
      guard open.outlook.isExact else {
        // Where cells do not show every answer, more may decide.
        #expect(deciding.isSubset(of: listed.map(\.field)))
        continue
      }
      // Those that only tell how old an answer is settle nothing alone.
      #expect(Set(listed.filter { $0.settles != nil }.map(\.field)) == deciding)
    }
  }

  @Test("What is said to decide nothing changes nothing, and what is foregone comes about", arguments: seeds)
  func soundness(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let book = generator.book()
    let program = try #require(GeneratedBook([book.text]).program)
    let interpreter = Interpreter(program: program)
    let answers = try leads(seed + 20_000, program, count: 30)
    for lead in try leads(seed + 15_000, program, count: 8) {
      let decision = interpreter.decide(lead, now: GeneratedBook.now)
      guard decision.verdict == .needsInfo else { continue }
      let outlook = interpreter.outlook(on: lead, decision)
      // Of more fields than can be looked at only those are told that open rules read now.
      guard outlook.completions != nil else { continue }
      let deciding = Set(outlook.missing.filter(\.decides).map(\.field))
      let unknown = lead.fields.indices.filter { !lead.fields[$0].evaluation.isUsable }
      let others = unknown.filter { !deciding.contains(program.fields[$0].title.name) }
      for (first, second) in zip(answers, answers.dropFirst()) {
        let one = Self.lead(lead, answered: unknown, as: first)
        let two = Self.lead(one, answered: others, as: second)
        let verdicts = [one, two].map { interpreter.decide($0, now: GeneratedBook.now, isExplained: false).verdict }
        let settled = Set(verdicts).subtracting([.needsInfo])
        #expect(settled.count <= 1, "\(book.text)")
        if let foregone = outlook.foregone { #expect(settled.isSubset(of: [foregone.verdict]), "\(book.text)") }
      }
    }
  }

  /// With the answers of another lead to some fields, as far as that has them.
  private static func lead(_ lead: Lead, answered fields: [Int], as other: Lead) -> Lead {
    var lead = lead
    for index in fields where other.fields[index].evaluation.isUsable {
      lead.fields[index] = FieldReading(other.fields[index].evaluation, isDefault: true)
    }
    return lead
  }

  @Test("An answer alone does what it is said to do", arguments: seeds)
  func effects(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    let interpreter = Interpreter(program: program)
    for lead in try leads(seed + 9_000, program, count: 8) {
      guard let open = Case(interpreter, lead) else { continue }
      for cells in open.completions.fields where cells.isExact {
        let name = program.fields[cells.field].title.name
        guard let missing = open.outlook.missing.first(where: { $0.field == name && $0.settles != nil }) else {
          continue
        }
        var settled = 0
        for cell in cells.cells {
          var answered = lead
          answered.fields[cells.field] = FieldReading(cell.example, isDefault: true)
          let verdict = interpreter.decide(answered, now: GeneratedBook.now, isExplained: false).verdict
          #expect(missing.effects.contains { $0.verdict == verdict })
          if verdict != .needsInfo { settled += 1 }
        }
        let share = open.completions.count / cells.cells.count * settled
        #expect(missing.settles == SettledShare(completions: share, of: open.completions.count))
      }
    }
  }

  @Test("Cells stand for every answer: all answers tried one by one find the same fields", arguments: seeds)
  func everyAnswer(_ seed: Int) throws {
    var books = SmallBooks(seed: seed)
    let text = books.book()
    let book = GeneratedBook([text])
    #expect(book.errors == [], "\(text)")
    let program = try #require(book.program)
    let interpreter = Interpreter(program: program)
    let door = LeadReader(program: program)
    func lead(_ members: [(key: String, value: String)]) throws -> Lead {
      let value = try JSONReader.parse(Array(LeadGenerator.json(members).utf8))
      return try #require(door.read(value, file: 0, now: GeneratedBook.now).lead)
    }
    for _ in 0..<3 {
      let unknown = books.unknown()
      let members = books.members(unknown: unknown)
      guard let open = Case(interpreter, try lead(members)) else { continue }
      // Whether a field may also stay without an answer is part of the definition, so it is taken from the cells.
      let domains = unknown.map { name -> [String] in
        let cells = open.completions.fields.first { program.fields[$0.field].title.name == name }?.cells ?? []
        let answers = SmallBooks.answers[name] ?? []
        return cells.contains { $0.shape == .noAnswer } ? answers + ["null"] : answers
      }
      var verdicts: [[Int]: Verdict] = [:]
      let all = domains.reduce([[]]) { rest, domain in rest.flatMap { cells in domain.indices.map { cells + [$0] } } }
      for choice in all {
        let answers = choice.indices.map { (key: unknown[$0], value: domains[$0][choice[$0]]) }
        verdicts[choice] =
          interpreter.decide(try lead(members + answers), now: GeneratedBook.now, isExplained: false).verdict
      }
      let deciding = unknown.indices.filter { place in
        all.contains { choice in
          var other = choice
          other[place] = 0
          return verdicts[other] != verdicts[choice]
        }
      }
      let listed = open.outlook.missing.filter(\.decides).map(\.field)
      #expect(Set(listed) == Set(deciding.map { unknown[$0] }), "\(text)\n\(members)")
    }
  }

  /// Twelve fields with 2^20 completions: every sum of points is a different path, and yet the work stays bounded.
  @Test("A million completions are looked at without deciding each")
  func workBound() throws {
    let names = (0..<12).map { "n\($0)" }
    let rules = names.enumerated().map { index, name in
      index < 8
        ? "  r\(index): points by \(name) [0, 10) 0, [10, 20) 5, [20, 30) 10, from 30 \(15 + index)"
        : "  r\(index): +\(index) when \(name) >= 10"
    }
    let text = """
      edition 1
      lead {
        id: text, required
      \(names.map { "  \($0): count" }.joined(separator: "\n"))
      }
      score s {
      \(rules.joined(separator: "\n"))
      }
      playbook only {
        motion: inbound
        qualified: when score.s >= 90
      }
      """
    let program = try #require(GeneratedBook([text]).program, "\(GeneratedBook([text]).errors)")
    let interpreter = Interpreter(program: program)
    let value = try JSONReader.parse(Array("{\"id\": \"L\"}".utf8))
    let lead = try #require(LeadReader(program: program).read(value, file: 0, now: GeneratedBook.now).lead)
    let open = try #require(Case(interpreter, lead))
    #expect(open.completions.count == 1 << 20)
    #expect(open.outlook.isExact)
    #expect(Set(open.outlook.missing.filter(\.decides).map(\.field)) == Set(names))
    #expect(open.completions.work < 100_000)
  }
}
