import PlaybookSource

/// What is wrong with channels and cadences (PB2150 to PB2199).
package enum CadenceCode: String, DiagnosticCode {
  case zoneExpected = "PB2150"
  case channelField = "PB2151"
  case missingChannelLine = "PB2152"
  case noStandardRules = "PB2153"
  case stepAction = "PB2154"
  case preconditionFault = "PB2155"
  case closedDayCalendar = "PB2156"
  case dayFault = "PB2157"
  case pastTimeOpen = "PB2158"
  case anchorFault = "PB2159"
  case variantFault = "PB2160"
  case verbMismatch = "PB2161"
  case stepNotBefore = "PB2162"
  case windowsNeverMeet = "PB2163"
  case unknownMoment = "PB2164"
  case withinMissing = "PB2165"
  case withinOutOfPlace = "PB2166"
  case resumeOutsideTrack = "PB2167"
  case trackFault = "PB2168"
  case unknownInCadence = "PB2169"
}

private func list(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }

// MARK: - Channels

extension Diagnostic {
  /// `line`: the line of the channel, such as `consent`. `what`, `expected`: types in words.
  static func channelField(
    _ path: String, isA what: String, line: String, expected: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      CadenceCode.channelField, at: span,
      "`\(path)` is \(what): expected a field that holds \(expected) after `\(line)`")
  }

  static func missingChannelLine(_ channel: String, _ line: String, why: String, at span: SourceSpan) -> Diagnostic {
    let example = line == "zone" ? "zone: timezone" : "country: company.country"
    return Diagnostic(
      CadenceCode.missingChannelLine, at: span,
      "\(why), but the channel `\(channel)` does not say which field tells it: expected a line `\(line)`",
      hint: "add a line such as `\(example)`")
  }

  static func noStandardRules(_ channel: String, known: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.noStandardRules, at: span,
      "there are no standard rules for the channel `\(channel)`: expected them only on \(list(known))",
      hint: "write the hours of your own with `hours`")
  }

  static func unknownAction(
    _ action: String, of channel: String, known: [String], at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    let expected = known.isEmpty ? "no action there" : "one of \(list(known))"
    return Diagnostic(
      CadenceCode.stepAction, at: span, "the channel `\(channel)` has no action `\(action)`: expected \(expected)",
      hint: hint)
  }

  static func actionMissing(of channel: String, known: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.stepAction, at: span,
      "the channel `\(channel)` has several actions, and this step names none: expected one of \(list(known))",
      hint: known.first.map { "write `\(channel) \($0)`" })
  }

  static func actionAfterItself(_ action: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.preconditionFault, at: span,
      "`\(action)` waits for itself, so that it could never be done: expected another action after `after`")
  }

  /// `first`: the action that is waited for; `possible`: what may come of it.
  static func neverComes(
    _ first: String, _ verb: String, of channel: String, possible: [String], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      CadenceCode.preconditionFault, at: span,
      "`\(first)` on the channel `\(channel)` is never `\(verb)`, so this could never be done: expected one of \(list(possible))",
      hint: possible.contains("done") ? "write `after \(first) done`" : nil)
  }

  static func rowAfterRest(at span: SourceSpan, rest: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.rowAfterOtherwise, at: span,
      "these hours stand after the ones for everybody and are never reached: expected those last",
      labels: [Label(rest, "the hours for everybody stand here")])
  }
}

// MARK: - Zones

extension Diagnostic {
  /// `what`: what the path is instead; nil: nothing has that name.
  static func zoneExpected(_ path: String, isA what: String?, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      CadenceCode.zoneExpected, at: span,
      "`\(path)` is \(what ?? "neither a field nor a calendar"): expected a field of type `timezone`, a calendar, or a zone in quotes",
      hint: hint)
  }
}

// MARK: - Steps

