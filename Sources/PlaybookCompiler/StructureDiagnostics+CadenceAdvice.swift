import PlaybookSource

/// What is allowed in channels and cadences, but is likely a slip (PB4020 to PB4049).
package enum CadenceAdvice: String, DiagnosticCode {
  case unreachableStep = "PB4020"
  case daysBackwards = "PB4021"
  case sameDayTouches = "PB4022"
  case fewTouches = "PB4023"
  case declaredTouches = "PB4024"
  case noOutcome = "PB4025"
  case unusedOutcome = "PB4026"
  case endless = "PB4027"
  case noReplyStop = "PB4028"
  case noLegalHours = "PB4029"
  case timeOutsideHours = "PB4030"
  case noConsent = "PB4031"
  case noTemplate = "PB4032"
  case beforeConnection = "PB4033"
  case reversedWindow = "PB4034"
  case noAddressField = "PB4035"
  case missingRegion = "PB4036"
  case standardNeverMeets = "PB4037"
  case singleVariant = "PB4038"
}

// MARK: - The order of steps

extension Diagnostic {
  static func unreachableStep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.unreachableStep, at: span,
      "nothing leads here, because every way ends before: expected the `end` behind the last step", severity: .warning)
  }

  /// `previous`: the step that is later, with its place.
  static func daysBackwards(
    _ step: String, day: Int, earliest: Int, at span: SourceSpan, previous: (name: String, span: SourceSpan)?
  ) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.daysBackwards, at: span,
      "`\(step)` is on day \(day), but what stands before it goes on until day \(earliest): expected days that do not run backwards",
      severity: .warning, labels: previous.map { [Label($0.span, "`\($0.name)` comes before")] } ?? [],
      hint: "write `on day \(earliest)` or later, or move the step up")
  }

  static func sameDayTouches(
    _ step: String, channel: String?, day: Int, limit: Int, at span: SourceSpan, other: SourceSpan?
  ) -> Diagnostic {
    let what = channel.map { "touch by `\($0)`" } ?? "touch"
    let allowed = limit == 1 ? "one" : String(limit)
    return Diagnostic(
      CadenceAdvice.sameDayTouches, at: span,
      "`\(step)` is one \(what) too many on day \(day), where the limit allows \(allowed), so it waits for the next day: expected it on another day",
      severity: .warning, labels: other.map { [Label($0, "another one on that day")] } ?? [])
  }

  /// `target`: "at least 6 touches".
  static func fewTouches(
    _ cadence: String, touches: Int, target: Int, at span: SourceSpan, target place: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.fewTouches, at: span,
      "the cadence `\(cadence)` gives up after \(touchWords(touches)): expected at least the \(target) of the target",
      severity: .warning, labels: [Label(place, "the target stands here")],
      hint: "add steps; skipped ones and tasks are no touches")
  }

  static func declaredTouches(
    _ declared: String, touches: Int, day: Int, isCount: Bool, at span: SourceSpan
  ) -> Diagnostic {
    let what = isCount ? "comes to \(touchWords(touches))" : "takes until day \(day)"
    return Diagnostic(
      CadenceAdvice.declaredTouches, at: span,
      "the longest way through this cadence \(what): expected the \(declared) that it declares", severity: .warning)
  }

  private static func touchWords(_ count: Int) -> String {
    switch count {
    case 0: "no touch"
    case 1: "one touch"
    case _: "\(count) touches"
    }
  }
}

// MARK: - Ends

