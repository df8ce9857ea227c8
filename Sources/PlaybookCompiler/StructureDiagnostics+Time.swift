import PlaybookIR
import PlaybookSource

// MARK: - Zones, hours, days

extension Diagnostic {
  static func zoneFault(_ zone: String, _ fault: ZoneFault, at span: SourceSpan, hint: String?) -> Diagnostic {
    switch fault {
    case .unknown:
      Diagnostic(
        StructureCode.zoneFault, at: span, "there is no time zone `\(zone)`: expected a name of the IANA list",
        hint: hint
      )
    case .noData:
      Diagnostic(
        StructureCode.zoneFault, at: span,
        "the time zone `\(zone)` cannot be looked up: expected zone files on this machine, but there are none",
        hint: "install the package `tzdata`; `UTC` works without it")
    case .damaged:
      Diagnostic(
        StructureCode.zoneFault, at: span,
        "the zone file of `\(zone)` on this machine is damaged: expected one that can be read",
        hint: "install the package `tzdata` again")
    }
  }

  enum ClockFault {
    /// 24:00, where a time of day begins something.
    case endOfDay
    /// Opens and closes at that time.
    case empty(String)
  }

  static func clockFault(_ fault: ClockFault, at span: SourceSpan) -> Diagnostic {
    switch fault {
    case .endOfDay:
      Diagnostic(
        StructureCode.clockFault, at: span, "`24:00` is the end of a day: expected a time at which something can begin",
        hint: "midnight at the beginning of a day is `00:00`")
    case .empty(let text):
      Diagnostic(
        StructureCode.clockFault, at: span, "these hours open and close at `\(text)`: expected two different times",
        hint: "the whole day is `00:00 to 24:00`")
    }
  }

  static func reversedDays(_ first: CivilDate, _ last: CivilDate, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.daysFault, at: span, "`\(first) to \(last)` holds no day: expected the earlier day first",
      hint: "write `\(last) to \(first)`", fixIt: FixIt(span, replaceWith: "\(last) to \(first)", isSafe: false))
  }

  static func fileWithoutDays(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(StructureCode.daysFault, at: span, "the file `\(path)` has no days in it: expected at least one")
  }

  /// `others`: how many more values of the file are no days. `named`: where the book names the file.
  static func noDayInFile(_ text: String, others: Int, at span: SourceSpan, named: SourceSpan) -> Diagnostic {
    let more = others == 0 ? "" : others == 1 ? " (and one more value)" : " (and \(others) more values)"
    return Diagnostic(
      StructureCode.daysFault, at: span, "`\(text)` is not a day of the calendar\(more): expected `YYYY-MM-DD`",
      labels: [Label(named, "the file is read here")], hint: "write days such as `2026-12-25`")
  }

  static func closedTooLong(_ calendar: String, _ days: DateSpan, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.neverOpen, at: span,
      "the calendar `\(calendar)` is closed from \(days.first) to \(days.last), so it would never open: "
        + "expected at most \(limit) closed days in a row")
  }
}

// MARK: - What events mean

extension Diagnostic {
  enum MeaningFault {
    /// `away until FIELD`
    case away(String, isA: String)
    /// `opt out of channel in FIELD`
    case channelField(String, isA: String)
    case action(String, channel: String, known: [String], hint: String?)
  }

  static func meaningFault(_ fault: MeaningFault, at span: SourceSpan) -> Diagnostic {
    switch fault {
    case .away(let field, let isA):
      return Diagnostic(
        StructureCode.meaningFault, at: span, "`\(field)` is \(isA), which says no return: expected a date or a time")
    case .channelField(let field, let isA):
      return Diagnostic(
        StructureCode.meaningFault, at: span,
        "`\(field)` is \(isA), which names no channel: expected a closed set or a text")
    case .action(let action, let channel, let known, let hint):
      let names = words(for: known)
      return Diagnostic(
        StructureCode.meaningFault, at: span,
        "the channel `\(channel)` has no action `\(action)`: expected "
          + (known.isEmpty ? "nothing more behind it" : known.count == 1 ? names : "one of \(names)"),
        hint: hint)
    }
  }
}
