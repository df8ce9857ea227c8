/// The comments of a YAML file, which libyaml drops: they stand between its scalars, and in the first line of a block
/// scalar.
struct YAMLComments {
  private(set) var all: [Comment] = []
  /// Where `---` stands.
  private(set) var documentStart: Int?
  private let lines: SourceLines

  init(_ bytes: [UInt8], _ root: YAMLNode?) {
    lines = SourceLines(bytes)
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isFirst = { (place: Int) in place <= 3 }
    if let root {
      Self.visit(root) { scalar in
        scan(place..<max(place, scalar.range.lowerBound), isDocumentStart: isFirst(place))
        if !scalar.style.isInline { scanHeader(of: scalar) }
        place = max(place, scalar.range.upperBound)
      }
    }
    scan(place..<bytes.count, isDocumentStart: isFirst(place))
  }

  private static func visit(_ node: YAMLNode, _ body: (YAMLScalar) -> Void) {
    switch node.kind {
    case .scalar(let scalar): body(scalar)
    case .sequence(let elements): for element in elements { visit(element, body) }
    case .mapping(let pairs):
      for pair in pairs {
        body(pair.key)
        visit(pair.value, body)
      }
    }
  }

  private mutating func scan(_ range: Range<Int>, isDocumentStart: Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      if lines.bytes[index] == 0x23 {
        index = add(at: index)
      } else {
        if isDocumentStart, documentStart == nil, lines.bytes[index...].starts(with: [0x2D, 0x2D, 0x2D]) {
          documentStart = index
        }
        index += 1
      }
    }
  }

  /// `|  # comment`
  private mutating func scanHeader(of scalar: YAMLScalar) {
    let header = scalar.range.lowerBound..<min(scalar.range.upperBound, lines.end(of: scalar.range.lowerBound))
    if let sign = lines.bytes[header].firstIndex(of: 0x23) { _ = add(at: sign) }
  }

  /// Adds the comment that begins here and gives the end of its line. What stands behind the `-` of an item counts as if it
  /// stood on a line of its own.
  private mutating func add(at place: Int) -> Int {
    let end = lines.end(of: place)
    let before = lines.bytes[lines.start(of: place)..<place]
    let isOwnLine = before.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x2D }
    all.append(
      Comment(
        lines.bytes[place..<end], isOwnLine: isOwnLine,
        hasBlankLineBefore: isOwnLine && lines.hasBlankLine(above: place)))
    return end
  }
}

extension YAMLScalar.Style {
  /// Whether it stands behind its key, and not in lines below it.
  var isInline: Bool { self != .literal && self != .folded }
}
