/// What stands at the top level of a file.
enum BlockKind: String, CaseIterable {
  case book, lead, event, list, fact, signal, icp, checklist, score, grade, stage, calendar, channel, team, route
  case handoff, cadence, playbook, test, given

  /// The others stand alone in a book, or have a label only.
  var hasName: Bool { self != .book && self != .lead && self != .test && self != .given }

  /// `list NAME: …`: a line. Everything else is a block.
  var isLine: Bool { self == .list || self == .fact || self == .signal }

  /// As messages show it.
  var example: String {
    switch self {
    case .book: "book \"Name\" { … }"
    case .lead: "lead { … }"
    case .test: "test \"What it shows\" { … }"
    case .given: "given \"A lead that tests share\" { … }"
    case .list: "list name: [ … ]"
    case .fact: "fact name: …"
    case .signal: "signal name: …"
    case .event, .icp, .checklist, .score, .grade, .stage, .calendar, .channel, .team, .route, .handoff,
      .cadence, .playbook:
      "\(rawValue) name \"Label\" { … }"
    }
  }
}
