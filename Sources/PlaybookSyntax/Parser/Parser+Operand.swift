import PlaybookSource

extension Parser {
  /// Words that build expressions: none of them is an operand by itself.
  private static let buildingWords: [Keyword] = [
    .and, .or, .not, .if, .then, .else, .in, .is, .between, .includes, .contains, .like, .where, .when,
  ]

  /// An operand, and `time in ZONE` behind it.
  mutating func parsePrimary() -> ExpressionSyntax {
    let start = position
    var operand = parseSimple()
    while keyword() == .time, keyword(1) == .in {
      position += 2
      let subjectHeight = height
      let zone = nested { $0.parseSimple() }
      operand = node(.timeOfDay(operand, zone: zone), from: start, over: subjectHeight, height)
    }
    return operand
  }

  private mutating func parseSimple() -> ExpressionSyntax {
    let start = position
    guard let token = current else {
      unexpected("a value")
      return leaf(.broken, from: start)
    }
    switch token.kind {
    case .word: return readWordOperand(token)
    case .mixed: return readMixedOperand(token)
    case .number, .percent, .string, .date, .time: return parseLiteral()
    case .malformed, .openText:
      position += 1
      return leaf(.broken, from: start)
    case .openBracket:
      let items = parseListLiteral()
      return node(.list(items), from: start, over: height)
    case .openParen:
      position += 1
      let inner = outsideFilter { $0.parseExpression() }
      if !eat(.closeParen) { unexpected("an operator or `)`", like: Self.operatorWords) }
      return node(.parenthesised(inner), from: start, over: height)
    case .clock:
      guard let clock = parseClock() else { return leaf(.broken, from: start) }
      return leaf(.literal(.clock(clock)), from: start)
    case .invalid, .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star,
      .slash, .comma, .colon, .dot, .closeParen, .closeBracket, .openBrace, .closeBrace:
      unexpected("a value")
      return leaf(.broken, from: start)
    }
  }

  /// Inside brackets `in last` belongs to what stands before it again.
  private mutating func outsideFilter<Result>(_ read: (inout Parser) -> Result) -> Result {
    let saved = isInFilter
    isInFilter = false
    defer { isInFilter = saved }
    return read(&self)
  }

  private mutating func readWordOperand(_ token: Token) -> ExpressionSyntax {
    let start = position
    if kind(1) != .dot, let keyword = token.keyword {
      if keyword == .yes || keyword == .no { return parseLiteral() }
      if keyword == .today {
        position += 1
        return leaf(.today, from: start)
      }
      if keyword == .days, self.keyword(1) == .since || self.keyword(1) == .until { return readDays() }
      let isFunction = (keyword == .min || keyword == .max) && kind(1) == .openParen
      if isFunction || ((keyword == .first || keyword == .largest) && self.keyword(1) == .known) {
        return parseChoice()
      }
      if startsEventQuery(keyword) { return parseEventQuery() }
      if Self.buildingWords.contains(keyword) {
        unexpected("a value", hint: hint(forOperand: keyword))
        return leaf(.broken, from: start)
      }
    } else if kind(1) != .dot, token.text == "true" || token.text == "false" {
      let expected = token.text == "true" ? "yes" : "no"
      report(.foreignWord(token.text, expected: expected, at: token.span))
      position += 1
      return leaf(.literal(expected == "yes" ? .yes : .no), from: start)
    }
    if let hint = habitHint(operand: token) {
      unexpected("a value", hint: hint)
      return leaf(.broken, from: start)
    }
    guard let path = parsePath() else { return leaf(.broken, from: start) }
    return leaf(.path(path), from: start)
  }

  private func hint(forOperand keyword: Keyword) -> String? {
    if keyword == .else { return "where nothing else holds, write `otherwise`" }
    if keyword == .when { return "leave out `when`: the condition stands alone here" }
    if keyword == .if || keyword == .not { return "put the part that begins with `\(keyword.rawValue)` into brackets" }
    return nil
  }

