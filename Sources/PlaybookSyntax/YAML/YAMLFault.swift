/// What the YAML library found wrong, in the terms of an author: which of the usual slips it is, and where.
struct YAMLFault {
  enum Kind {
    case tab
    /// `a: b: c`, or an indented line below a value.
    case colonInValue
    case openQuote
    case openBracket
    case indentation
    case keyWithoutColon
    /// Something after a value that is complete.
    case surplus
    case keyTooLong
    case reservedStart(Character)
    case anchor
    case alias
    case tag
    case directive
    case badEscape
    case other(String)
  }

  let kind: Kind
  /// Byte offset of the place to show.
  let offset: Int
  /// Where the thing began in which the fault was found, if that is elsewhere.
  let start: Int?

  init(problem: String, context: String, at place: Int, from contextPlace: Int, in bytes: [UInt8]) {
    let here = place < bytes.count ? bytes[place] : 0x0A
    func says(_ text: StaticString) -> Bool { problem.contains("\(text)") }
    func during(_ text: StaticString) -> Bool { context.contains("\(text)") }
    switch true {
    case says("did not find expected") && !Self.isFirstOnLine(place, bytes)
      && Self.openQuote(before: place, bytes) != nil:
      (kind, offset, start) = (.openQuote, Self.openQuote(before: place, bytes) ?? place, nil)
    case during("quoted scalar") && (says("end of stream") || says("document indicator")):
      (kind, offset, start) = (.openQuote, contextPlace, nil)
    case during("quoted scalar") && (says("escape") || says("hexdecimal") || says("Unicode")):
      (kind, offset, start) = (.badEscape, place, nil)
    case says("tab character") || here == 0x09 || Self.lineStartsWithTab(place, bytes):
      (kind, offset, start) = (.tab, Self.tabPlace(place, bytes), nil)
    case says("mapping values are not allowed") && Self.lineWithoutColon(before: place, bytes) != nil:
      (kind, offset, start) = (.keyWithoutColon, Self.lineWithoutColon(before: place, bytes) ?? place, nil)
    case says("mapping values are not allowed"):
      (kind, offset, start) = (.colonInValue, place, nil)
    case during("simple key") && place > contextPlace + 1_024:
      (kind, offset, start) = (.keyTooLong, contextPlace, nil)
    case during("simple key"):
      (kind, offset, start) = (.keyWithoutColon, contextPlace, nil)
    case during("flow sequence") || during("flow mapping"):
      (kind, offset, start) = (.openBracket, contextPlace, place < bytes.count ? place : nil)
    case during("anchor"): (kind, offset, start) = (.anchor, contextPlace, nil)
    case during("alias"): (kind, offset, start) = (.alias, contextPlace, nil)
    case during("tag"): (kind, offset, start) = (.tag, contextPlace, nil)
    case during("directive") || says("directive"): (kind, offset, start) = (.directive, place, nil)
    case says("cannot start any token"):
      (kind, offset, start) = (.reservedStart(Character(Unicode.Scalar(here))), place, nil)
    case says("did not find expected") && !Self.isFirstOnLine(place, bytes) && place < bytes.count:
      (kind, offset, start) = (.surplus, place, nil)
    case says("did not find expected key") || says("did not find expected '-'") || says("block collections")
      || says("block sequence entries") || says("block entries"):
      (kind, offset, start) = (.indentation, place, contextPlace < place ? contextPlace : nil)
    default: (kind, offset, start) = (.other(problem), place, nil)
    }
  }

  /// Where a text begins that no quote closes on its line, if it was taken to go on up to the quote before `place`.
  private static func openQuote(before place: Int, _ bytes: [UInt8]) -> Int? {
    guard place <= bytes.count, bytes[lineStart(place, bytes)..<place].filter({ $0 == 0x22 }).count % 2 == 1 else {
      return nil
    }
    var start = lineStart(place, bytes)
    for _ in 0..<200 where start > 0 {
      let end = start - 1
      start = lineStart(end, bytes)
      let quotes = bytes[start..<end].indices.filter { bytes[$0] == 0x22 }
      if quotes.count % 2 == 1 { return quotes.last }
    }
    return nil
  }

  private static func lineStart(_ place: Int, _ bytes: [UInt8]) -> Int {
    var start = min(place, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private static func isFirstOnLine(_ place: Int, _ bytes: [UInt8]) -> Bool {
    bytes[lineStart(place, bytes)..<min(place, bytes.count)].allSatisfy { $0 == 0x20 }
  }

  /// The first word of the line above, where that line has no colon: then the name on this line was taken for its rest.
  private static func lineWithoutColon(before place: Int, _ bytes: [UInt8]) -> Int? {
    let start = lineStart(place, bytes)
    guard start > 0 else { return nil }
    let above = lineStart(start - 1, bytes)
    let line = bytes[above..<start - 1]
    guard let word = line.firstIndex(where: { $0 != 0x20 }), bytes[word] != 0x23, !line.contains(0x3A) else {
      return nil
    }
    return word
  }

  /// Whether a tab stands in the blanks before the first word of the line.
  private static func lineStartsWithTab(_ place: Int, _ bytes: [UInt8]) -> Bool {
    bytes[tabPlace(place, bytes)...].first == 0x09
  }

  private static func tabPlace(_ place: Int, _ bytes: [UInt8]) -> Int {
    if place < bytes.count, bytes[place] == 0x09 { return place }
    var index = lineStart(place, bytes)
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index < bytes.count && bytes[index] == 0x09 ? index : place
  }
}
