import PlaybookJSON
package import PlaybookTooling

/// Holds a printed document to the shape that all documents of its book have.
package struct ShapeFindings {
  /// What the shape does not allow.
  package private(set) var faults: [String] = []
  /// The keys that were met, with `*` for the name of a part or an item.
  package private(set) var keys: Set<String> = []

  package init() {}

  package mutating func add(_ document: String, _ shape: DocumentShape) throws {
    add(try JSONReader.parse(Array(document.utf8)), shape, [])
  }

  private mutating func add(_ value: JSONValue, _ shape: DocumentShape, _ path: [String]) {
    let key = path.joined(separator: ".")
    keys.insert(Self.general(path))
    switch (value.kind, shape) {
    case (.object(let members), .object):
      for member in members {
        let name = String(decoding: member.key, as: UTF8.self)
        guard let inner = shape.member(name) else {
          faults.append("`\(key)` has no `\(name)`")
          continue
        }
        add(member.value, inner, path + [name])
      }
    case (.array, .list), (.null, .object): break
    case (.null, .value(let answers)), (.bool, .value(let answers)), (.number, .value(let answers)),
      (.string, .value(let answers)):
      var writer = JSONWriter(pretty: false)
      writer.value(value)
      if !answers.isEmpty, !answers.contains(where: { $0.utf8.elementsEqual(writer.text.utf8) }) {
        faults.append("`\(key)` cannot be \(writer.text)")
      }
    case _: faults.append("`\(key)` is of another kind: \(value.kind)")
    }
  }

  /// Every key that a shape has, in the same form.
  package static func keys(of shape: DocumentShape, _ path: [String] = []) -> Set<String> {
    shape.members.reduce(into: [general(path)]) { $0.formUnion(keys(of: $1.shape, path + [$1.name])) }
  }

  private static func general(_ path: [String]) -> String {
    let parts = [
      "disqualifiers", "fact", "signal", "icp", "checklist", "score", "grade", "stage", "route", "handoff", "cadence",
      "target",
    ]
    guard let head = path.first, parts.contains(head), path.count > 1 else { return path.joined(separator: ".") }
    var path = path
    path[1] = "*"
    if path.count > 3, ["criteria", "items", "rules"].contains(path[2]) { path[3] = "*" }
    return path.joined(separator: ".")
  }
}
