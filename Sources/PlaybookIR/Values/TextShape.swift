/// The texts that have a form of their own: what is accepted, and the one spelling that is kept.
///
/// Each function takes trimmed text and returns the value, or nil when the text is not of that kind. A form is checked,
/// never looked up: an address that looks right may still belong to nobody.
package enum TextShape {
  /// `name@host.domain`. Kept as written.
  package static func email(_ text: some Collection<UInt8>) -> Text? {
    let bytes = Array(text)
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let name = bytes[..<at]
    guard (1...64).contains(name.count), name.first != UInt8(ascii: "."), name.last != UInt8(ascii: "."),
      name.allSatisfy(isMailByte), !hasTwoPoints(name), isHost(bytes[(at + 1)...])
    else { return nil }
    return Text(bytes: bytes)
  }

  /// A host name of at least two parts. Kept in lower case, without a point at the end and without `www.` in front; of
  /// a web address its host.
  package static func domain(_ text: some Collection<UInt8>) -> Text? {
    var bytes = Array(text).map(Text.fold)
    if let rest = afterScheme(bytes) {
      let parts = address(rest)
      guard parts.isSound else { return nil }
      bytes = Array(parts.host)
    }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    guard isHost(bytes[...]) else { return nil }
    if bytes.starts(with: "www.".utf8), isHost(bytes[4...]) { bytes.removeFirst(4) }
    return Text(bytes: bytes)
  }

  /// 5 to 15 digits with spaces and `+ - ( ) . /` between them, then perhaps an extension `x 12` or `ext. 12`. Kept as
  /// written.
  package static func phone(_ text: some Collection<UInt8>) -> Text? {
    let bytes = Array(text)
    var number = bytes[...]
    if let mark = bytes.firstIndex(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) {
      number = bytes[..<mark]
      guard isExtension(bytes[mark...]) else { return nil }
    }
    var digits = 0
    for (index, byte) in number.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "+"): if index > 0 { return nil }
      case UInt8(ascii: "("): break
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "/"):
        if index == 0 { return nil }
      case _: return nil
      }
    }
    return (5...15).contains(digits) ? Text(bytes: bytes) : nil
  }

  /// `https://host/path`, `http://…`, or the same without the scheme. Kept as written.
  package static func url(_ text: some Collection<UInt8>) -> Text? {
    let bytes = Array(text)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    return address(afterScheme(bytes.map(Text.fold)) ?? bytes[...]).isSound ? Text(bytes: bytes) : nil
  }

  /// A name in the form of the IANA list: `America/New_York`, `UTC`. Kept as written.
  package static func timezone(_ text: some Collection<UInt8>) -> Text? {
    let bytes = Array(text)
    guard bytes.count <= 64 else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 3, parts.allSatisfy({ $0.first.map(isLetter) == true && $0.allSatisfy(isZoneByte) })
    else { return nil }
    let name = Text(bytes: bytes)
    return parts.count > 1 || zonesOfOnePart.contains(name) ? name : nil
  }

  private static let zonesOfOnePart: Set<Text> = Set(
    """
    CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran
    Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK
    Singapore Turkey UCT UTC Universal W-SU WET Zulu
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Text(String($0)) })

  // MARK: - Parts

  /// Labels of letters, digits and `-` with points between them, at least two, the last not a number. Bytes beyond ASCII
  /// count as letters.
  private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 253 else { return false }
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, !last.allSatisfy(isDigit) else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }
  }

  /// What follows `http://` or `https://` in folded text.
  private static func afterScheme(_ folded: [UInt8]) -> ArraySlice<UInt8>? {
    for scheme in ["https://", "http://"] where folded.starts(with: scheme.utf8) {
      return folded[scheme.utf8.count...]
    }
    return nil
  }

  /// The host of `host[:port][/…]`, and whether host and port are sound.
  private static func address(_ bytes: ArraySlice<UInt8>) -> (host: ArraySlice<UInt8>, isSound: Bool) {
    let end = bytes.firstIndex { [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    let authority = bytes[..<(end ?? bytes.endIndex)]
    let colon = authority.firstIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
    let port = authority[colon...].dropFirst()
    let host = authority[..<colon]
    let isPort = colon == authority.endIndex || (1...5).contains(port.count) && port.allSatisfy(isDigit)
    return (host, isPort && isHost(host.last == UInt8(ascii: ".") ? host.dropLast() : host))
  }

  private static func isExtension(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.map(Text.fold)[...]
    let words = ["extension", "ext.", "ext", "x"]
    guard let word = words.first(where: { rest.starts(with: $0.utf8) }) else { return false }
    rest = rest.dropFirst(word.utf8.count).drop { $0 == UInt8(ascii: " ") }
    return (1...6).contains(rest.count) && rest.allSatisfy(isDigit)
  }

  private static func hasTwoPoints(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".") }
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !"\"(),:;<>@[\\]".utf8.contains(byte)
  }

  private static func isZoneByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "_+-".utf8.contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
