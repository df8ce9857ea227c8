import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookTooling
import RandomSupport
import Testing

@testable import PlaybookBatch

#if canImport(Glibc)
  import Glibc
#endif

/// Deciding in blocks and explaining one lead give the same answers for every key, book and lead.
@Suite("Blocks of leads and single leads")
struct BatchProperties {
  private static let seeds = Effort.seeds(40)
  private static let leadsPerBook = 500

  @Test("Every selected key is the one of the decision document", arguments: seeds)
  func sameAnswers(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed, hasHistory: !seed.isMultiple(of: 4))
    let text = generator.book().text
    var program = try #require(GeneratedBook([text]).program)
    // Nothing that is decided lead by lead: it would only take time.
    program.handoffs = []
    for index in program.playbooks.indices {
      program.playbooks[index].handoff = nil
      program.playbooks[index].targets = []
    }
    let bench = BatchBench(program, now: GeneratedBook.now)
    var leads = LeadGenerator(seed: seed)
    let lines = (0..<Self.leadsPerBook).map { _ in LeadGenerator.json(leads.any()) }
    let keys = try bench.keys(of: lines)
    let columns = bench.inColumns(keys)
    let answers = try bench.decide(lines, columns)
    for (line, answer) in zip(lines, answers) {
      let expected = try bench.explain(line, columns)
      guard answer != expected else { continue }
      for (index, key) in columns.enumerated() where answer?[index] != expected?[index] {
        Issue.record("\(key): \(answer?[index] ?? "refused"), not \(expected?[index] ?? "refused")\n\(line)\n\(text)")
        return
      }
      Issue.record("refused: \(answer == nil), \(expected == nil)\n\(line)")
      return
    }
  }

  @Test("Whichever way a key is decided, its answers are counted, and each lead once", arguments: Effort.seeds(12))
  func sameCounts(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed, hasHistory: !seed.isMultiple(of: 4))
    let text = generator.book().text
    let bench = BatchBench(try #require(GeneratedBook([text]).program), now: GeneratedBook.now)
    var leads = LeadGenerator(seed: seed)
    let lines = (0..<60).map { _ in LeadGenerator.json(leads.any()) }
    let columns = bench.inColumns(try bench.keys(of: lines))
    let plan = try bench.plan(columns)
    let fast = try bench.tally(plan, lines)
    let slow = try bench.tally(try bench.answerPlan(columns), lines)
    #expect(fast.written == slow.written)
    for (index, column) in plan.columns.enumerated() {
      #expect(fast.words[index] == slow.words[index], "\(column.key)\n\(text)")
      guard column.countedWords > 0 else { continue }
      #expect(fast.words[index].reduce(0, +) == fast.written, "\(column.key)\n\(text)")
    }
  }

  @Test("Most keys of random books are decided in columns")
  func columns() throws {
    var total = 0
    var held = 0
    for seed in 0..<20 {
      var generator = BookGenerator(seed: seed, hasHistory: !seed.isMultiple(of: 4))
      let bench = BatchBench(try #require(GeneratedBook([generator.book().text]).program), now: GeneratedBook.now)
      var leads = LeadGenerator(seed: seed)
      let keys = try bench.keys(of: (0..<5).map { _ in LeadGenerator.json(leads.any()) })
      // Only why a fact is unknown, and whom a team chooses, are always decided lead by lead.
      let expected = keys.filter { !$0.hasSuffix(".rep") && !$0.hasSuffix(".why") }
      total += expected.count
      held += bench.inColumns(expected).count
    }
    #expect(held * 2 > total, "\(held) of \(total)")
  }

  /// Where `Tests/Run/pairs` wants books and leads, which it decides with a release.
  private static let directory = getenv("PLAYBOOKC_PAIRS").map { String(cString: $0) }

  @Test("Books and leads for a release", .enabled(if: directory != nil), arguments: 100..<560)
  func writesPairs(_ seed: Int) throws {
    let directory = try #require(Self.directory) + "/\(seed)"
    var generator = BookGenerator(seed: seed, hasHistory: !seed.isMultiple(of: 4))
    let text = generator.book().text
    let bench = BatchBench(try #require(GeneratedBook([text]).program), now: GeneratedBook.now)
    var leads = LeadGenerator(seed: seed)
    let lines = (0..<Self.leadsPerBook).map { _ in LeadGenerator.json(leads.any()) }
    let keys = bench.inColumns(try bench.keys(of: lines))
    // A book that is decided lead by lead has nothing to compare.
    guard try bench.isInColumns(keys) else { return }
    try #require(mkdir(directory, 0o755) == 0)
    let (leadText, keyText) = (lines.joined(separator: "\n"), keys.joined(separator: ","))
    for (name, text) in [("book.playbook", text), ("leads.ndjson", leadText), ("keys", keyText)] {
      let file = try #require(fopen("\(directory)/\(name)", "w"))
      #expect(fputs(text + "\n", file) >= 0 && fclose(file) == 0)
    }
  }
}

/// Runs one program both ways.
struct BatchBench {
  let book: LoadedBook
  let now: Instant
  private let reader: LeadReader
  private let interpreter: Interpreter

  init(_ program: Program, now: Instant) {
    book = LoadedBook(program, zones: UTCOnly())
    self.now = now
    reader = LeadReader(program: program)
    interpreter = Interpreter(program: program)
  }

  private func document(_ line: String) throws -> JSONValue? {
    let value = try JSONReader.parse(Array(line.utf8))
    guard let lead = reader.read(value, file: 0, now: now).lead else { return nil }
    let decision = interpreter.decide(lead, now: now)
    return try JSONReader.parse(Array(DecisionDocument(decision, by: book).json(withReasons: false).utf8))
  }

  /// Every key of the decision document that any of the first leads has, of those that `run` decides in columns or may.
  func keys(of lines: [String]) throws -> [String] {
    var keys: [String] = []
    func add(_ value: JSONValue, _ path: String) {
      switch value.kind {
      case .object(let members):
        for member in members { add(member.value, path + "." + String(decoding: member.key, as: UTF8.self)) }
      case .null, .bool, .number, .string, .array:
        if !keys.contains(path) { keys.append(path) }
      }
    }
    let heads = [
      "lead", "playbook", "applies", "verdict", "leaning", "can_qualify", "qualified_when", "disqualifiers", "fact",
      "signal", "icp", "checklist", "score", "grade", "stage", "route",
    ]
    for line in lines.prefix(20) {
      for member in try document(line)?.members ?? [] {
        let name = String(decoding: member.key, as: UTF8.self)
        if heads.contains(name) { add(member.value, name) }
      }
    }
    return keys
  }

  func plan(_ keys: [String]) throws -> BookPlan {
    let selection = try Selection(keys.joined(separator: ","), of: book, format: .lines)
    let answers = SelectedAnswers(book, selection, now: now, refusesInvalid: false)
    return BookPlan(book.program, columns: selection.columns, answerer: answers, now: now)
  }

  /// The plan that decides lead by lead.
  func answerPlan(_ keys: [String]) throws -> AnswerPlan {
    let selection = try Selection(keys.joined(separator: ","), of: book, format: .lines)
    let answers = SelectedAnswers(book, selection, now: now, refusesInvalid: false)
    return AnswerPlan(book.program, columns: selection.columns, answerer: answers)
  }

  func inColumns(_ keys: [String]) -> [String] {
    let paths = keys.map { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
    let empty = PlanBuilder(book.program, context: EvaluationContext(book.program, now: now))
    var all = empty
    let arePrepared = (try? all.prepare(for: paths)) != nil
    return zip(keys, paths).filter { _, path in
      var builder = arePrepared ? all : empty
      return (arePrepared || (try? builder.prepare(for: [path])) != nil) && (try? builder.output(path)) != nil
    }.map(\.0)
  }

  /// Whether a run that selects these keys decides in columns.
  func isInColumns(_ keys: [String]) throws -> Bool { try plan(keys).isInColumns }

  /// The answers as JSON, in the order of the keys; nil for a lead that is refused.
  func decide(_ lines: [String], _ keys: [String]) throws -> [[String]?] {
    let plan = try plan(keys)
    let isInColumns = plan.isInColumns
    #expect(isInColumns)
    var answers: [[String]?] = []
    eachBlock(of: lines, plan) { block, results in
      let refused = Set(results.refused.map(\.index))
      for lead in 0..<block.count {
        answers.append(
          refused.contains(lead)
            ? nil
            : plan.columns.indices.map { text(of: results.column($0)[lead], plan.columns[$0], block, results) })
      }
    }
    return answers
  }

  /// What a run by a plan counts.
  func tally(_ plan: some BatchPlan, _ lines: [String]) throws -> RunTally {
    var tally = RunTally(plan.columns, notes: nil)
    eachBlock(of: lines, plan) { block, results in
      tally.count(block, results)
      tally.written += block.count - results.refused.count
    }
    return tally
  }

  private func eachBlock(of lines: [String], _ plan: some BatchPlan, _ body: (RawBlock, ResultBlock) -> Void) {
    let chunk = Chunk()
    for byte in lines.joined(separator: "\n").utf8 { chunk.append(byte) }
    chunk.append(0x0A)
    chunk.close()
    var scanner = BlockScanner(plan.projection)
    scanner.begin()
    var decider = plan.makeDecider()
    let cells = UnsafeMutablePointer<ResultCell>.allocate(capacity: max(1, plan.columns.count) * RawBlock.largestCount)
    defer { cells.deallocate() }
    var results = ResultBlock(cells: cells)
    while let block = scanner.next(in: chunk) {
      results.removeAll()
      decider.decide(block, into: &results)
      body(block, results)
    }
  }

  private func text(of cell: ResultCell, _ column: ResultColumn, _ block: RawBlock, _ results: ResultBlock) -> String {
    switch cell.kind {
    case .null: return "null"
    case .word: return String(decoding: column.words[Int(cell.payload)], as: UTF8.self)
    case .number: return "\"\(Fixed(units: cell.payload))\""
    case .input:
      let range = Int(cell.payload)..<Int(cell.payload) + Int(cell.length)
      var json = ""
      JSONWriter.append(String(decoding: block.bytes[range], as: UTF8.self), to: &json)
      return json
    case .json:
      let range = Int(cell.payload)..<Int(cell.payload) + Int(cell.length)
      return String(decoding: results.arena[range], as: UTF8.self)
    }
  }

  /// The same answers out of the decision document.
  func explain(_ line: String, _ keys: [String]) throws -> [String]? {
    guard let document = try document(line) else { return nil }
    return keys.map { key in
      var value: JSONValue? = document
      for part in key.split(separator: ".", omittingEmptySubsequences: false) {
        value = value?.members?.first { $0.key.elementsEqual(part.utf8) }?.value
      }
      var writer = JSONWriter(pretty: false)
      if let value { writer.value(value) } else { writer.null() }
      return writer.text
    }
  }
}
