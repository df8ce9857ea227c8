import PlaybookCompiler
import PlaybookIR
import PlaybookSource

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
    field("company.domain", .domain), field("company.employees", .count), field("company.growth", .percent), industry,
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
      "www": list(7, ["acme.example", "https://www.globex.example/jobs"]),
      "missing": .init(index: 8, values: nil, span: nowhere),
    ]
    symbols.facts = [
      "soon": part(2, .choice(["now", "later", "none"])), "growing": part(0, .yesNo), "value": part(3, .money),
      "patience": part(1, .count), "broken": part(4, nil),
    ]
    symbols.signals = ["pricing": part(0, .yesNo)]
    symbols.icps = [
      "midmarket": part(0, .yesNo, ["size": 0, "industry": 1, "stack": 2]), "odd": part(1, nil, ["size": 0]),
    ]
    symbols.checklists = ["bant": part(0, .yesNo, ["budget": 0, "need": 1])]
    symbols.scores = ["fit": part(0, .points), "intent": part(1, .points)]
    symbols.grades = [
      "priority": part(1, .grade(["A1", "A2", "B1", "B2"])), "heat": part(0, .grade(["hot", "cold"])),
      "steps": part(2, .grade(["1", "2"])),
    ]
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
