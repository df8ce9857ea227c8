import PlaybookSource

extension Value {
  /// Canonical, for JSON: `220`, `10000 USD`, `yes`, `2026-03-02`; a list is written with `, ` between its elements.
  package var canonical: String {
    switch self {
    case .truth(let truth): truth ? "yes" : "no"
    case .number(let number): number.description
    case .money(let money): money.description
    case .text(let text): text.string
    case .member(let name): name
    case .country(let code): code
    case .date(let date): date.description
    case .time(let time): time.description
    case .duration(let duration): duration.description
    case .clock(let clock): clock.description
    case .list(let values): values.map(\.canonical).joined(separator: ", ")
    }
  }

  /// For people: `220`, `10,000 USD`, `80%`, `"acme.example"`, `["a", "b"]`; text is cut after `limit` characters and
  /// cannot disturb a terminal.
  package func display(as type: ValueType, limit: Int = 80) -> String {
    switch self {
    case .truth, .member, .country, .date, .time, .clock: return canonical
    case .number(let number): return number.grouped() + (type == .percent ? "%" : "")
    case .money(let money): return money.grouped()
    case .text(let text): return "\"" + DisplayText.escaped(text.string, limit: limit) + "\""
    case .duration(let duration): return duration.words
    case .list(let values):
      let element = if case .list(let element) = type { element } else { type }
      let shown = values.prefix(10).map { $0.display(as: element, limit: limit) }
      return "[" + shown.joined(separator: ", ") + (values.count > shown.count ? ", …]" : "]")
    }
  }

  /// As an author writes it in a book, so that it reads back as the same value.
  package func source(as type: ValueType) -> String {
    switch self {
    case .truth, .member, .country, .date, .time, .clock: return canonical
    case .number(let number): return number.grouped(by: "_") + (type == .percent ? "%" : "")
    case .money(let money): return money.grouped(by: "_")
    case .text(let text): return text.quoted
    case .duration(let duration): return duration.words
    case .list(let values):
      let element = if case .list(let element) = type { element } else { type }
      return "[" + values.map { $0.source(as: element) }.joined(separator: ", ") + "]"
    }
  }
}

extension Duration {
  /// `1 day`, `180 days`, `2 business days`.
  package var words: String {
    let text = description
    return count == 1 ? String(text.dropLast()) : text
  }
}

extension Text {
  /// A literal of the language: in quotes, with escapes for what cannot stand in one.
  package var quoted: String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case _ where scalar.isHidden: result += scalar.escape
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
