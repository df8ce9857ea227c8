import PlaybookSource

// The lines about a whole cadence.
extension Parser {
  /// Each line stands once, `send`, `limit` and `stop` once for each channel: as keys of YAML they could not stand twice.
  mutating func parseCadenceLine(
    _ entry: EntrySyntax, _ kind: String, _ cadence: inout CadenceSyntax, _ seen: inout [String: SourceSpan]
  ) {
    guard isFirst(entry, in: &seen, as: headText(entry), of: "a cadence") else { return }
    switch kind {
    case "outcome":
      if let outcome = parseOutcome(entry) { cadence.outcomes.append(outcome) }
    case "end": readEnd(entry, &cadence)
    case "send", "limit", "stop":
      let isNamed = entry.head.count > 1
      let head = readHead(entry, named: isNamed, labelled: false, what: "this line")
      guard enterValue(entry) else { return }
      readChannelLine(kind, of: head.name, entry, &cadence)
      finish(kind == "stop" ? "`or` or the end of the line" : "a comma or the end of the line")
    default:
      let words = kind.utf8.count { $0 == 0x20 } + 1
      _ = readHead(entry, words: words, named: false, labelled: false, what: "this line")
      guard enterValue(entry) else { return }
      if !readTimeLine(kind, &cadence) { readRuleLine(kind, &cadence) }
      finish(kind == "zone" || kind == "exclusive" ? "a comma or the end of the line" : "the end of the line")
    }
  }

  /// Lines that may be about one channel.
  private mutating func readChannelLine(
    _ kind: String, of name: NameSyntax?, _ entry: EntrySyntax, _ cadence: inout CadenceSyntax
  ) {
    switch kind {
    case "send":
      let windows = parseWindows()
      let skips = readElseSkip()
      guard !isBroken else { return }
      cadence.sends.append(CadenceSyntax.Send(channel: name, windows: windows, skips: skips, span: entry.span))
    case "limit":
      let limits = parseLimits()
      let skips = readElseSkip()
      guard !isBroken else { return }
      cadence.limits.append(CadenceSyntax.Limit(channel: name, limits: limits, skips: skips, span: entry.span))
    default:
      readWhen("what ends it")
      let moments = parseMoments()
      refuseCommaBetweenMoments("the end of the line")
      guard !moments.isEmpty else { return }
      let isAccount = name?.text == Keyword.account.rawValue
      let scope: CadenceSyntax.Stop.Scope =
        isAccount ? .account : name.map(CadenceSyntax.Stop.Scope.channel) ?? .cadence
      cadence.stops.append(CadenceSyntax.Stop(scope: scope, moments: moments, span: entry.span))
    }
  }

  /// `, else skip` at the end of a line.
  private mutating func readElseSkip() -> Bool {
    guard eatComma(before: [.else]) else { return false }
    expect(.else)
    expect(.skip)
    return true
  }

  /// `when`; what follows is read even where the word is missing.
  private mutating func readWhen(_ what: String) {
    guard !eat(.when) else { return }
    let isSlip = keyword() == .if || Suggestion.nearest(to: current?.text ?? "", in: ["when"]) != nil
    if isSlip {
      report(.unexpected(current, expected: "`when`", at: place, hint: "write `when`"))
      position += 1
    } else {
      report(
        .unexpected(
          current, expected: "`when` and \(what)", at: place, hint: missingWhenHint(),
          insertion: isAtEnd ? nil : "when "))
    }
  }

  /// The rest of the line with the `when` that it lacks.
  func missingWhenHint() -> String? {
    isAtEnd ? nil : "write `when \(Diagnostic.shortened(written(position..<end)))`"
  }

  /// Lines that say when. False for another line.
  private mutating func readTimeLine(_ kind: String, _ cadence: inout CadenceSyntax) -> Bool {
    switch kind {
    case "zone":
      repeat {
        if let zone = parseZone() { cadence.zone.append(zone) }
      } while eat(.comma)
    case "closed days": cadence.closedDays = parseClosedDays()
    case "first step":
      let habits = ["immediately", "now", "instantly", "asap"]
      if eat(.at, .once) {
        cadence.firstStepAtOnce = true
      } else {
        unexpected("`at once`", hint: habits.contains(current?.text.lowercased() ?? "") ? "write `at once`" : nil)
      }
    case "gap": cadence.gap = parseDuration()
    case "away": cadence.away = parseDuration()
    case "start":
      guard eat(.at, .least) else {
        unexpected("`at least` and a length of time", hint: "write `at least 7 days after any touch`")
        return true
      }
      cadence.startGap = parseDuration()
      expect(.after)
      if !eat(.any, .touch) { unexpected("`any touch`", hint: "write `at least 7 days after any touch`") }
    case "touches":
      guard let count = parseNumber() else { return true }
      if keyword() == .touches || keyword() == .touch { unexpected("`in`", hint: "write `\(count.text) in 12 days`") }
      expect(.in)
      if let length = parseDuration() { cadence.touches = (count, length) }
    default: return false
    }
    return true
  }

