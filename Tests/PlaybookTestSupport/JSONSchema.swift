package import PlaybookJSON

/// A JSON Schema, as far as the schemas in `docs/schema` use it: a keyword that is not known here fails, so that no
/// schema says something that no test looks at.
package struct JSONSchema {
  private let root: JSONValue

  package init(_ schema: JSONValue) { root = schema }

  /// What does not agree with the schema: the place in the document, and why. Nothing when it is valid.
  package func faults(in document: JSONValue) -> [String] { faults(document, root, "") }

  private func faults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard let keywords = schema.members else { return ["\(place): the schema is no object"] }
    var found: [String] = []
    for keyword in keywords {
      let name = String(decoding: keyword.key, as: UTF8.self)
      switch name {
      case "$schema", "$id", "$defs", "title", "description": continue
      case "$ref": found += faults(value, resolved(keyword.value), place)
      case "const": if !isEqual(value, keyword.value) { found.append("\(place): not the one value") }
      case "enum":
        let values = keyword.value.elements ?? []
        if !values.contains(where: { isEqual($0, value) }) { found.append("\(place): none of the values") }
      case "oneOf", "anyOf":
        let fitting = (keyword.value.elements ?? []).filter { faults(value, $0, place).isEmpty }.count
        if name == "oneOf" ? fitting != 1 : fitting == 0 { found.append("\(place): fits \(fitting) forms") }
      case "type": if !hasType(value, keyword.value) { found.append("\(place): it is \(value.kindName)") }
      case "required", "properties", "additionalProperties", "minProperties", "maxProperties":
        found += objectFaults(value, schema, name, keyword.value, place)
      case "items", "minItems", "maxItems": found += arrayFaults(value, name, keyword.value, place)
      case "pattern": if !matches(value, keyword.value) { found.append("\(place): not of the pattern") }
      case "minimum":
        if let number = value.integer, let least = keyword.value.integer, number < least {
          found.append("\(place): below \(least)")
        }
      case "maximum":
        if let number = value.integer, let most = keyword.value.integer, number > most {
          found.append("\(place): above \(most)")
        }
      default: found.append("\(place): the keyword \(name) is not known to the tests")
      }
    }
    return found
  }

  private func objectFaults(
    _ value: JSONValue, _ schema: JSONValue, _ name: String, _ keyword: JSONValue, _ place: String
  ) -> [String] {
    guard let members = value.members else { return [] }
    switch name {
    case "required":
      let missing = (keyword.elements ?? []).compactMap(\.string).filter { value.member($0) == nil }
      return missing.map { "\(place): `\($0)` is missing" }
    case "minProperties": return members.count < keyword.integer ?? 0 ? ["\(place): too few keys"] : []
    case "maxProperties": return members.count > keyword.integer ?? 0 ? ["\(place): too many keys"] : []
    case "properties":
      return members.flatMap { member -> [String] in
        let key = String(decoding: member.key, as: UTF8.self)
        return keyword.member(key).map { faults(member.value, $0, "\(place)/\(key)") } ?? []
      }
    default:
      let known = schema.member("properties")
      return members.flatMap { member -> [String] in
        let key = String(decoding: member.key, as: UTF8.self)
        if known?.member(key) != nil { return [] }
        guard let isAllowed = keyword.bool else { return faults(member.value, keyword, "\(place)/\(key)") }
        return isAllowed ? [] : ["\(place): `\(key)` is not expected"]
      }
    }
  }

  private func arrayFaults(_ value: JSONValue, _ name: String, _ keyword: JSONValue, _ place: String) -> [String] {
    guard let elements = value.elements else { return [] }
    switch name {
    case "minItems": return elements.count < keyword.integer ?? 0 ? ["\(place): too few elements"] : []
    case "maxItems": return elements.count > keyword.integer ?? 0 ? ["\(place): too many elements"] : []
    default: return elements.enumerated().flatMap { faults($1, keyword, "\(place)/\($0)") }
    }
  }

  /// `#/$defs/name`
  private func resolved(_ reference: JSONValue) -> JSONValue {
    var value = root
    for step in (reference.string ?? "").split(separator: "/").dropFirst() {
      value = value.member(String(step)) ?? JSONValue(.null)
    }
    return value
  }

  private func hasType(_ value: JSONValue, _ types: JSONValue) -> Bool {
    let names = types.string.map { [$0] } ?? (types.elements ?? []).compactMap(\.string)
    return names.contains { name in
      switch (name, value.kind) {
      case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object),
        ("number", .number):
        true
      case ("integer", .number): value.integer != nil
      case (_, _): false
      }
    }
  }

  /// Numbers by their text, objects by their members in any order.
  private func isEqual(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch (left.kind, right.kind) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { isEqual($0, $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && a.allSatisfy { member in b.contains { $0.key == member.key && isEqual($0.value, member.value) } }
    case (_, _): false
    }
  }

  private func matches(_ value: JSONValue, _ pattern: JSONValue) -> Bool {
    guard let text = value.string else { return true }
    guard let pattern = pattern.string, let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}
