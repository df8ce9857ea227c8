package import PlaybookSource

/// `channel whatsapp "WhatsApp" { address: phone  consent: consent.whatsapp  rules: standard }`
package struct ChannelSyntax: Sendable {
  /// `hours florida "Florida": company.state = "FL" -> 08:00 to 20:00`; without a name it holds for the rest.
  package struct HoursRow: Sendable {
    package var name: NameSyntax?
    package var label: LabelSyntax?
    package var condition: ExpressionSyntax?
    package var hours: [HoursSyntax]
    package var span: SourceSpan

    package init(
      name: NameSyntax?, label: LabelSyntax?, condition: ExpressionSyntax?, hours: [HoursSyntax], span: SourceSpan
    ) {
      self.name = name
      self.label = label
      self.condition = condition
      self.hours = hours
      self.span = span
    }
  }

  /// `message: after connect accepted`
  package struct Precondition: Sendable {
    package var action: NameSyntax
    package var first: NameSyntax
    /// `accepted` or `done`.
    package var verb: StepVerbSyntax
    package var span: SourceSpan

    package init(action: NameSyntax, first: NameSyntax, verb: StepVerbSyntax, span: SourceSpan) {
      self.action = action
      self.first = first
      self.verb = verb
      self.span = span
    }
  }

  package enum Rules: String, Sendable, CaseIterable { case standard, none }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var address: PathSyntax?
  package var consent: PathSyntax?
  package var optOut: PathSyntax?
  package var zone: PathSyntax?
  package var country: PathSyntax?
  package var region: PathSyntax?
  package var rules: Rules?
  package var hours: [HoursRow] = []
  package var limits: [LimitSyntax] = []
  /// `template: required`
  package var needsTemplate = false
  package var actions: [NameSyntax] = []
  package var preconditions: [Precondition] = []
  /// `manual: yes` or `manual: no`
  package var isManual: Bool?

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// `1 a day in "Europe/Berlin"`, `3 in any 7 days`
package struct LimitSyntax: Sendable {
  package enum Per: Sendable {
    /// Resets at midnight in the zone.
    case day(zone: ZoneSyntax?)
    /// Rolling and elapsed.
    case any(DurationSyntax)
  }

  package let count: NumberSyntax
  package let per: Per
  package let span: SourceSpan

  package init(count: NumberSyntax, per: Per, span: SourceSpan) {
    self.count = count
    self.per = per
    self.span = span
  }
}

/// What an entry of a history stands for: `means: touch on email, reply on email where sentiment = positive`.
package struct MeaningSyntax: Sendable {
  package enum Kind: Sendable {
    case touch(channel: NameSyntax, action: NameSyntax?)
    case reply(channel: NameSyntax)
    /// `away until FIELD`, `away`
    case away(until: NameSyntax?)
    case bounce(channel: NameSyntax, isSoft: Bool)
    case optOutOfAll
    case optOut(channel: NameSyntax)
    /// `opt out of channel in FIELD`
    case optOutInField(NameSyntax)
  }

  package let kind: Kind
  package let filter: ExpressionSyntax?
  package let span: SourceSpan

  package init(_ kind: Kind, filter: ExpressionSyntax?, span: SourceSpan) {
    self.kind = kind
    self.filter = filter
    self.span = span
  }
}
