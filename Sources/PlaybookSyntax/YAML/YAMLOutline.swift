import PlaybookSource

/// Turns a YAML tree into the outline that the text form gives, token by token, so that everything after it is shared.
///
/// Input: the tree of one file. Output: entries and their tokens, each with the place in the file that its author typed;
/// words that only the text form has (commas, brackets, `when`) get the empty place where they would stand.
struct YAMLOutline {
  let file: Int
  private(set) var outline: Outline
  private(set) var log = DiagnosticLog()

  static func read(_ pairs: [YAMLPair], file: Int, length: Int) -> (Outline, [Diagnostic]) {
    var reader = YAMLOutline(file: file, length: length)
    reader.outline.entries = reader.entries(of: pairs, in: .file)
    return (reader.outline, reader.log.diagnostics)
  }

  private init(file: Int, length: Int) {
    self.file = file
    outline = Outline(end: SourceSpan(file: file, start: length, end: length))
    outline.isYAML = true
  }

  // MARK: - Places and tokens

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  mutating func report(_ diagnostic: Diagnostic) { log.report(diagnostic) }

  mutating func add(_ kind: TokenKind, _ text: String, at range: Range<Int>) {
    outline.tokens.append(Token(kind, text, span(range)))
  }

  /// Words and signs that the text form has and YAML leaves out.
  mutating func add(implied words: String..., at place: Int) {
    for word in words { add(.word, word, at: place..<place) }
  }

  mutating func add(sign kind: TokenKind, at place: Int) { add(kind, kind.spelling ?? "", at: place..<place) }

  /// A scalar word for word, as the text in quotes that it would be in the text form.
  mutating func add(text scalar: YAMLScalar) { add(.string, scalar.string, at: scalar.range) }

  /// A scalar as text of the grammar.
  mutating func add(code scalar: YAMLScalar) {
    let lexed = Lexer.lex(scalar.text)
    for problem in lexed.problems {
      let text = String(decoding: scalar.text[problem.range], as: UTF8.self)
      report(.lexical(problem, text, at: span(scalar.place(of: problem.range))))
    }
    for lexeme in lexed.lexemes {
      outline.tokens.append(Token(lexeme, in: scalar.text, span: span(scalar.place(of: lexeme.range))))
    }
  }

  // MARK: - Entries

  private mutating func entries(of pairs: [YAMLPair], in block: YAMLShape.Block) -> [EntrySyntax] {
    var entries: [EntrySyntax] = []
    for pair in pairs {
      if block.hasLabelKey, pair.key.string == "label" { continue }
      entries += self.entries(of: pair, in: block)
    }
    return entries
  }

  private mutating func entries(of pair: YAMLPair, in block: YAMLShape.Block) -> [EntrySyntax] {
    let words = pair.key.string.split(separator: " ").map(String.init)
    let line = YAMLShape.line(words, in: block)
    let problems = log.diagnostics.count
    if case .blocks(let inner) = line { return blocks(pair, inner) }
    if case .lines(let word) = line { return lines(pair, word) }
    if case .alike = line, case .sequence(let elements) = pair.value.kind, !pair.value.isEmpty {
      return elements.map { self.line($0, of: pair, as: line) { $0.add(code: pair.key) } }
    }
    if block == .cadence || block.isSteps, words == ["else"] {
      // Within an `if` it has been taken along already.
      if block != .branch { report(.strayElse(at: span(pair.key.range), inYAML: true)) }
      return []
    }
    if block == .lead || block == .event, case .long = line, case .mapping(let inner) = pair.value.kind, isGroup(inner)
    {
      return group(pair, inner)
    }
    let headStart = outline.tokens.count
    add(code: pair.key)
    var isSteps = false
    if case .block(let inner) = line { isSteps = inner.isSteps }
    if !isSteps { refuseLabels(from: headStart, pair.key) }
    if let label = label(of: pair.value, in: line) { add(text: label) }
    let head = headStart..<outline.tokens.count
    let body: EntrySyntax.Body
    if case .block(let inner) = line {
      body = self.block(pair, inner)
    } else if block == .file, case .scalar = line, case .mapping = pair.value.kind {
      // No kind of block begins so: the parser says which there are.
      body = .block([])
    } else {
      let valueStart = outline.tokens.count
      addValue(of: pair, as: line)
      body = outline.tokens.count > valueStart ? .value(valueStart..<outline.tokens.count) : .missing
    }
    return [entry(head, body, pair, reported: log.diagnostics.count > problems)] + otherwise(of: pair, line)
  }

