import PlaybookSource

// Lines with a clock: those of a hand-off, and the targets of a playbook.
extension Parser {
  // MARK: - Hand-offs

  /// `accept`, `meeting`, `reassign` and `timer NAME`; nil: it could not be read, and is reported.
  mutating func parseTimer(_ entry: EntrySyntax, _ line: String) -> TimerSyntax? {
    let isNamed = line == "timer"
    let head = readHead(entry, named: isNamed, labelled: isNamed, what: "this timer")
    guard enterValue(entry) else { return nil }
    let start = position
    if line == "reassign" { return parseReassign(from: start) }
    if !eat(.within) {
      let hint = kind() == .number ? "write `within \(length(0, or: "24 hours")) of offered`" : nil
      unexpected("`within` and a length of time", like: ["within"], hint: hint)
    }
    guard let length = parseDuration() else { return nil }
    let counted = keyword() == .in ? parseCountedIn() : nil
    let isOther = keyword() == .after || keyword() == .from || keyword() == .since
    if !eat(.of) {
      unexpected(
        "`of` and what starts the clock", like: ["of"],
        hint: isOther || isAtEnd || kind() == .comma
          ? "write `within \(SyntaxPrinter.duration(length)) of \(isOther ? wordText(1, or: "offered") : "offered")`"
          : nil)
    }
    guard let point = parseClockPoint() else { return nil }
    refuseLateCalendar()
    let stop = readStop(of: line, isNamed: isNamed)
    let escalations = parseEscalations()
    finish(isNamed ? "`, else tell …` or the end of the line" : "`, else …` or the end of the line", like: ["else"])
    let kind: TimerSyntax.Kind
    if let name = head.name {
      kind = .named(name, label: head.label)
    } else {
      kind = line == "accept" ? .accept : .meeting
    }
    guard !isBroken else { return nil }
    return TimerSyntax(
      kind: kind, length: length, countedIn: counted, start: point, stop: stop, escalations: escalations,
      span: span(from: start))
  }

  /// `accept` and `meeting` stop by themselves; any other timer says what stops it.
  private mutating func readStop(of line: String, isNamed: Bool) -> ClockPointSyntax? {
    guard eat(.until) else {
      if isNamed {
        unexpected(
          "`until` and what stops the clock", like: ["until"], hint: "write `of accepted until meeting_held`")
      }
      return nil
    }
    if !isNamed, position > 0 {
      position -= 1
      let stop = line == "accept" ? "the hand-off is accepted or rejected" : "the meeting is held"
      fail(
        .surplus(
          outline.tokens[position], expected: "`, else …` or the end of the line",
          hint: "`\(line)` ends when \(stop); for another end write `timer NAME: …`"))
    }
    return parseClockPoint()
  }

  /// `of offered in office`: the calendar belongs to the length.
  private mutating func refuseLateCalendar() {
    guard keyword() == .in else { return }
    unexpected(
      "the end of the clock",
      hint: "the calendar stands after the length: `within 2 business days in office of offered`")
  }

  private mutating func parseReassign(from start: Int) -> TimerSyntax? {
    if keyword() == .within || keyword() == .after {
      unexpected("a length of time", hint: "write `48 hours after offered`")
    }
    guard let length = parseDuration() else { return nil }
    let counted = keyword() == .in ? parseCountedIn() : nil
    if !eat(.after) {
      unexpected("`after` and what starts the clock", like: ["after"], hint: "write `48 hours after offered`")
    }
    guard let point = parseClockPoint() else { return nil }
    refuseLateCalendar()
    let escalations = parseEscalations()
    finish("`, else …` or the end of the line", like: ["else"])
    guard !isBroken else { return nil }
    return TimerSyntax(
      kind: .reassign, length: length, countedIn: counted, start: point, stop: nil, escalations: escalations,
      span: span(from: start))
  }

  mutating func parseRejection(_ entry: EntrySyntax) -> HandoffSyntax.Rejection? {
    let head = readHead(entry, what: "this reason")
    guard enterValue(entry) else { return nil }
    let recycle = parseRecycle()
    finish("a comma or the end of the line")
    // A reason whose consequence cannot be read is still one of the reasons.
    return head.name.map { name in
      HandoffSyntax.Rejection(
        name: name, label: head.label,
        recycle: recycle ?? RecycleSyntax(after: nil, into: nil, atMost: nil, span: name.span))
    }
  }

  // MARK: - Playbooks

  /// `inbound_fast when verdict in [needs_info, not_qualified]`
  mutating func parseCadenceUse() -> PlaybookSyntax.CadenceUse? {
    if keyword() == .when, keyword(1) == .verdict {
      unexpected("the name of a cadence")
      return nil
    }
    guard let name = parseName() else { return nil }
    if keyword() == .if || keyword() == .verdict {
      unexpected("`when`", hint: "write `\(Diagnostic.shortened(name.text)) when verdict in [needs_info]`")
    }
    guard eat(.when) else { return PlaybookSyntax.CadenceUse(name: name, verdicts: []) }
    return PlaybookSyntax.CadenceUse(name: name, verdicts: parseVerdicts())
  }

