import PlaybookIR
import PlaybookSyntax

/// The types that a field can have, as they are written.
struct FieldType {
  let type: ValueType
  /// For a closed set, also as the element of a list.
  var members: [Member] = []
  var elseMember: String?

  init(_ type: ValueType) { self.type = type }

  /// By the word that names them.
  static let named: [(word: String, type: ValueType)] = [
    ("text", .text), ("yes/no", .yesNo), ("count", .count), ("number", .number), ("percent", .percent),
    ("money", .money), ("date", .date), ("time", .time), ("email", .email), ("domain", .domain), ("phone", .phone),
    ("url", .url), ("country", .country), ("timezone", .timezone), ("events", .events),
  ]
}

extension ValueType {
  /// The type of a list's elements, or the type itself.
  var element: ValueType {
    if case .list(let element) = self { element } else { self }
  }
}
