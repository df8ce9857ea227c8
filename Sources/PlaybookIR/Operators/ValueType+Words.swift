extension ValueType {
  /// The type as an author would say it, with its article: `a count`, `a list of texts`.
  package var words: String {
    switch self {
    case .yesNo: "a yes or no"
    case .text: "a text"
    case .count: "a count"
    case .number: "a number"
    case .percent: "a percentage"
    case .money: "an amount of money"
    case .date: "a date"
    case .time: "a time"
    case .email: "an e-mail address"
    case .domain: "a domain"
    case .phone: "a phone number"
    case .url: "a web address"
    case .country: "a country"
    case .timezone: "a time zone"
    case .duration: "a duration"
    case .clock: "a time of day"
    case .choice(let names): "one of " + Self.shortened(names)
    case .list(let element): "a list of " + element.plural
    case .points: "the points of a score"
    case .grade: "a grade"
    case .events: "the activity history"
    }
  }

  /// Several of the type: `texts`, `amounts of money`.
  package var plural: String {
    switch self {
    case .yesNo: "yes or no values"
    case .text: "texts"
    case .count: "counts"
    case .number: "numbers"
    case .percent: "percentages"
    case .money: "amounts of money"
    case .date: "dates"
    case .time: "times"
    case .email: "e-mail addresses"
    case .domain: "domains"
    case .phone: "phone numbers"
    case .url: "web addresses"
    case .country: "countries"
    case .timezone: "time zones"
    case .duration: "durations"
    case .clock: "times of day"
    case .choice(let names): "values out of " + Self.shortened(names)
    case .list(let element): "lists of " + element.plural
    case .points: "points"
    case .grade: "grades"
    case .events: "histories"
    }
  }

  /// The first few names, so that a long closed set does not fill the message.
  private static func shortened(_ names: [String]) -> String {
    let shown = names.prefix(6)
    return "[" + shown.joined(separator: ", ") + (names.count > shown.count ? ", …]" : "]")
  }

  /// `count`, `number` and `percent`: exact decimals that compare and compute with each other.
  package var isNumber: Bool {
    switch self {
    case .count, .number, .percent: true
    case .yesNo, .text, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration,
      .choice,
      .list, .points, .grade, .events:
      false
    }
  }

  /// Text and the kinds of text that a lead holds in a checked form.
  package var isText: Bool {
    switch self {
    case .text, .email, .domain, .phone, .url, .timezone: true
    case .yesNo, .count, .number, .percent, .money, .date, .time, .country, .duration, .clock, .choice, .list, .points,
      .grade,
      .events:
      false
    }
  }

  /// Whether two values of the types may stand on the sides of `=`.
  package func isComparable(with other: ValueType) -> Bool {
    if self == .points { return other == .points || other.isNumber }
    if other == .points { return isNumber }
    if isNumber, other.isNumber { return true }
    if self == .text, other.isText { return true }
    if other == .text, isText { return true }
    return self == other && isSingle
  }

  /// Whether a value of the type stands for itself: no list, no history, no length of time.
  private var isSingle: Bool {
    switch self {
    case .list, .events, .duration: false
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock, .choice, .points, .grade:
      true
    }
  }

  /// The one type that holds the values of both, for the branches of an `if` and the like; nil when there is none.
  package func joined(with other: ValueType) -> ValueType? {
    if self == other { return self }
    if isNumber, other.isNumber { return .number }
    if isText, other == .text { return .text }
    if self == .text, other.isText { return .text }
    return nil
  }
}
