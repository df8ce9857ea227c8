import PlaybookIR

/// The forms that texts of a lead have, seen from a book: what a literal of such a type becomes.
enum TextForm {
  /// The text as a lead's value of that type is kept; nil when no value looks like it. `type` is a kind of text.
  static func canonical(_ text: Text, as type: ValueType) -> Text? {
    switch type {
    case .text: text
    case .email: TextShape.email(text.bytes)
    case .domain: TextShape.domain(text.bytes)
    case .phone: TextShape.phone(text.bytes)
    case .url: TextShape.url(text.bytes)
    case .timezone: TextShape.timezone(text.bytes)
    case .yesNo, .count, .number, .percent, .money, .date, .time, .country, .duration, .clock, .choice, .list, .points,
      .grade,
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
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .country, .duration, .clock, .choice, .list,
      .points,
      .grade, .events:
      type.words
    }
  }
}
