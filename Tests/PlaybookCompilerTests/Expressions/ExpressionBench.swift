import PlaybookCompiler
import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Checks one expression, read by the real parser, against a fixed set of names.
struct ExpressionBench {
  /// What came of it.
  struct Outcome {
    let expression: Expression?
    let parseDiagnostics: [Diagnostic]
    let diagnostics: [Diagnostic]
    let constantConditions: [ConstantCondition]
    let sources: SourceSet

    /// The text that a diagnostic underlines.
    func underlined(_ diagnostic: Diagnostic) -> String { diagnostic.span.map { text($0) } ?? "" }

    func text(_ span: SourceSpan) -> String {
      String(decoding: sources[span].bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
  }

  enum Want { case any, condition, number, points }

  static func check(
    _ source: String, as want: Want = .any, scope: ExpressionScope = .book, symbols: Symbols = BenchSymbols.all
  ) -> Outcome {
    let file = SourceFile(path: "bench.playbook", text: "edition 1\n\nfact bench: \(source)\n")
    let sources = SourceSet([file])
    let (tree, parseDiagnostics) = parse(file, file: 0)
    var checker = ExpressionChecker(symbols: symbols, sources: sources)
    var expression: Expression?
    for declaration in tree.declarations {
      guard case .fact(let fact) = declaration, case .expression(let syntax) = fact.value else { continue }
      switch want {
      case .any: expression = checker.any(syntax, scope: scope)
      case .condition: expression = checker.condition(syntax, scope: scope)
      case .number: expression = checker.number(syntax, scope: scope)
      case .points: expression = checker.points(syntax, scope: scope)
      }
    }
    return Outcome(
      expression: expression, parseDiagnostics: parseDiagnostics, diagnostics: checker.diagnostics,
      constantConditions: checker.constantConditions, sources: sources)
  }

  /// A fixed value of a type: a default or the end of a range.
  static func literal(_ source: String, as type: ValueType, field: Field? = nil) -> (Value?, [Diagnostic]) {
    let file = SourceFile(path: "bench.playbook", text: "edition 1\n\nfact bench: \(source)\n")
    let (tree, _) = parse(file, file: 0)
    var checker = ExpressionChecker(symbols: BenchSymbols.all, sources: SourceSet([file]))
    var value: Value?
    for declaration in tree.declarations {
      guard case .fact(let fact) = declaration, case .expression(let syntax) = fact.value else { continue }
      value = checker.literal(syntax, as: type, field: field)
    }
    return (value, checker.diagnostics)
  }
}
