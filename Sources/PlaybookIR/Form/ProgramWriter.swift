import PlaybookJSON

/// Writes a program as JSON, described in `docs/program.md` and `docs/schema/program.schema.json`.
///
/// Whatever has its usual value (no label, nothing read, not private, …) is left out, so that a later key does not
/// change the fingerprint of a book that does not use it. Types that have parts of their own are written once, in
/// `types`, and named by their index.
struct ProgramWriter {
  private var json: JSONWriter
  private let withPlaces: Bool
  private var types: [ValueType] = []
  /// By the type's spelling.
  private var typeIndices: [String: Int] = [:]

  init(pretty: Bool, withPlaces: Bool) {
    json = JSONWriter(pretty: pretty, expecting: 32 * 1_024)
    self.withPlaces = withPlaces
  }

  var text: String { json.text }
  var bytes: [UInt8] { json.bytes }

  mutating func write(_ program: Program) {
    object { writer in
      writer.string("format", Program.format)
      writer.integer("edition", program.edition)
      writer.object("book") { $0.write(program.book) }
      writer.array("fields", program.fields) { $0.write($1) }
      writer.array("events", program.events) { writer, event in
        writer.title(event.title)
        writer.array("fields", event.fields) { $0.write($1) }
        writer.array("meanings", event.meanings) { $0.write($1) }
      }
      writer.array("lists", program.lists) { writer, list in
        writer.title(list.title)
        writer.strings("values", list.values.map(\.string))
      }
      writer.array("facts", program.facts) { $0.write($1) }
      writer.array("signals", program.signals) { writer, signal in
        writer.title(signal.title)
        writer.expression("condition", signal.condition)
      }
      writer.array("icps", program.icps) { $0.write($1) }
      writer.array("checklists", program.checklists) { $0.write($1) }
      writer.array("scores", program.scores) { $0.write($1) }
      writer.array("grades", program.grades) { $0.write($1) }
      writer.array("stages", program.stages) { writer, stage in
        writer.title(stage.title)
        writer.array("rungs", stage.rungs) { writer, rung in
          writer.title(rung.title)
          writer.expression("condition", rung.condition)
        }
      }
      writer.array("calendars", program.calendars) { $0.write($1) }
      writer.array("channels", program.channels) { $0.write($1) }
      writer.array("teams", program.teams) { $0.write($1) }
      writer.array("routes", program.routes) { $0.write($1) }
      writer.array("handoffs", program.handoffs) { $0.write($1) }
      writer.array("cadences", program.cadences) { $0.write($1) }
      writer.array("playbooks", program.playbooks) { $0.write($1) }
      writer.writeTypes()
      if writer.withPlaces { writer.strings("files", program.files) }
    }
  }

  private mutating func writeTypes() {
    // Elements of lists come before the lists, so an index always points back.
    let types = types
    array("types", types) { writer, type in
      switch type {
      case .choice(let names): writer.strings("one_of", names)
      case .grade(let names): writer.strings("grade", names)
      case .list(let element): writer.type("list_of", element)
      case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
        .timezone, .clock, .duration, .points, .events:
        break
      }
    }
  }

  // MARK: - Elements

  mutating func object(_ body: (inout ProgramWriter) -> Void) {
    json.beginObject()
    body(&self)
    json.endObject()
  }

  mutating func object(_ key: String, _ body: (inout ProgramWriter) -> Void) {
    json.key(key)
    object(body)
  }

  /// An array of objects; left out when empty.
  mutating func array<Element>(
    _ key: String, _ elements: [Element], _ body: (inout ProgramWriter, Element) -> Void
  ) {
    if elements.isEmpty { return }
    json.key(key)
    json.beginArray()
    for element in elements { object { body(&$0, element) } }
    json.endArray()
  }

  /// Left out when absent, as all of these.
  mutating func string(_ key: String, _ value: String?) {
    if let value { json.member(key, value) }
  }

  mutating func strings(_ key: String, _ values: [String]) {
    if values.isEmpty { return }
    json.key(key)
    json.array(values) { $0.string($1) }
  }

  mutating func integer(_ key: String, _ value: Int?) {
    guard let value else { return }
    json.key(key)
    json.integer(value)
  }

  mutating func integers(_ key: String, _ values: [Int]) {
    if values.isEmpty { return }
    json.key(key)
    json.integers(values)
  }

