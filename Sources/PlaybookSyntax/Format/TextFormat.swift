import PlaybookSource

/// Lays a file of the text form out in the one canonical way.
///
/// Input: a file that reads without errors. Output: the same lexemes with the same spelling and the same comments, two
/// spaces of indentation a block, one entry a line, lines of up to 120 columns, and at most one blank line where the author
/// left one. Guarantee: what it gives reads as the same entries, and is laid out as itself; nil for a file with errors in
/// its lines, which is left alone. A comment inside a head moves to the line before it.
struct TextFormat {
  static let width = 120
  /// Names of fields up to this length, with their colon, stand in a column.
  private static let longestAligned = 20

  private let bytes: [UInt8]
  private let lexemes: [Lexeme]
  private let entries: [EntrySyntax]
  private var position = 0
  private var lines: [String] = []
  /// Comments that stood between a `}` and its `else`.
  private var pending: [String] = []

  static func format(_ bytes: [UInt8]) -> String? {
    let lexed = Lexer.lex(bytes)
    guard lexed.problems.isEmpty else { return nil }
    let (outline, diagnostics) = OutlineReader.read(lexed.lexemes, in: bytes, file: 0)
    guard !diagnostics.hasErrors else { return nil }
    var format = TextFormat(bytes: bytes, lexemes: lexed.lexemes, entries: outline.entries)
    format.writeFile()
    guard format.position == lexed.lexemes.count else { return nil }
    return format.lines.map { $0 + "\n" }.joined()
  }

  private init(bytes: [UInt8], lexemes: [Lexeme], entries: [EntrySyntax]) {
    self.bytes = bytes
    self.lexemes = lexemes
    self.entries = entries
  }

  private mutating func writeFile() {
    write(entries, depth: 0, column: 0)
    writeComments(trivia(before: position), depth: 0, isFirst: lines.isEmpty)
  }

  // MARK: - Trivia

  private func trivia(before index: Int) -> Trivia {
    let start = index > 0 ? Int(lexemes[index - 1].end) : bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = index < lexemes.count ? Int(lexemes[index].start) : bytes.count
    return Trivia(bytes[start..<max(start, end)], isFileStart: index == 0)
  }

  /// Comments before what comes next; the first goes behind the last line where it stood there.
  private mutating func writeComments(_ trivia: Trivia, depth: Int, isFirst: Bool, blankLine: Bool = false) {
    var comments = trivia.comments[...]
    if let first = comments.first, !first.isOwnLine, !lines.isEmpty {
      lines[lines.count - 1] += "  " + first.text
      comments = comments.dropFirst()
    }
    var isFirst = isFirst && pending.isEmpty
    lines += pending.map { indent(depth) + $0 }
    pending = []
    var wantsBlankLine = blankLine
    for comment in comments {
      if (comment.hasBlankLineBefore || wantsBlankLine) && !isFirst { lines.append("") }
      lines.append(indent(depth) + comment.text)
      isFirst = false
      wantsBlankLine = false
    }
  }

  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  // MARK: - Entries

  /// `column` is where values stand, 0 for behind one space.
  private mutating func write(_ entries: [EntrySyntax], depth: Int, column: Int) {
    var previous: EntrySyntax?
    for entry in entries {
      if previous != nil, isElse(entry) {
        writeElse(entry, depth: depth)
        previous = entry
        continue
      }
      let isFirst = previous == nil && pending.isEmpty
      let trivia = trivia(before: position)
      let isApart = depth == 0 && (entry.isBlock || (previous.map { $0.isBlock || isEdition($0) } ?? false))
      let hasOwnComments = trivia.comments.contains(where: \.isOwnLine)
      writeComments(trivia, depth: depth, isFirst: isFirst, blankLine: isApart)
      let wantsBlankLine = trivia.endsWithBlankLine || (isApart && !hasOwnComments)
      if wantsBlankLine, !isFirst || hasOwnComments { lines.append("") }
      for comment in headComments(of: entry) { lines.append(indent(depth) + comment) }
      write(entry, depth: depth, column: column)
      previous = entry
    }
  }

  private func isElse(_ entry: EntrySyntax) -> Bool {
    entry.isBlock && lexemes.indices.contains(position) && spelling(position).utf8.elementsEqual("else".utf8)
  }

  private func isEdition(_ entry: EntrySyntax) -> Bool { entry.head.lowerBound == 0 && entry.head.count == 1 }

