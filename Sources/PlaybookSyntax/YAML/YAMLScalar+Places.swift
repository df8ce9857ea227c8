extension YAMLScalar {
  /// Finds where each byte of a scalar's text was written.
  ///
  /// `text` is what the YAML library made of the scalar, `range` where it stands in `file`. Quoted and plain scalars are
  /// unfolded by YAML's rules; block scalars are laid beside the file by everything in them that is not blank. If the two
  /// ever disagree, every byte points at the scalar as a whole.
  static func locate(text: [UInt8], style: Style, range: Range<Int>, in file: [UInt8]) -> YAMLScalar {
    if style == .plain, range.count == text.count {
      return YAMLScalar(text: text, style: style, range: range, contiguousFrom: range.lowerBound)
    }
    if style.isQuoted, range.count == text.count + 2 {
      return YAMLScalar(text: text, style: style, range: range, contiguousFrom: range.lowerBound + 1)
    }
    var tracer = Tracer(file: file, range: range)
    switch style {
    case .plain: tracer.traceFlow(quote: nil)
    case .singleQuoted: tracer.traceFlow(quote: 0x27)
    case .doubleQuoted: tracer.traceFlow(quote: 0x22)
    case .literal, .folded: tracer.traceBlock(text)
    }
    guard tracer.text == text else {
      let start = Int32(range.lowerBound)
      return YAMLScalar(
        text: text, style: style, range: range, starts: Array(repeating: start, count: text.count),
        ends: Array(repeating: Int32(range.upperBound), count: text.count))
    }
    return YAMLScalar(text: text, style: style, range: range, starts: tracer.starts, ends: tracer.ends)
  }

  /// Walks over a scalar as written and notes each byte of its text with its place.
  private struct Tracer {
    let file: [UInt8]
    let range: Range<Int>
    var text: [UInt8] = []
    var starts: [Int32] = []
    var ends: [Int32] = []
    private var index: Int

    init(file: [UInt8], range: Range<Int>) {
      self.file = file
      self.range = range
      index = range.lowerBound
      text.reserveCapacity(range.count)
      starts.reserveCapacity(range.count)
      ends.reserveCapacity(range.count)
    }

    private mutating func note(_ byte: UInt8, from start: Int, to end: Int) {
      text.append(byte)
      starts.append(Int32(truncatingIfNeeded: start))
      ends.append(Int32(truncatingIfNeeded: end))
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    // MARK: - Plain and quoted scalars

    mutating func traceFlow(quote: UInt8?) {
      var end = range.upperBound
      if quote != nil {
        index += 1
        end -= 1
      }
      while index < end {
        let byte = file[index]
        if Self.isBlank(byte) || Self.isBreak(byte) {
          traceBlanks(until: end)
        } else if byte == 0x27, quote == 0x27 {
          note(byte, from: index, to: index + 2)
          index += 2
        } else if byte == 0x5C, quote == 0x22 {
          traceEscape(until: end)
        } else {
          note(byte, from: index, to: index + 1)
          index += 1
        }
      }
    }

    /// Blanks within a line stay; those around line breaks go: one break is a space, more are one break fewer.
    private mutating func traceBlanks(until end: Int) {
      let start = index
      var breaks = 0
      while index < end, Self.isBlank(file[index]) || Self.isBreak(file[index]) {
        if file[index] == 0x0A || (file[index] == 0x0D && !(index + 1 < end && file[index + 1] == 0x0A)) { breaks += 1 }
        index += 1
      }
      if breaks == 0 {
        for place in start..<index { note(file[place], from: place, to: place + 1) }
      } else if breaks == 1 {
        note(0x20, from: start, to: index)
      } else {
        for _ in 1..<breaks { note(0x0A, from: start, to: index) }
      }
    }

    private mutating func traceEscape(until end: Int) {
      let start = index
      guard start + 1 < end else {
        index = end
        return
      }
      let sign = file[start + 1]
      if Self.isBreak(sign) {
        index += 1
        skipEscapedBreak(until: end)
        return
      }
      let digits: Int
      var value: UInt32
      switch sign {
      case 0x78: (digits, value) = (2, 0)
      case 0x75: (digits, value) = (4, 0)
      case 0x55: (digits, value) = (8, 0)
      default: (digits, value) = (0, Self.escapes[sign] ?? UInt32(sign))
      }
      index += 2
      for _ in 0..<digits where index < end {
        value = value << 4 | UInt32(Self.hexDigit(file[index]))
        index += 1
      }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      for byte in Array(String(Character(scalar)).utf8) { note(byte, from: start, to: index) }
    }

    /// `\` at the end of a line joins it with the next, whose leading blanks go; empty lines stay as breaks.
    private mutating func skipEscapedBreak(until end: Int) {
      let start = index
      var breaks = 0
      while index < end, Self.isBlank(file[index]) || Self.isBreak(file[index]) {
        if file[index] == 0x0A || (file[index] == 0x0D && !(index + 1 < end && file[index + 1] == 0x0A)) { breaks += 1 }
        index += 1
      }
      for _ in 1..<max(1, breaks) { note(0x0A, from: start, to: index) }
    }

    private static let escapes: [UInt8: UInt32] = [
      0x30: 0x00, 0x61: 0x07, 0x62: 0x08, 0x74: 0x09, 0x09: 0x09, 0x6E: 0x0A, 0x76: 0x0B, 0x66: 0x0C, 0x72: 0x0D,
      0x65: 0x1B, 0x20: 0x20, 0x22: 0x22, 0x27: 0x27, 0x2F: 0x2F, 0x5C: 0x5C, 0x4E: 0x85, 0x5F: 0xA0, 0x4C: 0x2028,
      0x50: 0x2029,
    ]

    private static func hexDigit(_ byte: UInt8) -> UInt8 {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x41 + 10
      case 0x61...0x66: byte - 0x61 + 10
      default: 0
      }
    }

    // MARK: - Block scalars

    /// Blanks of the text are placed between the words around them; each other byte is found in the file in its turn.
    mutating func traceBlock(_ wanted: [UInt8]) {
      while index < range.upperBound, file[index] != 0x0A { index += 1 }
      var position = 0
      while position < wanted.count {
        var next = position
        while next < wanted.count, Self.isBlank(wanted[next]) || wanted[next] == 0x0A { next += 1 }
        let blanks = index
        while index < range.upperBound, Self.isBlank(file[index]) || Self.isBreak(file[index]) { index += 1 }
        // Blanks before a word on its own line stand right before it; what a fold made stands at the line's end.
        for offset in position..<next {
          let place = wanted[offset] == 0x0A ? blanks : max(blanks, index - (next - offset))
          note(wanted[offset], from: place, to: max(place, min(place + 1, range.upperBound)))
        }
        position = next
        while position < wanted.count, index < range.upperBound, wanted[position] == file[index],
          !Self.isBlank(file[index]), !Self.isBreak(file[index])
        {
          note(file[index], from: index, to: index + 1)
          index += 1
          position += 1
        }
        if position == next, position < wanted.count { return }
      }
    }
  }
}
