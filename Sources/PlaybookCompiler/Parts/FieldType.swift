import PlaybookIR
import PlaybookSyntax

/// The types that a field can have, as they are written.
struct FieldType {
  let type: ValueType
  /// For a closed set, also as the element of a list.
  var members: [Member] = []
  var elseMember: String?

  init(_ type: ValueType) { self.type = type }

  /// By the word that names them; what messages list, in this order.
  static let named: [(word: String, type: ValueType)] = [
    ("text", .text), ("yes/no", .yesNo), ("count", .count), ("number", .number), ("percent", .percent),
    ("money", .money), ("date", .date), ("time", .time), ("email", .email), ("domain", .domain), ("phone", .phone),
    ("url", .url), ("country", .country), ("timezone", .timezone), ("events", .events),
  ]

  static let words = "one of " + named.map { "`\($0.word)`" }.joined(separator: ", ") + ", `list of …` and `one of […]`"

  /// What people write who know other tools.
  static let synonyms: [String: String] = [
    "string": "text", "str": "text", "varchar": "text", "textarea": "text", "id": "text",
    "bool": "yes/no", "boolean": "yes/no", "checkbox": "yes/no", "flag": "yes/no", "yesno": "yes/no",
    "int": "count", "integer": "count", "whole": "count",
    "decimal": "number", "float": "number", "double": "number", "numeric": "number",
    "percentage": "percent", "amount": "money", "currency": "money", "price": "money",
    "datetime": "time", "timestamp": "time", "instant": "time", "day": "date",
    "mail": "email", "tel": "phone", "telephone": "phone", "link": "url", "website": "url", "zone": "timezone",
    "picklist": "one of […]", "enum": "one of […]", "enumeration": "one of […]", "select": "one of […]",
    "array": "list of text", "list": "list of text", "multiselect": "list of text", "history": "events",
    "activities": "events",
  ]
}

extension ValueType {
  /// The type of a list's elements, or the type itself.
  var element: ValueType {
    if case .list(let element) = self { element } else { self }
  }
}