extension Diagnostic {
  static func noClosedDayCalendar(_ rule: String, calendar: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.closedDayCalendar, at: span,
      "`\(rule)` goes by a calendar, and this cadence names none: expected one",
      hint: "write `closed days: \(rule) in \(calendar ?? "office")`")
  }

  static func noClosedDayCalendar(business duration: String, calendar: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.closedDayCalendar, at: span,
      "`\(duration)` is business time, and the cadence does not say whose: expected `closed days` with a calendar",
      hint: "add `closed days: next open day, same time in \(calendar ?? "office")` to the cadence")
  }

  static func dayFault(_ text: String, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.dayFault, at: span,
      "`\(text)` is not a day of a cadence: expected a whole number from 1, the day of the enrolment, to 3,650")
  }

  static func pastTimeOpen(_ clock: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.pastTimeOpen, at: span,
      "nothing says what holds on a day on which \(clock) is over already: expected `else next day` or `else skip`",
      hint: "add `, else next day`")
  }

  static func anchorField(_ path: String, isA what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.anchorFault, at: span, "`\(path)` is \(what): expected a field of type `date` or `time` to count from"
    )
  }

  static func beforeEnrolment(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.anchorFault, at: span, "before the enrolment nothing can be done: expected a time after it")
  }

  static func variantWeight(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.variantFault, at: span, "the weight `\(text)` does not fit: expected a whole number from 1 to 100")
  }

  static func variantSum(_ step: String, sum: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.variantFault, at: span,
      "the weights of the variants of `\(step)` come to \(sum) together: expected at most 100",
      hint: "weights are shares: 2 and 1 say the same as 100 and 50")
  }

  static func missingIdForVariants(
    _ step: String, other: (isA: String, span: SourceSpan)?, at span: SourceSpan
  ) -> Diagnostic {
    let what = other.map { "the lead's `id` is \($0.isA)" } ?? "the lead has no field `id`"
    return Diagnostic(
      StructureCode.missingId, at: span,
      "\(what), but the variants of the step `\(step)` are chosen by it: expected a field `id` of type `text`",
      labels: other.map { [Label($0.span, "it stands here")] } ?? [], hint: "add `id: text, required` to `lead`")
  }
}

// MARK: - Moments, branches, tracks

extension Diagnostic {
  static func verbMismatch(
    _ step: String, _ verb: String, way: String, possible: [String], at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      CadenceCode.verbMismatch, at: span,
      "`\(step)` is a step by `\(way)`, which is never `\(verb)`: expected one of \(list(possible))", hint: hint)
  }

  static func bareStep(_ step: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.unknownMoment, at: span,
      "`\(step)` is a step, and nothing says what came of it: expected a word after it",
      hint: "write `\(step) done`, `\(step) replied` or `\(step) where …`")
  }

  static func unknownMoment(_ name: String, hasFilter: Bool, at span: SourceSpan, hint: String?) -> Diagnostic {
    let kinds = hasFilter ? "a kind of event nor a step" : "a kind of event, a step nor a field"
    return Diagnostic(
      CadenceCode.unknownMoment, at: span, "`\(name)` is nothing to wait for: it is neither \(kinds)", hint: hint)
  }

  static func unknownStep(_ step: String, of cadence: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      CadenceCode.unknownInCadence, at: span, "the cadence `\(cadence)` has no step `\(step)`", hint: hint)
  }

  static func unknownOutcome(_ outcome: String, of cadence: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      CadenceCode.unknownInCadence, at: span, "the cadence `\(cadence)` has no outcome `\(outcome)`", hint: hint)
  }

  /// `place`: where the step would have to stand before, and where it stands.
  static func stepNotBefore(
    _ step: String, before what: String, at span: SourceSpan, step place: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      CadenceCode.stepNotBefore, at: span,
      "`\(step)` is never done before \(what), so this can never be: expected a step that stands before it on the way there",
      labels: [Label(place, "`\(step)` stands here")])
  }

  static func withinMissing(_ moment: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.withinMissing, at: span,
      "nothing says how long to wait for `\(moment)`: expected `within` and a length of time",
      hint: "write `if \(moment) within 2 days { … }`")
  }

  static func withinOutOfPlace(_ moment: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.withinOutOfPlace, at: span,
      "`\(moment)` asks about the lead and is decided at once: expected `within` only after something that may still happen",
      hint: "take `within` away, or wait first with a later step")
  }

  static func resumeOutsideTrack(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.resumeOutsideTrack, at: span,
      "there is nothing to go back to: expected `end: resume` only in a track, which begins with `on`",
      hint: "write `end: outcome …`")
  }

  static func trackWithoutEnd(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.trackFault, at: span,
      "this track does not say how it ends: expected an `end` on every way through it",
      hint: "end it with `end: resume`, `end: outcome NAME` or `end: start cadence NAME`")
  }

  static func trackOnState(_ moment: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      CadenceCode.trackFault, at: span, "`\(moment)` does not happen at a moment: expected a kind of event after `on`",
      hint: "ask about fields with `if` or `skip if`")
  }

  /// `what`: "the windows of `send`", "…". `other`: where the other one stands.
  static func windowsNeverMeet(
    _ what: String, at span: SourceSpan, other: (span: SourceSpan, text: String)?
  ) -> Diagnostic {
    Diagnostic(
      CadenceCode.windowsNeverMeet, at: span, "\(what) are never open at the same time: expected hours that overlap",
      labels: other.map { [Label($0.span, $0.text)] } ?? [])
  }
}
