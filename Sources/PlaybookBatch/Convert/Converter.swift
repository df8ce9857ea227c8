import PlaybookIR
import PlaybookRuntime

/// Takes the raw values of a block through the door, column by column: for each lead the bits of all features and the
/// numbers that are calculated with.
///
/// Guarantee: a lead whose values need a message (one that does not fit, a required one that is missing, sources that
/// differ) and whatever else is unusual is marked for the door; what is said of the others is what the door says.
final class Converter {
  /// Leads of a block, padded to whole words of 64.
  static let capacity = RawBlock.largestCount

  private let fields: [FieldTables]
  private let lookups: Frozen<FieldLookup>
  /// Word `w` of lead `i` is at `w * capacity + i`.
  let features: UnsafeMutablePointer<UInt64>
  let numbers: UnsafeMutablePointer<Int64>
  /// Which leads the door decides.
  let unusual: UnsafeMutablePointer<Bool>
  /// The others, as bits; leads that the reader refuses are in neither.
  let decided: UnsafeMutablePointer<UInt64>
  /// Where the text of the field that is an answer itself stands in the block; length -1: nowhere.
  let texts: UnsafeMutablePointer<(offset: UInt32, length: Int32)>
  /// Where the lists of events stand in the block, from bracket to bracket; length 0: nowhere.
  let histories: UnsafeMutablePointer<(offset: UInt32, length: UInt32)>
  private let featureWords: Int
  private let live: UnsafeMutablePointer<UInt16>
  private var liveCount = 0
  /// By field of the plan and reason: leads without a value, as `DecisionNotes` counts them; without stale ones.
  private(set) var holes: [Int]

  // Reasons by their places in `DecisionNotes.reasons`; a token without a value has one as its length.
  private let absent = Converter.place(of: .absent)
  private let null = Converter.place(of: .null)
  private let blank = Converter.place(of: .blank)
  /// How many units of a number or of an amount make one.
  let scale = Fixed.scale

  // The block at hand.
  var block: RawBlock?
  private(set) var isTable = false
  var bytes: UnsafePointer<UInt8>
  /// Texts with their escapes undone; `padding` bytes behind each can be read.
  var scratch: UnsafeMutablePointer<UInt8>
  private var scratchCapacity = 4_096

  /// `numbers`: where the columns of numbers stand.
  init(_ fields: [FieldTables], featureWords: Int, numbers: UnsafeMutablePointer<Int64>) {
    self.fields = fields
    lookups = Frozen(fields.enumerated().map { FieldLookup($1, number: $0) })
    self.featureWords = featureWords
    features = .allocate(capacity: max(1, featureWords) * Self.capacity)
    self.numbers = numbers
    holes = Array(repeating: 0, count: fields.count * DecisionNotes.reasons.count)
    unusual = .allocate(capacity: Self.capacity)
    decided = .allocate(capacity: Kernel.words)
    texts = .allocate(capacity: Self.capacity)
    histories = .allocate(capacity: Self.capacity)
    live = .allocate(capacity: Self.capacity)
    scratch = .allocate(capacity: scratchCapacity + RawBlock.padding)
    bytes = UnsafePointer(scratch)
  }

  deinit {
    features.deallocate()
    unusual.deallocate()
    decided.deallocate()
    texts.deallocate()
    histories.deallocate()
    live.deallocate()
    scratch.deallocate()
  }

  func convert(_ block: RawBlock) {
    begin(block)
    defer { self.block = nil }
    clearFeatures(block.count)
    liveCount = 0
    for lead in 0..<block.count {
      let isPlain = block.leads[lead].state == .plain
      unusual[lead] = block.leads[lead].state == .unusual
      live[liveCount] = UInt16(truncatingIfNeeded: lead)
      liveCount += isPlain ? 1 : 0
    }
    convertLive(block)
  }

  /// Only the leads of these places, all of which are plain.
  func convert(_ block: RawBlock, only places: UnsafePointer<UInt16>, count: Int) {
    begin(block)
    defer { self.block = nil }
    clearFeatures(block.count)
    unusual.update(repeating: false, count: block.count)
    live.update(from: places, count: count)
    liveCount = count
    convertLive(block)
  }

  private func begin(_ block: RawBlock) {
    self.block = block
    isTable = if case .table = block.form { true } else { false }
    if let base = block.bytes.baseAddress { bytes = base.assumingMemoryBound(to: UInt8.self) }
  }

