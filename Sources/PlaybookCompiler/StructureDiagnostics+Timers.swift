import PlaybookSource

// MARK: - Clocks

extension Diagnostic {
  enum OpenTimeFault {
    /// Business time without a calendar; `example`: one that the book has.
    case whoseTime(String, example: String?)
    /// A calendar beside time on the wall clock; `meant`: the business time that was perhaps meant.
    case wallClock(String, meant: String?)
    /// `in owner calendar` where no team has one.
    case noOwnerCalendar
  }

  static func openTimeFault(_ fault: OpenTimeFault, at span: SourceSpan) -> Diagnostic {
    switch fault {
    case .whoseTime(let length, let example):
      Diagnostic(
        StructureCode.openTimeFault, at: span,
        "`\(length)` passes only while somebody is there: expected the calendar that counts it",
        hint: example.map { "write `\(length) in \($0)`" }
          ?? "declare a `calendar office { … }` and write `\(length) in office`")
    case .wallClock(let length, let meant):
      Diagnostic(
        StructureCode.openTimeFault, at: span,
        "`\(length)` passes by day and by night, so no calendar counts it: expected business time, or no calendar",
        hint: meant.map { "write `\($0)` to count open time only" })
    case .noOwnerCalendar:
      Diagnostic(
        StructureCode.openTimeFault, at: span,
        "no team of the book has a calendar: expected one with a line `calendar`",
        hint: "add a line such as `calendar: office` to the team")
    }
  }

  enum ClockPointFault {
    case unknown(String)
    case fieldOfOther(String, isA: String)
    /// `where` after a field.
    case filteredField(String)
    /// `offered` in a target.
    case wordOfHandoff(String, event: String)
  }

  static func clockPoint(_ fault: ClockPointFault, at span: SourceSpan, hint: String? = nil) -> Diagnostic {
    switch fault {
    case .unknown(let text):
      Diagnostic(
        StructureCode.clockPoint, at: span,
        "`\(text)` starts or stops no clock: expected an event, a field of type time, or `first touch`", hint: hint)
    case .fieldOfOther(let path, let isA):
      Diagnostic(
        StructureCode.clockPoint, at: span,
        "`\(path)` is \(isA), which is no moment: expected an event or a field of type time")
    case .filteredField(let path):
      Diagnostic(
        StructureCode.clockPoint, at: span, "`\(path)` is a field of the lead: expected `where` only after an event")
    case .wordOfHandoff(let word, let event):
      Diagnostic(
        StructureCode.clockPoint, at: span,
        "`\(word)` is a word of a hand-off: expected the event that is meant", hint: "write `\(event)`",
        fixIt: FixIt(span, replaceWith: event, isSafe: true))
    }
  }

  enum FigureFault {
    /// `at 150%`
    case share(String)
    case escalatedTwice(String, first: SourceSpan)
    /// `at most 0 times`
    case count(String)
    /// `limit`: "1,000".
    case touches(String, limit: String)
    case reversed(low: Int, high: Int)
    case rate(String)
  }

  static func figureFault(_ fault: FigureFault, at span: SourceSpan) -> Diagnostic {
    var labels: [Label] = []
    let message: String
    switch fault {
    case .share(let text): message = "`\(text)` is no share of the time: expected a whole number from 1% to 100%"
    case .escalatedTwice(let text, let first):
      message = "`\(text)` is said a second time: expected each step once"
      labels = [Label(first, "it is said here first")]
    case .count(let text): message = "`\(text)` times cannot be: expected a whole number from 1 to 1,000"
    case .touches(let text, let limit):
      message = "`\(text)` touches cannot be: expected a whole number from 1 to \(limit)"
    case .reversed(let low, let high):
      message = "`\(low) to \(high)` holds no number: expected the smaller one first, and two different ones"
    case .rate(let text): message = "`\(text)` is no reply rate: expected more than 0% and at most 100%"
    }
    return Diagnostic(StructureCode.figureFault, at: span, message, labels: labels)
  }

  static func verdictWithoutCadence(_ verdict: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.verdictWithoutCadence, at: span,
      "nothing starts for a lead with the verdict `\(verdict)`: expected `qualified`, `not_qualified` or `needs_info`")
  }
}

// MARK: - Allowed, but likely a slip

extension Diagnostic {
  static func clockWithoutEscalation(_ timer: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.clockWithoutEscalation, at: span,
      "nobody hears of it when the time of `\(timer)` is over: expected `else` and what happens then",
      severity: .warning, hint: "add `, else tell \"sales-manager\"`")
  }

  static func inboundWithoutSpeed(_ playbook: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.inboundWithoutSpeed, at: span,
      "the playbook `\(playbook)` is inbound but does not say how fast the first touch must be: expected a target until `first touch`",
      severity: .warning,
      hint: "add a line such as `target speed_to_lead: 5 minutes from created_at until first touch`")
  }

  static func handoffWithoutOwner(_ handoff: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.handoffWithoutOwner, at: span,
      "the hand-off `\(handoff)` does not say who takes over: expected a line `owner`", severity: .warning,
      hint: "add a line such as `owner: route territory`")
  }

  static func cadenceNeverStarted(_ cadence: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.cadenceNeverStarted, at: span,
      "the cadence `\(cadence)` never starts here, because those before it take every verdict of its own: expected a verdict that is left",
      severity: .warning)
  }
}
