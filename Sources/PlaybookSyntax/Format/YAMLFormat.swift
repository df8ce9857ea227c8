/// Lays a file of the YAML form out in the one canonical way.
///
/// Input: the tree of a file and its bytes. Output: the same keys and values in the same order and the same style of
/// quoting, and the same comments: two spaces of indentation, lists one step to the right of their key, one space behind
/// `:` and `-`, at most one blank line where the author left one, and one around each block of the file. A list or block
/// in brackets that does not fit on its line, or holds comments, is written as lines. A comment inside what becomes one
/// line moves above that line.
struct YAMLFormat {
  static let width = 120

  let file: SourceLines
  /// All of the file, in their order.
  let comments: [Comment]
  /// The first comment that is not written yet.
  private var nextComment = 0
  private var lines: [String] = []
  /// Whether no comment may be written behind the last line.
  private var isLineFull = false
  /// Whether a blank line would belong to the text above it.
  private var keepsLines = false

  static func format(_ bytes: [UInt8], _ root: YAMLNode?) -> String {
    let comments = YAMLComments(bytes, root)
    var format = YAMLFormat(file: SourceLines(bytes), comments: comments.all)
    format.writeFile(root, marker: comments.documentStart)
    return format.lines.map { $0 + "\n" }.joined()
  }

  private init(file: SourceLines, comments: [Comment]) {
    self.file = file
    self.comments = comments
  }

  private mutating func writeFile(_ root: YAMLNode?, marker: Int?) {
    if let marker {
      writeComments(before: marker, indent: 0, isFirst: true)
      if file.hasBlankLine(above: marker), !lines.isEmpty { appendBlankLine() }
      append("---")
    }
    let isFirst = lines.isEmpty
    if let root, case .mapping(let pairs) = root.kind {
      writeMapping(pairs, Place(indent: 0, column: 0, end: file.bytes.count), isTopLevel: true)
    }
    writeComments(before: file.bytes.count, indent: 0, isFirst: isFirst && lines.isEmpty)
  }

  // MARK: - Lines and comments

  /// Where a collection stands: its new indentation, the old one, and the place up to which comments may be its own.
  struct Place {
    let indent: Int
    let column: Int
    let end: Int
    /// Written before the first line instead of the indentation: the `- ` of an item.
    var opening: String?
  }

  mutating func append(_ line: String, isFull: Bool = false, keepsLines: Bool = false) {
    lines.append(line)
    isLineFull = isFull
    self.keepsLines = keepsLines
  }

  private mutating func appendBlankLine() {
    if !keepsLines { append("", isFull: true) }
  }

  func indentation(_ indent: Int) -> String { String(repeating: " ", count: indent) }

  /// The comments before a place; the first goes behind the last line where it stood there.
  private mutating func writeComments(before end: Int, indent: Int, isFirst: Bool, isApart: Bool = false) {
    if let comment = comments[nextComment...].first, comment.place < end, !comment.isOwnLine, !isLineFull,
      !lines.isEmpty
    {
      lines[lines.count - 1] += "  " + comment.text
      isLineFull = true
      nextComment += 1
    }
    writeLines(before: end, indent: indent, isFirst: isFirst, isApart: isApart)
  }

  /// The comments before a place, each on a line of its own.
  mutating func writeLines(before end: Int, indent: Int, isFirst: Bool = true, isApart: Bool = false) {
    var isFirst = isFirst
    var isApart = isApart
    while let comment = comments[nextComment...].first, comment.place < end {
      nextComment += 1
      if (comment.hasBlankLineBefore || isApart) && !isFirst { appendBlankLine() }
      append(indentation(indent) + comment.text, isFull: true)
      isFirst = false
      isApart = false
    }
  }

  /// What stands at the end of a block belongs to it as long as it is indented as its lines are, or deeper.
  private mutating func writeCommentsAtEnd(_ place: Place, isFirst: Bool = false) {
    var last: Int?
    for comment in comments[nextComment...] {
      guard comment.place < place.end, !comment.isOwnLine || file.column(of: comment.place) >= place.column else {
        break
      }
      last = comment.place
    }
    if let last { writeComments(before: last + 1, indent: place.indent, isFirst: isFirst) }
  }

  /// The comment behind the `|` or `>` of the last line.
  mutating func writeHeaderComment(before end: Int) { writeComments(before: end, indent: 0, isFirst: true) }

