import PlaybookSyntax

/// A key that may stand in a block of the YAML form.
struct FormKey {
  /// The key itself, or the pattern of keys with a name in them.
  let spelling: String
  let isPattern: Bool
  /// The words of one such key, as the reader sees them.
  let sample: [String]
  let title: String
  let description: String
  let examples: [String]

  static let name = "[A-Za-z_][A-Za-z0-9_]*"

  static func fixed(_ key: String, _ title: String, _ description: String, _ examples: String...) -> FormKey {
    FormKey(
      spelling: key, isPattern: false, sample: key.split(separator: " ").map(String.init), title: title,
      description: description, examples: examples)
  }

  /// `role NAME`, or `NAME` alone for an empty role.
  static func named(_ role: String, _ title: String, _ description: String, _ examples: String...) -> FormKey {
    FormKey(
      spelling: role.isEmpty ? "^\(name)$" : "^\(role) \(role == "cell" ? "[A-Za-z0-9_]+" : name)$", isPattern: true,
      sample: role.isEmpty ? ["some_name"] : [role, "some_name"], title: title, description: description,
      examples: examples)
  }

  /// `role CODE`
  private static func level(_ role: String, _ title: String, _ description: String) -> FormKey {
    FormKey(
      spelling: "^\(role) PB[0-9]{4}$", isPattern: true, sample: [role, "PB4002"], title: title,
      description: description, examples: ["until the import is clean"])
  }

  static func keys(of block: YAMLShape.Block) -> [FormKey] {
    switch block {
    case .file: file
    case .book:
      [
        fixed("currency", "Currency", "What a plain number means in a money field", "USD"),
        fixed("zone", "Time zone", "The book's zone", "UTC"),
        named(
          "rate", "Exchange rate", "What one unit of the currency is worth, from a day on; a list for several days",
          "1.08 USD from 2026-01-01"),
        fixed("order", "Order", "The playbooks in the order in which they are tried"),
        level("allow", "Allowed findings", "`check` only counts warnings of this code; why"),
        level(
          "warn", "Warnings that stay warnings", "Warnings of this code fail no job, also with `--deny warnings`; why"),
        level("deny", "Denied findings", "Warnings of this code are errors to `check`; why"),
      ]
    case .lead:
      [
        FormKey(
          spelling: "^\(name)(\\.\(name))*$", isPattern: true, sample: ["company.employees"], title: "Field",
          description: "A field of a lead: its type, and where it comes from",
          examples: ["text, required", "money, ask \"What budget is set aside?\""])
      ]
    case .calendar:
      [
        fixed("zone", "Time zone", "The zone of its hours; the book's unless written", "America/New_York"),
        fixed("hours", "Hours", "When it is open", "mon to fri 09:00 to 12:00, mon to fri 13:00 to 17:30"),
        fixed(
          "closed", "Closed", "Days on which it does not open", "2026-12-25, 2026-12-27 to 2027-01-01",
          "from \"holidays.csv\" column \"date\""),
      ]
    case .channel: channel
    case .cadence: cadence
    case .branch:
      [steps, branch, end] + [fixed("else", "Else", "The steps when it did not happen, or the condition is no")]
    case .steps: [steps, branch, end]
    case .event:
      [
        fixed(
          "means", "Means", "What an entry of this kind stands for", "touch on email", "reply on email",
          "away until back_on", "opt out of channel in channel"),
        // A pattern holds for every key that matches, so that it leaves the line out.
        FormKey(
          spelling: "^(?!means$)\(name)$", isPattern: true, sample: ["some_name"], title: "Field",
          description: "A field of this kind of event", examples: ["one of [answered, no_answer]"]),
      ]
    case .icp:
      [
        named("must", "Must", "A criterion that every fitting lead meets", "company.employees between 50 and 1_000"),
        named("want", "Want", "A criterion that is good to have and never decides"),
        named("never", "Never", "A criterion that no fitting lead meets", "company.domain ends with \".edu\""),
        named(
          "tier", "Tier", "The first tier whose condition is yes counts; conditions name the criteria", "stack",
          "otherwise"),
      ]
    case .checklist:
      [
        fixed("pass", "Pass", "How much must be met", "at least 3 of 4, including need"),
        named("", "Item", "A named item and when it is met", "pain is answered"),
      ]
    case .score:
      [
        fixed("total", "Total", "The least and the greatest the score can be", "0 to 100"),
        fixed(
          "never below", "Never below", "Where the running total is lifted to", "0 at the end of each day"),
        named("group", "Group", "Rules with a limit on their sum"),
        named("", "Rule", "Points", "+40 when icp.midmarket fits", "+5 each page_view in last 30 days"),
      ]
    case .group:
      [
        fixed("at most", "At most", "The greatest sum of the group", "20"),
        fixed("at least", "At least", "The least sum of the group", "-10"),
        named("", "Rule", "Points", "+5 each page_view in last 30 days, once per day"),
      ]
    case .grade:
      [
        fixed("bands", "Bands", "A score cut into bands", "score.fit, hot from 80, warm from 40, else cold"),
        fixed("rows", "Rows", "The rows of a matrix", "score.fit, A from 80, B from 60, else C"),
        fixed("columns", "Columns", "The columns of a matrix", "score.intent, 1 from 40, else 2"),
        named("cell", "Cell", "What to do with a lead in this cell", "Call today"),
      ]
    case .stage: [named("", "Rung", "A rung of the ladder, lowest first", "score.intent >= 40", "always")]
    case .team:
      [
        named("rep", "Rep", "A rep and the weight in the choice", "weight 2"),
        fixed("calendar", "Calendar", "The calendar of the team's reps", "office"),
        fixed("capacity", "Capacity", "Leads a day for each rep", "12 a day"),
        fixed("overflow", "Overflow", "The queue for what is over capacity", "queue pool"),
        fixed("salt", "Salt", "A text that shuffles the choice when it is changed"),
      ]
    case .route:
      [
        fixed("otherwise", "Otherwise", "Who gets the lead when no row is yes", "queue inbound"),
        fixed("in doubt", "In doubt", "The queue that receives provisional leads", "queue triage"),
        fixed("never", "Never", "The field that names who must not get the lead", "person in referred_by"),
        named("", "Row", "The first row that is yes is the match", "company.employees > 500 -> team enterprise"),
      ]
    case .handoff:
      [
        fixed("needs", "Needs", "The fields that must be written down"),
        fixed("owner", "Owner", "Who takes over", "route territory"),
        fixed(
          "accept", "Accept", "By when the owner accepts or rejects",
          "within 24 hours of offered, else tell \"sales-manager\""),
        fixed("meeting", "Meeting", "By when the meeting is held", "within 2 business days in office of offered"),
        fixed("reassign", "Reassign", "When somebody else gets the lead", "48 hours after offered"),
        named(
          "timer", "Timer", "A clock of your own",
          "within 4 business hours in owner calendar of accepted until meeting_held, else queue rescue"),
        named("brief", "Brief", "A section of the page that an AE reads before the call", "pain, objections"),
        named("reject", "Reject", "A reason for which a lead is sent back", "recycle after 90 days", "never again"),
      ]
    case .playbook:
      [
        fixed("motion", "Motion", "One word for the motion", "inbound"),
        fixed("applies", "Applies", "For which leads", "when source in [demo_request, contact_form]"),
        named("disqualify", "Disqualifier", "Rules a lead out; the label is the reason", "do_not_contact"),
        fixed(
          "qualified", "Qualified", "When a lead is qualified", "when icp.midmarket fits and checklist.bant passes"),
        fixed("route", "Route", "The route that names the owner", "territory"),
        fixed("handoff", "Hand-off", "The hand-off of a qualified lead", "to_ae"),
        fixed(
          "cadence", "Cadences", "What follows up on the lead",
          "inbound_fast when verdict in [needs_info, not_qualified]"
        ),
        named(
          "target", "Target", "A number to run the team by", "90 seconds from created_at until first touch",
          "at least 6 touches before giving up", "40 to 60 touches a day", "reply rate at least 5%"),
      ]
    case .test:
      [
        fixed("now", "Now", "The moment of the test", "2026-03-02T15:00:00Z"),
        fixed("given", "Given", "The label of a shared lead that the test begins with"),
        fixed("lead", "Lead", "The lead's data; beside `given` what is different"),
        fixed(
          "columns", "Columns", "What the rows say of the lead, and behind the arrow what must come out",
          "seniority, company.employees -> verdict, score.fit >="),
        fixed("rows", "Rows", "One lead and its outcome each: vp, 220 -> qualified, 60"),
        fixed("expect", "Expect", "What must come out", "verdict = qualified"),
      ]
    }
  }

