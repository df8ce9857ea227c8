import PlaybookIR
import PlaybookSource

/// How messages name types and sets of values.
enum TypeWords {
  /// "an amount of money", "a date", …
  static func of(_ type: ValueType) -> String { type.words }

  /// "a number or an amount of money"
  static func or(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "another value" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// "one of `a`, `b`"; long sets are cut.
  static func choice(of names: [String]) -> String {
    let shown = names.prefix(8).map { "`\($0)`" }
    guard let first = shown.first else { return "a set without values" }
    if names.count == 1 { return "always \(first)" }
    let rest = names.count - shown.count
    return "one of " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// A text as the author would write it in a book.
  static func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.isHidden { result += scalar.escape } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }
}

extension ValueType {
  /// Types whose values can be put in order.
  var isOrdered: Bool {
    switch self {
    case .count, .number, .percent, .money, .date, .time, .clock, .points, .duration: true
    case .yesNo, .text, .email, .domain, .phone, .url, .country, .timezone, .choice, .list, .grade, .events: false
    }
  }

  /// The names of a closed set or a grade.
  var names: [String]? {
    switch self {
    case .choice(let names), .grade(let names): names
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock, .duration, .list, .points, .events:
      nil
    }
  }
}
