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
    let uses: NameUses
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
      constantConditions: checker.constantConditions, uses: checker.uses, sources: sources)
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

/// The names that the expressions of these tests may read.
enum BenchSymbols {
  static let seniority = choice(
    "seniority",
    [
      ("ic", ["Individual"]), ("manager", []), ("director", ["Dir."]), ("vp", ["VP", "Vice President"]),
      ("c_level", []),
    ])
  static let source = choice("source", [("demo_request", []), ("webinar", []), ("partner", []), ("other", [])])
  static let industry = choice("company.industry", [("saas", ["SaaS", "Software"]), ("fintech", []), ("health", [])])
  static let answers = choice("answer", [("yes", []), ("no", []), ("maybe", [])])

  static let fields: [Field] = [
    field("activities", .events), answers, field("budget", .money), field("company.country", .country),
    field("company.domain", .domain), field("company.employees", .count), industry, field("company.growth", .percent),
    field("company.markets", .list(.country)), field("company.name", .text), field("company.tech", .list(.text)),
    field("confirmed", .yesNo), field("created_at", .time), field("deal_size", .money), field("email", .email),
    field("funded_on", .date), field("opted_out", .yesNo), field("partner", .text), field("phone", .phone),
    field("rating", .number), seniority, source, field("stage", .text), field("timeline_days", .count),
    field("title", .text), field("tz", .timezone), field("website", .url),
  ]

  static let all: Symbols = {
    var symbols = Symbols()
    let nowhere = SourceSpan(file: 0, start: 0, end: 0)
    for (index, field) in fields.enumerated() {
      symbols.fields[field.title.name] = .init(index: index, field: field, span: nowhere)
    }
    symbols.fields["broken"] = .init(index: fields.count, field: nil, span: nowhere)
    symbols.events["page_view"] = .init(index: 2, fields: [field("page", .text)], span: nil)
    symbols.events["call"] = .init(
      index: 0,
      fields: [
        field("duration_seconds", .count), choice("result", [("answered", []), ("no_answer", ["No answer"])]),
      ], brokenFields: ["wrong"], span: nil)
    symbols.events["demo_request"] = .init(index: 1, fields: [], span: nil)
    symbols.events["referral"] = .init(
      index: 3, fields: [field("by", .email), field("due", .date), field("topics", .list(.text))], span: nil)
    symbols.lists = [
      "competitors": list(0, ["acme.example", "globex.example"]), "countries": list(1, ["US", "CAN"]),
      "empty": list(2, []), "industries": list(3, ["saas", "Software"]), "names": list(4, ["Acme Corp"]),
      "phrases": list(5, ["VP", "vice president"]), "words": list(6, ["VP", "Head"]),
      "missing": .init(index: 7, values: nil, span: nowhere),
    ]
    symbols.facts = [
      "soon": part(0, .choice(["now", "later", "none"])), "growing": part(1, .yesNo), "value": part(2, .money),
      "patience": part(3, .count), "broken": part(4, nil),
    ]
    symbols.signals = ["pricing": part(0, .yesNo)]
    symbols.icps = [
      "midmarket": part(0, .yesNo, ["size": 0, "industry": 1, "stack": 2]), "odd": part(1, nil, ["size": 0]),
    ]
    symbols.checklists = ["bant": part(0, .yesNo, ["budget": 0, "need": 1])]
    symbols.scores = ["fit": part(0, .points), "intent": part(1, .points)]
    symbols.grades = [
      "priority": part(0, .grade(["A1", "A2", "B1", "B2"])), "heat": part(1, .grade(["hot", "cold"])),
      "steps": part(2, .grade(["1", "2"])),
    ]
    symbols.outputs = [.stage: ["lifecycle": nowhere], .route: ["territory": nowhere]]
    symbols.currency = "EUR"
    return symbols
  }()

  static func field(_ path: String, _ type: ValueType) -> Field {
    Field(title: Title(path, origin: .none), type: type)
  }

  static func choice(_ path: String, _ members: [(String, [String])]) -> Field {
    var field = field(path, .choice(members.map(\.0)))
    field.members = members.map { Member(name: $0.0, spellings: $0.1.map { Text($0) }) }
    return field
  }

  private static func list(_ index: Int, _ values: [String]) -> Symbols.ListSymbol {
    .init(index: index, values: values.map { Text($0) }, span: SourceSpan(file: 0, start: 0, end: 0))
  }

  private static func part(_ index: Int, _ type: ValueType?, _ items: [String: Int] = [:]) -> Symbols.PartSymbol {
    .init(index: index, type: type, items: items, span: SourceSpan(file: 0, start: 0, end: 0))
  }
}
