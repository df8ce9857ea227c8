import PlaybookSource

extension Parser {
  mutating func parseScore(_ entry: EntrySyntax) -> ScoreSyntax? {
    let head = readHead(entry, what: "this score")
    var entries: [ScoreSyntax.Entry] = []
    var total: ScoreSyntax.Total?
    var neverBelow: NumberSyntax?
    var seen: [String: SourceSpan] = [:]
    for line in lines(of: entry, example: BlockKind.score.example) {
      if isLine(line, .total) {
        guard isFirst(line, in: &seen, as: "total", of: "a score") else { continue }
        total = parseTotal(line)
      } else if isLine(line, .never, .below) {
        if isFirst(line, in: &seen, as: "never below", of: "a score") { neverBelow = parseNeverBelow(line) }
      } else if isGroup(line) {
        if let group = parseGroup(line) { entries.append(.group(group)) }
      } else {
        entries.append(.rule(parseScoreRule(line, lines: ["total", "group", "never below"])))
      }
    }
    guard let name = head.name else { return nil }
    var score = ScoreSyntax(keyword: head.keyword, name: name, label: head.label)
    score.entries = entries
    score.total = total
    score.neverBelow = neverBelow
    return score
  }

  private func isGroup(_ entry: EntrySyntax) -> Bool {
    guard firstKeyword(entry) == .group else { return false }
    if case .block = entry.body { return true }
    return entry.head.count > 1 && outline.tokens[entry.head.lowerBound + 1].kind == .word
  }

  private mutating func parseGroup(_ entry: EntrySyntax) -> ScoreSyntax.Group? {
    let head = readHead(entry, what: "this group")
    var rules: [ScoreSyntax.Rule] = []
    var atMost: NumberSyntax?
    var atLeast: NumberSyntax?
    var seen: [String: SourceSpan] = [:]
    for line in lines(of: entry, example: "group name \"Label\" { … }") {
      if isLine(line, .at, .most) {
        if isFirst(line, in: &seen, as: "at most", of: "a group") { atMost = parseGroupLimit(line) }
      } else if isLine(line, .at, .least) {
        if isFirst(line, in: &seen, as: "at least", of: "a group") { atLeast = parseGroupLimit(line) }
      } else {
        rules.append(parseScoreRule(line, lines: ["at most", "at least"]))
      }
    }
    guard let name = head.name else { return nil }
    var group = ScoreSyntax.Group(name: name, label: head.label)
    group.rules = rules
    group.atMost = atMost
    group.atLeast = atLeast
    return group
  }

  private mutating func parseGroupLimit(_ entry: EntrySyntax) -> NumberSyntax? {
    enterHead(entry)
    guard enterValue(entry) else { return nil }
    let limit = parseNumber()
    finish()
    return limit
  }

  private mutating func parseTotal(_ entry: EntrySyntax) -> ScoreSyntax.Total? {
    enterHead(entry)
    guard enterValue(entry), let low = parseNumber() else { return nil }
    expect(.to)
    guard let high = parseNumber() else { return nil }
    finish()
    return ScoreSyntax.Total(low: low, high: high)
  }

  private mutating func parseNeverBelow(_ entry: EntrySyntax) -> NumberSyntax? {
    enterHead(entry)
    guard enterValue(entry), let least = parseNumber() else { return nil }
    if !(eat(.at, .the, .end) && eat(.of, .each, .day)) {
      unexpected("`at the end of each day`", hint: "write `never below: 0 at the end of each day`")
    }
    finish()
    return least
  }

  private mutating func parseScoreRule(_ entry: EntrySyntax, lines: [String]) -> ScoreSyntax.Rule {
    let head = readHead(entry, words: 0, what: "this rule")
    var rule = ScoreSyntax.Rule(
      name: standIn(head, entry), label: head.label, value: .expression(broken(from: position)), clauses: [])
    guard enterValue(entry) else { return rule }
    doubt(head, among: lines)
    if let number = pointsAhead() {
      if kind() == .number { report(.missingSign(number, at: place)) }
      rule.value = parsePoints()
    } else if keyword() == .points, keyword(1) == .by {
      rule.value = .table(parsePointTable())
    } else if keyword() == .when {
      unexpected("the points and then `when`", hint: "write `+10 \(Diagnostic.shortened(written(position..<end)))`")
    } else {
      rule.value = .expression(parseExpression())
    }
    while eatComma(before: [.up, .once, .unknown, .expires, .loses, .halves]) {
      let start = position
      if let kind = parseScoreClause() { rule.clauses.append(ScoreSyntax.Clause(kind, span(from: start))) }
    }
    finish(
      "an operator, a comma and a limit, or the end of the line", like: Self.operatorWords + ["when", "each", "every"])
    if isBroken {
      rule.value = .expression(broken(from: position))
      rule.clauses = []
    }
    return rule
  }

