import PlaybookIR
import PlaybookJSON
import PlaybookRuntime

/// The usual spellings of each type. False: the door's own reader has to look.
extension Converter {
  @inline(__always)
  func takeWord(_ token: Token, _ field: FieldLookup, _ run: FeatureRun) -> Bool {
    if field.kind == .word, token.kind != .text, token.kind != .number { return false }
    guard let bits = wordRun(of: token, field) else { return false }
    run.add(bits)
    return true
  }

  @inline(__always)
  func takeCount(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard token.kind == .number || token.kind == .text, let whole = Self.whole(token.start, token.length) else {
      return false
    }
    return takeNumber(whole &* scale, field, lead, run)
  }

  @inline(__always)
  func takeDecimal(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard token.kind == .number || token.kind == .text,
      let value = Self.decimal(token.start, token.length, places: 6, scale: 6)
    else { return false }
    return takeNumber(value, field, lead, run)
  }

  /// With its sign or without.
  @inline(__always)
  func takePercent(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard token.kind == .number || token.kind == .text, field.traits.isPlainScale else { return false }
    let hasSign = token.kind == .text && token.start[token.length &- 1] == UInt8(ascii: "%")
    guard let value = Self.decimal(token.start, token.length &- (hasSign ? 1 : 0), places: 4, scale: 6) else {
      return false
    }
    return takeNumber(value, field, lead, run)
  }

  @inline(__always)
  func takeMoney(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard token.kind == .number || token.kind == .text, let value = amount(token, field, lead) else { return false }
    return takeNumber(value, field, lead, run)
  }

  @inline(__always)
  func takeDate(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard token.kind == .text, field.traits.isPlainScale, let date = Self.date(token) else { return false }
    return takeNumber(Int64(date), field, lead, run)
  }

  @inline(__always)
  func takeTime(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard token.kind == .text, field.traits.isPlainScale, let time = Self.time(token) else { return false }
    return takeNumber(time, field, lead, run)
  }

  @inline(__always)
  func takeEvents(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard token.kind == .array else {
      // A history that is no list makes the lead an error.
      unusual[lead] = true
      return true
    }
    run.add(field.known)
    histories[lead] = (UInt32(truncatingIfNeeded: token.start - bytes), UInt32(truncatingIfNeeded: token.length))
    return true
  }

  @inline(__always)
  private func takeNumber(_ value: Int64, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard let ordered = field.ordered else { return false }
    run.add(ordered.runs + ordered.rank(value) &* field.wordCount)
    if let column = field.numberColumn { numbers[column &* Self.capacity &+ lead] = value }
    return true
  }

  /// The run of a member; nil for a text that is none.
  @inline(__always)
  private func wordRun(of token: Token, _ field: FieldLookup) -> UnsafePointer<UInt64>? {
    guard let words = field.words else { return nil }
    let number: Int
    switch token.kind {
    // As `true` and `false` stand in the table.
    case .yes: number = 1
    case .no: number = 4
    case .text, .number: number = words.number(of: token.start, token.length)
    case .none, .unusual, .array, .object: return nil
    }
    guard number > 0 || field.takesOthers else { return nil }
    return field.wordRuns + number &* field.wordCount
  }

  // MARK: - Numbers

