import PlaybookJSON

extension Program {
  /// Two levels for each level of an expression, three for each branch of a cadence, and what stands around them.
  private static let jsonDepth = 2 * Verifier.greatestDepth + 3 * Verifier.mostBranches + 48

  /// The program that `json` wrote, verified; whatever the bytes are, there is a program that is safe to run, or an
  /// error.
  package static func read(json bytes: [UInt8]) throws(ProgramError) -> Program {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(bytes, limits: JSONReader.Limits(depth: jsonDepth))
    } catch {
      throw ProgramError(.json(error.fault), at: error.offset)
    }
    let program = try ProgramReader.read(value)
    let violations = program.verify()
    guard violations.isEmpty else { throw ProgramError(.violations(violations), at: value.start) }
    return program
  }
}

/// Reads the JSON form of a program; the result still has to be verified.
struct ProgramReader {
  private let types: [ValueType]

  static func read(_ value: JSONValue) throws(ProgramError) -> Program {
    guard let members = value.members else { throw ProgramError(.otherFormat(nil), at: value.start) }
    let format = members.first { $0.key.elementsEqual("format".utf8) }?.value.string
    guard let format, format.utf8.elementsEqual(Program.format.utf8) else {
      throw ProgramError(.otherFormat(format), at: value.start)
    }
    return try JSONObject.read(value) { object throws(ProgramError) in
      let reader = ProgramReader(types: try Self.types(&object))
      return try reader.program(&object)
    }
  }

  private func program(_ object: inout JSONObject) throws(ProgramError) -> Program {
    var program = Program()
    _ = try object.string("format")
    program.edition = try object.integer("edition")
    program.book = try object.object("book", book)
    program.fields = try object.array("fields", field)
    program.events = try object.array("events") { event throws(ProgramError) in
      var kind = EventKind(title: try title(&event), fields: try event.array("fields", field))
      kind.meanings = try event.array("meanings", meaning)
      return kind
    }
    program.lists = try object.array("lists") { list throws(ProgramError) in
      ValueList(title: try title(&list), values: try list.strings("values").map { Text($0) })
    }
    program.facts = try object.array("facts", fact)
    program.signals = try object.array("signals") { signal throws(ProgramError) in
      Signal(title: try title(&signal), condition: try expression(&signal, "condition"))
    }
    program.icps = try object.array("icps", icp)
    program.checklists = try object.array("checklists", checklist)
    program.scores = try object.array("scores", score)
    program.grades = try object.array("grades", grade)
    program.stages = try object.array("stages") { stage throws(ProgramError) in
      Stage(
        title: try title(&stage),
        rungs: try stage.array("rungs") { rung throws(ProgramError) in
          Stage.Rung(title: try title(&rung), condition: try optionalExpression(&rung, "condition"))
        })
    }
    program.calendars = try object.array("calendars", calendar)
    program.channels = try object.array("channels", channel)
    program.teams = try object.array("teams", team)
    program.routes = try object.array("routes", route)
    program.handoffs = try object.array("handoffs", handoff)
    program.cadences = try object.array("cadences", cadence)
    program.playbooks = try object.array("playbooks", playbook)
    program.files = try object.strings("files")
    return program
  }

  func title(_ object: inout JSONObject) throws(ProgramError) -> Title {
    Title(try object.string("name"), label: try object.optionalString("label"), origin: try origin(&object))
  }

