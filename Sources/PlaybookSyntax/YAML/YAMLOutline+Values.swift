extension YAMLOutline {
  /// Adds the tokens of what stands right of a key's colon.
  mutating func addValue(of pair: YAMLPair, as line: YAMLShape.Line) {
    let key = pair.key.string
    if case .scalar(let scalar) = pair.value.kind, scalar.text.isEmpty, scalar.style == .plain {
      return report(.yamlEmptyValue(key, at: span(pair.key.range)))
    }
    switch line {
    case .scalar(let form): addScalar(pair.value, as: form, of: key)
    case .alike:
      if case .scalar = pair.value.kind { return addScalar(pair.value, as: .code, of: key) }
      report(
        .yamlWrongShape(
          key, found: pair.value.isEmpty ? "an empty list" : pair.value.words, expected: "a text or a list of texts",
          at: span(pair.value.range)))
    case .pieces: addPieces(pair.value, of: key)
    case .list: addList(pair)
    case .record: addData(pair.value)
    case .motion: addMotion(pair)
    case .moments: addMoments(pair)
    case .long(let mains, let clauses): addLong(pair, mains, clauses)
    case .block, .blocks, .lines: break
    }
  }

  private mutating func addScalar(_ node: YAMLNode, as form: YAMLShape.Scalar, of key: String) {
    guard case .scalar(let scalar) = node.kind else {
      return report(.yamlWrongShape(key, found: node.words, expected: "a text", at: span(node.range)))
    }
    switch form {
    case .code: add(code: scalar)
    case .text: add(text: scalar)
    }
  }

  /// `[a, b]` as `a, b`; a single piece may stand alone.
  private mutating func addPieces(_ node: YAMLNode, of key: String) {
    guard case .sequence(let elements) = node.kind else { return addScalar(node, as: .code, of: key) }
    for (index, element) in elements.enumerated() {
      if index > 0 { add(sign: .comma, at: element.range.lowerBound) }
      addScalar(element, as: .code, of: key)
    }
  }

  private mutating func addTexts(_ node: YAMLNode, of key: String) {
    guard case .sequence(let elements) = node.kind else { return addScalar(node, as: .text, of: key) }
    for (index, element) in elements.enumerated() {
      if index > 0 { add(sign: .comma, at: element.range.lowerBound) }
      addScalar(element, as: .text, of: key)
    }
  }

  // MARK: - Lists

  /// A list of texts; `from` and `column`; or either of them beside a label.
  private mutating func addList(_ pair: YAMLPair) {
    guard case .mapping(let pairs) = pair.value.kind else { return addListValues(pair.value, of: pair.key.string) }
    for inner in pairs {
      switch inner.key.string {
      case "label": break
      case "values": addListValues(inner.value, of: "values")
      case "from", "column":
        add(.word, inner.key.string, at: inner.key.range)
        addScalar(inner.value, as: .text, of: inner.key.string)
      default:
        report(
          .yamlUnknownKey(
            inner.key.string, of: pair.key.string, known: ["label", "values", "from", "column"],
            at: span(inner.key.range)))
      }
    }
  }

  private mutating func addListValues(_ node: YAMLNode, of key: String) {
    guard case .sequence(let elements) = node.kind else { return addScalar(node, as: .code, of: key) }
    add(sign: .openBracket, at: node.range.lowerBound)
    for (index, element) in elements.enumerated() {
      if index > 0 { add(sign: .comma, at: element.range.lowerBound) }
      addScalar(element, as: .text, of: key)
    }
    add(sign: .closeBracket, at: node.range.upperBound)
  }

  // MARK: - Conditions

  /// Text of the grammar, or `all`, `any`, `none` with a list of conditions.
  private mutating func addCondition(_ node: YAMLNode, of key: String) {
    switch node.kind {
    case .scalar: addScalar(node, as: .code, of: key)
    case .mapping(let pairs) where pairs.count == 1 && Self.isCombination(pairs[0].key.string): addCombination(pairs[0])
    case .mapping, .sequence:
      report(
        .yamlWrongShape(
          key, found: node.words, expected: "a condition, or one of `all`, `any`, `none` with a list of conditions",
          at: span(node.range)))
    }
  }

  static func isCombination(_ key: String) -> Bool { key == "all" || key == "any" || key == "none" }

  private mutating func addCombination(_ pair: YAMLPair) {
    let key = pair.key.string
    guard case .sequence(let elements) = pair.value.kind, !elements.isEmpty else {
      return report(
        .yamlWrongShape(key, found: pair.value.words, expected: "a list of conditions", at: span(pair.value.range)))
    }
    let place = pair.key.range.upperBound
    if key == "none" {
      add(.word, "not", at: pair.key.range)
      add(sign: .openParen, at: place)
    }
    for (index, element) in elements.enumerated() {
      if index > 0 { add(implied: key == "all" ? "and" : "or", at: element.range.lowerBound) }
      add(sign: .openParen, at: element.range.lowerBound)
      addCondition(element, of: key)
      add(sign: .closeParen, at: element.range.upperBound)
    }
    if key == "none" { add(sign: .closeParen, at: pair.value.range.upperBound) }
  }

  private mutating func addMotion(_ pair: YAMLPair) {
    guard case .mapping(let pairs) = pair.value.kind else {
      return addScalar(pair.value, as: .code, of: pair.key.string)
    }
    guard pairs.count == 1, pairs[0].key.string == "when" || Self.isCombination(pairs[0].key.string) else {
      return report(
        .yamlWrongShape(
          pair.key.string, found: pair.value.words,
          expected: "`when` with a condition, or `all`, `any`, `none` with a list",
          at: span(pair.value.range)))
    }
    add(.word, "when", at: pairs[0].key.range)
    if pairs[0].key.string == "when" { addCondition(pairs[0].value, of: "when") } else { addCombination(pairs[0]) }
  }

  /// `[replied, meeting_booked]` as `when replied or meeting_booked`.
  private mutating func addMoments(_ pair: YAMLPair) {
    guard case .sequence(let elements) = pair.value.kind, let first = elements.first else {
      return addScalar(pair.value, as: .code, of: pair.key.string)
    }
    add(implied: "when", at: first.range.lowerBound)
    for (index, element) in elements.enumerated() {
      if index > 0 { add(implied: "or", at: element.range.lowerBound) }
      addScalar(element, as: .code, of: pair.key.string)
    }
  }

  // MARK: - Long forms

  private mutating func addLong(_ pair: YAMLPair, _ mains: [YAMLShape.Main], _ clauses: [YAMLShape.Clause]) {
    guard case .mapping(let pairs) = pair.value.kind else {
      return addScalar(pair.value, as: .code, of: pair.key.string)
    }
    let allowsCombination = mains.contains(.when)
    var known = ["label"] + mains.map(\.rawValue) + clauses.map(\.key)
    if allowsCombination { known += ["all", "any", "none"] }
    guard let main = pairs.first(where: { isMain($0.key.string, mains) }) else {
      // A key that says nothing is most likely the one that is missing, misspelt.
      if let stranger = pairs.first(where: { !known.contains($0.key.string) }) {
        return report(
          .yamlUnknownKey(stranger.key.string, of: pair.key.string, known: known, at: span(stranger.key.range)))
      }
      return report(.yamlMissingKey(mains[0].rawValue, of: pair.key.string, at: span(pair.key.range)))
    }
    let start = outline.tokens.count
    if main.key.string == "points" {
      addScalar(main.value, as: .code, of: "points")
      if let condition = pairs.first(where: { $0.key.string == "when" }) {
        add(.word, "when", at: condition.key.range)
        addCondition(condition.value, of: "when")
      }
    } else if let written = mains.first(where: { $0.isWritten && $0.rawValue == main.key.string }) {
      add(.word, written.rawValue, at: main.key.range)
      addScalar(main.value, as: .code, of: written.rawValue)
    } else if Self.isCombination(main.key.string) {
      addCombination(main)
    } else if main.key.string == "when" {
      addCondition(main.value, of: "when")
    } else {
      addScalar(main.value, as: .code, of: main.key.string)
    }
    for clause in clauses where clause.isJoined {
      guard let inner = pairs.first(where: { $0.key.string == clause.key }) else { continue }
      add(code: inner.key)
      addScalar(inner.value, as: .code, of: clause.key)
    }
    let isPoints = main.key.string == "points"
    for inner in pairs where inner.key.range != main.key.range {
      let key = inner.key.string
      if key == "label" || (isPoints && key == "when") { continue }
      if let clause = clauses.first(where: { $0.key == key }) {
        if !clause.isJoined { addClause(clause, inner) }
      } else {
        report(.yamlUnknownKey(key, of: pair.key.string, known: known, at: span(inner.key.range)))
      }
    }
    // A row of a route names who gets the lead, here or behind an arrow in its condition.
    if let arrow = clauses.first(where: \.isArrow), !outline.tokens[start...].contains(where: { $0.kind == .arrow }) {
      report(.yamlMissingKey(arrow.key, of: pair.key.string, at: span(pair.key.range)))
    }
  }

  private func isMain(_ key: String, _ mains: [YAMLShape.Main]) -> Bool {
    mains.contains { $0.rawValue == key } || (mains.contains(.when) && Self.isCombination(key))
  }

  private mutating func addClause(_ clause: YAMLShape.Clause, _ pair: YAMLPair) {
    if clause.isArrow {
      add(sign: .arrow, at: pair.key.range.lowerBound)
      return addPieces(pair.value, of: clause.key)
    }
    if case .flag = clause.form, !isYes(pair) { return }
    if clause.key == "once", isFlag(pair.value) {
      guard isYes(pair) else { return }
      add(sign: .comma, at: pair.key.range.lowerBound)
      return add(code: pair.key)
    }
    if case .repeated = clause.form, case .sequence(let elements) = pair.value.kind {
      for element in elements {
        add(sign: .comma, at: element.range.lowerBound)
        for word in clause.key.split(separator: " ") { add(implied: String(word), at: element.range.lowerBound) }
        addScalar(element, as: .code, of: clause.key)
      }
      return
    }
    add(sign: .comma, at: pair.key.range.lowerBound)
    add(code: pair.key)
    switch clause.form {
    case .flag: break
    case .bracketed: addBracketed(pair.value, of: clause.key)
    case .repeated, .joined, .arrow: addScalar(pair.value, as: .code, of: clause.key)
    case .value(let form): addScalar(pair.value, as: form, of: clause.key)
    case .texts: addTexts(pair.value, of: clause.key)
    }
  }

  private mutating func addBracketed(_ node: YAMLNode, of key: String) {
    guard case .sequence = node.kind else { return addScalar(node, as: .code, of: key) }
    add(sign: .openBracket, at: node.range.lowerBound)
    addPieces(node, of: key)
    add(sign: .closeBracket, at: node.range.upperBound)
  }

  private static let flags: [String: Bool] = ["yes": true, "true": true, "no": false, "false": false]

  private func isFlag(_ node: YAMLNode) -> Bool {
    if case .scalar(let scalar) = node.kind { Self.flags[scalar.string] != nil } else { false }
  }

  private mutating func isYes(_ pair: YAMLPair) -> Bool {
    if case .scalar(let scalar) = pair.value.kind, let flag = Self.flags[scalar.string] { return flag }
    report(
      .yamlWrongShape(pair.key.string, found: pair.value.words, expected: "`yes` or `no`", at: span(pair.value.range)))
    return false
  }

  // MARK: - Lead data

  /// YAML's own types decide nothing: a plain number is a number, `yes`, `no` and `null` are what the text form calls so,
  /// everything else is the text that was typed.
  private mutating func addData(_ node: YAMLNode) {
    switch node.kind {
    case .mapping(let pairs):
      add(sign: .openBrace, at: node.range.lowerBound)
      for (index, pair) in pairs.enumerated() {
        if index > 0 { add(sign: .comma, at: pair.key.range.lowerBound) }
        add(text: pair.key)
        add(sign: .colon, at: pair.key.range.upperBound)
        addData(pair.value)
      }
      add(sign: .closeBrace, at: node.range.upperBound)
    case .sequence(let elements):
      add(sign: .openBracket, at: node.range.lowerBound)
      for (index, element) in elements.enumerated() {
        if index > 0 { add(sign: .comma, at: element.range.lowerBound) }
        addData(element)
      }
      add(sign: .closeBracket, at: node.range.upperBound)
    case .scalar(let scalar): addData(scalar)
    }
  }

  private mutating func addData(_ scalar: YAMLScalar) {
    guard scalar.style == .plain else { return add(text: scalar) }
    switch scalar.string {
    case "yes", "no", "null": add(.word, scalar.string, at: scalar.range)
    case "true": add(.word, "yes", at: scalar.range)
    case "false": add(.word, "no", at: scalar.range)
    case let text where Self.isPlainNumber(scalar.text):
      let isNegative = text.utf8.first == 0x2D
      if isNegative { add(.minus, "-", at: scalar.range.lowerBound..<scalar.range.lowerBound + 1) }
      let start = scalar.range.lowerBound + (isNegative ? 1 : 0)
      add(.number, String(isNegative ? text.dropFirst() : text[...]), at: start..<scalar.range.upperBound)
    default: add(text: scalar)
    }
  }

  /// Digits with at most one point and no leading zero: what JSON calls a number, without an exponent.
  static func isPlainNumber(_ text: [UInt8]) -> Bool {
    var digits = text[...]
    if digits.first == 0x2D { digits = digits.dropFirst() }
    let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    return parts[0].count == 1 || parts[0].first != 0x30
  }
}
