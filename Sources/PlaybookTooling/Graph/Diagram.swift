import PlaybookSource

/// Boxes and arrows, before any language for them.
///
/// Labels are as the author wrote them, made safe to show; each language escapes them for itself. The order of nodes and
/// edges is that of the book, so that equal books give equal drawings.
package struct Diagram: Sendable {
  enum Shape: Sendable {
    case start, end
    case box
    /// A question.
    case decision
    /// Something that is reached from elsewhere.
    case other
  }

  struct Node: Sendable {
    let lines: [String]
    let shape: Shape
  }

  struct Edge: Sendable {
    let from: Int
    let to: Int
    let label: String?
    let isDashed: Bool
  }

  let title: String
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []

  init(title: String) { self.title = DisplayText.escaped(title) }

  /// The node's index.
  mutating func add(_ shape: Shape, _ lines: String...) -> Int { add(shape, lines) }

  mutating func add(_ shape: Shape, _ lines: [String]) -> Int {
    nodes.append(Node(lines: lines.filter { !$0.isEmpty }.map { DisplayText.escaped($0, limit: 240) }, shape: shape))
    return nodes.count - 1
  }

  mutating func connect(_ from: Int, _ to: Int, _ label: String? = nil, isDashed: Bool = false) {
    edges.append(Edge(from: from, to: to, label: label.map { DisplayText.escaped($0, limit: 80) }, isDashed: isDashed))
  }
}

/// A diagram in Mermaid's flowchart language.
package enum MermaidText {
  package static func of(_ diagram: Diagram) -> String {
    var lines = ["---", "title: \(yaml(diagram.title))", "---", "flowchart TD"]
    for (index, node) in diagram.nodes.enumerated() {
      let label = node.lines.map(escaped).joined(separator: "<br/>")
      let (open, close) = brackets(node.shape)
      lines.append("  n\(index)\(open)\"\(label)\"\(close)")
    }
    for edge in diagram.edges {
      let arrow = edge.isDashed ? "-.->" : "-->"
      let label = edge.label.map { "|\"\(escaped($0))\"|" } ?? ""
      lines.append("  n\(edge.from) \(arrow)\(label) n\(edge.to)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func brackets(_ shape: Diagram.Shape) -> (String, String) {
    switch shape {
    case .start, .end: ("([", "])")
    case .box: ("[", "]")
    case .decision: ("{", "}")
    case .other: ("[[", "]]")
    }
  }

  /// Everything that Mermaid or the page around it could read as more than a letter becomes an entity code, also what
  /// would begin a list: `1.` and `-`. A line with `direction TB` in it is a statement of Mermaid's wherever that stands, and
  /// `ﬂ` begins its own mark for an entity.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var isListLike = true
    // Of a line with one of these words, a colon and an entity, Mermaid drops a semicolon.
    let isStyle = text.contains("style") || text.contains("classDef")
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isDigit = ("0"..."9").contains(scalar)
      let isMark = isListLike && (index == 0 ? scalar == "-" || scalar == "+" : scalar == "." || scalar == ")")
      isListLike = isListLike && isDigit
      switch scalar {
      case _ where isMark: result += "#\(scalar.value);"
      case " " where result.hasSuffix("direction"): result += "#32;"
      case ":" where isStyle: result += "#58;"
      case "#", "\"", "&", "<", ">", "`", "\\", "%", ";", "|", "*", "_", "~", "{", "}", "[", "]", "\u{FB02}":
        result += "#\(scalar.value);"
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text in double quotes.
  private static func yaml(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

/// A diagram in the language of Graphviz.
package enum DotText {
  package static func of(_ diagram: Diagram) -> String {
    var lines = [
      "digraph {", "  label=\(quoted([diagram.title]));", "  labelloc=t;",
      "  node [fontname=\"Helvetica\", fontsize=11];", "  edge [fontname=\"Helvetica\", fontsize=9];",
    ]
    for (index, node) in diagram.nodes.enumerated() {
      lines.append("  n\(index) [label=\(quoted(node.lines)), \(style(node.shape))];")
    }
    for edge in diagram.edges {
      var attributes: [String] = []
      if let label = edge.label { attributes.append("label=\(quoted([label]))") }
      if edge.isDashed { attributes.append("style=dashed") }
      let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
      lines.append("  n\(edge.from) -> n\(edge.to)\(list);")
    }
    lines.append("}")
    return lines.map { $0 + "\n" }.joined()
  }

  private static func style(_ shape: Diagram.Shape) -> String {
    switch shape {
    case .start: "shape=box, style=\"rounded,bold\""
    case .end: "shape=box, style=rounded"
    case .box: "shape=box"
    case .decision: "shape=diamond"
    case .other: "shape=box, peripheries=2"
    }
  }

  /// Lines of a label; a backslash would begin one of Graphviz's own escapes, and `&` an entity.
  private static func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      var result = ""
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\\", "\"": result += "\\"
        case "&":
          result += "&amp;"
          continue
        case _: break
        }
        result.unicodeScalars.append(scalar)
      }
      return result
    }
    return "\"" + escaped.joined(separator: "\\n") + "\""
  }
}
