import Foundation
import Testing
import PlaybookCompiler
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
    out += "== \(line)\n"
    for d in o.parseDiagnostics { out += "   PARSE \(d.code) \(d.message) | \(d.hint ?? "-")\n" }
    for d in o.diagnostics {
      out += "   \(d.severity == .warning ? "W " : "")\(d.code) [\(o.underlined(d))] \(d.message)\n"
      if let h = d.hint { out += "        hint: \(h)\n" }
      if let f = d.fixIt {
        out += "        fix(\(f.isSafe ? "safe" : "unsafe")): [\(o.text(f.span))] -> [\(f.replacement)]\n"
      }
    }
    for c in o.constantConditions { out += "   CONSTANT \(c.outcome) [\(o.text(c.span))]\n" }
    if let e = o.expression {
      out += "   => \(dump(e))\n"
    } else if o.diagnostics.isEmpty && o.parseDiagnostics.isEmpty {
      out += "   => SILENT NIL\n"
    }
  }
  try out.write(toFile: "/tmp/probe.out", atomically: true, encoding: .utf8)
}
