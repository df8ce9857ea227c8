package import PlaybookIR
package import PlaybookJSON
import PlaybookSource

/// The first place of a receipt that does not follow from what stands before it.
package struct Misstep: Error, Sendable {
  package enum Place: Sendable {
    case key(String)
    case index(Int)
  }

  /// From the document to the value: `reasons[0].children[1].outcome`.
  package var path: [Place]
  /// What the receipt says there; for something that is not there, what it should stand in.
  package var value: JSONValue
  /// In words, such as `"yes"`, `nothing`, `a list of 3`.
  package var said: String
  package var follows: String
  /// The rule that the step belongs to.
  package var origin: Origin

  package init(path: [Place], value: JSONValue, said: String, follows: String, origin: Origin = .none) {
    self.path = path
    self.value = value
    self.said = said
    self.follows = follows
    self.origin = origin
  }

  package var pathText: String {
    var text = ""
    for place in path {
      switch place {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where Text(key).isWord: text += text.isEmpty ? key : "." + key
      case .key(let key): text += "[\"\(DisplayText.escaped(key))\"]"
      }
    }
    return text
  }
}

extension Program {
  /// Where the part stands that a member of the document sums up, such as `score.fit.low`; none for other members.
  package func origin(of path: [Misstep.Place]) -> Origin {
    guard path.count >= 2, case .key(let kind) = path[0], case .key(let name) = path[1] else { return .none }
    let titles: [Title]
    switch kind {
    case "fact": titles = facts.map(\.title)
    case "signal": titles = signals.map(\.title)
    case "icp": titles = icps.map(\.title)
    case "checklist": titles = checklists.map(\.title)
    case "score": titles = scores.map(\.title)
    case "grade": titles = grades.map(\.title)
    case "stage": titles = stages.map(\.title)
    case "route": titles = routes.map(\.title)
    case "handoff": titles = handoffs.map(\.title)
    case "cadence": titles = cadences.map(\.title)
    case "disqualifiers": titles = playbooks.flatMap(\.disqualifiers).map(\.title)
    default: return .none
    }
    return titles.first { $0.name.utf8.elementsEqual(name.utf8) }?.origin ?? .none
  }
}

extension JSONValue {
  /// The first place, in the order of `expected`, where this value is not the expected one; nil where it is in all.
  /// Keys may stand in any order; none may be absent and none be extra, but for those in `unless`.
  package func misstep(
    expecting expected: JSONValue, at path: [Misstep.Place], unless ignored: Set<String> = []
  ) -> Misstep? {
    switch (kind, expected.kind) {
    case (.null, .null): return nil
    case (.bool(let found), .bool(let wanted)) where found == wanted: return nil
    case (.number(let found), .number(let wanted)) where found.utf8.elementsEqual(wanted.utf8): return nil
    case (.string(let found), .string(let wanted)) where found == wanted: return nil
    case (.array(let found), .array(let wanted)):
      for (index, pair) in zip(found, wanted).enumerated() {
        if let misstep = pair.0.misstep(expecting: pair.1, at: path + [.index(index)]) { return misstep }
      }
      if found.count > wanted.count {
        let extra = found[wanted.count]
        return Misstep(
          path: path + [.index(wanted.count)], value: extra, said: extra.words, follows: "nothing")
      }
      guard found.count < wanted.count else { return nil }
      return Misstep(
        path: path + [.index(found.count)], value: self, said: "nothing", follows: wanted[found.count].words)
    case (.object(let found), .object(let wanted)):
      for member in wanted {
        let key = String(decoding: member.key, as: UTF8.self)
        if ignored.contains(key) { continue }
        guard let value = found.first(where: { $0.key == member.key })?.value else {
          return Misstep(path: path + [.key(key)], value: self, said: "nothing", follows: member.value.words)
        }
        if let misstep = value.misstep(expecting: member.value, at: path + [.key(key)]) { return misstep }
      }
      let extra = found.first { member in
        !ignored.contains(String(decoding: member.key, as: UTF8.self)) && !wanted.contains { $0.key == member.key }
      }
      guard let extra else { return nil }
      return Misstep(
        path: path + [.key(String(decoding: extra.key, as: UTF8.self))], value: extra.value, said: extra.value.words,
        follows: "nothing")
    case _: return Misstep(path: path, value: self, said: words, follows: expected.words)
    }
  }

  /// The value in a few words.
  package var words: String {
    switch kind {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let bytes): "\"" + DisplayText.escaped(String(decoding: bytes, as: UTF8.self), limit: 60) + "\""
    case .array(let elements): elements.isEmpty ? "an empty list" : "a list of \(elements.count)"
    case .object(let members):
      if let kind = member("kind")?.string {
        "a step of kind `\(DisplayText.escaped(kind, limit: 30))`"
      } else {
        members.isEmpty ? "an empty object" : "an object"
      }
    }
  }
}

/// What a receipt should say, while it is put together.
extension JSONValue {
  static var null: JSONValue { JSONValue(.null) }
  static func text(_ text: String?) -> JSONValue { text.map { JSONValue(.string(Array($0.utf8))) } ?? .null }
  static func flag(_ flag: Bool) -> JSONValue { JSONValue(.bool(flag)) }
  static func whole(_ number: Int?) -> JSONValue { number.map { JSONValue(.number(String($0))) } ?? .null }
  static func list(_ elements: [JSONValue]) -> JSONValue { JSONValue(.array(elements)) }
  static func list(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    JSONValue(.object(members.map { JSONMember(key: Array($0.0.utf8), value: $0.1) }))
  }

  static func points(_ points: Interval) -> JSONValue {
    .object([("low", .text("\(points.low)")), ("high", .text("\(points.high)"))])
  }
}
