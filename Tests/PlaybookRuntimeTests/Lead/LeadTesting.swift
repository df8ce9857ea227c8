import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import Testing
import TimeSupport

/// Short ways to write programs by hand and to look at what the door made of a lead.
enum LeadTesting {
  static func field(_ path: String, _ type: ValueType, _ change: (inout Field) -> Void = { _ in }) -> Field {
    var field = Field(title: Title(path, origin: .none), type: type)
    if case .choice(let names) = type { field.members = names.map { Member(name: $0, spellings: []) } }
    if case .list(.choice(let names)) = type { field.members = names.map { Member(name: $0, spellings: []) } }
    change(&field)
    return field
  }

  static func program(
    _ fields: [Field], events: [EventKind] = [], currency: String? = nil
  ) -> Program {
    var program = Program()
    program.book.currency = currency
    program.fields = fields.sorted { $0.title.name.utf8.lexicographicallyPrecedes($1.title.name.utf8) }
    program.events = events.sorted { $0.title.name.utf8.lexicographicallyPrecedes($1.title.name.utf8) }
    return program
  }

  static func kind(_ name: String, _ fields: [Field] = []) -> EventKind {
    EventKind(title: Title(name, origin: .none), fields: fields)
  }
}

/// A lead's text taken through the door of a program.
struct ReadLead {
  let program: Program
  let text: String
  let lead: Lead?
  let diagnostics: [Diagnostic]

  init(_ text: String, _ program: Program) throws {
    self.text = text
    self.program = program
    let root = try JSONReader.parse(Array(text.utf8))
    (lead, diagnostics) = LeadReader(program: program, zones: RuleZones()).read(
      root, file: 0, now: Instant(microseconds: 0))
  }

  init(_ text: String, _ fields: Field..., currency: String? = nil) throws {
    try self.init(text, LeadTesting.program(fields, currency: currency))
  }

  var codes: [String] { diagnostics.map(\.code) }

  func reading(_ path: String) throws -> FieldReading {
    let index = try #require(program.fields.firstIndex { $0.title.name == path })
    return try #require(lead).fields[index]
  }

  /// The field as text: the canonical value, or `unknown(why)`.
  func value(_ path: String) throws -> String { ReadLead.text(try reading(path).evaluation) }

  /// What the file says at a diagnostic.
  func text(at span: SourceSpan?) -> String {
    guard let span else { return "" }
    return String(decoding: Array(text.utf8)[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  static func text(_ evaluation: Evaluation) -> String {
    switch evaluation {
    case .known(let value): text(value)
    case .unknown(let reason): "unknown(\(reason.rawValue))"
    case .interval, .possible: "not a field"
    }
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .truth(let truth): truth ? "yes" : "no"
    case .number(let number): number.description
    case .money(let money): money.description
    case .text(let text): "\"\(text.string)\""
    case .member(let name): name
    case .country(let code): code
    case .date(let date): date.description
    case .time(let instant): instant.description
    case .duration(let duration): duration.description
    case .clock(let clock): clock.description
    case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    }
  }
}