  mutating func parseTargetLine(_ entry: EntrySyntax) -> TargetLineSyntax? {
    let head = readHead(entry, what: "this target")
    guard enterValue(entry) else { return nil }
    let start = position
    let kind = readTargetKind()
    finish()
    guard let kind, !isBroken else { return nil }
    return head.name.map { TargetLineSyntax(name: $0, label: head.label, kind: kind, span: span(from: start)) }
  }

  private mutating func readTargetKind() -> TargetLineSyntax.Kind? {
    if keyword() == .reply { return parseReplyTarget() }
    if keyword() == .at { return parseTouchTarget() }
    let next = keyword(1)
    if kind() == .number, kind(1) == .minus {
      let low = Diagnostic.shortened(current?.text ?? "")
      position += 1
      let high = kind(1) == .number ? Diagnostic.shortened(outline.tokens[position + 1].text) : nil
      unexpected("`to`", hint: "write `\(high.map { "\(low) to \($0)" } ?? "40 to 60") touches a day`")
      return nil
    }
    if kind() == .number, next == .to || next == .touch || next == .touches { return parseDayTarget() }
    guard kind() == .number || kind() == .mixed || keyword() == .within else {
      unexpected(
        "a length of time, a number of touches or `reply rate`", like: ["reply"],
        hint: "write `90 seconds from created_at until first touch`, `at least 6 touches before giving up`, "
          + "`40 to 60 touches a day` or `reply rate at least 5%`")
      return nil
    }
    return parseClockTarget()
  }

  private mutating func parseClockTarget() -> TargetLineSyntax.Kind? {
    let hint = "write `90 seconds from created_at until first touch`"
    if keyword() == .within { unexpected("a length of time", hint: "leave out `within`: \(hint.dropFirst(6))") }
    guard let length = parseDuration() else { return nil }
    let counted = keyword() == .in ? parseCountedIn() : nil
    if !eat(.from) { unexpected("`from` and what starts the clock", like: ["from"], hint: hint) }
    guard let start = parseClockPoint() else { return nil }
    refuseLateCalendar()
    if !eat(.until) {
      let hint: String? = keyword() == .to ? "write `until` in place of `to`" : isAtEnd ? hint : nil
      unexpected("`until` and what stops the clock", like: ["until"], hint: hint)
    }
    guard let stop = parseClockPoint() else { return nil }
    return .clock(length, countedIn: counted, from: start, until: stop, escalations: parseEscalations())
  }

  private mutating func parseTouchTarget() -> TargetLineSyntax.Kind? {
    expect(.at)
    expect(.least)
    guard let count = parseNumber() else { return nil }
    if !eat(.touches), !eat(.touch) { unexpected("`touches`", like: ["touches"]) }
    if !eat(.before, .giving, .up) {
      let hint = "write `at least \(Diagnostic.shortened(count.text)) touches before giving up`"
      unexpected("`before giving up`", like: ["before"], hint: hint)
    }
    return .touches(count)
  }

  private mutating func parseDayTarget() -> TargetLineSyntax.Kind? {
    guard let low = parseNumber() else { return nil }
    let high = eat(.to) ? parseNumber() : nil
    if !eat(.touches), !eat(.touch) { unexpected("`touches`", like: ["touches"]) }
    if keyword() == .before {
      let hint = "write `at least \(Diagnostic.shortened(low.text)) touches before giving up`"
      unexpected("`a day`", hint: hint)
    }
    if !eat(.a, .day) {
      let count = Diagnostic.shortened(low.text) + (high.map { " to \(Diagnostic.shortened($0.text))" } ?? "")
      unexpected("`a day`", like: ["a"], hint: "write `\(count) touches a day`")
    }
    return .touchesADay(low, high)
  }

  private mutating func parseReplyTarget() -> TargetLineSyntax.Kind? {
    expect(.reply)
    let hint = "write `reply rate at least 5%`"
    if !eat(.rate) { unexpected("`rate`", like: ["rate"], hint: hint) }
    if !eat(.at) { unexpected("`at least`", like: ["at"], hint: hint) }
    if !eat(.least) { unexpected("`least`", like: ["least"], hint: hint) }
    guard let share = current, share.kind == .percent else {
      let text = current?.kind == .number ? current?.text : nil
      unexpected("a percentage such as `5%`", hint: text.map { "write `\(Diagnostic.shortened($0))%`" })
      return nil
    }
    position += 1
    return .replyRate(NumberSyntax(share.text, share.span))
  }
}
