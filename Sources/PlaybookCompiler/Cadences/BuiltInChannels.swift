import PlaybookIR

/// The channels that every book has without a block; a block overrides them line by line.
package enum BuiltInChannels {
  package static let names = ["call", "email", "letter", "linkedin", "sms", "task", "whatsapp"]

  /// What the channel is before the book says anything about it; nil for a channel of the author's own.
  static func channel(_ name: String) -> Channel? {
    guard let label = label(name) else { return nil }
    var channel = Channel(title: Title(name, label: label, origin: .none))
    switch name {
    case "linkedin":
      channel.actions = ["view", "connect", "message"]
      channel.preconditions = [Channel.Precondition(action: "message", first: "connect", verb: .accepted)]
      channel.isManual = true
    case "whatsapp": channel.needsTemplate = true
    case "call", "letter", "task": channel.isManual = true
    case _: break
    }
    return channel
  }

  private static func label(_ name: String) -> String? {
    switch name {
    case "call": "Call"
    case "email": "E-mail"
    case "letter": "Letter"
    case "linkedin": "LinkedIn"
    case "sms": "Text message"
    case "task": "Task"
    case "whatsapp": "WhatsApp"
    case _: nil
    }
  }

  /// The type of the field with the address, and the name that the field must have, if only that one will do.
  static func address(of name: String) -> (type: ValueType, fieldName: String?)? {
    switch name {
    case "email": (.email, nil)
    case "call", "sms", "whatsapp": (.phone, nil)
    case "linkedin": (.url, "linkedin")
    case _: nil
    }
  }

  /// The kinds of events that complete a step of the channel.
  static func completingEvent(_ name: String, action: String?) -> String? {
    switch (name, action) {
    case ("email", _): "email_sent"
    case ("call", _): "call"
    case ("linkedin", "view"): "linkedin_viewed"
    case ("linkedin", "connect"): "linkedin_connect_sent"
    case ("linkedin", "message"): "linkedin_message_sent"
    case ("sms", _): "sms_sent"
    case ("whatsapp", _): "whatsapp_sent"
    case ("task", _): "task_completed"
    case ("letter", _): "direct_mail_sent"
    case _: nil
    }
  }

  /// What may come of a step there. On a channel of the author's own only the author knows, so that nothing is refused
  /// but what belongs to one channel.
  static func verbs(_ name: String, action: String?) -> [StepVerb] {
    switch (name, action) {
    case ("email", _): [.opened, .clicked, .replied, .bounced, .done]
    case ("call", _): [.answered, .replied, .done]
    case ("linkedin", "connect"): [.accepted, .replied, .done]
    case ("linkedin", "view"): [.done]
    case ("linkedin", _): [.replied, .done]
    case ("sms", _), ("whatsapp", _): [.replied, .bounced, .done]
    case ("task", _), ("letter", _): [.done]
    case _: [.replied, .bounced, .done]
    }
  }

  /// A person hears of what is done there.
  static func isTouch(_ name: String) -> Bool { name != "task" }

  /// Laws say at which hours people may be disturbed there.
  static func hasLegalHours(_ name: String) -> Bool { name == "call" || name == "sms" }

  /// The other side must have agreed before.
  static func needsConsent(_ name: String) -> Bool { name == "sms" || name == "whatsapp" }
}