  func origin(_ object: inout JSONObject) throws(ProgramError) -> Origin {
    let numbers = try object.integers("at")
    if numbers.isEmpty { return .none }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 && $0 <= Int(Int32.max) }) else {
      throw object.fault(.expected("a file, a line and a column"))
    }
    return Origin(file: numbers[0], line: numbers[1], column: numbers[2])
  }

  // MARK: - Types and values

  private static func types(_ object: inout JSONObject) throws(ProgramError) -> [ValueType] {
    var types: [ValueType] = []
    for element in try object.elements("types") {
      let type = try JSONObject.read(element) { type throws(ProgramError) -> ValueType in
        if type.value("one_of") != nil { return .choice(try type.strings("one_of")) }
        if type.value("grade") != nil { return .grade(try type.strings("grade")) }
        return .list(try ProgramReader(types: types).type(&type, "list_of"))
      }
      types.append(type)
    }
    return types
  }

  func type(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> ValueType {
    let value = try object.required(key)
    if let name = value.string, let type = ValueType.plain[name] { return type }
    if let index = value.integer, types.indices.contains(index) { return types[index] }
    throw ProgramError(.expected("a type"), at: value.start)
  }

  func optionalValue(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> Value? {
    guard let value = object.value(key) else { return nil }
    return try Self.value(value)
  }

  static func value(_ json: JSONValue) throws(ProgramError) -> Value {
    guard let members = json.members, members.count == 1, let member = members.first else {
      throw ProgramError(.expected("a value: an object with one key"), at: json.start)
    }
    if let value = try value(kind: member.key, member.value) { return value }
    throw ProgramError(.expected("a value of a known kind, in its canonical form"), at: json.start)
  }

  /// Nil when the kind is unknown or the text is not the canonical one.
  private static func value(kind: [UInt8], _ json: JSONValue) throws(ProgramError) -> Value? {
    switch String(decoding: kind, as: UTF8.self) {
    case "truth": return json.bool.map { .truth($0) }
    case "list":
      guard let elements = json.elements else { return nil }
      var values: [Value] = []
      for element in elements { values.append(try value(element)) }
      return .list(values)
    case "text": return json.stringBytes.map { .text(Text(bytes: $0)) }
    case "member": return json.string.map { .member($0) }
    case "country": return json.string.map { .country($0) }
    case "number": return json.stringBytes.flatMap { try? Fixed.parse($0) }.map { .number($0) }
    case "money": return json.string.flatMap { Money(canonical: $0) }.map { .money($0) }
    case "date": return json.stringBytes.flatMap { CivilDate($0) }.map { .date($0) }
    case "time": return json.stringBytes.flatMap { Instant($0) }.map { .time($0) }
    case "clock": return json.stringBytes.flatMap { ClockTime(canonical: $0) }.map { .clock($0) }
    case "duration": return json.string.flatMap { Duration(canonical: $0) }.map { .duration($0) }
    default: return nil
    }
  }

  func range(_ object: inout JSONObject) throws(ProgramError) -> ValueRange {
    ValueRange(low: try optionalValue(&object, "low"), high: try optionalValue(&object, "high"))
  }

  // MARK: - Expressions

  func expression(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> Expression {
    try object.object(key, expression)
  }

  func optionalExpression(_ object: inout JSONObject, _ key: String) throws(ProgramError) -> Expression? {
    try object.optionalObject(key, expression)
  }

  private func expression(_ object: inout JSONObject) throws(ProgramError) -> Expression {
    let op: Operator = try object.choice("op")
    let type = try type(&object, "type")
    let reference = try reference(&object)
    let operands = try object.array("operands", expression)
    return Expression(op, type, operands, reference: reference, origin: try origin(&object))
  }

  /// The keys exclude each other: the second one would be left over.
  private func reference(_ object: inout JSONObject) throws(ProgramError) -> Reference {
    if let value = try optionalValue(&object, "value") { return .value(value) }
    if let index = try object.optionalInteger("field") { return .field(index) }
    if let index = try object.optionalInteger("part") { return .part(index) }
    if let index = try object.optionalInteger("list") { return .list(index) }
    if let query = try object.optionalObject("query", query) { return .query(query) }
    let item = try object.integers("item")
    if item.isEmpty { return .none }
    guard item.count == 2 else { throw object.fault(.expected("a part and an item")) }
    return .item(part: item[0], index: item[1])
  }

  func query(_ object: inout JSONObject) throws(ProgramError) -> EventQuery {
    let window = try object.optionalString("window")
    let microseconds = window.flatMap { Duration(canonical: $0)?.microseconds }
    if window != nil, microseconds == nil { throw object.fault(.expected("a window such as `30 days`")) }
    return EventQuery(
      form: try object.choice("form"), event: try object.integer("event"), field: try object.optionalInteger("field"),
      filter: try optionalExpression(&object, "where"), window: microseconds)
  }
}
