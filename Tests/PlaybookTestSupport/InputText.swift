/// Turns the body of an input fence into the bytes of a file.
package enum InputText {
  /// Every line with its end; a body of blank lines only is an empty file. In a fence of language `bytes` the lines are
  /// joined without ends, and `\xNN` is a byte.
  package static func bytes(_ body: [String], isBinary: Bool) -> [UInt8] {
    if isBinary { return unescaped(repeated(body.joined())) }
    if body.allSatisfy({ $0.allSatisfy { $0 == " " } }) { return [] }
    return repeated(body.map { $0 + "\n" }.joined())
  }

  /// Writes `{{repeat 1000 "["}}` out.
  private static func repeated(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Substring(text)
    while let start = rest.firstRange(of: "{{repeat "), let end = rest[start.upperBound...].firstRange(of: "}}") {
      result += rest[..<start.lowerBound].utf8
      let words = MarkdownFence.words(rest[start.upperBound..<end.lowerBound])
      if words.count == 2, let count = Int(words[0]) {
        let unit = Array(words[1].utf8)
        result +=
          unit.count == 1 ? Array(repeating: unit[0], count: count) : Array((0..<count).map { _ in unit }.joined())
      }
      rest = rest[end.upperBound...]
    }
    return result + rest.utf8
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 3 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
        let byte = UInt8(String(decoding: bytes[(index + 2)...(index + 3)], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 4
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

extension Substring {
  /// The first place of an ASCII text.
  fileprivate func firstRange(of needle: String) -> Range<Substring.Index>? {
    let pattern = Array(needle.utf8)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if utf8[index...].starts(with: pattern) { return index..<utf8.index(index, offsetBy: pattern.count) }
      index = utf8.index(after: index)
    }
    return nil
  }
}
