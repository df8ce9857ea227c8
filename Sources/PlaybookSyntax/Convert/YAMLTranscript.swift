import PlaybookSource

/// Writes an outline that was read from the text form as a file of the YAML form; laying it out is for others.
struct YAMLTranscript {
  let outline: Outline
  let bytes: [UInt8]
  /// The tokens as lexemes, by which spaces are set.
  private let lexemes: [Lexeme]
  private var lines: [String] = []
  /// Heads that stand twice in their block.
  private(set) var repeated: [Diagnostic] = []

  init(_ outline: Outline, from bytes: [UInt8]) {
    self.outline = outline
    self.bytes = bytes
    lexemes = outline.tokens.map {
      Lexeme(kind: $0.kind, start: Int($0.span.start), end: Int($0.span.end), indent: -1)
    }
  }

  mutating func write(_ remarks: EntryRemarks) -> [UInt8] {
    write(outline.entries, remarks.children, in: .file, depth: 0)
    write(remarks.atEnd, depth: 0)
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private mutating func write(_ comments: [EntryRemarks.Remark], depth: Int) {
    for comment in comments {
      if comment.hasBlankLineBefore { lines.append("") }
      lines.append(indent(depth) + YAMLText.comment(comment.text))
    }
  }

  private mutating func writeLinesAbove(_ remarks: EntryRemarks, depth: Int) {
    write(remarks.before, depth: depth)
    if remarks.hasBlankLineBefore { lines.append("") }
  }

  private func behind(_ remarks: EntryRemarks) -> String {
    remarks.behind.map { "  " + YAMLText.comment($0) } ?? ""
  }

  // MARK: - Entries

  private mutating func write(
    _ entries: [EntrySyntax], _ remarks: [EntryRemarks], in block: YAMLShape.Block, depth: Int
  ) {
    var seen: [[UInt8]: SourceSpan] = [:]
    // The lines of the book that begin alike.
    let alike: [[UInt8]: [Int]] =
      block == .book ? Dictionary(grouping: entries.indices) { Array(text(of: entries[$0].head).utf8) } : [:]
    var index = 0
    while index < entries.count {
      let entry = entries[index]
      let label = outline.tokens[entry.head].last.flatMap { $0.kind == .string ? $0 : nil }
      let words = text(of: label == nil ? entry.head : entry.head.dropLast())
      let line = YAMLShape.line(words.split(separator: " ").map(String.init), in: block)
      if case .blocks(let inner) = line {
        // All of the file's tests, where the first of them stands.
        let isFirst = seen.updateValue(entry.span, forKey: Array(words.utf8)) == nil
        if isFirst { writeList(words, inner, entries, remarks, depth: depth) }
        index += 1
        continue
      }
      if block == .test, words == "row" {
        // All rows of the table, where the first of them stands.
        let isFirst = seen.updateValue(entry.span, forKey: Array(words.utf8)) == nil
        let rows = entries.indices.filter { outline.tokens[entries[$0].head].first?.keyword == .row }
        if isFirst { writeLines("rows", rows, of: entries, remarks, depth: depth) }
        index += 1
        continue
      }
      if case .alike = line, let places = alike[Array(words.utf8)], places.count > 1 {
        // All of them, where the first of them stands.
        if places[0] == index {
          writeLines(YAMLText.scalar(words, in: .line), places, of: entries, remarks, depth: depth)
        }
        index += 1
        continue
      }
      // What `if` and `on` wait for may end with a text, which is no label.
      let key = line.isSteps ? text(of: entry.head) : words
      if let first = seen.updateValue(headSpan(entry), forKey: Array(key.utf8)) {
        repeated.append(.repeatedHead(key, at: headSpan(entry), first: first))
      }
      writeLinesAbove(remarks[index], depth: depth)
      let head = indent(depth) + YAMLText.scalar(key, in: .line) + ":"
      switch entry.body {
      case .missing: break
      case .value(let tokens): writeValue(tokens, label, of: line, behind: head, behind(remarks[index]), depth: depth)
      case .block(let children):
        guard case .block(let inner) = line else { break }
        lines.append(head + behind(remarks[index]))
        if let label, !line.isSteps {
          lines.append(indent(depth + 1) + "label: " + YAMLText.text(label.text, in: .line))
        }
        write(children, remarks[index].children, in: inner, depth: depth + 1)
        write(remarks[index].atEnd, depth: depth + 1)
        if index + 1 < entries.count, outline.isElse(entries[index + 1]) {
          index += 1
          writeElse(entries[index], remarks[index], depth: depth + 1)
        }
      }
      index += 1
    }
  }

  private func headSpan(_ entry: EntrySyntax) -> SourceSpan {
    let tokens = outline.tokens[entry.head]
    guard let first = tokens.first, let last = tokens.last else { return entry.span }
    return first.span.joined(last.span)
  }

  /// `else` as the last key of its `if`.
  private mutating func writeElse(_ entry: EntrySyntax, _ remarks: EntryRemarks, depth: Int) {
    guard case .block(let children) = entry.body else { return }
    writeLinesAbove(remarks, depth: depth)
    lines.append(indent(depth) + "else:" + behind(remarks))
    write(children, remarks.children, in: .steps, depth: depth + 1)
    write(remarks.atEnd, depth: depth + 1)
  }

  /// `test:` with every test of the file.
  private mutating func writeList(
    _ word: String, _ inner: YAMLShape.Block, _ entries: [EntrySyntax], _ remarks: [EntryRemarks], depth: Int
  ) {
    lines.append(indent(depth) + word + ":")
    for (entry, remarks) in zip(entries, remarks) {
      guard case .block(let children) = entry.body, let label = outline.tokens[entry.head].last, entry.head.count == 2,
        outline.tokens[entry.head].first?.text.utf8.elementsEqual(word.utf8) == true
      else { continue }
      writeLinesAbove(remarks, depth: depth + 1)
      lines.append(indent(depth + 1) + "- label: " + YAMLText.text(label.text, in: .line) + behind(remarks))
      write(children, remarks.children, in: inner, depth: depth + 2)
      write(remarks.atEnd, depth: depth + 2)
    }
  }

  /// A key with a list: `rows:` with every row of a test's table.
  private mutating func writeLines(
    _ key: String, _ places: [Int], of entries: [EntrySyntax], _ allRemarks: [EntryRemarks], depth: Int
  ) {
    lines.append(indent(depth) + key + ":")
    for place in places {
      let (entry, remarks) = (entries[place], allRemarks[place])
      guard case .value(let tokens) = entry.body else { continue }
      writeLinesAbove(remarks, depth: depth + 1)
      let opening = indent(depth + 1) + "-"
      guard let label = outline.tokens[entry.head].last, label.kind == .string else {
        writeCode(opening, tokens, behind(remarks), depth: depth + 1)
        continue
      }
      lines.append(opening + " label: " + YAMLText.text(label.text, in: .line) + behind(remarks))
      writeCode(indent(depth + 2) + "value:", tokens, "", depth: depth + 2)
    }
  }

  // MARK: - Values

  private mutating func writeValue(
    _ tokens: Range<Int>, _ label: Token?, of line: YAMLShape.Line, behind head: String, _ comment: String, depth: Int
  ) {
    let keys = longForm(tokens, label, of: line, columns: head.unicodeScalars.count + 1)
    guard keys.isEmpty else {
      lines.append(head + comment)
      for (key, value) in keys { writeLine(indent(depth + 1) + key + ":", value, "", depth: depth + 1) }
      return
    }
    switch line {
    case .scalar(.text): writeLine(head, .text(tokens), comment, depth: depth)
    case .record: lines.append(head + " " + record(tokens) + comment)
    case .list where isTexts(tokens): writeLine(head, .texts(tokens), comment, depth: depth)
    case .scalar, .pieces, .list, .long, .motion, .moments, .block, .blocks, .lines, .alike:
      writeLine(head, .code(tokens), comment, depth: depth)
    }
  }

  private mutating func writeLine(_ head: String, _ value: YAMLClauses.Value, _ comment: String, depth: Int) {
    switch value {
    case .label(let text): lines.append(head + " " + YAMLText.text(text, in: .line) + comment)
    case .flag: lines.append(head + " yes" + comment)
    case .text(let tokens):
      let text = tokens.count == 1 ? outline.tokens[tokens.lowerBound].text : self.text(of: tokens)
      lines.append(head + " " + YAMLText.text(text, in: .line) + comment)
    case .texts(let tokens):
      let texts = outline.tokens[tokens].filter { $0.kind == .string }
      lines.append(head + " " + brackets(texts.map { YAMLText.text($0.text, in: .brackets) }) + comment)
    case .codes(let ranges):
      lines.append(head + " " + brackets(ranges.map { YAMLText.scalar(text(of: $0), in: .brackets) }) + comment)
    case .code(let tokens): writeCode(head, tokens, comment, depth: depth)
    }
  }

  private func brackets(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

  /// Text of the grammar; folded where it is long.
  private mutating func writeCode(_ head: String, _ tokens: Range<Int>, _ comment: String, depth: Int) {
    let code = YAMLText.scalar(text(of: tokens), in: .line)
    let isShort = head.unicodeScalars.count + 1 + code.unicodeScalars.count <= YAMLFormat.width
    // Only a quoted text that needs no escapes can be folded.
    guard !isShort, code.utf8.first != 0x22 else {
      lines.append(head + " " + code + comment)
      return
    }
    var layout = ValueLayout(first: nil, indent: indent(depth + 1), width: YAMLFormat.width)
    for piece in pieces(tokens) { layout.add(piece) }
    lines.append(head + " >-" + comment)
    lines += layout.finish()
  }

  func text(of tokens: Range<Int>) -> String {
    var text = ""
    for (index, piece) in pieces(tokens).enumerated() {
      if index > 0, piece.hasSpaceBefore { text += " " }
      text += piece.text
    }
    return text
  }

  private func pieces(_ tokens: Range<Int>) -> [ValueLayout.Piece] {
    var spacing = TokenSpacing(lexemes: lexemes, bytes: bytes)
    return tokens.map { index in
      let (hasSpace, depth, mayBreak) = spacing.next(index, isFirst: index == tokens.lowerBound)
      let text = String(decoding: bytes[lexemes[index].range], as: UTF8.self)
      return ValueLayout.Piece(text: text, hasSpaceBefore: hasSpace, depth: depth, mayBreakBefore: mayBreak)
    }
  }

  /// `["a", "b"]`
  private func isTexts(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 3, outline.tokens[tokens.lowerBound].kind == .openBracket,
      outline.tokens[tokens.upperBound - 1].kind == .closeBracket
    else { return false }
    return outline.tokens[tokens.dropFirst().dropLast()].allSatisfy { $0.kind == .string || $0.kind == .comma }
  }
}

extension YAMLShape.Line {
  /// Whether it begins a block of steps.
  fileprivate var isSteps: Bool {
    if case .block(let inner) = self { inner.isSteps } else { false }
  }
}
