package import PlaybookSource

/// The start or the stop of a clock: `offered`, `handoff_accepted`, `created_at`, `first touch on call`.
package enum ClockPointSyntax: Sendable {
  /// `first touch [on CHANNEL]`
  case firstTouch(channel: NameSyntax?, SourceSpan)
  /// A word of the hand-off (`offered`, `accepted`, `rejected`, `returned`), a kind of event, or a field of type time.
  case named(PathSyntax, filter: ExpressionSyntax?)

  package var span: SourceSpan {
    switch self {
    case .firstTouch(_, let span): span
    case .named(let path, _): path.span
    }
  }
}

/// `else tell "sales-manager"`, `at 50% tell "owner"`
package struct EscalationSyntax: Sendable {
  package enum Action: Sendable {
    case tell(LabelSyntax)
    case queue(NameSyntax)
    case reassign
  }

  /// nil: when the time is over.
  package let percent: NumberSyntax?
  package let action: Action
  package let span: SourceSpan

  package init(percent: NumberSyntax?, action: Action, span: SourceSpan) {
    self.percent = percent
    self.action = action
    self.span = span
  }
}

/// A line of a hand-off with a clock.
package struct TimerSyntax: Sendable {
  package enum Kind: Sendable {
    /// `accept: within 24 hours of offered`
    case accept
    /// `meeting: within 2 business days in office of offered`
    case meeting
    /// `reassign: 48 hours after offered`
    case reassign
    /// `timer NAME "Label": within … of … until …`
    case named(NameSyntax, label: LabelSyntax?)
  }

  package var kind: Kind
  package var length: DurationSyntax
  package var countedIn: CountedInSyntax?
  package var start: ClockPointSyntax
  package var stop: ClockPointSyntax?
  package var escalations: [EscalationSyntax]
  package var span: SourceSpan

  package init(
    kind: Kind, length: DurationSyntax, countedIn: CountedInSyntax?, start: ClockPointSyntax, stop: ClockPointSyntax?,
    escalations: [EscalationSyntax], span: SourceSpan
  ) {
    self.kind = kind
    self.length = length
    self.countedIn = countedIn
    self.start = start
    self.stop = stop
    self.escalations = escalations
    self.span = span
  }
}

/// `target speed_to_lead "Speed to lead": 90 seconds from created_at until first touch`
package struct TargetLineSyntax: Sendable {
  package enum Kind: Sendable {
    case clock(
      DurationSyntax, countedIn: CountedInSyntax?, from: ClockPointSyntax, until: ClockPointSyntax,
      escalations: [EscalationSyntax])
    /// `at least 6 touches before giving up`
    case touches(NumberSyntax)
    /// `40 to 60 touches a day`: a figure of the team.
    case touchesADay(NumberSyntax, NumberSyntax?)
    /// `reply rate at least 5%`
    case replyRate(NumberSyntax)
  }

  package var name: NameSyntax
  package var label: LabelSyntax?
  package var kind: Kind
  package var span: SourceSpan

  package init(name: NameSyntax, label: LabelSyntax?, kind: Kind, span: SourceSpan) {
    self.name = name
    self.label = label
    self.kind = kind
    self.span = span
  }
}
