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
    case "from": "A file beside the book: .txt with a value a line, or .csv"
    case "column": "The column of a CSV file"
    default: key
    }
  }
}
