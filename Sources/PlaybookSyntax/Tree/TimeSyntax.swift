package import PlaybookSource

/// A time of day as written: `09:00`, `24:00`.
package struct ClockSyntax: Sendable, Hashable {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

package enum WeekdaySyntax: String, Sendable, CaseIterable { case mon, tue, wed, thu, fri, sat, sun }

/// `mon to fri and sun 09:00 to 17:30`
package struct HoursSyntax: Sendable {
  package struct Days: Sendable {
    package let first: WeekdaySyntax
    /// The same as `first` for a single day.
    package let last: WeekdaySyntax

    package init(first: WeekdaySyntax, last: WeekdaySyntax) {
      self.first = first
      self.last = last
    }
  }

  /// Empty: every day.
  package let days: [Days]
  package let open: ClockSyntax
  package let close: ClockSyntax
  package let span: SourceSpan

  package init(days: [Days], open: ClockSyntax, close: ClockSyntax, span: SourceSpan) {
    self.days = days
    self.open = open
    self.close = close
    self.span = span
  }
}

/// Where a zone is taken from: a field or a calendar by its name, or a zone by its IANA name.
package enum ZoneSyntax: Sendable {
  case path(PathSyntax)
  case named(LabelSyntax)

  package var span: SourceSpan {
    switch self {
    case .path(let path): path.span
    case .named(let label): label.span
    }
  }
}

/// `2026-12-25`, `2026-12-27 to 2027-01-01`: both days are meant.
package struct DatesSyntax: Sendable {
  package let first: NameSyntax
  package let last: NameSyntax?
  package let span: SourceSpan

  package init(first: NameSyntax, last: NameSyntax?, span: SourceSpan) {
    self.first = first
    self.last = last
    self.span = span
  }
}

/// `calendar office { zone: "America/New_York"  hours: mon to fri 09:00 to 17:30  closed: 2026-12-25 }`
package struct CalendarSyntax: Sendable {
  package enum Closed: Sendable {
    case dates(DatesSyntax)
    /// `from "holidays.csv" column "date"`
    case file(LabelSyntax, column: LabelSyntax?)
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var zone: LabelSyntax?
  package var hours: [HoursSyntax] = []
  package var closed: [Closed] = []

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// When something may be done: `in office`, `in owner calendar`, `09:00 to 18:00 in lead.timezone`.
package struct WindowSyntax: Sendable {
  package enum Kind: Sendable {
    case calendar(NameSyntax)
    case ownerCalendar
    case hours([HoursSyntax], zone: ZoneSyntax?)
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// A calendar whose time is counted: `in office`, `in owner calendar`.
package struct CountedInSyntax: Sendable {
  /// nil: the owner's calendar.
  package let calendar: NameSyntax?
  package let span: SourceSpan

  package init(calendar: NameSyntax?, span: SourceSpan) {
    self.calendar = calendar
    self.span = span
  }
}

/// Something that happens or holds, as stops, branches, guards, tracks and timers wait for it.
package struct MomentSyntax: Sendable {
  package enum Kind: Sendable {
    /// A word or a path alone, with or without `where`: a kind of event, or else a condition.
    case named(PathSyntax, filter: ExpressionSyntax?)
    /// `replied [on email]`, `bounced [on email]`, `opted out [of sms]`; a lone `replied` is this too.
    case meaning(MeaningWord, channel: NameSyntax?)
    /// `intro opened`
    case step(NameSyntax, StepVerbSyntax)
    /// `verdict in [disqualified]`
    case verdict([NameSyntax])
    case condition(ExpressionSyntax)
  }

  package enum MeaningWord: String, Sendable, CaseIterable {
    case replied, bounced
    case optedOut = "opted out"
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package enum StepVerbSyntax: String, Sendable, CaseIterable {
  case opened, clicked, replied, bounced, accepted, answered, done
}
