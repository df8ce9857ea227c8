import PlaybookSyntax
import RandomSupport

/// Strews comments, blank lines and odd spacing over the text of a book, wherever the form allows them: a reader must not
/// notice, and a formatter must keep every comment. Knows the layout of the printers and nothing of a parser.
struct CommentSprinkler {
  private var random: SeededRandom
  private var count = 0
  /// What was put in, in the order of its places.
  private(set) var comments: [String] = []

  private let form: Form

  private init(_ form: Form, seed: Int) {
    self.form = form
    random = SeededRandom(seed &* 101 &+ 13)
  }

  static func sprinkle(_ text: String, _ form: Form, seed: Int) -> (text: String, comments: [String]) {
    var sprinkler = CommentSprinkler(form, seed: seed)
    let sprinkled = sprinkler.sprinkle(text)
    return (sprinkled, sprinkler.comments)
  }

  private mutating func sprinkle(_ text: String) -> String {
    var lines: [String] = []
    var isContent = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      // The line below `>-` is text, and so would be a comment above it.
      let follows = isContent
      isContent = form == .yaml && line.hasSuffix(">-")
      if follows {
        lines.append(String(line))
        // Deeper than its key, a comment would be text as well.
        if random.oneIn(6) { lines.append(comment()) }
        continue
      }
      lines += above(line)
      lines.append(form == .text ? broken(line) : spaced(line))
      if random.oneIn(5) { lines[lines.count - 1] += String(repeating: " ", count: random.number(1...3)) + comment() }
    }
    while random.oneIn(2) { lines.append(random.oneIn(3) ? "" : comment()) }
    let end = random.oneIn(4) ? "\r\n" : "\n"
    let mark = random.oneIn(8) ? "\u{FEFF}" : ""
    return mark + lines.joined(separator: end) + (random.oneIn(4) ? "" : end)
  }

  /// Comments and blank lines above a line; in YAML no deeper than the line, or they could belong to a text above.
  private mutating func above(_ line: Substring) -> [String] {
    let indent = line.prefix { $0 == " " }.count
    var lines: [String] = []
    while random.oneIn(4) {
      let column = form == .text ? random.number(0...6) : random.number(0...indent)
      lines.append(random.oneIn(3) ? "" : String(repeating: " ", count: column) + comment())
    }
    return lines
  }

  /// A value of the text form on several lines, with comments between them.
  private mutating func broken(_ line: Substring) -> String {
    let body = line.drop { $0 == " " }
    guard body.contains(": "), !body.hasPrefix("edition") else { return String(line) }
    var result = String(line.prefix { $0 == " " })
    var isQuoted = false
    var isEscaped = false
    var brackets = 0
    for character in body {
      result.append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      }
      guard !isQuoted else { continue }
      if "([".contains(character) { brackets += 1 }
      if ")]".contains(character) { brackets -= 1 }
      // Within brackets any line goes on; behind a comma elsewhere, too.
      if character == "," ? random.oneIn(5) : "([".contains(character) && random.oneIn(12) {
        if random.oneIn(2) { result += " " + comment() }
        if random.oneIn(4) { result += "\n" + comment() }
        result += "\n" + String(repeating: " ", count: random.number(8...14))
      } else if character == " ", random.oneIn(10) {
        result += " "
      }
    }
    return result
  }

  /// A line of YAML with more space behind its first colon.
  private mutating func spaced(_ line: Substring) -> String {
    guard random.oneIn(6), let colon = line.firstRange(of: ": "),
      !line[..<colon.lowerBound].contains(where: { "'\"[{".contains($0) })
    else { return String(line) }
    return line[..<colon.upperBound] + "  " + line[colon.upperBound...]
  }

  private mutating func comment() -> String {
    count += 1
    let words = random.pick([
      "why", "é 😀 ü", "} { [ ] ( )", "key: value", "- item", "\"open", "'open", "# twice # thrice", "\u{202E}mirrored",
      form == .text ? "a\u{1B}[31m\rb" : "a", "\\", "| > & * ! % @ `", "edition 1", "else {", "a\tb", ", and or", "",
    ])
    let text = random.pick(["# ", "#", "## "]) + "c\(count)." + (words.isEmpty ? "" : " " + words)
    comments.append(text)
    return text
  }
}
