import RandomSupport

/// Rewrites the canonical text of a book in the YAML form, line by line: it knows the layout of the printer and nothing of
/// the parser, so that the two forms are compared by an outsider. Scalars are written in styles drawn at random.
struct YAMLWriter {
  private var random: SeededRandom
  private var lines: [String] = ["edition: 1"]
  private var blocks: [String] = []

  init(seed: Int) { random = SeededRandom(seed &* 17 &+ 3) }

  static func rewrite(_ text: String, seed: Int) -> String {
    var writer = YAMLWriter(seed: seed)
    var tests: [String] = []
    for line in text.split(separator: "\n").dropFirst() { writer.add(String(line), &tests) }
    if !tests.isEmpty { writer.lines += ["test:"] + tests }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ line: String, _ tests: inout [String]) {
    let content = String(line.drop { $0 == " " })
    if content == "}" {
      // `else` stands inside its `if`.
      if blocks.removeLast() == "else" { blocks.removeLast() }
      return
    }
    if content == "} else {" {
      lines.append(String(repeating: "  ", count: blocks.count) + "else:")
      return blocks.append("else")
    }
    if content.hasPrefix("if ") || content.hasPrefix("on "), content.hasSuffix(" {") {
      var key = String(content.dropLast(2))
      // A plain key ends at the first colon with a space behind it.
      if key.contains(": ") { key = "'" + key + "'" }
      lines.append(String(repeating: "  ", count: blocks.count) + key + ":")
      return blocks.append(String(content.prefix(2)))
    }
    let (head, label, value) = Self.parts(of: content)
    let indent = String(repeating: "  ", count: blocks.count)
    if head == "test" {
      blocks.append("test")
      tests.append("  - label: \(scalar(label ?? ""))")
    } else if blocks.first == "test", let value {
      let written = head == "lead" ? value : scalar(value)
      tests.append("    \(head): \(written)")
    } else if let value {
      lines += entry(head, label, value, indent)
    } else {
      lines.append("\(indent)\(head):")
      blocks.append(String(head.split(separator: " ").first ?? ""))
      if let label { lines.append("\(indent)  label: \(scalar(label))") }
    }
  }

  /// What is left of the colon or brace, the label's text, and what is right of the colon.
  private static func parts(of line: String) -> (head: String, label: String?, value: String?) {
    var head = ""
    var label: String?
    var rest = line[...]
    while let character = rest.first {
      if character == "\"" {
        let text = rest.dropFirst().prefix { $0 != "\"" }
        label = String(text)
        rest = rest.dropFirst(text.count + 2)
      } else if character == ":" || character == "{" {
        let value = character == ":" ? String(rest.dropFirst(2)) : nil
        return (head.trimmedEnd, label, value)
      } else {
        head.append(character)
        rest = rest.dropFirst()
      }
    }
    return (head.trimmedEnd, label, nil)
  }

  private mutating func entry(_ head: String, _ label: String?, _ value: String, _ indent: String) -> [String] {
    let first = head.split(separator: " ").first.map(String.init) ?? ""
    if first == "list" {
      guard let label else { return ["\(indent)\(head): \(value)"] }
      return ["\(indent)\(head):", "\(indent)  label: \(scalar(label))", "\(indent)  values: \(value)"]
    }
    if head == "salt" || head == "zone" || ["cell", "allow", "warn", "deny"].contains(first) {
      return ["\(indent)\(head): \(value)"]
    }
    guard let label else { return ["\(indent)\(head): \(scalar(value))"] }
    let (key, text) = long(first, value)
    return ["\(indent)\(head):", "\(indent)  label: \(scalar(label))", "\(indent)  \(key): \(scalar(text))"]
  }

  /// The long form's main key for a line of the current block.
  private func long(_ first: String, _ value: String) -> (String, String) {
    switch blocks.last {
    case "team": ("weight", String(value.dropFirst("weight ".count)))
    case "score", "group": ("value", value)
    case "handoff" where first == "timer": ("within", String(value.dropFirst("within ".count)))
    case "handoff" where value.hasPrefix("recycle "): ("recycle", String(value.dropFirst("recycle ".count)))
    case "handoff": ("value", value)
    case "playbook" where first == "target": ("value", value)
    case "cadence", "if", "else", "on": ("value", value)
    case "checklist": (value.hasPrefix("points") ? "value" : "when", value)
    case nil: (first == "fact" ? "value" : "when", value)
    default: ("when", value)
    }
  }

  private mutating func scalar(_ text: String) -> String {
    let inSingle = "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    let inDouble =
      "\"" + text.map { $0 == "\"" ? "\\\"" : $0 == "\\" ? "\\\\" : String($0) }.joined() + "\""
    let isPlain = text.first.map { $0.isLetter || $0 == "+" } ?? false
    switch random.number(0...3) {
    case 0: return inDouble
    case 1 where isPlain && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":"): return text
    case 2:
      let indent = String(repeating: "  ", count: blocks.count + 2)
      return ">-\n\(indent)\(text)"
    default: return inSingle
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
