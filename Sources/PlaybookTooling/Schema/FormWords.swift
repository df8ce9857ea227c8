import PlaybookSyntax

/// The sentences of the JSON Schema.
enum FormWords {
  static let file = "The rules of a sales team: who is a good lead, what is known, who gets it"
  static let condition = "A condition in words, or a list of conditions under `all`, `any` or `none`"

  static func combination(_ key: String) -> String {
    switch key {
    case "all": "Yes when every condition of the list is yes"
    case "any": "Yes when at least one condition of the list is yes"
    default: "Yes when no condition of the list is yes"
    }
  }

  static func block(_ block: YAMLShape.Block) -> String {
    switch block {
    case .file: file
    case .book: "What holds for the whole book"
    case .lead: "The fields of a lead, each with its type"
    case .event: "A kind of history entry and its fields"
    case .icp: "An ideal customer profile: it fits when every must is yes and no never is"
    case .checklist: "Named items with the questions that settle them"
    case .score: "Named rules that give points"
    case .group: "Rules whose sum has limits"
    case .grade: "Bands over a score, or a matrix of two scores"
    case .stage: "Rungs, lowest first"
    case .calendar: "When an office is open"
    case .channel: "What a channel needs and may do"
    case .cadence: "Touches in order over days and channels"
    case .branch: "Steps of a branch, and under `else` those of the other one"
    case .steps: "Steps in order"
    case .team: "Reps who share leads by weight"
    case .route: "Rows of which the first that is yes is the match"
    case .handoff: "What an AE needs to know, and who the AE is"
    case .playbook: "One motion from first contact to hand-over"
    case .test: "A lead, a moment, and what must come out"
    }
  }

  static func key(_ key: String) -> String {
    switch key {
    case "label": "What people read: literal text"
    case "when": "The condition"
    case "value": "What the line says, as in the text form"
    case "type":
      "The field's type: text, yes/no, count, number, percent, money, date, time, one of [a, b], list of text, …"
    case "points": "Points with their sign, such as +40"
    case "weight": "The weight, 1 unless written"
    case "all", "any", "none": combination(key)
    case "required": "A lead without it cannot be decided"
    case "private": "Personal data"
    case "can change": "The team can work on it: another value may be proposed"
    case "default": "Steps in where the lead says nothing"
    case "ask": "The question that would settle it"
    case "blank": "Spellings of \"not answered\""
    case "reads": "Other names of the same fact in leads, tried in order"
    case "take": "larger, smaller or latest, when several sources are there"
    case "only if equal": "Several sources must agree"
    case "as": "fraction, epoch seconds or epoch ms"
    case "currency": "Where the amount's currency stands in a lead"
    case "in zone": "The zone in which a date becomes an instant"
    case "up to": "The greatest size of the rule's points: 20 points"
    case "once": "yes for the latest event only, or per day, per week"
    case "unknown counts": "0: an unknown gives no points"
    case "to": "Who gets the lead: rep sam, team enterprise, queue inbound"
    case "values": "The values"
    case "from": "A file beside the book (.txt with a value a line, or .csv), or what starts the clock"
    case "within": "The length of time: 24 hours, 2 business days"
    case "in": "The calendar whose open time is counted: office, or owner calendar"
    case "of": "What starts the clock: offered, an event, or a field of type time"
    case "after": "What the time is counted from; of a step, how long after the one before it: 2 days"
    case "until": "What stops the clock"
    case "at":
      "What is done when a share of the time is over: 50% tell \"owner\"; of a step, the time of day: 09:00 in timezone"
    case "else":
      "What is done when the time is over: tell \"sales-manager\", queue rescue, reassign; of a step, next day or skip"
    case "recycle": "When the lead may come back: after 90 days"
    case "into cadence": "The cadence that it comes back into"
    case "at most": "How often: 2 times"
    case "away": "The days on which the rep is passed over: 2026-08-03 to 2026-08-14"
    case "fresh for":
      "How long the value counts, and the field that says when it was written down: 90 days by budget_at"
    case "expires after": "Events older than this give no points: 30 days"
    case "loses": "What an event's points lose with time: 5 every 7 days"
    case "halves every": "After how long an event's points are half as much: 14 days"
    case "hours": "The hours: mon to fri 08:00 to 20:00"
    case "on": "The day: day 3, or a field of type date or time"
    case "due within": "By when a person does it: 5 minutes, 4 business hours in office"
    case "skip if", "skip unless": "When the step is skipped: an event, what a step did, or a condition"
    case "template": "The name of its text"
    case "variants": "Variants and their weights: short 1, long 2"
    case "when undone": "What an undone task does to what follows: block, pass, skip after 2 days"
    case "no address": "skip, block or wait"
    case "column": "The column of a CSV file"
    default: key
    }
  }
}
