import PlaybookSource

/// What an author put around an entry and a reader of the language does not see: comments, and blank lines between groups.
///
/// Both forms are read into this, so that one form's comments can be written into the other.
struct EntryRemarks {
  struct Remark {
    let text: String
    let hasBlankLineBefore: Bool

    var withoutBlankLine: Remark { Remark(text: text, hasBlankLineBefore: false) }
  }

  /// On lines of their own above it; what stood inside a value is among them.
  var before: [Remark] = []
  /// Above the entry itself, below its comments.
  var hasBlankLineBefore = false
  /// Behind its first line.
  var behind: String?
  /// For a block: those of its entries, and what stands below the last of them.
  var children: [EntryRemarks] = []
  var atEnd: [Remark] = []
}

/// Finds out which entry each comment belongs to.
///
/// Guarantee: each comment of the file is in the result once.
struct RemarkReader {
  private let outline: Outline
  private let lines: SourceLines
  private let comments: [Comment]
  private var next = 0
  /// Where what was read last ends.
  private var lastEnd = 0

  /// `atEnd` of what is returned stands below the last entry of the file.
  static func read(_ outline: Outline, _ comments: [Comment], in bytes: [UInt8]) -> EntryRemarks {
    var reader = RemarkReader(outline: outline, lines: SourceLines(bytes), comments: comments)
    var file = EntryRemarks()
    reader.read(outline.entries, into: &file, column: 0, end: bytes.count)
    return file
  }

  private init(outline: Outline, lines: SourceLines, comments: [Comment]) {
    self.outline = outline
    self.lines = lines
    self.comments = comments
  }

  private func comment(before end: Int) -> Comment? {
    guard next < comments.count, comments[next].place < end else { return nil }
    return comments[next]
  }

  /// Whether a comment stands behind what was read last, on its line or behind the brackets that close it.
  private func isBehind(_ comment: Comment) -> Bool {
    guard !comment.isOwnLine, comment.place >= lastEnd else { return false }
    let between = lines.bytes[lastEnd..<comment.place]
    return !between.contains(where: SourceLines.isLineEnd)
      || (outline.isYAML && between.allSatisfy { $0 <= 0x20 || $0 == 0x2C || $0 == 0x5D || $0 == 0x7D })
  }

  private func remark(_ comment: Comment) -> EntryRemarks.Remark {
    EntryRemarks.Remark(
      text: comment.text, hasBlankLineBefore: comment.isOwnLine && lines.hasBlankLine(above: comment.place))
  }

  /// Reads the entries of a block; `column` is where they stand, `end` is where the block ends at the latest.
  private mutating func read(_ entries: [EntrySyntax], into block: inout EntryRemarks, column: Int, end: Int) {
    var index = 0
    while index < entries.count {
      let entry = entries[index]
      var remarks = EntryRemarks()
      let isInnerElse = outline.isYAML && outline.isElse(entry)
      readLines(
        above: entry, isInnerElse: isInnerElse, &remarks, in: &block, previous: index > 0 ? entries[index - 1] : nil)
      // Nothing sets the first entry of a block apart from what opens it, nor `else` from its `if`.
      let isFirst = (index == 0 && remarks.before.isEmpty) || (outline.isElse(entry) && !outline.isYAML)
      remarks.hasBlankLineBefore = !isFirst && lines.hasBlankLine(above: Int(entry.span.start))
      // In YAML the label is a line of its own.
      lastEnd = Int(outline.isYAML ? entry.span.start : outline.tokens[entry.head].last?.span.end ?? entry.span.start)
      guard case .block(let children) = entry.body else {
        readValue(of: entry, &remarks)
        block.children.append(remarks)
        index += 1
        continue
      }
      // In YAML the `else` of an `if` stands within it, among its entries.
      let other = entries[(index + 1)...].prefix(1).first {
        outline.isYAML && outline.isElse($0) && entry.span.holds($0.span)
      }
      let inner = (children + [other].compactMap(\.self)).sorted { $0.span.start < $1.span.start }
      let next = index + (other == nil ? 1 : 2)
      let blockEnd =
        outline.isYAML ? next < entries.count ? start(of: entries[next], after: entry) : end : Int(entry.span.end) - 1
      let first = inner.first.map { lines.column(of: Int($0.span.start)) }
      let own = lines.column(of: Int(entry.span.start))
      read(inner, into: &remarks, column: outline.isYAML ? first ?? own + 1 : 0, end: blockEnd)
      if !outline.isYAML { lastEnd = Int(entry.span.end) }
      guard let other, let place = inner.firstIndex(where: { $0.span == other.span }) else {
        block.children.append(remarks)
        index = next
        continue
      }
      let otherRemarks = remarks.children.remove(at: place)
      block.children += [remarks, otherRemarks]
      index = next
    }
    readEnd(of: &block, last: entries.last, column: column, end: end)
  }

