/// Finds the values of a projection in the JSON text of leads, one pass over the bytes.
///
/// Input: bytes of whole leads, with a byte behind each lead that can continue none, and padding. Output: for each lead
/// the raw values of the slots, or the word that it is unusual.
/// Guarantee: a lead that `JSONReader` refuses is unusual; a lead that is plain has in each slot what the door would find,
/// and nothing of it was skipped unread. Nothing is allocated for a lead.
struct JSONScanner: ~Copyable {
  typealias Pointer = Bytes.Pointer

  /// Objects and lists inside each other, as the reader of a single lead has it.
  private static let deepest = 64

  private var table: KeyTable
  /// Number of the lead.
  private var visit: UInt64 = 0

  // Of the block that is scanned.
  private let values: UnsafeMutablePointer<RawValue>
  private var base: Pointer
  private var lead = 0
  /// Line ends are space: for leads that may be spread over lines.
  private var spansLines = false

  init(_ projection: Projection, values: RawValues) {
    table = KeyTable(projection)
    self.values = values.start
    base = values.emptyText
  }

  /// Scans the lead whose first byte is `start`, which is no space, into place `lead` of the values. The end of the lead's
  /// object, or nil for a lead that is unusual.
  mutating func scan(_ start: Pointer, from base: Pointer, lead: Int, spansLines: Bool = false) -> Pointer? {
    self.base = base
    self.spansLines = spansLines
    self.lead = lead
    visit += 1
    guard start.pointee == UInt8(ascii: "{") else { return nil }
    return object(start, node: 0, depth: 1)
  }

  // MARK: - Objects that are read

  /// The object that begins here, of which something is read.
  private mutating func object(_ start: Pointer, node: Int, depth: Int) -> Pointer? {
    guard depth <= Self.deepest else { return nil }
    var p = space(start + 1)
    if p.pointee == UInt8(ascii: "}") { return p + 1 }
    var previous = table.head(node)
    while true {
      var key = previous.pointee.next
      if !KeyTable.matches(p, key) {
        // One key is often missing.
        key = key.pointee.next
        if !KeyTable.matches(p, key) {
          guard let end = unexpectedKey(p, node, previous, &key) else { return nil }
          p = end
        } else {
          p += key.pointee.length
        }
      } else {
        p += key.pointee.length
      }
      if p.pointee <= 0x20 { p = space(p) }
      let slot = key.pointee.slot
      let child = key.pointee.child
      if key != table.nobody { previous = key }
      if child != KeyTable.none {
        if key.pointee.visit == visit { return nil }
        key.pointee.visit = visit
      }
      let valueStart = p
      var kind = RawValue.Kind.text
      if p.pointee == UInt8(ascii: "\"") {
        guard let end = text(p + 1, &kind) else { return nil }
        if slot != KeyTable.none, !store(slot, kind, valueStart + 1, end) { return nil }
        p = end + 1
      } else {
        guard let end = value(p, &kind, child, depth) else { return nil }
        if slot != KeyTable.none, !store(slot, kind, valueStart, end) { return nil }
        p = end
      }
      if p.pointee <= 0x20 { p = space(p) }
      guard p.pointee == UInt8(ascii: ",") else { return p.pointee == UInt8(ascii: "}") ? p + 1 : nil }
      p += 1
      if p.pointee <= 0x20 { p = space(p) }
    }
  }

  /// What follows a value that is no text; `child` is the node of an object that is read.
  @inline(__always)
  private mutating func value(
    _ start: Pointer, _ kind: inout RawValue.Kind, _ child: Int, _ depth: Int
  ) -> Pointer? {
    switch start.pointee {
    case UInt8(ascii: "{"):
      kind = .object
      return child == KeyTable.none
        ? container(start, depth: depth) : object(start, node: child, depth: depth + 1)
    case UInt8(ascii: "["):
      kind = .array
      return container(start, depth: depth)
    case _: return scalar(start, &kind)
    }
  }

  /// False where the slot has a value already.
  @inline(__always)
  private func store(_ slot: Int, _ kind: RawValue.Kind, _ start: Pointer, _ end: Pointer) -> Bool {
    let place = values + (slot &* RawValues.stride &+ lead)
    guard place.pointee.isAbsent else { return false }
    place.pointee = RawValue(
      kind, offset: UInt32(truncatingIfNeeded: start - base), length: UInt32(truncatingIfNeeded: end - start))
    return true
  }

  /// A key that is not the expected one: looked up, and put where it will be expected. What follows its colon.
  @inline(never)
  private mutating func unexpectedKey(
    _ start: Pointer, _ node: Int, _ previous: KeyTable.KeyPointer, _ key: inout KeyTable.KeyPointer
  ) -> Pointer? {
    var kind = RawValue.Kind.text
    guard start.pointee == UInt8(ascii: "\""), let end = text(start + 1, &kind), kind == .text else { return nil }
    let colon = space(end + 1)
    guard colon.pointee == UInt8(ascii: ":") else { return nil }
    key = table.key(start + 1, end - start - 1, node: node, after: previous)
    return colon + 1
  }

  // MARK: - Whatever stands there

