package import PlaybookIR

/// The kinds of history entries that every book knows without declaring them.
///
/// A book may add fields to them, and say anew what a field of theirs is. `docs/events.md` is made from this table.
package enum BuiltInEvents {
  package struct Kind: Sendable {
    package let name: String
    let label: String
    package private(set) var fields: [Field]

    init(_ name: String, _ label: String, _ fields: (String, ValueType)...) {
      self.name = name
      self.label = label
      self.fields = fields.map { name, type in
        var field = Field(title: Title(name, origin: .none), type: type)
        if case .choice(let names) = type { field.members = names.map { Member(name: $0, spellings: []) } }
        return field
      }.sorted { $0.title.name.precedesByBytes($1.title.name) }
    }

    /// With another spelling of a member of a closed set.
    func spelling(_ field: String, _ member: String, as spelling: String) -> Kind {
      var kind = self
      guard let index = fields.firstIndex(where: { $0.title.name == field }),
        let position = fields[index].members.firstIndex(where: { $0.name == member })
      else { return self }
      kind.fields[index].members[position].spellings.append(Text(spelling))
      return kind
    }
  }

  struct Group: Sendable {
    let title: String
    let kinds: [Kind]
  }

  /// Names that every entry of a history has anyway; no kind can have a field of that name.
  package static let reservedFields: Set<String> = [
    "type", "id", "at", "received_at", "cadence", "enrolment", "step", "person", "by",
  ]

  static let groups: [Group] = [mail, calls, meetings, website, product, messages, account, selling, plans, handoffs]

  package static let kinds: [Kind] = groups.flatMap(\.kinds)

  private static let direction = ValueType.choice(["outbound", "inbound"])
  private static let sentiment = ValueType.choice(["positive", "neutral", "negative"])

  private static let mail = Group(
    title: "E-mail",
    kinds: [
      Kind("email_sent", "Sent an e-mail", ("subject", .text), ("template", .text)),
      Kind("email_delivered", "An e-mail arrived", ("subject", .text), ("template", .text)),
      Kind("email_opened", "Opened an e-mail", ("subject", .text), ("template", .text)),
      Kind("email_clicked", "Clicked a link in an e-mail", ("subject", .text), ("template", .text), ("link", .text)),
      Kind(
        "email_replied", "Replied to an e-mail", ("subject", .text), ("sentiment", sentiment),
        ("direction", direction), ("automatic", .yesNo)),
      Kind("email_bounced", "An e-mail bounced", ("kind", .choice(["hard", "soft"])), ("reason", .text)),
      Kind("out_of_office", "Sent an away notice", ("until", .date)),
      Kind("spam_complaint", "Marked an e-mail as spam"),
      Kind(
        "unsubscribed", "Opted out", ("channel", .choice(["all", "email", "call", "sms", "whatsapp", "linkedin"]))
      ).spelling("channel", "call", as: "phone"),
    ])

  private static let calls = Group(
    title: "Calls",
    kinds: [
      Kind(
        "call", "A call",
        (
          "result",
          .choice([
            "answered", "no_answer", "voicemail", "busy", "wrong_number", "gatekeeper", "callback_requested",
            "not_interested",
          ])
        ),
        ("direction", direction), ("duration_seconds", .count), ("notes", .text)),
      Kind("voicemail_left", "Left a voicemail"),
    ])

  private static let meetings = Group(
    title: "Meetings",
    kinds: [
      Kind("meeting_booked", "Booked a meeting", ("starts_at", .time), ("purpose", .text), ("host", .text)),
      Kind("meeting_rescheduled", "Moved a meeting", ("starts_at", .time), ("purpose", .text), ("host", .text)),
      Kind("meeting_cancelled", "Called a meeting off", ("purpose", .text), ("reason", .text)),
      Kind("meeting_held", "Met", ("purpose", .text), ("host", .text), ("duration_minutes", .count)),
      Kind("meeting_no_show", "Did not come to a meeting", ("purpose", .text), ("host", .text)),
    ])

  private static let website = Group(
    title: "Website, forms and events",
    kinds: [
      Kind("demo_request", "Asked for a demo", ("page", .text), ("message", .text)),
      Kind("contact_form", "Sent the contact form", ("page", .text), ("message", .text)),
      Kind("pricing_request", "Asked for a price", ("page", .text), ("message", .text)),
      Kind("form_submitted", "Sent a form", ("form", .text), ("page", .text)),
      Kind("content_download", "Downloaded something", ("content", .text), ("page", .text)),
      Kind(
        "page_view", "Looked at a page", ("page", .text), ("referrer", .text), ("campaign", .text),
        ("duration_seconds", .count)),
      Kind("site_search", "Searched the website", ("words", .text)),
      Kind("chat_started", "Started a chat", ("page", .text), ("message", .text)),
      Kind("video_watched", "Watched a video", ("video", .text), ("watched", .percent)),
      Kind("ad_click", "Clicked an advertisement", ("campaign", .text), ("network", .text)),
      Kind("webinar_registered", "Registered for a webinar", ("webinar", .text)),
      Kind("webinar_attended", "Came to a webinar", ("webinar", .text), ("duration_minutes", .count)),
      Kind("event_registered", "Registered for a trade show or another event", ("name", .text)),
      Kind("event_attended", "Came to a trade show or another event", ("name", .text)),
    ])

  private static let product = Group(
    title: "Product",
    kinds: [
      Kind("trial_started", "Started a trial", ("plan", .text)),
      Kind("trial_ended", "A trial ended", ("plan", .text), ("converted", .yesNo)),
      Kind("product_login", "Logged in"),
      Kind("feature_used", "Used a feature", ("feature", .text)),
      Kind("user_invited", "Invited a colleague"),
    ])

  private static let messages = Group(
    title: "LinkedIn, text messages, WhatsApp, letters",
    kinds: [
      Kind("linkedin_viewed", "Viewed the profile"),
      Kind("linkedin_connect_sent", "Sent an invitation"),
      Kind("linkedin_connect_accepted", "Accepted the invitation"),
      Kind("linkedin_message_sent", "Sent a message"),
      Kind("linkedin_replied", "Replied to a message", ("sentiment", sentiment)),
      Kind("linkedin_engaged", "Reacted to a post", ("kind", .choice(["liked", "commented", "shared", "followed"]))),
      Kind("sms_sent", "Sent a text message", ("template", .text)),
      Kind("sms_replied", "Replied to a text message", ("sentiment", sentiment)),
      Kind("whatsapp_sent", "Sent a WhatsApp message", ("template", .text)),
      Kind("whatsapp_replied", "Replied on WhatsApp", ("sentiment", sentiment)),
      Kind("direct_mail_sent", "Sent a letter or a parcel", ("item", .text)),
    ])

  private static let account = Group(
    title: "News about the company",
    kinds: [
      Kind("funding_round", "Raised money", ("round", .text), ("amount", .money)),
      Kind("leadership_change", "A new leader", ("role", .text), ("name", .text)),
      Kind("job_change", "Changed jobs", ("company", .text), ("role", .text)),
      Kind("hiring", "Is hiring", ("role", .text), ("openings", .count)),
      Kind("office_opened", "Opened an office", ("location", .country)),
      Kind("product_launched", "Launched a product", ("name", .text)),
      Kind("technology_adopted", "Began to use a technology", ("technology", .text)),
      Kind("technology_dropped", "Stopped using a technology", ("technology", .text)),
      Kind("acquisition", "Bought or was bought", ("company", .text)),
      Kind("intent_topic", "Researches a topic elsewhere", ("topic", .text), ("strength", .number)),
      Kind("review_read", "Read a comparison or a review", ("website", .text)),
    ])

  private static let selling = Group(
    title: "The course of a sale",
    kinds: [
      Kind("note", "A note", ("notes", .text)),
      Kind("task_completed", "Completed a task", ("task", .text)),
      Kind("referral", "Was referred", ("referrer", .text)),
      Kind("owner_changed", "Changed owner", ("old_owner", .text), ("new_owner", .text)),
      Kind("stage_changed", "Changed stage", ("old_stage", .text), ("new_stage", .text)),
      Kind("proposal_sent", "Sent a proposal", ("amount", .money)),
      Kind("proposal_viewed", "Opened a proposal"),
      Kind("contract_sent", "Sent a contract", ("amount", .money)),
      Kind("contract_signed", "Signed a contract", ("amount", .money)),
    ])

  private static let plans = Group(
    title: "Cadences",
    kinds: [
      Kind("enrolled", "Began a cadence", ("book", .text)),
      Kind("step_completed", "A step was done", ("result", .text)),
      Kind("step_skipped", "A step was left out", ("reason", .text)),
      Kind("hold_started", "Nothing is to be done for now", ("until", .date), ("reason", .text)),
      Kind("hold_ended", "Goes on"),
      Kind("cadence_stopped", "A cadence was stopped", ("reason", .text)),
    ])

  private static let handoffs = Group(
    title: "Hand-off",
    kinds: [
      Kind("handoff_offered", "Offered to an AE", ("owner", .text), ("sdr", .text)),
      Kind("handoff_accepted", "The AE accepted"),
      Kind("handoff_rejected", "The AE rejected", ("reason", .text)),
      Kind("handoff_returned", "The AE gave it back", ("reason", .text)),
    ])
}
