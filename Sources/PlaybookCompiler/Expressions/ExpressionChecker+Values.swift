import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Bare words opposite a closed set, a grade or a country; and the same values written in quotes.
extension ExpressionChecker {
  /// The word as one of the values of what stands opposite, which takes bare words.
  mutating func checkValue(_ word: NameSyntax, _ opposite: Opposite) -> Expression? {
    switch opposite.type {
    case .choice(let names):
      if opposite.has(word.text) { return literal(.member(word.text), opposite.type, word.span) }
      reportUnknownValue(word, of: opposite, names)
    case .grade(let names):
      if opposite.has(word.text) { return literal(.member(word.text), opposite.type, word.span) }
      let hint = fieldHint(word) ?? suggest(word.text, in: names)
      report(.unknownCell(word.text, of: words(opposite), known: names, at: word.span, hint: hint))
    case .country:
      if Self.isCountryCode(word.text), let code = Country.code(of: word.text.utf8) {
        return literal(.country(code), .country, word.span)
      }
      reportUnknownCountry(word.text, hint: fieldHint(word), at: word.span)
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .timezone,
      .clock,
      .duration, .list, .points, .events:
      break
    }
    return nil
  }

  func literal(_ value: Value, _ type: ValueType, _ origin: Origin) -> Expression {
    Expression(.literal, type, reference: .value(value), origin: origin)
  }

  mutating func literal(_ value: Value, _ type: ValueType, _ span: SourceSpan) -> Expression {
    literal(value, type, origin(span))
  }

  private mutating func reportUnknownValue(_ word: NameSyntax, of opposite: Opposite, _ names: [String]) {
    var hint = fieldHint(word)
    var fixIt: Diagnostic.FixIt?
    if hint == nil, let member = opposite.member(spelled: Text(word.text)) {
      hint = "write `\(member)`"
      fixIt = Diagnostic.FixIt(word.span, replaceWith: member, isSafe: true)
    }
    report(
      .unknownValue(
        word.text, of: words(opposite), known: names, at: word.span,
        hint: hint ?? suggest(word.text, in: names), fixIt: fixIt))
  }

  /// A field of the same name has to be told apart from a value.
  private func fieldHint(_ word: NameSyntax) -> String? {
    if case .event = scope { return nil }
    return symbols.fields[word.text] == nil ? nil : "to read the field of that name, write `lead.\(word.text)`"
  }

  private mutating func reportUnknownCountry(_ text: String, hint: String?, at span: SourceSpan) {
    let isBritain = text.utf8.elementsEqual("UK".utf8) || text.utf8.elementsEqual("uk".utf8)
    let named = isBritain ? "GB" : Country.code(of: text.utf8) ?? Country.code(named: Text(text))
    // No nearest code: among so many of two letters, one is always near.
    report(.unknownCountry(text, at: span, hint: hint ?? named.map { "write `\($0)`" }))
  }

  private static func isCountryCode(_ word: String) -> Bool {
    (2...3).contains(word.utf8.count) && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// A text in quotes opposite values that are written without: always a fault, with the value that was meant.
  mutating func reportQuotedValue(_ label: LabelSyntax, _ opposite: Opposite) {
    let text = Text(label.text).trimmed
    switch opposite.type {
    case .choice(let names):
      if let name = opposite.member(spelled: text) {
        report(.quotedValue(label.text, name: name, of: words(opposite), at: label.span))
        return
      }
      let spellings = names + opposite.members.flatMap { $0.spellings.map(\.string) }
      let near = nearest(label.text, in: spellings).flatMap { opposite.member(spelled: Text($0)) }
      let hint = near.map { "did you mean `\($0)`?" }
      report(.unknownValue(label.text, of: words(opposite), known: names, at: label.span, hint: hint))
    case .grade(let names):
      if let name = opposite.member(spelled: text) {
        report(.quotedValue(label.text, name: name, of: words(opposite), at: label.span))
        return
      }
      report(
        .unknownCell(
          label.text, of: words(opposite), known: names, at: label.span, hint: suggest(label.text, in: names)))
    case .country:
      if let code = Country.code(of: text.bytes) ?? Country.code(named: text) {
        report(.quotedValue(label.text, name: code, of: words(opposite), at: label.span))
        return
      }
      reportUnknownCountry(label.text, hint: nil, at: label.span)
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .timezone,
      .clock,
      .duration, .list, .points, .events:
      break
    }
  }

  // MARK: - Suggestions

  /// A hint with the nearest known word.
  mutating func suggest(_ word: String, in known: some Collection<String>) -> String? {
    nearest(word, in: known).map { "did you mean `\($0)`?" }
  }

  /// The nearest known word. A book that is wrong from end to end gets no more suggestions after a while: each costs
  /// time for every known word.
  mutating func nearest(_ word: String, in known: some Collection<String>) -> String? {
    guard suggestionBudget > 0 else { return nil }
    suggestionBudget -= known.count
    return Suggestion.nearest(to: word, in: known)
  }
}

extension Opposite {
  /// The name of the member that goes by `text`: its name or one of its spellings, A–Z folded.
  func member(spelled text: Text) -> String? {
    if let name = type.names?.first(where: { Text($0).equals(text) }) { return name }
    return members.first { member in member.spellings.contains { $0.equals(text) } }?.name
  }
}
