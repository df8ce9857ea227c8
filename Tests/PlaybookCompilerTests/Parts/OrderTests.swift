import PlaybookCompiler
import PlaybookIR
import Testing

@Suite("Order of files, blocks and fields")
struct OrderTests {
  /// A small fixed-seed generator: the same shuffles in every run.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// Blocks with the entries of `lead` and `event` blocks shuffled too; every one of them is an error or a warning.
  private static let faulty = [
    "lead {\n  a: text, reads \"x\"\n  b: text, reads \"x\"\n  c: text, required, default \"no\"\n  id: count\n}",
    "lead {\n  n: count\n  email: email\n  email.domain: domain\n  score.n: number\n  history: events\n}",
    "fact round: fact.trip\nfact trip: score.loop > 5",
    "score loop {\n  one: +5 when fact.round\n}",
    "icp empty {\n}",
    "icp wide {\n  want size: n > 5\n}",
    "fact bands: bands of n [0, 5) low, [10, 20) high",
    "fact open: bands of n [0, 5) low, [5, 20) high",
    "checklist bant {\n  one: n > 5\n  two: n > 6\n  pass: at least 3 of 2\n}",
    "team crew {\n  rep ann: weight 60\n  rep bob: weight 60\n}",
    "route way {\n  row: n > 5 -> team crow\n}",
    "playbook first {\n  qualified: when n > 5\n}",
    "playbook second {\n  qualified: when n > 6\n}",
    "signal s: any page_viewed\nevent visit {\n  at: text\n}",
    "list words: [\"a\", \"A\"]",
  ]

  @Test("shuffled blocks in any number of files give the same program", arguments: 0..<20)
  func sameProgram(seed: Int) throws {
    let straight = try #require(CompiledText(SampleBook.text).book.program)
    let (compiled, order) = Self.shuffled(SampleBook.blocks, seed: seed)
    #expect(compiled.report == "")
    let program = try #require(compiled.book.program)
    #expect(program.canonicalJSON == straight.canonicalJSON, "\(order)")
  }

  @Test("shuffled blocks in any number of files give the same findings", arguments: 0..<20)
  func sameFindings(seed: Int) {
    let straight = Self.findings(CompiledText(Self.faulty.joined(separator: "\n\n")))
    #expect(straight.count > 15)
    let (compiled, order) = Self.shuffled(Self.faulty, seed: seed)
    #expect(Self.findings(compiled) == straight, "\(order)")
  }

  private static func findings(_ compiled: CompiledText) -> [String] {
    compiled.reports.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func shuffled(_ blocks: [String], seed: Int) -> (CompiledText, order: [Int]) {
    var random = Seeded(state: UInt64(seed) &* 7919 &+ 1)
    let order = blocks.indices.shuffled(using: &random)
    var files = (0..<Int.random(in: 1...4, using: &random)).map { number in
      (path: "file\(number).playbook", text: "edition 1\n")
    }
    for index in order {
      files[Int.random(in: 0..<files.count, using: &random)].text += "\n" + reordered(blocks[index], &random) + "\n"
    }
    return (CompiledText(files.shuffled(using: &random)), order)
  }

  /// The fields of a schema in another order.
  private static func reordered(_ block: String, _ random: inout Seeded) -> String {
    guard block.hasPrefix("lead {") else { return block }
    var lines = block.split(separator: "\n").map(String.init)
    lines.replaceSubrange(1..<lines.count - 1, with: lines[1..<lines.count - 1].shuffled(using: &random))
    return lines.joined(separator: "\n")
  }
}
