import PlaybookIR
import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// Coverage and edits of a book, where a case cannot reach.
@Suite struct LoopTests {
  private static let book = """
    edition 1
    lead {
      id:         text, required
      size:       count
      budget:     number
      pain:       text
      activities: events
    }
    fact scale: bands of size [0, 10) small, [10, 100) middle, else large
    checklist need "Need <b>" {
      pain "A <pain>": pain is answered
      money: budget >= 10.5 and size > 3
      pass: at least 1 of 2, including pain
    }
    score heat {
      visits: +5 each page_view in last 14 days, up to 20 points
      table: points by size [0, 10) 1, [10, 20) 2, from 20 3
      total: 0 to 100
    }
    grade call { bands: score.heat, now from 8, soon from 4, else later }
    route desk {
      big: size > 50 -> queue big
      mid: size > 20 -> queue mid
      otherwise: queue rest
    }
    playbook inbound {
      disqualify tiny "Too small": size < 2
      qualified: when checklist.need passes or score.heat >= 20
      route: desk
    }

    """

  private static let tests = """
    edition 1
    given "One" {
      now: 2026-03-02T15:00:00Z
      lead: { id: "1", size: 60, budget: 10.5, pain: "slow", activities: [{ type: page_view, at: 2026-02-20T15:00:00Z }] }
    }
    test "Sizes" {
      given: "One"
      columns: size -> fact.scale, route.desk
      row: 51 -> middle, queue big
      row: 50 -> middle, queue mid
      row: 9 -> small, queue rest
    }

    """

  private func tested(_ tests: String = Self.tests) throws -> (TestedBook, [PreparedTest]) {
    let files = MemoryFiles()
    files.set("main.playbook", .file(Array(Self.book.utf8)))
    files.set("main.test.playbook", .file(Array(tests.utf8)))
    let workspace = Workspace(files)
    let book = workspace.check(try workspace.findBook(nil))
    #expect(book.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let loaded = try #require(book.loaded)
    let runner = TestRunner(book: loaded, book.tests)
    return (
      TestedBook(path: book.location.path, book: loaded, sources: book.sources, results: runner.run()), runner.tests
    )
  }

  @Test func `test files change no fingerprint`() throws {
    let other = """
      edition 1
      test "Other" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1" }
        expect: verdict = needs_info
      }

      """
    #expect(try tested().0.book.fingerprint == tested(other).0.book.fingerprint)
  }

  @Test func `every edit gives another book, and each is a different one`() throws {
    let program = try tested().0.book.program
    var fingerprints: Set<String> = [program.fingerprint]
    var repeated: [String] = []
    var made = 0
    for mutant in program.mutants {
      #expect(program.mutants[mutant.number].sentence.utf8.elementsEqual(mutant.sentence.utf8))
      guard let edited = program.with(mutant) else { continue }
      made += 1
      if !fingerprints.insert(edited.fingerprint).inserted { repeated.append(mutant.sentence) }
    }
    #expect(repeated == [])
    #expect(made > 30)
  }

  @Test func `edits tried in pieces give what they give at once`() throws {
    let (book, tests) = try tested()
    var whole = Mutation(book, tests: tests, filter: nil)
    #expect(whole.proceed(limit: .max) { _ in } == whole.mutants.count)
    var state: [UInt8]?
    for _ in 0..<100 {
      var piece = Mutation(book, tests: tests, filter: nil)
      if let state { try MutationState.restore(&piece, from: state) }
      let tried = piece.proceed(limit: 11) { _ in }
      state = Array(MutationState.text([piece]).utf8)
      if tried == 0 { break }
    }
    #expect(state.map { String(decoding: $0, as: UTF8.self) } == MutationState.text([whole]))
    // Another test makes the state worthless.
    let (other, otherTests) = try tested(Self.tests.replacing("row: 9", with: "row: 8"))
    var fresh = Mutation(other, tests: otherTests, filter: nil)
    if let state { try MutationState.restore(&fresh, from: state) }
    #expect(fresh.done == 0)
  }

  @Test func `a state of something else is refused`() throws {
    let (book, tests) = try tested()
    var mutation = Mutation(book, tests: tests, filter: nil)
    for text in ["", "{}", "[1]", "{\"format\": \"playbook.mutation/2\", \"books\": []}"] {
      #expect(throws: ToolProblem.self) { try MutationState.restore(&mutation, from: Array(text.utf8)) }
    }
  }

  @Test func `the page of lines shows what was seen, and a book's words are text`() throws {
    let page = CoveragePage(CoverageReport([try tested().0])).render()
    #expect(page.contains("class=\"line all\""))
    #expect(page.contains("class=\"line some\""))
    #expect(page.contains("A &lt;pain&gt;"))
    #expect(!page.contains("<pain>"))
    #expect(!page.contains("<script"))
    #expect(page.contains("fact.scale: small: yes 1, no 2, never unknown"))
    #expect(page.contains("route.desk.mid: yes 1, no 1, never unknown"))
  }

  @Test func `an answer that cannot come about is not asked for`() throws {
    let points = CoverageReport([try tested().0]).points
    let possible = Dictionary(points.map { ($0.name, $0.possible) }) { first, _ in first }
    #expect(possible["checklist.need.pain"] == [.yes, .unknown])
    #expect(possible["checklist.need.money"] == [.yes, .no, .unknown])
    #expect(possible["score.heat.visits"] == [.yes, .no])
  }
}