  /// Whether a comment stands within a node.
  func hasComments(in range: Range<Int>) -> Bool {
    var low = nextComment
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].place < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < comments.count && comments[low].place < range.upperBound
  }

  // MARK: - Blocks and lists

  private mutating func writeMapping(_ pairs: [YAMLPair], _ place: Place, isTopLevel: Bool = false) {
    var wasDeclaration = false
    for (index, pair) in pairs.enumerated() {
      let start = pair.key.range.lowerBound
      let head = (index == 0 ? place.opening : nil) ?? indentation(place.indent)
      let isBlock = holdsLines(pair.value, behind: head.utf8.count + pair.key.range.count + 2)
      let isDeclaration = isTopLevel && Self.beginsBlock(pair.key)
      beginLine(start, place, isFirst: index == 0, isApart: index > 0 && (isDeclaration || wasDeclaration))
      let end = index + 1 < pairs.count ? pairs[index + 1].key.range.lowerBound : place.end
      write(pair, behind: head, Place(indent: place.indent, column: file.column(of: start), end: end), isBlock: isBlock)
      wasDeclaration = isDeclaration || (isTopLevel && index == 0)
    }
    writeCommentsAtEnd(place)
  }

  /// Whether a key of a file is what the text form has as a block, around which stand blank lines.
  private static func beginsBlock(_ key: YAMLScalar) -> Bool {
    switch YAMLShape.line(key.string.split(separator: " ").map(String.init), in: .file) {
    case .block, .blocks: true
    case .long, .motion, .moments, .scalar, .pieces, .list, .record, .lines, .alike: false
    }
  }

  private mutating func writeSequence(_ elements: [YAMLNode], _ place: Place) {
    for (index, element) in elements.enumerated() {
      beginLine(element.range.lowerBound, place, isFirst: index == 0)
      let end = index + 1 < elements.count ? elements[index + 1].range.lowerBound : place.end
      let opening = indentation(place.indent) + "- "
      guard holdsLines(element, behind: opening.utf8.count) else {
        writeValue(element, behind: opening, indent: place.indent)
        continue
      }
      switch element.kind {
      case .scalar: break
      case .mapping(let pairs):
        var inner = inside(element, first: pairs[0].key.range.lowerBound, indent: place.indent, end: end)
        inner.opening = opening
        writeMapping(pairs, inner)
      case .sequence(let elements):
        append(indentation(place.indent) + "-")
        writeSequence(elements, inside(element, first: element.range.lowerBound, indent: place.indent, end: end))
      }
    }
    writeCommentsAtEnd(place)
  }

  private mutating func write(_ pair: YAMLPair, behind opening: String, _ place: Place, isBlock: Bool) {
    let head = opening + keyText(pair.key) + ":"
    guard isBlock else {
      guard case .scalar(let scalar) = pair.value.kind, scalar.range.isEmpty else {
        return writeValue(pair.value, behind: head + " ", indent: place.indent)
      }
      append(head)
      // The comments of a block without lines.
      return writeCommentsAtEnd(
        Place(indent: place.indent + 2, column: place.column + 1, end: place.end), isFirst: true)
    }
    append(head)
    switch pair.value.kind {
    case .scalar: break
    case .mapping(let pairs):
      writeMapping(
        pairs, inside(pair.value, first: pairs[0].key.range.lowerBound, indent: place.indent, end: place.end))
    case .sequence(let elements):
      var inner = inside(pair.value, first: pair.value.range.lowerBound, indent: place.indent, end: place.end)
      // A list may stand right below its key: then comments at the key's indentation are not known to be its own.
      if !isFlow(pair.value), inner.column <= place.column {
        inner = Place(indent: inner.indent, column: place.column + 1, end: inner.end)
      }
      writeSequence(elements, inner)
    }
  }

  /// The place of a node's lines, `first` of which begins the first; whatever stands between brackets is within them.
  private mutating func inside(_ node: YAMLNode, first: Int, indent: Int, end: Int) -> Place {
    guard isFlow(node) else { return Place(indent: indent + 2, column: file.column(of: first), end: end) }
    let close = flowEnd(of: node)
    // What stands behind the bracket that goes stays on the line of the key, if nothing else stands there.
    if let comment = comments[nextComment...].first, comment.place >= close, comment.place < file.end(of: close) {
      writeComments(before: comment.place + 1, indent: indent, isFirst: true)
    }
    return Place(indent: indent + 2, column: 0, end: close)
  }

  /// The comments and the blank line above a line that begins at `start`.
  private mutating func beginLine(_ start: Int, _ place: Place, isFirst: Bool, isApart: Bool = false) {
    let isItem = isFirst && place.opening != nil
    let written = lines.count
    writeComments(
      before: start, indent: isItem ? place.indent - 2 : place.indent, isFirst: isFirst, isApart: isApart)
    let hasComments = lines.count > written
    guard !isItem, !isFirst || hasComments else { return }
    if file.hasBlankLine(above: start) || (isApart && !hasComments) { appendBlankLine() }
  }
}
