import Testing
import PlaybookCompiler
import PlaybookIR
import PlaybookSource

/// A table of expressions and what must come of each, written as blocks of lines: an expression, and under it, indented,
/// what `ExpressionTable.report` says about it. Before the expression may stand where it stands: `number:`, `points:`,
/// `value:`, `tier:`; without it a condition is wanted.
struct ExpressionTable {
  struct Row: Sendable, CustomTestStringConvertible {
    let source: String
    let want: ExpressionBench.Want
    let scope: ExpressionScope
    let expected: String

    var testDescription: String { source }

    var outcome: ExpressionBench.Outcome { ExpressionBench.check(source, as: want, scope: scope) }
  }

  let rows: [Row]

  init(_ text: String) {
    var rows: [Row] = []
    var head: String?
    var body: [Substring] = []
    let lines: [Substring] = text.split(separator: "\n") + ["end"]
    for line in lines {
      guard !line.hasPrefix("  ") else {
        body.append(line)
        continue
      }
      if let head { rows.append(Self.row(head, body.joined(separator: "\n"))) }
      head = String(line)
      body = []
    }
    self.rows = rows
  }

  private static func row(_ head: String, _ body: String) -> Row {
    let wants: [(String, ExpressionBench.Want, ExpressionScope)] = [
      ("number: ", .number, .book), ("points: ", .points, .book), ("value: ", .any, .book),
      ("tier: ", .condition, .icpTiers("midmarket")),
    ]
    for (prefix, want, scope) in wants where head.hasPrefix(prefix) {
      return Row(source: String(head.dropFirst(prefix.count)), want: want, scope: scope, expected: body)
    }
    return Row(source: head, want: .condition, scope: .book, expected: body)
  }

  /// What came of a row, in the words of the table.
  static func report(_ outcome: ExpressionBench.Outcome) -> String {
    var lines = outcome.parseDiagnostics.map { "  not read: \($0.code) \($0.message)" }
    for diagnostic in outcome.diagnostics {
      let severity = diagnostic.severity == .warning ? " (warning)" : ""
      lines.append("  \(diagnostic.code)\(severity) at `\(outcome.underlined(diagnostic))`")
      lines.append("    \(diagnostic.message)")
      for label in diagnostic.labels { lines.append("    label at `\(outcome.text(label.span))`: \(label.text)") }
      if let hint = diagnostic.hint { lines.append("    hint: \(hint)") }
      if let fixIt = diagnostic.fixIt {
        let place = outcome.text(fixIt.span)
        lines.append("    fix: \(place) → \(fixIt.replacement)\(fixIt.isSafe ? "" : " (unsafe)")")
      }
    }
    for constant in outcome.constantConditions {
      lines.append("  always \(constant.outcome ? "yes" : "no"): \(outcome.text(constant.span))")
    }
    if let expression = outcome.expression {
      lines.append("  = " + dump(expression))
      lines.append("  ~ " + ExpressionText(BenchProgram.with(expression)).text(expression))
    } else if lines.isEmpty {
      lines.append("  nil")
    }
    return lines.joined(separator: "\n")
  }
}
