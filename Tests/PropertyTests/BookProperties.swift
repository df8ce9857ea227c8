import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import PlaybookSyntax
import RandomSupport
import Testing

/// What must hold for every book and every lead. Seeds are fixed: a failure names one, and it fails again.
@Suite("Properties of books and leads")
struct BookProperties {
  /// `make test-slow` asks for more of them.
  private static let seeds = Effort.seeds(20)

  @Test("A generated book has no error, and its program is sound", arguments: seeds)
  func compiles(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let text = generator.book().text
    let book = GeneratedBook([text])
    #expect(book.errors == [], "\(text)")
    let program = try #require(book.program)
    #expect(program.verify().isEmpty)
    let json = Array(program.json(pretty: false).utf8)
    #expect(Array(try Program.read(json: json).json(pretty: false).utf8) == json)
  }

  @Test("Printing a book and reading it again changes nothing", arguments: seeds)
  func printing(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let book = GeneratedBook([generator.book().text])
    let printed = SyntaxPrinter.print(book.trees[0])
    let again = GeneratedBook([printed])
    #expect(SyntaxPrinter.print(again.trees[0]) == printed)
    #expect(try #require(again.program).fingerprint == #require(book.program).fingerprint)
  }

  @Test("The YAML form of a book has the same tree and fingerprint", arguments: seeds)
  func forms(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let book = GeneratedBook([generator.book().text])
    let printed = SyntaxPrinter.print(book.trees[0])
    let yaml = YAMLWriter.rewrite(printed, seed: seed)
    let other = GeneratedBook([yaml], form: .yaml)
    #expect(other.errors == [], "\(yaml)")
    #expect(SyntaxPrinter.print(other.trees[0]) == printed)
    #expect(other.program?.fingerprint == book.program?.fingerprint)
    #expect(other.diagnostics.map(\.code).sorted() == book.diagnostics.map(\.code).sorted())
  }

  @Test("No order of blocks or files matters", arguments: seeds)
  func order(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    var random = SeededRandom(seed + 1_000)
    let book = generator.book()
    let program = try #require(GeneratedBook([book.text]).program)
    var shuffled = book
    shuffled.blocks.shuffle(using: &random)
    let half = shuffled.blocks.count / 2
    let files = [shuffled.blocks[..<half], shuffled.blocks[half...]].map {
      BookGenerator.Book(blocks: Array($0)).text
    }
    let other = try #require(GeneratedBook(files).program)
    #expect(other.fingerprint == program.fingerprint)
    var leads = LeadGenerator(seed: seed)
    for _ in 0..<5 {
      let members = leads.ragged()
      let decision = try GeneratedBook.decide(program, LeadGenerator.json(members))
      let moved = try GeneratedBook.decide(other, LeadGenerator.json(members.shuffled(using: &random)))
      #expect(decision.map(DecisionSummary.init) == moved.map(DecisionSummary.init))
    }
  }

  @Test("A program that was written and read decides the same", arguments: seeds)
  func reloading(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    let loaded = try Program.read(json: Array(program.json(pretty: true).utf8))
    #expect(loaded.fingerprint == program.fingerprint)
    var leads = LeadGenerator(seed: seed)
    for _ in 0..<5 {
      let json = LeadGenerator.json(leads.ragged())
      #expect(
        try GeneratedBook.decide(program, json).map(DecisionSummary.init)
          == GeneratedBook.decide(loaded, json).map(DecisionSummary.init))
    }
  }

  @Test("Filling a hole never turns one certain answer into another", arguments: seeds)
  func monotone(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed, isMonotone: true)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    var leads = LeadGenerator(seed: seed)
    var random = SeededRandom(seed + 2_000)
    for _ in 0..<8 {
      let complete = leads.complete()
      var known = complete.filter { ["id", "activities"].contains($0.key) }
      var before = try #require(try GeneratedBook.decide(program, LeadGenerator.json(known)))
      for member in complete.filter({ !["id", "activities"].contains($0.key) }).shuffled(using: &random) {
        known.append(member)
        let after = try #require(try GeneratedBook.decide(program, LeadGenerator.json(known)))
        let turned = DecisionSummary(before).certainAnswersLost(in: DecisionSummary(after))
        #expect(turned == [], "filling \(member.key)")
        before = after
      }
    }
  }
}