  /// A name such as `1A`: a cell of a grade, unless it looks like a number in other clothes.
  private mutating func readMixedOperand(_ token: Token) -> ExpressionSyntax {
    let start = position
    let letters = token.text.utf8.drop { (0x30...0x39).contains($0) || $0 == 0x5F }
    let isShorthand = ["k", "K", "m", "M", "bn", "x"].contains { $0.utf8.elementsEqual(letters) }
    let isScientific =
      letters.count > 1 && (letters.first == 0x65 || letters.first == 0x45)
      && letters.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    if isShorthand || isScientific {
      report(.badNumber(token.text, at: token.span))
      position += 1
      return leaf(.broken, from: start)
    }
    guard let name = parseBandName() else { return leaf(.broken, from: start) }
    return leaf(.path(PathSyntax([name])), from: start)
  }

  private mutating func readDays() -> ExpressionSyntax {
    let start = position
    let direction: DaysSyntax = keyword(1) == .since ? .since : .until
    position += 2
    let operand = nested { $0.parsePrimary() }
    return node(.days(direction, operand), from: start, over: height)
  }

  private mutating func parseChoice() -> ExpressionSyntax {
    let start = position
    if keyword() == .first || keyword() == .largest {
      let form: ChoiceSyntax = keyword() == .first ? .firstKnown : .largestKnown
      position += 2
      expect(.of)
      guard kind() == .openBracket else {
        unexpected("a list such as `[a, b]`")
        return leaf(.broken, from: start)
      }
      let items = parseListLiteral()
      return node(.choice(form, items), from: start, over: height)
    }
    let form: ChoiceSyntax = keyword() == .min ? .minimum : .maximum
    position += 1
    expect(.openParen)
    let items = readItems(upTo: .closeParen)
    return node(.choice(form, items), from: start, over: height)
  }

  mutating func parseListLiteral() -> [ExpressionSyntax] {
    expect(.openBracket)
    return readItems(upTo: .closeBracket)
  }

  /// Expressions with commas between them, and the bracket; the height is that of the highest.
  private mutating func readItems(upTo close: TokenKind) -> [ExpressionSyntax] {
    var items: [ExpressionSyntax] = []
    var highest = 0
    itemDepth += 1
    defer { itemDepth -= 1 }
    while !isAtEnd, kind() != close {
      items.append(outsideFilter { $0.parseExpression() })
      highest = max(highest, height)
      guard eat(.comma) else { break }
    }
    if !eat(close) { unexpected("`,` or `\(close.spelling ?? "")`", like: Self.operatorWords) }
    height = highest
    return items
  }

  // MARK: - Events

  private func startsEventQuery(_ word: Keyword) -> Bool {
    if word == .count { return keyword(1) == .of }
    guard word == .any || word == .first || word == .last, kind(1) == .word || kind(1) == .malformed else {
      return false
    }
    guard let next = keyword(1) else { return true }
    return !Self.buildingWords.contains(next) && next != .starts && next != .ends && next != .before && next != .after
  }

  private mutating func parseEventQuery() -> ExpressionSyntax {
    let start = position
    let word = keyword()
    position += 1
    guard word == .count else {
      let form: EventQuerySyntax.Form = word == .any ? .any : word == .first ? .first : .last
      return parseEventPhrase(form, from: start) ?? leaf(.broken, from: start)
    }
    expect(.of)
    let form: EventQuerySyntax.Form = eat(.days, .with) ? .days : .count
    return parseEventPhrase(form, from: start) ?? leaf(.broken, from: start)
  }

