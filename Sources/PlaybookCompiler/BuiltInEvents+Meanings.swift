import PlaybookIR

/// What the built-in kinds stand for.
extension BuiltInEvents {
  /// What one entry of the kind stands for where every condition holds.
  struct Meaning: Sendable {
    enum Kind: Sendable {
      case touch(channel: String, action: String?)
      case reply(channel: String)
      case away(until: String)
      case bounce(channel: String, isSoft: Bool)
      case optOutOfAll
      case optOutInField(String)
    }

    /// About the entry's own fields. A book may say anew what a field is: a question that no longer fits it falls away.
    enum Condition: Sendable {
      /// The field is that member.
      case `is`(String, String)
      /// It is not that member; also while nothing is said.
      case isNot(String, String)
      /// It is that member, or nothing is said.
      case isOrMissing(String, String)
      /// It is not yes; also while nothing is said.
      case isNotYes(String)
    }

    let kind: Kind
    let conditions: [Condition]

    init(_ kind: Kind, _ conditions: Condition...) {
      self.kind = kind
      self.conditions = conditions
    }
  }

  /// The channels that every book knows without declaring them, and the actions of those that have several.
  static let channelActions: [(channel: String, actions: [String])] = [
    ("call", []), ("email", []), ("letter", []), ("linkedin", ["view", "connect", "message"]), ("sms", []),
    ("task", []),
    ("whatsapp", []),
  ]

  /// By kind.
  static let meanings: [String: [Meaning]] = [
    "email_sent": [Meaning(.touch(channel: "email", action: nil))],
    "email_replied": [Meaning(.reply(channel: "email"), .isNot("direction", "outbound"), .isNotYes("automatic"))],
    "email_bounced": [
      Meaning(.bounce(channel: "email", isSoft: false), .isOrMissing("kind", "hard")),
      Meaning(.bounce(channel: "email", isSoft: true), .is("kind", "soft")),
    ],
    "out_of_office": [Meaning(.away(until: "until"))],
    "spam_complaint": [Meaning(.optOutOfAll)],
    "unsubscribed": [Meaning(.optOutInField("channel"))],
    "call": [
      Meaning(.touch(channel: "call", action: nil), .isNot("direction", "inbound")),
      Meaning(.reply(channel: "call"), .is("direction", "inbound")),
    ],
    "voicemail_left": [Meaning(.touch(channel: "call", action: nil))],
    "linkedin_viewed": [Meaning(.touch(channel: "linkedin", action: "view"))],
    "linkedin_connect_sent": [Meaning(.touch(channel: "linkedin", action: "connect"))],
    "linkedin_message_sent": [Meaning(.touch(channel: "linkedin", action: "message"))],
    "linkedin_replied": [Meaning(.reply(channel: "linkedin"))],
    "sms_sent": [Meaning(.touch(channel: "sms", action: nil))],
    "sms_replied": [Meaning(.reply(channel: "sms"))],
    "whatsapp_sent": [Meaning(.touch(channel: "whatsapp", action: nil))],
    "whatsapp_replied": [Meaning(.reply(channel: "whatsapp"))],
    "direct_mail_sent": [Meaning(.touch(channel: "letter", action: nil))],
  ]

  /// Kinds that a plan, a clock or a brief looks at by their name, whether or not the book asks about them.
  static let bookkeeping = courseOfHandoffs.union([
    "enrolled", "step_completed", "step_skipped", "hold_started", "hold_ended", "cadence_stopped", "email_opened",
    "email_clicked", "linkedin_connect_accepted", "task_completed", "meeting_cancelled",
  ])

  /// Kinds that tell where a hand-off stands.
  static let courseOfHandoffs: Set<String> = [
    "handoff_offered", "handoff_accepted", "handoff_rejected", "handoff_returned", "owner_changed", "meeting_booked",
    "meeting_rescheduled", "meeting_held", "meeting_no_show",
  ]

  /// Whether plans and clocks look at the kind by itself.
  static func countsByItself(_ kind: String) -> Bool { bookkeeping.contains(kind) || meanings[kind] != nil }
}

// MARK: - For people

extension BuiltInEvents.Meaning {
  /// "reply on email, unless `direction` is `outbound` or `automatic` is yes"
  var words: String {
    let unless = conditions.compactMap(\.exception)
    let when = conditions.compactMap(\.requirement)
    return kind.words + (when.isEmpty ? "" : " where " + when.joined(separator: " and "))
      + (unless.isEmpty ? "" : " unless " + unless.joined(separator: " or "))
  }
}

extension BuiltInEvents.Meaning.Kind {
  fileprivate var words: String {
    switch self {
    case .touch(let channel, let action): "touch on \(channel)" + (action.map { " \($0)" } ?? "")
    case .reply(let channel): "reply on \(channel)"
    case .away(let field): "away until `\(field)`"
    case .bounce(let channel, let isSoft): (isSoft ? "soft bounce" : "bounce") + " on \(channel)"
    case .optOutOfAll: "opt out of all"
    case .optOutInField(let field): "opt out of the channel in `\(field)`, of all without one"
    }
  }
}

extension BuiltInEvents.Meaning.Condition {
  fileprivate var requirement: String? {
    switch self {
    case .is(let field, let member): "`\(field)` is `\(member)`"
    case .isOrMissing(let field, let member): "`\(field)` is `\(member)` or missing"
    case .isNot, .isNotYes: nil
    }
  }

  fileprivate var exception: String? {
    switch self {
    case .isNot(let field, let member): "`\(field)` is `\(member)`"
    case .isNotYes(let field): "`\(field)` is yes"
    case .is, .isOrMissing: nil
    }
  }
}
