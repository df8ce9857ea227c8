/// The fenced blocks of a Markdown text, with the lines they stand on.
package struct MarkdownFence: Sendable {
  /// What stands behind the opening backticks, split at spaces; texts in double quotes stay together.
  package let words: [String]
  package let body: [String]
  /// Indices of the opening and the closing line.
  package let open: Int
  package let close: Int

  package static func all(in lines: [String]) throws(Unclosed) -> [MarkdownFence] {
    var fences: [MarkdownFence] = []
    var open: (line: Int, ticks: Int)?
    for (index, line) in lines.enumerated() {
      let ticks = line.prefix { $0 == "`" }.count
      let rest = line.dropFirst(ticks)
      if let opened = open {
        if ticks >= opened.ticks, rest.allSatisfy({ $0 == " " }) {
          let words = Self.words(lines[opened.line].dropFirst(opened.ticks))
          fences.append(
            MarkdownFence(words: words, body: Array(lines[opened.line + 1..<index]), open: opened.line, close: index))
          open = nil
        }
      } else if ticks >= 3 {
        open = (index, ticks)
      }
    }
    if let open { throw Unclosed(line: open.line + 1) }
    return fences
  }

  /// A fence that is never closed.
  package struct Unclosed: Error { let line: Int }

  static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isWord = false
    for character in text {
      switch character {
      case "\"":
        isQuoted.toggle()
        isWord = true
      case " " where !isQuoted:
        if isWord { words.append(word) }
        (word, isWord) = ("", false)
      case _:
        word.append(character)
        isWord = true
      }
    }
    if isWord { words.append(word) }
    return words
  }
}
