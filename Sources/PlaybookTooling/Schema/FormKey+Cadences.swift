import PlaybookSyntax

// The keys of channels and cadences.
extension FormKey {
  /// A key that is a name of the author's own, but none of these words.
  private static func other(
    than words: [String], _ title: String, _ description: String, _ examples: String...
  ) -> FormKey {
    FormKey(
      spelling: "^(?!(?:\(words.joined(separator: "|")))$)\(name)$", isPattern: true, sample: ["some_name"],
      title: title,
      description: description, examples: examples)
  }

  /// A key that begins with a word and goes on with what it waits for.
  private static func waiting(_ word: String, _ title: String, _ description: String) -> FormKey {
    FormKey(
      spelling: "^\(word) .+$", isPattern: true, sample: [word, "some_name"], title: title, description: description,
      examples: [])
  }

  static let channel: [FormKey] = [
    fixed("address", "Address", "The field that is written to or called", "phone"),
    fixed("consent", "Consent", "The yes/no field that says whether they agreed; unknown means no", "consent.whatsapp"),
    fixed("opt out", "Opt-out", "The yes/no field that says whether they opted out", "no_whatsapp"),
    fixed("zone", "Time zone", "The field with the recipient's zone", "timezone"),
    fixed("country", "Country", "The field that the standard rules go by", "company.country"),
    fixed("region", "Region", "The field that the standard rules go by", "company.state"),
    fixed("rules", "Rules", "Whether the standard hours and limits hold", "standard", "none"),
    fixed("hours", "Hours", "The book's own legal hours", "08:00 to 20:00, sat 10:00 to 14:00"),
    named(
      "hours", "Hours of some", "Legal hours for some leads; the first row that is yes",
      "company.state = \"FL\" -> mon to fri 08:00 to 20:00"),
    fixed("limit", "Limit", "The most that one person gets", "3 in any 24 hours"),
    fixed("template", "Template", "Whether a step must name one", "required"),
    fixed("actions", "Actions", "What can be done on the channel", "view, connect, message"),
    fixed("manual", "Manual", "Whether a person does it: yes or no"),
    other(
      than: [
        "address", "consent", "zone", "country", "region", "rules", "hours", "limit", "template", "actions", "manual",
      ],
      "Action", "What must come before an action", "after connect accepted"),
  ]

  static let cadence: [FormKey] = [
    fixed("zone", "Time zone", "Where the zone is taken from, tried in order", "lead.timezone, office"),
    fixed(
      "closed days", "Closed days", "What becomes of a step on a closed day", "next open day, same time",
      "next open day, same time, and push the rest", "business days in office"),
    fixed("first step", "First step", "The first step does not wait for an open day", "at once"),
    fixed("send", "Send", "When something is sent", "in office and 09:00 to 18:00 in lead.timezone"),
    named("send", "Send on a channel", "When something is sent on this channel", "mon to fri 10:00 to 16:00"),
    fixed("gap", "Gap", "The least time since any touch", "4 hours"),
    fixed("limit", "Limit", "The most touches", "3 a day, else skip"),
    named("limit", "Limit of a channel", "The most touches on this channel", "1 a day, 3 in any 7 days"),
    fixed("exclusive", "Exclusive", "The cadences that must not run at the same time", "every cadence"),
    fixed("again", "Again", "Whether a lead may run through it once more", "never", "after 90 days, at most 2 times"),
    fixed("start", "Start", "The least time since any touch before it starts", "at least 7 days after any touch"),
    fixed(
      "undone tasks", "Undone tasks", "What an undone task does to what follows", "block", "pass", "skip after 2 days"),
    fixed("no address", "No address", "What becomes of a step without an address", "skip", "block", "wait"),
    fixed("away", "Away", "How long an away notice without a date holds", "7 days"),
    fixed("touches", "Touches", "What the steps are held against", "6 in 12 days"),
    fixed("salt", "Salt", "A text that shuffles the variants when it is changed"),
    fixed("stop", "Stop", "What ends it at once", "when replied or meeting_booked"),
    named("stop", "Stop of a channel", "What ends the steps on this channel; `account`: events of colleagues count"),
    named("outcome", "Outcome", "An end, and what follows it", "recycle after 60 days", "never again"),
    end, steps, branch, waiting("on", "Track", "Steps that an event begins, from wherever the lead is"),
  ]

  static let end = fixed("end", "End", "How the steps end", "outcome nurture", "resume", "start cadence later")

  static let steps = other(
    than: [
      "zone", "send", "gap", "limit", "exclusive", "again", "start", "away", "touches", "salt", "stop", "end",
      "outcome", "if", "else", "on",
    ], "Step", "A touch: channel, when, and what else holds for it", "email on day 3",
    "call after 2 hours, due within 5 minutes")

  static let branch = waiting("if", "Branch", "Steps when this happened in time, or holds")
}
