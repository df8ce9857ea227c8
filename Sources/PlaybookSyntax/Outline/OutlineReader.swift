import PlaybookSource

/// Reads lexemes into entries: logical lines, blocks and their braces, and what to make of a broken one.
///
/// Input: the lexemes of a file. Output: its outline and diagnostics. Guarantee: it always returns, in time linear in the
/// number of lexemes; each mistake in lines, braces or brackets gives one diagnostic, and the entries around it are
/// read as their author meant them, as far as the layout tells.
struct OutlineReader {
  /// Deeper blocks are refused; the language itself needs three levels.
  static let deepestBlock = 16
  static let mostEntries = 100_000
  /// Words and signs in one entry.
  static let mostTokens = 500_000

  struct OpenBlock {
    /// The lexeme of the opening brace.
    let brace: Int
    /// The indentation of the line that opened the block; -1 where layout decides nothing.
    let indent: Int
    let depth: Int
    /// Opened by `if` in a cadence.
    let isBranch: Bool
  }

  let bytes: [UInt8]
  let lexemes: [Lexeme]
  let file: Int
  /// Set for a second reading, once braces are known not to match: then indentation tells where one is missing.
  let trustsIndentation: Bool
  var outline: Outline
  var log = DiagnosticLog()
  var position = 0
  var mismatchedBraces = 0
  private var entryCount = 0
  /// The lexeme before which a missing `}` was reported: the blocks around it miss theirs for the same reason.
  private var reportedGap = -1
  private var isTooDeep = false
  /// Set within a cadence, whose blocks of steps begin with `if`, `else` and `on`.
  private(set) var holdsSteps = false

  private init(_ lexemes: [Lexeme], in bytes: [UInt8], file: Int, trustsIndentation: Bool) {
    self.bytes = bytes
    self.lexemes = lexemes
    self.file = file
    self.trustsIndentation = trustsIndentation
    outline = Outline(end: SourceSpan(file: file, start: bytes.count, end: bytes.count))
    outline.tokens.reserveCapacity(min(lexemes.count, Self.mostTokens))
  }

  static func read(_ lexemes: [Lexeme], in bytes: [UInt8], file: Int) -> (Outline, [Diagnostic]) {
    var reader = OutlineReader(lexemes, in: bytes, file: file, trustsIndentation: false)
    reader.outline.entries = reader.readEntries(in: nil)
    if reader.mismatchedBraces > 0 {
      var second = OutlineReader(lexemes, in: bytes, file: file, trustsIndentation: true)
      second.outline.entries = second.readEntries(in: nil)
      if second.log.diagnostics.count <= reader.log.diagnostics.count { reader = second }
    }
    return (reader.outline, reader.log.diagnostics)
  }

  func span(_ index: Int) -> SourceSpan {
    guard index < lexemes.count else { return outline.end }
    return SourceSpan(file: file, start: Int(lexemes[index].start), end: Int(lexemes[index].end))
  }

  func token(_ index: Int) -> Token { Token(lexemes[index], in: bytes, span: span(index)) }

  // MARK: - Blocks

  /// Reads entries up to the block's `}`, which is consumed, or up to where it is found missing.
  private mutating func readEntries(in block: OpenBlock?) -> [EntrySyntax] {
    var entries: [EntrySyntax] = []
    // An `else` behind a brace too many is part of the same mistake.
    var isAfterStray = false
    while position < lexemes.count {
      if let block, endsWithoutBrace(block) || (block.isBranch && startsElse(after: entries.last)) {
        reportMissingBrace(of: block.brace)
        return entries
      }
      if lexemes[position].kind == .closeBrace {
        if let block, !isStrayBrace(in: block) {
          position += 1
          return entries
        }
        mismatchedBraces += 1
        // Right after an entry whose brackets do not match, it is part of the same mistake.
        let isExplained = entries.last?.isReported == true && !lexemes[position].startsLine
        if !isExplained { log.report(.strayBrace(at: span(position))) }
        position += 1
        isAfterStray = isElse(position)
        continue
      }
      entryCount += 1
      guard entryCount <= Self.mostEntries else {
        log.report(.manyEntries(Self.mostEntries, at: span(position)))
        position = lexemes.count
        reportedGap = position
        return entries
      }
      var entry = readEntry(in: block)
      entry.isReported = entry.isReported || isAfterStray
      isAfterStray = false
      entries.append(entry)
    }
    if let block { reportMissingBrace(of: block.brace) }
    return entries
  }

