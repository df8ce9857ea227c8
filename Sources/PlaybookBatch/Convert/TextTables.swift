import PlaybookIR

/// What is looked up in a text: whole texts in one table, parts in one pass, beginnings and ends, patterns.
struct TextTables: Sendable {
  /// The whole text, or the domain of an address.
  let view: FieldView
  let words: WordTable?
  /// By the number of a word; run 0 is that of all others.
  let runs: Frozen<UInt64>
  let patterns: [PatternTable]
  let affixes: [Affix]
  let likes: [(pattern: LikePattern, feature: Int)]

  struct Affix {
    let text: Frozen<UInt8>
    let isPrefix: Bool
    let feature: Int
  }

  static func tables(_ set: FeatureSet, _ program: Program) throws(NotInColumns) -> [TextTables] {
    var tables: [TextTables] = []
    for view in [FieldView.value, .domain] {
      if let table = try TextTables(view, set, program) { tables.append(table) }
    }
    return tables
  }

  /// Nil where nothing is asked of the view.
  private init?(_ view: FieldView, _ set: FeatureSet, _ program: Program) throws(NotInColumns) {
    var texts: [Text] = []
    var wholes: [(condition: Expression, feature: Int)] = []
    var parts: [PatternTable.Pattern] = []
    var affixes: [Affix] = []
    var likes: [(LikePattern, Int)] = []
    for (index, feature) in set.features.enumerated() {
      guard case .condition(let condition, let asked) = feature.test, asked == view else { continue }
      switch TextTest(condition, program) {
      case .equality(let literals):
        texts += literals
        wholes.append((condition, index))
      case .contains(let literals, let isWord):
        parts += literals.map { PatternTable.Pattern(text: $0, isWord: isWord, feature: index) }
      case .startsWith(let text): affixes.append(Affix(text: Frozen(text.folded.bytes), isPrefix: true, feature: index))
      case .endsWith(let text): affixes.append(Affix(text: Frozen(text.folded.bytes), isPrefix: false, feature: index))
      case .like(let pattern): likes.append((LikePattern(pattern), index))
      case nil: throw NotInColumns()
      }
    }
    if wholes.isEmpty, parts.isEmpty, affixes.isEmpty, likes.isEmpty { return nil }
    self.view = view
    self.affixes = affixes
    self.likes = likes
    words = wholes.isEmpty ? nil : WordTable(texts)
    var runs: [UInt64] = []
    for text in [Text.unlike(texts)] + (words?.texts ?? []) {
      var run = [UInt64](repeating: 0, count: set.wordCount)
      for (condition, feature) in wholes {
        let truth = condition.evaluated(set.context) { node in
          node.op == .emailDomain || node.op == .field ? .known(.text(text)) : nil
        }.truth
        guard truth != .unknown else { throw NotInColumns() }
        if truth == .yes { run[feature / 64] |= 1 << UInt64(feature % 64) }
      }
      runs += run
    }
    self.runs = Frozen(runs)
    patterns = try Self.patterns(parts)
  }

  /// As many in one table as go into it.
  private static func patterns(_ parts: [PatternTable.Pattern]) throws(NotInColumns) -> [PatternTable] {
    var tables: [PatternTable] = []
    var pending: [PatternTable.Pattern] = []
    var size = 0
    for part in parts {
      guard part.text.bytes.count <= PatternTable.capacity else { throw NotInColumns() }
      if size + part.text.bytes.count > PatternTable.capacity {
        tables.append(PatternTable(pending))
        (pending, size) = ([], 0)
      }
      pending.append(part)
      size += part.text.bytes.count
    }
    if !pending.isEmpty { tables.append(PatternTable(pending)) }
    return tables
  }

  /// Adds the bits of a text to a run whose words lie `stride` apart. Eight bytes behind the text can be read.
  @inline(__always)
  func look(
    _ text: UnsafePointer<UInt8>, _ length: Int, into run: UnsafeMutablePointer<UInt64>, _ stride: Int, _ wordCount: Int
  ) {
    if let words {
      let found = runs.pointer + words.number(of: text, length) * wordCount
      for word in 0..<wordCount { run[word * stride] |= found[word] }
    }
    for table in patterns {
      table.scan(text, length) { run[$0 >> 6 * stride] |= 1 << UInt64(truncatingIfNeeded: $0 & 63) }
    }
    for affix in affixes {
      guard length >= affix.text.count else { continue }
      let part = affix.isPrefix ? text : text + (length - affix.text.count)
      var isSame = true
      for index in 0..<affix.text.count where Text.fold(part[index]) != affix.text.pointer[index] { isSame = false }
      if isSame { run[affix.feature >> 6 * stride] |= 1 << UInt64(truncatingIfNeeded: affix.feature & 63) }
    }
    for (pattern, feature) in likes {
      if pattern.matches(Text(bytes: Array(UnsafeBufferPointer(start: text, count: length)))) {
        run[feature >> 6 * stride] |= 1 << UInt64(truncatingIfNeeded: feature & 63)
      }
    }
  }
}
