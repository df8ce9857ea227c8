import PlaybookSource

// Steps: who is touched how, and when.
extension Parser {
  static let stepClauseWords: [Keyword] = [.else, .due, .skip, .template, .variants, .when, .no]

  private static let stepClauses = [
    "else skip", "else next day", "due within", "skip if", "skip unless", "template", "variants", "when undone",
    "no address",
  ]

  /// `intro "Thanks": email after 1 hour at 09:00 in lead.timezone, else next day, template "intro_1"`; nil where the
  /// line is none, which is reported.
  mutating func parseStep(_ entry: EntrySyntax) -> StepSyntax? {
    if refuseForeignStep(entry) || refuseUnknownLine(entry) { return nil }
    let head = readHead(entry, words: 0, what: "this step")
    return readStep(entry, head)
  }

  /// A step with the name of something else: reported, and read as the step that it is meant as.
  mutating func readReservedStep(_ entry: EntrySyntax) -> StepSyntax {
    enterHead(entry)
    report(.reservedStep(current?.text ?? "", at: place))
    var reported = entry
    reported.isReported = true
    let head = readHead(reported, words: 0, what: "this step")
    losesNames = true
    return readStep(reported, head)
  }

  private mutating func readStep(_ entry: EntrySyntax, _ head: Head) -> StepSyntax {
    var step = StepSyntax(name: standIn(head, entry), label: head.label, ways: [], when: nil, span: entry.span)
    guard enterValue(entry) else { return step }
    doubt(head, among: Self.cadenceLines)
    if head.name?.text == "undone", let word = keyword(), [.pass, .block, .skip].contains(word) {
      unexpected("a channel", hint: "did you mean `undone tasks:`?")
      return step
    }
    if let name = head.name, refuseForeignValue(of: name) { return step }
    repeat {
      guard let way = parseWay() else { break }
      step.ways.append(way)
    } while eat(.else)
    if !isBroken { step.when = parseWhen() }
    if !isBroken, keyword() == .at { step.timeOfDay = parseTimeOfDay() }
    var seen: [String: SourceSpan] = [:]
    while eatComma(before: Self.stepClauseWords) { parseStepClause(&step, &seen) }
    finish(
      "a comma and a further clause, or the end of the line", like: ["at", "before", "after", "else", "due", "skip"])
    // Half of a step would only give rise to further findings.
    guard isBroken else { return step }
    return StepSyntax(name: step.name, label: step.label, ways: step.ways, when: nil, span: step.span)
  }

  /// `linkedin connect`, `email`
  private mutating func parseWay() -> StepSyntax.Way? {
    guard let word = current, word.kind == .word || word.kind == .malformed, !startsWhen() else {
      unexpected("a channel such as `email`", hint: channelFirstHint())
      return nil
    }
    guard let channel = parseName() else { return nil }
    if keyword() == .or {
      let second = wordText(1, or: "sms")
      unexpected(
        "`else` or when the step is due", hint: "write `\(Diagnostic.shortened(channel.text)) else \(second)`")
      return StepSyntax.Way(channel: channel, action: nil)
    }
    if let day = current, isWeekday(day) { return StepSyntax.Way(channel: channel, action: nil) }
    guard kind() == .word, !startsWhen(), keyword() != .else, keyword() != .at, keyword() != .when, !isUnitOfTime,
      Self.whenHabit(current?.text ?? "") == nil
    else { return StepSyntax.Way(channel: channel, action: nil) }
    return StepSyntax.Way(channel: channel, action: parseName())
  }

  /// `email days before renewal_date`: a number is missing, `days` is no action.
  private var isUnitOfTime: Bool {
    switch keyword() {
    case .second, .seconds, .minute, .minutes, .hour, .hours, .day, .days, .week, .weeks, .month, .months, .business:
      true
    case _: false
    }
  }

  /// Whether the next words say when: also as people write it who do not know the words.
  private func startsWhen() -> Bool {
    if keyword() == .on || keyword() == .after || kind() == .number { return true }
    return (keyword() == .day || keyword() == .days || keyword() == .at) && (kind(1) == .number || kind(1) == .clock)
  }

  // MARK: - When

  mutating func parseWhen() -> StepSyntax.When? {
    if eat(.on) { return readDayOrField() }
    if eat(.after) { return parseDuration().map(StepSyntax.When.after) }
    guard kind() == .number else {
      fail(.missingWhen(current, at: place, hint: whenHint()))
      return nil
    }
    guard let length = parseDuration() else { return nil }
    let order: OrderSyntax
    if eat(.before) {
      order = .before
    } else if eat(.after) {
      order = .after
    } else {
      let text = SyntaxPrinter.duration(length)
      unexpected(
        "`before` or `after` and what it counts from", like: ["before", "after"],
        hint: "from the step before it, write `after \(Diagnostic.shortened(text))`")
      return nil
    }
    return parseAnchor().map { StepSyntax.When.around(length, order, $0) }
  }

  /// What stands after `on`.
  private mutating func readDayOrField() -> StepSyntax.When? {
    if let day = current, keyword() == .day || keyword() == .days, kind(1) == .number {
      if day.keyword == .days { report(.foreignWord("days", expected: "day", at: day.span)) }
      position += 1
      return parseNumber().map(StepSyntax.When.day)
    }
    if keyword() == .day, kind(1) == .word, keyword(1) != .at {
      position += 1
      unexpected("the number of the day", hint: "write `on day 3`")
      return nil
    }
    if kind() == .number {
      unexpected("`day 3` or a field", hint: "write `on day \(Diagnostic.shortened(current?.text ?? ""))`")
      return nil
    }
    if let day = current, kind() == .date || isWeekday(day) {
      unexpected(
        "`day 3` or a field",
        hint: "a step is due on a day of the cadence, `on day 3`, or on the date in a field of the lead")
      return nil
    }
    return parsePath().map(StepSyntax.When.on)
  }