  private mutating func readRuleLine(_ kind: String, _ cadence: inout CadenceSyntax) {
    switch kind {
    case "exclusive":
      if eat(.every, .cadence) {
        cadence.exclusive = .everyCadence
      } else if keyword() == .every || ["yes", "all", "true", "always"].contains(current?.text ?? "") {
        unexpected("`every cadence` or names of cadences", hint: "write `every cadence`")
      } else {
        cadence.exclusive = .named(parseNames())
      }
    case "again": cadence.again = parseAgain()
    case "undone tasks": cadence.undone = parseUndone()
    case "no address": cadence.noAddress = parseNoAddress()
    default: cadence.salt = parseLabel()
    }
  }

  /// `next open day, same time, and push the rest in office`
  private mutating func parseClosedDays() -> CadenceSyntax.ClosedDayRule? {
    let start = position
    var rule = CadenceSyntax.ClosedDays.businessDays
    if eat(.next, .open, .day) {
      rule = .nextOpenDay
      if kind() != .comma || keyword(1) != .same {
        unexpected("`, same time`", hint: "write `next open day, same time`")
      }
      expect(.comma)
      expect(.same)
      expect(Keyword.time)
      if kind() == .comma || keyword() == .and {
        _ = eat(.comma)
        expect(.and)
        expect(.push)
        expect(.the)
        expect(.rest)
        rule = .nextOpenDayPushingTheRest
      }
    } else if !eat(.business, .days) {
      unexpected(
        "`next open day, same time` or `business days`", like: ["next", "business"],
        hint: keyword() == .skip ? "a step on a closed day is never lost: write `next open day, same time`" : nil)
      return nil
    }
    guard eat(.in) else { return CadenceSyntax.ClosedDayRule(rule: rule, calendar: nil, span: span(from: start)) }
    guard let calendar = parseName() else { return nil }
    return CadenceSyntax.ClosedDayRule(rule: rule, calendar: calendar, span: span(from: start))
  }

  /// `never`, `after 90 days, at most 2 times`
  private mutating func parseAgain() -> CadenceSyntax.Again? {
    let start = position
    if eat(.never) { return CadenceSyntax.Again(after: nil, atMost: nil, span: span(from: start)) }
    guard eat(.after) else {
      unexpected(
        "`never` or `after 90 days`", like: ["never", "after"],
        hint: kind() == .number ? "write `after` before the length of time" : nil)
      return nil
    }
    guard let after = parseDuration() else { return nil }
    var most: NumberSyntax?
    if eatComma(before: [.at]) {
      expect(.at)
      expect(.most)
      most = parseTimes()
    }
    return CadenceSyntax.Again(after: after, atMost: most, span: span(from: start))
  }

  /// `outcome nurture "No answer": recycle after 60 days`
  private mutating func parseOutcome(_ entry: EntrySyntax) -> CadenceSyntax.Outcome? {
    let head = readHead(entry, what: "this outcome")
    let name = standIn(head, entry)
    var recycle: RecycleSyntax?
    if enterValue(entry) {
      recycle = parseRecycle()
      finish("a comma or the end of the line")
    }
    // An outcome that cannot be read is still one that the cadence may end with.
    let unread = RecycleSyntax(after: nil, into: nil, atMost: nil, span: name.span)
    return CadenceSyntax.Outcome(name: name, label: head.label, recycle: isBroken ? unread : recycle ?? unread)
  }

  private mutating func readEnd(_ entry: EntrySyntax, _ cadence: inout CadenceSyntax) {
    guard let end = parseCadenceEnd(entry) else { return }
    switch end.kind {
    case .outcome(let name): cadence.end = name
    case .resume, .start:
      enterHead(entry)
      guard enterValue(entry) else { return }
      unexpected(
        "`outcome NAME`",
        hint: keyword() == .start
          ? "let its outcome lead on: `outcome over: recycle after 30 days, into cadence later`"
          : "only a track goes back to the steps: `on demo_request { … end: resume }`")
    }
  }

  // MARK: - What holds for steps too

  /// `block`, `pass`, `skip after 2 days`
  mutating func parseUndone() -> UndoneSyntax? {
    let start = position
    if eat(.block) { return UndoneSyntax(.block, span(from: start)) }
    if eat(.pass) { return UndoneSyntax(.pass, span(from: start)) }
    guard eat(.skip) else {
      unexpected("`block`, `pass` or `skip after 2 days`", like: ["block", "pass", "skip"])
      return nil
    }
    if keyword() != .after { unexpected("`after` and a length of time", hint: "write `skip after 2 days`") }
    expect(.after)
    guard let after = parseDuration() else { return nil }
    return UndoneSyntax(.skip(after), span(from: start))
  }

  /// `skip`, `block`, `wait`
  mutating func parseNoAddress() -> NoAddressSyntax? {
    let start = position
    let kind: NoAddressSyntax.Kind
    if eat(.skip) {
      kind = .skip
    } else if eat(.block) {
      kind = .block
    } else if eat(.wait) {
      kind = .wait
    } else {
      unexpected("`skip`, `block` or `wait`", like: ["skip", "block", "wait"])
      return nil
    }
    return NoAddressSyntax(kind, span(from: start))
  }
}