  /// Whether the block ends before this lexeme although its `}` is not there.
  private func endsWithoutBrace(_ block: OpenBlock) -> Bool {
    if isTopLevelStart(position) { return true }
    guard trustsIndentation, block.indent >= 0, lexemes[position].startsLine else { return false }
    let indent = Int(lexemes[position].indent)
    return lexemes[position].kind == .closeBrace ? indent < block.indent : indent <= block.indent
  }

  /// A `}` after which the block visibly goes on.
  private func isStrayBrace(in block: OpenBlock) -> Bool {
    // Nothing at the level of a file goes on with `else`.
    if block.depth == 1, holdsSteps, isElse(position + 1) { return true }
    guard trustsIndentation, block.indent >= 0, Int(lexemes[position].indent) != block.indent,
      position + 1 < lexemes.count
    else { return false }
    let next = lexemes[position + 1]
    return next.startsLine && Int(next.indent) > block.indent
  }

  mutating func reportMissingBrace(of brace: Int) {
    guard reportedGap != position else { return }
    reportedGap = position
    mismatchedBraces += 1
    // The place is after the last thing in the block.
    let last = SourceSpan(file: file, start: 0, end: Int(lexemes[max(0, position - 1)].end)).after
    log.report(.openBlock(at: last, opening: span(brace)))
  }

  /// Passes over a block without reading it.
  private mutating func skipBlock() {
    var depth = 0
    while position < lexemes.count {
      if depth > 0, isTopLevelStart(position) { break }
      if lexemes[position].kind == .openBrace { depth += 1 }
      if lexemes[position].kind == .closeBrace { depth -= 1 }
      position += 1
      if depth == 0 { return }
    }
    reportedGap = position
  }

  // MARK: - Entries

  private mutating func readEntry(in block: OpenBlock?) -> EntrySyntax {
    let start = position
    let depth = block?.depth ?? 0
    let headStart = outline.tokens.count
    readHead()
    let head = headStart..<outline.tokens.count
    var entry = EntrySyntax(head: head, body: .missing, span: span(start), isReported: false)
    let next = nextSign(after: head, depth: depth)
    if head.isEmpty, next == .openBrace {
      log.report(.nakedBlock(at: span(position)))
      // Of two braces in a row one is a slip: it opens nothing.
      if start > 0, lexemes[start - 1].kind == .openBrace { position += 1 } else { skipBlock() }
      entry.isReported = true
    } else if next == .openBrace, isRecord(head, depth: depth) {
      log.report(.missingColon(after: span(position - 1), isSure: true))
      entry.isReported = true
      readRecord(of: &entry, from: start, lacksBrace: false)
    } else if next == .openBrace {
      entry.body = .block(readBlock(after: position, from: start, depth: depth))
    } else if next == .colon, let length = crowdedBlock(head, depth: depth) {
      // `playbook inbound qualified: …`: what follows the name is an entry of the block.
      position = start + length
      outline.tokens.removeSubrange((head.lowerBound + length)...)
      entry.head = head.prefix(length)
      log.report(.missingBrace(at: span(position - 1).after))
      entry.isReported = true
      entry.body = .block(readBlock(after: position - 1, from: start, depth: depth))
    } else if next == .colon {
      if head.isEmpty {
        log.report(.missingName(of: "this line", at: span(position)))
        entry.isReported = true
      }
      if depth == 0, head.count == 1, outline.tokens[head.lowerBound].keyword == .edition {
        log.report(.editionColon(at: span(position)))
        entry.isReported = true
      }
      position += 1
      readBody(of: &entry, from: start, depth: depth)
    } else {
      readBodyWithoutSign(of: &entry, from: start, depth: depth)
    }
    if depth == 0, isTooDeep {
      entry.body = .block([])
      entry.isReported = true
      isTooDeep = false
    }
    entry.isReported = entry.isReported || outline.tokens[entry.head].contains(where: \.isReported)
    entry.isBroken = entry.isReported
    entry.span = entry.span.joined(span(max(start, position - 1)))
    return entry
  }

  /// The colon or brace at the position; a `{` on a line of its own belongs to a block's head only.
  private func nextSign(after head: Range<Int>, depth: Int) -> TokenKind {
    guard position < lexemes.count else { return .invalid }
    let lexeme = lexemes[position]
    let isApart = lexeme.startsLine && lexeme.kind == .openBrace && !head.isEmpty
    let opens = opensBlock(head, depth: depth) || opensSteps(head, depth: depth)
    return isApart && !opens ? .invalid : lexeme.kind
  }