  /// Left out when false.
  mutating func flag(_ key: String, _ value: Bool) {
    guard value else { return }
    json.key(key)
    json.bool(true)
  }

  mutating func number(_ key: String, _ value: Fixed?) { string(key, value?.description) }

  mutating func title(_ title: Title) {
    json.member("name", title.name)
    string("label", title.label)
    origin(title.origin)
  }

  mutating func origin(_ origin: Origin) {
    guard withPlaces, origin != .none else { return }
    integers("at", [Int(origin.file), Int(origin.line), Int(origin.column)])
  }

  // MARK: - Types and values

  mutating func type(_ key: String, _ type: ValueType) {
    if let name = type.plainName { return json.member(key, name) }
    integer(key, index(of: type))
  }

  private mutating func index(of type: ValueType) -> Int {
    let spelling = type.spelling
    if let index = typeIndices[spelling] { return index }
    if case .list(let element) = type, element.plainName == nil { _ = index(of: element) }
    types.append(type)
    typeIndices[spelling] = types.count - 1
    return types.count - 1
  }

  mutating func value(_ key: String, _ value: Value?) {
    guard let value else { return }
    json.key(key)
    write(value)
  }

  /// An object with one key that names the kind of value.
  private mutating func write(_ value: Value) {
    json.beginObject()
    json.key(value.kindName)
    if case .truth(let truth) = value {
      json.bool(truth)
    } else if case .list(let values) = value {
      json.beginArray()
      for value in values { write(value) }
      json.endArray()
    } else {
      json.string(value.canonical)
    }
    json.endObject()
  }

  mutating func range(_ range: ValueRange) {
    value("low", range.low)
    value("high", range.high)
  }

  // MARK: - Expressions

  mutating func expression(_ key: String, _ expression: Expression?) {
    guard let expression else { return }
    object(key) { $0.write(expression) }
  }

  private mutating func write(_ expression: Expression) {
    string("op", expression.op.rawValue)
    type("type", expression.type)
    switch expression.reference {
    case .none: break
    case .value(let value): self.value("value", value)
    case .field(let index): integer("field", index)
    case .part(let index): integer("part", index)
    case .item(let part, let index): integers("item", [part, index])
    case .list(let index): integer("list", index)
    case .query(let query): object("query") { $0.write(query) }
    }
    array("operands", expression.operands) { $0.write($1) }
    origin(expression.origin)
  }

  mutating func write(_ query: EventQuery) {
    string("form", query.form.rawValue)
    integer("event", query.event)
    integer("field", query.field)
    expression("where", query.filter)
    string("window", query.window.map { Duration.elapsed(microseconds: $0).description })
  }
}

extension ValueType {
  /// The name of a type that has no parts of its own.
  var plainName: String? {
    switch self {
    case .yesNo: "yes/no"
    case .text: "text"
    case .count: "count"
    case .number: "number"
    case .percent: "percent"
    case .money: "money"
    case .date: "date"
    case .time: "time"
    case .email: "email"
    case .domain: "domain"
    case .phone: "phone"
    case .url: "url"
    case .country: "country"
    case .timezone: "timezone"
    case .duration: "duration"
    case .clock: "clock"
    case .points: "points"
    case .events: "events"
    case .choice, .list, .grade: nil
    }
  }

  /// One for each type; names of members and of grades are words.
  var spelling: String {
    switch self {
    case .choice(let names): "choice \(names.joined(separator: " "))"
    case .grade(let names): "grade \(names.joined(separator: " "))"
    case .list(let element): "list \(element.spelling)"
    case _: plainName ?? ""
    }
  }

  static let plain: [String: ValueType] = {
    let types: [ValueType] = [
      .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock,
      .duration, .points, .events,
    ]
    return Dictionary(types.compactMap { type in type.plainName.map { ($0, type) } }) { first, _ in first }
  }()
}

extension Value {
  /// The key of its JSON form.
  var kindName: String {
    switch self {
    case .truth: "truth"
    case .number: "number"
    case .money: "money"
    case .text: "text"
    case .member: "member"
    case .country: "country"
    case .date: "date"
    case .time: "time"
    case .duration: "duration"
    case .clock: "clock"
    case .list: "list"
    }
  }
}
