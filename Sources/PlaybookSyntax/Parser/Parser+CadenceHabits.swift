import PlaybookSource

// How other tools and plain English write steps, and what is written instead.
extension Parser {
  private static let pauses: Set<String> = ["wait", "pause", "delay", "sleep"]
  private static let jumps: Set<String> = ["goto", "go", "jump", "repeat", "loop", "restart"]
  private static let questions: Set<String> = ["unless", "when", "while", "switch", "case", "until"]

  /// Whether a line without a colon is a step as other tools write it: then the parser says how it is written here.
  static func isForeignStep(_ head: ArraySlice<Token>) -> Bool {
    guard let first = head.first, first.kind == .word else { return false }
    let word = first.text.lowercased()
    if pauses.contains(word) || jumps.contains(word) || questions.contains(word) { return true }
    let next = head.dropFirst().first
    if word == "day" || word == "after" { return next?.kind == .number }
    let isTimed = next?.keyword == .on || next?.keyword == .after
    return isTimed && !head.contains { $0.kind == .string || $0.kind == .openText }
  }

  /// Reports a line that is no step but says something about one: `wait 3 days`, `goto intro`, `day 3: email`.
  mutating func refuseForeignStep(_ entry: EntrySyntax) -> Bool {
    let head = outline.tokens[entry.head]
    guard let first = head.first, first.kind == .word || first.kind == .mixed else { return false }
    let word = first.text.lowercased()
    var isAlone = head.count == 1 || head.dropFirst().first?.kind == .string
    if case .missing = entry.body { isAlone = false }
    enterHead(entry)
    let hint: String
    if word == "step", head.count > 1, head.dropFirst().first?.kind == .word {
      fail(.crowdedHead("step", at: first.span, expected: "a step begins with its name"))
      losesNames = true
      return true
    } else if isAlone {
      return false
    } else if Self.pauses.contains(word) {
      hint = Self.pauseHint
    } else if Self.jumps.contains(word) {
      hint = Self.jumpHint
    } else if Self.questions.contains(word) {
      hint = "a cadence parts with `if replied within 2 days { … } else { … }`"
    } else if word == "day" || word == "after" || word == "at", head.dropFirst().first?.kind == .number {
      hint = "a step begins with its name, and says when behind the channel: `intro: email on day 3`"
    } else if case .missing = entry.body, Self.isForeignStep(head) {
      hint = "a step begins with its name: `intro: \(Diagnostic.shortened(written(entry.head)))`"
    } else {
      return false
    }
    let shown = Self.questions.contains(word) || Self.pauses.contains(word) || Self.jumps.contains(word)
    fail(.foreignStep(shown ? first.text : headText(entry), at: headSpan(entry), hint: hint))
    losesNames = true
    return true
  }

  /// Several words are no step: reports the line that they were most likely meant as.
  mutating func refuseUnknownLine(_ entry: EntrySyntax) -> Bool {
    let words = outline.tokens[entry.head].prefix { $0.kind == .word }
    guard words.count > 1, words.count == entry.head.count else { return false }
    let lines = Self.cadenceLines.filter { $0.utf8.contains(0x20) }
    guard let meant = guess(headText(entry), among: lines) else { return false }
    enterHead(entry)
    fail(.unknownLine(headText(entry), in: "a cadence", at: headSpan(entry), known: lines, suggestion: meant))
    return true
  }

  private static let pauseHint = "each step says itself when it is due: `intro: email after 3 days`"
  private static let jumpHint =
    "steps run from the top to the bottom; a cadence runs once more with `again: after 90 days`"

  /// `wait: 3 days`, `goto: intro`
  mutating func refuseForeignValue(of name: NameSyntax) -> Bool {
    let word = name.text.lowercased()
    if Self.pauses.contains(word), kind() == .number || keyword() == .until || keyword() == .for {
      fail(.foreignStep(name.text, at: name.span, hint: Self.pauseHint))
      return true
    }
    if Self.jumps.contains(word), kind() == .word, kind(1) == nil {
      fail(.foreignStep(name.text, at: name.span, hint: Self.jumpHint))
      return true
    }
    return false
  }

