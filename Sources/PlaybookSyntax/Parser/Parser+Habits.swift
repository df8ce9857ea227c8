import PlaybookSource

// What people bring along from spreadsheets, CRM systems and other languages, and what is written instead.
extension Parser {
  // MARK: - Words

  private static let typeHabits = [
    "string": "text", "str": "text", "varchar": "text", "textarea": "text", "bool": "yes/no", "boolean": "yes/no",
    "checkbox": "yes/no", "int": "count", "integer": "count", "float": "number", "decimal": "number",
    "double": "number",
    "numeric": "number", "currency": "money", "amount": "money", "datetime": "time", "timestamp": "time",
    "percentage": "percent", "enum": "one of", "choice": "one of", "picklist": "one of", "dropdown": "one of",
    "select": "one of", "array": "list of", "multiselect": "list of", "website": "url", "link": "url",
  ]

  /// The type that other systems call by this word.
  static func typeHabit(_ word: String) -> String? { typeHabits[word.lowercased()] }

  private static let lineHabits = [
    "holidays": "closed", "holiday": "closed", "open": "hours", "opening": "hours", "business": "hours",
    "timezone": "zone", "acceptance": "accept", "reassignment": "reassign", "rejected": "reject", "sla": "timer",
    "undone": "undone tasks", "sequence": "cadence", "goal": "target", "kpi": "target",
    "require": "must", "required": "must", "requires": "must", "mandatory": "must", "should": "want", "nice": "want",
    "prefer": "want", "preferred": "want", "exclude": "never", "excluded": "never", "reject": "never",
    "else": "otherwise", "default": "otherwise", "fallback": "otherwise", "pass_when": "pass", "passes": "pass",
    "disqualified": "disqualify", "when": "applies", "member": "rep", "person": "rep", "total_points": "total",
    "ignore": "allow", "suppress": "allow", "disable": "allow", "warning": "warn", "forbid": "deny",
  ]

  /// The line of a block that others call by this word.
  static func lineHabit(_ word: String, in known: [String]) -> String? {
    lineHabits[word.lowercased()].flatMap { known.contains($0) ? $0 : nil }
  }

  private static let currencyHabits = [
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP", "yen": "JPY",
    "franc": "CHF", "francs": "CHF",
  ]

  /// The clause of a field that others call by this word.
  static func attributeHabit(_ word: String) -> String? {
    switch word.lowercased() {
    case "mandatory", "require", "needed": "required"
    case "secret", "hidden", "personal", "confidential": "private"
    case "editable", "changeable": "can change"
    case "question": "ask"
    case "source", "from": "reads"
    default: nil
    }
  }