  private func clearFeatures(_ count: Int) {
    let padded = (count + 63) / 64 * 64
    for word in 0..<featureWords { (features + word * Self.capacity).update(repeating: 0, count: padded) }
  }

  private func convertLive(_ block: RawBlock) {
    for index in 0..<lookups.count { convert(lookups.pointer[index], block) }
  }

  /// To be called when it is certain which leads are unusual.
  func finish(_ block: RawBlock) {
    // What the door decides, it counts.
    decided.update(repeating: 0, count: Kernel.words)
    for position in 0..<liveCount {
      let lead = Int(live[position])
      if unusual[lead] { forget(lead, block) } else { decided[lead >> 6] |= 1 << UInt64(lead & 63) }
    }
  }

  private func forget(_ lead: Int, _ block: RawBlock) {
    for index in 0..<lookups.count where !lookups.pointer[index].hasDefault {
      let token = firstToken(of: lead, lookups.pointer[index], block)
      if token.kind == .none { holes[index * DecisionNotes.reasons.count + token.length] -= 1 }
    }
  }

  /// One loop for each kind, so that nothing about the field is asked for a lead.
  private func convert(_ field: FieldLookup, _ block: RawBlock) {
    if field.keepsText { texts.update(repeating: (0, -1), count: block.count) }
    switch field.kind {
    case .truth, .word: each(field, block) { takeWord($0, field, $2) }
    case .count: each(field, block) { takeCount($0, field, $1, $2) }
    case .number: each(field, block) { takeDecimal($0, field, $1, $2) }
    case .percent: each(field, block) { takePercent($0, field, $1, $2) }
    case .money: each(field, block) { takeMoney($0, field, $1, $2) }
    case .date: each(field, block) { takeDate($0, field, $1, $2) }
    case .time: each(field, block) { takeTime($0, field, $1, $2) }
    case .text: each(field, block) { takeText($0, field, $1, $2) }
    case .textList, .wordList: each(field, block) { takeList($0, field, $1, $2) }
    case .events:
      histories.update(repeating: (0, 0), count: block.count)
      each(field, block) { takeEvents($0, field, $1, $2) }
    case .other: each(field, block) { _, _, _ in false }
    }
  }

  /// Calls `take` for every lead with a value. False of it: the door's own reader has to look.
  @inline(__always)
  private func each(
    _ field: FieldLookup, _ block: RawBlock, _ take: (_ token: Token, _ lead: Int, _ run: FeatureRun) -> Bool
  ) {
    // By reason; `absent`, `null` and `blank` are among the first four.
    var missing: SIMD4<Int> = .zero
    let only = field.sourceCount == 1 ? block.column(field.sources[0].slot) : nil
    for position in 0..<liveCount {
      let lead = Int(live[position])
      let run = FeatureRun(
        start: features + (field.firstWord &* Self.capacity &+ lead), wordCount: field.wordCount)
      let token = only.map { source($0[lead], 0, field, block) } ?? firstToken(of: lead, field, block)
      switch token.kind {
      case .none:
        if field.hasDefault {
          takeDefault(field, lead, run)
        } else {
          if field.traits.isRequired { unusual[lead] = true }
          missing[token.length] &+= 1
        }
      case .unusual: unusual[lead] = true
      case .yes, .no, .number, .text, .array, .object:
        if !take(token, lead, run), !takeWhole(token, field, fields[field.number], lead, run) { unusual[lead] = true }
      }
    }
    for reason in [absent, null, blank] {
      holes[field.number * DecisionNotes.reasons.count + reason] += missing[reason]
    }
  }

  private static func place(of reason: UnknownReason) -> Int { DecisionNotes.reasons.firstIndex(of: reason) ?? 0 }

  @inline(never)
  private func takeDefault(_ field: FieldLookup, _ lead: Int, _ run: FeatureRun) {
    guard let value = fields[field.number].default else { return }
    run.add(value.run.pointer)
    if let column = field.numberColumn { numbers[column * Self.capacity + lead] = value.number }
    if let column = field.sizeColumn { numbers[column * Self.capacity + lead] = value.size }
    // A default as the lead's own name is rare enough for the door.
    if field.keepsText { unusual[lead] = true }
  }

  func currency(of field: FieldLookup) -> String? { fields[field.number].currency }