  /// An event, a filter and a window; `start` is where the whole phrase began.
  mutating func parseEventPhrase(_ form: EventQuerySyntax.Form, from start: Int) -> ExpressionSyntax? {
    guard let path = parsePath() else { return nil }
    var event = path.parts[0]
    var field: NameSyntax?
    if path.parts.count > 1 {
      if form == .first || form == .last, path.parts.count == 2 {
        field = path.parts[1]
      } else if form == .count, keyword() != .where {
        // `count of company.tech` counts the values of a list field: the whole path is its name.
        event = NameSyntax(path.text, path.span)
      } else {
        fail(.crowdedHead(path.text, at: path.span, expected: "the name of an event was expected"))
        return nil
      }
    }
    var filter: ExpressionSyntax?
    var filterHeight = 0
    if eat(.where) {
      let saved = isInFilter
      isInFilter = true
      filter = nested { $0.parseDisjunction() }
      filterHeight = height
      isInFilter = saved
    }
    var window: DurationSyntax?
    if keyword() == .in, keyword(1) == .last || (following(1, is: "the") && keyword(2) == .last) {
      position += 1
      skipArticle()
      if eat(.last) { window = parseDuration() }
    }
    let query = EventQuerySyntax(
      form: form, event: event, field: field, filter: filter, window: window, span: span(from: start))
    return node(.event(query), from: start, over: filterHeight)
  }

  // MARK: - Literals

  mutating func parseLiteral() -> ExpressionSyntax {
    let start = position
    let isNegative = eat(.minus)
    guard let token = current else {
      unexpected("a value")
      return leaf(.broken, from: start)
    }
    position += 1
    skipGroups(after: token, from: start)
    let number = NumberSyntax(isNegative ? "-" + token.text : token.text, span(from: start))
    switch token.kind {
    case .number:
      guard let currency = current, Self.isCurrency(currency) else {
        return leaf(.literal(.number(number)), from: start)
      }
      position += 1
      return leaf(.literal(.money(number, NameSyntax(currency.text, currency.span))), from: start)
    case .percent: return leaf(.literal(.percent(number)), from: start)
    case .string: return leaf(.literal(.text(LabelSyntax(token.text, token.span))), from: start)
    case .date: return leaf(.literal(.date(NameSyntax(token.text, token.span))), from: start)
    case .time: return leaf(.literal(.time(NameSyntax(token.text, token.span))), from: start)
    case .word: return leaf(.literal(token.keyword == .yes ? .yes : .no), from: start)
    case .mixed, .clock, .openText, .malformed, .invalid, .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .plus, .minus, .star, .slash, .comma, .colon, .dot, .openParen, .closeParen, .openBracket,
      .closeBracket, .openBrace, .closeBrace:
      position -= 1
      unexpected("a value")
      return leaf(.broken, from: start)
    }
  }

  /// Three capital letters; whether there is such a currency is for the checker. `AND` and `NOT` are slips.
  static func isCurrency(_ token: Token) -> Bool {
    token.kind == .word && token.text.utf8.count == 3 && token.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && token.text != "AND" && token.text != "NOT"
  }

  mutating func parseDuration() -> DurationSyntax? {
    let start = position
    guard let token = current, token.kind == .number else {
      unexpected("a number and a unit of time such as `30 days`", hint: Self.durationHint(current, before: keyword(1)))
      return nil
    }
    position += 1
    let count = NumberSyntax(token.text, token.span)
    let isBusiness = eat(.business)
    guard let unit = readUnit(isBusiness: isBusiness) else {
      let units = DurationSyntax.Unit.allCases.map(\.rawValue)
      var found = current
      if let word = keyword(), Self.afterDuration.contains(word) { found = nil }
      let suggestion = found.flatMap { word in
        isBusiness && units.contains(word.text)
          ? nil
          : Self.unitHabit(word.text, before: kind(1) == .word ? outline.tokens[position + 1].text : nil)
            ?? Suggestion.nearest(to: word.text, in: units)
      }
      fail(.unknownUnit(found, at: place, suggestion: suggestion))
      return nil
    }
    return DurationSyntax(count: count, unit: unit, span: span(from: start))
  }

  private mutating func readUnit(isBusiness: Bool) -> DurationSyntax.Unit? {
    if eat(.days) || eat(.day) { return isBusiness ? .businessDays : .days }
    if eat(.hours) || eat(.hour) { return isBusiness ? .businessHours : .hours }
    if isBusiness { return nil }
    if eat(.weeks) || eat(.week) { return .weeks }
    if eat(.months) || eat(.month) { return .months }
    if eat(.minutes) || eat(.minute) { return .minutes }
    if eat(.seconds) || eat(.second) { return .seconds }
    return nil
  }
}
