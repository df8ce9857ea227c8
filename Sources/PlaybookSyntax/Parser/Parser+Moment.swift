import PlaybookSource

// What stops, branches, guards and tracks wait for.
extension Parser {
  /// Alternatives joined by `or`.
  mutating func parseMoments() -> [MomentSyntax] {
    var moments: [MomentSyntax] = []
    repeat {
      guard let moment = parseMoment() else { break }
      moments.append(moment)
    } while eat(.or)
    return moments
  }

  /// `replied, meeting_booked`: a comma where nothing but an alternative can follow.
  mutating func refuseCommaBetweenMoments(_ other: String) {
    guard kind() == .comma, kind(1) == .word, position > 0 else { return }
    let before = outline.tokens[position - 1].written
    unexpected(
      "`or` or \(other)",
      hint: "join them with `or`: `\(Diagnostic.shortened(before)) or \(wordText(1, or: "replied"))`")
  }

  /// One alternative. A word or a path by itself is not decided here: what has that name is for the checker to say.
  mutating func parseMoment() -> MomentSyntax? {
    let start = position
    if keyword() == .verdict, keyword(1) == .in || keyword(1) == .is || kind(1) == .equal {
      let verdicts = parseVerdicts()
      return MomentSyntax(.verdict(verdicts), span(from: start))
    }
    if refuseInLength() { return nil }
    if refuseJoinedByAnd() { return nil }
    if let meaning = readMeaning() { return meaning }
    if let hint = momentHabit() {
      unexpected("an event, `replied`, what a step did, or a condition", hint: hint)
      return nil
    }
    if kind() == .word, kind(1) == .word, endsMoment(2), !startsQuery(), let step = current {
      if Self.isVerb(outline.tokens[position + 1].text) {
        position += 1
        guard let verb = parseStepVerb() else { return nil }
        return MomentSyntax(.step(NameSyntax(step.text, step.span), verb), span(from: start))
      }
      if isLikeVerb(1) {
        position += 1
        _ = parseStepVerb()
        return nil
      }
    }
    if startsPathMoment() {
      guard let path = parsePath() else { return nil }
      let filter = eat(.where) ? settled(parseConjunction()) : nil
      return MomentSyntax(.named(path, filter: filter), span(from: start))
    }
    guard !isAtEnd, keyword() != .or, kind() != .comma else {
      unexpected("an event, `replied`, what a step did, or a condition")
      return nil
    }
    let condition = settled(parseConjunction())
    return MomentSyntax(.condition(condition), span(from: start))
  }

  /// `intro opened and …`, `opted out and …`, `replied on email and …`: what happens is waited for by itself. A word
  /// alone may be a field, which is for the checker to say.
  private mutating func refuseJoinedByAnd() -> Bool {
    let isStep = kind() == .word && kind(1) == .word && !startsQuery() && Self.isVerb(outline.tokens[position + 1].text)
    let isOut = keyword() == .opted && keyword(1) == .out
    var words = isStep || isOut ? 2 : keyword() == .replied || keyword() == .bounced ? 1 : 0
    guard words > 0 else { return false }
    if !isStep, keyword(words) == .on || keyword(words) == .of, kind(words + 1) == .word { words += 2 }
    guard words > 1, keyword(words) == .and else { return false }
    let what = outline.tokens[position..<position + words].map(\.text).joined(separator: " ")
    position += words
    unexpected("`or`, `within` or the end of this alternative", hint: Self.aloneHint(what))
    return true
  }

  private static func aloneHint(_ what: String) -> String {
    "`\(Diagnostic.shortened(what))` stands alone or beside `or`; what must hold as well goes into an `if` or a guard of its own"
  }

  /// What a step did, behind `and`: `email is on file and intro opened`.
  func momentHint(_ found: Token, after before: Token) -> String? {
    guard position > 1, found.kind == .word, Self.isVerb(found.text), before.kind == .word,
      [.and, .not].contains(outline.tokens[position - 2].keyword)
    else { return nil }
    return Self.aloneHint("\(before.text) \(found.text)")
  }

  /// Whether a moment has ended so many tokens on.
  private func endsMoment(_ offset: Int) -> Bool {
    guard let kind = kind(offset) else { return true }
    let keyword = keyword(offset)
    return kind == .comma || keyword == .or || keyword == .within || keyword == .every
  }

  /// `replied [on email]`, `bounced [on email]`, `opted out [of sms]`
  private mutating func readMeaning() -> MomentSyntax? {
    let start = position
    let word: MomentSyntax.MeaningWord
    let length: Int
    switch keyword() {
    case .replied: (word, length) = (.replied, 1)
    case .bounced: (word, length) = (.bounced, 1)
    case .opted where keyword(1) == .out: (word, length) = (.optedOut, 2)
    case _: return nil
    }
    let joint: Keyword = word == .optedOut ? .of : .on
    guard endsMoment(length) || keyword(length) == joint || keyword(length) == .where else { return nil }
    position += length
    if keyword() == .where {
      unexpected(
        "`\(joint.rawValue)` and a channel, or the end of this alternative",
        hint: "only a kind of event takes a filter: `email_replied where …`")
    }
    guard eat(joint) else { return MomentSyntax(.meaning(word, channel: nil), span(from: start)) }
    guard let channel = parseName() else { return nil }
    return MomentSyntax(.meaning(word, channel: channel), span(from: start))
  }

