import PlaybookCompiler
import PlaybookIR
import PlaybookSource
import Testing

@Suite("Large and hostile books")
struct LimitTests {
  private static let lead = "lead {\n  n: count\n  day: text\n}\n"

  /// f0 ← f1 ← … in an order that is not the order of dependency.
  private func chain(_ count: Int) -> String {
    let facts = (0..<count).map { $0 == 0 ? "fact f0: n > 5" : "fact f\($0): fact.f\($0 - 1)" }
    return Self.lead + facts.reversed().joined(separator: "\n")
  }

  @Test("fifty parts may rest on each other, fifty-one may not; that is said once for each such chain")
  func chains() {
    #expect(CompiledText(chain(50)).report == "")
    #expect(CompiledText(chain(51)).codes == ["PB2008"])
    #expect(CompiledText(chain(20_000)).codes == ["PB2008"])
  }

  @Test("a circle of many parts is found without recursion and shown in part")
  func longCircle() throws {
    let count = 20_000
    let facts = (0..<count).map { "fact f\($0): fact.f\(($0 + 1) % count)" }
    let compiled = CompiledText(Self.lead + facts.joined(separator: "\n"))
    #expect(compiled.codes == ["PB2002"])
    let circle = try #require(compiled.diagnostics.first)
    #expect(circle.message.utf8.count < 400)
    #expect(circle.message.contains("`fact.f9999 → fact.f10000 → "))
    #expect(circle.labels.count == 8)
  }

  @Test("sets, bands, tables and matrices have limits")
  func sizes() {
    func names(_ count: Int) -> String { (0..<count).map { "a\($0)" }.joined(separator: ", ") }
    func rows(_ count: Int, _ what: String) -> String {
      (0..<count).map { "[\($0), \($0 + 1)) \(what)" }.joined(separator: ", ")
    }
    func bands(_ count: Int, _ name: String) -> String {
      (0..<count).map { "\(name)\($0) from \(count - $0)" }.joined(separator: ", ")
    }
    let score = Self.lead + "score s {\n  a: +1 when n > 1\n}\n"
    #expect(CompiledText("lead {\n  x: one of [\(names(1_000))]\n}\n").report == "")
    #expect(CompiledText("lead {\n  x: one of [\(names(1_001))]\n}\n").codes == ["PB2005"])
    #expect(CompiledText(Self.lead + "fact f: bands of n \(rows(1_000, "x")), else y\n").report == "")
    #expect(CompiledText(Self.lead + "fact f: bands of n \(rows(1_001, "x")), else y\n").codes == ["PB2005"])
    #expect(
      CompiledText(Self.lead + "score s {\n  a: points by n \(rows(1_001, "5")), else 0\n}\n").codes == ["PB2005"])
    #expect(CompiledText(score + "grade g {\n  bands: score.s, \(bands(1_000, "A")), else B\n}\n").report == "")
    #expect(CompiledText(score + "grade g {\n  bands: score.s, \(bands(1_001, "A")), else B\n}\n").codes == ["PB2005"])
    func matrix(_ rows: Int, _ columns: Int) -> String {
      "grade g {\n  rows: score.s, \(bands(rows, "R")), else S\n  columns: score.s, \(bands(columns, "C")), else D\n}\n"
    }
    #expect(CompiledText(score + matrix(99, 99)).report == "")
    #expect(CompiledText(score + matrix(100, 1)).codes == ["PB2005"])
    #expect(CompiledText(score + matrix(1, 100)).codes == ["PB2005"])
  }

  @Test("any bytes in a list's file give values or findings", arguments: ["a.txt", "a.csv"])
  func anyBytes(path: String) {
    var random = OrderTests.Seeded(state: 42)
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x20, 0x23, 0x61, 0x62, 0xC3, 0xA9, 0xEF, 0xBB, 0xBF, 0x00, 0xFF]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let compiled = CompiledText(book: "list a: from \"\(path)\"\n", listFile: bytes)
      #expect((compiled.book.program == nil) == compiled.diagnostics.hasErrors)
      #expect(compiled.book.program?.lists[0].values.allSatisfy { !$0.isEmpty } ?? true)
    }
  }

  @Test("a path that is not plain is never asked for")
  func paths() {
    for path in ["names.csv", "lists/names.csv", "a b.txt", "ünïcode.txt", "..a/b..", ".hidden"] {
      #expect(ListFiles.isInside(path), "\(path)")
    }
    for path in ["", "/a", "../a", "a/../b", "a/..", ".", "./a", "a//b", "a/", "~/a", "C:a", "a\\b", "a\nb", "a\u{0}b"]
    {
      #expect(!ListFiles.isInside(path), "\(path)")
    }
  }
}
