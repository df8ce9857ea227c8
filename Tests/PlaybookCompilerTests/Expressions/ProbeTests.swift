import Foundation
import Testing
import PlaybookCompiler
import PlaybookIR
import PlaybookSource

@Test func probe() throws {
  guard let text = try? String(contentsOfFile: "/tmp/probe.txt", encoding: .utf8) else { return }
  var out = ""
  for line in text.split(separator: "\n") {
    var source = String(line)
    var want = ExpressionBench.Want.any
    var scope = ExpressionScope.book
    if source.hasPrefix("C ") { want = .condition; source.removeFirst(2) }
    if source.hasPrefix("N ") { want = .number; source.removeFirst(2) }
    if source.hasPrefix("P ") { want = .points; source.removeFirst(2) }
    if source.hasPrefix("T ") { want = .condition; scope = .icpTiers("midmarket"); source.removeFirst(2) }
    let o = ExpressionBench.check(source, as: want, scope: scope)
    out += "LINE\t\(line)\n"
    for d in o.parseDiagnostics { out += "PARSE\t\(d.code)\t\(d.message)\n" }
    for d in o.diagnostics {
      out += "DIAG\t\(d.code)\t\(o.underlined(d))\t\(d.message)\t\(d.hint ?? "")\t\(d.fixIt.map { o.text($0.span) + " -> " + $0.replacement + ($0.isSafe ? " safe" : " unsafe") } ?? "")\n"
    }
    for c in o.constantConditions { out += "CONST\t\(c.outcome)\t\(o.text(c.span))\n" }
    if let e = o.expression {
      let p = BenchProgram.with(e)
      out += "OK\t\(dump(e))\t\(ExpressionText(p).text(e))\n"
      if e.type != .points, scope == .book { for v in p.verify() { out += "VIOLATION\t\(v)\n" } }
    } else if o.diagnostics.isEmpty && o.parseDiagnostics.isEmpty { out += "NIL\n" }
  }
  try out.write(toFile: "/tmp/probe.out", atomically: true, encoding: .utf8)
}