  /// `} else {`
  private mutating func writeElse(_ entry: EntrySyntax, depth: Int) {
    pending += trivia(before: position).comments.map(\.text) + headComments(of: entry)
    lines[lines.count - 1] += " " + writeHead(of: entry) + " {"
    writeBlock(of: entry, depth: depth)
  }

  /// Comments within the head and before its colon or brace, which would cut the line in two.
  private func headComments(of entry: EntrySyntax) -> [String] {
    guard entry.head.count > 0 else { return [] }
    let last = min(lexemes.count, position + entry.head.count + (isEditionLine(entry) ? 0 : 1))
    guard position + 1 < last else { return [] }
    return ((position + 1)..<last).flatMap { trivia(before: $0).comments.map(\.text) }
  }

  private func isEditionLine(_ entry: EntrySyntax) -> Bool {
    let next = position + entry.head.count
    return next < lexemes.count && lexemes[next].kind == .number && isEdition(entry)
  }

  private mutating func write(_ entry: EntrySyntax, depth: Int, column: Int) {
    if isEditionLine(entry) {
      lines.append(writeHead(of: entry) + " " + spelling(position))
      position += 1
      return
    }
    let head = writeHead(of: entry)
    switch entry.body {
    case .block:
      lines.append(indent(depth) + head + " {")
      writeBlock(of: entry, depth: depth)
    case .value(let tokens):
      position += 1
      let padding = max(0, column - head.unicodeScalars.count - 1)
      writeValue(tokens.count, behind: indent(depth) + head + ":" + String(repeating: " ", count: padding), depth)
    case .missing: break
    }
  }

  private mutating func writeHead(of entry: EntrySyntax) -> String {
    let pieces = pieces(position..<min(lexemes.count, position + entry.head.count))
    position += entry.head.count
    return pieces.enumerated().map { ($0.offset > 0 && $0.element.hasSpaceBefore ? " " : "") + $0.element.text }
      .joined()
  }

  /// From the opening brace to the closing one.
  private mutating func writeBlock(of entry: EntrySyntax, depth: Int) {
    guard case .block(let children) = entry.body else { return }
    let opensFields = depth == 0 && spelling(position - entry.head.count).utf8.elementsEqual("lead".utf8)
    position += 1
    write(children, depth: depth + 1, column: opensFields ? fieldColumn(children) : 0)
    writeComments(trivia(before: position), depth: depth + 1, isFirst: children.isEmpty)
    lines.append(indent(depth) + "}")
    position += 1
  }

  /// Where the types of fields stand.
  private func fieldColumn(_ fields: [EntrySyntax]) -> Int {
    // The lexemes of a block's lines lie in order; each field's head is as long as its tokens together.
    var start = position
    var column = 0
    for field in fields {
      let length = (start..<min(lexemes.count, start + field.head.count)).reduce(1) { $0 + lexemes[$1].range.count }
      if length <= Self.longestAligned, !field.isBlock { column = max(column, length) }
      start += field.lexemeCount
    }
    return column + 1
  }

  private func spelling(_ index: Int) -> String { String(decoding: bytes[lexemes[index].range], as: UTF8.self) }

  // MARK: - Values

  private mutating func writeValue(_ count: Int, behind head: String, _ depth: Int) {
    let range = position..<min(lexemes.count, position + count)
    position = range.upperBound
    var layout = ValueLayout(first: head, indent: indent(depth) + "    ", width: Self.width)
    for (index, piece) in zip(range, pieces(range)) {
      for comment in trivia(before: index).comments { layout.add(comment: comment) }
      layout.add(piece)
    }
    lines += layout.finish()
  }

  private func pieces(_ range: Range<Int>) -> [ValueLayout.Piece] {
    var spacing = TokenSpacing(lexemes: lexemes, bytes: bytes)
    return range.map { index in
      let (hasSpace, depth, mayBreak) = spacing.next(index, isFirst: index == range.lowerBound)
      return ValueLayout.Piece(text: spelling(index), hasSpaceBefore: hasSpace, depth: depth, mayBreakBefore: mayBreak)
    }
  }
}

extension EntrySyntax {
  fileprivate var isBlock: Bool {
    if case .block = body { true } else { false }
  }

  /// With its colon or braces and everything within them.
  fileprivate var lexemeCount: Int {
    switch body {
    case .value(let tokens): head.count + 1 + tokens.count
    case .block(let children): head.count + 2 + children.reduce(0) { $0 + $1.lexemeCount }
    case .missing: head.count
    }
  }
}