  /// At most 12 digits and nothing else.
  @inline(__always)
  static func whole(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int64? {
    // As many as one word holds, moved to its upper end: what fills it up counts as zeros in front.
    guard length > 0, length <= 8 else { return longWhole(text, length) }
    let missing = UInt64(truncatingIfNeeded: 64 &- length &* 8)
    let digits = (Bytes.word(text) ^ Bytes.all(0x30)) &<< missing
    guard ((digits &+ Bytes.all(0x76)) | digits) & Bytes.highBits == 0 else { return nil }
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
  }

  @inline(never)
  private static func longWhole(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int64? {
    guard length > 0, length <= 12 else { return nil }
    var value: Int64 = 0
    for index in 0..<length {
      let digit = text[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  /// At most 12 digits before the point and at most `places` behind it, as a number with `scale` places.
  @inline(__always)
  static func decimal(_ text: UnsafePointer<UInt8>, _ length: Int, places: Int, scale: Int) -> Int64? {
    let isNegative = length > 0 && text[0] == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    let start = index
    var value: Int64 = 0
    while index < length {
      let digit = text[index] &- 0x30
      guard digit <= 9 else { break }
      value = value &* 10 &+ Int64(digit)
      index &+= 1
      guard index &- start <= 12 else { return nil }
    }
    guard index > start else { return nil }
    var missing = scale
    if index < length {
      guard text[index] == UInt8(ascii: "."), index + 1 < length, length &- index &- 1 <= places else { return nil }
      index &+= 1
      while index < length {
        let digit = text[index] &- 0x30
        guard digit <= 9 else { return nil }
        value = value &* 10 &+ Int64(digit)
        index &+= 1
        missing &-= 1
      }
    }
    while missing > 0 {
      value = value &* 10
      missing &-= 1
    }
    return isNegative ? 0 &- value : value
  }

  /// An amount in the currency that has tables.
  private func amount(_ token: Token, _ field: FieldLookup, _ lead: Int) -> Int64? {
    guard let home = currency(of: field) else { return nil }
    var length = token.length
    if token.kind == .text, length > 4, token.start[length - 4] == 0x20 {
      guard Self.isCode(token.start + (length - 3), home) else { return nil }
      length -= 4
    } else if let slot = field.currencySlot, let block {
      let raw = block.column(slot)[lead]
      switch raw.kind {
      case .absent, .null: break
      case .text:
        let code = self.token(raw, block)
        guard isBlank(code, field) || code.length == 3 && Self.isCode(code.start, home) else { return nil }
      case .yes, .no, .number, .escapedText, .array, .object: return nil
      }
    }
    return Self.decimal(token.start, length, places: 4, scale: 4)
  }

  /// Whether three letters are those of a currency, A–Z folded.
  private static func isCode(_ text: UnsafePointer<UInt8>, _ code: String) -> Bool {
    var index = 0
    for letter in code.utf8 {
      guard index < 3, Text.fold(text[index]) == Text.fold(letter) else { return false }
      index += 1
    }
    return index == 3
  }

  // MARK: - Moments

  @inline(__always)
  private static func digits(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var value = 0
    for index in 0..<count {
      let digit = text[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  private static func day(_ text: UnsafePointer<UInt8>) -> Int32? {
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let year = digits(text, 4),
      let month = digits(text + 5, 2), let day = digits(text + 8, 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)?.days
  }

  /// `2026-03-02`
  private static func date(_ token: Token) -> Int32? { token.length == 10 ? day(token.start) : nil }

  /// `2026-03-02T15:00Z` and `2026-03-02T15:00:00Z`
  private static func time(_ token: Token) -> Int64? {
    let text = token.start
    guard token.length == 20 || token.length == 17, text[token.length - 1] == UInt8(ascii: "Z"),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), let day = day(text),
      let hour = digits(text + 11, 2), hour < 24, let minute = digits(text + 14, 2), minute < 60
    else { return nil }
    var second = 0
    if token.length == 20 {
      guard text[16] == UInt8(ascii: ":"), let number = digits(text + 17, 2), number < 60 else { return nil }
      second = number
    }
    return (Int64(day) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)) * 1_000_000
  }

  // MARK: - Texts

  @inline(__always)
  func takeText(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    guard token.kind == .text || token.kind == .number, isPlain(token, field.traits.textKind) else { return false }
    run.add(field.known)
    for index in 0..<field.textCount {
      let table = field.texts + index
      var (start, length) = (token.start, token.length)
      if table.pointee.isDomain {
        if let at = TextForm.lastAt(start, length) {
          length -= at + 1
          start += at + 1
        }
      }
      table.pointee.look(start, length, into: run)
      if table.pointee.hasLikes { lookAtForm(start, length, field, index, run) }
    }
    if field.keepsText {
      guard token.isInBlock else { return false }
      texts[lead] = (UInt32(truncatingIfNeeded: token.start - bytes), Int32(truncatingIfNeeded: token.length))
    }
    return true
  }

  /// Whether a text certainly has the form of its type; those that may have it too are the door's.
  @inline(__always)
  private func isPlain(_ token: Token, _ kind: Traits.TextKind) -> Bool {
    switch kind {
    case .text: !mayHoldZero(token) || !TextForm.holdsZero(token.start, token.length)
    case .email: TextForm.isPlainAddress(token.start, token.length)
    case .domain: TextForm.isPlainHost(token.start, token.length) && !TextForm.startsWithWWW(token.start, token.length)
    case .phone: TextForm.isPlainPhone(token.start, token.length)
    case .other: false
    }
  }

  /// In the bytes of a JSON text no control character can stand as it is.
  @inline(__always)
  private func mayHoldZero(_ token: Token) -> Bool { isTable || !token.isInBlock }

  // MARK: - Lists

  @inline(__always)
  func takeList(_ token: Token, _ field: FieldLookup, _ lead: Int, _ run: FeatureRun) -> Bool {
    var count: Int64 = 0
    let isComplete =
      switch token.kind {
      case .array: eachElement(of: token) { takeElement($0, field, run, &count) }
      case .text: eachPart(of: token) { takeElement($0, field, run, &count) }
      case .none, .unusual, .yes, .no, .number, .object: false
      }
    guard isComplete else { return false }
    run.add(field.known)
    if let sizes = field.sizes { run.add(sizes.runs + sizes.rank(count &* scale) &* field.wordCount) }
    if let column = field.sizeColumn { numbers[column &* Self.capacity &+ lead] = count &* scale }
    return true
  }

  @inline(__always)
  private func takeElement(_ element: Token, _ field: FieldLookup, _ run: FeatureRun, _ count: inout Int64) -> Bool {
    if isBlank(element, field) { return true }
    if field.kind == .textList, mayHoldZero(element), TextForm.holdsZero(element.start, element.length) { return false }
    guard let bits = wordRun(of: element, field) else { return false }
    run.add(bits)
    count &+= 1
    return true
  }

  /// The texts of a list; false where an element is no text or has escapes.
  @inline(__always)
  private func eachElement(of token: Token, _ body: (Token) -> Bool) -> Bool {
    // The list is sound JSON: it ends with its bracket.
    var text = token.start + 1
    while true {
      if text.pointee == UInt8(ascii: "]") { return true }
      if text.pointee == UInt8(ascii: ",") || text.pointee <= 0x20 {
        text += 1
        continue
      }
      guard text.pointee == UInt8(ascii: "\"") else { return false }
      let start = text + 1
      text = Bytes.endOfText(start)
      guard text.pointee == UInt8(ascii: "\"") else { return false }
      guard body(trimmed(Token(kind: .text, start: start, length: text - start))) else { return false }
      text += 1
    }
  }

  /// The parts of a text between `;`.
  @inline(__always)
  private func eachPart(of token: Token, _ body: (Token) -> Bool) -> Bool {
    var start = 0
    for index in 0...token.length where index == token.length || token.start[index] == UInt8(ascii: ";") {
      let part = Token(kind: .text, start: token.start + start, length: index - start, isInBlock: token.isInBlock)
      guard body(trimmed(part)) else { return false }
      start = index + 1
    }
    return true
  }

  // MARK: - The door's own reader

  /// Reads a value as the door does and asks the operators. False where the door has something to say about it.
  @inline(never)
  func takeWhole(
    _ token: Token, _ field: FieldLookup, _ tables: FieldTables, _ lead: Int, _ run: FeatureRun
  ) -> Bool {
    guard !tables.keepsText, let value = value(token), let currency = plainCurrency(field, tables, lead),
      tables.reader.absence(of: value) == nil
    else { return false }
    let read: Value
    switch tables.reader.convert(value, isScaled: token.isScaled, currency: currency) {
    case .value(let value): read = value
    case .list(let value, let dropped):
      guard dropped.isEmpty else { return false }
      read = value
    case .misfit: return false
    }
    guard let bits = tables.run(of: read) else { return false }
    if let column = tables.numberColumn {
      guard let (units, unit) = try? PlanBuilder.units(of: read) else { return false }
      if case .money(let currency) = unit, currency != tables.currency { return false }
      numbers[column * Self.capacity + lead] = units
    }
    if let column = tables.sizeColumn { numbers[column * Self.capacity + lead] = read.size }
    // What a quicker look set before it gave up, goes.
    for word in 0..<tables.wordCount {
      run.start[word * Self.capacity] = run.start[word * Self.capacity] & ~tables.bits.pointer[word] | bits[word]
    }
    return true
  }

  private func value(_ token: Token) -> JSONValue? {
    let bytes = Array(UnsafeBufferPointer(start: token.start, count: token.length))
    switch token.kind {
    case .none, .unusual: return nil
    case .yes: return JSONValue(.bool(true))
    case .no: return JSONValue(.bool(false))
    case .number: return JSONValue(.number(String(decoding: bytes, as: UTF8.self)))
    case .text: return JSONValue(.string(bytes))
    case .array, .object: return try? JSONReader.parse(bytes)
    }
  }

  /// Nil where the currency is one more thing to look at.
  private func plainCurrency(_ field: FieldLookup, _ tables: FieldTables, _ lead: Int) -> PlainCurrency? {
    let home: PlainCurrency = tables.currency.map { .known($0) } ?? .none
    guard let slot = tables.currencySlot, let block else { return home }
    let raw = block.column(slot)[lead]
    switch raw.kind {
    case .absent, .null: return home
    case .text:
      let code = token(raw, block)
      if isBlank(code, field) { return home }
      return Currency.code(of: UnsafeBufferPointer(start: code.start, count: code.length)).map { .known($0) }
    case .yes, .no, .number, .escapedText, .array, .object: return nil
    }
  }
}