  /// The `else` of an `if` as the block beside it that the text form has: in YAML it is a key inside, since two keys of a
  /// block could not both be `else`.
  private mutating func otherwise(of pair: YAMLPair, _ line: YAMLShape.Line) -> [EntrySyntax] {
    guard case .block(.branch) = line, case .mapping(let inner) = pair.value.kind,
      let other = inner.first(where: { $0.key.string == "else" })
    else { return [] }
    let problems = log.diagnostics.count
    let headStart = outline.tokens.count
    add(.word, "else", at: other.key.range)
    let head = headStart..<outline.tokens.count
    let body = block(other, .steps)
    return [entry(head, body, other, reported: log.diagnostics.count > problems)]
  }

  /// Whether a field's block holds further fields instead of what is to be said about one.
  private func isGroup(_ pairs: [YAMLPair]) -> Bool {
    guard case .long(let mains, let clauses) = YAMLShape.field else { return false }
    let known = ["label"] + mains.map(\.rawValue) + clauses.map(\.key)
    return !pairs.isEmpty && pairs.allSatisfy { Suggestion.nearest(to: $0.key.string, in: known) == nil }
  }

  /// Fields below the first words of their paths: reported once, and read as what they mean.
  private mutating func group(_ pair: YAMLPair, _ inner: [YAMLPair]) -> [EntrySyntax] {
    let path = pair.key.string + "." + (inner.first?.key.string ?? "")
    report(.yamlFieldGroup(pair.key.string, example: path, at: span(pair.key.range)))
    return inner.map { field in
      let headStart = outline.tokens.count
      add(code: pair.key)
      add(sign: .dot, at: field.key.range.lowerBound)
      add(code: field.key)
      let head = headStart..<outline.tokens.count
      addValue(of: field, as: YAMLShape.field)
      let body = EntrySyntax.Body.value(head.upperBound..<outline.tokens.count)
      return entry(head, outline.tokens.count > head.upperBound ? body : .missing, field, reported: true)
    }
  }

  /// `icp core "Core":`, as the text form has it: in YAML a label has one place, the key `label`.
  private mutating func refuseLabels(from headStart: Int, _ key: YAMLScalar) {
    guard let place = outline.tokens[headStart...].firstIndex(where: { $0.kind == .string }) else { return }
    report(.yamlLabelInKey(at: outline.tokens[place].span))
    outline.tokens.removeSubrange(place...)
  }

  private func entry(
    _ head: Range<Int>, _ body: EntrySyntax.Body, _ pair: YAMLPair, reported: Bool
  ) -> EntrySyntax {
    EntrySyntax(
      head: head, body: body,
      span: span(pair.key.range.lowerBound..<max(pair.key.range.upperBound, pair.value.range.upperBound)),
      isReported: reported)
  }

  private mutating func block(_ pair: YAMLPair, _ kind: YAMLShape.Block) -> EntrySyntax.Body {
    switch pair.value.kind {
    case .mapping(let pairs): return .block(entries(of: pairs, in: kind))
    case .scalar(let scalar) where scalar.text.isEmpty && scalar.style == .plain: return .block([])
    case .scalar, .sequence:
      report(
        .yamlWrongShape(
          pair.key.string, found: pair.value.words, expected: "a block of lines", at: span(pair.value.range)))
      return .block([])
    }
  }

