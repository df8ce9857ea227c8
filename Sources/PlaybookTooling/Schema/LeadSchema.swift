package import PlaybookIR
import PlaybookJSON

/// The JSON Schema (2020-12) of the leads that a book reads: each field at its own path and at the places that it
/// `reads`, with what the door accepts there. It allows more than it lists, as leads of a CRM hold more.
package enum LeadSchema {
  package static func text(_ program: Program) -> String {
    var root = Node()
    for field in program.fields {
      for (index, path) in ([field.title.name] + field.reads).enumerated() {
        root.add(path.split(separator: ".").map(String.init)[...], field, isOwnPath: index == 0)
      }
    }
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", "A lead of \(program.book.name ?? "this book")")
      json.member("type", "object")
      root.writeProperties(&json)
    }
    return json.text + "\n"
  }

  /// A place in a lead: the field that is read there, and what lies beneath it.
  private struct Node {
    var field: Field?
    var isOwnPath = false
    var children: [(key: String, node: Node)] = []

    mutating func add(_ path: ArraySlice<String>, _ field: Field, isOwnPath: Bool) {
      guard let key = path.first else {
        if self.field == nil {
          self.field = field
          self.isOwnPath = isOwnPath
        }
        return
      }
      let index = children.firstIndex { $0.key.utf8.elementsEqual(key.utf8) } ?? children.count
      if index == children.count { children.append((key, Node())) }
      children[index].node.add(path.dropFirst(), field, isOwnPath: isOwnPath)
    }

    func writeProperties(_ json: inout JSONWriter) {
      json.key("properties")
      json.object { json in
        for (key, node) in children {
          json.key(key)
          json.object { node.write(&$0) }
        }
      }
    }

    func write(_ json: inout JSONWriter) {
      guard let field else {
        json.key("type")
        json.array(["object", "null"]) { $0.string($1) }
        return writeProperties(&json)
      }
      json.member("title", field.title.label ?? field.title.name)
      json.member("description", description(of: field))
      LeadSchema.write(field.type, members: field.members, &json)
      if !children.isEmpty { writeProperties(&json) }
    }

    private func description(of field: Field) -> String {
      var text = isOwnPath ? "" : "Read as `\(field.title.name)`. "
      text += field.type.words.prefix(1).uppercased() + field.type.words.dropFirst()
      if field.isRequired { text += ", required" }
      if field.isPrivate { text += ", personal data" }
      if let ask = field.ask { text += ". " + ask }
      return text
    }
  }

  private static func write(_ type: ValueType, members: [Member], _ json: inout JSONWriter) {
    let types: [String]
    switch type {
    case .text, .email, .domain, .phone, .url, .timezone, .country, .date, .time, .duration, .clock, .points,
      .grade:
      types = ["string", "number", "null"]
    case .yesNo: types = ["boolean", "string", "number", "null"]
    case .count, .number, .percent: types = ["number", "string", "null"]
    case .money: types = ["number", "string", "object", "null"]
    case .choice: types = ["string", "number", "boolean", "null"]
    case .list: types = ["array", "string", "null"]
    case .events: types = ["array", "null"]
    }
    json.key("type")
    json.array(types) { $0.string($1) }
    if case .events = type { writeEvent(&json) }
    if case .choice(let names) = type {
      json.key("examples")
      json.array(names + members.flatMap(\.spellings).map(\.string)) { $0.string($1) }
    }
  }

  private static func writeEvent(_ json: inout JSONWriter) {
    json.key("items")
    json.object { json in
      json.member("type", "object")
      json.key("required")
      json.array(["type"]) { $0.string($1) }
      json.key("properties")
      json.object { json in
        for (key, words) in [
          ("type", "The kind of event"), ("at", "When it happened"), ("received_at", "When it became known"),
          ("id", "Two entries of one type and id are one event"),
        ] {
          json.key(key)
          json.object { json in
            json.member("description", words)
            json.key("type")
            json.array(["string", "number", "null"]) { $0.string($1) }
          }
        }
      }
    }
  }
}
