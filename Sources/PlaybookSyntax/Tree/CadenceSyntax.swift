package import PlaybookSource

/// `cadence inbound_fast "Inbound: fast follow-up" { … }`: lines about the whole, then steps, branches and tracks.
package struct CadenceSyntax: Sendable {
  package enum ClosedDays: String, Sendable, CaseIterable {
    case nextOpenDay = "next open day, same time"
    case nextOpenDayPushingTheRest = "next open day, same time, and push the rest"
    case businessDays = "business days"
  }

  /// `closed days: business days in office`
  package struct ClosedDayRule: Sendable {
    package var rule: ClosedDays
    package var calendar: NameSyntax?
    package var span: SourceSpan

    package init(rule: ClosedDays, calendar: NameSyntax?, span: SourceSpan) {
      self.rule = rule
      self.calendar = calendar
      self.span = span
    }
  }

  /// `send: …` or `send call: …`; the windows intersect.
  package struct Send: Sendable {
    package var channel: NameSyntax?
    package var windows: [WindowSyntax]
    /// `else skip`
    package var skips: Bool
    package var span: SourceSpan

    package init(channel: NameSyntax?, windows: [WindowSyntax], skips: Bool, span: SourceSpan) {
      self.channel = channel
      self.windows = windows
      self.skips = skips
      self.span = span
    }
  }

  /// `limit email: 1 a day, 3 in any 7 days, else skip`
  package struct Limit: Sendable {
    package var channel: NameSyntax?
    package var limits: [LimitSyntax]
    package var skips: Bool
    package var span: SourceSpan

    package init(channel: NameSyntax?, limits: [LimitSyntax], skips: Bool, span: SourceSpan) {
      self.channel = channel
      self.limits = limits
      self.skips = skips
      self.span = span
    }
  }

  /// `stop: when …`, `stop CHANNEL: when …`, `stop account: when …`
  package struct Stop: Sendable {
    package enum Scope: Sendable {
      case cadence
      case channel(NameSyntax)
      case account
    }

    package var scope: Scope
    package var moments: [MomentSyntax]
    package var span: SourceSpan

    package init(scope: Scope, moments: [MomentSyntax], span: SourceSpan) {
      self.scope = scope
      self.moments = moments
      self.span = span
    }
  }

  package enum Exclusive: Sendable {
    case everyCadence
    case named([NameSyntax])
  }

  /// `again: never`, `again: after 90 days, at most 2 times`
  package struct Again: Sendable {
    /// nil: never.
    package var after: DurationSyntax?
    package var atMost: NumberSyntax?
    package var span: SourceSpan

    package init(after: DurationSyntax?, atMost: NumberSyntax?, span: SourceSpan) {
      self.after = after
      self.atMost = atMost
      self.span = span
    }
  }

  /// `outcome nurture "No answer": recycle after 60 days, into cadence later, at most 2 times`
  package struct Outcome: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    package var recycle: RecycleSyntax

    package init(name: NameSyntax, label: LabelSyntax?, recycle: RecycleSyntax) {
      self.name = name
      self.label = label
      self.recycle = recycle
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var zone: [ZoneSyntax] = []
  package var closedDays: ClosedDayRule?
  /// `first step: at once`
  package var firstStepAtOnce = false
  package var sends: [Send] = []
  package var gap: DurationSyntax?
  package var limits: [Limit] = []
  package var exclusive: Exclusive?
  package var again: Again?
  /// `start: at least 7 days after any touch`
  package var startGap: DurationSyntax?
  package var undone: UndoneSyntax?
  package var noAddress: NoAddressSyntax?
  /// `away: 7 days`
  package var away: DurationSyntax?
  /// `touches: 6 in 12 days`
  package var touches: (count: NumberSyntax, within: DurationSyntax)?
  package var salt: LabelSyntax?
  package var stops: [Stop] = []
  /// `end: outcome nurture`: the outcome's name.
  package var end: NameSyntax?
  package var outcomes: [Outcome] = []
  package var body: [CadenceNodeSyntax] = []
  package var tracks: [TrackSyntax] = []

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// What becomes of a lead afterwards; also of a rejected hand-off.
package struct RecycleSyntax: Sendable {
  /// nil: never again.
  package var after: DurationSyntax?
  /// `into cadence NAME`
  package var into: NameSyntax?
  package var atMost: NumberSyntax?
  package var span: SourceSpan

  package init(after: DurationSyntax?, into: NameSyntax?, atMost: NumberSyntax?, span: SourceSpan) {
    self.after = after
    self.into = into
    self.atMost = atMost
    self.span = span
  }
}

/// What an undone task does to the steps behind it: `block`, `pass`, `skip after 2 days`.
package struct UndoneSyntax: Sendable {
  package enum Kind: Sendable {
    case block, pass
    case skip(DurationSyntax)
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package struct NoAddressSyntax: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case skip, block, wait }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package indirect enum CadenceNodeSyntax: Sendable {
  case step(StepSyntax)
  /// `if intro opened within 2 days { … } else { … }`
  case branch(BranchSyntax)
  /// `end: outcome NAME` inside a branch or a track.
  case end(CadenceEndSyntax)
}

package struct BranchSyntax: Sendable {
  package var keyword: SourceSpan
  package var moments: [MomentSyntax]
  package var within: DurationSyntax?
  package var then: [CadenceNodeSyntax]
  package var otherwise: [CadenceNodeSyntax]
  /// Of the head: from `if` to the end of the condition.
  package var span: SourceSpan

  package init(
    keyword: SourceSpan, moments: [MomentSyntax], within: DurationSyntax?, then: [CadenceNodeSyntax],
    otherwise: [CadenceNodeSyntax], span: SourceSpan
  ) {
    self.keyword = keyword
    self.moments = moments
    self.within = within
    self.then = then
    self.otherwise = otherwise
    self.span = span
  }
}

/// How a block of steps ends: `end: outcome lost`, `end: resume`, `end: start cadence later`.
package struct CadenceEndSyntax: Sendable {
  package enum Kind: Sendable {
    case outcome(NameSyntax)
    case resume
    case start(NameSyntax)
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `on demo_request where page = "/demo" every time { … }`
package struct TrackSyntax: Sendable {
  package var keyword: SourceSpan
  package var moment: MomentSyntax
  package var everyTime: Bool
  /// Ends with an `end` node.
  package var body: [CadenceNodeSyntax]
  package var span: SourceSpan

  package init(
    keyword: SourceSpan, moment: MomentSyntax, everyTime: Bool, body: [CadenceNodeSyntax], span: SourceSpan
  ) {
    self.keyword = keyword
    self.moment = moment
    self.everyTime = everyTime
    self.body = body
    self.span = span
  }
}

/// `intro "Thanks": email after 1 hour at 09:00 in lead.timezone, else next day, template "intro_1"`
package struct StepSyntax: Sendable {
  /// `linkedin connect`; several, joined by `else`, are tried in order.
  package struct Way: Sendable {
    package var channel: NameSyntax
    package var action: NameSyntax?

    package init(channel: NameSyntax, action: NameSyntax?) {
      self.channel = channel
      self.action = action
    }
  }

  package enum When: Sendable {
    /// `on day 3`
    case day(NumberSyntax)
    /// `after 2 hours`: from when the previous step was done or skipped.
    case after(DurationSyntax)
    /// `2 days before renewal_date`, `1 day after enrolment`, `1 hour after last meeting_booked where …`
    case around(DurationSyntax, OrderSyntax, AnchorSyntax)
    /// `on renewal_date`
    case on(PathSyntax)
  }

  package enum AnchorSyntax: Sendable {
    case enrolment
    case field(PathSyntax)
    case lastEvent(NameSyntax, filter: ExpressionSyntax?)
  }

  package struct TimeOfDay: Sendable {
    package var clock: ClockSyntax
    package var zone: ZoneSyntax?
    /// nil: the step does not say what holds for a time already past.
    package var past: Past?
    package var span: SourceSpan

    package enum Past: String, Sendable, CaseIterable {
      case skip
      case nextDay = "next day"
    }

    package init(clock: ClockSyntax, zone: ZoneSyntax?, past: Past?, span: SourceSpan) {
      self.clock = clock
      self.zone = zone
      self.past = past
      self.span = span
    }
  }

  package struct Guard: Sendable {
    /// `skip unless`; else `skip if`.
    package var isUnless: Bool
    package var moments: [MomentSyntax]
    package var span: SourceSpan

    package init(isUnless: Bool, moments: [MomentSyntax], span: SourceSpan) {
      self.isUnless = isUnless
      self.moments = moments
      self.span = span
    }
  }

  package struct Variant: Sendable {
    package var name: NameSyntax
    package var weight: NumberSyntax

    package init(name: NameSyntax, weight: NumberSyntax) {
      self.name = name
      self.weight = weight
    }
  }

  package var name: NameSyntax
  package var label: LabelSyntax?
  package var ways: [Way]
  /// nil: it could not be read; already reported.
  package var when: When?
  package var timeOfDay: TimeOfDay?
  /// `due within 5 minutes [in office]`
  package var due: (within: DurationSyntax, countedIn: CountedInSyntax?)?
  package var guards: [Guard] = []
  package var template: LabelSyntax?
  package var variants: [Variant] = []
  /// `when undone pass`
  package var undone: UndoneSyntax?
  /// `no address wait`
  package var noAddress: NoAddressSyntax?
  package var span: SourceSpan

  package init(name: NameSyntax, label: LabelSyntax?, ways: [Way], when: When?, span: SourceSpan) {
    self.name = name
    self.label = label
    self.ways = ways
    self.when = when
    self.span = span
  }
}