extension Diagnostic {
  static func noOutcome(_ cadence: String, outcome: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.noOutcome, at: span,
      "nothing says what becomes of a lead that goes through all of `\(cadence)`: expected `end` and an outcome",
      severity: .warning,
      hint: outcome.map { "add `end: outcome \($0)`" }
        ?? "add `end: outcome nurture` and `outcome nurture: recycle after 60 days`")
  }

  static func unusedOutcome(_ outcome: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.unusedOutcome, at: span,
      "no way ends with the outcome `\(outcome)`: expected an `end` that names it",
      severity: .warning)
  }

  /// `circle`: names of cadences; the first stands at the end again.
  static func endless(_ circle: [String], at span: SourceSpan) -> Diagnostic {
    // A long circle is shown by its beginning and its end.
    let shown = circle.count > 12 ? circle.prefix(8) + ["…"] + circle.suffix(3) : circle[...]
    return Diagnostic(
      CadenceAdvice.endless, at: span,
      "a lead that never answers stays in the circle `\(shown.joined(separator: " → "))` for ever: expected an end of it",
      severity: .warning, hint: "add `at most 2 times` to a `recycle`, or end with an outcome that is `never again`")
  }

  static func noReplyStop(_ cadence: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.noReplyStop, at: span,
      "the cadence `\(cadence)` goes on after the lead has replied: expected a `stop`", severity: .warning,
      hint: "add `stop: when replied or meeting_booked or opted out or bounced`")
  }
}

// MARK: - What a channel asks for

extension Diagnostic {
  static func noLegalHours(_ channel: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.noLegalHours, at: span,
      "nothing says at which hours the law allows a step by `\(channel)`: expected `rules` or `hours` in the channel",
      severity: .warning,
      hint: "add `channel \(channel) { rules: standard … }`, or `rules: none` if your hours follow from elsewhere")
  }

  /// `hours`: "the legal hours of the channel `call`", "the windows of the cadence".
  static func timeOutsideHours(_ clock: String, _ hours: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.timeOutsideHours, at: span,
      "\(clock) is never inside \(hours), so the step always waits for the next opening: expected a time inside",
      severity: .warning)
  }

  static func noConsent(_ channel: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.noConsent, at: span,
      "a step by `\(channel)` needs the lead's consent, and nothing asks for it: expected `consent` in the channel",
      severity: .warning,
      hint: "add `channel \(channel) { consent: … }` with a yes/no field, or `skip unless` to the step")
  }

  static func noTemplate(_ step: String, channel: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.noTemplate, at: span,
      "the channel `\(channel)` allows only templates, and `\(step)` names none: expected `template`",
      severity: .warning, hint: "add `, template \"NAME\"`")
  }

  static func beforeConnection(
    _ step: String, first: String, verb: String, channel: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.beforeConnection, at: span,
      "`\(step)` is possible only after `\(channel) \(first)` was \(verb), and no step before it on every way does that: expected one",
      severity: .warning, hint: "add a step by `\(channel) \(first)` before it, or `skip unless` to the step")
  }

  static func reversedWindow(_ open: String, _ close: String, hours: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.reversedWindow, at: span,
      "`\(open) to \(close)` runs over midnight and is open for \(hours) hours: expected the earlier time first",
      severity: .warning, hint: "write `\(close) to \(open)` if the day is meant")
  }

  /// `type`: "a phone number".
  static func noAddressField(_ channel: String, type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.noAddressField, at: span,
      "the lead has no field with \(type), so nothing tells whether a step by `\(channel)` can be done: expected one",
      severity: .warning, hint: "add the field to `lead`, or name another with `channel \(channel) { address: … }`")
  }

  static func missingRegion(_ channel: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.missingRegion, at: span,
      "some states have hours of their own, and the channel `\(channel)` names no field with the state: expected `region`",
      severity: .warning, hint: "without it the strictest hours of all states hold")
  }

  /// `places`: "US-FL".
  static func standardNeverMeets(
    _ channel: String, places: [String], others: Int, at span: SourceSpan
  ) -> Diagnostic {
    let names = places.map { "`\($0)`" }.joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")
    return Diagnostic(
      CadenceAdvice.standardNeverMeets, at: span,
      "these windows never meet the standard hours of `\(channel)` in \(names), so nothing is ever done there: expected hours that overlap",
      severity: .warning)
  }

  static func singleVariant(_ step: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceAdvice.singleVariant, at: span,
      "`\(step)` has one variant, so there is nothing to choose: expected two or more",
      severity: .warning)
  }
}
