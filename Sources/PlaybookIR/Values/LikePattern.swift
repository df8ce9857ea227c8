/// A pattern of `like`: `*` stands for any text, `?` for one Unicode scalar, everything else for itself, A–Z folded.
///
/// All ways to match are followed at once as the bits of a few words, so a text costs time linear in its length,
/// whatever the pattern.
package struct LikePattern: Sendable {
  /// Scalars and `?` of the pattern: the steps that use up one scalar of the text.
  private let stepCount: Int
  private let wordCount: Int
  /// By ASCII scalar and word: the steps that accept it.
  private var asciiSteps: [UInt64]
  /// The same for other scalars that the pattern names.
  private var otherSteps: [UInt32: [UInt64]] = [:]
  /// The steps that accept any scalar.
  private var anySteps: [UInt64]
  /// The states before which a `*` stands.
  private var loops: [UInt64]

  package init(_ pattern: Text) {
    let scalars = Array(pattern.string.unicodeScalars)
    stepCount = scalars.reduce(0) { $0 + ($1 == "*" ? 0 : 1) }
    wordCount = stepCount / 64 + 1
    asciiSteps = [UInt64](repeating: 0, count: 128 * wordCount)
    anySteps = [UInt64](repeating: 0, count: wordCount)
    loops = anySteps
    var step = 0
    for scalar in scalars {
      let word = step / 64
      let bit: UInt64 = 1 << UInt64(step % 64)
      if scalar == "*" {
        loops[word] |= bit
        continue
      }
      if scalar == "?" {
        anySteps[word] |= bit
      } else if scalar.isASCII {
        asciiSteps[Int(Self.fold(scalar)) * wordCount + word] |= bit
      } else {
        otherSteps[scalar.value, default: [UInt64](repeating: 0, count: wordCount)][word] |= bit
      }
      step += 1
    }
  }

  package func matches(_ text: Text) -> Bool {
    var states = [UInt64](repeating: 0, count: wordCount)
    states[0] = 1
    for scalar in text.string.unicodeScalars {
      let other = scalar.isASCII ? nil : otherSteps[scalar.value]
      let base = scalar.isASCII ? Int(Self.fold(scalar)) * wordCount : 0
      var carry: UInt64 = 0
      var isAlive = false
      for word in 0..<wordCount {
        let named = scalar.isASCII ? asciiSteps[base + word] : other?[word] ?? 0
        let stepped = states[word] & (named | anySteps[word])
        let next = (states[word] & loops[word]) | (stepped << 1) | carry
        carry = stepped >> 63
        states[word] = next
        isAlive = isAlive || next != 0
      }
      if !isAlive { return false }
    }
    return states[stepCount / 64] & (1 << UInt64(stepCount % 64)) != 0
  }

  private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    UInt32(Text.fold(UInt8(truncatingIfNeeded: scalar.value)))
  }
}
