import PlaybookSource

/// Writes an outline that was read from YAML as a file of the text form, in any layout: laying it out is for others.
struct TextTranscript {
  private let outline: Outline
  private let bytes: [UInt8]
  private var lines: [String] = []

  static func write(_ outline: Outline, _ remarks: EntryRemarks, from bytes: [UInt8]) -> [UInt8] {
    var transcript = TextTranscript(outline: outline, bytes: bytes)
    transcript.write(outline.entries, remarks.children, depth: 0)
    transcript.write(remarks.atEnd, depth: 0)
    return Array(transcript.lines.map { $0 + "\n" }.joined().utf8)
  }

  private init(outline: Outline, bytes: [UInt8]) {
    self.outline = outline
    self.bytes = bytes
  }

  private mutating func write(_ comments: [EntryRemarks.Remark], depth: Int) {
    for comment in comments {
      if comment.hasBlankLineBefore { lines.append("") }
      lines.append(indent(depth) + comment.text)
    }
  }

  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private mutating func write(_ entries: [EntrySyntax], _ remarks: [EntryRemarks], depth: Int) {
    for (entry, remarks) in zip(entries, remarks) {
      let isElse = outline.isElse(entry)
      if !isElse {
        write(remarks.before, depth: depth)
        if remarks.hasBlankLineBefore { lines.append("") }
      }
      let behind = remarks.behind.map { "  " + $0 } ?? ""
      let head = text(of: entry.head)
      switch entry.body {
      case .missing: lines.append(indent(depth) + head + behind)
      case .value(let tokens):
        // The edition has no colon.
        let sign = depth == 0 && outline.tokens[entry.head].first?.keyword == .edition ? " " : ": "
        lines.append(indent(depth) + head + sign + text(of: tokens) + behind)
      case .block(let children):
        if isElse, !lines.isEmpty {
          lines[lines.count - 1] += " " + head + " {" + behind
          write(remarks.before, depth: depth + 1)
        } else {
          lines.append(indent(depth) + head + " {" + behind)
        }
        write(children, remarks.children, depth: depth + 1)
        write(remarks.atEnd, depth: depth + 1)
        lines.append(indent(depth) + "}")
      }
    }
  }

  private func text(of tokens: Range<Int>) -> String {
    var text = ""
    for index in tokens {
      if index > tokens.lowerBound, !isJoined(index) { text += " " }
      text += isBareData(index, in: tokens) ? outline.tokens[index].text : spelling(index)
    }
    return text
  }

  /// Whether a text of a test's lead stands without quotes in YAML and may do so here.
  private func isBareData(_ index: Int, in tokens: Range<Int>) -> Bool {
    let token = outline.tokens[index]
    guard outline.tokens[tokens.lowerBound].kind == .openBrace, token.kind == .string else { return false }
    return bytes[Int(token.span.start)..<Int(token.span.end)].elementsEqual(token.text.utf8)
      && BareData.holds(token.text)
  }

  /// Whether its author wrote a token and the one before it without a space.
  private func isJoined(_ index: Int) -> Bool {
    let before = outline.tokens[index - 1].span
    let span = outline.tokens[index].span
    return before.end == span.start && before.start < before.end && span.start < span.end
  }

  private func spelling(_ index: Int) -> String {
    let token = outline.tokens[index]
    switch token.kind {
    case .string:
      let isKey = index + 1 < outline.tokens.count && outline.tokens[index + 1].kind == .colon
      return isKey && Self.isPath(token.text) ? token.text : SyntaxPrinter.quoted(token.text)
    case .number, .percent:
      // With the groups of thousands that its author made.
      let written = bytes[Int(token.span.start)..<Int(token.span.end)]
      let isSame = written.filter { $0 != 0x5F && $0 != 0x25 }.elementsEqual(token.text.utf8)
      return isSame ? String(decoding: written, as: UTF8.self) : token.written
    case .word, .mixed, .date, .time, .clock, .openText, .malformed, .invalid, .arrow, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .comma, .colon, .dot, .openParen,
      .closeParen, .openBracket, .closeBracket, .openBrace, .closeBrace:
      return token.text
    }
  }

  /// Whether a key of a record needs no quotes.
  private static func isPath(_ text: String) -> Bool {
    let parts = Array(text.utf8).split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      part.first.map { !Lexer.isDigit($0) } ?? false && part.allSatisfy(Lexer.isWordByte)
    }
  }
}
