import PlaybookSource

/// Writes a tree as text in the one canonical form.
///
/// Input: any tree. Output: text with two spaces of indentation and one entry a line, which reads back as the same tree.
/// Comments are not part of a tree, so they are not in the text. What is broken is printed as `?`, which reads as
/// nothing.
package struct SyntaxPrinter {
  private(set) var output = ""
  private var indent = 0

  package static func print(_ file: FileSyntax) -> String {
    var printer = SyntaxPrinter()
    printer.output = "edition 1\n"
    for declaration in file.declarations {
      printer.output += "\n"
      printer.print(declaration)
    }
    return printer.output
  }

  // MARK: - Lines and blocks

  mutating func line(_ head: String, _ value: String) {
    output += String(repeating: "  ", count: indent) + head + ": " + value + "\n"
  }

  mutating func block(_ head: String, _ print: (inout SyntaxPrinter) -> Void) {
    output += String(repeating: "  ", count: indent) + head + " {\n"
    indent += 1
    print(&self)
    indent -= 1
    output += String(repeating: "  ", count: indent) + "}\n"
  }

  /// A block that goes on with the one just printed, behind its brace: `} else {`.
  mutating func goOn(_ head: String, _ print: (inout SyntaxPrinter) -> Void) {
    output.removeLast()
    output += " " + head + " {\n"
    indent += 1
    print(&self)
    indent -= 1
    output += String(repeating: "  ", count: indent) + "}\n"
  }

  /// `keyword name "Label"`, without what is not there.
  static func head(_ words: String?..., label: LabelSyntax?) -> String {
    (words + [label.map { quoted($0) }]).compactMap(\.self).joined(separator: " ")
  }

  static func quoted(_ label: LabelSyntax) -> String { quoted(label.text) }

  /// A text in quotes; what cannot be seen is escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case _ where scalar.isHidden: result += scalar.escape
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func list(_ items: [String]) -> String { items.joined(separator: ", ") }

  /// Numbers as written; long ones grouped by thousands.
  static func number(_ number: NumberSyntax) -> String {
    let parts = number.text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let sign = number.text.utf8.first == 0x2D ? "-" : ""
    let digits = Array((parts.first ?? "").utf8.drop { $0 == 0x2D })
    var whole = ""
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if digits.count > 3, index > 0, left % 3 == 0 { whole += "_" }
      whole.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return sign + whole + (parts.count > 1 ? "." + parts[1] : "")
  }

  static func signed(_ points: NumberSyntax) -> String {
    points.text.utf8.first == 0x2D ? number(points) : "+" + number(points)
  }
}
