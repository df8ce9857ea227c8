/// Tells a file of the YAML form that goes by the name of the text form.
///
/// Sure, not complete: what is not clearly YAML is read as what its name says.
enum YAMLTrace {
  /// The key in the first line that says something; nil unless that line is `edition:` or the beginning of a block, nothing
  /// opens a block with a brace, and a line with a key alone has lines below it that stand further in.
  static func firstKey(of bytes: [UInt8]) -> Range<Int>? {
    var first: Range<Int>?
    var opensBlock = false
    var hasBlock = false
    for line in lines(of: bytes) {
      let indent = line.prefix { $0 == space }.count
      let text = trimmed(line)
      guard let start = text.first, start != UInt8(ascii: "#"), !text.elementsEqual("---".utf8) else { continue }
      if text.last == UInt8(ascii: "{") { return nil }
      if first == nil {
        guard indent == 0, let key = key(of: text) else { return nil }
        let isEdition = bytes[key].elementsEqual("edition".utf8)
        guard isEdition || key.upperBound + 1 == text.endIndex else { return nil }
        first = key
      }
      if opensBlock, indent > 0 { hasBlock = true }
      opensBlock = indent == 0 && key(of: text).map { $0.upperBound + 1 == text.endIndex } ?? false
    }
    return hasBlock ? first : nil
  }

  private static let space = UInt8(ascii: " ")

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
  }

  /// Without blanks around it and a comment behind it.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = line.drop { $0 <= space }
    if let comment = text.indices.dropFirst().first(where: { text[$0] == 0x23 && text[$0 - 1] <= space }) {
      text = text[..<comment]
    }
    while let last = text.last, last <= space { text.removeLast() }
    return text
  }

  /// Words up to a colon that a blank or the end of the line follows.
  private static func key(of text: ArraySlice<UInt8>) -> Range<Int>? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
      colon + 1 == text.endIndex || text[colon + 1] <= space,
      text[..<colon].allSatisfy({ Lexer.isWordByte($0) || $0 == space })
    else { return nil }
    return text.startIndex..<colon
  }
}
