import PlaybookIR

/// How conversion takes a field's values.
enum FieldShape: Equatable, Sendable {
  case truth
  /// Members of a closed set.
  case choice
  case country
  /// Counts, numbers and percentages.
  case number
  case money
  case date, time
  /// Texts of one type, which may have a form of their own.
  case text
  indirect case list(FieldShape)
  case events
  /// Nothing but whether there is a value.
  case other

  /// Nil for lists whose elements cannot be looked at one by one.
  init?(_ field: Field) {
    switch field.type {
    case .yesNo: self = .truth
    case .choice: self = .choice
    case .country: self = .country
    case .count, .number, .percent: self = .number
    case .money: self = .money
    case .date: self = .date
    case .time: self = .time
    case .text, .email, .domain, .phone, .url, .timezone: self = .text
    case .events: self = .events
    case .list(.text): self = .list(.text)
    case .list(.choice): self = .list(.choice)
    case .list(.country): self = .list(.country)
    case .list: return nil
    case .duration, .clock, .points, .grade: self = .other
    }
  }
}
