extension Lexer {
  /// Numbers, percentages, dates, times, times of day, and names that begin with a digit.
  mutating func lexNumber() {
    let start = index
    if skipForeignDate() {
      note(.badDate, start..<index)
      return add(.malformed, from: start)
    }
    skipDigits()
    if byte(0) == 0x3A, isDigit(1), index - start <= 2 { return lexClock(start) }
    if index - start == 4, byte(0) == 0x2D, isDigit(1), lexDate(start) { return }
    let digitsEnd = index
    var isGood = digitsAreGrouped(start..<digitsEnd)
    while byte(0) == 0x2E, isDigit(1) {
      // A second point: an address, a version or a date of another country.
      if index != digitsEnd { isGood = false }
      index += 1
      let fraction = index
      skipDigits()
      isGood = isGood && digitsAreGrouped(fraction..<index)
    }
    let numberEnd = index
    let isPlain = skipWordCharacters()
    if index > numberEnd {
      if !isPlain {
        note(.nonASCIIName, start..<index)
        return add(.malformed, from: start)
      }
      if numberEnd == digitsEnd { return add(.mixed, from: start) }
      isGood = false
    }
    guard isGood else {
      note(.badNumber, start..<index)
      return add(.malformed, from: start)
    }
    if byte(0) == 0x25 {
      index += 1
      return add(.percent, from: start)
    }
    add(.number, from: start)
  }

  private mutating func skipDigits() {
    while isDigit(0) || byte(0) == 0x5F { index += 1 }
  }

  private func isDigit(_ offset: Int) -> Bool { Self.isDigit(byte(offset)) }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Passes over `01/15/2026` or `15.01.2026`, a date as other places write it.
  private mutating func skipForeignDate() -> Bool {
    var end = index
    func digits() -> Int {
      let first = end
      while end < bytes.count, end - first < 5, Self.isDigit(bytes[end]) { end += 1 }
      return end - first
    }
    func sign() -> UInt8 {
      guard end < bytes.count else { return 0 }
      end += 1
      return bytes[end - 1]
    }
    guard (1...2).contains(digits()) else { return false }
    let first = sign()
    guard first == 0x2F || first == 0x2E, (1...2).contains(digits()), sign() == first, digits() == 4 else {
      return false
    }
    if end < bytes.count, Self.isWordByte(bytes[end]) || bytes[end] == first { return false }
    index = end
    return true
  }

  /// `_` stands between two digits only.
  private func digitsAreGrouped(_ range: Range<Int>) -> Bool {
    for place in range where bytes[place] == 0x5F {
      if place == range.lowerBound || place + 1 == range.upperBound || bytes[place + 1] == 0x5F { return false }
    }
    return true
  }

  /// Reads `2026-03-02` and what follows a `T`; false, with nothing consumed, if this is a subtraction.
  private mutating func lexDate(_ start: Int) -> Bool {
    guard !bytes[start..<index].contains(0x5F) else { return false }
    var end = index + 1
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    let month = end - index - 1
    guard end + 1 < bytes.count, bytes[end] == 0x2D, (0x30...0x39).contains(bytes[end + 1]) else { return false }
    let dayStart = end + 1
    end = dayStart
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    let isDate = month == 2 && end - dayStart == 2
    index = end
    if byte(0) == 0x54 || byte(0) == 0x74, isDigit(1) {
      lexTime(start, isDate: isDate)
      return true
    }
    if isDate, !Self.isWordByte(byte(0)) {
      add(.date, from: start)
    } else {
      _ = skipWordCharacters()
      note(.badDate, start..<index)
      add(.malformed, from: start)
    }
    return true
  }

  private mutating func lexTime(_ start: Int, isDate: Bool) {
    let clock = index + 1
    index = clock
    while Self.isTimeByte(byte(0)), !(byte(0) == 0x2D && byte(1) == 0x3E) { index += 1 }
    // A full stop or a colon at the end belongs to what follows.
    while index > clock, bytes[index - 1] == 0x2E || bytes[index - 1] == 0x3A { index -= 1 }
    let isTime = isDate && bytes[clock - 1] == 0x54 && Self.isClock(bytes[clock..<index])
    if !isTime { note(.badTime, start..<index) }
    add(isTime ? .time : .malformed, from: start)
  }

  /// `09:00`. Nothing else in a book is a number, a colon and at once a number, so what is like it is one mistake.
  private mutating func lexClock(_ start: Int) {
    let hours = index - start
    index += 1
    let minutesStart = index
    while isDigit(0) { index += 1 }
    let minutes = index - minutesStart
    let end = index
    while (byte(0) == 0x3A && isDigit(1)) || isDigit(0) { index += 1 }
    // `9:00 am` is one mistake too.
    let isHalfDay = byte(0) == 0x20 && [0x61, 0x41, 0x70, 0x50].contains(byte(1)) && byte(2) | 0x20 == 0x6D
    if isHalfDay, !Self.isWordByte(byte(3)) { index += 1 }
    _ = skipWordCharacters()
    if hours == 2, minutes == 2, index == end, Self.isDigit(bytes[start + 1]) { return add(.clock, from: start) }
    note(.badClock, start..<index)
    add(.malformed, from: start)
  }

  private static func isTimeByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == 0x3A || byte == 0x2E || byte == 0x2B || byte == 0x2D
  }

  /// `HH:MM[:SS[.1–6 digits]]` and `Z`, `±HH:MM` or `±HHMM`. The values of the digits are the checker's affair.
  private static func isClock(_ clock: ArraySlice<UInt8>) -> Bool {
    var rest = clock
    func digits(_ range: ClosedRange<Int>) -> Bool {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return range.contains(count)
    }
    func sign(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard digits(2...2), sign(0x3A), digits(2...2) else { return false }
    if sign(0x3A) {
      guard digits(2...2) else { return false }
      if sign(0x2E), !digits(1...6) { return false }
    }
    if sign(0x5A) { return rest.isEmpty }
    guard sign(0x2B) || sign(0x2D) else { return false }
    if rest.count == 4 { return digits(4...4) && rest.isEmpty }
    return digits(2...2) && sign(0x3A) && digits(2...2) && rest.isEmpty
  }
}
