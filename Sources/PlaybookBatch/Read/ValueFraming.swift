/// Finds the leads of a JSON list, or of JSON values one after another, without knowing what is in them.
///
/// Brackets, quotes and the commas of a list are watched; whether a lead is sound JSON is for its reader to say. A comma that
/// is missing, or stands where none may, is refused by itself, so that the leads around it are read.
struct ValueFraming {
  private enum Place {
    case outside
    /// In a list, where a value may stand and need not: behind the bracket, or behind a comma that was refused.
    case opened
    case afterValue, afterComma
  }

  private var place = Place.outside
  /// Whether a list or a value was met.
  private(set) var hasBegun = false
  private var value = ValueEnd()
  /// Whether `value` is larger than a lead may be, and its rest is still to come.
  private var isPassingOver = false

  var isInList: Bool { place != .outside }

  /// The leads that are whole, and how many bytes were done with. `line` counts on.
  mutating func leads(
    _ start: Bytes.Pointer, _ count: Int, isAtEnd: Bool, into leads: inout [RawLead]
  ) -> Int {
    let end = start + count
    var p = start
    var line: UInt32 = 0
    // Behind which nothing but space was met.
    var comma: (place: Bytes.Pointer, line: UInt32)?
    func refuse(_ fault: RawLead.Fault, _ length: UInt32, at place: Bytes.Pointer, _ line: UInt32) {
      leads.append(RawLead(offset: UInt32(place - start), length: length, line: line, state: .refused, fault: fault))
    }
    if isPassingOver {
      guard let valueEnd = value.find(from: p, to: end) else { return count }
      isPassingOver = false
      line += UInt32(Bytes.count(0x0A, from: p, to: valueEnd))
      p = valueEnd
    }
    while p < end {
      switch p.pointee {
      case 0x0A:
        line += 1
        p += 1
      case 0x20, 0x09, 0x0D: p += 1
      case UInt8(ascii: ","):
        if place == .afterValue {
          place = .afterComma
          comma = (p, line)
        } else {
          refuse(.surplusComma, 1, at: p, line)
          if isInList { (place, comma) = (.opened, nil) }
        }
        p += 1
      case UInt8(ascii: "[") where !isInList:
        (place, hasBegun) = (.opened, true)
        p += 1
      case UInt8(ascii: "]") where isInList:
        if place == .afterComma { refuse(.trailingComma, 1, at: comma?.place ?? p, comma?.line ?? line) }
        (place, comma) = (.outside, nil)
        p += 1
      case _:
        hasBegun = true
        value.begin()
        guard let valueEnd = value.find(from: p, to: end) ?? (isAtEnd ? end : nil) else { return p - start }
        if isCommaMissing(before: p) { refuse(.missingComma, 0, at: p, line) }
        leads.append(
          RawLead(
            offset: UInt32(p - start), length: UInt32(valueEnd - p), line: line, state: .plain))
        if isInList { (place, comma) = (.afterValue, nil) }
        line += UInt32(Bytes.count(0x0A, from: p, to: valueEnd))
        p = valueEnd
      }
    }
    // It is looked at again with what follows it, so that its place is known if nothing does.
    guard let comma else { return count }
    place = .afterValue
    return comma.place - start
  }

  /// To be called when nothing was done with, and the bytes are more than a lead may have: the rest of what begins here is
  /// passed over.
  mutating func passOver(_ start: Bytes.Pointer, _ count: Int) -> [RawLead] {
    if start.pointee == UInt8(ascii: ",") {
      // All behind it is space.
      place = .afterComma
      return []
    }
    let isCommaMissing = isCommaMissing(before: start)
    isPassingOver = true
    if isInList { place = .afterValue }
    let lead = RawLead(offset: 0, length: UInt32(count), line: 0, state: .refused, fault: .tooLarge)
    let comma = RawLead(offset: 0, length: 0, line: 0, state: .refused, fault: .missingComma)
    return isCommaMissing ? [comma, lead] : [lead]
  }

  /// Only before an object: anything else is no lead, and refused for that.
  private func isCommaMissing(before value: Bytes.Pointer) -> Bool {
    place == .afterValue && value.pointee == UInt8(ascii: "{")
  }
}

/// Looks for the end of a JSON value, in as many pieces as it comes.
///
/// A bracket that closes another one than is open closes that one too, so that a fault in one lead does not swallow those
/// behind it.
private struct ValueEnd {
  /// Brackets, outermost first.
  private var open: [UInt8] = []
  /// Brackets that are open inside these: deeper than any lead is, so that their number will do.
  private var deeper = 0
  private var hasBegun = false
  private var isInText = false
  /// Whether a backslash before it makes the next byte of a text mean nothing.
  private var isEscaped = false

  private static let deepest = 1_024

  mutating func begin() {
    open.removeAll(keepingCapacity: true)
    (deeper, hasBegun, isInText, isEscaped) = (0, false, false, false)
  }

  /// The end of the value, of which `start` is the next byte; nil where it lies behind `end`.
  mutating func find(from start: Bytes.Pointer, to end: Bytes.Pointer) -> Bytes.Pointer? {
    var p = start
    while p < end {
      if isInText {
        guard let textEnd = endOfText(from: p, to: end) else { return nil }
        isInText = false
        p = textEnd
        if open.isEmpty { return p }
        continue
      }
      switch p.pointee {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if open.count < Self.deepest { open.append(p.pointee) } else { deeper += 1 }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if deeper > 0 {
          deeper -= 1
          break
        }
        // Two bytes lie between the brackets of a pair.
        guard let opening = open.lastIndex(of: p.pointee - 2) else {
          // One that nothing opened ends what it stands in; the `]` is that of the list.
          return p.pointee == UInt8(ascii: "]") && hasBegun ? p : p + 1
        }
        open.removeSubrange(opening...)
        if open.isEmpty { return p + 1 }
      case UInt8(ascii: "\""): isInText = true
      case 0x20, 0x09, 0x0D, 0x0A, UInt8(ascii: ","):
        if open.isEmpty { return p }
      case _: break
      }
      hasBegun = true
      p += 1
    }
    return nil
  }

  /// Behind the quote that closes a text; nil where it lies behind `end`.
  private mutating func endOfText(from start: Bytes.Pointer, to end: Bytes.Pointer) -> Bytes.Pointer? {
    var p = start
    while true {
      let quote = Bytes.first(UInt8(ascii: "\""), from: p, to: end)
      // Every second backslash stands for itself.
      var backslashes = 0
      while quote - backslashes > p, quote[-1 - backslashes] == UInt8(ascii: "\\") { backslashes += 1 }
      if backslashes == quote - p, isEscaped { backslashes += 1 }
      isEscaped = !backslashes.isMultiple(of: 2)
      guard quote < end else { return nil }
      p = quote + 1
      if !isEscaped { return p }
      isEscaped = false
    }
  }
}
