// What stands behind a key or a `-`.
extension YAMLFormat {
  /// Whether a value is written as lines below its key, and not behind it; `columns` stand before it.
  func holdsLines(_ node: YAMLNode, behind columns: Int) -> Bool {
    switch node.kind {
    case .scalar: return false
    case .sequence(let elements) where elements.isEmpty: return false
    case .mapping(let pairs) where pairs.isEmpty: return false
    case .sequence, .mapping:
      guard isFlow(node), !hasComments(in: node.range.lowerBound..<flowEnd(of: node)) else { return true }
      var text = ""
      return !writeFlow(node, to: &text, upTo: Self.width - columns)
    }
  }

  func isFlow(_ node: YAMLNode) -> Bool {
    switch node.kind {
    case .scalar: false
    case .sequence: file.bytes[node.range.lowerBound] == 0x5B
    case .mapping: file.bytes[node.range.lowerBound] == 0x7B
    }
  }

  /// Behind the `]` or `}` of a list or block in brackets.
  func flowEnd(of node: YAMLNode) -> Int {
    var index = node.range.lowerBound + 1
    switch node.kind {
    case .scalar: return node.range.upperBound
    case .sequence(let elements): if let last = elements.last { index = isFlow(last) ? flowEnd(of: last) : last.end }
    case .mapping(let pairs):
      if let last = pairs.last {
        index = isFlow(last.value) ? flowEnd(of: last.value) : max(last.key.range.upperBound, last.value.end)
      }
    }
    while index < file.bytes.count, file.bytes[index] != 0x5D, file.bytes[index] != 0x7D {
      index = file.bytes[index] == 0x23 ? file.end(of: index) : index + 1
    }
    return min(index + 1, file.bytes.count)
  }

  /// Adds a node in brackets as one line; false where it cannot be, or gets longer than `width`.
  private func writeFlow(_ node: YAMLNode, to text: inout String, upTo width: Int) -> Bool {
    switch node.kind {
    case .scalar(let scalar):
      guard let line = oneLine(scalar) else { return false }
      text += line
    case .sequence(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        guard writeFlow(element, to: &text, upTo: width) else { return false }
      }
      text += "]"
    case .mapping(let pairs):
      text += "{"
      for (index, pair) in pairs.enumerated() {
        if index > 0 { text += ", " }
        text += keyText(pair.key)
        // A key without a value: `a:,` is no YAML.
        if case .scalar(let scalar) = pair.value.kind, scalar.range.isEmpty { continue }
        text += ": "
        guard writeFlow(pair.value, to: &text, upTo: width) else { return false }
      }
      text += "}"
    }
    return text.utf8.count <= width || text.unicodeScalars.count <= width
  }

  /// A scalar as it was written, if it stands on one line.
  private func oneLine(_ scalar: YAMLScalar) -> String? {
    let written = file.bytes[scalar.range]
    guard scalar.style.isInline, !written.contains(where: SourceLines.isLineEnd) else { return nil }
    return String(decoding: written, as: UTF8.self)
  }

  /// A key as it was written; what takes several lines is written as one.
  func keyText(_ key: YAMLScalar) -> String { oneLine(key) ?? YAMLText.doubleQuoted(key.string) }

  mutating func writeValue(_ node: YAMLNode, behind head: String, indent: Int) {
    writeLines(before: node.range.lowerBound, indent: dashIndent(head) ?? indent)
    guard case .scalar(let scalar) = node.kind else {
      var text = head
      _ = writeFlow(node, to: &text, upTo: .max)
      return append(text)
    }
    if let text = oneLine(scalar) {
      append(text.isEmpty ? String(head.dropLast()) : head + text)
    } else if scalar.style.isInline {
      writeSeveralLines(scalar, behind: head, indent: indent + 2)
    } else {
      writeBlockScalar(scalar, behind: head, indent: indent + 2)
    }
  }

  /// Where the `-` of a line stands.
  private func dashIndent(_ head: String) -> Int? {
    let blanks = head.utf8.prefix { $0 == 0x20 }.count
    return head.utf8.dropFirst(blanks).starts(with: "- ".utf8) ? blanks : nil
  }

  /// A plain or quoted text on the lines on which its author broke it.
  private mutating func writeSeveralLines(_ scalar: YAMLScalar, behind head: String, indent: Int) {
    let parts = file.bytes[scalar.range].yamlLines()
    for (index, part) in parts.enumerated() {
      var line = part.drop { index > 0 && ($0 == 0x20 || $0 == 0x09) }
      while index + 1 < parts.count, let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
      // `\ ` is a space that stays.
      if line.last == 0x5C, line.endIndex < part.endIndex, index + 1 < parts.count {
        line = part[line.startIndex...line.endIndex]
      }
      let text = String(decoding: line, as: UTF8.self)
      append(index == 0 ? head + text : text.isEmpty ? "" : indentation(indent) + text)
    }
  }

  /// `|` and `>`: the same lines, at their new indentation.
  private mutating func writeBlockScalar(_ scalar: YAMLScalar, behind head: String, indent: Int) {
    guard let words = scalar.text.split(separator: 0x0A).first(where: { !$0.allSatisfy(\.isYAMLBlank) }) else {
      return append(head + YAMLText.doubleQuoted(scalar.string))
    }
    let start = file.end(of: scalar.range.lowerBound)
    var body = Array(file.bytes[min(start, scalar.range.upperBound)..<scalar.range.upperBound].yamlLines().dropFirst())
    let written = body.first { !$0.allSatisfy(\.isYAMLBlank) } ?? []
    let old = max(0, written.prefix { $0 == 0x20 }.count - words.prefix { $0 == 0x20 }.count)
    body = body.map { $0.dropFirst(min(old, $0.prefix { $0 == 0x20 }.count)) }
    while body.last?.isEmpty == true { body.removeLast() }
    let beginning = body.prefix { $0.allSatisfy(\.isYAMLBlank) }.count
    let needsIndent = body.prefix(beginning + 1).contains { $0.first == 0x20 }
    let lineEnds = scalar.text.reversed().prefix { $0 == 0x0A }.count
    let chomp = lineEnds == 0 ? "-" : lineEnds == 1 ? "" : "+"
    append(head + (scalar.style == .literal ? "|" : ">") + (needsIndent ? "2" : "") + chomp)
    writeHeaderComment(before: start)
    for line in body {
      append(line.isEmpty ? "" : indentation(indent) + String(decoding: line, as: UTF8.self), isFull: true)
    }
    if lineEnds > 1 {
      for _ in 1..<lineEnds { append("", isFull: true, keepsLines: true) }
    }
  }
}

extension YAMLNode {
  fileprivate var end: Int { range.upperBound }
}

extension UInt8 {
  fileprivate var isYAMLBlank: Bool { self == 0x20 || self == 0x09 }
}

extension ArraySlice<UInt8> {
  /// Its lines without their ends, whichever those are.
  fileprivate func yamlLines() -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      if SourceLines.isLineEnd(self[index]) {
        lines.append(self[start..<index])
        if self[index] == 0x0D, index + 1 < endIndex, self[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    return lines + [self[start...]]
  }
}