  /// `test:` with a list of tests, each of them a block with its label.
  private mutating func blocks(_ pair: YAMLPair, _ kind: YAMLShape.Block) -> [EntrySyntax] {
    guard case .sequence(let elements) = pair.value.kind else {
      report(
        .yamlWrongShape(
          pair.key.string, found: pair.value.words, expected: "a list of blocks, each starting with `- label:`",
          at: span(pair.value.range)))
      return []
    }
    return elements.compactMap { element in
      guard case .mapping(let pairs) = element.kind else {
        report(
          .yamlWrongShape(
            pair.key.string, found: element.words, expected: "a block that starts with `label:`",
            at: span(element.range)))
        return nil
      }
      let problems = log.diagnostics.count
      let headStart = outline.tokens.count
      add(.word, pair.key.string, at: pair.key.range)
      if let label = pairs.first(where: { $0.key.string == "label" }), case .scalar(let text) = label.value.kind {
        add(text: text)
      } else {
        report(
          .yamlMissingKey(
            "label", of: pair.key.string, at: span(element.range.lowerBound..<element.range.lowerBound + 1)))
      }
      let head = headStart..<outline.tokens.count
      let body = EntrySyntax.Body.block(entries(of: pairs, in: kind))
      return EntrySyntax(
        head: head, body: body, span: span(element.range), isReported: log.diagnostics.count > problems)
    }
  }

  /// `rows:` with a list of rows, each a text or a mapping of `label` and `value`.
  private mutating func lines(_ pair: YAMLPair, _ word: String) -> [EntrySyntax] {
    guard case .sequence(let elements) = pair.value.kind else {
      report(
        .yamlWrongShape(
          pair.key.string, found: pair.value.words, expected: "a list of lines", at: span(pair.value.range)))
      return []
    }
    return elements.map { element in
      line(element, of: pair, as: YAMLShape.testRow) { reader in
        reader.add(.word, word, at: element.range.lowerBound..<element.range.lowerBound)
        if let label = reader.label(of: element, in: YAMLShape.testRow) { reader.add(text: label) }
      }
    }
  }

  /// An element of a list as a line of its own.
  private mutating func line(
    _ element: YAMLNode, of pair: YAMLPair, as line: YAMLShape.Line, addHead: (inout YAMLOutline) -> Void
  ) -> EntrySyntax {
    let problems = log.diagnostics.count
    let headStart = outline.tokens.count
    addHead(&self)
    let head = headStart..<outline.tokens.count
    addValue(of: YAMLPair(key: pair.key, value: element), as: line)
    let body =
      outline.tokens.count > head.upperBound
      ? EntrySyntax.Body.value(head.upperBound..<outline.tokens.count) : .missing
    return EntrySyntax(
      head: head, body: body, span: span(element.range), isReported: log.diagnostics.count > problems)
  }

  /// The `label` of a block or of a line's long form.
  private mutating func label(of value: YAMLNode, in line: YAMLShape.Line) -> YAMLScalar? {
    switch line {
    case .block, .long, .list: break
    case .motion, .moments, .scalar, .pieces, .record, .blocks, .lines, .alike: return nil
    }
    if case .block(let inner) = line, !inner.hasLabelKey { return nil }
    guard case .mapping(let pairs) = value.kind, let pair = pairs.first(where: { $0.key.string == "label" }) else {
      return nil
    }
    guard case .scalar(let scalar) = pair.value.kind else {
      report(.yamlWrongShape("label", found: pair.value.words, expected: "a text", at: span(pair.value.range)))
      return nil
    }
    return scalar
  }
}

extension YAMLShape.Block {
  /// Whether `label` is the block's label and not the name of a line.
  package var hasLabelKey: Bool { self != .file && self != .lead && !isSteps }

  /// A block of steps within a cadence.
  package var isSteps: Bool { self == .branch || self == .steps }

  /// Whether the block stands in a file, with its kind as its first word.
  var isDeclared: Bool { self != .file && self != .group && !isSteps }
}

extension YAMLNode {
  /// A list without elements.
  var isEmpty: Bool {
    if case .sequence(let elements) = kind { elements.isEmpty } else { false }
  }

  /// What the node is, in an author's words.
  var words: String {
    switch kind {
    case .scalar(let scalar): scalar.text.isEmpty ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a block"
    }
  }
}
