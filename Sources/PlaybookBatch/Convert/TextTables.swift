import PlaybookIR

/// What is looked up in a text: whole texts in one table, parts in one pass, beginnings and ends, patterns.
struct TextTables: Sendable {
  /// The whole text, or the domain of an address.
  let lookup: TextLookup
  let likes: [(pattern: LikePattern, bit: Int)]
  private let words: WordTable?
  /// By the number of a word; run 0 is that of all others.
  private let runs: Frozen<UInt64>
  private let patterns: [PatternTable]
  private let patternLookups: Frozen<PatternLookup>
  private let affixTexts: [Frozen<UInt8>]
  private let affixes: Frozen<TextLookup.Affix>

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
    var affixes: [(text: Text, isPrefix: Bool, bit: Int)] = []
    var likes: [(LikePattern, Int)] = []
    for (index, feature) in set.features.enumerated() {
      guard case .condition(let condition, let asked) = feature.test, asked == view else { continue }
      switch TextTest(condition, program) {
      case .equality(let literals):
        texts += literals
        wholes.append((condition, index))
      case .contains(let literals, let isWord):
        parts += literals.map { PatternTable.Pattern(text: $0, isWord: isWord, bit: set.bit(index)) }
      case .startsWith(let text): affixes.append((text, true, set.bit(index)))
      case .endsWith(let text): affixes.append((text, false, set.bit(index)))
      case .like(let pattern): likes.append((LikePattern(pattern), set.bit(index)))
      case nil: throw NotInColumns()
      }
    }
    if wholes.isEmpty, parts.isEmpty, affixes.isEmpty, likes.isEmpty { return nil }
    self.likes = likes
    let affixTexts = affixes.map { Frozen($0.text.folded.bytes) }
    self.affixTexts = affixTexts
    self.affixes = Frozen(
      zip(affixes, affixTexts).map { affix, text in
        TextLookup.Affix(text: text.pointer, length: text.count, isPrefix: affix.isPrefix, bit: affix.bit)
      })
    words = wholes.isEmpty ? nil : WordTable(texts)
    var runs: [UInt64] = []
    for text in [Text.unlike(texts)] + (words?.texts ?? []) {
      var run = [UInt64](repeating: 0, count: set.wordCount)
      for (condition, feature) in wholes {
        let truth = condition.evaluated(set.context) { node in
          node.op == .emailDomain || node.op == .field ? .known(.text(text)) : nil
        }.truth
        guard truth != .unknown else { throw NotInColumns() }
        if truth == .yes { set.mark(feature, in: &run) }
      }
      runs += run
    }
    self.runs = Frozen(runs)
    patterns = try Self.patterns(parts)
    patternLookups = Frozen(patterns.map(\.lookup))
    lookup = TextLookup(
      isDomain: view == .domain, words: words?.lookup, runs: self.runs.pointer, patterns: patternLookups.pointer,
      patternCount: patternLookups.count, affixes: self.affixes.pointer, affixCount: self.affixes.count,
      hasLikes: !likes.isEmpty)
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

  /// Sets the bits of the patterns that the text has the form of.
  func lookAtForm(_ text: UnsafePointer<UInt8>, _ length: Int, into run: FeatureRun) {
    let text = Text(bytes: Array(UnsafeBufferPointer(start: text, count: length)))
    for (pattern, bit) in likes where pattern.matches(text) { run.set(bit) }
  }
}

/// What is looked up in a text, as plain data.
struct TextLookup: BitwiseCopyable, @unchecked Sendable {
  struct Affix: BitwiseCopyable {
    let text: UnsafePointer<UInt8>
    let length: Int
    let isPrefix: Bool
    let bit: Int
  }

  /// Of the domain of an address.
  let isDomain: Bool
  fileprivate let words: WordLookup?
  fileprivate let runs: UnsafePointer<UInt64>
  fileprivate let patterns: UnsafePointer<PatternLookup>
  fileprivate let patternCount: Int
  fileprivate let affixes: UnsafePointer<Affix>
  fileprivate let affixCount: Int
  /// Whether there are patterns besides, for `TextTables` to look at.
  let hasLikes: Bool

  /// Sets the bits of a text. Eight bytes behind the text can be read.
  @inline(__always)
  func look(_ text: UnsafePointer<UInt8>, _ length: Int, into run: FeatureRun) {
    if let words { run.add(runs + words.number(of: text, length) &* run.wordCount) }
    for index in 0..<patternCount { patterns[index].scan(text, length, into: run) }
    if affixCount > 0 { lookAtEnds(text, length, into: run) }
  }

  @inline(never)
  private func lookAtEnds(_ text: UnsafePointer<UInt8>, _ length: Int, into run: FeatureRun) {
    for index in 0..<affixCount {
      let affix = affixes[index]
      guard length >= affix.length else { continue }
      let part = affix.isPrefix ? text : text + (length - affix.length)
      var isSame = true
      for index in 0..<affix.length where Text.fold(part[index]) != affix.text[index] { isSame = false }
      if isSame { run.set(affix.bit) }
    }
  }
}

/// The words of one lead in which a field has its bits.
struct FeatureRun: BitwiseCopyable {
  /// The words lie `Converter.capacity` apart.
  let start: UnsafeMutablePointer<UInt64>
  let wordCount: Int

  @inline(__always)
  func add(_ bits: UnsafePointer<UInt64>) {
    if wordCount == 1 {
      start.pointee |= bits.pointee
    } else {
      for word in 0..<wordCount { start[word &* Converter.capacity] |= bits[word] }
    }
  }

  @inline(__always)
  func set(_ bit: Int) {
    start[(bit &>> 6) &* Converter.capacity] |= 1 &<< UInt64(truncatingIfNeeded: bit & 63)
  }
}
