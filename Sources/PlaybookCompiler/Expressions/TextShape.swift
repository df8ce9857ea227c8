import PlaybookIR

/// What a text must look like to be an e-mail address, a domain and so on. A lead's values pass stricter doors; a
/// literal that fails here can be equal to none of them.
enum TextShape {
  /// The text as a lead's value of that type is kept; nil when no value looks like it. `type` is a textual type.
  static func canonical(_ text: Text, as type: ValueType) -> Text? {
    switch type {
    case .text: text
    case .email: email(text)
    case .domain: domain(text.bytes[...])
    case .phone, .url, .timezone: text.bytes.contains(where: isSpaceOrControl) && type != .phone ? nil : text
    case .yesNo, .count, .number, .percent, .money, .date, .time, .country, .duration, .choice, .list, .points, .grade,
      .events:
      nil
    }
  }

  static func expectation(_ type: ValueType) -> String {
    switch type {
    case .email: "an e-mail address, such as `ann@acme.example`"
    case .domain: "a domain, such as `acme.example`"
    case .url: "a web address, such as `https://acme.example`"
    case .timezone: "a time zone, such as `America/New_York`"
    case .phone: "a phone number, such as `+1 555 0100`"
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .country, .duration, .choice, .list, .points,
      .grade, .events:
      type.words
    }
  }

  private static func email(_ text: Text) -> Text? {
    let parts = text.bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(where: isSpaceOrControl),
      let domain = domain(parts[1])
    else { return nil }
    return Text(bytes: Array(parts[0]) + [UInt8(ascii: "@")] + domain.bytes)
  }

  private static func domain(_ bytes: ArraySlice<UInt8>) -> Text? {
    let lower = bytes.map(Text.fold)
    let labels = lower.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isLabelByte) }) else { return nil }
    return Text(bytes: lower)
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || Text.isWordByte(byte) }

  private static func isSpaceOrControl(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }
}