  /// `intro opened in 2 days`: points at the `in` that should be `within`.
  private mutating func refuseInLength() -> Bool {
    for words in 1...3 {
      guard kind(words - 1) == .word, keyword(words - 1) != .in else { return false }
      guard keyword(words) == .in, kind(words + 1) == .number else { continue }
      position += words
      let length = length(1, or: "2 days")
      // A single word may be a field as well.
      let isField = words == 1 && ![.replied, .bounced].contains(keyword(-1))
      let field = isField ? ", or of a date `in next \(length)`" : ""
      unexpected("`within` or `or`", hint: "write `within \(length)`\(field)")
      return true
    }
    return false
  }

  /// A word or a path that nothing follows but a filter.
  private func startsPathMoment() -> Bool {
    guard kind() == .word || kind() == .malformed else { return false }
    if kind(1) != .dot, let word = keyword(), [.yes, .no, .today, .not, .if].contains(word) { return false }
    var offset = 1
    while kind(offset) == .dot,
      kind(offset + 1) == .word || kind(offset + 1) == .mixed || kind(offset + 1) == .malformed
    {
      offset += 2
    }
    return endsMoment(offset) || keyword(offset) == .where
  }

  private func startsQuery() -> Bool {
    let word = keyword()
    return word == .any || word == .first || word == .last || word == .not || word == .if
  }

  // MARK: - Verbs

  /// What a step did: `opened`, `clicked`, …
  mutating func parseStepVerb() -> StepVerbSyntax? {
    guard let word = current, let verb = StepVerbSyntax(rawValue: word.text) else {
      let meant = current.flatMap { Self.verb(meantBy: $0.text) }
      unexpected(
        "what a step did: \(Diagnostic.anyOf(Self.verbs))", like: Self.verbs, hint: meant.map { "write `\($0)`" })
      return nil
    }
    position += 1
    return verb
  }

  private static let verbs = StepVerbSyntax.allCases.map(\.rawValue)

  private static func isVerb(_ word: String) -> Bool { StepVerbSyntax(rawValue: word) != nil }

  private static let verbHabits = [
    "open": "opened", "opens": "opened", "read": "opened", "seen": "opened", "viewed": "opened", "click": "clicked",
    "clicks": "clicked", "reply": "replied", "replies": "replied", "responded": "replied", "responds": "replied",
    "bounce": "bounced", "bounces": "bounced", "accept": "accepted", "accepts": "accepted", "connected": "accepted",
    "answer": "answered", "answers": "answered", "picked": "answered", "sent": "done", "delivered": "done",
    "completed": "done", "finished": "done", "happened": "done",
  ]

  static func verb(meantBy word: String) -> String? { verbHabits[word.lowercased()] }

  private func isLikeVerb(_ offset: Int) -> Bool {
    let word = outline.tokens[position + offset].text
    return Self.verb(meantBy: word) != nil || Suggestion.nearest(to: word, in: Self.verbs) != nil
  }

  /// What other tools and plain English say instead.
  private func momentHabit() -> String? {
    let words = outline.tokens[min(position, end)..<min(position + 4, end)].map { $0.kind == .word ? $0.text : "" }
    guard let first = words.first else { return nil }
    let second = words.count > 1 ? words[1] : ""
    func isVerb(_ index: Int) -> Bool {
      index < words.count && (Self.isVerb(words[index]) || Self.verb(meantBy: words[index]) != nil)
    }
    let isNegated =
      (first == "no" && (isVerb(1) || isVerb(2))) || (first == "not" && isVerb(2) && endsMoment(3))
      || (first == "not" && ["replied", "bounced", "opted"].contains(second)) || (second == "not" && isVerb(2))
    if isNegated { return "ask for what happens: `skip unless replied`, or `if replied within 2 days { } else { … }`" }
    // `is` stands before values of fields too.
    if ["was", "has", "gets", "got"].contains(second), words.count > 2, Self.isVerb(words[2]), endsMoment(3) {
      return "write `\(Diagnostic.shortened(first)) \(words[2])`"
    }
    if first == "no", !second.isEmpty, endsMoment(2) { return "write `\(Diagnostic.shortened(second)) is missing`" }
    if first == "opt" || first == "opts", second == "out", endsMoment(2) { return "write `opted out`" }
    if !second.isEmpty, endsMoment(2), !startsQuery(), Keyword.named(second) == nil, !isVerb(1), !isLikeVerb(1) {
      return "the name of an event is one word: `\(Diagnostic.shortened(first))_\(Diagnostic.shortened(second))`"
    }
    if first == "within" { return "what is waited for stands first: `replied within 2 days`" }
    if first == "when" { return "leave out `when`" }
    return nil
  }
}