  @inline(never)
  func lookAtForm(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ field: FieldLookup, _ index: Int, _ run: FeatureRun
  ) {
    fields[field.number].texts[index].lookAtForm(text, length, into: run)
  }

  // MARK: - Sources

  /// A value before its type is asked.
  struct Token {
    enum Kind { case none, unusual, yes, no, number, text, array, object }

    var kind: Kind
    /// A text without outer space and with its escapes undone; of other kinds what stands in the lead.
    var start: UnsafePointer<UInt8>
    var length: Int
    var isScaled = false
    /// Whether `start` points into the block.
    var isInBlock = true
  }

  /// The first source that has a value.
  @inline(never)
  private func firstToken(of lead: Int, _ field: FieldLookup, _ block: RawBlock) -> Token {
    var found = Token(kind: .none, start: bytes, length: absent)
    for source in 0..<field.sourceCount {
      let token = self.source(block.column(field.sources[source].slot)[lead], source, field, block)
      if token.kind == .none {
        if found.kind == .none, found.length == absent { found.length = token.length }
        continue
      }
      if field.traits.takesFirst { return token }
      // Several sources are compared as the door compares them.
      if found.kind != .none { return Token(kind: .unusual, start: bytes, length: 0) }
      found = token
    }
    return found
  }

  /// What one source has: a value, or the reason why it has none.
  @inline(__always)
  private func source(_ raw: RawValue, _ number: Int, _ field: FieldLookup, _ block: RawBlock) -> Token {
    if raw.isAbsent { return Token(kind: .none, start: bytes, length: absent) }
    if raw.kind == .null { return Token(kind: .none, start: bytes, length: null) }
    var token = token(raw, block)
    if token.kind == .text || token.kind == .number, isBlank(token, field) {
      return Token(kind: .none, start: bytes, length: blank)
    }
    if token.kind == .object, field.kind == .money { token.kind = .unusual }
    token.isScaled = field.sources[number].isScaled
    return token
  }

  @inline(__always)
  func token(_ raw: RawValue, _ block: RawBlock) -> Token {
    let start = bytes + Int(raw.offset)
    let length = Int(raw.length)
    switch raw.kind {
    case .absent, .null: return Token(kind: .none, start: start, length: 0)
    case .yes: return Token(kind: .yes, start: start, length: length)
    case .no: return Token(kind: .no, start: start, length: length)
    case .number: return Token(kind: .number, start: start, length: length)
    case .text: return trimmed(Token(kind: .text, start: start, length: length))
    case .escapedText:
      let length = unescape(start, length, block.form)
      return trimmed(Token(kind: .text, start: UnsafePointer(scratch), length: length, isInBlock: false))
    case .array: return Token(kind: .array, start: start, length: length)
    case .object: return Token(kind: .object, start: start, length: length)
    }
  }

  @inline(__always)
  func trimmed(_ token: Token) -> Token {
    // Most texts have no space around them.
    guard token.length > 0, token.start[0] <= 0x20 || token.start[token.length &- 1] <= 0x20 else { return token }
    return trimmedSlowly(token)
  }

  @inline(never)
  private func trimmedSlowly(_ token: Token) -> Token {
    var token = token
    while token.length > 0, Self.isOuterSpace(token.start[0]) {
      token.start += 1
      token.length -= 1
    }
    while token.length > 0, Self.isOuterSpace(token.start[token.length - 1]) { token.length -= 1 }
    return token
  }

  @inline(__always)
  static func isOuterSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D)
  }

  @inline(__always)
  func isBlank(_ token: Token, _ field: FieldLookup) -> Bool {
    if token.length == 0 { return true }
    guard let blanks = field.blanks else { return false }
    return blanks.number(of: token.start, token.length) != 0
  }

  // MARK: - Escapes

  /// Undoes escapes into `scratch`; what is written is sound.
  @inline(never)
  private func unescape(_ text: UnsafePointer<UInt8>, _ length: Int, _ form: LeadForm) -> Int {
    if length > scratchCapacity {
      scratch.deallocate()
      scratchCapacity = length * 2
      scratch = .allocate(capacity: scratchCapacity + RawBlock.padding)
    }
    let count: Int
    switch form {
    case .json: count = Escapes.undo(text, length, into: scratch)
    case .table: count = Escapes.undoQuotes(text, length, into: scratch)
    }
    (scratch + count).update(repeating: 0, count: RawBlock.padding)
    return count
  }
}
