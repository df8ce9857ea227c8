import CLibYAML
import PlaybookSource

/// Reads a YAML file into a tree with the libyaml event interface; the only file that knows libyaml.
///
/// Input: a file whose text was examined before (UTF-8, no control characters). Output: the tree, or nil, and diagnostics.
/// Guarantee: depth, nodes and keys are limited at each event, so that the work is linear; aliases, anchors, tags,
/// directives and further documents are refused, never expanded; a key that stands twice is reported with both places.
struct YAMLReader: ~Copyable {
  static let depthLimit = 32
  static let nodeLimit = 500_000
  static let keyLimit = 1_024

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml keeps a pointer into the text, so that the copy lives as long as the parser.
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let bytes: [UInt8]
  private let file: Int
  /// Offsets of the text's code points, by which libyaml counts; nil when all of it is ASCII.
  private let codePoints: [Int32]?
  private var nodes = 0
  private var isStopped = false
  private(set) var diagnostics: [Diagnostic] = []

  /// `bytes` without a byte-order mark would shift every place: it is skipped here and counted.
  init(_ source: SourceFile, file: Int) {
    self.file = file
    bytes = source.bytes
    let skipped = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    input = .allocate(capacity: max(1, bytes.count - skipped))
    _ = input.initialize(from: bytes[skipped...])
    codePoints = Self.codePoints(of: bytes, from: skipped)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count - skipped)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
    input.deallocate()
  }

  private static func codePoints(of bytes: [UInt8], from start: Int) -> [Int32]? {
    guard start > 0 || bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var offsets: [Int32] = []
    offsets.reserveCapacity(bytes.count + 1)
    for index in start..<bytes.count where bytes[index] & 0xC0 != 0x80 { offsets.append(Int32(index)) }
    offsets.append(Int32(bytes.count))
    return offsets
  }

  private func offset(_ mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    guard let codePoints else { return min(index, bytes.count) }
    return Int(codePoints[min(index, codePoints.count - 1)])
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  private mutating func stop(_ diagnostic: Diagnostic) {
    if !isStopped { diagnostics.append(diagnostic) }
    isStopped = true
  }

  /// The first document's tree; nil when the file is empty or cannot be read.
  mutating func read() -> YAMLNode? {
    var event = yaml_event_t()
    var root: YAMLNode?
    while !isStopped, next(&event) {
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return root
      case YAML_DOCUMENT_START_EVENT: checkDocument(event, isFirst: root == nil)
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT, YAML_NO_EVENT: break
      default: root = node(event, depth: 0)
      }
    }
    return isStopped ? nil : root
  }

  private mutating func checkDocument(_ event: yaml_event_t, isFirst: Bool) {
    let place = offset(event.start_mark)
    if !isFirst { return stop(.yamlSeveralDocuments(at: span(place..<min(place + 3, bytes.count)))) }
    let start = event.data.document_start
    if start.version_directive != nil || start.tag_directives.start != start.tag_directives.end {
      let lineEnd = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      stop(.yamlDirective(at: span(place..<lineEnd)))
    }
  }

  /// The next event; false when the file cannot be read on, which is then reported.
  private mutating func next(_ event: inout yaml_event_t) -> Bool {
    guard yaml_parser_parse(parser, &event) == 0 else { return true }
    reportProblem()
    return false
  }

  // MARK: - Nodes

  private mutating func node(_ event: yaml_event_t, depth: Int) -> YAMLNode? {
    nodes += 1
    let range = offset(event.start_mark)..<max(offset(event.start_mark), offset(event.end_mark))
    if nodes > Self.nodeLimit {
      stop(.yamlTooManyNodes(at: span(range), limit: Self.nodeLimit))
      return nil
    }
    switch event.type {
    case YAML_ALIAS_EVENT:
      stop(.yamlAlias(at: span(range)))
      return nil
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      guard isPlainNode(anchor: scalar.anchor, tag: scalar.tag, range) else { return nil }
      let text = Array(UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length)))
      let style = Self.style(scalar.style)
      return YAMLNode(kind: .scalar(.locate(text: text, style: style, range: range, in: bytes)), range: range)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      guard isPlainNode(anchor: start.anchor, tag: start.tag, range), isShallow(depth, range) else { return nil }
      return sequence(from: range, depth: depth + 1)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      guard isPlainNode(anchor: start.anchor, tag: start.tag, range), isShallow(depth, range) else { return nil }
      return mapping(from: range, depth: depth + 1)
    default: return nil
    }
  }

  private mutating func isPlainNode(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ range: Range<Int>
  ) -> Bool {
    guard anchor != nil || tag != nil else { return true }
    // Looked for only to report it: without blanks, a whole list may stand before the next one.
    let end = bytes[range.lowerBound...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? bytes.count
    stop(anchor != nil ? .yamlAnchor(at: span(range.lowerBound..<end)) : .yamlTag(at: span(range.lowerBound..<end)))
    return false
  }

  private mutating func isShallow(_ depth: Int, _ range: Range<Int>) -> Bool {
    guard depth >= Self.depthLimit else { return true }
    stop(.yamlTooDeep(at: span(range.lowerBound..<min(range.lowerBound + 1, bytes.count)), limit: Self.depthLimit))
    return false
  }

  private mutating func sequence(from range: Range<Int>, depth: Int) -> YAMLNode? {
    var elements: [YAMLNode] = []
    var event = yaml_event_t()
    while !isStopped, next(&event) {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT {
        let end = elements.last.map(\.range.upperBound) ?? range.upperBound
        return YAMLNode(kind: .sequence(elements), range: range.lowerBound..<max(range.lowerBound, end))
      }
      guard let element = node(event, depth: depth) else { return nil }
      elements.append(element)
    }
    return nil
  }

  private mutating func mapping(from range: Range<Int>, depth: Int) -> YAMLNode? {
    var pairs: [YAMLPair] = []
    var seen: [[UInt8]: Range<Int>] = [:]
    var event = yaml_event_t()
    while !isStopped, next(&event) {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT {
        let end = pairs.last.map { max($0.key.range.upperBound, $0.value.range.upperBound) } ?? range.upperBound
        return YAMLNode(kind: .mapping(pairs), range: range.lowerBound..<max(range.lowerBound, end))
      }
      guard let key = key(event, depth: depth) else { return nil }
      var valueEvent = yaml_event_t()
      guard next(&valueEvent) else { return nil }
      defer { yaml_event_delete(&valueEvent) }
      guard let value = node(valueEvent, depth: depth) else { return nil }
      if let first = seen[key.text] {
        diagnostics.append(.yamlDuplicateKey(key.string, at: span(key.range), first: span(first)))
      } else {
        seen[key.text] = key.range
        pairs.append(YAMLPair(key: key, value: value))
      }
    }
    return nil
  }

  private mutating func key(_ event: yaml_event_t, depth: Int) -> YAMLScalar? {
    guard let node = node(event, depth: depth) else { return nil }
    guard case .scalar(let scalar) = node.kind else {
      stop(.yamlKeyNotText(at: span(node.range)))
      return nil
    }
    if scalar.style == .plain, scalar.text == [0x3C, 0x3C] {
      stop(.yamlMergeKey(at: span(scalar.range)))
      return nil
    }
    if scalar.text.count > Self.keyLimit {
      stop(.yamlKeyTooLong(at: span(scalar.range.lowerBound..<scalar.range.lowerBound + 1), limit: Self.keyLimit))
      return nil
    }
    return scalar
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  // MARK: - Problems

  private mutating func reportProblem() {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    let place = offset(parser.pointee.problem_mark)
    let contextPlace = offset(parser.pointee.context_mark)
    let fault = YAMLFault(problem: problem, context: context, at: place, from: contextPlace, in: bytes)
    if let edition = editionOfText() { return stop(.yamlEdition(at: span(edition))) }
    stop(.yamlFault(fault, file: file, bytes: bytes))
  }

  /// The first line with words, if it is the edition as the text form has it: then what follows it reads as its value.
  private func editionOfText() -> Range<Int>? {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      guard let first = line.first(where: { $0 != 0x20 && $0 != 0x0D }), first != 0x23 else {
        start = end + 1
        continue
      }
      let word = Array("edition ".utf8)
      guard line.starts(with: word), !line.contains(0x3A) else { return nil }
      return start..<end
    }
    return nil
  }
}
