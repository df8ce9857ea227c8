import PlaybookJSON

/// Holds every document that a command prints to the schema of its format.
package enum DocumentSchema {
  /// What does not agree with `docs/schema`; nothing for output that is no document of ours.
  package static func faults(in output: String) throws -> [String] {
    guard output.utf8.first == UInt8(ascii: "{") else { return [] }
    // Lines of answers, one object on each, are no document.
    let line = try? JSONReader.parse(Array(output.utf8.prefix { $0 != 0x0A }))
    if let line, line.members?.isEmpty == false, line.member("format") == nil { return [] }
    let document = try JSONReader.parse(Array(output.utf8), limits: JSONReader.Limits(depth: 1_000))
    guard let format = document.member("format")?.string else { return [] }
    let kind = format.split(separator: ".").last?.split(separator: "/").first ?? ""
    let text = try Repository.text("docs/schema/\(kind).schema.json")
    return JSONSchema(try JSONReader.parse(Array(text.utf8))).faults(in: document)
  }
}