  /// The number of `+40 when`, `+5 each`, `+5 every`, with or without its sign.
  private func pointsAhead() -> String? {
    let offset = kind() == .plus || kind() == .minus ? 1 : 0
    guard kind(offset) == .number else { return nil }
    switch keyword(offset + 1) {
    case .some(.when), .some(.each), .some(.every): return outline.tokens[position + offset].text
    // A slip in the second word: nothing else begins with a plus.
    case _ where kind() == .plus && (kind(2) == .word || kind(2) == .comma && kind(3) == .number):
      return outline.tokens[position + 1].text
    case _: return nil
    }
  }

  private mutating func parsePoints() -> ScoreSyntax.Rule.Value {
    let start = position
    guard let points = parseNumber() else { return .expression(broken(from: start)) }
    if eat(.when) { return .when(points, parseExpression()) }
    if eat(.each) {
      guard let query = readEventCount(from: start) else { return .when(points, broken(from: start)) }
      return .events(points, every: nil, query)
    }
    if eat(.every) {
      guard let every = parseNumber(), let query = readEventCount(from: start) else {
        return .when(points, broken(from: start))
      }
      return .events(points, every: every, query)
    }
    let hint: String? =
      keyword() == .points ? "leave out `points`" : keyword() == .if ? "write `when`" : nil
    unexpected("`when`, `each` or `every`", like: ["when", "each", "every"], hint: hint)
    return .when(points, broken(from: start))
  }

  private mutating func readEventCount(from start: Int) -> EventQuerySyntax? {
    guard case .event(let query)? = parseEventPhrase(.count, from: start)?.kind else { return nil }
    return query
  }

  mutating func parsePointTable() -> PointTableSyntax {
    let start = position
    expect(.points)
    expect(.by)
    let subject = parseSum()
    var rows: [PointTableSyntax.Row] = []
    var otherwise: NumberSyntax?
    repeat {
      if !rows.isEmpty, eat(.else) {
        otherwise = parseNumber()
        break
      }
      guard let row = parsePointRow() else { break }
      rows.append(row)
    } while startsPointRow(1) && eat(.comma)
    return PointTableSyntax(subject: subject, rows: rows, otherwise: otherwise, span: span(from: start))
  }

  /// What follows the comma is a row of the table, not a clause of the rule.
  private func startsPointRow(_ offset: Int) -> Bool {
    if kind(offset) == .openBracket { return true }
    return keyword(offset) == .from || keyword(offset) == .below || keyword(offset) == .else
  }

  private mutating func parsePointRow() -> PointTableSyntax.Row? {
    guard let range = parseRange(isNamed: false), let points = parseNumber() else { return nil }
    return PointTableSyntax.Row(range: range, points: points)
  }

  private mutating func parseScoreClause() -> ScoreSyntax.Clause.Kind? {
    if eat(.up) {
      expect(.to)
      guard let limit = parseNumber() else { return nil }
      expect(.points)
      return .upTo(limit)
    }
    if eat(.once) {
      guard eat(.per) else { return .once }
      if eat(.day) { return .oncePerDay }
      if eat(.week) { return .oncePerWeek }
      unexpected("`day` or `week`", like: ["day", "week"])
      return nil
    }
    if eat(.unknown) {
      expect(.counts)
      guard let zero = current, zero.kind == .number, zero.text == "0" else {
        unexpected("`0`")
        return nil
      }
      position += 1
      return .unknownCountsZero
    }
    if keyword() == .expires || keyword() == .loses || keyword() == .halves { return parseDecay() }
    failClause(
      known: [
        "up to … points", "once", "once per day", "once per week", "unknown counts 0", "expires after", "loses",
        "halves every",
      ])
    return nil
  }

  /// What becomes of points as time goes by.
  private mutating func parseDecay() -> ScoreSyntax.Clause.Kind? {
    if eat(.expires) {
      if !eat(.after) { unexpected("`after`", like: ["after"], hint: "write `expires after 30 days`") }
      return parseDuration().map(ScoreSyntax.Clause.Kind.expires)
    }
    if eat(.halves) {
      if !eat(.every) { unexpected("`every`", like: ["every"], hint: "write `halves every 14 days`") }
      return parseDuration().map(ScoreSyntax.Clause.Kind.halves)
    }
    expect(.loses)
    guard let points = parseNumber() else { return nil }
    if !eat(.every) {
      let isPoints = keyword() == .points
      unexpected(
        "`every`", like: ["every"],
        hint: isPoints ? "leave out `points`: `loses 5 every 7 days`" : "write `loses 5 every 7 days`")
    }
    guard let every = parseDuration() else { return nil }
    guard eat(.since) else { return .loses(points, every: every, since: nil) }
    if !eat(.last) { unexpected("`last` and an event", like: ["last"], hint: "write `since last email_opened`") }
    return parseName().map { .loses(points, every: every, since: $0) }
  }
}