  /// Where an entry of YAML begins to be written: a list of tests at its key.
  private func start(of entry: EntrySyntax, after previous: EntrySyntax) -> Int {
    let start = entry.span.start
    guard let key = outline.tokens[entry.head].first?.span.start, key > previous.span.start else { return Int(start) }
    return Int(min(key, start))
  }

  /// The comments above an entry, and the one behind what comes before it.
  private mutating func readLines(
    above entry: EntrySyntax, isInnerElse: Bool, _ remarks: inout EntryRemarks, in block: inout EntryRemarks,
    previous: EntrySyntax?
  ) {
    while let comment = comment(before: Int(entry.span.start)) {
      next += 1
      if isBehind(comment) {
        add(behind: comment, in: &block, previous)
      } else if let previous, belongs(comment, to: previous) {
        block.children[block.children.count - 1].before.append(remark(comment))
      } else if isInnerElse {
        block.atEnd.append(remark(comment))
      } else {
        let isFirst = previous == nil && remarks.before.isEmpty
        remarks.before.append(isFirst ? remark(comment).withoutBlankLine : remark(comment))
      }
    }
  }

  /// Whether a comment stands at the end of the lines of a YAML value.
  private func belongs(_ comment: Comment, to previous: EntrySyntax) -> Bool {
    guard outline.isYAML, comment.isOwnLine, case .value = previous.body else { return false }
    let start = Int(previous.span.start)
    return lines.column(of: comment.place) > lines.column(of: start)
      && lines.bytes[start..<Int(previous.span.end)].contains(where: SourceLines.isLineEnd)
  }

  /// A comment behind the last line that was read: that of an entry before it, or the one that opened the block.
  private func add(behind comment: Comment, in block: inout EntryRemarks, _ previous: EntrySyntax?) {
    guard let previous, let last = block.children.indices.last else {
      if block.behind == nil { block.behind = comment.text } else { block.before.append(remark(comment)) }
      return
    }
    if case .block = previous.body, !outline.isYAML || block.children[last].behind != nil {
      // Behind a brace.
      block.children[last].atEnd.append(remark(comment))
    } else if block.children[last].behind == nil {
      block.children[last].behind = comment.text
    } else {
      block.children[last].before.append(remark(comment))
    }
  }

  private mutating func readValue(of entry: EntrySyntax, _ remarks: inout EntryRemarks) {
    while let comment = comment(before: Int(entry.span.end)) {
      next += 1
      if !comment.isOwnLine, remarks.behind == nil {
        remarks.behind = comment.text
      } else {
        remarks.before.append(remark(comment).withoutBlankLine)
      }
    }
    lastEnd = max(lastEnd, Int(entry.span.end))
  }

  private mutating func readEnd(of block: inout EntryRemarks, last: EntrySyntax?, column: Int, end: Int) {
    while let comment = comment(before: end) {
      if isBehind(comment) {
        add(behind: comment, in: &block, last)
      } else if !outline.isYAML || (comment.isOwnLine && lines.column(of: comment.place) >= column) {
        if let last, !block.children.isEmpty, belongs(comment, to: last) {
          block.children[block.children.count - 1].before.append(remark(comment))
        } else {
          let isFirst = last == nil && block.atEnd.isEmpty
          block.atEnd.append(isFirst ? remark(comment).withoutBlankLine : remark(comment))
        }
      } else {
        return
      }
      next += 1
    }
  }
}

extension SourceSpan {
  fileprivate func holds(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}

extension Outline {
  /// Whether an entry is the `else` of the `if` before it.
  func isElse(_ entry: EntrySyntax) -> Bool {
    guard case .block = entry.body else { return false }
    return tokens[entry.head].first?.keyword == .else
  }
}
