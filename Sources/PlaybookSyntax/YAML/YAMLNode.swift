/// A YAML file as a tree, before anybody knows what it means. Places are byte offsets in the file.
struct YAMLNode {
  indirect enum Kind {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  let kind: Kind
  let range: Range<Int>
}

struct YAMLPair {
  let key: YAMLScalar
  let value: YAMLNode
}

/// A scalar's text and, for each byte of it, where in the file it comes from.
struct YAMLScalar {
  enum Style {
    case plain, singleQuoted, doubleQuoted, literal, folded

    var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
  }

  private enum Places {
    /// Byte i of the text stands at the given offset + i.
    case contiguous(Int)
    /// For each byte of the text the offsets of what it was written as.
    case mapped(starts: [Int32], ends: [Int32])
  }

  /// UTF-8 after escapes and folding.
  let text: [UInt8]
  let style: Style
  /// The whole scalar in the file, quotes included.
  let range: Range<Int>
  private let places: Places

  init(text: [UInt8], style: Style, range: Range<Int>, contiguousFrom start: Int) {
    self.text = text
    self.style = style
    self.range = range
    places = .contiguous(start)
  }

  init(text: [UInt8], style: Style, range: Range<Int>, starts: [Int32], ends: [Int32]) {
    self.text = text
    self.style = style
    self.range = range
    places = .mapped(starts: starts, ends: ends)
  }

  var string: String { String(decoding: text, as: UTF8.self) }

  /// Where in the file a range of the text's bytes was written.
  func place(of bytes: Range<Int>) -> Range<Int> {
    switch places {
    case .contiguous(let start): return start + bytes.lowerBound..<start + bytes.upperBound
    case .mapped(let starts, let ends):
      guard bytes.lowerBound < starts.count else { return range.upperBound..<range.upperBound }
      let start = Int(starts[bytes.lowerBound])
      guard bytes.upperBound > bytes.lowerBound else { return start..<start }
      return start..<max(start, Int(ends[min(bytes.upperBound, ends.count) - 1]))
    }
  }
}