  private static let file: [FormKey] =
    [
      fixed("edition", "Edition", "The edition of the language: 1"),
      fixed("book", "Book", "Name, currency, rates and order; at most once in a book"),
      fixed("lead", "Lead", "The fields of a lead"),
      named("event", "Event", "A kind of history entry"),
      named("list", "List", "Named values, here or in a file beside the book"),
      named("fact", "Fact", "A named value or condition", "company.growth >= 20%"),
      named(
        "signal", "Signal", "A buying signal over the history",
        "any page_view where page = \"/pricing\" in last 14 days"),
      named("icp", "ICP", "An ideal customer profile"),
      named("checklist", "Checklist", "A qualification checklist such as BANT"),
      named("score", "Score", "Points"),
      named("grade", "Grade", "Bands over a score, or a matrix of two"),
      named("stage", "Stage", "A ladder such as lead, MQL, SAL, SQL"),
      named("calendar", "Calendar", "When an office is open"),
      named("channel", "Channel", "What a channel needs and may do"),
      named("team", "Team", "Reps who share leads"),
      named("route", "Route", "Who gets the lead"),
      named("handoff", "Hand-off", "What must be known before an AE takes over"),
      named("cadence", "Cadence", "Touches in order over days and channels"),
      named("playbook", "Playbook", "One motion: for whom, what rules out, what qualifies"),
      fixed("test", "Tests", "Leads and what must come out"),
      fixed("given", "Shared leads", "Leads that several tests begin with"),
    ]
}