  /// Takes the words up to the colon, the brace, or the end of the line.
  private mutating func readHead() {
    let start = position
    // More than any other head has; the parser reports what is too much.
    let most = startsStepBlock(start) ? Self.mostTokens : 64
    while position < lexemes.count {
      let lexeme = lexemes[position]
      if lexeme.kind == .colon || lexeme.kind == .openBrace || lexeme.kind == .closeBrace { break }
      if lexeme.startsLine, position > start, most == 64 || !continuesHead() { break }
      if position - start < most { outline.tokens.append(token(position)) }
      position += 1
    }
  }

  /// `opener` is the lexeme of the `{`, or of what stands before it where it is missing.
  private mutating func readBlock(after opener: Int, from start: Int, depth: Int) -> [EntrySyntax] {
    if depth + 1 > Self.deepestBlock {
      if !isTooDeep { log.report(.deepBlocks(Self.deepestBlock, at: span(opener))) }
      isTooDeep = true
      skipBlock()
      return []
    }
    position = opener + 1
    if depth == 0 {
      let kind = lexemes[start].kind == .word ? BlockKind(rawValue: token(start).text) : nil
      holdsSteps = kind == nil || kind == .cadence
    }
    let isSpread = position < lexemes.count && lexemes[position].startsLine
    let indent = isSpread ? lineIndent(start) : -1
    let isBranch = depth > 0 && holdsSteps && token(start).keyword == .if
    return readEntries(in: OpenBlock(brace: opener, indent: indent, depth: depth + 1, isBranch: isBranch))
  }

  /// `lead` within a block: the one entry whose value stands in braces.
  private func isRecord(_ head: Range<Int>, depth: Int) -> Bool {
    depth > 0 && head.count == 1 && outline.tokens[head.lowerBound].keyword == .lead
  }

  /// Whether `field:` or `a.field:` stands here: a rung of a stage may be called `lead` too, and says something else.
  private func startsRecordEntry() -> Bool {
    var index = position
    while index + 2 < lexemes.count, lexemes[index].kind == .word, lexemes[index + 1].kind == .dot { index += 2 }
    return index + 1 < lexemes.count && (lexemes[index].kind == .word || lexemes[index].kind == .string)
      && lexemes[index + 1].kind == .colon && !lexemes[index + 1].startsLine
  }

  private mutating func readRecord(of entry: inout EntrySyntax, from start: Int, lacksBrace: Bool) {
    let valueStart = outline.tokens.count
    _ = readValue(from: start, allowsBrace: true, lacksBrace: lacksBrace)
    entry.body = .value(valueStart..<outline.tokens.count)
    entry.isReported = true
  }

  /// The length of a block's head, if more than that stands before a colon.
  private func crowdedBlock(_ head: Range<Int>, depth: Int) -> Int? {
    let tokens = outline.tokens[head]
    guard opensBlock(head, depth: depth), let word = tokens.first else { return nil }
    let hasName = depth > 0 || BlockKind(rawValue: word.text)?.hasName == true
    var length = hasName ? 2 : 1
    if tokens.dropFirst(length).first?.kind == .string { length += 1 }
    return tokens.count > length ? length : nil
  }

  private mutating func readBody(of entry: inout EntrySyntax, from start: Int, depth: Int) {
    let colon = position - 1
    if isRecord(entry.head, depth: depth), position < lexemes.count, !lexemes[position].startsLine, startsRecordEntry()
    {
      log.report(.missingRecordBrace(at: span(position)))
      return readRecord(of: &entry, from: start, lacksBrace: true)
    }
    let valueStart = outline.tokens.count
    let isBlock = opensBlock(entry.head, depth: depth) || opensSteps(entry.head, depth: depth)
    switch readValue(from: start, allowsBrace: !isBlock) {
    case .value(let isReported):
      entry.body = .value(valueStart..<outline.tokens.count)
      entry.isReported = entry.isReported || isReported
    case .block:
      log.report(.colonBeforeBrace(at: span(colon)))
      entry.head = entry.head.lowerBound..<outline.tokens.count
      entry.body = .block(readBlock(after: position, from: start, depth: depth))
      entry.isReported = true
    }
  }

