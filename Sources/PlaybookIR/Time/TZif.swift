/// A TZif file (RFC 9636): the offsets of a zone in the past, and its rule for the future.
///
/// Input: any bytes. Output: a zone. Guarantee: total; a file of version 1, one that counts leap seconds, one that is cut
/// off, and one whose counts, indices, order or offsets are not those of a zone are damaged.
enum TZif {
  /// No file of a real zone comes near.
  static let largestFile = 64 * 1_024

  static func read(_ bytes: [UInt8], name: String) throws(ZoneFault) -> Zone {
    guard bytes.count <= largestFile else { throw .damaged }
    var input = Input(rest: bytes[...])
    let first = try input.header()
    // Version 1 holds 32-bit times; what follows it says the same in 64 bits.
    try input.skip(first.size(ofTime: 4))
    let header = try input.header()
    guard header.types > 0, header.leaps == 0 else { throw .damaged }
    let times = try input.take(header.times * 8)
    let indices = try input.take(header.times)
    let types = try input.take(header.types * 6)
    try input.skip(header.characters + header.standardFlags + header.universalFlags)
    let footer = try input.footer()
    let offsets = try Self.offsets(types, designations: header.characters)
    let transitions = try Self.transitions(times, indices, offsets)
    return Zone(name: name, first: offsets[0], transitions, rule: footer)
  }

  private static func offsets(_ types: ArraySlice<UInt8>, designations: Int) throws(ZoneFault) -> [Int] {
    var offsets: [Int] = []
    var rest = types
    while let type = Input.prefix(6, of: &rest) {
      let offset = Int(Int32(truncatingIfNeeded: Input.number(type.prefix(4))))
      guard offset.magnitude <= Zone.greatestOffset, type[type.startIndex + 4] <= 1,
        Int(type[type.startIndex + 5]) < designations
      else { throw .damaged }
      offsets.append(offset)
    }
    return offsets
  }

  private static func transitions(
    _ times: ArraySlice<UInt8>, _ indices: ArraySlice<UInt8>, _ offsets: [Int]
  ) throws(ZoneFault) -> [(at: Int64, offset: Int)] {
    var transitions: [(at: Int64, offset: Int)] = []
    var rest = times
    for index in indices {
      guard let bytes = Input.prefix(8, of: &rest), offsets.indices.contains(Int(index)) else { throw .damaged }
      let time = Input.number(bytes)
      if let last = transitions.last, last.at >= time { throw .damaged }
      transitions.append((time, offsets[Int(index)]))
    }
    return transitions
  }

  struct Header {
    let universalFlags: Int
    let standardFlags: Int
    let leaps: Int
    let times: Int
    let types: Int
    let characters: Int

    func size(ofTime width: Int) -> Int {
      times * (width + 1) + types * 6 + characters + leaps * (width + 4) + standardFlags + universalFlags
    }
  }

  private struct Input {
    var rest: ArraySlice<UInt8>

    static func prefix(_ count: Int, of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
      guard rest.count >= count else { return nil }
      let bytes = rest.prefix(count)
      rest = rest.dropFirst(count)
      return bytes
    }

    /// Up to eight bytes, the highest first.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
      bytes.reduce(0) { $0 << 8 | Int64($1) }
    }

    mutating func take(_ count: Int) throws(ZoneFault) -> ArraySlice<UInt8> {
      guard let bytes = Self.prefix(count, of: &rest) else { throw .damaged }
      return bytes
    }

    mutating func skip(_ count: Int) throws(ZoneFault) { _ = try take(count) }

    /// Counts are at most the size of the greatest file, so that sums of them stay small.
    mutating func header() throws(ZoneFault) -> Header {
      let bytes = try take(44)
      guard bytes.starts(with: "TZif".utf8), bytes[bytes.startIndex + 4] >= UInt8(ascii: "2") else { throw .damaged }
      var counts: [Int] = []
      var place = bytes.dropFirst(20)
      while let count = Self.prefix(4, of: &place) { counts.append(Int(Self.number(count))) }
      guard counts.count == 6, counts.allSatisfy({ $0 <= TZif.largestFile }) else { throw .damaged }
      let header = Header(
        universalFlags: counts[0], standardFlags: counts[1], leaps: counts[2], times: counts[3], types: counts[4],
        characters: counts[5])
      let flags = [header.universalFlags, header.standardFlags]
      guard flags.allSatisfy({ $0 == 0 || $0 == header.types }) else { throw .damaged }
      return header
    }

    /// The rule between two line feeds at the file's end; nil where it is empty and the last offset lasts.
    mutating func footer() throws(ZoneFault) -> ZoneRule? {
      guard rest.count >= 2, rest.first == 0x0A, rest.last == 0x0A else { throw .damaged }
      let text = rest.dropFirst().dropLast()
      if text.isEmpty { return nil }
      guard let rule = ZoneRule(text) else { throw .damaged }
      let offsets = [rule.standard, rule.daylight?.offset ?? 0]
      guard offsets.allSatisfy({ $0.magnitude <= Zone.greatestOffset }) else { throw .damaged }
      return rule
    }
  }
}

extension Zone {
  /// The zone in a TZif file.
  package init(name: String, tzif bytes: [UInt8]) throws(ZoneFault) { self = try TZif.read(bytes, name: name) }

  /// No greater file is read.
  package static var largestFile: Int { TZif.largestFile }

  /// Puts behind the file's transitions those of one cycle of its rule.
  fileprivate init(name: String, first: Int, _ transitions: [(at: Int64, offset: Int)], rule: ZoneRule?) {
    var before = first
    var all = transitions
    var cycleStart: Int64?
    if let rule, rule.daylight == nil {
      // From the last transition on the rule speaks, and without any transition always.
      if all.isEmpty { before = rule.standard } else { all[all.count - 1].offset = rule.standard }
    } else if let rule {
      let earliest = Instant.earliest.microseconds / 1_000_000 - Self.cycle / 400
      let start = max(all.last?.at ?? earliest, earliest)
      if start <= Instant.latest.microseconds / 1_000_000 {
        let year = CivilDate(days: Int32(start / 86_400)).parts.year
        let changes = rule.changes(inYears: (year - 2)...(year + 402))
        let atStart = changes.last { $0.at <= start }?.offset ?? rule.standard
        if all.isEmpty { before = atStart } else { all[all.count - 1].offset = atStart }
        all += changes.filter { $0.at > start }
        cycleStart = start
      }
    }
    var starts: [Int64] = []
    var offsets = [Int32(before)]
    for transition in all where Int32(transition.offset) != offsets[offsets.count - 1] {
      starts.append(transition.at)
      offsets.append(Int32(transition.offset))
    }
    self.init(name: name, starts: starts, offsets: offsets, cycleStart: starts.isEmpty ? nil : cycleStart)
  }
}
