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

  let fields: [FieldTables]
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

  // The block at hand.
  var block: RawBlock?
  var bytes: UnsafePointer<UInt8>
  /// Texts with their escapes undone; `padding` bytes behind each can be read.
  var scratch: UnsafeMutablePointer<UInt8>
  private var scratchCapacity = 4_096

  /// `numbers`: where the columns of numbers stand.
  init(_ fields: [FieldTables], featureWords: Int, numbers: UnsafeMutablePointer<Int64>) {
    self.fields = fields
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
    self.block = block
    defer { self.block = nil }
    if let base = block.bytes.baseAddress { bytes = base.assumingMemoryBound(to: UInt8.self) }
    features.update(repeating: 0, count: max(1, featureWords) * Self.capacity)
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
    self.block = block
    defer { self.block = nil }
    if let base = block.bytes.baseAddress { bytes = base.assumingMemoryBound(to: UInt8.self) }
    features.update(repeating: 0, count: max(1, featureWords) * Self.capacity)
    unusual.update(repeating: false, count: block.count)
    live.update(from: places, count: count)
    liveCount = count
    convertLive(block)
  }

  private func convertLive(_ block: RawBlock) {
    for (index, tables) in fields.enumerated() { convert(tables, index, block) }
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
    for (index, tables) in fields.enumerated() where tables.default == nil {
      let token = token(of: lead, tables, block)
      if token.kind == .none { holes[index * DecisionNotes.reasons.count + token.length] -= 1 }
    }
  }

  private func convert(_ tables: FieldTables, _ index: Int, _ block: RawBlock) {
    var absent = 0, null = 0, blank = 0
    if tables.shape == .events { histories.update(repeating: (0, 0), count: Self.capacity) }
    if tables.keepsText { texts.update(repeating: (0, -1), count: Self.capacity) }
    for position in 0..<liveCount {
      let lead = Int(live[position])
      let token = token(of: lead, tables, block)
      let run = features + (tables.firstWord * Self.capacity + lead)
      switch token.kind {
      case .none:
        if let value = tables.default {
          takeDefault(value, tables, lead, run)
        } else {
          if tables.traits.isRequired { unusual[lead] = true }
          absent &+= token.length == Self.absent ? 1 : 0
          null &+= token.length == Self.null ? 1 : 0
          blank &+= token.length == Self.blank ? 1 : 0
        }
      case .unusual: unusual[lead] = true
      case .yes, .no, .number, .text, .array, .object:
        if !take(token, tables, lead, run), !takeWhole(token, tables, lead, run) { unusual[lead] = true }
      }
    }
    let base = index * DecisionNotes.reasons.count
    holes[base + Self.absent] += absent
    holes[base + Self.null] += null
    holes[base + Self.blank] += blank
  }

  // Reasons by their places in `DecisionNotes.reasons`; a token without a value has one as its length.
  private static let absent = place(of: .absent)
  private static let null = place(of: .null)
  private static let blank = place(of: .blank)

  private static func place(of reason: UnknownReason) -> Int { DecisionNotes.reasons.firstIndex(of: reason) ?? 0 }

  private func takeDefault(
    _ value: FieldTables.DefaultValue, _ tables: FieldTables, _ lead: Int, _ run: UnsafeMutablePointer<UInt64>
  ) {
    add(value.run.pointer, tables, run)
    if let column = tables.numberColumn { numbers[column * Self.capacity + lead] = value.number }
    if let column = tables.sizeColumn { numbers[column * Self.capacity + lead] = value.size }
    // A default as the lead's own name is rare enough for the door.
    if tables.keepsText { unusual[lead] = true }
  }

  @inline(__always)
  func add(_ bits: UnsafePointer<UInt64>, _ tables: FieldTables, _ run: UnsafeMutablePointer<UInt64>) {
    for word in 0..<tables.wordCount { run[word * Self.capacity] |= bits[word] }
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
  @inline(__always)
  private func token(of lead: Int, _ tables: FieldTables, _ block: RawBlock) -> Token {
    var found = Token(kind: .none, start: bytes, length: Self.absent)
    for source in tables.sources {
      let raw = block.column(source.slot)[lead]
      if raw.kind == .absent { continue }
      if raw.kind == .null {
        if found.kind == .none, found.length == Self.absent { found.length = Self.null }
        continue
      }
      var token = token(raw, block)
      if token.kind == .text || token.kind == .number, isBlank(token, tables) {
        if found.kind == .none, found.length == Self.absent { found.length = Self.blank }
        continue
      }
      if token.kind == .object, tables.shape == .money { token.kind = .unusual }
      token.isScaled = source.isScaled
      if tables.traits.takesFirst { return token }
      // Several sources are compared as the door compares them.
      if found.kind != .none { return Token(kind: .unusual, start: bytes, length: 0) }
      found = token
    }
    return found
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
  func isBlank(_ token: Token, _ tables: FieldTables) -> Bool {
    if token.length == 0 { return true }
    guard let blanks = tables.blanks else { return false }
    return blanks.number(of: token.start, token.length) != 0
  }

  // MARK: - Escapes

  /// Undoes escapes into `scratch`; what is written is sound.
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
