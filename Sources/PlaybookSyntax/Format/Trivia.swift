/// A comment, from `#` to the end of its line.
struct Comment {
  /// Without blank space behind it.
  let text: String
  /// Where its `#` stands in the file.
  let place: Int
  /// Whether nothing but blank space stands before it on its line.
  let isOwnLine: Bool
  let hasBlankLineBefore: Bool

  /// `bytes` from the `#` to the end of the line.
  init(_ bytes: ArraySlice<UInt8>, isOwnLine: Bool, hasBlankLineBefore: Bool) {
    var text = bytes
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0D { text.removeLast() }
    self.text = String(decoding: text, as: UTF8.self)
    place = bytes.startIndex
    self.isOwnLine = isOwnLine
    self.hasBlankLineBefore = hasBlankLineBefore
  }
}

/// What stands between two lexemes of the text form and means nothing: comments, and whether a line was left blank.
struct Trivia {
  private(set) var comments: [Comment] = []
  /// Between what stands before the next lexeme, a comment or a lexeme, and the lexeme.
  private(set) var endsWithBlankLine = false

  /// `bytes` from the end of a lexeme to the start of the next; `isFileStart` where there is none before.
  init(_ bytes: ArraySlice<UInt8>, isFileStart: Bool) {
    var isOwnLine = isFileStart
    var lineEnds = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x0A:
        lineEnds += 1
        isOwnLine = true
        index += 1
      case 0x23:
        let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
        comments.append(Comment(bytes[index..<end], isOwnLine: isOwnLine, hasBlankLineBefore: lineEnds > 1))
        lineEnds = 0
        index = end
      default: index += 1
      }
    }
    endsWithBlankLine = lineEnds > 1
  }
}