  private func isWeekday(_ word: Token) -> Bool {
    guard word.kind == .word, kind(1) != .dot, word.text.utf8.count > 5 else { return false }
    return Self.dayHabit(word.text) != nil
  }

  /// `enrolment`, `last meeting_booked where purpose = "demo"`, `renewal_date`
  private mutating func parseAnchor() -> StepSyntax.AnchorSyntax? {
    if kind(1) != .dot, let word = current {
      if eat(.enrolment) { return .enrolment }
      if word.text == "enrollment" {
        report(.foreignWord("enrollment", expected: "enrolment", at: word.span))
        position += 1
        return .enrolment
      }
    }
    guard keyword() == .last, kind(1) == .word || kind(1) == .malformed else {
      if isAtEnd || kind() == .comma {
        unexpected("`enrolment`, a field of type date or time, or `last` and an event")
        return nil
      }
      return parsePath().map(StepSyntax.AnchorSyntax.field)
    }
    position += 1
    guard let event = parseName() else { return nil }
    let filter = eat(.where) ? settled(parseDisjunction()) : nil
    return .lastEvent(event, filter: filter)
  }

  /// `at 09:00 in lead.timezone`; what holds for a time already past is a clause.
  private mutating func parseTimeOfDay() -> StepSyntax.TimeOfDay? {
    let start = position
    expect(.at)
    guard let clock = parseClock() else { return nil }
    guard eat(.in) else { return StepSyntax.TimeOfDay(clock: clock, zone: nil, past: nil, span: span(from: start)) }
    guard let zone = parseZone() else { return nil }
    return StepSyntax.TimeOfDay(clock: clock, zone: zone, past: nil, span: span(from: start))
  }

  // MARK: - Clauses

  private mutating func parseStepClause(_ step: inout StepSyntax, _ seen: inout [String: SourceSpan]) {
    let first = place
    let word = current?.text ?? ""
    if keyword() == .skip {
      if let found = parseGuard() { step.guards.append(found) }
      return
    }
    if let keyword = keyword(), Self.stepClauseWords.contains(keyword) {
      if let earlier = seen[word] { report(.repeatedLine(word, in: "a step", at: first, first: earlier)) }
      seen[word] = first
    }
    if eat(.else) {
      readPast(&step, at: first)
    } else if eat(.due) {
      if keyword() != .within { unexpected("`within`", hint: "write `due within 5 minutes`") }
      expect(.within)
      guard let within = parseDuration() else { return }
      step.due = (within, keyword() == .in ? parseCountedIn() : nil)
    } else if eat(.template) {
      step.template = parseLabel()
    } else if eat(.variants) {
      step.variants = parseVariants()
    } else if eat(.when) {
      if keyword() != .undone { unexpected("`undone`", hint: "to do the step on a condition, write `skip unless`") }
      expect(.undone)
      step.undone = parseUndone()
    } else if eat(.no) {
      expect(.address)
      step.noAddress = parseNoAddress()
    } else if let hint = clauseHabit() {
      unexpected("a clause such as `skip if`", hint: hint)
    } else {
      failClause(known: Self.stepClauses)
    }
  }

  /// `else skip`, `else next day`: behind a time of day.
  private mutating func readPast(_ step: inout StepSyntax, at first: SourceSpan) {
    var past = StepSyntax.TimeOfDay.Past.skip
    if eat(.next) {
      past = .nextDay
      expect(.day)
    } else if !eat(.skip) {
      unexpected("`skip` or `next day`", like: ["skip", "next"])
      return
    }
    guard step.timeOfDay != nil else {
      position -= past == .skip ? 2 : 3
      unexpected(
        "a clause that needs no time of day",
        hint: "`else` says what holds when a time of day is over: `at 09:00, else next day`")
      return
    }
    step.timeOfDay?.past = past
  }

  /// `skip if linkedin is missing`, `skip unless consent.sms or consent.whatsapp`
  private mutating func parseGuard() -> StepSyntax.Guard? {
    let start = position
    expect(.skip)
    let isUnless = keyword() == .unless
    if !eat(.unless), !eat(.if) {
      unexpected("`if` or `unless`", like: ["if", "unless"], hint: keyword() == .when ? "write `skip if`" : nil)
      return nil
    }
    let moments = parseMoments()
    return isBroken ? nil : StepSyntax.Guard(isUnless: isUnless, moments: moments, span: span(from: start))
  }

  /// `[short 1, long 2]`
  private mutating func parseVariants() -> [StepSyntax.Variant] {
    guard eat(.openBracket) else {
      unexpected("`[`", hint: "write the variants and their weights in square brackets: `[short 1, long 2]`")
      return []
    }
    var variants: [StepSyntax.Variant] = []
    repeat {
      if kind() == .closeBracket, !variants.isEmpty { break }
      guard let variant = parseVariant() else { return variants }
      variants.append(variant)
    } while eat(.comma)
    if !eat(.closeBracket) { unexpected("`,` or `]`") }
    return variants
  }

  private mutating func parseVariant() -> StepSyntax.Variant? {
    guard let name = parseBandName() else { return nil }
    guard kind() == .number, let weight = parseNumber() else {
      let isShare = kind() == .percent
      unexpected(
        "the variant's weight",
        hint: "write `\(Diagnostic.shortened(name.text)) \(isShare ? current?.text ?? "1" : "1")`")
      return nil
    }
    return StepSyntax.Variant(name: name, weight: weight)
  }
}