  /// The object or list that begins here, inside `depth` others.
  private func container(_ start: Pointer, depth: Int) -> Pointer? {
    // One bit for each that is open: whether it is an object.
    var kinds: UInt64 = 0
    var open = depth
    var p = start
    var kind = RawValue.Kind.text
    while true {
      // A value begins at `p`.
      var isOpening = false
      switch p.pointee {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard open < Self.deepest else { return nil }
        open &+= 1
        kinds = kinds &<< 1 | (p.pointee == UInt8(ascii: "{") ? 1 : 0)
        p = space(p + 1)
        isOpening = p.pointee != (kinds & 1 == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      case UInt8(ascii: "\""):
        guard let end = text(p + 1, &kind) else { return nil }
        p = end + 1
      case _:
        guard let end = scalar(p, &kind) else { return nil }
        p = end
      }
      if !isOpening {
        // What closes here.
        while true {
          if p.pointee <= 0x20 { p = space(p) }
          guard p.pointee == (kinds & 1 == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { break }
          p += 1
          open &-= 1
          kinds = kinds &>> 1
          if open == depth { return p }
        }
        guard p.pointee == UInt8(ascii: ",") else { return nil }
        p = space(p + 1)
      }
      if kinds & 1 == 1 {
        guard p.pointee == UInt8(ascii: "\""), let end = text(p + 1, &kind) else { return nil }
        p = space(end + 1)
        guard p.pointee == UInt8(ascii: ":") else { return nil }
        p = space(p + 1)
      }
    }
  }

  /// The closing quote of the text that begins here.
  @inline(__always)
  private func text(_ start: Pointer, _ kind: inout RawValue.Kind) -> Pointer? {
    var p = start
    while true {
      p = Bytes.endOfPlainText(p)
      if p.pointee == UInt8(ascii: "\"") { return p }
      guard let next = rareByte(p, &kind) else { return nil }
      p = next
    }
  }

  /// What follows an escape or a UTF-8 sequence in a text.
  @inline(never)
  private func rareByte(_ start: Pointer, _ kind: inout RawValue.Kind) -> Pointer? {
    var p = start
    while p.pointee >= 0x80 {
      let length = Bytes.sequence(p)
      guard length > 0 else { return nil }
      p += length
    }
    guard p.pointee == UInt8(ascii: "\\") else { return p > start ? p : nil }
    kind = .escapedText
    switch p[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return p + 2
    case UInt8(ascii: "u"):
      var code: UInt32 = 0
      for index in 2..<6 {
        guard let digit = Self.hexDigit(p[index]) else { return nil }
        code = code << 4 | digit
      }
      // Pairs of halves are rare enough to leave them to the other reader.
      return 0xD800...0xDFFF ~= code ? nil : p + 6
    case _: return nil
    }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    case _: nil
    }
  }

  /// What follows the number or word that begins here.
  @inline(__always)
  private func scalar(_ start: Pointer, _ kind: inout RawValue.Kind) -> Pointer? {
    switch start.pointee {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      kind = .number
      return number(start)
    case UInt8(ascii: "t"):
      kind = .yes
      return UInt32(truncatingIfNeeded: Bytes.word(start)) == 0x6575_7274 ? start + 4 : nil
    case UInt8(ascii: "f"):
      kind = .no
      return Bytes.word(start) & 0xFF_FFFF_FFFF == 0x65_736C_6166 ? start + 5 : nil
    case UInt8(ascii: "n"):
      kind = .null
      return UInt32(truncatingIfNeeded: Bytes.word(start)) == 0x6C6C_756E ? start + 4 : nil
    case _: return nil
    }
  }

  @inline(__always)
  private func number(_ start: Pointer) -> Pointer? {
    var p = start
    if p.pointee == UInt8(ascii: "-") { p += 1 }
    if p.pointee == UInt8(ascii: "0") {
      p += 1
    } else {
      let count = Bytes.digits(p)
      guard count > 0 else { return nil }
      p += count
    }
    // What cannot follow a number can follow no value, and is found by who asks for what follows.
    guard p.pointee == UInt8(ascii: ".") || p.pointee | 0x20 == UInt8(ascii: "e") else { return p }
    return fraction(p)
  }

  @inline(never)
  private func fraction(_ start: Pointer) -> Pointer? {
    var p = start
    if p.pointee == UInt8(ascii: ".") {
      let count = Bytes.digits(p + 1)
      guard count > 0 else { return nil }
      p += 1 + count
    }
    if p.pointee | 0x20 == UInt8(ascii: "e") {
      p += 1
      if p.pointee == UInt8(ascii: "+") || p.pointee == UInt8(ascii: "-") { p += 1 }
      let count = Bytes.digits(p)
      guard count > 0 else { return nil }
      p += count
    }
    return p
  }

  /// The first byte from here on that is no space.
  @inline(__always)
  private func space(_ start: Pointer) -> Pointer {
    start.pointee > 0x20 ? start : skipSpace(start)
  }

  @inline(never)
  private func skipSpace(_ start: Pointer) -> Pointer {
    var p = start
    while p.pointee == 0x20 || p.pointee == 0x09 || p.pointee == 0x0D || spansLines && p.pointee == 0x0A { p += 1 }
    return p
  }
}