  static let monthNames: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february",
    "march", "april", "june", "july", "august", "september", "october", "november", "december",
  ]

  private static let timeUnits: Set<String> = [
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    "year",
    "years",
  ]

  private static let unitHabits = [
    "s": "seconds", "sec": "seconds", "secs": "seconds", "min": "minutes", "mins": "minutes", "h": "hours",
    "hr": "hours",
    "hrs": "hours", "d": "days", "w": "weeks", "wk": "weeks", "wks": "weeks", "mth": "months", "mths": "months",
    "workday": "business days", "workdays": "business days", "working": "business days", "work": "business days",
    "bd": "business days", "weekday": "business days", "weekdays": "business days",
  ]

  /// The unit of time that others write so.
  static func unitHabit(_ word: String) -> String? { unitHabits[word.lowercased()] }

  /// `4 working hours`: two words for one unit.
  static func unitHabit(_ word: String, before next: String?) -> String? {
    let isHours = next?.utf8.starts(with: "hour".utf8) == true
    let habit = unitHabit(word)
    return isHours && habit == "business days" ? "business hours" : habit
  }

  /// `24h`, `30d`: with a space and the whole word; `one day`, `a day`: with a digit.
  static func durationHint(_ token: Token?, before next: Keyword?) -> String? {
    if let next, token?.keyword == .one || token?.keyword == .a { return "write `1 \(next.rawValue)`" }
    guard let token, token.kind == .mixed else { return nil }
    let digits = token.text.prefix { $0.isASCII && $0.isNumber }
    return unitHabit(String(token.text.dropFirst(digits.count))).map { "write `\(digits) \($0)`" }
  }

  /// Words that follow a length of time: before them the unit is missing.
  static let afterDuration: [Keyword] = [
    .of, .from, .after, .before, .until, .in, .by, .since, .at, .on, .else, .every, .and, .or,
  ]

  private static let partWords: [Keyword] = [
    .icp, .checklist, .score, .grade, .fact, .signal, .list, .team, .route, .stage,
  ]

  static let dateHint = "a date is written as year, month and day: `2026-03-02`"

  // MARK: - Conditions

  /// A word where a value begins, and a number after it: `USD 500`, `Jan 15`.
  func habitHint(operand token: Token) -> String? {
    guard kind(1) == .number else { return nil }
    if Self.isCurrency(token) {
      return "the currency comes after the amount: `\(outline.tokens[position + 1].text) \(token.text)`"
    }
    return Self.monthNames.contains(token.text.lowercased()) ? Self.dateHint : nil
  }

  /// What is too much after a value.
  func habitHint(_ found: Token, after before: Token) -> String? {
    if found.kind == .openParen, keyword(1) == .weight { return "write a comma before it: `, weight 2`" }
    if found.kind == .arrow { return "points stand before their condition: `+40 when …`" }
    if found.kind == .string, let part = before.keyword, Self.partWords.contains(part) {
      return "a part is read by its name: `\(part.rawValue).name`"
    }
    guard found.kind == .word else { return nil }
    let word = found.text.lowercased()
    if found.keyword == .last, kind(1) == .number, kind(2) == .word {
      return "write `in \(Diagnostic.shortened(written(position..<min(position + 3, end))))`"
    }
    if before.keyword == .count { return "write `count of \(found.text)`" }
    if before.kind == .number {
      if word == "percent" { return "write `\(before.text)%`" }
      if let code = Self.currencyHabits[word] { return "write `\(before.text) \(code)`" }
      if found.keyword == .points, keyword(1) == .when {
        return "leave out `points` and begin with the sign: `+\(before.text) when …`"
      }
      if Self.monthNames.contains(word) { return Self.dateHint }
      if Self.timeUnits.contains(word) {
        return "a span of time stands after `in last` or `in next`, as in `created_at in last \(before.text) \(word)`; "
          + "a number of \(word) has no unit: `\(before.text)`"
      }
    }
    switch word {
    case "exists", "exist", "known", "present": return "to ask whether there is a value, write `is answered`"
    case "with": return "write `where`, and a condition: `any page_view where page = \"/pricing\"`"
    case "from" where kind(1) == .number: return "write `between 10 and 20`"
    case "at" where following(1, is: "least"): return "write `>=`"
    case "at" where following(1, is: "most"): return "write `<=`"
    case "least" where before.text == "at": return "write `>=`"
    case "most" where before.text == "at": return "write `<=`"
    case "than" where ["less", "fewer", "smaller", "lower"].contains(before.text):
      return "write `<`, or `<=` for at most"
    case "than" where ["greater", "more", "larger", "higher"].contains(before.text):
      return "write `>`, or `>=` for at least"
    case "more", "greater", "over", "above", "exceeds": return "write `>`, or `>=` for at least"
    case "less", "fewer", "under", "below": return "write `<`, or `<=` for at most"
    case "within": return "write `in last 30 days` or `in next 30 days`"
    case "equals", "equal": return "write `=` or `is`"
    case "has", "have", "contain", "include": return "write `includes` for a list, or `contains` for a text"
    default: return nil
    }
  }

  func following(_ offset: Int, is word: String) -> Bool {
    kind(offset) == .word && outline.tokens[position + offset].text.lowercased().utf8.elementsEqual(word.utf8)
  }

  /// `in the last 30 days` is read as `in last 30 days`.
  mutating func skipArticle() {
    guard current?.text == "the", kind() == .word, keyword(1) == .last || keyword(1) == .next else { return }
    let direction = outline.tokens[position + 1].text
    report(
      .unexpected(
        current, expected: "`\(direction)`", at: place, hint: "leave out `the`: `in \(direction) 30 days`"))
    position += 1
  }

  /// `10,000` outside a list is one number to its author. Reports it and reads its digits on, without a value.
  mutating func skipGroups(after number: Token, from start: Int) {
    guard itemDepth == 0, number.kind == .number else { return }
    var digits = number.text
    var isGrouped = !number.text.utf8.contains(0x2E)
    let first = position
    while kind() == .comma, kind(1) == .number || kind(1) == .percent, touches(position), touches(position + 1) {
      let group = outline.tokens[position + 1].text
      isGrouped = isGrouped && group.utf8.prefix { $0 != 0x2E }.count == 3
      digits += "_" + group
      position += 2
    }
    guard position > first else { return }
    let written = outline.tokens[start..<position].map(\.text).joined()
    report(.groupedNumber(written, expected: isGrouped ? digits : nil, at: span(from: start)))
    isBroken = true
  }

  /// Whether nothing stands between a token and the one before it.
  private func touches(_ index: Int) -> Bool {
    outline.tokens[index - 1].span.end == outline.tokens[index].span.start
  }

  // MARK: - Names

  /// The value of a closed set as other systems write it: a text, or several words.
  func memberHint() -> String? {
    if kind() == .string, let text = current?.text {
      return "a value is a name, and other spellings follow it: `\(Self.name(of: [text])) \"\(text)\"`"
    }
    let words = wordsAhead()
    guard words.count > 1 else { return nil }
    let name = Self.name(of: words)
    let whole = "a name is one word: `\(name) \"\(words.joined(separator: " "))\"`"
    // Names that are joined already are several.
    return words.contains { $0.utf8.contains(UInt8(ascii: "_")) } ? "between two names stands a comma; \(whole)" : whole
  }

  /// A name of several words, joined to one; nil if nothing of the kind stands here. Its last word was `first`.
  mutating func joinedName(from first: NameSyntax?) -> NameSyntax? {
    guard let first, position > 0, position < end else { return nil }
    position -= 1
    let words = wordsAhead()
    guard words.count > 1, let last = lastWordAhead() else {
      position += 1
      return nil
    }
    let name = NameSyntax(Self.name(of: words), first.span.joined(outline.tokens[last].span))
    position = last + 1
    return name
  }

  /// A name made of the label that stands here, as its author may well call the part elsewhere.
  func nameFromLabel() -> NameSyntax? {
    guard let label = current, label.kind == .string, label.text.utf8.count <= 64 else { return nil }
    let words = label.text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
    let name = Self.name(of: words)
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return nil }
    return NameSyntax(name, label.span)
  }

  /// The index of the last of the words in a row, also with hyphens between them.
  private func lastWordAhead() -> Int? {
    var last: Int?
    var index = position
    while index < end, index - position < 32 {
      let kind = outline.tokens[index].kind
      if kind == .word || kind == .mixed || (kind == .number && last != nil) {
        last = index
      } else if kind != .minus {
        break
      }
      index += 1
    }
    return last
  }

  private func wordsAhead() -> [String] {
    guard let last = lastWordAhead() else { return [] }
    return outline.tokens[position...last].filter { $0.kind != .minus }.map(\.text)
  }

  /// A name made of words: letters, digits and `_`.
  private static func name(of words: [String]) -> String {
    let text = words.joined(separator: "_").lowercased()
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.isASCII && Lexer.isWordByte(UInt8(truncatingIfNeeded: $0.value)) ? $0 : "_" }))
  }
}