  /// A line with neither colon nor brace.
  private mutating func readBodyWithoutSign(of entry: inout EntrySyntax, from start: Int, depth: Int) {
    // A copy: a slice would make the array beneath it be copied as a whole when it changes.
    let head = Array(outline.tokens[entry.head])
    if depth == 0, isEdition(head, isFirst: outline.entries.isEmpty && entryCount == 1) {
      entry.head = entry.head.prefix(head[0].kind == .word ? 1 : 0)
      entry.body = .value(entry.head.upperBound..<outline.tokens.count)
      return
    }
    let isOpenText = head.contains { $0.kind == .openText }
    let isSteps = opensSteps(entry.head, depth: depth)
    if isSteps || opensBlock(entry.head, depth: depth), position < lexemes.count, lineIndent(start) >= 0,
      Int(lexemes[position].indent) > lineIndent(start)
    {
      if !isOpenText { log.report(.missingBrace(at: span(position - 1).after)) }
      entry.body = .block(readBlock(after: position - 1, from: start, depth: depth))
      entry.isReported = true
      return
    }
    if isSteps {
      log.report(.missingBrace(at: span(position - 1).after))
      entry.body = .block([])
      entry.isReported = true
      return
    }
    // How a step is written is for the parser to say.
    if holdsSteps, depth > 0, Parser.isForeignStep(head[...]) { return }
    // The head is what a head would be; the rest of the line is read as the value that it was meant as.
    let count = headLength(head)
    if !head.contains(where: \.isReported) {
      if head.allSatisfy({ $0.kind == .closeBracket || $0.kind == .closeParen }) {
        log.report(.strayBracket(head.first?.text ?? "", at: span(start)))
      } else {
        log.report(
          .missingColon(
            after: span(start + count - 1), isSure: head[count - 1].kind == .string, isIf: head.first?.keyword == .if,
            hint: holdsSteps && depth > 0 ? Self.undoneHint(head) : Self.levelHint(head)))
      }
    }
    outline.tokens.removeSubrange((entry.head.lowerBound + count)...)
    entry.head = entry.head.prefix(count)
    entry.isReported = true
    if position - start > count {
      position = start + count
      let valueStart = outline.tokens.count
      _ = readValue(from: start, allowsBrace: true)
      entry.body = .value(valueStart..<outline.tokens.count)
    }
  }

  /// `edition 1`; in the first line of a file also misspelt, or the number alone.
  private func isEdition(_ head: [Token], isFirst: Bool) -> Bool {
    guard let first = head.first else { return false }
    if first.keyword == .edition { return true }
    if isFirst, head.count == 1, first.kind == .number { return true }
    return isFirst && first.kind == .word && head.count == 2 && head.last?.kind == .number
  }

  /// `undone pass`, `undone tasks skip after 2 days`
  private static func undoneHint(_ head: [Token]) -> String? {
    let rest = head.dropFirst(head.dropFirst().first?.keyword == .tasks ? 2 : 1)
    guard head.first?.keyword == .undone, !rest.isEmpty else { return nil }
    return "write `undone tasks: \(Diagnostic.shortened(rest.map(\.text).joined(separator: " ")))`"
  }

  /// `allow PB4008 because "…"`
  private static func levelHint(_ head: [Token]) -> String? {
    guard let level = head.first.flatMap({ Diagnostic.Level(rawValue: $0.text) }), head.count > 1,
      head[1].kind == .word, head[1].text.utf8.starts(with: "PB".utf8)
    else { return nil }
    let reason = head.last.flatMap { $0.kind == .string ? $0.written : nil } ?? "\"why\""
    return "write `\(level.rawValue) \(head[1].text): \(Diagnostic.shortened(reason))`"
  }

  /// How many tokens of a line without a colon are its head: up to the label, or else the name with its role.
  private func headLength(_ head: [Token]) -> Int {
    let words = head.prefix { $0.kind == .word || $0.kind == .mixed || $0.kind == .malformed || $0.kind == .dot }
    if words.count < head.count, head[words.count].kind == .string || head[words.count].kind == .openText {
      return words.count + 1
    }
    if let keyword = head.first?.keyword, Self.roles.contains(keyword) { return min(2, head.count) }
    var length = 1
    while length + 1 < words.count, head[length].kind == .dot { length += 2 }
    return length
  }

  /// Words that stand before the name of a line.
  static let roles: [Keyword] = [
    .must, .want, .never, .tier, .rep, .cell, .rate, .disqualify, .timer, .reject, .target,
    .outcome, .brief, .allow, .warn, .deny,
  ]
}
