/// Reads fixed-width digits and marks from a short text, as dates and times are written.
struct DigitReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: [UInt8]) { bytes = text }

  var isAtEnd: Bool { index == bytes.count }
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Exactly `width` digits.
  mutating func number(_ width: Int) -> Int? {
    guard index + width <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[index..<index + width] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    index += width
    return number
  }

  /// As many digits as stand here, and how many they are; up to `limit`.
  mutating func number(upTo limit: Int) -> (number: Int, width: Int)? {
    var width = 0
    while width <= limit, index + width < bytes.count, (0x30...0x39).contains(bytes[index + width]) { width += 1 }
    guard width > 0, width <= limit, let number = number(width) else { return nil }
    return (number, width)
  }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == mark.value else { return false }
    index += 1
    return true
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