  /// What stands in the file, with one blank where there is any.
  func written(_ range: Range<Int>) -> String {
    var text = ""
    var end: SourceSpan?
    for token in outline.tokens[range] {
      if let end, token.span.start > end.end { text += " " }
      text += token.written
      end = token.span
    }
    return text
  }

  /// A length of time so many tokens on, such as `24 business hours`: a hint keeps what its author has written.
  func length(_ offset: Int, or other: String) -> String {
    let last = offset + (keyword(offset + 1) == .business ? 2 : 1)
    guard kind(offset) == .number, kind(last) == .word else { return other }
    let unit = outline.tokens[position + last].text
    guard DurationSyntax.Unit(rawValue: unit) != nil || DurationSyntax.Unit(rawValue: unit + "s") != nil else {
      return other
    }
    return Diagnostic.shortened(outline.tokens[position + offset...position + last].map(\.text).joined(separator: " "))
  }

  /// The word so many tokens on, for a hint.
  func wordText(_ offset: Int, or other: String) -> String {
    kind(offset) == .word ? Diagnostic.shortened(outline.tokens[position + offset].text) : other
  }

  // MARK: - When

  /// What a word for a time was meant as.
  static func whenHabit(_ word: String) -> String? {
    switch word.lowercased() {
    case "immediately", "now", "instantly", "asap", "once", "today": "write `on day 1`, the moment of the enrolment"
    case "tomorrow": "write `on day 2`"
    case "next", "this": "a step is due on a day of the cadence, `on day 3`, or on the date in a field of the lead"
    case let day where day.utf8.count > 5 && dayHabit(day) != nil: whenHabit("next")
    case "in", "within", "every", "each", "wait", "waits", "later": "from the step before it, write `after 3 days`"
    case "by", "until", "before": "write `on day 3`, and a deadline behind it: `, due within 2 hours`"
    default: nil
    }
  }

  func whenHint() -> String? {
    guard let word = current else { return "write `on day 1` for the moment of the enrolment" }
    if keyword() == .day || keyword() == .days, kind(1) == .number {
      return "write `on day \(Diagnostic.shortened(outline.tokens[position + 1].text))`"
    }
    if keyword() == .at { return "the day stands before the time of day: `email on day 3 at 09:00`" }
    return Self.whenHabit(word.text)
  }

  /// `after 3 days email`, `on day 3 email`: the phrase with its channel first.
  func channelFirstHint() -> String? {
    guard current?.kind != .string else { return "a channel stands without quotes" }
    let phrase = (position..<end).prefix { outline.tokens[$0].kind != .comma }
    guard let last = phrase.last, phrase.count > 2, phrase.count < 9, outline.tokens[last].kind == .word,
      DurationSyntax.Unit(rawValue: outline.tokens[last].text) == nil
    else { return "the channel stands before the time: `email after 3 days`" }
    let first = outline.tokens[last].text
    return "the channel stands first: `\(Diagnostic.shortened(first + " " + written(position..<last)))`"
  }

  /// A clause that another tool would have.
  func clauseHabit() -> String? {
    guard let word = current, word.kind == .word else { return nil }
    let rest = position + 1 < end && end - position < 9 ? written(position + 1..<end) : "replied"
    switch word.text.lowercased() {
    case "unless": return "write `skip if \(Diagnostic.shortened(rest))`"
    case "if": return "write `skip unless \(Diagnostic.shortened(rest))`"
    case "undone": return "write `when undone \(Diagnostic.shortened(position + 1 < end ? rest : "skip after 2 days"))`"
    case "only": return "write `skip unless` and the condition"
    case "deadline", "within", "by": return "write `due within 5 minutes`"
    case "at": return "the time of day stands behind the day without a comma: `on day 3 at 09:00`"
    case "on", "after": return "a step says once when it is due, right behind its channel"
    case "subject", "body", "content", "message": return "a step names its text: `template \"intro_1\"`"
    case "variant", "ab", "split": return "write `variants [short 1, long 1]`"
    default: return nil
    }
  }
}
