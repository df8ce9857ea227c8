/// What an entry of a history stands for, besides its kind.
package struct EventMeaning: Sendable {
  package enum Kind: Hashable, Sendable {
    case touch(channel: String, action: String?)
    case reply(channel: String)
    /// Index of the kind's field with the day or moment of return.
    case away(until: Int?)
    case bounce(channel: String, isSoft: Bool)
    /// nil: of everything.
    case optOut(channel: String?)
    /// Index of the kind's field that names the channel; `all`, or no value, is everything.
    case optOutInField(Int)
  }

  package var kind: Kind
  /// Reads the event's own fields only; the meaning holds where it is yes.
  package var filter: Expression?

  package init(kind: Kind, filter: Expression? = nil) {
    self.kind = kind
    self.filter = filter
  }
}

/// What may have come of a step.
package enum StepVerb: String, Sendable, CaseIterable {
  case opened, clicked, replied, bounced, accepted, answered, done
}

/// Something that happens or holds, for which stops, branches, guards and tracks wait.
package enum Moment: Sendable {
  /// Index into `Program.events`.
  case event(Int, filter: Expression?)
  case replied(channel: String?)
  /// For good: a soft bounce is none.
  case bounced(channel: String?)
  case optedOut(channel: String?)
  /// Index into the cadence's steps.
  case step(Int, StepVerb)
  /// The event that completed the step, of kind `event`, meets the filter.
  case stepEvent(Int, event: Int, filter: Expression)
  /// Raw values of verdicts.
  case verdict([String])
  case condition(Expression)
}

/// Alternatives, with the words and the place of the author.
package struct MomentList: Sendable {
  package var any: [Moment]
  /// As written: `replied or meeting_booked`.
  package var text: String
  package var origin: Origin

  package init(any: [Moment], text: String, origin: Origin) {
    self.any = any
    self.text = text
    self.origin = origin
  }
}
