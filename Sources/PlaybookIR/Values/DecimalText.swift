/// Why a text is not a decimal of the wanted kind.
package enum DecimalFault: Error, Sendable, Hashable {
  case notANumber
  /// More places than allowed, trailing zeros aside.
  case tooManyPlaces
  case outOfRange
}

/// Reads and writes decimals exactly; binary floating point is never involved.
package enum DecimalText {
  /// What a decimal may look like and how it is kept.
  package struct Format: Sendable {
    /// Places that the text may use; at most `scale`.
    package let places: Int
    /// Places that are kept: the result is the value times 10^scale.
    package let scale: Int
    /// The first size of the result that is out of range; a power of ten.
    package let limit: Int64
    /// `1e3`, as JSON has it.
    package let allowsExponent: Bool

    package init(places: Int, scale: Int, limit: Int64, allowsExponent: Bool) {
      self.places = max(0, min(places, scale))
      self.scale = scale
      self.limit = limit
      self.allowsExponent = allowsExponent
    }
  }

  /// `-`? digits (`.` digits)? and, where allowed, an exponent; nothing else, no spaces, no `+`. Linear in the text.
  package static func parse(_ text: some Sequence<UInt8>, _ format: Format) throws(DecimalFault) -> Int64 {
    var scan = Scan()
    for byte in text {
      guard scan.take(byte, allowsExponent: format.allowsExponent) else { throw .notANumber }
    }
    guard scan.isComplete else { throw .notANumber }
    guard scan.digits > 0 else { return 0 }
    let exponent = scan.exponent - scan.places + scan.zeros
    // A number of 25 digits before the point is above every limit, and 25 significant digits overflow either side.
    guard scan.digits + exponent <= 25 else { throw .outOfRange }
    if exponent < -format.places {
      // Out of range is the greater fault: whatever the places, such a size cannot be kept.
      let whole = scan.digits + exponent
      if whole > 0, whole + format.scale >= String(format.limit).utf8.count { throw .outOfRange }
      throw .tooManyPlaces
    }
    guard scan.digits <= 31 else { throw .outOfRange }
    var units = scan.mantissa
    for _ in 0..<(exponent + format.scale) {
      let (next, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .outOfRange }
      units = next
    }
    guard units < Int128(format.limit) else { throw .outOfRange }
    return scan.isNegative ? -Int64(units) : Int64(units)
  }

  /// The state of reading one decimal: significant digits without leading and trailing zeros, and their place.
  private struct Scan {
    enum Stage { case start, sign, whole, point, fraction, exponentMark, exponentSign, exponentDigits }

    var stage = Stage.start
    var isNegative = false
    /// The significant digits read so far, without `zeros`; right up to 31 of them.
    var mantissa: Int128 = 0
    var digits = 0
    /// Zeros that follow the significant digits.
    var zeros = 0
    /// Digits after the point.
    var places = 0
    private var exponentSize = 0
    private var isExponentNegative = false

    var exponent: Int { isExponentNegative ? -exponentSize : exponentSize }

    var isComplete: Bool {
      switch stage {
      case .whole, .fraction, .exponentDigits: true
      case .start, .sign, .point, .exponentMark, .exponentSign: false
      }
    }

    mutating func take(_ byte: UInt8, allowsExponent: Bool) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        take(digit: Int(byte - UInt8(ascii: "0")))
        return true
      case UInt8(ascii: "-") where stage == .start:
        isNegative = true
        stage = .sign
        return true
      case UInt8(ascii: ".") where stage == .whole:
        stage = .point
        return true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard allowsExponent, stage == .whole || stage == .fraction else { return false }
        stage = .exponentMark
        return true
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard stage == .exponentMark else { return false }
        isExponentNegative = byte == UInt8(ascii: "-")
        stage = .exponentSign
        return true
      default:
        return false
      }
    }

    private mutating func take(digit: Int) {
      switch stage {
      case .start, .sign, .whole: stage = .whole
      case .point, .fraction:
        stage = .fraction
        places += 1
      case .exponentMark, .exponentSign, .exponentDigits:
        stage = .exponentDigits
        // Beyond this the number is out of range or has too many places, whatever its digits.
        exponentSize = min(exponentSize * 10 + digit, 1_000_000_000_000)
        return
      }
      if digit == 0 {
        if digits > 0 { zeros += 1 }
        return
      }
      digits += zeros + 1
      if digits <= 31 {
        for _ in 0...zeros { mantissa *= 10 }
        mantissa += Int128(digit)
      }
      zeros = 0
    }
  }

  /// The canonical text of `units` / 10^scale: no exponent, no trailing zeros, no `-0`.
  package static func text(_ units: Int64, scale: Int, separator: String = "") -> String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    let whole = padded.utf8.count - scale
    var result = units < 0 ? "-" : ""
    var fraction: [UInt8] = []
    for (index, digit) in padded.utf8.enumerated() {
      if index >= whole {
        fraction.append(digit)
        continue
      }
      if index > 0, (whole - index) % 3 == 0 { result += separator }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    return fraction.isEmpty ? result : result + "." + String(decoding: fraction, as: UTF8.self)
  }

  /// `dividend` / `divisor`, rounded half away from zero; the divisor is not 0 and sizes are below 2^126.
  static func quotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
    return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }

  /// `units` as an `Int64` when its size is below `limit`.
  static func narrow(_ units: Int128, limit: Int64) -> Int64? {
    units.magnitude < UInt128(limit.magnitude) ? Int64(units) : nil
  }
}
