import PlaybookSyntax

/// The lines of the YAML form that have a long form, each with its keys.
enum FormLine: String, CaseIterable {
  case condition = "condition_line"
  case field = "field_line"
  case item = "item_line"
  case rule = "rule_line"
  case row = "row_line"
  case rep = "rep_line"
  case fact = "fact_line"
  case deadline = "deadline_line"
  case timer = "timer_line"
  case reassign = "reassign_line"
  case recycling = "recycling_line"
  case target = "target_line"
  case hoursRow = "hours_row"
  case step = "step_line"
  case testRow = "test_row"
  case motion = "motion_line"
  case list = "list_line"

  enum Form { case text, texts, flag, condition, combination }

  struct Key {
    let name: String
    let form: Form
  }

  static let listKeys = ["label", "values", "from", "column"]

  private var shape: YAMLShape.Line {
    switch self {
    case .condition: YAMLShape.condition
    case .field: YAMLShape.field
    case .item: YAMLShape.item
    case .rule: YAMLShape.rule
    case .row: YAMLShape.row
    case .rep: YAMLShape.rep
    case .deadline, .timer: YAMLShape.timer
    case .reassign: YAMLShape.reassign
    case .recycling: YAMLShape.recycling
    case .target: YAMLShape.target
    case .hoursRow: YAMLShape.hoursRow
    case .step: YAMLShape.step
    case .testRow: YAMLShape.testRow
    case .fact: YAMLShape.line(["fact", "a"], in: .file)
    case .motion: .motion
    case .list: .list
    }
  }

  /// The keys of which one must be there.
  var mains: [String] {
    guard case .long(let mains, _) = shape else { return [] }
    let names = mains.map(\.rawValue)
    return names.contains("when") ? names + ["all", "any", "none"] : names
  }

  /// All keys of the long form, in the order in which people write them.
  var keys: [Key] {
    guard case .long(let mains, let clauses) = shape else { return [] }
    var keys: [Key] = hasLabel ? [Key(name: "label", form: .text)] : []
    for main in mains {
      switch main {
      case .when: keys.append(Key(name: "when", form: .condition))
      case .value, .type, .weight, .within, .recycle: keys.append(Key(name: main.rawValue, form: .text))
      case .points: keys += [Key(name: "points", form: .text), Key(name: "when", form: .condition)]
      }
    }
    if mains.contains(.when) { keys += ["all", "any", "none"].map { Key(name: $0, form: .combination) } }
    return keys
      + clauses.map { clause in
        switch clause.form {
        case .value, .joined: Key(name: clause.key, form: .text)
        case .arrow: Key(name: clause.key, form: self == .hoursRow ? .texts : .text)
        case .texts, .repeated, .bracketed: Key(name: clause.key, form: .texts)
        case .flag: Key(name: clause.key, form: .flag)
        }
      }
  }

  /// Whether what the line is called has a label beside it.
  private var hasLabel: Bool {
    switch self {
    case .field, .deadline, .reassign: false
    case .condition, .item, .rule, .row, .rep, .fact, .timer, .recycling, .target, .hoursRow, .step, .testRow, .motion,
      .list:
      true
    }
  }

  static func line(of key: FormKey, in block: YAMLShape.Block) -> FormLine {
    switch block {
    case .lead, .event: .field
    case .checklist: .item
    case .score, .group: .rule
    case .route: .row
    case .team: .rep
    case .file: key.sample.first == "fact" ? .fact : .condition
    case .handoff:
      switch key.sample.first {
      case "accept", "meeting": .deadline
      case "timer": .timer
      case "reassign": .reassign
      default: .recycling
      }
    case .playbook: key.sample.first == "target" ? .target : .condition
    case .channel: .hoursRow
    case .cadence: key.sample.first == "outcome" ? .recycling : .step
    case .branch, .steps: .step
    case .book, .icp, .grade, .stage, .calendar, .test: .condition
    }
  }
}
