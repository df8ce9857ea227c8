import PlaybookSource

// Clocks: what starts and stops them, whose time they count, what happens when the time is over.
extension Parser {
  /// `in office`, `in owner calendar`: only where `in` stands.
  mutating func parseCountedIn() -> CountedInSyntax? {
    let start = position
    expect(.in)
    if let word = current, word.kind == .word, word.text == "the", kind(1) == .word {
      report(.unexpected(word, expected: "a calendar", at: word.span, hint: "leave out `the`"))
      position += 1
    }
    if eat(.owner, .calendar) { return CountedInSyntax(calendar: nil, span: span(from: start)) }
    guard let name = parseName() else { return nil }
    if keyword() == .calendar {
      unexpected("what starts the clock", hint: "write `in \(Diagnostic.shortened(name.text))`, or `in owner calendar`")
    }
    return CountedInSyntax(calendar: name, span: span(from: start))
  }

  /// `offered`, `call where result = answered`, `created_at`, `first touch on email`
  mutating func parseClockPoint() -> ClockPointSyntax? {
    let start = position
    if keyword() == .first, kind(1) == .word {
      position += 1
      expect(.touch)
      guard eat(.on) else { return .firstTouch(channel: nil, span(from: start)) }
      guard let channel = parseName() else { return nil }
      return .firstTouch(channel: channel, span(from: start))
    }
    let isArticle = current?.text == "the" && kind(1) == .word
    guard !isArticle, kind() == .word || kind() == .malformed, let path = parsePath() else {
      unexpected(
        "an event such as `offered`, a field of type time, or `first touch`",
        hint: isArticle ? "leave out `the`: `of offered`" : nil)
      return nil
    }
    guard eat(.where) else { return .named(path, filter: nil) }
    return .named(path, filter: settled(parseDisjunction()))
  }

  /// `, at 50% tell "owner", else tell "sales-manager"`: the last clauses of a line with a clock.
  mutating func parseEscalations() -> [EscalationSyntax] {
    var escalations: [EscalationSyntax] = []
    while eatComma(before: [.else, .at]) {
      if let escalation = parseEscalation() { escalations.append(escalation) }
    }
    return escalations
  }

  private mutating func parseEscalation() -> EscalationSyntax? {
    let start = position
    var percent: NumberSyntax?
    if eat(.at) {
      guard let share = current, share.kind == .percent else {
        let text = current?.kind == .number ? current?.text : nil
        unexpected("a share of the time such as `50%`", hint: text.map { "write `at \(Diagnostic.shortened($0))%`" })
        return nil
      }
      position += 1
      percent = NumberSyntax(share.text, share.span)
    } else if keyword() == .tell || keyword() == .queue || keyword() == .reassign || keyword() == .then {
      unexpected("`else` or `at 50%`", hint: "write `else tell \"sales-manager\"`")
      return nil
    } else if !eat(.else) {
      failClause(known: ["else tell", "else queue", "else reassign", "at 50% tell"])
      return nil
    }
    guard let action = parseEscalationAction() else { return nil }
    return EscalationSyntax(percent: percent, action: action, span: span(from: start))
  }

  private mutating func parseEscalationAction() -> EscalationSyntax.Action? {
    if eat(.tell) { return parseLabel().map(EscalationSyntax.Action.tell) }
    if eat(.queue) { return parseName().map(EscalationSyntax.Action.queue) }
    if eat(.reassign) { return .reassign }
    let tells = ["notify", "alert", "inform", "warn", "email", "mail", "message", "ping", "escalate"]
    unexpected(
      "`tell \"…\"`, `queue NAME` or `reassign`", like: ["tell", "queue", "reassign"],
      hint: tells.contains(current?.text.lowercased() ?? "") ? "write `tell \"sales-manager\"`" : nil)
    return nil
  }

  // MARK: - What becomes of a lead afterwards

  /// `recycle after 60 days, into cadence later, at most 2 times`, `never again`
  mutating func parseRecycle() -> RecycleSyntax? {
    let start = position
    if eat(.never) {
      if !eat(.again) { unexpected("`again`", like: ["again"], hint: "write `never again`") }
      return RecycleSyntax(after: nil, into: nil, atMost: nil, span: span(from: start))
    }
    guard eat(.recycle) else {
      let hint = kind() == .number ? "write `recycle after \(length(0, or: "90 days"))`" : nil
      unexpected("`recycle after 90 days` or `never again`", like: ["recycle", "never"], hint: hint)
      return nil
    }
    if !eat(.after) {
      let given = length(kind() == .number ? 0 : 1, or: "90 days")
      let hint = keyword() == .never ? "write `never again`" : "write `recycle after \(given)`"
      unexpected("`after`", like: ["after"], hint: hint)
    }
    guard let after = parseDuration() else { return nil }
    var recycle = RecycleSyntax(after: after, into: nil, atMost: nil, span: after.span)
    while eatComma(before: [.into, .at]) { parseRecycleClause(&recycle) }
    recycle.span = span(from: start)
    return recycle
  }

  private mutating func parseRecycleClause(_ recycle: inout RecycleSyntax) {
    let first = place
    if eat(.into) {
      if let into = recycle.into { report(.repeatedLine("into", in: "a line", at: first, first: into.span)) }
      expect(.cadence)
      recycle.into = parseName()
    } else if eat(.at) {
      if let most = recycle.atMost { report(.repeatedLine("at most", in: "a line", at: first, first: most.span)) }
      expect(.most)
      recycle.atMost = parseTimes()
    } else {
      failClause(known: ["into cadence", "at most"])
    }
  }

  /// `2 times`, `1 time`
  mutating func parseTimes() -> NumberSyntax? {
    let words = ["once": "1 time", "twice": "2 times"]
    if let meant = words[current?.text ?? ""] {
      unexpected("a number of times", hint: "write `at most \(meant)`")
      return nil
    }
    guard let number = parseNumber() else { return nil }
    if !eat(.times), !eat(Keyword.time) { unexpected("`times`", like: ["times", "time"]) }
    return number
  }

  // MARK: - Verdicts

  /// `verdict in [needs_info, not_qualified]`
  mutating func parseVerdicts() -> [NameSyntax] {
    if !eat(.verdict) {
      // `not qualified` is one verdict, and its name one word.
      let isNegated = keyword() == .not
      let word = isNegated ? "not_" + wordText(1, or: "qualified") : wordText(0, or: "needs_info")
      unexpected("`verdict`", like: ["verdict"], hint: "write `when verdict in [\(word)]`")
    }
    if keyword() != .in {
      let word = kind(1) == .word ? outline.tokens[position + 1].text : "needs_info"
      unexpected("`in` and a list of verdicts", hint: "write `verdict in [\(Diagnostic.shortened(word))]`")
    }
    expect(.in)
    guard eat(.openBracket) else {
      let word = kind() == .word ? current?.text ?? "" : "needs_info"
      unexpected("`[`", hint: "write `verdict in [\(Diagnostic.shortened(word))]`")
      return []
    }
    let names = parseNames()
    if !eat(.closeBracket) { unexpected("`,` or `]`") }
    return names
  }
}
